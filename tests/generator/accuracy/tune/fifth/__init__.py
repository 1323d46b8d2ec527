"""A smaller batch of papers that tell an illness, written after the fourth had been read: does what was mended carry over?"""

from . import english, others

FOLDERS = [english, others]
