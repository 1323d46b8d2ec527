"""A boy whose papers come from China, Kazakhstan and Turkey."""

import datetime

from accuracy.frame import Child

CHILD = Child("ru", "Тулегенов Алихан", datetime.date(2015, 5, 30), "male", {"zh": "阿里汗", "tr": "Alihan Tulegenov"})
