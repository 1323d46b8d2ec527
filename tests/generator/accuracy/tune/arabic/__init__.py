"""Arabic papers: a hospital in Jordan."""

from . import rabiya
from .child import CHILD

MODULES = [rabiya]
