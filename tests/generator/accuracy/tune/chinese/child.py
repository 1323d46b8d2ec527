"""A boy with B-cell leukaemia, a combined relapse, CAR-T cells and a transplant from his father."""

import datetime

from accuracy.frame import Child

CHILD = Child("zh", "林予墨", datetime.date(2017, 6, 9), "male", {"en": "Lin Yumo"})
