"""Letters, messages and summaries in running text."""

from ...told.marked import letter, paper
from .child import CHILD

GLEN = "Glenmoriston Hospital for Sick Children"
BAY = "Bayfront Children's Medical Center"


def build():
    """Eight papers."""
    return [long_letter(), shared_care(), message(), history(), palliative(), discharge(), late(), insurance()]


def long_letter():
    """A consultant's letter with long sentences."""
    return paper(CHILD, "letter to Bayfront.pdf", "consultation", "2025-02-11", """
<b>Glenmoriston Hospital for Sick Children</b>
Department of Paediatric Haematology
11 February 2025
Dear Colleague,
<b>Re: Callum Abernethy-Rao, d.o.b. 18 June 2013</b>
I write about this eleven-year-old boy, in whom [[diagnosis 2018-04-23 :: common ALL was diagnosed on 23 April 2018]] after a short history of limping. He [[chemotherapy 2018-04-26..2021-07-30 :: completed three years of treatment on UKALL 2011 (26 April 2018 to 30 July 2021)]] and remained well until testicular swelling was noticed; [[relapse 2023-01-12 :: biopsy and marrow on 12 January 2023 confirmed a combined testicular and marrow relapse]]. He was re-induced with the IntReALL protocol, [[radiotherapy 2023-05-08..2023-05-19 :: received 24 Gy to both testes between 8 and 19 May 2023]], and [[hsct 2023-07-20 donor_type=unrelated :: was transplanted from a 10/10 registry donor on 20 July 2023]]. The post-transplant period was complicated by [[gvhd 2023-08-24 :: grade II acute GvHD of the gut, first noted on 24 August 2023]], and by [[infection 2023-10-02 :: BK virus cystitis in October 2023 (2nd)]].
Sadly [[relapse 2025-01-30 :: his surveillance marrow of 30 January 2025 has shown frank relapse, with 61% blasts]]. [[not negation :: There is no extramedullary disease.]] [[chemotherapy 2025-02-04 :: Vincristine and dexamethasone were begun on 4 February 2025.]]
[[not plan :: We hope that he can be apheresed before the end of March 2025]], and [[not conditional :: if the product fails, we would turn to blinatumomab]]. [[not relative :: His younger sister is a half match and was typed on 6 February 2025.]]
With kind regards
""", css="body { font-family: 'Noto Serif'; font-size: 10.4pt }", facility=GLEN, name="Callum Abernethy-Rao")


def shared_care():
    """A shared-care clinic note."""
    return paper(CHILD, "shared care note.pdf", "consultation", "2024-03-06", """
STRATHCORRIE COMMUNITY HOSPITAL   Shared care clinic   06.03.24
Callum Abernethy-Rao 18.06.13
D+230 MUD BMT (D0 [[hsct 2023-07-20 :: 20.07.23]]) for relapsed ALL
Bkg: [[diagnosis 2018-04 :: ALL dx 04/18]]. [[relapse 2023-01 :: Rel 01/23 (testes + BM)]].
PTx: [[gvhd 2023-08-24 :: aGvHD gut II 24.08.23]], [[infection 2023-10-02 :: BK cystitis 02.10.23]], [[infection 2023-12-11 :: zoster 11.12.23]].
Since last seen: cough 3/7, no fever. [[not negation :: No rash, no diarrhoea.]] Weight up 0.4.
o/e chest clear. Hb 118 plt 143 n 1.9
Imp: viral URTI. [[not hypothesis :: ?chronic lung GvHD if persists]].
P: [[not plan :: PFTs 20.03.24]], [[not plan :: MMR not before 07/25]], [[not conditional :: Abx if T>38]].
""", css="body { font-family: 'Nimbus Mono PS'; font-size: 9.6pt }", facility="STRATHCORRIE COMMUNITY HOSPITAL", name="Callum Abernethy-Rao")


def message():
    """A message between two consultants."""
    return letter(CHILD, "whatsapp export.docx", "other", None, """
[03/04/2025, 19:02] Isla G: Callum A-R (18/6/13), ALL, 2 relapses. Bayfront got him in quickly
[03/04/2025, 19:03] Isla G: [[leukapheresis 2025-03-19 :: collected 19 March]], [[not plan :: infusion pencilled for 28 April]]
[03/04/2025, 19:05] Dom P: ok. bridging?
[03/04/2025, 19:06] Isla G: [[immunotherapy 2025-03-24 :: InO 0.8 mg/m2 on 24 March]], next dose tomorrow maybe
[03/04/2025, 19:09] Dom P: VOD risk then if he needs a 2nd BMT. [[not conditional :: if he relapses after cells what do we have]]
[03/04/2025, 19:11] Isla G: dad 5/10. [[not relative :: sister has had varicella last month]]
""", facility=None, name=None, extra={"kind_also": "consultation"})


def history():
    """A history by a visiting doctor in the order of the body of a thesis: paragraphs per line of therapy."""
    return letter(CHILD, "clinical summary for CAR-T.docx", "consultation", "2025-02-27", """
Bayfront Children's Medical Center
Intake summary, February 27, 2025
Callum Abernethy-Rao, DOB June 18, 2013
First line. [[diagnosis 2018-04-23 :: Presented April 23, 2018 with WBC 9.2 and 88% marrow blasts; diagnosis of B-ALL]], CNS1. [[remission 2018-05-25 :: End of induction (May 25, 2018): remission, MRD 0.004%]].
Second line. [[relapse 2023-01-12 :: Late combined relapse January 12, 2023]]. [[chemotherapy 2023-01-18 :: IntReALL SR induction started January 18, 2023]]. [[remission 2023-02-20 cr_number=2 :: Second remission February 20, 2023]], MRD positive. [[immunotherapy 2023-04-03..2023-04-30 agents=blinatumomab :: Blinatumomab April 3 to April 30, 2023]], MRD negative. [[hsct 2023-07-20 :: Allogeneic PBSCT July 20, 2023]] after TBI/etoposide.
Third line. [[relapse 2025-01-30 :: Second relapse January 30, 2025]]. [[chemotherapy 2025-02-04 :: VCR/dex from February 4, 2025]].
Organ function: EF 58% (Feb 20, 2025). [[not negation :: No prior VOD, no seizures.]]
Proposal: [[not plan :: apheresis March 19, 2025]]; [[not plan :: Flu/Cy April 22]]; [[not plan :: tisagenlecleucel April 28, 2025]].
Family: [[not relative :: mother treated for Graves disease in 2015.]]
""", facility=BAY, name="Callum Abernethy-Rao")


def palliative():
    """A symptom care team's note."""
    return paper(CHILD, "supportive care consult.pdf", "consultation", "2025-05-06", """
# Bayfront Children's Medical Center
Pediatric Advanced Care Team - Initial Consult     5/6/2025
Abernethy-Rao, Callum   MRN 7719023   DOB 6/18/2013
Reason: symptom management, family support.
11yo with ALL ([[diagnosis 2018 :: dx 2018]]), [[relapse 2023-01 :: relapse 1/2023]], [[hsct 2023-07 :: MUD HSCT 7/2023]], [[relapse 2025-01 :: 2nd relapse 1/2025]], now Day +8 s/p CAR-T ([[car_t_infusion 2025-04-28 :: 4/28]]). [[toxicity 2025-05-01 name=CRS :: CRS since 5/1]], max gr 2, toci x1 5/2. [[not negation :: No ICANS to date.]]
Pain 2/10. Sleep poor. Parents anxious; [[not relative :: grandfather died of leukemia in 2020]] in this same hospital.
Discussed [[not hypothesis :: what relapse after CAR-T would mean]] and [[not plan :: that the marrow on 5/27 will tell more]].
Recs: melatonin, massage. [[not conditional :: Methadone if pain > 5.]]
""", css="body { font-family: 'Liberation Sans'; font-size: 9.6pt }", facility=BAY, name="Abernethy-Rao, Callum")


def discharge():
    """A discharge summary whose course is a list of dates."""
    return paper(CHILD, "discharge 052125.pdf", "discharge_summary", "2025-04-21", """
# Bayfront Children's Medical Center
## Discharge Summary
Patient: CALLUM ABERNETHY-RAO   DOB: 06/18/2013
[[admission 2025-04-21..2025-05-21 own :: Admission date: 04/21/2025]]   Discharge date: 05/21/2025
Diagnosis on admission: B-ALL in 2nd relapse, for CAR-T
Significant events:
[[lymphodepletion 2025-04-22..2025-04-25 own :: 4/22-4/25 Fludarabine/cyclophosphamide]]
[[car_t_infusion 2025-04-28 own :: 4/28 CAR-T infusion (tisagenlecleucel), Day 0]]
[[toxicity 2025-05-01 own; name=CRS :: 5/1 First fever, CRS grade 1]]; 5/2 grade 2, tocilizumab
[[infection 2025-05-09 own :: 5/9 C. difficile colitis]], PO vancomycin
[[toxicity 2025-05-12 own :: 5/12 Seizure, ICANS grade 3]], levetiracetam, dexamethasone
5/16 Neuro exam normal
Day +28 marrow: [[not plan :: scheduled 5/27/2025 as outpatient]].
[[not negation :: No ICU transfer, no HLH.]] [[not conditional :: Call for fever, headache or confusion.]]
""", css="body { font-family: 'Nimbus Sans' }", end="2025-05-21", facility=BAY, name="CALLUM ABERNETHY-RAO")


def late():
    """A follow-up letter after the fourth line."""
    return paper(CHILD, "clinic letter nov.pdf", "consultation", "2025-11-13", """
<b>Glenmoriston Hospital for Sick Children</b>
Clinic 13/11/2025, typed 17/11/2025
Callum Abernethy-Rao, DOB 18/06/2013
<b>Diagnoses:</b>
1. B-ALL [[diagnosis 2018-04 :: (April 2018)]]; relapses [[relapse 2023-01 :: January 2023]] and [[relapse 2025-01 :: January 2025]]
2. Post [[hsct 2023-07 :: MUD BMT (July 2023)]] and [[car_t_infusion 2025-04-28 :: tisa-cel (28 April 2025)]]
3. [[b_cell_recovery 2025-09-16 :: B-cell recovery 16 September 2025]]
4. [[infection 2025-10-21..2025-10-27 :: Pneumonia 21-27 October 2025]], treated at home
Dear Dr Hay
Callum continues in [[remission 2025-05-27 :: MRD-negative remission, first documented on 27 May 2025]]. Sadly his B cells have come back early. [[not hypothesis :: This raises the possibility of relapse.]] [[not negation :: CSF and marrow in early November were clear.]] [[not plan :: He is listed for a haploidentical transplant from his father on 15 January 2026.]] [[not conditional :: Should MRD return sooner we would bring this forward.]] [[not relative :: His sister continues to do well since her appendicectomy in August 2025.]]
""", css="body { font-family: 'Noto Sans'; font-size: 9.6pt }", facility=GLEN, name="Callum Abernethy-Rao")


def insurance():
    """A prior authorisation form's narrative."""
    return letter(CHILD, "prior auth.docx", "consultation", "2025-03-10", """
Bayfront Children's Medical Center
PRIOR AUTHORIZATION REQUEST - CLINICAL NARRATIVE     Date: 03/10/2025
Member: Callum Abernethy-Rao     DOB: 06/18/2013
Requested service: tisagenlecleucel (Q2042), [[not plan :: anticipated infusion 04/28/2025]]
Diagnosis: C91.02 ALL, in relapse. Date of initial diagnosis [[diagnosis 2018-04-23 :: 04/23/2018]].
Prior therapies (with dates): (1) UKALL 2011 [[chemotherapy 2018-04-26..2021-07-30 :: 04/26/2018-07/30/2021]]; (2) IntReALL [[chemotherapy 2023-01-18 :: 01/18/2023]]; (3) blinatumomab [[immunotherapy 2023-04-03..2023-04-30 :: 04/03/2023-04/30/2023]]; (4) allogeneic HSCT [[hsct 2023-07-20 :: 07/20/2023]].
Relapses: [[relapse 2023-01-12 :: 01/12/2023]], [[relapse 2025-01-30 :: 01/30/2025]]. CD19 expression: positive 98% (01/30/2025).
Contraindications: [[not negation :: no active infection, no GVHD, no CNS-3 disease]].
[[not hypothesis :: Expected complete remission rate per label: 81%.]] [[not conditional :: Denial would result in disease progression.]]
""", facility=BAY, name="Callum Abernethy-Rao")
