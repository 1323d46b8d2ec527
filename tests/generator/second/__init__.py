"""A second case for measuring: another child, other hospitals, other layouts. Nothing in the product is tuned on it."""

from . import arabic, chinese, english, russian, spanish, turkish

MODULES = [russian, chinese, turkish, spanish, arabic, english]
