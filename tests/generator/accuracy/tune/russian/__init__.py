"""Russian papers: a regional clinic in Kazakhstan."""

from . import tulpar
from .child import CHILD

MODULES = [tulpar]
