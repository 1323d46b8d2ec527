"""A boy with a B-cell leukaemia, treated in New Zealand and the United States."""

import datetime

from accuracy.frame import Child

CHILD = Child("en", "Tama Rewi", datetime.date(2017, 1, 23), "male", {"list": "REWI, Tama", "caps": "TAMA REWI"})
