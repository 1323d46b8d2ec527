"""English letters and summaries of six countries about one boy."""

from . import australia, britain, gulf, history, india, ireland, reports, states
from .child import CHILD

FOLDER = "en-told"
MODULES = [britain, states, ireland, australia, india, gulf, history, reports]
