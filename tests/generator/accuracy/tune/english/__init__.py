"""English papers: hospitals in Britain, the United States and elsewhere."""

from . import abroad, coastal, harrowgate, islands, lakeshore, prairie, thornbury
from .child import CHILD

MODULES = [thornbury, harrowgate, lakeshore, prairie, coastal, abroad, islands]
