"""Russian papers of two Russian hospitals and one in Kazakhstan about one girl."""

from . import kazakhstan, opinions, regions, russia
from .child import CHILD

FOLDER = "ru-told"
MODULES = [russia, kazakhstan, regions, opinions]
