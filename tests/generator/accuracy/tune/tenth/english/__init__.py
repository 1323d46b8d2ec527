"""English papers about one girl."""

from . import papers
from .child import CHILD

FOLDER = "en-tenth"
MODULES = [papers]
