"""A British referral letter, the minutes of a national panel, a radiotherapy report and a transplant summary."""

from ..marked import letter, paper
from .child import CHILD

SERIF = "body { font-family: 'Nimbus Roman' }"


def build():
    """Four papers."""
    return [referral(), panel(), radiotherapy(), transplant()]


def referral():
    """A letter to a second centre: no heading, the subject in a Re: line, abbreviations of the ward."""
    return letter(CHILD, "ref to CAR-T centre.docx", "consultation", "2024-12-30", """
Wexcombe Royal Infirmary
Paediatric Oncology, Floor 4, Wexcombe WX2 8JT
30th December 2024
Dear Professor Adeyemi,
Re: Rohan Devlin, DOB 19/07/2016, NHS number 482 119 3057
Thank you for agreeing to see this lovely 8-year-old boy, whom I would be grateful if you would consider for CAR-T therapy.
[[diagnosis 2020-10-07 :: Rohan was first diagnosed with pre-B ALL on 7th Oct 2020]] (WCC 61, CNS1, IKZF1 deleted). [[chemotherapy 2020-10-10 :: He commenced four-drug induction on 10th October]] and [[remission 2020-11-10 cr_number=1 :: was in morphological CR1 by day 29 (10th November 2020)]], MRD 0.02%. He went through the remainder of treatment without major incident and [[chemotherapy 2023-01 optional :: came off therapy in January 2023]].
Sadly [[relapse 2023-06-02 site=CNS :: he re-presented with headaches and had an isolated CNS relapse confirmed on LP on 2nd June 2023]]. [[chemotherapy 2023-06-06 :: Reinduction was started four days later, on 6 June]], and [[immunotherapy 2023-07-24..2023-08-21 agents=blinatumomab :: he had blina from 24/7/23 to 21/8/23]] followed by [[immunotherapy 2023-09-04 agents=blinatumomab; cycle=2 :: a second cycle of blinatumomab from 4/9/23]]. [[not negation :: He did not experience any seizures or CRS with either course.]]
[[hsct 2023-11-20 donor_type=unrelated :: He proceeded to a 10/10 MUD transplant on 20th November 2023]] with TBI-based conditioning. [[gvhd 2023-12 grade=II; organ=skin :: He had grade II skin GvHD in December 2023]], which settled on steroids. 
Unfortunately [[relapse 2024-11-14 site=marrow :: surveillance marrow on 14th Nov 2024 showed 34% blasts, i.e. a second relapse]], CD19 bright, CD22 positive. [[immunotherapy 2024-11-25 agents=inotuzumab ozogamicin; cycle=1 :: One cycle of inotuzumab was given from 25 November 2024]] and [[remission 2024-12-23 :: the marrow on 23 December is back in remission, flow MRD 4 x 10-4]].
[[not plan :: We would hope to collect cells in the second week of January 2025]]; [[not conditional :: should collection fail, a second allograft could be considered in March 2025]]. [[not relative :: His older sister was treated for Hodgkin lymphoma in 2018]] and is well. [[not negation :: There has never been testicular involvement.]]
With kind regards,
Dr Imogen Castellane
Consultant Paediatric Oncologist
""", facility="Wexcombe Royal Infirmary", name="Rohan Devlin")


def panel():
    """Minutes of a national panel: a field a line, the history as one dense line each."""
    return paper(CHILD, "National panel outcome 07-01-2025.pdf", "consultation", "2025-01-07", """
# National Paediatric Immune Effector Cell Panel - Outcome Form
| Patient initials / DOB | Rohan Devlin, 19.07.2016
| Panel date | 7 January 2025
| Referring centre | Wexcombe Royal Infirmary
| Disease | B-ALL, 2nd relapse post allograft
## Summary of history presented
- [[diagnosis 2020-10 :: Dx Oct 2020]], UKALL 2019 interim guidelines Reg C
- [[relapse 2023-06 :: 1st relapse (CNS) Jun 2023]]
- [[hsct 2023-11 donor_type=unrelated :: MUD HSCT Nov 2023]], full donor chimerism throughout
- [[relapse 2024-11-14 :: 2nd relapse 14/11/2024 (BM 34%)]], now MRD 4 x 10-4 after one InO
## Discussion
The images and immunophenotype were reviewed. CD19 expressed on 99% of blasts. [[not negation :: No active GvHD and off immunosuppression since May 2024.]] [[not hypothesis :: Query early marrow relapse vs regenerating haematogones on the October 2024 sample]] - reviewed, felt to be the latter.
## Decision
Eligible for tisagenlecleucel under the national criteria. [[not plan :: Leukapheresis slot 9 January 2025.]] [[not conditional :: If manufacture is out of specification the panel would support release under expanded access.]]
Bridging at the discretion of the treating centre; [[not trial :: the CAPTIVATE-2 study of obecabtagene was considered on 3 January 2025 but had no open slot.]]
Chair: Prof T. Adeyemi
""", css=SERIF, facility="Wexcombe Royal Infirmary", name="Rohan Devlin")


def radiotherapy():
    """A report of total body irradiation with a dose table."""
    return paper(CHILD, "TBI completion.pdf", "treatment_record", "2023-11-13", """
<div style="text-align:right"><b>Northmere Cancer Centre</b><br>Department of Clinical Oncology</div>
# RADIOTHERAPY TREATMENT SUMMARY
Name: DEVLIN, Rohan   Date of Birth: 19-Jul-2016   RT No. R23-5512
Diagnosis: Acute lymphoblastic leukaemia, CR2. Indication: conditioning prior to allogeneic stem cell transplant.
| Site | Total body with testicular boost
| Technique | 6 MV AP/PA, lung shielding for the last 4 fractions
| [[radiotherapy 2023-11-13..2023-11-16 own; dose=12 Gy :: First treatment | 13-Nov-2023]]
| Last treatment | 16-Nov-2023
| Dose / fractionation | 12 Gy in 6 fractions, twice daily
Rohan tolerated treatment with nausea on the first day only. [[not negation :: There was no interruption and no acute parotitis.]] In view of the earlier CNS disease [[not negation :: an additional cranial boost was discussed but not given.]]
[[not plan :: Endocrine late-effects follow up from November 2025.]]
Dr G. Petrosyan, Consultant Clinical Oncologist
""", end="2023-11-16", facility="Northmere Cancer Centre", name="DEVLIN, Rohan")


def transplant():
    """A summary of a transplant: question and answer lines, then days counted from the graft."""
    return paper(CHILD, "BMT summary.pdf", "discharge_summary", "2023-11-09", """
# Wexcombe Royal Infirmary
## Bone Marrow Transplant Unit: Transplant Summary
<b>ROHAN DEVLIN</b> DoB 19/07/2016 Hospital no. W338 2041
[[admission 2023-11-09..2024-01-04 own :: Admitted to BMTU: 09/11/2023]]    Discharged: 04/01/2024
Underlying disease: B-ALL in CR2 (isolated CNS relapse)
Donor: matched unrelated, male, 31y, 10/10, CMV pos/neg (R/D)
Stem cell source: bone marrow
Conditioning: TBI 12 Gy, etoposide 60 mg/kg, ATG (Grafalon)
GvHD prophylaxis: ciclosporin and short methotrexate
[[hsct 2023-11-20 own; donor_type=unrelated; graft_source=marrow :: Day 0: 20/11/2023]]. TNC 4.1 x 10^8/kg, CD34 3.6 x 10^6/kg
## Course
Neutrophils > 0.5 on D+20 and platelets > 20 on D+27. [[infection 2023-11-27 own :: Line sepsis with Klebsiella on 27/11/2023]], treated with meropenem, line retained. [[gvhd 2023-12-18 own; grade=II; organ=skin :: Acute GvHD skin stage 3 (overall grade II) from 18/12/2023]], responded to prednisolone 2 mg/kg.
[[not negation :: VOD did not occur. No CMV, EBV or adenovirus reactivation up to discharge.]]
[[assessment 2023-12-20 own; optional :: Chimerism 20/12/2023]]: 100% donor in whole blood and CD3.
## Plan
[[not plan :: Marrow with MRD on D+60 (19/01/2024).]] [[not conditional :: If MRD positive, stop ciclosporin early and give DLI.]]
""", end="2024-01-04", facility="Wexcombe Royal Infirmary", name="ROHAN DEVLIN")
