"""An Australian marrow report at the third relapse and a letter to the family doctor."""

from ..marked import letter, paper
from .child import CHILD


def build():
    """Two papers."""
    return [marrow(), letter_home()]


def marrow():
    """A marrow report with phenotype: relapse without CD19."""
    return paper(CHILD, "BMAT 201025.pdf", "pathology", "2025-10-20", """
<b>Yarrawa Pathology</b> - Haematology, Banksia Children's Hospital
# BONE MARROW ASPIRATE AND TREPHINE
| Name | DEVLIN, Rohan | DOB | 19/07/2016
| Collected | 20/10/2025 08:50 | Reported | 22/10/2025
CLINICAL NOTES: B-ALL. [[hsct 2023-11 :: Allo 11/2023]], [[car_t_infusion 2025-02 :: CAR-T 02/2025]]. Plts 41 in clinic. [[not hypothesis :: ? third relapse]].
ASPIRATE: Aparticulate, haemodilute. Blasts 62% of nucleated cells.
FLOW CYTOMETRY: Blasts CD10+, CD22 dim+, CD34+, CD79a+, CD19 negative. 
TREPHINE: 17 mm core, 90% cellular, interstitial and focal infiltrate of TdT+ cells. [[not negation :: No increase in reticulin.]]
<b>CONCLUSION: [[relapse 2025-10-20 own; site=marrow :: Relapsed precursor B-ALL, CD19 negative, marrow involvement 62%]].</b>
[[not conditional :: Should CD22 directed therapy be contemplated, antigen density can be added on request.]]
""", css="body { font-family: 'Nimbus Sans Narrow', 'Nimbus Sans'; font-size: 10.6pt }", facility="Banksia Children's Hospital", name="DEVLIN, Rohan", extra={"facility_other": "Yarrawa Pathology"})


def letter_home():
    """A letter to a general practitioner, a story in paragraphs, dates in words."""
    return letter(CHILD, "GP letter nov 25.docx", "consultation", "2025-11-05", """
Banksia Children's Hospital
Clinical Haematology/Oncology
5 November 2025
Dr P. Nguyen, Gumnut Family Practice
Dear Phuong
RE: Rohan DEVLIN - D.O.B. 19/07/2016 - UR 3309185
Problems: 1. B-ALL, third relapse (CD19 negative). 2. Hypogammaglobulinaemia on IVIg.
I caught up with Rohan and his parents on 5 November. As you know [[diagnosis 2020-10 :: his leukaemia was picked up in October of 2020]] and [[hsct 2023-11 donor_type=unrelated :: he underwent an unrelated donor marrow transplant in November 2023]]. [[remission 2025-03-24 :: He achieved a deep remission by 24 March 2025]] after CAR T-cells but [[b_cell_recovery 2025-08-19 :: his B-cells came back on 19 August 2025]] and, on [[relapse 2025-10-20 :: 20 October 2025, the marrow confirmed relapse]].
[[immunotherapy 2025-10-27 agents=inotuzumab ozogamicin :: We restarted inotuzumab last Monday, 27 October 2025]], as an outpatient. [[not negation :: So far he has had no liver toxicity]]. [[infection 2025-10-30 :: On 30 October he was found to have influenza A]] and was given oseltamivir.
[[not plan :: A repeat marrow is pencilled in for 24 November 2025.]] [[not conditional :: Were he to clear his MRD, we would proceed to a haploidentical transplant using mum as the donor, possibly before Christmas.]] [[not relative :: Mum herself had a melanoma excised in May 2024]]; she has been cleared.
[[not trial :: The CD22 CAR study in Melbourne was looked into on 29 October 2025, but recruitment is paused.]]
Kind regards
Dr Angus Pellegrino
""", facility="Banksia Children's Hospital", name="Rohan DEVLIN")
