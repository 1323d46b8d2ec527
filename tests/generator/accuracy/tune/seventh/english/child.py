"""A boy with a late combined relapse, a brother's transplant, and CAR-T cells after the second relapse."""

import datetime

from accuracy.frame import Child

CHILD = Child("en", "Callum Adeyemi-Ross", datetime.date(2014, 6, 23), "male", {"list": "ADEYEMI-ROSS, Callum", "caps": "CALLUM ADEYEMI-ROSS"})
