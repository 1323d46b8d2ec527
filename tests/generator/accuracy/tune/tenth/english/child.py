"""A girl with a late relapse, an unrelated transplant and CAR-T cells."""

import datetime

from accuracy.frame import Child

CHILD = Child("en", "Leonie Abara-Finch", datetime.date(2014, 2, 11), "female", {"list": "ABARA-FINCH, Leonie R"})
