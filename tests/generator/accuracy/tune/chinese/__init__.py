"""Chinese papers: a city children's hospital and a haematology hospital with a cell therapy ward."""

from . import haibin, jiangting, lanshan, minjiang, pearl, qingshui
from .child import CHILD

MODULES = [jiangting, lanshan, haibin, pearl, minjiang, qingshui]
