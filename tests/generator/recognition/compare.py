"""What was read against what is printed, piece by piece: a word counts for the cell or line of prose in which its middle stands."""

import collections
import re
import unicodedata

from .paper import Cell
from .picture import Picture
from .readers import Word

NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
FIGURES = str.maketrans("٫．，０１２３４５６７８９٠١٢٣٤٥٦٧٨٩", ",.,01234567890123456789")
HAN = "\u3000-\u303f\u3400-\u9fff\uff00-\uffef"
SPACE_BY_HAN = re.compile(rf"(?<=[{HAN}]) | (?=[{HAN}])")
MARKS_OF_DIRECTION = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
# How far from a cell, in its heights, a word may stand that belongs to it: beside it farther than above or below.
BESIDE, ABOVE = 1.0, 0.5


def compare(picture: Picture, words: list[Word]) -> tuple[collections.Counter, list[str]]:
    """The counts of one picture, and each number that is wrong but sure."""
    counts, told = collections.Counter(), []
    read = collections.defaultdict(list)
    for word in words:
        read[home(picture, word)].append(word)
    for number, cell in enumerate([*picture.paper.cells, None]):
        text = cell.text if cell else ""
        got = read[number if cell else None]
        counts["letters"] += len(folded(text))
        counts["edits"] += distance(folded(text), folded(" ".join(word.text for word in got)))
        for wrong in numbers(counts, text, got):
            told.append(f"{picture.file_name}: {wrong} for {text!r}")
    return counts, told


def home(picture: Picture, word: Word) -> int | None:
    """The number of the cell that a word belongs to; none where nothing is printed."""
    x, y = picture.on_page(word.x, word.y)
    away = [apart(cell, x, y) for cell in picture.paper.cells]
    nearest = min(range(len(away)), key=away.__getitem__)
    return nearest if away[nearest] <= 1 else None


def apart(cell: Cell, x: float, y: float) -> float:
    """How far a point is from a cell, 1 where it begins not to belong to it."""
    left, top, right, bottom = cell.box
    height = bottom - top
    return max(max(left - x, x - right, 0) / (height * BESIDE), max(top - y, y - bottom, 0) / (height * ABOVE))


def folded(text: str) -> str:
    """Text in NFC with single spaces, none beside Chinese characters, without marks of direction."""
    text = " ".join(MARKS_OF_DIRECTION.sub("", unicodedata.normalize("NFC", text)).split())
    return SPACE_BY_HAN.sub("", text)


def numbers(counts, text: str, got: list[Word]) -> list[str]:
    """Counts the numbers of a cell; gives those that are wrong but sure. Arabic and full-width figures equal the plain ones."""
    left = found(text)
    counts["printed"] += len(left)
    surplus, wrong_and_sure = 0, []
    for word in got:
        for number in found(word.text):
            if number in left:
                left.remove(number)
                counts["right"] += 1
                counts["doubted"] += not word.sure
            else:
                surplus += 1
                if word.sure:
                    wrong_and_sure.append(f"{number} in {word.text!r}")
    counts["wrong"] += surplus
    counts["sure"] += len(wrong_and_sure)
    counts["missed"] += max(0, len(left) - surplus)
    return wrong_and_sure


def found(text: str) -> list[str]:
    """The numbers of a text: figures with the marks between them."""
    return NUMBER.findall(text.translate(FIGURES))


def distance(a: str, b: str) -> int:
    """Letters put in, left out or exchanged between two texts (Levenshtein)."""
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        corner, row[0] = row[0], i
        for j, other in enumerate(b, 1):
            corner, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, corner + (letter != other))
    return row[-1]
