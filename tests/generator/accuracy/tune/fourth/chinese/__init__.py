"""Chinese papers about one boy."""

from . import letters, wards
from .child import CHILD

FOLDER = "zh-fourth"
MODULES = [wards, letters]
