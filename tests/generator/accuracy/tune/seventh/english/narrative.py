"""Letters and summaries in running text."""

from ...told.marked import letter, paper
from .child import CHILD

DUNES = "Whitesands Royal Hospital for Children"
MESA = "Mesa Verde Children's Medical Center"


def build():
    """Six papers."""
    return [practice(), stay(), narrative(), insurer(), radiology(), psychology()]


def practice():
    """A referral by the family's GP, who is not an oncologist."""
    return letter(CHILD, "GP referral.docx", "consultation", "2025-10-14", """
The Old Bakery Surgery, 4 Quay Lane
14 October 2025
Dear Colleague,
Re: Callum Adeyemi-Ross, d.o.b. 23/06/2014
Many thanks for seeing this eleven year old, whose family would like another opinion. I have looked after him since he was a baby. [[diagnosis 2020-09 :: He fell ill in September 2020 with bruising and bone pain and turned out to have acute lymphoblastic leukaemia.]] He sailed through [[chemotherapy 2020-09..2022-11 optional :: more than two years of chemotherapy, which finished in November 2022]]. Sadly only two months later, [[relapse 2023-01 :: in January 2023, the leukaemia was back]], this time in the fluid around the brain as well. [[hsct 2023-05-23 :: His brother Tobi gave him bone marrow on 23 May 2023]] and he was off school for a year. [[relapse 2024-08 :: A further relapse followed in August 2024]], and [[car_t_infusion 2025-01 :: he was given his own re-engineered T cells the following January]]. I am told that [[relapse 2025-10-06 :: last week's bone marrow (6 October 2025) has blasts again]].
[[not relative :: Mrs Adeyemi-Ross herself had a lymphoma treated in 2009.]] [[not negation :: He has never had chickenpox]], and is not up to date with his vaccines. [[not hypothesis :: The hospital has mentioned a clinical trial.]] [[not plan :: He is due to see Dr Okafor again on 21 October 2025.]]
With kind regards
""", facility="The Old Bakery Surgery", name="Callum Adeyemi-Ross")


def stay():
    """A British discharge summary of a stay with sepsis."""
    return paper(CHILD, "discharge sept 2024.pdf", "discharge_summary", "2024-09-04", """
<b>Whitesands Royal Hospital for Children</b>
# Discharge Summary - Ward 7 Teenage and Young People's Oncology
Patient name: Callum ADEYEMI-ROSS    Date of birth: 23-Jun-2014
[[admission 2024-09-04..2024-10-08 own :: Date of admission: 04-Sep-2024]]    Date of discharge: 08-Oct-2024
<b>Diagnoses:</b> B-ALL, second relapse (isolated marrow). Febrile neutropenia.
<b>Clinical narrative</b>
Callum was admitted electively for FLAG-IDA following the confirmation of [[relapse 2024-08-29 :: his second relapse on 29-Aug-2024]], fifteen months after [[hsct 2023-05-23 :: sibling donor BMT (23-May-2023)]]. [[procedure 2024-09-04 optional :: A double-lumen Hickman line was inserted on the day of admission]] and [[chemotherapy 2024-09-05 own :: chemotherapy ran from 05-Sep to 09-Sep]]. Counts fell as expected. [[infection 2024-09-19 own :: On 19-Sep he spiked to 39.4 and grew Pseudomonas aeruginosa from both lumens]]; he received meropenem and gentamicin, and [[procedure 2024-09-21 optional :: the line came out on 21-Sep]]. [[admission 2024-09-21 optional :: He spent three nights on PICU]] for inotropes, [[not negation :: without need for ventilation]]. [[not hypothesis :: A CT on 24-Sep was reported as possible fungal infection]] but galactomannan stayed negative and caspofungin was given as prophylaxis. Neutrophils recovered on 03-Oct. [[pathology 2024-10-07 optional :: The marrow of 07-Oct shows]] 6 % blasts, so [[not negation :: this is not a remission]].
<b>On discharge:</b> aciclovir, co-trimoxazole, posaconazole.
<b>Follow up:</b> [[not plan :: Day unit 10-Oct for bloods.]] [[not plan :: Inotuzumab is to begin on 14-Oct.]] [[not conditional :: Readmit if febrile.]]
""", css="body { font-family: 'Liberation Sans'; font-size: 10pt }", end="2024-10-08", facility=DUNES, name="Callum ADEYEMI-ROSS")


def narrative():
    """A tertiary letter in which most dates are relative."""
    return letter(CHILD, "second opinion request.docx", "consultation", "2025-10-16", """
Whitesands Royal Hospital for Children
Department of Paediatric Haematology
16 October 2025
Callum Adeyemi-Ross    DOB 23 June 2014
To the Cellular Therapy Team
We would be grateful for your view on this boy. [[diagnosis 2020-09-08 :: B-precursor ALL was first recognised on 8 September 2020]], and [[chemotherapy 2020-09-11 :: induction got under way three days later]]. [[remission 2020-10-09 :: On day 29 of induction]] his marrow was MRD negative. [[chemotherapy 2021-05 :: He entered the maintenance phase in May of the following year]] and [[chemotherapy 2022-11 optional :: came off treatment in November 2022]].
[[relapse 2023-01-17 :: On 17 January 2023, ten weeks off treatment, a routine count showed blasts; marrow and CSF were both involved.]] [[chemotherapy 2023-01-23 :: He was started on mitoxantrone-based reinduction on 23 January]]. [[immunotherapy 2023-03 agents=blinatumomab :: In March of that year he received a single course of blinatumomab]], [[remission 2023-04 :: and by the following month he was in second complete remission]]. [[hsct 2023-05-23 :: Myeloablative transplant from his HLA-identical brother was carried out on 23 May 2023]] after [[radiotherapy 2023-05 optional :: TBI and etoposide]]. [[gvhd 2023-06 :: Four weeks later he had skin graft-versus-host disease, stage 2]], which settled on steroids.
[[relapse 2024-08-29 :: Disease reappeared in the marrow on 29 August 2024.]] [[chemotherapy 2024-09 :: FLAG-IDA the next month]] gave only a partial response. [[leukapheresis 2024-11-20 :: Lymphocytes were collected on 20 November 2024]] and [[car_t_infusion 2025-01-13 :: returned as tisagenlecleucel on 13 January 2025]]. [[toxicity 2025-01-16 name=CRS; grade=2 :: Three days after infusion he developed grade 2 cytokine release syndrome]]; [[toxicity 2025-01-20 name=ICANS; grade=1 :: mild ICANS (grade 1) was seen on day +7]]. [[remission 2025-02-10 :: The day 28 marrow showed MRD-negative remission.]]
[[not plan :: A repeat marrow will be performed on 27 October.]] [[not hypothesis :: We wonder whether CD22-directed cells could be an option.]] [[not negation :: There has been no chronic GVHD]] and [[not negation :: no further CNS disease since January 2023]]. [[not conditional :: Had he not responded we would have used inotuzumab in March 2025.]]
""", facility=DUNES, name="Callum Adeyemi-Ross")


def insurer():
    """The case manager's summary for an insurer."""
    return paper(CHILD, "case review.pdf", "other", "2025-10-20", """
<b>Northern Mutual Health Assurance</b>
# Complex Case Review - Member 88-20417-03
Prepared: 10/20/2025        Member: Callum Adeyemi-Ross        DOB: 06/23/2014
Summary of medical records received. The member is an 11-year-old male. Records show that [[diagnosis 2020-09-08 :: the diagnosis of precursor B ALL was made 9/8/20]]. Claims for [[chemotherapy 2020-09-11 :: chemotherapy begin 9/11/20]]. Per the treating physician, [[relapse 2023-01-17 :: member suffered a combined relapse 1/17/23]] and [[hsct 2023-05-23 :: underwent allogeneic stem cell transplantation at a contracted facility on 5/23/23]] (authorization 23-118820, [[not plan :: approved 4/28/23]]). [[relapse 2024-08-29 & procedure 2024-08-29 optional :: Bone marrow biopsy of 8/29/24 demonstrated recurrent disease.]] [[car_t_infusion 2025-01-13 :: Member received CAR T-cell therapy (Kymriah) on 1/13/25]] with [[toxicity 2025-01-16 :: an ICU stay for cytokine release syndrome beginning 1/16/25]]. [[remission 2025-02-10 :: Remission was documented 2/10/25.]] [[relapse 2025-10-06 :: Most recently, relapse no. 3 on 10/6/25.]]
Request under review: [[not plan :: second CAR T-cell infusion, proposed for 12/1/25]]. [[not conditional :: Coverage would apply if enrolment in a trial is refused.]] [[not negation :: The file contains no evidence of a second transplant.]] [[not plan :: Peer-to-peer discussion scheduled 10/24/25.]]
""", css="body { font-family: 'Liberation Serif'; font-size: 10.5pt }", facility="Northern Mutual Health Assurance", name="Callum Adeyemi-Ross", language="en")


def radiology():
    """An MRI whose clinical history tells the course."""
    return paper(CHILD, "MRI brain.pdf", "imaging_report", "2024-10-02", """
<b>Mesa Verde Children's Medical Center</b>
# DIAGNOSTIC IMAGING
Patient: ADEYEMI-ROSS, Callum        DOB: 06/23/2014
Exam: [[imaging 2024-10-02 own optional :: MRI BRAIN W WO CONTRAST]]        Date of exam: 10/02/2024
CLINICAL HISTORY: 10 y.o. M w/ B-ALL ([[diagnosis 2020-09 :: dx 9/2020]]), s/p [[hsct 2023-05 :: MSD BMT 5/2023]], now [[relapse 2024-08 :: 2nd relapse 8/2024]] on FLAG-IDA. [[infection 2024-09-19 :: Pseudomonas bacteremia 9/19/24.]] New headache. [[not hypothesis :: r/o CNS relapse, r/o PRES.]]
COMPARISON: [[imaging 2023-01-18 optional :: MRI brain 01/18/2023]].
FINDINGS: No restricted diffusion. No abnormal enhancement. Mild prominence of the sulci, as before. The sinuses show mucosal thickening.
IMPRESSION:
1. [[not negation :: No evidence of leukemic involvement.]]
2. [[not negation :: No findings to suggest PRES.]]
[[not conditional :: Consider repeat imaging in 3 months if symptoms persist.]]
""", css="body { font-family: 'Nimbus Mono PS'; font-size: 9pt }", facility=MESA, name="ADEYEMI-ROSS, Callum")


def psychology():
    """A psychologist who tells the illness in the family's words."""
    return letter(CHILD, "psychology.docx", "consultation", "2025-06-11", """
Whitesands Royal Hospital for Children
Clinical Psychology
11 June 2025
Callum Adeyemi-Ross (23/06/2014)
I met Callum and his father on three occasions this spring. Callum remembers little of [[diagnosis 2020-09 :: being told he had leukaemia in September 2020]]. What he does recall is [[admission 2023-05 optional :: the isolation room in May 2023]], when [[hsct 2023-05 :: he received his brother's stem cells]]. He was "gutted" when [[relapse 2024-08 :: the illness returned in August 2024]] and describes [[car_t_infusion 2025-01-13 :: the day of the CAR-T cells (13 January 2025)]] as "an anticlimax: a tiny bag". [[toxicity 2025-01 optional :: For two days that month he could not find words]], which frightened everyone.
[[not relative :: His brother Tobi has had counselling since 2023 about having been the donor.]] [[not hypothesis :: Callum worries that it might come back.]] [[not negation :: There was no sign of depression.]] [[not plan :: I shall see him again on 9 July 2025.]]
""", facility=DUNES, name="Callum Adeyemi-Ross")
