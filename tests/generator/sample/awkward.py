"""Files that ask for a decision: locked, damaged, doubled, someone else's, empty, unknown."""

import dataclasses
import re

import numpy
import pikepdf

from core import dates, pdf
from core.document import Document

from . import english, russian, spanish


def build(case) -> list[Document]:
    """All of them."""
    return [locked(case), damaged(case), broken(case), doubled(case), sister(case), birth_certificate(case),
            Document("разное/IMG_20250602_101112.jpg", b"", status="damaged", reason="empty", matches=None, text="none", extra={"status_any": ["damaged", "unsupported"]}),
            Document("разное/backup.dat", numpy.random.default_rng(404).bytes(6000), status="unsupported", reason="unsupported", matches=None, text="none")]


def locked(case) -> Document:
    """The newest NGS report, locked by the laboratory with the birth date; the older cipher keeps its bytes the same in every run."""
    password = case.patient["born"].strftime("%d%m%Y")
    document = english.ngs(case, "ngs4", "88", "2026/NGS-MRD Nov 2026 (locked).pdf")
    document.data = pdf.finish(document.data, "NGS MRD report", "LabVault 9", True, encryption=pikepdf.Encryption(user=password, owner="northmere", R=3, metadata=False, aes=False), static_id=True)
    document.status, document.reason = "needs_password", "password"
    document.extra = {"password": password, "note": "labs and events hold once the password is given"}
    return document


def damaged(case) -> Document:
    """A discharge summary, laid out for the web, whose download stopped after the first of two pages."""
    whole = spanish.summary(case)
    data = pdf.finish(whole.data, "Informe de alta", spanish.PRODUCER, classic=True, linearize=True)
    first_page_ends = int(re.search(rb"/E (\d+)", data)[1])
    document = Document("разное/INFORME DE ALTA (descarga).pdf", data[: first_page_ends + 40], whole.kind, whole.date, whole.end, "es", whole.facility, whole.name, whole.born, status="partly_read", reason="truncated", pages=1,
                        extra={"reason_any": ["truncated", "corrupt"], "note": "page 1 of 2 can be read; its facts join those of the whole file"})
    document.labs, document.events = ([dataclasses.replace(item, optional=True) for item in items if item.page == 1] for items in (whole.labs, whole.events))
    return document


def broken(case) -> Document:
    """Hardly more than the head of a file: two pages are promised, none is there."""
    data = pdf.finish(spanish.summary(case).data, "Informe de alta", spanish.PRODUCER, classic=True)
    return Document("разное/результат (2).pdf", data[:1900], status="damaged", reason="truncated", matches=None, text="none", extra={"reason_any": ["truncated", "corrupt"]})


def doubled(case) -> Document:
    """The Spanish laboratory sheet once more under another name."""
    first = spanish.counts(case)
    return Document("разное/analitica (1) копия.pdf", first.data, status="already_present", reason="duplicate", text="embedded", kind=first.kind, date=first.date, language="es", facility=first.facility, name=first.name, born=first.born, pages=first.pages,
                    extra={"duplicate_of": first.path, "note": "whichever of the two is met first is added"})


def sister(case) -> Document:
    """The sister's count: same family name, another birth date. Filed among the child's it would be dangerous."""
    labs = case.panel("ru_sister")
    born = case.sister["born"]
    day = labs[0].collected
    printed = ".".join(reversed(day.split("-")))
    body = f"""{russian.HEAD}<h1>ОБЩИЙ АНАЛИЗ КРОВИ</h1>{russian.info([("Ф. И. О.", case.sister["full_ru"]), ("Дата рождения", dates.dot(born)), ("Дата взятия", printed), ("Цель", "обследование потенциального донора")])}
    <div style="height:6pt"></div>{russian.result_table(labs)}<table class=sign><tr><td>Лаборант</td><td>Токтосунова Ж.</td></tr></table>"""
    document = Document("разное/Алима кровь.pdf", pdf.from_html(body, russian.HOSPITAL_CSS, "", russian.PRODUCER, "ru", True), kind="lab_report", date=day, language="ru", facility=case.facilities["akbulak"],
                        name=case.sister["full_ru"], born=born.isoformat(), matches=False, labs=labs, extra={"document_status": "identity_mismatch", "fact_status": "other_patient"})
    pdf.place(document)
    return document


def birth_certificate(case) -> Document:
    """A translated birth certificate: an identity paper, whose date is a birth, not an illness."""
    css = "body { font: 10.5pt/1.5 'Noto Serif' } h1 { text-align: center; font-size: 14pt; margin: 20pt 0 14pt } table td { padding: 4pt; border-bottom: .4pt dotted #888 } .c { text-align: center } @page { margin: 25mm }"
    rows = [("Surname", "Tolkun"), ("Given name", "Zarina"), ("Patronymic", "Azatovna"), ("Date of birth", "17 August 2016"), ("Place of birth", "city of Ak-Bulak"), ("Father", "Azat Tolkun"), ("Mother", "Meerim Tolkun"), ("Registered", "29 August 2016, entry no. 3318")]
    body = "<p class=c>Certified translation from Russian</p><h1>BIRTH CERTIFICATE</h1><table>" + "".join(f"<tr><td>{a}</td><td><b>{b}</b></td></tr>" for a, b in rows) + "</table><p style='margin-top:24pt'>I certify that this is a true translation. Sworn translator no. 0417, 6 June 2025.</p>"
    document = Document("разное/birth certificate EN.pdf", pdf.from_html(body, css, "Birth certificate", "WordPro 2024", "en"), kind="identity_admin", date=None, language="en", name="Zarina Tolkun", born=case.patient["born"].isoformat(), extra={"date_any": [None, "2016-08-17", "2016-08-29", "2025-06-06"]})
    pdf.place(document)
    return document
