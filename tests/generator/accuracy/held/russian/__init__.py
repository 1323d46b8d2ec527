"""A boy from Kazakhstan who was transplanted in Belarus: regional, republican and private laboratories."""

from . import letters, reports, sheets
from .child import CHILD

MODULES = [sheets, reports, letters]

__all__ = ["CHILD", "MODULES"]
