"""A girl from Lagos treated in Dublin, Cape Town, Singapore, Melbourne and Doha: seven countries that print English, each in its own way."""

from . import letters, panels, reports, sheets, summaries
from .child import CHILD

MODULES = [sheets, panels, reports, letters, summaries]

__all__ = ["CHILD", "MODULES"]
