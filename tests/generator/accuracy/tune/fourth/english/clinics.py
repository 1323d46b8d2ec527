"""Letters between clinics: telegraphic, dictated, bulleted, copied from an electronic record."""

from ...told.marked import letter, paper
from .child import CHILD

ASH = "Ashgrove Children's Hospital"
TIDE = "Tidewater Pediatric Cancer Center"


def build():
    """Six papers."""
    return [telegraphic(), referral(), dictated(), second_opinion(), update(), survivorship()]


def telegraphic():
    """A clinic letter in shorthand."""
    return paper(CHILD, "clinic 140524.pdf", "consultation", "2024-05-14", """
<b>Ashgrove Children's Hospital</b> Dept of Haematology
Clinic 14/05/2024   Typed 16/05/2024   Imogen Castellanos   DOB 03/02/2015
Dx: [[diagnosis 2019-05-14 :: Pre-B ALL 14/05/19]], HeH, CNS1
Rx: [[chemotherapy 2019-05-17 :: UKALL 2011 reg B from 17/05/19]], [[not plan :: EOT was due 08/21 and given as scheduled]]
[[relapse 2022-09-08 site=marrow :: Rel 1: BM 08/09/22]]. [[chemotherapy 2022-09-13 :: R3 induction 13/09/22]], [[remission 2022-10-18 cr_number=2 :: CR2 18/10/22]] (MRD 0.3%)
[[immunotherapy 2022-11-01..2022-11-28 agents=blinatumomab :: Blina x1 01/11-28/11/22]], MRD neg
[[hsct 2023-02-16 donor_type=sibling :: Sib alloSCT 16/02/23]] (TBI/VP16), [[gvhd 2023-03-21 grade=II; organ=skin :: aGvHD skin gr 2 21/03/23]] - steroids, resolved
[[relapse 2024-03-12 :: Rel 2: 12/03/24, BM + CSF]]
[[immunotherapy 2024-03-25 agents=inotuzumab ozogamicin :: InO C1 25/03/24]], [[immunotherapy 2024-04-22 agents=inotuzumab ozogamicin :: C2 22/04/24]]
Today: well, no fevers, plts 88, ANC 0.9. [[not negation :: No VOD.]]
Plan: [[not plan :: pheresis 20/05/24]]; [[not plan :: LD wk of 01/07]]; [[not conditional :: FLAG-Ida bridging if blasts up]].
Mum asked about her own mother: [[not relative :: breast ca 2017, had chemo]].
""", css="body { font-family: 'Liberation Sans'; font-size: 9.6pt }", facility=ASH, name="Imogen Castellanos")


def referral():
    """A referral to a CAR-T programme."""
    return letter(CHILD, "CART referral.docx", "consultation", "2024-04-09", """
Ashgrove Children's Hospital
9th April 2024
National CAR-T Clinical Panel - referral
Patient: Imogen Castellanos   Date of birth: 3rd February 2015
Dear panel members
I would be grateful if you would consider this nine-year-old for tisagenlecleucel.
Summary of disease course
Imogen presented [[diagnosis 2019-05-14 :: on 14th May 2019 with a high-hyperdiploid precursor B-cell ALL]]. Treatment ([[chemotherapy 2019-05-17 :: UKALL 2011, commenced 17th May 2019]]) was uneventful and she was [[assessment 2019-06-17 optional & remission 2019-06-17 optional :: MRD low risk at the end of induction, 17th June 2019]]. Off treatment since August 2021. Thirteen months later, [[relapse 2022-09-08 site=marrow :: on 8th September 2022, she suffered a medullary relapse]]. After UKALL R3 and [[immunotherapy 2022-11-01 agents=blinatumomab :: one block of blinatumomab (1st November 2022)]] she [[hsct 2023-02-16 donor_type=sibling :: proceeded to a matched sibling donor transplant on 16th February 2023]]. 
Unfortunately [[relapse 2024-03-12 optional & pathology 2024-03-12 optional :: surveillance marrow on 12th March 2024 demonstrated 43% blasts]], and CSF from the same day contained blasts. She [[immunotherapy 2024-03-25 agents=inotuzumab ozogamicin :: received her first inotuzumab dose on 25th March]].
She has [[not negation :: never had veno-occlusive disease]] and [[not negation :: no ongoing GvHD]]. CD19 expression is bright. [[not hypothesis :: We wonder whether the left optic nerve might be involved]] and have requested an MRI. [[not plan :: Cell collection could be undertaken from mid May 2024.]] [[not conditional :: If she were not accepted we would offer palliative chemotherapy.]]
Yours sincerely
Dr Fenella Marchbanks
""", facility=ASH, name="Imogen Castellanos")


def dictated():
    """A dictated American follow-up with an oncology history copied as sentences."""
    return paper(CHILD, "progress note 11.22.24.pdf", "consultation", "2024-11-22", """
# TIDEWATER PEDIATRIC CANCER CENTER
Outpatient Progress Note    Visit date: 11/22/2024    Castellanos, Imogen    DOB: 02/03/2015   MRN 5503318
ONCOLOGY HISTORY: Imogen was diagnosed with [[diagnosis 2019-05-14 :: standard-risk B-ALL on 5/14/19]] and completed therapy on 8/2/21. She had [[relapse 2022-09-08 site=marrow :: an isolated bone marrow relapse on 9/8/22]] treated with reinduction and blinatumomab, followed by [[hsct 2023-02-16 donor_type=sibling :: MSD BMT on 2/16/23]]. [[relapse 2024-03-12 :: She relapsed for a second time on 3/12/24 (BM 43%, CNS 3)]]. Received inotuzumab x 2, then [[chemotherapy 2024-05-28 :: FLAG-Ida 5/28/24]] as bridging. [[car_t_infusion 2024-07-08 :: Infused with Kymriah 7/8/24]] after [[lymphodepletion 2024-07-01..2024-07-04 :: flu/cy 7/1-7/4]]. Course notable for [[toxicity 2024-07-11 grade=3; name=CRS :: grade 3 CRS (onset 7/11)]], [[toxicity 2024-07-14 grade=2; name=ICANS :: grade 2 ICANS 7/14]] and [[toxicity 2024-07-20 :: HLH-like syndrome 7/20]] treated with anakinra. [[remission 2024-08-06 :: D+29 marrow on 8/6/24 MRD negative CR]].
INTERVAL HISTORY: Doing well. Attending school half days. [[infection 2024-10-03 :: Had rhinovirus 10/3/24]], did not need admission. [[not negation :: No bleeding or bruising.]]
LABS: WBC 4.1, ANC 2.2, Hgb 11.9, plt 166. [[b_cell_recovery 2024-11-19 :: CD19 B cells 38/uL on 11/19/24, consistent with B-cell recovery]].
ASSESSMENT: 9 y/o, Day +137. Early loss of B-cell aplasia. [[not hypothesis :: Risk of relapse is increased.]]
PLAN: [[not plan :: BMA/LP 12/3/24 with clonoSEQ.]] [[not plan :: Discuss haplo BMT vs CAR-T reinfusion at conference 12/9/24.]] [[not conditional :: Should she become MRD positive, consider huCART19 trial.]]
FAMILY HISTORY: [[not relative :: Maternal aunt s/p renal transplant 2016.]]
""", css="body { font-family: 'Nimbus Sans'; font-size: 9.4pt }", facility="TIDEWATER PEDIATRIC CANCER CENTER", name="Castellanos, Imogen")


def second_opinion():
    """An e-mail between two doctors."""
    return letter(CHILD, "email thread.docx", "consultation", "2025-04-10", """
From: Marchbanks, Fenella
Sent: 10 April 2025 21:14
To: Oduya, Kelechi (Tidewater)
Subject: Imogen C (03/02/2015) - rel post CART
Kelechi, quick summary as promised.
ALL [[diagnosis 2019-05 :: diagnosed May 2019]]. First relapse [[relapse 2022-09 :: Sept 2022 (marrow)]], second [[relapse 2024-03 :: March 2024 (marrow + CNS)]], and now a third: [[relapse 2025-04-01 optional & pathology 2025-04-01 optional :: marrow 1 April 2025 shows 18% blasts, CD19 dim/neg, CD22 pos]].
In between: [[hsct 2023-02-16 :: sib BMT 16/2/23]], [[car_t_infusion 2024-07-08 :: tisa-cel 8/7/24]]. B cells were [[b_cell_recovery 2024-11-19 :: back by 19 Nov 2024]].
We have started [[chemotherapy 2025-04-07 :: VCR/dex on Monday 7 April 2025]] just to hold things. [[procedure 2025-04-02 optional :: CSF clear on 2 April 2025.]] 
[[not hypothesis :: Would you think about CD22 CAR?]] Dad is a 5/10 and [[not plan :: could be harvested in July 2025]]. [[not relative :: Brother (the donor) had chickenpox in March 2025 so is out for now.]]
[[not conditional :: If you can take her we would send her by 28 April.]]
F.
""", facility=None, name=None, born=True)


def update():
    """A transplant centre's discharge-style update with headed lines."""
    return paper(CHILD, "BMT update to referrer.pdf", "consultation", "2025-10-16", """
<b>Tidewater Pediatric Cancer Center</b>
Blood and Marrow Transplant Program
October 16, 2025
RE: CASTELLANOS, Imogen (DOB: February 3, 2015)
Transplant #2: [[hsct 2025-08-14 donor_type=haploidentical :: haploidentical (father) PBSC, Aug 14, 2025]]
Conditioning: [[chemotherapy 2025-08-07..2025-08-13 optional & lymphodepletion 2025-08-07..2025-08-13 optional :: fludarabine, thiotepa, melphalan Aug 7-13, 2025]]; TCR alpha-beta depletion
Engraftment: ANC > 500 on Aug 27, 2025 (D+13); platelets > 20 on Sep 4, 2025
Day 0 of transplant #1: [[hsct 2023-02-16 donor_type=sibling :: Feb 16, 2023 (matched sib)]]
Complications:
1) [[toxicity 2025-09-01..2025-09-14 :: VOD/SOS diagnosed Sep 1, 2025]], defibrotide through Sep 14
2) [[infection 2025-09-09 :: Adenoviremia first detected Sep 9, 2025]] - brincidofovir x 4
3) [[gvhd 2025-09-22 grade=II :: Acute GVHD, overall grade II (gut 1, skin 2), onset Sep 22, 2025]]
Disease status: [[remission 2025-09-15 & assessment 2025-09-15 optional :: Day +32 marrow (Sep 15, 2025): CR, MRD < 0.01%]]. 100% donor.
Dear Dr. Marchbanks:
Imogen is discharged to your care. [[not negation :: She has had no CMV or EBV reactivation.]] [[not plan :: Letermovir continues until Day +100 (Nov 22, 2025).]] [[not plan :: Next marrow at Day +100.]] [[not conditional :: In the event of mixed chimerism please call us about DLI.]]
Sincerely, Kelechi Oduya, MD
""", css="body { font-family: 'Liberation Serif'; font-size: 10.6pt }", facility="Tidewater Pediatric Cancer Center", name="CASTELLANOS, Imogen")


def survivorship():
    """A letter from a ward pharmacist with cumulative doses and dates."""
    return paper(CHILD, "treatment exposure summary.pdf", "treatment_record", "2021-09-07", """
# Ashgrove Children's Hospital
## End of Treatment Summary
Name Imogen Castellanos    D.O.B. 03.02.2015    Prepared 07.09.2021
<b>Diagnosis:</b> [[diagnosis 2019-05-14 :: B-ALL, 14.05.2019]]
<b>Protocol:</b> UKALL 2011, Regimen B
<b>Dates:</b> [[chemotherapy 2019-05-17..2021-08-02 :: treatment started 17.05.2019, last dose 02.08.2021]]
<b>Response:</b> [[remission 2019-06-17 :: D29 BM 17.06.2019 - remission]], MRD risk group low
<b>Radiotherapy:</b> [[not negation :: none]]
<b>Stem cell transplant:</b> [[not negation :: no]]
<b>Significant toxicities</b>
- [[toxicity 2019-06-02 :: PEG-asparaginase pancreatitis, 2 June 2019]] - asparaginase discontinued
- [[infection 2020-03-11 :: Herpes zoster 11 March 2020]]
- [[toxicity 2020-01 :: Methotrexate encephalopathy Jan 2020]]
<b>Line:</b> portacath [[procedure 2019-05-16 optional :: inserted 16.05.2019]], [[procedure 2021-08-27 optional :: removed 27.08.2021]]
<b>Follow-up:</b> [[not plan :: ECHO 2023, then 5-yearly.]] [[not plan :: Re-immunisation from February 2022.]]
<b>Advice:</b> [[not conditional :: in case of pallor, bruising or persistent fever urgent FBC to look for relapse.]]
""", css="body { font-family: 'Noto Sans'; font-size: 9.2pt }", facility=ASH, name="Imogen Castellanos", extra={"kind_also": "discharge_summary", "date_any": ["2019-05-17"]})
