"""Spanish papers: hospitals in Argentina, Spain, Mexico and Colombia."""

from . import altozano, caribe, ceibo, pampa, tajuna
from .child import CHILD

MODULES = [ceibo, altozano, pampa, caribe, tajuna]
