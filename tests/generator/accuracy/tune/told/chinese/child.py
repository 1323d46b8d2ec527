"""A girl with a marrow relapse, two infusions of CAR-T cells and a transplant from her mother."""

import datetime

from accuracy.frame import Child

CHILD = Child("zh", "沈知夏", datetime.date(2018, 3, 15), "female", {"traditional": "沈知夏", "en": "Shen Zhixia"})
