"""Turkish papers: a university hospital and a children's hospital."""

from . import akasya, ege, kizilirmak, meltem
from .child import CHILD

MODULES = [meltem, akasya, ege, kizilirmak]
