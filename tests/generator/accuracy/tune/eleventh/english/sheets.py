"""Sheets with text and one scan: portal blocks, a urine strip, days down with units under the names, two sheets on one page, units first."""

from core.labs import Lab, parse_rows

from accuracy.frame import letter, paper, scanned

from ...results import grid, told
from .child import CHILD

CSS = "body { font: 9.6pt/1.38 'DejaVu Sans', 'Noto Sans' } h1 { font-size: 12pt; margin: 7pt 0 3pt } h2 { font-size: 10pt; margin: 6pt 0 1pt } p { margin: 0 0 3pt } .r td, .r th { border: .4pt solid #777 } .t th { border-bottom: .8pt solid #222 } .two { display: flex; gap: 8mm } .two > div { width: 50% } .s { font-size: 8.6pt }"
BIG = "body, td, th, .s { font: 10.6pt/1.38 'Liberation Sans', 'Noto Sans' }"
WEIR = "Weirside Children's Hospital"
PALO = "Palo Duro Children's Hospital"


def build():
    """Nine papers."""
    return [portal(), portal_lines(), strip(), days_down(), side_by_side(), units_first(), signs(), round_letter(), chart()]


def made(path, facility, head, body, kind, date, **more):
    """Hospital, patient, results."""
    html = f"<b style='font-size:12.5pt'>{facility}</b><p class=s>{head}</p>{body}"
    return paper(CHILD, path, html, CSS + more.pop("css", ""), kind, date, **{"facility": facility, "name": more.pop("name", CHILD.printed["list"]), **more})


def portal():
    """A portal's print: the test in bold, beneath it the value and the normal range, each on a line."""
    day = "2024-02-06"
    labs = parse_rows("wbc | WBC | 1.8 | K/uL | 5.0 - 14.5 | L\nhgb | Hemoglobin | 8.7 | g/dL | 11.5 - 15.5 | L\nhct | Hematocrit | 25.9 | % | 35.0 - 45.0 | L\nplt | Platelet Count | 44 | K/uL | 150 - 450 | L\nanc | Absolute Neutrophils | 0.62 | K/uL | 1.50 - 8.00 | L\nldh | Lactate Dehydrogenase | 188 | U/L | 110 - 295 |", collected=day, specimen="blood")
    blocks = "".join(f"<h2>{r.name}</h2><p>Your value</p><p>{r.value} {r.unit}{' (Low)' if r.flag else ''}</p><p>Normal range</p><p>{r.range} {r.unit}</p>" for r in labs)
    return made("portal 02-06.pdf", PALO, "Name: PHILIPPA NWOSU | DOB: 7/14/2016 | PCP: A. Whitlock, MD", "<h1>CBC with differential - Details</h1><p>Collected on Feb 6, 2024 7:42 AM</p>" + blocks, "lab_report", day, labs=labs, name=CHILD.printed["caps"], across=True)


def portal_lines():
    """Another portal: `Your Value 139 mmol/L` and `Standard Range 135 - 145 mmol/L` in two columns of blocks."""
    day = "2024-03-19"
    labs = parse_rows("sodium | Sodium | 139 | mmol/L | 135 - 145\npotassium | Potassium | 3.4 | mmol/L | 3.5 - 5.1 | L\nchloride | Chloride | 104 | mmol/L | 98 - 107\ncreatinine | Creatinine | 0.29 | mg/dL | 0.30 - 0.70 | L\ncalcium | Calcium | 9.1 | mg/dL | 8.8 - 10.8\nalbumin | Albumin | 3.6 | g/dL | 3.8 - 5.4 | L\nalt | ALT | 77 | U/L | 10 - 35 | H\nbilirubin_total | Bilirubin, Total | 0.5 | mg/dL | 0.2 - 1.2", collected=day, specimen="blood")
    block = lambda r: f"<td style='padding-bottom:8pt'><b>{r.name}</b><br>Standard Range: {r.range} {r.unit}<br>Your Value: {r.value} {r.unit}{' ' + r.flag if r.flag else ''}</td>"
    body = "<h1>Comprehensive metabolic panel</h1><p>Collection date: Mar 19, 2024 06:10</p><table>" + "".join("<tr>" + "".join(block(r) for r in labs[n:n + 2]) + "</tr>" for n in range(0, len(labs), 2)) + "</table>"
    return made("cmp portal.pdf", PALO, "PHILIPPA NWOSU &nbsp; DOB 07/14/2016 &nbsp; MRN 7719320", body, "lab_report", day, labs=labs, name=CHILD.printed["caps"])


def strip():
    """A urine strip: words and plus signs."""
    day = "2024-04-22"
    rows = [("Appearance", "Slightly cloudy", "Clear"), ("Specific gravity", "1.020", "1.005 - 1.030"), ("pH", "6.5", "5.0 - 8.0"), ("Protein", "Trace", "Negative"), ("Glucose", "Negative", "Negative"), ("Ketones", "++", "Negative"), ("Blood", "+++", "Negative"), ("Leucocyte esterase", "+", "Negative"), ("Nitrite", "Negative", "Negative")]
    labs = [Lab("x", n, v, "", r, "", day, "urine", optional=n == "Appearance") for n, v, r in rows]
    return made("urinalysis 22 April.pdf", WEIR, "NWOSU, Philippa &nbsp; DOB 14/07/2016 &nbsp; Ward: Kestrel<br>Specimen: Urine (MSU) &nbsp; Collected: 22/04/2024 11:05", "<h1>Urine dipstick</h1>" + grid(["Test", "Result", "Expected"], rows, "class=t style='width:75%'"), "lab_report", day, labs=labs)


def days_down():
    """A cumulative sheet: days down, tests across, the units in a second line of headings, the limits in a third."""
    days = ["2024-05-06", "2024-05-09", "2024-05-13", "2024-05-16", "2024-05-20"]
    tests = [("hgb", "Hb", "g/L", "110-145", "78 96 91 88 102"), ("wbc", "WBC", "10^9/L", "4.5-13.5", "0.4 0.3 0.9 1.7 2.6"), ("anc", "Neuts", "10^9/L", "1.5-8.0", "0.0 0.0 0.3 0.9 1.5"), ("plt", "Plts", "10^9/L", "150-450", "12 33 27 51 86"), ("creatinine", "Creat", "umol/L", "23-57", "24 25 28 27 26"), ("crp", "CRP", "mg/L", "0-5", "104 66 31 14 <5")]
    labs = [Lab(a, n, vs.split()[i], u, r, "", d, "blood") for i, d in enumerate(days) for a, n, u, r, vs in tests]
    sign = lambda text: text.replace("<", "&lt;")
    rows = [["", *(u for _, _, u, _, _ in tests)], ["Ref", *(r for *_, r, _ in tests)], *([f"{d[8:]}/{d[5:7]}/{d[2:4]}", *(sign(vs.split()[i]) for *_, vs in tests)] for i, d in enumerate(days))]
    return made("cumulative May.pdf", WEIR, "NWOSU, Philippa &nbsp; DOB 14/07/2016", "<h1>Cumulative results</h1>" + grid(["Date", *(n for _, n, *_ in tests)], rows, "class=t"), "lab_report", days[0], end=days[-1], labs=labs, across=True, extra={"date_any": days})


def side_by_side():
    """Two sheets printed on one page, each with its own day."""
    first = parse_rows("hgb | Haemoglobin | 101 | g/L | 110-145\nwbc | White cells | 2.2 | 10^9/L | 4.5-13.5\nplt | Platelets | 96 | 10^9/L | 150-450\nanc | Neutrophils | 1.10 | 10^9/L | 1.50-8.00\nalc | Lymphocytes | 0.71 | 10^9/L | 1.50-6.50", collected="2024-06-10", specimen="blood")
    second = parse_rows("sodium | Sodium | 138 | mmol/L | 133-146\npotassium | Potassium | 4.2 | mmol/L | 3.5-5.3\nurea | Urea | 3.8 | mmol/L | 2.5-6.5\nalt | ALT | 41 | U/L | 0-35\nalbumin | Albumin | 37 | g/L | 30-50", collected="2024-06-12", specimen="blood")
    half = lambda title, day, labs: f"<div><h2>{title}</h2><p>Collected: {day}</p>" + grid(["Test", "Result", "Units", "Range"], [[r.name, r.value, r.unit, r.range] for r in labs], "class=r") + "</div>"
    return made("two reports.pdf", WEIR, "NWOSU, Philippa &nbsp; DOB 14/07/2016", "<h1>Results</h1><div class=two>" + half("Haematology", "10/06/2024 09:15", first) + half("Biochemistry", "12/06/2024 10:40", second) + "</div>", "lab_report", "2024-06-10", labs=first + second, extra={"date_any": ["2024-06-10", "2024-06-12"]})


def units_first():
    """The unit before the value, the limits glued to it in brackets, an asterisk for what is outside."""
    day = "2024-07-15"
    labs = parse_rows("hgb | Haemoglobin | 119 | g/L | 110-145 |\nwbc | WCC | 3.1 | 10^9/L | 4.5-13.5 | *\nplt | Platelets | 177 | 10^9/L | 150-450 |\nmcv | MCV | 92.4 | fL | 76.0-91.0 | *\nanc | Neutrophils | 1.62 | 10^9/L | 1.50-8.00 |\nalc | Lymphocytes | 1.05 | 10^9/L | 1.50-6.50 | *\nmono_abs | Monocytes | 0.34 | 10^9/L | 0.20-0.80 |\ncrp | CRP | 7 | mg/L | 0-5 | *", collected=day, specimen="blood")
    return made("FBC 15 July.pdf", WEIR, "NWOSU, Philippa &nbsp; DOB 14/07/2016 &nbsp; Taken 15/07/2024 08:55", "<h1>Full blood count</h1>" + grid(None, [[r.name, r.unit, f"{r.flag}{r.value}({r.range})"] for r in labs], "style='width:70%'"), "lab_report", day, labs=labs)


def signs():
    """Comparators and flags in columns of their own."""
    day = "2024-08-12"
    rows = [("ferritin", "Ferritin", "", "2140", "H", "ug/L", "15 - 100"), ("crp", "C-reactive protein", "<", "1", "", "mg/L", "0 - 5"), ("iga", "IgA", "<", "0.10", "L", "g/L", "0.50 - 2.40"), ("igg", "IgG", "", "4.8", "L", "g/L", "5.4 - 16.1"), ("igm", "IgM", "<", "0.05", "L", "g/L", "0.50 - 1.80"), ("d_dimer", "D-dimer", ">", "20.0", "H", "mg/L", "0.0 - 0.5"), ("alt", "ALT", "", "29", "", "U/L", "0 - 35")]
    labs = [Lab(a, n, f"{s}{v}", u, r, f, day, "blood") for a, n, s, v, f, u, r in rows]
    sign = {"<": "&lt;", ">": "&gt;"}
    return made("chem 12 Aug.pdf", WEIR, "NWOSU, Philippa &nbsp; DOB 14/07/2016 &nbsp; Sample date 12/08/2024", "<h1>Clinical chemistry</h1>" + grid(["Test", "", "Result", "", "Units", "Reference range"], [[n, sign.get(s, ""), v, f, u, r] for _, n, s, v, f, u, r in rows], "class=t"), "lab_report", day, labs=labs)


def round_letter():
    """A transfer letter with results in sentences."""
    labs = [*told("2024-09-03", "hgb | Hb | 92 |\nwbc | WCC | 1.3 |\nanc | neutrophils | 0.4 |\nplt | platelets | 18 |\ncrp | CRP | 112 | mg/L"), *told("2024-09-06", "crp | CRP | 34 | mg/L"), *told("2024-09-09", "hgb | haemoglobin | 104 | g/L\nplt | platelet count | 61 | x10^9/L\nalt | ALT | 212 | U/L\nbilirubin_total | bilirubin | 38 | umol/L")]
    for lab in labs:
        lab.optional = lab.collected == "2024-09-06"
    body = ["Weirside Children's Hospital", "Department of Paediatric Haematology and Oncology", "9 September 2024", "Re: Philippa Nwosu, DOB 14 July 2016", "Thank you for accepting this girl with relapsed T-cell ALL.", "She came to us with fever on 3 September 2024. Bloods on admission: Hb 92, WCC 1.3 with neutrophils 0.4, platelets 18; CRP 112 mg/L falling to 34 mg/L on 6 September 2024. Cultures remained sterile.", "On the day of transfer (09/09/2024) haemoglobin was 104 g/L and platelet count 61 x10^9/L. Liver function is deranged: ALT 212 U/L, bilirubin 38 umol/L.", "Please continue aciclovir."]
    return letter(CHILD, "transfer letter.docx", body, "consultation", "2024-09-09", labs=labs, facility=WEIR, name=CHILD.name, extra={"kind_also": "discharge_summary"})


def chart():
    """A clinic's flow sheet on one page: days across with weekdays, flags glued to the figures; scanned."""
    days = ["2024-10-07", "2024-10-14", "2024-10-21", "2024-10-28"]
    tests = [("hgb", "Haemoglobin", "g/L", "99L 104L 111 117"), ("wbc", "White cells", "10^9/L", "1.9L 2.4L 3.3L 4.6"), ("anc", "Neutrophils", "10^9/L", "0.8L 1.1L 1.9 2.7"), ("plt", "Platelets", "10^9/L", "71L 108L 155 203"), ("alt", "ALT", "U/L", "90H 61H 40H 33"), ("creatinine", "Creatinine", "umol/L", "27 29 26 30")]
    labs = [Lab(a, n, v.rstrip("LH"), u, "", v[-1] if v[-1] in "LH" else "", d, "blood") for a, n, u, vs in tests for d, v in zip(days, vs.split())]
    body = "<h1>Outpatient flow sheet</h1>" + grid(["Test", "Units", *(f"{d[8:]}-Oct-24" for d in days)], [[n, u, *vs.split()] for _, n, u, vs in tests])
    return scanned(made("flow sheet Oct.pdf", WEIR, "NWOSU, Philippa &nbsp; DOB 14/07/2016", body, "lab_report", days[0], end=days[-1], labs=labs, css=BIG, extra={"date_any": days}), 11001, 200, 0.4)
