"""A Russian regional hospital and a private laboratory: two samples beside each other, a daybook, residual disease, a wide export, scans."""

from core.labs import Lab

from accuracy.frame import letter, paper, photographed, result_rows, scanned, table, workbook

from ..results import results, series, told
from .child import CHILD

CSS = "body { font: 10pt/1.4 'DejaVu Sans', 'Noto Sans' } h1 { font-size: 12pt; text-align: center; margin: 6pt 0 } p { margin: 0 0 5pt } .b td, .b th { border: .5pt solid #555; font-size: 9.2pt } .s { font-size: 9pt }"
NAME = "ГБУЗ «Волжская областная детская больница»"


def build():
    """Six papers."""
    return [dynamics(), daybook(), chemistry(), marrow(), chimerism(), wide(), immunology()]


def made(path, head, title, body, kind, date, **more):
    """Hospital over the patient."""
    html = f"<p style='text-align:center'><b>{NAME}</b></p><p class=s>ФИО: {CHILD.name} &nbsp; Дата рождения: 04.09.2016 {head}</p><h1>{title}</h1>{body}"
    return paper(CHILD, path, html, CSS + more.pop("css", ""), kind, date, **{"facility": NAME, "name": CHILD.name, **more})


def dynamics():
    """Two samples beside each other with the limits last; the days are columns, flags are stars."""
    days = ["2024-05-13", "2024-05-20"]
    rows = [("wbc", "Лейкоциты", "10^9/л", "2,41", "3,66", "4,5 - 13,0"), ("hgb", "Гемоглобин", "г/л", "96", "104", "115 - 150"), ("plt", "Тромбоциты", "10^9/л", "88", "141", "150 - 450"), ("anc", "Нейтрофилы (абс.)", "10^9/л", "1,12", "1,94", "1,5 - 8,0"), ("alc", "Лимфоциты (абс.)", "10^9/л", "0,91", "1,22", "1,5 - 6,5")]
    labs = [Lab(a, n, v, u, r, "", d, "blood") for a, n, u, *vs, r in rows for d, v in zip(days, vs)]
    body = "<table class=b><tr><th>Показатель</th><th>Ед.</th><th>13.05.2024</th><th>20.05.2024</th><th>Норма</th></tr>" + "".join(f"<tr><td>{n}</td><td>{u}</td><td>{a}</td><td>{b}</td><td>{r}</td></tr>" for _, n, u, a, b, r in rows) + "</table>"
    return made("динамика май.pdf", "", "СВОДНАЯ ТАБЛИЦА РЕЗУЛЬТАТОВ", body, "lab_report", days[0], end=days[1], labs=labs, extra={"date_any": days})


def daybook():
    """Entries of the ward's doctor: figures in one line per day, a few words between."""
    body = """<p>06.05.2024. Состояние стабильное. ОАК: Hb 91 г/л, Л 1,4 тыс/мкл, Тр 33 тыс/мкл, СОЭ 25 мм/ч. СРБ 8,2 мг/л.</p><p>08.05.2024. Температура 38,1. ОАК: Hb 84 г/л, Л 0,7 тыс/мкл, Тр 19 тыс/мкл. СРБ 64 мг/л, прокальцитонин 0,9 нг/мл. Начата антибактериальная терапия.</p><p>13.05.2024. Лихорадки нет. Креатинин 36 мкмоль/л, АЛТ 58 Ед/л, калий 3,6 ммоль/л.</p>"""
    labs = told("2024-05-06", "hgb | Hb | 91 | г/л\nwbc | Л | 1,4 | тыс/мкл\nplt | Тр | 33 | тыс/мкл\nesr | СОЭ | 25 | мм/ч\ncrp | СРБ | 8,2 | мг/л") + told("2024-05-08", "hgb | Hb | 84 | г/л\nwbc | Л | 0,7 | тыс/мкл\nplt | Тр | 19 | тыс/мкл\ncrp | СРБ | 64 | мг/л\nprocalcitonin | прокальцитонин | 0,9 | нг/мл") + told("2024-05-13", "creatinine | Креатинин | 36 | мкмоль/л\nalt | АЛТ | 58 | Ед/л\npotassium | калий | 3,6 | ммоль/л")
    return made("дневник.pdf", "", "ДНЕВНИК НАБЛЮДЕНИЯ", body, "treatment_record", "2024-05-06", end="2024-05-13", labs=labs, extra={"kind_also": "consultation", "date_any": ["2024-05-06", "2024-05-08", "2024-05-13"]})


def chemistry():
    """Chemistry with the limits before the result; scanned with a stamp."""
    day = "2024-05-14"
    labs = results({"protein_total": "61,2", "albumin": "36,1", "urea": "3,8", "creatinine": "36", "glucose": "4,9", "alt": "58", "ast": "44", "ldh": "312", "bilirubin_total": "9,8", "potassium": "3,6", "sodium": "139", "calcium": "2,18", "crp": "21,4"}, "protein_total | Белок общий | г/л | | 60,0 - 80,0\nalbumin | Альбумин | г/л | | 38,0 - 54,0\nurea | Мочевина | ммоль/л | | 1,8 - 6,4\ncreatinine | Креатинин | мкмоль/л | | 27 - 62\nglucose | Глюкоза | ммоль/л | | 3,3 - 5,6\nalt | АЛТ | Ед/л | | 0 - 40\nast | АСТ | Ед/л | | 0 - 40\nldh | ЛДГ | Ед/л | | 120 - 300\nbilirubin_total | Билирубин общий | мкмоль/л | | 3,4 - 20,5\npotassium | Калий | ммоль/л | | 3,5 - 5,1\nsodium | Натрий | ммоль/л | | 135 - 145\ncalcium | Кальций общий | ммоль/л | | 2,20 - 2,70\ncrp | СРБ | мг/л | | 0 - 5", day)
    for lab in labs:
        lab.flag = ""
    body = f"<table class=b><tr><th>Наименование</th><th>Ед. изм.</th><th>Референтный интервал</th><th>Результат</th></tr>{result_rows(labs, 'name', 'unit', 'range', 'value')}</table><p class=s>Врач КЛД: Ермолаева Т. С.</p>"
    return scanned(made("бх скан 14-05.pdf", "<br>Дата взятия биоматериала: 14.05.2024 &nbsp; Дата выполнения: 14.05.2024", "БИОХИМИЧЕСКОЕ ИССЛЕДОВАНИЕ КРОВИ", body, "lab_report", day, labs=labs, css="body, .b td, .b th, .s { font-size: 11pt }"), 1431, 200, 0.5, stamp=("ВОЛЖСКАЯ ОБЛАСТНАЯ ДЕТСКАЯ БОЛЬНИЦА", (0.72, 0.8)))


def marrow():
    """A myelogram with the patient's share and the limits; blood beside it is not printed."""
    day = "2024-04-29"
    rows = [("Бластные клетки", "0,8", "0,1 - 1,1"), ("Промиелоциты", "2,4", "0,5 - 8,0"), ("Миелоциты", "7,6", "4,5 - 16,0"), ("Сегментоядерные", "22,0", "13,0 - 24,0"), ("Лимфоциты", "14,2", "4,3 - 13,7"), ("Эритробласты", "1,0", "0,2 - 1,1")]
    body = "<p>Материал: костный мозг, точка 1. Дата пункции: 29.04.2024. Дата выдачи: 30.04.2024.</p><table class=b style='width:75%'><tr><th>Клеточный состав</th><th>Результат, %</th><th>Норма, %</th></tr>" + "".join(f"<tr><td>{n}</td><td>{v}</td><td>{r}</td></tr>" for n, v, r in rows) + "</table><p>Заключение: костный мозг клеточный, ремиссия.</p>"
    return made("миелограмма 29.04.pdf", "", "МИЕЛОГРАММА", body, "pathology", day, labs=[Lab("blasts_bm", "Бластные клетки", "0,8", "%", "0,1 - 1,1", "", day, "marrow")], extra={"other_labs": "the rest of the differential may be listed", "kind_also": "lab_report"})


def chimerism():
    """Chimerism in sentences after the transplant."""
    body = "<p>Дата взятия: 17.09.2024. Материал: периферическая кровь. Метод: STR-ПЦР, чувствительность 1%.</p><p>Общий донорский химеризм составил 99,1%. Линейный химеризм: CD3+ - 94,0%, CD34+ - 100%.</p>"
    labs = [Lab("chimerism", "донорский химеризм", "99,1", "%", "", "", "2024-09-17", "blood", narrative=True), Lab("chimerism", "CD3+", "94,0", "%", "", "", "2024-09-17", narrative=True, optional=True), Lab("chimerism", "CD34+", "100", "%", "", "", "2024-09-17", narrative=True, optional=True)]
    return made("химеризм сентябрь.pdf", "", "ОПРЕДЕЛЕНИЕ ХИМЕРИЗМА", body, "lab_report", "2024-09-17", labs=labs, extra={"kind_also": "genetics"})


def wide():
    """An export with a column per test, semicolons, code page of old programs."""
    days = ["2025-05-12", "2025-05-26"]
    labs = series(days, "wbc | Лейкоциты (10^9/л) | 10^9/л | | 3.8 4.4\nhgb | Гемоглобин (г/л) | г/л | | 117 119\nplt | Тромбоциты (10^9/л) | 10^9/л | | 162 180\nferritin | Ферритин (мкг/л) | мкг/л | | 812 655", None, comma=True)
    names = list(dict.fromkeys((r.analyte, r.name) for r in labs))
    rows = [["№ п/п", "Дата взятия", *(n for _, n in names)]] + [[str(k), f"{d[8:]}.{d[5:7]}.{d[:4]}", *(next(r.value for r in labs if r.collected == d and r.analyte == a) for a, _ in names)] for k, d in enumerate(days, 1)]
    return table(CHILD, "выгрузка.csv", rows, "lab_report", days[0], end=days[1], encoding="cp1251", labs=labs, born=False, across=True)


def immunology():
    """Subsets photographed: names with markers, percent and absolute."""
    day = "2025-02-04"
    rows = [("Т-лимфоциты CD3+", "cd3", "81,2", "880"), ("Т-хелперы CD3+CD4+", "cd4", "30,5", "330"), ("Т-цитотоксические CD3+CD8+", "cd8", "45,1", "489"), ("В-лимфоциты CD19+", "cd19_abs", "0,3", "3"), ("NK-клетки CD16+CD56+", "nk_abs", "17,4", "189")]
    labs = []
    for n, k, p, v in rows:
        labs += [Lab({"cd19_abs": "cd19_pct", "nk_abs": "nk_pct"}.get(k, k + "_pct"), n, p, "%", "", "", day, "blood"), Lab(k, n, v, "кл/мкл", "", "", day, "blood")]
    for lab in labs:
        lab.unit = "/мкл" if lab.unit == "кл/мкл" else lab.unit
    body = "<table class=b><tr><th>Субпопуляция</th><th>Относительное количество, %</th><th>Абсолютное количество, /мкл</th></tr>" + "".join(f"<tr><td>{n}</td><td>{p}</td><td>{v}</td></tr>" for n, _, p, v in rows) + "</table>"
    document = made("IMG_20250205_0915.jpg", "<br>Дата взятия крови: 04.02.2025", "ИММУНОФЕНОТИПИРОВАНИЕ ЛИМФОЦИТОВ КРОВИ", body, "lab_report", day, labs=labs, css="body, .b td, .b th, .s { font-size: 11.4pt }", extra={"kind_also": "flow_cytometry"})
    return photographed(document, 1432, 240, (2200, 2700), ((0.05, 0.05), (0.95, 0.03), (0.97, 0.96), (0.03, 0.97)), 0.12, 0.55)
