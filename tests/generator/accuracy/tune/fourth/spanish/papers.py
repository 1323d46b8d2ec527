"""A discharge summary, a chronology in a table and a letter."""

from ...told.marked import letter, paper
from .child import CHILD

SUR = "Hospital de Niños Bahía del Sur"


def build():
    """Three papers."""
    return [discharge(), chronology(), referral()]


def discharge():
    """A discharge summary in short forms."""
    return paper(CHILD, "epicrisis.pdf", "discharge_summary", "2024-04-22", """
<b>Hospital de Niños Bahía del Sur</b>
# EPICRISIS – UNIDAD DE TRASPLANTE
Paciente: Bruno Etcheverry Salas   F.N.: 01/12/2015
[[admission 2024-04-22..2024-06-10 own :: Ingreso: 22/04/2024]]   Egreso: 10/06/2024
Antecedentes: [[diagnosis 2020-02-11 :: Debut LLA-B 11/02/2020]], [[chemotherapy 2020-02-14 :: protocolo ALLIC 2009 desde el 14/02/20]], [[remission 2020-03-18 :: RC día +33 (18/03/20)]]. [[relapse 2023-09-05 :: Recaída combinada MO/SNC 05/09/23]]. [[chemotherapy 2023-09-11 :: IntReALL desde 11/09/23]], [[remission 2023-12-19 :: 2ª RC 19/12/23]].
Evolución: [[hsct 2024-05-03 own; donor_type=haploidentical :: Día 0 03/05/24: infusión de CPH haplo (madre)]]. Injerto +15. [[infection 2024-05-10 own :: 10/05 bacteriemia por S. viridans]]. [[gvhd 2024-05-28 own; organ=skin :: 28/05 EICHa cutánea grado II]], metilprednisolona. [[toxicity 2024-05-20 own :: Microangiopatía trombótica el 20/05]], eculizumab. [[not negation :: Sin EVO ni CMV.]] [[not relative :: La madre donante tuvo cefalea el 04/05/24.]]
Plan: [[not plan :: MO día +60 (02/07/2024)]]. [[not conditional :: Si quimerismo mixto, ILD.]]
""", css="body { font-family: 'Liberation Sans'; font-size: 9.6pt }", end="2024-06-10", facility=SUR, name="Bruno Etcheverry Salas")


def chronology():
    """A chronology."""
    return letter(CHILD, "cronologia.docx", "consultation", "2025-05-20", """
Hospital de Niños Bahía del Sur
Cronología para segunda opinión – 20/05/2025
Bruno Etcheverry Salas, nacido el 01/12/2015
|| Fecha | Hecho | Observaciones
| [[diagnosis 2020-02-11 :: 11/02/2020 | Diagnóstico LLA-B]] | riesgo intermedio
| [[relapse 2023-09-05 :: 05/09/2023 | 1.ª recidiva]] | MO + SNC
| [[hsct 2024-05-03 :: 03/05/2024 | TCPH haploidéntico]] | madre
| [[relapse 2025-01-14 :: 14/01/2025 | 2.ª recidiva]] | MO 47 %
| [[leukapheresis 2025-02-10 :: 10/02/2025 | Aféresis]] | 
| [[car_t_infusion 2025-03-25 :: 25/03/2025 | CAR-T tisagenlecleucel]] | SLC 1
| [[remission 2025-04-22 :: 22/04/2025 | RC, EMR neg]] | 
| [[not plan :: 07/2025 | 2.º TPH (en estudio)]] | 
""", facility=SUR, name="Bruno Etcheverry Salas")


def referral():
    """A letter to a colleague."""
    return paper(CHILD, "carta derivacion.pdf", "consultation", "2025-01-27", """
<b>Hospital de Niños Bahía del Sur</b>
27 de enero de 2025
Estimado colega:
Le agradezco que valore a Bruno Etcheverry Salas (nacido el 1 de diciembre de 2015). [[diagnosis 2020-02 :: Se le diagnosticó LLA-B en febrero de 2020]] y [[relapse 2023-09 :: presentó recaída combinada en septiembre de 2023]]. [[hsct 2024-05-03 :: El 3 de mayo de 2024 recibió un trasplante haploidéntico]]. Lamentablemente [[relapse 2025-01-14 :: el 14 de enero de este año volvió a recaer]] (47 % de blastos). [[immunotherapy 2025-01-20 agents=blinatumomab :: Inició blinatumomab el 20 de enero]]. [[infection 2024-11-09..2024-11-16 :: Del 9 al 16 de noviembre de 2024 cursó una neumonía por VRS]]. [[not negation :: No tiene EICH activa.]] [[not hypothesis :: Podría tener afectación testicular; se solicitó ecografía.]] [[not plan :: La aféresis podría hacerse el 10 de febrero.]] [[not conditional :: De no responder, se ofrecería tratamiento paliativo.]] [[not relative :: Un tío falleció por leucemia en 2001.]]
""", css="body { font-family: 'Noto Serif' }", facility=SUR, name="Bruno Etcheverry Salas")
