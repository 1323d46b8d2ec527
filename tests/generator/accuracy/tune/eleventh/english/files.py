"""Files of office programs: FHIR-like columns, results and units in one cell, wide workbooks, tables within tables."""

import datetime

import docx

from core.labs import Lab

from accuracy.frame import MOMENT, office, structured, table, workbook

from .child import CHILD


def build():
    """Six files."""
    return [resources(), one_cell(), wide(), merged(), several(), nested()]


def resources():
    """A CSV with the names of FHIR's elements."""
    rows = [("718-7", "Hemoglobin [Mass/volume] in Blood", "hgb", "10.9", "g/dL", "11.5", "15.5", "L"), ("6690-2", "Leukocytes [#/volume] in Blood by Automated count", "wbc", "3.9", "10*3/uL", "4.5", "13.5", "L"), ("777-3", "Platelets [#/volume] in Blood by Automated count", "plt", "142", "10*3/uL", "150", "450", "L"), ("2160-0", "Creatinine [Mass/volume] in Serum or Plasma", "creatinine", "0.34", "mg/dL", "0.30", "0.70", "N"), ("1742-6", "Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma", "alt", "48", "U/L", "10", "35", "H"), ("1988-5", "C reactive protein [Mass/volume] in Serum or Plasma", "crp", "0.4", "mg/dL", "", "0.5", "N")]
    labs = [Lab(a, n, v, u, f"{low}-{high}" if low else f"<{high}", f if f != "N" else "", "2025-01-14", "blood") for _, n, a, v, u, low, high, f in rows]
    return table(CHILD, "observations.csv", [["resourceType", "status", "code", "display", "valueQuantity.value", "valueQuantity.unit", "effectiveDateTime", "issued", "referenceRange.low", "referenceRange.high", "interpretation"], *(["Observation", "final", c, n, v, u, "2025-01-14T08:20:00-06:00", "2025-01-14T11:02:00-06:00", low, high, f] for c, n, _, v, u, low, high, f in rows)], "lab_report", "2025-01-14", delimiter=",", labs=labs, born=False)


def one_cell():
    """Result and unit in one cell; months before days, which only the later rows settle."""
    rows = [("02/03/2025", "2025-02-03", "Hemoglobin", "hgb", "11.2", "g/dL"), ("02/03/2025", "2025-02-03", "Platelets", "plt", "188", "K/uL"), ("02/03/2025", "2025-02-03", "ANC", "anc", "1.7", "K/uL"), ("02/17/2025", "2025-02-17", "Hemoglobin", "hgb", "11.8", "g/dL"), ("02/17/2025", "2025-02-17", "Platelets", "plt", "224", "K/uL"), ("02/17/2025", "2025-02-17", "IgG", "igg", "512", "mg/dL")]
    labs = [Lab(a, n, v, u, "", "", d, "blood") for _, d, n, a, v, u in rows]
    return table(CHILD, "clinic_results.csv", [["Draw Date", "Lab", "Result", "Comment"], *([p, n, f"{v} {u}", "tube 2" if n == "IgG" else ""] for p, _, n, _, v, u in rows)], "lab_report", "2025-02-03", delimiter=",", end="2025-02-17", labs=labs, born=False, extra={"date_any": ["2025-02-03", "2025-02-17"]})


def wide():
    """A parent's workbook: the year in the title, day and month over the columns, units beside the tests."""
    heads = [("6 Jan", "2025-01-06"), ("13 Jan", "2025-01-13"), ("20 Jan", "2025-01-20"), ("3 Feb", "2025-02-03")]
    tests = [("hgb", "Hb", "g/L", "103 107 110 114"), ("wbc", "WBC", "10^9/L", "2.8 3.0 3.5 4.1"), ("anc", "Neutrophils", "10^9/L", "1.2 1.3 1.8 2.2"), ("plt", "Platelets", "10^9/L", "118 131 160 - ")]
    labs = [Lab(a, n, v, u, "", "", d, None) for a, n, u, vs in tests for (_, d), v in zip(heads, vs.split()) if v != "-"]
    number = lambda v: None if v == "-" else (float(v), "0.0") if "." in v else int(v)
    return workbook(CHILD, "pippa bloods.xlsx", {"Bloods": [["Pippa's blood results 2025"], [], ["Test", "Unit", *(h for h, _ in heads), "Notes"], *([n, u, *(number(v) for v in vs.split()), "clot, not run 3 Feb" if a == "plt" else None] for a, n, u, vs in tests)]}, "lab_report", "2025-01-06", end="2025-02-03", labs=labs, born=False, across=True, extra={"date_any": [d for _, d in heads]})


def merged():
    """Days in merged cells over a value and a flag each."""
    days = [datetime.date(2025, 3, 10), datetime.date(2025, 3, 24)]
    tests = [("sodium", "Sodium", "mmol/L", [("138", ""), ("140", "")]), ("potassium", "Potassium", "mmol/L", [("3.3", "L"), ("4.0", "")]), ("alt", "ALT", "U/L", [("66", "H"), ("38", "H")]), ("ferritin", "Ferritin", "ug/L", [("1870", "H"), ("1655", "H")]), ("igg", "IgG", "g/L", [("5.1", "L"), ("6.2", "")])]
    labs = [Lab(a, n, v, u, "", f, d.isoformat(), None) for a, n, u, vs in tests for d, (v, f) in zip(days, vs)]
    number = lambda v: (float(v), "0.0") if "." in v else int(v)
    rows = [["Analyte", "Units", (days[0], "dd/mm/yyyy"), None, (days[1], "dd/mm/yyyy"), None], [None, None, "Value", "Flag", "Value", "Flag"], *([n, u, *(cell for v, f in vs for cell in (number(v), f))] for _, n, u, vs in tests)]
    return workbook(CHILD, "chem export.xlsx", {"Export": rows}, "lab_report", "2025-03-10", merge=("C1:D1", "E1:F1", "A1:A2", "B1:B2"), end="2025-03-24", labs=labs, born=False, across=True, extra={"date_any": [d.isoformat() for d in days]})


def several():
    """Two tables in one sheet, each with its day above; then a sheet of one test."""
    count = [("hgb", "Haemoglobin", "118", "g/L", "110-145"), ("wbc", "White cells", "4.0", "10^9/L", "4.5-13.5"), ("plt", "Platelets", "201", "10^9/L", "150-450")]
    fluid = [("csf_wbc", "White cells", "2", "/uL", "0-5"), ("csf_protein", "Protein", "0.21", "g/L", "0.15-0.45"), ("csf_glucose", "Glucose", "3.3", "mmol/L", "2.8-4.4")]
    levels = [("2025-04-07", "9.8"), ("2025-04-14", "7.1")]
    labs = [Lab(a, n, v, u, r, "", "2025-04-07", "blood", page=1) for a, n, v, u, r in count] + [Lab(a, n, v, u, r, "", "2025-04-14", "csf", page=1) for a, n, v, u, r in fluid] + [Lab("tacrolimus", "Tacrolimus", v, "ug/L", "", "", d, None, page=2) for d, v in levels]
    head = ["Test", "Result", "Units", "Range"]
    sheet = [["Blood, collected 07/04/2025"], head, *([n, v, u, r] for _, n, v, u, r in count), [], ["CSF, collected 14/04/2025"], head, *([n, v, u, r] for _, n, v, u, r in fluid)]
    return workbook(CHILD, "april.xlsx", {"Results": sheet, "Tacrolimus": [["Date", "Tacrolimus (ug/L)"], *([datetime.date.fromisoformat(d), float(v)] for d, v in levels)]}, "lab_report", "2025-04-07", end="2025-04-14", labs=labs, born=False, across=True, extra={"date_any": ["2025-04-07", "2025-04-14"]})


def nested():
    """A DOCX whose outer table holds a day a row and a table of results within."""
    visits = [("2025-05-12", "12 May 2025", [("hgb", "Hb", "121", "g/L"), ("plt", "Platelets", "215", "x10^9/L"), ("anc", "Neutrophils", "2.4", "x10^9/L")]), ("2025-06-09", "9 June 2025", [("hgb", "Hb", "124", "g/L"), ("plt", "Platelets", "238", "x10^9/L"), ("alt", "ALT", "31", "U/L")])]
    labs = [Lab(a, n, v, u, "", "", d, None) for d, _, rows in visits for a, n, v, u in rows]
    book = docx.Document()
    book.core_properties.author, book.core_properties.created, book.core_properties.modified = "", MOMENT, MOMENT
    shown = [["Clinic visits of Philippa Nwosu, DOB 14 July 2016"]]
    book.add_paragraph(shown[0][0])
    outer = book.add_table(rows=1, cols=2)
    outer.rows[0].cells[0].text, outer.rows[0].cells[1].text = "Visit", "Results"
    for _, printed, rows in visits:
        cells = outer.add_row().cells
        cells[0].text = printed
        inner = cells[1].add_table(rows=0, cols=3)
        shown.append([printed])
        for _, name, value, unit in rows:
            for cell, words in zip(inner.add_row().cells, (name, value, unit)):
                cell.text = words
            shown.append([name, value, unit])
    return structured(CHILD, "visits.docx", office(book), [shown], "consultation", "2025-06-09", {"labs": labs, "name": CHILD.name, "extra": {"date_any": ["2025-05-12"], "kind_also": "lab_report"}})
