"""Logs and forms."""

from ...told.marked import letter, paper
from .child import CHILD

DUNES = "Whitesands Royal Hospital for Children"
MESA = "Mesa Verde Children's Medical Center"


def build():
    """Four papers."""
    return [log(), intake(), registry(), diary()]


def log():
    """A nurse's log of a CAR-T stay."""
    return paper(CHILD, "nursing log.pdf", "treatment_record", "2025-01-13", """
<b>Whitesands Royal Hospital for Children</b>
# CAR-T pathway - treatment log        Callum Adeyemi-Ross 23/06/2014
|| Date | Day | What was done | Sign
| [[admission 2025-01-05 optional :: 05/01/25]] | -8 | Admitted bay 2. Bloods, weight 31.9 kg | KD
| [[lymphodepletion 2025-01-06 :: 06/01/25 | -7 | Fludarabine + cyclophosphamide d1]] | KD
| 07/01/25 | -6 | Flu/cy d2, no problems | PM
| 08/01/25 | -5 | Flu d3 | PM
| 09/01/25 | -4 | Flu d4, LD complete | KD
| [[car_t_infusion 2025-01-13 :: 13/01/25 | 0 | CAR T cells given 11:40, obs stable]] | KD
| [[toxicity 2025-01-16 name=CRS :: 16/01/25 | +3 | T 39.8, BP 82/40: CRS gr 2. Tocilizumab 8 mg/kg]] | RW
| 17/01/25 | +4 | Afebrile. [[not conditional :: 2nd toci if T > 38.5]] | RW
| [[toxicity 2025-01-20 name=ICANS :: 20/01/25 | +7 | ICE 8/10, word finding difficulty - ICANS 1. Keppra]] | KD
| 22/01/25 | +9 | ICE 10/10. [[not negation :: No fever, no CRS]] | PM
| [[discharge 2025-01-29 optional :: 29/01/25]] | +16 | Home. [[not plan :: Marrow 10/02/25]] | KD
""", css="body { font-family: 'Noto Sans'; font-size: 9.4pt }", facility=DUNES, name="Callum Adeyemi-Ross")


def intake():
    """A form of an international office, boxes with labels above the answers."""
    return paper(CHILD, "patient intake.pdf", "consultation", "2025-10-17", """
# Mesa Verde Children's Medical Center
Global Patient Services - Medical Intake
Completed on: 17 Oct 2025        By: mother
<b>1. Child's full name</b>: Callum Adeyemi-Ross    <b>Date of birth</b>: 23 Jun 2014
<b>2. What is the diagnosis and when was it made?</b>
[[diagnosis 2020-09-08 :: Acute lymphoblastic leukemia (B-cell), 8 Sep 2020]]
<b>3. Has the disease come back? When?</b>
[[relapse 2023-01-17 & relapse 2024-08-29 & relapse 2025-10-06 :: Yes, 17 Jan 2023, 29 Aug 2024 and now 6 Oct 2025]]
<b>4. Has your child had a stem cell transplant?</b>
[[hsct 2023-05-23 :: Yes - from his brother - 23 May 2023]]
<b>5. Has your child had CAR-T or other cell therapy?</b>
[[car_t_infusion 2025-01-13 :: Yes - Kymriah - 13 Jan 2025]]
<b>6. Has your child had radiation?</b>
[[radiotherapy 2023-05 optional :: Only TBI before the transplant]]
<b>7. Any serious infections?</b>
[[infection 2024-09 :: Pseudomonas in the blood, Sept 2024]]
<b>8. Is your child in hospital now?</b>
[[not negation :: No]]
<b>9. Treatment planned at home hospital</b>
[[not plan :: Vincristine and steroids from 27 Oct 2025]]
<b>10. Family members with cancer</b>
[[not relative :: Mother - lymphoma - 2009]]
""", css="body { font-family: 'Liberation Sans'; font-size: 10pt }", facility=MESA, name="Callum Adeyemi-Ross")


def registry():
    """A registry form: label, then value, one a row."""
    return paper(CHILD, "registry follow-up.pdf", "consultation", "2025-03-03", """
<b>Whitesands Royal Hospital for Children</b>
# Cellular therapy follow-up, 30 days        Report date: 03-Mar-2025
Recipient: Callum Adeyemi-Ross    Date of birth: 23-Jun-2014
| Date of original diagnosis | [[diagnosis 2020-09-08 :: 08-Sep-2020]]
| Number of relapses | 2
| Date of most recent relapse | [[relapse 2024-08-29 :: 29-Aug-2024]]
| Prior HCT | Yes, allogeneic, [[hsct 2023-05-23 :: 23-May-2023]]
| Date of cell collection | [[leukapheresis 2024-11-20 :: 20-Nov-2024]]
| Lymphodepletion start / stop | [[lymphodepletion 2025-01-06..2025-01-09 :: 06-Jan-2025 / 09-Jan-2025]]
| Date of infusion | [[car_t_infusion 2025-01-13 :: 13-Jan-2025]]
| CRS (max grade, onset) | [[toxicity 2025-01-16 name=CRS; grade=2 :: 2, 16-Jan-2025]]
| ICANS (max grade, onset) | [[toxicity 2025-01-20 name=ICANS; grade=1 :: 1, 20-Jan-2025]]
| HLH/MAS | [[not negation :: No]]
| Clinically significant infection | [[not negation :: None reported]]
| Best response / date | [[remission 2025-02-10 :: CR, MRD negative / 10-Feb-2025]]
| Relapse after infusion | [[not negation :: No]]
| Date of last contact | 24-Feb-2025
""", css="body { font-family: 'Nimbus Sans'; font-size: 10pt }", facility=DUNES, name="Callum Adeyemi-Ross")


def diary():
    """A mother's diary: headings of years, days below them."""
    return letter(CHILD, "our timeline.docx", "consultation", "2025-10-12", """
Callum Adeyemi-Ross, born 23 June 2014 - our timeline (written 12 October 2025)
# 2020
8 September - [[diagnosis 2020-09-08 :: A&E, then the words "it's leukaemia"]]
11 September - [[chemotherapy 2020-09-11 :: first chemo]]
9 October - [[remission 2020-10-09 :: remission!]]
# 2021
10 May - [[chemotherapy 2021-05-10 :: maintenance starts]]
# 2022
4 November - rang the bell
# 2023
17 January - [[relapse 2023-01-17 :: it's back, in the spinal fluid too]]
6 March - [[immunotherapy 2023-03-06 :: blina pump on]]
3 April - blina pump off
23 May - [[hsct 2023-05-23 :: Tobi's marrow goes in]]
20 June - [[gvhd 2023-06-20 :: rash, they say GVHD]]
# 2024
29 August - [[relapse 2024-08-29 :: relapse number two]]
19 September - [[infection 2024-09-19 & admission 2024-09-19 optional :: sepsis, intensive care]]
20 November - [[leukapheresis 2024-11-20 :: T cell collection]]
# 2025
13 January - [[car_t_infusion 2025-01-13 :: CAR-T day]]
10 February - [[remission 2025-02-10 optional & assessment 2025-02-10 optional :: MRD negative]]
6 October - [[relapse 2025-10-06 :: third time]]
Still to come: [[not plan :: 27 October marrow]], [[not hypothesis :: maybe America]]
""", facility=None, name="Callum Adeyemi-Ross")
