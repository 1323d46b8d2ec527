"""A children's hospital: sheets with the method under the name, a scanned count per cubic millimetre, a summary with a long history."""

from core.document import Event

from accuracy.frame import Trap, paper, result_rows, scanned

from ..results import Count, results
from .child import CHILD

NAME = "Hospital Pediátrico El Ceibo"
CSS = """
body { font: 9.8pt/1.42 'Nimbus Sans', 'Noto Sans' } .h { border-left: 5pt solid #b3202c; padding-left: 6pt; font-size: 9pt } .h b { font-size: 14pt; display: block } h1 { font-size: 11.5pt; margin: 8pt 0 4pt; text-transform: none } .p { background: #f4f4f4 } .p td { padding: 2pt 4pt } .t th { text-align: left; border-bottom: 1pt solid #b3202c; font-size: 9pt } .t td { padding: 1.8pt 3pt } .m { font-size: 7.4pt; color: #666 } h2 { font-size: 10pt; margin: 7pt 0 1pt } p { margin: 0 0 4pt }
"""


def build():
    """Three papers."""
    return [chemistry(), counts(), summary()]


def made(path, title, fields, body, kind, date, **more):
    """A red bar beside the name, the patient on grey."""
    cells = [f"Paciente: <b>{CHILD.printed['caps']}</b>", "F. Nac.: 23/01/2017", "HC: 448.210", *fields]
    lines = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in cells[i:i + 3]) + "</tr>" for i in range(0, len(cells), 3))
    return paper(CHILD, path, f"<div class=h><b>{NAME}</b>Servicio de Hematología y Oncología</div><h1>{title}</h1><table class=p>{lines}</table>{body}", CSS + more.pop("css", ""), kind, date, **{"facility": NAME, "name": CHILD.printed["caps"], **more})


def chemistry():
    """The method in small print below each name; PCR is a protein here and a reaction two lines later."""
    day = "2025-04-07"
    labs = results({"glucose": 92, "urea": 18, "creatinine": 0.37, "alt": 58, "ast": 49, "alp": 201, "ldh": 612, "bilirubin_total": 0.84, "albumin": 3.6, "crp": "<0,5", "calcium": 9.1, "phosphate": 4.9, "magnesium": 1.9, "sodium": 139, "potassium": 4.2, "uric_acid": 3.1, "fibrinogen": 211, "cmv": "No detectable"}, "glucose | Glucemia | mg/dL | 0 | 70 - 100\nurea | Urea | mg/dL | 0 | 15 - 40\ncreatinine | Creatinina | mg/dL | 2 | 0,25 - 0,60\nalt | ALT (GPT) | UI/L | 0 | 0 - 34\nast | AST (GOT) | UI/L | 0 | 0 - 40\nalp | Fosfatasa alcalina | UI/L | 0 | 120 - 390\nldh | LDH | UI/L | 0 | 180 - 360\nbilirubin_total | Bilirrubina total | mg/dL | 2 | 0,20 - 1,00\nalbumin | Albúmina | g/dL | 1 | 3,5 - 5,2\ncrp | PCR (proteína C reactiva) | mg/L | 1 | < 5\ncalcium | Calcio | mg/dL | 1 | 8,8 - 10,8\nphosphate | Fósforo | mg/dL | 1 | 3,8 - 5,9\nmagnesium | Magnesio | mg/dL | 1 | 1,6 - 2,4\nsodium | Sodio | mEq/L | 0 | 135 - 145\npotassium | Potasio | mEq/L | 1 | 3,5 - 5,0\nuric_acid | Ácido úrico | mg/dL | 1 | 2,0 - 5,5\nfibrinogen | Fibrinógeno | mg/dL | 0 | 200 - 400\ncmv_pcr | CMV, PCR en plasma | UI/mL | 0 | | cmv", day, low="*", high="*", comma=True)
    method = lambda r: f"{r.name}<br><span class=m>Método: {'PCR en tiempo real' if r.analyte == 'cmv_pcr' else 'coagulométrico' if r.analyte == 'fibrinogen' else 'enzimático'}</span>"
    body = f"<table class=t style='margin-top:6pt'><tr><th>Determinación</th><th>Resultado</th><th></th><th>Unidades</th><th>Valores de referencia</th></tr>{result_rows(labs, method, 'value', 'flag', 'unit', 'range')}</table><p>Bioq. Rocío Albarenga, M.N. 7714</p>"
    return made("química 07-04.pdf", "INFORME DE LABORATORIO", ("Fecha de extracción: 07/04/2025", "Fecha de impresión: 28/04/2025", "Protocolo 250407-0381"), body, "lab_report", day, labs=labs)


def counts():
    """White cells and platelets per cubic millimetre with points for thousands; scanned."""
    day = "2025-04-22"
    labs = results({"wbc": "2.310", "rbc": "3.480.000", "hgb": "9,9", "hct": "29,4", "mcv": "84,5", "plt": "76.000", "neut_pct": "38", "lymph_pct": "51", "mono_pct": "9", "eos_pct": "2"}, "wbc | Leucocitos | /mm3 | 0 | 4.500 - 13.500\nrbc | Hematíes | /mm3 | 0 | 4.000.000 - 5.200.000\nhgb | Hemoglobina | g/dL | 1 | 11,5 - 15,5\nhct | Hematocrito | % | 1 | 35,0 - 45,0\nmcv | VCM | fL | 1 | 77,0 - 95,0\nplt | Plaquetas | /mm3 | 0 | 150.000 - 450.000\nneut_pct | Neutrófilos segmentados | % | 0 |\nlymph_pct | Linfocitos | % | 0 |\nmono_pct | Monocitos | % | 0 |\neos_pct | Eosinófilos | % | 0 |", day)
    for lab in labs:
        lab.flag, lab.number_of = "", float(lab.value.replace(".", "").replace(",", "."))
    body = f"<table class=t style='margin-top:6pt'><tr><th>Hemograma</th><th>Resultado</th><th>Unidades</th><th>Valores de referencia</th></tr>{result_rows(labs, 'name', 'value', 'unit', 'range')}</table><p>Observaciones: no se observan blastos.</p>"
    return scanned(made("hemograma escaneado.pdf", "HEMOGRAMA COMPLETO", ("Fecha de extracción: 22/04/2025", "Fecha de informe: 22/04/2025", "Protocolo 250422-0117"), body, "lab_report", day, labs=labs, css="body, .t td, .p td { font-size: 11pt }"), 1601, 210, 0.5)


def summary():
    """A summary for another centre."""
    body = """<h2>Diagnóstico</h2><p>Leucemia linfoblástica aguda B común, primera recaída medular, segunda remisión completa.</p><h2>Antecedentes</h2><p>Se diagnosticó LLA-B el 14 de julio de 2022. Alcanzó la remisión completa el 16 de agosto de 2022. El 3 de febrero de 2025 presentó recaída medular aislada. Inició quimioterapia de reinducción el 10 de febrero de 2025. La abuela paterna tuvo linfoma en 2011. Niega alergias.</p><h2>Evolución</h2><p>El 17 de marzo de 2025 se constató segunda remisión completa. Recibió blinatumomab del 25 de marzo al 21 de abril de 2025. El 2 de abril de 2025 se aisló Pseudomonas aeruginosa en hemocultivo. No presentó neurotoxicidad. Sin evidencia de compromiso del sistema nervioso central.</p><h2>Plan</h2><p>Se programa trasplante alogénico de donante no emparentado para junio de 2025. En caso de EMR positiva se evaluará terapia CAR-T.</p><p>Dra. Lucía Ferreyra Montes</p>"""
    e = Event
    events = [e("admission", "2025-03-24", "24/03/2025", "2025-04-23", own=True), e("discharge", "2025-04-23", "23/04/2025", own=True, optional=True), e("diagnosis", "2022-07-14", "Se diagnosticó LLA-B el 14 de julio de 2022"), e("remission", "2022-08-16", "remisión completa el 16 de agosto de 2022"), e("relapse", "2025-02-03", "El 3 de febrero de 2025 presentó recaída medular aislada", details={"site": "marrow"}), e("chemotherapy", "2025-02-10", "quimioterapia de reinducción el 10 de febrero de 2025"), e("remission", "2025-03-17", "El 17 de marzo de 2025 se constató segunda remisión completa", details={"cr_number": "2"}), e("immunotherapy", "2025-03-25", "Recibió blinatumomab del 25 de marzo al 21 de abril de 2025", "2025-04-21", own=True), e("infection", "2025-04-02", "El 2 de abril de 2025 se aisló Pseudomonas aeruginosa en hemocultivo", own=True)]
    traps = [Trap("relative", "La abuela paterna tuvo linfoma en 2011"), Trap("negation", "No presentó neurotoxicidad"), Trap("negation", "Sin evidencia de compromiso del sistema nervioso central"), Trap("plan", "Se programa trasplante alogénico"), Trap("conditional", "se evaluará terapia CAR-T")]
    return made("epicrisis abril.pdf", "EPICRISIS", ("Fecha de ingreso: 24/03/2025", "Fecha de egreso: 23/04/2025", "Sala 6"), body, "discharge_summary", "2025-03-24", end="2025-04-23", events=events, traps=traps)
