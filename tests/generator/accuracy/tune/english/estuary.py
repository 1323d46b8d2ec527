"""English papers of Britain, Ireland and Australia, the fifth batch: cumulative sheets, panels, fluids of two kinds, print-outs of ward systems."""

from core.labs import Lab, parse_rows

from accuracy.frame import letter, paper, photographed, scanned, table, workbook

from ..results import grid, series
from .child import CHILD

CSS = "body { font: 9.2pt/1.36 'Liberation Sans', 'Nimbus Sans', 'Noto Sans' } h1 { font-size: 12pt; margin: 6pt 0 3pt } h2 { font-size: 10pt; margin: 7pt 0 1pt } p { margin: 0 0 4pt } .r td, .r th { border: .4pt solid #888 } .r th { background: #eee } .t th { border-bottom: 1pt solid #333; text-align: left } .m { font-size: 7.4pt; color: #444 } .s { font-size: 8.6pt } .g td { border-bottom: .3pt dotted #777 }"
BIG = "body, td, th, .s { font-size: 10.8pt } .m { font-size: 8.6pt }"


def build():
    """Thirteen papers."""
    return [across_dates(), immune(), coagulation(), fluids(), panels(), viruses(), cumulative(), iron(), minimal(), lims(), book(), clinic(), inflammation()]


def made(path, facility, head, body, kind, date, **more):
    """Hospital, what is known of the sample, results."""
    html = f"<div style='border-bottom:1.5pt solid #225;margin-bottom:4pt'><b style='font-size:13pt;color:#225'>{facility}</b></div><p class=s>{head}</p>{body}"
    return paper(CHILD, path, html, CSS + more.pop("css", ""), kind, date, **{"facility": facility, "name": more.pop("name", CHILD.printed["list"]), **more})


def day_of(date, sign="/"):
    """A date as British programs print it."""
    return sign.join((date[8:], date[5:7], date[:4]))


def across_dates():
    """Dates down, tests across; units and limits are rows of the head."""
    days = ["2023-11-06", "2023-11-09", "2023-11-13", "2023-11-16", "2023-11-20"]
    columns = [("hgb", "Hb", "g/L", "110-145", "84 79 91 88 93"), ("wbc", "WCC", "10^9/L", "4.5-13.5", "1.4 0.8 0.6 1.1 2.3"), ("anc", "Neut", "10^9/L", "1.5-8.0", "0.41 0.12 0.05 0.33 1.02"), ("alc", "Lymph", "10^9/L", "1.5-6.5", "0.62 0.51 0.44 0.50 0.81"), ("plt", "Plt", "10^9/L", "150-450", "44 21 18 39 77"), ("crp", "CRP", "mg/L", "0-5", "8 64 112 51 14")]
    labs = [Lab(a, n, v, u, r, "", d, "blood") for a, n, u, r, vs in columns for d, v in zip(days, vs.split())]
    head = "<tr><th>Collected</th>" + "".join(f"<th>{n}</th>" for _, n, *_ in columns) + "</tr><tr><td>Units</td>" + "".join(f"<td>{u}</td>" for _, _, u, *_ in columns) + "</tr><tr><td>Ref. range</td>" + "".join(f"<td>{r}</td>" for *_, r, _ in columns) + "</tr>"
    body = "<h1>Results viewer: FBC and CRP</h1><table class=r>" + head + "".join(f"<tr><td>{day_of(d)} 07:{10 + n}</td>" + "".join(f"<td>{vs.split()[n]}</td>" for *_, vs in columns) + "</tr>" for n, d in enumerate(days)) + "</table>"
    return made("results viewer Nov.pdf", "Kingsbridge Royal Infirmary", "ROOKE, Amelie &nbsp; DOB 22/03/2015 &nbsp; MRN 7720145 &nbsp; Printed 21/11/2023 09:02", body, "lab_report", days[0], end=days[-1], labs=labs, across=True, extra={"date_any": days})


def immune():
    """Immunoglobulins and subsets with a method line under each name, a comment between the rows, and a result that is a comment."""
    day = "2024-09-04"
    rows = [("igg", "IgG", "3.8", "g/L", "(5.4 - 16.1)", "L", "Turbidimetry, Optilite"), ("iga", "IgA", "&lt;0.10", "g/L", "(0.5 - 2.4)", "L", "Turbidimetry, Optilite"), ("igm", "IgM", "0.12", "g/L", "(0.5 - 1.8)", "L", "Turbidimetry, Optilite")]
    cells = [("cd3", "CD3 T cells", "812", "cells/uL", "(800 - 3500)", "", "Single platform flow cytometry"), ("cd4", "CD3/CD4 T cells", "296", "cells/uL", "(400 - 2100)", "L", "Single platform flow cytometry"), ("cd8", "CD3/CD8 T cells", "481", "cells/uL", "(200 - 1200)", "", "Single platform flow cytometry"), ("cd19_abs", "CD19 B cells", "2", "cells/uL", "(200 - 600)", "L", "Single platform flow cytometry"), ("nk_abs", "CD16/56 NK cells", "143", "cells/uL", "(70 - 1200)", "", "Single platform flow cytometry")]
    line = lambda r: [f"{r[1]}<br><span class=m>{r[6]}</span>", f"{r[5]} {r[2]}".strip(), r[3], r[4]]
    labs = [Lab(a, n, v.replace("&lt;", "<"), u, ref.strip("()"), f, day, "blood") for a, n, v, u, ref, f, _ in rows + cells]
    body = "<h1>IMMUNOLOGY</h1>" + grid(["Test", "Result", "Units", "Reference range"], [*map(line, rows), ["Serum electrophoresis", "See comment", "", ""]], "class=t") + "<p class=s>Comment: no paraprotein seen. The patient receives replacement immunoglobulin; IgG results reflect treatment.</p><h2>Lymphocyte subsets</h2>" + grid(None, map(line, cells), "class=t")
    return made("immunology 040924.pdf", "Severn Deanery Immunology Service", "Patient: ROOKE, Amelie (22/03/2015) &nbsp; Sample date: 04/09/2024 10:40 &nbsp; Received: 04/09/2024 15:05 &nbsp; Authorised: 09/09/2024", body, "lab_report", day, labs=labs, extra={"other_labs": "electrophoresis may be listed"})


def coagulation():
    """A clotting screen with footnote marks at the names; scanned."""
    day = "2024-02-27"
    labs = parse_rows("pt | Prothrombin time | 13.1 | secs | 9.8 - 12.7 | H\ninr | INR | 1.2 | | 0.9 - 1.2 |\naptt | APTT | 31.4 | secs | 24.0 - 35.0 |\nfibrinogen | Fibrinogen (Clauss) | 1.38 | g/L | 1.70 - 4.00 | L\nd_dimer | D-dimer | 912 | ng/mL | < 500 | H\nantithrombin | Antithrombin activity | 54 | % | 82 - 120 | L", collected=day, specimen="blood")
    body = "<h1>COAGULATION SCREEN</h1>" + grid(["Assay", "Result", "", "Units", "Expected values"], [[r.name + ("<sup>1</sup>" if r.analyte == "antithrombin" else ""), r.value.replace("<", "&lt;"), r.flag, r.unit, r.range.replace("<", "&lt;")] for r in labs], "class=t") + "<p class=s><sup>1</sup> Low antithrombin is usual during asparaginase. Sample not heparinised.</p>"
    return scanned(made("clotting.pdf", "Kingsbridge Royal Infirmary", "Surname: ROOKE &nbsp; Forename: Amelie &nbsp; D.O.B.: 22/03/2015 &nbsp; Ward: Puffin<br>Date/time collected: 27/02/2024 06:50 &nbsp; Lab no: H24.0227.118", body, "lab_report", day, name=None, labs=labs, css=BIG), 2001, 200, 0.5)


def fluids():
    """Spinal fluid and the plasma taken before it on one sheet, each with its own time."""
    day = "2024-03-19"
    csf = parse_rows("csf_wbc | White cell count | 2 | cells/uL | 0 - 5 |\ncsf_rbc | Red cell count | 41 | cells/uL | 0 |\ncsf_protein | Protein | 0.31 | g/L | 0.15 - 0.45 |\ncsf_glucose | Glucose | 2.9 | mmol/L | 2.2 - 3.9 |", collected=day, specimen="csf")
    plasma = parse_rows("glucose | Glucose | 4.7 | mmol/L | 3.0 - 7.8 |\nlactate | Lactate | 1.3 | mmol/L | 0.5 - 2.2 |", collected=day, specimen="blood")
    part = lambda labs: grid(["Test", "Result", "Units", "Range"], [[r.name, r.value, r.unit, r.range] for r in labs], "class=t style='width:75%'")
    body = "<h1>COMBINED REPORT</h1><h2>Specimen: CSF (lumbar puncture, tube 2) &nbsp; Collected 19/03/2024 11:25</h2>" + part(csf) + "<p class=s>Cytospin: no blasts seen.</p><h2>Specimen: Fluoride plasma &nbsp; Collected 19/03/2024 11:05</h2>" + part(plasma)
    return made("LP 190324.pdf", "Kingsbridge Royal Infirmary", "ROOKE, Amelie &nbsp; 22-Mar-2015 &nbsp; Consultant: Dr T. Abernethy", body, "lab_report", day, labs=csf + plasma)


def panels():
    """An Irish sheet: nested panels, the result between the name and limits that carry the unit; scanned."""
    day = "2023-12-12"
    parts = {"RENAL PROFILE": "sodium | Sodium | 136 | mmol/L | 133 - 146 |\npotassium | Potassium | 4.4 | mmol/L | 3.5 - 5.3 |\nurea | Urea | 5.2 | mmol/L | 2.5 - 7.8 |\ncreatinine | Creatinine | 29 | umol/L | 23 - 57 |", "LIVER PROFILE": "bilirubin_total | Total Bilirubin | 17 | umol/L | 0 - 21 |\nalp | Alkaline Phosphatase | 164 | U/L | 60 - 425 |\nalt | ALT | 78 | U/L | 0 - 35 | *\nggt | Gamma GT | 96 | U/L | 6 - 22 | *\nalbumin | Albumin | 33 | g/L | 35 - 50 | *", "BONE PROFILE": "calcium | Calcium | 2.18 | mmol/L | 2.20 - 2.70 | *\nphosphate | Phosphate | 1.22 | mmol/L | 0.90 - 1.80 |\nmagnesium | Magnesium | 0.66 | mmol/L | 0.70 - 1.00 | *"}
    labs, rows = [], []
    for title, layout in parts.items():
        got = parse_rows(layout, collected=day, specimen="blood")
        labs += got
        rows += [title, *([f"&nbsp;&nbsp;{r.name}", f"{r.flag} {r.value}".strip(), f"{r.range} {r.unit}"] for r in got)]
    body = "<h1>Biochemistry</h1>" + grid(["Investigation", "Result", "Reference interval and units"], rows, "class=g style='width:88%'")
    return scanned(made("bloods 12 Dec.pdf", "St Finbarr's Regional Hospital, Cork", "Patient: ROOKE, Amelie &nbsp; DOB: 22/03/2015 &nbsp; Chart No: 4410982<br>Specimen taken: 12/12/2023 at 08:15 &nbsp; Reported: 12/12/2023 at 11:52", body, "lab_report", day, labs=labs, css=BIG), 2002, 200, -0.4)


def viruses():
    """Surveillance after transplant: a date a row, a virus a column, words and figures mixed."""
    days = ["2024-06-03", "2024-06-10", "2024-06-17", "2024-06-24"]
    columns = [("cmv_pcr", "CMV DNA (IU/mL)", "IU/mL", ["Not detected", "<150", "412", "980"]), ("ebv_pcr", "EBV DNA (IU/mL)", "IU/mL", ["Not detected", "Not detected", "Not detected", "2210"]), ("adv_pcr", "Adenovirus DNA (copies/mL)", "copies/mL", ["Not detected", "Not detected", "<500", "Not detected"])]
    labs = [Lab(a, n.split(" (")[0], v, "" if v[0] == "N" else u, "", "", d, "blood") for a, n, u, vs in columns for d, v in zip(days, vs)]
    body = "<h1>Viral surveillance, EDTA blood</h1>" + grid(["Date of sample", *(n for _, n, *_ in columns)], [[day_of(d), *(vs[i].replace("<", "&lt;") for *_, vs in columns)] for i, d in enumerate(days)])
    return made("virology surveillance.pdf", "National Virus Reference Centre, Dublin", "Name: ROOKE, Amelie &nbsp; Born: 22/03/2015", body, "lab_report", days[0], end=days[-1], labs=labs, across=True, extra={"date_any": days})


def cumulative():
    """An Australian cumulative: laboratory number, date and time over each column, the latest last, units and limits at the right."""
    days = ["2025-01-13", "2025-01-20", "2025-01-28", "2025-02-03"]
    labs = series(days, "hgb | Haemoglobin | g/L | 110 - 145 | 98 104 109 112\nrbc | RBC | x10^12/L | 4.00 - 5.20 | 3.31 3.48 3.66 3.79\nhct | Haematocrit | | 0.33 - 0.43 | 0.29 0.31 0.32 0.34\nmcv | MCV | fL | 76 - 91 | 88 89 87 90\nplt | Platelets | x10^9/L | 150 - 450 | 88 121 146 171\nwbc | WBC | x10^9/L | 4.5 - 13.5 | 2.1 2.9 3.4 3.8\nanc | Neutrophils | x10^9/L | 1.5 - 8.0 | 0.9 1.4 1.7 2.0\nalc | Lymphocytes | x10^9/L | 1.5 - 6.5 | 0.8 1.0 1.1 1.2\nmono_abs | Monocytes | x10^9/L | 0.1 - 1.0 | 0.3 0.4 0.5 0.4\neos_abs | Eosinophils | x10^9/L | 0.0 - 0.8 | 0.1 0.1 0.1 0.2")
    for lab in labs:
        if lab.analyte == "hct":
            lab.unit = ""
    keys = list(dict.fromkeys((r.name, r.unit, r.range) for r in labs))
    rows = [["Lab No.", "25-118 2201", "25-118 7740", "25-119 3302", "25-119 8816", "", ""], ["Date", *(f"{d[8:]}/{d[5:7]}/{d[2:4]}" for d in days), "Units", "Reference"], ["Time", "08:10", "09:25", "08:40", "08:05", "", ""], *([n, *(r.value for r in labs if r.name == n), u, f"({ref})"] for n, u, ref in keys)]
    body = "<h1>CUMULATIVE HAEMATOLOGY</h1>" + grid(None, rows, "class=t")
    return made("haematology cumulative.pdf", "Murrumbidgee Pathology", "ROOKE, AMELIE &nbsp; DOB: 22/03/2015 &nbsp; Sex: F &nbsp; UR: 8832015", body, "lab_report", days[0], end=days[-1], labs=labs, name=None, extra={"date_any": days})


def iron():
    """Iron studies and inflammation, comments under the result; photographed."""
    day = "2025-03-10"
    labs = parse_rows("iron | Iron | 31 | umol/L | 5 - 25 | H\ntransferrin | Transferrin | 1.7 | g/L | 2.0 - 3.6 | L\ntransferrin_saturation | Transferrin Saturation | 72 | % | 10 - 45 | H\nferritin | Ferritin | 2480 | ug/L | 20 - 140 | H\ncrp | CRP | 4 | mg/L | < 5 |\nldh | LD | 264 | U/L | 150 - 360 |", collected=day, specimen="blood")
    body = "<h1>IRON STUDIES AND SERUM CHEMISTRY</h1>" + grid(["Analyte", "Result", "Flag", "Reference", "Units"], [[r.name, r.value, r.flag, r.range.replace("<", "&lt;"), r.unit] for r in labs], "class=t") + "<p class=s>Ferritin: consistent with transfusional iron loading.</p>"
    doc = made("IMG_0310.jpg", "Murrumbidgee Pathology", "Patient: AMELIE ROOKE &nbsp; DOB: 22/03/2015<br>Collected: 10/03/2025 09:05 &nbsp; Reported: 10/03/2025 16:30", body, "lab_report", day, labs=labs, name=CHILD.printed["caps"], css="@page { size: A5 landscape; margin: 9mm } body, td, th, .s { font-size: 11pt }")
    return photographed(doc, 2003, 250, (2500, 1800), ((0.05, 0.06), (0.95, 0.03), (0.97, 0.95), (0.02, 0.97)), 0.2)


def minimal():
    """Residual disease at several time points, a row each, the sensitivity in its own column; scanned."""
    rows = [("End of induction", "14/03/2021", "2021-03-14", "PCR (IG/TR)", "1 x 10^-5", "0.08%"), ("Week 12", "11/05/2021", "2021-05-11", "PCR (IG/TR)", "1 x 10^-5", "0.004%"), ("Pre-CAR-T", "02/02/2024", "2024-02-02", "Flow cytometry", "1 x 10^-4", "0.62%")]
    labs = [Lab("mrd_pcr" if "PCR" in m else "mrd_flow", "MRD result", v[:-1], "%", "", "", iso, "marrow", "PCR" if "PCR" in m else "flow", "10^-5" if "PCR" in m else "10^-4") for _, _, iso, m, _, v in rows]
    body = "<h1>MRD SUMMARY &ndash; bone marrow</h1>" + grid(["Time point", "Sample date", "Method", "Sensitivity", "MRD result"], [[t, d, m, s, v] for t, d, _, m, s, v in rows])
    return scanned(made("MRD by time point.pdf", "Kingsbridge Royal Infirmary", "ROOKE, Amelie &nbsp; DOB 22/03/2015", body, "lab_report", rows[0][2], end=rows[-1][2], labs=labs, across=True, css=BIG, extra={"date_any": [r[2] for r in rows], "kind_also": "genetics"}), 2004, 200, 0.3)


def lims():
    """A laboratory system's export: limits in two columns, the specimen's kind and the order beside the test."""
    rows = [("2025-04-07T08:20", "Blood", "FBC", "hgb", "Haemoglobin", "118", "g/L", "110", "145", ""), ("2025-04-07T08:20", "Blood", "FBC", "wbc", "White cell count", "3.9", "10*9/L", "4.5", "13.5", "L"), ("2025-04-07T08:20", "Blood", "FBC", "plt", "Platelet count", "188", "10*9/L", "150", "450", ""), ("2025-04-07T08:20", "Serum", "LFT", "alt", "ALT", "41", "U/L", "0", "35", "H"), ("2025-04-07T08:20", "Serum", "LFT", "albumin", "Albumin", "40", "g/L", "35", "50", ""), ("2025-04-21T09:10", "Blood", "FBC", "hgb", "Haemoglobin", "121", "g/L", "110", "145", ""), ("2025-04-21T09:10", "Blood", "FBC", "wbc", "White cell count", "4.6", "10*9/L", "4.5", "13.5", ""), ("2025-04-21T09:10", "Blood", "FBC", "plt", "Platelet count", "201", "10*9/L", "150", "450", ""), ("2025-04-21T09:10", "CSF", "CSF", "csf_protein", "CSF Protein", "0.28", "g/L", "0.15", "0.45", "")]
    labs = [Lab(a, n, v, u, f"{lo}-{hi}", f, at[:10], "csf" if s == "CSF" else "blood") for at, s, _, a, n, v, u, lo, hi, f in rows]
    return table(CHILD, "lims export.csv", [["PatientID", "CollectedDateTime", "SpecimenType", "OrderableName", "TestName", "ResultValue", "ResultUnits", "RefLow", "RefHigh", "AbnormalFlag", "Verified"], *(["7720145", at, s, o, n, v, u, lo, hi, f, "Y"] for at, s, o, _, n, v, u, lo, hi, f in rows)], "lab_report", "2025-04-07", delimiter=",", end="2025-04-21", labs=labs, born=False)


def book():
    """A nurse's workbook: a title over the sheet, units first, dates across, one value that is a comment."""
    days = ["2025-05-05", "2025-05-12", "2025-05-19"]
    labs = series(days, "hgb | Hb | g/L | | 119 122 124\nwbc | WCC | x10^9/L | | 4.1 4.4 -\nanc | Neutrophils | x10^9/L | | 1.9 2.2 2.4\nplt | Platelets | x10^9/L | | 196 207 221\nigg | IgG | g/L | | 5.1 - 6.0")
    keys = list(dict.fromkeys((r.name, r.unit) for r in labs))
    rows = [["Amelie Rooke bloods"], [], ["Units", "Test", *map(day_of, days)], *([u, n, *(next((r.value for r in labs if r.name == n and r.collected == d), "clotted" if n == "WCC" else "") for d in days)] for n, u in keys)]
    return workbook(CHILD, "Amelie bloods.xlsx", {"May 2025": rows}, "lab_report", days[0], end=days[-1], labs=labs, born=False, name="Amelie Rooke", merge=("A1:E1",), extra={"date_any": days})


def clinic():
    """A clinic letter with the table of its last visits."""
    days = ["2025-06-02", "2025-07-07", "2025-08-04"]
    labs = series(days, "hgb | Hb | g/L | | 121 123 126\nwbc | WBC | x10^9/L | | 4.8 5.1 5.5\nanc | Neuts | x10^9/L | | 2.6 2.7 3.1\nplt | Plts | x10^9/L | | 219 230 241\nalt | ALT | U/L | | 29 27 24\nferritin | Ferritin | ug/L | | 2210 1985 1760", None)
    names = list(dict.fromkeys((r.name, r.unit) for r in labs))
    grid_rows = [["Visit", *(f"{n} ({u})" for n, u in names)], *([d[8:] + " " + {"06": "June", "07": "July", "08": "August"}[d[5:7]] + " 2025", *(next(r.value for r in labs if r.name == n and r.collected == d) for n, _ in names)] for d in days)]
    return letter(CHILD, "clinic Aug 2025.docx", ["Severn Children's Hospital", "Clinic letter, 4 August 2025", "Re: Amelie Rooke, DOB 22/03/2015", "Amelie was seen in the late effects clinic today and is well.", "# Blood results", grid_rows, "Her ferritin continues to fall. Next visit in three months."], "consultation", "2025-08-04", labs=labs, name="Amelie Rooke", across=True)


def inflammation():
    """Two samples of one day and one of the next: times under the dates, procalcitonin and CRP; scanned."""
    heads = ["07/11/2023 06:10", "07/11/2023 18:30", "08/11/2023 06:05"]
    rows = [("crp", "CRP", "mg/L", "22 71 133"), ("procalcitonin", "Procalcitonin", "ug/L", "0.31 2.85 6.40"), ("lactate", "Lactate", "mmol/L", "1.4 3.1 1.9"), ("wbc", "WCC", "10^9/L", "0.7 0.6 0.5"), ("plt", "Platelets", "10^9/L", "30 24 41"), ("hgb", "Hb", "g/L", "82 80 78")]
    labs = [Lab(a, n, v, u, "", "", f"{h[6:10]}-{h[3:5]}-{h[:2]}", "blood") for a, n, u, vs in rows for h, v in zip(heads, vs.split())]
    body = "<h1>Sepsis bloods</h1>" + grid(["Test", "Units", *(h.replace(" ", "<br>") for h in heads)], [[n, u, *vs.split()] for _, n, u, vs in rows])
    return scanned(made("sepsis bloods.jpg", "Kingsbridge Royal Infirmary", "ROOKE, Amelie &nbsp; DOB 22/03/2015 &nbsp; MRN 7720145", body, "lab_report", "2023-11-07", end="2023-11-08", labs=labs, css=BIG, extra={"date_any": ["2023-11-08"]}), 2005, 200, -0.6)
