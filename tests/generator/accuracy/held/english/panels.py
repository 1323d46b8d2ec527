"""Laboratory sheets of the later years: two columns from Singapore, a photographed page and chimerism from Melbourne, a scan from Mumbai, an export from Doha."""

from ...kit import Folder, Trap, across, grid, pairs, rows, table
from .child import CHILD

SINGAPORE = "Tanjong Meru Children's Hospital"
MELBOURNE = "Ironbark Children's Hospital"
MUMBAI = "Konkan Crest Diagnostics"
DOHA = "Al Noof Children's Hospital"

MEL_CSS = """
body { font: 9.4pt/1.4 'Noto Sans' } .top td { border-bottom: 1.6pt solid #6b2d5c; padding-bottom: 4pt } .top b { font-size: 14pt; color: #6b2d5c } .top td:last-child { text-align: right; font-size: 7.6pt }
.who { margin: 6pt 0 8pt } .who td { border: .4pt solid #999; font-size: 8.6pt } h3 { font-size: 10pt; margin: 8pt 0 2pt; color: #6b2d5c } .grid th { border-bottom: .8pt solid #6b2d5c; font-size: 8.4pt } .grid td { border-bottom: .3pt dotted #999; padding: 2.2pt 3pt }
.foot { font-size: 7.4pt; margin-top: 12pt } p { margin-top: 4pt }
"""


def mel_top(department: str, collected: str, reported: str, name: str = "ADEYINKA, Ifeoma Clare", number: str = "3305518", born: str = "17-Mar-2015") -> str:
    """Letterhead and patient block of the Australian laboratory, the month in letters."""
    return f"""<table class='top'><tr><td><b>{MELBOURNE}</b><br>{department}</td><td>Ironbark Road, Parkville VIC 3052<br>NATA accredited 00000 &nbsp; Ph (03) 5550 0161</td></tr></table>
    <table class='who'><tr><td><b>{name}</b></td><td>UR: {number}</td><td>DOB: {born}</td><td>Sex: F</td></tr><tr><td>Ward: Wattle (BMT)</td><td>Req. Dr: S Papadimitriou</td><td>Collected: {collected}</td><td>Reported: {reported}</td></tr></table>"""


def build() -> list:
    """The sheets of 2023 to 2026."""
    half = Folder(CHILD, 2200)
    for make in (chemistry, virology, chimerism, profile, export, brother):
        make(half)
    return half.documents


def chemistry(half) -> None:
    """Three days after the cells: two tests a row, the name in capitals without a comma, the name cell wrapped."""
    made = rows("""
        sodium | Sodium, serum | 133 | mmol/L | 135 - 145 | L
        potassium | Potassium, serum | 3.3 | mmol/L | 3.5 - 5.0 | L
        chloride | Chloride, serum | 99 | mmol/L | 95 - 107 |
        bicarbonate | Bicarbonate, serum | 19 | mmol/L | 20 - 28 | L
        urea | Urea, serum | 5.6 | mmol/L | 1.8 - 6.4 |
        creatinine | Creatinine, serum | 49 | umol/L | 24 - 53 |
        glucose | Glucose, random | 7.4 | mmol/L | 3.9 - 11.0 |
        calcium | Calcium, total | 2.06 | mmol/L | 2.20 - 2.65 | L
        phosphate | Phosphate, inorganic | 0.98 | mmol/L | 1.10 - 1.80 | L
        magnesium | Magnesium, serum | 0.71 | mmol/L | 0.70 - 1.00 |
        albumin | Albumin, serum | 27 | g/L | 36 - 50 | L
        bilirubin_total | Bilirubin, total | 26 | umol/L | 3 - 20 | H
        alt | Alanine transaminase | 133 | U/L | 6 - 40 | H
        ast | Aspartate transaminase | 208 | U/L | 15 - 45 | H
        alp | Alkaline phosphatase | 121 | U/L | 130 - 340 | L
        ldh | Lactate dehydrogenase | 844 | U/L | 180 - 360 | H
        crp | C-reactive protein | 162 | mg/L | < 5.0 | H
        ferritin | Ferritin, serum | 14780 | ug/L | 10 - 150 | H
        il6 | Interleukin-6 | 2310 | pg/mL | < 7.0 | H
        triglycerides | Triglycerides | 2.9 | mmol/L | < 1.7 | H
        fibrinogen | Fibrinogen, plasma | 1.3 | g/L | 1.8 - 4.5 | L
        lactate | Lactate, plasma | 2.8 | mmol/L | 0.5 - 2.2 | H
        """, "2023-05-18")
    body = f"""<div class='top'><b>{SINGAPORE}</b><br>Department of Pathology and Laboratory Medicine<br>80 Tanjong Meru Way, Singapore 000080</div>
    <table class='who'><tr><td rowspan='3' style='width:34%'>Patient<br><b>ADEYINKA IFEOMA<br>CLARE</b></td><td>HRN: TM2307719K</td><td>Collected: 18/05/2023 06:25</td></tr><tr><td>Sex/DOB: F 17/03/2015</td><td>Received: 18/05/2023 06:58</td></tr><tr><td>Loc: CICU Bed 4 / Dr Goh Wei Ting</td><td>Reported: 18/05/2023 08:17</td></tr></table>
    <h3>CLINICAL CHEMISTRY</h3>""" + pairs(made, [("Test", "{name}"), ("Result", "<b>{value}</b> {flag}"), ("Unit", "{unit}"), ("Ref Interval", "{range}")])
    body += "<p>Indication: D3 post CAR-T, monitor CRS. Haemolysis index nil. Ferritin result obtained on dilution.</p><p class='foot'>This is a computer generated report and requires no signature. CAP no. 0000000. Page 1 of 1.</p>"
    css = """body { font: 8.4pt/1.3 'Nimbus Sans' } .top { text-align: center; margin-bottom: 5pt } .top b { font-size: 13pt } .who td { border: .5pt solid #333 } h3 { text-align: center; font-size: 9.6pt; border-bottom: .6pt solid #000; margin: 7pt 0 0 }
    .grid th { font-size: 7.6pt; border-bottom: .6pt solid #000 } .grid td { padding: 2pt 2.5pt } .grid td:nth-child(4), .grid th:nth-child(4) { border-right: .8pt solid #000 } p { margin-top: 7pt } .foot { font-size: 7pt }"""
    half.paper("chem_18052023.pdf", body, css, "lab_report", "2023-05-18", facility=SINGAPORE, labs=made, producer="iText 2.1.7", name="ADEYINKA IFEOMA CLARE")


def virology(half) -> None:
    """Photographed on a table: copies of four viruses, then the drug level of the same morning."""
    virus = rows("""
        adv_pcr | Adenovirus DNA (plasma) | 48600 | copies/mL | Not detected | H
        cmv_pcr | Cytomegalovirus DNA (plasma) | <34 | IU/mL | Not detected |
        x | BK virus DNA (urine) | 7200000 | copies/mL | Not detected | H
        """, "2024-04-02")
    drug = rows("""
        ciclosporin | Cyclosporin (trough, whole blood) | 187 | ug/L | 150 - 250 |
        creatinine | Creatinine | 71 | umol/L | 27 - 60 | H
        magnesium | Magnesium | 0.58 | mmol/L | 0.65 - 1.05 | L
        igg | Immunoglobulin G | 4.3 | g/L | 5.7 - 13.2 | L
        """, "2024-04-02")
    columns = [("Test", "{name}"), ("Result", "{value}"), ("", "{flag}"), ("Units", "{unit}"), ("Reference", "{range}")]
    body = mel_top("Laboratory Services &ndash; Molecular Microbiology and Chemistry", "02-Apr-2024 07:30", "03-Apr-2024 15:12") + "<h3>QUANTITATIVE VIRAL PCR</h3>" + table(virus, columns)
    body += "<p>Adenovirus: previous result 28-Mar-2024 in this patient 6,150 copies/mL. Rising. Treatment to be discussed with Infectious Diseases.</p><h3>CHEMISTRY AND DRUG MONITORING</h3>" + table(drug, columns)
    body += "<p class='foot'>Validated by R. Nguyen, Senior Scientist. Report complete.</p>"
    half.paper("virology_april_photo.jpg", body, MEL_CSS, "lab_report", "2024-04-02", look="photo", crop=0.62, facility=MELBOURNE, labs=virus + drug, name="ADEYINKA, Ifeoma Clare", extra={"other_labs": True},
               traps=[Trap("plan", "Treatment to be discussed with Infectious Diseases")])


def chimerism(half) -> None:
    """Donor shares of three cell fractions, a sampling day a column."""
    days = ["2024-03-08", "2024-04-09", "2024-05-17"]
    shares, made = across("""
        chimerism | Whole blood | % donor | | 98.6 | 99.4 | >99.5
        chimerism | CD3+ T cells | % donor | | 91 | 96 | 98
        chimerism | CD15+ myeloid cells | % donor | | >99 | >99 | >99
        """, days)
    for row in made:
        row.unit = "%"
    body = mel_top("Molecular Haematology &ndash; Chimerism Report", "17-May-2024 08:05", "22-May-2024")
    body += "<p>Allogeneic HSCT 07-Feb-2024. Donor: unrelated, male, 10/10. Method: STR analysis (16 loci), limit of detection approximately 1 %.</p><h3>DONOR CHIMERISM (% donor)</h3>"
    body += grid(shares, ["Fraction", "08-Mar-2024<br>Day +30", "09-Apr-2024<br>Day +62", "17-May-2024<br>Day +100"], pattern=("{name}",))
    body += "<p><b>Interpretation:</b> Full donor chimerism in whole blood and myeloid cells at Day +100. No evidence of autologous recovery. Suggest repeat at Day +180.</p><p class='foot'>Reported by Dr H. Castellani, FRCPA. Accession M24-05517.</p>"
    half.paper("chimerism_day100.pdf", body, MEL_CSS, "lab_report", "2024-05-17", facility=MELBOURNE, labs=made, producer="Kestral PLS", name="ADEYINKA, Ifeoma Clare", across=True, extra={"kind_also": "genetics", "date_any": ["2024-05-17", "2024-03-08"]})


def profile(half) -> None:
    """A holiday count of an Indian chain, out of a flat-bed scanner: lakhs, cells per cumm, the month in letters."""
    made = rows("""
        # COMPLETE BLOOD COUNT
        hgb | Hemoglobin (Hb) | 11.8 | gm/dl | 11.5 - 15.5 |
        wbc | Total WBC Count | 6,480 | /cumm | 4,500 - 13,500 | | 6.48
        anc | Absolute Neutrophil Count | 3,370 | /cumm | 1,500 - 8,000 | | 3.37
        alc | Absolute Lymphocyte Count | 2,270 | /cumm | 1,200 - 5,800 | | 2.27
        plt | Platelet Count | 2.04 | lakhs/cumm | 1.5 - 4.5 |
        mcv | Mean Corpuscular Volume | 91.6 | fl | 77 - 95 |
        # LIVER AND KIDNEY PROFILE
        alt | SGPT (ALT) | 49 | U/L | 5 - 45 | H
        ast | SGOT (AST) | 44 | U/L | 10 - 40 | H
        ggt | Gamma GT | 38 | U/L | 3 - 22 | H
        bilirubin_total | Total Bilirubin | 0.7 | mg/dl | 0.2 - 1.2 |
        creatinine | Serum Creatinine | 0.6 | mg/dl | 0.3 - 0.7 |
        ferritin | Serum Ferritin | 1640 | ng/ml | 7 - 140 | H
        """, "2025-12-29")
    body = f"""<table class='top'><tr><td><b>{MUMBAI}</b><br>Pathology &bull; Radiology &bull; Wellness</td><td>Shop 4, Sagar Darshan, Bandra (W), Mumbai 400 050<br>care@konkancrest.example</td></tr></table>
    <table class='who'><tr><td>Patient Name</td><td>: <b>Miss. IFEOMA CLARE ADEYINKA</b></td><td>Lab ID</td><td>: KC-5512009</td></tr><tr><td>Age / Sex</td><td>: 10 Years / Female</td><td>Collected</td><td>: 29-Dec-2025 09:12 AM</td></tr><tr><td>D.O.B.</td><td>: 17-Mar-2015</td><td>Reported</td><td>: 29-Dec-2025 03:40 PM</td></tr><tr><td>Ref. By</td><td>: Self (Walk-in)</td><td>Sample</td><td>: EDTA / Serum</td></tr></table>"""
    body += table(made, [("Investigation", "{name}"), ("Observed Value", "<b>{value}</b> {flag}"), ("Unit", "{unit}"), ("Biological Ref. Range", "{range}")], widths=["42%", "20%", "16%", "22%"])
    body += "<p style='text-align:center;margin-top:8pt'>-- End of Report --</p><p style='text-align:right;margin-top:20pt'>Dr. Meher Contractor, MD (Path)</p>"
    css = """body { font: 9.6pt/1.4 'DejaVu Sans' } .top td { border-bottom: 2pt solid #c2541b; padding-bottom: 4pt } .top b { font-size: 15pt; color: #c2541b } .top td:last-child { text-align: right; font-size: 7.4pt } .who { font-size: 8.4pt; margin: 6pt 0 }
    .grid th { background: #f6e4da; border: .5pt solid #999 } .grid td { border: .4pt solid #bbb; padding: 2.4pt 4pt } .grid .part td { font-weight: bold; text-align: center }"""
    half.paper("mumbai_profile_scan.pdf", body, css, "lab_report", "2025-12-29", look="scan", facility=MUMBAI, labs=made, name="IFEOMA CLARE ADEYINKA")


def export(half) -> None:
    """The Gulf hospital's portal: a result a line, the date with its month in letters."""
    lines, made = [["MRN", "Patient Name", "DOB", "Collected", "Test Name", "Result", "Unit", "Low", "High", "Abnormal", "Facility"]], []
    for day, shown, text in (("2026-03-09", "09-Mar-2026 08:14", """
            wbc | WBC | 6.9 | x10^3/uL | 4.5-13.5 |
            hgb | Hgb | 12.2 | g/dL | 11.5-15.5 |
            plt | Platelet | 219 | x10^3/uL | 150-450 |
            cd19_abs | CD19+ B-Cell Absolute | 418 | cells/uL | 200-1600 | | 418
            cd4 | CD4+ T-Cell Absolute | 702 | cells/uL | 300-2000 | | 702
            igg | IgG | 7.7 | g/L | 5.7-13.2 |
            """), ("2026-09-14", "14-Sep-2026 08:31", """
            wbc | WBC | 7.3 | x10^3/uL | 4.5-13.5 |
            hgb | Hgb | 12.6 | g/dL | 11.5-15.5 |
            plt | Platelet | 241 | x10^3/uL | 150-450 |
            ferritin | Ferritin Lvl | 988 | ng/mL | 14-150 | H
            alt | ALT | 31 | U/L | 0-45 |
            """)):
        for row in rows(text, day):
            made.append(row)
            low, high = row.range.split("-")
            lines.append(["00731264", "Adeyinka, Ifeoma Clare", "17-Mar-2015", shown, row.name, row.value, row.unit, low, high, row.flag, DOHA])
    half.table("doha_results_2026.csv", lines, "2026-09-14", made, facility=DOHA, name="Adeyinka, Ifeoma Clare", delimiter=",", extra={"date_any": ["2026-09-14", "2026-03-09"]})


def brother(half) -> None:
    """The brother, who was considered as a donor: right laboratory, another child."""
    made = rows("""
        wbc | White cell count | 6.2 | x10^9/L | 4.5 - 13.5 |
        hgb | Haemoglobin | 131 | g/L | 115 - 155 |
        plt | Platelets | 288 | x10^9/L | 150 - 450 |
        ferritin | Ferritin | 41 | ug/L | 14 - 150 |
        x | Haemoglobin S | 38.1 | % | 0 |
        """, "2023-11-30")
    body = mel_top("Laboratory Services &ndash; Haematology", "30-Nov-2023 10:50", "01-Dec-2023 09:35", "ADEYINKA, Tobenna James", "3305527", "04-Sep-2012").replace("Sex: F", "Sex: M").replace("Wattle (BMT)", "Day Medical")
    body += "<p>Clinical notes: family donor assessment, sister has ALL post CAR-T.</p>" + table(made, [("Test", "{name}"), ("Result", "{value}"), ("Units", "{unit}"), ("Reference", "{range}")])
    body += "<p>Haemoglobin electrophoresis: sickle cell trait (HbAS).</p><p class='foot'>Authorised: Dr J. Lindqvist-Moore, FRCPA.</p>"
    half.paper("haematology_nov_2023.pdf", body, MEL_CSS, "lab_report", "2023-11-30", facility=MELBOURNE, labs=made, name="ADEYINKA, Tobenna James", matches=False, other_born="2012-09-04", producer="Kestral PLS",
               traps=[Trap("relative", "sister has ALL post CAR-T")], extra={"kind_also": "transplant_donor"})
