"""Arabic papers: hospitals in Jordan, Saudi Arabia and Egypt."""

from . import atlas, furat, nakheel, rabiya, yasmin
from .child import CHILD

MODULES = [rabiya, nakheel, atlas, yasmin, furat]
