"""A boy with an early relapse, a transplant from an unrelated donor and CAR-T cells."""

import datetime

from accuracy.frame import Child

CHILD = Child("ru", "Гордеев Савелий Максимович", datetime.date(2016, 3, 5), "male", {"short": "Гордеев С. М."})
