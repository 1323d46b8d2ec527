"""A Mexican clinical summary and an Argentine consultation."""

from ..marked import paper
from .child import CHILD


def build():
    """Two papers."""
    return [mexico(), argentina()]


def mexico():
    """A clinical summary in capitals with dates in words."""
    return paper(CHILD, "RESUMEN CLINICO.pdf", "consultation", "2024-03-29", """
# INSTITUTO DE PEDIATRÍA DEL VALLE ALTO
## RESUMEN CLÍNICO
Fecha: 29 de marzo de 2024
NOMBRE: IKER ZUBELDIA MONTERO. FECHA DE NACIMIENTO: 08/OCT/2014. EXPEDIENTE: 77-4410
Se trata de masculino de 9 años de edad, [[diagnosis 2019-02-14 :: con diagnóstico de LLA B de riesgo alto desde el 14 de febrero de 2019]], quien recibió tratamiento en España. [[relapse 2021-11-29 :: Presentó primera recaída el 29 de noviembre del 2021]], [[hsct 2022-05-12 :: se trasplantó el 12 de mayo del 2022 con donador hermano]]. [[relapse 2024-03-27 :: Acude por palidez; AMO del 27/MAR/2024 con 52 % de blastos, se concluye segunda recaída]] a médula ósea.
[[not negation :: Niega crisis convulsivas. LCR sin blastos.]] [[not hypothesis :: Probable infiltración renal por USG del 28/MAR/2024.]]
[[not relative :: Madre con cáncer de mama tratada con quimioterapia en 2020.]]
PLAN: [[not plan :: INICIAR REINDUCCIÓN EL 05/ABR/2024.]] [[not conditional :: DE NO HABER RESPUESTA, CUIDADOS PALIATIVOS.]]
""", css="body { font-family: 'Nimbus Roman'; font-size: 11pt }", facility="INSTITUTO DE PEDIATRÍA DEL VALLE ALTO", name="IKER ZUBELDIA MONTERO")


def argentina():
    """A second opinion with a list by date and a table of courses."""
    return paper(CHILD, "segunda opinion.pdf", "consultation", "2025-02-12", """
<b>Sanatorio del Litoral</b> – Hematología y Trasplante Pediátrico
# INTERCONSULTA / SEGUNDA OPINIÓN
Fecha: 12/02/2025
Paciente: Zubeldia Montero, Iker — FN 8/10/2014
## Cronología
- [[diagnosis 2019-02-14 :: 14/2/2019: debut de LLA pre-B]]
- [[relapse 2021-11-29 :: 29/11/2021: recaída combinada]]
- [[radiotherapy 2022-05-06 :: 6/5/2022: TBI]]
- [[hsct 2022-05-12 :: 12/5/2022: TCPH alogénico, hermano]]
- [[relapse 2024-03-27 :: 27/3/2024: segunda recaída]]
- [[car_t_infusion 2024-06-13 :: 13/6/2024: infusión de CAR-T]]
- [[b_cell_recovery 2024-12-02 :: 2/12/2024: pérdida de la aplasia B]]
|| Curso | Inicio | Fin
| [[immunotherapy 2022-02-07..2022-03-06 agents=blinatumomab :: Blinatumomab | 7/2/2022 | 6/3/2022]]
| [[chemotherapy 2024-04-05 :: FLAG-IDA | 5/4/2024 | 10/4/2024]]
## Impresión
Niño en RC3. [[not negation :: No hay evidencia de enfermedad al día de la fecha.]] [[not conditional :: Si reaparece EMR, se sugiere segundo TCPH haploidéntico.]] [[not plan :: Se solicita PAMO con NGS para el 3/3/2025.]]
""", css="body { font-family: 'DejaVu Sans'; font-size: 9pt }", facility="Sanatorio del Litoral", name="Zubeldia Montero, Iker")
