"""Reports and prose."""

from ...kit import Folder, Trap, event, rows
from .child import CHILD

MEXICO = "Hospital Infantil San Telmo de Culiacán"
CHILE = "Clínica Universitaria Los Aromos"
SPAIN = "Hospital Universitario Ribera Alta"
FULL = "Mateo Quiroga Lizárraga"

CSS = "body { font: 10.4pt/1.5 'Noto Serif' } h2 { text-align: center; font-size: 13pt } h3 { font-size: 10.6pt; margin: 7pt 0 2pt } p { margin: 3pt 0; text-align: justify } .grid { margin: 4pt 0 } .grid td, .grid th { border: .5pt solid #333; text-align: left }"


def build() -> list:
    """The reports and letters."""
    half = Folder(CHILD, 5200)
    for make in (marrow, residual, genes, infusion, discharge, opinion):
        make(half)
    return half.documents


def marrow(half) -> None:
    """The diagnosis, scanned."""
    body = f"""<h2>{MEXICO}</h2><p style='text-align:center'>Servicio de Hematología</p><h3>ASPIRADO DE MÉDULA ÓSEA</h3><p>Paciente: <b>{FULL}</b> &nbsp; Fecha de nacimiento: 27/04/2015</p><p>Fecha de la toma: 3 de febrero de 2021 &nbsp; Fecha de informe: 5 de febrero de 2021</p><p>Sitio: cresta ilíaca posterior derecha. Celularidad aumentada. Megacariocitos ausentes.</p>
    <table class='grid'><tr><th>Serie</th><th>Paciente (%)</th></tr><tr><td>Blastos linfoides</td><td>91</td></tr><tr><td>Serie granulocítica</td><td>4</td></tr><tr><td>Serie eritroide</td><td>3</td></tr><tr><td>Linfocitos maduros</td><td>2</td></tr></table><p><b>Diagnóstico:</b> Leucemia linfoblástica aguda L1. Se envía muestra para inmunofenotipo y citogenética.</p><p>Dra. Amelia Ibarra Solís</p>"""
    half.paper("aspirado_2021.pdf", body, CSS, "pathology", "2021-02-03", look="scan", facility=MEXICO, labs=rows("blasts_bm | Blastos linfoides | 91 | %", "2021-02-03", "marrow"), extra={"other_labs": True},
               events=[event("diagnosis", "2021-02-03", "Leucemia linfoblástica aguda L1", own=True), event("pathology", "2021-02-03", "ASPIRADO DE MÉDULA ÓSEA", own=True, optional=True)], traps=[Trap("plan", "Se envía muestra para inmunofenotipo")])


def residual(half) -> None:
    """Residual disease a month after the cells."""
    body = f"""<h2>{SPAIN}</h2><h3>CITOMETRÍA DE FLUJO: ENFERMEDAD MÍNIMA RESIDUAL</h3><p>Paciente: <b>{FULL}</b> &nbsp; F. nac.: 27/04/2015 &nbsp; NHC: 1180452</p><p>Muestra: médula ósea &nbsp; Fecha de obtención: 07/03/2024 &nbsp; Fecha de informe: 08/03/2024</p><p>Método: EuroFlow 8 colores, 4.120.000 células adquiridas. Sensibilidad: 10^-5.</p>
    <table class='grid'><tr><th>Población</th><th>Resultado</th></tr><tr><td>EMR (linfoblastos B patológicos)</td><td>&lt;0,001 %</td></tr><tr><td>Linfocitos T</td><td>41,2 %</td></tr></table><p><b>Conclusión:</b> No se detecta enfermedad mínima residual (sensibilidad 10^-5). Aplasia de células B.</p><p>Dra. Neus Climent</p>"""
    half.paper("emr_dia28.pdf", body, CSS, "flow_cytometry", "2024-03-07", facility=SPAIN, labs=rows("mrd_flow | EMR (linfoblastos B patológicos) | <0,001 | %", "2024-03-07", "marrow", method="flow", sensitivity="10^-5"), extra={"other_labs": True},
               events=[event("assessment", "2024-03-07", "No se detecta enfermedad mínima residual (sensibilidad 10^-5)", own=True)])


def genes(half) -> None:
    """Chromosomes at the relapse."""
    body = f"""<h2>{CHILE}</h2><h3>INFORME DE CITOGENÉTICA Y FISH</h3><p>Nombre: <b>{FULL}</b> &nbsp; F. nacimiento: 27-04-2015</p><p>Fecha de toma: 30-05-2023 &nbsp; Fecha de informe: 14-06-2023 &nbsp; Muestra: médula ósea</p><p>Cariotipo: 47,XY,+21,del(9)(p21)[9]/46,XY[11]</p><table class='grid'><tr><th>Sonda</th><th>Resultado</th></tr><tr><td>BCR::ABL1</td><td>Negativo</td></tr><tr><td>KMT2A</td><td>Negativo</td></tr><tr><td>ETV6::RUNX1</td><td>Negativo</td></tr><tr><td>CDKN2A</td><td>Deleción en 61 % de núcleos</td></tr></table><p>Conclusión: cariotipo anormal. No se detecta cromosoma Filadelfia.</p><p>Dr. Tomás Echaurren</p>"""
    half.paper("citogenetica.pdf", body, CSS.replace("Noto Serif", "Nimbus Sans"), "genetics", "2023-05-30", facility=CHILE, events=[event("pathology", "2023-05-30", "INFORME DE CITOGENÉTICA Y FISH", own=True, optional=True)], traps=[Trap("negation", "No se detecta cromosoma Filadelfia")])


def infusion(half) -> None:
    """The infusion's record, copied."""
    body = f"""<h2>{SPAIN}</h2><h3>REGISTRO DE INFUSIÓN DE CÉLULAS CAR-T</h3><table class='grid'><tr><td>Paciente</td><td><b>{FULL}</b></td></tr><tr><td>Fecha de nacimiento</td><td>27/04/2015</td></tr><tr><td>Leucoaféresis</td><td>09/01/2024</td></tr><tr><td>Linfodepleción (fludarabina, ciclofosfamida)</td><td>02/02/2024 a 05/02/2024</td></tr><tr><td>Producto</td><td>CAR-T anti-CD19 académico, lote RA-19-0047</td></tr><tr><td>Dosis</td><td>1 x 10^6 células CAR+/kg</td></tr><tr><td>Fecha de infusión (día 0)</td><td><b>08/02/2024</b></td></tr><tr><td>Hora</td><td>12:30 - 12:41</td></tr></table><p>Infusión sin incidencias. En caso de SLC grado 2 se administrará tocilizumab. Médula ósea prevista para el 07/03/2024.</p><p>Enfermera: L. Ferrandis &nbsp; Médico: Dr. Bru Escrivà</p>"""
    half.paper("registro_infusion.pdf", body, CSS, "treatment_record", "2024-02-08", look="copy", facility=SPAIN,
               events=[event("car_t_infusion", "2024-02-08", "Fecha de infusión (día 0)08/02/2024", own=True, target="CD19", batch="RA-19-0047"), event("leukapheresis", "2024-01-09", "Leucoaféresis09/01/2024"), event("lymphodepletion", "2024-02-02", "02/02/2024 a 05/02/2024", end="2024-02-05")],
               traps=[Trap("conditional", "En caso de SLC grado 2 se administrará tocilizumab"), Trap("plan", "Médula ósea prevista para el 07/03/2024")])


def discharge(half) -> None:
    """The stay of the transplant."""
    body = f"""<h2>{SPAIN}</h2><h3>INFORME DE ALTA</h3><p>Paciente: <b>{FULL}</b> &nbsp; F. nac.: 27/04/2015 &nbsp; NHC: 1180452</p><p>Fecha de ingreso: 01/07/2024 &nbsp; Fecha de alta: 16/08/2024 &nbsp; Servicio: Hematología y TPH infantil</p><h3>Antecedentes familiares</h3><p>Abuela materna con cáncer de mama en 2012. Hermana sana, HLA idéntica.</p>
    <h3>Historia oncológica</h3><p>Leucemia linfoblástica aguda B diagnosticada el 3 de febrero de 2021 en Culiacán. Inició inducción (Total XV) el 6 de febrero de 2021 y alcanzó remisión completa el 12 de marzo de 2021. El 30 de mayo de 2023 presentó recaída medular, con 74 % de blastos, y fue tratado en Chile. El 26 de junio de 2023 inició blinatumomab. En octubre de 2023 la EMR era de 0,9 %. El 8 de febrero de 2024 se infundieron células CAR-T anti-CD19. El 11 de febrero de 2024 presentó síndrome de liberación de citocinas grado 3 y el 13 de febrero de 2024 ICANS grado 1. El 7 de marzo de 2024 se documentó remisión completa con EMR no detectable. El 10 de junio de 2024 se constató recuperación de linfocitos B.</p>
    <h3>Evolución</h3><p>Acondicionamiento con treosulfán, fludarabina y tiotepa. El 9 de julio de 2024 se realizó trasplante alogénico de médula ósea de su hermana HLA idéntica. Injerto de neutrófilos el 30 de julio de 2024. El 5 de agosto de 2024 apareció EICH aguda cutánea grado II, tratada con prednisona. El 18 de julio de 2024 tuvo bacteriemia por Staphylococcus epidermidis. No presentó enfermedad venooclusiva. Ecocardiograma del 2 de julio de 2024: FEVI 64 %.</p>
    <h3>Tratamiento y plan</h3><p>Ciclosporina 50 mg cada 12 horas. Se realizará aspirado medular el 8 de octubre de 2024. Si hay quimerismo mixto se valorará infusión de linfocitos del donante.</p><p>Dr. Bru Escrivà, 16/08/2024</p>"""
    half.paper("alta_trasplante.pdf", body, CSS, "discharge_summary", "2024-07-01", end="2024-08-16", facility=SPAIN, extra={"date_any": ["2024-07-01", "2024-08-16"]},
               labs=rows("lvef | FEVI | 64 | %", "2024-07-02", None, narrative=True) + rows("blasts_bm | blastos | 74 | %", "2023-05-30", "marrow", narrative=True) + rows("mrd_flow | EMR | 0,9 | %", "2023-10", "marrow", narrative=True),
               events=[event("admission", "2024-07-01", "Fecha de ingreso: 01/07/2024", own=True), event("discharge", "2024-08-16", "Fecha de alta: 16/08/2024", own=True), event("diagnosis", "2021-02-03", "Leucemia linfoblástica aguda B diagnosticada el 3 de febrero de 2021"),
                       event("chemotherapy", "2021-02-06", "Inició inducción (Total XV) el 6 de febrero de 2021"), event("remission", "2021-03-12", "alcanzó remisión completa el 12 de marzo de 2021"), event("relapse", "2023-05-30", "El 30 de mayo de 2023 presentó recaída medular", site="marrow"),
                       event("immunotherapy", "2023-06-26", "El 26 de junio de 2023 inició blinatumomab"), event("assessment", "2023-10", "En octubre de 2023 la EMR era de 0,9 %"), event("car_t_infusion", "2024-02-08", "El 8 de febrero de 2024 se infundieron células CAR-T anti-CD19"),
                       event("toxicity", "2024-02-11", "El 11 de febrero de 2024 presentó síndrome de liberación de citocinas grado 3", name="CRS", grade="3"), event("toxicity", "2024-02-13", "el 13 de febrero de 2024 ICANS grado 1", name="ICANS", grade="1"),
                       event("remission", "2024-03-07", "El 7 de marzo de 2024 se documentó remisión completa"), event("assessment", "2024-03-07", "EMR no detectable", optional=True), event("b_cell_recovery", "2024-06-10", "El 10 de junio de 2024 se constató recuperación de linfocitos B"),
                       event("hsct", "2024-07-09", "El 9 de julio de 2024 se realizó trasplante alogénico de médula ósea de su hermana HLA idéntica", donor_type="matched sibling"), event("hsct", "2024-07-30", "Injerto de neutrófilos el 30 de julio de 2024", optional=True),
                       event("gvhd", "2024-08-05", "El 5 de agosto de 2024 apareció EICH aguda cutánea grado II", grade="II", organ="skin"), event("infection", "2024-07-18", "El 18 de julio de 2024 tuvo bacteriemia por Staphylococcus epidermidis"), event("imaging", "2024-07-02", "Ecocardiograma del 2 de julio de 2024")],
               traps=[Trap("plan", "Se realizará aspirado medular el 8 de octubre de 2024"), Trap("conditional", "Si hay quimerismo mixto"), Trap("relative", "Abuela materna con cáncer de mama en 2012"), Trap("negation", "No presentó enfermedad venooclusiva")])


def opinion(half) -> None:
    """A consultation as a typed file."""
    parts = [f"# {SPAIN}", "Consulta externa de trasplante", f"Paciente: {FULL}    Fecha de nacimiento: 27/04/2015", "Fecha de la consulta: 24 de abril de 2025", "Niño trasplantado el 9 de julio de 2024 por leucemia linfoblástica aguda B en segunda remisión. Acude asintomático. Niega fiebre. Sin datos de EICH crónica ni de recaída.", "Quimerismo del 10 de abril de 2025: 100 % donante.", "Plan: iniciar vacunación en mayo de 2025. Médula ósea de control el 10 de julio de 2025.", "Dr. Bru Escrivà"]
    half.letter("consulta_abril.docx", parts, "consultation", "2025-04-24", facility=SPAIN, labs=rows("chimerism | Quimerismo | 100 | %", "2025-04-10", None, narrative=True),
                events=[event("consultation", "2025-04-24", "Fecha de la consulta: 24 de abril de 2025", own=True), event("hsct", "2024-07-09", "Niño trasplantado el 9 de julio de 2024"), event("assessment", "2025-04-10", "Quimerismo del 10 de abril de 2025", optional=True)],
                traps=[Trap("plan", "Médula ósea de control el 10 de julio de 2025"), Trap("negation", "Sin datos de EICH crónica ni de recaída")])
