"""Reports on single examinations: marrow, flow cytometry, cytogenetics, three specimens of one day, tissue typing, the infusion."""

from accuracy.kit import Folder, Trap, event, rows, table
from .child import CHILD

KOCHI = "Periyar Institute of Paediatric Oncology"
LONDON = "Thamesgate Children's Hospital"

KOCHI_CSS = """
body { font: 9.4pt/1.4 'Noto Serif' } h2 { text-align: center; font-size: 12pt; margin: 6pt 0; text-decoration: underline } h3 { font-size: 9.6pt; margin-top: 7pt }
.top { text-align: center; border-bottom: 1.4pt double #000; padding-bottom: 4pt } .top b { font-size: 14pt } .who { border: .6pt solid #000; margin: 6pt 0 } .grid { margin: 3pt 0 }
.grid td, .grid th { border: .5pt solid #444; padding: 2pt 4pt } .sign { margin-top: 22pt; text-align: right }
"""
KOCHI_TOP = """<div class='top'><b>Periyar Institute of Paediatric Oncology</b><br>Department of Haematopathology &amp; Molecular Medicine<br>NH 66 Bypass, Edappally, Kochi 682 024, Kerala, India</div>"""

LONDON_CSS = """
body { font: 9pt/1.35 'Nimbus Sans' } .bar { border-bottom: 3px solid #005eb8; margin-bottom: 5pt } .bar b { font-size: 13pt; color: #005eb8 } .who td { background: #eef3f8 } h3 { margin: 8pt 0 2pt; font-size: 9.6pt }
.grid th { border-bottom: .7pt solid #333 } .grid td { border-bottom: .3pt dotted #999 } .boxed td, .boxed th { border: .7pt solid #222; padding: 3pt 4pt } .foot { font-size: 7.2pt; margin-top: 10pt }
"""


def build() -> list:
    """The reports."""
    half = Folder(CHILD, 1200)
    for make in (marrow, residual, cytogenetics, day_28, infusion, typing, echo):
        make(half)
    return half.documents


def kochi_who(sample: str, collected: str, reported: str, age: str) -> str:
    """Patient block of the Indian laboratory, the month in letters."""
    return f"""<table class='who'><tr><td>Name: <b>Mast. Aarav Nikhil Menon</b></td><td>UHID: PIPO-21-03318</td><td>Age/Sex: {age} / M</td></tr>
    <tr><td>DOB: 23-Aug-2016</td><td>Sample: {sample}</td><td>Referred by: Dr. Lakshmi Varrier</td></tr>
    <tr><td>Sample collected: {collected}</td><td>Reported: {reported}</td><td></td></tr></table>"""


def marrow(half) -> None:
    """Relapse: the morphology, scanned; counts of the blood in a sentence, the myelogram in a table."""
    cells = rows("""
        blasts_bm | Blasts | 82 | % | < 5 |
        x | Promyelocytes | 0 | % | 2 - 4 |
        x | Myelocytes and metamyelocytes | 3 | % | 15 - 30 |
        x | Band forms and neutrophils | 4 | % | 20 - 40 |
        x | Lymphocytes | 7 | % | 5 - 20 |
        x | Erythroid precursors | 4 | % | 18 - 30 |
        """, "2024-01-15", "marrow")
    counts = rows("""
        hgb | Hb | 8.8 | g/dl
        wbc | TLC | 12.4 | x10^9/L
        plt | platelets | 41 | x10^9/L
        """, "2024-01-15", narrative=True)
    body = KOCHI_TOP + "<h2>BONE MARROW ASPIRATION REPORT</h2>" + kochi_who("Bone marrow aspirate and imprint", "15-Jan-2024", "16-Jan-2024", "7 Y 4 M")
    body += """<p><b>Clinical history:</b> Known case of B-ALL, completed maintenance in June 2023. Now headache and bruising for 10 days.</p>
    <p><b>Peripheral blood counts:</b> Hb 8.8 g/dl, TLC 12.4 x10^9/L, platelets 41 x10^9/L.</p><p><b>Peripheral smear:</b> Normocytic normochromic red cells. Circulating blasts noted, 28 % on a 100 cell differential. Platelets reduced.</p>
    <p><b>Marrow aspirate:</b> Site: right posterior superior iliac spine. Hypercellular particles. Marrow is largely replaced by blasts, 2 to 3 times the size of a mature lymphocyte, with scant agranular cytoplasm and inconspicuous nucleoli.</p>
    <h3>Differential count (500 cells)</h3>"""
    body += table(cells, [("Cell type", "{name}"), ("Patient (%)", "{value}"), ("Reference (%)", "{range}")], widths=["50%", "20%", "30%"])
    body += """<p><b>Impression:</b> Relapsed B-acute lymphoblastic leukaemia. Kindly correlate with flow cytometry and CSF cytology. Cytogenetic study awaited.</p><p class='sign'>Dr. Ranjini Pillai, MD (Path), DM (Haematopathology)</p>"""
    blood = rows("blasts_pb | Circulating blasts | 28 | %", "2024-01-15", narrative=True)
    half.paper("marrow_relapse_scan.pdf", body, KOCHI_CSS, "pathology", "2024-01-15", look="scan", facility=KOCHI, labs=cells + counts + blood, name="Aarav Nikhil Menon",
               events=[event("pathology", "2024-01-15", "BONE MARROW ASPIRATION REPORT", own=True, optional=True),
                       event("relapse", "2024-01-15", "Relapsed B-acute lymphoblastic leukaemia", own=True, site="marrow"),
                       event("assessment", "2024-01-15", "Relapsed B-acute lymphoblastic leukaemia", own=True, optional=True)],
               traps=[Trap("plan", "Cytogenetic study awaited")])


def residual(half) -> None:
    """End of induction: residual disease by flow, told in a table and again in the interpretation."""
    made = rows("""
        mrd_flow | MRD (% of viable nucleated cells) | <0.01 | %
        """, "2021-06-21", "marrow", method="flow", sensitivity="10^-4")
    body = KOCHI_TOP + "<h2>MEASURABLE RESIDUAL DISEASE BY FLOW CYTOMETRY</h2>" + kochi_who("Bone marrow aspirate (EDTA), first pull", "21-Jun-2021 10:20 AM", "22-Jun-2021 05:15 PM", "4 Y 9 M")
    body += """<p><b>Indication:</b> B-ALL, end of induction (Day 35), ICiCLe protocol.</p>
    <p><b>Method:</b> 10-colour, 2-tube assay with bulk lysis on Navios EX; Kaluza software. Markers: CD19, CD10, CD20, CD34, CD38, CD45, CD58, CD81, CD123, CD73, CD86.</p>
    <table class='grid'><tr><th>Parameter</th><th>Result</th></tr><tr><td>Total events acquired</td><td>2,140,000</td></tr><tr><td>Viable nucleated cells</td><td>1,862,400</td></tr>
    <tr><td>Cluster of leukaemia associated phenotype</td><td>11 events, below the limit of detection</td></tr><tr><td>MRD (% of viable nucleated cells)</td><td>&lt;0.01 %</td></tr>
    <tr><td>Sensitivity (limit of detection)</td><td>0.01 % (10^-4)</td></tr><tr><td>Haematogones</td><td>Present, 2.4 % of cells, normal maturation</td></tr></table>
    <p><b>Interpretation:</b> MRD not detected at a sensitivity of 0.01 % in the bone marrow at end of induction. Specimen quality adequate (no significant haemodilution).</p>
    <p>The next MRD assessment is advised at end of consolidation as per protocol.</p><p class='sign'>Dr. Ranjini Pillai<br>Consultant Haematopathologist</p>"""
    half.paper("mrd_day35.pdf", body, KOCHI_CSS, "flow_cytometry", "2021-06-21", facility=KOCHI, labs=made, name="Aarav Nikhil Menon", producer="Microsoft Word 2016",
               events=[event("assessment", "2021-06-21", "MRD not detected at a sensitivity of 0.01 % in the bone marrow at end of induction", own=True)],
               traps=[Trap("plan", "The next MRD assessment is advised at end of consolidation")])


def cytogenetics(half) -> None:
    """Karyotype, FISH and fusion transcripts of the first diagnosis."""
    body = KOCHI_TOP + "<h2>CYTOGENETICS AND MOLECULAR REPORT</h2>" + kochi_who("Bone marrow (sodium heparin)", "12-May-2021", "26-May-2021", "4 Y 8 M")
    body += """<p><b>Indication:</b> Newly diagnosed B-ALL. Sample received from Saraya Crescent Hospital, Abu Dhabi, on 14-May-2021.</p>
    <h3>1. Conventional karyotyping (GTG banding, 450 bands)</h3><p>Metaphases analysed: 20.</p><p><b>ISCN: 46,XY,t(1;19)(q23;p13.3)[14]/46,XY[6]</b></p>
    <h3>2. FISH (interphase, 200 nuclei each)</h3><table class='grid'><tr><th>Probe</th><th>Result</th><th>Cut-off</th></tr><tr><td>BCR::ABL1 t(9;22) dual fusion</td><td>Not detected</td><td>1.0 %</td></tr>
    <tr><td>KMT2A (11q23) break-apart</td><td>Not detected</td><td>2.5 %</td></tr><tr><td>ETV6::RUNX1 t(12;21)</td><td>Not detected</td><td>2.0 %</td></tr><tr><td>TCF3 (19p13) break-apart</td><td><b>Positive, 74 % of nuclei</b></td><td>3.0 %</td></tr></table>
    <h3>3. RT-PCR, leukaemia fusion transcripts</h3><table class='grid'><tr><td>TCF3::PBX1</td><td><b>Detected</b></td></tr><tr><td>BCR::ABL1 (p190, p210)</td><td>Not detected</td></tr><tr><td>KMT2A::AFF1</td><td>Not detected</td></tr></table>
    <p><b>Conclusion:</b> Abnormal male karyotype with t(1;19)(q23;p13.3); TCF3::PBX1 fusion confirmed by FISH and RT-PCR. No evidence of Philadelphia chromosome. Risk group assignment as per treating unit.</p>
    <p class='sign'>Dr. Joseph Ettumanoor, PhD<br>Cytogeneticist</p>"""
    half.paper("cytogenetics_2021.pdf", body, KOCHI_CSS, "genetics", "2021-05-12", facility=KOCHI, name="Aarav Nikhil Menon", producer="Microsoft Word 2016",
               events=[event("pathology", "2021-05-12", "CYTOGENETICS AND MOLECULAR REPORT", own=True, optional=True), event("diagnosis", "2021-05-12", "Newly diagnosed B-ALL", optional=True)])


def day_28(half) -> None:
    """Blood, marrow and fluid of one morning on one page, each under its own heading."""
    blood = rows("""
        hgb | Haemoglobin | 96 | g/L | 115 - 145
        wbc | White cell count | 2.4 | 10*9/L | 5.0 - 14.5
        cd3 | CD3+ T cells | 522 | cells/uL | 700 - 4200 | | 522
        cd19_abs | CD19+ B cells | <1 | cells/uL | 200 - 1600
        """, "2024-09-28")
    blood[3].exact = 1.0
    marrow = rows("""
        blasts_bm | Blasts (morphology) | 1 | % | < 5
        """, "2024-09-28", "marrow")
    marrow += rows("""
        mrd_flow | Flow MRD, B-ALL phenotype | <0.003 | %
        """, "2024-09-28", "marrow", method="flow", sensitivity="3x10^-5")
    fluid = rows("""
        x | CSF white cells | 2 | /uL | 0 - 5
        x | CSF red cells | 4 | /uL |
        protein_total | CSF protein | 0.24 | g/L | 0.15 - 0.45
        glucose | CSF glucose | 3.1 | mmol/L | 2.8 - 4.4
        """, "2024-09-28", "csf")
    for row in fluid:
        row.analyte = "x"
    columns = [("Investigation", "{name}"), ("Result", "{value}"), ("Units", "{unit}"), ("Reference", "{range}")]
    sizes = ["44%", "16%", "18%", "22%"]
    body = f"""<div class='bar'><b>{LONDON}</b> &nbsp; Specialist Integrated Haematological Diagnostics</div><table class='who'><tr><td><b>Aarav Nikhil MENON</b></td><td>DOB 23/08/2016</td><td>Hosp. No. T558203</td></tr>
    <tr><td>Elephant Ward</td><td>Dr P Winterbourne</td><td>Report issued 01/10/2024</td></tr></table>
    <p>Day 28 after CAR-T cells (infused 31/08/2024). All samples taken 28/09/2024 under general anaesthetic.</p>
    <h3>PERIPHERAL BLOOD &ndash; lab ref 24H0928-1</h3>{table(blood, columns, widths=sizes)}<h3>BONE MARROW ASPIRATE &ndash; lab ref 24H0928-2</h3>{table(marrow, columns, head=False, widths=sizes)}
    <p>Cellular, trilineage marrow. 3.3 million events acquired; sensitivity 0.003 %. No CD19-negative blast population identified.</p>
    <h3>CEREBROSPINAL FLUID &ndash; lab ref 24H0928-3</h3>{table(fluid, columns, head=False, widths=sizes)}<p>Cytospin: no blasts seen. CNS1.</p>
    <p><b>Summary:</b> Complete remission, MRD not detected (&lt;0.003 %). B-cell aplasia persists.</p><p class='foot'>Authorised: Dr A Kowalczyk, Clinical Scientist. This report supersedes the provisional report of 29/09/2024.</p>"""
    half.paper("day28_sihmds.pdf", body, LONDON_CSS, "lab_report", "2024-09-28", facility=LONDON, labs=blood + marrow + fluid, name="Aarav Nikhil MENON", extra={"kind_also": "flow_cytometry"},
               events=[event("car_t_infusion", "2024-08-31", "Day 28 after CAR-T cells (infused 31/08/2024)"),
                       event("remission", "2024-09-28", "Complete remission, MRD not detected", own=True), event("assessment", "2024-09-28", "MRD not detected (<0.003 %)", own=True, optional=True),
                       event("procedure", "2024-09-28", "All samples taken 28/09/2024 under general anaesthetic", optional=True)])


def infusion(half) -> None:
    """The ward's form of the infusion, filled in and copied."""
    body = f"""<div class='bar'><b>{LONDON}</b> &nbsp; CAR-T CELL INFUSION RECORD</div>
    <table class='boxed'><tr><th colspan='4'>1. Patient (two-person check)</th></tr><tr><td>Surname / forenames</td><td><b>MENON / Aarav Nikhil</b></td><td>Date of birth</td><td>23/08/2016</td></tr>
    <tr><td>Hospital number</td><td>T558203</td><td>Weight</td><td>24.6 kg</td></tr><tr><td>Diagnosis</td><td>B-ALL, relapsed/refractory</td><td>Allergies</td><td>Pegaspargase</td></tr>
    <tr><th colspan='4'>2. Product</th></tr><tr><td>Product</td><td>Tisagenlecleucel (Kymriah), anti-CD19</td><td>Batch no.</td><td>KYM-240816-77B</td></tr><tr><td>Leukapheresis date</td><td>16/07/2024</td><td>Bags</td><td>1 of 1</td></tr>
    <tr><td>Dose in bag</td><td>2.1 x 10^6 CAR+ viable T cells/kg</td><td>Viability</td><td>88 %</td></tr>
    <tr><th colspan='4'>3. Lymphodepletion</th></tr><tr><td>Fludarabine 30 mg/m2 x 4</td><td>25/08/2024 to 28/08/2024</td><td>Cyclophosphamide 500 mg/m2 x 2</td><td>25/08/2024 to 26/08/2024</td></tr>
    <tr><th colspan='4'>4. Infusion</th></tr><tr><td>Date of infusion (Day 0)</td><td><b>31/08/2024</b></td><td>Thaw time</td><td>11:42</td></tr><tr><td>Start</td><td>11:51</td><td>End</td><td>12:03</td></tr>
    <tr><td>Premedication</td><td>Paracetamol, chlorphenamine</td><td>Tocilizumab on ward</td><td>2 doses confirmed</td></tr></table>
    <table class='boxed' style='margin-top:8pt'><tr><th>Time</th><th>Temp</th><th>Heart rate</th><th>BP</th><th>SpO2</th></tr><tr><td>11:45</td><td>36.7</td><td>98</td><td>96/54</td><td>99</td></tr><tr><td>12:00</td><td>36.8</td><td>104</td><td>94/52</td><td>98</td></tr><tr><td>12:15</td><td>36.8</td><td>101</td><td>97/55</td><td>99</td></tr><tr><td>13:00</td><td>37.0</td><td>99</td><td>98/56</td><td>99</td></tr></table>
    <p style='margin-top:8pt'>No infusion reaction. If fever &gt; 38.0 give tocilizumab according to the CRS pathway. Marrow assessment planned for 28/09/2024.</p>
    <p style='margin-top:14pt'>Infused by: S. Achterberg, CNS &nbsp;&nbsp; Checked by: Dr T Olubunmi</p>"""
    css = LONDON_CSS.replace("9pt/1.35", "10pt/1.4") + " th { background: #e6e6e6 }"
    half.paper("infusion_record_scan.pdf", body, css, "treatment_record", "2024-08-31", look="copy", facility=LONDON, name="MENON / Aarav Nikhil",
               labs=rows("weight | Weight | 24.6 | kg", "2024-08-31", None, optional=True),
               events=[event("car_t_infusion", "2024-08-31", "Date of infusion (Day 0)31/08/2024", own=True, target="CD19", dose="2.1 x 10^6", batch="KYM-240816-77B"),
                       event("leukapheresis", "2024-07-16", "Leukapheresis date16/07/2024"),
                       event("lymphodepletion", "2024-08-25", "Fludarabine 30 mg/m2 x 425/08/2024 to 28/08/2024", end="2024-08-28", agents="fludarabine, cyclophosphamide")],
               traps=[Trap("conditional", "give tocilizumab according to the CRS pathway"), Trap("plan", "Marrow assessment planned for 28/09/2024")])


def typing(half) -> None:
    """High resolution typing of the family: alleles in rows, people in columns."""
    alleles = [("A", "02:11, 24:02", "02:11, 24:02", "11:01, 24:02", "02:11, 33:03"), ("B", "15:02, 40:06", "15:02, 40:06", "40:06, 52:01", "15:02, 44:03"), ("C", "08:01, 15:02", "08:01, 15:02", "12:02, 15:02", "07:01, 08:01"),
               ("DRB1", "12:02, 15:01", "12:02, 15:01", "12:02, 15:02", "07:01, 15:01"), ("DQB1", "03:01, 06:01", "03:01, 06:01", "03:01, 06:01", "02:02, 06:01"), ("DPB1", "02:01, 04:01", "02:01, 04:01", "04:01, 13:01", "02:01, 26:01")]
    lines = "".join(f"<tr><td>HLA-{locus}</td>" + "".join(f"<td>{two}</td>" for two in people) + "</tr>" for locus, *people in alleles)
    body = f"""<div class='bar'><b>{LONDON}</b> &nbsp; Histocompatibility &amp; Immunogenetics Laboratory</div><p style='text-align:right'>EFI accredited 00-GB-000.000</p>
    <table class='who'><tr><td>Patient: <b>Aarav Nikhil Menon</b></td><td>DOB: 23 August 2016</td><td>Hospital no: T558203</td></tr><tr><td>Sample date: 6 February 2025</td><td>Sample type: EDTA blood</td><td>Date of report: 20 February 2025</td></tr></table>
    <h3>HLA typing by next generation sequencing (high resolution)</h3><table class='boxed'><tr><th></th><th>Patient<br>Aarav Menon</th><th>Sister<br>Diya Menon</th><th>Father<br>Nikhil Menon</th><th>Mother<br>Reshma Nair</th></tr>{lines}</table>
    <p><b>Comment:</b> The sister Diya (DOB 2 November 2012) is an HLA-identical sibling, 12/12 matched at high resolution. Parents are each haploidentical. No donor specific antibodies detected in the patient. Confirmatory typing on a second sample is required before transplantation.</p>
    <p class='foot'>Reported by: Dr M Brandreth, FRCPath. Copy: Dr P Winterbourne, BMT.</p>"""
    half.paper("hla_family.pdf", body, LONDON_CSS, "transplant_donor", "2025-02-06", facility=LONDON, name="Aarav Nikhil Menon", producer="HistoTrac",
               traps=[Trap("plan", "required before transplantation")], extra={"kind_also": "genetics"})


def echo(half) -> None:
    """Echocardiogram before the transplant."""
    made = rows("lvef | LV ejection fraction (biplane Simpson) | 63 | %", "2025-02-11", None)
    body = f"""<div class='bar'><b>{LONDON}</b> &nbsp; Paediatric Cardiology &ndash; Echocardiography Report</div><table class='who'><tr><td>Name: <b>Aarav Nikhil Menon</b></td><td>DOB: 23/08/2016</td><td>Hosp no: T558203</td></tr><tr><td>Study date: 11/02/2025</td><td>Height 121 cm</td><td>BSA 0.92 m2</td></tr></table>
    <p><b>Indication:</b> Pre-HSCT assessment; previous anthracycline exposure. Last study 18/06/2024.</p><table class='grid'><tr><th>Measurement</th><th>Value</th><th>Z-score</th></tr><tr><td>LV end-diastolic diameter</td><td>38 mm</td><td>+0.2</td></tr><tr><td>Fractional shortening</td><td>34 %</td><td></td></tr>
    <tr><td>LV ejection fraction (biplane Simpson)</td><td>63 %</td><td></td></tr><tr><td>TR velocity</td><td>2.1 m/s</td><td></td></tr></table><p><b>Conclusion:</b> Structurally normal heart with good biventricular systolic function. No pericardial effusion. No evidence of pulmonary hypertension.</p><p class='foot'>Reported by Dr E Fairclough, Consultant Paediatric Cardiologist, 11/02/2025</p>"""
    half.paper("echo_february.pdf", body, LONDON_CSS, "imaging_report", "2025-02-11", facility=LONDON, labs=made, name="Aarav Nikhil Menon",
               events=[event("imaging", "2025-02-11", "Echocardiography Report", own=True)], extra={"other_labs": True})
