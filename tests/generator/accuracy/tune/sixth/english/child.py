"""A girl with an early marrow relapse, CAR-T cells first and a transplant after them."""

import datetime

from accuracy.frame import Child

CHILD = Child("en", "Philippa Nakamura", datetime.date(2017, 1, 9), "female", {"list": "NAKAMURA, Philippa", "caps": "PHILIPPA NAKAMURA"})
