"""The child of these papers."""

import datetime

from ...frame import Child

CHILD = Child("en", "Ifeoma Clare Adeyinka", datetime.date(2015, 3, 17), "female", {"surname_first": "ADEYINKA, Ifeoma Clare"})
