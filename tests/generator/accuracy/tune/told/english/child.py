"""A boy with a CNS relapse, a transplant from an unrelated donor, a marrow relapse after it, CAR-T cells and a third relapse."""

import datetime

from accuracy.frame import Child

CHILD = Child("en", "Rohan Devlin", datetime.date(2016, 7, 19), "male", {"list": "DEVLIN, Rohan", "caps": "ROHAN DEVLIN", "title": "Master Rohan Devlin"})
