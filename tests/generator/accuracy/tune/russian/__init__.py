"""Russian papers: clinics in Kazakhstan and Russia."""

from . import severny, tulpar
from .child import CHILD

MODULES = [tulpar, severny]
