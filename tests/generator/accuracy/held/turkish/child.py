"""The child of these papers."""

import datetime

from ...frame import Child

CHILD = Child("tr", "Elif Naz Korkmazer", datetime.date(2016, 1, 19), "female", {"capitals": "ELİF NAZ KORKMAZER"})
