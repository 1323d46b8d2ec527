"""Arabic papers of the second case: a sheet that runs from right to left, a scanned one in English, a discharge in prose."""

from core import dates
from core.document import Event

from .common import paper, scanned

CSS = """
body { font: 10pt/1.5 'Noto Naskh Arabic', 'Noto Sans'; direction: rtl } .h { text-align: center; border-bottom: 1.5pt solid #7a5c00; margin-bottom: 6pt; padding-bottom: 4pt } .h b { font-size: 15pt; color: #7a5c00; display: block } h1 { font-size: 13pt; text-align: center; margin: 4pt 0 } h2 { font-size: 11pt; color: #7a5c00; margin: 6pt 0 1pt } p { margin: 0 0 4pt }
.p td { font-size: 10pt } .t td, .t th { border: .5pt solid #a58b3c; text-align: right; padding: 2.5pt 5pt } .t th { background: #f7f1dc } .en { direction: ltr; font-family: 'Noto Sans'; font-size: 9.6pt } .en td, .en th { text-align: left }
"""


def build(case):
    """Three papers."""
    return [counts(case), english_scan(case), summary(case)]


def head(case, title, *fields):
    """Letterhead in the middle, patient from the right."""
    cells = [f"اسم الطفل: <b>{case.patient['ar']}</b>", f"تاريخ الميلاد: {dates.slash(case.patient['born'])}", "الجنس: ذكر", "رقم الملف: 20644", *fields]
    return f"<div class=h><b>مركز الندى التخصصي لطب الأطفال</b>قسم أورام وأمراض دم الأطفال</div><h1>{title}</h1><table class=p>" + "".join("<tr>" + "".join(f"<td>{c}</td>" for c in cells[i:i + 3]) + "</tr>" for i in range(0, len(cells), 3)) + "</table>"


def made(case, path, body, kind, date, labs=(), events=(), **more):
    """A paper of this hospital."""
    return paper(case, path, body, CSS + more.pop("css", ""), more.pop("lang", "ar"), more.pop("name", case.patient["ar"]), more.pop("facility", case.facilities["nada"]), kind, date, labs, events, **more)


def counts(case):
    """The first column stands at the right."""
    labs = case.panel("ar1")
    for lab in labs:
        lab.page = 1
    rows = "".join(f"<tr><td>{r.name}</td><td>{r.value}</td><td dir=ltr style='text-align:center'>{r.unit}</td><td dir=ltr style='text-align:center'>{r.range}</td><td>{r.flag}</td></tr>" for r in labs)
    body = head(case, "نتائج التحاليل المخبرية", "تاريخ أخذ العينة: 20/05/2026", "تاريخ التقرير: 21/05/2026") + f"<table class=t><tr><th>التحليل</th><th>النتيجة</th><th>الوحدة</th><th>القيم المرجعية</th><th>ملاحظة</th></tr>{rows}</table><p>فني المختبر: ياسر الدوسري</p>"
    return made(case, "ar/نتائج 20-5.pdf", body, "lab_report", "2026-05-20", labs)


def english_scan(case):
    """The centre's English form, scanned."""
    labs = case.panel("ar2")
    rows = "".join(f"<tr><td>{r.name}</td><td>{r.value}</td><td>{r.flag}</td><td>{r.unit}</td><td>{r.range}</td></tr>" for r in labs)
    body = f"<div class=en><div class=h><b>Al-Nada Specialist Paediatric Centre</b>مركز الندى التخصصي لطب الأطفال</div><h1>Laboratory results</h1><table class=p><tr><td>Name: <b>DAULEN ARISTAN</b></td><td>Date of birth: 29/04/2012</td><td>File: 20644</td></tr><tr><td>Collection date: 11/08/2026</td><td>Report date: 12/08/2026</td><td>الطبيب: د. هند السالم</td></tr></table><table class=t><tr><th>Investigation</th><th>Result</th><th></th><th>Units</th><th>Normal range</th></tr>{rows}</table></div>"
    return scanned(made(case, "ar/scan 11 Aug.pdf", body, "lab_report", "2026-08-11", labs, lang="en", name="DAULEN ARISTAN", facility=case.facilities["nada_en"], css=".en, .en td, .en th { font-size: 11pt !important }"), 501, 180, 0.5)


def summary(case):
    """A short stay for infection."""
    a, day = dates.ar, case.day
    import datetime
    come, go = datetime.date(2026, 6, 2), datetime.date(2026, 6, 9)
    text = f"""<h2>التشخيص</h2><p>التهاب رئوي جرثومي لدى طفل مصاب بابيضاض الدم اللمفاوي الحاد، بعد العلاج بخلايا CAR-T.</p><h2>القصة المرضية</h2><p>شُخص ابيضاض الدم اللمفاوي الحاد بتاريخ {a(day('diagnosis'))}. أجري له زرع نقي عظم من متبرع غير قريب بتاريخ {a(day('hsct'))}. حدثت انتكاسة ثانية بتاريخ {a(day('relapse2'))}. تلقى تسريب خلايا CAR-T بتاريخ {a(day('cart'))}.</p>
    <h2>سير المرض</h2><p>أدخل بتاريخ {a(come)} بسبب حمى وسعال. أعطي سيفترياكسون لمدة سبعة أيام. لا يوجد دليل على انتكاس المرض. لم يحتج إلى العناية المركزة. خرج بتاريخ {a(go)}.</p><h2>التوصيات</h2><p>مراجعة العيادة بعد أسبوعين. سيتم إجراء بزل نقي العظم في أغسطس ٢٠٢٦.</p><p>د. هند السالم</p>"""
    e = lambda t, k, **x: Event(t, day(k).isoformat(), a(day(k)), page=1, **x)
    events = [e("diagnosis", "diagnosis"), e("hsct", "hsct", details={"donor_type": "unrelated"}), e("relapse", "relapse2"), e("car_t_infusion", "cart"), Event("admission", come.isoformat(), a(come), go.isoformat(), own=True, page=1), Event("discharge", go.isoformat(), a(go), own=True, optional=True, page=1), Event("infection", come.isoformat(), "التهاب رئوي", own=True, optional=True, page=1)]
    return made(case, "ar/تقرير خروج.pdf", head(case, "تقرير خروج", f"تاريخ الدخول: {dates.slash(come)}", f"تاريخ الخروج: {dates.slash(go)}") + text, "discharge_summary", come, (), events, end=go.isoformat(), css="body { font-size: 12pt; line-height: 1.8 }", extra={"not_events": ["no evidence of relapse", "planned marrow 2026-08"]})
