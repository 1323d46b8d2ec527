"""A girl with T-cell leukaemia, treated in Britain and the United States."""

import datetime

from accuracy.frame import Child

CHILD = Child("en", "Philippa Nwosu", datetime.date(2016, 7, 14), "female", {"list": "NWOSU, Philippa", "caps": "PHILIPPA NWOSU"})
