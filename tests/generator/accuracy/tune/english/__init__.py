"""English papers: a British, an American, an Indian and a Gulf hospital."""

from . import lakeshore, thornbury
from .child import CHILD

MODULES = [thornbury, lakeshore]
