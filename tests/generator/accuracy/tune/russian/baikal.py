"""Russian papers of a city laboratory: a scanned count with codes, a coagulogram photographed, a day sheet, an export, a consultation."""

from core.labs import Lab

from accuracy.frame import letter, paper, photographed, result_rows, scanned, table

from ..results import results, series, told
from .child import CHILD

CSS = "body { font: 10pt/1.4 'PT Sans', 'DejaVu Sans', 'Noto Sans' } h1 { font-size: 12pt; text-align: center; margin: 6pt 0 } p { margin: 0 0 5pt } .b td, .b th { border: .5pt solid #555; font-size: 9.4pt } .s { font-size: 9pt }"
NAME = "Городская лаборатория «Байкал-Анализ»"


def build():
    """Five papers."""
    return [count(), clotting(), days(), export(), visit()]


def made(path, head, title, body, kind, date, **more):
    """Laboratory over the patient."""
    html = f"<p><b>{NAME}</b></p><p class=s>Пациент: {CHILD.name} &nbsp; Дата рождения: 04.09.2016 {head}</p><h1>{title}</h1>{body}"
    return paper(CHILD, path, html, CSS + more.pop("css", ""), kind, date, **{"facility": NAME, "name": CHILD.name, **more})


def count():
    """Code, name, result, unit, limits, a remark; scanned."""
    day = "2024-10-08"
    labs = results({"wbc": "4,12", "rbc": "3,94", "hgb": "118", "hct": "34,6", "mcv": "87,8", "plt": "204", "neut_pct": "51,0", "lymph_pct": "36,2", "mono_pct": "9,6", "eos_pct": "2,8", "anc": "2,10", "esr": "11"}, "wbc | Лейкоциты | 10^9/л | | 4,50 - 13,00\nrbc | Эритроциты | 10^12/л | | 3,90 - 5,20\nhgb | Гемоглобин | г/л | | 115 - 150\nhct | Гематокрит | % | | 34,0 - 44,0\nmcv | Средний объем эритроцита | фл | | 76,0 - 94,0\nplt | Тромбоциты | 10^9/л | | 150 - 450\nneut_pct | Нейтрофилы | % | | 40,0 - 60,0\nlymph_pct | Лимфоциты | % | | 30,0 - 50,0\nmono_pct | Моноциты | % | | 3,0 - 9,0\neos_pct | Эозинофилы | % | | 1,0 - 5,0\nanc | Нейтрофилы (абс.) | 10^9/л | | 1,50 - 8,00\nesr | СОЭ | мм/час | | 2 - 15", day)
    codes = ["WBC", "RBC", "HGB", "HCT", "MCV", "PLT", "NEU%", "LYM%", "MON%", "EOS%", "NEU#", "ESR"]
    for lab in labs:
        lab.flag, lab.unit = "", lab.unit.replace("мм/час", "мм/ч")
    body = "<table class=b><tr><th>Код</th><th>Показатель</th><th>Результат</th><th>Единицы</th><th>Границы нормы</th></tr>" + "".join(f"<tr><td>{c}</td><td>{r.name}</td><td>{r.value}</td><td>{r.unit}</td><td>{r.range}</td></tr>" for c, r in zip(codes, labs)) + "</table>"
    return scanned(made("оак октябрь.pdf", "<br>Взятие: 08.10.2024 07:55 &nbsp; Результат: 08.10.2024 12:10", "ОБЩИЙ АНАЛИЗ КРОВИ С ЛЕЙКОЦИТАРНОЙ ФОРМУЛОЙ", body, "lab_report", day, labs=labs, css="body, .b td, .b th, .s { font-size: 11pt }"), 1441, 200, 0.4)


def clotting():
    """A coagulogram photographed."""
    day = "2024-03-22"
    labs = results({"pt": "13,4", "inr": "1,14", "aptt": "36,8", "fibrinogen": "1,72", "antithrombin": "71", "d_dimer": "640"}, "pt | Протромбиновое время | сек | | 10,5 - 13,5\ninr | МНО | | | 0,85 - 1,15\naptt | АЧТВ | сек | | 24,0 - 35,0\nfibrinogen | Фибриноген | г/л | | 1,80 - 4,00\nantithrombin | Антитромбин III | % | | 80 - 120\nd_dimer | Д-димер | нг/мл | | 0 - 500", day)
    for lab in labs:
        lab.flag = ""
    body = f"<table class=b><tr><th>Исследование</th><th>Результат</th><th>Ед. изм.</th><th>Референсные значения</th></tr>{result_rows(labs, 'name', 'value', 'unit', 'range')}</table>"
    document = made("IMG_3301.jpg", "<br>Дата взятия биоматериала: 22.03.2024", "КОАГУЛОГРАММА", body, "lab_report", day, labs=labs, css="body, .b td, .b th, .s { font-size: 11.6pt }")
    return photographed(document, 1442, 240, (2100, 2600), ((0.05, 0.05), (0.95, 0.03), (0.97, 0.96), (0.03, 0.97)), 0.15, 0.55)


def days():
    """Days of treatment across, dated in the row below the days."""
    dates = ["2024-03-15", "2024-03-22", "2024-03-29", "2024-04-12"]
    labs = series(dates, "wbc | Лейкоциты, 10^9/л | 10^9/л | | 6.3 0.9 1.3 3.8\nhgb | Гемоглобин, г/л | г/л | | 82 84 90 101\nplt | Тромбоциты, 10^9/л | 10^9/л | | 27 22 55 164\nblasts_pb | Бласты, % | % | | 14 0 0 0", comma=True)
    keys = list(dict.fromkeys((r.analyte, r.name) for r in labs))
    body = "<p>Начало терапии (1-й день): 15.03.2024</p><table class=b><tr><th>День терапии</th><th>1</th><th>8</th><th>15</th><th>29</th></tr><tr><td>Дата</td>" + "".join(f"<td>{d[8:]}.{d[5:7]}.{d[:4]}</td>" for d in dates) + "</tr>" + "".join(f"<tr><td>{n}</td>" + "".join(f"<td>{next(r.value for r in labs if r.collected == d and r.analyte == a)}</td>" for d in dates) + "</tr>" for a, n in keys) + "</table>"
    return made("по дням.pdf", "", "ДИНАМИКА НА ТЕРАПИИ", body, "lab_report", dates[0], end=dates[-1], labs=labs, across=True, extra={"date_any": dates, "kind_also": "treatment_record"})


def export():
    """An export with limits in two columns and a mark."""
    rows = [("hgb", "Гемоглобин", "120", "г/л", "115", "150"), ("wbc", "Лейкоциты", "4,6", "10^9/л", "4,5", "13"), ("plt", "Тромбоциты", "211", "10^9/л", "150", "450"), ("ferritin", "Ферритин", "544", "мкг/л", "7", "140"), ("igg", "Иммуноглобулин G", "6,1", "г/л", "5,7", "14,7")]
    labs = [Lab(a, n, v, u, collected="2025-09-09") for a, n, v, u, *_ in rows]
    lines = [["Дата", "Тест", "Значение", "Ед.", "Нижняя граница", "Верхняя граница", "Отклонение"]] + [["09.09.2025", n, v, u, lo, hi, "выше нормы" if a == "ferritin" else ""] for a, n, v, u, lo, hi in rows]
    return table(CHILD, "результаты.csv", lines, "lab_report", "2025-09-09", encoding="utf-8-sig", labs=labs, born=False)


def visit():
    """A consultation typed: today's figures in shorthand with units, an earlier echo."""
    parts = ["Консультация гематолога", f"Пациент: {CHILD.name}, 04.09.2016 г.р.", "Дата осмотра: 10.09.2025", "Жалоб нет. Состояние удовлетворительное.", "ОАК от 09.09.2025: Hb 120 г/л, L 4,6х10^9/л, Tr 211х10^9/л, СОЭ 9 мм/ч. Ферритин 544 мкг/л, IgG 6,1 г/л.", "ЭХО-КГ от 01.09.2025: ФВ 66%.", "Рекомендации: контроль ОАК через месяц."]
    labs = told("2025-09-09", "hgb | Hb | 120 | г/л\nwbc | L | 4,6 | х10^9/л\nplt | Tr | 211 | х10^9/л\nesr | СОЭ | 9 | мм/ч\nferritin | Ферритин | 544 | мкг/л\nigg | IgG | 6,1 | г/л") + told("2025-09-01", "lvef | ФВ | 66 | %")
    return letter(CHILD, "консультация.docx", parts, "consultation", "2025-09-10", labs=labs, name=CHILD.name)
