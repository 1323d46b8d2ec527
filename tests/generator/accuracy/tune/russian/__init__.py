"""Russian papers: clinics in Kazakhstan and Russia."""

from . import baikal, kama, severny, sura, tulpar, uralmash, vetluga, volga
from .child import CHILD

MODULES = [tulpar, severny, volga, baikal, uralmash, kama, sura, vetluga]
