"""An Indian discharge card and a tumour board sheet."""

from ..marked import paper
from .child import CHILD


def build():
    """Two papers."""
    return [card(), board()]


def card():
    """A discharge card: capitals, fields, treatment given as one table, advice."""
    return paper(CHILD, "discharge card.pdf", "discharge_summary", "2025-11-10", """
# SANJEEVANI INSTITUTE OF CHILD HEALTH
## DEPARTMENT OF PEDIATRIC HEMATO-ONCOLOGY & BMT - DISCHARGE CARD
Name : Mast. ROHAN DEVLIN Age/Sex : 9 Y / M DOB : 19-07-2016 UHID : SICH/25/004417
[[admission 2025-11-10..2025-11-22 own :: D.O.A. : 10-11-2025]] D.O.D. : 22-11-2025
FINAL DIAGNOSIS : RELAPSED REFRACTORY B-ALL (3RD RELAPSE, CD19 NEG)
CASE SUMMARY : [[diagnosis 2020-10 :: K/C/O B-ALL diagnosed in Oct 2020]], treated abroad. [[hsct 2023-11-20 :: Underwent MUD BMT on 20-11-2023]]. [[car_t_infusion 2025-02-24 :: Received anti-CD19 CAR-T on 24-02-2025]]. [[relapse 2025-10-20 :: Now relapsed on 20-10-2025]]. Came for second opinion and further management.
[[not relative :: H/O tuberculosis in grandfather in 2022, completed ATT.]]
COURSE : On admission febrile. [[infection 2025-11-11 own :: Blood culture dt. 11-11-2025 grew E. coli (ESBL)]]; managed with inj. meropenem x 10 days. 
|| TREATMENT GIVEN | DATE
| [[chemotherapy 2025-11-15 own :: Inj. Vincristine 1.5 mg IV stat | 15-11-2025]]
| TIT (MTX/ARA-C/HC) | 17-11-2025
| PRBC 1 unit | 12-11-2025
[[imaging 2025-11-13 optional :: CT chest (13-11-2025)]] : [[not negation :: no fungal nodules]].
ADVICE : Tab Septran, Tab Voriconazole. [[not plan :: Review in OPD on 29-11-2025 for haplo BMT work up.]] [[not conditional :: SOS in case of fever report to emergency.]]
""", css="body { font-family: 'Liberation Sans', 'Nimbus Sans' }", end="2025-11-22", facility="SANJEEVANI INSTITUTE OF CHILD HEALTH", name="ROHAN DEVLIN")


def board():
    """A tumour board: a timeline table and a discussion."""
    return paper(CHILD, "tumour board 18.11.pdf", "consultation", "2025-11-18", """
# Sanjeevani Institute of Child Health
## Multidisciplinary Tumour Board - Proceedings
Date of board: 18-Nov-2025     Patient: Rohan Devlin (DOB 19-Jul-2016)
|| S. No. | Timeline | Event | Remarks
| 1 | [[diagnosis 2020-10-07 :: 07-Oct-2020 | Diagnosis of B-ALL]] | HR, CNS1
| 2 | [[relapse 2023-06-02 site=CNS :: 02-Jun-2023 | First relapse]] | CNS only
| 3 | [[immunotherapy 2023-07-24 agents=blinatumomab :: 24-Jul-2023 | Blinatumomab started]] | 2 cycles
| 4 | [[radiotherapy 2023-11-13 :: 13-Nov-2023 | TBI 12 Gy/6#]] | Conditioning
| 5 | [[hsct 2023-11-20 :: 20-Nov-2023 | Allo-HSCT]] | MUD, BM
| 6 | [[relapse 2024-11-14 site=marrow :: 14-Nov-2024 | Second relapse]] | BM 34%
| 7 | [[car_t_infusion 2025-02-24 :: 24-Feb-2025 | Tisagenlecleucel]] | CRS 2
| 8 | [[relapse 2025-10-20 :: 20-Oct-2025 | Third relapse]] | CD19 negative
Opinion: [[not hypothesis :: Possible lineage switch to be excluded by repeat flow.]] [[not plan :: Start InO cycle 2 on 24-Nov-2025]], [[not plan :: then haplo-HSCT in January 2026.]] [[not negation :: Not a candidate for CD19 re-infusion.]]
""", css="body { font-family: 'Noto Serif' }", facility="Sanjeevani Institute of Child Health", name="Rohan Devlin")
