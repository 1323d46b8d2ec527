"""A boy from Mexico, treated in Chile and in Spain: decimal points there, commas here."""

from . import letters, reports, sheets
from .child import CHILD

MODULES = [sheets, reports, letters]

__all__ = ["CHILD", "MODULES"]
