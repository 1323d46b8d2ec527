"""Letters and summaries from South Africa, Singapore, New Zealand, Canada and Nigeria."""

from ...told.marked import letter, paper
from .child import CHILD

CAPE = "Table View Children's Hospital"
STRAIT = "Straits Children's Hospital"


def build():
    """Seven papers."""
    return [referral(), transplant(), history(), rounds(), local(), infectious(), phone()]


def referral():
    """A referral for a transplant in a long paragraph."""
    return paper(CHILD, "referral for alloBMT.pdf", "consultation", "2024-03-20", """
<b>Table View Children's Hospital</b>
Paediatric Oncology Unit
20 March 2024
Dear Prof Tan
Re: Declan Oyelaran, DOB 21 November 2012
Thank you for accepting this 11-year-old boy for unrelated donor transplantation. He was well until early January 2023 when he developed gum swelling and fatigue. [[diagnosis 2023-01-19 :: Bone marrow examination on 19 January 2023 confirmed AML with t(8;21)]]; [[not negation :: CSF was uninvolved]]. [[chemotherapy 2023-01-23 :: He was started on ADE 10+3+5 on 23 January 2023]] and [[remission 2023-02-27 :: was in morphological remission after one course (27 February 2023)]]. He went on to receive a second ADE, MACE and MidAC, the last of these [[chemotherapy 2023-06-05 optional :: commencing on 5 June 2023]]. Regrettably, at a routine visit six months off therapy his platelets had fallen to 41 and [[relapse 2024-01-30 :: relapse was confirmed on 30 January 2024]]. [[chemotherapy 2024-02-05 & immunotherapy 2024-02-05 optional :: FLAG-Ida with gemtuzumab began on 5 February 2024]], complicated by [[infection 2024-02-19 :: Candida tropicalis fungaemia on 19 February 2024]]. [[remission 2024-03-15 cr_number=2 :: A marrow on 15 March 2024 shows second complete remission]].
[[not negation :: He does not have a sibling donor.]] [[not relative :: His sister was screened for FPD in February 2024 and is well.]] [[not plan :: A second FLAG is planned for 25 March 2024]] and [[not plan :: we would hope to travel in the last week of April 2024]]. [[not conditional :: Were he to relapse before then we would not pursue transplant.]]
Kind regards
""", css="body { font-family: 'Noto Serif'; font-size: 10.4pt }", facility=CAPE, name="Declan Oyelaran")


def transplant():
    """A discharge summary after a transplant, headings with abbreviations."""
    return paper(CHILD, "BMT DS.pdf", "discharge_summary", "2024-04-29", """
# STRAITS CHILDREN'S HOSPITAL
## Inpatient Discharge Summary - BMT
Name: DECLAN OYELARAN   DOB: 21/11/2012
[[admission 2024-04-29..2024-07-02 own :: DOA: 29/04/2024]]   DOD: 02/07/2024
Dx: AML t(8;21), CR2
PMHx:
- [[diagnosis 2023-01-19 :: AML diagnosed 19/1/23]] (Cape Town)
- [[relapse 2024-01-30 :: Relapsed 30/1/24]], [[chemotherapy 2024-02-05 :: FLAG-Ida-GO 5/2/24]]
- [[remission 2024-03-15 cr_number=2 :: CR2 15/3/24]]
Conditioning: Bu (AUC 90) D-7 to D-4, Cy 60 mg/kg D-3, D-2, ATG
[[hsct 2024-05-09 own; donor_type=unrelated :: 9/10 MUD PBSCT 9/5/24]] (CD34 7.8 x 10^6/kg)
GVHD ppx: CsA, MTX D+1/3/6
Engraftment: neutrophil D+16, platelet D+22
Issues:
1. [[gvhd 2024-06-03 own; grade=III; organ=gut :: aGVHD gut stage 3 (overall gr III) 3/6/24]] - methylpred, ruxolitinib added 10/6/24
2. [[infection 2024-06-12 own :: BK virus haemorrhagic cystitis 12/6/24]]
3. [[infection 2024-06-20 own :: ADV viraemia 20/6/24]], cidofovir
4. [[toxicity 2024-06-08 own :: PRES 8/6/24]] with seizure, CsA -> tacrolimus stopped
5. VOD: [[not negation :: nil]]
D+30 marrow ([[assessment 2024-06-10 optional & remission 2024-06-10 :: 10/6/24): in remission]], XY donor 99.6%
Plan: [[not plan :: D+60 BMA 8/7/24]], [[not plan :: taper pred]], [[not conditional :: start etanercept if gut flares]]
""", css="body { font-family: 'Liberation Sans'; font-size: 9.4pt }", end="2024-07-02", facility="STRAITS CHILDREN'S HOSPITAL", name="DECLAN OYELARAN")


def history():
    """A new-patient history with years first and sentences without verbs."""
    return letter(CHILD, "new patient history.docx", "consultation", "2025-03-06", """
Kahurangi Starlight Hospital, Paediatric Oncology
New patient assessment 6/3/2025
Declan Oyelaran 21/11/2012
Presenting problem: second relapse AML post BMT, family relocated.
Oncological history
2023: [[diagnosis 2023-01 :: AML diagnosed January (Cape Town)]]. Four courses, [[remission 2023-02 :: CR after course 1, February]].
2024: [[relapse 2024-01 :: relapse in January]]. Salvage FLAG-Ida + Mylotarg. [[hsct 2024-05-09 :: MUD transplant on 9 May, Singapore]]. [[gvhd 2024-06 :: Gut GVHD June]], steroid refractory, settled on ruxolitinib.
2025: [[relapse 2025-02-11 :: falling chimerism, then frank relapse 11 February (blasts 22%)]]. [[chemotherapy 2025-02-24 :: Aza/ven started 24 February]].
[[not negation :: No chronic GVHD. No TB contact.]]
Family: [[not relative :: paternal grandfather died of "blood cancer" in 1998.]]
Impression: [[not hypothesis :: may be salvageable with second haplo if CR3 is obtained.]]
Plan: [[not plan :: marrow end of cycle 2, about 22 April 2025]]; [[not plan :: DLI 10 April]]
""", facility="Kahurangi Starlight Hospital", name="Declan Oyelaran")


def rounds():
    """A ward round's sheet of one day with the events of the last days."""
    return paper(CHILD, "ward round 060825.pdf", "consultation", "2025-08-06", """
<b>Kahurangi Starlight Hospital</b> BMT ward round 06/08/2025
OYELARAN, Declan   21/11/2012   Bed 4   D+20 haplo (D0 = [[hsct 2025-07-17 :: 17/07/2025]])
Hx: AML, [[relapse 2025-02-11 :: 2nd relapse 11/02/2025]], [[chemotherapy 2025-02-24 :: aza/ven from 24/02/2025]], [[immunotherapy 2025-04-10 optional & procedure 2025-04-10 optional & hsct 2025-04-10 optional :: DLI 10/04/2025]], [[remission 2025-05-06 cr_number=3 :: CR3 06/05/2025]]
Resp: [[imaging 2025-08-05 optional :: CT chest 05/08/2025]]: halo sign RUL; serum GM 2.1. [[infection 2025-08-05 :: Probable invasive aspergillosis diagnosed 05/08/2025]], on L-AmB.
Renal: Cr 61. GI: eating small amounts, [[not negation :: no diarrhoea]].
Skin: [[not hypothesis :: ?early aGVHD]] - photo taken. 
Heme: ANC 0.9 (engrafted 03/08/2025), plts 22
Jobs: [[not plan :: BAL 07/08]], [[not plan :: chimerism D+30]], [[not conditional :: if skin > 50% BSA start methylpred]]
""", css="body { font-family: 'DejaVu Sans'; font-size: 8.8pt }", facility="Kahurangi Starlight Hospital", name="OYELARAN, Declan")


def local():
    """A first hospital's admission note before anything was certain."""
    return paper(CHILD, "casualty note.pdf", "consultation", "2023-01-17", """
Milnerton Medi-Clinic - Paediatrics
Admission note 17 Jan 2023   Declan Oyelaran, 10 yr male, dob 21 Nov 2012
Referred by GP: gum hypertrophy x 3/52, LOA, petechiae x 2/7. [[not relative :: Cousin had ITP in 2020.]] [[not negation :: No previous admissions, no TB.]]
FBC: WCC 38.4, Hb 6.9, plt 17. Smear: blasts with Auer rods.
Assessment: [[not hypothesis :: probable acute leukaemia, AML until proven otherwise]]
Plan: IV fluids, allopurinol, 1u PRBC. [[not plan :: Transfer to Table View for BMA on 18 or 19 Jan 2023.]] [[not conditional :: DIC screen; if fibrinogen < 1.5 give cryo.]]
""", css="body { font-family: 'Nimbus Mono PS'; font-size: 9.6pt }", facility=None, name="Declan Oyelaran")


def infectious():
    """A microbiologist's advice."""
    return letter(CHILD, "micro advice.docx", "consultation", "2024-02-27", """
Table View Children's Hospital - Clinical Microbiology
Advice note 27/02/2024 re Declan Oyelaran (21/11/2012)
Background: [[relapse 2024-01-30 :: relapsed AML (30/01/2024)]], profound neutropenia after FLAG-Ida ([[chemotherapy 2024-02-05 :: day 1 = 05/02/2024]]).
Timeline
- 16/02 fever 39.4, mero + amik
- [[infection 2024-02-19 :: 19/02 yeast in both bottles, later C. tropicalis]]
- [[procedure 2024-02-20 optional :: 20/02 CVC removed]]
- 23/02 repeat cultures sterile
- [[imaging 2024-02-24 optional :: 24/02 ultrasound]]: [[not negation :: no hepatosplenic lesions]]
Opinion: candidaemia, line related. [[not hypothesis :: Chronic disseminated disease remains possible.]]
Advice: micafungin 14 days from first negative culture. [[not plan :: Ophthalmology 28/02.]] [[not conditional :: If fever persists, PET-CT.]]
""", facility=CAPE, name="Declan Oyelaran")


def phone():
    """A telephone note."""
    return paper(CHILD, "telephone encounter.pdf", "consultation", "2025-05-08", """
Kahurangi Starlight Hospital
TELEPHONE ENCOUNTER  8 May 2025 16:05   re: Declan Oyelaran (NHI ZZK0412, dob 21/11/2012)
Spoke with Mrs Oyelaran. Advised that [[remission 2025-05-06 cr_number=3 & assessment 2025-05-06 optional :: marrow from Tues 6 May 2025 shows CR (third remission)]], flow MRD 0.04%. She was tearful but pleased. Explained [[not plan :: admission 7 July for haplo conditioning]], [[not relative :: donor will be Dad, work-up done 29 April 2025]]. She asked what would happen [[not conditional :: if he relapsed before July]]. Discussed. Also [[infection 2025-05-01 :: shingles on 1 May 2025]], finishing valaciclovir today. [[not negation :: No fevers.]]
""", css="body { font-family: 'Liberation Serif'; font-size: 11pt }", facility="Kahurangi Starlight Hospital", name="Declan Oyelaran")
