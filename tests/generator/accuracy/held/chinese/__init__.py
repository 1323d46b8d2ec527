"""A girl of a provincial town: the local hospital, a university hospital, a private haematology hospital and a commercial laboratory."""

from . import letters, reports, sheets
from .child import CHILD

MODULES = [sheets, reports, letters]

__all__ = ["CHILD", "MODULES"]
