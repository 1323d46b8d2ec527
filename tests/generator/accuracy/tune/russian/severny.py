"""Papers of a Russian federal centre and a Kazakh laboratory: counts by date with one-letter heads, residual disease, subsets, a workbook."""

import datetime

from core.document import Event
from core.labs import Lab

from accuracy.frame import Trap, paper, photographed, result_rows, scanned, table, workbook

from ..results import results, series, told
from .child import CHILD

CSS = "body { font: 10pt/1.4 'PT Serif', 'DejaVu Serif', 'Noto Serif' } h1 { font-size: 12pt; text-align: center; margin: 7pt 0 4pt } h2 { font-size: 10.4pt; margin: 6pt 0 1pt } p { margin: 0 0 5pt } .b td, .b th { border: .5pt solid #555; font-size: 9pt } .h { text-align: center; font-weight: 700 } .s { font-size: 9pt }"
NAME = "ФГБУ «Северный центр детской гематологии»"
LAB = "Клинико-диагностическая лаборатория «Алатау-Тест»"


def build():
    """Seven papers."""
    return [counts(), stay(), residual(), sheet(), subsets(), follow_up(), slip(), viruses()]


def made(path, facility, head, title, body, kind, date, **more):
    """Institution, patient, title."""
    html = f"<div class=h>{facility}</div><p class=s>Пациент: {CHILD.name}, 04.09.2016 г.р. {head}</p><h1>{title}</h1>{body}"
    return paper(CHILD, path, html, CSS + more.pop("css", ""), kind, date, **{"facility": facility, "name": CHILD.name, **more})


def counts():
    """The chart of a Russian case history: a date a row, one or two letters over each column, percents of the differential."""
    days = ["2024-03-18", "2024-03-21", "2024-03-25", "2024-03-29", "2024-04-02"]
    columns = [("hgb", "Hb, г/л", "г/л", "88 81 94 90 97"), ("rbc", "Эр, х10^12/л", "х10^12/л", "2,91 2,68 3,10 2,98 3,21"), ("wbc", "L, х10^9/л", "х10^9/л", "1,8 0,9 0,5 1,3 2,6"), ("plt", "Тр, х10^9/л", "х10^9/л", "41 18 36 55 102"), ("neut_pct", "с/я, %", "%", "31 22 10 38 46"), ("lymph_pct", "Лф, %", "%", "61 70 88 50 41"), ("mono_pct", "М, %", "%", "6 6 2 10 11"), ("esr", "СОЭ, мм/ч", "мм/ч", "22 30 41 28 17")]
    labs = [Lab(a, n.split(",")[0], v, u, "", "", d, "blood") for a, n, u, vs in columns for d, v in zip(days, vs.split())]
    rows = "".join(f"<tr><td>{d[8:]}.{d[5:7]}.{d[2:4]}</td>" + "".join(f"<td>{vs.split()[n]}</td>" for _, _, _, vs in columns) + "</tr>" for n, d in enumerate(days))
    body = "<table class=b><tr><th>Дата</th>" + "".join(f"<th>{n}</th>" for _, n, _, _ in columns) + f"</tr>{rows}</table>"
    return made("таблица анализов.pdf", NAME, "И/б № 4471/24", "Динамика показателей гемограммы", body, "lab_report", days[0], end=days[-1], labs=labs, across=True, extra={"date_any": days})


def stay():
    """A discharge summary with results in sentences: leucocytes and platelets in thousands, points and commas mixed."""
    body = """<p>Находилась на лечении с 15.03.2024 по 05.04.2024 г.</p><p><b>Диагноз:</b> Острый лимфобластный лейкоз, ранний изолированный костномозговой рецидив.</p><h2>Данные обследования</h2><p>ОАК от 18.03.2024: гемоглобин 88 г/л, эритроциты 2,91х10^12/л, лейкоциты 1,8х10^9/л, тромбоциты 41х10^9/л, СОЭ 22 мм/ч.</p><p>Б/х крови от 19.03.2024: общий белок 61 г/л, мочевина 3,4 ммоль/л, креатинин 38 мкмоль/л, АЛТ 112 Ед/л, АСТ 74 Ед/л, билирубин общий 13,1 мкмоль/л, СРБ 17,5 мг/л.</p><p>Коагулограмма от 19.03.2024: фибриноген 1,9 г/л, АЧТВ 34,1 с, МНО 1,12.</p><p>Миелограмма от 01.04.2024: бластные клетки 1,5%, костный мозг клеточный.</p><p>Ликвор от 18.03.2024: цитоз 1/мкл, белок 0,21 г/л, бластов нет.</p><p>ЭхоКГ от 20.03.2024: ФВ 67%, полости не расширены.</p><h2>Рекомендации</h2><p>ОАК 2 раза в неделю. Трансфузия тромбоцитов при уровне ниже 20х10^9/л.</p>"""
    labs = []
    for day, specimen, layout in (("2024-03-18", "blood", "hgb | гемоглобин | 88 | г/л\nrbc | эритроциты | 2,91 | х10^12/л\nwbc | лейкоциты | 1,8 | х10^9/л\nplt | тромбоциты | 41 | х10^9/л\nesr | СОЭ | 22 | мм/ч"), ("2024-03-19", "blood", "protein_total | общий белок | 61 | г/л\nurea | мочевина | 3,4 | ммоль/л\ncreatinine | креатинин | 38 | мкмоль/л\nalt | АЛТ | 112 | Ед/л\nast | АСТ | 74 | Ед/л\nbilirubin_total | билирубин общий | 13,1 | мкмоль/л\ncrp | СРБ | 17,5 | мг/л\nfibrinogen | фибриноген | 1,9 | г/л\naptt | АЧТВ | 34,1 | с\ninr | МНО | 1,12 | "), ("2024-04-01", "marrow", "blasts_bm | бластные клетки | 1,5 | %"), ("2024-03-18", "csf", "csf_wbc | цитоз | 1 | /мкл\ncsf_protein | белок | 0,21 | г/л"), ("2024-03-20", None, "lvef | ФВ | 67 | %")):
        labs += told(day, layout, specimen=specimen)
    return made("эпикриз 05.04.24.pdf", NAME, "И/б № 4471/24", "ВЫПИСНОЙ ЭПИКРИЗ", body, "discharge_summary", "2024-03-15", end="2024-04-05", labs=labs, traps=[Trap("negation", "бластов нет")], extra={"other_labs": "the limit for transfusions is no result"})


def residual():
    """Residual disease by flow: the finding in a sentence, the sensitivity beside it."""
    day = "2024-04-01"
    body = """<p>Материал: костный мозг. Дата взятия: 01.04.2024. Дата заключения: 03.04.2024. Точка наблюдения: 33-й день терапии.</p><p>Метод: многоцветная проточная цитометрия, проанализировано 1 000 000 ядросодержащих клеток. Чувствительность 0,001%.</p><table class=b style="width:80%"><tr><th>Популяция</th><th>% от ядросодержащих</th></tr><tr><td>МОБ (CD19+CD10+CD34+CD38dim)</td><td>0,012</td></tr><tr><td>CD19+ В-клетки, всего</td><td>0,9</td></tr><tr><td>Эритроидные предшественники</td><td>11,4</td></tr></table><p><b>Заключение:</b> выявлена минимальная остаточная болезнь, 0,012% от ядросодержащих клеток.</p>"""
    labs = [Lab("mrd_flow", "МОБ", "0,012", "%", "", "", day, "marrow", "flow", "0.001%"), Lab("cd19_pct", "CD19+ В-клетки, всего", "0,9", "%", "", "", day, "marrow", optional=True)]
    return made("МОБ 33 день.pdf", NAME, "", "ЗАКЛЮЧЕНИЕ ПО ИССЛЕДОВАНИЮ МИНИМАЛЬНОЙ ОСТАТОЧНОЙ БОЛЕЗНИ", body, "flow_cytometry", day, labs=labs, extra={"other_labs": "the erythroid share may be listed"})


def sheet():
    """A private laboratory's sheet: flag drawn as an arrow before the figure, comments under rows; scanned."""
    day = "2023-11-09"
    labs = results({"wbc": "2,94", "hgb": "103", "plt": "118", "neut_pct": "44,2", "anc": "1,30", "lymph_pct": "41,0", "alc": "1,21", "mono_pct": "11,9", "eos_pct": "2,4", "esr": "19", "ferritin": "1340", "crp": "6,1"}, "wbc | Лейкоциты (WBC) | тыс/мкл | | 4,50 - 13,00\nhgb | Гемоглобин (HGB) | г/л | | 115 - 150\nplt | Тромбоциты (PLT) | тыс/мкл | | 150 - 450\nneut_pct | Нейтрофилы, % | % | | 40,0 - 60,0\nanc | Нейтрофилы, абс. | тыс/мкл | | 1,80 - 8,00\nlymph_pct | Лимфоциты, % | % | | 30,0 - 50,0\nalc | Лимфоциты, абс. | тыс/мкл | | 1,50 - 6,50\nmono_pct | Моноциты, % | % | | 3,0 - 9,0\neos_pct | Эозинофилы, % | % | | 1,0 - 5,0\nesr | СОЭ (по Вестергрену) | мм/ч | | 0 - 15\nferritin | Ферритин | мкг/л | | 7 - 140\ncrp | С-реактивный белок | мг/л | | 0,0 - 5,0", day, low="↓", high="↑")
    body = f"<table style='width:100%'><tr><th>Исследование</th><th>Результат</th><th>Единицы</th><th>Референсные значения</th></tr>{result_rows(labs, 'name', lambda r: f'{r.flag} {r.value}'.strip(), 'unit', 'range')}</table><p class=s>* Результат проверен повторно. Исполнитель: Жумабекова А. К.</p>"
    return scanned(made("алатау 09.11.pdf", LAB, "<br>Дата взятия образца: 09.11.2023 08:02 &nbsp; Дата поступления: 09.11.2023 11:40 &nbsp; Дата печати: 10.11.2023", "РЕЗУЛЬТАТЫ ИССЛЕДОВАНИЙ", body, "lab_report", day, labs=labs, css="body, td, th, .s { font-size: 11pt }"), 1421, 200, 0.3)


def subsets():
    """Lymphocyte populations: percent, absolute and the limits of each in a row; immunoglobulins below."""
    day = "2025-01-21"
    rows = [("Т-лимфоциты (CD3+)", "cd3", "78,4", "0,94", "55-78", "0,70-2,10"), ("Т-хелперы (CD3+CD4+)", "cd4", "29,0", "0,35", "27-53", "0,30-1,40"), ("Т-цитотоксические (CD3+CD8+)", "cd8", "44,1", "0,53", "19-34", "0,20-0,90"), ("В-лимфоциты (CD19+)", "cd19_abs", "0,1", "0,00", "10-31", "0,20-0,60"), ("NK-клетки (CD16+CD56+)", "nk_abs", "20,2", "0,24", "4-26", "0,09-0,60")]
    labs = []
    for n, k, p, a, rp, ra in rows:
        labs += [Lab({"cd19_abs": "cd19_pct", "nk_abs": "nk_pct"}.get(k, k + "_pct"), n, p, "%", rp, "", day, "blood"), Lab(k, n, a, "10^9/л", ra, "", day, "blood")]
    serum = results({"igg": "4,9", "iga": "0,2", "igm": "0,1"}, "igg | Иммуноглобулин G | г/л | | 5,7-14,7\niga | Иммуноглобулин A | г/л | | 0,3-2,0\nigm | Иммуноглобулин M | г/л | | 0,4-1,6", day)
    body = "<table class=b><tr><th>Показатель</th><th>%</th><th>Норма, %</th><th>Абс., 10^9/л</th><th>Норма, абс.</th></tr>" + "".join(f"<tr><td>{n}</td><td>{p}</td><td>{rp}</td><td>{a}</td><td>{ra}</td></tr>" for n, _, p, a, rp, ra in rows) + f"</table><table class=b style='margin-top:6pt;width:65%'><tr><th>Показатель</th><th>Результат</th><th>Ед.</th><th>Норма</th></tr>{result_rows(serum, 'name', 'value', 'unit', 'range')}</table>"
    return made("иммунограмма.pdf", NAME, "Дата забора крови: 21.01.2025", "ИММУНОГРАММА", body, "lab_report", day, labs=labs + serum, extra={"kind_also": "flow_cytometry"})


def follow_up():
    """A mother's workbook: a sample a row, decimal commas typed as text, the unit in the heading."""
    days = ["2025-03-03", "2025-03-17", "2025-03-31"]
    labs = series(days, "hgb | Гемоглобин | г/л | | 112 118 121\nwbc | Лейкоциты | 10^9/л | | 3.4 4.1 3.9\nplt | Тромбоциты | 10^9/л | | 155 171 168\nalt | АЛТ | Ед/л | | 41 36 -\ncyc | Циклоспорин | нг/мл | | 142 118 97".replace("cyc |", "ciclosporin |"), None, comma=True)
    heads = list(dict.fromkeys((r.analyte, r.name, r.unit) for r in labs))
    rows = [["Дата", *(f"{n}, {u}" for _, n, u in heads)]] + [[f"{d[8:]}.{d[5:7]}.{d[:4]}", *(next((r.value for r in labs if r.collected == d and r.analyte == a), "") for a, *_ in heads)] for d in days]
    return workbook(CHILD, "анализы Амина.xlsx", {"2025": rows}, "lab_report", days[0], end=days[-1], labs=labs, born=False, across=True)


def slip():
    """A slip from a ward's analyser, photographed: name, figure, unit, limits in brackets, no rules."""
    day = "2024-03-27"
    labs = results({"wbc": "0,62", "rbc": "2,88", "hgb": "86", "hct": "25,1", "mcv": "87,2", "plt": "29"}, "wbc | WBC | 10^9/л | | 4,5-13,0\nrbc | RBC | 10^12/л | | 3,9-5,2\nhgb | HGB | г/л | | 115-150\nhct | HCT | % | | 34,0-44,0\nmcv | MCV | фл | | 76,0-94,0\nplt | PLT | 10^9/л | | 150-450", day)
    for lab in labs:
        lab.flag = ""
    body = f"<table style='width:90%'>{result_rows(labs, 'name', 'value', 'unit', lambda r: f'[{r.range}]')}</table>"
    return photographed(made("IMG_20240327.jpg", NAME, "<br>Дата и время взятия: 27.03.2024 06:15", "АНАЛИЗ КРОВИ (ЭКСПРЕСС)", body, "lab_report", day, labs=labs, css="@page { size: A6; margin: 8mm } body, td { font: 11pt 'DejaVu Sans Mono' } h1 { font-size: 12pt } .s { font-size: 9.6pt }"), 1422, 260, (1500, 2000), ((0.06, 0.05), (0.94, 0.04), (0.96, 0.96), (0.03, 0.97)), 0.12)


def viruses():
    """An export of virus loads: a row a sample, the laboratory's own words for nothing found."""
    rows = [("2025-02-10", "ЦМВ ДНК (CMV), плазма", "cmv_pcr", "не обнаружено", ""), ("2025-02-10", "ВЭБ ДНК (EBV), плазма", "ebv_pcr", "1250", "копий/мл"), ("2025-02-24", "ЦМВ ДНК (CMV), плазма", "cmv_pcr", "<500", "IU/мл"), ("2025-02-24", "Аденовирус ДНК, плазма", "adv_pcr", "не обнаружено", "")]
    labs = [Lab(a, n, v, u, collected=d) for d, n, a, v, u in rows]
    lines = [["Дата забора", "Исследование", "Материал", "Результат", "Ед. изм."]] + [[f"{d[8:]}.{d[5:7]}.{d[:4]}", n, "плазма", v, u] for d, n, _, v, u in rows]
    return table(CHILD, "пцр.csv", lines, "lab_report", "2025-02-10", end="2025-02-24", encoding="cp1251", labs=labs, born=False)
