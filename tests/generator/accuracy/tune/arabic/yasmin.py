"""Arabic papers, the fifth batch: a bilingual sheet read from both sides, chemistry scanned."""

from core.labs import parse_rows

from accuracy.frame import paper, scanned

from ..results import grid
from .child import CHILD

CSS = "body { font: 10pt/1.45 'Noto Sans Arabic', 'Noto Sans'; direction: rtl } h1 { font-size: 12.5pt; text-align: center; margin: 5pt 0 } p { margin: 0 0 4pt } .r td, .r th { border: .4pt solid #666 } .s { font-size: 9.4pt } .l { direction: ltr }"
NAME = "مختبرات الياسمين الطبية"


def build():
    """Two papers."""
    return [both(), chemistry()]


def made(path, head, title, body, kind, date, **more):
    """Laboratory, patient, results."""
    html = f"<p style='text-align:center'><b>{NAME}</b></p><p class=s>اسم المريض: {CHILD.name} &nbsp; تاريخ الميلاد: 11/10/2015 &nbsp; {head}</p><h1>{title}</h1>{body}"
    return paper(CHILD, path, html, CSS + more.pop("css", ""), kind, date, **{"facility": NAME, "name": CHILD.name, **more})


def both():
    """The test's Arabic name at the right, its English one at the left, results between."""
    day = "2025-11-04"
    names = {"hgb": "خضاب الدم", "wbc": "كريات الدم البيضاء", "plt": "الصفائح الدموية", "alt": "إنزيم الكبد ALT", "creatinine": "الكرياتينين", "crp": "البروتين التفاعلي C"}
    labs = parse_rows("hgb | Hemoglobin | 11.4 | g/dL | 11.5 - 15.5\nwbc | WBC | 4.2 | 10^3/uL | 4.5 - 13.5\nplt | Platelets | 177 | 10^3/uL | 150 - 450\nalt | ALT | 38 | U/L | 0 - 41\ncreatinine | Creatinine | 0.41 | mg/dL | 0.3 - 0.7\ncrp | CRP | 3.2 | mg/L | 0 - 6", collected=day, specimen="blood")
    body = grid(["التحليل", "القيم المرجعية", "الوحدة", "النتيجة", "Test"], [[names[r.analyte], f"<span class=l>{r.range}</span>", f"<span class=l>{r.unit}</span>", r.value, r.name] for r in labs])
    return made("تحاليل نوفمبر.pdf", "تاريخ سحب العينة: 04/11/2025", "تقرير التحاليل المخبرية", body, "lab_report", day, labs=labs)


def chemistry():
    """Chemistry with Latin names under Arabic heads; scanned."""
    day = "2025-11-18"
    labs = parse_rows("sodium | Sodium | 139 | mmol/L | 135 - 145\npotassium | Potassium | 4.1 | mmol/L | 3.5 - 5.1\nurea | Urea | 22 | mg/dL | 10 - 45\nalt | ALT (SGPT) | 44 | U/L | 0 - 41\nast | AST (SGOT) | 36 | U/L | 0 - 40\nbilirubin_total | Total Bilirubin | 0.6 | mg/dL | 0.2 - 1.2\nalbumin | Albumin | 4.0 | g/dL | 3.8 - 5.4\nferritin | Ferritin | 913 | ng/mL | 7 - 140", collected=day, specimen="blood")
    body = grid(["Test", "Result", "Unit", "Reference"], [[r.name, r.value, r.unit, r.range] for r in labs], "class=r dir=ltr")
    return scanned(made("كيمياء نوفمبر.pdf", "تاريخ سحب العينة: 18/11/2025", "كيمياء الدم", body, "lab_report", day, labs=labs, css="body, td, th, .s { font-size: 11pt }"), 2501, 200, 0.3)
