"""Russian papers: urine in words, days down, units before figures, sentences of a discharge, wide workbooks; two scans."""

from core.labs import Lab, parse_rows

from accuracy.frame import letter, paper, photographed, scanned, table, workbook

from ...results import grid, told
from .child import CHILD

CSS = "body { font: 10pt/1.38 'Liberation Serif', 'DejaVu Serif' } h1 { font-size: 11.5pt; text-align: center; margin: 6pt 0 4pt } p { margin: 0 0 4pt } .h { text-align: center; font-weight: 700 } .r td, .r th { border: .5pt solid #333 } .t th { text-align: left; border-bottom: .8pt solid #000 }"
BIG = "body, td, th { font: 11pt/1.36 'Liberation Sans', 'Noto Sans' }"
NAME = "Заволжская областная детская больница"


def build():
    """Eight papers."""
    return [urine(), days_down(), units_first(), discharge(), wide(), two_heads(), biochemistry(), coagulation()]


def made(path, head, title, body, kind, date, **more):
    """Institution, patient, results."""
    html = f"<div class=h>{NAME}</div><p>Пациент: {CHILD.name}, 02.03.2015 г.р.<br>{head}</p><h1>{title}</h1>{body}"
    return paper(CHILD, path, html, CSS + more.pop("css", ""), kind, date, **{"facility": NAME, "name": CHILD.name, **more})


def urine():
    """A urine analysis whose results are words, signs and counts in a field of view."""
    day = "2024-01-23"
    rows = [("Цвет", "соломенно-желтый", ""), ("Относительная плотность", "1018", ""), ("Реакция (pH)", "6,0", ""), ("Белок", "следы", "г/л"), ("Глюкоза", "отр.", "ммоль/л"), ("Кетоновые тела", "++", ""), ("Лейкоциты", "2-3", "в п/зр"), ("Эритроциты", "единичные", "в п/зр"), ("Бактерии", "+", "")]
    labs = [Lab("x", n, v, u, "", "", day, "urine", optional=n == "Цвет") for n, v, u in rows]
    return made("ОАМ 23.01.pdf", "Дата забора: 23.01.2024", "ОБЩИЙ АНАЛИЗ МОЧИ", grid(["Показатель", "Результат", "Ед. изм."], rows, "class=r style='width:80%'"), "lab_report", day, labs=labs)


def days_down():
    """Days down, tests across, units in the second line of headings."""
    days = ["2024-02-12", "2024-02-14", "2024-02-16", "2024-02-19"]
    tests = [("hgb", "Hb", "г/л", "81 94 90 87"), ("rbc", "Эр", "10^12/л", "2,71 3,16 3,02 2,94"), ("wbc", "Лейк", "10^9/л", "0,2 0,4 1,1 2,3"), ("neut_pct", "Нейтр", "%", "0 5 31 48"), ("plt", "Тр", "10^9/л", "9 38 29 44"), ("crp", "СРБ", "мг/л", "88,4 51,0 22,7 9,6")]
    labs = [Lab(a, n, vs.split()[i], u, "", "", d, "blood") for i, d in enumerate(days) for a, n, u, vs in tests]
    rows = [["", *(u for _, _, u, _ in tests)], *([f"{d[8:]}.{d[5:7]}.{d[:4]}", *(vs.split()[i] for *_, vs in tests)] for i, d in enumerate(days))]
    return made("динамика февраль.pdf", "Отделение ОГТ", "ДИНАМИКА АНАЛИЗОВ", grid(["Дата", *(n for _, n, *_ in tests)], rows), "lab_report", days[0], end=days[-1], labs=labs, across=True, extra={"date_any": days})


def units_first():
    """The unit after the name and a comma, the figure glued to its norm, arrows before it."""
    day = "2024-03-05"
    labs = parse_rows("hgb | Гемоглобин | 96 | г/л | 115-150 | ↓\nrbc | Эритроциты | 3,28 | 10^12/л | 3,9-5,2 | ↓\nplt | Тромбоциты | 187 | 10^9/л | 150-450 |\nwbc | Лейкоциты | 2,6 | 10^9/л | 4,5-13,5 | ↓\nesr | СОЭ | 19 | мм/ч | 2-15 | ↑\nneut_pct | Нейтрофилы | 44 | % | 40-65 |\nlymph_pct | Лимфоциты | 41 | % | 25-50 |\nmono_pct | Моноциты | 13 | % | 3-11 | ↑", collected=day, specimen="blood")
    return made("ОАК 05.03.pdf", "Взятие материала 05.03.2024 07:50", "ОБЩИЙ АНАЛИЗ КРОВИ", grid(["Показатель, ед. изм.", "Результат (норма)"], [[f"{r.name}, {r.unit}", f"{r.flag}{r.value}({r.range})"] for r in labs], "class=t style='width:70%'"), "lab_report", day, labs=labs)


def discharge():
    """A discharge whose results stand in sentences with their days."""
    labs = [*told("2024-04-08", "hgb | Нв | 92 | г/л\nwbc | лейкоциты | 1,3 | 10^9/л\nplt | тромбоциты | 18 | 10^9/л\ncrp | СРБ | 112 | мг/л"), *told("2024-04-22", "hgb | Нв | 108 | г/л\nwbc | лейкоциты | 3,4 | 10^9/л\nplt | тромбоциты | 121 | 10^9/л\nalt | АЛТ | 64 | Ед/л\ncrp | СРБ | 2,1 | мг/л")]
    parts = [NAME, "ВЫПИСНОЙ ЭПИКРИЗ", f"{CHILD.name}, 02.03.2015 г.р.", "Находился в отделении с 08.04.2024 по 22.04.2024.", "Диагноз: Острый лимфобластный лейкоз, второй рецидив.", "# Обследование", "ОАК от 08.04.2024: Нв 92 г/л, лейкоциты 1,3×10^9/л, тромбоциты 18×10^9/л. СРБ от 08.04.2024 – 112 мг/л.", "ОАК при выписке (22.04.2024): Нв – 108 г/л; лейкоциты – 3,4×10^9/л; тромбоциты – 121×10^9/л.", "Биохимия 22.04.2024: АЛТ 64 Ед/л, СРБ 2,1 мг/л.", "# Рекомендации", "Контроль анализов через 3 дня."]
    return letter(CHILD, "эпикриз апрель.docx", parts, "discharge_summary", "2024-04-08", end="2024-04-22", labs=labs, facility=NAME, name=CHILD.name)


def wide():
    """A mother's workbook: the year in the title, day and month over the columns, limits at the end."""
    heads = [("06.05", "2024-05-06"), ("13.05", "2024-05-13"), ("20.05", "2024-05-20")]
    tests = [("hgb", "Гемоглобин", "г/л", "99 104 111", "115-150"), ("wbc", "Лейкоциты", "10^9/л", "1.9 2.4 3.8", "4,5-13,5"), ("plt", "Тромбоциты", "10^9/л", "66 92 140", "150-450"), ("alt", "АЛТ", "Ед/л", "71 55 39", "0-39")]
    labs = [Lab(a, n, v, u, r, "", d, None) for a, n, u, vs, r in tests for (_, d), v in zip(heads, vs.split())]
    number = lambda v: (float(v), "0.0") if "." in v else int(v)
    return workbook(CHILD, "анализы Матвея.xlsx", {"Лист1": [["Анализы крови, 2024 год"], ["Показатель", "Ед.", *(h for h, _ in heads), "Норма", "Примечание"], *([n, u, *map(number, vs.split()), r, "после трансфузии" if a == "plt" else None] for a, n, u, vs, r in tests)]}, "lab_report", "2024-05-06", end="2024-05-20", labs=labs, born=False, across=True, extra={"date_any": [d for _, d in heads]})


def two_heads():
    """An export with the day once for each group and the material in a column."""
    rows = [("17.06.2024", "кровь", "Гемоглобин", "hgb", "113", "г/л"), ("", "кровь", "Тромбоциты", "plt", "156", "10^9/л"), ("", "кровь", "СРБ", "crp", "<0,6", "мг/л"), ("", "ликвор", "Цитоз", "csf_wbc", "1", "кл/мкл"), ("", "ликвор", "Белок", "csf_protein", "0,19", "г/л"), ("24.06.2024", "кровь", "Гемоглобин", "hgb", "117", "г/л"), ("", "кровь", "Тромбоциты", "plt", "178", "10^9/л")]
    labs, day = [], None
    for printed, material, name, key, value, unit in rows:
        day = f"{printed[6:]}-{printed[3:5]}-{printed[:2]}" if printed else day
        labs.append(Lab(key, name, value, unit, "", "", day, "csf" if material == "ликвор" else "blood"))
    return table(CHILD, "выгрузка июнь.csv", [["Дата", "Материал", "Тест", "Результат", "Примечание"], *([p, m, n, f"{v} {u}", "повтор" if n == "СРБ" else ""] for p, m, n, _, v, u in rows)], "lab_report", "2024-06-17", end="2024-06-24", labs=labs, born=False, extra={"date_any": ["2024-06-17", "2024-06-24"]})


def biochemistry():
    """Biochemistry with norms for two ages and a column for signs; scanned."""
    day = "2024-07-09"
    labs = parse_rows("protein_total | Белок общий | 61,2 | г/л | 60-80 |\nalbumin | Альбумин | 34,8 | г/л | 38-54 | -\nurea | Мочевина | 4,1 | ммоль/л | 1,8-6,4 |\ncreatinine | Креатинин | 38 | мкмоль/л | 27-62 |\nbilirubin_total | Билирубин общий | 24,6 | мкмоль/л | 3,4-20,5 | +\nbilirubin_direct | Билирубин прямой | 8,1 | мкмоль/л | 0-5,1 | +\nalt | АЛТ | 118 | Ед/л | 0-39 | +\nast | АСТ | 84 | Ед/л | 0-47 | +\nldh | ЛДГ | 341 | Ед/л | 120-300 | +\nglucose | Глюкоза | 5,2 | ммоль/л | 3,3-5,6 |", collected=day, specimen="blood")
    return scanned(made("биохимия 09.07.pdf", "Дата и время взятия: 09.07.2024 08:00", "БИОХИМИЧЕСКИЙ АНАЛИЗ КРОВИ", grid(["№", "Исследование", "Норма", "Результат", "+/-", "Ед."], [[str(n), r.name, r.range, r.value, r.flag, r.unit] for n, r in enumerate(labs, 1)]), "lab_report", day, labs=labs, css=BIG), 11101, 200, -0.4)


def coagulation():
    """Clotting on a half sheet, values before norms and units; photographed."""
    day = "2024-08-14"
    labs = parse_rows("aptt | АЧТВ | 31,4 | сек | 25,4-36,9\npt | Протромбиновое время | 13,2 | сек | 9,4-12,5\npt_pct | Протромбин по Квику | 78 | % | 70-130\ninr | МНО | 1,17 |  | 0,90-1,20\nfibrinogen | Фибриноген | 1,84 | г/л | 2,00-4,00\nd_dimer | D-димер | 0,62 | мг/л | 0-0,50\nantithrombin | Антитромбин III | 71 | % | 83-128", collected=day, specimen="blood")
    doc = made("IMG_1184.jpg", "Кровь взята 14.08.2024", "КОАГУЛОГРАММА", grid(["Тест", "Значение", "Реф. интервал", "Ед. изм."], [[r.name, r.value, r.range, r.unit] for r in labs]), "lab_report", day, labs=labs, css="@page { size: A5; margin: 9mm } body, td, th { font: 11pt 'Liberation Sans' }")
    return photographed(doc, 11102, 250, (1900, 2600), ((0.05, 0.04), (0.95, 0.03), (0.96, 0.96), (0.03, 0.97)), 0.15)
