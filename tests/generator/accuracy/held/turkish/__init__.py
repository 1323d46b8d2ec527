"""A girl treated in two Turkish hospitals."""

from . import letters, sheets
from .child import CHILD

MODULES = [sheets, letters]

__all__ = ["CHILD", "MODULES"]
