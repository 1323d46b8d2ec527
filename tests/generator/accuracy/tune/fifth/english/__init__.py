"""English papers about one boy."""

from . import letters, sheets
from .child import CHILD

FOLDER = "en-fifth"
MODULES = [letters, sheets]
