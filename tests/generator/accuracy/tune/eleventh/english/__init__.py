"""English papers about one girl."""

from . import files, sheets
from .child import CHILD

FOLDER = "en-eleventh"
MODULES = [sheets, files]
