"""More Spanish papers: an Argentine evolution in one table, a Colombian sheet, a Mexican note, scans."""

from core.labs import Lab

from accuracy.frame import paper, photographed, result_rows, scanned, table

from ..results import results, series, told
from .child import CHILD

CSS = "body { font: 9.8pt/1.4 'Nimbus Sans', 'Noto Sans' } h1 { font-size: 12pt; margin: 6pt 0 } p { margin: 0 0 5pt } .b td, .b th { border: .5pt solid #777 } .t th { text-align: left } .s { font-size: 8.6pt } pre { font: 9pt/1.4 'DejaVu Sans Mono' }"
NAME = "Sanatorio Infantil Río Pampa"


def build():
    """Six papers."""
    return [evolution(), sheet(), photo(), note(), marrow(), virology()]


def made(path, head, title, body, kind, date, **more):
    """Hospital, patient, title."""
    html = f"<b style='font-size:13pt'>{NAME}</b><p class=s>Apellido y nombre: {CHILD.printed['caps']} &nbsp; FN: 23/01/2017 {head}</p><h1>{title}</h1>{body}"
    return paper(CHILD, path, html, CSS + more.pop("css", ""), kind, date, **{"facility": NAME, "name": CHILD.printed["caps"], **more})


def evolution():
    """A table of the ward: a day a row, short names over the columns, thousands with points."""
    days = ["2025-03-26", "2025-03-29", "2025-04-02"]
    columns = [("hgb", "Hb (g/dl)", "g/dl", "8,1 9,4 9,0"), ("wbc", "GB (/mm3)", "/mm3", "1.200 800 2.900"), ("anc", "RAN (/mm3)", "/mm3", "310 90 1.450"), ("plt", "Plaq (/mm3)", "/mm3", "22.000 41.000 68.000"), ("crp", "PCR (mg/l)", "mg/l", "12 48 9")]
    labs = []
    for a, n, u, vs in columns:
        for d, v in zip(days, vs.split()):
            labs.append(Lab(a, n, v, u, "", "", d, "blood", number_of=float(v.replace(".", "")) if "." in v else None))
    body = "<table class=b><tr><th>Fecha</th>" + "".join(f"<th>{n}</th>" for _, n, _, _ in columns) + "</tr>" + "".join(f"<tr><td>{d[8:]}/{d[5:7]}/{d[2:4]}</td>" + "".join(f"<td>{vs.split()[k]}</td>" for *_, vs in columns) + "</tr>" for k, d in enumerate(days)) + "</table>"
    return made("evolucion lab.pdf", "", "EVOLUCIÓN DE LABORATORIO", body, "lab_report", days[0], end=days[-1], labs=labs, across=True, extra={"date_any": days})


def sheet():
    """Chemistry with the former result beside the present one; scanned in black and white."""
    day = "2025-03-31"
    rows = [("glucose", "Glucemia", "84", "79", "mg/dl", "70 - 110"), ("urea", "Uremia", "22", "25", "mg/dl", "15 - 40"), ("creatinine", "Creatininemia", "0,38", "0,35", "mg/dl", "0,30 - 0,70"), ("bilirubin_total", "Bilirrubina total", "0,9", "0,7", "mg/dl", "0,2 - 1,2"), ("ast", "TGO", "51", "47", "UI/l", "10 - 40"), ("alt", "TGP", "78", "66", "UI/l", "10 - 40"), ("alp", "Fosfatasa alcalina", "188", "179", "UI/l", "140 - 420"), ("potassium", "Potasemia", "3,9", "4,1", "mmol/l", "3,5 - 5,0"), ("sodium", "Natremia", "138", "137", "mmol/l", "135 - 145")]
    labs = [Lab(a, n, v, u.replace("UI/l", "U/l"), r, "", day, "blood") for a, n, v, _, u, r in rows]
    body = "<table class=b><tr><th>Análisis</th><th>Resultado actual</th><th>Resultado anterior</th><th>Unidad</th><th>Valores de referencia</th></tr>" + "".join(f"<tr><td>{n}</td><td>{v}</td><td>{p}</td><td>{u.replace('UI/l', 'U/l')}</td><td>{r}</td></tr>" for _, n, v, p, u, r in rows) + "</table>"
    return scanned(made("quimica escaneada.pdf", "<br>Fecha de extracción: 31/03/2025 &nbsp; Fecha de impresión: 01/04/2025", "QUÍMICA CLÍNICA", body, "lab_report", day, labs=labs, css="body, td, th, .s { font-size: 11pt !important }"), 1631, 220, 0.4, black=True)


def photo():
    """A count photographed: name, result, unit and limits in plain lines of a thermal printer."""
    day = "2025-04-05"
    rows = [("wbc", "Leucocitos", "3.1", "10^3/uL", "4.5-13.5"), ("hgb", "Hemoglobina", "9.8", "g/dL", "11.5-15.5"), ("hct", "Hematocrito", "29.1", "%", "35-45"), ("plt", "Plaquetas", "97", "10^3/uL", "150-450"), ("neut_pct", "Neutrófilos", "51", "%", "40-70"), ("lymph_pct", "Linfocitos", "36", "%", "25-50"), ("mono_pct", "Monocitos", "11", "%", "2-10")]
    labs = [Lab(a, n, v, u, r, "", day, "blood") for a, n, v, u, r in rows]
    body = "<pre>" + "\n".join(f"{n:<14}{v:>7} {u:<9}({r})" for _, n, v, u, r in rows) + "</pre>"
    document = made("hemograma foto.jpg", "<br>Toma de muestra: 05/04/2025 08:10", "HEMOGRAMA", body, "lab_report", day, labs=labs, css="@page { size: A5; margin: 9mm } body, .s { font-size: 11pt } pre { font-size: 11.5pt }", across=True)
    return photographed(document, 1632, 260, (1700, 2300), ((0.06, 0.04), (0.94, 0.05), (0.96, 0.96), (0.03, 0.97)), 0.15, 0.8)


def note():
    """A note of the day: shorthand without units, then sentences with them."""
    body = "<p>Fecha de consulta: 15/05/2025</p><p>Paciente en buen estado general. Laboratorio del día: Hb 10,8 GB 3400 N 52% Plaq 141000. Creatinina 0,4 mg/dl, TGP 39 U/l. Ferritina 880 ng/ml.</p><p>Plan: continúa con profilaxis. Control en 15 días.</p>"
    labs = told("2025-05-15", "creatinine | Creatinina | 0,4 | mg/dl\nalt | TGP | 39 | U/l\nferritin | Ferritina | 880 | ng/ml") + [Lab(a, n, v, "", collected="2025-05-15", narrative=True, optional=True) for a, n, v in (("hgb", "Hb", "10,8"), ("wbc", "GB", "3400"), ("plt", "Plaq", "141000"))] + [Lab("neut_pct", "N", "52", "%", collected="2025-05-15", narrative=True, optional=True)]
    return made("consulta mayo.pdf", "", "EVOLUCIÓN AMBULATORIA", body, "consultation", "2025-05-15", labs=labs)


def marrow():
    """Immunophenotype of a marrow with the share of blasts and B cells in lines."""
    body = "<p>Muestra: médula ósea &nbsp; Fecha de toma: 28/04/2025 &nbsp; Fecha de informe: 30/04/2025</p><p>Citometría de flujo (8 colores). Células adquiridas: 900.000. Sensibilidad: 0,01 %.</p><p>EMR: no detectable (&lt; 0,01 %).</p><p>Linfocitos B CD19+: 0,02 % de la celularidad total.</p>"
    return made("EMR abril.pdf", "", "CITOMETRÍA DE FLUJO - EMR", body, "flow_cytometry", "2025-04-28", labs=[Lab("mrd_flow", "EMR", "no detectable", "", "", "", "2025-04-28", "marrow", "flow", "0.01%", narrative=True)], extra={"other_labs": "the share of B cells may be listed"})


def virology():
    """Virus loads, a row a virus, the method in the row."""
    day = "2025-04-21"
    rows = [("cmv_pcr", "Citomegalovirus (CMV) ADN", "< 34,5", "UI/ml"), ("ebv_pcr", "Epstein Barr (EBV) ADN", "2.150", "copias/ml"), ("adv_pcr", "Adenovirus ADN", "No detectable", "copias/ml")]
    labs = [Lab(a, n, v, u.replace("UI/ml", "IU/ml"), "", "", day, number_of=2150 if v == "2.150" else None) for a, n, v, u in rows]
    body = "<table class=b><tr><th>Determinación</th><th>Método</th><th>Resultado</th><th>Unidades</th></tr>" + "".join(f"<tr><td>{n}</td><td>PCR en tiempo real</td><td>{v}</td><td>{u.replace('UI/ml', 'IU/ml')}</td></tr>" for _, n, v, u in rows) + "</table>"
    return made("carga viral.pdf", "<br>Fecha de extracción: 21/04/2025 &nbsp; Muestra: plasma EDTA", "BIOLOGÍA MOLECULAR", body, "lab_report", day, labs=labs, extra={"kind_also": "genetics"})
