"""A boy with B-cell leukaemia who was transplanted from his brother."""

import datetime

from accuracy.frame import Child

CHILD = Child("tr", "Emir Yalçıner", datetime.date(2014, 12, 1), "male", {"caps": "EMİR YALÇINER"})
