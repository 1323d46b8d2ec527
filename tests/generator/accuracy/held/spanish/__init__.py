"""A boy from Mexico, treated in Chile and in Spain: decimal points there, commas here."""

from . import letters, sheets
from .child import CHILD

MODULES = [sheets, letters]

__all__ = ["CHILD", "MODULES"]
