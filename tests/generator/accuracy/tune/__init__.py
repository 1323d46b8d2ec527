"""The tune half: a package per language, a module per hospital."""

from . import english

FOLDERS = [english]
