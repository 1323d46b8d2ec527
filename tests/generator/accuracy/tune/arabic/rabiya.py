"""A hospital whose sheets mix Arabic letterheads with English tests, and whose letters are Arabic."""

from core.document import Event

from accuracy.frame import Trap, paper, result_rows, scanned

from ..results import Count, results
from .child import CHILD

NAME = "مستشفى الرابية للأطفال"
CSS = """
body { font: 11pt/1.6 'Noto Naskh Arabic', 'Noto Sans'; direction: rtl } .h { text-align: center; border-bottom: 2pt solid #1d4f8b; font-size: 9.6pt } .h b { font-size: 16pt; color: #1d4f8b; display: block } h1 { font-size: 13pt; text-align: center; margin: 5pt 0 } .p td { padding: 1pt 4pt } .t td, .t th { border: .5pt solid #8aa4c4; padding: 2pt 5pt } h2 { font-size: 12pt; color: #1d4f8b; margin: 6pt 0 1pt } p { margin: 0 0 4pt } .en { direction: ltr; font-family: 'Noto Sans'; font-size: 9.6pt } .en td, .en th { text-align: left }
"""


def build():
    """Three papers."""
    return [counts(), chemistry(), summary()]


def made(path, title, fields, body, kind, date, **more):
    """Letterhead in the middle, patient from the right."""
    cells = [f"اسم المريض: <b>{CHILD.name}</b>", "تاريخ الميلاد: 11/10/2015", "رقم الملف: 77120", *fields]
    lines = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in cells[i:i + 3]) + "</tr>" for i in range(0, len(cells), 3))
    return paper(CHILD, path, f"<div class=h><b>{NAME}</b>قسم أمراض الدم والأورام</div><h1>{title}</h1><table class=p>{lines}</table>{body}", CSS + more.pop("css", ""), kind, date, **{"facility": NAME, "name": CHILD.name, **more})


def counts():
    """Arabic head, English table from the left."""
    day = "2025-09-14"
    labs = results(Count(2.74, 97, 68, 86.6, 29.0, neut=44.0, lymph=39.5, mono=13.0, eos=3.5), "wbc | WBC | 10^3/uL | 2 | 4.50 - 13.00\nrbc | RBC | 10^6/uL | 2 | 4.00 - 5.20\nhgb | Hb | g/dL | 1 | 11.5 - 15.5\nhct | PCV | % | 1 | 35.0 - 45.0\nmcv | MCV | fL | 1 | 77.0 - 95.0\nplt | Platelets | 10^3/uL | 0 | 150 - 450\nneut_pct | Neutrophils | % | 1 | 35.0 - 65.0\nlymph_pct | Lymphocytes | % | 1 | 25.0 - 50.0\nmono_pct | Monocytes | % | 1 | 2.0 - 10.0\neos_pct | Eosinophils | % | 1 | 0.0 - 6.0", day)
    body = f"<div class=en><table class=t><tr><th>Test</th><th>Result</th><th>Flag</th><th>Unit</th><th>Reference Range</th></tr>{result_rows(labs, 'name', 'value', 'flag', 'unit', 'range')}</table></div>"
    return scanned(made("صورة الدم.pdf", "تقرير فحص الدم الشامل", ("تاريخ سحب العينة: 14/09/2025", "تاريخ التقرير: 15/09/2025", "الطبيب: د. رائد الخصاونة"), body, "lab_report", day, labs=labs, language="ar", css="body, .t td { font-size: 11pt } .en, .en td { font-size: 10.6pt }", extra={"language_also": "en"}), 1701, 210, 0.5)


def chemistry():
    """Arabic names, the first column at the right."""
    day = "2025-09-15"
    labs = results({"urea": 22, "creatinine": 0.41, "glucose": 96, "alt": 47, "ast": 39, "bilirubin_total": 0.7, "albumin": 3.9, "potassium": 4.3, "sodium": 137, "calcium": 9.2, "crp": 6.8, "igg": 402}, "urea | يوريا | mg/dL | 0 | 15 - 38\ncreatinine | كرياتينين | mg/dL | 2 | 0.30 - 0.70\nglucose | سكر الدم | mg/dL | 0 | 70 - 110\nalt | إنزيم الكبد ALT | U/L | 0 | 0 - 40\nast | إنزيم الكبد AST | U/L | 0 | 0 - 40\nbilirubin_total | بيليروبين كلي | mg/dL | 1 | 0.2 - 1.2\nalbumin | ألبومين | g/dL | 1 | 3.5 - 5.0\npotassium | بوتاسيوم | mmol/L | 1 | 3.5 - 5.1\nsodium | صوديوم | mmol/L | 0 | 135 - 145\ncalcium | كالسيوم | mg/dL | 1 | 8.8 - 10.8\ncrp | بروتين سي التفاعلي CRP | mg/L | 1 | 0.0 - 5.0\nigg | الغلوبولين المناعي IgG | mg/dL | 0 | 600 - 1500", day, low="منخفض", high="مرتفع")
    body = f"<table class=t><tr><th>الفحص</th><th>النتيجة</th><th>الوحدة</th><th>المعدل الطبيعي</th><th>ملاحظات</th></tr>" + "".join(f"<tr><td>{r.name}</td><td>{r.value}</td><td dir=ltr>{r.unit}</td><td dir=ltr>{r.range}</td><td>{r.flag}</td></tr>" for r in labs) + "</table>"
    return made("كيمياء الدم.pdf", "نتائج فحوصات الكيمياء", ("تاريخ سحب العينة: 15/09/2025", "تاريخ الطباعة: 02/11/2025", "العينة: مصل"), body, "lab_report", day, labs=labs)


def summary():
    """A discharge summary with a history, a relative and a plan."""
    body = """<h2>التشخيص</h2><p>ابيضاض الدم اللمفاوي الحاد، انتكاسة ثانية في نقي العظم.</p><h2>السيرة المرضية</h2><p>شُخص المرض بتاريخ 5 مارس 2021. حدثت الانتكاسة الأولى بتاريخ 18 يونيو 2023. أجريت زراعة نخاع العظم من شقيقته بتاريخ 7 نوفمبر 2023. حدثت الانتكاسة الثانية بتاريخ 10 فبراير 2025. أصيب جده بسرطان الرئة عام 2012.</p><h2>مجرى العلاج</h2><p>تم جمع الخلايا اللمفاوية بتاريخ 20 أبريل 2025. تم تسريب خلايا CAR-T بتاريخ 2 يونيو 2025. أصيب بمتلازمة إفراز السيتوكين من الدرجة 1 بتاريخ 5 يونيو 2025. لم تحدث سمية عصبية. أظهر فحص نقي العظم بتاريخ 30 يونيو 2025 هدأة كاملة. لا يوجد دليل على إصابة الجهاز العصبي المركزي.</p><h2>الخطة</h2><p>سيتم إجراء زراعة ثانية في سبتمبر 2025 في حال عودة المرض.</p>"""
    e = Event
    events = [e("admission", "2025-05-24", "24/05/2025", "2025-07-03", own=True), e("discharge", "2025-07-03", "03/07/2025", own=True, optional=True), e("diagnosis", "2021-03-05", "شُخص المرض بتاريخ 5 مارس 2021"), e("relapse", "2023-06-18", "حدثت الانتكاسة الأولى بتاريخ 18 يونيو 2023"), e("hsct", "2023-11-07", "أجريت زراعة نخاع العظم من شقيقته بتاريخ 7 نوفمبر 2023"), e("relapse", "2025-02-10", "حدثت الانتكاسة الثانية بتاريخ 10 فبراير 2025"), e("leukapheresis", "2025-04-20", "تم جمع الخلايا اللمفاوية بتاريخ 20 أبريل 2025"), e("car_t_infusion", "2025-06-02", "تم تسريب خلايا CAR-T بتاريخ 2 يونيو 2025", own=True), e("toxicity", "2025-06-05", "متلازمة إفراز السيتوكين من الدرجة 1 بتاريخ 5 يونيو 2025", own=True), e("remission", "2025-06-30", "بتاريخ 30 يونيو 2025 هدأة كاملة", own=True)]
    traps = [Trap("relative", "أصيب جده بسرطان الرئة عام 2012"), Trap("negation", "لم تحدث سمية عصبية"), Trap("negation", "لا يوجد دليل على إصابة الجهاز العصبي المركزي"), Trap("plan", "سيتم إجراء زراعة ثانية في سبتمبر 2025")]
    return made("تقرير خروج.pdf", "تقرير خروج", ("تاريخ الدخول: 24/05/2025", "تاريخ الخروج: 03/07/2025", "القسم: 4"), body, "discharge_summary", "2025-05-24", end="2025-07-03", events=events, traps=traps)
