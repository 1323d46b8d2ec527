"""A girl whose papers come from China, Turkey, Russia and Mexico."""

import datetime

from accuracy.frame import Child

CHILD = Child("zh", "Amina Sadykova", datetime.date(2016, 2, 29), "female", {"zh": "阿米娜", "ru": "Садыкова Амина"})
