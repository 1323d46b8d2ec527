"""The child of these papers."""

import datetime

from ...frame import Child

CHILD = Child("ru", "Ермеков Тимур Асхатович", datetime.date(2014, 6, 14), "male", {"latin": "Yermekov Timur"})
