"""Papers that look back: an admission note, a letter of necessity, a late follow-up, a family's own timeline, a chemotherapy card."""

from ..marked import letter, paper
from .child import CHILD

LAKE = "Slate River Children's Hospital"


def build():
    """Seven papers."""
    return [admission(), necessity(), followup(), family(), card(), phenotype(), infectious()]


def admission():
    """A history and physical: telegraphic, with status-post lists."""
    return paper(CHILD, "H&P 021725.pdf", "consultation", "2025-02-17", """
<b>Slate River Children's Hospital</b>
# HISTORY AND PHYSICAL
Pt name: Rohan Devlin   DOB: 7/19/2016   Date of service: 2/17/2025   Service: Cellular Therapy
<b>CC:</b> Here for lymphodepletion and CAR T-cell infusion.
<b>HPI:</b> Rohan is an 8yo M with multiply relapsed B-ALL. [[diagnosis 2020-10-07 :: He originally presented on 10/7/2020 with pallor, WBC 61K and was diagnosed with HR B-ALL]]. [[chemotherapy 2020-10-10 :: Induction began 10/10/2020]]. [[relapse 2023-06-02 site=CNS :: First relapse was in the CNS on 6/2/2023]]. [[hsct 2023-11-20 donor_type=unrelated :: He went on to MUD BMT 11/20/2023]] in CR2. [[gvhd 2023-12-18 :: Course c/b grade II skin GVHD starting 12/18/2023]]. [[relapse 2024-11-14 :: Marrow relapse 11/14/2024]]. [[immunotherapy 2024-11-25 agents=inotuzumab ozogamicin :: S/p InO x1 (11/25/2024)]]. [[leukapheresis 2025-01-09 :: T-cell collection was 1/9/2025]]. [[not negation :: No fevers, cough or bleeding.]]
<b>PMH:</b> As above. [[not negation :: Denies seizures.]] <b>PSH:</b> Port 10/9/2020, [[procedure 2025-01-08 optional :: apheresis catheter 1/8/2025]].
<b>FH:</b> [[not relative :: MGF with CLL diagnosed 2012, treated with chemotherapy.]]
<b>A/P:</b> [[not plan :: Flu/Cy 2/19-2/22/2025, then tisagenlecleucel on 2/24/2025.]] [[not conditional :: If febrile, start cefepime.]] [[not hypothesis :: Concern for early relapse on smear of 2/16/2025 - flow sent.]]
""", css="body { font-family: 'Nimbus Sans'; font-size: 9.3pt }", facility=LAKE, name="Rohan Devlin")


def necessity():
    """A letter to an insurer: long sentences with several dates each."""
    return letter(CHILD, "letter of medical necessity.docx", "consultation", "2025-11-25", """
Banksia Children's Hospital
25 November 2025
To: International Patient Office
Re: Request for CD22-directed CAR T-cell therapy - Rohan Devlin, born 19 July 2016
To whom it may concern,
I am writing in support of the above request. Rohan, now aged nine, has had B-cell acute lymphoblastic leukaemia [[diagnosis 2020-10 :: since October 2020, when the diagnosis was made]] at his local hospital. Despite standard chemotherapy [[relapse 2023-06 :: the disease recurred in June 2023]] within the central nervous system, and again, following [[hsct 2023-11 :: an unrelated donor transplant performed in November 2023]], [[relapse 2024-11 :: in the bone marrow in November 2024]].
[[car_t_infusion 2025-02-24 :: CD19 CAR T cells (tisagenlecleucel) were administered on 24 February 2025]] with [[remission 2025-03-24 :: complete remission documented on 24 March 2025]]; however [[relapse 2025-10-20 :: a third, CD19-negative relapse was diagnosed on 20 October 2025]]. [[immunotherapy 2025-10-27 agents=inotuzumab ozogamicin :: Inotuzumab was recommenced on 27 October 2025]].
[[not conditional :: Without further treatment his disease would be expected to progress.]] [[not plan :: We aim to bridge him to infusion in January 2026.]] [[not negation :: He has not received blinatumomab since 2023]] and [[not negation :: has no active infection.]] [[not relative :: His father, who donated platelets on 3 November 2025, is fit and well.]]
Yours faithfully,
Dr Angus Pellegrino
""", facility="Banksia Children's Hospital", name="Rohan Devlin")


def followup():
    """A post-transplant clinic letter with a structured head."""
    return paper(CHILD, "Day+180 letter.pdf", "consultation", "2024-05-21", """
<div style="text-align:right"><b>Wexcombe Royal Infirmary</b><br>Late Effects and BMT Clinic</div>
Clinic date: 21/05/2024   Dictated: 23/05/2024   Hospital no W338 2041
<b>Rohan DEVLIN, DOB 19/07/2016</b>
<b>Diagnosis</b>
1. B-ALL ([[diagnosis 2020-10 :: Oct 2020]]), [[relapse 2023-06 :: isolated CNS relapse June 2023]]
2. [[hsct 2023-11-20 :: 10/10 MUD BMT 20/11/2023]], Cy/TBI/ATG
<b>Complications</b>
- [[gvhd 2023-12 organ=skin :: Acute skin GvHD Dec 2023]] - resolved
- [[infection 2024-01-08 :: CMV reactivation 08/01/2024]], foscarnet 2 weeks
- [[toxicity 2024-03 :: TMA March 2024]], ciclosporin stopped
<b>Current medication:</b> penicillin V, aciclovir, co-trimoxazole
Dear Dr Nguyen
It was a pleasure to see Rohan today at day +183. He is back at school. [[not negation :: There is no evidence of chronic GvHD.]] His last marrow, [[assessment 2024-05-14 optional & remission 2024-05-14 optional :: on 14 May 2024, remains in remission]] with 100% donor chimerism. [[not plan :: Revaccination will begin in November 2024.]] [[not hypothesis :: He has a small thyroid nodule and I have asked for an ultrasound to exclude malignancy.]] [[not conditional :: Should his donor chimerism fall we would give donor lymphocytes.]]
""", css="body { font-family: 'Liberation Sans'; font-size: 10pt }", facility="Wexcombe Royal Infirmary", name="Rohan DEVLIN")


def family():
    """A timeline that the parents typed themselves."""
    return letter(CHILD, "Rohan timeline for doctors.docx", "other", None, """
Rohan Devlin (19 July 2016) - medical timeline prepared by parents, November 2025
- [[diagnosis 2020-10-07 :: Oct 7 2020 - diagnosed B-ALL]] at St Brendan's
- [[remission 2020-11-10 :: Nov 10 2020 - first remission]]
- [[relapse 2023-06-02 :: June 2 2023 - relapse in the spinal fluid]]
- [[immunotherapy 2023-07-24..2023-08-21 agents=blinatumomab :: July 24 - Aug 21 2023 - Blincyto round 1]]
- [[immunotherapy 2023-09-04..2023-10-02 agents=blinatumomab :: Sept 4 - Oct 2 2023 - Blincyto round 2]]
- [[hsct 2023-11-20 :: Nov 20 2023 - bone marrow transplant]], donor from Germany
- [[relapse 2024-11-14 :: Nov 14 2024 - second relapse, bone marrow]]
- [[car_t_infusion 2025-02-24 :: Feb 24 2025 - Kymriah infusion]]
- [[toxicity 2025-02-27 name=CRS :: Feb 27 2025 - CRS grade 2]], one dose of Actemra
- [[relapse 2025-10-20 :: Oct 20 2025 - third relapse, CD19 negative]]
- [[not plan :: Jan 2026 - hopefully new CAR-T (CD22)]]
- [[not relative :: His sister Maeve had Hodgkin's in 2018 and is fine now]]
""", facility=None, name="Rohan Devlin", extra={"kind_also": "consultation", "date_any": ["2025-11"]})


def card():
    """A chemotherapy card: a cycle a row, one still to come."""
    return paper(CHILD, "chemo card.pdf", "treatment_record", "2023-06-06", """
<b>Saint Colmcille's Hospital for Children</b>
# CHEMOTHERAPY RECORD CARD
Name: Rohan Devlin   D.O.B.: 19/07/2016   Protocol: UKALL R3 / IntReALL
|| Cycle | Regimen | Date started | Date finished | Tolerance
| 1 | [[chemotherapy 2023-06-06 own :: Induction (Mitoxantrone) | 06/06/2023 | 04/07/2023]] | Septic shock
| 2 | [[immunotherapy 2023-07-24..2023-08-21 own; agents=blinatumomab :: Blinatumomab 1 | 24/07/2023 | 21/08/2023]] | Well
| 3 | [[immunotherapy 2023-09-04..2023-10-02 own; agents=blinatumomab :: Blinatumomab 2 | 04/09/2023 | 02/10/2023]] | Well
| 4 | [[not plan :: Consolidation if transplant delayed | to be confirmed | ]] | 
IT methotrexate given with each cycle. [[not negation :: No cranial radiotherapy given.]]
""", css="body { font-family: 'Noto Sans' }", end="2023-10-02", facility="Saint Colmcille's Hospital for Children", name="Rohan Devlin", extra={"date_any": ["2023-06-06"]})


def phenotype():
    """A flow report whose clinical line retells; a suspicion in the request."""
    return paper(CHILD, "flow 141124.pdf", "flow_cytometry", "2024-11-14", """
<b>Wexcombe Royal Infirmary</b> Immunophenotyping Laboratory
# Flow Cytometry Report
| Patient | DEVLIN Rohan | Date of birth | 19/07/2016
| Specimen | Bone marrow aspirate | Taken | 14/11/2024
| Received | 14/11/2024 | Reported | 15/11/2024
Clinical details: B-ALL, [[hsct 2023-11-20 :: MUD BMT 20/11/2023]]. Platelets 62. [[not hypothesis :: ?relapse]]
Gating on CD45/SSC shows a population of blasts, 34% of nucleated cells, expressing CD19, CD10, CD22, CD34, TdT. CD20 negative.
Interpretation: [[relapse 2024-11-14 own :: The findings are those of relapsed B lymphoblastic leukaemia]]. [[not negation :: No evidence of T-lineage or myeloid antigen expression.]]
""", css="body { font-family: 'DejaVu Sans'; font-size: 8.8pt }", facility="Wexcombe Royal Infirmary", name="DEVLIN Rohan")


def infectious():
    """A consultation about an infection: germs found, looked for and feared."""
    return paper(CHILD, "ID consult.pdf", "consultation", "2023-06-15", """
# Saint Colmcille's Hospital for Children
## Paediatric Infectious Diseases - Consult Note
Date of consult: 15/06/2023    Patient: Rohan Devlin    DOB: 19/07/2016
Reason: febrile neutropenia with septic shock.
Summary: 6-year-old, ALL with [[relapse 2023-06-02 site=CNS :: CNS relapse (2/6/2023)]], day 9 of reinduction ([[chemotherapy 2023-06-06 :: chemo started 6/6/2023]]). [[infection 2023-06-13 :: BC 13/6/2023 positive for Pseudomonas aeruginosa]] (both lumens). Repeat cultures 14/6 and 15/6 negative to date. [[infection 2021-02-20 optional :: Previous E. coli bacteraemia 20/2/2021]]. [[not negation :: CMV and adenovirus PCR not detected 14/6/2023.]] [[not hypothesis :: Possible fungal pneumonia on CXR 14/6/2023.]]
Advice: [[not plan :: CT chest 16/6/2023]]; meropenem and amikacin. [[not conditional :: If galactomannan positive add liposomal amphotericin.]] [[not relative :: Sibling with chickenpox contact on 10/6/2023]] - check VZV IgG.
""", css="body { font-family: 'Nimbus Roman'; font-size: 11pt }", facility="Saint Colmcille's Hospital for Children", name="Rohan Devlin")
