"""Russian papers about one boy."""

from . import letters, wards
from .child import CHILD

FOLDER = "ru-fourth"
MODULES = [wards, letters]
