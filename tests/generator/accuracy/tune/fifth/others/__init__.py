"""Papers of four languages about one girl who was treated in several countries."""

from . import papers
from .child import CHILD

FOLDER = "abroad-fifth"
MODULES = [papers]
