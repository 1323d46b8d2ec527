"""An American discharge summary with a bulleted oncologic history, an infusion summary, an operative note, a roadmap and a Canadian clinic note."""

from ..marked import paper
from .child import CHILD

SANS = "body { font-family: 'Nimbus Sans' }"
SLATE = "Slate River Children's Hospital"


def build():
    """Five papers."""
    return [discharge(), infusion(), port(), roadmap(), clinic()]


def discharge():
    """A discharge summary of an electronic record: problem list, oncologic history by date, hospital course by problem."""
    return paper(CHILD, "DC summary 031325.pdf", "discharge_summary", "2025-02-17", """
# Slate River Children's Hospital
Cellular Therapy Service - Discharge Summary
Patient: DEVLIN, Rohan | MRN 20884173 | DOB 7/19/2016 | 8 y.o. male
[[admission 2025-02-17..2025-03-13 own :: Admission Date: 2/17/2025]] Discharge Date: 3/13/2025
Attending: Marisol Tran, MD
## PROBLEM LIST
- Pre-B ALL, second relapse, s/p tisagenlecleucel
- Cytokine release syndrome, resolved
- Hypogammaglobulinemia
## ONCOLOGIC HISTORY
- [[diagnosis 2020-10-07 :: 10/7/2020: dx'd with NCI high risk B-ALL]]. [[not negation :: CNS1, testes negative.]]
- [[remission 2020-11-10 :: 11/10/2020: EOI marrow in remission]], MRD 0.02%
- [[relapse 2023-06-02 site=CNS :: 6/2/2023: isolated CNS relapse]] (CSF WBC 112, blasts)
- [[immunotherapy 2023-07..2023-10 agents=blinatumomab :: 7/2023 - 10/2023: blina x2]]
- [[hsct 2023-11-20 donor_type=unrelated :: 11/20/2023: MUD BMT]] (outside hospital), Cy/TBI
- [[relapse 2024-11-14 site=marrow :: 11/14/2024: 2nd relapse, BM only]]
- [[immunotherapy 2024-11-25 agents=inotuzumab ozogamicin :: 11/25/2024: InO cycle 1]]
- [[leukapheresis 2025-01-09 :: 1/9/2025: apheresis]]
- [[chemotherapy 2025-01-16 :: 1/16/2025: bridging with VCR/dex]]
## HOSPITAL COURSE
# Oncology: [[lymphodepletion 2025-02-19..2025-02-22 own; agents=fludarabine, cyclophosphamide :: Received LD chemo with flu/cy 2/19-2/22/2025]]. [[car_t_infusion 2025-02-24 own :: Tisagenlecleucel infused 2/24/2025 (Day 0)]] without reaction.
# Immune: [[toxicity 2025-02-27..2025-03-03 own; grade=2; name=CRS :: Fever on 2/27/2025 with CRS, max grade 2 (ASTCT), which resolved 3/3/2025]]. Tocilizumab x1 on 2/28. [[not negation :: Did not require pressors.]]
# Neuro: [[toxicity 2025-03-02 own; grade=1; name=ICANS :: ICANS grade 1 on 3/2/2025]] (ICE 8), back to baseline next day.
# ID: Cultures negative throughout. [[not negation :: No documented infection this admission.]]
## FOLLOW UP
[[not plan :: Day 28 bone marrow aspirate 3/24/2025.]] Return for T > 38.0. [[not conditional :: In case of recurrent CRS admit to PICU.]]
""", end="2025-03-13", css=SANS, facility=SLATE, name="DEVLIN, Rohan")


def infusion():
    """A CAR-T summary after the first response: what was given and what followed, as short statements."""
    return paper(CHILD, "CART D28 summary.pdf", "treatment_record", "2025-02-24", """
# Slate River Children's Hospital
## IEC Therapy Summary - Day +28
|| Item | Detail
| Recipient | Rohan Devlin, DOB 07/19/2016
| Product | tisagenlecleucel (Kymriah), Lot T25-00881
| [[leukapheresis 2025-01-09 :: Apheresis date | 09-Jan-2025]]
| [[lymphodepletion 2025-02-19..2025-02-22 agents=fludarabine, cyclophosphamide :: Lymphodepletion | Flu 30 mg/m2 x4, Cy 500 mg/m2 x2, 19-Feb-2025 to 22-Feb-2025]]
| [[car_t_infusion 2025-02-24 own :: Infusion date | 24-Feb-2025]]
| Dose | 2.7 x 10^6 CAR+ T cells/kg
| [[toxicity 2025-02-27 optional :: CRS | Max grade 2, onset D+3, resolved D+7]]
| [[toxicity 2025-03-02 optional :: ICANS | Max grade 1, D+6]]
| Tocilizumab | 1 dose
| Steroids | None
## Response
[[assessment 2025-03-24 optional & remission 2025-03-24 cr_number=3 :: Day +28 marrow (24-Mar-2025): complete remission, MRD undetectable by flow (<0.01%)]]. Peripheral B cells absent.
[[not negation :: No evidence of relapse in CSF.]] [[not conditional :: Loss of B-cell aplasia before 6 months would prompt discussion of second transplant.]]
[[not plan :: Next assessment D+90, 25-May-2025.]]
""", css=SANS, facility=SLATE, name="Rohan Devlin")


def port():
    """An operative note."""
    return paper(CHILD, "op note port.pdf", "treatment_record", "2020-10-09", """
<b>ST. BRENDAN'S MEDICAL CENTER</b>
<b>OPERATIVE REPORT</b>
PATIENT: DEVLIN, Rohan  DOB: 07/19/2016
[[procedure 2020-10-09 own :: DATE OF OPERATION: 10/09/2020]]
PREOPERATIVE DIAGNOSIS: Acute lymphoblastic leukemia.
POSTOPERATIVE DIAGNOSIS: Same.
PROCEDURE: Placement of right internal jugular single-lumen port; lumbar puncture with intrathecal cytarabine.
SURGEON: Dale Whitcomb, MD  ANESTHESIA: General
INDICATIONS: [[diagnosis 2020-10-07 :: This 4-year-old was found to have B-ALL on 10/07/2020]] and requires long-term access. Platelets 84 after transfusion. [[not plan :: Chemotherapy will begin on 10/10/2020.]]
DESCRIPTION: After time-out the vein was accessed under ultrasound. The port was secured in a subcutaneous pocket. [[not negation :: No pneumothorax on completion film.]] CSF was clear; intrathecal cytarabine 50 mg was instilled.
COMPLICATIONS: None. EBL: 3 mL.
""", css="body { font-family: 'Nimbus Mono PS'; font-size: 9.5pt }", facility="ST. BRENDAN'S MEDICAL CENTER", name="DEVLIN, Rohan")


def roadmap():
    """A treatment roadmap: phases and start dates, the last one still ahead."""
    return paper(CHILD, "treatment roadmap.pdf", "treatment_record", "2020-10-10", """
# St. Brendan's Medical Center
## Therapy Delivery Map - High Risk B-ALL, per AALL1131 backbone
Pt: DEVLIN, Rohan     DOB 07/19/2016     BSA 0.71
|| Phase | Agents | Start | Stop | Notes
| [[chemotherapy 2020-10-10 own :: Induction | VCR, DEX, PEG, DNR, IT ARAC/MTX | 10/10/2020 | 11/09/2020]] | 
| [[chemotherapy 2020-11-16 own :: Consolidation | CPM, ARAC, 6-MP, VCR, PEG, IT MTX | 11/16/2020 | 01/18/2021]] | 2 wk delay ANC
| [[chemotherapy 2021-01-25 own :: Interim Maintenance I | HD MTX, VCR, 6-MP, IT MTX | 01/25/2021 | 03/29/2021]] | D15 HD MTX held
| [[chemotherapy 2021-04-05 own :: Delayed Intensification | DEX, VCR, DOXO, PEG, CPM, TG | 04/05/2021 | 06/07/2021]] | 
| [[chemotherapy 2021-06-14 own :: Maintenance | VCR/PRED pulses, 6-MP, PO MTX | 06/14/2021]] | | q12wk
[[remission 2020-11-10 :: End of Induction BM 11/10/2020: M1, remission]]; MRD 0.02%.
[[not plan :: End of therapy planned for 01/2023]]
""", css=SANS, facility="St. Brendan's Medical Center", name="DEVLIN, Rohan", end="2021-06-14", extra={"date_any": ["2020-10-10"]})


def clinic():
    """A Canadian follow-up note: interval history, assessment and plan."""
    return paper(CHILD, "onc clinic note.pdf", "consultation", "2025-09-04", """
# Lac-Doré Children's Health Centre
Hematology/Oncology Clinic Note
Date of Service: 2025-09-04
Patient: Rohan Devlin (M) DOB: 2016-07-19 HCN 4419 882 107
<b>ID:</b> 9 yo boy with multiply relapsed B-ALL, now D+192 post CAR-T (tisa-cel, Slate River).
<b>Interval history:</b> Well since last seen. [[admission 2025-07-11..2025-07-14 :: Admitted overnight locally Jul 11-14, 2025]] [[infection 2025-07-11 :: with RSV bronchiolitis on 11 Jul 2025]], needed low flow O2. [[not negation :: No fevers since, no bruising, no headaches.]]
<b>Past oncologic hx:</b> [[diagnosis 2020-10 :: B-ALL dx October 2020]]; [[hsct 2023-11 donor_type=unrelated :: s/p allo HSCT (MUD) 11/23]]; [[relapse 2024-11 site=marrow :: relapsed 11/24 in marrow]]; [[car_t_infusion 2025-02-24 :: CAR-T 24 Feb 2025]], in CR since.
<b>FHx:</b> [[not relative :: Paternal uncle had testicular cancer, underwent chemotherapy in 2011.]]
<b>Labs today:</b> Hb 121, ANC 2.4, plt 203. IgG 3.1.
<b>B cells:</b> [[b_cell_recovery 2025-08-19 :: CD19+ B cells reappeared on Aug 19, 2025 (4%)]], i.e. loss of B-cell aplasia at six months.
<b>Impression/Plan:</b> 1. [[not hypothesis :: Early B cell recovery, concerning for impending relapse.]] 2. [[not plan :: BMA with NGS MRD booked Sept 11, 2025.]] 3. [[not conditional :: If NGS positive will discuss second HSCT with family.]] 4. IVIG today.
""", css=SERIF_NARROW, facility="Lac-Doré Children's Health Centre", name="Rohan Devlin", born=True)


SERIF_NARROW = "body { font-family: 'Liberation Serif', 'Nimbus Roman'; font-size: 10.4pt } p { margin-bottom: 7pt }"
