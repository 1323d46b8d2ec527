"""Arabic papers of Egypt and Saudi Arabia about one girl."""

from . import boards, gulf, nile
from .child import CHILD

FOLDER = "ar-told"
MODULES = [nile, gulf, boards]
