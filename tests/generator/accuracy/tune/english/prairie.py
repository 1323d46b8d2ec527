"""American papers: results by column with the newest first, a discharge list of components, sequencing MRD, chimerism, subsets, reference-laboratory sheets."""

from core.document import Event
from core.labs import Lab

from accuracy.frame import Trap, paper, photographed, result_rows, scanned, table

from ..results import results, series, told
from .child import CHILD

NAME = "Prairie Rose Children's Hospital"
CSS = """
@page { size: Letter; margin: 13mm } body { font: 9pt/1.35 'Noto Sans' } .h { font-size: 12.5pt; font-weight: 600; color: #a02040 } .id { border: .7pt solid #444; padding: 3pt 5pt; margin: 4pt 0; font-size: 8.4pt } h1 { font-size: 11pt; margin: 6pt 0 3pt } h2 { font-size: 9.6pt; margin: 6pt 0 1pt } p { margin: 0 0 5pt } .t th { text-align: left; font-size: 8.2pt } .b td, .b th { border: .5pt solid #999 } pre { font: 8.2pt/1.35 'DejaVu Sans Mono'; margin: 3pt 0 }
"""


def build():
    """Eight papers."""
    return [newest_first(), components(), sequencing(), chimerism(), reference(), marrow(), ambiguous(), flowsheet(), long_export()]


def made(path, title, body, kind, date, **more):
    """The hospital, the patient in a box, a title."""
    html = f"<div class=h>{NAME}</div><div class=id>Rooke, Amelie &nbsp; DOB 3/22/2015 (9 y.o. F) &nbsp; MRN 00418827{more.pop('fields', '')}</div><h1>{title}</h1>{body}"
    return paper(CHILD, path, html, CSS + more.pop("css", ""), kind, date, **{"facility": NAME, "name": "Rooke, Amelie", "producer": "Print Services 11", **more})


def newest_first():
    """Days across with the newest first, flags beside the figures, the limits in the first column."""
    days = ["2024-06-18", "2024-06-17", "2024-06-16", "2024-06-15"]
    rows = [("wbc", "WBC", "10*3/uL", "4.5-13.5", "0.2 0.1 <0.1 0.2", "LL LL LL LL"), ("hgb", "HGB", "g/dL", "11.5-15.5", "7.9 8.4 8.1 8.8", "L L L L"), ("hct", "HCT", "%", "34.0-46.0", "23.4 24.9 24.0 26.1", "L L L L"), ("plt", "PLT", "10*3/uL", "150-450", "22 9 14 31", "L LL LL L"), ("sodium", "NA", "mmol/L", "136-145", "137 135 134 136", "- L L -"), ("potassium", "K", "mmol/L", "3.5-5.1", "3.4 3.1 3.6 4.0", "L L - -"), ("creatinine", "CREATININE", "mg/dL", "0.30-0.60", "0.33 0.35 0.36 0.34", "- - - -"), ("bilirubin_total", "BILITOT", "mg/dL", "0.1-1.0", "1.4 1.7 1.1 0.8", "H H H -"), ("alt", "ALT", "U/L", "10-35", "57 61 48 33", "H H H -"), ("magnesium", "MG", "mg/dL", "1.6-2.4", "1.5 1.7 1.6 1.9", "L - - -")]
    labs, lines = [], ""
    for a, n, u, r, values, flags in rows:
        cells = ""
        for day, v, f in zip(days, values.split(), flags.split()):
            f = "" if f == "-" else f
            labs.append(Lab(a, n, v, u, r, f, day, "blood"))
            cells += f"<td>{v} {f}</td>"
        lines += f"<tr><td>{n}<br><span style='font-size:7pt'>{r} {u}</span></td>{cells}</tr>"
    head = "".join(f"<th>{d[5:7]}/{d[8:]}/{d[2:4]}<br>0{4 + n % 2}{20 + n}</th>" for n, d in enumerate(days))
    return made("labs last 4 days.pdf", "Recent Labs (newest first)", f"<table class=b><tr><th></th>{head}</tr>{lines}</table>", "lab_report", "2024-06-15", end="2024-06-18", labs=labs, extra={"date_any": days})


def components():
    """A discharge summary's list of last results: component, value, date, the flag in brackets."""
    day = "2024-07-11"
    labs = results({"wbc": "2.7", "hgb": "9.6", "plt": "84", "anc": "1.5", "sodium": "138", "creatinine": "0.39", "alt": "71", "bilirubin_total": "0.6"}, "wbc | WBC | | |\nhgb | HGB | | |\nplt | PLT | | |\nanc | ANC | | |\nsodium | NA | | |\ncreatinine | CREATININE | | |\nalt | ALT | | |\nbilirubin_total | BILITOT | | |", day, None)
    flags = ["(L)", "(L)", "(L)", "", "", "", "(H)", ""]
    rows = "".join(f"<tr><td>{r.name}</td><td>{r.value} {f}</td><td>07/11/2024</td></tr>" for r, f in zip(labs, flags))
    body = f"<p>Admit date: 6/3/2024. Discharge date: 7/12/2024.</p><h2>Hospital Course</h2><p>Matched unrelated donor peripheral blood stem cell transplant on 6/12/2024. Neutrophil engraftment on 7/1/2024. Mucositis grade 3, resolved. No acute GVHD.</p><h2>Pertinent Results</h2><p>Lab Results</p><table style='width:52%'><tr><th style='text-align:left'>Component</th><th style='text-align:left'>Value</th><th style='text-align:left'>Date</th></tr>{rows}</table><h2>Follow up</h2><p>Clinic 7/15/2024. Call for ANC below 0.5.</p>"
    events = [Event("admission", "2024-06-03", "Admit date: 6/3/2024", "2024-07-12", own=True), Event("discharge", "2024-07-12", "Discharge date: 7/12/2024", own=True, optional=True), Event("hsct", "2024-06-12", "stem cell transplant on 6/12/2024", own=True), Event("toxicity", "2024-06", "Mucositis grade 3", optional=True)]
    return made("DC summary BMT.pdf", "Discharge Summary", body, "discharge_summary", "2024-06-03", end="2024-07-12", labs=labs, events=events, traps=[Trap("negation", "No acute GVHD")])


def sequencing():
    """Sequencing MRD: sequences, cells per million, a limit of detection, earlier samples below."""
    day = "2024-09-10"
    body = """<p>Sample: Bone marrow aspirate &nbsp; Collection date: 09/10/2024 &nbsp; Date received: 09/12/2024 &nbsp; Date reported: 09/18/2024</p><h2>Result: Residual sequences detected</h2><p><b>7 residual clonal cells per million nucleated cells</b> (range 3 - 14)</p><p>Total nucleated cells evaluated: 1,412,003. Limit of detection (LOD): 1.35 per million cells.</p><table class=b><tr><th>Sequence</th><th>Copies per million cells</th><th>LOD</th></tr><tr><td>IGH - Sequence A</td><td>7</td><td>1.35</td></tr><tr><td>IGK - Sequence B</td><td>0</td><td>1.91</td></tr></table><h2>Assay</h2><p>Next-generation sequencing of immunoglobulin receptor genes. MRD is reported with a 95% confidence interval.</p>"""
    labs = [Lab("mrd_ngs", "residual clonal cells", "7", "", "", "", day, "marrow", "NGS", narrative=True)]
    return made("NGS MRD Sept.pdf", "Immunosequencing MRD Assessment, B-ALL", body, "genetics", day, labs=labs, extra={"other_labs": "the sequences may be listed", "date_any": [day], "kind_also": "lab_report"})


def chimerism():
    """Engraftment by lineage: a row a cell type, a column a date; the donor's share in percent."""
    days = ["2024-07-12", "2024-09-20"]
    rows = [("Whole blood", "99", ">99"), ("CD3+ (T cells)", "61", "94"), ("CD33+ (myeloid)", ">99", ">99"), ("CD19+ (B cells)", "QNS", "97")]
    labs = [Lab("chimerism", n, v, "%", "", "", d, "blood") for n, *vs in rows for d, v in zip(days, vs) if v != "QNS"]
    body = "<p>Specimen: peripheral blood, EDTA. Method: STR (16 loci). Sensitivity: 1-5%.</p><table class=b><tr><th>Cell fraction, % DONOR</th><th>07/12/2024<br>(Day +30)</th><th>09/20/2024<br>(Day +100)</th></tr>" + "".join(f"<tr><td>{n}</td><td>{a}</td><td>{b}</td></tr>" for n, a, b in rows) + "</table><p style='margin-top:5pt'>QNS: quantity not sufficient. Donor: unrelated, male.</p>"
    return made("chimerism.pdf", "Post-Transplant Engraftment (Chimerism) Monitoring", body, "lab_report", days[0], end=days[1], labs=labs, across=True, extra={"date_any": days, "kind_also": "genetics"})


def reference():
    """A reference laboratory's sheet: results in range and out of range stand in two columns; photographed."""
    day = "2025-01-28"
    labs = results({"glucose": "88", "urea": "11", "creatinine": "0.41", "sodium": "139", "potassium": "4.1", "calcium": "9.6", "albumin": "4.3", "alp": "266", "ast": "58", "alt": "66", "igg": "452", "iga": "<5", "igm": "21"}, "glucose | GLUCOSE | mg/dL | | 65-99\nurea | UREA NITROGEN (BUN) | mg/dL | | 7-20\ncreatinine | CREATININE | mg/dL | | 0.20-0.73\nsodium | SODIUM | mmol/L | | 135-146\npotassium | POTASSIUM | mmol/L | | 3.8-5.1\ncalcium | CALCIUM | mg/dL | | 8.9-10.4\nalbumin | ALBUMIN | g/dL | | 3.6-5.1\nalp | ALKALINE PHOSPHATASE | U/L | | 117-311\nast | AST | U/L | | 12-32\nalt | ALT | U/L | | 8-24\nigg | IMMUNOGLOBULIN G | mg/dL | | 568-1360\niga | IMMUNOGLOBULIN A | mg/dL | | 33-200\nigm | IMMUNOGLOBULIN M | mg/dL | | 49-231", day)
    for lab in labs:
        lab.flag = "L" if lab.analyte == "iga" else lab.flag
        if lab.analyte == "urea":
            lab.number_of = 11 * 60.06 / 28.014  # The paper gives the nitrogen in urea.
    rows = "".join(f"<tr><td>{r.name}</td><td>{'' if r.flag else r.value}</td><td>{r.value + ' ' + r.flag if r.flag else ''}</td><td>{r.range} {r.unit}</td><td>EN</td></tr>" for r in labs)
    body = f"<p>COLLECTED: 01/28/2025 08:15 AM &nbsp; RECEIVED: 01/28/2025 09:44 PM &nbsp; REPORTED: 01/29/2025 06:03 AM &nbsp; FASTING: NO</p><table class=t><tr><th>Test Name</th><th>In Range</th><th>Out Of Range</th><th>Reference Range</th><th>Lab</th></tr>{rows}</table>"
    document = made("20250130_101822.jpg", "COMPREHENSIVE PANEL, IMMUNOGLOBULINS", body, "lab_report", day, labs=labs, css="body, td, th, .id, .t th { font-size: 11pt }")
    return photographed(document, 1141, 230, (2100, 2700), ((0.05, 0.03), (0.95, 0.04), (0.97, 0.97), (0.03, 0.96)), 0.15)


def marrow():
    """A marrow report: blood count of the same day, a differential of the aspirate, flow in words."""
    day = "2024-09-10"
    blood = results({"wbc": "4.9", "hgb": "11.8", "plt": "167"}, "wbc | WBC | K/uL | | 4.5-13.5\nhgb | Hemoglobin | g/dL | | 11.5-15.5\nplt | Platelets | K/uL | | 150-450", day)
    bm = [Lab("blasts_bm", "Blasts", "2", "%", "0-5", "", day, "marrow")]
    body = f"""<p>Collected: 9/10/2024 9:05 AM &nbsp; Signed out: 9/12/2024</p><p><b>FINAL DIAGNOSIS</b></p><p>Bone marrow, left posterior iliac crest, aspirate and biopsy: Normocellular marrow with trilineage hematopoiesis. No morphologic evidence of leukemia.</p><h2>PERIPHERAL BLOOD</h2><table style='width:60%'>{result_rows(blood, 'name', 'value', 'unit', 'range')}</table><h2>ASPIRATE DIFFERENTIAL (500 cells)</h2><table style='width:60%'><tr><td>Blasts</td><td>2 %</td><td>0-5</td></tr><tr><td>Promyelocytes</td><td>4 %</td><td>2-8</td></tr><tr><td>Erythroid</td><td>26 %</td><td>15-27</td></tr><tr><td>Lymphocytes</td><td>17 %</td><td>3-17</td></tr><tr><td>Plasma cells</td><td>1 %</td><td>0-3</td></tr></table><h2>FLOW CYTOMETRY</h2><p>No abnormal B-lymphoblast population identified (MRD negative, sensitivity 0.01%).</p>"""
    labs = blood + bm + [Lab("mrd_flow", "MRD", "negative", "", "", "", day, "marrow", "flow", "0.01%", narrative=True, optional=True)]
    return made("BMBx path.pdf", "Surgical Pathology: Bone Marrow", body, "pathology", day, labs=labs, traps=[Trap("negation", "No morphologic evidence of leukemia")], extra={"other_labs": "the rest of the differential may be listed"})


def ambiguous():
    """A sheet whose own date could be read both ways; the page's other dates show the month first."""
    day = "2024-03-11"
    labs = results({"wbc": "0.4", "hgb": "8.2", "plt": "26", "ferritin": "1877", "crp": "4.6"}, "wbc | WBC | K/uL | | 4.5 - 13.5\nhgb | Hemoglobin | g/dL | | 11.5 - 15.5\nplt | Platelet Count | K/uL | | 150 - 450\nferritin | Ferritin | ng/mL | | 14 - 79\ncrp | CRP | mg/dL | | 0.0 - 0.9", day)
    rows = result_rows(labs, "name", lambda r: f"{r.flag}", "value", lambda r: f"{r.range} {r.unit}")
    return made("pre infusion labs.pdf", "Laboratory Report", f"<p>Collected 03/11/2024 0512 &nbsp; Resulted 03/11/2024 0640 &nbsp; Admitted 02/28/2024</p><table class=t style='width:80%'><tr><th>Test</th><th>Abn</th><th>Result</th><th>Reference</th></tr>{rows}</table>", "lab_report", day, labs=labs)


def flowsheet():
    """The cell-therapy flow sheet: a day a row, numbered from the infusion, no units but in the head."""
    steps = ["-1", "0", "+3", "+7", "+10", "+14", "+21", "+28"]
    days = ["2024-03-10", "2024-03-11", "2024-03-14", "2024-03-18", "2024-03-21", "2024-03-25", "2024-04-01", "2024-04-08"]
    labs = series(days, "anc | ANC | K/uL | | 0.5 0.3 0.1 0.0 0.1 0.6 1.1 1.9\nplt | Plt | K/uL | | 34 28 15 12 19 33 57 92\ncrp | CRP | mg/dL | | 2.1 4.6 11.9 14.2 3.3 0.9 <0.5 <0.5\nferritin | Ferritin | ng/mL | | 1410 1877 6480 15210 9120 4030 1985 1204\nil6 | IL-6 | pg/mL | | - 18 412 2960 155 22 - -", None)
    heads = list(dict.fromkeys((r.analyte, r.name, r.unit) for r in labs))
    rows = "".join(f"<tr><td>D{s}</td><td>{int(d[5:7])}/{int(d[8:])}/24</td>" + "".join("<td>" + next((r.value for r in labs if r.collected == d and r.analyte == a), "") + "</td>" for a, *_ in heads) + "</tr>" for s, d in zip(steps, days))
    body = "<p>Day 0 = 3/11/2024 (tisagenlecleucel)</p><table class=b><tr><th>Day</th><th>Date</th>" + "".join(f"<th>{n}<br>{u}</th>" for _, n, u in heads) + f"</tr>{rows}</table>"
    return made("CART flowsheet.pdf", "Cellular Therapy Flowsheet", body, "treatment_record", days[0], end=days[-1], labs=labs, across=True, events=[Event("car_t_infusion", "2024-03-11", "Day 0 = 3/11/2024 (tisagenlecleucel)", own=True)], extra={"kind_also": "lab_report", "date_any": days})


def long_export():
    """A long export with ISO times, LOINC codes and separate low and high limits, tabs between."""
    labs, rows = [], [["mrn", "observation_code", "observation", "value", "unit", "ref_low", "ref_high", "abnormal_flag", "collected_at", "resulted_at"]]
    for day, values in (("2025-03-04", ("5.6", "12.9", "241", "2.9", "612")), ("2025-04-01", ("6.1", "13.1", "255", "3.3", "655"))):
        for (a, code, n, u, lo, hi), v in zip((("wbc", "6690-2", "Leukocytes [#/volume] in Blood", "10*3/uL", "4.5", "13.5"), ("hgb", "718-7", "Hemoglobin [Mass/volume] in Blood", "g/dL", "11.5", "15.5"), ("plt", "777-3", "Platelets [#/volume] in Blood", "10*3/uL", "150", "450"), ("anc", "751-8", "Neutrophils [#/volume] in Blood", "10*3/uL", "1.8", "8.0"), ("igg", "2465-3", "IgG [Mass/volume] in Serum", "mg/dL", "504", "1464")), values):
            labs.append(Lab(a, n, v, u, "", "", day))
            rows.append(["00418827", code, n, v, u, lo, hi, "", f"{day}T08:15:00-05:00", f"{day}T11:40:00-05:00"])
    return table(CHILD, "observations.tsv", rows, "lab_report", "2025-03-04", end="2025-04-01", delimiter="\t", labs=labs, born=False)
