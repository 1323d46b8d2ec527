"""A boy with a combined relapse, a transplant from his brother and CAR-T cells."""

import datetime

from accuracy.frame import Child

CHILD = Child("es", "Iker Zubeldia Montero", datetime.date(2014, 10, 8), "male", {"caps": "ZUBELDIA MONTERO, IKER"})
