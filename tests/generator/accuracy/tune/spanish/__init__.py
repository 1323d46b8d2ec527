"""Spanish papers: hospitals in Argentina, Spain and Mexico."""

from . import altozano, ceibo, pampa
from .child import CHILD

MODULES = [ceibo, altozano, pampa]
