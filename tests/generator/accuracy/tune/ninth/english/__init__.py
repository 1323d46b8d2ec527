"""English papers about one boy."""

from . import columns, forms, runs
from .child import CHILD

FOLDER = "en-ninth"
MODULES = [columns, forms, runs]
