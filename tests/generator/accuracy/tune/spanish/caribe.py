"""Spanish papers of Colombia, Chile and Peru: a dense sheet, a scanned evolution, an export, a discharge's last results."""

from core.labs import Lab

from accuracy.frame import letter, paper, photographed, result_rows, scanned, table

from ..results import results, series, told
from .child import CHILD

CSS = "body { font: 9.6pt/1.4 'Noto Sans' } h1 { font-size: 12pt; margin: 6pt 0 } p { margin: 0 0 5pt } .b td, .b th { border: .5pt solid #777 } .t th { text-align: left } .s { font-size: 8.6pt }"
NAME = "Fundación Clínica Infantil del Caribe"


def build():
    """Five papers."""
    return [count(), evolution(), export(), epicrisis(), immunity()]


def made(path, head, title, body, kind, date, **more):
    """Hospital, patient, title."""
    html = f"<b style='font-size:13pt'>{NAME}</b><p class=s>Paciente: Martina Roldán Ibáñez &nbsp; Fecha de nacimiento: 23/01/2017 {head}</p><h1>{title}</h1>{body}"
    return paper(CHILD, path, html, CSS + more.pop("css", ""), kind, date, **{"facility": NAME, "name": CHILD.name, **more})


def count():
    """A count with percent and absolute rows, limits from and to in two columns; scanned."""
    day = "2025-07-02"
    rows = [("wbc", "Recuento de leucocitos", "3,45", "10^3/µL", "4,50", "13,50"), ("neut_pct", "Neutrófilos %", "48,3", "%", "40,0", "70,0"), ("lymph_pct", "Linfocitos %", "37,1", "%", "25,0", "50,0"), ("mono_pct", "Monocitos %", "11,8", "%", "2,0", "10,0"), ("anc", "Neutrófilos #", "1,67", "10^3/µL", "1,80", "8,00"), ("alc", "Linfocitos #", "1,28", "10^3/µL", "1,50", "6,50"), ("hgb", "Hemoglobina", "10,8", "g/dL", "11,5", "15,5"), ("hct", "Hematocrito", "32,4", "%", "35,0", "45,0"), ("plt", "Recuento de plaquetas", "136", "10^3/µL", "150", "450")]
    labs = [Lab(a, n, v, u, "", "", day, "blood") for a, n, v, u, *_ in rows]
    body = "<table class=b><tr><th>Examen</th><th>Resultado</th><th>Unidades</th><th>Desde</th><th>Hasta</th></tr>" + "".join(f"<tr><td>{n}</td><td>{v}</td><td>{u}</td><td>{lo}</td><td>{hi}</td></tr>" for _, n, v, u, lo, hi in rows) + "</table>"
    return scanned(made("hemograma julio.pdf", "<br>Fecha toma de muestra: 02/07/2025 06:50 &nbsp; Fecha validación: 02/07/2025 08:31", "CUADRO HEMÁTICO", body, "lab_report", day, labs=labs, css="body, td, th, .s { font-size: 11pt !important }"), 1641, 200, 0.4)


def evolution():
    """Days across with the hour below; scanned."""
    days = ["2025-07-04", "2025-07-07", "2025-07-09"]
    labs = series(days, "hgb | Hemoglobina (g/dL) | g/dL | | 9.9 9.4 10.1\nwbc | Leucocitos (10^3/µL) | 10^3/µL | | 2.8 1.1 1.9\nplt | Plaquetas (10^3/µL) | 10^3/µL | | 102 61 77\ncrp | PCR (mg/L) | mg/L | | 4.1 38.0 9.6\ncreatinine | Creatinina (mg/dL) | mg/dL | | 0.38 0.41 0.36", comma=True)
    keys = list(dict.fromkeys((r.analyte, r.name) for r in labs))
    body = "<table class=b><tr><th>Examen</th>" + "".join(f"<th>{d[8:]}/{d[5:7]}/{d[:4]}<br>06:{10 + k}</th>" for k, d in enumerate(days)) + "</tr>" + "".join(f"<tr><td>{n}</td>" + "".join(f"<td>{next(r.value for r in labs if r.collected == d and r.analyte == a)}</td>" for d in days) + "</tr>" for a, n in keys) + "</table>"
    return scanned(made("evolución paraclínicos.pdf", "", "EVOLUCIÓN DE PARACLÍNICOS", body, "lab_report", days[0], end=days[-1], labs=labs, across=True, css="body, td, th, .s { font-size: 11pt !important }", extra={"date_any": days}), 1642, 200, -0.5)


def export():
    """A long export with a time stamp and limits in one column."""
    rows = [("hgb", "Hemoglobina", "11,9", "g/dL", "11,5-15,5"), ("plt", "Plaquetas", "188", "10^3/µL", "150-450"), ("alt", "ALT", "37", "U/L", "0-40"), ("igg", "IgG", "640", "mg/dL", "504-1464"), ("crp", "Proteína C reactiva", "<0,6", "mg/L", "0-5")]
    labs = [Lab(a, n, v, u, r, "", "2025-10-15") for a, n, v, u, r in rows]
    lines = [["Fecha de toma", "Examen", "Resultado", "Unidad de medida", "Valores de referencia", "Estado"]] + [["15/10/2025 07:05", n, v, u, r, "Validado"] for _, n, v, u, r in rows]
    return table(CHILD, "paraclinicos.csv", lines, "lab_report", "2025-10-15", labs=labs, born=False)


def epicrisis():
    """The last results before discharge in a typed letter, a colon behind each name."""
    parts = ["EPICRISIS", "Paciente: Martina Roldán Ibáñez. Fecha de ingreso: 01/07/2025. Fecha de egreso: 10/07/2025.", "Paraclínicos de egreso (09/07/2025): Hemoglobina: 10,1 g/dL; Leucocitos: 1.900/mm3; Plaquetas: 77.000/mm3; Creatinina: 0,36 mg/dL; PCR: 9,6 mg/L.", "Plan: control en una semana. Transfundir si hemoglobina menor de 7 g/dL."]
    labs = told("2025-07-09", "hgb | Hemoglobina | 10,1 | g/dL\nwbc | Leucocitos | 1.900 | /mm3\nplt | Plaquetas | 77.000 | /mm3\ncreatinine | Creatinina | 0,36 | mg/dL\ncrp | PCR | 9,6 | mg/L")
    for lab in labs:
        lab.number_of = float(lab.value.replace(".", "")) if "." in lab.value else None
    return letter(CHILD, "epicrisis julio.docx", parts, "discharge_summary", "2025-07-01", end="2025-07-10", labs=labs, name=CHILD.name, extra={"other_labs": "the limit for transfusions is no result"})


def immunity():
    """Immunoglobulins and subsets photographed."""
    day = "2025-09-03"
    labs = results({"igg": "598", "iga": "41", "igm": "33", "cd19": "14,2", "cd3": "66,1", "cd4": "33,0", "cd8": "29,4"}, "igg | Inmunoglobulina G | mg/dL | | 504 - 1464\niga | Inmunoglobulina A | mg/dL | | 27 - 195\nigm | Inmunoglobulina M | mg/dL | | 24 - 210\ncd19_pct | Linfocitos B (CD19) | % | | 10,0 - 31,0 | cd19\ncd3_pct | Linfocitos T (CD3) | % | | 55,0 - 78,0 | cd3\ncd4_pct | Linfocitos T CD4 | % | | 27,0 - 53,0 | cd4\ncd8_pct | Linfocitos T CD8 | % | | 19,0 - 34,0 | cd8", day)
    for lab in labs:
        lab.flag = ""
    body = f"<table class=b><tr><th>Examen</th><th>Resultado</th><th>Unidades</th><th>Valor de referencia</th></tr>{result_rows(labs, 'name', 'value', 'unit', 'range')}</table>"
    document = made("IMG-20250904-WA0031.jpg", "<br>Fecha de toma de muestra: 03/09/2025", "INMUNOLOGÍA", body, "lab_report", day, labs=labs, css="body, td, th, .s { font-size: 11.4pt !important }")
    return photographed(document, 1643, 240, (2100, 2600), ((0.05, 0.05), (0.95, 0.03), (0.97, 0.96), (0.03, 0.97)), 0.15, 0.6)
