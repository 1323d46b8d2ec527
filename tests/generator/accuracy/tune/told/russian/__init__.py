"""Russian papers of two Russian hospitals and one in Kazakhstan about one girl."""

from . import kazakhstan, regions, russia
from .child import CHILD

FOLDER = "ru-told"
MODULES = [russia, kazakhstan, regions]
