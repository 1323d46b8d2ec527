"""A boy with two relapses, a transplant from his sister and CAR-T cells."""

import datetime

from accuracy.frame import Child

CHILD = Child("ar", "سامر نبيل الحاج", datetime.date(2015, 8, 24), "male", {"en": "Samer Nabil Alhajj"})
