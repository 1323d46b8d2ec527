"""A girl with two relapses, a transplant from her mother and CAR-T cells."""

import datetime

from accuracy.frame import Child

CHILD = Child("ru", "Ковалёва Дарья Ильинична", datetime.date(2015, 4, 26), "female", {"short": "Ковалёва Д. И.", "plain": "Ковалева Дарья Ильинична"})
