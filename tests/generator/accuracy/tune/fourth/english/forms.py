"""Forms and tables: registry reports, an application, tables of treatment and response, problem lists."""

from ...told.marked import letter, paper
from .child import CHILD

ASH = "Ashgrove Children's Hospital"
TIDE = "Tidewater Pediatric Cancer Center"


def build():
    """Six papers."""
    return [precell(), followup(), lines(), problems(), application(), chimerism()]


def precell():
    """A registry's form before an infusion: numbered questions, ticked boxes."""
    return paper(CHILD, "registry pre-infusion.pdf", "treatment_record", "2024-07-08", """
# Cellular Therapy Essential Data - Pre-Infusion
Center: Tidewater Pediatric Cancer Center    CRID: 8830127    Recipient: Imogen Castellanos
1. Date of birth: 2015-02-03
2. Sex: ☐ male ☒ female
<b>Disease classification</b>
14. [[diagnosis 2019-05-14 :: Date of diagnosis of primary disease: 2019-05-14]]
15. ALL subtype: ☒ B-ALL with hyperdiploidy
17. Predisposing condition: [[not negation :: ☒ no]]
21. Number of relapses prior to infusion: 2
22. [[relapse 2022-09-08 :: Date of first relapse: 2022-09-08]]
23. [[relapse 2024-03-12 :: Date of most recent relapse: 2024-03-12]]
<b>Prior cellular therapy / HCT</b>
30. Prior HCT: ☒ yes  31. [[hsct 2023-02-16 :: Date of prior HCT: 2023-02-16]]  32. Donor: ☒ HLA-identical sibling
33. Prior cellular therapy: [[not negation :: ☒ no]]
<b>Product</b>
40. Product: tisagenlecleucel  41. [[leukapheresis 2024-05-20 :: Date of cell collection: 2024-05-20]]
44. Bridging therapy: ☒ yes [[chemotherapy 2024-05-28 :: 45. Bridging start date: 2024-05-28]]
50. Systemic therapy immediately prior to infusion: ☒ yes  51. [[lymphodepletion 2024-07-01 :: Lymphodepleting therapy start date: 2024-07-01]]
55. [[car_t_infusion 2024-07-08 own :: Date of infusion: 2024-07-08]]
60. [[not plan :: Is a subsequent HCT planned? ☐ yes ☒ no]]
""", css="body { font-family: 'DejaVu Sans'; font-size: 8.6pt }", facility=TIDE, name="Imogen Castellanos")


def followup():
    """A registry's form after an infusion: a field and its value in columns."""
    return paper(CHILD, "EBMT style day 100.pdf", "treatment_record", "2024-10-16", """
# Cellular Therapies - Day 100 report
|| Item | Answer | Date (yyyy-mm-dd)
| Treatment centre | Tidewater Pediatric Cancer Center | 
| Patient | Imogen Castellanos | 2015-02-03
| [[car_t_infusion 2024-07-08 own :: Cellular therapy (first infusion) | CAR-T, autologous | 2024-07-08]]
| Last follow up | alive | 2024-10-16
| Absolute neutrophil recovery | Yes | 2024-08-12
| Platelet reconstitution | Yes | 2024-08-28
| [[remission 2024-08-06 :: Best response achieved | Complete remission | 2024-08-06]]
| [[toxicity 2024-07-11 grade=3; name=CRS :: Cytokine release syndrome | Yes, grade 3 | 2024-07-11]]
| [[toxicity 2024-07-14 grade=2; name=ICANS :: Neurotoxicity (ICANS) | Yes, grade 2 | 2024-07-14]]
| [[infection 2024-07-26 :: Bacterial infection | Yes, coagulase-negative staphylococci | 2024-07-26]]
| [[not negation :: Graft versus host disease | No | ]]
| [[not negation :: Relapse / progression | No | ]]
| [[not negation :: Secondary malignancy | No | ]]
| [[not plan :: Planned HSCT | Not decided | ]]
""", css="body { font-family: 'Noto Sans' }", facility=TIDE, name="Imogen Castellanos")


def lines():
    """A table of lines of therapy with response, as a case manager's form."""
    return letter(CHILD, "lines of therapy.docx", "consultation", "2025-04-15", """
Ashgrove Children's Hospital
Previous lines of treatment - Imogen Castellanos, DOB 03/02/2015
Form completed: 15/04/2025
|| Line | Treatment | From | To | Best response | Reason stopped
| [[chemotherapy 2019-05-17..2021-08-02 :: 1 | UKALL 2011 | 17/05/2019 | 02/08/2021]] | CR | Completed
| [[chemotherapy 2022-09-13..2022-10-25 :: 2 | UKALL R3 (mitoxantrone) | 13/09/2022 | 25/10/2022]] | CR2, MRD+ | Next phase
| [[immunotherapy 2022-11-01..2022-11-28 agents=blinatumomab :: 2 | Blinatumomab | 01/11/2022 | 28/11/2022]] | MRD neg | HSCT
| [[hsct 2023-02-16 :: 2 | Allo-HSCT, sibling | 16/02/2023]] | | CR | Relapse
| [[immunotherapy 2024-03-25..2024-05-06 agents=inotuzumab ozogamicin :: 3 | Inotuzumab x2 | 25/03/2024 | 06/05/2024]] | PR | Bridging
| [[chemotherapy 2024-05-28..2024-06-02 :: 3 | FLAG-Ida | 28/05/2024 | 02/06/2024]] | CR | CAR-T
| [[car_t_infusion 2024-07-08 :: 3 | Tisagenlecleucel | 08/07/2024]] | | CR, MRD neg | CD19 dim relapse
| [[not plan :: 4 | CD22 CAR-T or haplo SCT | TBC | ]] | | 
[[relapse 2025-04-01 :: Current status: third relapse (01/04/2025)]], 18% blasts. [[not negation :: No extramedullary disease.]]
""", facility=ASH, name="Imogen Castellanos")


def problems():
    """A problem list out of an electronic record."""
    return paper(CHILD, "problem list.pdf", "consultation", "2025-01-20", """
<b>Tidewater Pediatric Cancer Center</b>    Problem List as of 01/20/2025
CASTELLANOS, Imogen    DOB 02/03/2015
|| Problem | Noted | Resolved | Comment
| [[diagnosis 2019-05-14 :: B lymphoblastic leukemia (ALL) | 05/14/2019]] | | transferred care 6/2024
| [[relapse 2024-03-12 :: ALL, relapsed | 03/12/2024]] | 08/06/2024 | second relapse
| [[toxicity 2024-07-11..2024-07-16 name=CRS :: Cytokine release syndrome | 07/11/2024 | 07/16/2024]] | grade 3
| [[toxicity 2024-07-14..2024-07-18 name=ICANS :: Immune effector cell-associated neurotoxicity syndrome | 07/14/2024 | 07/18/2024]] | 
| [[infection 2024-07-26..2024-08-09 :: Bacteremia due to coag-neg Staph | 07/26/2024 | 08/09/2024]] | CVL out
| Hypogammaglobulinemia | 08/20/2024 | | IVIG monthly
| [[gvhd 2023-03-21..2023-05-30 :: Acute GVHD of skin | 03/21/2023 | 05/30/2023]] | outside hospital
Family history: [[not relative :: Leukemia, paternal grandmother, diagnosed 2009.]]
Health maintenance: [[not plan :: Flu vaccine due 10/01/2025.]]
""", css="body { font-family: 'Nimbus Sans'; font-size: 9pt }", facility=TIDE, name="CASTELLANOS, Imogen")


def application():
    """A charity's application form that a doctor completed: question over answer."""
    return letter(CHILD, "application form clinician section.docx", "consultation", "2025-05-02", """
Clinician's section (to be completed by treating consultant)
Hospital: Ashgrove Children's Hospital
Child's name: Imogen Castellanos    DOB: 03/02/2015    Date: 02/05/2025
Q1. What is the diagnosis and when was it made?
[[diagnosis 2019-05-14 :: B-cell acute lymphoblastic leukaemia, 14 May 2019]]
Q2. Has the disease relapsed? Please give dates.
Yes, three times: [[relapse 2022-09-08 :: 8 September 2022 (bone marrow)]], [[relapse 2024-03-12 :: 12 March 2024 (bone marrow and CNS)]], [[relapse 2025-04-01 :: 1 April 2025 (bone marrow)]]
Q3. Has the child had a stem cell transplant?
[[hsct 2023-02-16 :: Yes, from her brother on 16 February 2023]]
Q4. Has the child had CAR-T therapy?
[[car_t_infusion 2024-07-08 :: Yes, tisagenlecleucel in the USA on 8 July 2024]]
Q5. What treatment is proposed?
[[not plan :: CD22-directed CAR-T cells in summer 2025, followed by haploidentical transplant in August 2025]]
Q6. What happens without it?
[[not conditional :: Without treatment she would relapse fully within weeks.]]
Q7. Any infection at present?
[[not negation :: None]]
""", facility=ASH, name="Imogen Castellanos")


def chimerism():
    """A chimerism report and its clinical line."""
    return paper(CHILD, "chimerism 0324.pdf", "genetics", "2024-03-12", """
<b>Ashgrove Children's Hospital</b> Molecular Haematology
# Post-transplant chimerism report
| Patient | Imogen CASTELLANOS | DOB | 03/02/2015
| Sample | Bone marrow, EDTA | Collected | 12/03/2024
Clinical details: ALL, [[hsct 2023-02-16 :: 13/12 post sib allo (16/02/2023)]]. [[not hypothesis :: ?relapse]]
|| Date | Whole blood | CD3 | CD19 | Marrow
| 17/05/2023 | 100 | 99 | 100 | 100
| 14/11/2023 | 100 | 100 | 99 | 99
| 12/03/2024 | 94 | 99 | 41 | 57
Comment: [[assessment 2023-11-14 optional :: Donor chimerism was complete until 14/11/2023.]] Fall in donor signal. Correlate with morphology. [[not conditional :: If relapse is confirmed repeat after treatment.]]
""", css="body { font-family: 'Liberation Sans'; font-size: 9.4pt }", facility=ASH, name="Imogen CASTELLANOS")
