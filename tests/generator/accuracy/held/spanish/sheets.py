"""Laboratory sheets of three countries."""

from ...kit import Folder, Trap, across, pairs, results, rows, table
from .child import CHILD

MEXICO = "Hospital Infantil San Telmo de Culiacán"
CHILE = "Clínica Universitaria Los Aromos"
SPAIN = "Hospital Universitario Ribera Alta"
FULL = "Mateo Quiroga Lizárraga"


def build() -> list:
    """The laboratory sheets."""
    half = Folder(CHILD, 5100)
    for make in (count, chemistry, cumulative, virology, export, sister):
        make(half)
    return half.documents


def count(half) -> None:
    """Mexican: points for decimals, thousands per microlitre, values outside in a column of their own."""
    made = rows("""
        # BIOMETRÍA HEMÁTICA COMPLETA
        wbc | Leucocitos | 61.4 | 10^3/µL | 5.0 - 14.5 | H
        rbc | Eritrocitos | 2.47 | 10^6/µL | 4.00 - 5.20 | L
        hgb | Hemoglobina | 6.9 | g/dL | 11.5 - 14.5 | L
        hct | Hematocrito | 20.8 | % | 34.0 - 42.0 | L
        mcv | Volumen corpuscular medio (VCM) | 84.2 | fL | 76 - 90 |
        mch | Hemoglobina corpuscular media (HCM) | 27.9 | pg | 25 - 31 |
        plt | Plaquetas | 17 | 10^3/µL | 150 - 450 | L
        # DIFERENCIAL
        neut_pct | Neutrófilos | 5.0 | % | 32 - 60 | L
        lymph_pct | Linfocitos | 26.0 | % | 28 - 55 | L
        mono_pct | Monocitos | 2.0 | % | 3 - 9 | L
        blasts_pb | Blastos | 67.0 | % | 0 | H
        anc | Neutrófilos absolutos | 3.07 | 10^3/µL | 1.5 - 8.0 |
        """, "2021-02-02")
    body = f"""<div class='top'><b>{MEXICO}</b><br>Laboratorio Clínico &middot; Blvd. de las Garzas 1410, Culiacán, Sin.</div><table class='who'><tr><td>Paciente: <b>QUIROGA LIZÁRRAGA MATEO</b></td><td>Folio: 210202-0318</td></tr><tr><td>F. Nac.: 27/04/2015 &nbsp; Sexo: M &nbsp; Edad: 5 A</td><td>Fecha de toma: 02/02/2021 18:40</td></tr><tr><td>Servicio: Urgencias &nbsp; Médico: Dra. Ibarra Solís</td><td>Fecha de validación: 02/02/2021 19:52</td></tr></table>"""
    body += table(made, [("Estudio", "{name}"), ("Resultado", "{value}"), ("Alerta", "<b>{flag}</b>"), ("Unidades", "{unit}"), ("Intervalo de referencia", "{range}")])
    body += "<p class='n'>Se observan blastos de aspecto linfoide; probable leucemia aguda, correlacionar con aspirado de médula ósea.</p><p class='n'>Q.F.B. Norma Urías Beltrán, céd. prof. 0000000. Impreso: 15/02/2021 10:11</p>"
    css = "body { font: 9pt/1.35 'Nimbus Sans' } .top { text-align: center; margin-bottom: 6pt } .top b { font-size: 13pt; color: #8a1538 } .who { border-top: 1pt solid #8a1538; border-bottom: 1pt solid #8a1538; margin-bottom: 6pt } .grid th { border-bottom: .7pt solid #000 } .part td { font-weight: bold } .n { margin-top: 7pt }"
    half.paper("bh_urgencias.pdf", body, css, "lab_report", "2021-02-02", facility=MEXICO, labs=made, name="QUIROGA LIZÁRRAGA MATEO", traps=[Trap("hypothesis", "probable leucemia aguda")])


def chemistry(half) -> None:
    """Chilean: two tests a row, commas for decimals, units with the name, scanned."""
    made = rows("""
        creatinine | Creatinina | 0,36 | mg/dL | 0,30-0,59
        urea | Urea | 21 | mg/dL | 11-38
        uric_acid | Ácido úrico | 2,8 | mg/dL | 2,0-5,5
        glucose | Glicemia | 88 | mg/dL | 60-100
        sodium | Sodio | 139 | mEq/L | 136-145
        potassium | Potasio | 3,4 | mEq/L | 3,5-5,1 | *
        calcium | Calcio | 8,9 | mg/dL | 8,8-10,8
        magnesium | Magnesio | 1,6 | mg/dL | 1,7-2,3 | *
        alt | GPT (ALT) | 121 | U/L | 5-40 | *
        ast | GOT (AST) | 76 | U/L | 5-40 | *
        ggt | GGT | 48 | U/L | 5-30 | *
        bilirubin_total | Bilirrubina total | 1,42 | mg/dL | 0,20-1,00 | *
        bilirubin_direct | Bilirrubina directa | 0,61 | mg/dL | 0,00-0,30 | *
        albumin | Albúmina | 3,3 | g/dL | 3,8-5,4 | *
        ldh | LDH | 254 | U/L | 120-300
        crp | Proteína C reactiva (PCR) | 38,5 | mg/L | 0,0-5,0 | *
        """, "2023-06-20")
    body = f"""<h3>{CHILE}</h3><p class='c'>Laboratorio Central - Perfil bioquímico</p><p>Nombre: <b>{FULL}</b> &nbsp; RUN: 00.000.000-0 &nbsp; F. nacimiento: 27-04-2015</p><p>Toma de muestra: 20-06-2023 06:15 &nbsp; Informe: 20-06-2023 09:40 &nbsp; Procedencia: Oncología infantil &nbsp; Muestra: suero</p>"""
    body += pairs(made, [("Examen (unidad)", "{name} ({unit})"), ("Resultado", "{value}{flag}"), ("V. referencia", "{range}")]) + "<p>* fuera de rango. Validado por TM Ignacio Pezoa.</p>"
    css = "body { font: 9.6pt/1.5 'Noto Sans' } h3, .c { text-align: center } .grid { margin: 6pt 0 } .grid td, .grid th { border: .5pt solid #333 }"
    half.paper("perfil_bioquimico.pdf", body, css, "lab_report", "2023-06-20", look="scan", facility=CHILE, labs=made)


def cumulative(half) -> None:
    """Spanish: dates across after the infusion; ranges first, units last."""
    days = ["2024-02-08", "2024-02-11", "2024-02-14", "2024-02-19", "2024-03-07"]
    lines, made = across("""
        wbc | Leucocitos | x10^9/L | 4,5 - 13,5 | 0,5 | 0,2 | 0,1 | 0,9 | 2,6
        anc | Neutrófilos | x10^9/L | 1,8 - 8,0 | 0,21 | 0,05 | <0,01 | 0,44 | 1,38
        hgb | Hemoglobina | g/dL | 11,5 - 15,5 | 9,1 | 8,2 | 7,8 | 8,8 | 10,3
        plt | Plaquetas | x10^9/L | 150 - 400 | 52 | 31 | 12 | 24 | 79
        crp | Proteína C reactiva | mg/dL | 0,0 - 0,5 | 0,6 | 7,3 | 14,9 | 2,2 | 0,3
        ferritin | Ferritina | ng/mL | 7 - 140 | 1344 | 5210 | 12875 | 6108 | 1490
        ldh | LDH | U/L | 120 - 300 | 241 | 330 | 618 | 377 | 222
        fibrinogen | Fibrinógeno | mg/dL | 180 - 400 | 318 | 341 | 142 | 118 | 244
        il6 | Interleucina 6 | pg/mL | < 7,0 | 9,2 | 688,4 | 3150 | 77,1 | -
        """, days)
    heads = ["Prueba", "V. referencia"] + [f"{d[8:]}/{d[5:7]}/{d[:4]}" for d in days] + ["Unidades"]
    body = f"""<div class='bar'><b>{SPAIN}</b> &nbsp; Servicio de Análisis Clínicos</div><p>Paciente: <b>QUIROGA LIZÁRRAGA, MATEO</b> &nbsp; NHC: 1180452 &nbsp; F. nac.: 27/04/2015 &nbsp; Servicio: Hematología infantil</p><p>Informe acumulado &nbsp; Fecha de impresión: 12/03/2024</p>"""
    body += "<table class='grid'><tr>" + "".join(f"<th>{h}</th>" for h in heads) + "</tr>" + "".join("<tr>" + "".join(f"<td>{c.replace('<', '&lt;')}</td>" for c in (name, ref, *values, unit)) + "</tr>" for name, unit, ref, values in lines) + "</table>"
    css = "@page { size: A4 landscape; margin: 14mm } body { font: 9pt/1.4 'Noto Sans' } .bar { background: #e7f0e4; padding: 4pt; margin-bottom: 6pt } .bar b { font-size: 12pt } .grid { margin-top: 6pt } .grid th { border-bottom: 1pt solid #374; text-align: left } .grid td { border-bottom: .3pt solid #bbb }"
    half.paper("acumulado_cart.pdf", body, css, "lab_report", "2024-02-08", facility=SPAIN, labs=made, name="QUIROGA LIZÁRRAGA, MATEO", extra={"date_any": ["2024-02-08", "2024-03-07"]})


def virology(half) -> None:
    """Polymerase chain reaction and drug level, photographed; "PCR" is no protein here."""
    first = rows("""
        cmv_pcr | PCR cuantitativa CMV (plasma) | 2.310 | UI/mL | < 35
        adv_pcr | PCR cuantitativa adenovirus (plasma) | No detectado | copias/mL | No detectado
        """, "2024-10-21")
    first[0].exact = 2310.0
    second = rows("""
        ciclosporin | Ciclosporina (valle) | 176 | ng/mL | 150 - 250
        creatinine | Creatinina | 0,41 | mg/dL | 0,30 - 0,70
        """, "2024-10-21")
    heads = [("Determinación", "{name}"), ("Resultado", "{value}"), ("Unidades", "{unit}"), ("Valores de referencia", "{range}")]
    body = f"""<div class='bar'><b>{SPAIN}</b></div><p>Paciente: <b>{FULL}</b> &nbsp; NHC: 1180452 &nbsp; F. nac.: 27/04/2015</p><p>Fecha de extracción: 21/10/2024 08:05 &nbsp; Fecha de informe: 22/10/2024</p><h3>Microbiología molecular</h3>{table(first, heads)}<h3>Fármacos y bioquímica</h3>{table(second, heads, head=False)}<p>Facultativo: Dr. Bru Escrivà</p>"""
    css = "body { font: 11pt/1.6 'Noto Sans' } .bar { background: #e7f0e4; padding: 4pt } .grid th { text-align: left; border-bottom: 1pt solid #374 } h3 { margin-top: 8pt }"
    half.paper("cmv_ciclosporina.jpg", body, css, "lab_report", "2024-10-21", look="photo", crop=0.5, facility=SPAIN, labs=first + second)


def export(half) -> None:
    """A workbook of the follow-up."""
    heads, units = ["Fecha", "Hemoglobina", "Leucocitos", "Plaquetas", "Neutrófilos", "IgG"], ["", "g/dL", "x10^9/L", "x10^9/L", "x10^9/L", "mg/dL"]
    keys = ("hgb", "wbc", "plt", "anc", "igg")
    lines = [("2025-02-13", "13/02/2025", 11.4, 5.2, 168, 2.71, 588), ("2025-03-06", "06/03/2025", 11.9, 4.7, 181, 2.33, 612), ("2025-04-24", "24/04/2025", 12.3, 5.9, 204, 3.08, 655)]
    made = [row for d, _, *values in lines for key, name, unit, value in zip(keys, heads[1:], units[1:], values, strict=True) for row in rows(f"{key} | {name} | {value} | {unit}", d)]
    half.workbook("seguimiento.xlsx", {"Analíticas": [[f"Paciente: {FULL}", "F. nac.: 27/04/2015", SPAIN], heads, units] + [line[1:] for line in lines]}, "2025-04-24", results(made), facility=SPAIN, across=True, extra={"date_any": ["2025-04-24", "2025-02-13"]})


def sister(half) -> None:
    """The donor's own sheet."""
    made = rows("""
        hgb | Hemoglobina | 13,1 | g/dL | 12,0 - 15,5
        wbc | Leucocitos | 6,8 | x10^9/L | 4,5 - 13,0
        plt | Plaquetas | 288 | x10^9/L | 150 - 400
        """, "2024-06-18")
    body = f"<div class='bar'><b>{SPAIN}</b> &nbsp; Hematimetría</div><p>Paciente: <b>Regina Quiroga Lizárraga</b> &nbsp; F. nac.: 09/12/2010 &nbsp; NHC: 1180977</p><p>Extracción: 18/06/2024 09:12 &nbsp; Motivo: estudio de donante (hermano: Mateo)</p>" + table(made, [("Prueba", "{name}"), ("Resultado", "{value}"), ("Unidades", "{unit}"), ("Referencia", "{range}")])
    half.paper("hemograma_junio.pdf", body, "body { font: 10pt/1.5 'Noto Sans' } .bar { background: #e7f0e4; padding: 4pt } .grid th { text-align: left }", "lab_report", "2024-06-18", facility=SPAIN, labs=made, name="Regina Quiroga Lizárraga", other_born="2010-12-09", matches=False, extra={"kind_also": "transplant_donor"})
