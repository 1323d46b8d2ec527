"""English papers about one girl."""

from . import papers, records
from .child import CHILD

FOLDER = "en-sixth"
MODULES = [papers, records]
