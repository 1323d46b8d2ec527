"""Nine papers, each by another hand."""

from ...told.marked import letter, paper
from .child import CHILD

GLEN = "Glenarvon Children's Hospital"
HALIFAX = "Port Halcyon Children's and Women's Hospital"


def build():
    """Nine papers."""
    return [retrieval(), clinic(), summary(), fax(), trial(), progress(), ombudsman(), infectious(), passport()]


def retrieval():
    """A note of the intensive care retrieval team."""
    return paper(CHILD, "PICU admission.pdf", "consultation", "2023-06-08", """
<b>Glenarvon Children's Hospital</b> Paediatric Intensive Care
Admission clerking 8 June 2023 02:15
Marguerite Oyelaran, 30/11/2019, 3 y
PC: respiratory distress, fever
Background: Infant ALL (KMT2A-r), [[diagnosis 2020-05 :: diagnosed aged 5 months (May 2020)]]. Interfant-06. [[hsct 2020-12-10 :: 5/6 cord 10/12/20]]. [[relapse 2023-04-26 :: Bone marrow relapse found 26/4/23]], [[chemotherapy 2023-05-02 :: on FLA since 2/5/23]].
HPC: Neutropenic 3 weeks. [[infection 2023-06-04 :: Parainfluenza 3 on NPA 4/6/23]]. Increasing O2 since yesterday evening. [[admission 2023-06-08 optional :: Moved to PICU 01:40 8/6/23]], HFNC 2 L/kg.
O/E RR 58, sats 92% in 0.5.
Imp: viral pneumonitis; [[not hypothesis :: ?PJP ?fungal]]; [[not negation :: no evidence of effusion]]
Plan: [[not plan :: HRCT when stable, BAL to be discussed in the morning]]; [[not conditional :: intubate if FiO2 > 0.7]]
""", css="body { font-family: 'Nimbus Mono PS'; font-size: 9.2pt }", facility=GLEN, name="Marguerite Oyelaran")


def clinic():
    """A long-term follow-up letter whose paragraphs tell one year each."""
    return letter(CHILD, "clinic letter Feb 2025.docx", "consultation", "2025-02-19", """
Glenarvon Children's Hospital
Haematology Oncology Outpatients
19 February 2025
Re: Marguerite OYELARAN, 30 November 2019
Dear Dr Farquhar
Diagnosis: KMT2A-rearranged infant ALL
It was good to see Marguerite with her grandmother today. You will remember that she was only five months old when [[diagnosis 2020-05-04 :: leukaemia was discovered on 4 May 2020]]. [[chemotherapy 2020-05-06 :: Treatment on Interfant-06 commenced two days later]] and [[remission 2020-06 :: remission was documented the following month]]. [[hsct 2020-12-10 :: She went on to unrelated cord blood transplantation on 10 December of that year]]. [[gvhd 2021-01 :: In January 2021 she had gut GVHD]], grade III, needing ruxolitinib.
All was well for over two years. Then [[relapse 2023-04-26 :: on 26 April 2023 blasts were seen on a routine film and relapse was confirmed the same day]]. Following FLA she proceeded to the CARPALL-2 study: [[leukapheresis 2023-07-19 :: harvest 19 July 2023]], and [[car_t_infusion 2023-08-28 :: the cells went in on 28 August 2023]]. [[toxicity 2023-08-31 name=CRS :: Cytokine release began on 31 August]], at its worst grade 3, and [[remission 2023-09 :: by late September she was in molecular remission]], where she remains eighteen months on.
[[not negation :: There is no chronic GVHD.]] [[not hypothesis :: Her short stature may be a consequence of steroids.]] [[not plan :: Growth hormone testing has been booked for 12 May 2025.]] [[not relative :: Her grandmother had a stroke in March 2024.]]
Yours sincerely
""", facility=GLEN, name="Marguerite OYELARAN")


def summary():
    """An American transfer note, telegraphic."""
    return paper(CHILD, "transfer note.pdf", "consultation", "2023-07-06", """
<b>Port Halcyon Children's and Women's Hospital</b>
ACCEPTANCE NOTE - CELLULAR THERAPY        07/06/2023
Oyelaran, Marguerite F 3yo DOB 11/30/2019
Dx: KMT2A::AFF1 infant ALL, [[diagnosis 2020-05-04 :: dx 5/4/20]]
Tx hx:
1) Interfant-06 MR arm [[chemotherapy 2020-05-06 :: started 5/6/20]]; [[remission 2020-06-15 :: CR1 6/15/20]]
2) UCBT 5/6 HLA [[hsct 2020-12-10 :: 12/10/20]], Bu/Flu/TT. c/b [[gvhd 2021-01-14 :: GI GVHD gr III (1/14/21)]], [[infection 2021-02-02 :: adenoviremia (2/2/21)]]
3) [[relapse 2023-04-26 :: Relapse #1 (BM 38%) 4/26/23]]
4) [[chemotherapy 2023-05-02 :: FLA 5/2/23]] -> [[not negation :: no CR]], 9% blasts
5) [[immunotherapy 2023-06-20 :: Blinatumomab 6/20/23 - ongoing]]
Complications: [[infection 2023-06-04 & admission 2023-06-04 optional :: PIV3 pneumonitis 6/4/23, PICU x 6d]]
[[not negation :: Never CNS+. No prior XRT.]]
A/P: CD19 78% of blasts. [[not plan :: Collect ~7/19/23]]. [[not conditional :: If ALC < 100 delay collection.]] [[not plan :: LD + infusion late Aug]]
""", css="body { font-family: 'Liberation Sans Narrow'; font-size: 10pt }", facility=HALIFAX, name="Oyelaran, Marguerite")


def fax():
    """A fax of an embassy's medical attache."""
    return letter(CHILD, "attache.docx", "consultation", "2023-06-27", """
Medical Attache's Office
27 June 2023
Subject: medical treatment abroad of the child Marguerite Oyelaran (born 30 November 2019)
The Office has received the reports of Glenarvon Children's Hospital. According to these reports the child has suffered from leukaemia [[diagnosis 2020-05 :: since May 2020]]. [[hsct 2020-12-10 :: Transplantation of umbilical cord blood was performed on 10.12.2020]]. [[relapse 2023-04-26 :: The disease recurred on 26.04.2023]] and [[chemotherapy 2023-05-02 :: chemotherapy was resumed as of 02.05.2023]]. [[admission 2023-06-08 optional :: From 08.06.2023 she was treated in intensive care]] [[infection 2023-06 optional :: because of pneumonia]].
The treating physicians propose [[not plan :: CAR-T therapy at Port Halcyon, beginning in July 2023]]. The Office requests a cost estimate. [[not conditional :: In the event of approval, travel is foreseen on 05.07.2023.]] [[not relative :: The child's mother underwent an operation on 14.03.2023 and cannot accompany her.]]
""", facility=None, name="Marguerite Oyelaran")


def trial():
    """A study's case narrative."""
    return paper(CHILD, "study narrative.pdf", "consultation", "2023-11-06", """
<b>Port Halcyon Children's and Women's Hospital</b>
# CARPALL-2 - Subject narrative
Subject: 014-007 (Marguerite Oyelaran, DOB 30-Nov-2019)        Narrative date: 06-Nov-2023
The subject is a 3-year-old female with infant B-ALL, [[diagnosis 2020-05-04 :: originally diagnosed 04-May-2020]], who [[relapse 2023-04-26 :: experienced a first relapse on 26-Apr-2023]]. She was enrolled on 10-Jul-2023 and [[leukapheresis 2023-07-19 :: underwent leukapheresis on 19-Jul-2023]]. [[lymphodepletion 2023-08-22..2023-08-25 :: Lymphodepleting chemotherapy was administered from 22-Aug-2023 through 25-Aug-2023.]] [[car_t_infusion 2023-08-28 :: A single dose of 1.0 x 10^6 CAR T cells/kg was infused on 28-Aug-2023 (Day 0).]]
[[toxicity 2023-08-31 name=CRS :: On Day 3 (31-Aug-2023) the subject developed cytokine release syndrome]], which reached Grade 3 on Day 5 and [[not negation :: had resolved by 08-Sep-2023]]. [[toxicity 2023-09-03 :: Grade 1 ICANS was reported on 03-Sep-2023]] and lasted one day. [[infection 2023-09-11 :: A catheter-related Staphylococcus epidermidis bacteremia (11-Sep-2023)]] was considered unrelated to study treatment. [[remission 2023-09-25 :: At Day 28 (25-Sep-2023) the subject was in complete remission with undetectable MRD.]]
[[not negation :: No dose-limiting toxicity was observed.]] [[not plan :: The Month 3 visit is scheduled for 28-Nov-2023.]] [[not conditional :: Subjects who relapse may receive a second infusion.]]
""", css="body { font-family: 'Liberation Serif'; font-size: 10.5pt }", facility=HALIFAX, name="Marguerite Oyelaran")


def progress():
    """A ward round note in systems."""
    return paper(CHILD, "progress note d+6.pdf", "consultation", "2023-09-03", """
<b>Port Halcyon Children's and Women's Hospital</b> - Heme/Onc Progress Note
Date of service: 09/03/2023        OYELARAN, Marguerite        DOB 11/30/2019
HD 13, D+6 s/p CAR-T ([[car_t_infusion 2023-08-28 :: infused 8/28/23]])
Interval: [[toxicity 2023-09-03 name=ICANS :: new expressive aphasia this AM, CAPD 12, ICANS gr 1]]. Tmax 37.9.
Neuro: EEG no seizures. [[not plan :: MRI tomorrow 9/4]]
CRS: [[toxicity 2023-08-31 name=CRS :: onset 8/31]], max gr 3 (9/2), toci 8/31 + 9/1, anakinra 9/2->. Now gr 1.
ID: cefepime since 8/31. [[not negation :: Cx NGTD.]]
Heme: ANC 20, plt 14. [[not conditional :: plt if < 10 or bleeding]]
Onc hx: KMT2A infant ALL [[diagnosis 2020-05 :: 5/2020]], UCBT [[hsct 2020-12 :: 12/2020]], rel [[relapse 2023-04 :: 4/2023]].
FHx: [[not relative :: MGM CVA]]
""", css="body { font-family: 'DejaVu Sans Mono'; font-size: 8.6pt }", facility=HALIFAX, name="OYELARAN, Marguerite")


def ombudsman():
    """A hospital's answer to a complaint, which sets out the course."""
    return letter(CHILD, "reply to complaint.docx", "consultation", "2024-01-22", """
Glenarvon Children's Hospital
Office of the Medical Director
22 January 2024
Dear Mrs Oyelaran
Your daughter Marguerite Oyelaran, born 30 November 2019
You asked us to set out the sequence of events in the spring of last year. On 12 April 2023 Marguerite attended her regular appointment; [[not negation :: the blood film was reported as normal]]. A fortnight later, [[relapse 2023-04-26 :: on 26 April, the repeat film contained blasts and the recurrence of her leukaemia was established by marrow examination that afternoon]]. [[chemotherapy 2023-05-02 :: Chemotherapy began on 2 May.]] [[infection 2023-06-04 :: On 4 June she contracted parainfluenza]] and four days later [[admission 2023-06-08 optional :: was transferred to intensive care]], where she remained for six days. [[not hypothesis :: Whether an earlier diagnosis would have been possible cannot be said.]]
[[not plan :: We offer a meeting on 7 February 2024.]] [[not conditional :: Should you remain dissatisfied you may write to the Ombudsman.]]
""", facility=GLEN, name="Marguerite Oyelaran")


def infectious():
    """An infectious diseases consultation."""
    return paper(CHILD, "ID consult.pdf", "consultation", "2023-09-14", """
<b>Port Halcyon Children's and Women's Hospital</b>
# Infectious Diseases Consultation
Patient: Marguerite Oyelaran        DOB: 11/30/2019        Consult date: September 14, 2023
REASON: positive blood cultures
HPI: 3 y/o girl, infant leukemia relapsed after cord transplant ([[hsct 2020-12 :: December 2020]]), [[car_t_infusion 2023-08-28 :: now 17 days out from CAR-T cells on August 28]]. Febrile since 9/11. [[infection 2023-09-11 :: Peripheral and central cultures of September 11 both growing S. epidermidis.]] Prior ID history: [[infection 2021-02-02 :: adenovirus viremia February 2, 2021]], cleared with cidofovir; [[infection 2023-06-04 :: parainfluenza type 3 lower tract disease June 4, 2023]].
[[not negation :: No CMV, EBV or HHV-6 at any time.]] Donor CMV n/a (cord).
[[not relative :: Sibling had varicella in August 2023 but no contact.]]
IMPRESSION: CLABSI. [[not hypothesis :: Endocarditis thought unlikely.]]
RECS: vancomycin through 9/25; [[not conditional :: pull line if cultures stay positive past 48 h]]; [[not plan :: echo 9/15]]
""", css="body { font-family: 'Nimbus Sans' }", facility=HALIFAX, name="Marguerite Oyelaran")


def passport():
    """A survivor's treatment summary with boxes."""
    return paper(CHILD, "survivorship passport.pdf", "consultation", "2025-09-01", """
<b>Glenarvon Children's Hospital</b>
# Treatment Summary (Survivorship Passport)        Issued 01.09.2025
Name: Marguerite Oyelaran    Born: 30.11.2019
|| Item | Detail | Date(s)
| Primary cancer | [[diagnosis 2020-05-04 :: Infant ALL, KMT2A::AFF1 | 04.05.2020]]
| Frontline therapy | [[chemotherapy 2020-05-06 :: Interfant-06 | 06.05.2020 -]]
| First remission | [[remission 2020-06-15 :: Day 33 | 15.06.2020]]
| Transplant | [[hsct 2020-12-10 :: Unrelated cord blood, Bu/Flu/Thio | 10.12.2020]]
| Acute GVHD | [[gvhd 2021-01-14 :: Gut, grade III | 14.01.2021]]
| Recurrence | [[relapse 2023-04-26 :: Bone marrow | 26.04.2023]]
| Immunotherapy | [[immunotherapy 2023-06-20..2023-07-10 :: Blinatumomab | 20.06.2023 - 10.07.2023]]
| CAR T cells | [[car_t_infusion 2023-08-28 :: Trial product, anti-CD19 | 28.08.2023]]
| Second remission | [[remission 2023-09-25 :: MRD undetectable | 25.09.2023]]
| Radiotherapy | [[not negation :: None]] | -
| Second malignancy | [[not negation :: None]] | -
| Next review | [[not plan :: Late effects clinic | 02.03.2026]]
""", css="body { font-family: 'Noto Sans'; font-size: 9.6pt }", facility=GLEN, name="Marguerite Oyelaran")
