"""Papers that tell an illness, written before the reader was seen to read them: other children, other hospitals, other ways to write."""

from . import arabic, chinese, english, english_boy, russian, spanish, turkish

FOLDERS = [english, english_boy, chinese, russian, turkish, spanish, arabic]
