"""A short-stay summary, a surgeon's letter and a programme's follow-up form."""

from ..marked import letter, paper
from .child import CHILD


def build():
    """Three papers."""
    return [stay(), opinion(), registry()]


def stay():
    """A British electronic discharge letter in headed boxes."""
    return paper(CHILD, "eDischarge 250223.pdf", "discharge_summary", "2021-02-20", """
<b>Wexcombe Royal Infirmary</b> NHS Foundation Trust
# Electronic Discharge Letter
| Patient | DEVLIN, Rohan | DOB | 19-Jul-2016
| [[admission 2021-02-20..2021-02-25 own :: Date of admission | 20-Feb-2021]] | Date of discharge | 25-Feb-2021
| Ward | Puffin | Consultant | Dr I. Castellane
## Presenting complaint
Fever 38.9 with neutropenia during interim maintenance.
## Clinical summary
[[diagnosis 2020-10 :: ALL diagnosed Oct-2020]]. [[infection 2021-02-20 own :: Blood cultures from 20-Feb-2021 grew E. coli]], sensitive to gentamicin. Settled on piperacillin-tazobactam. [[not negation :: No signs of line infection; chest X-ray not required.]] [[not relative :: Dad had COVID-19 in January 2021.]]
## Actions for GP
[[not plan :: None. Next chemotherapy 08-Mar-2021.]] [[not conditional :: Readmit directly if further fever.]]
""", end="2021-02-25", facility="Wexcombe Royal Infirmary", name="DEVLIN, Rohan")


def opinion():
    """A reply from a transplant centre."""
    return letter(CHILD, "reply second opinion.docx", "consultation", "2025-12-02", """
Kinneret Medical Center
Division of Pediatric Hematology Oncology
2 December 2025
RE: Rohan Devlin, born 19 July 2016
Dear Dr. Pellegrino,
Thank you for sending us the records of this 9-year-old boy. In brief: he was diagnosed with [[diagnosis 2020-10 :: precursor B ALL in October 2020]], suffered [[relapse 2023-06-02 site=CNS :: a CNS relapse on June 2, 2023]] and [[hsct 2023-11-20 :: received an allograft on November 20, 2023]]. Following [[relapse 2024-11-14 :: a marrow relapse on November 14, 2024]] he was treated here with inotuzumab and [[car_t_infusion 2025-02-24 :: subsequently infused with tisagenlecleucel (Slate River) on February 24, 2025]]. [[relapse 2025-10-20 :: The most recent recurrence, on October 20, 2025, is CD19 negative]].
In our opinion [[not hypothesis :: the child may be a candidate for CD22 CAR-T]]. [[not conditional :: Provided blasts are below 5% on December 15, 2025 he could be apheresed here]]; [[not plan :: a bed has been reserved from January 6, 2026]]. [[not negation :: We did not find evidence of CNS disease on the MRI of November 12, 2025.]]
Sincerely,
Prof. N. Avital
""", facility="Kinneret Medical Center", name="Rohan Devlin")


def registry():
    """A form of a registry after one hundred days: checkboxes and dates."""
    return paper(CHILD, "registry D100 form.pdf", "treatment_record", "2024-02-28", """
# Day 100 Follow-up Form - Allogeneic HCT
Centre: Wexcombe Royal Infirmary   Recipient: Rohan Devlin   DOB: 19/07/2016
Date of contact: 28/02/2024
|| Field | Value
| [[hsct 2023-11-20 :: Date of HCT | 20/11/2023]]
| ANC recovery | Yes, 10/12/2023
| [[gvhd 2023-12-18 grade=II; organ=skin :: Acute GvHD | Yes, max grade II (skin 3), onset 18/12/2023]]
| [[not negation :: Chronic GvHD | No]]
| [[infection 2024-01-08 :: Clinically significant infection | CMV, 08/01/2024]]
| [[not negation :: Relapse or progression since HCT | No]]
| Chimerism | 100% donor, 20/12/2023
| [[not plan :: Next follow-up due | 20/05/2024]]
""", facility="Wexcombe Royal Infirmary", name="Rohan Devlin")
