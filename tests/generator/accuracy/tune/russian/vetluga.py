"""Russian papers, the eighth batch: panels under one heading, a ward's journal, results and limits in one cell, forms of an invitro laboratory; half of them scanned."""

from core.labs import Lab, parse_rows

from accuracy.frame import paper, photographed, scanned, table

from ..results import grid, series
from .child import CHILD

CSS = "body { font: 10pt/1.38 'Liberation Sans', 'Noto Sans' } h1 { font-size: 11.5pt; text-align: center; margin: 6pt 0 4pt } p { margin: 0 0 4pt } .h { text-align: center; font-weight: 700 } .r td, .r th { border: .5pt solid #333 } .t th { text-align: left; border-bottom: .8pt solid #000 } .s { font-size: 9pt } .m { font-size: 7.6pt }"
BIG = "body, td, th, .s { font: 11pt/1.36 'Liberation Serif', 'DejaVu Serif' }"
NAME = "Ветлужский онкогематологический центр"


def build():
    """Nine papers."""
    return [panels(), journal(), methods(), one_cell(), forms(), immunity(), hemogram(), export(), strip()]


def made(path, head, title, body, kind, date, **more):
    """Institution, patient, results."""
    html = f"<div class=h>{NAME}</div><p class=s>ФИО: {CHILD.name} &nbsp; Дата рождения: 04.09.2016<br>{head}</p><h1>{title}</h1>{body}"
    return paper(CHILD, path, html, CSS + more.pop("css", ""), kind, date, **{"facility": NAME, "name": CHILD.name, **more})


def panels():
    """Panels as rows of the table, short names; scanned."""
    day = "2024-07-23"
    parts = {"БИОХИМИЯ": "alt | АлАТ | 51 | Ед/л | 0-39\nast | АсАТ | 43 | Ед/л | 0-47\nggt | ГГТП | 38 | Ед/л | 0-22\nbilirubin_total | Билирубин общ. | 10,4 | мкмоль/л | 3,4-20,5\nprotein_total | Общ. белок | 66,1 | г/л | 60-80\ncreatinine | Креат. | 39 | мкмоль/л | 27-62", "ЭЛЕКТРОЛИТЫ": "potassium | К+ | 3,9 | ммоль/л | 3,4-4,7\nsodium | Na+ | 137 | ммоль/л | 136-145\ncalcium | Кальций общий | 2,31 | ммоль/л | 2,20-2,70\nmagnesium | Магний | 0,74 | ммоль/л | 0,70-0,95", "ВОСПАЛЕНИЕ": "crp | СРБ | 4,8 | мг/л | 0-5\nprocalcitonin | ПКТ | 0,12 | нг/мл | 0-0,5\nferritin | Ферритин | 1544 | мкг/л | 7-140"}
    labs, rows = [], []
    for title, layout in parts.items():
        got = parse_rows(layout, collected=day, specimen="blood")
        labs += got
        rows += [title, *([r.name, r.value, r.unit, r.range] for r in got)]
    return scanned(made("БХ 23.07.pdf", "Забор: 23.07.2024 07:30", "РЕЗУЛЬТАТЫ ЛАБОРАТОРНЫХ ИССЛЕДОВАНИЙ", grid(["Тест", "Рез-т", "Ед.", "Реф. инт."], rows), "lab_report", day, labs=labs, css=BIG), 5101, 200, 0.4)


def journal():
    """A ward's journal: a day a row, tests across with units in brackets; scanned."""
    days = ["2024-05-27", "2024-05-29", "2024-05-31", "2024-06-03"]
    columns = [("hgb", "Гем. (г/л)", "г/л", "84 88 86 93"), ("wbc", "Лейк. (10^9/л)", "10^9/л", "0,6 0,9 1,4 2,2"), ("plt", "Тромб. (10^9/л)", "10^9/л", "22 41 37 68"), ("crp", "СРБ (мг/л)", "мг/л", "41 22 11 6"), ("alt", "АЛТ (Ед/л)", "Ед/л", "96 81 70 52")]
    labs = [Lab(a, n.split(" (")[0], v, u, "", "", d, "blood") for a, n, u, vs in columns for d, v in zip(days, vs.split())]
    body = grid(["Дата", *(n for _, n, *_ in columns)], [[f"{d[8:]}.{d[5:7]}.{d[:4]}", *(vs.split()[i] for *_, vs in columns)] for i, d in enumerate(days)])
    return scanned(made("журнал.pdf", "Палата 7", "ЖУРНАЛ АНАЛИЗОВ", body, "lab_report", days[0], end=days[-1], labs=labs, across=True, css=BIG, extra={"date_any": days}), 5102, 200, -0.4)


def methods():
    """A private laboratory's sheet: the method in small print under the name, the age's limits on two lines."""
    day = "2025-04-10"
    rows = [("igg", "Иммуноглобулин G (IgG)", "5,31", "г/л", "5,72 - 14,74", "иммунотурбидиметрия"), ("ferritin", "Ферритин", "1408,2", "нг/мл", "дети до 10 лет: 7 - 140<br>взрослые: 13 - 150", "хемилюминесценция"), ("ldh", "ЛДГ общая", "233", "Ед/л", "120 - 300", "кинетический"), ("tsh", "ТТГ (тиреотропный гормон)", "2,9", "мМЕ/л", "0,6 - 4,84", "хемилюминесценция"), ("vitamin_d", "25-OH витамин D (суммарный)", "21,4", "нг/мл", "30 - 100", "хемилюминесценция"), ("crp", "С-реактивный белок", "0,6", "мг/л", "менее 5,0", "иммунотурбидиметрия")]
    labs = [Lab(a, n, v, u, r.replace("<br>", " "), "", day, "blood") for a, n, v, u, r, _ in rows]
    body = grid(["Показатель", "Значение", "Ед. изм.", "Референсные значения"], [[f"{n}<br><span class=m>метод: {m}</span>", v, u, r] for _, n, v, u, r, m in rows], "class=t")
    return made("здравник 10.04.pdf", "Биоматериал взят: 10.04.2025 08:15 &nbsp; Результат готов: 11.04.2025", "РЕЗУЛЬТАТЫ ИССЛЕДОВАНИЙ", body, "lab_report", day, labs=labs)


def one_cell():
    """The result, its unit and the norm in one cell."""
    day = "2024-06-18"
    rows = [("hgb", "Гемоглобин", "108", "г/л", "115-150"), ("rbc", "Эритроциты", "3,71", "10^12/л", "3,9-5,2"), ("wbc", "Лейкоциты", "3,4", "10^9/л", "4,5-13,5"), ("plt", "Тромбоциты", "152", "10^9/л", "150-450"), ("esr", "СОЭ", "11", "мм/ч", "2-15")]
    labs = [Lab(a, n, v, u, r, "", day, "blood") for a, n, v, u, r in rows]
    body = grid(["Показатель", "Результат (норма)"], [[n, f"{v} {u} ({r})"] for _, n, v, u, r in rows], "class=r style='width:75%'")
    return made("ОАК 18.06.pdf", "Дата взятия: 18.06.2024", "КЛИНИЧЕСКИЙ АНАЛИЗ КРОВИ", body, "lab_report", day, labs=labs)


def forms():
    """A count with the formula in a table of its own below; photographed."""
    day = "2024-08-06"
    count = parse_rows("hgb | Гемоглобин (HGB) | 114 | г/л | 115-150\nrbc | Эритроциты (RBC) | 3,92 | 10^12/л | 3,9-5,2\nhct | Гематокрит (HCT) | 34,4 | % | 34-44\nplt | Тромбоциты (PLT) | 173 | 10^9/л | 150-450\nwbc | Лейкоциты (WBC) | 4,1 | 10^9/л | 4,5-13,5", collected=day, specimen="blood")
    formula = parse_rows("bands_pct | палочкоядерные | 2 | % | 1-6\nneut_pct | сегментоядерные | 47 | % | 40-65\neos_pct | эозинофилы | 3 | % | 1-5\nlymph_pct | лимфоциты | 38 | % | 25-50\nmono_pct | моноциты | 10 | % | 3-11", collected=day, specimen="blood")
    table_of = lambda labs: grid(["Показатель", "Результат", "Ед.", "Норма"], [[r.name, r.value, r.unit, r.range] for r in labs])
    doc = made("IMG_0806.jpg", "Дата забора крови: 06.08.2024", "АНАЛИЗ КРОВИ", table_of(count) + "<p style='margin-top:6pt'><b>Лейкоцитарная формула</b></p>" + table_of(formula), "lab_report", day, labs=count + formula, css="@page { size: A5; margin: 9mm } body, td, th, .s { font: 11pt 'Liberation Serif', 'DejaVu Serif' }")
    return photographed(doc, 5103, 250, (1900, 2600), ((0.05, 0.04), (0.95, 0.03), (0.96, 0.96), (0.03, 0.97)), 0.15)


def immunity():
    """Subsets over three visits, share and count in two rows each; scanned."""
    days = ["2024-09-16", "2024-12-16", "2025-03-17"]
    labs = series(days, "cd3_pct | Т-лимфоциты (CD3+), % | % | | 81 76 72\ncd3 | Т-лимфоциты (CD3+), кл/мкл | кл/мкл | | 640 820 1010\ncd19_pct | В-лимфоциты (CD19+), % | % | | 0.2 2.1 8.4\ncd19_abs | В-лимфоциты (CD19+), кл/мкл | кл/мкл | | 2 23 118\nigg | IgG, г/л | г/л | | 4.4 4.9 5.6", comma=True)
    names = list(dict.fromkeys(r.name for r in labs))
    body = grid(["Показатель", *(f"{d[8:]}.{d[5:7]}.{d[:4]}" for d in days)], [[n, *(r.value for r in labs if r.name == n)] for n in names])
    for lab in labs:
        lab.name = lab.name.rsplit(",", 1)[0]
    return scanned(made("иммунитет.pdf", "Периферическая кровь", "ИММУННЫЙ СТАТУС В ДИНАМИКЕ", body, "lab_report", days[0], end=days[-1], labs=labs, css=BIG, extra={"date_any": days, "kind_also": "flow_cytometry"}), 5104, 200, 0.3)


def hemogram():
    """An analyser's print: Latin codes and Russian units, flags in letters."""
    day = "2025-05-14"
    labs = parse_rows("wbc | WBC | 3,92 | 10^9/л | 4,50-13,50 | L\nanc | NEU# | 1,88 | 10^9/л | 1,80-8,00 |\nalc | LYM# | 1,44 | 10^9/л | 1,50-6,50 | L\nmono_abs | MON# | 0,47 | 10^9/л | 0,10-1,00 |\nrbc | RBC | 4,02 | 10^12/л | 3,90-5,20 |\nhgb | HGB | 119 | г/л | 115-150 |\nhct | HCT | 35,6 | % | 34,0-44,0 |\nmcv | MCV | 88,6 | фл | 76,0-94,0 |\nplt | PLT | 201 | 10^9/л | 150-450 |\nmpv | MPV | 9,4 | фл | 7,0-11,0 |", collected=day, specimen="blood")
    return made("гемограмма 14.05.pdf", "Взятие: 14.05.2025 08:02", "ГЕМАТОЛОГИЧЕСКИЙ АНАЛИЗАТОР", grid(["Параметр", "Флаг", "Результат", "Ед.", "Норма"], [[r.name, r.flag, r.value, r.unit, r.range] for r in labs], "class=t"), "lab_report", day, labs=labs)


def export():
    """An export in which the limits stand before the result and the material behind it."""
    rows = [("АЛТ", "alt", "0-39", "33", "Ед/л"), ("Креатинин", "creatinine", "27-62", "40", "мкмоль/л"), ("Гемоглобин", "hgb", "115-150", "123", "г/л"), ("Тромбоциты", "plt", "150-450", "215", "10^9/л")]
    labs = [Lab(a, n, v, u, r, "", "2025-09-02", "blood") for n, a, r, v, u in rows]
    return table(CHILD, "лаб_0209.csv", [["Дата взятия", "Показатель", "Норма", "Результат", "Ед.изм.", "Материал"], *(["02.09.2025", n, r, v, u, "кровь"] for n, _, r, v, u in rows)], "lab_report", "2025-09-02", labs=labs, born=False)


def strip():
    """A strip of an express laboratory: two columns without headings."""
    day = "2024-03-14"
    labs = parse_rows("hgb | Гемоглобин | 81 | г/л |\nwbc | Лейкоциты | 0,3 | 10^9/л |\nplt | Тромбоциты | 17 | 10^9/л |\ncrp | СРБ | 112 | мг/л |\nlactate | Лактат | 2,4 | ммоль/л |\npotassium | Калий | 3,2 | ммоль/л |", collected=day, specimen="blood")
    return made("экспресс 14.03.pdf", "Взято: 14.03.2024 02:40", "ЭКСПРЕСС-ЛАБОРАТОРИЯ", grid(None, [[r.name, f"{r.value} {r.unit}"] for r in labs], "style='width:60%'"), "lab_report", day, labs=labs)
