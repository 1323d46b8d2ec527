"""The sample case: one module per country."""

from . import arabic, awkward, chinese, disc, english, office, russian, scans, spanish, turkish
from .review import review

MODULES = [russian, spanish, turkish, chinese, arabic, english, scans, office, disc, awkward]
__all__ = ["MODULES", "review"]
