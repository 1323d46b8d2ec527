"""The held half: kept out of tuning. A package per language, named in FOLDERS, with CHILD and MODULES like those of `tune`."""

from . import arabic, chinese, english, russian, spanish, turkish

FOLDERS = [arabic, chinese, english, russian, spanish, turkish]
