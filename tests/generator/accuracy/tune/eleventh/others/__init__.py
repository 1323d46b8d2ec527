"""Papers in Chinese, Arabic and Turkish about one girl."""

from . import sheets
from .child import CHILD

FOLDER = "abroad-eleventh"
MODULES = [sheets]
