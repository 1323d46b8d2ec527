"""Reports on single examinations: fluid and a picture of the chest from Cape Town, flow cytometry from Singapore."""

from ...kit import Folder, Trap, event, rows, table
from .child import CHILD

CAPE = "Signal Peak Children's Hospital"
CAPE_LAB = "Disa Park Pathology"
SINGAPORE = "Tanjong Meru Children's Hospital"


def build() -> list:
    """The reports."""
    half = Folder(CHILD, 2300)
    for make in (fluid, chest, residual):
        make(half)
    return half.documents


def fluid(half) -> None:
    """The puncture that showed the first relapse: counts, chemistry, cytospin and a flow result in words."""
    made = rows("""
        # CELL COUNT
        x | Leucocytes | 38 | /uL | 0 - 5 | H
        x | Erythrocytes | 3 | /uL | 0 |
        x | Lymphoid cells | 96 | % | |
        # CHEMISTRY
        x | CSF Protein | 0.61 | g/L | 0.15 - 0.45 | H
        x | CSF Glucose | 2.4 | mmol/L | 2.2 - 4.4 |
        """, "2022-06-14", "csf")
    body = f"""<table class='top'><tr><td><b>{CAPE_LAB}</b><br>Cytology and Flow Cytometry &nbsp; Pr. No. 0000000</td><td>17 Disa Avenue, Pinelands, Cape Town 7405<br>Tel 021 555 0188</td></tr></table>
    <table class='who'><tr><td>Patient</td><td><b>ADEYINKA, IFEOMA CLARE (MISS)</b></td><td>Lab No</td><td>DP3190642</td></tr><tr><td>DOB / Sex</td><td>2015/03/17 / F</td><td>Collected</td><td>2022/06/14 10:35</td></tr>
    <tr><td>Hospital</td><td>{CAPE}</td><td>Received</td><td>2022/06/14 11:20</td></tr><tr><td>Ref Dr</td><td>VAN ROOYEN, A M</td><td>Final report</td><td>2022/06/15 16:05</td></tr></table>
    <h2>CEREBROSPINAL FLUID</h2><p>Clinical information: B-ALL with iAMP21, five months off therapy. Vomiting, left facial palsy. Father treated for TB in 2017.</p>"""
    body += table(made, [("Test", "{name}"), ("Result", "{value} {flag}"), ("Units", "{unit}"), ("Reference", "{range}")], widths=["40%", "18%", "18%", "24%"])
    body += """<h3>CYTOSPIN</h3><p>Cellular preparation composed almost entirely of lymphoblasts with convoluted nuclei. No organisms seen.</p><h3>FLOW CYTOMETRY (CSF)</h3><p>94 % of events are CD19+, CD10+, CD34+, CD45dim B lymphoblasts. Surface immunoglobulin negative.</p>
    <h3>CONCLUSION</h3><p>CNS relapse of B-lymphoblastic leukaemia (CNS3), CSF of 2022/06/14. India ink and cryptococcal antigen negative. Bone marrow received separately, report to follow.</p><p class='foot'>Dr L. Mokoena, MMed (Haem Path) &nbsp; Electronically signed. Page 1 of 1</p>"""
    css = """body { font: 9.2pt/1.4 'DejaVu Sans Condensed' } .top td { border-bottom: 1pt solid #000; padding-bottom: 3pt } .top b { font-size: 14pt } .top td:last-child { text-align: right; font-size: 7.4pt } .who { border: .6pt solid #000; margin: 5pt 0 } h2 { text-align: center; font-size: 11pt; margin: 6pt 0 }
    h3 { font-size: 9.4pt; margin: 8pt 0 1pt } .grid th { border-bottom: .6pt solid #000 } .grid .part td { background: #ddd; font-weight: bold } .foot { margin-top: 16pt; font-size: 7.4pt }"""
    half.paper("csf_june_2022.pdf", body, css, "pathology", "2022-06-14", facility=CAPE_LAB, labs=made, producer="JasperReports 6.4", name="ADEYINKA, IFEOMA CLARE", extra={"facility_other": CAPE, "kind_also": "lab_report", "other_labs": True},
               events=[event("relapse", "2022-06-14", "CNS relapse of B-lymphoblastic leukaemia (CNS3), CSF of 2022/06/14", own=True, site="CNS"), event("pathology", "2022-06-14", "CEREBROSPINAL FLUID", own=True, optional=True),
                       event("assessment", "2022-06-14", "CNS relapse of B-lymphoblastic leukaemia (CNS3)", own=True, optional=True), event("procedure", "2022-06-14", "2022/06/14 10:35", optional=True)],
               traps=[Trap("relative", "Father treated for TB in 2017"), Trap("plan", "report to follow")])


def chest(half) -> None:
    """Computed tomography during reinduction, a typed report out of the office scanner."""
    body = f"""<div class='top'><b>{CAPE}</b><br>Department of Radiology<br>Kloof Nek Rise, Cape Town 8001</div><table class='who'><tr><td>NAME: <b>Ifeoma Clare Adeyinka</b></td><td>FOLDER NO: 62048817</td></tr><tr><td>DOB: 2015/03/17 &nbsp; SEX: F</td><td>WARD: G2</td></tr>
    <tr><td>EXAMINATION: CT CHEST WITH CONTRAST</td><td>DATE OF EXAMINATION: 2022/07/12</td></tr></table>
    <p><b>CLINICAL HISTORY</b></p><p>ALL on reinduction, day 22. Febrile neutropenia for six days despite meropenem. ?Fungal.</p><p><b>COMPARISON</b></p><p>Chest radiograph 2022/07/08.</p>
    <p><b>FINDINGS</b></p><p>There is a 21 mm nodule in the right upper lobe with a surrounding ground glass halo, and two further nodules of 8 mm and 11 mm in the left lower lobe. No cavitation. No pleural effusion. No mediastinal or hilar lymphadenopathy. The tip of the port lies in the superior vena cava. The visualised liver and spleen are unremarkable.</p>
    <p><b>IMPRESSION</b></p><p>Multiple pulmonary nodules with halo sign. In the clinical context the appearances are in keeping with probable angioinvasive aspergillosis. Leukaemic infiltration is considered unlikely. Repeat CT in two weeks if there is no clinical response.</p><p style='margin-top:28pt'>Dr P. Sithole, FC Rad Diag (SA)<br>Typed: 2022/07/12 nm</p>"""
    css = "body { font: 11pt/1.5 'Nimbus Mono PS' } .top { text-align: center; margin-bottom: 10pt; font-family: 'Nimbus Sans' } .top b { font-size: 15pt } .who { border-top: 1pt solid #000; border-bottom: 1pt solid #000; margin-bottom: 8pt; font-size: 9.4pt } p { margin-bottom: 5pt }"
    half.paper("ct_chest_scan.pdf", body, css, "imaging_report", "2022-07-12", look="black", facility=CAPE, name="Ifeoma Clare Adeyinka",
               events=[event("imaging", "2022-07-12", "EXAMINATION: CT CHEST WITH CONTRAST", own=True), event("infection", "2022-07-12", "probable angioinvasive aspergillosis", optional=True, agent="Aspergillus")],
               traps=[Trap("hypothesis", "Leukaemic infiltration is considered unlikely"), Trap("conditional", "Repeat CT in two weeks if there is no clinical response")])


def residual(half) -> None:
    """Four weeks after the cells: residual disease by flow, the gate in percent, B cells absent."""
    made = rows("""
        mrd_flow | B-ALL MRD (% of nucleated cells) | <0.005 | %
        """, "2023-06-12", "marrow", method="flow", sensitivity="5x10^-5")
    body = f"""<div class='top'><b>{SINGAPORE}</b><br>Haematology Laboratory &ndash; Flow Cytometry<br>80 Tanjong Meru Way, Singapore 000080</div>
    <table class='who'><tr><td>Name</td><td><b>ADEYINKA IFEOMA CLARE</b></td><td>HRN</td><td>TM2307719K</td></tr><tr><td>DOB</td><td>17/03/2015</td><td>Sex</td><td>Female</td></tr><tr><td>Specimen</td><td>Bone marrow aspirate, 1st pull</td><td>Collected</td><td>12/06/2023 11:10</td></tr><tr><td>Requestor</td><td>Dr Goh Wei Ting</td><td>Report date</td><td>13/06/2023 17:48</td></tr></table>
    <h2>MINIMAL RESIDUAL DISEASE, B-ALL</h2><p>Time point: Day 28 post tisagenlecleucel (infused 15/05/2023).</p>
    <table class='grid'><tr><th>Parameter</th><th>Result</th></tr><tr><td>Total events</td><td>4 120 000</td></tr><tr><td>Specimen quality</td><td>Adequate, not haemodiluted</td></tr><tr><td>B-ALL MRD (% of nucleated cells)</td><td><b>&lt;0.005 %</b></td></tr>
    <tr><td>Limit of detection</td><td>0.005 % (5x10^-5)</td></tr><tr><td>CD19-negative blasts (CD22/CD24 gating)</td><td>Not detected</td></tr><tr><td>Mature B cells</td><td>Absent</td></tr></table>
    <h3>Interpretation</h3><p>MRD negative at Day 28 (12/06/2023). No evidence of CD19-negative escape. The absence of B cells is consistent with functional CAR-T cells.</p><p>Next marrow scheduled for 14/08/2023.</p><p class='sign'>Tan Siew Ling, Principal Medical Laboratory Scientist<br>Dr R. Subramaniam, Consultant Haematologist</p>"""
    css = """body { font: 9.6pt/1.45 'Nimbus Sans' } .top { text-align: center } .top b { font-size: 13pt } .who { margin: 6pt 0 } .who td { border: .4pt solid #777 } h2 { font-size: 11pt; text-align: center; background: #e3ecef; padding: 2pt; margin-bottom: 5pt }
    h3 { font-size: 9.8pt; margin-top: 9pt } .grid { margin-top: 5pt } .grid td, .grid th { border: .5pt solid #555; padding: 2.5pt 5pt } .sign { margin-top: 24pt; font-size: 8.4pt }"""
    half.paper("flow_mrd_day28.pdf", body, css, "flow_cytometry", "2023-06-12", facility=SINGAPORE, labs=made, producer="iText 2.1.7", name="ADEYINKA IFEOMA CLARE",
               events=[event("assessment", "2023-06-12", "MRD negative at Day 28 (12/06/2023)", own=True), event("car_t_infusion", "2023-05-15", "Day 28 post tisagenlecleucel (infused 15/05/2023)"), event("remission", "2023-06-12", "MRD negative at Day 28 (12/06/2023)", optional=True)],
               traps=[Trap("negation", "No evidence of CD19-negative escape"), Trap("plan", "Next marrow scheduled for 14/08/2023")])
