"""Spanish papers of the second case: typewriter columns with thousand points, a ruled scan, a photograph, imaging."""

from core import dates
from core.document import Event
from core.labs import Lab

from .common import paper, photographed, scanned

CSS = """
body { font: 9pt/1.4 'Noto Serif' } .h { border-bottom: 3pt solid #00677f; margin-bottom: 6pt; padding-bottom: 3pt } .h b { font: 700 13pt 'Noto Sans'; color: #00677f } .h span { float: right; font-size: 7.4pt } pre { font: 8.2pt/1.45 'DejaVu Sans Mono'; margin: 4pt 0 } h1 { font: 700 11pt 'Noto Sans'; margin: 5pt 0 } h2 { font: 700 8.8pt 'Noto Sans'; color: #00677f; margin: 6pt 0 2pt } p { margin: 0 0 4pt }
.b td, .b th { border: .7pt solid #00677f; text-align: left; padding: 2.4pt 4pt } .p td { font-size: 8.4pt }
"""


def build(case):
    """Four papers."""
    return [typed(case), marrow(case), imaging(case), chemistry(case)]


def head(case, title, *fields):
    """Letterhead and patient."""
    cells = [f"Paciente: <b>{case.patient['es']}</b>", f"Fecha de nacimiento: {dates.slash(case.patient['born'])}", "Sexo: varón", "Historia: 770-3312", *fields]
    return f"<div class=h><span>Departamento de Pediatría<br>Tel. 900 000 551</span><b>Clínica Universitaria Valle Hondo</b></div><table class=p>" + "".join("<tr>" + "".join(f"<td>{c}</td>" for c in cells[i:i + 3]) + "</tr>" for i in range(0, len(cells), 3)) + f"</table><h1>{title}</h1>"


def made(case, path, body, kind, date, labs=(), events=(), **more):
    """A paper of this hospital."""
    return paper(case, path, body, CSS + more.pop("css", ""), "es", case.patient["es"], case.facilities["valle"], kind, date, labs, events, **more)


def typed(case):
    """An old laboratory system's print: dotted leaders, thousand points, decimal commas."""
    d = case.day("relapse1").isoformat()
    mk = lambda a, n, v, u, r, f="", real=None: Lab(a, n, v, u, r, f, d, "blood", number_of=real)
    labs = [mk("wbc", "LEUCOCITOS", "23.410", "/mm3", "4.500 - 13.500", "*", 23410.0), mk("rbc", "HEMATIES", "3.180.000", "/mm3", "4.000.000 - 5.300.000", "*", 3180000.0), mk("hgb", "HEMOGLOBINA", "9,3", "g/dl", "11,5 - 15,5", "*"), mk("hct", "HEMATOCRITO", "28,1", "%", "35,0 - 45,0", "*"),
            mk("plt", "PLAQUETAS", "47.000", "/mm3", "150.000 - 400.000", "*", 47000.0), mk("neut_pct", "SEGMENTADOS", "11", "%", "35 - 65", "*"), mk("lymph_pct", "LINFOCITOS", "24", "%", "25 - 50", "*"), mk("blasts_pb", "BLASTOS", "61", "%", "0", "*"), mk("esr", "VSG 1a HORA", "41", "mm/h", "0 - 15", "*")]
    lines = "\n".join(f"{r.name} {'.' * (22 - len(r.name))} {r.value:>10} {r.unit:<6} {r.flag or ' '}  ( {r.range} )" for r in labs)
    body = head(case, "HEMATOLOGÍA", f"Fecha de extracción: {dates.slash(case.day('relapse1'))}", "Nº muestra: 240603-118") + f"<pre>{lines}</pre><p>Observaciones: blastos en sangre periférica. (*) valor fuera de rango.</p>"
    return made(case, "es/hematologia 03-06-24.pdf", body, "lab_report", d, labs)


def marrow(case):
    """Marrow at the first relapse, ruled and scanned."""
    d = case.day("relapse1")
    labs = [Lab("blasts_bm", "Blastos", "78", "%", "< 5", collected=d.isoformat(), specimen="marrow")]
    body = head(case, "ESTUDIO CITOLÓGICO DE MÉDULA ÓSEA", f"Fecha de la muestra: {dates.slash(d)}", "Fecha del informe: 05/06/2024") + "<table class=b><tr><th>Serie</th><th>Porcentaje</th><th>Valores normales</th></tr><tr><td>Blastos</td><td>78 %</td><td>&lt; 5</td></tr><tr><td>Serie granulocítica</td><td>9 %</td><td>50 - 65</td></tr><tr><td>Serie eritroide</td><td>5 %</td><td>18 - 28</td></tr><tr><td>Linfocitos</td><td>8 %</td><td>10 - 20</td></tr></table><h2>Descripción</h2><p>Médula hipercelular, infiltrada por linfoblastos de mediano tamaño.</p><h2>Diagnóstico</h2><p>Recaída de leucemia linfoblástica aguda.</p><p style='margin-top:14pt'>Dra. Lucía Berastegui</p>"
    return scanned(made(case, "es/medula escaneada.pdf", body, "pathology", d, labs, [Event("relapse", d.isoformat(), "Recaída de leucemia linfoblástica aguda", details={"site": "marrow"}, own=True), Event("pathology", d.isoformat(), "Fecha de la muestra", own=True, optional=True)], css="body { font-size: 10.8pt } .p td { font-size: 9.8pt }", extra={"other_labs": "the other series may be listed or left out"}), 401, 180, 0.6, grey=False, stamp=("CLÍNICA VALLE HONDO · CITOLOGÍA · ", (0.72, 0.6), (0, 90, 110)))


def imaging(case):
    """MRI of the spine, with negations."""
    body = head(case, "RESONANCIA MAGNÉTICA DE CRÁNEO Y COLUMNA", "Fecha de exploración: 05/06/2024", "Solicita: Dra. Berastegui") + "<h2>INDICACIÓN</h2><p>Sospecha de recaída de LLA con afectación del SNC. Descartar infiltración meníngea.</p><h2>TÉCNICA</h2><p>Secuencias T1, T2, FLAIR, difusión y T1 tras gadolinio.</p><h2>HALLAZGOS</h2><p>Realce leptomeníngeo lineal en fosa posterior y cola de caballo. No se observan lesiones intraparenquimatosas. Sin hidrocefalia. Señal de médula ósea vertebral difusamente disminuida en T1.</p><h2>CONCLUSIÓN</h2><p>Realce leptomeníngeo compatible con infiltración por su enfermedad de base. No hay evidencia de trombosis venosa.</p><p>Dr. Íñigo Salaverri, Radiología</p>"
    return made(case, "es/RM craneo columna.pdf", body, "imaging_report", "2024-06-05", (), [Event("imaging", "2024-06-05", "Fecha de exploración: 05/06/2024", details={"modality": "MRI"}, own=True)], css="body { font-size: 10.4pt }")


def chemistry(case):
    """Chemistry at the second remission, photographed."""
    labs = case.panel("es2")
    rows = "".join(f"<tr><td>{r.name}</td><td>{r.value} {r.flag}</td><td>{r.unit}</td><td>{r.range}</td></tr>" for r in labs)
    body = head(case, "BIOQUÍMICA", "Fecha de extracción: 29/07/2024", "Nº muestra: 240729-077") + f"<table class=b><tr><th>Determinación</th><th>Resultado</th><th>Unidades</th><th>Intervalo</th></tr>{rows}</table>"
    return photographed(made(case, "es/IMG_4417.jpg", body, "lab_report", "2024-07-29", labs, css="body, .b td, .b th, .p td { font-size: 10.8pt } @page { margin: 9mm }"), 402, 200, (1600, 1500), ((0.03, 0.05), (0.97, 0.02), (0.985, 0.96), (0.015, 0.98)), crop=0.6, orientation=6)
