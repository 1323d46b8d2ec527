"""English papers in layouts unlike those of the earlier batches, written before any of them was measured."""

from . import english

FOLDERS = [english]
