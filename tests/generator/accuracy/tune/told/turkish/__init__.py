"""Turkish papers of a university and a foundation hospital about one boy."""

from . import anadolu, clinic
from .child import CHILD

FOLDER = "tr-told"
MODULES = [anadolu, clinic]
