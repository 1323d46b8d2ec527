"""Chinese papers of the mainland, Hong Kong and Taiwan about one girl."""

from . import islands, letters, mainland, wards
from .child import CHILD

FOLDER = "zh-told"
MODULES = [mainland, islands, wards, letters]
