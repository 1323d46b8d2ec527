"""What the papers of the second case share: making one, and turning it into a picture."""

import datetime

from core import pdf, scan
from core.document import Document


def paper(case, path, body, css, language, name, facility, kind, date, labs=(), events=(), born=True, **more) -> Document:
    """A PDF with text."""
    extra = more.pop("extra", {})
    document = Document(path, pdf.from_html(body, css, "", more.pop("producer", "Print Server 5"), language, classic=len(path) % 2 == 0), kind, iso(date), language=language[:2], name=name, facility=facility,
                        born=case.patient["born"].isoformat() if born else None, labs=list(labs), events=list(events), extra=extra, **more)
    pdf.place(document)
    return document


def scanned(document: Document, seed: int, dpi: int = 190, skew: float = 0.5, grey: bool = True, stamp: tuple | None = None) -> Document:
    """The same paper out of a flat-bed scanner."""
    pages = []
    for n in range(document.pages):
        page = scan.raster(document.data, dpi, n)
        if stamp and n == document.pages - 1:
            page = scan.signature(scan.stamp(page, *stamp), (stamp[1][0] - 0.2, stamp[1][1]), seed)
        pages.append(scan.scanned(page, seed + n, skew, grey=grey, noise=4))
    document.data, document.text = scan.pdf_of(pages, dpi), "ocr"
    return document


def photographed(document: Document, seed: int, dpi: int = 230, size=(1500, 2000), corners=None, crop: float = 1.0, orientation=None) -> Document:
    """The same paper on a table, through a telephone."""
    sheet = scan.raster(document.data, dpi)
    sheet = sheet.crop((0, 0, sheet.width, int(sheet.height * crop)))
    document.data, document.text = scan.jpeg(scan.photographed(sheet, seed, size, corners, 0.25), 66, orientation=orientation), "ocr"
    return document


def iso(date) -> str | None:
    """A date as truth writes it."""
    return date.isoformat() if isinstance(date, datetime.date) else date
