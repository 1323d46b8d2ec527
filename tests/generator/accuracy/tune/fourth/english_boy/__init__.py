"""English papers about a boy with a myeloid leukaemia."""

from . import letters, tables
from .child import CHILD

FOLDER = "en-fourth-myeloid"
MODULES = [letters, tables]
