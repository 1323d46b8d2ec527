"""Spanish papers: a hospital in Argentina."""

from . import ceibo
from .child import CHILD

MODULES = [ceibo]
