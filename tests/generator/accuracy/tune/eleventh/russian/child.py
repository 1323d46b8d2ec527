"""A boy with a second relapse, treated in two cities."""

import datetime

from accuracy.frame import Child

CHILD = Child("ru", "Лапшин Матвей Ильич", datetime.date(2015, 3, 2), "male", {"short": "Лапшин М.И."})
