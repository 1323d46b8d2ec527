"""A British district hospital and its neighbours: results down the page by date, a surgery's letter, fluid, subsets, a day-by-day chart."""

import datetime

from core.document import Event
from core.labs import Lab

from accuracy.frame import Trap, letter, paper, result_rows, scanned

from ..results import results, series, told
from .child import CHILD

NAME = "Harrowgate Vale Hospital"
CSS = """
body { font: 9pt/1.35 'Nimbus Sans', 'Noto Sans' } .h { border-bottom: 3pt solid #005eb8; display: flex; justify-content: space-between } .h b { color: #005eb8; font-size: 13pt } .id { font-size: 8.6pt; margin: 5pt 0 } h1 { font-size: 11pt; margin: 7pt 0 3pt } h2 { font-size: 9.6pt; margin: 6pt 0 1pt } p { margin: 0 0 5pt } .z tr:nth-child(even) td { background: #eef3f8 } .z th { text-align: left; font-size: 8pt; color: #345 }
"""


def build():
    """Eight papers."""
    return [by_date(), spinal(), subsets(), discharge(), surgery(), chart(), coagulation(), mrd_letter()]


def made(path, title, fields, body, kind, date, **more):
    """A blue bar, the patient on one line."""
    html = f"<div class=h><b>{NAME}</b><span>Department of Laboratory Medicine</span></div><div class=id>ROOKE, Amelie &nbsp;|&nbsp; 22-Mar-2015 &nbsp;|&nbsp; F &nbsp;|&nbsp; NHS 990 417 2286 {''.join(' &nbsp;|&nbsp; ' + f for f in fields)}</div><h1>{title}</h1>{body}"
    return paper(CHILD, path, html, CSS + more.pop("css", ""), kind, date, **{"facility": NAME, "name": CHILD.printed["list"], "producer": "OrderComms 6", **more})


def by_date():
    """A date a row and a test a column, the unit under the test, a star behind what is out of range."""
    days = ["2023-10-30", "2023-11-02", "2023-11-06", "2023-11-09", "2023-11-13", "2023-11-20"]
    labs = series(days, """
hgb | Hb | g/L | 115 - 145 | 94 89 101 98 97 103
wbc | WBC | 10*9/L | 4.5 - 13.5 | 2.9 1.8 0.9 0.4 0.7 2.2
plt | Plts | 10*9/L | 150 - 400 | 143 101 66 41 58 119
anc | Neut | 10*9/L | 1.8 - 8.0 | 1.32 0.70 0.21 <0.10 0.12 0.98
alc | Lymph | 10*9/L | 1.5 - 6.5 | 0.81 0.64 0.40 0.20 0.31 0.77
crp | CRP | mg/L | <5 | 3 - 41 88 17 <1
""")
    star = {"hgb": 115, "wbc": 4.5, "plt": 150, "anc": 1.8, "alc": 1.5}
    cell = lambda r: r.value + ("*" if r.analyte in star and float(r.value.strip("<")) < star[r.analyte] else "") if r else ""
    heads = list(dict.fromkeys((r.analyte, r.name, r.unit, r.range) for r in labs))
    rows = "".join(f"<tr><td>{datetime.date.fromisoformat(d):%d %b %Y} 0{6 + n % 3}:{14 + n}</td>" + "".join(f"<td>{cell(next((r for r in labs if r.collected == d and r.analyte == a), None))}</td>" for a, *_ in heads) + "</tr>" for n, d in enumerate(days))
    for lab in labs:
        lab.range = ""
    body = "<table class=z><tr><th>Collected</th>" + "".join(f"<th>{n}<br>{u}<br>({r})</th>" for _, n, u, r in heads) + f"</tr>{rows}</table><p style='margin-top:5pt'>* outside the reference limits. Earlier results are held on the archive system.</p>"
    return made("Path results Nov 23.pdf", "Haematology and CRP: results by date", ("Ward 4 Elder",), body, "lab_report", days[0], end=days[-1], labs=labs, across=True)


def spinal():
    """Spinal fluid with its own counts, and the blood glucose taken with it."""
    day = "2023-08-23"
    csf = results({"w": "<1", "r": "12", "p": "0.24", "g": "3.1"}, "csf_wbc | White cells | x 10^6/L | | 0 - 5 | w\ncsf_rbc | Red cells | x 10^6/L | | 0 | r\ncsf_protein | Protein | g/L | | 0.15 - 0.45 | p\ncsf_glucose | Glucose | mmol/L | | 2.8 - 4.4 | g", day, "csf")
    blood = results({"g": "4.9"}, "glucose | Glucose (plasma) | mmol/L | | 3.3 - 6.0 | g", day)
    row = lambda labs: result_rows(labs, "name", "value", "unit", lambda r: f"[{r.range}]")
    body = f"<table style='width:78%'><tr><td colspan=4><b>Sample 23M118804 &nbsp; CSF (lumbar puncture, tube 2)</b> &nbsp; 23/08/2023 11:40</td></tr>{row(csf)}<tr><td colspan=4 style='padding-top:8pt'><b>Sample 23B440917 &nbsp; Blood (fluoride)</b> &nbsp; 23/08/2023 11:55</td></tr>{row(blood)}</table><h2>Cytospin</h2><p>Occasional lymphocytes and monocytes. No blasts seen. CNS 1.</p><p>Authorised 23/08/2023 15:02 by S. Nakagawa</p>"
    return made("CSF 23-08.pdf", "Cerebrospinal fluid", ("Received 23/08/2023 12:06",), body, "lab_report", day, labs=csf + blood, traps=[Trap("negation", "No blasts seen")], extra={"kind_also": "pathology"})


def subsets():
    """Percent and absolute of each lymphocyte in one row, and the immunoglobulins below without rules."""
    day = "2025-02-18"
    table = [("CD3 (T cells)", "cd3", "71", "0.46", "0.70 - 4.20"), ("CD3/CD4 (helper)", "cd4", "22", "0.14", "0.30 - 2.00"), ("CD3/CD8 (cytotoxic)", "cd8", "46", "0.30", "0.30 - 1.80"), ("CD19 (B cells)", "cd19_abs", "2", "0.01", "0.20 - 1.60"), ("CD16/56 (NK)", "nk_abs", "25", "0.16", "0.09 - 0.90")]
    labs = []
    for name, key, share, count, reference in table:
        labs += [Lab({"cd19_abs": "cd19_pct", "nk_abs": "nk_pct"}.get(key, key + "_pct"), name, share, "%", "", "", day, "blood"), Lab(key, name, count, "10^9/L", reference, "", day, "blood")]
    serum = results({"igg": 5.1, "iga": "<0.07", "igm": 0.31}, "igg | IgG | g/L | 1 | 5.4 - 16.1\niga | IgA | g/L | 2 | 0.5 - 2.4\nigm | IgM | g/L | 2 | 0.5 - 1.8", day)
    body = "<table class=z><tr><th>Population</th><th>% of lymphocytes</th><th>Absolute (10^9/L)</th><th>Age range</th></tr>" + "".join(f"<tr><td>{n}</td><td>{s}</td><td>{c}</td><td>{r}</td></tr>" for n, _, s, c, r in table) + f"</table><h2>Immunoglobulins</h2><table style='width:60%'>{result_rows(serum, 'name', 'value', 'unit', lambda r: f'({r.range})', 'flag')}</table><p style='margin-top:6pt'>Clinical details: B-ALL post CAR-T, on immunoglobulin replacement.</p>"
    return made("lymph subsets.pdf", "Lymphocyte subsets by flow cytometry (EDTA blood)", ("Collected 18-Feb-2025 10:20", "Reported 20-Feb-2025"), body, "lab_report", day, labs=labs + serum, extra={"kind_also": "flow_cytometry"})


def discharge():
    """A summary whose results are one line of shorthand per day."""
    first = told("2023-08-24", "hgb | Hb | 68 | \nwbc | WBC | 31.4\nanc | N | 0.3\nplt | Plt | 17\ncrp | CRP | 45")
    last = told("2023-09-20", "hgb | Hb | 84\nwbc | WBC | 1.2\nanc | N | 0.6\nplt | Plt | 52\ncrp | CRP | <5\nalt | ALT | 61\ncreatinine | Creat | 29")
    for lab in first + last:
        lab.narrative = False
    body = """<p><b>Admitted:</b> 24/08/2023 &nbsp; <b>Discharged:</b> 20/09/2023 &nbsp; <b>Consultant:</b> Dr H. Lindqvist</p><h2>Diagnosis</h2><p>Relapsed precursor B ALL, first relapse, marrow.</p><h2>Course</h2><p>Reinduction with dexamethasone, vincristine, mitoxantrone and PEG-asparaginase from 24/08/2023. One febrile episode on 06/09/2023, treated with piperacillin-tazobactam for five days, cultures negative.</p>
<h2>Investigations</h2><p>24/08/2023: Hb 68 WBC 31.4 N 0.3 Plt 17 CRP 45</p><p>20/09/2023: Hb 84 WBC 1.2 N 0.6 Plt 52 CRP &lt;5 ALT 61 Creat 29</p><h2>Plan</h2><p>Marrow on 27/09/2023. Aim Hb above 80 and platelets above 10. Repeat FBC twice weekly.</p><p>Dr L. Fairbairn, ST4 Paediatrics</p>"""
    events = [Event("admission", "2023-08-24", "24/08/2023", "2023-09-20", own=True), Event("discharge", "2023-09-20", "20/09/2023", own=True, optional=True), Event("chemotherapy", "2023-08-24", "PEG-asparaginase from 24/08/2023"), Event("infection", "2023-09-06", "One febrile episode on 06/09/2023", optional=True), Event("relapse", "2023-08", "first relapse, marrow", optional=True)]
    return made("TTO discharge 20-9-23.pdf", "Discharge summary", (), body, "discharge_summary", "2023-08-24", end="2023-09-20", labs=first + last, events=events, traps=[Trap("plan", "Marrow on 27/09/2023"), Trap("negation", "cultures negative")], css="body { font-size: 10.4pt }")


def surgery():
    """A surgery's referral, typed: figures in running text, without units."""
    labs = told("2021-02-10", "hgb | Hb | 69\nwbc | WBC | 44.9\nplt | plt | 24\nanc | neuts | 0.4\ncrp | CRP | 31")
    for lab in labs:
        lab.narrative = False
    parts = ["Fernhill Surgery, 2 Mill Lane, Thornbury", "10 February 2021", "Paediatric Assessment Unit, Thornbury Royal Infirmary", "RE: Amelie Rooke, DOB 22/03/2015", "Dear Doctor", "Thank you for seeing this 5 year old girl with three weeks of tiredness, bruises on the shins and bone pain. No weight loss. Temp 37.9 in surgery.",
             "The laboratory telephoned this evening with today's bloods: Hb 69, WBC 44.9, plt 24, neuts 0.4, CRP 31. The film is reported to show blasts.", "I have told the parents that leukaemia has to be excluded and they are on their way to you. Her cousin had ITP as a toddler.", "Yours sincerely", "Dr S. Merriweather"]
    return letter(CHILD, "GP referral.docx", parts, "consultation", "2021-02-10", labs=labs, name="Amelie Rooke", facility="Fernhill Surgery", traps=[Trap("hypothesis", "leukaemia has to be excluded"), Trap("relative", "Her cousin had ITP as a toddler")], extra={"facility_other": "Thornbury Royal Infirmary"})


def chart():
    """The transplant ward's chart: a column a day, counted from the infusion and dated."""
    zero = datetime.date(2024, 6, 12)
    steps = [-7, -2, 0, 4, 9, 14, 21, 28]
    days = [(zero + datetime.timedelta(n)).isoformat() for n in steps]
    labs = series(days, """
wbc | WBC | x10^9/L | | 2.61 0.44 0.10 <0.10 0.10 0.35 1.92 3.40
anc | ANC | x10^9/L | | 1.40 0.31 0.08 0.00 0.02 0.21 1.27 2.15
hgb | Hb | g/L | | 101 92 88 81 84 90 95 99
plt | Platelets | x10^9/L | | 141 77 35 12 18 24 46 91
ciclosporin | Ciclosporin | ug/L | | - - 142 188 211 236 174 203
bilirubin_total | Bilirubin | umol/L | | 7 9 14 26 31 22 12 9
weight | Weight | kg | | 28.9 29.3 29.8 30.6 30.9 30.1 29.4 29.0
""", None)
    for lab in labs:
        lab.optional = lab.analyte == "weight"  # Whether a weight is listed among the results is the product's choice.
    heads = "".join(f"<th>D{n:+d}<br>{datetime.date.fromisoformat(d):%d/%m}</th>" if n else f"<th>D0<br>{datetime.date.fromisoformat(d):%d/%m}</th>" for n, d in zip(steps, days))
    keys = list(dict.fromkeys((r.analyte, r.name, r.unit) for r in labs))
    rows = "".join(f"<tr><td>{n} ({u})</td>" + "".join("<td>" + next((r.value for r in labs if r.collected == d and r.analyte == a), "") + "</td>" for d in days) + "</tr>" for a, n, u in keys)
    body = f"<p>Transplant date (D0): 12/06/2024 &nbsp; Donor: 10/10 MUD, PBSC &nbsp; Conditioning: FTBI/etoposide</p><table class=g><tr><th></th>{heads}</tr>{rows}</table>"
    return made("BMT chart.pdf", "Transplant day chart", ("Year 2024",), body, "treatment_record", days[0], end=days[-1], labs=labs, events=[Event("hsct", "2024-06-12", "Transplant date (D0): 12/06/2024", own=True)], css=".g td, .g th { border: .5pt solid #999; font-size: 8.6pt; text-align: center } .g td:first-child { text-align: left }", extra={"kind_also": "lab_report", "date_any": days})


def coagulation():
    """Clotting, scanned: the unit before the result, the limits before both."""
    day = "2023-09-04"
    labs = results({"pt": "13.9", "inr": "1.3", "aptt": "41.2", "fibrinogen": "0.71", "antithrombin": "48", "d_dimer": "1210"}, "pt | Prothrombin time | s | | 10.0 - 13.0\ninr | INR | | | 0.9 - 1.1\naptt | APTT | s | | 26.0 - 38.0\nfibrinogen | Fibrinogen (Clauss) | g/L | | 1.50 - 4.00\nantithrombin | Antithrombin activity | % | | 80 - 120\nd_dimer | D-dimer | ng/mL | | 0 - 500", day)
    body = f"<table class=z><tr><th>Investigation</th><th>Normal range</th><th>Units</th><th>Result</th><th></th></tr>{result_rows(labs, 'name', 'range', 'unit', 'value', 'flag')}</table><p style='margin-top:6pt'>On asparaginase. Low fibrinogen telephoned to ward 15:20.</p>"
    return scanned(made("clotting screen scan.pdf", "Coagulation screen", ("Taken 04/09/2023 13:30", "Printed 05/09/2023"), body, "lab_report", day, labs=labs, css="body, td { font-size: 11pt }"), 1121, 200, 0.5)


def mrd_letter():
    """Residual disease told in a letter: two time points, two methods, two limits."""
    body = """<p>Date: 29 January 2025</p><p>Dear Dr Lindqvist</p><p>Amelie's marrow of 14 January 2025 was examined by flow cytometry and by next-generation sequencing. By flow cytometry no residual leukaemia was detected; the limit of detection was 0.002%. By NGS (IGH, dominant clone A) 3 residual clonal cells per million nucleated cells were found, with a sensitivity of 10^-6.</p>
<p>For comparison, the marrow of 15 October 2024 was negative by flow at a sensitivity of 0.01%.</p><p>Donor chimerism on 14 January 2025 was 100% in whole blood, 98% in CD3 positive cells and above 99% in CD15 positive cells. B cells were 0.4% of lymphocytes.</p><p>We suggest that the sample is repeated in four weeks.</p><p>Dr I. Okonjo, Consultant Clinical Scientist</p>"""
    labs = [Lab("mrd_flow", "flow cytometry", "no residual leukaemia was detected", collected="2025-01-14", specimen="marrow", method="flow", sensitivity="0.002%", narrative=True), Lab("mrd_ngs", "NGS", "3", "per million", collected="2025-01-14", specimen="marrow", method="NGS", sensitivity="10^-6", narrative=True, optional=True), Lab("mrd_flow", "flow", "negative", collected="2024-10-15", specimen="marrow", method="flow", sensitivity="0.01%", narrative=True),
            Lab("chimerism", "Donor chimerism", "100", "%", collected="2025-01-14", specimen="blood", narrative=True), Lab("chimerism", "CD3 positive", "98", "%", collected="2025-01-14", narrative=True, optional=True), Lab("chimerism", "CD15 positive", "above 99%", collected="2025-01-14", narrative=True, optional=True), Lab("cd19_pct", "B cells", "0.4", "%", collected="2025-01-14", narrative=True, optional=True)]
    for lab in labs:
        lab.unit = "" if lab.unit == "per million" else lab.unit
    return made("MRD letter Jan 25.pdf", "Molecular and flow MRD", (), body, "consultation", "2025-01-14", labs=labs, css="body { font-size: 10.6pt }", extra={"date_any": ["2025-01-14", "2025-01-29"], "kind_also": "flow_cytometry"})
