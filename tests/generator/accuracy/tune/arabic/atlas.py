"""More Arabic papers: a Gulf hospital's dense sheet, an Egyptian photograph, flow and chimerism under Arabic heads, a table right to left."""

from core.labs import Lab

from accuracy.frame import paper, photographed, result_rows, scanned

from ..results import results, series, told
from .child import CHILD

CSS = "body { font: 10.6pt/1.6 'Noto Naskh Arabic', 'Noto Sans'; direction: rtl } h1 { font-size: 12.5pt; margin: 5pt 0 } p { margin: 0 0 4pt } .b td, .b th { border: .5pt solid #777 } .ltr { direction: ltr; font-family: 'Noto Sans'; font-size: 9pt } .s { font-size: 9pt }"
NAME = "مستشفى الأطلس للأطفال"


def build():
    """Five papers."""
    return [turned(), gulf(), photo(), chimerism(), subsets()]


def made(path, head, title, body, kind, date, **more):
    """Hospital, patient, title."""
    html = f"<b style='font-size:15pt'>{NAME}</b><p class=s>الاسم: {CHILD.name} &nbsp; تاريخ الميلاد: 11/10/2015 {head}</p><h1>{title}</h1>{body}"
    return paper(CHILD, path, html, CSS + more.pop("css", ""), kind, date, **{"facility": NAME, "name": CHILD.name, **more})


def turned():
    """Days down from the right, Arabic names over the columns."""
    days = ["2025-11-09", "2025-11-16", "2025-11-23"]
    columns = [("hgb", "الهيموغلوبين (g/dL)", "g/dL", "9.2 9.9 10.3"), ("wbc", "كريات الدم البيضاء (10^9/L)", "10^9/L", "2.1 3.0 3.6"), ("plt", "الصفائح الدموية (10^9/L)", "10^9/L", "64 98 120")]
    labs = [Lab(a, n.split(" (")[0], v, u, "", "", d, "blood") for a, n, u, vs in columns for d, v in zip(days, vs.split())]
    body = "<table class=b><tr><th>التاريخ</th>" + "".join(f"<th>{n}</th>" for _, n, _, _ in columns) + "</tr>" + "".join(f"<tr><td>{d[8:]}/{d[5:7]}/{d[:4]}</td>" + "".join(f"<td>{vs.split()[k]}</td>" for *_, vs in columns) + "</tr>" for k, d in enumerate(days)) + "</table>"
    return made("متابعة.pdf", "", "جدول متابعة تعداد الدم", body, "lab_report", days[0], end=days[-1], labs=labs, across=True, extra={"date_any": days})


def gulf():
    """A Gulf hospital's sheet: English left to right, codes, flags as words; scanned."""
    day = "2025-11-30"
    labs = results({"sodium": "138", "potassium": "3.4", "chloride": "103", "urea": "3.1", "creatinine": "31", "glucose": "5.0", "alt": "57", "ast": "41", "bilirubin_total": "8", "albumin": "37", "calcium": "2.19", "magnesium": "0.71"}, "sodium | Sodium | mmol/L | | 135 - 145\npotassium | Potassium | mmol/L | | 3.5 - 5.1\nchloride | Chloride | mmol/L | | 98 - 107\nurea | Urea | mmol/L | | 1.8 - 6.4\ncreatinine | Creatinine | umol/L | | 27 - 62\nglucose | Glucose Random | mmol/L | | 3.9 - 7.8\nalt | ALT | U/L | | 5 - 45\nast | AST | U/L | | 15 - 40\nbilirubin_total | Bilirubin Total | umol/L | | 3 - 21\nalbumin | Albumin | g/L | | 38 - 54\ncalcium | Calcium | mmol/L | | 2.20 - 2.70\nmagnesium | Magnesium | mmol/L | | 0.70 - 0.95", day, low="Low", high="High")
    body = f"<table class='b ltr'><tr><th>Test</th><th>Result</th><th>Flag</th><th>Units</th><th>Reference Range</th></tr>{result_rows(labs, 'name', 'value', 'flag', 'unit', 'range')}</table>"
    return scanned(made("كيمياء ممسوحة.pdf", "<br>Collected: 30/11/2025 07:10 &nbsp; Verified: 30/11/2025 09:00", "Chemistry", body, "lab_report", day, labs=labs, css="body, td, th, .ltr, .s { font-size: 11.4pt }"), 1731, 200, 0.4)


def photo():
    """A count photographed, English rows under an Arabic head."""
    day = "2025-12-21"
    labs = results({"wbc": "3.4", "hgb": "10.6", "hct": "31.4", "plt": "131", "anc": "1.7"}, "wbc | WBC | x10^3/uL | | 4.5 - 13.5\nhgb | HGB | g/dL | | 11.5 - 15.5\nhct | HCT | % | | 35 - 45\nplt | PLT | x10^3/uL | | 150 - 450\nanc | ANC | x10^3/uL | | 1.5 - 8.0", day)
    for lab in labs:
        lab.flag = ""
    body = f"<table class='b ltr'><tr><th>Parameter</th><th>Result</th><th>Units</th><th>Normal Range</th></tr>{result_rows(labs, 'name', 'value', 'unit', 'range')}</table>"
    document = made("20251221_140233.jpg", "<br>تاريخ سحب العينة: 21/12/2025", "صورة دم كاملة", body, "lab_report", day, labs=labs, css="@page { size: A5; margin: 9mm } body, td, th, .ltr, .s { font-size: 12pt }")
    return photographed(document, 1732, 250, (1700, 2300), ((0.05, 0.05), (0.95, 0.04), (0.96, 0.96), (0.03, 0.97)), 0.15, 0.75)


def chimerism():
    """Chimerism in English under an Arabic head: fractions in rows."""
    day = "2026-02-08"
    rows = [("Whole blood", "98.9"), ("CD3+ T cells", "91.0"), ("CD15+ granulocytes", ">99")]
    labs = [Lab("chimerism", n, v, "%", "", "", day, "blood") for n, v in rows]
    body = "<p class=ltr>Specimen: peripheral blood &nbsp; Collected: 08/02/2026 &nbsp; Method: STR &nbsp; Sensitivity: 1%</p><table class='b ltr' style='width:70%'><tr><th>Fraction</th><th>Donor chimerism (%)</th></tr>" + "".join(f"<tr><td>{n}</td><td>{v}</td></tr>" for n, v in rows) + "</table>"
    return made("chimerism feb.pdf", "", "Chimerism Analysis", body, "lab_report", day, labs=labs, extra={"kind_also": "genetics"})


def subsets():
    """Subsets and immunoglobulins, right to left with Arabic headings and English names."""
    day = "2026-01-25"
    rows = [("igg", "IgG", "5.6", "g/L", "5.0 - 14.6"), ("iga", "IgA", "0.2", "g/L", "0.3 - 2.0"), ("igm", "IgM", "0.3", "g/L", "0.2 - 2.1"), ("cd19_pct", "CD19+ B cells", "0.5", "%", "8 - 24"), ("cd3_pct", "CD3+ T cells", "77", "%", "55 - 78")]
    labs = [Lab(a, n, v, u, r, "", day, "blood") for a, n, v, u, r in rows]
    body = f"<table class=b><tr><th>الفحص</th><th>النتيجة</th><th>الوحدة</th><th>المدى المرجعي</th></tr>{result_rows(labs, 'name', 'value', 'unit', 'range')}</table>"
    return made("مناعة.pdf", "<br>تاريخ العينة: 25/01/2026", "تقرير المناعة", body, "lab_report", day, labs=labs)
