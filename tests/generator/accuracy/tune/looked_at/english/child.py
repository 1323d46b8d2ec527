"""The child of these papers."""

import datetime

from accuracy.frame import Child

CHILD = Child("en", "Aarav Nikhil Menon", datetime.date(2016, 8, 23), "male", {"surname_first": "MENON, Aarav Nikhil"})
