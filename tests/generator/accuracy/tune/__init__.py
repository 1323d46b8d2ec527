"""The tune half: a package per language, a module per hospital."""

from . import arabic, chinese, eighth, eleventh, english, fifth, fourth, looked_at, ninth, russian, seventh, sixth, spanish, tenth, told, turkish, twelfth

BATCHES = [told, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth, looked_at]
FOLDERS = [english, chinese, russian, turkish, spanish, arabic, *(folder for batch in BATCHES for folder in batch.FOLDERS)]
