"""A boy with acute myeloid leukaemia, two relapses and two transplants."""

import datetime

from accuracy.frame import Child

CHILD = Child("en", "Declan Oyelaran", datetime.date(2012, 11, 21), "male", {"list": "OYELARAN, Declan", "caps": "DECLAN OYELARAN"})
