"""Papers of stays: discharge summaries, intensive care, a nurse's timeline, a transfer."""

from ...told.marked import letter, paper
from .child import CHILD

ASH = "Ashgrove Children's Hospital"
TIDE = "Tidewater Pediatric Cancer Center"


def build():
    """Seven papers."""
    return [cart(), picu(), nurses(), transplant(), febrile(), handover(), liver()]


def cart():
    """A CAR-T stay by day of treatment."""
    return paper(CHILD, "dc summary CART.pdf", "discharge_summary", "2024-06-30", """
# Tidewater Pediatric Cancer Center
DISCHARGE SUMMARY - Cellular Therapy
Patient Name: Imogen Castellanos   DOB: 02/03/2015   Sex: F
[[admission 2024-06-30..2024-08-01 own :: Admit date: 06/30/2024]]   Discharge date: 08/01/2024   LOS: 32 d
Principal dx: B-ALL, 2nd relapse (BM/CNS), s/p tisagenlecleucel
Brief HPI: 9F with [[diagnosis 2019-05 :: B-ALL (dx 5/2019)]], [[relapse 2022-09 :: 1st relapse 9/2022]], [[hsct 2023-02 :: MSD HSCT 2/2023]], [[relapse 2024-03 :: 2nd relapse 3/2024]]. [[leukapheresis 2024-05-20 :: Apheresed 5/20/2024]]; bridged w/ [[chemotherapy 2024-05-28 :: FLAG-Ida 5/28]].
Hospital course by day:
[[lymphodepletion 2024-07-01..2024-07-04 own :: D-7 to D-4 (7/1-7/4): fludarabine 30 mg/m2, cyclophosphamide 500 mg/m2]]
[[car_t_infusion 2024-07-08 own :: D0 (7/8): tisa-cel 2.1 x 10^6 cells/kg IV]], tolerated well
[[toxicity 2024-07-11 own; name=CRS :: D+3 (7/11): T 39.6, CRS gr 1]]
[[admission 2024-07-13 optional :: D+5 (7/13): hypotension, CRS gr 3, to PICU]], tocilizumab #1, epi gtt
[[toxicity 2024-07-14 own; grade=2; name=ICANS :: D+6 (7/14): ICANS gr 2]], dex started
D+8 (7/16): CRS resolved, off pressors
[[toxicity 2024-07-20 own :: D+12 (7/20): ferritin 41,000, IEC-HS]], anakinra
D+24 (8/1): discharged
ID: [[infection 2024-07-26 own :: CoNS line infection 7/26]], vancomycin, [[procedure 2024-07-27 optional :: line pulled 7/27]]. [[not negation :: No fungal infection.]]
Follow up: [[not plan :: D28 BMA/LP 8/6/2024]]. [[not plan :: Bactrim to start after count recovery.]] [[not conditional :: Return to ED for T>100.4.]]
""", css="body { font-family: 'Nimbus Sans'; font-size: 9.3pt }", end="2024-08-01", facility=TIDE, name="Imogen Castellanos")


def picu():
    """An intensive care summary with problems by system."""
    return paper(CHILD, "ICU stay.pdf", "discharge_summary", "2024-07-13", """
# Tidewater Pediatric Cancer Center
PICU Transfer Summary
CASTELLANOS, Imogen  02/03/2015  9 y.o. F
[[admission 2024-07-13..2024-07-17 own :: PICU admit 07/13/2024 03:55]]; transferred to 6 West 07/17/2024
One-liner: 9 y.o. with r/r B-ALL D+9 from tisagenlecleucel ([[car_t_infusion 2024-07-08 own :: infused 07/08/2024]]) with severe CRS and neurotoxicity.
CV: vasoplegic shock in setting of CRS. Epinephrine max 0.12. Off 7/16. [[imaging 2024-07-13 optional :: TTE 7/13]] EF 61%.
RESP: HFNC -> BiPAP. [[not negation :: Never intubated.]]
NEURO: [[toxicity 2024-07-14 own; name=ICANS :: ICANS began 07/14/2024]], expressive aphasia, ICE 6. EEG slowing, [[not negation :: no seizures]]. [[imaging 2024-07-14 optional :: CT head 7/14]] negative.
HEME/ONC: [[relapse 2024-03 :: second relapse in March 2024]], [[hsct 2023-02 :: sibling BMT in Feb 2023]].
IMMUNE: [[toxicity 2024-07-11 own; name=CRS :: CRS onset 07/11/2024]], peak grade 3 on 07/13/2024; tocilizumab 7/13, 7/14; dexamethasone 7/14-7/19.
ID: Cx NGTD. [[not hypothesis :: Sepsis not excluded]], cefepime continued.
FEN/GI: NG feeds. [[not hypothesis :: Possible typhlitis on KUB 07/15/2024.]]
DISPO: [[not conditional :: Re-escalate if SBP < 85.]] [[not plan :: MRI brain on 07/19/2024.]]
""", css="body { font-family: 'DejaVu Sans'; font-size: 8.6pt }", end="2024-07-17", facility=TIDE, name="CASTELLANOS, Imogen")


def nurses():
    """A nurse coordinator's timeline, a line a date."""
    return letter(CHILD, "coordinator timeline.docx", "other", None, """
Ashgrove Children's Hospital - BMT coordinator's timeline
IMOGEN CASTELLANOS   DOB 03.02.15
[[diagnosis 2019-05-14 :: 14.05.19  New diagnosis ALL]]
[[relapse 2022-09-08 :: 08.09.22  Relapse (BM)]]
[[procedure 2022-09-12 optional :: 12.09.22  Hickman line in]]
22.09.22  Tissue typing sent, Imogen + parents + brother Leo
[[not relative :: 30.11.22  Leo medical, fit to donate]]
[[radiotherapy 2023-02-09..2023-02-12 :: 09.02.23 - 12.02.23  TBI 14.4 Gy]]
[[hsct 2023-02-16 :: 16.02.23  DAY 0, marrow from Leo]]
06.03.23  Neuts > 0.5
[[gvhd 2023-03-21 :: 21.03.23  Skin GvHD, pred 2 mg/kg]]
[[infection 2023-04-04 :: 04.04.23  CMV PCR positive]], valganciclovir
[[relapse 2024-03-12 :: 12.03.24  Relapsed]] :-(
[[immunotherapy 2024-03-25 :: 25.03.24  Inotuzumab no 1]]
[[leukapheresis 2024-05-20 :: 20.05.24  Leucapheresis for Kymriah]]
[[car_t_infusion 2024-07-08 :: 08.07.24  CAR-T given]] (Tidewater)
[[not plan :: to do: vaccine letter, 12.12.24 hand clinic]]
""", facility=ASH, name="IMOGEN CASTELLANOS", extra={"kind_also": "consultation"})


def transplant():
    """A transplant stay told in prose."""
    return paper(CHILD, "BMT discharge.pdf", "discharge_summary", "2023-02-06", """
<b>Ashgrove Children's Hospital</b>
Bone Marrow Transplant Unit: discharge summary
Imogen CASTELLANOS, born 3 Feb 2015. [[admission 2023-02-06..2023-03-30 own :: Admitted 6 Feb 2023]], discharged 30 Mar 2023.
Indication: ALL in second complete remission ([[relapse 2022-09-08 :: relapse 8 Sep 2022]]).
Donor: HLA-identical brother, aged 11. Stem cell source: marrow. CMV -/+.
Conditioning: [[radiotherapy 2023-02-09..2023-02-12 own :: TBI 14.4 Gy in 8 fractions (9-12 Feb)]] and etoposide 60 mg/kg (13 Feb).
Transplant: [[hsct 2023-02-16 own; donor_type=sibling :: 4.1 x 10^8 TNC/kg were infused on 16 Feb 2023]] without reaction. 
Post-transplant course: mucositis grade 3 from day +5, TPN for 17 days. [[infection 2023-02-24 own :: Streptococcus mitis bacteraemia on 24 Feb]] responded to vancomycin. Neutrophils engrafted on day +18. [[gvhd 2023-03-21 own; organ=skin :: An erythematous rash appeared on 21 Mar; biopsy confirmed acute GvHD grade II]] and prednisolone was given. [[not negation :: Veno-occlusive disease did not occur.]] [[not negation :: Adenovirus and EBV remained undetectable.]]
Donor issues: [[not relative :: brother had a vasovagal episode on 17 Feb and went home on 18 Feb]].
On discharge: weight 23.1 kg, Hb 94, neutrophils 2.9, platelets 41.
Follow-up: [[not plan :: weekly CMV PCR; bone marrow on 17 May]]. [[not conditional :: Ciclosporin would be stopped early if chimerism falls.]]
""", css="body { font-family: 'Noto Serif'; font-size: 10pt }", end="2023-03-30", facility=ASH, name="Imogen CASTELLANOS")


def febrile():
    """A short stay in capitals on a small hospital's form."""
    return paper(CHILD, "FN admission.pdf", "discharge_summary", "2022-10-02", """
MARLPIT DISTRICT GENERAL HOSPITAL - PAEDIATRIC SHORT STAY
NAME: CASTELLANOS, Imogen   DOB: 03/02/2015
[[admission 2022-10-02..2022-10-07 own :: ADMITTED: 02/10/2022]]   DISCHARGED: 07/10/2022
DIAGNOSIS: FEBRILE NEUTROPENIA. BACKGROUND RELAPSED ALL.
HISTORY: 7 YR OLD, [[relapse 2022-09-08 :: RELAPSED ALL (8/9/22)]], [[chemotherapy 2022-09-13 :: ON UKALL R3 SINCE 13/9/22]]. TEMP 38.7 AT HOME. [[not relative :: BROTHER HAD D&V LAST WEEK.]]
INVESTIGATIONS: ANC 0.0. [[infection 2022-10-02 own :: BLOOD C/S 2/10/22 KLEBSIELLA PNEUMONIAE]], SENS TO TAZOCIN. [[not negation :: CXR NO CONSOLIDATION.]]
TREATMENT: TAZOCIN 5/7, GENT 48H. [[supportive 2022-10-03 optional :: PRBC 3/10]].
PLAN: [[not plan :: DAY 36 MARROW AT ASHGROVE 18/10/22.]] [[not conditional :: OPEN ACCESS IF TEMP > 38.]]
""", css="body { font-family: 'Nimbus Mono PS'; font-size: 9.4pt }", end="2022-10-07", facility="MARLPIT DISTRICT GENERAL HOSPITAL", name="CASTELLANOS, Imogen")


def handover():
    """A medical escort's SBAR."""
    return paper(CHILD, "SBAR transfer.pdf", "consultation", "2024-06-28", """
# Ashgrove Children's Hospital - International transfer SBAR
Date: 28 Jun 2024   Pt: Imogen Castellanos   DOB: 03 Feb 2015
<b>S</b> - 9yo f, transferring to Tidewater for CAR-T.
<b>B</b> - ALL. [[diagnosis 2019-05 :: Diag 05/2019]]. [[relapse 2022-09 :: Relapse #1 09/2022]]. [[hsct 2023-02-16 :: BMT (sib) 16 Feb 2023]]. [[relapse 2024-03-12 :: Relapse #2 12 Mar 2024]]. [[immunotherapy 2024-03-25 :: Inotuzumab 25 Mar]] & [[immunotherapy 2024-04-22 :: 22 Apr 2024]]. [[leukapheresis 2024-05-20 :: Leuk'd 20 May 2024]]. [[chemotherapy 2024-05-28 :: FLAG-Ida commenced 28 May 2024]]. [[infection 2024-06-09 :: Gram neg sepsis (Ps. aeruginosa) 9 Jun 2024]], meropenem 14/7.
<b>A</b> - HR 96, SpO2 99% RA. Apyrexial since 14 Jun. ANC 0.6. [[not negation :: No mucositis, not bleeding.]]
<b>R</b> - [[not plan :: Plts to be > 30 for flight 29 Jun.]] [[not conditional :: If febrile in flight: mero 20 mg/kg.]] [[not hypothesis :: ?adrenal suppression, hydrocortisone carried.]]
""", css="body { font-family: 'Liberation Sans' }", facility=ASH, name="Imogen Castellanos")


def liver():
    """A hepatology consult about a liver complication."""
    return letter(CHILD, "hepatology consult.docx", "consultation", "2025-09-03", """
Tidewater Pediatric Cancer Center
GI/Hepatology inpatient consultation, 09/03/2025
Castellanos, Imogen, 10 y.o. female (DOB 02/03/2015)
Reason for consult: weight gain, bili 4.2, RUQ pain on D+20 of 2nd HSCT.
Onc hx (from chart): [[diagnosis 2019 :: B-ALL 2019]]; [[relapse 2022-09 :: rel 9/22]]; [[hsct 2023-02-16 :: MSD BMT 2/16/23]]; [[relapse 2024-03 :: rel 3/24]]; [[immunotherapy 2024-03-25 :: InO 3/25/24]] and [[immunotherapy 2024-04-22 :: 4/22/24]]; [[car_t_infusion 2024-07-08 :: CAR-T 7/8/24]]; [[relapse 2025-04-01 :: rel 4/1/25]]; [[hsct 2025-08-14 :: haplo 8/14/25]].
Assessment: [[toxicity 2025-09-01 :: clinical picture is of SOS/VOD, onset 9/1/2025]] (EBMT pediatric criteria, severe). [[imaging 2025-09-02 optional :: Doppler 9/2/2025]] reversal of portal flow. Prior inotuzumab is a known risk factor. [[not hypothesis :: Liver GVHD cannot be ruled out.]] [[not negation :: No viral hepatitis.]]
Recs: continue defibrotide (d1 9/1). [[not plan :: Paracentesis 9/4 if respiratory compromise.]] [[not conditional :: Biopsy only if no response.]]
""", facility=TIDE, name="Castellanos, Imogen")
