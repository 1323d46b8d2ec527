"""Russian papers, the fifth batch: blanks of the ministry, cumulative sheets, marrow, gases, viruses, bilingual sheets; half of them scanned."""

from core.labs import Lab, parse_rows

from accuracy.frame import letter, paper, photographed, scanned, table, workbook

from ..results import grid, series
from .child import CHILD

CSS = "body { font: 9.6pt/1.38 'Liberation Sans', 'DejaVu Sans', 'Noto Sans' } h1 { font-size: 11.5pt; text-align: center; margin: 6pt 0 4pt } h2 { font-size: 10.2pt; margin: 6pt 0 2pt } p { margin: 0 0 4pt } .h { text-align: center; font-weight: 700; border-bottom: .8pt solid #000; padding-bottom: 3pt; margin-bottom: 4pt } .r td, .r th { border: .5pt solid #444 } .t th { text-align: left; border-bottom: .8pt solid #000 } .s { font-size: 8.8pt } .m { font-size: 7.8pt }"
BIG = "body, td, th, .s { font: 11pt/1.36 'Liberation Serif', 'DejaVu Serif' }"
NAME = "ГАУЗ СО «Областной центр детской онкологии»"


def build():
    """Seventeen papers."""
    return [dates_across(), ministry(), private(), clotting(), liquor(), marrow(), gases(), viruses(), pairs(), residual(), urine(), book(), extract(), bilingual(), bilingual_scan(), levels(), export()]


def made(path, facility, head, title, body, kind, date, **more):
    """Institution, patient, title, results."""
    html = f"<div class=h>{facility}</div><p class=s>{head}</p><h1>{title}</h1>{body}"
    return paper(CHILD, path, html, CSS + more.pop("css", ""), kind, date, **{"facility": facility, "name": more.pop("name", CHILD.name), **more})


def head_of(*fields):
    """The usual lines about a patient."""
    return f"Ф.И.О.: {CHILD.name} &nbsp; Дата рождения: 04.09.2016<br>" + " &nbsp; ".join(fields)


def dotted(date, short=False):
    """A date as Russian papers print it."""
    return f"{date[8:]}.{date[5:7]}.{date[2:4] if short else date[:4]}"


def dates_across():
    """A summary of the ward: units first, the tests beside them, dates across, dashes where nothing was measured."""
    days = ["2024-05-06", "2024-05-10", "2024-05-13", "2024-05-17", "2024-05-21"]
    labs = series(days, "hgb | Гемоглобин | г/л | | 79 84 91 88 96\nrbc | Эритроциты | ×10¹²/л | | 2.61 2.80 3.05 2.94 3.20\nwbc | Лейкоциты | ×10⁹/л | | 0.4 0.3 0.9 1.6 2.8\nplt | Тромбоциты | ×10⁹/л | | 12 28 19 45 90\nanc | Нейтрофилы, абс. | ×10⁹/л | | 0.02 0.01 0.21 0.64 1.38\nalt | АЛТ | Ед/л | | 61 - 48 - 40\ncrp | СРБ | мг/л | | 88.4 41.2 12.0 - 4.1\nprocalcitonin | Прокальцитонин | нг/мл | | 1.92 0.44 - - 0.09", comma=True)
    keys = list(dict.fromkeys((r.unit, r.name) for r in labs))
    value = lambda n, d: next((r.value for r in labs if r.name == n and r.collected == d), "—")
    body = grid(["Ед. изм.", "Показатель", *(dotted(d, True) for d in days)], [[u, n, *(value(n, d) for d in days)] for u, n in keys])
    return made("сводная май.pdf", NAME, head_of("И/б № 1184-24", "Отделение ТКМ"), "СВОДНАЯ ТАБЛИЦА АНАЛИЗОВ", body, "lab_report", days[0], end=days[-1], labs=labs, extra={"date_any": days})


def ministry():
    """The ministry's form 224: the norm before the result, norms of men and women on two lines; scanned."""
    day = "2023-09-27"
    rows = [("hgb", "Гемоглобин", "М 130-160<br>Ж 120-140", "104", "г/л"), ("rbc", "Эритроциты", "М 4,0-5,0<br>Ж 3,9-4,7", "3,52", "×10^12/л"), ("color_index", "Цветовой показатель", "0,85-1,05", "0,89", ""), ("plt", "Тромбоциты", "180-320", "141", "×10^9/л"), ("wbc", "Лейкоциты", "4,0-9,0", "3,1", "×10^9/л"), ("bands_pct", "Палочкоядерные", "1-6", "2", "%"), ("neut_pct", "Сегментоядерные", "47-72", "41", "%"), ("eos_pct", "Эозинофилы", "0,5-5", "3", "%"), ("lymph_pct", "Лимфоциты", "19-37", "44", "%"), ("mono_pct", "Моноциты", "3-11", "10", "%"), ("esr", "СОЭ", "М 2-10<br>Ж 2-15", "21", "мм/ч")]
    labs = [Lab(a, n, v, u, r.replace("<br>", " "), "", day, "blood") for a, n, r, v, u in rows]
    body = grid(["Показатель", "Норма", "Результат", "Единицы"], [[n, r, v, u] for _, n, r, v, u in rows])
    return scanned(made("ОАК сентябрь.pdf", NAME, "Медицинская документация. Форма № 224/у<br>" + head_of("Дата взятия: 27.09.2023"), "АНАЛИЗ КРОВИ", body, "lab_report", day, labs=labs, css=BIG), 2101, 200, 0.4)


def private():
    """A private laboratory: comments under the rows, limits by age on several lines, plus and minus for flags."""
    day = "2025-02-14"
    rows = [("ferritin", "Ферритин", "2140,5", "мкг/л", "дети 6 мес. - 15 лет: 7,0 - 140,0<br>женщины: 10,0 - 120,0", "+"), ("iron", "Железо сывороточное", "29,8", "мкмоль/л", "9,0 - 21,5", "+"), ("transferrin", "Трансферрин", "1,71", "г/л", "2,00 - 3,60", "-"), ("vitamin_d", "25-OH витамин D", "18,2", "нг/мл", "30,0 - 100,0", "-"), ("tsh", "Тиреотропный гормон (ТТГ)", "2,31", "мМЕ/л", "0,60 - 4,84", ""), ("ft4", "Тироксин свободный (Т4 св.)", "15,2", "пмоль/л", "12,5 - 21,5", ""), ("cortisol", "Кортизол", "412", "нмоль/л", "171 - 536", "")]
    labs = [Lab(a, n, v, u, r.replace("<br>", " "), "", day, "blood") for a, n, v, u, r, _ in rows]
    body = grid(["Наименование теста", "Результат", "Ед. изм.", "Референсные значения", "Откл."], [[n, v, u, r, f] for _, n, v, u, r, f in rows], "class=t") + "<p class=m>Результат не является диагнозом. Интерпретация проводится врачом.</p>"
    return made("ферритин гормоны.pdf", "Медицинская лаборатория «Здравник»", head_of("Дата взятия биоматериала: 14.02.2025 09:20", "Дата готовности: 15.02.2025"), "РЕЗУЛЬТАТ ЛАБОРАТОРНЫХ ИССЛЕДОВАНИЙ", body, "lab_report", day, labs=labs)


def clotting():
    """A coagulogram, the units beside the results; scanned with a stamp."""
    day = "2024-03-12"
    rows = [("pt", "Протромбиновое время", "14,2 сек", "11,5 - 14,0"), ("pt_pct", "Протромбин по Квику", "71 %", "70 - 120"), ("inr", "МНО", "1,21", "0,85 - 1,15"), ("aptt", "АЧТВ", "38,4 сек", "25,4 - 36,9"), ("tt", "Тромбиновое время", "19,7 сек", "14,0 - 21,0"), ("fibrinogen", "Фибриноген", "1,42 г/л", "2,00 - 4,00"), ("antithrombin", "Антитромбин III", "62 %", "83 - 128"), ("d_dimer", "D-димер", "1140 нг/мл", "0 - 500")]
    labs = [Lab(a, n, v.split()[0], " ".join(v.split()[1:]), r, "", day, "blood") for a, n, v, r in rows]
    body = grid(["Исследование", "Результат", "Норма"], [[n, v, r] for _, n, v, r in rows])
    return scanned(made("коагулограмма.pdf", NAME, head_of("Дата и время забора: 12.03.2024 07:40", "Отд.: ОДОиГ № 2"), "КОАГУЛОГРАММА", body, "lab_report", day, labs=labs, css=BIG), 2102, 200, -0.5, stamp=("КЛИНИКО-ДИАГНОСТИЧЕСКАЯ ЛАБОРАТОРИЯ ", (0.72, 0.82)))


def liquor():
    """Spinal fluid and blood glucose on one blank."""
    day = "2024-04-16"
    labs = [Lab("csf_wbc", "Цитоз", "3", "кл/мкл", "0 - 5", "", day, "csf"), Lab("csf_rbc", "Эритроциты", "15", "кл/мкл", "", "", day, "csf"), Lab("csf_protein", "Белок", "0,26", "г/л", "0,15 - 0,40", "", day, "csf"), Lab("csf_glucose", "Глюкоза", "2,8", "ммоль/л", "2,2 - 3,9", "", day, "csf"), Lab("csf_chloride", "Хлориды", "121", "ммоль/л", "118 - 132", "", day, "csf")]
    blood = [Lab("glucose", "Глюкоза крови", "4,9", "ммоль/л", "3,3 - 5,6", "", day, "blood")]
    rows = lambda part: grid(["Показатель", "Результат", "Ед.", "Норма"], [[r.name, r.value, r.unit, r.range] for r in part], "class=r style='width:70%'")
    body = "<p>Биоматериал: ликвор. Цвет бесцветный, прозрачный.</p>" + rows(labs) + "<p class=s>Бластные клетки не обнаружены.</p><p style='margin-top:6pt'>Биоматериал: кровь (капиллярная), взята одновременно.</p>" + rows(blood)
    return made("ликвор 16.04.pdf", NAME, head_of("Дата забора: 16.04.2024 11:10"), "ИССЛЕДОВАНИЕ СПИННОМОЗГОВОЙ ЖИДКОСТИ", body, "lab_report", day, labs=labs + blood, extra={"other_labs": "blasts not found may be listed"})


def marrow():
    """A myelogram: counted cells and norms; scanned."""
    day = "2024-04-17"
    rows = [("blasts_bm", "Бласты", "3,2", "0,1-1,1"), ("promyelocytes_pct", "Промиелоциты", "2,0", "1,0-4,1"), ("myelocytes_pct", "Миелоциты", "9,4", "7,0-12,2"), ("metamyelocytes_pct", "Метамиелоциты", "10,8", "8,0-15,0"), ("bands_pct", "Палочкоядерные", "14,0", "12,8-23,7"), ("neut_pct", "Сегментоядерные", "17,6", "13,1-24,1"), ("lymph_pct", "Лимфоциты", "12,4", "4,3-13,7"), ("mono_pct", "Моноциты", "3,0", "0,7-3,1"), ("plasma_cells_pct", "Плазматические клетки", "0,4", "0,1-1,8")]
    labs = [Lab(a, n, v, "%", r, "", day, "marrow") for a, n, v, r in rows]
    body = grid(["Клетки костного мозга", "%", "Норма, %"], [[n, v, r] for _, n, v, r in rows], "class=r style='width:75%'") + "<p style='margin-top:5pt'>Заключение: костный мозг клеточный, полиморфный.</p>"
    return scanned(made("миелограмма 17.04.pdf", NAME, head_of("Дата пункции: 17.04.2024"), "МИЕЛОГРАММА", body, "pathology", day, labs=labs, css=BIG, extra={"kind_also": "lab_report"}), 2103, 200, 0.3)


def gases():
    """Acid-base state with Latin names and Russian units, two samples of one night."""
    rows = [("x", "pH", "", "7,29", "7,36", "7,35-7,45"), ("x", "pCO2", "мм рт. ст.", "31", "35", "35-45"), ("bicarbonate", "HCO3", "ммоль/л", "15,8", "19,9", "21-28"), ("x", "BE", "ммоль/л", "-9,4", "-4,8", "-2,5-2,5"), ("lactate", "Лактат", "ммоль/л", "4,2", "1,8", "0,5-1,6"), ("potassium", "K+", "ммоль/л", "3,1", "3,6", "3,4-4,5"), ("sodium", "Na+", "ммоль/л", "131", "134", "136-145"), ("glucose", "Глюкоза", "ммоль/л", "8,4", "6,1", "3,3-5,6")]
    days = ["2024-05-07", "2024-05-08"]
    labs = [Lab(a, n, v, u, r, "", d, "blood") for a, n, u, v1, v2, r in rows for d, v in zip(days, (v1, v2))]
    body = grid(["Параметр", "07.05.2024<br>22:40", "08.05.2024<br>05:15", "Ед.", "Референс"], [[n, v1, v2, u, r] for _, n, u, v1, v2, r in rows], "class=t")
    return made("КЩС.pdf", NAME, head_of("Отделение реанимации"), "КИСЛОТНО-ОСНОВНОЕ СОСТОЯНИЕ", body, "lab_report", days[0], end=days[-1], labs=labs, extra={"date_any": days})


def viruses():
    """Viruses by PCR: materials and words; scanned."""
    day = "2024-08-20"
    rows = [("cmv_pcr", "ДНК цитомегаловируса (CMV)", "кровь", "1,8×10^3 копий/мл", "не обнаружено"), ("ebv_pcr", "ДНК вируса Эпштейна-Барр (EBV)", "кровь", "не обнаружено", "не обнаружено"), ("hhv6_pcr", "ДНК вируса герпеса 6 типа (HHV-6)", "кровь", "не обнаружено", "не обнаружено"), ("adv_pcr", "ДНК аденовируса", "кровь", "менее 500 копий/мл", "не обнаружено")]
    labs = [Lab(a, n, v, "", "", "", day, "blood") for a, n, _, v, _ in rows]
    body = grid(["Исследование", "Материал", "Результат", "Норма"], [[n, m, v, r] for _, n, m, v, r in rows])
    return scanned(made("ПЦР вирусы авг.pdf", "Лаборатория молекулярной диагностики «Геномед-Урал»", head_of("Дата взятия: 20.08.2024", "Дата выдачи: 22.08.2024"), "ПЦР-ДИАГНОСТИКА", body, "lab_report", day, labs=labs, css=BIG), 2104, 200, 0.4)


def pairs():
    """Two tests a row: immunoglobulins at the left, chemistry at the right; scanned."""
    day = "2024-09-11"
    left = parse_rows("igg | IgG | 4,2 | г/л | 5,7-14,7\niga | IgA | 0,18 | г/л | 0,3-2,0\nigm | IgM | 0,09 | г/л | 0,4-1,6\ncrp | СРБ | 3,1 | мг/л | 0-5\nferritin | Ферритин | 1980 | мкг/л | 7-140\nldh | ЛДГ | 241 | Ед/л | 120-300", collected=day, specimen="blood")
    right = parse_rows("alt | АЛТ | 57 | Ед/л | 0-39\nast | АСТ | 44 | Ед/л | 0-47\nbilirubin_total | Билирубин общий | 9,8 | мкмоль/л | 3-21\ncreatinine | Креатинин | 36 | мкмоль/л | 27-62\nurea | Мочевина | 3,3 | ммоль/л | 1,8-6,4\nalbumin | Альбумин | 39,5 | г/л | 38-54", collected=day, specimen="blood")
    body = grid(["Показатель", "Рез-т", "Ед.", "Норма"] * 2, [[a.name, a.value, a.unit, a.range, b.name, b.value, b.unit, b.range] for a, b in zip(left, right)])
    return scanned(made("биохимия сент.jpg", NAME, head_of("Дата забора: 11.09.2024 08:00"), "БИОХИМИЧЕСКОЕ И ИММУНОЛОГИЧЕСКОЕ ИССЛЕДОВАНИЕ", body, "lab_report", day, labs=left + right, css="@page { size: A4 landscape } body, td, th { font-size: 11pt }"), 2105, 200, -0.3)


def residual():
    """Residual disease at several points, a row each."""
    rows = [("36 день", "2023-02-20", "0,84"), ("ТН 2", "2023-05-15", "0,011"), ("Перед CAR-T", "2024-02-06", "2,7"), ("28 день после CAR-T", "2024-03-19", "менее 0,001")]
    labs = [Lab("mrd_flow", "МОБ", v, "%", "", "", d, "marrow", "flow", "0.001%") for _, d, v in rows]
    body = "<p>Метод: проточная цитометрия. Материал: костный мозг. Порог чувствительности 0,001%.</p>" + grid(["Точка наблюдения", "Дата забора", "МОБ, %"], [[t, dotted(d), v] for t, d, v in rows], "class=r style='width:75%'")
    return made("МОБ динамика.pdf", NAME, head_of(), "МОНИТОРИНГ МИНИМАЛЬНОЙ ОСТАТОЧНОЙ БОЛЕЗНИ", body, "flow_cytometry", rows[-1][1], labs=labs, across=True, extra={"date_any": [r[1] for r in rows], "kind_also": "lab_report"})


def urine():
    """Urine: words and figures in two halves of the sheet; photographed."""
    day = "2024-09-11"
    rows = [("Цвет", "соломенно-желтый"), ("Относительная плотность", "1015"), ("pH", "6,0"), ("Белок", "не обнаружено"), ("Глюкоза", "не обнаружено"), ("Лейкоциты", "1-2 в п/зр"), ("Эритроциты", "0-1 в п/зр")]
    labs = [Lab("x", n, v, "", "", "", day, "urine", optional=True) for n, v in rows[1:5]]
    body = grid(["Показатель", "Результат"], rows, "class=r style='width:80%'")
    doc = made("IMG_20240911_моча.jpg", NAME, head_of("Дата: 11.09.2024", "Материал: моча"), "ОБЩИЙ АНАЛИЗ МОЧИ", body, "lab_report", day, labs=labs, css="@page { size: A5; margin: 9mm } body, td, th, .s { font-size: 11pt }", extra={"other_labs": "what is counted in the sediment may be listed"})
    return photographed(doc, 2106, 240, (1800, 2500), ((0.05, 0.05), (0.95, 0.03), (0.97, 0.96), (0.03, 0.97)), 0.15)


def book():
    """A mother's workbook: a title, units in a row under the heads, dates as dates."""
    import datetime
    days = ["2025-06-02", "2025-06-16", "2025-06-30"]
    labs = series(days, "hgb | Гемоглобин | г/л | | 121 124 126\nwbc | Лейкоциты | тыс/мкл | | 4.2 4.6 5.0\nanc | Нейтрофилы абс | тыс/мкл | | 2.1 2.4 2.7\nplt | Тромбоциты | тыс/мкл | | 188 201 214\nigg | IgG | г/л | | 5.1 - 5.6", None, comma=True)
    heads = list(dict.fromkeys((r.name, r.unit) for r in labs))
    rows = [["Анализы Амины 2025"], ["Дата", *(n for n, _ in heads)], ["", *(u for _, u in heads)], *([datetime.date.fromisoformat(d), *(next((r.value for r in labs if r.name == n and r.collected == d), "") for n, _ in heads)] for d in days)]
    return workbook(CHILD, "Амина 2025.xlsx", {"Лист1": rows}, "lab_report", days[0], end=days[-1], labs=labs, born=False, across=True, merge=("A1:F1",), extra={"date_any": days})


def extract():
    """An extract with a table of counts: short names over the columns, units in the first row of cells."""
    days = ["2024-10-01", "2024-10-07", "2024-10-14"]
    labs = series(days, "hgb | Hb | г/л | | 101 106 110\nwbc | Лейк. | 10^9/л | | 2.2 2.9 3.3\nplt | Тр. | 10^9/л | | 97 121 140\nanc | Нф | 10^9/л | | 0.9 1.3 1.7\nesr | СОЭ | мм/ч | | 14 11 9", None, comma=True)
    heads = list(dict.fromkeys((r.name, r.unit) for r in labs))
    rows = [["Дата", *(n for n, _ in heads)], ["", *(u for _, u in heads)], *([dotted(d), *(next(r.value for r in labs if r.name == n and r.collected == d) for n, _ in heads)] for d in days)]
    return letter(CHILD, "выписка октябрь.docx", ["ВЫПИСКА ИЗ АМБУЛАТОРНОЙ КАРТЫ", f"{CHILD.name}, 04.09.2016 г.р.", "Наблюдается после CAR-T терапии. Состояние удовлетворительное.", "# Анализы крови", rows, "Рекомендовано: контроль через месяц."], "consultation", days[-1], labs=labs, name=CHILD.name, across=True, extra={"kind_also": "discharge_summary", "date_any": days})


def two_languages(day, values):
    """A sheet in Kazakh and Russian: rows of results."""
    names = [("wbc", "Лейкоциттер / Лейкоциты (WBC)", "10^9/л", "4,5 - 13,5"), ("rbc", "Эритроциттер / Эритроциты (RBC)", "10^12/л", "3,9 - 5,2"), ("hgb", "Гемоглобин (HGB)", "г/л", "115 - 150"), ("hct", "Гематокрит (HCT)", "%", "34,0 - 44,0"), ("plt", "Тромбоциттер / Тромбоциты (PLT)", "10^9/л", "150 - 450"), ("neut_pct", "Нейтрофилдер / Нейтрофилы (NEU%)", "%", "35,0 - 65,0"), ("anc", "Нейтрофилдер / Нейтрофилы (NEU#)", "10^9/л", "1,8 - 8,0"), ("lymph_pct", "Лимфоциттер / Лимфоциты (LYM%)", "%", "25,0 - 54,0"), ("alc", "Лимфоциттер / Лимфоциты (LYM#)", "10^9/л", "1,5 - 6,5"), ("esr", "ЭШЖ / СОЭ (ESR)", "мм/сағ / мм/ч", "2 - 15")]
    labs = [Lab(a, n, v, "мм/ч" if a == "esr" else u, r, "", day, "blood") for (a, n, u, r), v in zip(names, values.split(), strict=True)]
    body = grid(["Көрсеткіштер / Показатели", "Нәтиже / Результат", "Өлшем бірлігі / Ед. изм.", "Норма / Референс"], [[r.name, r.value, u, r.range] for r, (_, _, u, _) in zip(labs, names)])
    return labs, body


def bilingual():
    """A Kazakh and Russian blood count."""
    labs, body = two_languages("2025-01-15", "3,88 3,97 117 35,1 164 52,3 2,03 34,8 1,35 12")
    return made("ЖҚА 15.01.pdf", "«Ана мен бала» орталығы, Алматы", f"Т.А.Ә. / Ф.И.О.: {CHILD.name} &nbsp; Туған күні / Дата рождения: 04.09.2016<br>Алынған күні / Дата забора: 15.01.2025 08:25", "ЖАЛПЫ ҚАН ТАЛДАУЫ / ОБЩИЙ АНАЛИЗ КРОВИ", body, "lab_report", "2025-01-15", labs=labs)


def bilingual_scan():
    """The same laboratory two months later, scanned."""
    labs, body = two_languages("2025-03-12", "4,41 4,12 121 36,4 189 49,7 2,19 38,2 1,68 9")
    return scanned(made("ЖҚА 12.03.pdf", "«Ана мен бала» орталығы, Алматы", f"Т.А.Ә. / Ф.И.О.: {CHILD.name} &nbsp; Туған күні / Дата рождения: 04.09.2016<br>Алынған күні / Дата забора: 12.03.2025 08:40", "ЖАЛПЫ ҚАН ТАЛДАУЫ / ОБЩИЙ АНАЛИЗ КРОВИ", body, "lab_report", "2025-03-12", labs=labs, css="body, td, th, .s { font-size: 10.8pt }"), 2107, 200, 0.4)


def levels():
    """Levels of drugs, the moment of drawing beside each; scanned."""
    rows = [("methotrexate", "Метотрексат, 24 ч", "10.06.2023 14:00", "2023-06-10", "48,2", "мкмоль/л", "< 150"), ("methotrexate", "Метотрексат, 42 ч", "11.06.2023 08:00", "2023-06-11", "0,94", "мкмоль/л", "< 1,0"), ("methotrexate", "Метотрексат, 48 ч", "11.06.2023 14:00", "2023-06-11", "0,33", "мкмоль/л", "< 0,4"), ("creatinine", "Креатинин", "11.06.2023 08:00", "2023-06-11", "41", "мкмоль/л", "27 - 62")]
    labs = [Lab(a, n, v, u, r, "", d, "blood") for a, n, _, d, v, u, r in rows]
    body = grid(["Препарат / показатель", "Дата и время забора", "Результат", "Ед. изм.", "Целевой уровень"], [[n, at, v, u, r.replace("<", "&lt;")] for _, n, at, _, v, u, r in rows])
    return scanned(made("метотрексат.pdf", NAME, head_of("Протокол М, 2-е введение"), "КОНЦЕНТРАЦИЯ ЛЕКАРСТВЕННЫХ ПРЕПАРАТОВ", body, "lab_report", "2023-06-10", end="2023-06-11", labs=labs, css=BIG, extra={"date_any": ["2023-06-11"]}), 2108, 200, 0.5)


def export():
    """An export of a laboratory system: low and high limits apart, the date and time in one cell."""
    rows = [("15.07.2025 08:05", "Гемоглобин", "hgb", "125", "г/л", "115", "150"), ("15.07.2025 08:05", "Лейкоциты", "wbc", "5,2", "10^9/л", "4,5", "13,5"), ("15.07.2025 08:05", "Тромбоциты", "plt", "219", "10^9/л", "150", "450"), ("15.07.2025 08:05", "Креатинин", "creatinine", "39", "мкмоль/л", "27", "62"), ("15.07.2025 08:05", "АЛТ", "alt", "31", "Ед/л", "0", "39")]
    labs = [Lab(a, n, v, u, f"{lo}-{hi}", "", "2025-07-15", "blood") for _, n, a, v, u, lo, hi in rows]
    return table(CHILD, "выгрузка ЛИС.csv", [["Штрихкод", "Дата забора", "Тест", "Результат", "Ед. изм.", "Норма от", "Норма до", "Статус"], *(["4410028871", at, n, v, u, lo, hi, "готово"] for at, n, _, v, u, lo, hi in rows)], "lab_report", "2025-07-15", encoding="cp1251", labs=labs, born=False)
