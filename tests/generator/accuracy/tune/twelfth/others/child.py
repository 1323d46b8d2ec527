"""A girl from Kyrgyzstan whose second treatment was in Spain."""

import datetime

from accuracy.frame import Child

CHILD = Child("ru", "Асанова Айпери", datetime.date(2016, 6, 18), "female", {"es": "Aiperi Asanova"})
