"""English sheets from elsewhere: Australia, Ireland, Canada, Israel, India and Germany."""

from core.labs import Lab, parse_rows

from accuracy.frame import paper, photographed, result_rows, scanned, table, workbook

from ..results import results, series
from .child import CHILD

CSS = "body { font: 9.4pt/1.35 'Noto Sans' } h1 { font-size: 11.5pt; margin: 6pt 0 3pt } .t th { text-align: left; font-size: 8.4pt } .r td, .r th { border: .5pt solid #777 } pre { font: 8pt/1.35 'DejaVu Sans Mono'; margin: 4pt 0 } .s { font-size: 8pt; color: #444 }"


def build():
    """Ten papers."""
    return [cumulative(), irish(), canadian(), israeli(), indian(), indian_differential(), german(), sheet(), semicolons(), viruses()]


def made(path, facility, head, body, kind, date, **more):
    """A letterhead, then what the hospital prints under it."""
    html = f"<div style='font-size:13pt;font-weight:700'>{facility}</div><div class=s>{head}</div>{body}"
    return paper(CHILD, path, html, CSS + more.pop("css", ""), kind, date, **{"facility": facility, "name": more.pop("name", CHILD.printed["caps"]), **more})


def cumulative():
    """An Australian cumulative report in a typewriter's columns, limits and units at the right."""
    days = ["2025-05-06", "2025-05-13", "2025-05-20", "2025-05-27"]
    rows = [("hgb", "Haemoglobin", "118 121 116 122", "115-140", "g/L"), ("hct", "Hct", "0.35 0.36 0.34 0.36", "0.34-0.42", "L/L"), ("mcv", "MCV", "86 86 87 86", "75-90", "fL"), ("wbc", "White cell count", "4.1 3.6 2.2 3.9", "4.5-13.5", "x10^9/L"), ("anc", "Neutrophils", "2.31 1.96 0.84 2.07", "1.50-8.00", "x10^9/L"), ("alc", "Lymphocytes", "1.21 1.07 0.90 1.25", "1.20-6.00", "x10^9/L"), ("mono_abs", "Monocytes", "0.41 0.40 0.33 0.42", "0.20-1.00", "x10^9/L"), ("eos_abs", "Eosinophils", "0.12 0.14 0.09 0.11", "0.00-0.60", "x10^9/L"), ("plt", "Platelets", "201 188 131 176", "150-450", "x10^9/L")]
    labs = [Lab(a, n, v, u, r, "", d, "blood") for a, n, vs, r, u in rows for d, v in zip(days, vs.split())]
    line = lambda name, cells, reference, unit: f"{name:<18}" + "".join(f"{c:>10}" for c in cells) + f"   {'(' + reference + ')' if reference else '':<14}{unit}"
    text = [line("Date", ["06/05/25", "13/05/25", "20/05/25", "27/05/25"], "", ""), line("Time", ["09:10", "08:45", "09:25", "09:00"], "", ""), line("Lab No.", ["71120044", "71188213", "71240955", "71302187"], "", ""), line("", [], "Reference", "Units")] + [line(n, vs.split(), r, u) for _, n, vs, r, u in rows]
    body = "<h1>CUMULATIVE HAEMATOLOGY</h1><pre>" + "\n".join(text) + "</pre><pre>Comment 27/05/25: Mild leucopenia, improving.</pre>"
    return made("SVP_cumul.pdf", "Yarra Bend Children's Hospital", "Pathology &nbsp; ABN 11 222 333 444 &nbsp; AMELIE ROOKE &nbsp; DOB 22/03/2015 &nbsp; UR 8801273", body, "lab_report", days[0], end=days[-1], labs=labs, across=True)


def irish():
    """Flags before the result, limits in round brackets under the unit, three panels in a row of sections."""
    day = "2023-12-05"
    fbc = results({"hgb": "10.4", "wbc": "3.22", "plt": "133", "anc": "1.41", "alc": "1.20", "mono_abs": "0.44"}, "hgb | Haemoglobin | g/dL | | 11.5 - 14.5\nwbc | WCC | x10^9/L | | 4.50 - 13.50\nplt | Platelets | x10^9/L | | 150 - 400\nanc | Neutrophils Abs | x10^9/L | | 1.50 - 8.00\nalc | Lymphocytes Abs | x10^9/L | | 1.50 - 6.50\nmono_abs | Monocytes Abs | x10^9/L | | 0.20 - 1.00", day, low="L", high="H")
    renal = results({"urea": "3.6", "creatinine": "33", "sodium": "139", "potassium": "4.4", "chloride": "104"}, "urea | Urea | mmol/L | | 2.5 - 7.0\ncreatinine | Creatinine (enzymatic) | umol/L | | 27 - 48\nsodium | Sodium | mmol/L | | 135 - 145\npotassium | Potassium | mmol/L | | 3.4 - 4.7\nchloride | Chloride | mmol/L | | 98 - 107", day)
    liver = results({"bilirubin_total": "6", "alp": "188", "alt": "52", "ggt": "39", "albumin": "41", "protein_total": "66"}, "bilirubin_total | Bilirubin | umol/L | | 0 - 17\nalp | Alk Phos | IU/L | | 142 - 335\nalt | ALT | IU/L | | 5 - 33\nggt | Gamma GT | IU/L | | 5 - 18\nalbumin | Albumin | g/L | | 36 - 47\nprotein_total | Total Protein | g/L | | 60 - 76", day)
    part = lambda title, labs: f"<tr><td colspan=4 style='padding-top:5pt'><u>{title}</u></td></tr>" + result_rows(labs, "name", lambda r: ("*" + r.flag if r.flag else "") , "value", lambda r: f"{r.unit}<br><span class=s>({r.range})</span>")
    body = f"<table style='width:82%'>{part('Full Blood Count', fbc)}{part('Renal Profile', renal)}{part('Liver Profile', liver)}</table>"
    return made("bloods Dublin.pdf", "St Kevin's Children's Hospital, Dublin", "Patient: ROOKE AMELIE &nbsp; DOB: 22/03/2015 &nbsp; MRN: 604418 &nbsp; Coll: 05/12/2023 08:50 &nbsp; Rec: 05/12/2023 09:31 &nbsp; Print: 06/12/2023", body, "lab_report", day, labs=fbc + renal + liver, name=None)


def canadian():
    """The test wrapped over two lines with its local code; the result with its flag letter; collected time in the row."""
    day = "2024-09-17"
    labs = results({"wbc": "3.1", "hgb": "107", "plt": "88", "anc": "1.6", "alc": "0.7", "creatinine": "36", "bilirubin_total": "11", "ferritin": "1890", "tacrolimus": "7.4"}, "wbc | Leukocytes | x 10^9/L | | 4.0 - 12.0\nhgb | Hemoglobin | g/L | | 110 - 140\nplt | Platelet Count | x 10^9/L | | 150 - 400\nanc | Absolute Neutrophils | x 10^9/L | | 1.5 - 8.5\nalc | Absolute Lymphocytes | x 10^9/L | | 1.5 - 6.5\ncreatinine | Creatinine | umol/L | | 20 - 53\nbilirubin_total | Bilirubin, Total | umol/L | | 0 - 20\nferritin | Ferritin | ug/L | | 20 - 200\ntacrolimus | Tacrolimus Trough | ug/L | | 5.0 - 15.0", day)
    codes = ["6690-2", "718-7", "777-3", "751-8", "731-0", "14682-9", "14631-6", "2276-4", "11253-2"]
    rows = "".join(f"<tr><td>{r.name}<br><span class=s>LOINC {c}</span></td><td>{r.value} {r.flag}</td><td>{r.unit}</td><td>{r.range}</td><td>Sep 17, 2024 07:1{n}</td></tr>" for n, (r, c) in enumerate(zip(labs, codes)))
    body = f"<h1>LABORATORY RESULTS</h1><table class=r><tr><th>Procedure</th><th>Result</th><th>Units</th><th>Reference Interval</th><th>Collected</th></tr>{rows}</table>"
    return made("labs sep17.pdf", "Lakehead Provincial Children's Hospital", "AMELIE ROOKE &nbsp; HCN 4417-208-553 &nbsp; Birthdate: Mar 22, 2015 &nbsp; Sex: F", body, "lab_report", day, labs=labs)


def israeli():
    """An English print of an Israeli laboratory: thousands per microlitre, limits in two columns, a bar drawn between stars."""
    day = "2024-02-19"
    rows = [("wbc", "WBC", "2.05", "K/micl", "5.00", "13.00", "*"), ("rbc", "RBC", "3.11", "M/micl", "4.00", "5.20", "*"), ("hgb", "HGB", "9.2", "g/dl", "11.5", "15.5", "*"), ("hct", "HCT", "27.0", "%", "35.0", "45.0", "*"), ("mcv", "MCV", "86.8", "fl", "77.0", "95.0", ""), ("plt", "PLT", "61", "K/micl", "150", "400", "*"), ("neut_pct", "NEUT %", "48.3", "%", "", "", ""), ("anc", "NEUT abs", "0.99", "K/micl", "1.50", "8.00", "*"), ("lymph_pct", "LYMP %", "37.1", "%", "", "", ""), ("alc", "LYMP abs", "0.76", "K/micl", "1.50", "6.80", "*")]
    labs = []
    for a, n, v, u, low, high, star in rows:
        unit = {"K/micl": "K/uL", "M/micl": "M/uL"}.get(u, u)
        lab = Lab(a, n, v, unit, f"{low} - {high}" if low else "", star, day, "blood")
        labs.append(lab)
    body = "<h1>Complete Blood Count</h1><table class=t><tr><th>Test</th><th></th><th>Result</th><th>Units</th><th>Min</th><th>Max</th></tr>" + "".join(f"<tr><td>{n}</td><td>{s}</td><td>{v}</td><td>{u.replace('micl', 'uL')}</td><td>{lo}</td><td>{hi}</td></tr>" for _, n, v, u, lo, hi, s in rows) + "</table>"
    return made("CBC Haifa.pdf", "Carmel Heights Medical Center", "Name: AMELIE ROOKE &nbsp; ID 3-3318842-1 &nbsp; Born 22/03/2015 &nbsp; Sampling time: 19/02/2024 06:40 &nbsp; Approval time: 19/02/2024 07:55", body, "lab_report", day, labs=labs)


def indian():
    """An Indian laboratory's serum panel: method under the name, limits over several lines."""
    day = "2024-07-22"
    labs = results({"bilirubin_total": "0.6", "bilirubin_direct": "0.2", "ast": "71", "alt": "94", "alp": "212", "protein_total": "6.1", "albumin": "3.5", "urea": "21.4", "creatinine": "0.41", "uric_acid": "3.2", "crp": "12.6", "procalcitonin": "0.21", "ferritin": "2210"}, "bilirubin_total | Bilirubin Total | mg/dL | | 0.3 - 1.2\nbilirubin_direct | Bilirubin Direct | mg/dL | | 0.0 - 0.2\nast | SGOT (AST) | U/L | | 0 - 35\nalt | SGPT (ALT) | U/L | | 0 - 35\nalp | Alkaline Phosphatase | U/L | | 142 - 335\nprotein_total | Total Protein | g/dL | | 6.0 - 8.0\nalbumin | Albumin, Serum | g/dL | | 3.8 - 5.4\nurea | Blood Urea | mg/dL | | 17 - 43\ncreatinine | Serum Creatinine | mg/dL | | 0.30 - 0.70\nuric_acid | Uric Acid, Serum | mg/dL | | 2.0 - 5.5\ncrp | CRP (Quantitative) | mg/L | | 0.0 - 5.0\nprocalcitonin | Procalcitonin (PCT) | ng/mL | | 0.00 - 0.50\nferritin | Serum Ferritin | ng/mL | | 7 - 140", day)
    methods = ["Diazo", "Diazo", "IFCC without P5P", "IFCC without P5P", "PNPP, AMP buffer", "Biuret", "BCG", "Urease GLDH", "Jaffe, kinetic", "Uricase", "Immunoturbidimetry", "CLIA", "CLIA"]
    rows = "".join(f"<tr><td>{r.name}<br><span class=s>Method: {m}</span></td><td><b>{r.value}</b></td><td>{r.unit}</td><td>{r.range}</td></tr>" for r, m in zip(labs, methods))
    body = f"<h1>DEPARTMENT OF BIOCHEMISTRY</h1><table class=t><tr><th>Test Name</th><th>Observed Value</th><th>Unit</th><th>Bio. Ref. Interval</th></tr>{rows}</table><p class=s>Sample Collected At: Ward 7B. Please correlate clinically. *** End Of Report ***</p>"
    return made("LFT KFT Pune.pdf", "Sahyadri Lotus Diagnostics", "Patient Name: Miss AMELIE ROOKE &nbsp; Age/Gender: 9 Y/F &nbsp; DOB: 22-03-2015 &nbsp; Registered On: 22/07/2024 09:12 AM &nbsp; Collected On: 22/07/2024 09:30 AM &nbsp; Reported On: 22/07/2024 02:41 PM", body, "lab_report", day, labs=labs)


def indian_differential():
    """A count with lakhs, percent and absolute in two panels side by side; photographed."""
    day = "2024-08-05"
    left = parse_rows("hgb | Haemoglobin | 9.8 | g/dL | 11.5 - 15.5 |\nrbc | R.B.C. Count | 3.39 | 10^6/uL | 4.0 - 5.2 |\nhct | P.C.V. | 28.8 | % | 35 - 45 |\nmcv | M.C.V. | 85.0 | fL | 77 - 95 |\nmch | M.C.H. | 28.9 | pg | 25 - 33 |\nplt | Platelet Count | 96 | 10^3/uL | 150 - 450 |", collected=day, specimen="blood")
    right = parse_rows("wbc | Total W.B.C. Count | 3240 | /uL | 5000 - 13000 |\nneut_pct | Neutrophils | 52 | % | 40 - 70 |\nlymph_pct | Lymphocytes | 36 | % | 25 - 50 |\nmono_pct | Monocytes | 9 | % | 2 - 10 |\neos_pct | Eosinophils | 3 | % | 1 - 6 |\nanc | Abs. Neutrophil Count | 1685 | /uL | 1800 - 8000 |", collected=day, specimen="blood")
    rows = "".join("<tr>" + "".join(f"<td>{r.name}</td><td><b>{r.value}</b></td><td>{r.unit}</td><td>{r.range}</td>" for r in pair) + "</tr>" for pair in zip(left, right))
    heads = "<th>Investigation</th><th>Result</th><th>Unit</th><th>Ref. range</th>" * 2
    body = f"<h1>HAEMOGRAM (CBC)</h1><table class=r><tr>{heads}</tr>{rows}</table>"
    document = made("IMG_20240805.jpg", "Sahyadri Lotus Diagnostics", "Miss AMELIE ROOKE, 9 Y / F &nbsp; DOB: 22-03-2015 &nbsp; Collected: 05/08/2024 08:05 AM &nbsp; Reported: 05/08/2024 10:48 AM", body, "lab_report", day, labs=left + right, css="@page { size: A4 landscape; margin: 10mm } body, td, th { font-size: 11pt !important }")
    return photographed(document, 1131, 220, (2600, 1850), ((0.04, 0.05), (0.96, 0.04), (0.98, 0.96), (0.03, 0.97)), 0.15, 1.0)


def german():
    """A German clinic's English letter: values in lines of text with German units."""
    day = "2024-04-30"
    body = """<p>Berg am Laim, 02.05.2024</p><p><b>Re: Amelie Rooke, born 22.03.2015 - outpatient visit on 30.04.2024</b></p><p><b>Diagnoses:</b> B-precursor ALL, status after CAR-T cell therapy in March 2024.</p><p><b>Laboratory findings of 30.04.2024:</b> Leukocytes 2.41 G/l, neutrophils 1.13 G/l, haemoglobin 10.6 g/dl, thrombocytes 97 G/l; CRP 0.8 mg/dl, creatinine 0.38 mg/dl, GPT 44 U/l, LDH 266 U/l, IgG 4.12 g/l, ferritin 1120 ng/ml.</p>
<p><b>Virology:</b> CMV PCR negative, EBV PCR 3.2 x 10^3 copies/ml, adenovirus PCR negative.</p><p><b>Echocardiography 30.04.2024:</b> LVEF 61 %, FS 33 %, no pericardial effusion.</p><p>Further visits every two weeks.</p><p>PD Dr. med. K. Wessling</p>"""
    labs = [Lab(a, n, v, u, collected=day, narrative=True) for a, n, v, u in (("wbc", "Leukocytes", "2.41", ""), ("anc", "neutrophils", "1.13", ""), ("hgb", "haemoglobin", "10.6", "g/dl"), ("plt", "thrombocytes", "97", ""), ("crp", "CRP", "0.8", "mg/dl"), ("creatinine", "creatinine", "0.38", "mg/dl"), ("alt", "GPT", "44", "U/l"), ("ldh", "LDH", "266", "U/l"), ("igg", "IgG", "4.12", "g/l"), ("ferritin", "ferritin", "1120", "ng/ml"), ("lvef", "LVEF", "61", "%"))]
    labs += [Lab("x", n, v, "", collected=day, narrative=True, optional=True) for n, v in (("CMV PCR", "negative"), ("EBV PCR", "3.2 x 10^3"), ("adenovirus PCR", "negative"), ("FS", "33"))]
    return made("letter Munich.pdf", "Kinderklinik Isarau, University Hospital", "Paediatric Haematology, Isarring 40, 81925 Muenchen", body, "consultation", day, labs=labs, name="Amelie Rooke", css="body { font-size: 10.6pt } p { margin-bottom: 6pt }")


def sheet():
    """A wide workbook: a sample a row, the unit in brackets in the heading, numbers as numbers and days as days."""
    import datetime

    days = ["2025-08-04", "2025-08-18", "2025-09-01"]
    labs = series(days, "hgb | Hemoglobin | g/L | | 124 126 121\nwbc | Leukocytes | 10*9/L | | 4.8 5.2 4.4\nplt | Platelets | 10*9/L | | 214 230 205\nanc | Neutrophils abs | 10*9/L | | 2.6 2.9 2.1\nigg | IgG | g/L | | 6.1 - 7.4\ncd19_pct | CD19 | % | | 0.2 - 3.1", None)
    heads = list(dict.fromkeys((r.analyte, r.name, r.unit) for r in labs))
    value = lambda d, a: next((float(r.value) if "." in r.value else int(r.value) for r in labs if r.collected == d and r.analyte == a), None)
    shape = lambda v: (v, "0.0") if isinstance(v, float) else v
    rows = [["Collected at", *(f"{n} ({u})" for _, n, u in heads), "Comment"]] + [[(datetime.datetime.fromisoformat(d + "T08:30"), "yyyy-mm-dd hh:mm"), *(shape(value(d, a)) for a, *_ in heads), "clinic" if n else ""] for n, d in enumerate(days)]
    for row in rows[1:]:
        row[0] = (row[0][0].date(), "yyyy-mm-dd")
    return workbook(CHILD, "home log.xlsx", {"Bloods": rows}, "lab_report", days[0], end=days[-1], labs=labs, born=False, across=True)


def semicolons():
    """A European export: semicolons, decimal commas, other words for every column."""
    day = "2024-05-21"
    rows = [("wbc", "Leukocytes", "3,18", "10^9/l", "4,5", "13,5"), ("hgb", "Haemoglobin", "11,2", "g/dl", "11,5", "15,5"), ("plt", "Thrombocytes", "144", "10^9/l", "150", "450"), ("creatinine", "Creatinine", "0,40", "mg/dl", "0,30", "0,70"), ("crp", "C-reactive protein", "< 0,5", "mg/l", "", "5,0"), ("ebv_pcr", "EBV DNA (plasma)", "not detected", "", "", ""), ("igg", "Immunoglobulin G", "4,8", "g/l", "5,4", "16,1")]
    labs = [Lab(a, n, v, u, collected=day) for a, n, v, u, _, _ in rows]
    sheet_rows = [["Subject", "Date of birth", "Observation", "Result value", "Result unit", "Reference low", "Reference high", "Sampled", "Validated"]] + [["Rooke, Amelie", "2015-03-22", n, v, u, lo, hi, "21.05.2024 08:10", "21.05.2024 12:44"] for _, n, v, u, lo, hi in rows]
    return table(CHILD, "obs_export.csv", sheet_rows, "lab_report", day, labs=labs, name="Rooke, Amelie")


def viruses():
    """Viral loads over time, both as copies and as a logarithm; scanned."""
    days = ["2024-07-08", "2024-07-15", "2024-07-22"]
    loads = [("Not detected", "-"), ("412", "2.61"), ("5,870", "3.77")]
    labs = []
    for day, (load, log) in zip(days, loads):
        lab = Lab("cmv_pcr", "CMV DNA quantitative PCR", load, "IU/mL", "", "", day, number_of=5870 if "," in load else None)
        labs.append(lab)
    rows = "".join(f"<tr><td>{d[8:]}-Jul-2024</td><td>CMV DNA quantitative PCR</td><td>EDTA plasma</td><td>{load}</td><td>{log}</td></tr>" for d, (load, log) in zip(days, loads))
    body = f"<h1>MOLECULAR VIROLOGY</h1><table class=r><tr><th>Collected</th><th>Test</th><th>Specimen</th><th>IU/mL</th><th>log10 IU/mL</th></tr>{rows}</table><p class=s>Lower limit of quantification 50 IU/mL.</p>"
    return scanned(made("CMV July.pdf", "Lakehead Provincial Children's Hospital", "AMELIE ROOKE &nbsp; Birthdate: Mar 22, 2015", body, "lab_report", days[0], end=days[-1], labs=labs, css="body, td, th { font-size: 11pt }", extra={"other_labs": "logarithms may be listed"}), 1132, 200, -0.4)
