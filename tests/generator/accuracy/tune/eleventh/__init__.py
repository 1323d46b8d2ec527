"""Laboratory papers in layouts of their own: blocks of a portal, strips, pivoted sheets, wide workbooks; written before any was measured."""

from . import english, others, russian

FOLDERS = [english, russian, others]
