"""Chinese papers: a city children's hospital and a haematology hospital with a cell therapy ward."""

from . import haibin, jiangting, lanshan, pearl
from .child import CHILD

MODULES = [jiangting, lanshan, haibin, pearl]
