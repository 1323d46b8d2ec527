"""Papers in Russian and Spanish about one girl."""

from . import papers
from .child import CHILD

FOLDER = "abroad-twelfth"
MODULES = [papers]
