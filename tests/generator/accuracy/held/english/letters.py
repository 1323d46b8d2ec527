"""Prose of the first years: a transfer letter from Lagos, a discharge summary and the outcome of a conference from Cape Town."""

from ...kit import Folder, Trap, event, rows, table
from .child import CHILD

LAGOS = "Lekki Palms Specialist Hospital"
CAPE = "Signal Peak Children's Hospital"


def build() -> list:
    """The letters of 2019 to 2023."""
    half = Folder(CHILD, 2400)
    for make in (transfer, discharge, conference):
        make(half)
    return half.documents


def transfer(half) -> None:
    """The girl is sent to Dublin three days after her diagnosis: figures in sentences, ordinal dates."""
    made = rows("""
        hgb | Hb | 6.4 | g/dl
        wbc | WBC | 31.9 | x10^9/L
        plt | platelets | 37 | x10^9/L
        """, "2019-10-22", narrative=True)
    body = f"""<div class='top'><b>{LAGOS.upper()}</b><br><i>Department of Paediatrics</i><br>12 Coconut Grove Close, Lekki Phase I, Lagos</div><p style='text-align:right'>28th October, 2019</p>
    <p>The Consultant Haematologist,<br>Liffeyside Children's Hospital,<br>Dublin, Ireland.</p><p>Dear Sir/Ma,</p><p><b><u>RE: IFEOMA CLARE ADEYINKA, 4 YEARS, FEMALE, DOB 17/03/2015, HOSP. NO LP/19/044812</u></b></p>
    <p>Thank you for accepting the above named patient, who is being transferred to you at the instance of her parents.</p>
    <p>She presented to our Children's Emergency on 22nd October, 2019 with a three week history of fever, weakness and bleeding gums, having been treated elsewhere for malaria without improvement. She is not known to be a sickler; her genotype is AA. Examination revealed a pale, febrile child with generalised lymphadenopathy, a liver of 4 cm and a spleen of 6 cm below the costal margin.</p>
    <p>Full blood count that day showed Hb 6.4 g/dl, WBC 31.9 x10^9/L with 50 % blasts and platelets 37 x10^9/L. Bone marrow aspiration done on 25th October, 2019 confirmed a diagnosis of acute lymphoblastic leukaemia, precursor B type (CD10+, CD19+). Lumbar puncture was not done in view of the low platelets.</p>
    <p>She was transfused with one unit of sedimented cells and two units of platelet concentrate on 24th October, 2019 and commenced on allopurinol, intravenous fluids and ceftriaxone. No steroid or other chemotherapy has been given. Blood cultures taken on admission yielded no growth. Retroviral screening was non-reactive.</p>
    <p>Her maternal aunt died of breast cancer in 2011. Her brother has sickle cell trait and is well.</p><p>We would suggest that tumour lysis be watched for once induction is commenced. Slides and block accompany this letter.</p><p>Kindly find attached. Thank you.</p><p>Yours faithfully,</p><p style='margin-top:26pt'>Dr. (Mrs.) B. Olawuyi, FWACP (Paed)<br>For: Head, Department of Paediatrics</p>"""
    css = "body { font: 11pt/1.45 'Nimbus Roman' } .top { text-align: center; border-bottom: 2pt solid #0b5d1e; padding-bottom: 4pt; margin-bottom: 8pt } .top b { font-size: 15pt; color: #0b5d1e } p { margin: 6pt 0; text-align: justify }"
    half.paper("transfer_letter_lagos.pdf", body, css, "consultation", "2019-10-28", facility=LAGOS.upper(), labs=made, name="IFEOMA CLARE ADEYINKA", producer="Microsoft Word 2013", extra={"other_labs": True, "kind_also": "discharge_summary"},
               events=[event("diagnosis", "2019-10-25", "confirmed a diagnosis of acute lymphoblastic leukaemia"), event("admission", "2019-10-22", "She presented to our Children's Emergency on 22nd October, 2019", optional=True),
                       event("pathology", "2019-10-25", "Bone marrow aspiration done on 25th October, 2019", optional=True), event("procedure", "2019-10-24", "She was transfused with one unit of sedimented cells", optional=True),
                       event("procedure", "2019-10-25", "Bone marrow aspiration done on 25th October, 2019", optional=True), event("supportive", "2019-10-24", "She was transfused with one unit of sedimented cells", optional=True)],
               traps=[Trap("negation", "No steroid or other chemotherapy has been given"), Trap("relative", "Her maternal aunt died of breast cancer in 2011"), Trap("negation", "Blood cultures taken on admission yielded no growth")])


def discharge(half) -> None:
    """After reinduction: boxes on top, the year first everywhere, background as a list, two pages."""
    made = rows("""
        hgb | Hb | 9.4 | g/dL | 11.5 - 15.5
        wbc | WCC | 3.2 | x10^9/L | 5.0 - 13.0
        anc | ANC | 1.45 | x10^9/L | 2.0 - 8.0
        plt | Plt | 132 | x10^9/L | 180 - 440
        creatinine | Creat | 34 | umol/L | 28 - 57
        alt | ALT | 48 | U/L | 5 - 25
        crp | CRP | 6 | mg/L | < 10
        """, "2022-08-03")
    body = f"""<table class='top'><tr><td><b>{CAPE}</b><br>Haematology/Oncology Service, Ward G2<br>Kloof Nek Rise, Cape Town 8001</td><td>DISCHARGE SUMMARY<br>Final</td></tr></table>
    <table class='who'><tr><td>Surname<br><b>ADEYINKA</b></td><td>First names<br><b>Ifeoma Clare</b></td><td>DOB<br>2015-03-17</td><td>Sex<br>F</td><td>Folder no.<br>62048817</td></tr><tr><td>Admitted<br>2022-06-14</td><td>Discharged<br>2022-08-04</td><td>LOS<br>51 days</td><td colspan='2'>Consultant<br>Dr A M van Rooyen</td></tr></table>
    <h3>PRIMARY DIAGNOSIS</h3><p>B-ALL (iAMP21), first relapse, isolated CNS.</p>
    <h3>BACKGROUND</h3><ul><li>B-ALL diagnosed in Lagos, Nigeria, 2019-10-25. No CNS disease.</li><li>Induction chemotherapy commenced at Liffeyside Children's Hospital, Dublin, 2019-11-04 (Regimen B). Day 29 marrow 2019-12-03: in remission, MRD 0.08 %, escalated to Regimen C.</li><li>Asparaginase-associated pancreatitis grade 3, 2020-01-20; no further asparaginase.</li><li>Maintenance stopped 2022-01-10. Moved to Cape Town March 2022.</li></ul>
    <h3>PRESENTING COMPLAINT AND COURSE</h3><p>Presented with early morning vomiting and a left facial nerve palsy. LP on 2022-06-14 showed 38 leucocytes/uL, all blasts: isolated CNS relapse. The marrow was clear by morphology and MRD. MRI brain of 2022-06-15 showed enhancement of the left seventh nerve without parenchymal lesion.</p>
    <p>Reinduction with mitoxantrone, dexamethasone and vincristine (IntReALL HR) was given from 2022-06-20 to 2022-07-24, with weekly triple intrathecals; the CSF was clear from the third LP. A port was inserted on 2022-06-17 under general anaesthetic.</p>
    <p>Febrile neutropenia from 2022-07-06. Blood culture 2022-07-07 grew Escherichia coli (ESBL), cleared on meropenem. Persistent fever: CT chest 2022-07-12 showed nodules with halo; galactomannan was positive. Treated as probable pulmonary aspergillosis from 2022-07-12 with voriconazole, with a good response on the repeat CT of 2022-07-27. She never needed oxygen or ICU.</p>
    <p>Bone marrow and CSF on 2022-08-01: second complete remission, MRD undetectable. No steroid diabetes. No seizures.</p><h3>RESULTS AT DISCHARGE (2022-08-03)</h3>"""
    body += table(made, [("Test", "{name}"), ("Result", "{value}"), ("Unit", "{unit}"), ("Ref", "{range}")], widths=["28%", "20%", "26%", "26%"])
    body += """<h3>PLAN</h3><ol><li>Consolidation block to start on 2022-08-15, counts permitting.</li><li>Cranial irradiation 18 Gy pencilled in for January 2023.</li><li>If CSF blasts recur, for urgent discussion of CAR-T cells abroad.</li><li>HLA typing of brother and parents to be sent.</li></ol>
    <h3>TTO</h3><p>Voriconazole 200 mg po bd, co-trimoxazole 480 mg po Mon/Wed/Fri, ondansetron 4 mg po prn. To return immediately if T &gt; 38.</p><p class='sign'>Dr Z. Abrahams, Registrar &nbsp; MP0000000 &nbsp; 2022-08-04</p>"""
    css = """body { font: 11pt/1.5 'DejaVu Sans Condensed' } .top td { border-bottom: 2pt solid #345c7d } .top b { font-size: 14pt; color: #345c7d } .top td:last-child { text-align: right; font-weight: bold; font-size: 12pt } .who td { border: .6pt solid #345c7d; font-size: 8.6pt } .who { margin: 5pt 0 }
    h3 { font-size: 9.4pt; background: #e7edf2; padding: 1.5pt 4pt; margin: 8pt 0 3pt } ul, ol { margin: 2pt 0 2pt 16pt; padding: 0 } p { margin-bottom: 4pt } .grid td, .grid th { border: .4pt solid #999 } .sign { margin-top: 18pt } @page { @bottom-right { content: 'ADEYINKA 62048817 - ' counter(page) '/' counter(pages); font: 7pt 'DejaVu Sans' } }"""
    half.paper("discharge_2022_08.pdf", body, css, "discharge_summary", "2022-06-14", end="2022-08-04", facility=CAPE, labs=made, name="Ifeoma Clare", producer="wkhtmltopdf 0.12.5", extra={"date_any": ["2022-06-14", "2022-08-04"], "other_labs": True},
               events=[event("admission", "2022-06-14", "Admitted2022-06-14", own=True), event("discharge", "2022-08-04", "Discharged2022-08-04", own=True), event("diagnosis", "2019-10-25", "B-ALL diagnosed in Lagos, Nigeria, 2019-10-25"),
                       event("chemotherapy", "2019-11-04", "Induction chemotherapy commenced at Liffeyside Children's Hospital, Dublin, 2019-11-04"), event("remission", "2019-12-03", "Day 29 marrow 2019-12-03: in remission"),
                       event("assessment", "2019-12-03", "Day 29 marrow 2019-12-03: in remission, MRD 0.08 %", optional=True), event("toxicity", "2020-01-20", "Asparaginase-associated pancreatitis grade 3, 2020-01-20", grade="3"),
                       event("chemotherapy", "2022-01-10", "Maintenance stopped 2022-01-10", optional=True), event("relapse", "2022-06-14", "LP on 2022-06-14 showed 38 leucocytes/uL, all blasts: isolated CNS relapse", site="CNS"),
                       event("imaging", "2022-06-15", "MRI brain of 2022-06-15"), event("chemotherapy", "2022-06-20", "Reinduction with mitoxantrone, dexamethasone and vincristine (IntReALL HR) was given from 2022-06-20 to 2022-07-24", end="2022-07-24"),
                       event("procedure", "2022-06-17", "A port was inserted on 2022-06-17"), event("infection", "2022-07-07", "Blood culture 2022-07-07 grew Escherichia coli (ESBL)", agent="Escherichia coli"), event("infection", "2022-07-06", "Febrile neutropenia from 2022-07-06", optional=True),
                       event("toxicity", "2022-07-06", "Febrile neutropenia from 2022-07-06", optional=True), event("imaging", "2022-07-12", "CT chest 2022-07-12 showed nodules with halo"), event("infection", "2022-07-12", "Treated as probable pulmonary aspergillosis from 2022-07-12", agent="Aspergillus", optional=True),
                       event("imaging", "2022-07-27", "the repeat CT of 2022-07-27", optional=True), event("remission", "2022-08-01", "Bone marrow and CSF on 2022-08-01: second complete remission", cr_number="2"),
                       event("assessment", "2022-08-01", "Bone marrow and CSF on 2022-08-01: second complete remission, MRD undetectable", optional=True), event("procedure", "2022-06-14", "LP on 2022-06-14", optional=True)],
               traps=[Trap("plan", "Consolidation block to start on 2022-08-15"), Trap("plan", "Cranial irradiation 18 Gy pencilled in for January 2023"), Trap("conditional", "If CSF blasts recur, for urgent discussion of CAR-T cells abroad"), Trap("negation", "She never needed oxygen or ICU")])


def conference(half) -> None:
    """A form of the tumour board after the second relapse: questions in the left column, short answers in the right."""
    body = f"""<h2>{CAPE} &ndash; PAEDIATRIC HAEM/ONC MDT OUTCOME FORM</h2><table class='form'><tr><td>MDT date</td><td>16/02/2023</td></tr><tr><td>Patient</td><td><b>Ifeoma Clare ADEYINKA</b> &nbsp; DOB 17/03/2015 &nbsp; Folder 62048817</td></tr><tr><td>Presented by</td><td>Dr A M van Rooyen</td></tr>
    <tr><td>Summary</td><td><p>7 yr old girl, B-ALL iAMP21, dx 25/10/2019. Isolated CNS relapse 14/06/2022, CR2 01/08/2022. Cranial RT 18 Gy 09/01/2023 - 20/01/2023.</p><p>Now second relapse, bone marrow, 06/02/2023: 61% blasts, CD19+ CD22+. CSF clear on 07/02/2023.</p></td></tr>
    <tr><td>Pathology reviewed</td><td>BM 06/02/2023: 61% blasts, no new cytogenetic lesion. TP53 not mutated.</td></tr><tr><td>Imaging reviewed</td><td>CT chest 08/02/2023: old nodules scarred, no active fungal disease.</td></tr>
    <tr><td>Question</td><td>Salvage and route to cellular therapy</td></tr><tr><td>Discussion</td><td><p>Blinatumomab considered, but kept as second choice because of the CNS history. Brother is not HLA identical. Parents understand that second CR is not guaranteed.</p></td></tr>
    <tr><td>OUTCOME</td><td><p>1. Inotuzumab ozogamicin, cycle 1 to start 20/02/2023.</p><p>2. Refer to Tanjong Meru, Singapore, for CD19 CAR-T; apheresis if ALC &gt; 0.5.</p><p>3. Unrelated donor search to be activated.</p><p>4. Should she progress, palliative care team to meet the family.</p></td></tr><tr><td>Key worker</td><td>Sr N. Petersen</td></tr><tr><td>Signed</td><td>Prof. J. Hendricks (chair), 17/02/2023</td></tr></table>"""
    css = "body { font: 9.8pt/1.45 'Noto Sans' } h2 { font-size: 12pt; background: #345c7d; color: #fff; padding: 5pt 8pt; margin-bottom: 8pt } .form td { border: .6pt solid #345c7d; padding: 4pt 6pt } .form td:first-child { width: 24%; font-weight: bold; background: #eef2f6 } .form p { margin-bottom: 3pt }"
    half.paper("mdt_outcome_feb_2023.pdf", body, css, "consultation", "2023-02-16", facility=CAPE, name="Ifeoma Clare ADEYINKA", producer="Microsoft Word 2016", extra={"kind_also": "other"}, labs=rows("blasts_bm | blasts | 61 | %", "2023-02-06", "marrow", narrative=True, optional=True),
               events=[event("consultation", "2023-02-16", "MDT date16/02/2023", own=True, optional=True), event("diagnosis", "2019-10-25", "dx 25/10/2019"), event("relapse", "2022-06-14", "Isolated CNS relapse 14/06/2022", site="CNS"), event("remission", "2022-08-01", "CR2 01/08/2022", cr_number="2"),
                       event("radiotherapy", "2023-01-09", "Cranial RT 18 Gy 09/01/2023 - 20/01/2023", end="2023-01-20"), event("relapse", "2023-02-06", "second relapse, bone marrow, 06/02/2023", site="marrow"), event("imaging", "2023-02-08", "CT chest 08/02/2023"),
                       event("pathology", "2023-02-06", "BM 06/02/2023", optional=True), event("assessment", "2023-02-06", "BM 06/02/2023", optional=True), event("assessment", "2023-02-07", "CSF clear on 07/02/2023", optional=True)],
               traps=[Trap("plan", "Inotuzumab ozogamicin, cycle 1 to start 20/02/2023"), Trap("conditional", "Should she progress, palliative care team to meet the family"), Trap("hypothesis", "Blinatumomab considered, but kept as second choice"), Trap("plan", "apheresis if ALC > 0.5")])
