"""English papers of the Gulf, Singapore, New Zealand, South Africa and a British laboratory that reports residual disease; half of them scanned."""

import datetime

from core.document import Event
from core.labs import Lab

from accuracy.frame import letter, paper, photographed, result_rows, scanned, table, workbook

from ..results import results, series, told
from .child import CHILD

CSS = "body { font: 9.4pt/1.38 'Nimbus Sans', 'Noto Sans' } h1 { font-size: 12pt; margin: 5pt 0 } h2 { font-size: 10pt; margin: 6pt 0 1pt } p { margin: 0 0 5pt } .r td, .r th { border: .5pt solid #777 } .t th { text-align: left; border-bottom: .8pt solid #000 } .s { font-size: 8.4pt } .e td { padding-top: 3pt }"


def build():
    """Twelve papers."""
    return [gulf(), singapore(), zealand(), african(), integrated(), igtcr(), transfer(), daily(), day_export(), hba(), haemato(), annotations(), serum_scan(), two_specimens()]


def made(path, facility, head, body, kind, date, **more):
    """Hospital, then what is printed under it."""
    html = f"<b style='font-size:13pt'>{facility}</b><p class=s>{head}</p>{body}"
    return paper(CHILD, path, html, CSS + more.pop("css", ""), kind, date, **{"facility": facility, "name": more.pop("name", CHILD.printed["caps"]), **more})


def gulf():
    """A Gulf hospital's long sheet, scanned: result and unit in one column, a status column, low and high in words."""
    day = "2024-11-12"
    labs = results({"wbc": "3.64", "rbc": "3.81", "hgb": "108", "hct": "0.331", "mcv": "86.9", "mch": "28.3", "plt": "149", "anc": "1.71", "alc": "1.30", "mono_abs": "0.42", "creatinine": "34", "alt": "61", "sodium": "139"}, "wbc | WBC Count | 10^9/L | | 4.50 - 13.50\nrbc | RBC Count | 10^12/L | | 4.00 - 5.20\nhgb | Hemoglobin | g/L | | 115 - 155\nhct | Hematocrit | L/L | | 0.350 - 0.450\nmcv | MCV | fL | | 77.0 - 95.0\nmch | MCH | pg | | 25.0 - 33.0\nplt | Platelet Count | 10^9/L | | 150 - 450\nanc | Neutrophil Absolute | 10^9/L | | 1.50 - 8.00\nalc | Lymphocyte Absolute | 10^9/L | | 1.50 - 6.80\nmono_abs | Monocyte Absolute | 10^9/L | | 0.20 - 1.00\ncreatinine | Creatinine | umol/L | | 27 - 62\nalt | ALT | U/L | | 5 - 45\nsodium | Sodium | mmol/L | | 135 - 145", day)
    body = f"<h1>LABORATORY REPORT</h1><table class=r><tr><th>Investigation</th><th>Result</th><th>Interpretation</th><th>Biological Reference</th></tr>{result_rows(labs, 'name', lambda r: f'{r.value} {r.unit}', lambda r: {'L': 'Low', 'H': 'High', '': 'Normal'}[r.flag], 'range')}</table>"
    for lab in labs:
        lab.flag = {"L": "Low", "H": "High", "": "Normal"}[lab.flag]
    return scanned(made("report 12112024.pdf", "Pearl Crescent Specialty Hospital", "Patient: AMELIE ROOKE &nbsp; DOB: 22/03/2015 &nbsp; Sample collection: 12/11/2024 09:31 &nbsp; Report date: 13/11/2024", body, "lab_report", day, labs=labs, css="body, td, th, .s { font-size: 10.8pt }"), 1161, 200, 0.4)


def singapore():
    """Two samples beside each other, each with its own flag column; units last."""
    days = ["2025-06-03", "2025-06-17"]
    rows = [("hgb", "Haemoglobin", "11.9", "", "12.2", "", "11.0-14.5", "g/dL"), ("wbc", "White Cell Count", "3.88", "L", "4.61", "", "4.50-13.50", "x10^9/L"), ("plt", "Platelet Count", "171", "", "196", "", "150-450", "x10^9/L"), ("anc", "Neutrophils Absolute", "1.62", "L", "2.30", "", "1.80-8.00", "x10^9/L"), ("alt", "ALT", "49", "H", "38", "", "6-40", "U/L"), ("creatinine", "Creatinine", "37", "", "38", "", "30-60", "umol/L")]
    labs = [Lab(a, n, v, u, r, f, d, "blood") for a, n, v1, f1, v2, f2, r, u in rows for d, v, f in ((days[0], v1, f1), (days[1], v2, f2))]
    body = "<h1>Cumulative Laboratory Results</h1><table class=r><tr><th>Test</th><th>03 Jun 2025</th><th></th><th>17 Jun 2025</th><th></th><th>Ref. Interval</th><th>Unit</th></tr>" + "".join(f"<tr><td>{n}</td><td>{v1}</td><td>{f1}</td><td>{v2}</td><td>{f2}</td><td>{r}</td><td>{u}</td></tr>" for _, n, v1, f1, v2, f2, r, u in rows) + "</table>"
    return made("cumulative SG.pdf", "Marina Bay Children's Hospital", "Name: AMELIE ROOKE &nbsp; Date of Birth: 22 Mar 2015 &nbsp; NRIC: X1234567Z", body, "lab_report", days[0], end=days[1], labs=labs, extra={"date_any": days})


def zealand():
    """A community laboratory's letter-like report: each result a line, limits in brackets at the end."""
    day = "2025-08-11"
    rows = [("hgb", "Haemoglobin", "121", "g/L", "(115-145)"), ("wbc", "White cells", "4.4", "x10^9/L", "(4.0-13.0)"), ("plt", "Platelets", "203", "x10^9/L", "(150-500)"), ("anc", "Neutrophils", "2.1", "x10^9/L", "(1.5-8.0)"), ("ferritin", "Ferritin", "655", "ug/L", "(15-100)"), ("igg", "IgG", "6.3", "g/L", "(5.2-15.6)")]
    labs = [Lab(a, n, v, u, r.strip("()"), "", day, "blood") for a, n, v, u, r in rows]
    body = "<p>Collected: 11-Aug-25 &nbsp; Time: 10:15 &nbsp; Received: 11-Aug-25 &nbsp; Lab ref: K8821907</p>" + "<table style='width:70%' class=e>" + "".join(f"<tr><td>{n}</td><td style='text-align:right'>{v}</td><td>{u}</td><td>{r}</td></tr>" for _, n, v, u, r in rows) + "</table><p>No clinical details were provided.</p>"
    return made("NZ labs.pdf", "Kauri Coast Pathology", "ROOKE, AMELIE &nbsp; 22-Mar-15 &nbsp; NHI ZZZ0016", body, "lab_report", day, labs=labs, name=None)


def african():
    """A South African sheet photographed: flags between result and unit, test names in capitals."""
    day = "2025-09-15"
    labs = results({"hgb": "11.1", "wbc": "3.95", "plt": "158", "neut_pct": "49.2", "anc": "1.94", "lymph_pct": "36.7", "alc": "1.45", "crp": "9"}, "hgb | HAEMOGLOBIN | g/dL | | 11.5 - 15.5\nwbc | WHITE CELL COUNT | x10^9/L | | 4.50 - 13.50\nplt | PLATELETS | x10^9/L | | 180 - 440\nneut_pct | NEUTROPHILS % | % | | \nanc | NEUTROPHILS | x10^9/L | | 1.50 - 8.00\nlymph_pct | LYMPHOCYTES % | % | | \nalc | LYMPHOCYTES | x10^9/L | | 1.50 - 6.50\ncrp | C-REACTIVE PROTEIN | mg/L | | < 5", day)
    body = f"<table class=t><tr><th>TEST</th><th>RESULT</th><th>FLAG</th><th>UNITS</th><th>REFERENCE RANGE</th></tr>{result_rows(labs, 'name', 'value', 'flag', 'unit', 'range')}</table>"
    document = made("IMG-20250916.jpg", "Jacaranda Ridge Laboratories", "PATIENT: AMELIE ROOKE &nbsp; DOB: 2015-03-22 &nbsp; DATE COLLECTED: 2025-09-15 08:40 &nbsp; DATE REPORTED: 2025-09-15 13:22", body, "lab_report", day, labs=labs, css="@page { size: A5 landscape; margin: 8mm } body, td, th, .s { font-size: 11pt }")
    return photographed(document, 1162, 250, (2500, 1800), ((0.04, 0.05), (0.96, 0.04), (0.98, 0.96), (0.03, 0.97)), 0.15)


def integrated():
    """An integrated report of a regional centre: findings in paragraphs, percent of blasts in words and figures."""
    body = """<h1>Integrated haematopathology report</h1><p>Date of sample: 21 August 2023. Date of report: 30 August 2023. Specimen: bone marrow aspirate.</p><h2>Morphology</h2><p>Blasts 68% of nucleated cells. Erythroid 9%.</p><h2>Immunophenotype</h2><p>Blasts account for 64% of cells and express CD19, CD10, CD34 and TdT.</p><h2>Genetics</h2><p>Karyotype: 46,XX,t(1;19)(q23;p13.3). TCF3::PBX1 fusion detected by RT-PCR. BCR::ABL1 not detected.</p><h2>Conclusion</h2><p>Relapse of B lymphoblastic leukaemia with TCF3::PBX1.</p>"""
    labs = [Lab("blasts_bm", "Blasts", "68", "%", "", "", "2023-08-21", "marrow", narrative=True)]
    return made("integrated report.pdf", "Pennine Haematology Diagnostic Service", "Amelie Rooke &nbsp; 22/03/2015 &nbsp; NHS 990 417 2286", body, "pathology", "2023-08-21", labs=labs, name="Amelie Rooke", events=[Event("relapse", "2023-08-21", "Relapse of B lymphoblastic leukaemia", own=True, optional=True)], extra={"kind_also": "genetics", "other_labs": "genes and shares told otherwise may be listed"})


def igtcr():
    """Residual disease by PCR at several time points, a row each: result in words, figures with powers of ten; scanned."""
    rows = [("Day 29", "2021-03-14", "14/03/2021", "8 x 10^-4"), ("Week 9", "2021-04-20", "20/04/2021", "Positive, not quantifiable"), ("Week 14", "2021-05-25", "25/05/2021", "Negative")]
    body = "<h1>IG/TCR MRD results</h1><p>Method: real-time quantitative PCR. Sensitivity: 10^-5. Quantitative range: 10^-4. Specimen: bone marrow.</p><table class=r style='width:85%'><tr><th>Time point</th><th>Sample date</th><th>MRD result</th></tr>" + "".join(f"<tr><td>{t}</td><td>{d}</td><td>{v}</td></tr>" for t, _, d, v in rows) + "</table>"
    labs = [Lab("mrd_pcr", "MRD result", v, "", "", "", d, "marrow", "PCR", "10^-5") for _, d, _, v in rows]
    return made("MRD timeline.pdf", "North Regional Leukaemia MRD Laboratory", "Amelie Rooke &nbsp; DOB 22/03/2015", body, "genetics", "2021-05-25", labs=labs, name="Amelie Rooke", across=True, extra={"date_any": [d for _, d, _, _ in rows], "kind_also": "lab_report"})


def transfer():
    """A transfer letter: a table of results on admission and at discharge, dates in the head of each column."""
    days = ["2024-03-05", "2024-03-29"]
    rows = [("Hb", "hgb", "g/L", "92", "101"), ("WBC", "wbc", "x10^9/L", "1.9", "2.4"), ("Neutrophils", "anc", "x10^9/L", "0.8", "0.9"), ("Platelets", "plt", "x10^9/L", "61", "88"), ("CRP", "crp", "mg/L", "12", "<5"), ("Ferritin", "ferritin", "ug/L", "1410", "1985")]
    labs = [Lab(a, n, v, u, "", "", d, None) for n, a, u, *vs in rows for d, v in zip(days, vs)]
    parts = ["Transfer of care", "Amelie Rooke, DOB 22/03/2015", "Admitted 05/03/2024, discharged 29/03/2024.", "# Results", [["Test", "Unit", "05/03/2024", "29/03/2024"], *([n, u, *vs] for n, _, u, *vs in rows)], "# Summary", "CAR-T cell infusion on 11/03/2024. CRS grade 2, resolved. No infection proven."]
    return letter(CHILD, "transfer letter.docx", parts, "discharge_summary", days[0], end=days[1], labs=labs, name="Amelie Rooke", events=[Event("car_t_infusion", "2024-03-11", "CAR-T cell infusion on 11/03/2024", optional=True), Event("admission", "2024-03-05", "Admitted 05/03/2024", "2024-03-29", optional=True), Event("discharge", "2024-03-29", "discharged 29/03/2024", optional=True), Event("toxicity", "2024-03", "CRS grade 2", optional=True)], extra={"kind_also": "consultation"})


def daily():
    """A ward's flow sheet, landscape, scanned: many days across, no limits, the units in the first column."""
    days = [(datetime.date(2024, 6, 20) + datetime.timedelta(n)).isoformat() for n in range(7)]
    labs = series(days, "hgb | Hb | g/L | | 81 79 92 88 85 84 90\nwbc | WBC | 10^9/L | | 0.1 0.1 0.1 0.2 0.3 0.5 0.8\nplt | Plt | 10^9/L | | 12 9 31 22 17 14 26\nsodium | Na | mmol/L | | 136 137 135 134 138 139 138\npotassium | K | mmol/L | | 3.4 3.6 3.9 4.1 3.8 3.7 4.0\ncreatinine | Creat | umol/L | | 31 33 34 32 30 31 30\ncrp | CRP | mg/L | | 44 61 88 70 41 22 12")
    keys = list(dict.fromkeys((r.analyte, r.name, r.unit) for r in labs))
    head = "".join(f"<th>{d[8:]}/{d[5:7]}/{d[2:4]}</th>" for d in days)
    rows = "".join(f"<tr><td>{n} {u}</td>" + "".join(f"<td>{next(r.value for r in labs if r.collected == d and r.analyte == a)}</td>" for d in days) + "</tr>" for a, n, u in keys)
    body = f"<h1>Daily results</h1><table class=r><tr><th>Date</th>{head}</tr>{rows}</table>"
    return scanned(made("daily chart.pdf", "Harrowgate Vale Hospital", "ROOKE, Amelie &nbsp; 22-Mar-2015", body, "lab_report", days[0], end=days[-1], labs=labs, name="ROOKE, Amelie", css="@page { size: A4 landscape } body, td, th, .s { font-size: 11pt }", extra={"date_any": days}), 1163, 200, -0.3)


def day_export():
    """A research export: long form, other words over every column, days since the infusion beside the date."""
    rows = []
    labs = []
    for day, n, values in (("2024-03-11", 0, ("0.3", "28", "1877", "18")), ("2024-03-18", 7, ("0.0", "12", "15210", "2960")), ("2024-03-25", 14, ("0.6", "33", "4030", "22"))):
        for (a, name, u), v in zip((("anc", "Absolute Neutrophil Count", "10^9/L"), ("plt", "Platelet Count", "10^9/L"), ("ferritin", "Ferritin", "ug/L"), ("il6", "Interleukin-6", "pg/mL")), values):
            labs.append(Lab(a, name, v, u, "", "", day))
            rows.append(["PRC-0107", day, str(n), name, v, u, "Central"])
    return table(CHILD, "lab_long.csv", [["SUBJID", "LBDTC", "LBDY", "LBTEST", "LBORRES", "LBORRESU", "LBNAM"], *rows], "lab_report", "2024-03-11", end="2024-03-25", delimiter=",", labs=labs, born=False)


def hba():
    """A trap: HbA1c and PCT beside Hb and platelets."""
    day = "2025-10-06"
    labs = results({"hgb": "124", "hba1c": "34", "plt": "232", "procalcitonin": "0.04", "pt": "11.6", "phosphate": "1.42"}, "hgb | Hb | g/L | | 115 - 145\nx | HbA1c | mmol/mol | | 20 - 41 | hba1c\nplt | PLT | 10^9/L | | 150 - 400\nprocalcitonin | PCT | ng/mL | | 0.00 - 0.05\npt | PT | s | | 10.0 - 13.0\nphosphate | Phos | mmol/L | | 0.90 - 1.80", day)
    body = f"<h1>Blood results</h1><table class=t><tr><th>Test</th><th>Value</th><th>Unit</th><th>Range</th></tr>{result_rows(labs, 'name', 'value', 'unit', 'range')}</table>"
    return made("bloods oct 25.pdf", "Thornbury Royal Infirmary", "AMELIE ROOKE &nbsp; D.O.B. 22/03/2015 &nbsp; Specimen taken: 06 Oct 2025, 09:05", body, "lab_report", day, labs=labs)


def haemato():
    """A table whose first column is the panel; sub-totals and comments between rows."""
    day = "2025-07-14"
    rows = [("FBC", "hgb", "Haemoglobin", "119", "g/L"), ("", "wbc", "Total White Cells", "4.9", "10^9/L"), ("", "plt", "Platelets", "188", "10^9/L"), ("Diff", "anc", "Neutrophils", "2.6", "10^9/L"), ("", "alc", "Lymphocytes", "1.5", "10^9/L"), ("Iron", "ferritin", "Ferritin", "702", "ug/L"), ("Ig", "igg", "IgG", "6.0", "g/L"), ("", "iga", "IgA", "<0.1", "g/L")]
    labs = [Lab(a, n, v, u, "", "", day, "blood") for _, a, n, v, u in rows]
    body = "<table class=r style='width:80%'><tr><th>Panel</th><th>Test</th><th>Result</th><th>Units</th></tr>" + "".join(f"<tr><td>{p}</td><td>{n}</td><td>{v}</td><td>{u}</td></tr>" for p, _, n, v, u in rows) + "</table><p class=s>Film: no blasts seen.</p>"
    return made("panel table.pdf", "Marina Bay Children's Hospital", "Name: AMELIE ROOKE &nbsp; Date of Birth: 22 Mar 2015 &nbsp; Collected: 14 Jul 2025", body, "lab_report", day, labs=labs)


def annotations():
    """A family's list in a letter file: a date, then what was told on the telephone."""
    parts = ["Blood counts told on the phone", "3 June 2024: Hb 98, white cells 2.1, platelets 44, neutrophils 0.9", "10 June 2024: Hb 90, white cells 0.6, platelets 31, neutrophils 0.2", "17 June 2024: Hb 84, white cells 0.1, platelets 12, neutrophils 0.0"]
    labs = []
    for day, values in (("2024-06-03", "98 2.1 44 0.9"), ("2024-06-10", "90 0.6 31 0.2"), ("2024-06-17", "84 0.1 12 0.0")):
        labs += [Lab(a, n, v, "", collected=day, narrative=True) for (a, n), v in zip((("hgb", "Hb"), ("wbc", "white cells"), ("plt", "platelets"), ("anc", "neutrophils")), values.split())]
    return letter(CHILD, "phone list.docx", parts, "other", "2024-06-03", labs=labs, born=False, extra={"kind_also": "lab_report", "date_any": ["2024-06-03", "2024-06-10", "2024-06-17"]})


def serum_scan():
    """Chemistry in black and white at low resolution."""
    day = "2024-08-28"
    labs = results({"sodium": "137", "potassium": "4.3", "urea": "5.1", "creatinine": "39", "calcium": "2.31", "phosphate": "1.51", "magnesium": "0.74", "albumin": "38", "alt": "72", "alp": "231", "bilirubin_total": "10", "crp": "<1"}, "sodium | Sodium | mmol/L | | 133 - 146\npotassium | Potassium | mmol/L | | 3.5 - 5.3\nurea | Urea | mmol/L | | 2.5 - 6.5\ncreatinine | Creatinine | umol/L | | 28 - 57\ncalcium | Calcium | mmol/L | | 2.20 - 2.70\nphosphate | Phosphate | mmol/L | | 0.90 - 1.80\nmagnesium | Magnesium | mmol/L | | 0.70 - 1.00\nalbumin | Albumin | g/L | | 35 - 50\nalt | ALT | U/L | | 5 - 45\nalp | Alkaline Phosphatase | U/L | | 60 - 425\nbilirubin_total | Total Bilirubin | umol/L | | 0 - 21\ncrp | CRP | mg/L | | 0 - 5", day)
    body = f"<h1>Clinical Biochemistry</h1><table class=t><tr><th>Test</th><th>Result</th><th></th><th>Units</th><th>Reference range</th></tr>{result_rows(labs, 'name', 'value', lambda r: '*' if r.flag else '', 'unit', 'range')}</table>"
    for lab in labs:
        lab.flag = "*" if lab.flag else ""
    return scanned(made("biochem fax.pdf", "Thornbury Royal Infirmary", "AMELIE ROOKE &nbsp; D.O.B. 22/03/2015 &nbsp; Date collected: 28/08/2024 &nbsp; Date reported: 28/08/2024", body, "lab_report", day, labs=labs, css="body, td, th, .s { font-size: 11pt }"), 1164, 180, 0.6, black=True)


def two_specimens():
    """Marrow and blood in columns beside each other, shares of a follow-up by flow."""
    day = "2024-04-08"
    rows = [("CD19+ B cells", "0.02", "0.00"), ("CD3+ T cells", "12.4", "61.0"), ("CAR-positive T cells", "3.1", "8.7")]
    body = "<h1>CAR-T cell persistence by flow cytometry</h1><p>Collected: 08/04/2024. Reported 10/04/2024.</p><table class=r style='width:75%'><tr><th>Population</th><th>Bone marrow (%)</th><th>Blood (%)</th></tr>" + "".join(f"<tr><td>{n}</td><td>{m}</td><td>{b}</td></tr>" for n, m, b in rows) + "</table>"
    labs = [Lab("cd19_pct", "CD19+ B cells", "0.00", "%", "", "", day, "blood", optional=True), Lab("cd3_pct", "CD3+ T cells", "61.0", "%", "", "", day, "blood", optional=True), Lab("x", "CAR-positive T cells", "8.7", "%", "", "", day, "blood", optional=True)]
    return made("CAR persistence.pdf", "Lakeshore Cell Therapy Laboratory", "Amelie Rooke &nbsp; DOB 22/03/2015", body, "flow_cytometry", day, labs=labs, name="Amelie Rooke", extra={"other_labs": "shares in marrow may be listed", "kind_also": "lab_report"})
