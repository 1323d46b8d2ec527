"""Turkish papers: a university hospital."""

from . import meltem
from .child import CHILD

MODULES = [meltem]
