"""A boy with a late relapse, a transplant from his father, graft-versus-host disease and CAR-T cells."""

import datetime

from accuracy.frame import Child

CHILD = Child("tr", "Baran Yıldızoğlu", datetime.date(2013, 5, 30), "male", {"caps": "BARAN YILDIZOĞLU"})
