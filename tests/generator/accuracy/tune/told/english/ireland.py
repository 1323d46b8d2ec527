"""An Irish intensive care note and a nursing transfer form."""

from ..marked import paper
from .child import CHILD

HOUSE = "Saint Colmcille's Hospital for Children"


def build():
    """Two papers."""
    return [intensive(), transfer()]


def intensive():
    """An intensive care summary by system."""
    return paper(CHILD, "PICU summary.pdf", "discharge_summary", "2023-06-14", """
# Saint Colmcille's Hospital for Children
## Paediatric Critical Care - Discharge Summary to Ward
Name: Rohan Devlin D.O.B.: 19/07/2016 MRN: C0091822
[[admission 2023-06-14..2023-06-19 own :: PICU admission: 14 June 2023 at 02:40]]. PICU discharge: 19 June 2023.
<b>Reason for admission:</b> Septic shock, day 9 of reinduction for CNS relapse of ALL.
<b>Background:</b> [[diagnosis 2020-10 :: ALL diagnosed in October 2020]]. [[relapse 2023-06-02 site=CNS :: CNS relapse on 2 June of this year (2 June 2023)]]. [[chemotherapy 2023-06-06 :: Commenced reinduction with dexamethasone, vincristine and mitoxantrone on 6 June 2023]].
<b>CVS:</b> Noradrenaline 14-16 June. [[imaging 2023-06-15 own; optional :: ECHO 15/06/23]]: good function.
<b>Resp:</b> HFNC only, [[not negation :: was not intubated.]]
<b>Infection:</b> [[infection 2023-06-13 :: Peripheral blood culture of 13/06/2023: Pseudomonas aeruginosa]]. CXR clear. [[not hypothesis :: ?fungal - CT chest requested.]]
<b>Neuro:</b> [[not negation :: No seizures.]] [[imaging 2023-06-08 optional :: MRI brain 08/06/2023]] had shown leptomeningeal enhancement.
<b>Family:</b> Parents present throughout. [[not relative :: Twin brother was admitted on 12 June 2023 with the same virus but has been discharged.]]
<b>Outstanding:</b> [[not plan :: Repeat LP 20 June 2023.]] [[not plan :: Restart chemotherapy when CRP < 30.]]
""", css="body { font-family: 'DejaVu Sans'; font-size: 8.8pt }", end="2023-06-19", facility=HOUSE, name="Rohan Devlin")


def transfer():
    """A form filled in by nurses: question, answer."""
    return paper(CHILD, "nursing transfer form.pdf", "discharge_summary", "2024-11-28", """
# Inter-hospital Transfer - Nursing Handover
| Sending hospital | Saint Colmcille's Hospital for Children
| Receiving hospital | Wexcombe Royal Infirmary, BMT Unit
| Date of transfer | 28/11/2024
| Patient | DEVLIN, Rohan &nbsp; DOB 19/07/2016
| Allergies | Teicoplanin (rash)
| Infectious status | MRSA neg, [[not negation :: VRE not detected 26/11/2024]]
|| Question | Answer
| [[diagnosis 2020-10-07 :: Primary diagnosis and date? | B-ALL, 07/10/2020]]
| [[relapse 2024-11-14 :: Date of last relapse? | 14/11/2024]]
| [[hsct 2023-11-20 :: Previous transplant? When? | Yes - MUD, 20/11/2023]]
| [[not negation :: Previous CAR-T? | No]]
| [[immunotherapy 2024-11-25 agents=inotuzumab ozogamicin :: Current treatment and date started? | Inotuzumab ozogamicin, 25/11/2024]]
| Central line? Inserted? | [[procedure 2024-11-20 optional :: Hickman double lumen, 20/11/2024]]
| [[not plan :: Next chemotherapy due? | 02/12/2024 (InO day 8)]]
| Last blood transfusion? | 27/11/2024
Completed by: S/N A. Ní Bhriain
""", css="body { font-family: 'Noto Sans' }", facility=HOUSE, name="DEVLIN, Rohan")
