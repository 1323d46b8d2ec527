"""Chinese papers: a city children's hospital and a haematology hospital with a cell therapy ward."""

from . import jiangting, lanshan
from .child import CHILD

MODULES = [jiangting, lanshan]
