"""Russian papers: clinics in Kazakhstan and Russia."""

from . import severny, tulpar, volga
from .child import CHILD

MODULES = [tulpar, severny, volga]
