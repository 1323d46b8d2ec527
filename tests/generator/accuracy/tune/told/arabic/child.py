"""A girl with a marrow relapse, a transplant from her brother and CAR-T cells."""

import datetime

from accuracy.frame import Child

CHILD = Child("ar", "ملك حسام الدين فؤاد", datetime.date(2016, 2, 11), "female", {"en": "Malak Hossam Eldin Fouad"})
