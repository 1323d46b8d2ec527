"""A boy with a combined relapse, a transplant from a registry donor, CAR-T cells and a fourth line of therapy."""

import datetime

from accuracy.frame import Child

CHILD = Child("en", "Callum Abernethy-Rao", datetime.date(2013, 6, 18), "male", {"list": "ABERNETHY-RAO, Callum", "caps": "CALLUM ABERNETHY-RAO"})
