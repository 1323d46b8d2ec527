"""The sample case: one module per country."""

from . import arabic, chinese, english, russian, spanish, turkish

MODULES = [russian, spanish, turkish, chinese, arabic, english]
