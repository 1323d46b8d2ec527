"""A regional children's clinic: an analyser's slip, chemistry with the unit in the name, a discharge epicrisis."""

from core.document import Event

from accuracy.frame import Trap, paper, result_rows, scanned

from ..results import Count, results
from .child import CHILD

NAME = "Областная детская клиническая больница «Тулпар»"
CSS = """
body { font: 10pt/1.4 'DejaVu Serif', 'Noto Serif' } .h { text-align: center; border-bottom: 1pt double #000; padding-bottom: 4pt; font-size: 9.4pt } .h b { font-size: 12pt; display: block } h1 { text-align: center; font-size: 12.5pt; margin: 8pt 0 5pt } .p td { padding: 1.5pt 3pt } .t td, .t th { border: .6pt solid #000; padding: 2pt 5pt } p { margin: 0 0 4pt; text-align: justify }
"""


def build():
    """Three papers."""
    return [counts(), chemistry(), epicrisis()]


def made(path, title, fields, body, kind, date, **more):
    """Ministry and hospital in the middle, the patient below."""
    lines = "".join(f"<tr><td>{a}</td><td><b>{b}</b></td></tr>" for a, b in (("Ф.И.О. пациента", CHILD.name), ("Дата рождения", "04.09.2016 г."), ("№ истории болезни", "2217/384"), *fields))
    html = f"<div class=h>Управление здравоохранения области<b>{NAME}</b>Отделение онкогематологии</div><h1>{title}</h1><table class=p>{lines}</table>{body}"
    return paper(CHILD, path, html, CSS + more.pop("css", ""), kind, date, **{"facility": NAME, "name": CHILD.name, **more})


def counts():
    """An analyser's names beside Russian ones; scanned."""
    day = "2024-02-07"
    labs = results(Count(3.12, 92, 47, 88.0, 30.1, neut=21.5, lymph=58.0, mono=6.5, blasts=14.0), "wbc | WBC Лейкоциты | 10^9/л | 2 | 4,50-13,50\nrbc | RBC Эритроциты | 10^12/л | 2 | 3,90-5,20\nhgb | HGB Гемоглобин | г/л | 0 | 115-145\nhct | HCT Гематокрит | % | 1 | 34,0-43,0\nmcv | MCV Ср. объем эритроцита | фл | 1 | 77,0-94,0\nplt | PLT Тромбоциты | 10^9/л | 0 | 180-450\nneut_pct | Нейтрофилы | % | 1 | 35,0-65,0\nlymph_pct | Лимфоциты | % | 1 | 25,0-54,0\nmono_pct | Моноциты | % | 1 | 3,0-9,0\nblasts_pb | Бласты | % | 1 | 0", day, low="↓", high="↑", comma=True)
    body = f"<table class=t style='margin-top:6pt'><tr><th>Показатель</th><th>Результат</th><th>Ед. изм.</th><th>Норма</th></tr>{result_rows(labs, 'name', lambda r: f'{r.value} {r.flag}', 'unit', 'range')}</table><p style='margin-top:6pt'>Врач-лаборант: Ибраева Г. К.</p>"
    return scanned(made("ОАК 07.02.24.pdf", "ОБЩИЙ АНАЛИЗ КРОВИ", (("Дата забора", "07.02.2024 08:10"), ("Дата выдачи", "08.02.2024")), body, "lab_report", day, labs=labs, css="body, .t td { font-size: 11pt }"), 1401, 200, 0.4)


def chemistry():
    """The unit stands in the name's cell after a comma; two specimens, dates for sample and print."""
    day = "2024-02-08"
    labs = results({"protein_total": 64.1, "albumin": 38.7, "urea": 3.9, "creatinine": 41.0, "alt": 97.2, "ast": 61.5, "ldh": 588.0, "bilirubin_total": 14.8, "bilirubin_direct": 4.1, "glucose": 5.02, "potassium": 4.11, "sodium": 138.4, "crp": 12.6}, "protein_total | Общий белок | г/л | 1 | 60,0 - 80,0\nalbumin | Альбумин | г/л | 1 | 38,0 - 54,0\nurea | Мочевина | ммоль/л | 1 | 1,8 - 6,4\ncreatinine | Креатинин | мкмоль/л | 1 | 27,0 - 62,0\nalt | АЛТ | Ед/л | 1 | 0 - 39\nast | АСТ | Ед/л | 1 | 0 - 47\nldh | ЛДГ | Ед/л | 1 | 120 - 300\nbilirubin_total | Билирубин общий | мкмоль/л | 1 | 3,4 - 20,5\nbilirubin_direct | Билирубин прямой | мкмоль/л | 1 | 0 - 5,1\nglucose | Глюкоза | ммоль/л | 2 | 3,30 - 5,60\npotassium | Калий | ммоль/л | 2 | 3,40 - 4,70\nsodium | Натрий | ммоль/л | 1 | 138,0 - 145,0\ncrp | С-реактивный белок | мг/л | 1 | 0 - 5", day, comma=True)
    body = f"<table class=t style='margin-top:6pt'><tr><th>№</th><th>Наименование исследования, ед. изм.</th><th>Референсный интервал</th><th>Значение</th></tr>" + "".join(f"<tr><td>{n}</td><td>{r.name}, {r.unit}</td><td>{r.range}</td><td>{r.value}</td></tr>" for n, r in enumerate(labs, 1)) + "</table><p style='margin-top:6pt'>Распечатано: 19.03.2024 11:45</p>"
    return made("биохимия февраль.pdf", "БИОХИМИЧЕСКИЙ АНАЛИЗ КРОВИ", (("Дата взятия материала", "08.02.2024"), ("Дата исследования", "08.02.2024")), body, "lab_report", day, labs=labs)


def epicrisis():
    """Discharge with history, denials, a relative and a plan."""
    body = """<p><b>Диагноз:</b> Острый лимфобластный лейкоз, B-II вариант. Первый ранний изолированный костномозговой рецидив.</p><p><b>Анамнез заболевания:</b> Заболела остро. Диагноз ОЛЛ установлен 12.10.2022 г. по данным миелограммы (бласты 88%). С 15.10.2022 г. терапия по протоколу ALL-MB 2015. Ремиссия достигнута 17.11.2022 г. 09.02.2024 г. в пунктате костного мозга бластных клеток 61%, констатирован рецидив. Семейный анамнез: у тёти рак щитовидной железы в 2018 г.</p><p><b>Проведённое лечение:</b> С 14.02.2024 г. по 12.03.2024 г. проведён курс противорецидивной терапии по протоколу ALL-REZ BFM 2002, блок F1. 20.02.2024 г. фебрильная нейтропения, из гемокультуры выделена Escherichia coli, получала меропенем. Данных за нейролейкоз нет. Судорог не было.</p><p><b>Рекомендации:</b> Госпитализация для блока F2 планируется 26.03.2024 г. При сохранении МОБ решить вопрос о проведении CAR-T терапии. HLA-типирование сестры запланировано на апрель 2024 г.</p><p>Лечащий врач: Досмагамбетова А. Е.</p>"""
    e = Event
    events = [e("admission", "2024-02-07", "07.02.2024", "2024-03-14", own=True), e("discharge", "2024-03-14", "14.03.2024", own=True, optional=True), e("diagnosis", "2022-10-12", "Диагноз ОЛЛ установлен 12.10.2022 г."), e("chemotherapy", "2022-10-15", "С 15.10.2022 г. терапия по протоколу ALL-MB 2015"), e("remission", "2022-11-17", "Ремиссия достигнута 17.11.2022 г."), e("relapse", "2024-02-09", "09.02.2024 г. в пунктате костного мозга бластных клеток 61%, констатирован рецидив", details={"site": "marrow"}), e("procedure", "2024-02-09", "09.02.2024 г. в пунктате", optional=True), e("chemotherapy", "2024-02-14", "С 14.02.2024 г. по 12.03.2024 г. проведён курс противорецидивной терапии", "2024-03-12", own=True), e("infection", "2024-02-20", "из гемокультуры выделена Escherichia coli", own=True), e("toxicity", "2024-02-20", "20.02.2024 г. фебрильная нейтропения", optional=True)]
    traps = [Trap("relative", "у тёти рак щитовидной железы в 2018 г."), Trap("negation", "Данных за нейролейкоз нет"), Trap("plan", "Госпитализация для блока F2 планируется 26.03.2024 г."), Trap("conditional", "решить вопрос о проведении CAR-T терапии"), Trap("plan", "HLA-типирование сестры запланировано")]
    return made("выписной эпикриз.pdf", "ВЫПИСНОЙ ЭПИКРИЗ", (("Поступила", "07.02.2024"), ("Выписана", "14.03.2024")), body, "discharge_summary", "2024-02-07", end="2024-03-14", events=events, traps=traps, extra={"other_labs": "blasts told in the history"})
