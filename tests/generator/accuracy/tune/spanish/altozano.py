"""Papers from Spain and Mexico: figures inside an informe de alta, a Mexican sheet, chimerism, a pull-out of the hospital's system, flow MRD."""

from core.document import Event
from core.labs import Lab

from accuracy.frame import Trap, paper, photographed, result_rows, scanned, table

from ..results import results, series, told
from .child import CHILD

CSS = "body { font: 9.6pt/1.4 'Noto Sans' } h1 { font-size: 12pt; margin: 7pt 0 4pt } h2 { font-size: 10pt; margin: 6pt 0 1pt } p { margin: 0 0 5pt } .b td, .b th { border: .5pt solid #888 } .t th { text-align: left; border-bottom: .6pt solid #555 } .h { font-size: 12.5pt; font-weight: 700; color: #14532d } .s { font-size: 8pt; color: #444 }"
NAME = "Martina Roldán Ibáñez"


def build():
    """Seven papers."""
    return [discharge(), evolution(), mexican(), chimerism(), flow(), pull_out(), coagulation(), serology()]


def made(path, facility, head, title, body, kind, date, **more):
    """Hospital, patient, title."""
    html = f"<div class=h>{facility}</div><div class=s>{head}</div><h1>{title}</h1>{body}"
    return paper(CHILD, path, html, CSS + more.pop("css", ""), kind, date, **{"facility": facility, "name": NAME, **more})


MADRID = "Hospital Infantil Altozano"
MADRID_HEAD = f"Paciente: {NAME} &nbsp; NHC 1182043 &nbsp; F. nacimiento 23/01/2017 &nbsp; Sexo: Mujer"
MEXICO = "Instituto Pediátrico Anáhuac"


def discharge():
    """Spanish shorthand: blood counts in sentences, thousands with points, differential in brackets."""
    body = """<p>Fecha de ingreso: 12/01/2025. Fecha de alta: 03/02/2025.</p><h2>Enfermedad actual</h2><p>Niña de 7 años con LLA-B en primera recaída que ingresa para segundo bloque de quimioterapia.</p><h2>Pruebas complementarias</h2><p>- Hemograma (12/01/2025): Hb 9,1 g/dl, leucocitos 2.300/mm3, neutrófilos 840/mm3, plaquetas 61.000/mm3.</p><p>- Bioquímica (12/01/2025): glucosa 88 mg/dl, creatinina 0,31 mg/dl, GPT 74 U/L, bilirrubina total 0,5 mg/dl, PCR 1,9 mg/L.</p><p>- Hemograma al alta (03/02/2025): Hb 8,7 g/dl, leucocitos 1.100/mm3, neutrófilos 210/mm3, plaquetas 19.000/mm3.</p><h2>Evolución</h2><p>Buena tolerancia. No precisó antibioterapia.</p><h2>Plan</h2><p>Transfundir si Hb &lt; 7 g/dl o plaquetas &lt; 10.000/mm3. Control el 06/02/2025.</p>"""
    labs = []
    for day, layout in (("2025-01-12", "hgb | Hb | 9,1 | g/dl\nwbc | leucocitos | 2.300 | /mm3\nanc | neutrófilos | 840 | /mm3\nplt | plaquetas | 61.000 | /mm3\nglucose | glucosa | 88 | mg/dl\ncreatinine | creatinina | 0,31 | mg/dl\nalt | GPT | 74 | U/L\nbilirubin_total | bilirrubina total | 0,5 | mg/dl\ncrp | PCR | 1,9 | mg/L"), ("2025-02-03", "hgb | Hb | 8,7 | g/dl\nwbc | leucocitos | 1.100 | /mm3\nanc | neutrófilos | 210 | /mm3\nplt | plaquetas | 19.000 | /mm3")):
        for lab in told(day, layout):
            lab.number_of = float(lab.value.replace(".", "")) if "." in lab.value else None
            labs.append(lab)
    return made("informe alta febrero.pdf", MADRID, MADRID_HEAD, "INFORME DE ALTA DE HOSPITALIZACIÓN", body, "discharge_summary", "2025-01-12", end="2025-02-03", labs=labs, traps=[Trap("negation", "No precisó antibioterapia"), Trap("conditional", "Transfundir si Hb")], events=[Event("admission", "2025-01-12", "Fecha de ingreso: 12/01/2025", "2025-02-03", own=True), Event("discharge", "2025-02-03", "Fecha de alta: 03/02/2025", own=True, optional=True)], extra={"other_labs": "limits for transfusion are no results"})


def evolution():
    """Dates across in the Spanish order, the unit last, the limits before it."""
    days = ["2025-02-06", "2025-02-10", "2025-02-13", "2025-02-17"]
    rows = [("wbc", "Leucocitos", "x10e3/µL", "4,5-13,5", "0,9 0,6 1,4 2,8"), ("anc", "Neutrófilos (abs.)", "x10e3/µL", "1,8-8,0", "0,15 0,08 0,52 1,31"), ("hgb", "Hemoglobina", "g/dL", "11,5-14,5", "8,4 9,8 9,5 9,9"), ("plt", "Plaquetas", "x10e3/µL", "150-400", "17 42 38 71"), ("crp", "Proteína C reactiva", "mg/L", "0,0-5,0", "12,4 38,0 9,1 2,2"), ("alt", "ALT (GPT)", "U/L", "5-33", "88 61 57 49"), ("bilirubin_total", "Bilirrubina total", "mg/dL", "0,2-1,0", "0,7 0,6 0,6 0,5")]
    labs, lines = [], ""
    for a, n, u, r, values in rows:
        for d, v in zip(days, values.split()):
            labs.append(Lab(a, n, v, u.replace("x10e3", "10^3"), r, "", d, "blood"))
        lines += f"<tr><td>{n}</td>" + "".join(f"<td>{v}</td>" for v in values.split()) + f"<td>{r}</td><td>{u.replace('x10e3', '10^3')}</td></tr>"
    head = "".join(f"<th>{d[8:]}/{d[5:7]}/{d[:4]}</th>" for d in days)
    return made("evolutivo analíticas.pdf", MADRID, MADRID_HEAD, "EVOLUTIVO DE RESULTADOS", f"<table class=t><tr><th>Prueba</th>{head}<th>V. ref.</th><th>Unidades</th></tr>{lines}</table>", "lab_report", days[0], end=days[-1], labs=labs, extra={"date_any": days})


def mexican():
    """A Mexican sheet: decimal points, thousands per microlitre, percent and absolute side by side in one row; scanned."""
    day = "2025-05-19"
    count = results({"wbc": "3.84", "rbc": "3.72", "hgb": "10.9", "hct": "32.1", "mcv": "86.3", "mch": "29.3", "plt": "128"}, "wbc | LEUCOCITOS | 10^3/uL | | 4.50 - 13.50\nrbc | ERITROCITOS | 10^6/uL | | 4.00 - 5.20\nhgb | HEMOGLOBINA | g/dL | | 11.5 - 15.5\nhct | HEMATOCRITO | % | | 35.0 - 45.0\nmcv | VOL. CORPUSCULAR MEDIO | fL | | 77.0 - 95.0\nmch | HB CORPUSCULAR MEDIA | pg | | 25.0 - 33.0\nplt | PLAQUETAS | 10^3/uL | | 150 - 450", day)
    parts = [("NEUTRÓFILOS", "neut_pct", "anc", "47.1", "1.81"), ("LINFOCITOS", "lymph_pct", "alc", "39.8", "1.53"), ("MONOCITOS", "mono_pct", "mono_abs", "10.4", "0.40"), ("EOSINÓFILOS", "eos_pct", "eos_abs", "2.3", "0.09")]
    diff = [Lab(key, n, v, unit, "", "", day, "blood") for n, p, a, pv, av in parts for key, v, unit in ((p, pv, "%"), (a, av, "10^3/uL"))]
    body = f"<table class=b><tr><th>ESTUDIO</th><th>RESULTADO</th><th>UNIDADES</th><th>LÍMITES DE REFERENCIA</th></tr>{result_rows(count, 'name', lambda r: r.value + (' *' if r.flag else ''), 'unit', 'range')}</table><table class=b style='margin-top:6pt;width:70%'><tr><th>DIFERENCIAL</th><th>%</th><th>10^3/uL</th></tr>" + "".join(f"<tr><td>{n}</td><td>{p}</td><td>{a}</td></tr>" for n, _, _, p, a in parts) + "</table><p class=s>Q.F.B. Itzel Camarena, Céd. Prof. 5531208</p>"
    return scanned(made("BH mayo.pdf", MEXICO, f"Nombre: {NAME} &nbsp; Fecha de nacimiento: 23/01/2017 &nbsp; Expediente 77-1902 &nbsp; Toma de muestra: 19/05/2025 07:20 &nbsp; Impresión: 19/05/2025 12:02", "BIOMETRÍA HEMÁTICA COMPLETA", body, "lab_report", day, labs=count + diff, css="body, td, th, .s { font-size: 11pt !important }"), 1621, 200, 0.4)


def chimerism():
    """Chimerism by lineage with the method, the specimen in the row."""
    day = "2026-03-11"
    rows = [("Sangre periférica total", "99,2"), ("Linfocitos T (CD3+)", "87,5"), ("Mielocitos (CD15+)", ">99,5"), ("Linfocitos B (CD19+)", "100")]
    labs = [Lab("chimerism", n, v, "%", "", "", day, "blood") for n, v in rows]
    body = "<p>Muestra: sangre periférica EDTA. Fecha de toma: 11/03/2026. Fecha de informe: 18/03/2026. Día +60 post-trasplante.</p><p>Técnica: análisis de STR (16 marcadores), sensibilidad 1-3 %.</p><table class=b style='width:70%'><tr><th>Población</th><th>Quimerismo del donante (%)</th></tr>" + "".join(f"<tr><td>{n}</td><td>{v}</td></tr>" for n, v in rows) + "</table><p>Conclusión: quimerismo completo en sangre total; quimerismo mixto en linfocitos T.</p>"
    return made("quimerismo +60.pdf", MADRID, MADRID_HEAD, "ESTUDIO DE QUIMERISMO", body, "lab_report", day, labs=labs, extra={"kind_also": "genetics"})


def flow():
    """Residual disease by flow on two days of treatment, in one table."""
    days = ["2024-12-02", "2025-01-13"]
    body = "<table class=b><tr><th>Fecha de la muestra</th><th>Momento</th><th>Muestra</th><th>EMR (%)</th><th>Sensibilidad</th></tr><tr><td>02/12/2024</td><td>Fin de inducción (día +33)</td><td>Médula ósea</td><td>0,047</td><td>0,004 %</td></tr><tr><td>13/01/2025</td><td>Semana 12</td><td>Médula ósea</td><td>&lt;0,004</td><td>0,004 %</td></tr></table><p style='margin-top:6pt'>Técnica: citometría de flujo de 8 colores (EuroFlow), 1.200.000 células adquiridas. No se estudia LCR.</p>"
    labs = [Lab("mrd_flow", "EMR", v, "%", "", "", d, "marrow", "flow", "0.004%") for d, v in zip(days, ("0,047", "<0,004"))]
    return made("EMR citometría.pdf", MADRID, MADRID_HEAD, "ENFERMEDAD MÍNIMA RESIDUAL POR CITOMETRÍA DE FLUJO", body, "flow_cytometry", days[1], labs=labs, across=True, extra={"date_any": days})


def pull_out():
    """A pull-out with semicolons in Latin-1: one row a result, decimal commas."""
    rows = [("wbc", "LEUCOCITOS", "4,12", "10^3/µL"), ("hgb", "HEMOGLOBINA", "11,8", "g/dL"), ("plt", "PLAQUETAS", "187", "10^3/µL"), ("anc", "NEUTRÓFILOS ABS", "2,06", "10^3/µL"), ("igg", "INMUNOGLOBULINA G", "512", "mg/dL"), ("potassium", "POTASIO", "4,1", "mmol/L")]
    labs = [Lab(a, n, v, u, collected="2026-04-22") for a, n, v, u in rows]
    lines = [["NHC", "Fecha extracción", "Hora", "Determinación", "Valor", "Ud.", "Mín.", "Máx."]] + [["1182043", "22/04/2026", "08:41", n, v, u, "", ""] for _, n, v, u in rows]
    return table(CHILD, "extraccion_lab.csv", lines, "lab_report", "2026-04-22", delimiter=";", encoding="latin-1", labs=labs, born=False)


def coagulation():
    """Clotting with the patient's figure and the control's; only the patient's is a result."""
    day = "2024-12-09"
    labs = results({"pt": "14,1", "inr": "1,21", "aptt": "37,9", "fibrinogen": "98", "d_dimer": "1,88", "antithrombin": "52"}, "pt | Tiempo de protrombina | s | | 10,5 - 13,5\ninr | INR | | | 0,90 - 1,20\naptt | TTPa | s | | 25,0 - 36,0\nfibrinogen | Fibrinógeno | mg/dL | | 180 - 400\nd_dimer | Dímero D | µg/mL | | 0,00 - 0,50\nantithrombin | Antitrombina III | % | | 80 - 120", day)
    body = f"<table class=t><tr><th>Determinación</th><th>Resultado</th><th>Unidades</th><th>Intervalo de referencia</th></tr>{result_rows(labs, 'name', lambda r: ('<b>' + r.value + '</b> ' + ('▲' if r.flag == 'H' else '▼')) if r.flag else r.value, 'unit', 'range')}</table>"
    return made("coagulacion 9-12.pdf", MADRID, MADRID_HEAD + " &nbsp; Extracción: 09/12/2024 08:05 &nbsp; Validación: 09/12/2024 10:31", "HEMOSTASIA", body, "lab_report", day, labs=labs)


def serology():
    """Lymphocyte populations and viral loads on one photographed sheet."""
    day = "2025-08-26"
    cells = [("Linfocitos T CD3+", "cd3", "68", "812"), ("T CD4+", "cd4", "31", "370"), ("T CD8+", "cd8", "35", "418"), ("Linfocitos B CD19+", "cd19_abs", "14", "167"), ("NK CD16+/CD56+", "nk_abs", "16", "191")]
    labs = [Lab({"cd19_abs": "cd19_pct", "nk_abs": "nk_pct"}.get(k, k + "_pct"), n, p, "%", "", "", day, "blood") for n, k, p, _ in cells] + [Lab(k, n, v, "células/µL", "", "", day, "blood") for n, k, _, v in cells]
    for lab in labs:
        lab.unit = "/µL" if lab.unit == "células/µL" else lab.unit
    body = "<table class=b><tr><th>Población</th><th>Porcentaje (%)</th><th>Valor absoluto (/µL)</th></tr>" + "".join(f"<tr><td>{n}</td><td>{p}</td><td>{v}</td></tr>" for n, _, p, v in cells) + "</table>"
    document = made("WhatsApp Image 2025-08-27.jpeg", MEXICO, f"Nombre: {NAME} &nbsp; Fecha de nacimiento: 23/01/2017 &nbsp; Toma de muestra: 26/08/2025", "SUBPOBLACIONES LINFOCITARIAS", body, "lab_report", day, labs=labs, css="body, td, th, .s { font-size: 12pt !important }", extra={"kind_also": "flow_cytometry"})
    return photographed(document, 1622, 230, (2100, 2600), ((0.05, 0.05), (0.95, 0.03), (0.97, 0.96), (0.03, 0.97)), 0.15, 0.6)
