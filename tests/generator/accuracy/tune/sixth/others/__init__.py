"""Papers of four languages about one boy."""

from . import papers
from .child import CHILD

FOLDER = "abroad-sixth"
MODULES = [papers]
