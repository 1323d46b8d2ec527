"""Files of office programs, exports and archives: DOCX, XLSX, CSV, HTML, TXT, ZIP."""

import datetime
import html
import io
import re
import zipfile

import docx
import openpyxl
from docx.shared import Pt

from core import dates
from core.document import Document, Event
from core.labs import Lab

from . import chinese, english, russian, spanish

MOMENT = datetime.datetime(2026, 11, 15, 10, 0, 0)


def build(case) -> list[Document]:
    """All of them."""
    return [referral(case), medication(case), export(case), follow_up(case), subsets(case), notes(case)] + archive(case)


def rezip(data: bytes) -> bytes:
    """The same archive with one fixed date, so that a second run gives the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for item in source.infolist():
            entry = zipfile.ZipInfo(item.filename, (2026, 11, 15, 10, 0, 0))
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            content = source.read(item.filename)
            if item.filename == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2026-11-15T10:00:00Z", content)
            target.writestr(entry, content)
    return out.getvalue()


def saved(document) -> bytes:
    """A DOCX or XLSX as bytes."""
    out = io.BytesIO()
    document.save(out)
    return rezip(out.getvalue())


def letter(paragraphs, size=11) -> docx.document.Document:
    """A Word letter; a paragraph that is a list of lists becomes a table."""
    document = docx.Document()
    document.core_properties.author, document.core_properties.created, document.core_properties.modified = "", MOMENT, MOMENT
    document.styles["Normal"].font.size = Pt(size)
    for part in paragraphs:
        if isinstance(part, list):
            table = document.add_table(rows=0, cols=len(part[0]))
            table.style = "Table Grid"
            for row in part:
                for cell, words in zip(table.add_row().cells, row):
                    cell.text = words
        elif part.startswith("# "):
            document.add_heading(part[2:], level=2)
        else:
            document.add_paragraph(part)
    return document


def referral(case) -> Document:
    """The letter that sends the child from Spain to the transplant centre."""
    day, es = case.day, dates.es
    written = datetime.date(2024, 1, 22)
    document = letter([
        "Hospital Infantil Santa Brígida\nServicio de Onco-Hematología Pediátrica", es(written), "# CARTA DE DERIVACIÓN", f"Paciente: {case.patient['es']}    F. nac.: {dates.slash(case.patient['born'])}    NHC: 0048127",
        "A la atención de: Unidad de Trasplante, Özel Çınarpınar Çocuk Hastanesi", "Estimados compañeros:",
        f"Remitimos a esta niña de 7 años, diagnosticada de leucemia linfoblástica aguda B el {es(day('diagnosis'))}, con primera recidiva medular aislada el {es(day('relapse1'))} y segunda remisión completa el {es(day('remission2'))}, para valoración de trasplante haploidéntico.",
        f"Ha recibido dos ciclos de blinatumomab ({dates.slash(day('blina1'))}–{dates.slash(day('blina1_end'))} y {dates.slash(day('blina2'))}–{dates.slash(day('blina2_end'))}). No presenta alergias. La EMR por citometría tras el primer ciclo fue no detectada (sensibilidad 10⁻⁴).",
        "Última analítica (19/01/2024):",
        [["Prueba", "Resultado", "Unidades"], ["Leucocitos", "3,95", "10^3/µL"], ["Hemoglobina", "11,8", "g/dL"], ["Plaquetas", "182", "10^3/µL"], ["Creatinina", "0,38", "mg/dL"]],
        "Queda pendiente la tipificación HLA confirmatoria del padre. Se ruega comunicar la fecha prevista de ingreso.", "Atentamente,", "Dra. C. Valverde Sáez"], 10.5)
    out = day("discharge2").isoformat()
    labs = [Lab(a, n, v, u, collected=out, specimen=None, page=1) for a, n, v, u in (("wbc", "Leucocitos", "3,95", "10^3/µL"), ("hgb", "Hemoglobina", "11,8", "g/dL"), ("plt", "Plaquetas", "182", "10^3/µL"), ("creatinine", "Creatinina", "0,38", "mg/dL"))]
    e = lambda t, k, q, end=None, **x: Event(t, day(k).isoformat(), q, end and day(end).isoformat(), page=1, **x)
    events = [e("diagnosis", "diagnosis", "diagnosticada de leucemia linfoblástica aguda B"), e("relapse", "relapse1", "primera recidiva medular aislada", details={"site": "marrow"}), e("remission", "remission2", "segunda remisión completa", details={"cr_number": "2"}),
              e("immunotherapy", "blina1", f"{dates.slash(day('blina1'))}–{dates.slash(day('blina1_end'))}", "blina1_end", details={"agents": "blinatumomab"}), e("immunotherapy", "blina2", f"{dates.slash(day('blina2'))}–{dates.slash(day('blina2_end'))}", "blina2_end", details={"agents": "blinatumomab"}),
              Event("consultation", written.isoformat(), es(written), optional=True, page=1)]
    return spanish.person(case, Document("Испания 2023/Carta derivacion.docx", saved(document), "consultation", written.isoformat(), labs=labs, events=events, text="structured"))


def medication(case) -> Document:
    """The list the mother keeps for every new doctor."""
    rows = [["Medicine", "Dose", "How often", "Since"], ["Immunoglobulin IV", "10 g", "every 4 weeks", "09/2025"], ["Co-trimoxazole", "240 mg", "twice daily, Fri + Sat", "09/2025"], ["Aciclovir", "400 mg", "twice daily", "03/2024"], ["Deferasirox", "250 mg", "once daily", "05/2026"], ["Cholecalciferol", "1000 IU", "once daily", "01/2024"]]
    document = letter(["Zarina Tolkun, born 17 August 2016", "# Medication list, 12 November 2026", rows, "Allergies: none known. Stopped: ciclosporin (07/2024), mycophenolate (04/2024), levetiracetam (09/2025).", "Weight 28.1 kg, height 135 cm (12 November 2026)."])
    return Document("2026/medicines list.docx", saved(document), "medication", "2026-11-12", language="en", name="Zarina Tolkun", born=case.patient["born"].isoformat(), text="structured")


def export(case) -> Document:
    """The private laboratory's download: semicolons, decimal commas, cp1251, one result a row."""
    days, rows = case.flow_sheet("ru_csv")
    lines = ["Пациент;Дата рождения;Дата взятия;Исследование;Результат;Ед. изм.;Референсные значения;Отклонение"]
    labs = []
    for i, day in enumerate(days):
        for analyte, name, unit, reference, values in rows:
            low, high = (reference.replace("<", "0–").split("–") + ["", ""])[:2]
            number = float(values[i].replace(",", "."))
            flag = "ниже" if number < float(low.strip().replace(",", ".")) else "выше" if number > float(high.strip().replace(",", ".")) else ""
            lines.append(f"{case.patient['full_ru']};{dates.dot(case.patient['born'])};{dates.dot(day)};{name};{values[i]};{unit};{reference};{flag}")
            labs.append(Lab(analyte, name, values[i], unit, reference, flag, day.isoformat(), page=1))
    text = "\r\n".join(lines) + "\r\n"
    return russian.person(case, Document("2022 поддерживающая/medlinza_export_2022.csv", text.encode("cp1251"), "lab_report", days[0].isoformat(), days[-1].isoformat(), facility=None, labs=labs, text="structured", extra={"layout": "one result a row, cp1251, semicolons"}))


def follow_up(case) -> Document:
    """The transplant clinic's sheet: dates across columns, a merged title, numbers as numbers."""
    days, rows = case.flow_sheet("tr_xlsx")
    book = openpyxl.Workbook()
    book.properties.created = book.properties.modified = MOMENT
    sheet = book.active
    sheet.title = "Takip"
    sheet["A1"] = "Özel Çınarpınar Çocuk Hastanesi – Nakil Sonrası Poliklinik Takibi"
    sheet.merge_cells("A1:H1")
    sheet["A2"] = "Hasta: ZARİNA TOLKUN"
    sheet["D2"] = "Doğum Tarihi: 17.08.2016"
    sheet["A4"], sheet["B4"], sheet["C4"] = "Test", "Birim", "Referans"
    labs = []
    for column, day in enumerate(days, 4):
        cell = sheet.cell(4, column, day)
        cell.number_format = "dd.mm.yyyy"
    for line, (analyte, name, unit, reference, values) in enumerate(rows, 5):
        sheet.cell(line, 1, name), sheet.cell(line, 2, unit), sheet.cell(line, 3, reference)
        for column, (day, value) in enumerate(zip(days, values), 4):
            if value == "—":
                continue
            decimals = len(value.partition(".")[2])
            cell = sheet.cell(line, column, float(value) if decimals else int(value))
            cell.number_format = "0." + "0" * decimals if decimals else "0"
            labs.append(Lab(analyte, name, value, unit, reference, "", day.isoformat(), page=1))
    for column, width in zip("ABCDEFGH", (26, 10, 16, 12, 12, 12, 12, 12)):
        sheet.column_dimensions[column].width = width
    from . import turkish
    return turkish.person(case, Document("Turkiye nakil/takip tablosu.xlsx", saved(book), "lab_report", days[0].isoformat(), days[-1].isoformat(), labs=labs, text="structured",
                                         extra={"layout": "dates across columns; cells are numbers, so trailing zeros come from the number format and may be printed either way"}))


def subsets(case) -> Document:
    """A page saved from the Chinese hospital's portal half a year after Day 0."""
    labs = case.panel("zh_html")
    d = labs[0].collected
    rows = "".join(f"<tr><td>{html.escape(r.name)}</td><td>{html.escape(r.value)}</td><td>{r.flag}</td><td>{r.unit}</td><td>{r.range}</td></tr>\n" for r in labs)
    page = f"""<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="gb18030"><title>检验结果查询</title><style>td{{padding:4px 8px}}</style><script>window.print&&0</script></head>
<body><h2>云麓湖儿童医院 检验结果查询</h2>
<p>姓名：{case.patient['zh']}&nbsp;&nbsp;性别：女&nbsp;&nbsp;出生日期：2016-08-17&nbsp;&nbsp;门诊号：M0738215</p>
<p>标本类型：血&nbsp;&nbsp;采集时间：{d} 08:15&nbsp;&nbsp;报告时间：2026-01-21 16:20</p>
<table border="1"><tr><th>项目名称</th><th>结果</th><th>提示</th><th>单位</th><th>参考区间</th></tr>
{rows}</table><p>检验者：任晓岚　审核者：俞国梁</p></body></html>
"""
    for lab in labs:
        lab.page = 1
    return chinese.person(case, Document("中国 CAR-T/免疫球蛋白 B细胞 2026-01.html", page.encode("gb18030"), "lab_report", d, labs=labs, text="structured"))


def notes(case) -> Document:
    """The mother's notes, in the code page of an old computer."""
    text = f"""Зарина Толкун, записи мамы
2022

16.05.2022 анализы в МедЛинзе, печень повышена, меркаптопурин уменьшили до 75 %
22.08 опять АЛТ высокая, врач сказала терпеть
28.11 получше. Врач: лейкоциты держать 2-3
Спросить: когда можно в школу? прививки?
14.03.2023 закончили поддерживающую терапию!!! Следующая пункция планируется в июне
"""
    return Document("2022 поддерживающая/заметки мама.txt", text.replace("\n", "\r\n").encode("cp1251"), "other", None, language="ru", name="Зарина Толкун", text="structured",
                    events=[Event("chemotherapy", "2023-03-14", "14.03.2023 закончили поддерживающую терапию", optional=True, page=1)])


def archive(case) -> list[Document]:
    """Two NGS reports as the laboratory mailed them, and the archive that holds them."""
    path = "2026/ngs reports.zip"
    first, second = english.ngs(case, "ngs1", "6", "NM26-0317.pdf"), english.ngs(case, "ngs2", "19", "NM26-0609.pdf")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as box:
        for member in (first, second):
            entry = zipfile.ZipInfo(member.path, (2026, 6, 25, 9, 30, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            box.writestr(entry, member.data)
    for member in (first, second):
        member.path = f"{path}!/{member.path}"
    return [Document(path, out.getvalue(), matches=None, text="none", extra={"container": True, "members": 2, "note": "a container; it need not be a document of its own"}), first, second]
