"""The child of these papers."""

import datetime

from ...frame import Child

CHILD = Child("es", "Mateo Quiroga Lizárraga", datetime.date(2015, 4, 27), "male", {"surname_first": "QUIROGA LIZÁRRAGA, MATEO"})
