"""The child of these papers."""

import datetime

from ...frame import Child

CHILD = Child("ar", "ليان سامر العبادي", datetime.date(2016, 5, 7), "female", {"latin": "Layan Samer Al-Abbadi"})
