"""Russian papers: clinics in Kazakhstan and Russia."""

from . import baikal, severny, tulpar, volga
from .child import CHILD

MODULES = [tulpar, severny, volga, baikal]
