"""A boy with two relapses, a sibling transplant and CAR-T cells."""

import datetime

from accuracy.frame import Child

CHILD = Child("en", "Tobias Nkemelu-Hart", datetime.date(2016, 9, 5), "male", {"list": "NKEMELU-HART, Tobias"})
