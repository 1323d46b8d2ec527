"""Spanish papers about one boy."""

from . import papers
from .child import CHILD

FOLDER = "es-fourth"
MODULES = [papers]
