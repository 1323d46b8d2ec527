"""Short notes: admission, consent, board, radiotherapy, imaging, an oral report of a family doctor."""

from ...told.marked import letter, paper
from .child import CHILD

ASH = "Ashgrove Children's Hospital"
TIDE = "Tidewater Pediatric Cancer Center"


def build():
    """Six papers."""
    return [consent(), board(), lumbar(), practitioner(), marrow(), apheresis()]


def consent():
    """A consent talk: what may happen, and little that did."""
    return paper(CHILD, "consent conference.pdf", "consultation", "2024-05-16", """
# Tidewater Pediatric Cancer Center
Consent conference - commercial tisagenlecleucel     05/16/2024
Imogen Castellanos, DOB 02/03/2015. Present: mother, father (by video), interpreter not needed.
We reviewed that Imogen [[relapse 2022-09 :: relapsed in September of 2022]], [[hsct 2023-02 :: underwent transplant in February of 2023]] and [[relapse 2024-03 :: relapsed again in March of 2024]]. We explained that cells are collected by apheresis, sent for manufacturing and returned in 4-6 weeks.
Risks discussed: [[not hypothesis :: cytokine release syndrome, which occurs in about 75% of children]], [[not hypothesis :: seizures and other neurotoxicity]], prolonged cytopenias, [[not hypothesis :: infection, B-cell aplasia, and relapse of leukemia in up to half]]. [[not conditional :: If manufacturing fails we would repeat collection.]] [[not plan :: Apheresis is scheduled for 5/20/2024]] and [[not plan :: infusion tentatively for July 8, 2024]].
The family knows another child who [[not relative :: received CAR-T in 2022 and relapsed in 2023]].
All questions were answered and consent signed.
""", css="body { font-family: 'Liberation Serif'; font-size: 11pt }", facility=TIDE, name="Imogen Castellanos")


def board():
    """Minutes of a transplant meeting in note form."""
    return paper(CHILD, "MDT outcome.pdf", "consultation", "2025-04-24", """
<b>National paediatric ALL MDT - outcome form</b>
Meeting date: 24-Apr-2025   Presenting: Ashgrove Children's Hospital
Initials/DOB: Imogen Castellanos 03-Feb-2015
<b>Key dates</b>
Dx [[diagnosis 2019-05-14 :: 14-May-2019]]
R1 [[relapse 2022-09-08 :: 08-Sep-2022 (late, BM)]]
alloSCT [[hsct 2023-02-16 :: 16-Feb-2023]]
R2 [[relapse 2024-03-12 :: 12-Mar-2024 (BM/CNS)]]
CAR-T [[car_t_infusion 2024-07-08 :: 08-Jul-2024]]
BCA lost [[b_cell_recovery 2024-11-19 :: 19-Nov-2024]]
R3 [[relapse 2025-04-01 :: 01-Apr-2025 (BM, CD19 dim)]]
<b>Question:</b> options?
<b>Discussion:</b> CD22 CAR trial open abroad. [[not hypothesis :: Heart function may preclude further anthracycline.]] [[not negation :: No targetable lesion on WGS.]]
<b>Outcome:</b> 1. [[not plan :: InO third cycle early May]] 2. [[not conditional :: if CR, straight to haplo]] 3. [[not plan :: re-discuss 22-May-2025]]
""", css="body { font-family: 'Noto Sans' }", facility=ASH, name="Imogen Castellanos")


def lumbar():
    """A procedure note of a lumbar puncture with intrathecal drugs."""
    return paper(CHILD, "LP note.pdf", "treatment_record", "2024-04-02", """
# Ashgrove Children's Hospital
## Procedure record: LP + intrathecal chemotherapy
Patient Imogen Castellanos, 03/02/2015    [[procedure 2024-04-02 own; optional :: Date of procedure 02/04/2024]]   Theatre 3
Indication: ALL, [[relapse 2024-03-12 :: combined relapse 12/03/2024 (CNS3)]]
Platelets 64. Consent on file. GA: Dr Quill.
Traumatic: no. [[chemotherapy 2024-04-02 own; optional :: IT MTX 12 mg / HC 20 mg / Ara-C 30 mg given]]. CSF 3 mL sent.
Previous IT: 15/03/2024, 22/03/2024, 29/03/2024
Complications: [[not negation :: none, no headache]]
[[not plan :: Next IT due 09/04/2024]]
""", css="body { font-family: 'DejaVu Sans'; font-size: 9pt }", facility=ASH, name="Imogen Castellanos")


def practitioner():
    """A family doctor's summary print."""
    return letter(CHILD, "GP summary.docx", "consultation", "2025-03-03", """
Marlpit Lane Surgery - Patient Summary
Printed 03 Mar 2025    Miss Imogen Castellanos    Born 03 Feb 2015
Active problems
[[diagnosis 2019-05-14 :: 14 May 2019 Acute lymphoblastic leukaemia]]
[[relapse 2022-09-08 :: 08 Sep 2022 Leukaemia relapse]]
[[hsct 2023-02-16 :: 16 Feb 2023 Allogeneic bone marrow transplantation]]
[[relapse 2024-03-12 :: 12 Mar 2024 Second relapse of ALL]]
[[car_t_infusion 2024-07-08 :: 08 Jul 2024 CAR T-cell therapy]]
Significant past
[[infection 2020-03-11 :: 11 Mar 2020 Shingles]]
[[infection 2016-11-05 optional :: 05 Nov 2016 Bronchiolitis]]
Family history
[[not relative :: 2009 Paternal grandmother leukaemia]]
Reminders
[[not plan :: 01 Sep 2025 Influenza vaccination due]]
""", facility=None, name="Imogen Castellanos")


def marrow():
    """A marrow report: the finding is the event, the request is a suspicion."""
    return paper(CHILD, "BMA 010425.pdf", "pathology", "2025-04-01", """
<b>Ashgrove Children's Hospital</b>
# Bone marrow aspirate report
CASTELLANOS Imogen  DOB 03/02/2015   Sample date 01/04/2025   Reported 02/04/2025
Clinical: ALL, [[car_t_infusion 2024-07-08 :: CAR-T 8/7/24]], early B recovery. [[not hypothesis :: Query relapse.]]
Particles ++, normocellular. Blasts 18%, L1 type. Erythroid 24%.
Flow: CD19 dim/partial, CD22+, CD10+, CD34+.
Conclusion: [[relapse 2025-04-01 own :: Relapsed B-lymphoblastic leukaemia]] with partial loss of CD19. [[not negation :: No evidence of lineage switch.]] [[not plan :: CSF to follow on 02/04/2025.]]
""", css="body { font-family: 'Nimbus Sans' }", facility=ASH, name="CASTELLANOS Imogen")


def apheresis():
    """An apheresis record."""
    return paper(CHILD, "apheresis record.pdf", "treatment_record", "2024-05-20", """
# Tidewater Pediatric Cancer Center - Apheresis Unit
Collection Record: MNC(A) for CAR-T manufacturing
Pt: Imogen Castellanos   DOB 02/03/2015   Wt 27.4 kg
[[leukapheresis 2024-05-20 own :: Collection date: 05/20/2024]]  start 09:12  end 13:40
Dx: ALL, [[relapse 2024-03-12 :: 2nd relapse 3/12/2024]]. Last steroid: 05/09/2024. [[immunotherapy 2024-04-22 :: Last inotuzumab: 04/22/2024]].
ALC 412, CD3 287/uL. Volume processed 8.2 L (3.1 TBV). CD3 yield 2.4 x 10^9.
Adverse events: [[not negation :: none; no hypocalcemia]].
[[not plan :: Second collection 05/21 not required.]] Shipped 05/20/2024 18:00.
""", css="body { font-family: 'Liberation Sans' }", facility=TIDE, name="Imogen Castellanos")
