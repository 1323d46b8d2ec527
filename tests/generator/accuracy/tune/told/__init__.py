"""Papers that tell an illness: letters, epicrises, minutes, forms and tables of treatment, a second child for each language."""

from . import arabic, chinese, english, russian, spanish, turkish

FOLDERS = [english, chinese, russian, turkish, spanish, arabic]
