"""A girl with B-cell leukaemia treated with a bispecific antibody."""

import datetime

from accuracy.frame import Child

CHILD = Child("es", "Martina Roldán Ibáñez", datetime.date(2017, 1, 23), "female", {"caps": "ROLDÁN IBÁÑEZ, MARTINA"})
