"""English papers, the sixth batch: trend views, results in a grid, earlier results at the left, shares beside counts, two languages of Canada."""

from core.labs import Lab, parse_rows

from accuracy.frame import paper, scanned, table, workbook

from ..results import grid, series
from .child import CHILD

CSS = "body { font: 9.4pt/1.36 'DejaVu Sans', 'Noto Sans' } h1 { font-size: 11.5pt; margin: 6pt 0 3pt } h2 { font-size: 10pt; margin: 7pt 0 1pt } p { margin: 0 0 4pt } .r td, .r th { border: .4pt solid #888 } .t th { border-bottom: 1pt solid #333; text-align: left } .z tr:nth-child(even) td { background: #eef } .s { font-size: 8.6pt }"
BIG = "body, td, th, .s { font: 10.6pt/1.36 'Liberation Sans', 'Noto Sans' }"


def build():
    """Eleven papers."""
    return [boxes(), trend(), brackets(), logs(), clotting(), earlier(), subsets(), canada(), sheets(), flagged(), bone()]


def made(path, facility, head, body, kind, date, **more):
    """Hospital, patient, results."""
    html = f"<b style='font-size:12.5pt'>{facility}</b><p class=s>{head}</p>{body}"
    return paper(CHILD, path, html, CSS + more.pop("css", ""), kind, date, **{"facility": facility, "name": more.pop("name", CHILD.printed["list"]), **more})


def boxes():
    """Results in a grid of boxes: the name, the figure, the unit and the limits in one cell after another, three tests a row."""
    day = "2024-01-09"
    labs = parse_rows("hgb | Hb | 93 | g/L | 110-145\nwbc | WCC | 2.2 | 10^9/L | 4.5-13.5\nplt | Plt | 67 | 10^9/L | 150-450\nanc | Neut | 0.9 | 10^9/L | 1.5-8.0\nalc | Lymph | 0.7 | 10^9/L | 1.5-6.5\nsodium | Na | 137 | mmol/L | 133-146\npotassium | K | 3.9 | mmol/L | 3.5-5.3\nurea | Urea | 3.6 | mmol/L | 2.5-6.5\ncreatinine | Creat | 28 | umol/L | 23-57\nalt | ALT | 47 | U/L | 0-35\ncrp | CRP | 11 | mg/L | 0-5\nmagnesium | Mg | 0.71 | mmol/L | 0.70-1.00", collected=day, specimen="blood")
    cell = lambda r: [r.name, r.value, r.unit, f"[{r.range}]"]
    body = "<h1>Today's bloods</h1>" + grid(None, [sum((cell(r) for r in labs[n:n + 3]), []) for n in range(0, len(labs), 3)], "class=r")
    return made("bloods grid.pdf", "Pennant Street Children's Hospital", "ROOKE, Amelie &nbsp; DOB 22/03/2015 &nbsp; Collected 09/01/2024 06:45", body, "lab_report", day, labs=labs)


def trend():
    """An American trend view: day and hour over each column, flags touching the figures; scanned."""
    heads = [("3/04/24 0615", "2024-03-04"), ("3/05/24 0550", "2024-03-05"), ("3/06/24 0605", "2024-03-06")]
    rows = [("wbc", "WBC", "K/uL", ["0.3 L", "0.2 L", "0.4 L"]), ("hgb", "Hemoglobin", "g/dL", ["8.1 L", "7.4 L", "9.2 L"]), ("plt", "Platelets", "K/uL", ["21 L", "14 L", "48 L"]), ("sodium", "Sodium", "mmol/L", ["134 L", "136", "138"]), ("potassium", "Potassium", "mmol/L", ["3.2 L", "3.5", "3.9"]), ("creatinine", "Creatinine", "mg/dL", ["0.31", "0.33", "0.29"]), ("crp", "CRP", "mg/dL", ["6.4 H", "9.8 H", "5.1 H"]), ("ferritin", "Ferritin", "ng/mL", ["3120 H", "4480 H", "3975 H"])]
    labs = [Lab(a, n, v.split()[0], u, "", (v.split() + [""])[1], d, "blood") for a, n, u, vs in rows for (_, d), v in zip(heads, vs)]
    body = "<h1>Results trend</h1>" + grid(["", *(h for h, _ in heads)], [[f"{n} ({u})", *vs] for _, n, u, vs in rows], "class=r")
    return scanned(made("trend March.pdf", "Tidewater Regional Health System", "AMELIE ROOKE &nbsp; DOB 03/22/2015 &nbsp; MRN 00418829", body, "lab_report", heads[0][1], end=heads[-1][1], labs=labs, name=CHILD.printed["caps"], css=BIG, extra={"date_any": [d for _, d in heads]}), 3001, 200, 0.4)


def brackets():
    """An Indian sheet with methods in brackets within the name, the specimen over the panel; scanned."""
    day = "2024-06-19"
    rows = [("tsh", "TSH (CLIA)", "3.42", "uIU/mL", "0.60 - 4.84"), ("ft4", "Free T4 (CLIA)", "1.21", "ng/dL", "0.97 - 1.67"), ("vitamin_d", "25-OH Vitamin D (CLIA)", "14.8", "ng/mL", "30 - 100"), ("vitamin_b12", "Vitamin B12 (CLIA)", "412", "pg/mL", "211 - 911"), ("iron", "Serum Iron (Ferrozine)", "148", "ug/dL", "50 - 120"), ("tibc", "TIBC (Calculated)", "231", "ug/dL", "250 - 425"), ("ferritin", "Ferritin (CLIA)", "2015", "ng/mL", "7 - 140"), ("ldh", "LDH (UV assay)", "301", "U/L", "120 - 300"), ("crp", "C-Reactive Protein (Immunoturbidimetry)", "2.4", "mg/L", "< 6.0")]
    labs = [Lab(a, n, v, u, r, "", day, "blood") for a, n, v, u, r in rows]
    body = "<h1>BIOCHEMISTRY &amp; IMMUNOASSAY</h1><p><b>Specimen: Serum</b></p>" + grid(["Investigation (Method)", "Observed Value", "Unit", "Biological Reference Interval"], [[n, v, u, r.replace("<", "&lt;")] for _, n, v, u, r in rows], "class=t")
    return scanned(made("thyroid iron 19-06-24.pdf", "Godavari Pathology Laboratory", "Patient: AMELIE ROOKE &nbsp; DOB: 22/03/2015 &nbsp; Collected on: 19/06/2024 08:55<br>Reported on: 19/06/2024 17:20", body, "lab_report", day, labs=labs, name=CHILD.printed["caps"], css=BIG), 3002, 200, -0.4)


def logs():
    """Viral loads with a logarithm beside each figure; the logarithm is no result of its own."""
    rows = [("2024-08-05", "CMV", "cmv_pcr", "640", "2.81"), ("2024-08-12", "CMV", "cmv_pcr", "1450", "3.16"), ("2024-08-19", "CMV", "cmv_pcr", "Target not detected", "-"), ("2024-08-19", "BK virus", "bk_pcr", "88000", "4.94")]
    labs = [Lab(a, f"{n} DNA quantitative PCR", v, "IU/mL" if v.isdigit() else "", "", "", d, "blood") for d, n, a, v, _ in rows]
    body = "<h1>Molecular virology</h1>" + grid(["Collected", "Test", "Result", "Unit", "Log10 IU/mL"], [[f"{d[8:]}-Aug-2024", f"{n} DNA quantitative PCR", v, "IU/mL" if v.isdigit() else "", l] for d, n, _, v, l in rows], "class=t")
    return made("viral loads Aug.pdf", "Pennant Street Children's Hospital", "ROOKE, Amelie &nbsp; DOB 22-Mar-2015 &nbsp; Specimen: EDTA plasma", body, "lab_report", rows[0][0], end=rows[-1][0], labs=labs, extra={"date_any": [r[0] for r in rows]})


def clotting():
    """Clotting by day: the units in brackets behind the names over the columns; scanned."""
    days = ["2024-02-12", "2024-02-15", "2024-02-19", "2024-02-22"]
    columns = [("pt", "PT (s)", "s", "12.1 13.4 13.9 12.6"), ("inr", "INR", "", "1.1 1.2 1.3 1.1"), ("aptt", "APTT (s)", "s", "29.8 33.1 35.4 30.2"), ("fibrinogen", "Fibrinogen (g/L)", "g/L", "1.92 1.21 0.88 1.47"), ("d_dimer", "D-dimer (ng/mL)", "ng/mL", "480 655 1120 710"), ("antithrombin", "Antithrombin (%)", "%", "78 61 49 70")]
    labs = [Lab(a, n.split(" (")[0], v, u, "", "", d, "blood") for a, n, u, vs in columns for d, v in zip(days, vs.split())]
    body = "<h1>Coagulation during asparaginase</h1>" + grid(["Date", *(n for _, n, *_ in columns)], [[f"{d[8:]}/{d[5:7]}/{d[:4]}", *(vs.split()[n] for *_, vs in columns)] for n, d in enumerate(days)])
    return scanned(made("coag Feb.pdf", "St Finbarr's Regional Hospital, Cork", "ROOKE, Amelie &nbsp; DOB 22/03/2015 &nbsp; Chart 4410982", body, "lab_report", days[0], end=days[-1], labs=labs, across=True, css=BIG, extra={"date_any": days}), 3003, 200, 0.5)


def earlier():
    """The earlier result stands before the present one."""
    day = "2025-02-24"
    labs = parse_rows("albumin | Albumin | 39 | g/L | 35 - 50\nalp | Alk. Phosphatase | 188 | IU/L | 60 - 425\nalt | ALT | 33 | IU/L | 0 - 35\nggt | GGT | 31 | IU/L | 6 - 22\nbilirubin_total | Bilirubin (total) | 9 | umol/L | 0 - 21\nbilirubin_direct | Bilirubin (conjugated) | 3 | umol/L | 0 - 5", collected=day, specimen="blood")
    before = "36 171 58 44 12 4".split()
    body = "<h1>Liver function</h1>" + grid(["Test", "Previous 27/01/2025", "Current 24/02/2025", "Units", "Ref. interval"], [[r.name, b, r.value, r.unit, r.range] for r, b in zip(labs, before)], "class=t")
    return made("LFT Feb 2025.pdf", "Murrumbidgee Pathology", "ROOKE, AMELIE &nbsp; DOB: 22/03/2015 &nbsp; Collected: 24/02/2025 09:12", body, "lab_report", day, labs=labs, name=None, extra={"other_labs": "earlier results may be listed on their own day"})


def subsets():
    """Lymphocyte subsets: share and count of each with limits, in one row; scanned."""
    day = "2025-04-28"
    rows = [("cd3", "T cells (CD3+)", "74", "1.12", "55-78", "0.70-4.20"), ("cd4", "T helper (CD3+CD4+)", "31", "0.47", "27-53", "0.30-2.00"), ("cd8", "T cytotoxic (CD3+CD8+)", "38", "0.58", "19-34", "0.30-1.80"), ("cd19_abs", "B cells (CD19+)", "6", "0.09", "10-31", "0.20-1.60"), ("nk_abs", "NK cells (CD16+CD56+)", "18", "0.27", "4-26", "0.09-0.90")]
    labs = []
    for k, n, p, a, rp, ra in rows:
        labs += [Lab({"cd19_abs": "cd19_pct", "nk_abs": "nk_pct"}.get(k, k + "_pct"), n, p, "%", rp, "", day, "blood"), Lab(k, n, a, "10^9/L", ra, "", day, "blood")]
    body = "<h1>Lymphocyte subset analysis</h1>" + grid(["Population", "%", "Range", "10^9/L", "Range"], [[n, p, rp, a, ra] for _, n, p, a, rp, ra in rows])
    return scanned(made("subsets April.pdf", "Severn Deanery Immunology Service", "ROOKE, Amelie &nbsp; 22/03/2015<br>Sample date: 28/04/2025", body, "lab_report", day, labs=labs, css=BIG, extra={"kind_also": "flow_cytometry"}), 3004, 200, 0.3)


def canada():
    """Headings in English and French, decimal points; scanned."""
    day = "2024-12-16"
    labs = parse_rows("wbc | White Blood Cells / Leucocytes | 4.9 | x10E9/L | 4.5 - 13.5\nrbc | Red Blood Cells / Érythrocytes | 4.02 | x10E12/L | 4.00 - 5.20\nhgb | Hemoglobin / Hémoglobine | 116 | g/L | 115 - 155\nhct | Hematocrit / Hématocrite | 0.347 | L/L | 0.350 - 0.450\nplt | Platelets / Plaquettes | 233 | x10E9/L | 150 - 400\nanc | Neutrophils / Neutrophiles | 2.3 | x10E9/L | 1.5 - 8.0\nalc | Lymphocytes | 1.8 | x10E9/L | 1.5 - 6.5", collected=day, specimen="blood")
    body = "<h1>HEMATOLOGY / HÉMATOLOGIE</h1>" + grid(["Test / Analyse", "Result / Résultat", "Units / Unités", "Reference / Référence"], [[r.name, r.value, r.unit, r.range] for r in labs], "class=r")
    return scanned(made("hemato dec.jpg", "Outaouais Children's Hospital Laboratory", "Patient: ROOKE, Amelie &nbsp; DOB / DDN: 2015-03-22<br>Collected / Prélevé: 2024-12-16 10:05", body, "lab_report", day, labs=labs, css=BIG), 3005, 200, -0.5)


def sheets():
    """A father's workbook: blood on one sheet, chemistry on another, units in the heads, numbers with formats."""
    days = ["2025-08-11", "2025-08-25"]
    blood = series(days, "hgb | Haemoglobin | g/L | | 123 125\nwbc | White cells | 10^9/L | | 4.4 5.0\nplt | Platelets | 10^9/L | | 211 236", None, page=1)
    serum = series(days, "alt | ALT | U/L | | 28 25\nferritin | Ferritin | ug/L | | 1610 1544\nigg | IgG | g/L | | 5.8 6.4", None, page=2)
    def sheet(labs):
        heads = list(dict.fromkeys((r.name, r.unit) for r in labs))
        return [["Date", *(f"{n} [{u}]" for n, u in heads)], *([d, *(next(r.value for r in labs if r.name == n and r.collected == d) for n, _ in heads)] for d in days)]
    return workbook(CHILD, "results 2025.xlsx", {"FBC": sheet(blood), "Chemistry": sheet(serum)}, "lab_report", days[0], end=days[-1], labs=blood + serum, born=False, across=True, extra={"date_any": days})


def flagged():
    """An export in which flags stand behind the figures and the unit behind the name."""
    rows = [("04-08-2025", "Haemoglobin (g/dL)", "hgb", "12.3", "g/dL", "11.5-15.5"), ("04-08-2025", "Total WBC Count (cells/cumm)", "wbc", "4100 L", "cells/cumm", "4500-13500"), ("04-08-2025", "Platelet Count (lakhs/cumm)", "plt", "1.98", "lakhs/cumm", "1.5-4.5"), ("04-08-2025", "SGPT (U/L)", "alt", "52 H", "U/L", "0-45")]
    labs = [Lab(a, n.split(" (")[0], v.split()[0], u, r, "", "2025-08-04", "blood") for _, n, a, v, u, r in rows]
    return table(CHILD, "reports_aug.csv", [["Date", "Investigation", "Result", "Ref Range"], *([d, n, v, r] for d, n, _, v, _, r in rows)], "lab_report", "2025-08-04", delimiter=",", labs=labs, born=False)


def bone():
    """Electrolytes, bone and a level on one sheet; the lab's remark stands where a result would."""
    day = "2024-09-16"
    rows = [("sodium", "Sodium", "138", "mmol/L", "133 - 146"), (None, "Potassium", "Haemolysed", "mmol/L", "3.5 - 5.3"), ("x", "Adjusted calcium", "2.34", "mmol/L", "2.20 - 2.60"), ("phosphate", "Phosphate", "1.41", "mmol/L", "0.90 - 1.80"), ("magnesium", "Magnesium", "0.62", "mmol/L", "0.70 - 1.00"), ("vancomycin", "Vancomycin (pre-dose)", "13.2", "mg/L", "10.0 - 20.0"), ("ciclosporin", "Ciclosporin", "164", "ug/L", "100 - 250")]
    labs = [Lab(a, n, v, u, r, "", day, "blood") for a, n, v, u, r in rows if a]
    body = "<h1>Chemistry</h1>" + grid(["Test", "Result", "Units", "Range"], [[n, v, u, r] for _, n, v, u, r in rows], "class=z")
    return made("chemistry 160924.pdf", "Pennant Street Children's Hospital", "ROOKE, Amelie &nbsp; DOB 22/03/2015 &nbsp; Collected 16/09/2024 07:30 &nbsp; Authorised 16/09/2024 10:44", body, "lab_report", day, labs=labs)
