"""Three specimens of one day, tomography, tissue typing."""

from ...kit import Folder, Trap, event, rows, table
from .child import CHILD
from .letters import CSS, FULL, SPAIN

WHO = f"<p>Paciente: <b>{FULL}</b> &nbsp; F. nac.: 27/04/2015 &nbsp; NHC: 1180452</p>"


def build() -> list:
    """The reports."""
    half = Folder(CHILD, 5300)
    for make in (specimens, tomography, typing):
        make(half)
    return half.documents


def specimens(half) -> None:
    """Blood, marrow and fluid, each under its own heading."""
    blood = rows("""
        hgb | Hemoglobina | 10,3 | g/dL
        wbc | Leucocitos | 2,6 | x10^9/L
        igg | IgG | 389 | mg/dL
        """, "2024-03-07")
    fluid = rows("""
        x | Leucocitos en LCR | 1 | /mm3
        x | Proteínas en LCR | 19 | mg/dL
        """, "2024-03-07", "csf")
    marrow = rows("blasts_bm | Blastos | 1 | %", "2024-03-07", "marrow")
    heads = [("Prueba", "{name}"), ("Resultado", "{value}"), ("Unidades", "{unit}")]
    body = f"<h2>{SPAIN}</h2>{WHO}<p>Fecha de extracción: 07/03/2024 &nbsp; Fecha de informe: 08/03/2024</p><h3>SANGRE PERIFÉRICA</h3>{table(blood, heads)}<h3>LÍQUIDO CEFALORRAQUÍDEO</h3>{table(fluid, heads, head=False)}<h3>MÉDULA ÓSEA (MORFOLOGÍA)</h3>{table(marrow, heads, head=False)}"
    half.paper("muestras_dia28.pdf", body, CSS, "lab_report", "2024-03-07", facility=SPAIN, labs=blood + fluid + marrow)


def tomography(half) -> None:
    """Chest tomography."""
    body = f"<h2>{SPAIN}</h2><h3>TC DE TÓRAX</h3>{WHO}<p>Fecha de exploración: 29/07/2024 &nbsp; Fecha de informe: 30/07/2024</p><p>Nódulo de 8 mm en lóbulo superior izquierdo con halo en vidrio deslustrado. Sin derrame pleural ni adenopatías.</p><p><b>Conclusión:</b> Nódulo pulmonar, a descartar infección fúngica invasiva.</p>"
    half.paper("tc_torax.pdf", body, CSS, "imaging_report", "2024-07-29", facility=SPAIN, events=[event("imaging", "2024-07-29", "TC DE TÓRAX", own=True)], traps=[Trap("hypothesis", "a descartar infección fúngica invasiva")])


def typing(half) -> None:
    """Child and sister."""
    body = f"<h2>{SPAIN}</h2><h3>TIPIFICACIÓN HLA DE ALTA RESOLUCIÓN</h3>{WHO}<p>Fecha de extracción: 03/05/2024 &nbsp; Fecha de informe: 17/05/2024</p><table class='grid'><tr><th>Locus</th><th>Paciente</th><th>Hermana: Regina</th></tr><tr><td>A</td><td>02:06, 68:01</td><td>02:06, 68:01</td></tr><tr><td>B</td><td>35:12, 39:05</td><td>35:12, 39:05</td></tr><tr><td>C</td><td>04:01, 07:02</td><td>04:01, 07:02</td></tr><tr><td>DRB1</td><td>04:07, 08:02</td><td>04:07, 08:02</td></tr><tr><td>DQB1</td><td>03:02, 04:02</td><td>03:02, 04:02</td></tr></table><p>Hermana HLA idéntica (10/10). El trasplante está previsto para julio de 2024.</p>"
    half.paper("hla_familia.pdf", body, CSS, "transplant_donor", "2024-05-03", facility=SPAIN, traps=[Trap("plan", "El trasplante está previsto para julio de 2024")], extra={"kind_also": "genetics"})
