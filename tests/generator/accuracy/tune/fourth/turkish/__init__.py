"""Turkish papers about one girl."""

from . import letters, wards
from .child import CHILD

FOLDER = "tr-fourth"
MODULES = [wards, letters]
