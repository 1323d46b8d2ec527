"""A girl with two relapses, a transplant from her sister and CAR-T cells."""

import datetime

from accuracy.frame import Child

CHILD = Child("tr", "Elif Naz Korkutan", datetime.date(2014, 9, 17), "female", {"caps": "ELİF NAZ KORKUTAN"})
