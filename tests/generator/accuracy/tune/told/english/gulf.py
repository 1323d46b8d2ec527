"""A medical report of a hospital in the Gulf and an Israeli summary in English for abroad."""

from ..marked import paper
from .child import CHILD


def build():
    """Two papers."""
    return [report(), abroad()]


def report():
    """A To-Whom-It-May-Concern report: long sentences, several events each."""
    return paper(CHILD, "MEDICAL REPORT.pdf", "consultation", "2025-06-15", """
# AL SADAF SPECIALIST HOSPITAL
MEDICAL REPORT
Date: 15/06/2025   File No.: 0771204
TO WHOM IT MAY CONCERN
This is to certify that the child Rohan Devlin, born on 19/07/2016, is a known case of acute lymphoblastic leukemia [[diagnosis 2020-10-07 :: diagnosed on 07/10/2020 by bone marrow examination]]. He achieved remission after induction, [[relapse 2023-06-02 site=CNS :: then had CNS relapse on 02/06/2023]] for which he received salvage chemotherapy, two courses of Blinatumomab [[hsct 2023-11-20 :: and bone marrow transplantation from unrelated donor on 20/11/2023]]. He [[relapse 2024-11-14 :: relapsed again on 14/11/2024]] and [[car_t_infusion 2025-02-24 :: was given CAR-T cell therapy (Kymriah) on 24/02/2025]], [[toxicity 2025-02-27 grade=2; name=CRS :: complicated by grade 2 CRS on 27/02/2025]]. [[remission 2025-03-24 :: Bone marrow on 24/03/2025 showed complete remission]] with negative MRD.
At present he is in good condition. [[not negation :: There are no signs of GVHD.]] [[not negation :: He has not received any further chemotherapy since February 2025.]] He needs regular follow up abroad every 3 months, [[not plan :: the next visit being in August 2025.]] [[not conditional :: In the event of relapse a second transplantation will be needed.]]
This report was issued upon the request of his father.
Dr. Faisal Al-Harrasi, Consultant Pediatric Oncologist
""", css="body { font-family: 'Nimbus Roman'; font-size: 12pt }", facility="AL SADAF SPECIALIST HOSPITAL", name="Rohan Devlin")


def abroad():
    """A summary that counts days from the graft and names months without days."""
    return paper(CHILD, "summary for abroad.pdf", "discharge_summary", "2025-01-06", """
<b>Kinneret Medical Center</b> - Division of Pediatric Hematology Oncology
# SUMMARY OF HOSPITALIZATION
Patient Name: Rohan Devlin; Birth date: 19/7/16; [[admission 2025-01-06..2025-01-19 own :: Admitted 6.1.25]], Discharged 19.1.25
Diagnosis: ALL B lineage s/p HSCT, relapse
Anamnesis: 8.5 y old boy. [[diagnosis 2020-10 :: Diagnosed 10/2020 with B-ALL]], treated as ALL-IC BFM 2009 HR. [[relapse 2023-06 site=CNS :: In 6/2023 CNS relapse]]. [[hsct 2023-11-20 :: HSCT on 20.11.23 from MUD]]. [[gvhd 2023-12 organ=skin :: 12/2023 aGVHD skin]], steroids until 2/2024. [[infection 2024-01-08 :: CMV viremia 8.1.24]] - foscavir. [[relapse 2024-11-14 :: D+360 (14.11.24) - BM relapse, 34% blasts]]. [[immunotherapy 2024-11 agents=inotuzumab ozogamicin :: Inotuzumab 11-12/2024]], response MRD 0.04%.
Course: [[leukapheresis 2025-01-09 own :: Leukapheresis for CAR-T production was performed on 9.1.25]] through femoral line, yield 2.1x10^9 CD3. [[chemotherapy 2025-01-16 own :: Bridging - vincristine and dexamethasone from 16.1.25]]. [[not negation :: Afebrile, no infections during hospitalization.]]
[[not hypothesis :: US abdomen: suspected early VOD, not confirmed on doppler 12.1.25.]]
Recommendations: [[not plan :: Admission for lymphodepletion 17.2.25.]]
""", css="body { font-family: 'DejaVu Sans Condensed', 'DejaVu Sans'; font-size: 9.4pt }", end="2025-01-19", facility="Kinneret Medical Center", name="Rohan Devlin")
