"""Tables and forms about the boy: courses, a timeline across a page, a registry form, a checklist."""

from ...told.marked import letter, paper
from .child import CHILD

CAPE = "Table View Children's Hospital"
STRAIT = "Straits Children's Hospital"


def build():
    """Five papers."""
    return [courses(), timeline(), registry(), bookings(), checklist()]


def courses():
    """Courses with dates before and a remark after."""
    return paper(CHILD, "chemo courses.pdf", "treatment_record", "2023-01-23", """
# Table View Children's Hospital
AML treatment flow sheet    Oyelaran, Declan    DOB 21/11/2012
|| Date | Course | Drugs | Day-28 marrow
| [[chemotherapy 2023-01-23 own :: 23/01/2023 | Course 1 - ADE 10+3+5]] | Ara-C, DNR, VP16 | CR
| [[chemotherapy 2023-03-02 own :: 02/03/2023 | Course 2 - ADE 8+3+5]] | Ara-C, DNR, VP16 | CR
| [[chemotherapy 2023-04-13 own :: 13/04/2023 | Course 3 - MACE]] | AMSA, Ara-C, VP16 | CR
| [[chemotherapy 2023-06-05 own :: 05/06/2023 | Course 4 - MidAC]] | MTZ, Ara-C | CR
| [[not negation :: - | Course 5 omitted | | ]]
End of treatment assessment: [[remission 2023-07-17 & assessment 2023-07-17 optional :: 17/07/2023 marrow in CR]]. [[not plan :: 3-monthly RUNX1::RUNX1T1 PCR until 07/2025.]]
""", css="body { font-family: 'Noto Sans'; font-size: 9.4pt }", facility=CAPE, name="Oyelaran, Declan", end="2023-07-17", extra={"date_any": ["2023-01-23"]})


def timeline():
    """A timeline as a table: when, what, where."""
    return letter(CHILD, "disease timeline.docx", "consultation", "2025-06-20", """
Kahurangi Starlight Hospital: timeline for second transplant panel, 20 June 2025
Patient Declan Oyelaran, 21 November 2012
|| When | What | Where / comment
| [[diagnosis 2023-01-19 :: 19 Jan 2023 | AML dx]] | Cape Town; t(8;21), KIT wt
| [[remission 2023-02-27 :: 27 Feb 2023 | CR1]] | after 1 course
| [[relapse 2024-01-30 :: 30 Jan 2024 | Rel 1]] | BM 31%
| [[chemotherapy 2024-02-05 :: 5 Feb 2024 | FLAG-Ida + GO]] | 
| [[remission 2024-03-15 :: 15 Mar 2024 | CR2]] | MRD 0.02%
| [[hsct 2024-05-09 :: 9 May 2024 | MUD SCT #1]] | Singapore, Bu/Cy
| [[gvhd 2024-06-03 :: 3 Jun 2024 | aGVHD gr III]] | gut
| [[relapse 2025-02-11 :: 11 Feb 2025 | Rel 2]] | BM 22%
| [[remission 2025-05-06 :: 6 May 2025 | CR3]] | after 2 x aza/ven
| [[not plan :: 17 Jul 2025 | haplo SCT #2 (proposed)]] | 
""", facility="Kahurangi Starlight Hospital", name="Declan Oyelaran")


def registry():
    """A transplant registry's form with fields in one column and chimerism."""
    return paper(CHILD, "HCT form.pdf", "treatment_record", "2024-08-17", """
# Straits Children's Hospital
HCT Post-Transplant Essential Data, 100 days
Recipient name: Declan Oyelaran      DOB: 21 Nov 2012
[[hsct 2024-05-09 own :: Date of this HCT: 09 May 2024]]
HCT type: Allogeneic, unrelated donor; Product: PBSC
Survival: Alive. Date of latest contact: 17 Aug 2024
Initial ANC recovery: Yes. Date: 25 May 2024
Initial platelet recovery: Yes. Date: 31 May 2024
[[assessment 2024-06-09 optional :: Chimerism: 09 Jun 2024, 99.6% donor]]; 08 Aug 2024, 100% donor
[[gvhd 2024-06-03 own; grade=III :: Acute GVHD: Yes. Date of diagnosis: 03 Jun 2024. Maximum overall grade: III]]
[[not negation :: Chronic GVHD: No]]
[[not negation :: VOD/SOS: No]]
[[infection 2024-06-20 own :: Viral infection: Yes, adenovirus. Date: 20 Jun 2024]]
Disease status: [[not negation :: Relapse: No]]. [[remission 2024-08-08 & assessment 2024-08-08 optional :: CR confirmed 08 Aug 2024]]
[[not negation :: New malignancy: No]]
""", css="body { font-family: 'Nimbus Sans' }", facility=STRAIT, name="Declan Oyelaran")


def bookings():
    """A plan of visits: nothing of it has happened."""
    return letter(CHILD, "appointments.docx", "other", "2025-06-24", """
Kahurangi Starlight Hospital - Appointments for Declan Oyelaran (21/11/2012)
Printed 24/06/2025
|| Date | Appointment
| [[not plan :: 30/06/2025 | Bone marrow aspirate and LP]]
| [[not plan :: 07/07/2025 | Admission for conditioning]]
| [[not plan :: 17/07/2025 | Haploidentical transplant (Day 0)]]
| [[not plan :: 16/08/2025 | Day +30 marrow]]
[[not conditional :: If you have a fever before admission ring the ward.]]
""", facility="Kahurangi Starlight Hospital", name="Declan Oyelaran")


def checklist():
    """A donor search request that retells in its head."""
    return paper(CHILD, "search request.pdf", "transplant_donor", "2024-02-08", """
# Preliminary donor search request
Requesting centre: Table View Children's Hospital   Date: 08/02/2024
Patient: Declan Oyelaran   Date of birth: 21/11/2012   ABO: O pos   CMV: pos
| [[diagnosis 2023-01-19 :: Diagnosis / date | AML, 19/01/2023]]
| [[relapse 2024-01-30 :: Relapse(s) | 30/01/2024]]
| Current status | refractory / in treatment
| [[not negation :: Previous transplants | none]]
| [[not plan :: Desired transplant date | 05/2024]]
| [[not negation :: Sibling donor | none available]]
""", css="body { font-family: 'Liberation Sans' }", facility=CAPE, name="Declan Oyelaran")
