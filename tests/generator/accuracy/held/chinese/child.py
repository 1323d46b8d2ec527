"""The child of these papers."""

import datetime

from ...frame import Child

CHILD = Child("zh", "陶语汐", datetime.date(2015, 11, 3), "female", {"pinyin": "Tao Yuxi"})
