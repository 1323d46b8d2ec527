"""Papers from Egypt and Saudi Arabia: English tests under Arabic heads, Arabic numerals, a summary in Arabic, results by date."""

from core.document import Event
from core.labs import Lab

from accuracy.frame import Trap, paper, photographed, result_rows, scanned, table

from ..results import results, series, told
from .child import CHILD

CSS = "body { font: 10.6pt/1.6 'Noto Naskh Arabic', 'Noto Sans'; direction: rtl } .h { font-size: 15pt; font-weight: 700; color: #14532d } h1 { font-size: 12.5pt; margin: 5pt 0 } h2 { font-size: 11.4pt; margin: 5pt 0 1pt } p { margin: 0 0 4pt } .b td, .b th { border: .5pt solid #777 } .ltr { direction: ltr; font-family: 'Noto Sans'; font-size: 9pt } .s { font-size: 9pt }"
RIYADH = "مستشفى النخيل التخصصي"
CAIRO = "معامل دلتا النيل للتحاليل الطبية"


def build():
    """Six papers."""
    return [by_date(), egyptian(), numerals(), summary(), residual(), export(), levels()]


def made(path, facility, head, title, body, kind, date, **more):
    """Institution, patient, title."""
    html = f"<div class=h>{facility}</div><p class=s>اسم المريض: {CHILD.name} &nbsp; تاريخ الميلاد: 11/10/2015 {head}</p><h1>{title}</h1>{body}"
    return paper(CHILD, path, html, CSS + more.pop("css", ""), kind, date, **{"facility": facility, "name": CHILD.name, **more})


def by_date():
    """A cumulative print of the hospital's system: English, left to right, days in the head with the month as a word."""
    days = ["2025-10-05", "2025-10-12", "2025-10-19", "2025-10-26"]
    rows = [("wbc", "WBC", "10*9/L", "4.5 - 13.5", "1.1 0.6 1.9 3.2"), ("hgb", "Hgb", "g/L", "115 - 155", "86 91 88 97"), ("plt", "Platelet", "10*9/L", "150 - 450", "23 17 49 101"), ("anc", "Neutrophil #", "10*9/L", "1.5 - 8.0", "0.4 0.1 0.8 1.7"), ("creatinine", "Creatinine", "umol/L", "27 - 62", "31 30 33 32"), ("alt", "ALT", "unit/L", "5 - 45", "66 81 70 52")]
    labs, lines = [], ""
    for a, n, u, r, values in rows:
        unit = "U/L" if u == "unit/L" else u
        labs += [Lab(a, n, v, unit, r, "", d, "blood") for d, v in zip(days, values.split())]
        lines += f"<tr><td>{n}</td>" + "".join(f"<td>{v}</td>" for v in values.split()) + f"<td>{unit}</td><td>{r}</td></tr>"
    head = "".join(f"<th>{d[8:]}-Oct-2025</th>" for d in days)
    return made("results October.pdf", RIYADH, "رقم الملف: 551902", "النتائج التراكمية", f"<table class='b ltr'><tr><th>Test</th>{head}<th>Units</th><th>Ref. Range</th></tr>{lines}</table>", "lab_report", days[0], end=days[-1], labs=labs, extra={"date_any": days})


def egyptian():
    """An Egyptian laboratory: Arabic head, English rows, the limits in words of sex and age; scanned."""
    day = "2025-11-02"
    labs = results({"wbc": "3.9", "hgb": "10.4", "hct": "31.2", "plt": "142", "neut_pct": "51", "lymph_pct": "38", "mono_pct": "8", "eos_pct": "3", "anc": "1.99"}, "wbc | Total Leucocytic Count | x10^3/uL | | 4.5 - 13.5\nhgb | Hemoglobin | g/dL | | 11.5 - 15.5\nhct | Hematocrit (PCV) | % | | 35 - 45\nplt | Platelet Count | x10^3/uL | | 150 - 450\nneut_pct | Segmented Neutrophils | % | | 40 - 65\nlymph_pct | Lymphocytes | % | | 25 - 45\nmono_pct | Monocytes | % | | 2 - 8\neos_pct | Eosinophils | % | | 1 - 5\nanc | Absolute Neutrophil Count | x10^3/uL | | 1.5 - 8.0", day)
    for lab in labs:
        lab.flag = ""
    body = f"<table class='b ltr'><tr><th>Test</th><th>Result</th><th>Unit</th><th>Reference Range</th></tr>{result_rows(labs, 'name', 'value', 'unit', 'range')}</table>"
    return scanned(made("دلتا.pdf", CAIRO, "<br>تاريخ السحب: 02/11/2025 &nbsp; تاريخ التقرير: 03/11/2025", "Complete Blood Picture", body, "lab_report", day, labs=labs, css="body, td, th, .ltr, .s { font-size: 12pt }"), 1721, 200, 0.4)


def numerals():
    """Everything in Arabic with Arabic numerals, right to left."""
    day = "2025-12-07"
    rows = [("hgb", "الهيموجلوبين", "١٠٫١", "g/dL", "١١٫٥ - ١٥٫٥"), ("wbc", "كريات الدم البيضاء", "٢٫٨", "10^9/L", "٤٫٥ - ١٣٫٥"), ("plt", "الصفائح الدموية", "٩٤", "10^9/L", "١٥٠ - ٤٥٠"), ("urea", "اليوريا", "٢٢", "mg/dL", "١٥ - ٤٥"), ("creatinine", "الكرياتينين", "٠٫٤", "mg/dL", "٠٫٣ - ٠٫٧"), ("alt", "إنزيم الكبد ALT", "٦٣", "U/L", "٠ - ٤٠")]
    labs = [Lab(a, n, v, u, r, "", day, "blood") for a, n, v, u, r in rows]
    body = f"<table class=b><tr><th>التحليل</th><th>النتيجة</th><th>الوحدة</th><th>المعدل الطبيعي</th></tr>{result_rows(labs, 'name', 'value', 'unit', 'range')}</table>"
    return made("تحاليل ديسمبر.pdf", CAIRO, "<br>تاريخ سحب العينة: ٧ ديسمبر ٢٠٢٥ &nbsp; تاريخ الطباعة: ٨ ديسمبر ٢٠٢٥", "نتائج التحاليل", body, "lab_report", day, labs=labs)


def summary():
    """A discharge summary in Arabic with results in sentences."""
    body = """<p>تاريخ الدخول: 05/10/2025 &nbsp; تاريخ الخروج: 27/10/2025</p><h2>التشخيص</h2><p>ابيضاض الدم اللمفاوي الحاد، المتابعة بعد العلاج بالخلايا التائية.</p><h2>نتائج المختبر عند الدخول (05/10/2025)</h2><p>Hb 8.6 g/dL, WBC 1.1 x10^9/L, ANC 0.4 x10^9/L, Plt 23 x10^9/L, CRP 58 mg/L</p><h2>نتائج المختبر عند الخروج (26/10/2025)</h2><p>الهيموغلوبين 9.7 g/dL، كريات الدم البيضاء 3.2 x10^9/L، الصفيحات 101 x10^9/L</p><h2>الخطة</h2><p>مراجعة العيادة بعد أسبوع.</p>"""
    labs = told("2025-10-05", "hgb | Hb | 8.6 | g/dL\nwbc | WBC | 1.1 | x10^9/L\nanc | ANC | 0.4 | x10^9/L\nplt | Plt | 23 | x10^9/L\ncrp | CRP | 58 | mg/L") + told("2025-10-26", "hgb | الهيموغلوبين | 9.7 | g/dL\nwbc | كريات الدم البيضاء | 3.2 | x10^9/L\nplt | الصفيحات | 101 | x10^9/L")
    events = [Event("admission", "2025-10-05", "تاريخ الدخول: 05/10/2025", "2025-10-27", own=True), Event("discharge", "2025-10-27", "تاريخ الخروج: 27/10/2025", own=True, optional=True)]
    return made("خروج أكتوبر.pdf", RIYADH, "رقم الملف: 551902", "ملخص الخروج", body, "discharge_summary", "2025-10-05", end="2025-10-27", labs=labs, events=events)


def residual():
    """Residual disease in English under an Arabic head: a form of labels and answers."""
    day = "2025-10-20"
    body = "<table class='b ltr'><tr><td>Specimen</td><td>Bone marrow aspirate</td></tr><tr><td>Date collected</td><td>20-Oct-2025</td></tr><tr><td>Method</td><td>8-colour flow cytometry</td></tr><tr><td>Sensitivity</td><td>0.01%</td></tr><tr><td>MRD</td><td>Negative (&lt;0.01%)</td></tr><tr><td>Date reported</td><td>23-Oct-2025</td></tr></table>"
    return made("MRD Riyadh.pdf", RIYADH, "رقم الملف: 551902", "Minimal Residual Disease by Flow Cytometry", body, "flow_cytometry", day, labs=[Lab("mrd_flow", "MRD", "Negative", "", "", "", day, "marrow", "flow", "0.01%")])


def export():
    """An export with Arabic headings and English tests."""
    rows = [("wbc", "WBC", "4.4", "10^9/L"), ("hgb", "Hemoglobin", "11.2", "g/dL"), ("plt", "Platelets", "166", "10^9/L"), ("ferritin", "Ferritin", "890", "ng/mL"), ("igg", "IgG", "5.8", "g/L")]
    labs = [Lab(a, n, v, u, collected="2026-01-11") for a, n, v, u in rows]
    lines = [["تاريخ العينة", "الفحص", "النتيجة", "الوحدة"]] + [["2026-01-11", n, v, u] for _, n, v, u in rows]
    return table(CHILD, "نتائج.csv", lines, "lab_report", "2026-01-11", delimiter=",", encoding="utf-8-sig", labs=labs, born=False)


def levels():
    """A photographed English sheet: result, flag and unit in one cell."""
    day = "2025-10-14"
    labs = results({"crp": "58.2", "procalcitonin": "0.74", "ferritin": "5120", "ldh": "388", "fibrinogen": "2.1", "d_dimer": "1.6", "vancomycin": "12.4"}, "crp | C-Reactive Protein | mg/L | | 0 - 5\nprocalcitonin | Procalcitonin | ng/mL | | 0 - 0.5\nferritin | Ferritin | ng/mL | | 7 - 140\nldh | LDH | U/L | | 120 - 300\nfibrinogen | Fibrinogen | g/L | | 2.0 - 4.0\nd_dimer | D-Dimer | ug/mL | | 0 - 0.5\nvancomycin | Vancomycin trough | mg/L | | 10 - 20", day)
    body = f"<table class='b ltr'><tr><th>Test</th><th>Result</th><th>Normal</th></tr>{result_rows(labs, 'name', lambda r: ' '.join(filter(None, (r.value, r.unit, r.flag))), 'range')}</table>"
    return photographed(made("IMG-20251014-WA0007.jpg", RIYADH, "<br>Collected: 14/10/2025 06:10 &nbsp; Reported: 14/10/2025 09:02", "Laboratory Report", body, "lab_report", day, labs=labs, css="body, td, th, .ltr, .s { font-size: 12pt }"), 1722, 230, (2100, 2700), ((0.05, 0.04), (0.95, 0.03), (0.97, 0.97), (0.03, 0.96)), 0.15, 0.6)
