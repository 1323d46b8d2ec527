"""English papers: hospitals in Britain, the United States and elsewhere."""

from . import abroad, coastal, estuary, harrowgate, islands, lakeshore, pennant, prairie, thornbury, tidewater, wyre
from .child import CHILD

MODULES = [thornbury, harrowgate, lakeshore, prairie, coastal, abroad, islands, estuary, tidewater, pennant, wyre]
