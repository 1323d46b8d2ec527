"""A boy treated in the Gulf, in India and in London, and seen in America: each prints English in its own way."""

from . import letters, reports, sheets
from .child import CHILD

FOLDER = "en-looked-at"
MODULES = [sheets, reports, letters]

__all__ = ["CHILD", "FOLDER", "MODULES"]
