"""Six papers: days over pairs of columns, ranges and units in one column, a doctor's shorthand, a sheet a test, mixed specimens, a log."""

import datetime

from core.labs import Lab, parse_rows

from accuracy.frame import letter, paper, scanned, table, workbook

from ...results import grid, told
from .child import CHILD

CSS = "body { font: 9.6pt/1.38 'Noto Sans', 'DejaVu Sans' } h1 { font-size: 12pt; margin: 7pt 0 3pt } p { margin: 0 0 3pt } .r td, .r th { border: .4pt solid #777 } .t th { border-bottom: .8pt solid #222 } .s { font-size: 8.6pt }"
KAURI = "Kauri Coast Children's Hospital"
MESA = "Mesa Verde Children's Medical Center"


def build():
    """Eight papers."""
    return [pairs(), latest(), shorthand(), a_sheet_a_test(), mixed(), log(), letters(), panel_lines()]


def made(path, facility, head, body, kind, date, **more):
    """Hospital, patient, results."""
    html = f"<b style='font-size:12.5pt'>{facility}</b><p class=s>{head}</p>{body}"
    return paper(CHILD, path, html, CSS + more.pop("css", ""), kind, date, **{"facility": facility, "name": more.pop("name", CHILD.printed["list"]), **more})


def pairs():
    """Two days, each over a column of results and one of flags; units and limits at the end."""
    days = ["2024-03-14", "2024-03-28"]
    tests = [("hgb", "Haemoglobin", "g/L", "110-145", [("92", "L"), ("104", "L")]), ("wbc", "White cells", "10^9/L", "4.5-13.5", [("1.4", "L"), ("3.2", "L")]), ("plt", "Platelets", "10^9/L", "150-450", [("47", "L"), ("166", "")]), ("anc", "Neutrophils", "10^9/L", "1.5-8.0", [("0.6", "L"), ("1.7", "")]), ("alt", "ALT", "U/L", "0-35", [("81", "H"), ("44", "H")]), ("albumin", "Albumin", "g/L", "30-50", [("33", ""), ("36", "")])]
    labs = [Lab(a, n, v, u, r, f, d, "blood") for a, n, u, r, vs in tests for d, (v, f) in zip(days, vs)]
    head = "<tr><th rowspan=2>Test</th>" + "".join(f"<th colspan=2 style='text-align:center'>{d[8:]}/{d[5:7]}/{d[:4]}</th>" for d in days) + "<th rowspan=2>Units</th><th rowspan=2>Range</th></tr><tr>" + "<th>Result</th><th>Flag</th>" * 2 + "</tr>"
    rows = "".join(f"<tr><td>{n}</td>" + "".join(f"<td>{v}</td><td>{f}</td>" for v, f in vs) + f"<td>{u}</td><td>{r}</td></tr>" for _, n, u, r, vs in tests)
    return made("two visits.pdf", KAURI, "REWI, Tama &nbsp; DOB 23/01/2017", f"<h1>Results by visit</h1><table class=r>{head}{rows}</table>", "lab_report", days[0], end=days[-1], labs=labs, across=True, extra={"date_any": days})


def latest():
    """Range and units in one column before the days: `Latest Ref Range`."""
    heads = [("5/06/24", "2024-05-06"), ("5/13/24", "2024-05-13"), ("5/20/24", "2024-05-20")]
    tests = [("wbc", "WBC", "4.5-13.5 K/uL", "K/uL", "2.1 (L) 2.9 (L) 4.8"), ("hgb", "Hemoglobin", "11.5-15.5 g/dL", "g/dL", "9.4 (L) 10.2 (L) 11.1 (L)"), ("plt", "Platelets", "150-450 K/uL", "K/uL", "93 (L) 141 (L) 190"), ("creatinine", "Creatinine", "0.30-0.70 mg/dL", "mg/dL", "0.31 0.34 0.30"), ("alt", "ALT", "<=35 U/L", "U/L", "58 (H) 41 (H) 30")]
    split = lambda vs: vs.replace(" (", "(").split()
    labs = [Lab(a, n, v.split("(")[0], u, r.rsplit(" ", 1)[0], v.partition("(")[2].strip(")"), d, "blood") for a, n, r, u, vs in tests for (_, d), v in zip(heads, split(vs))]
    body = "<h1>Recent labs</h1>" + grid(["Component", "Latest Ref Range &amp; Units", *(h for h, _ in heads)], [[n, r.replace("<", "&lt;"), *(v.replace("(", " (") for v in split(vs))] for _, n, r, _, vs in tests], "class=t")
    return made("recent labs.pdf", MESA, "TAMA REWI &nbsp; DOB 1/23/2017", body, "lab_report", heads[0][1], end=heads[-1][1], labs=labs, name=CHILD.printed["caps"], extra={"date_any": [d for _, d in heads]})


def shorthand():
    """A shared-care doctor's mail: panels in a line each."""
    day = "2024-06-17"
    labs = told(day, "hgb | Hb | 101 | \nwbc | WCC | 2.9 | \nanc | N | 1.2 | \nalc | L | 1.1 | \nplt | Plt | 88 | \nsodium | Na | 138 | \npotassium | K | 3.9 | \nurea | Ur | 3.2 | \ncreatinine | Cr | 28 | \nalt | ALT | 54 | \nalbumin | Alb | 36 | ")
    parts = [KAURI, "Shared care results", "Tama Rewi, 23/01/2017", "Bloods 17/06/2024:", "FBC: Hb 101, WCC 2.9 (N 1.2, L 1.1), Plt 88.", "U&E: Na 138, K 3.9, Ur 3.2, Cr 28.", "LFT: ALT 54, Alb 36.", "He is well and continues on maintenance."]
    return letter(CHILD, "shared care mail.docx", parts, "consultation", day, labs=labs, facility=KAURI, name=CHILD.name, extra={"kind_also": "lab_report"})


def a_sheet_a_test():
    """A workbook with a sheet for each test, the unit in the heading, remarks behind."""
    days = [datetime.date(2024, 7, 8), datetime.date(2024, 7, 22), datetime.date(2024, 8, 5)]
    tests = [("hgb", "Haemoglobin", "g/L", [106, 112, 117]), ("plt", "Platelets", "10^9/L", [131, 178, 205]), ("ferritin", "Ferritin", "ug/L", [1980, 1742, 1655])]
    labs = [Lab(a, n, str(v), u, "", "", d.isoformat(), None, page=page) for page, (a, n, u, vs) in enumerate(tests, 1) for d, v in zip(days, vs)]
    return workbook(CHILD, "tama results.xlsx", {n: [["Date", f"{n} ({u})", "Notes"], *([(d, "dd/mm/yyyy"), v, "after transfusion" if i == 1 else None] for i, (d, v) in enumerate(zip(days, vs)))] for _, n, u, vs in tests}, "lab_report", "2024-07-08", end="2024-08-05", labs=labs, born=False, across=True, extra={"date_any": [d.isoformat() for d in days]})


def mixed():
    """An export with limits in two columns and blood, urine and fluid among each other."""
    rows = [("Serum", "Creatinine", "creatinine", "29", "umol/L", "23", "57", "blood"), ("Urine", "Creatinine", "x", "4.1", "mmol/L", "", "", "urine"), ("Urine", "Protein", "x", "0.09", "g/L", "", "0.15", "urine"), ("CSF", "Protein", "csf_protein", "0.24", "g/L", "0.15", "0.45", "csf"), ("CSF", "Glucose", "csf_glucose", "3.1", "mmol/L", "2.8", "4.4", "csf"), ("Serum", "Glucose", "glucose", "4.9", "mmol/L", "3.3", "5.6", "blood"), ("Blood", "Haemoglobin", "hgb", "115", "g/L", "110", "145", "blood"), ("Blood", "Platelets", "plt", "<5", "10^9/L", "150", "450", "blood")]
    labs = [Lab(a, n, v, u, "", "", "2024-09-11", s) for _, n, a, v, u, _, _, s in rows]
    return table(CHILD, "extract_0911.csv", [["specimen_source", "collection_dt", "analyte_name", "result_text", "units", "lower_limit", "upper_limit", "verified_dt"], *([s, "2024-09-11 07:40", n, v, u, low, high, "2024-09-11 12:03"] for s, n, _, v, u, low, high, _ in rows)], "lab_report", "2024-09-11", delimiter=",", labs=labs, born=False)


def log():
    """A nurse's log, days down with the hour, blanks where nothing was measured; scanned."""
    rows = [("14 Oct 2024", "2024-10-14", "88", "0.9", "0.2", "26", "64"), ("16 Oct 2024", "2024-10-16", "97", "1.3", "", "41", ""), ("18 Oct 2024", "2024-10-18", "95", "1.8", "0.9", "38", "22"), ("21 Oct 2024", "2024-10-21", "101", "2.6", "1.4", "70", "9")]
    heads = [("hgb", "Hb", "g/L"), ("wbc", "WCC", "10^9/L"), ("anc", "Neut", "10^9/L"), ("plt", "Plt", "10^9/L"), ("crp", "CRP", "mg/L")]
    labs = [Lab(a, n, v, u, "", "", d, "blood") for _, d, *vs in rows for (a, n, u), v in zip(heads, vs) if v]
    body = "<h1>Results log</h1>" + grid(["Date", *(f"{n}<br>{u}" for _, n, u in heads), "Initials"], [[p, *vs, "JT"] for p, _, *vs in rows])
    return scanned(made("log oct.pdf", KAURI, "REWI, Tama &nbsp; DOB 23/01/2017", body, "lab_report", rows[0][1], end=rows[-1][1], labs=labs, across=True, css="body, td, th, .s { font: 11pt/1.4 'Liberation Sans' }", extra={"date_any": [r[1] for r in rows]}), 12001, 200, 0.4)


def letters():
    """A summary with results on two days in sentences."""
    labs = [*told("2024-11-04", "hgb | haemoglobin | 74 | g/L\nplt | platelets | 9 | x10^9/L\ncrp | CRP | 203 | mg/L\nferritin | ferritin | 8420 | ug/L"), *told("2024-11-12", "crp | CRP | 18 | mg/L\nhgb | haemoglobin | 98 | g/L\nplt | platelets | 52 | x10^9/L\ncreatinine | creatinine | 31 | umol/L")]
    body = "<p>4 November 2024 - 12 November 2024</p><h1>Discharge summary</h1><p>Admitted on 4 November 2024 with febrile neutropenia. On arrival haemoglobin was 74 g/L, platelets 9 x10^9/L and CRP 203 mg/L; ferritin peaked at 8420 ug/L the same day.</p><p>He was given piperacillin-tazobactam. By discharge on 12 November 2024 the CRP had come down to 18 mg/L, with haemoglobin of 98 g/L, platelets of 52 x10^9/L and creatinine of 31 umol/L.</p>"
    return made("discharge 12 Nov.pdf", KAURI, "Tama Rewi &nbsp; Date of birth: 23 January 2017", body, "discharge_summary", "2024-11-04", end="2024-11-12", labs=labs, name=CHILD.name)


def panel_lines():
    """Results as running lines of a laboratory's telephone report: name, figure, unit, then limits in square brackets, two a line."""
    day = "2024-12-09"
    labs = parse_rows("sodium | Sodium | 136 | mmol/L | 133-146\npotassium | Potassium | 3.1 | mmol/L | 3.5-5.3\nmagnesium | Magnesium | 0.58 | mmol/L | 0.70-1.00\nphosphate | Phosphate | 0.92 | mmol/L | 0.90-1.80\nurea | Urea | 7.4 | mmol/L | 2.5-6.5\ncreatinine | Creatinine | 52 | umol/L | 23-57", collected=day, specimen="blood")
    line = lambda r: f"<td>{r.name}: {r.value} {r.unit} [{r.range}]</td>"
    body = "<h1>Telephoned results</h1><table>" + "".join("<tr>" + line(labs[n]) + line(labs[n + 1]) + "</tr>" for n in range(0, len(labs), 2)) + "</table>"
    return made("phoned results.pdf", KAURI, "REWI, Tama &nbsp; DOB 23/01/2017 &nbsp; Collected 09/12/2024 05:50", body, "lab_report", day, labs=labs)
