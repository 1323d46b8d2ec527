"""A boy with a combined relapse, a transplant from his mother and CAR-T cells."""

import datetime

from accuracy.frame import Child

CHILD = Child("es", "Bruno Etcheverry Salas", datetime.date(2015, 12, 1), "male", {"caps": "ETCHEVERRY SALAS, BRUNO"})
