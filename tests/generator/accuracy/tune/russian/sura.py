"""Russian papers, the seventh batch, all of them scanned: values in the sentences of letters, marrow, residual disease, chimerism."""

from core.labs import Lab

from accuracy.frame import paper, scanned

from ..results import grid, told
from .child import CHILD

CSS = "body { font: 11pt/1.42 'Liberation Serif', 'DejaVu Serif' } h1 { font-size: 12pt; text-align: center; margin: 6pt 0 4pt } h2 { font-size: 11pt; margin: 5pt 0 1pt } p { margin: 0 0 4pt } .h { text-align: center; font-weight: 700 } .r td, .r th { border: .5pt solid #333 }"
NAME = "Республиканская детская клиническая больница «Сура»"


def build():
    """Five papers."""
    return [stay(), marrow(), residual(), chimerism(), outpatient()]


def made(path, title, head, body, kind, date, **more):
    """Institution, title, patient, text."""
    html = f"<div class=h>{NAME}</div><h1>{title}</h1><p>Пациент: {CHILD.name}. Дата рождения: 04.09.2016. {head}</p>{body}"
    return paper(CHILD, path, html, CSS + more.pop("css", ""), kind, date, **{"facility": NAME, "name": CHILD.name, **more})


def stay():
    """An epicrisis with results in sentences."""
    labs = told("2024-03-04", "hgb | гемоглобин | 91 | г/л\nwbc | лейкоциты | 2,4 | х10^9/л\nplt | тромбоциты | 63 | х10^9/л\nesr | СОЭ | 18 | мм/ч", specimen="blood") + told("2024-03-05", "alt | АЛТ | 58 | Ед/л\ncreatinine | креатинин | 37 | мкмоль/л\ncrp | СРБ | 9,2 | мг/л", specimen="blood") + told("2024-03-06", "blasts_bm | бластные клетки | 2,0 | %", specimen="marrow")
    body = "<p>Находилась на лечении с 03.03.2024 по 15.03.2024.</p><h2>Результаты обследования</h2><p>ОАК от 04.03.2024: гемоглобин 91 г/л, лейкоциты 2,4х10^9/л, тромбоциты 63х10^9/л, СОЭ 18 мм/ч.</p><p>Биохимический анализ крови от 05.03.2024: АЛТ 58 Ед/л, креатинин 37 мкмоль/л, СРБ 9,2 мг/л.</p><p>Миелограмма от 06.03.2024: бластные клетки 2,0%.</p><p>Выписана домой в удовлетворительном состоянии.</p>"
    return scanned(made("эпикриз 15.03.pdf", "ВЫПИСНОЙ ЭПИКРИЗ", "", body, "discharge_summary", "2024-03-03", end="2024-03-15", labs=labs), 4101, 200, 0.4)


def marrow():
    """A myelogram with the count of cells first."""
    day = "2024-03-06"
    rows = [("blasts_bm", "Бластные клетки", "2,0"), ("promyelocytes_pct", "Промиелоциты", "1,6"), ("myelocytes_pct", "Миелоциты", "11,2"), ("lymph_pct", "Лимфоциты", "9,8"), ("mono_pct", "Моноциты", "2,4")]
    labs = [Lab(a, n, v, "%", "", "", day, "marrow", optional=a != "blasts_bm") for a, n, v in rows]
    body = grid(["Клеточные элементы", "Содержание, %"], [[n, v] for _, n, v in rows], "class=r style='width:70%'") + "<h2>Заключение</h2><p>Ремиссионный костный мозг, бласты 2,0%.</p>"
    return scanned(made("миелограмма 06.03.pdf", "МИЕЛОГРАММА", "Дата пункции: 06.03.2024.", body, "pathology", day, labs=labs, extra={"other_labs": "further cells may be listed", "kind_also": "lab_report"}), 4102, 200, -0.4)


def residual():
    """Residual disease in a sentence and a table."""
    day = "2024-03-06"
    body = "<p>Материал: костный мозг. Дата взятия: 06.03.2024. Метод: проточная цитометрия, чувствительность 0,01%.</p>" + grid(["Показатель", "Результат, %"], [["МОБ (CD19+CD10+CD34+)", "0,085"]], "class=r style='width:70%'") + "<h2>Заключение</h2><p>Выявлена МОБ на уровне 0,085%.</p>"
    return scanned(made("МОБ 06.03.pdf", "ИММУНОФЕНОТИПИРОВАНИЕ, МОБ", "", body, "flow_cytometry", day, labs=[Lab("mrd_flow", "МОБ", "0,085", "%", "", "", day, "marrow", "flow", "0.01%")]), 4103, 200, 0.3)


def chimerism():
    """The donor's share at several dates."""
    rows = [("05.08.2024", "2024-08-05", "98,7"), ("04.09.2024", "2024-09-04", "99,4"), ("07.10.2024", "2024-10-07", "99,9")]
    labs = [Lab("chimerism", "Донорский химеризм", v, "%", "", "", d, None) for _, d, v in rows]
    body = grid(["Дата забора", "Материал", "Донорский химеризм, %"], [[s, "периферическая кровь", v] for s, _, v in rows])
    return scanned(made("химеризм.pdf", "ИССЛЕДОВАНИЕ ХИМЕРИЗМА", "Метод: STR-ПЦР.", body, "lab_report", rows[-1][1], labs=labs, across=True, extra={"date_any": [r[1] for r in rows], "kind_also": "genetics"}), 4104, 200, -0.3)


def outpatient():
    """A consultation: a line of results, each with its own limit in brackets."""
    day = "2024-11-06"
    labs = told(day, "hgb | Hb | 118 | г/л\nwbc | лейк. | 4,6 | тыс/мкл\nplt | тромб. | 201 | тыс/мкл\nigg | IgG | 5,1 | г/л\nferritin | ферритин | 1420 | мкг/л", specimen="blood")
    body = "<p>Жалоб нет. В анализах от 06.11.2024: Hb 118 г/л, лейк. 4,6 тыс/мкл, тромб. 201 тыс/мкл; IgG 5,1 г/л (норма 5,7-14,7), ферритин 1420 мкг/л.</p><p>Рекомендовано: внутривенный иммуноглобулин.</p>"
    return scanned(made("консультация 06.11.pdf", "КОНСУЛЬТАЦИЯ ГЕМАТОЛОГА", "Дата осмотра: 06.11.2024.", body, "consultation", day, labs=labs), 4105, 200, 0.5)
