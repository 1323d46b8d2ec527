"""An American children's hospital: portal results with value and flag in one cell, a CAR-T record, flow MRD, a discharge summary."""

from core.document import Event
from core.labs import Lab

from accuracy.frame import Trap, paper, result_rows, scanned, table

from ..results import Count, results
from .child import CHILD

NAME = "Lakeshore Children's Medical Center"
CSS = """
@page { size: Letter; margin: 14mm 15mm; @bottom-right { content: 'Printed on 11/14/26 9:17 AM   Page ' counter(page); font: 7.5pt 'Noto Sans' } }
body { font: 9.2pt/1.4 'Noto Sans' } .h { display: flex; justify-content: space-between; border-bottom: 2pt solid #5b2a86; padding-bottom: 4pt } .h b { font-size: 14pt; color: #5b2a86 } .h span { font-size: 8pt; text-align: right } .pt { background: #f2eef6; margin: 6pt 0; padding: 4pt 6pt; font-size: 8.8pt }
h1 { font-size: 13pt; margin: 6pt 0 4pt; font-weight: 600 } h2 { font-size: 10pt; color: #5b2a86; margin: 8pt 0 2pt; border-bottom: .5pt solid #c9b8da } .t th { text-align: left; font-size: 8.2pt; color: #555; border-bottom: .7pt solid #999 } .t td { border-bottom: .3pt solid #ddd; padding: 2pt 3pt } .b td { border: .6pt solid #888; padding: 2.5pt 5pt } p { margin: 0 0 5pt } ul { margin: 0 0 5pt; padding-left: 14pt }
"""
CBC = """
wbc | WBC | K/uL | 2 | 4.50 - 13.50
rbc | RBC | M/uL | 2 | 3.90 - 5.30
hgb | Hemoglobin | g/dL | 1 | 11.5 - 15.5
hct | Hematocrit | % | 1 | 34.0 - 46.0
mcv | MCV | fL | 1 | 76.0 - 91.0
mch | MCH | pg | 1 | 25.0 - 33.0
mchc | MCHC | g/dL | 1 | 31.5 - 36.0
plt | Platelets | K/uL | 0 | 150 - 450
neut_pct | Neutrophils % | % | 1 |
lymph_pct | Lymphocytes % | % | 1 |
mono_pct | Monocytes % | % | 1 |
eos_pct | Eosinophils % | % | 1 |
anc | Neutrophils Absolute | K/uL | 2 | 1.80 - 8.00
alc | Lymphocytes Absolute | K/uL | 2 | 1.20 - 5.20
mono_abs | Monocytes Absolute | K/uL | 2 | 0.20 - 0.90
"""
CMP = """
sodium | Sodium | mmol/L | 0 | 136 - 145
potassium | Potassium | mmol/L | 1 | 3.5 - 5.1
chloride | Chloride | mmol/L | 0 | 98 - 107
bicarbonate | Carbon Dioxide (CO2) | mmol/L | 0 | 20 - 28
glucose | Glucose | mg/dL | 0 | 70 - 99
urea | Blood Urea Nitrogen (BUN) | mg/dL | 0 | 7 - 18
creatinine | Creatinine | mg/dL | 2 | 0.30 - 0.60
calcium | Calcium | mg/dL | 1 | 8.8 - 10.8
protein_total | Protein, Total | g/dL | 1 | 6.0 - 8.0
albumin | Albumin | g/dL | 1 | 3.5 - 5.2
bilirubin_total | Bilirubin, Total | mg/dL | 1 | 0.1 - 1.0
alp | Alkaline Phosphatase | U/L | 0 | 150 - 420
ast | AST | U/L | 0 | 15 - 40
alt | ALT | U/L | 0 | 10 - 35
ferritin | Ferritin | ng/mL | 0 | 14 - 79
crp | C-Reactive Protein | mg/dL | 2 | 0.00 - 0.50
ldh | LDH | U/L | 0 | 140 - 280
fibrinogen | Fibrinogen | mg/dL | 0 | 200 - 400
d_dimer | D-Dimer, Quant | ug/mL | 2 | 0.00 - 0.50
"""


def build():
    """Seven papers."""
    return [portal(), infusion(), flow(), discharge(), cytogenetics(), brain(), export()]


def head(title, *fields):
    """Hospital at the left, patient on a tinted line."""
    return f"<div class=h><b>{NAME}</b><span>2200 Harbor Parkway<br>Lakeshore, MN 55802</span></div><div class=pt><b>Amelie Rooke</b> &nbsp; MRN: 30917745 &nbsp; DOB: 3/22/2015 &nbsp; Sex: F {' &nbsp; '.join(('',) + fields)}</div><h1>{title}</h1>"


def made(path, body, kind, date, **more):
    """A paper of this hospital."""
    return paper(CHILD, path, body, CSS + more.pop("css", ""), kind, date, **{"facility": NAME, "name": "Amelie Rooke", "producer": "EHR Print Group 2024", **more})


def portal():
    """Value and flag in one cell, range and unit in another; two panels, each with its own collection time; urea as nitrogen."""
    day = "2024-03-16"
    blood = results(Count(0.62, 84, 31, 85.2, 28.9, neut=12.9, lymph=69.4, mono=16.1, eos=1.6), CBC, day)
    chem = results({"sodium": 133, "potassium": 3.3, "chloride": 101, "bicarbonate": 21, "glucose": 118, "urea": "9", "creatinine": 0.34, "calcium": 8.3, "protein_total": 5.2, "albumin": 2.9, "bilirubin_total": 0.7, "alp": 131, "ast": 62, "alt": 41, "ferritin": 6480, "crp": 11.84, "ldh": 517, "fibrinogen": 176, "d_dimer": 3.07}, CMP, day)
    for lab in chem:
        if lab.analyte == "urea":
            lab.number_of = 9 * 60.06 / 28.014  # The paper gives the nitrogen in urea.
    row = (lambda r: r.name, lambda r: r.value + (f" ({r.flag})" if r.flag else ""), lambda r: f"{r.range} {r.unit}".strip(), lambda r: "Final")
    part = lambda title, labs, when: f"<h2>{title}</h2><p style='font-size:8pt'>Collected: {when} &nbsp; Specimen: Blood from Central Line &nbsp; Status: Final result</p><table class=t><tr><th>Component</th><th>Value</th><th>Ref Range &amp; Units</th><th>Status</th></tr>{result_rows(labs, *row)}</table>"
    body = head("Results Review", "Admitted 3/5/2024") + part("CBC WITH DIFFERENTIAL", blood, "3/16/2024 4:12 AM") + part("COMPREHENSIVE METABOLIC PANEL, INFLAMMATORY MARKERS, COAGULATION", chem, "3/16/2024 4:12 AM")
    return made("results 2024-03-16.pdf", body, "lab_report", day, labs=blood + chem, css="body { font-size: 8.6pt } .t td { padding: 1.3pt 3pt }")


def infusion():
    """The record of the cell infusion: boxes with product, dose, times."""
    cells = [("Product", "Tisagenlecleucel (anti-CD19 CAR-T)"), ("Product lot / DIN", "W1190 24 000318"), ("Collection (apheresis) date", "16-Jan-2024"), ("Lymphodepletion", "Fludarabine 30 mg/m2 + cyclophosphamide 500 mg/m2, 05-Mar-2024 to 07-Mar-2024"), ("Infusion date (Day 0)", "11-Mar-2024"), ("Start / stop", "13:02 / 13:19"), ("Dose", "3.1 x 10<sup>6</sup> CAR-positive viable T cells/kg"), ("Viability", "91 %"), ("Weight", "28.0 kg"), ("Premedication", "Acetaminophen 420 mg PO, diphenhydramine 25 mg IV"), ("Infusion reaction", "None"), ("Verified by", "K. Adeyemi RN / T. Brandt RN")]
    body = head("Cellular Therapy Infusion Record", "Attending: R. Vasquez-Holm MD") + "<table class=b>" + "".join(f"<tr><td style='width:34%'><b>{a}</b></td><td>{b}</td></tr>" for a, b in cells) + "</table><p style='margin-top:6pt'>Next planned assessment: bone marrow on day +28. Consider tocilizumab for CRS grade 2 or higher.</p>"
    events = [Event("car_t_infusion", "2024-03-11", "11-Mar-2024", own=True, details={"target": "CD19", "batch": "W1190 24 000318"}), Event("leukapheresis", "2024-01-16", "16-Jan-2024"), Event("lymphodepletion", "2024-03-05", "05-Mar-2024 to 07-Mar-2024", "2024-03-07", details={"agents": "fludarabine, cyclophosphamide"})]
    return made("CART infusion.pdf", body, "treatment_record", "2024-03-11", events=events, traps=[Trap("plan", "Next planned assessment: bone marrow on day +28"), Trap("conditional", "Consider tocilizumab for CRS grade 2 or higher")], labs=[Lab("weight", "Weight", "28.0", "kg", collected="2024-03-11", optional=True), Lab("x", "Viability", "91", "%", collected="2024-03-11", optional=True)])


def flow():
    """Residual disease by flow: method, events, sensitivity, a result that is not a number."""
    body = head("Flow Cytometry: Minimal Residual Disease, B-ALL", "Accession: F24-02217") + """<table class=b><tr><td>Specimen</td><td>Bone marrow aspirate, left iliac crest</td><td>Collected</td><td>4/8/2024 10:20 AM</td></tr><tr><td>Received</td><td>4/8/2024 11:45 AM</td><td>Reported</td><td>4/9/2024 3:31 PM</td></tr></table><h2>Result</h2><p><b>No B lymphoblastic leukemia identified.</b></p><table class=t><tr><th>Parameter</th><th>Result</th><th>Units</th></tr><tr><td>MRD (B-lymphoblasts)</td><td>&lt;0.01</td><td>% of mononuclear cells</td></tr><tr><td>CD19+ B cells</td><td>0.00</td><td>%</td></tr><tr><td>Viability (7-AAD)</td><td>96</td><td>%</td></tr></table>
    <h2>Method</h2><p>8-color flow cytometry; 750,000 events acquired. Sensitivity of the assay is 0.01% (10<sup>-4</sup>). Antibodies: CD10, CD19, CD20, CD22, CD24, CD34, CD38, CD45, CD58. B cells were gated with CD22 and CD24 because CD19-directed therapy may mask CD19.</p><h2>Comment</h2><p>Prior flow F23-07781 (8/21/2023) showed 64% blasts. Absence of CD19-negative clones cannot be assured below the sensitivity of this assay.</p><p>Electronically signed: Yolanda Prewitt MD, PhD</p>"""
    labs = [Lab("mrd_flow", "MRD (B-lymphoblasts)", "<0.01", "% of mononuclear cells", collected="2024-04-08", specimen="marrow", method="flow", sensitivity="10^-4"), Lab("cd19_pct", "CD19+ B cells", "0.00", "%", collected="2024-04-08", specimen="marrow", optional=True), Lab("x", "Viability (7-AAD)", "96", "%", collected="2024-04-08", optional=True), Lab("blasts_bm", "blasts", "64", "%", collected="2023-08-21", specimen="marrow", narrative=True, optional=True)]
    return made("Flow MRD D28.pdf", body, "flow_cytometry", "2024-04-08", labs=labs, traps=[Trap("negation", "No B lymphoblastic leukemia identified")])


def discharge():
    """A long hospital course in American dates with toxicities and their treatment."""
    body = head("Discharge Summary", "Admit date: 3/5/2024", "Discharge date: 3/29/2024") + """<h2>Principal Problem</h2><p>B-cell acute lymphoblastic leukemia in second remission, s/p CAR-T</p><h2>History of Present Illness</h2><p>Amelie is an 8 y.o. female with B-ALL diagnosed 2/11/2021 who had an isolated marrow relapse on 8/21/2023. She was bridged with weekly vincristine and dexamethasone in February 2024. She was admitted for lymphodepletion and CD19 CAR-T cell infusion. Father has type 1 diabetes. No sibling with malignancy.</p>
    <h2>Hospital Course</h2><ul><li><b>CAR-T:</b> Fludarabine and cyclophosphamide were given 3/5/2024 - 3/7/2024. Tisagenlecleucel was infused on 3/11/2024 (Day 0).</li><li><b>CRS:</b> Fever began on 3/14/2024. Maximum grade 2 CRS (ASTCT) with hypotension, resolved 3/18/2024. Tocilizumab 8 mg/kg x 1 on 3/15/2024.</li><li><b>Neuro:</b> ICANS grade 1 on 3/17/2024, resolved 3/19/2024 without steroids. No seizures.</li><li><b>ID:</b> Blood culture of 3/15/2024 grew Staphylococcus epidermidis; treated with vancomycin for 7 days. CMV PCR was not detected.</li><li><b>Heme:</b> Hypofibrinogenemia, cryoprecipitate x 2.</li></ul>
    <h2>Condition at Discharge</h2><p>Afebrile, ANC 0.9 K/uL. No evidence of GVHD (no prior transplant).</p><h2>Follow-up</h2><ul><li>Bone marrow evaluation scheduled for 4/8/2024.</li><li>If MRD is positive, refer for allogeneic transplant.</li><li>IVIG monthly will be started when IgG is below 400 mg/dL.</li></ul><p>R. Vasquez-Holm MD &nbsp; 3/29/2024 2:05 PM</p>"""
    events = [Event("admission", "2024-03-05", "Admit date: 3/5/2024", "2024-03-29", own=True), Event("discharge", "2024-03-29", "Discharge date: 3/29/2024", own=True, optional=True), Event("diagnosis", "2021-02-11", "diagnosed 2/11/2021"), Event("relapse", "2023-08-21", "isolated marrow relapse on 8/21/2023", details={"site": "marrow"}), Event("chemotherapy", "2024-02", "bridged with weekly vincristine and dexamethasone in February 2024"),
              Event("lymphodepletion", "2024-03-05", "Fludarabine and cyclophosphamide were given 3/5/2024 - 3/7/2024", "2024-03-07", own=True), Event("car_t_infusion", "2024-03-11", "Tisagenlecleucel was infused on 3/11/2024", own=True), Event("toxicity", "2024-03-14", "Fever began on 3/14/2024. Maximum grade 2 CRS (ASTCT)", "2024-03-18", {"grade": "2", "scale": "ASTCT", "name": "CRS"}, own=True), Event("toxicity", "2024-03-17", "ICANS grade 1 on 3/17/2024, resolved 3/19/2024", "2024-03-19", {"grade": "1", "name": "ICANS"}, own=True),
              Event("infection", "2024-03-15", "Blood culture of 3/15/2024 grew Staphylococcus epidermidis", own=True), Event("supportive", "2024-03-15", "Tocilizumab 8 mg/kg x 1 on 3/15/2024", optional=True), Event("immunotherapy", "2024-03-15", "Tocilizumab 8 mg/kg x 1 on 3/15/2024", optional=True)]
    traps = [Trap("relative", "Father has type 1 diabetes"), Trap("negation", "No seizures"), Trap("negation", "CMV PCR was not detected"), Trap("negation", "No evidence of GVHD"), Trap("plan", "Bone marrow evaluation scheduled for 4/8/2024"), Trap("conditional", "If MRD is positive, refer for allogeneic transplant"), Trap("plan", "IVIG monthly will be started")]
    return made("discharge summary 3-29-24.pdf", body, "discharge_summary", "2024-03-05", end="2024-03-29", events=events, traps=traps, labs=[Lab("anc", "ANC", "0.9", "K/uL", collected="2024-03-29", narrative=True, optional=True)])


def cytogenetics():
    """Karyotype and FISH, scanned; the relapse sample sent from abroad."""
    body = head("Cytogenetics and FISH Report", "Accession: CG24-0093") + """<table class=b><tr><td>Specimen</td><td>Bone marrow, outside material</td><td>Date collected</td><td>21-Aug-2023</td></tr><tr><td>Indication</td><td>B-ALL, relapse</td><td>Date received</td><td>10-Jan-2024</td></tr><tr><td>Cells analyzed</td><td>20 (G-banded metaphases)</td><td>Date reported</td><td>19-Jan-2024</td></tr></table><h2>Karyotype (ISCN 2020)</h2><p style="font-size:11pt"><b>46,XX,del(9)(p21),t(1;19)(q23;p13.3)[14]/46,XX[6]</b></p><h2>FISH (200 interphase nuclei)</h2><table class=t><tr><th>Probe</th><th>Result</th><th>Abnormal cells</th></tr><tr><td>TCF3 (19p13.3) break-apart</td><td>Rearranged</td><td>61.5 %</td></tr><tr><td>BCR/ABL1</td><td>Not rearranged</td><td>0.0 %</td></tr><tr><td>KMT2A (11q23)</td><td>Not rearranged</td><td>0.0 %</td></tr><tr><td>CDKN2A (9p21)</td><td>Heterozygous deletion</td><td>58.0 %</td></tr></table><h2>Interpretation</h2><p>Abnormal female karyotype with TCF3::PBX1. No evidence of the Philadelphia chromosome. Hypodiploidy was not observed.</p><p>Director: Samuel Oyelaran PhD, FACMG</p>"""
    document = made("cytogenetics.pdf", body, "genetics", "2023-08-21", labs=[Lab("karyotype_bm", "Karyotype", "46,XX,del(9)(p21),t(1;19)(q23;p13.3)[14]/46,XX[6]", collected="2023-08-21", specimen="marrow", optional=True)], events=[Event("relapse", "2023-08-21", "B-ALL, relapse", optional=True)], traps=[Trap("negation", "No evidence of the Philadelphia chromosome")], css="body, .t td, .b td { font-size: 10.2pt }", across=True, extra={"other_labs": "fractions of abnormal nuclei may be listed or left out"})
    return scanned(document, 1201, 250, -0.35)


def brain():
    """An imaging report whose findings are all negations."""
    body = head("MRI BRAIN W WO CONTRAST", "Exam date: 3/18/2024 8:40 AM", "Accession: 7790214") + "<h2>Clinical History</h2><p>8-year-old with B-ALL, day 7 after CAR-T. Confusion. Rule out CNS relapse or hemorrhage.</p><h2>Comparison</h2><p>MRI brain 1/22/2024.</p><h2>Findings</h2><p>No restricted diffusion. No mass or abnormal enhancement. Ventricles are normal in size. No hemorrhage. Mild mucosal thickening of the maxillary sinuses.</p><h2>Impression</h2><p>1. No evidence of leukemic involvement.<br>2. No acute intracranial abnormality.</p><p>Read by: D. Whitcombe MD &nbsp; 3/18/2024 10:02 AM</p>"
    return made("MRI brain 3-18.pdf", body, "imaging_report", "2024-03-18", events=[Event("imaging", "2024-03-18", "Exam date: 3/18/2024", own=True, details={"modality": "MRI brain"}), Event("imaging", "2024-01-22", "MRI brain 1/22/2024", optional=True), Event("car_t_infusion", "2024-03-11", "day 7 after CAR-T", optional=True)], traps=[Trap("hypothesis", "Rule out CNS relapse or hemorrhage"), Trap("negation", "No evidence of leukemic involvement")])


def export():
    """The portal's CSV: a result a row, American dates, quotes around thousands."""
    rows = [["Patient", "DOB", "Collection Date", "Component", "Result", "Units", "Reference Range", "Flag", "Ordering Provider"]]
    labs = []
    for day, count in (("2024-11-19", Count(4.21, 121, 233, 84.1, 28.4, neut=52.0, lymph=35.4, mono=9.1, eos=3.0, baso=0.5)), ("2025-01-14", Count(5.08, 124, 251, 83.6, 28.2, neut=49.3, lymph=38.1, mono=8.8, eos=3.2, baso=0.6))):
        labs += results(count, CBC, day, None)
    labs += results({"igg": 388, "cd19": 41}, "igg | IgG | mg/dL | 0 | 504 - 1464\ncd19_abs | CD19+ B cells absolute | cells/uL | 0 | 200 - 600 | cd19", "2024-11-19", None)
    year = lambda day: f"{day[5:7]}/{day[8:]}/{day[:4]}"
    rows += [["ROOKE, AMELIE", "03/22/2015", year(r.collected), r.name, r.value, r.unit, r.range, r.flag, "Vasquez-Holm"] for r in labs]
    return table(CHILD, "lab_results_export.csv", rows, "lab_report", "2024-11-19", end="2025-01-14", delimiter=",", labs=labs, name="ROOKE, AMELIE")
