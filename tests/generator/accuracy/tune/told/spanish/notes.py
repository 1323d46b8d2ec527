"""A progress note, a Mexican discharge summary and an operative note."""

from ..marked import letter, paper
from .child import CHILD


def build():
    """Three papers."""
    return [progress(), egress(), operation()]


def progress():
    """A note of evolution in telegraphic style."""
    return paper(CHILD, "nota evolucion.pdf", "consultation", "2024-09-19", """
<b>Hospital Infantil Puerta del Encinar</b> · Hematología y Oncología Pediátricas
# CONSULTAS EXTERNAS – NOTA DE EVOLUCIÓN
Fecha: 19/09/2024   Paciente: Iker Zubeldia Montero   F. nac.: 08/10/2014
Niño de 9 años. [[diagnosis 2019-02 :: Dx LLA-B feb/2019]]. [[relapse 2021-11 :: 1ª recaída (combinada) nov/2021]]. [[hsct 2022-05-12 :: TPH hermano 12/05/22]]. [[relapse 2024-03 :: 2ª recaída mar/2024]]. [[car_t_infusion 2024-06-13 :: CAR-T 13/06/24]], D+98. [[toxicity 2024-06-15 grade=3; name=CRS :: SLC G3 (15/06/24)]], ICANS G1.
Interval: [[infection 2024-08-02 :: bacteriemia por E. coli el 02/08/2024]], [[admission 2024-08-02..2024-08-09 optional :: ingresado del 2 al 9 de agosto]]. Desde el alta bien, [[not negation :: sin fiebre ni sangrados.]]
[[assessment 2024-09-12 optional & remission 2024-09-12 :: MO 12/09/24: RC]], EMR < 10-4. Aplasia B mantenida.
AF: [[not relative :: prima con LLA diagnosticada en 2022.]]
Plan: [[not plan :: IGIV 26/09/24; MO en diciembre.]] [[not conditional :: Si pierde aplasia B → valorar 2º TPH.]]
""", css="body { font-family: 'Nimbus Sans'; font-size: 9.6pt }", facility="Hospital Infantil Puerta del Encinar", name="Iker Zubeldia Montero")


def egress():
    """A Mexican discharge summary."""
    return paper(CHILD, "RESUMEN DE EGRESO.pdf", "discharge_summary", "2024-04-03", """
INSTITUTO DE PEDIATRÍA DEL VALLE ALTO
# RESUMEN DE EGRESO
PACIENTE: ZUBELDIA MONTERO IKER   F. NAC: 08-OCT-2014   EXP: 77-4410
[[admission 2024-04-03..2024-04-20 own :: FECHA DE INGRESO: 03-ABR-2024]]   FECHA DE EGRESO: 20-ABR-2024
DIAGNÓSTICO: LEUCEMIA LINFOBLÁSTICA AGUDA EN SEGUNDA RECAÍDA
RESUMEN: ESCOLAR MASCULINO [[diagnosis 2019-02-14 :: DIAGNOSTICADO EL 14-FEB-2019]]. [[relapse 2024-03-27 :: SEGUNDA RECAÍDA DOCUMENTADA EL 27-MAR-2024]]. [[chemotherapy 2024-04-05..2024-04-10 own :: SE ADMINISTRÓ FLAG-IDA DEL 05-ABR-2024 AL 10-ABR-2024]]. [[infection 2024-04-14 own :: EL 14-ABR-2024 PRESENTÓ NEUTROPENIA FEBRIL]] CON HEMOCULTIVO NEGATIVO. [[procedure 2024-04-04 optional :: SE COLOCÓ CATÉTER HICKMAN EL 04-ABR-2024]]. [[not negation :: NO SE DOCUMENTÓ INFECCIÓN FÚNGICA.]]
INDICACIONES: [[not plan :: CITA EL 24-ABR-2024 PARA BIOMETRÍA.]] [[not plan :: TRASLADO A ESPAÑA PARA LEUCAFÉRESIS EL 29-ABR-2024.]] [[not conditional :: EN CASO DE FIEBRE ACUDIR A URGENCIAS.]]
""", css="body { font-family: 'Nimbus Mono PS'; font-size: 9.2pt }", end="2024-04-20", facility="INSTITUTO DE PEDIATRÍA DEL VALLE ALTO", name="ZUBELDIA MONTERO IKER")


def operation():
    """An operative note of a catheter."""
    return letter(CHILD, "protocolo quirurgico.docx", "treatment_record", "2022-05-04", """
Hospital Infantil Puerta del Encinar – Cirugía Pediátrica
PROTOCOLO QUIRÚRGICO
Paciente: Iker Zubeldia Montero (FN 08/10/2014)
[[procedure 2022-05-04 own :: Fecha de intervención: 04/05/2022]]
Diagnóstico preoperatorio: LLA en 2ª RC, candidato a TPH.
Intervención: colocación de catéter Hickman de doble luz en vena yugular derecha.
[[not negation :: Sin complicaciones; no se produce neumotórax.]]
[[not plan :: El trasplante está previsto para el 12/05/2022.]]
""", facility="Hospital Infantil Puerta del Encinar", name="Iker Zubeldia Montero")
