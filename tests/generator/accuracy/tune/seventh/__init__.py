"""English tellings by hands unlike those before: bullets with the date in front, relative dates, abbreviations, minutes, logs."""

from . import english

FOLDERS = [english]
