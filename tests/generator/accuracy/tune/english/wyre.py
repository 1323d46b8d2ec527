"""English papers, the eighth batch: ward rounds, panels under numbers, short dates, two analysers, limits first, forms with lines; half of them scanned."""

from core.labs import Lab, parse_rows

from accuracy.frame import letter, paper, photographed, scanned, table

from ..results import grid, series
from .child import CHILD

CSS = "body { font: 9.6pt/1.36 'Liberation Sans', 'Noto Sans' } h1 { font-size: 12pt; margin: 6pt 0 3pt } p { margin: 0 0 4pt } .r td, .r th { border: .4pt solid #888 } .t th { border-bottom: 1pt solid #333; text-align: left } .s { font-size: 8.8pt } .d td { border-bottom: .3pt dotted #666 }"
BIG = "body, td, th, .s { font-size: 10.8pt }"


def build():
    """Nine papers."""
    return [round_sheet(), numbered(), limits_first(), two_analysers(), stacked(), shared_care(), gp(), levels(), transplant()]


def made(path, facility, head, body, kind, date, **more):
    """Hospital, patient, results."""
    html = f"<b style='font-size:12.5pt'>{facility}</b><p class=s>{head}</p>{body}"
    return paper(CHILD, path, html, CSS + more.pop("css", ""), kind, date, **{"facility": facility, "name": more.pop("name", CHILD.printed["list"]), **more})


def round_sheet():
    """A ward round's sheet: weekdays with short dates across, tests in three groups; scanned."""
    days = ["2024-03-18", "2024-03-19", "2024-03-20", "2024-03-21", "2024-03-22"]
    groups = {"FBC": "hgb | Hb | g/L | | 79 77 84 82 86\nwbc | WCC | 10^9/L | | 0.2 0.3 0.3 0.6 1.1\nanc | Neut | 10^9/L | | 0.0 0.1 0.1 0.3 0.6\nplt | Plt | 10^9/L | | 15 11 38 29 24", "U&amp;E": "sodium | Na | mmol/L | | 137 136 138 139 138\npotassium | K | mmol/L | | 3.3 3.6 3.8 4.0 4.1\nurea | Urea | mmol/L | | 2.9 3.1 3.4 3.3 3.0\ncreatinine | Creat | umol/L | | 27 29 28 30 28", "Other": "crp | CRP | mg/L | | 77 58 34 21 12\nalt | ALT | U/L | | 88 71 64 52 49"}
    labs, rows = [], []
    for title, layout in groups.items():
        got = series(days, layout)
        labs += got
        rows += [title, *([f"{n} ({u})", *(r.value for r in got if r.name == n)] for n, u in dict.fromkeys((r.name, r.unit) for r in got))]
    heads = [f"{w}<br>{d[8:]}/{d[5:7]}/{d[2:4]}" for w, d in zip(("Mon", "Tue", "Wed", "Thu", "Fri"), days)]
    return scanned(made("ward round wk12.pdf", "Wyre Valley Children's Unit", "ROOKE, Amelie &nbsp; DOB 22/03/2015 &nbsp; Ward 4B", "<h1>Ward round results</h1>" + grid(["", *heads], rows), "lab_report", days[0], end=days[-1], labs=labs, css=BIG, extra={"date_any": days}), 5001, 200, 0.4)


def numbered():
    """A numbered list of tests, units in square brackets within the result's cell."""
    day = "2024-08-27"
    labs = parse_rows("igg | Immunoglobulin G, Serum | 5.02 | g/L | 5.40 - 16.10\niga | Immunoglobulin A, Serum | 0.14 | g/L | 0.50 - 2.40\nigm | Immunoglobulin M, Serum | 0.22 | g/L | 0.50 - 1.80\nige | Total IgE | 12 | kU/L | 0 - 63\nc3 | Complement C3 | 1.12 | g/L | 0.75 - 1.65\nc4 | Complement C4 | 0.24 | g/L | 0.14 - 0.54\nferritin | Ferritin, Serum | 1322 | ug/L | 15 - 100", collected=day, specimen="blood")
    body = "<h1>Protein immunology</h1>" + grid(["#", "Analyte", "Result [units]", "Age-related range"], [[str(n), r.name, f"{r.value} [{r.unit}]", r.range] for n, r in enumerate(labs, 1)], "class=t")
    return made("proteins Aug.pdf", "Trent Protein Laboratory", "ROOKE, Amelie &nbsp; DOB 22/03/2015 &nbsp; Date of sample: 27 Aug 2024", body, "lab_report", day, labs=labs)


def limits_first():
    """Limits, then the test, then the result; photographed."""
    day = "2024-09-30"
    labs = parse_rows("hgb | Haemoglobin | 112 | g/L | 110 - 145\nwbc | White cell count | 3.7 | x10^9/L | 4.5 - 13.5\nplt | Platelet count | 164 | x10^9/L | 150 - 450\nanc | Neutrophils | 1.8 | x10^9/L | 1.5 - 8.0\nalc | Lymphocytes | 1.2 | x10^9/L | 1.5 - 6.5\nmcv | MCV | 87.4 | fL | 76.0 - 91.0\ncrp | CRP | 3 | mg/L | 0 - 5", collected=day, specimen="blood")
    body = "<h1>Haematology</h1>" + grid(["Normal range", "Test", "Result", "Units"], [[r.range, r.name, r.value, r.unit] for r in labs])
    doc = made("IMG_2219.jpg", "Ballarat Lane Pathology", "Patient: ROOKE, Amelie<br>DOB: 22/03/2015 &nbsp; Collected: 30/09/2024 09:20", body, "lab_report", day, labs=labs, css="@page { size: A5; margin: 9mm } body, td, th, .s { font-size: 11pt }")
    return photographed(doc, 5002, 250, (1900, 2600), ((0.06, 0.05), (0.94, 0.03), (0.97, 0.95), (0.04, 0.97)), 0.2)


def two_analysers():
    """A point-of-care meter and the laboratory on one day: a column each, the hour in the head."""
    day = "2024-10-08"
    rows = [("hgb", "Hb", "g/L", "101", "104"), ("wbc", "WBC", "10^9/L", "2.1", "2.3"), ("plt", "Platelets", "10^9/L", "88", "91"), ("anc", "Neutrophils", "10^9/L", "1.0", "1.1")]
    labs = [Lab(a, n, v, u, "", "", day, "blood") for a, n, u, *vs in rows for v in vs]
    body = "<h1>Day unit results 08/10/2024</h1>" + grid(["Test", "Units", "08/10/2024 08:30", "08/10/2024 13:10"], [[n, u, *vs] for _, n, u, *vs in rows])
    return made("day unit.pdf", "Wyre Valley Children's Unit", "ROOKE, Amelie &nbsp; DOB 22/03/2015", body, "lab_report", day, labs=labs)


def stacked():
    """Each result in a block of its own, name over value: an app's print."""
    day = "2024-11-04"
    labs = parse_rows("hgb | Hemoglobin | 11.6 | g/dL | 11.5 - 15.5\nwbc | WBC count | 4.4 | x10^3/uL | 4.5 - 13.5\nplt | Platelet count | 212 | x10^3/uL | 150 - 450\ncreatinine | Creatinine | 0.37 | mg/dL | 0.20 - 0.73", collected=day, specimen="blood")
    body = "<h1>Test results</h1><p>Collected on Nov 4, 2024</p>" + "".join(f"<p style='margin-top:7pt'><b>{r.name}</b> &nbsp; Your value: {r.value} {r.unit} &nbsp; Normal range: {r.range} {r.unit}</p>" for r in labs)
    return made("app results.pdf", "Blue Heron Children's Medical Center", "AMELIE ROOKE &nbsp; DOB 03/22/2015", body, "lab_report", day, labs=labs, name=CHILD.printed["caps"])


def shared_care():
    """Faxed shared-care results: names, figures and stars with dots between; scanned in one bit."""
    day = "2024-12-02"
    labs = parse_rows("hgb | Haemoglobin | 108 | g/L | 110-145 | *\nwbc | White cell count | 2.9 | 10*9/L | 4.5-13.5 | *\nplt | Platelets | 134 | 10*9/L | 150-450 | *\nanc | Neutrophils | 1.31 | 10*9/L | 1.50-8.00 | *\nalc | Lymphocytes | 0.98 | 10*9/L | 1.50-6.50 | *\nalt | ALT | 62 | U/L | 0-35 | *\nbilirubin_total | Bilirubin | 11 | umol/L | 0-21 |\ncreatinine | Creatinine | 31 | umol/L | 23-57 |", collected=day, specimen="blood")
    body = "<h1>RESULTS BY FAX</h1>" + grid(None, [[r.name, f"{r.flag} {r.value}".strip(), r.unit, f"({r.range})"] for r in labs], "class=d style='width:85%'")
    return scanned(made("fax 0212.tif", "Wyre Valley Children's Unit", "ROOKE, Amelie &nbsp; DOB 22/03/2015<br>Specimen date: 02/12/2024 &nbsp; Report date: 02/12/2024", body, "lab_report", day, labs=labs, css=BIG), 5003, 200, -0.5, noise=3, edge=False, black=True)


def gp():
    """A family doctor's letter with results in a list."""
    day = "2025-01-20"
    labs = [Lab(a, n, v, u, "", "", day, None) for a, n, v, u in (("hgb", "Haemoglobin", "117", "g/L"), ("plt", "Platelets", "184", "10*9/L"), ("anc", "Neutrophils", "2.0", "10*9/L"), ("alt", "ALT", "30", "U/L"))]
    parts = ["Dr H. Okafor, The Surgery, Wyre", "Re: Amelie Rooke, DOB 22/03/2015", "Thank you for the shared care of this girl.", "# Results of 20/01/2025", [["Test", "Result", "Reference"], *([r.name, f"{r.value} {r.unit}", ""] for r in labs)], "Please repeat in four weeks."]
    return letter(CHILD, "gp results.docx", parts, "consultation", day, labs=labs, name="Amelie Rooke", extra={"kind_also": "lab_report"})


def levels():
    """Levels over a year, faxed; a row each, dose and comment beside."""
    rows = [("2024-07-22", "142", "125 mg"), ("2024-08-05", "201", "125 mg"), ("2024-08-19", "288", "100 mg"), ("2024-09-02", "176", "100 mg")]
    labs = [Lab("ciclosporin", "Ciclosporin", v, "ug/L", "", "", d, "blood") for d, v, _ in rows]
    body = "<h1>Ciclosporin monitoring</h1>" + grid(["Sample date", "Dose (bd)", "Ciclosporin (ug/L)", "Comment"], [[f"{d[8:]}/{d[5:7]}/{d[:4]}", dose, v, "" if v != "288" else "reduce"] for d, v, dose in rows])
    return scanned(made("CsA levels.pdf", "Wyre Valley Children's Unit", "ROOKE, Amelie &nbsp; DOB 22/03/2015", body, "lab_report", rows[0][0], end=rows[-1][0], labs=labs, across=True, css=BIG, extra={"date_any": [r[0] for r in rows]}), 5004, 200, 0.3)


def transplant():
    """An export by sample: a sample a row, tests in columns with units in brackets."""
    rows = [("07/07/2025", "128", "5.1", "2.9", "233", "22"), ("21/07/2025", "126", "4.8", "2.5", "228", "25")]
    heads = [("hgb", "Hb", "g/L"), ("wbc", "WBC", "10*9/L"), ("anc", "ANC", "10*9/L"), ("plt", "PLT", "10*9/L"), ("alt", "ALT", "U/L")]
    labs = [Lab(a, n, v, u, "", "", f"{d[6:]}-{d[3:5]}-{d[:2]}", None) for d, *vs in rows for (a, n, u), v in zip(heads, vs)]
    return table(CHILD, "followup.csv", [["Sample date", *(f"{n} ({u})" for _, n, u in heads)], *([d, *vs] for d, *vs in rows)], "lab_report", "2025-07-07", delimiter=",", end="2025-07-21", labs=labs, born=False, across=True)
