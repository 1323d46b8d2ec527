"""Four papers: Russian days without their year, spinal fluid in words, a stage in sentences; a Spanish count with limits in words."""

from core.labs import Lab, parse_rows

from accuracy.frame import letter, paper, scanned

from ...results import grid, told
from .child import CHILD

CSS = "body { font: 10.4pt/1.38 'Liberation Serif', 'DejaVu Serif' } h1 { font-size: 11.5pt; text-align: center; margin: 6pt 0 4pt } p { margin: 0 0 4pt } .h { text-align: center; font-weight: 700 } .r td, .r th { border: .5pt solid #333 } .t th { text-align: left; border-bottom: .8pt solid #000 }"
NAME = "Ала-Арчинский центр детской онкологии"


def build():
    """Four papers."""
    return [days(), fluid(), stage(), spanish()]


def made(path, head, title, body, kind, date, **more):
    """Institution, patient, results."""
    html = f"<div class=h>{NAME}</div><p>Ф.И.О.: {CHILD.name}. Дата рождения: 18.06.2016<br>{head}</p><h1>{title}</h1>{body}"
    return paper(CHILD, path, html, CSS + more.pop("css", ""), kind, date, **{"facility": NAME, "name": CHILD.name, **more})


def days():
    """Day and month over the columns, the year in the title, the norm and the unit at the end."""
    heads = [("03.09", "2024-09-03"), ("10.09", "2024-09-10"), ("17.09", "2024-09-17")]
    tests = [("hgb", "Гемоглобин", "г/л", "115-150", "86 93 101"), ("wbc", "Лейкоциты", "10^9/л", "4,5-13,5", "0,7 1,6 2,8"), ("plt", "Тромбоциты", "10^9/л", "150-450", "19 48 97"), ("esr", "СОЭ", "мм/ч", "2-15", "41 28 14"), ("alt", "АЛТ", "Ед/л", "0-39", "132 74 45"), ("crp", "СРБ", "мг/л", "0-5", "61,3 12,0 <3,0")]
    labs = [Lab(a, n, v, u, r, "", d, "blood") for a, n, u, r, vs in tests for (_, d), v in zip(heads, vs.split())]
    body = grid(["Анализ", *(h for h, _ in heads), "Норма", "Ед."], [[n, *(v.replace("<", "&lt;") for v in vs.split()), r, u] for _, n, u, r, vs in tests])
    return made("сентябрь.pdf", "Отделение №2", "Лабораторные данные за сентябрь 2024 года", body, "lab_report", heads[0][1], end=heads[-1][1], labs=labs, extra={"date_any": [d for _, d in heads]})


def fluid():
    """Spinal fluid: figures and words; scanned."""
    day = "2024-10-08"
    labs = [Lab("csf_wbc", "Цитоз", "3", "кл/мкл", "0-5", "", day, "csf"), Lab("csf_protein", "Белок", "0,22", "г/л", "0,15-0,45", "", day, "csf"), Lab("csf_glucose", "Глюкоза", "3,0", "ммоль/л", "2,2-3,9", "", day, "csf")]
    rows = [["Цвет", "бесцветный", "", ""], ["Прозрачность", "прозрачная", "", ""], *([r.name, r.value, r.unit, r.range] for r in labs)]
    return scanned(made("ликвор 08.10.pdf", "Материал: ликвор. Дата забора: 08.10.2024", "ИССЛЕДОВАНИЕ СПИННОМОЗГОВОЙ ЖИДКОСТИ", grid(["Показатель", "Результат", "Ед. изм.", "Норма"], rows), "lab_report", day, labs=labs, css="body, td, th { font: 11.5pt 'Liberation Serif' }", extra={"other_labs": "colour and clarity may be listed"}), 12101, 200, 0.3)


def stage():
    """A stage summary: abbreviations with figures, thousands per microlitre, changes with their days."""
    labs = [*told("2024-11-05", "hgb | Hb | 74 | г/л\nwbc | лейкоциты | 0,8 | тыс/мкл\nplt | тромбоциты | 12 | тыс/мкл\ncrp | СРБ | 156 | мг/л"), *told("2024-11-14", "crp | СРБ | 23 | мг/л"), *told("2024-11-19", "hgb | Hb | 96 | г/л\nwbc | лейкоциты | 2,7 | тыс/мкл\nplt | тромбоциты | 88 | тыс/мкл\nalt | АЛТ | 71 | Ед/л")]
    parts = [NAME, "ЭТАПНЫЙ ЭПИКРИЗ", f"{CHILD.name}, 18.06.2016 г.р.", "Находится на лечении с 05.11.2024.", "В ОАК от 05.11.2024: Hb 74 г/л, лейкоциты 0,8 тыс/мкл, тромбоциты 12 тыс/мкл. СРБ 05.11.2024 156 мг/л со снижением до 23 мг/л 14.11.2024.", "На 19.11.2024: Hb 96 г/л, лейкоциты 2,7 тыс/мкл, тромбоциты 88 тыс/мкл, АЛТ 71 Ед/л.", "План: контроль ОАК 25.11.2024."]
    return letter(CHILD, "этапный эпикриз.docx", parts, "discharge_summary", "2024-11-05", labs=labs, facility=NAME, name=CHILD.name, extra={"kind_also": "consultation", "date_any": ["2024-11-19"]})


def spanish():
    """A count with points for thousands and limits in words."""
    day = "2025-02-11"
    rows = [("hgb", "Hemoglobina", "10,4", "g/dL", "11,5 a 15,5"), ("hct", "Hematocrito", "31,2", "%", "35 a 45"), ("wbc", "Leucocitos", "3.150", "/mm3", "4.500 a 13.500"), ("plt", "Plaquetas", "128.000", "/mm3", "150.000 a 450.000"), ("alt", "GPT (ALT)", "47", "U/L", "hasta 35"), ("crp", "Proteína C reactiva", "0,8", "mg/dL", "menor de 0,5"), ("creatinine", "Creatinina", "0,36", "mg/dL", "0,30 a 0,70")]
    numbers = {"3.150": 3150.0, "128.000": 128000.0}
    labs = [Lab(a, n, v, u, r, "", day, "blood", number_of=numbers.get(v)) for a, n, v, u, r in rows]
    html = f"<b>Hospital Infantil Sierra Blanca</b><p>Paciente: Aiperi Asanova &nbsp; Fecha de nacimiento: 18/06/2016<br>Fecha de extracción: 11/02/2025 08:30 &nbsp; Fecha de informe: 11/02/2025</p><h1>ANALÍTICA</h1>" + grid(["Determinación", "Resultado", "Unidades", "Valores normales"], [[n, v, u, r] for _, n, v, u, r in rows], "class=t")
    return paper(CHILD, "analítica feb.pdf", html, CSS, "lab_report", day, labs=labs, facility="Hospital Infantil Sierra Blanca", name="Aiperi Asanova", language="es")
