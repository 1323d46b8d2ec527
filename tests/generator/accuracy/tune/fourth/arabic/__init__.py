"""Arabic papers about one boy."""

from . import papers
from .child import CHILD

FOLDER = "ar-fourth"
MODULES = [papers]
