"""Forms, tables, ward sheets and reports."""

from ...told.marked import letter, paper
from .child import CHILD

GLEN = "Glenmoriston Hospital for Sick Children"
BAY = "Bayfront Children's Medical Center"


def build():
    """Six papers."""
    return [cellular(), minimum(), therapies(), picu(), chronology(), ward()]


def cellular():
    """A registry form after CAR-T, codes before questions."""
    return paper(CHILD, "form 4100.pdf", "treatment_record", "2025-08-06", """
# Cellular Therapy Essential Data Follow-Up: 100 days
Center Bayfront Children's Medical Center    CCN 41207    Callum Abernethy-Rao 2013-06-18
Q1  Date of actual contact: 2025-08-06
Q2  [[car_t_infusion 2025-04-28 own :: Date of cellular therapy infusion: 2025-04-28]]
Q7  Best response: continued / achieved CR  [[remission 2025-05-27 :: Date of CR: 2025-05-27]]
Q9  [[not negation :: Relapse or progression: no]]
Q15 ANC recovery: yes  Date: 2025-05-20
Q21 [[toxicity 2025-05-01 name=CRS :: CRS: yes  Date of onset: 2025-05-01  Max grade: 2 (ASTCT)]]
Q22 [[toxicity 2025-05-12 name=ICANS :: Neurotoxicity: yes  Date of onset: 2025-05-12  Max grade: 3]]
Q30 [[not negation :: HLH/MAS: no]]
Q34 [[infection 2025-05-09 :: Clinically significant infection: yes  C. difficile  2025-05-09]]
Q40 [[not negation :: New malignancy: no]]
Q44 [[not plan :: Subsequent HCT planned: yes]]
""", css="body { font-family: 'DejaVu Sans'; font-size: 8.6pt }", facility=BAY, name="Callum Abernethy-Rao")


def minimum():
    """A transplant centre's minimal data in two columns."""
    return paper(CHILD, "MED-A summary.pdf", "treatment_record", "2023-07-20", """
<b>Glenmoriston Hospital for Sick Children</b>
# HSCT Minimum Essential Data
|| Field | Entry
| Patient | Abernethy-Rao, Callum (18-06-2013)
| [[diagnosis 2018-04-23 :: Date of diagnosis | 23-04-2018]]
| [[relapse 2023-01-12 :: Date of 1st relapse | 12-01-2023]]
| [[remission 2023-02-20 :: Date of 2nd CR | 20-02-2023]]
| [[hsct 2023-07-20 own :: Date of this HSCT | 20-07-2023]]
| Donor | Unrelated 10/10, male, 29 y
| Conditioning | TBI 12 Gy, etoposide
| Neutrophils > 0.5 | 08-08-2023
| [[gvhd 2023-08-24 grade=II :: Acute GvHD | grade II, onset 24-08-2023]]
| [[not negation :: Chronic GvHD | absent]]
| Last seen | 30-10-2023, alive, in CR
""", css="body { font-family: 'Noto Sans' }", facility=GLEN, name="Abernethy-Rao, Callum", extra={"kind_also": "transplant_donor"})


def therapies():
    """A table of therapies with the dates in one cell."""
    return letter(CHILD, "therapy table.docx", "consultation", "2025-03-03", """
Bayfront Children's Medical Center
Callum Abernethy-Rao (06/18/2013) - Prior therapy, prepared 03/03/2025
|| Dates | Therapy | Outcome
| [[chemotherapy 2018-04-26..2021-07-30 :: 04/26/2018 – 07/30/2021 | UKALL 2011]] | CR1
| [[chemotherapy 2023-01-18..2023-03-27 :: 01/18/2023 – 03/27/2023 | IntReALL SR induction/consolidation]] | CR2, MRD 0.02%
| [[immunotherapy 2023-04-03..2023-04-30 :: 04/03/2023 – 04/30/2023 | Blinatumomab x1]] | MRD neg
| [[radiotherapy 2023-05-08..2023-05-19 :: 05/08/2023 – 05/19/2023 | Testicular RT 24 Gy]] | -
| [[hsct 2023-07-20 :: 07/20/2023 | MUD PBSCT, TBI/VP16]] | CR, [[relapse 2025-01 optional :: relapsed 01/2025]]
| [[chemotherapy 2025-02-04 :: 02/04/2025 – ongoing | VCR, dexamethasone]] | -
""", facility=BAY, name="Callum Abernethy-Rao")


def picu():
    """A high-dependency note."""
    return paper(CHILD, "HDU review.pdf", "consultation", "2023-08-02", """
<b>Glenmoriston Hospital for Sick Children</b>   HDU review 02/08/23 21:30   Callum Abernethy-Rao   18/06/13
D+13 MUD ([[hsct 2023-07-20 :: stem cells 20/07/23]]). [[relapse 2023-01 :: ALL relapse Jan 23]].
[[infection 2023-08-01 :: BC 01/08 GNR, now E. coli]] - mero D2. [[admission 2023-08-02 optional :: Moved to HDU 02/08]] for hypotension, 40 mL/kg.
Mucositis gr 3. [[not negation :: No VOD: liver 1 cm, plts holding.]] [[not hypothesis :: ?engraftment syndrome]]
Plan: [[not plan :: CT chest 03/08]], [[not conditional :: norad if MAP < 50]], [[not plan :: GCSF from D+14]].
""", css="body { font-family: 'Nimbus Sans'; font-size: 10pt }", facility=GLEN, name="Callum Abernethy-Rao")


def chronology():
    """A chronology in a bulleted list, month and year."""
    return paper(CHILD, "chronology.pdf", "consultation", "2025-10-30", """
# Glenmoriston Hospital for Sick Children
Chronology for transplant MDT, 30 October 2025 - Callum Abernethy-Rao (18 June 2013)
- [[diagnosis 2018-04 :: Apr 2018 – B-ALL, intermediate cytogenetics]]
- [[not negation :: Jul 2021 – end of treatment]]
- [[relapse 2023-01 :: Jan 2023 – relapse (testes/marrow)]]
- [[radiotherapy 2023-05 :: May 2023 – testicular irradiation]]
- [[hsct 2023-07 :: Jul 2023 – unrelated donor transplant]]
- [[gvhd 2023-08 :: Aug 2023 – gut GvHD]]
- [[relapse 2025-01 :: Jan 2025 – further relapse]]
- [[car_t_infusion 2025-04 :: Apr 2025 – tisagenlecleucel at Bayfront]]
- [[remission 2025-05 :: May 2025 – remission, MRD negative]]
- [[b_cell_recovery 2025-09 :: Sep 2025 – B cells returned]]
- [[not plan :: Jan 2026 – second transplant (haplo) proposed]]
""", css="body { font-family: 'Liberation Serif'; font-size: 11pt }", facility=GLEN, name="Callum Abernethy-Rao")


def ward():
    """A handover sheet in a table row."""
    return paper(CHILD, "handover sheet.pdf", "consultation", "2025-05-03", """
# Bayfront Children's Medical Center - 7E Handoff 5/3/2025
|| Patient | Background | Overnight | To do
| Callum Abernethy-Rao 6/18/2013 | 11M r/r ALL. [[car_t_infusion 2025-04-28 :: CAR-T 4/28/2025]]. [[hsct 2023-07-20 :: BMT 7/20/2023]]. | [[toxicity 2025-05-01 name=CRS :: CRS (start 5/1/2025)]] gr 2, toci 5/2. Afebrile since 02:00. | [[not plan :: Ferritin, fibrinogen q12. Echo 5/4/2025.]]
""", css="body { font-family: 'DejaVu Sans'; font-size: 8.4pt } td { width: 24% }", facility=BAY, name="Callum Abernethy-Rao")
