"""A discharge report, the minutes of a committee and an infusion report from Spain."""

from ..marked import letter, paper
from .child import CHILD

HOUSE = "Hospital Infantil Puerta del Encinar"


def build():
    """Three papers."""
    return [discharge(), committee(), cells()]


def discharge():
    """A discharge report with history and course."""
    return paper(CHILD, "informe alta TPH.pdf", "discharge_summary", "2022-05-03", """
<b>Hospital Infantil Puerta del Encinar</b><br>Unidad de Trasplante de Progenitores Hematopoyéticos
# INFORME CLÍNICO DE ALTA
Paciente: ZUBELDIA MONTERO, IKER   Fecha nacimiento: 08/10/2014   NHC: 1190362
[[admission 2022-05-03..2022-06-21 own :: F. Ingreso: 03/05/2022]]   F. Alta: 21/06/2022
## Motivo de ingreso
Ingreso programado para TPH alogénico de hermano HLA idéntico.
## Antecedentes familiares
[[not relative :: Abuela paterna con mieloma, autotrasplante en 2016.]] Hermano sano.
## Historia oncológica
[[diagnosis 2019-02-14 :: LLA-B común diagnosticada el 14/02/2019]] (leucocitos 23.400, SNC1). [[chemotherapy 2019-02-18 :: Inicia tratamiento según protocolo SEHOP-PETHEMA 2013 el 18/02/2019]], [[remission 2019-03-22 :: alcanzando RC el día +33 (22/03/2019)]]. [[chemotherapy 2021-02 optional :: Fin de mantenimiento en febrero de 2021.]] [[relapse 2021-11-29 site=combined :: El 29/11/2021 recaída combinada (MO y SNC)]]. [[chemotherapy 2021-12-02 :: Reinducción según IntReALL HR desde el 02/12/2021]]. [[immunotherapy 2022-02-07..2022-03-06 agents=blinatumomab :: Blinatumomab del 7 de febrero al 6 de marzo de 2022]], [[remission 2022-03-10 cr_number=2 :: con RC2 y EMR indetectable el 10/03/2022]].
## Evolución
Acondicionamiento con ICT y VP-16. [[radiotherapy 2022-05-06 own :: ICT 12 Gy (2 Gy x 6) entre el 06/05/2022 y el 09/05/2022]]. [[hsct 2022-05-12 own; donor_type=sibling; graft_source=marrow :: El día 12/05/2022 se infunden progenitores de médula ósea de su hermano]] sin incidencias. Injerto de neutrófilos el día +18. [[infection 2022-05-17 own :: Bacteriemia por Streptococcus mitis el 17/05/2022]] tratada con meropenem. [[gvhd 2022-06-09 own; grade=I; organ=skin :: EICH aguda cutánea grado I el 09/06/2022]]. [[not negation :: No ha presentado reactivación de CMV ni enfermedad venooclusiva.]]
## Plan
[[not plan :: Aspirado de médula ósea el día +100 (20/08/2022).]] [[not conditional :: En caso de quimerismo mixto se valorará ILD.]]
""", end="2022-06-21", facility=HOUSE, name="ZUBELDIA MONTERO, IKER")


def committee():
    """The act of a committee."""
    return letter(CHILD, "acta comité CAR-T.docx", "consultation", "2024-04-16", """
Hospital Infantil Puerta del Encinar
ACTA DEL COMITÉ DE TERAPIAS AVANZADAS
Fecha de la sesión: 16 de abril de 2024
Paciente: Iker Zubeldia Montero, 9 años (FN 08/10/2014)
Resumen: [[diagnosis 2019-02 :: LLA-B dx 02/2019]]; [[relapse 2021-11 :: 1ª recaída 11/2021]]; [[hsct 2022-05-12 :: TPH alo de hermano 12/05/2022]]; [[relapse 2024-03-27 site=marrow :: 2ª recaída, medular, 27/03/2024]]. [[chemotherapy 2024-04-05 :: Ha iniciado FLAG-IDA el 5 de abril]] de 2024.
Se discute la indicación de tisagenlecleucel. CD19 positivo en el 97 % de los blastos. [[not hypothesis :: Se plantea posible afectación testicular, pendiente de ecografía.]] [[not negation :: Sin EICH activa.]]
Acuerdos: [[not plan :: 1) Leucaféresis el 29 de abril de 2024.]] [[not conditional :: 2) Si progresa antes de la infusión, inotuzumab puente.]] [[not trial :: 3) Se descarta el ensayo ARI-0002 revisado el 12 de abril de 2024.]]
""", facility=HOUSE, name="Iker Zubeldia Montero")


def cells():
    """A report of the infusion and the month after it."""
    return paper(CHILD, "informe CART dia 28.pdf", "treatment_record", "2024-06-13", """
# INFORME DE TERAPIA CELULAR – DÍA +28
Hospital Infantil Puerta del Encinar
Paciente: Iker Zubeldia Montero. FN: 08/10/2014
| [[leukapheresis 2024-04-29 :: Fecha de leucaféresis | 29/04/2024]]
| [[lymphodepletion 2024-06-07..2024-06-10 agents=fludarabine, cyclophosphamide :: Linfodepleción | Fludarabina/ciclofosfamida, 07/06/2024 - 10/06/2024]]
| [[car_t_infusion 2024-06-13 own :: Fecha de infusión (día 0) | 13/06/2024]]
| Producto / lote | tisagenlecleucel / ES-24-1177
| [[toxicity 2024-06-15..2024-06-20 own; grade=3; name=CRS :: SLC | Grado máximo 3, inicio 15/06/2024, resolución 20/06/2024]]
| [[toxicity 2024-06-19 own; grade=1; name=ICANS :: ICANS | Grado 1 el 19/06/2024]]
| Tocilizumab | 2 dosis (16 y 17/06/2024)
[[admission 2024-06-16 optional :: Ingresó en UCIP el 16/06/2024]] por hipotensión, [[not negation :: sin necesidad de ventilación mecánica]].
Evaluación: [[remission 2024-07-11 :: médula ósea del 11/07/2024 en remisión completa]], EMR negativa (<10⁻⁴) por citometría.
[[not plan :: Próximo control en septiembre de 2024.]]
""", css="body { font-family: 'Liberation Sans' }", facility=HOUSE, name="Iker Zubeldia Montero")
