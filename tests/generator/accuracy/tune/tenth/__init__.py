"""English papers in still other layouts, written after the ninth batch was mended and before they were measured."""

from . import english

FOLDERS = [english]
