"""English papers of the United States and India, the fifth batch: portals, reference laboratories, nested panels, gases, levels, urine."""

from core.labs import Lab, parse_rows

from accuracy.frame import paper, photographed, scanned, table

from ..results import grid
from .child import CHILD

CSS = "body { font: 9.2pt/1.36 'Liberation Sans', 'Nimbus Sans', 'Noto Sans' } h1 { font-size: 12pt; margin: 6pt 0 3pt } h2 { font-size: 10pt; margin: 7pt 0 1pt } p { margin: 0 0 4pt } .r td, .r th { border: .4pt solid #888 } .t th { border-bottom: 1pt solid #333; text-align: left } .m { font-size: 7.4pt; color: #444 } .s { font-size: 8.6pt } .g td { border-bottom: .3pt dotted #777 }"
BIG = "body, td, th, .s { font-size: 10.8pt } .m { font-size: 8.6pt }"


def build():
    """Eleven papers."""
    return [portal(), reference(), reference_scan(), gas(), methotrexate(), nested(), chemistry(), urine(), smear(), tacrolimus(), metabolic()]


def made(path, facility, head, body, kind, date, **more):
    """Laboratory, patient, results."""
    html = f"<p style='text-align:center'><b style='font-size:13pt'>{facility}</b></p><p class=s>{head}</p>{body}"
    return paper(CHILD, path, html, CSS + more.pop("css", ""), kind, date, **{"facility": facility, "name": more.pop("name", CHILD.printed["caps"]), **more})


def portal():
    """A patient portal printed: limits with their unit before the value, the flag in brackets behind it; scanned."""
    day = "2024-07-15"
    labs = parse_rows("wbc | WBC | 3.4 | K/uL | 4.5 - 13.5 | L\nrbc | RBC | 3.62 | M/uL | 4.00 - 5.20 | L\nhgb | Hemoglobin | 10.4 | g/dL | 11.5 - 15.5 | L\nhct | Hematocrit | 31.2 | % | 35.0 - 45.0 | L\nmcv | MCV | 86.2 | fL | 77.0 - 95.0 |\nplt | Platelet Count | 142 | K/uL | 150 - 450 | L\nanc | Neutrophils Absolute | 1.52 | K/uL | 1.50 - 8.00 |\nalc | Lymphocytes Absolute | 1.21 | K/uL | 1.50 - 6.80 | L\nmono_abs | Monocytes Absolute | 0.48 | K/uL | 0.20 - 1.00 |", collected=day, specimen="blood")
    body = "<h1>CBC with Differential &ndash; Final result</h1>" + grid(["Component", "Ref Range &amp; Units", "Value"], [[r.name, f"{r.range} {r.unit}", f"{r.value} ({r.flag})" if r.flag else r.value] for r in labs], "class=g")
    return scanned(made("portal CBC.pdf", "Blue Heron Children's Medical Center", "Patient: AMELIE ROOKE &nbsp; DOB: 3/22/2015 &nbsp; MRN: 00418829<br>Collected: 7/15/2024 8:42 AM &nbsp; Resulted: 7/15/2024 10:05 AM", body, "lab_report", day, labs=labs, css=BIG), 2011, 200, 0.4)


def reference_rows(day):
    """Results of a reference laboratory."""
    return parse_rows("glucose | GLUCOSE | 91 | mg/dL | 65-99 |\nurea | UREA NITROGEN (BUN) | 14 | mg/dL | 7-20 |\ncreatinine | CREATININE | 0.38 | mg/dL | 0.20-0.73 |\nsodium | SODIUM | 139 | mmol/L | 135-146 |\npotassium | POTASSIUM | 3.7 | mmol/L | 3.8-5.1 | L\ncalcium | CALCIUM | 9.4 | mg/dL | 8.9-10.4 |\nprotein_total | PROTEIN, TOTAL | 6.2 | g/dL | 6.3-8.2 | L\nalbumin | ALBUMIN | 4.1 | g/dL | 3.6-5.1 |\nbilirubin_total | BILIRUBIN, TOTAL | 0.5 | mg/dL | 0.2-0.8 |\nalp | ALKALINE PHOSPHATASE | 171 | U/L | 117-311 |\nast | AST | 66 | U/L | 12-32 | H\nalt | ALT | 84 | U/L | 8-24 | H", collected=day, specimen="blood")


def reference():
    """A commercial laboratory: what is in range and what is not stand in two columns."""
    labs = reference_rows("2024-10-02")
    for lab in labs:
        if lab.analyte == "urea":
            lab.value, lab.number_of = "14", 14 * 2.144
    body = "<h1>COMPREHENSIVE METABOLIC PANEL</h1>" + grid(["Test Name", "In Range", "Out Of Range", "Reference Range", "Lab"], [[r.name, "" if r.flag else r.value, f"{r.value} {r.flag}" if r.flag else "", f"{r.range} {r.unit}", "EN"] for r in labs], "class=t")
    return made("CMP Oct 2024.pdf", "Copperfield Diagnostics", "ROOKE, AMELIE &nbsp; DOB: 03/22/2015 &nbsp; AGE: 9 &nbsp; GENDER: F<br>COLLECTED: 10/02/2024 09:14 ET &nbsp; RECEIVED: 10/03/2024 00:31 ET &nbsp; REPORTED: 10/03/2024 07:50 ET", body, "lab_report", "2024-10-02", labs=labs, name=None)


def reference_scan():
    """The same laboratory a month later, faxed."""
    labs = [lab for lab in reference_rows("2024-11-06") if lab.analyte != "urea"]
    for lab, value in zip(labs, "88 0.41 141 4.0 9.2 6.5 4.2 0.4 188 31 39".split(), strict=True):
        lab.value, lab.flag = value, "H" if lab.analyte == "alt" else ""
    body = "<h1>COMPREHENSIVE METABOLIC PANEL</h1>" + grid(["Test Name", "In Range", "Out Of Range", "Reference Range", "Lab"], [[r.name, "" if r.flag else r.value, f"{r.value} {r.flag}" if r.flag else "", f"{r.range} {r.unit}", "EN"] for r in labs], "class=t")
    return scanned(made("fax CMP Nov.tif", "Copperfield Diagnostics", "ROOKE, AMELIE &nbsp; DOB: 03/22/2015 &nbsp; AGE: 9 &nbsp; GENDER: F<br>COLLECTED: 11/06/2024 09:02 ET &nbsp; REPORTED: 11/07/2024 06:15 ET", body, "lab_report", "2024-11-06", labs=labs, name=None, css=BIG), 2012, 200, 0.5, noise=3, edge=False, black=True)


def gas():
    """Venous blood gas with temperature and device lines, units before values."""
    day = "2024-03-11"
    labs = parse_rows("x | pH | 7.31 | | 7.32 - 7.42 | L\nx | pCO2 | 46 | mmHg | 40 - 50 |\nbicarbonate | HCO3 | 22.4 | mmol/L | 22.0 - 28.0 |\nx | Base excess | -3.1 | mmol/L | -2.0 - 3.0 | L\nlactate | Lactate | 2.6 | mmol/L | 0.5 - 2.0 | H\nsodium | Na+ | 134 | mmol/L | 135 - 145 | L\npotassium | K+ | 3.3 | mmol/L | 3.5 - 5.0 | L\ncalcium_ionised | iCa | 1.09 | mmol/L | 1.12 - 1.32 | L\nglucose | Glucose | 148 | mg/dL | 60 - 140 | H\nhgb | tHb | 8.4 | g/dL | 11.5 - 15.5 | L", collected=day, specimen="blood")
    body = "<h1>VENOUS BLOOD GAS</h1><p class=s>Device: GEM 5000 SN 18820 &nbsp; Temp: 38.4 C &nbsp; FIO2: 21 %</p>" + grid(["", "Units", "Measured", "", "Normal range"], [[r.name, r.unit, r.value, r.flag, r.range] for r in labs], "class=t style='width:70%'")
    return made("VBG 3-11.pdf", "Blue Heron Children's Medical Center", "AMELIE ROOKE &nbsp; DOB 03/22/2015 &nbsp; Sample drawn: 03/11/2024 02:17 &nbsp; Operator: 7741", body, "lab_report", day, labs=labs, extra={"other_labs": "temperature and FIO2 may be listed"})


def methotrexate():
    """Levels after a high dose: hours from the start, the moment of drawing, two tests a row."""
    rows = [("24", "05/14/2023 10:00", "2023-05-14", "61.2", "0.34"), ("36", "05/14/2023 22:00", "2023-05-14", "3.85", "0.36"), ("42", "05/15/2023 04:00", "2023-05-15", "0.92", "0.37"), ("48", "05/15/2023 10:00", "2023-05-15", "0.31", "0.35"), ("66", "05/16/2023 04:00", "2023-05-16", "0.08", "0.33")]
    labs = [lab for _, _, d, m, c in rows for lab in (Lab("methotrexate", "Methotrexate", m, "umol/L", "", "", d, "blood"), Lab("creatinine", "Creatinine", c, "mg/dL", "", "", d, "blood"))]
    body = "<h1>High-dose methotrexate monitoring, course 3</h1>" + grid(["Hour", "Drawn", "Methotrexate (umol/L)", "Creatinine (mg/dL)"], [[h, at, m, c] for h, at, _, m, c in rows])
    return made("MTX course 3.pdf", "Blue Heron Children's Medical Center", "AMELIE ROOKE &nbsp; DOB 03/22/2015 &nbsp; Infusion start: 05/13/2023 10:00", body, "lab_report", rows[0][2], end=rows[-1][2], labs=labs, across=True, extra={"date_any": [r[2] for r in rows] + ["2023-05-13"], "kind_also": "treatment_record"})


def nested():
    """An Indian blood count: differential and absolute counts under headings of their own, with the same names; photographed."""
    day = "2023-10-18"
    parts = {"": "hgb | Haemoglobin (Hb) | 9.8 | gm/dl | 11.5 - 15.5\nrbc | RBC Count | 3.41 | million/cumm | 4.0 - 5.2\nhct | PCV (Packed Cell Volume) | 29.4 | % | 35 - 45\nmcv | MCV | 86.2 | fl | 77 - 95\nmch | MCH | 28.7 | pg | 25 - 33\nwbc | Total Leucocyte Count (TLC) | 2400 | /cumm | 5000 - 13000\nplt | Platelet Count | 74000 | /cumm | 150000 - 450000", "DIFFERENTIAL LEUCOCYTE COUNT": "neut_pct | Neutrophils | 38 | % | 40 - 65\nlymph_pct | Lymphocytes | 49 | % | 25 - 50\nmono_pct | Monocytes | 11 | % | 2 - 10\neos_pct | Eosinophils | 2 | % | 1 - 6", "ABSOLUTE LEUCOCYTE COUNT": "anc | Neutrophils | 912 | /cumm | 2000 - 8000\nalc | Lymphocytes | 1176 | /cumm | 1500 - 6500\nmono_abs | Monocytes | 264 | /cumm | 200 - 1000\neos_abs | Eosinophils | 48 | /cumm | 20 - 500"}
    labs, rows = [], []
    for title, layout in parts.items():
        got = parse_rows(layout, collected=day, specimen="blood")
        labs += got
        rows += ([title] if title else []) + [[r.name, r.value, r.unit, r.range] for r in got]
    body = "<h1>COMPLETE BLOOD COUNT</h1>" + grid(["Test Description", "Observed Value", "Unit", "Biological Ref. Interval"], rows, "class=g")
    doc = made("WhatsApp Image 2023-10-19.jpeg", "Saraswati Diagnostics Centre, Nagpur", "Name: Miss AMELIE ROOKE &nbsp; DOB: 22/03/2015 &nbsp; Ref. by: Dr S. Kulkarni<br>Sample Collected On: 18/10/2023 09:30 AM &nbsp; Reported On: 18/10/2023 02:10 PM", body, "lab_report", day, labs=labs, css="body, td, th, .s { font-size: 11pt }")
    return photographed(doc, 2013, 250, (2200, 2900), ((0.05, 0.04), (0.95, 0.03), (0.96, 0.96), (0.04, 0.97)), 0.18, crop=0.72)


def chemistry():
    """Liver and kidney with a method under each name, limits by age on several lines."""
    day = "2023-10-18"
    rows = [("bilirubin_total", "Bilirubin Total", "1.1", "mg/dL", "Diazo", "0.3 - 1.2"), ("bilirubin_direct", "Bilirubin Direct", "0.3", "mg/dL", "Diazo", "&lt; 0.2"), ("ast", "SGOT / AST", "58", "U/L", "UV without P5P", "&lt; 40"), ("alt", "SGPT / ALT", "97", "U/L", "UV without P5P", "&lt; 39"), ("alp", "Alkaline Phosphatase", "201", "U/L", "PNPP, AMP buffer", "1 - 9 yrs: 142 - 335<br>10 - 12 yrs: 129 - 417<br>Adult: 40 - 130"), ("protein_total", "Total Proteins", "6.1", "g/dL", "Biuret", "6.0 - 8.0"), ("albumin", "Albumin", "3.6", "g/dL", "BCG", "3.8 - 5.4"), ("creatinine", "Creatinine, Serum", "0.36", "mg/dL", "Modified Jaffe, kinetic", "Child: 0.30 - 0.70<br>Adult: 0.60 - 1.20"), ("uric_acid", "Uric Acid", "3.9", "mg/dL", "Uricase", "2.0 - 5.5"), ("ferritin", "Ferritin", "1870", "ng/mL", "CLIA", "7 - 140")]
    labs = [Lab(a, n, v, u, r.replace("&lt;", "<"), "", day, "blood") for a, n, v, u, _, r in rows]
    body = "<h1>LIVER AND KIDNEY FUNCTION TESTS</h1>" + grid(["Test Name", "Result", "Unit", "Bio. Ref. Interval"], [[f"{n}<br><span class=m>Method: {m}</span>", v, u, r] for _, n, v, u, m, r in rows], "class=t")
    return made("LFT RFT 18-10-23.pdf", "Saraswati Diagnostics Centre, Nagpur", "Name: Miss AMELIE ROOKE &nbsp; DOB: 22/03/2015 &nbsp; Sample Type: Serum<br>Sample Collected On: 18/10/2023 09:30 AM &nbsp; Reported On: 18/10/2023 06:45 PM", body, "lab_report", day, labs=labs)


def urine():
    """Urine by strip and under the microscope."""
    day = "2024-05-22"
    rows = [("Colour", "Pale yellow", ""), ("pH", "6.5", "5.0 - 8.0"), ("Specific Gravity", "1.012", "1.005 - 1.030"), ("Protein", "Negative", "Negative"), ("Glucose", "Negative", "Negative"), ("Ketones", "Trace", "Negative"), ("Blood", "Negative", "Negative"), ("Pus cells", "1-2 /hpf", "0-5 /hpf")]
    labs = [Lab("x", n, v, "", r, "", day, "urine", optional=True) for n, v, r in rows if n not in ("Colour", "Pus cells")]
    body = "<h1>URINE ROUTINE EXAMINATION</h1>" + grid(["Test", "Result", "Reference"], rows, "class=t style='width:70%'")
    return made("urine RE.pdf", "Saraswati Diagnostics Centre, Nagpur", "Name: Miss AMELIE ROOKE &nbsp; DOB: 22/03/2015 &nbsp; Specimen: Urine (spot)<br>Sample Collected On: 22/05/2024", body, "lab_report", day, labs=labs, extra={"other_labs": "what the strip shows may be listed"})


def smear():
    """A blood count with a manual differential, blasts among its cells; scanned."""
    day = "2023-08-16"
    labs = parse_rows("wbc | WBC | 21.7 | 10E3/uL | 4.5-13.5 | H\nhgb | HGB | 8.8 | g/dL | 11.5-15.5 | L\nplt | PLT | 39 | 10E3/uL | 150-450 | L\nneut_pct | Segmented Neutrophils | 9 | % | 33-76 | L\nbands_pct | Bands | 1 | % | 0-10 |\nlymph_pct | Lymphocytes | 22 | % | 15-61 |\nmono_pct | Monocytes | 2 | % | 0-12 |\nblasts_pb | Blasts | 66 | % | 0 | H\nnrbc_pct | NRBC | 3 | /100 WBC | 0 | H", collected=day, specimen="blood")
    body = "<h1>CBC, MANUAL DIFFERENTIAL</h1>" + grid(["Procedure", "Result", "Units", "Ref Range"], [[r.name, f"{r.value} {r.flag}".strip(), r.unit, r.range] for r in labs], "class=r") + "<p class=s>Smear reviewed by pathologist.</p>"
    return scanned(made("CBC Aug 16.pdf", "Tidewater Regional Health System", "Patient Name: AMELIE ROOKE &nbsp; DOB: 03/22/2015 &nbsp; FIN: 88120457<br>Collected Date/Time: 08/16/2023 14:05 EDT", body, "lab_report", day, labs=labs, css=BIG), 2014, 200, -0.5)


def tacrolimus():
    """Drug levels through a season: a date a row, target and comment beside the level; scanned."""
    rows = [("2024-07-01", "Tacrolimus", "6.8", "ng/mL", "5 - 15", "tacrolimus"), ("2024-07-08", "Tacrolimus", "11.4", "ng/mL", "5 - 15", "tacrolimus"), ("2024-07-15", "Tacrolimus", "17.9", "ng/mL", "5 - 15", "tacrolimus"), ("2024-07-15", "Voriconazole", "1.6", "ug/mL", "1.0 - 5.5", "voriconazole"), ("2024-07-22", "Tacrolimus", "9.2", "ng/mL", "5 - 15", "tacrolimus")]
    labs = [Lab(a, n, v, u, r, "", d, "blood") for d, n, v, u, r, a in rows]
    body = "<h1>Therapeutic drug monitoring</h1>" + grid(["Collected", "Drug", "Trough level", "Units", "Target", "Comment"], [[f"{d[5:7]}/{d[8:]}/{d[:4]}", n, v, u, r, "dose held" if v == "17.9" else ""] for d, n, v, u, r, _ in rows])
    return scanned(made("drug levels July.pdf", "Tidewater Regional Health System", "AMELIE ROOKE &nbsp; DOB 03/22/2015", body, "lab_report", rows[0][0], end=rows[-1][0], labs=labs, css=BIG, extra={"date_any": [r[0] for r in rows]}), 2015, 200, 0.5)


def metabolic():
    """An export of a portal: name, value with unit in one cell, limits in another, one line a result."""
    rows = [("09/09/2024", "White Blood Cell Count", "wbc", "4.2", "Thousand/uL", "4.5-13.5"), ("09/09/2024", "Hemoglobin", "hgb", "11.9", "g/dL", "11.5-15.5"), ("09/09/2024", "Platelet Count", "plt", "203", "Thousand/uL", "140-400"), ("09/09/2024", "Absolute Neutrophils", "anc", "2104", "cells/uL", "1500-8000"), ("09/09/2024", "Absolute Lymphocytes", "alc", "1483", "cells/uL", "1500-6500"), ("09/09/2024", "IgG", "igg", "498", "mg/dL", "503-1719")]
    labs = [Lab(a, n, v, u, r, "", "2024-09-09", "blood") for _, n, a, v, u, r in rows]
    return table(CHILD, "portal_results.csv", [["Test Date", "Test", "Your Value", "Standard Range", "Flag"], *([d, n, f"{v} {u}", r, ""] for d, n, _, v, u, r in rows)], "lab_report", "2024-09-09", delimiter=",", labs=labs, born=False)
