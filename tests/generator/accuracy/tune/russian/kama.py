"""Russian papers, the sixth batch: days of treatment, two halves of a count, upper limits in words, clotting by day, cytokines, markers."""

from core.labs import Lab, parse_rows

from accuracy.frame import letter, paper, photographed, scanned

from ..results import grid, series
from .child import CHILD

CSS = "body { font: 10pt/1.38 'PT Serif', 'Liberation Serif', 'Noto Serif' } h1 { font-size: 11.5pt; text-align: center; margin: 6pt 0 4pt } p { margin: 0 0 4pt } .h { text-align: center; font-weight: 700 } .r td, .r th { border: .5pt solid #333 } .t th { text-align: left; border-bottom: .8pt solid #000 } .s { font-size: 9pt }"
BIG = "body, td, th, .s { font: 11pt/1.36 'Liberation Serif', 'DejaVu Serif' }"
NAME = "Прикамский детский онкогематологический центр"


def build():
    """Ten papers."""
    return [days_of_course(), halves(), limits(), lipids(), clotting(), cytokines(), proteins(), recovery(), markers(), ward()]


def made(path, head, title, body, kind, date, **more):
    """Institution, patient, results."""
    html = f"<div class=h>{NAME}</div><p class=s>Пациент: {CHILD.name}, дата рождения 04.09.2016<br>{head}</p><h1>{title}</h1>{body}"
    return paper(CHILD, path, html, CSS + more.pop("css", ""), kind, date, **{"facility": NAME, "name": CHILD.name, **more})


def dotted(date):
    """A date as Russian papers print it."""
    return f"{date[8:]}.{date[5:7]}.{date[:4]}"


def days_of_course():
    """Days of the course over the dates, tests down, units behind the names."""
    days = ["2024-02-12", "2024-02-19", "2024-02-26", "2024-03-04"]
    labs = series(days, "wbc | Лейкоциты | 10^9/л | | 3.2 0.8 0.4 1.9\nanc | Нейтрофилы | 10^9/л | | 1.40 0.20 0.05 0.80\nhgb | Гемоглобин | г/л | | 101 88 92 96\nplt | Тромбоциты | 10^9/л | | 150 44 21 87\nalt | АЛТ | Ед/л | | 40 122 96 51\nbilirubin_total | Билирубин общ. | мкмоль/л | | 9.1 22.4 18.0 12.2", comma=True)
    names = list(dict.fromkeys((r.name, r.unit) for r in labs))
    body = grid(["Показатель", "день 1", "день 8", "день 15", "день 22"], [["Дата", *map(dotted, days)], *([f"{n}, {u}", *(r.value for r in labs if r.name == n)] for n, u in names)])
    return made("курс по дням.pdf", "Протокол: блок HR-1", "ДИНАМИКА ЛАБОРАТОРНЫХ ПОКАЗАТЕЛЕЙ", body, "lab_report", days[0], end=days[-1], labs=labs, extra={"date_any": days})


def halves():
    """A count in two halves: analyser's names in Latin letters at the left, the formula at the right; scanned."""
    day = "2024-06-05"
    left = parse_rows("wbc | WBC | 3,84 | 10^9/л | 4,5-13,5\nrbc | RBC | 3,61 | 10^12/л | 3,9-5,2\nhgb | HGB | 107 | г/л | 115-150\nhct | HCT | 32,4 | % | 34-44\nplt | PLT | 166 | 10^9/л | 150-450", collected=day, specimen="blood")
    right = parse_rows("bands_pct | Палочкоядерные | 3 | % | 1-6\nneut_pct | Сегментоядерные | 44 | % | 40-65\neos_pct | Эозинофилы | 2 | % | 1-5\nlymph_pct | Лимфоциты | 42 | % | 25-50\nmono_pct | Моноциты | 9 | % | 3-11", collected=day, specimen="blood")
    body = grid(["Показатель", "Результат", "Ед.", "Норма"] * 2, [[a.name, a.value, a.unit, a.range, b.name, b.value, b.unit, b.range] for a, b in zip(left, right)]) + "<p style='margin-top:5pt'>СОЭ 12 мм/ч</p>"
    return scanned(made("ОАК 05.06.pdf", "Дата забора: 05.06.2024 07:55", "ОБЩИЙ АНАЛИЗ КРОВИ", body, "lab_report", day, labs=left + right + [Lab("esr", "СОЭ", "12", "мм/ч", "", "", day, "blood")], css="@page { size: A4 landscape } body, td, th, .s { font-size: 11pt }"), 3101, 200, 0.4)


def limits():
    """Chemistry with capital units, arrows behind the figures and limits in words; scanned."""
    day = "2024-06-05"
    rows = [("alt", "Аланинаминотрансфераза (АЛТ)", "64,2 ↑", "Ед/л", "до 41"), ("ast", "Аспартатаминотрансфераза (АСТ)", "48,0 ↑", "Ед/л", "до 40"), ("ggt", "Гамма-ГТ", "71 ↑", "Ед/л", "до 22"), ("alp", "Щелочная фосфатаза", "214", "Ед/л", "до 400"), ("ldh", "Лактатдегидрогеназа", "310 ↑", "Ед/л", "120-300"), ("protein_total", "Общий белок", "63,4", "г/л", "60-80"), ("urea", "Мочевина", "4,1", "ммоль/л", "1,8-6,4"), ("creatinine", "Креатинин", "44", "мкмоль/л", "27-62"), ("potassium", "Калий", "3,3 ↓", "ммоль/л", "3,4-4,7"), ("crp", "С-реактивный белок", "7,9 ↑", "мг/л", "менее 5")]
    labs = [Lab(a, n, v.split()[0], u, r, "", day, "blood") for a, n, v, u, r in rows]
    body = grid(["Наименование", "Результат", "Ед. изм.", "Референсные пределы"], [[n, v, u, r] for _, n, v, u, r in rows])
    return scanned(made("БХ 05.06.pdf", "Дата забора: 05.06.2024 07:55 &nbsp; Дата выполнения: 05.06.2024", "БИОХИМИЧЕСКИЙ АНАЛИЗ КРОВИ", body, "lab_report", day, labs=labs, css=BIG), 3102, 200, -0.3)


def lipids():
    """Lipids and sugar with remarks beside the limits."""
    day = "2025-03-19"
    rows = [("cholesterol", "Холестерин общий", "5,42", "ммоль/л", "менее 5,20"), ("hdl", "ЛПВП", "1,31", "ммоль/л", "более 1,20"), ("ldl", "ЛПНП", "3,02", "ммоль/л", "менее 3,00"), ("triglycerides", "Триглицериды", "2,41", "ммоль/л", "0,40 - 1,24"), ("glucose", "Глюкоза (натощак)", "4,87", "ммоль/л", "3,30 - 5,60"), ("hba1c", "Гликированный гемоглобин (HbA1c)", "5,1", "%", "4,0 - 6,0"), ("amylase", "Амилаза", "41", "Ед/л", "28 - 100"), ("lipase", "Липаза", "19", "Ед/л", "до 39")]
    labs = [Lab(a, n, v, u, r, "", day, "blood") for a, n, v, u, r in rows]
    body = grid(["Исследование", "Значение", "Ед.", "Норма"], [[n, v, u, r] for _, n, v, u, r in rows], "class=t")
    return made("липиды глюкоза.pdf", "Материал: сыворотка крови. Взято: 19.03.2025, 08:30. Выдано: 19.03.2025", "БИОХИМИЯ", body, "lab_report", day, labs=labs)


def clotting():
    """Clotting by day across, limits last; scanned."""
    days = ["2024-02-13", "2024-02-16", "2024-02-20"]
    labs = series(days, "aptt | АЧТВ, сек | сек | 25,4-36,9 | 31.2 36.8 40.1\npt_pct | ПТИ по Квику, % | % | 70-120 | 88 71 64\ninr | МНО | | 0,85-1,15 | 1.05 1.19 1.31\nfibrinogen | Фибриноген, г/л | г/л | 2,0-4,0 | 2.10 1.30 0.92\nantithrombin | Антитромбин III, % | % | 83-128 | 86 60 47", comma=True)
    rows = list(dict.fromkeys((r.name, r.range) for r in labs))
    body = grid(["Показатель", *map(dotted, days), "Норма"], [[n, *(r.value for r in labs if r.name == n), ref] for n, ref in rows])
    for lab in labs:
        lab.name = lab.name.split(",")[0]
    return scanned(made("гемостаз.pdf", "Отделение гематологии", "ГЕМОСТАЗ В ДИНАМИКЕ", body, "lab_report", days[0], end=days[-1], labs=labs, css=BIG, extra={"date_any": days}), 3103, 200, 0.5)


def cytokines():
    """Ferritin, cytokines and procalcitonin in the first days after CAR-T cells; photographed."""
    day = "2024-03-15"
    rows = [("ferritin", "Ферритин", "8420", "мкг/л", "7-140"), ("il6", "Интерлейкин-6", "1280", "пг/мл", "0-7"), ("procalcitonin", "Прокальцитонин", "0,62", "нг/мл", "0-0,5"), ("crp", "СРБ", "98,4", "мг/л", "0-5"), ("fibrinogen", "Фибриноген", "1,61", "г/л", "2,0-4,0"), ("ldh", "ЛДГ", "644", "Ед/л", "120-300")]
    labs = [Lab(a, n, v, u, r, "", day, "blood") for a, n, v, u, r in rows]
    body = grid(["Показатель", "Результат", "Ед. изм.", "Норма"], [[n, v, u, r] for _, n, v, u, r in rows])
    doc = made("IMG_20240315_1102.jpg", "Дата и время забора: 15.03.2024 06:30", "МАРКЕРЫ ВОСПАЛЕНИЯ", body, "lab_report", day, labs=labs, css="@page { size: A5; margin: 9mm } body, td, th, .s { font: 11pt 'Liberation Serif', 'DejaVu Serif' }")
    return photographed(doc, 3104, 250, (1900, 2600), ((0.05, 0.04), (0.95, 0.04), (0.97, 0.96), (0.03, 0.97)), 0.15)


def proteins():
    """A letter with a table of immunoglobulins in which the norm stands before the result."""
    rows = [("igg", "IgG", "5,7-14,7", "4,4", "г/л"), ("iga", "IgA", "0,3-2,0", "0,21", "г/л"), ("igm", "IgM", "0,4-1,6", "0,10", "г/л"), ("albumin", "Альбумин", "38-54", "40,2", "г/л"), ("cd19_pct", "CD19+ В-лимфоциты", "10-31", "0,3", "%")]
    labs = [Lab(a, n, v, u, r, "", "2024-11-20", "blood") for a, n, r, v, u in rows]
    return letter(CHILD, "иммунолог.docx", ["Консультация иммунолога", f"{CHILD.name}, 04.09.2016 г.р.", "Дата осмотра: 20.11.2024", "Иммунограмма от 20.11.2024:", [["Показатель", "Норма", "Результат", "Ед. изм."], *([n, r, v, u] for _, n, r, v, u in rows)], "Получает заместительную терапию внутривенным иммуноглобулином."], "consultation", "2024-11-20", labs=labs, name=CHILD.name)


def recovery():
    """B cells by date, a row each; scanned."""
    rows = [("2024-04-15", "0", "0", "71", "412"), ("2024-05-20", "0", "0", "66", "530"), ("2024-06-24", "0,4", "5", "69", "701")]
    labs = [Lab(k, n, v, u, "", "", d, "blood") for d, *vs in rows for (k, n, u), v in zip((("cd19_pct", "CD19+", "%"), ("cd19_abs", "CD19+", "кл/мкл"), ("cd3_pct", "CD3+", "%"), ("cd3", "CD3+", "кл/мкл")), vs)]
    body = grid(["Дата", "CD19+, %", "CD19+, кл/мкл", "CD3+, %", "CD3+, кл/мкл"], [[dotted(d), *vs] for d, *vs in rows])
    return scanned(made("восстановление В-клеток.pdf", "Метод: проточная цитометрия, периферическая кровь", "СУБПОПУЛЯЦИИ ЛИМФОЦИТОВ В ДИНАМИКЕ", body, "lab_report", rows[0][0], end=rows[-1][0], labs=labs, across=True, css=BIG, extra={"date_any": [r[0] for r in rows], "kind_also": "flow_cytometry"}), 3105, 200, -0.4)


def markers():
    """Markers of hepatitis in words."""
    day = "2024-01-22"
    rows = [("hbsag", "HBsAg", "отрицательно"), ("hcv_ab", "Антитела к ВГС (anti-HCV)", "отрицательно"), ("hiv_agab", "ВИЧ 1/2, антитела и антиген", "отрицательно"), ("anti_hbs", "Антитела к HBsAg (anti-HBs)", "48,2 мМЕ/мл")]
    labs = [Lab(a, n, v.split()[0], " ".join(v.split()[1:]), "", "", day, "blood") for a, n, v in rows]
    body = grid(["Исследование", "Результат"], [[n, v] for _, n, v in rows], "class=r style='width:80%'")
    return made("гепатиты ВИЧ.pdf", "Дата взятия: 22.01.2024", "ИММУНОФЕРМЕНТНЫЙ АНАЛИЗ", body, "lab_report", day, labs=labs)


def ward():
    """A ward's table: short names at the left, dates without their year across."""
    days = ["2024-07-01", "2024-07-04", "2024-07-08", "2024-07-11"]
    labs = series(days, "hgb | Hb | г/л | | 92 89 95 99\nwbc | Лейк | 10^9/л | | 1.1 1.6 2.4 3.0\nplt | Тромб | 10^9/л | | 33 41 66 94\nanc | АЧН | 10^9/л | | 0.4 0.7 1.2 1.6\ncrp | СРБ | мг/л | | 18 9 4 2\ncreatinine | Креат | мкмоль/л | | 40 42 41 43", comma=True)
    names = list(dict.fromkeys((r.name, r.unit) for r in labs))
    body = "<p>Госпитализация: 30.06.2024 – 12.07.2024</p>" + grid(["", "Ед.", *(f"{d[8:]}.{d[5:7]}" for d in days)], [[n, u, *(r.value for r in labs if r.name == n)] for n, u in names])
    return made("лист наблюдения.pdf", "И/б 2207-24", "ЛИСТ ЛАБОРАТОРНОГО НАБЛЮДЕНИЯ", body, "lab_report", days[0], end=days[-1], labs=labs, extra={"date_any": days + ["2024-06-30"]})
