"""Letters and notes."""

from ...told.marked import letter, paper
from .child import CHILD

RIVER = "Riverbend Women's and Children's Hospital"
UNION = "Union Square Children's Hospital"


def build():
    """Seven papers."""
    return [opinion(), scribble(), transfer(), relapse_clinic(), discharge(), neurology(), school()]


def opinion():
    """A reply with a summary of the course."""
    return letter(CHILD, "opinion.docx", "consultation", "2025-07-22", """
Union Square Children's Hospital
July 22, 2025
RE: Philippa Nakamura (DOB January 9, 2017)
Dear Dr. Quilligan:
Thank you for asking us to review Philippa's records. To summarize: she was found to have [[diagnosis 2022-03-14 :: B-ALL with a TCF3::HLF-negative, IKZF1-deleted genotype on March 14, 2022]]. [[chemotherapy 2022-03-16 :: Four-drug induction commenced March 16, 2022]] and [[remission 2022-04-18 :: day 33 marrow (April 18, 2022) was in remission]]. While still on maintenance, [[relapse 2024-02-27 :: she relapsed in the marrow on February 27, 2024]]. [[chemotherapy 2024-03-04 :: Reinduction (AALL1331) was given from March 4, 2024]] without response and [[car_t_infusion 2024-07-11 :: she received tisagenlecleucel on July 11, 2024]], [[remission 2024-08-08 :: achieving MRD-negative remission by August 8, 2024]]. Consolidative [[hsct 2024-10-24 :: maternal haploidentical transplant took place October 24, 2024]]. She [[gvhd 2024-12-02 :: developed acute skin GVHD December 2, 2024]], and [[relapse 2025-07-07 :: relapsed again on July 7, 2025, now CD19 negative]].
Recommendations. [[not plan :: We would begin inotuzumab the week of July 28, 2025.]] [[not conditional :: If MRD negative, a second transplant could follow.]] [[not hypothesis :: She may be eligible for our CD22 study]], which is expected to open in October 2025. [[not relative :: Her mother, the prior donor, should not be used again.]] [[not negation :: We see no evidence of myeloid switch.]]
""", facility=UNION, name="Philippa Nakamura")


def scribble():
    """A registrar's handover note typed in a hurry."""
    return paper(CHILD, "reg note.pdf", "consultation", "2024-07-17", """
Riverbend Women's and Children's Hospital - onc reg note 17/7/24 0730
Philippa Nakamura 9/1/17
7yo rel ALL D+6 CART ([[car_t_infusion 2024-07-11 :: infused 11/7]]). [[toxicity 2024-07-14 name=CRS :: CRS from 14/7]], now gr 2, toci x1 15/7. ferritin 12k
[[infection 2024-07-15 :: BC 15/7 E coli]] tazocin -> mero
[[not negation :: no ICANS, ICE 10/10]]
prev: [[diagnosis 2022-03 :: dx Mar 22]]; [[relapse 2024-02 :: rel Feb 24]]; [[leukapheresis 2024-05-02 :: apheresis 2/5/24]]; [[lymphodepletion 2024-07-05..2024-07-08 :: flu/cy 5-8/7]]
plan: [[not plan :: rpt cultures, echo 18/7]], [[not conditional :: 2nd toci if hypotensive]], [[not hypothesis :: ?HLH if ferritin > 20k]]
""", css="body { font-family: 'Nimbus Mono PS'; font-size: 9.4pt }", facility=RIVER, name="Philippa Nakamura")


def transfer():
    """A transfer letter in labelled paragraphs."""
    return paper(CHILD, "transfer summary.pdf", "consultation", "2024-06-21", """
<b>Riverbend Women's and Children's Hospital</b>
TRANSFER OF CARE SUMMARY        Date 21 June 2024
Patient: NAKAMURA, Philippa        DOB: 09 Jan 2017
<b>Primary diagnosis:</b> Acute lymphoblastic leukaemia, B lineage. <b>Date of diagnosis:</b> [[diagnosis 2022-03-14 :: 14 Mar 2022]]
<b>Status:</b> First relapse (very early), <b>date of relapse:</b> [[relapse 2024-02-27 :: 27 Feb 2024]]. <b>Site:</b> BM
<b>Treatment since relapse:</b> [[chemotherapy 2024-03-04 :: ALL-REZ type block 04 Mar 2024]]; [[immunotherapy 2024-04-08 agents=blinatumomab :: blinatumomab 08 Apr 2024]] - stopped day 9 for [[toxicity 2024-04-16 :: neurotoxicity (16 Apr 2024)]]; [[leukapheresis 2024-05-02 :: T-cell harvest 02 May 2024]]; [[chemotherapy 2024-05-13 :: low-dose bridging from 13 May 2024]]
<b>Infections:</b> [[infection 2024-03-22 :: Enterococcal line sepsis 22 Mar 2024]]; [[infection 2024-05-28 :: influenza B 28 May 2024]]
<b>Never had:</b> [[not negation :: transplant, radiotherapy, VOD]]
<b>For:</b> [[not plan :: LD chemo from 05 July, CAR-T 11 July 2024]]
<b>Family:</b> [[not relative :: Mother O pos, haplo, medical 03 Jun 2024; aunt had melanoma 2019]]
""", css="body { font-family: 'Liberation Sans'; font-size: 9.8pt }", facility=RIVER, name="NAKAMURA, Philippa")


def relapse_clinic():
    """A clinic letter on the day of bad news."""
    return paper(CHILD, "clinic 100725.pdf", "consultation", "2025-07-10", """
<b>Riverbend Women's and Children's Hospital</b>, Haematology clinic, 10 July 2025
Dear Dr Petrakis
Philippa Nakamura, 09/01/2017
I saw Philippa with both parents following Monday's marrow. I am sorry to tell you that [[relapse 2025-07-07 :: the sample of 7 July shows relapse]] (blasts 27%, CD19 negative). As you know [[car_t_infusion 2024-07-11 :: she had CAR-T in July last year (11/07/2024)]] and [[hsct 2024-10-24 :: her mother's cells on 24/10/2024]]. She had been well apart from [[infection 2025-05-19..2025-05-23 :: a chest infection in May (19-23 May 2025)]].
We talked about what might come next. [[not hypothesis :: CD22 CAR-T, inotuzumab and a second transplant were all mentioned]]; [[not hypothesis :: her chance of a further remission is perhaps fifty percent]]. [[not plan :: A line goes in on 14 July and inotuzumab starts on 15 July.]] [[not conditional :: Should she become unwell before then, she will be admitted.]] [[not negation :: The LP was clear.]]
Her parents asked about [[not relative :: a cousin who had the same disease in 2011 and was cured]].
""", css="body { font-family: 'Noto Serif'; font-size: 10.6pt }", facility=RIVER, name="Philippa Nakamura")


def discharge():
    """A transplant discharge with systems."""
    return paper(CHILD, "BMT discharge 2024.pdf", "discharge_summary", "2024-10-15", """
# Union Square Children's Hospital
BMT DISCHARGE SUMMARY
Name: Philippa Nakamura    DOB: 01/09/2017
[[admission 2024-10-15..2024-12-13 own :: Admission Date: 10/15/2024]]    Discharge Date: 12/13/2024
Dx: B-ALL CR2 post CAR-T ([[car_t_infusion 2024-07-11 :: 7/11/24]])
Donor: mother (5/10)    Graft: TCRab/CD19-depleted PBSC
Prep: [[radiotherapy 2024-10-16..2024-10-18 own :: TBI 10/16-10/18 (1200 cGy)]], thiotepa 10/19-10/20, flu 10/19-10/22
[[hsct 2024-10-24 own :: Day 0: 10/24/2024]]
Engraftment: ANC 11/5, plt 11/9
GVHD: [[gvhd 2024-12-02 own; grade=II :: 12/2 rash 60% BSA, biopsy c/w acute GVHD, grade II]]; pred 2 mg/kg
ID: [[infection 2024-11-14 own :: HHV-6 viremia 11/14]], foscarnet. [[infection 2024-11-27 own :: CMV reactivation 11/27]].
Liver: [[not negation :: no VOD; defibrotide not required]]
Disease: [[remission 2024-11-25 own & assessment 2024-11-25 optional :: D+32 marrow 11/25: CR, MRD neg]], 100% donor
Plan: [[not plan :: D+60 marrow 12/23]], [[not plan :: wean CsA from 1/15]]. [[not conditional :: IVIG if IgG < 400.]]
""", css="body { font-family: 'Nimbus Sans' }", end="2024-12-13", facility=UNION, name="Philippa Nakamura")


def neurology():
    """A neurologist's letter."""
    return letter(CHILD, "neurology letter.docx", "consultation", "2024-04-19", """
Riverbend Women's and Children's Hospital
Department of Neurology
19/04/2024
Re Philippa NAKAMURA dob 09/01/2017
Seen on the ward on 17/04/2024. Seven year old with ALL, [[relapse 2024-02 :: relapsed in February 2024]], on blinatumomab [[immunotherapy 2024-04-08 :: since 8 April]]. [[toxicity 2024-04-16 :: On 16 April she became encephalopathic with a brief focal seizure; I agree this was blinatumomab neurotoxicity]], and the infusion has been stopped. [[imaging 2024-04-16 optional :: MRI brain 16/04/2024]] normal. [[imaging 2024-04-17 optional :: EEG 17/04/2024]] mild slowing. [[not negation :: No leukaemic infiltration.]]
[[not relative :: Maternal uncle has epilepsy since 2005.]]
Suggest levetiracetam for three months. [[not conditional :: I would not rechallenge unless essential.]] [[not plan :: Review with EEG on 16/07/2024.]]
""", facility=RIVER, name="Philippa NAKAMURA")


def school():
    """A letter for a school: a child's course in plain words."""
    return letter(CHILD, "school letter.docx", "consultation", "2025-02-03", """
Riverbend Women's and Children's Hospital
3 February 2025
To whom it may concern
Philippa Nakamura (9 January 2017) has been a patient here since [[diagnosis 2022-03 :: March 2022, when leukaemia was diagnosed]]. [[relapse 2024-02 :: Her leukaemia came back in February 2024]] and she was treated in the United States with [[car_t_infusion 2024-07 :: CAR-T cells in July 2024]] and [[hsct 2024-10 :: a bone marrow transplant in October 2024]]. [[remission 2024-11 optional :: She has been in remission since]]. [[not plan :: She may return to school part time from 24 February 2025.]] [[not conditional :: Please ring us if there is chickenpox or measles in the class.]]
""", facility=RIVER, name="Philippa Nakamura")
