"""Spanish papers of Spain, Mexico and Argentina about one boy."""

from . import america, notes, spain
from .child import CHILD

FOLDER = "es-told"
MODULES = [spain, america, notes]
