"""What the held-out papers are made with: results, tables in the layouts of laboratories, and a child's folder."""

import dataclasses
import html

from core.document import Document, Event
from core.labs import UNITS, Lab

from . import frame
from .frame import Trap

__all__ = ["Folder", "Trap", "across", "event", "grid", "pairs", "results", "rows", "table"]

@dataclasses.dataclass
class Result(Lab):
    """A result whose canonical value may be stated outright, where the print needs a reading that the shared table has not."""

    exact: float | None = None

    def truth(self) -> dict:
        """The entry of truth.json."""
        if self.exact is None:
            return super().truth()
        entry = Lab.truth(dataclasses.replace(self, analyte=""))
        return {**entry, "analyte": self.analyte, "canonical_value": self.exact, "canonical_unit": UNITS[self.analyte][0]}


def rows(text: str, collected: str, specimen: str | None = "blood", **shared) -> list:
    """Lines of `analyte | name | value | unit | range | flag | exact`; a line `# words` is a heading between them."""
    made = []
    for line in text.strip().splitlines():
        if line.strip().startswith("#"):
            made.append(line.strip()[1:].strip())
            continue
        cells = [cell.strip() for cell in line.split("|")] + [""] * 7
        exact = float(cells[6]) if cells[6] else None
        made.append(Result(*cells[:6], collected=collected, specimen=specimen, exact=exact, **shared))
    return made


def results(made: list) -> list[Result]:
    """The results that the truth lists, without the headings between them."""
    return [row for row in made if isinstance(row, Lab)]


def esc(words: str) -> str:
    """Words as HTML."""
    return html.escape(words, quote=False)


def table(made: list, columns: list[tuple[str, str]], css: str = "grid", head: bool = True, widths: list[str] | None = None) -> str:
    """One test a row. A column is its heading and a pattern such as `{value} {flag}`; a heading row spans the table."""
    out = [f"<table class='{css}'>"]
    if widths:
        out.append("<colgroup>" + "".join(f"<col style='width:{w}'>" for w in widths) + "</colgroup>")
    if head:
        out.append("<thead><tr>" + "".join(f"<th>{title}</th>" for title, _ in columns) + "</tr></thead>")
    out.append("<tbody>")
    for number, row in enumerate(made, 1):
        if isinstance(row, str):
            out.append(f"<tr class='part'><td colspan='{len(columns)}'>{row}</td></tr>")
            continue
        cells = "".join(f"<td>{cell(row, pattern, number)}</td>" for _, pattern in columns)
        out.append(f"<tr class='{'off' if row.flag else ''}'>{cells}</tr>")
    return "".join(out) + "</tbody></table>"


def cell(row: Lab, pattern: str, number: int = 0) -> str:
    """A cell of a result's row."""
    values = {field: esc(str(getattr(row, field) or "")) for field in ("name", "value", "unit", "range", "flag", "method", "collected")}
    return pattern.format(n=number, **values).strip()


def pairs(made: list[Lab], columns: list[tuple[str, str]], css: str = "grid", across: bool = False) -> str:
    """Two tests a row, the headings printed twice; read down the left half first, or across."""
    half = (len(made) + 1) // 2
    left, right = (made[::2], made[1::2]) if across else (made[:half], made[half:])
    number = {id(row): n for n, row in enumerate(made, 1)}
    out = [f"<table class='{css}'><thead><tr>", "".join(f"<th>{title}</th>" for title, _ in columns) * 2, "</tr></thead><tbody>"]
    for n, row in enumerate(left):
        both = [row] + ([right[n]] if n < len(right) else [])
        cells = "".join(f"<td>{cell(one, pattern, number[id(one)])}</td>" for one in both for _, pattern in columns)
        out.append(f"<tr>{cells}{'<td></td>' * (len(columns) * (2 - len(both)))}</tr>")
    return "".join(out) + "</tbody></table>"


def across(text: str, days: list[str], specimen: str | None = "blood") -> tuple[list[tuple], list[Result]]:
    """Dates across columns: lines of `analyte | name | unit | range | value | value ...`; an empty or dashed cell was not measured."""
    lines, made = [], []
    for line in text.strip().splitlines():
        analyte, name, unit, reference, *values = [part.strip() for part in line.split("|")]
        lines.append((name, unit, reference, values))
        for day, value in zip(days, values, strict=True):
            bare = value.rstrip("*↑↓HL ")
            if bare not in ("", "-", "—", "–"):
                made.append(Result(analyte, name, bare, unit, reference, value[len(bare):].strip(), collected=day, specimen=specimen))
    return lines, made


def grid(lines: list[tuple], heads: list[str], css: str = "grid", pattern: tuple = ("{name}", "{unit}", "{range}"), last: bool = False) -> str:
    """The sheet of `across`; `heads` are all headings, `last` prints the fixed columns other than the name after the values."""
    out = [f"<table class='{css}'><thead><tr>" + "".join(f"<th>{head}</th>" for head in heads) + "</tr></thead><tbody>"]
    for name, unit, reference, values in lines:
        fixed = [p.format(name=esc(name), unit=esc(unit), range=esc(reference)) for p in pattern]
        shown = [esc(value) for value in values]
        cells = [fixed[0], *shown, *fixed[1:]] if last else [*fixed, *shown]
        out.append("<tr>" + "".join(f"<td>{value}</td>" for value in cells) + "</tr>")
    return "".join(out) + "</tbody></table>"


def event(type: str, date: str, quote: str, end: str | None = None, own: bool = False, optional: bool = False, **details) -> Event:
    """An event with the words of the paper that tell it."""
    return Event(type, date, quote, end=end, details=details, own=own, optional=optional)


@dataclasses.dataclass
class Folder:
    """The papers of one child as they are made; `seed` keeps the pictures of papers apart from one another."""

    child: frame.Child
    seed: int
    documents: list[Document] = dataclasses.field(default_factory=list)

    def paper(self, path: str, body: str, css: str, kind: str, date: str | None, look: str = "text", labs: list = (), **truth) -> None:
        """A sheet as a PDF with text or, by its `look`, as a picture of it: scan, copy, black, photo, sideways; `crop` cuts a photo's empty foot off."""
        truth["name"] = truth.get("name") or self.child.name
        other, crop = truth.pop("other_born", None), truth.pop("crop", 1.0)
        document = frame.paper(self.child, path, body, css + "tr { break-inside: avoid }", kind, date, labs=results(list(labs)), **truth)
        document.born = other or document.born
        self.seed += 1
        turn = (0.5, -0.8, 0.3, -0.4)[self.seed % 4]
        if look in ("photo", "sideways"):
            size = (2100, round(2100 * 1.37 * crop))
            frame.photographed(document, self.seed, crop=crop, size=size, orientation=6 if look == "sideways" else None)
        elif look != "text":
            frame.scanned(document, self.seed * 10, skew=turn, edge=look == "copy", black=look == "black", dpi=300 if look == "black" else 200)
        self.documents.append(document)

    def table(self, path: str, lines: list[list], date: str, labs: list, kind: str = "lab_report", **truth) -> None:
        """A CSV of a laboratory's program."""
        self.documents.append(frame.table(self.child, path, lines, kind, date, labs=results(labs), **truth))

    def workbook(self, path: str, sheets: dict, date: str, labs: list, kind: str = "lab_report", **truth) -> None:
        """An XLSX."""
        self.documents.append(frame.workbook(self.child, path, sheets, kind, date, labs=results(labs), **truth))

    def letter(self, path: str, parts: list, kind: str, date: str, **truth) -> None:
        """A DOCX."""
        self.documents.append(frame.letter(self.child, path, parts, kind, date, **truth))
