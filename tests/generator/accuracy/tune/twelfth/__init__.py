"""A second batch of laboratory papers in layouts of their own, written after the eleventh was mended and before it was measured."""

from . import english, others

FOLDERS = [english, others]
