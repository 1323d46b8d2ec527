"""Pages whose text is known to the letter, with the place of each piece of it.

`papers/LANGUAGE.txt` prints them line by line: `== name` begins a page, `# ` a heading, and ` | ` parts the cells of a table's row.
"""

import dataclasses
import html
import pathlib
import re

import weasyprint

from accuracy import printed
from core import pdf

PAPERS = pathlib.Path(__file__).parent / "papers"
LANGUAGES = ("eng", "chi_sim", "rus", "spa", "tur", "ara")

FONTS = {"sheet": "'Liberation Sans'", "letter": "'Liberation Serif'", "mixed": "'Noto Sans'", "series": "'DejaVu Sans'"}
OTHER_FONTS = {"chi_sim": "'Noto Sans CJK SC'", "ara": "'Noto Naskh Arabic'"}
CSS = """@page { size: A5; margin: 11mm 10mm }
body { font-size: 10.5pt; line-height: 1.4 } h1 { font-size: 13pt } h1, p, td { white-space: pre } table { margin: 4pt 0 }
.sheet td, .mixed td { border: .6pt solid #333 } .series tr { border-bottom: .5pt solid #777 }"""

DOTS_AN_INCH_OF_CSS = 96
ARABIC_LETTER = re.compile(r"[\u0620-\u064a]")


@dataclasses.dataclass(frozen=True)
class Cell:
    """A line of prose or a cell of a table: its text, and left, top, right and bottom in inches from the page's corner."""

    text: str
    box: tuple[float, float, float, float]


@dataclasses.dataclass(frozen=True)
class Paper:
    """A page of a language, as PDF and as truth."""

    language: str
    name: str
    data: bytes
    cells: list[Cell]


def papers(language: str) -> list[Paper]:
    """All pages of a language."""
    _, *parts = re.split(r"^== (\w+)\n", (PAPERS / f"{language}.txt").read_text(encoding="utf-8"), flags=re.MULTILINE)
    return [made(language, name, text.splitlines()) for name, text in zip(parts[::2], parts[1::2])]


def made(language: str, name: str, lines: list[str]) -> Paper:
    """A page set by Pango. A line that does not fit on the page, or is not set as it was written, is refused."""
    font = OTHER_FONTS.get(language, FONTS[name])
    body = re.sub(r"</table>\n<table>", "", "\n".join(map(element, lines)))
    css = f"{pdf.BASE_CSS}{CSS} body {{ font-family: {font}, 'Noto Sans'; direction: {'rtl' if language == 'ara' else 'ltr'} }}"
    laid_out = weasyprint.HTML(string=f"<html><head><style>{css}</style></head><body class={name}>{body}</body></html>").render()
    texts = [cell for line in lines for cell in line.removeprefix("# ").split(" | ")]
    boxes = [box for page in laid_out.pages for box in printed.walk(page._page_box) if isinstance(box, printed.boxes.LineBox)]
    if len(laid_out.pages) != 1 or [printed.words(box).strip() for box in boxes] != texts:
        raise ValueError(f"{language} {name}: the page is not set line by line as it is written")
    cells = [Cell(text, place(box)) for text, box in zip(texts, boxes)]
    width = laid_out.pages[0].width / DOTS_AN_INCH_OF_CSS
    for cell in cells:
        if cell.box[0] < 0.2 or cell.box[2] > width - 0.2:
            raise ValueError(f"{language} {name}: {cell.text} does not fit on the page")
    return Paper(language, name, pdf.finish(laid_out.write_pdf(), "", "Report Writer 7.2"), cells)


def element(line: str) -> str:
    """A line as HTML; a row is a table of its own until neighbours are joined."""
    if " | " in line:
        cells = "".join(f"<td{'' if ARABIC_LETTER.search(cell) else ' dir=ltr'}>{html.escape(cell)}</td>" for cell in line.split(" | "))
        return f"<table><tr>{cells}</tr></table>"
    return f"<h1>{html.escape(line[2:])}</h1>" if line.startswith("# ") else f"<p>{html.escape(line)}</p>"


def place(line) -> tuple[float, float, float, float]:
    """Where the letters of a line stand."""
    runs = [box for box in printed.walk(line) if isinstance(box, printed.boxes.TextBox)]
    edges = (min(run.position_x for run in runs), line.position_y, max(run.position_x + run.width for run in runs), line.position_y + line.height)
    return tuple(edge / DOTS_AN_INCH_OF_CSS for edge in edges)
