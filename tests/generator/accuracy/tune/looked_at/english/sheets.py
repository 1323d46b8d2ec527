"""Laboratory sheets: a Gulf hospital, an Indian chain, a cumulative print from London, an American portal."""

from accuracy.kit import Folder, Trap, across, grid, results, rows, table
from .child import CHILD

GULF = "Saraya Crescent Hospital"
KOCHI = "Periyar Institute of Paediatric Oncology"
LONDON = "Thamesgate Children's Hospital"
OHIO = "Lakeshore Children's Medical Center"

GULF_CSS = """
body { font: 8.2pt/1.25 'DejaVu Sans Condensed' }
.top { border-bottom: 2px solid #7a1f3d; padding-bottom: 4pt; margin-bottom: 5pt }
.top b { font-size: 13pt; color: #7a1f3d } .top span { float: right; font-size: 7pt; text-align: right }
.who td { padding: .5pt 3pt } .who { border: .6pt solid #777; margin-bottom: 6pt }
.grid th { background: #efe4e8; border-bottom: .8pt solid #7a1f3d; font-size: 7.6pt }
.grid .part td { font-weight: bold; padding-top: 5pt; text-decoration: underline }
.grid .off td:nth-child(2), .grid .off td:nth-child(3) { font-weight: bold }
.foot { margin-top: 10pt; font-size: 7pt; border-top: .5pt solid #777; padding-top: 3pt }
"""


def gulf_top(order: str, collected: str, received: str, reported: str, printed: str, ward: str) -> str:
    """Letterhead and patient block, every date day first."""
    return f"""<div class='top'><span>P.O. Box 50417, Abu Dhabi, U.A.E.<br>Tel +971 2 555 0100<br>DOH Lic. MF-0000</span><b>{GULF}</b><br>Department of Laboratory Medicine &amp; Pathology</div>
<table class='who'><tr><td>Patient Name</td><td>: <b>MENON, AARAV NIKHIL</b></td><td>MRN</td><td>: 0084471</td></tr>
<tr><td>DOB / Sex</td><td>: 23/08/2016 / Male</td><td>Order No.</td><td>: {order}</td></tr>
<tr><td>Location</td><td>: {ward}</td><td>Collected</td><td>: {collected}</td></tr>
<tr><td>Ordering Physician</td><td>: Dr. Huda Al Marri</td><td>Received</td><td>: {received}</td></tr>
<tr><td>Nationality</td><td>: India</td><td>Reported</td><td>: {reported}</td></tr></table><!-- {printed} -->"""


def build() -> list:
    """The laboratory sheets."""
    half = Folder(CHILD, 1100)
    for make in (gulf_count, gulf_virus, indian_chemistry, cumulative, american, portal, sister):
        make(half)
    return half.documents


def gulf_count(half) -> None:
    """One test a row, absolute and relative counts under headings, flags in a column of their own."""
    made = rows("""
        # COMPLETE BLOOD COUNT
        wbc | WBC | 48.7 | x10^9/L | 5.0 - 14.5 | H
        rbc | RBC | 2.61 | x10^12/L | 4.00 - 5.20 | L
        hgb | Haemoglobin | 7.1 | g/dL | 11.5 - 14.5 | L
        hct | Haematocrit | 0.219 | L/L | 0.33 - 0.43 | L
        mcv | MCV | 83.9 | fL | 76 - 90 |
        mch | MCH | 27.2 | pg | 25 - 31 |
        mchc | MCHC | 32.4 | g/dL | 32 - 36 |
        rdw | RDW-CV | 16.8 | % | 11.5 - 14.5 | H
        plt | Platelets | 24 | x10^9/L | 150 - 450 | LL
        # DIFFERENTIAL (MANUAL)
        neut_pct | Neutrophils % | 4 | % | 32 - 54 | L
        lymph_pct | Lymphocytes % | 31 | % | 27 - 57 |
        mono_pct | Monocytes % | 1 | % | 0 - 5 |
        blasts_pb | Blast cells % | 64 | % | 0 | HH
        anc | Neutrophils Abs | 1.95 | x10^9/L | 1.5 - 8.0 |
        alc | Lymphocytes Abs | 15.10 | x10^9/L | 1.5 - 7.0 | H
        # COAGULATION
        pt | Prothrombin time | 13.9 | sec | 11.0 - 14.0 |
        inr | INR | 1.14 |  | 0.9 - 1.2 |
        aptt | APTT | 33.6 | sec | 26 - 38 |
        fibrinogen | Fibrinogen | 412 | mg/dL | 200 - 400 | H
        """, "2021-05-09")
    body = gulf_top("LB-2105-118820", "09/05/2021 22:14", "09/05/2021 22:31", "09/05/2021 23:40", "", "Emergency Paediatrics")
    body += table(made, [("Test", "{name}"), ("Result", "{value}"), ("Flag", "{flag}"), ("Units", "{unit}"), ("Reference Range", "{range}")])
    body += """<p style='margin-top:6pt'><b>Comment:</b> Leucocytosis with circulating blasts. Features suspicious of acute leukaemia; suggest urgent haematology review and bone marrow
    examination. Critical results phoned to Dr. Al Marri at 23:12 with read back.</p>
    <div class='foot'>H = High, L = Low, HH/LL = Critical. Verified by: Dr. Samir Qadri, Consultant Haematopathologist. Printed: 13/05/2021 08:02 &nbsp; Page 1 of 1</div>"""
    half.paper("cbc_abu_dhabi.pdf", body, GULF_CSS, "lab_report", "2021-05-09", facility=GULF, labs=made,
               producer="Oracle Reports 12c", classic=True, name="MENON, AARAV NIKHIL",
               traps=[Trap("hypothesis", "Features suspicious of acute leukaemia")])


def gulf_virus(half) -> None:
    """Photographed on a table: several examinations, each with its own head, from one blood sample years later."""
    serum = rows("""
        cmv_pcr | CMV DNA, quantitative PCR | 1840 | IU/mL | Not detected | H
        """, "2025-04-22")
    drug = rows("""
        ciclosporin | Cyclosporine, trough | 214 | ng/mL | 100 - 250 |
        creatinine | Creatinine | 0.48 | mg/dL | 0.30 - 0.59 |
        magnesium | Magnesium | 1.4 | mg/dL | 1.7 - 2.3 | L
        potassium | Potassium | 3.6 | mmol/L | 3.5 - 5.1 |
        alt | ALT (SGPT) | 58 | U/L | 7 - 45 | H
        bilirubin_total | Bilirubin, total | 0.9 | mg/dL | 0.2 - 1.2 |
        """, "2025-04-22")
    columns = [("Test", "{name}"), ("Result", "{value}"), ("Flag", "{flag}"), ("Units", "{unit}"), ("Reference Range", "{range}")]
    body = gulf_top("LB-2504-090417", "22/04/2025 07:45", "22/04/2025 08:20", "23/04/2025 14:05", "", "BMT Outreach Clinic")
    body += "<h3>MOLECULAR VIROLOGY</h3><p>Specimen: EDTA plasma</p>" + table(serum, columns)
    body += "<p>Assay limit of quantification 34.5 IU/mL. Previous result not available in this laboratory.</p>"
    body += "<h3 style='margin-top:10pt'>CHEMISTRY / THERAPEUTIC DRUG MONITORING</h3><p>Specimen: whole blood, serum</p>" + table(drug, columns)
    body += "<div class='foot'>Validated by: Dr. R. Thomas, Clinical Scientist. Printed: 24/04/2025 09:11 &nbsp; Page 1 of 1</div>"
    css = GULF_CSS.replace("8.2pt/1.25", "9.6pt/1.4") + ".grid td { border-bottom: .4pt dotted #999 }"
    half.paper("virology_photo.jpg", body, css, "lab_report", "2025-04-22", look="photo", facility=GULF, labs=serum + drug, name="MENON, AARAV NIKHIL")


def indian_chemistry(half) -> None:
    """Method under each name, wrapped names, lakhs of platelets, a table that goes on overleaf."""
    made = rows("""
        # HAEMATOLOGY - Complete Haemogram (EDTA whole blood)
        hgb | Haemoglobin | 10.4 | gm/dl | 11.5 - 15.5 | | 104
        wbc | Total Leucocyte Count (TLC) | 3,150 | /cumm | 5,000 - 13,000 | | 3.15
        plt | Platelet Count | 2.15 | lakhs/cumm | 1.5 - 4.5 | | 215
        hct | Packed Cell Volume (PCV) | 31.2 | % | 35 - 45 |
        mcv | Mean Corpuscular Volume (MCV) | 88.1 | fl | 77 - 95 |
        esr | ESR (Westergren) | 22 | mm/hr | 0 - 10 | | 22
        neut_pct | Neutrophils | 58 | % | 40 - 80 |
        lymph_pct | Lymphocytes | 34 | % | 20 - 40 |
        mono_pct | Monocytes | 6 | % | 2 - 10 |
        eos_pct | Eosinophils | 2 | % | 1 - 6 |
        anc | Absolute Neutrophil Count (ANC) | 1,827 | cells/cumm | 2,000 - 7,000 | | 1.827
        # BIOCHEMISTRY - Liver Function Test (Serum)
        bilirubin_total | Bilirubin Total | 0.62 | mg/dl | 0.3 - 1.2 |
        bilirubin_direct | Bilirubin Direct (Conjugated) | 0.18 | mg/dl | 0.0 - 0.2 |
        x | Bilirubin Indirect (Calculated) | 0.44 | mg/dl | 0.1 - 1.0 |
        ast | Aspartate Aminotransferase (AST / SGOT) | 41 | U/L | 0 - 40 |
        alt | Alanine Aminotransferase (ALT / SGPT) | 66 | U/L | 0 - 41 |
        alp | Alkaline Phosphatase (ALP) | 188 | U/L | 142 - 335 |
        ggt | Gamma Glutamyl Transferase (GGT) | 29 | U/L | 3 - 22 |
        protein_total | Protein Total | 6.4 | g/dl | 6.0 - 8.0 |
        albumin | Albumin | 3.9 | g/dl | 3.8 - 5.4 |
        x | Albumin / Globulin Ratio | 1.56 |  | 1.0 - 2.1 |
        # BIOCHEMISTRY - Kidney Function Test and Electrolytes (Serum)
        urea | Blood Urea | 18 | mg/dl | 11 - 38 |
        creatinine | Creatinine | 0.38 | mg/dl | 0.32 - 0.59 |
        uric_acid | Uric Acid | 3.1 | mg/dl | 2.0 - 5.5 |
        sodium | Sodium | 138 | mEq/L | 136 - 145 |
        potassium | Potassium | 4.1 | mEq/L | 3.5 - 5.1 |
        chloride | Chloride | 103 | mEq/L | 98 - 107 |
        calcium | Calcium Total | 9.2 | mg/dl | 8.8 - 10.8 |
        phosphate | Phosphorus Inorganic | 4.7 | mg/dl | 4.0 - 7.0 |
        # SPECIAL TESTS (Serum)
        ldh | Lactate Dehydrogenase (LDH) | 236 | U/L | 120 - 300 |
        ferritin | Ferritin | 1284 | ng/ml | 7 - 140 |
        crp | C-Reactive Protein (CRP) Quantitative | 0.4 | mg/dl | < 0.5 |
        igg | Immunoglobulin G (IgG) | 512 | mg/dl | 504 - 1465 |
        """, "2021-07-08")
    ways = {"hgb": "Photometry", "wbc": "Impedance", "plt": "Impedance / microscopy", "bilirubin_total": "Diazo", "ast": "IFCC without P5P", "alt": "IFCC without P5P",
            "urea": "Urease, GLDH", "creatinine": "Jaffe kinetic", "sodium": "Indirect ISE", "potassium": "Indirect ISE", "ferritin": "CLIA", "crp": "Immunoturbidimetry", "igg": "Nephelometry"}
    for row in results(made):
        row.method = f"Method: {ways[row.analyte]}" if row.analyte in ways else None
    head = """<div class='top'><table><tr><td><b>Periyar Institute of Paediatric Oncology</b><br>Central Laboratory (NABL accredited MC-0000)<br>NH 66 Bypass, Edappally, Kochi 682 024, Kerala</td>
    <td style='text-align:right'>Helpline 0484 555 0199<br>lab@periyar-oncology.example</td></tr></table></div>
    <table class='who'><tr><td>Name</td><td>: Master AARAV NIKHIL MENON</td><td>Registered on</td><td>: 08-Jul-2021 08:52 AM</td></tr>
    <tr><td>Age / Gender</td><td>: 4 Y 10 M / Male &nbsp; DOB 23-Aug-2016</td><td>Collected on</td><td>: 08-Jul-2021 09:05 AM</td></tr>
    <tr><td>UHID / IP No.</td><td>: PIPO-21-03318 / IP 11207</td><td>Reported on</td><td>: 08-Jul-2021 04:47 PM</td></tr>
    <tr><td>Ref. By</td><td>: Dr. Lakshmi Varrier, Paediatric Oncology</td><td>Sample ID</td><td>: 210708-0447</td></tr></table>"""
    columns = [("Test Description", "{name}<small>{method}</small>"), ("Observed Value", "{value}"), ("Unit", "{unit}"), ("Bio. Ref. Interval", "{range}")]
    body = head + table(made, columns, widths=["41%", "17%", "18%", "24%"])
    body += "<p class='end'>*** End of Report ***</p><table><tr><td>Mrs. Sheeba K. (Lab Technologist)</td><td style='text-align:right'>Dr. Anil Kurup, MD (Path)<br>Consultant Pathologist</td></tr></table>"
    for row in results(made):
        row.method = None
    css = """
    body { font: 9pt/1.25 'Noto Sans' } @page { @bottom-right { content: 'Page ' counter(page) ' of ' counter(pages); font: 7pt 'Noto Sans' } }
    .top { border-bottom: 1pt solid #0a5; margin-bottom: 4pt } .top b { font-size: 14pt; color: #064 } .who { border-bottom: 1pt solid #000; margin-bottom: 8pt; font-size: 8.4pt }
    .grid { table-layout: fixed } .grid th { border-top: .8pt solid #000; border-bottom: .8pt solid #000; font-size: 8.6pt } .grid td { padding: 3pt 3pt } .grid .part td { font-weight: bold; text-align: center; background: #eef5f0; padding: 3pt }
    small { display: block; font-size: 6.6pt; color: #555; font-style: italic } .end { text-align: center; margin: 10pt }"""
    half.paper("kochi_profile.pdf", body, css, "lab_report", "2021-07-08", facility=KOCHI, labs=made, producer="Crystal Reports", name="AARAV NIKHIL MENON")


def cumulative(half) -> None:
    """Dates across columns, the latest first, units after the values; the numbers of a month after the infusion."""
    days = ["2024-09-28", "2024-09-14", "2024-09-07", "2024-09-04", "2024-08-31"]
    blood, first = across("""
        hgb | Haemoglobin | g/L | 115 - 145 | 96 | 84 | 78* | 81 | 92
        wbc | White cell count | 10*9/L | 5.0 - 14.5 | 2.4 | 0.9 | 0.2* | 0.1* | 0.7
        plt | Platelet count | 10*9/L | 150 - 450 | 88 | 34 | 19* | 27 | 61
        anc | Neutrophils | 10*9/L | 1.5 - 8.0 | 1.31 | 0.42 | 0.05* | <0.01* | 0.38
        alc | Lymphocytes | 10*9/L | 1.5 - 7.0 | 0.74 | 0.33 | 0.11 | 0.06 | 0.02
        """, days)
    serum, second = across("""
        crp | C-reactive protein | mg/L | 0 - 5 | 3 | 6 | 71 | 148 | 9
        ferritin | Ferritin | ug/L | 14 - 150 | 1120 | 2960 | 9870 | 6410 | 1488
        ldh | Lactate dehydrogenase | U/L | 110 - 295 | 241 | 288 | 604 | 577 | 262
        fibrinogen | Fibrinogen (Clauss) | g/L | 1.7 - 4.0 | 2.6 | 2.2 | 1.1 | 1.9 | 3.4
        d_dimer | D-dimer | ng/mL | < 500 | 410 | 880 | 3120 | 1944 | -
        creatinine | Creatinine | umol/L | 22 - 53 | 27 | 24 | 38 | 41 | 25
        bilirubin_total | Bilirubin (total) | umol/L | 0 - 21 | 8 | 11 | 24 | 16 | 7
        alt | ALT | U/L | 5 - 45 | 31 | 44 | 97 | 83 | 29
        albumin | Albumin | g/L | 35 - 50 | 37 | 32 | 26 | 28 | 36
        igg | Immunoglobulin G | g/L | 5.4 - 16.1 | 4.1 | - | - | 4.8 | 5.2
        """, days)
    heads = ["", "28 Sep 24<br>06:10", "14 Sep 24<br>05:55", "07 Sep 24<br>06:02", "04 Sep 24<br>05:48", "31 Aug 24<br>07:20", "Units", "Ref. range"]
    body = f"""<div class='top'><b>{LONDON}</b> NHS Foundation Trust<br>Pathology &ndash; Cumulative Report</div>
    <table class='who'><tr><td><b>MENON, Aarav Nikhil</b></td><td>DOB: 23-Aug-2016</td><td>Hospital No: T558203</td><td>NHS No: 000 000 0000</td></tr>
    <tr><td>Ward: Elephant (BMT/CAR-T)</td><td>Consultant: Dr P Winterbourne</td><td>Sex: M</td><td>Printed: 02-Oct-2024 11:37</td></tr></table>
    <h3>Full Blood Count</h3>""" + grid(blood, heads, pattern=("{name}", "{unit}", "{range}"), last=True)
    body += "<h3>Biochemistry, coagulation and immunoglobulins</h3>" + grid(serum, heads, pattern=("{name}", "{unit}", "{range}"), last=True)
    body += "<p class='foot'>* outside the reference range and phoned. Results are authorised electronically. End of cumulative report.</p>"
    css = """@page { size: A4 landscape; margin: 12mm } body { font: 8.6pt/1.3 'Noto Sans' } .top { background: #005eb8; color: #fff; padding: 5pt 8pt; margin-bottom: 5pt } .top b { font-size: 13pt }
    .who { margin-bottom: 6pt } h3 { margin: 7pt 0 2pt; font-size: 9.5pt } .grid th { text-align: right; border-bottom: .8pt solid #005eb8; font-size: 7.6pt } .grid td { text-align: right; border-bottom: .3pt solid #ccc }
    .grid td:first-child, .grid th:first-child { text-align: left } .foot { font-size: 7pt; margin-top: 8pt }"""
    half.paper("cumulative_london.pdf", body, css, "lab_report", "2024-09-28", facility=LONDON, labs=first + second, producer="WinPath Enterprise",
               name="MENON, Aarav Nikhil", extra={"date_any": ["2024-09-28", "2024-08-31"]})


def american(half) -> None:
    """Month first, value and flag in one cell, range and unit in another; settled by days above twelve."""
    cells = rows("""
        wbc | WBC | 5.2 | K/uL | 4.3 - 11.0 |
        rbc | RBC | 4.01 | M/uL | 3.96 - 5.03 |
        hgb | Hemoglobin | 11.6 | g/dL | 10.7 - 13.4 |
        hct | Hematocrit | 34.8 | % | 32.2 - 39.8 |
        mcv | MCV | 86.8 | fL | 74.4 - 86.1 | (H)
        rdw | RDW | 14.9 | % | 12.2 - 14.4 | (H)
        plt | Platelets | 142 | K/uL | 206 - 369 | (L)
        neut_pct | Neutrophils % | 61.3 | % | |
        lymph_pct | Lymphocytes % | 24.4 | % | |
        mono_pct | Monocytes % | 9.8 | % | |
        eos_pct | Eosinophils % | 3.9 | % | |
        baso_pct | Basophils % | 0.6 | % | |
        anc | Neutrophils Absolute | 3.19 | K/uL | 1.64 - 7.87 |
        alc | Lymphocytes Absolute | 1.27 | K/uL | 1.16 - 4.28 |
        """, "2025-09-11")
    serum = rows("""
        sodium | Sodium | 139 | mmol/L | 134 - 143 |
        potassium | Potassium | 4.0 | mmol/L | 3.3 - 4.6 |
        chloride | Chloride | 105 | mmol/L | 96 - 109 |
        bicarbonate | Carbon Dioxide (CO2) | 24 | mmol/L | 18 - 26 |
        urea | Urea Nitrogen (BUN) | 11 | mg/dL | 5 - 17 | | 3.927
        creatinine | Creatinine | 0.44 | mg/dL | 0.30 - 0.60 |
        glucose | Glucose | 92 | mg/dL | 60 - 115 |
        calcium | Calcium | 9.4 | mg/dL | 8.8 - 10.1 |
        alt | ALT | 52 | U/L | 8 - 30 | (H)
        bilirubin_total | Bilirubin, Total | 0.5 | mg/dL | 0.1 - 0.6 |
        ferritin | Ferritin | 1,930 | ng/mL | 10 - 99 | (H) | 1930
        """, "2025-09-11")
    columns = [("Component", "{name}"), ("Value", "<b>{value}</b> {flag}"), ("Ref Range &amp; Units", "{range} {unit}")]
    body = f"""<table class='bar'><tr><td><b>{OHIO}</b><br>1200 Shoreway Drive, Cleveland, OH 44100</td><td>Menon, Aarav Nikhil<br>MRN: 7710462 &nbsp; DOB: 8/23/2016 &nbsp; Legal sex: M</td></tr></table>
    <h2>CBC with Differential - Final result (09/11/2025 10:24 AM)</h2><p>Specimen: Blood, venous. Collected: 09/11/2025 9:48 AM &nbsp; Resulting lab: Lakeshore Core Laboratory</p>""" + table(cells, columns)
    body += "<h2>Comprehensive Metabolic Panel, Ferritin - Final result (09/11/2025 10:51 AM)</h2><p>Specimen: Blood, venous. Collected: 09/11/2025 9:48 AM</p>" + table(serum, columns)
    body += "<p class='foot'>Printed by Records Release on 09/26/2025 2:15 PM. Page 1 of 1.</p>"
    css = """body { font: 9pt/1.3 'DejaVu Sans' } .bar { background: #f1f1f1; margin-bottom: 8pt } .bar b { font-size: 12pt } .bar td:last-child { text-align: right }
    h2 { font-size: 9.5pt; margin: 8pt 0 2pt; color: #234 } .grid th { text-align: left; border-bottom: 1pt solid #234; font-weight: normal; color: #555 } .grid td { border-bottom: .3pt solid #ddd; width: 33% } .foot { margin-top: 10pt; font-size: 7pt; color: #555 }"""
    half.paper("portal_print_ohio.pdf", body, css, "lab_report", "2025-09-11", facility=OHIO, labs=cells + serum, producer="Epic Hyperspace", name="Menon, Aarav Nikhil")


def portal(half) -> None:
    """The American portal's export: dates month first, one result a line."""
    made = []
    lines = [["Patient", "Date of Birth", "Collection Date", "Test", "Result", "Units", "Reference Range", "Flag", "Performing Lab"]]
    for day, shown, text in (
        ("2025-09-25", "09/25/2025", """
            wbc | WBC | 4.8 | K/uL | 4.3-11.0 |
            hgb | Hemoglobin | 11.9 | g/dL | 10.7-13.4 |
            plt | Platelets | 151 | K/uL | 206-369 | L
            anc | Absolute Neutrophil Count | 2.74 | K/uL | 1.64-7.87 |
            cd19_abs | CD19 B Cells, Absolute | 212 | cells/uL | 270-860 | L | 212
            cd3 | CD3 T Cells, Absolute | 688 | cells/uL | 700-4200 | L
            igg | IgG | 641 | mg/dL | 608-1572 |
            """),
        ("2025-10-02", "10/02/2025", """
            wbc | WBC | 5.5 | K/uL | 4.3-11.0 |
            hgb | Hemoglobin | 12.1 | g/dL | 10.7-13.4 |
            plt | Platelets | 163 | K/uL | 206-369 | L
            anc | Absolute Neutrophil Count | 3.02 | K/uL | 1.64-7.87 |
            tacrolimus | Tacrolimus | 5.8 | ng/mL | 5.0-15.0 |
            """)):
        for row in rows(text, day):
            made.append(row)
            lines.append(["MENON,AARAV NIKHIL", "08/23/2016", shown, row.name, row.value, row.unit, row.range, row.flag, "Lakeshore Core Laboratory"])
    half.table("portal_results.csv", lines, "2025-10-02", made, facility="Lakeshore Core Laboratory", name="MENON,AARAV NIKHIL", delimiter=",",
               extra={"date_any": ["2025-10-02", "2025-09-25"]})


def sister(half) -> None:
    """The donor's own blood count: right laboratory, another child."""
    made = rows("""
        wbc | White cell count | 7.9 | 10*9/L | 4.5 - 13.5 |
        hgb | Haemoglobin | 128 | g/L | 115 - 155 |
        plt | Platelet count | 311 | 10*9/L | 150 - 450 |
        anc | Neutrophils | 4.10 | 10*9/L | 1.5 - 8.0 |
        ferritin | Ferritin | 38 | ug/L | 14 - 150 |
        """, "2025-02-19")
    body = f"""<div class='top'><b>{LONDON}</b> NHS Foundation Trust<br>Haematology Laboratory</div>
    <table class='who'><tr><td><b>MENON, Diya Lakshmi</b></td><td>DOB: 02-Nov-2012</td><td>Hospital No: T561774</td></tr>
    <tr><td>Sample: EDTA / serum</td><td>Collected: 19-Feb-2025 10:05</td><td>Reported: 19-Feb-2025 12:40</td></tr>
    <tr><td colspan='3'>Clinical details: sibling donor work-up, brother for HSCT</td></tr></table>"""
    body += table(made, [("Investigation", "{name}"), ("Result", "{value}"), ("Units", "{unit}"), ("Range", "{range}")])
    css = "body { font: 9.5pt/1.4 'Noto Sans' } .top { background: #005eb8; color: #fff; padding: 5pt 8pt; margin-bottom: 8pt } .top b { font-size: 13pt } .who { margin-bottom: 10pt } .grid th { border-bottom: 1pt solid #005eb8 }"
    half.paper("count_february.pdf", body, css, "lab_report", "2025-02-19", facility=LONDON, labs=made, name="MENON, Diya Lakshmi", matches=False,
               producer="WinPath Enterprise", other_born="2012-11-02", traps=[Trap("relative", "brother for HSCT")], extra={"kind_also": "transplant_donor"})
