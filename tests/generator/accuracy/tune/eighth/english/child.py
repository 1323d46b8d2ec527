"""A girl with infant leukaemia, a cord blood transplant, and CAR-T cells from a trial."""

import datetime

from accuracy.frame import Child

CHILD = Child("en", "Marguerite Oyelaran", datetime.date(2019, 11, 30), "female", {"list": "OYELARAN, Marguerite"})
