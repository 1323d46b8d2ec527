"""English papers about one boy."""

from . import lists, narrative, tables
from .child import CHILD

FOLDER = "en-seventh"
MODULES = [lists, narrative, tables]
