"""The tune half: a package per language, a module per hospital."""

from . import arabic, chinese, eighth, english, fifth, fourth, ninth, russian, seventh, sixth, spanish, told, turkish

FOLDERS = [english, chinese, russian, turkish, spanish, arabic, *told.FOLDERS, *fourth.FOLDERS, *fifth.FOLDERS, *sixth.FOLDERS, *seventh.FOLDERS, *eighth.FOLDERS, *ninth.FOLDERS]
