"""A girl with two marrow relapses, a transplant from her brother, CAR-T cells and a third relapse."""

import datetime

from accuracy.frame import Child

CHILD = Child("en", "Imogen Castellanos", datetime.date(2015, 2, 3), "female", {"list": "CASTELLANOS, Imogen", "caps": "IMOGEN CASTELLANOS"})
