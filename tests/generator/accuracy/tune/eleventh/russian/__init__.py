"""Russian papers about one boy."""

from . import sheets
from .child import CHILD

FOLDER = "ru-eleventh"
MODULES = [sheets]
