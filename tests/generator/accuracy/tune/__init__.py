"""The tune half: a package per language, a module per hospital."""

from . import chinese, english

FOLDERS = [english, chinese]
