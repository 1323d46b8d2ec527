"""A girl whose papers come from China, Jordan and Turkey."""

import datetime

from accuracy.frame import Child

CHILD = Child("zh", "Salma Haddad", datetime.date(2017, 10, 5), "female", {"zh": "萨尔玛", "ar": "سلمى حداد", "tr": "Selma Haddad"})
