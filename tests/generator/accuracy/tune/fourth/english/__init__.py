"""English papers of many hospitals about one girl."""

from . import clinics, forms, notes, wards
from .child import CHILD

FOLDER = "en-fourth"
MODULES = [clinics, wards, forms, notes]
