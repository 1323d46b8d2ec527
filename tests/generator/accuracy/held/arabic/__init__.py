"""A girl treated in Jordan and in Saudi Arabia: sheets in Arabic, in English, and in both at once."""

from . import letters, reports, sheets
from .child import CHILD

MODULES = [sheets, reports, letters]

__all__ = ["CHILD", "MODULES"]
