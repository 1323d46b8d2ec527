"""A girl treated in two Turkish hospitals."""

from . import letters, reports, sheets
from .child import CHILD

MODULES = [sheets, reports, letters]

__all__ = ["CHILD", "MODULES"]
