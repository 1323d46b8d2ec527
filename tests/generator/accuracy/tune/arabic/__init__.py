"""Arabic papers: hospitals in Jordan, Saudi Arabia and Egypt."""

from . import atlas, nakheel, rabiya
from .child import CHILD

MODULES = [rabiya, nakheel, atlas]
