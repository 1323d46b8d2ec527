"""Russian papers of the second case: name, norm, unit, then result; comparative words for flags; months by name."""

from core import dates
from core.document import Event
from core.labs import Lab

from .common import paper, scanned

CSS = """
body { font: 9.4pt/1.35 'DejaVu Sans'; font-size: 8.7pt } .h { display: flex; align-items: center; border-bottom: .8pt solid #4b2e83; padding-bottom: 5pt; margin-bottom: 8pt } .h svg { width: 30pt; margin-right: 8pt } .h b { font-size: 10.5pt; color: #4b2e83 } .h small { display: block; font-size: 7pt; color: #555 }
.p { columns: 2; font-size: 8.4pt; margin-bottom: 7pt } .p div { margin-bottom: 1.5pt } h1 { font-size: 11pt; margin: 3pt 0 6pt } h2 { font-size: 9.2pt; margin: 6pt 0 2pt } p { margin: 0 0 4pt }
.r th { text-align: left; font-size: 7.8pt; border-top: 1pt solid #4b2e83; border-bottom: 1pt solid #4b2e83 } .r tr:nth-child(odd) td { background: #f4f1fa } .b td, .b th { border: .7pt solid #000; padding: 2.2pt 4pt } @page { @bottom-left { content: 'Стр. ' counter(page) '/' counter(pages); font: 7pt 'DejaVu Sans' } }
"""
LOGO = "<svg viewBox='0 0 40 40'><circle cx='20' cy='20' r='18' fill='#4b2e83'/><path d='M8 27 L17 12 L23 21 L27 16 L33 27 Z' fill='#fff'/></svg>"


def build(case):
    """Four papers."""
    return [counts(case), chemistry(case), opinion(case), pcr(case)]


def head(case, title, *fields):
    """Logo and letterhead at the left, patient in two columns."""
    lines = [("Пациент", case.patient["full_ru"]), ("Дата рождения", dates.dot(case.patient["born"])), ("Пол", "муж."), ("ИБ №", "22/4471"), *fields]
    return f"<div class=h>{LOGO}<div><b>Республиканский центр детской онкогематологии «Сарыжаз»</b><small>Клинико-диагностическая лаборатория · ул. Ореховая роща, 3</small></div></div><h1>{title}</h1><div class=p>" + "".join(f"<div>{k}: <b>{v}</b></div>" for k, v in lines) + "</div>"


def made(case, path, body, kind, date, labs=(), events=(), **more):
    """A paper of this hospital."""
    return paper(case, path, body, CSS + more.pop("css", ""), "ru", case.patient["full_ru"], case.facilities["saryjaz"], kind, date, labs, events, **more)


def counts(case):
    """Name, norm, unit, result, deviation in words."""
    labs, d = case.panel("ru1"), case.day("diagnosis")
    rows = "".join(f"<tr><td>{r.name}</td><td>{r.range}</td><td>{r.unit}</td><td><b>{r.value}</b></td><td>{r.flag}</td></tr>" for r in labs)
    body = head(case, "Клинический анализ крови", ("Дата забора крови", f"{dates.dot(d)} 09:25"), ("Дата печати", "16.11.2022")) + f"<table class=r><tr><th>Наименование теста</th><th>Норма</th><th>Ед. изм.</th><th>Результат</th><th>Отклонение</th></tr>{rows}</table><p style='margin-top:6pt'>Врач КЛД: Бекназарова Ч. А.</p>"
    return made(case, "ru/ОАК 14-11-2022.pdf", body, "lab_report", d, labs)


def chemistry(case):
    """A ruled form, scanned."""
    labs, d = case.panel("ru2"), case.day("relapse2")
    rows = "".join(f"<tr><td>{n}</td><td>{r.name}</td><td>{r.value}{r.flag}</td><td>{r.range}</td><td>{r.unit}</td></tr>" for n, r in enumerate(labs, 1))
    body = head(case, "Биохимический анализ крови. Коагулограмма", ("Забор", f"{dates.dot(d)}"), ("Выполнен", f"{dates.dot(d)}")) + f"<table class=b><tr><th>№</th><th>Показатель</th><th>Результат</th><th>Норма</th><th>Ед.</th></tr>{rows}</table><p style='margin-top:6pt'>* — вне референсного интервала</p><p>Исполнитель: Жумабаев Т.</p>"
    return scanned(made(case, "ru/биохимия скан.pdf", body, "lab_report", d, labs, css="body { font-size: 10pt } .p { font-size: 9.6pt }"), 102, 190, -0.6, stamp=("ЦЕНТР ОНКОГЕМАТОЛОГИИ · САРЫЖАЗ · ", (0.7, 0.72)))


def opinion(case):
    """A council's opinion: history in months and days, negations, plans."""
    d, day = "2025-10-17", case.day
    text = f"""<p><b>Диагноз:</b> Острый лимфобластный лейкоз, В-линейный, второй костномозговой рецидив от {dates.ru(day('relapse2'))}</p>
    <p><b>Анамнез.</b> Диагноз ОЛЛ установлен {dates.ru(day('diagnosis'))} (лейкоциты 112,4×10⁹/л, ЦНС-статус 2). Терапия по протоколу ALL IC-BFM 2009 с {dates.ru(day('chemo1'))} Ремиссия достигнута {dates.ru(day('remission1'))} Первый рецидив, комбинированный (костный мозг + ЦНС), выявлен {dates.ru(day('relapse1'))} Противорецидивная химиотерапия с июня 2024 г.; вторая ремиссия {dates.ru(day('remission2'))} В августе 2024 г. проведён курс инотузумаба озогамицина. {dates.ru(day('hsct'))} выполнена алло-ТГСК от неродственного донора (10/10), источник — костный мозг, кондиционирование: бусульфан, флударабин, тиотепа. Осложнение: острая РТПХ кишечника II степени с {dates.ru(day('gvhd'))} (разрешилась).</p>
    <p><b>Семейный анамнез.</b> У матери ребёнка — аутоиммунный тиреоидит. У двоюродного деда был рак лёгкого (2011 г.). Лейкозов не было.</p>
    <p><b>Обследование.</b> Миелограмма от {dates.ru(day('relapse2'))}: бластные клетки 56,4 %. Ликвор от 15.10.2025: бластные клетки не обнаружены. КТ органов грудной клетки: данных за специфическое поражение нет. Признаков РТПХ нет.</p>
    <p><b>Решение консилиума.</b> Учитывая второй рецидив после алло-ТГСК, рекомендована CAR-T терапия. Планируется лейкаферез в декабре 2025 г. При неэффективности рассмотреть паллиативную терапию. Клинических данных за тестикулярный рецидив не получено.</p><p>Председатель: д.м.н. Асанбаев К. Р. &nbsp; Дата: 17 октября 2025 г.</p>"""
    e = lambda t, k, q, **x: Event(t, day(k).isoformat(), q, **x)
    events = [e("relapse", "relapse2", f"второй костномозговой рецидив от {dates.ru(day('relapse2'))}", details={"site": "marrow"}), e("diagnosis", "diagnosis", f"Диагноз ОЛЛ установлен {dates.ru(day('diagnosis'))}"), e("chemotherapy", "chemo1", f"ALL IC-BFM 2009 с {dates.ru(day('chemo1'))}"), e("remission", "remission1", f"Ремиссия достигнута {dates.ru(day('remission1'))}", details={"cr_number": "1"}),
              e("relapse", "relapse1", "Первый рецидив, комбинированный", details={"site": "combined"}), Event("chemotherapy", "2024-06", "Противорецидивная химиотерапия с июня 2024 г."), e("remission", "remission2", f"вторая ремиссия {dates.ru(day('remission2'))}", details={"cr_number": "2"}), Event("immunotherapy", "2024-08", "В августе 2024 г. проведён курс инотузумаба", details={"agents": "inotuzumab ozogamicin"}),
              e("hsct", "hsct", f"{dates.ru(day('hsct'))} выполнена алло-ТГСК", details={"donor_type": "unrelated", "graft_source": "marrow"}), e("gvhd", "gvhd", "острая РТПХ кишечника II степени", details={"grade": "II", "organ": "gut"}), Event("consultation", d, "17 октября 2025 г.", own=True, optional=True), Event("pathology", day("relapse2").isoformat(), "Миелограмма от", optional=True), Event("procedure", "2025-10-15", "Ликвор от 15.10.2025", optional=True)]
    labs = [Lab("blasts_bm", "бластные клетки", "56,4", "%", collected=day("relapse2").isoformat(), specimen="marrow", narrative=True), Lab("wbc", "лейкоциты", "112,4", "×10⁹/л", collected=day("diagnosis").isoformat(), specimen="blood", narrative=True)]
    return made(case, "ru/консилиум.pdf", head(case, "Заключение врачебного консилиума") + text, "consultation", d, labs, events, css="body { font-size: 10.4pt; line-height: 1.55 }")


def pcr(case):
    """MRD by PCR."""
    d = "2024-07-29"
    labs = [Lab("mrd_pcr", "МОБ (IGH/TR), ПЦР в реальном времени", "0,032", "%", collected=d, specimen="marrow", method="PCR", sensitivity="10^-5")]
    body = head(case, "Молекулярно-генетическое исследование: минимальная остаточная болезнь", ("Материал", "костный мозг"), ("Дата взятия", "29.07.2024"), ("Дата выдачи", "07.08.2024")) + "<table class=b><tr><th>Исследование</th><th>Результат</th><th>Ед.</th><th>Чувствительность</th></tr><tr><td>МОБ (IGH/TR), ПЦР в реальном времени</td><td>0,032</td><td>%</td><td>10⁻⁵</td></tr></table><p style='margin-top:6pt'>Два клон-специфических маркера. Количественный предел 5×10⁻⁵. Заключение: МОБ выявляется на низком уровне.</p>"
    return made(case, "ru/MOB_PCR.pdf", body, "genetics", d, labs, [Event("assessment", d, "МОБ выявляется на низком уровне", own=True, optional=True)])
