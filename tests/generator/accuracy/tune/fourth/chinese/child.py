"""A boy with a marrow relapse, two infusions of CAR-T cells and a transplant from his father."""

import datetime

from accuracy.frame import Child

CHILD = Child("zh", "陆以宁", datetime.date(2017, 6, 9), "male", {"en": "Lu Yining"})
