"""Papers of the second treatment, in Spanish."""

from core import dates, pdf
from core.document import Document, Event
from core.labs import Lab

PRODUCER = "HCIS Informes 4.1"
CSS = """
body { font: 8.8pt/1.32 'DejaVu Sans'; font-size: 8.3pt }
.top { border-left: 5pt solid #8c1d40; padding-left: 7pt; margin-bottom: 6pt; font-size: 7.2pt; color: #555 }
.top b { font-size: 12pt; color: #8c1d40; display: block }
.box { border: .7pt solid #8c1d40; padding: 3pt 5pt; margin-bottom: 7pt } .box td { padding: .8pt 3pt; font-size: 7.8pt }
h1 { font-size: 11pt; margin: 4pt 0 6pt } h2 { font-size: 8.4pt; background: #f3e7eb; padding: 1.5pt 4pt; margin: 7pt 0 3pt }
p { margin: 0 0 3pt }
.lab th { text-align: left; border-bottom: .8pt solid #333; font-size: 7.4pt } .lab td { padding: .9pt 3pt; font-size: 7.9pt } .lab td.r { text-align: right }
.lab td.s { font-weight: bold; padding-top: 5pt }
@page { margin-bottom: 18mm; @bottom-left { content: 'Documento firmado electrónicamente. CSV: SB-7F21-0C9A-44D8'; font: 6.5pt 'DejaVu Sans' } @bottom-right { content: 'Pág. ' counter(page) ' / ' counter(pages); font: 6.5pt 'DejaVu Sans' } }
"""


def build(case) -> list[Document]:
    """The Spanish papers with text; the scans are made from the same pages elsewhere."""
    return [counts(case), marrow(case), summary(case), infusion_sheet(case)]


def page(case, title: str, fields: str, body: str) -> str:
    """Letterhead, patient's box, title."""
    born = dates.slash(case.patient["born"])
    return f"""<div class=top><b>Hospital Infantil Santa Brígida</b>Servicio de Onco-Hematología Pediátrica · Avda. de los Almendros, 112 · Tel. 900 000 217</div>
    <table class=box><tr><td><b>Paciente:</b> {case.patient['es']}</td><td><b>NHC:</b> 0048127</td><td><b>F. nac.:</b> {born}</td><td><b>Sexo:</b> Mujer</td></tr>{fields}</table>
    <h1>{title}</h1>{body}"""


def person(case, document, **more) -> Document:
    """The document with the patient as these papers print her."""
    document.name, document.born, document.language = case.patient["es"], case.patient["born"].isoformat(), "es"
    document.facility = case.facilities["brigida"]
    for key, value in more.items():
        setattr(document, key, value)
    return document


def rows(section: str, labs) -> str:
    """A section heading and its results; the flag is a letter in a column of its own."""
    body = "".join(f"<tr><td>{r.name}</td><td>{r.flag and '*'}</td><td class=r>{r.value}</td><td>{r.flag}</td><td>{r.unit}</td><td>[ {r.range.replace('<', '&lt;')} ]</td></tr>" for r in labs)
    return f"<tr><td class=s colspan=6>{section}</td></tr>{body}"


def counts(case) -> Document:
    """Blood count, chemistry and clotting on admission."""
    d = case.day("admission2")
    cbc, chem, coag = case.panel("es_cbc"), case.panel("es_chem"), case.panel("es_coag")
    table = f"<table class=lab><tr><th>Prueba</th><th></th><th style='text-align:right'>Resultado</th><th></th><th>Unidades</th><th>Valores de referencia</th></tr>{rows('HEMOGRAMA', cbc)}{rows('BIOQUÍMICA', chem)}{rows('COAGULACIÓN', coag)}</table>"
    fields = f"<tr><td><b>Petición:</b> 23254-0091</td><td><b>Extracción:</b> {dates.slash(d)} 09:12</td><td><b>Recepción:</b> {dates.slash(d)} 09:40</td><td><b>Informe:</b> 12/09/2023</td></tr>"
    body = page(case, "INFORME DE LABORATORIO", fields, table + "<p style='margin-top:8pt'>Frotis de sangre periférica: se observan blastos de aspecto linfoide. Se avisa al servicio peticionario.</p><p>* Fuera de rango. H: alto; L: bajo. Facultativo: Dra. M. Ledesma Ruiz.</p>")
    document = Document("Испания 2023/analitica.pdf", pdf.from_html(body, CSS, "Informe de laboratorio", PRODUCER, "es"),
                        kind="lab_report", date=d.isoformat(), labs=cbc + chem + coag)
    pdf.place(document)
    return person(case, document)


def marrow(case) -> Document:
    """Marrow morphology at the first relapse."""
    d = case.day("relapse1")
    labs = case.panel("es_marrow")
    fields = f"<tr><td colspan=2><b>Muestra:</b> Aspirado de médula ósea (cresta ilíaca)</td><td><b>Fecha de la muestra:</b> {dates.slash(d)}</td><td><b>Nº:</b> CIT-23-1187</td></tr>"
    series = [("Blastos", "64"), ("Promielocitos", "1"), ("Mielocitos", "3"), ("Metamielocitos", "3"), ("Cayados y segmentados", "9"), ("Eosinófilos", "1"), ("Linfocitos maduros", "8"), ("Monocitos", "1"), ("Células plasmáticas", "0"), ("Serie eritroide", "10")]
    table = "<table class=lab style='width:62%'><tr><th>Recuento diferencial (500 células)</th><th>%</th></tr>" + "".join(f"<tr><td>{a}</td><td class=r>{b}</td></tr>" for a, b in series) + "</table>"
    text = f"""<h2>Motivo</h2><p>LLA-B diagnosticada en marzo de 2021 en otro centro; fin de tratamiento de mantenimiento en marzo de 2023. Citopenias y blastos en sangre periférica. Descartar recidiva.</p>
    <h2>Descripción</h2><p>Muestra hipercelular, con grumo. Megacariocitos disminuidos. Infiltración por blastos de tamaño pequeño-mediano, de cromatina laxa, nucléolo poco aparente y citoplasma escaso, sin granulación. Resto de series disminuidas.</p>
    {table}<h2>Conclusión</h2><p>Médula ósea infiltrada por un 64 % de blastos linfoides, compatible con recidiva medular de leucemia linfoblástica aguda B. Se remite muestra a inmunofenotipo, cariotipo y FISH.</p>
    <p style="margin-top:9pt">Fdo.: Dr. J. Armengol Prat, Unidad de Citología Hematológica. Validado el 13/09/2023.</p>"""
    document = Document("Испания 2023/Informe médula ósea 12-09-2023.pdf", pdf.from_html(page(case, "CITOLOGÍA DE MÉDULA ÓSEA", fields, text), CSS, "Citología", PRODUCER, "es"),
                        kind="pathology", date=d.isoformat(), labs=labs,
                        events=[Event("relapse", d.isoformat(), "recidiva medular de leucemia linfoblástica aguda B", details={"site": "marrow"}, own=True),
                                Event("diagnosis", "2021-03", "LLA-B diagnosticada en marzo de 2021"),
                                Event("chemotherapy", "2023-03", "fin de tratamiento de mantenimiento en marzo de 2023", optional=True),
                                Event("pathology", d.isoformat(), dates.slash(d), own=True, optional=True)],
                        extra={"other_labs": "differential of the marrow may be listed as x_ or left out"})
    pdf.place(document)
    return person(case, document)


def summary(case) -> Document:
    """Discharge after reinduction and two cycles of blinatumomab."""
    day = case.day
    fields = f"<tr><td><b>Ingreso:</b> {dates.slash(day('admission2'))}</td><td><b>Alta:</b> {dates.slash(day('discharge2'))}</td><td><b>Unidad:</b> Hospitalización 4ª B</td><td><b>Motivo alta:</b> mejoría</td></tr>"
    text = f"""<h2>DIAGNÓSTICO PRINCIPAL</h2><p>Primera recidiva medular aislada de leucemia linfoblástica aguda de precursores B, {dates.slash(day('relapse1'))}. SNC 1. Segunda remisión completa.</p>
    <h2>ANTECEDENTES</h2><p>Sin alergias medicamentosas conocidas. Padre sano, 39 años; madre con hipotiroidismo. Abuela paterna fallecida por cáncer de mama. Hermana de 4 años sana. No intervenciones quirúrgicas.</p>
    <h2>HISTORIA ONCOLÓGICA</h2><p>Diagnosticada de LLA-B común el {dates.es(day('diagnosis'))} en su país (Hospital Ak-Bulak), con 48.600 leucocitos/µL y SNC 1. Cariotipo 46,XX[20], deleción bialélica de CDKN2A; BCR::ABL1 y KMT2A negativos. Tratada según ALL-MB 2015 desde el {dates.slash(day('chemo1'))}; remisión completa el {dates.slash(day('remission1'))}. Finalizó el mantenimiento el {dates.slash(day('chemo1_end'))}.</p>
    <h2>ENFERMEDAD ACTUAL</h2><p>Consulta por astenia y hematomas de dos semanas. En el hemograma del {dates.slash(day('admission2'))}: hemoglobina 10,9 g/dL, plaquetas 71.000/µL, neutrófilos 980/µL y 26 % de blastos. Aspirado de médula ósea del {dates.slash(day('relapse1'))}: 64 % de blastos, CD19+, CD22+, CD10+. LCR del {dates.slash(day('reinduction'))} sin células malignas (SNC 1). No se objetiva afectación extramedular.</p>
    <h2>EVOLUCIÓN Y TRATAMIENTO</h2><p><b>Reinducción.</b> El {dates.es(day('reinduction'))} inicia quimioterapia de reinducción según IntReALL SR 2010 (brazo A): dexametasona, vincristina, idarrubicina, PEG-asparaginasa y metotrexato/citarabina/prednisona intratecal. Mucositis grado 2. El {dates.slash(day('remission2'))} la médula muestra 2 % de blastos: segunda remisión completa, con enfermedad mínima residual por citometría de flujo de 0,12 % (sensibilidad 10⁻⁴).</p>
    <p><b>Blinatumomab.</b> Primer ciclo del {dates.slash(day('blina1'))} al {dates.slash(day('blina1_end'))} (15 µg/m²/día en perfusión continua, 28 días). Fiebre en las primeras 48 h (síndrome de liberación de citocinas grado 1) sin neurotoxicidad. Control de médula del {dates.slash(day('mrd_blina'))}: EMR por citometría no detectada, sensibilidad 10⁻⁴. Segundo ciclo del {dates.slash(day('blina2'))} al {dates.slash(day('blina2_end'))}, sin incidencias.</p>
    <p><b>Infecciones.</b> Bacteriemia por <i>S. epidermidis</i> asociada a catéter el 02/10/2023, tratada con vancomicina 10 días. PCR SARS-CoV-2 y virus respiratorios negativas.</p>
    <p><b>Estudio de donante.</b> Sin donante familiar HLA-idéntico: la hermana comparte un haplotipo. No se ha localizado donante no emparentado 10/10 en el plazo necesario. Se valora al padre como donante haploidéntico.</p>
    <h2>EXPLORACIÓN AL ALTA</h2><p>Peso 21,4 kg, talla 118 cm. Buen estado general. No adenopatías ni visceromegalias. Sin signos de recidiva. Ecocardiograma del 17/01/2024: FEVI 66 %.</p>
    <h2>ANALÍTICA AL ALTA ({dates.slash(day('discharge2'))})</h2><p>Leucocitos 3,95 10^3/µL; neutrófilos 2,10 10^3/µL; hemoglobina 11,8 g/dL; plaquetas 182 10^3/µL; creatinina 0,38 mg/dL; ALT 35 U/L; ferritina 1.120 ng/mL.</p>
    <h2>PLAN</h2><p>1. Traslado a centro de trasplante en Turquía (ingreso previsto para el 18/02/2024). Se realizará trasplante haploidéntico con acondicionamiento basado en irradiación corporal total. 2. Trimetoprim-sulfametoxazol 3 días/semana, fluconazol 100 mg/24 h. 3. Si EMR reaparece, considerar inotuzumab o terapia CAR-T. 4. Hemograma semanal.</p>
    <p style="margin-top:9pt">Dra. C. Valverde Sáez · Jefa de Sección · {dates.slash(day('discharge2'))}</p>"""
    n = lambda a, name, v, u, d, s="blood", **k: Lab(a, name, v, u, collected=d, specimen=s, narrative=True, **k)
    out, first = day("discharge2").isoformat(), day("admission2").isoformat()
    flow = {"method": "flow", "sensitivity": "10^-4"}
    labs = [n("wbc", "Leucocitos", "3,95", "10^3/µL", out), n("anc", "neutrófilos", "2,10", "10^3/µL", out), n("hgb", "hemoglobina", "11,8", "g/dL", out), n("plt", "plaquetas", "182", "10^3/µL", out),
            n("creatinine", "creatinina", "0,38", "mg/dL", out), n("alt", "ALT", "35", "U/L", out), n("hgb", "hemoglobina", "10,9", "g/dL", first), n("blasts_pb", "blastos", "26", "%", first),
            n("blasts_bm", "blastos", "64", "%", day("relapse1").isoformat(), "marrow"), n("blasts_bm", "blastos", "2", "%", day("remission2").isoformat(), "marrow"),
            n("mrd_flow", "enfermedad mínima residual por citometría de flujo", "0,12", "%", day("remission2").isoformat(), "marrow", **flow),
            n("mrd_flow", "EMR por citometría", "no detectada", "", day("mrd_blina").isoformat(), "marrow", **flow), n("lvef", "FEVI", "66", "%", "2024-01-17", None)]
    e = lambda t, k, q, end=None, **x: Event(t, day(k).isoformat(), q, end and day(end).isoformat(), **x)
    events = [e("admission", "admission2", f"Ingreso: {dates.slash(day('admission2'))}", "discharge2", own=True), e("discharge", "discharge2", f"Alta: {dates.slash(day('discharge2'))}", own=True, optional=True),
              e("relapse", "relapse1", "Primera recidiva medular aislada", details={"site": "marrow"}), e("diagnosis", "diagnosis", f"Diagnosticada de LLA-B común el {dates.es(day('diagnosis'))}"),
              e("chemotherapy", "chemo1", f"Tratada según ALL-MB 2015 desde el {dates.slash(day('chemo1'))}", "chemo1_end", details={"protocol": "ALL-MB 2015"}), e("remission", "remission1", f"remisión completa el {dates.slash(day('remission1'))}", details={"cr_number": "1"}),
              e("chemotherapy", "reinduction", f"El {dates.es(day('reinduction'))} inicia quimioterapia de reinducción", details={"protocol": "IntReALL SR 2010"}, own=True), e("remission", "remission2", "segunda remisión completa, con enfermedad mínima residual", details={"cr_number": "2"}, own=True),
              e("immunotherapy", "blina1", f"Primer ciclo del {dates.slash(day('blina1'))} al {dates.slash(day('blina1_end'))}", "blina1_end", details={"agents": "blinatumomab", "cycle": "1"}, own=True),
              e("immunotherapy", "blina2", f"Segundo ciclo del {dates.slash(day('blina2'))} al {dates.slash(day('blina2_end'))}", "blina2_end", details={"agents": "blinatumomab", "cycle": "2"}, own=True),
              e("toxicity", "blina1", "síndrome de liberación de citocinas grado 1", details={"grade": "1"}, optional=True), Event("infection", "2023-10-02", "asociada a catéter el 02/10/2023", own=True),
              e("assessment", "mrd_blina", "EMR por citometría no detectada", optional=True), e("pathology", "relapse1", f"Aspirado de médula ósea del {dates.slash(day('relapse1'))}", optional=True), Event("imaging", "2024-01-17", "Ecocardiograma del 17/01/2024", optional=True)]
    document = Document("Испания 2023/INFORME DE ALTA (1).pdf", pdf.from_html(page(case, "INFORME DE ALTA DE HOSPITALIZACIÓN", fields, text), CSS + "body { font-size: 9.8pt; line-height: 1.5 } h2 { font-size: 9.6pt }", "Informe de alta", PRODUCER, "es"),
                        kind="discharge_summary", date=first, end=out, labs=labs, events=events,
                        extra={"other_labs": "48.600 leucocitos/µL (2021-03), 71.000/µL plaquetas, 980/µL neutrófilos, ferritina 1.120 ng/mL (= 1120): thousand points; optional, but never 1.12",
                               "not_events": ["grandmother's cancer", "no signs of relapse", "planned transfer 2024-02-18", "planned haploidentical transplant", "if MRD returns: CAR-T"]})
    pdf.place(document)
    return person(case, document)


def infusion_sheet(case) -> Document:
    """The nurses' sheet of the first blinatumomab cycle."""
    d, end = case.day("blina1"), case.day("blina1_end")
    fields = f"<tr><td><b>Peso:</b> 20,6 kg</td><td><b>Talla:</b> 116 cm</td><td><b>S.C.:</b> 0,82 m²</td><td><b>Alergias:</b> no conocidas</td></tr>"
    bags = [(1, 0, "12,3"), (2, 4, "12,3"), (3, 8, "12,3"), (4, 12, "12,3"), (5, 16, "12,3"), (6, 20, "12,3"), (7, 24, "12,3")]
    import datetime
    body = "".join(f"<tr><td>{n}</td><td>{dates.slash(d + datetime.timedelta(days=k))}</td><td>11:{30 + n}</td><td class=r>{dose}</td><td>96 h</td><td>2,5 mL/h</td><td>{'Dexametasona 5 mg/m² previa' if n == 1 else ''}</td><td>{'L. Otero' if n % 2 else 'P. Rey'}</td></tr>" for n, k, dose in bags)
    text = f"""<h2>Prescripción</h2><p>Blinatumomab 15 µg/m²/día en perfusión intravenosa continua. Ciclo 1, del {dates.slash(d)} al {dates.slash(end)} (28 días). Línea: recidiva 1, consolidación. Prescribe: Dra. C. Valverde.</p>
    <table class=lab><tr><th>Bolsa</th><th>Fecha</th><th>Inicio</th><th>Dosis µg/día</th><th>Duración</th><th>Velocidad</th><th>Observaciones</th><th>Enf.</th></tr>{body}</table>
    <h2>Incidencias</h2><p>06/11/2023 19:40 temperatura 38,9 °C; paracetamol. 07/11/2023 temperatura 38,3 °C; hemocultivos negativos. Sin interrupciones de la perfusión. Sin signos de neurotoxicidad.</p>
    <p>Fin de ciclo: {dates.slash(end)} 11:31. Retirada de la bomba. Enfermera responsable: L. Otero.</p>"""
    document = Document("Испания 2023/Hoja blinatumomab ciclo1.pdf", pdf.from_html(page(case, "HOJA DE ADMINISTRACIÓN DE INMUNOTERAPIA", fields, text), CSS, "", PRODUCER, "es", True),
                        kind="treatment_record", date=d.isoformat(), end=end.isoformat(),
                        events=[Event("immunotherapy", d.isoformat(), f"Ciclo 1, del {dates.slash(d)} al {dates.slash(end)}", end.isoformat(), {"agents": "blinatumomab", "cycle": "1"}, own=True)])
    pdf.place(document)
    return person(case, document)
