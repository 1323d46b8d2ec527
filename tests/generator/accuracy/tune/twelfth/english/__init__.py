"""English papers about one boy."""

from . import papers
from .child import CHILD

FOLDER = "en-twelfth"
MODULES = [papers]
