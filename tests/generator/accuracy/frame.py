"""What both halves are built with: a child, a paper, the picture of a paper, a file of an office program.

A module per hospital builds documents with `paper` and hands some of them to `scanned` or `photographed`; `table` and `workbook` write
what laboratories export and `letter` what doctors type. Each of them refuses truth that is not printed.
"""

import csv
import dataclasses
import datetime
import io
import re
import zipfile

import docx
import openpyxl
import weasyprint
from docx.shared import Pt
from PIL import Image

from core import pdf, scan
from core.document import Document

from . import printed

MOMENT = datetime.datetime(2026, 11, 15, 10, 0, 0)


@dataclasses.dataclass(frozen=True)
class Child:
    """The patient of one folder; `printed` are the other spellings on the papers."""

    language: str
    name: str
    born: datetime.date
    sex: str
    printed: dict

    def truth(self) -> dict:
        """The entry of truth.json, with which the vault is created."""
        return {"name": self.name, "born": self.born.isoformat(), "sex": self.sex, "other_names": list(self.printed.values())}


@dataclasses.dataclass(frozen=True)
class Trap:
    """Words that must not become an event: `why` is plan, negation, relative, hypothesis, copied or conditional."""

    why: str
    quote: str


def blank(child, path, kind, date, *, facility=None, name=None, language=None, end=None, labs=(), events=(), traps=(), born=True, text="embedded", extra=None, **more) -> Document:
    """The truth of a paper without its bytes. `name` is the patient as printed, None where the paper has no name."""
    extra = dict(extra or {})
    if traps:
        extra["not_events"] = [dataclasses.asdict(trap) for trap in traps]
    return Document(path, b"", kind, iso(date), iso(end), language or child.language, facility, name, child.born.isoformat() if born else None, list(labs), list(events), text=text, extra=extra, **more)


def paper(child, path, body, css, kind, date, *, producer="Report Writer 7.2", classic=None, across=False, **truth) -> Document:
    """A PDF with text, its truth checked against what is printed. `classic` keeps the plain cross-reference table of older programs."""
    document = blank(child, path, kind, date, **truth)
    html = f"<html lang='{document.language}'><head><style>{pdf.BASE_CSS}{css}</style></head><body>{body}</body></html>"
    laid_out = weasyprint.HTML(string=html).render()
    printed.check(document, [printed.Page.laid_out(page) for page in laid_out.pages], across)
    document.data = pdf.finish(laid_out.write_pdf(), "", producer, len(path) % 2 == 0 if classic is None else classic)
    return document


def scanned(document: Document, seed: int, dpi: int = 200, skew: float = 0.5, grey: bool = True, noise: float = 4, edge: bool = True, stamp: tuple | None = None, black: bool = False) -> Document:
    """The same paper out of a flat-bed scanner or copier; the file's name says PDF, JPG, PNG or TIF.

    `stamp` holds the arguments of `scan.stamp` after the picture and goes, with a signature, onto the last page. `black` is the
    one-bit mode in which offices scan.
    """
    pages = []
    for number in range(document.pages):
        page = scan.raster(document.data, dpi, number)
        if stamp and number == document.pages - 1:
            centre = stamp[1]
            page = scan.signature(scan.stamp(page, *stamp), (centre[0] - 0.2, centre[1]), seed)
        page = scan.scanned(page, seed + number, skew, grey, noise, edge)
        pages.append(page.convert("L").point(lambda tone: 255 if tone > 150 else 0).convert("1") if black else page)
    document.data, document.text = pictures(document.path, pages, dpi), "ocr"
    return document


def photographed(document: Document, seed: int, dpi: int = 240, size=(2100, 2800), corners=None, dark: float = 0.22, crop: float = 1.0, quality: int = 72, orientation=None, taken=None) -> Document:
    """The same paper on a table, through a telephone. `crop` cuts the empty lower part of a page off."""
    sheet = scan.raster(document.data, dpi)
    sheet = sheet.crop((0, 0, sheet.width, int(sheet.height * crop)))
    document.data, document.text = scan.jpeg(scan.photographed(sheet, seed, size, corners, dark), quality, orientation, taken), "ocr"
    return document


def pictures(path: str, pages: list[Image.Image], dpi: int) -> bytes:
    """Pages in the container that the file's name promises."""
    ending = path.rsplit(".", 1)[-1].lower()
    if ending == "pdf":
        return scan.pdf_of([page.convert("L") if page.mode == "1" else page for page in pages], dpi, 60)
    if ending in ("jpg", "jpeg"):
        return scan.jpeg(pages[0], 72, dpi=dpi)
    out = io.BytesIO()
    if ending == "png":
        pages[0].save(out, "PNG", dpi=(dpi, dpi), optimize=True)
    else:
        pages[0].save(out, "TIFF", save_all=True, append_images=pages[1:], dpi=(dpi, dpi), compression="group4" if pages[0].mode == "1" else "tiff_lzw")
    return out.getvalue()


def table(child, path, rows, kind="lab_report", date=None, *, delimiter=";", encoding="utf-8", **truth) -> Document:
    """A CSV or TSV as a laboratory's program exports it."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return structured(child, path, out.getvalue().encode(encoding), [rows], kind, date, truth)


def workbook(child, path, sheets: dict, kind="lab_report", date=None, *, widths=(), merge=(), **truth) -> Document:
    """An XLSX. A cell is text, a number, a date, or (number, format); `merge` names ranges of the first sheet."""
    book = openpyxl.Workbook()
    book.properties.created = book.properties.modified = MOMENT
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for line, row in enumerate(rows, 1):
            for column, value in enumerate(row, 1):
                if value is None or value == "":
                    continue
                cell = sheet.cell(line, column, value[0] if isinstance(value, tuple) else value)
                if isinstance(value, tuple):
                    cell.number_format = value[1]
        for column, width in enumerate(widths, 1):
            sheet.column_dimensions[openpyxl.utils.get_column_letter(column)].width = width
    for cells in merge:
        book.worksheets[0].merge_cells(cells)
    shown = [[[cell_text(value) for value in row] for row in rows] for rows in sheets.values()]
    return structured(child, path, office(book), shown, kind, date, truth)


def letter(child, path, parts, kind, date, *, size=11, font="Calibri", **truth) -> Document:
    """A DOCX: a paragraph per string, `# ` before a heading, a list of lists for a table."""
    document = docx.Document()
    document.core_properties.author, document.core_properties.created, document.core_properties.modified = "", MOMENT, MOMENT
    document.styles["Normal"].font.size, document.styles["Normal"].font.name = Pt(size), font
    rows = []
    for part in parts:
        if isinstance(part, list):
            grid = document.add_table(rows=0, cols=len(part[0]))
            grid.style = "Table Grid"
            for row in part:
                for cell, words in zip(grid.add_row().cells, row):
                    cell.text = words
            rows += part
        elif part.startswith("# "):
            document.add_heading(part[2:], level=2)
            rows.append([part[2:]])
        else:
            document.add_paragraph(part)
            rows.append([part])
    return structured(child, path, office(document), [rows], kind, date, truth)


def structured(child, path, data, sheets, kind, date, truth) -> Document:
    """A file without pages; each sheet is a page."""
    across = truth.pop("across", False)
    document = blank(child, path, kind, date, text="structured", **truth)
    document.data = data
    printed.check(document, [printed.Page(["".join(map(str, row)) for row in rows]) for rows in sheets], across)
    return document


def cell_text(value) -> str:
    """A cell as its program shows it, number formats of the kind `0.00` and date formats included."""
    if isinstance(value, tuple):
        value, shape = value
        if isinstance(value, (datetime.date, datetime.datetime)):
            return value.isoformat()
        return f"{value:.{len(shape.partition('.')[2])}f}"
    return "" if value is None else str(value)


def office(document) -> bytes:
    """A DOCX or XLSX as bytes, with one fixed date, so that a second run gives the same bytes."""
    first, out = io.BytesIO(), io.BytesIO()
    document.save(first)
    with zipfile.ZipFile(first) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for item in source.infolist():
            entry = zipfile.ZipInfo(item.filename, MOMENT.timetuple()[:6])
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            content = source.read(item.filename)
            if item.filename == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2026-11-15T10:00:00Z", content)
            target.writestr(entry, content)
    return out.getvalue()


def result_rows(labs, *columns, blank="") -> str:
    """Table rows of HTML, a result a row; a column is a field of the result or a function of it."""
    cell = lambda lab, column: column(lab) if callable(column) else getattr(lab, column)
    return "".join("<tr>" + "".join(f"<td>{cell(lab, column) or blank}</td>" for column in columns) + "</tr>" for lab in labs)


def iso(date) -> str | None:
    """A date as truth writes it."""
    return date.isoformat() if isinstance(date, datetime.date) else date
