"""Arabic papers, the seventh batch, scanned: a blood count with Arabic names, residual disease, values in a discharge record."""

from core.labs import Lab, parse_rows

from accuracy.frame import paper, scanned

from ..results import grid, told
from .child import CHILD

CSS = "body { font: 12pt/1.5 'Noto Sans Arabic', 'Noto Sans'; direction: rtl } h1 { font-size: 14pt; text-align: center; margin: 5pt 0 } h2 { font-size: 12pt; margin: 5pt 0 1pt } p { margin: 0 0 4pt } .r td, .r th { border: .4pt solid #666 }"
NAME = "مستشفى الفرات للأطفال"


def build():
    """Three papers."""
    return [count(), residual(), discharge()]


def made(path, head, title, body, kind, date, **more):
    """Hospital, patient, text."""
    html = f"<p style='text-align:center'><b>{NAME}</b></p><h1>{title}</h1><p>اسم المريض: {CHILD.name} &nbsp; تاريخ الميلاد: 11/10/2015<br>{head}</p>{body}"
    return paper(CHILD, path, html, CSS + more.pop("css", ""), kind, date, **{"facility": NAME, "name": CHILD.name, **more})


def count():
    """Arabic names at the right, Latin units, Western figures."""
    day = "2025-10-14"
    labs = parse_rows("wbc | كريات الدم البيضاء WBC | 3.9 | 10^3/uL | 4.5-13.5\nhgb | الهيموغلوبين Hb | 10.8 | g/dL | 11.5-15.5\nplt | الصفائح الدموية PLT | 122 | 10^3/uL | 150-450\nanc | العدلات المطلقة ANC | 1.7 | 10^3/uL | 1.5-8.0\nalt | ALT | 61 | U/L | 0-41\ncreatinine | الكرياتينين | 0.38 | mg/dL | 0.3-0.7", collected=day, specimen="blood")
    body = grid(["الفحص", "النتيجة", "الوحدة", "المجال الطبيعي"], [[r.name, r.value, f"<bdi dir=ltr>{r.unit}</bdi>", f"<bdi dir=ltr>{r.range}</bdi>"] for r in labs])
    return scanned(made("تحليل 14-10.pdf", "تاريخ سحب العينة: 14/10/2025", "نتائج تحاليل الدم", body, "lab_report", day, labs=labs), 4501, 200, 0.4)


def residual():
    """Residual disease by flow."""
    day = "2025-10-16"
    body = "<p>نوع العينة: نقي العظم. تاريخ سحب العينة: 16/10/2025. الطريقة: قياس التدفق الخلوي، الحساسية 0.01%.</p>" + grid(["الفحص", "النتيجة"], [["المرض المتبقي الأدنى (MRD)", "0.12%"]])
    return scanned(made("MRD أكتوبر.pdf", "", "تقرير المرض المتبقي الأدنى", body, "flow_cytometry", day, labs=[Lab("mrd_flow", "المرض المتبقي الأدنى (MRD)", "0.12", "%", "", "", day, "marrow", "flow", "0.01%")]), 4502, 200, -0.3)


def discharge():
    """Values in a sentence."""
    labs = told("2025-10-14", "hgb | Hb | 10.8 | g/dL\nplt | PLT | 122 | 10^3/uL\ncrp | CRP | 12 | mg/L", specimen="blood")
    body = "<p>تاريخ الدخول: 13/10/2025 &nbsp; تاريخ الخروج: 20/10/2025</p><h2>الفحوصات</h2><p>بتاريخ 14/10/2025: <bdi dir=ltr>Hb 10.8 g/dL</bdi>، <bdi dir=ltr>PLT 122 10^3/uL</bdi>، <bdi dir=ltr>CRP 12 mg/L</bdi>.</p>"
    return scanned(made("خروج 20-10.pdf", "", "تقرير خروج", body, "discharge_summary", "2025-10-13", end="2025-10-20", labs=labs), 4503, 200, 0.3)
