"""Arabic papers: hospitals in Jordan, Saudi Arabia and Egypt."""

from . import nakheel, rabiya
from .child import CHILD

MODULES = [rabiya, nakheel]
