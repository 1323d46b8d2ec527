"""A girl with B-cell leukaemia, an early marrow relapse, CAR-T cells and a transplant."""

import datetime

from accuracy.frame import Child

CHILD = Child("en", "Amelie Rooke", datetime.date(2015, 3, 22), "female", {"list": "ROOKE, Amelie", "caps": "AMELIE ROOKE", "title": "Miss Amelie Rooke"})
