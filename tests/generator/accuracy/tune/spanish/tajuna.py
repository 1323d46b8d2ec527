"""Spanish papers, the fifth batch: panels with methods, an Argentine coagulation sheet scanned."""

from core.labs import parse_rows

from accuracy.frame import paper, scanned

from ..results import grid
from .child import CHILD

CSS = "body { font: 9.6pt/1.38 'Liberation Sans', 'Noto Sans' } h1 { font-size: 12pt; margin: 5pt 0 3pt } p { margin: 0 0 4pt } .r td, .r th { border: .4pt solid #777 } .t th { border-bottom: .8pt solid #000; text-align: left } .m { font-size: 7.6pt } .s { font-size: 8.8pt }"


def build():
    """Two papers."""
    return [panels(), clotting()]


def made(path, facility, head, title, body, kind, date, **more):
    """Hospital, patient, results."""
    html = f"<b style='font-size:12.5pt'>{facility}</b><p class=s>Paciente: {CHILD.name} &nbsp; F. nacimiento: 23/01/2017 &nbsp; {head}</p><h1>{title}</h1>{body}"
    return paper(CHILD, path, html, CSS + more.pop("css", ""), kind, date, **{"facility": facility, "name": CHILD.name, **more})


def panels():
    """Asterisks before results out of range, panels as rows, the method in small print under the name."""
    day = "2025-02-05"
    parts = {"HEMATOLOGÍA": "wbc | Leucocitos | 3,12 | x10^3/µL | 4,50 - 13,50 | *\nhgb | Hemoglobina | 10,9 | g/dL | 11,5 - 15,5 | *\nplt | Plaquetas | 131 | x10^3/µL | 150 - 450 | *\nanc | Neutrófilos (absolutos) | 1,44 | x10^3/µL | 1,50 - 8,00 | *", "BIOQUÍMICA": "creatinine | Creatinina | 0,39 | mg/dL | 0,30 - 0,70 |\nalt | ALT (GPT) | 66 | U/L | 5 - 40 | *\nferritin | Ferritina | 1.204 | ng/mL | 10 - 140 | *\ncrp | Proteína C reactiva | 0,8 | mg/dL | 0,0 - 0,5 | *\nigg | Inmunoglobulina G | 488 | mg/dL | 570 - 1470 | *"}
    labs, rows = [], []
    for title, layout in parts.items():
        got = parse_rows(layout, collected=day, specimen="blood")
        labs += got
        rows += [title, *([f"{r.name}<br><span class=m>Método: automatizado</span>", r.flag, r.value, r.unit, r.range] for r in got)]
    for lab in labs:
        if lab.value == "1.204":
            lab.number_of = 1204
    return made("analítica 05-02.pdf", "Hospital Comarcal del Tajuña", "Fecha de extracción: 05/02/2025 08:12 &nbsp; Fecha de validación: 05/02/2025", "INFORME ANALÍTICO", grid(["Prueba", "", "Resultado", "Unidades", "Valores de referencia"], rows, "class=t"), "lab_report", day, labs=labs)


def clotting():
    """An Argentine sheet: results with units in one cell; scanned."""
    day = "2025-03-06"
    labs = parse_rows("pt | Tiempo de protrombina | 14,1 | seg | 10,0 - 13,0\npt_pct | Actividad de protrombina | 72 | % | 70 - 120\ninr | RIN | 1,22 | | 0,90 - 1,20\naptt | KPTT | 39 | seg | 25 - 37\nfibrinogen | Fibrinógeno | 151 | mg/dl | 200 - 400\nd_dimer | Dímero D | 870 | ng/ml | 0 - 500\nalbumin | Albúmina | 3,4 | g/dl | 3,5 - 5,2\nldh | LDH | 402 | U/l | 120 - 300", collected=day, specimen="blood")
    body = grid(["Determinación", "Resultado", "Valor de referencia"], [[r.name, f"{r.value} {r.unit}", r.range] for r in labs])
    return scanned(made("coagulograma.pdf", "Sanatorio Infantil del Paraná", "<br>Fecha de toma de muestra: 06/03/2025 &nbsp; Fecha de impresión: 07/03/2025", "COAGULOGRAMA Y QUÍMICA", body, "lab_report", day, labs=labs, css="body, td, th, .s { font-size: 10.8pt }"), 2301, 200, -0.4)
