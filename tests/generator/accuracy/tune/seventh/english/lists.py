"""Bullets and minutes: the date in front, after, or implied by a heading."""

from ...told.marked import letter, paper
from .child import CHILD

DUNES = "Whitesands Royal Hospital for Children"
MESA = "Mesa Verde Children's Medical Center"


def build():
    """Five papers."""
    return [consult(), board(), transplant(), handover(), pharmacy()]


def consult():
    """An American consultation with its oncologic history in bullets."""
    return paper(CHILD, "onc consult note.pdf", "consultation", "2025-10-22", """
<b>Mesa Verde Children's Medical Center</b>
Pediatric Hematology/Oncology - New Patient Consultation
Patient: Callum Adeyemi-Ross | DOB: 6/23/2014 | Date of Service: 10/22/2025
## Reason for consultation
Third relapse of B-ALL, evaluation for cellular therapy.
## Oncologic History
- [[diagnosis 2020-09-08 & pathology 2020-09-08 optional :: 9/8/2020: Presented w/ pancytopenia; BMA 88% blasts, CD19+ CD22+, P2RY8::CRLF2. CNS1.]]
- [[chemotherapy 2020-09-11 :: 9/11/2020: 4-drug induction]] per UKALL 2019. [[remission 2020-10-09 optional & assessment 2020-10-09 optional :: EOI 10/9/2020 MRD 0.008%]]
- [[chemotherapy 2020-10-19 :: 10/19/2020: BFM consolidation]]
- [[chemotherapy 2021-02-22 :: 2/22/2021: DI]]
- [[chemotherapy 2021-05-10..2022-11-04 :: 5/10/2021 - 11/4/2022: Maintenance]]
- [[relapse 2023-01-17 :: 1/17/2023: 1st relapse, BM (64%) + CNS3]]
- [[chemotherapy 2023-01-23 :: 1/23/2023: VXLD w/ mitoxantrone, triple IT weekly]]
- [[immunotherapy 2023-03-06..2023-04-03 agents=blinatumomab :: 3/6/2023-4/3/2023: Blina x1]]
- [[remission 2023-04-05 :: 4/5/2023: CR2, MRD neg (flow + NGS)]]
- [[hsct 2023-05-23 :: 5/23/2023: MSD BMT (brother, 10/10)]], [[radiotherapy 2023-05 optional :: TBI 12 Gy]]/VP16
- [[gvhd 2023-06-20 :: 6/20/2023: aGVHD skin stage 2, overall grade I]]
- [[infection 2023-07-03 :: 7/3/2023: CMV viremia, ganciclovir x 3 wk]]
- [[relapse 2024-08-29 :: 8/29/2024: 2nd relapse, BM 41%]]
- [[chemotherapy 2024-09-05 :: 9/5/2024: FLAG-IDA]] - NR
- [[immunotherapy 2024-10-14 agents=inotuzumab :: 10/14/2024: InO C1]]
- [[leukapheresis 2024-11-20 :: 11/20/2024: Leukapheresis (fresh, Novartis)]]
- [[lymphodepletion 2025-01-06..2025-01-09 :: 1/6-1/9/2025: Flu/Cy]]
- [[car_t_infusion 2025-01-13 :: 1/13/2025: tisa-cel]]. [[toxicity 2025-01-16 name=CRS; grade=2 :: CRS gr 2 (1/16, toci x2)]], [[toxicity 2025-01-20 name=ICANS; grade=1 :: ICANS gr 1 (1/20)]]
- [[remission 2025-02-10 optional & pathology 2025-02-10 optional & assessment 2025-02-10 optional :: 2/10/2025: D28 BMA MRD neg, B-cell aplasia]]
- [[b_cell_recovery 2025-07 :: 7/2025: loss of BCA]]
- [[relapse 2025-10-06 :: 10/6/2025: 3rd relapse, BM 22%, CD19 dim/neg, CD22+]]
## Problem list
1. R/R B-ALL, CD19 dim. [[not plan :: Screen for CD22 CAR, consent visit 11/3/2025.]]
2. ID: [[not negation :: no active infection]]. Hx CMV as above.
3. Cardiac: [[imaging 2025-10-20 optional :: echo 10/20/2025]] EF 58%.
4. Fertility: [[not negation :: declined sperm banking]].
5. FHx: [[not relative :: mother lymphoma 2009 in CR]].
## Assessment/Plan
[[not plan :: Bridging w/ vincristine/dex to start 10/27/2025.]] [[not conditional :: If BM < 5% pre-LD proceed to infusion; if CD22 low, consider InO.]] [[not hypothesis :: 2nd alloBMT may be needed as consolidation.]]
""", css="body { font-family: 'Nimbus Sans'; font-size: 9.5pt }", facility=MESA, name="Callum Adeyemi-Ross")


def board():
    """Minutes of a tumour board: several patients' style, one patient."""
    return letter(CHILD, "MDT minutes.docx", "consultation", "2024-09-02", """
Whitesands Royal Hospital for Children
Leukaemia MDT - minutes of meeting held Monday 2 September 2024
Present: Okafor (chair), Lindqvist, Brampton, Sethi (pathology), nurse specialist Doyle
Case 3 - Callum ADEYEMI-ROSS, 23.06.2014
Presented by: Dr Lindqvist
Background: [[diagnosis 2020-09 :: CRLF2-r ALL 09/2020]], [[relapse 2023-01 :: R1 (BM+CNS) 01/2023]], [[hsct 2023-05-23 :: MSD allo 23.05.23]]. Full donor chimerism until spring.
Pathology (Dr Sethi): [[relapse 2024-08-29 :: trephine 29.08.24 - 41% blasts, i.e. second relapse]]. Chimerism 58% donor.
Discussion: DLI discussed and [[not negation :: not favoured]]. Consensus that CAR-T offers best chance. [[not hypothesis :: Inotuzumab possible as bridge.]]
[[not negation :: No CNS disease on LP 30.08.24.]]
Outcome:
- [[not plan :: FLAG-Ida to start 05.09.24]] (action: Brampton)
- [[not plan :: Refer to national CAR-T panel 12.09.24]]
- [[not plan :: Apheresis slot after count recovery]]
- [[not conditional :: If fungal disease, defer]]
- [[not relative :: Brother's repeat typing not required (harvest 23.05.23 well tolerated)]]
""", facility=DUNES, name="Callum ADEYEMI-ROSS")


def transplant():
    """A transplant summary in Day +n."""
    return paper(CHILD, "BMT summary.pdf", "discharge_summary", "2023-05-15", """
# Whitesands Royal Hospital for Children - BMT Unit
TRANSPLANT SUMMARY
Callum Adeyemi-Ross        DOB 23/06/2014        Hospital no. W4471902
[[admission 2023-05-15..2023-06-30 own :: Admitted: 15/05/2023]]        Discharged: 30/06/2023
Disease: B-ALL in CR2        Donor: brother, 10/10, CMV pos/pos
Conditioning: Day -7 to Day -4 [[radiotherapy 2023-05-16..2023-05-19 own :: TBI 1200 cGy (16-19/05/2023)]]; Day -3 etoposide 60 mg/kg
[[hsct 2023-05-23 own :: Stem cells infused: 23/05/2023 (Day 0)]], marrow, TNC 4.1 x 10^8/kg, CD34 3.6 x 10^6/kg
GVHD prophylaxis: ciclosporin, MTX Day +1, +3, +6
## Course
[[toxicity 2023-05-29 own; name=mucositis :: Day +6: mucositis grade 3]], morphine and TPN.
[[infection 2023-06-01 own :: Day +9: Strep mitis bacteraemia]], treated with teicoplanin.
Day +19: neutrophils > 0.5. Day +24: platelets > 20 unsupported.
[[gvhd 2023-06-20 own :: Day +28: skin rash 40 % BSA, biopsy proven acute GvHD]]. Methylprednisolone 1 mg/kg with good response.
[[remission 2023-06-22 own & assessment 2023-06-22 optional :: Day +30 marrow: morphological and molecular remission]], 100 % donor.
[[not negation :: No VOD. No TA-TMA. No admission to PICU.]]
## To do
[[not plan :: Day +60 marrow.]] [[not plan :: Ciclosporin to be tapered from Day +60 in the absence of GvHD.]] [[not conditional :: Should CMV PCR exceed 1000, start ganciclovir.]]
""", css="body { font-family: 'DejaVu Sans'; font-size: 9pt }", end="2023-06-30", facility=DUNES, name="Callum Adeyemi-Ross")


def handover():
    """An e-mail that a coordinator pastes: dates in words and figures."""
    return letter(CHILD, "coordinator mail.docx", "consultation", "2025-10-21", """
From: Coordinator, Whitesands Royal Hospital for Children
To: International Office, Mesa Verde Children's Medical Center
Sent: Tuesday 21 October 2025 16:12
Subject: Callum Adeyemi-Ross 23/06/2014
Hi Marisol,
As promised, the short version:
ALL since Sept 2020 ([[diagnosis 2020-09-08 :: dx'd 8th]]), [[chemotherapy 2020-09..2022-11 optional :: frontline chemo Sept 2020 to Nov 2022]].
Came back x3 - [[relapse 2023-01-17 :: 17th Jan 2023]], [[relapse 2024-08-29 :: 29th Aug 2024]], [[relapse 2025-10-06 :: 6th Oct 2025]].
BMT from brother, [[hsct 2023-05-23 :: 23rd May 2023]].
CART (Kymriah), [[car_t_infusion 2025-01-13 :: 13th Jan 2025]]; cells were [[leukapheresis 2024-11-20 :: collected 20th Nov 2024]].
Biggest problems so far: [[infection 2024-09-19 :: pseudomonas septic shock 19th Sept 2024]] and [[toxicity 2025-01-16 :: CRS 16th Jan 2025]].
He has [[not negation :: not had any radiotherapy other than the TBI]].
[[not plan :: Flights are booked for 5th Nov]], [[not plan :: first appt with you 7th Nov]]. [[not conditional :: If his counts drop before that we may have to postpone.]]
""", facility=DUNES, name="Callum Adeyemi-Ross")


def pharmacy():
    """A pharmacist's line of chemotherapy records."""
    return paper(CHILD, "chemo record.pdf", "treatment_record", "2024-12-02", """
<b>Whitesands Royal Hospital for Children</b> - Pharmacy Aseptic Services
# Systemic Anti-Cancer Therapy history        Printed 02-Dec-2024
Patient: ADEYEMI-ROSS, Callum    23-Jun-2014    Ht 139 cm    Wt 31.6 kg
Line 1 - UKALL 2019 interim, regimen B: [[chemotherapy 2020-09-11 :: start 11-Sep-20]], stop 04-Nov-22
Line 2 - ALLR3 (mitoxantrone arm): [[chemotherapy 2023-01-23 :: start 23-Jan-23]], stop 24-Feb-23
Line 2b - [[immunotherapy 2023-03-06..2023-04-03 :: blinatumomab 15 mcg/m2/day: start 06-Mar-23, stop 03-Apr-23]]
Line 3 - [[chemotherapy 2024-09-05..2024-09-09 :: FLAG-IDA cycle 1: start 05-Sep-24, stop 09-Sep-24]]
Line 4 - [[immunotherapy 2024-10-14 :: inotuzumab ozogamicin cycle 1: D1 14-Oct-24]], D8 21-Oct-24, D15 28-Oct-24
Intrathecals to date: 24. Last IT MTX [[procedure 2024-11-04 optional & chemotherapy 2024-11-04 optional :: 04-Nov-24]]
[[not plan :: Line 5 - fludarabine/cyclophosphamide: not yet started, provisional 06-Jan-25]]
[[not negation :: Anthracycline beyond line 3: none]]
""", css="body { font-family: 'Liberation Sans Narrow'; font-size: 10pt }", facility=DUNES, name="ADEYEMI-ROSS, Callum")
