"""A boy with B-cell leukaemia after CAR-T cells."""

import datetime

from accuracy.frame import Child

CHILD = Child("ar", "يزن سامر العبدلات", datetime.date(2015, 10, 11), "male", {"en": "YAZAN SAMER AL-ABDALLAT"})
