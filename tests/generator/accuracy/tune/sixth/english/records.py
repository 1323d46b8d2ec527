"""Forms and tables."""

from ...told.marked import letter, paper
from .child import CHILD

RIVER = "Riverbend Women's and Children's Hospital"
UNION = "Union Square Children's Hospital"


def build():
    """Four papers."""
    return [intake(), timeline(), infusion(), response()]


def intake():
    """An international office's intake form."""
    return paper(CHILD, "intake form.pdf", "consultation", "2025-07-15", """
# Union Square Children's Hospital
International Patient Intake - Oncology
Date submitted: 07/15/2025
|| Question | Response
| Patient name / DOB | Philippa Nakamura, 01/09/2017
| [[diagnosis 2022-03-14 :: Original diagnosis and date | B-ALL, 03/14/2022]]
| [[relapse 2024-02-27 & relapse 2025-07-07 :: Relapses (dates) | 02/27/2024; 07/07/2025]]
| [[hsct 2024-10-24 :: Prior BMT (date, donor) | 10/24/2024, mother]]
| [[car_t_infusion 2024-07-11 :: Prior CAR-T (date, product) | 07/11/2024, tisagenlecleucel]]
| [[not negation :: Prior radiation other than TBI | None]]
| [[not negation :: Active GVHD | No]]
| [[not plan :: Requested date of evaluation | 08/04/2025]]
| Current therapy | [[not plan :: inotuzumab to start 07/15/2025]]
""", css="body { font-family: 'Noto Sans' }", facility=UNION, name="Philippa Nakamura")


def timeline():
    """A timeline whose events stand before their dates."""
    return letter(CHILD, "timeline.docx", "consultation", "2025-07-20", """
Riverbend Women's and Children's Hospital
Philippa Nakamura 09/01/2017 - treatment timeline (20/07/2025)
|| Event | Date | Details
| [[diagnosis 2022-03-14 :: Diagnosis | 14/03/2022]] | B-ALL, IKZF1del
| [[remission 2022-04-18 :: CR1 | 18/04/2022]] | MRD 0.01%
| [[relapse 2024-02-27 :: Relapse 1 | 27/02/2024]] | BM 71%
| [[immunotherapy 2024-04-08 :: Blina C1 | 08/04/2024]] | stopped D9
| [[leukapheresis 2024-05-02 :: Apheresis | 02/05/2024]] | 
| [[car_t_infusion 2024-07-11 :: CAR-T (tisa-cel) | 11/07/2024]] | CRS 2
| [[remission 2024-08-08 :: CR2 | 08/08/2024]] | MRD neg
| [[hsct 2024-10-24 :: Haplo BMT | 24/10/2024]] | mother
| [[relapse 2025-07-07 :: Relapse 2 | 07/07/2025]] | CD19 neg, 27%
| [[not plan :: InO C1 | planned 28/07/2025]] | 
""", facility=RIVER, name="Philippa Nakamura")


def infusion():
    """An infusion record."""
    return paper(CHILD, "CAR-T infusion record.pdf", "treatment_record", "2024-07-11", """
<b>Union Square Children's Hospital</b> - Cell Therapy Laboratory
# CELL INFUSION RECORD
Recipient: Philippa Nakamura   DOB 2017-01-09
Product: tisagenlecleucel   Lot 24-1187-PN   [[leukapheresis 2024-05-02 :: Apheresis date 2024-05-02]]
[[lymphodepletion 2024-07-05..2024-07-08 :: LD chemotherapy 2024-07-05 to 2024-07-08]] (Flu/Cy)
[[car_t_infusion 2024-07-11 own :: Infusion start 2024-07-11 13:05, end 13:21]]
Dose 1.9 x 10^6 CAR+ cells/kg. Premedication acetaminophen, diphenhydramine.
Reactions: [[not negation :: none]]
[[not plan :: Vitals q15 min x 4; day +1 labs 2024-07-12]]
""", css="body { font-family: 'DejaVu Sans'; font-size: 9pt }", facility=UNION, name="Philippa Nakamura")


def response():
    """A table of response assessments."""
    return paper(CHILD, "response assessments.pdf", "consultation", "2025-01-30", """
<b>Union Square Children's Hospital</b>
# Response assessments - Philippa Nakamura, 01/09/2017
|| Date | Timepoint | Marrow | MRD (flow) | Status
| [[assessment 2024-08-08 optional & remission 2024-08-08 :: 08/08/2024 | D+28 CAR-T | M1 | not detected | CR]]
| [[assessment 2024-11-25 optional & remission 2024-11-25 optional :: 11/25/2024 | D+32 BMT | M1 | not detected | CR]]
| [[assessment 2025-01-28 optional & remission 2025-01-28 optional :: 01/28/2025 | D+96 BMT | M1 | not detected | CR]]
[[not plan :: Next: D+180, 04/22/2025.]] [[not conditional :: MRD recurrence would trigger DLI.]]
""", css="body { font-family: 'Nimbus Sans' }", facility=UNION, name="Philippa Nakamura")
