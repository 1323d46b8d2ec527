"""PDFs with text: set by Pango through WeasyPrint, or drawn with fonts that are not embedded; and their checks."""

import io
import re
import unicodedata

import pikepdf
import pypdfium2
import weasyprint
from fontTools import subset
from fontTools.ttLib import TTFont

BASE_CSS = """
@page { size: A4; margin: 14mm 14mm 16mm 14mm }
* { box-sizing: border-box }
body { margin: 0; font: 9pt/1.3 'Noto Sans'; color: #111 }
table { border-collapse: collapse; width: 100% }
td, th { padding: 1.2pt 3pt; vertical-align: top; text-align: start }
h1, h2, h3, p { margin: 0 }
"""


def from_html(body: str, css: str, title: str, producer: str, lang: str, classic: bool = False) -> bytes:
    """A PDF of `body`; `classic` keeps the plain cross-reference table that older report writers produce."""
    html = f"<html lang='{lang}'><head><style>{BASE_CSS}{css}</style></head><body>{body}</body></html>"
    raw = weasyprint.HTML(string=html).write_pdf()
    return finish(raw, title, producer, classic)


def finish(raw: bytes, title: str, producer: str, classic: bool = False, **save) -> bytes:
    """The same PDF with the report writer's own metadata and an identifier made of its content."""
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        for key in list(pdf.docinfo.keys()):
            del pdf.docinfo[key]
        pdf.docinfo["/Producer"] = producer
        if title:
            pdf.docinfo["/Title"] = title
        slim_fonts(pdf)
        if "/Metadata" in pdf.Root:
            del pdf.Root["/Metadata"]
        out = io.BytesIO()
        mode = pikepdf.ObjectStreamMode.disable if classic else pikepdf.ObjectStreamMode.generate
        if "encryption" not in save:
            save["deterministic_id"] = True
        pdf.save(out, object_stream_mode=mode, compress_streams=True, **save)
        return out.getvalue()


def slim_fonts(pdf: pikepdf.Pdf) -> None:
    """Keeps only the glyphs in use of embedded Chinese fonts, as bare CFF; the page setter leaves 60,000 empty ones in."""
    for obj in pdf.objects:
        if isinstance(obj, pikepdf.Stream) and obj.get("/Subtype") == "/OpenType":
            font = TTFont(io.BytesIO(obj.read_bytes()), recalcTimestamp=False)
            top = font["CFF "].cff.topDictIndex[0]
            if not hasattr(top, "ROS"):
                continue  # Latin fonts are small, and named glyphs would lose their numbers.
            strings = top.CharStrings
            used = [name for name in strings.keys() if name == ".notdef" or len(strings[name].bytecode or b"") > 2]
            options = subset.Options(notdef_outline=True, glyph_names=True, layout_features=[], hinting=False, drop_tables=["GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx"])
            subsetter = subset.Subsetter(options)
            subsetter.populate(glyphs=used)
            subsetter.subset(font)
            out = io.BytesIO()
            font.save(out)
            obj.write(TTFont(io.BytesIO(out.getvalue())).reader["CFF "])
            obj.Subtype = pikepdf.Name("/CIDFontType0C")


def page_texts(data: bytes, password: str | None = None) -> list[str]:
    """The text of each page without spaces, for finding quotes."""
    pdf = pypdfium2.PdfDocument(data, password=password)
    return [squeeze(page.get_textpage().get_text_range()) for page in pdf]


def squeeze(text: str) -> str:
    """Text without spaces, marks of direction and presentation forms."""
    text = unicodedata.normalize("NFKC", text)
    return re.sub(r"[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\u00ad\ufffe\ufffd\x02-]+", "", text)


def place(document, data: bytes | None = None, strict: bool = True) -> None:
    """Gives each result and each event the page where it is printed, and refuses truth that is printed nowhere."""
    texts = page_texts(data if data is not None else document.data)
    document.pages = len(texts)
    for item in document.labs + document.events:
        if item.page is not None:
            continue
        words = [item.quote] if hasattr(item, "quote") else [item.name, item.value]
        wanted = [squeeze(word) for word in words]
        found = [n for n, text in enumerate(texts, 1) if all(word in text for word in wanted)]
        if not found and strict:
            raise ValueError(f"{document.path}: {wanted} is not printed on one page")
        item.page = found[0] if found else 1
