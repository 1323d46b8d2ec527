"""American portals and laboratories of other makers: cards under each other, typewriter columns, previous results, several samples a day."""

from core.labs import Lab

from accuracy.frame import letter, paper, photographed, result_rows, scanned, table, workbook

from ..results import results, series, told
from .child import CHILD

NAME = "Coastal Pines Regional Hospital"
CSS = "@page { size: Letter; margin: 14mm } body { font: 9.6pt/1.4 'Noto Sans' } h1 { font-size: 12pt; margin: 5pt 0 } h2 { font-size: 10pt; margin: 6pt 0 1pt } p { margin: 0 0 5pt } pre { font: 8.6pt/1.4 'DejaVu Sans Mono'; margin: 3pt 0 } .b td, .b th { border: .5pt solid #888 } .t th { text-align: left; border-bottom: .5pt solid #333 } .s { font-size: 8pt; color: #555 } .card { border-top: .5pt solid #bbb; padding: 3pt 0 }"


def build():
    """Ten papers."""
    return [cards(), typewriter(), previous(), same_day(), clinic(), visit(), timepoints(), units_row(), two_sheets(), immunology(), fish(), heart(), pcr()]


def made(path, head, body, kind, date, **more):
    """A plain letterhead with the patient on the next line."""
    html = f"<b style='font-size:12.5pt'>{NAME}</b><p class=s>ROOKE, AMELIE J &nbsp; DOB: 03/22/2015 &nbsp; MRN: C88120 &nbsp; {head}</p>{body}"
    return paper(CHILD, path, html, CSS + more.pop("css", ""), kind, date, **{"facility": NAME, "name": "ROOKE, AMELIE", **more})


def cards():
    """A portal's print: a card a test, the value and its limits in sentences of two words."""
    day = "2024-10-22"
    labs = results({"wbc": "3.8", "hgb": "11.2", "plt": "142", "anc": "1.9", "creatinine": "0.41", "alt": "58"}, "wbc | WBC | 10*3/uL | | 4.5 - 13.5\nhgb | Hemoglobin | g/dL | | 11.5 - 15.5\nplt | Platelets | 10*3/uL | | 150 - 450\nanc | Absolute Neutrophils | 10*3/uL | | 1.8 - 8.0\ncreatinine | Creatinine | mg/dL | | 0.30 - 0.60\nalt | ALT | U/L | | 10 - 35", day)
    body = "<h1>Test Results</h1><p>Collected on 10/22/2024 8:14 AM &nbsp; Result status: Final</p>" + "".join(f"<div class=card><b>{r.name}</b><br>Normal range: {r.range} {r.unit}<table style='width:40%'><tr><td class=v>{r.name} value</td><td>{r.value} {r.unit}</td><td>{'Low' if r.flag == 'L' else 'High' if r.flag == 'H' else ''}</td></tr></table></div>" for r in labs)
    return made("MyPortal results.pdf", "", body, "lab_report", day, labs=labs)


def typewriter():
    """A print in typewriter columns, flags between result and limits, panels as headings; scanned."""
    day = "2023-09-30"
    rows = [("wbc", "WBC", "1.9", "L", "4.5-13.5", "K/uL"), ("rbc", "RBC", "2.87", "L", "3.90-5.30", "M/uL"), ("hgb", "HGB", "8.4", "L", "11.5-15.5", "g/dL"), ("hct", "HCT", "24.6", "L", "34.0-46.0", "%"), ("plt", "PLT", "38", "L", "150-450", "K/uL"), ("neut_pct", "NEUT %", "41.2", "", "", "%"), ("anc", "NEUT ABS", "0.8", "L", "1.8-8.0", "K/uL"), ("sodium", "SODIUM", "139", "", "136-145", "mmol/L"), ("potassium", "POTASSIUM", "3.3", "L", "3.5-5.1", "mmol/L"), ("creatinine", "CREATININE", "0.32", "", "0.30-0.60", "mg/dL"), ("calcium", "CALCIUM", "8.6", "L", "8.8-10.8", "mg/dL"), ("bilirubin_total", "BILIRUBIN TOTAL", "1.3", "H", "0.1-1.0", "mg/dL")]
    labs = [Lab(a, n, v, u, r, f, day, "blood") for a, n, v, f, r, u in rows]
    line = lambda n, v, f, r, u: f" {n:<20}{v:>8}  {f:<5}{r:<14}{u}"
    text = [f"{'Test':<21}{'Result':>8}  {'Flag':<5}{'Reference':<14}Units", "HEMATOLOGY"] + [line(*r[1:]) for r in rows[:7]] + ["CHEMISTRY"] + [line(*r[1:]) for r in rows[7:]]
    return scanned(made("labs 0930 scan.pdf", "", f"<h1>LABORATORY SUMMARY</h1><pre>COLL: 09/30/23 0555   REC: 09/30/23 0621</pre><pre>" + "\n".join(text) + "</pre>", "lab_report", day, labs=labs, across=True, css="pre { font-size: 10.4pt }"), 1151, 200, 0.3)


def previous():
    """Current result and flag, the previous result with its date, units, limits; photographed."""
    day = "2025-02-20"
    labs = results({"wbc": "4.9", "hgb": "12.1", "hct": "36.0", "plt": "211", "glucose": "91", "creatinine": "0.44", "albumin": "4.4", "alt": "39", "ast": "41"}, "wbc | WBC | x10E3/uL | | 4.3-12.4\nhgb | Hemoglobin | g/dL | | 11.7-15.7\nhct | Hematocrit | % | | 34.8-45.8\nplt | Platelets | x10E3/uL | | 150-450\nglucose | Glucose | mg/dL | | 70-99\ncreatinine | Creatinine | mg/dL | | 0.39-0.70\nalbumin | Albumin | g/dL | | 4.2-5.0\nalt | ALT (SGPT) | IU/L | | 0-28\nast | AST (SGOT) | IU/L | | 0-40", day, low="Low", high="High")
    for lab in labs:
        lab.unit = lab.unit.replace("x10E3", "10^3")
    before = ["4.1", "11.6", "34.9", "187", "88", "0.42", "4.3", "51", "44"]
    rows = "".join(f"<tr><td>{r.name}</td><td>{r.value} {r.flag}</td><td>{p} &nbsp;11/19/2024</td><td>{r.unit}</td><td>{r.range}</td></tr>" for r, p in zip(labs, before))
    body = f"<p>Date Collected: 02/20/2025 &nbsp; Date Received: 02/20/2025 &nbsp; Date Reported: 02/21/2025</p><table class=t><tr><th>Test</th><th>Current Result and Flag</th><th>Previous Result and Date</th><th>Units</th><th>Reference Interval</th></tr>{rows}</table>"
    document = made("IMG_2291.jpg", "Acct: 07720014", body, "lab_report", day, labs=labs, css="body, td, th, .s { font-size: 10.8pt !important }", extra={"other_labs": "the previous results may be listed"})
    return photographed(document, 1152, 230, (2200, 2700), ((0.05, 0.04), (0.95, 0.03), (0.97, 0.97), (0.03, 0.96)), 0.15, 0.6)


def same_day():
    """Several samples a day across, the dates over the times, flags in brackets."""
    heads = [("2024-03-18", "03/18/24", "0410"), ("2024-03-18", "03/18/24", "1615"), ("2024-03-19", "03/19/24", "0355")]
    rows = [("sodium", "Sodium Lvl", "mmol/L", "133 (L)", "135 (L)", "137"), ("potassium", "Potassium Lvl", "mmol/L", "3.2 (L)", "3.9", "4.0"), ("creatinine", "Creatinine Lvl", "mg/dL", "0.36", "0.38", "0.35"), ("ferritin", "Ferritin Lvl", "ng/mL", "15210 (H)", "14870 (H)", "11200 (H)"), ("crp", "CRP", "mg/dL", "14.2 (H)", "12.0 (H)", "6.4 (H)"), ("fibrinogen", "Fibrinogen", "mg/dL", "141 (L)", "166 (L)", "203")]
    labs = [Lab(a, n, v.split()[0], u, "", v[v.find("(") + 1:-1] if "(" in v else "", d, "blood") for a, n, u, *vs in rows for (d, _, _), v in zip(heads, vs)]
    body = "<h1>Lab View</h1><table class=b><tr><th></th>" + "".join(f"<th>{d}<br>{t}</th>" for _, d, t in heads) + "</tr>" + "".join(f"<tr><td>{n} [{u}]</td>" + "".join(f"<td>{v}</td>" for v in vs) + "</tr>" for _, n, u, *vs in rows) + "</table>"
    return made("lab view.pdf", "", body, "lab_report", "2024-03-18", end="2024-03-19", labs=labs, extra={"date_any": ["2024-03-18", "2024-03-19"]})


def clinic():
    """A note in which figures stand in full sentences, thousands with commas."""
    body = """<p>Date of visit: 05/14/2025</p><h2>Interval history</h2><p>Amelie is a 10-year-old girl with relapsed B-ALL, 14 months after CAR-T and 11 months after transplant. She is well, without fever.</p><h2>Data</h2><p>Laboratory studies today are notable for a white blood cell count of 5.4 K/uL, a hemoglobin of 12.6 g/dL, a platelet count of 231 K/uL and an absolute neutrophil count of 2.9 K/uL. Creatinine was 0.43 mg/dL and ALT 41 U/L. IgG was 688 mg/dL. CD19+ B cells were 0.1% of lymphocytes. Ferritin remains elevated at 790 ng/mL.</p><p>Echocardiogram on 05/07/2025 showed a left ventricular ejection fraction of 62%.</p><h2>Plan</h2><p>IVIG if IgG is below 400 mg/dL. Return in two months.</p>"""
    labs = told("2025-05-14", "wbc | white blood cell count | 5.4 | K/uL\nhgb | hemoglobin | 12.6 | g/dL\nplt | platelet count | 231 | K/uL\nanc | absolute neutrophil count | 2.9 | K/uL\ncreatinine | Creatinine | 0.43 | mg/dL\nalt | ALT | 41 | U/L\nigg | IgG | 688 | mg/dL\ncd19_pct | CD19+ B cells | 0.1 | %\nferritin | Ferritin | 790 | ng/mL") + told("2025-05-07", "lvef | left ventricular ejection fraction | 62 | %")
    return made("onc clinic 5-14.pdf", "", "<h1>Oncology Clinic Note</h1>" + body, "consultation", "2025-05-14", labs=labs)


def visit():
    """A British clinic letter, typed: bullets with shorthand and partly with units."""
    parts = ["Paediatric Haematology Clinic", "Date of clinic: 11 June 2025", "Amelie Rooke, DOB 22/03/2015", "Dear Dr Merriweather", "# Investigations", "FBC: Hb 124 g/L, WCC 4.6, Neuts 2.3, Lymphs 1.6, Plts 238", "U&E: Na 139, K 4.1, Urea 4.0, Creat 36", "LFT: ALT 33, Bili 6, Alb 42", "# Opinion", "She remains well, eleven months after transplant. No evidence of relapse. I will see her in September.", "Dr H. Lindqvist"]
    labs = told("2025-06-11", "hgb | Hb | 124 | g/L\nwbc | WCC | 4.6\nanc | Neuts | 2.3\nalc | Lymphs | 1.6\nplt | Plts | 238\nsodium | Na | 139\npotassium | K | 4.1\nurea | Urea | 4.0\ncreatinine | Creat | 36\nalt | ALT | 33\nbilirubin_total | Bili | 6\nalbumin | Alb | 42")
    return letter(CHILD, "clinic 11 June.docx", parts, "consultation", "2025-06-11", labs=labs, name="Amelie Rooke")


def timepoints():
    """Residual disease at fixed points of treatment, a row each; the method over the table."""
    days = ["2021-02-26", "2021-03-14", "2021-05-04"]
    rows = [("Day 15", "02/26/2021", "0.84"), ("Day 29 (end of induction)", "03/14/2021", "0.021"), ("End of consolidation", "05/04/2021", "<0.010")]
    body = "<h1>MRD Summary</h1><p>Specimen: bone marrow aspirate. Method: multiparameter flow cytometry. Sensitivity 0.01%.</p><table class=b style='width:80%'><tr><th>Time point</th><th>Collected</th><th>MRD (%)</th></tr>" + "".join(f"<tr><td>{t}</td><td>{d}</td><td>{v}</td></tr>" for t, d, v in rows) + "</table>"
    labs = [Lab("mrd_flow", "MRD", v, "%", "", "", d, "marrow", "flow", "0.01%") for d, (_, _, v) in zip(days, rows)]
    return made("MRD summary.pdf", "", body, "flow_cytometry", days[-1], labs=labs, across=True, extra={"date_any": days})


def units_row():
    """A parent's CSV: tests across, the units in a row of their own."""
    days = ["2025-09-02", "2025-09-16", "2025-09-30"]
    labs = series(days, "wbc | WBC | K/uL | | 4.4 5.0 4.7\nhgb | Hgb | g/dL | | 12.2 12.4 12.0\nplt | Platelets | K/uL | | 220 241 233\nanc | ANC | K/uL | | 2.2 2.7 2.5\nigg | IgG | mg/dL | | 655 - 702", None)
    keys = list(dict.fromkeys((r.analyte, r.name, r.unit) for r in labs))
    rows = [["Date", *(n for _, n, _ in keys)], ["", *(u for *_, u in keys)]] + [[f"{d[5:7]}/{d[8:]}/{d[:4]}", *(next((r.value for r in labs if r.collected == d and r.analyte == a), "") for a, *_ in keys)] for d in days]
    return table(CHILD, "amelie_counts.csv", rows, "lab_report", days[0], end=days[-1], delimiter=",", labs=labs, born=False, across=True)


def two_sheets():
    """A workbook of two sheets: counts with days across, chemistry a row a result."""
    import datetime

    days = ["2024-11-05", "2024-11-26"]
    counts = series(days, "wbc | WBC | 10^3/uL | | 3.9 4.2\nhgb | Hemoglobin | g/dL | | 11.4 11.9\nplt | Platelets | 10^3/uL | | 171 188", None)
    chem = [Lab(a, n, v, u, collected="2024-11-26") for a, n, v, u in (("creatinine", "Creatinine", "0.39", "mg/dL"), ("alt", "ALT", "47", "U/L"), ("igg", "IgG", "402", "mg/dL"))]
    keys = list(dict.fromkeys((r.analyte, r.name, r.unit) for r in counts))
    number = lambda v: float(v) if "." in v else int(v)
    shape = lambda v: (number(v), "0." + "0" * len(v.partition(".")[2])) if "." in v else number(v)
    first = [["Test", "Units", *((datetime.date.fromisoformat(d), "yyyy-mm-dd") for d in days)]] + [[n, u, *(shape(r.value) for r in counts if r.analyte == a)] for a, n, u in keys]
    second = [["Collected", "Test", "Result", "Units"]] + [[(datetime.date(2024, 11, 26), "yyyy-mm-dd"), r.name, shape(r.value), r.unit] for r in chem]
    return workbook(CHILD, "tracking.xlsx", {"Counts": first, "Chemistry": second}, "lab_report", days[0], end=days[1], labs=counts + chem, born=False, across=True)


def immunology():
    """Immunoglobulins and subsets, scanned: value, unit and limits run together in one column."""
    day = "2024-12-10"
    labs = results({"igg": "377", "iga": "11", "igm": "9", "cd3": "803", "cd4": "241", "cd8": "519", "cd19": "2", "nk": "164"}, "igg | IgG | mg/dL | | 504-1464\niga | IgA | mg/dL | | 27-195\nigm | IgM | mg/dL | | 24-210\ncd3 | CD3 Absolute | cells/uL | | 700-4200\ncd4 | CD4 Absolute | cells/uL | | 300-2000\ncd8 | CD8 Absolute | cells/uL | | 300-1800\ncd19_abs | CD19 Absolute | cells/uL | | 200-1600 | cd19\nnk_abs | CD16+56 Absolute | cells/uL | | 90-900 | nk", day)
    body = f"<h1>Immunology</h1><p>Collected: 12/10/2024 09:20 &nbsp; Verified: 12/11/2024</p><table class=t style='width:90%'><tr><th>Assay</th><th>Result</th><th>Ref. Interval / Units</th></tr>{result_rows(labs, 'name', lambda r: ' '.join(filter(None, (r.value, r.flag))), lambda r: f'{r.range} {r.unit}')}</table>"
    return scanned(made("immuno dec.pdf", "", body, "lab_report", day, labs=labs, css="body, td, th, .s { font-size: 11pt !important }"), 1153, 200, -0.4)


def fish():
    """Karyotype and probes; nothing of it is a number with a unit but the shares."""
    body = "<h1>Cytogenetics Report</h1><p>Specimen: bone marrow aspirate &nbsp; Collected: 08/22/2023 &nbsp; Reported: 09/01/2023</p><p>Karyotype: 46,XX,t(1;19)(q23;p13.3)[11]/46,XX[9]</p><table class=b style='width:75%'><tr><th>Probe</th><th>Result</th><th>Nuclei scored</th></tr><tr><td>TCF3 break-apart</td><td>Abnormal</td><td>200</td></tr><tr><td>BCR::ABL1</td><td>Normal</td><td>200</td></tr><tr><td>KMT2A</td><td>Normal</td><td>200</td></tr></table>"
    return made("cyto relapse.pdf", "", body, "genetics", "2023-08-22", labs=[Lab("karyotype_bm", "Karyotype", "46,XX,t(1;19)(q23;p13.3)[11]/46,XX[9]", collected="2023-08-22", specimen="marrow", optional=True)], extra={"other_labs": "probes may be listed in words"})


def heart():
    """An echo whose measurements stand in lines with equals signs."""
    body = "<h1>Pediatric Echocardiogram</h1><p>Study date: 02/27/2024 &nbsp; Reported: 02/27/2024</p><p>LVIDd = 3.7 cm (z -0.4)<br>LVIDs = 2.4 cm<br>SF = 35 %<br>LVEF (5/6 area-length) = 63 %<br>GLS = -20.1 %</p><p>Impression: Normal left ventricular systolic function.</p>"
    return made("echo pre cart.pdf", "", body, "imaging_report", "2024-02-27", labs=[Lab("lvef", "LVEF", "63", "%", collected="2024-02-27")], extra={"other_labs": "further measurements"})


def pcr():
    """Viral loads of a transplant ward: a row a virus, the days across, words beside figures."""
    days = ["2024-07-01", "2024-07-08"]
    rows = [("cmv_pcr", "CMV DNA", "IU/mL", "Not detected", "<137"), ("ebv_pcr", "EBV DNA", "IU/mL", "Not detected", "1,240"), ("adv_pcr", "Adenovirus DNA", "copies/mL", "Not detected", "Not detected")]
    labs = [Lab(a, n, v, u, "", "", d, number_of=1240 if "," in v else None) for a, n, u, *vs in rows for d, v in zip(days, vs)]
    body = "<h1>Viral PCR monitoring (plasma)</h1><table class=b><tr><th>Virus</th><th>Units</th><th>07/01/2024</th><th>07/08/2024</th></tr>" + "".join(f"<tr><td>{n}</td><td>{u}</td>" + "".join(f"<td>{v}</td>" for v in vs) + "</tr>" for _, n, u, *vs in rows) + "</table>"
    return made("viral pcr.pdf", "", body, "lab_report", days[0], end=days[1], labs=labs, extra={"date_any": days})
