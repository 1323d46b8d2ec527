"""A girl with B-cell leukaemia and an early relapse."""

import datetime

from accuracy.frame import Child

CHILD = Child("ru", "Сафина Амина Ренатовна", datetime.date(2016, 9, 4), "female", {"short": "Сафина А. Р.", "en": "Amina Safina"})
