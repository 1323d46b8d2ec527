"""Papers in English: the molecular laboratory, virology and the second opinion."""

from core import dates, pdf
from core.document import Document, Event
from core.labs import Lab

NORTHMERE_CSS = """
body { font: 8.8pt/1.35 'DejaVu Serif'; font-size: 8.2pt } .hd { border-top: 4pt solid #243b6b; padding-top: 5pt; margin-bottom: 7pt } .hd b { font-size: 12.5pt; color: #243b6b } .hd span { float: right; text-align: right; font-size: 7pt }
.pt td { border: .4pt solid #999; font-size: 7.8pt; padding: 1.6pt 4pt } h1 { font-size: 11pt; margin: 8pt 0 4pt } h2 { font-size: 8.8pt; border-bottom: .6pt solid #243b6b; margin: 7pt 0 3pt } p { margin: 0 0 3pt } small { font-size: 6.8pt; color: #444 }
.t th { text-align: left; background: #243b6b; color: #fff; font-size: 7.6pt } .t td { border-bottom: .4pt solid #bbb; font-size: 8pt }
@page { @bottom-right { content: 'Page ' counter(page) ' of ' counter(pages); font: 6.8pt 'DejaVu Serif' } }
"""
HARROW_CSS = """
body { font: 10pt/1.42 'Noto Serif' } .hd { text-align: right; font-size: 8pt; color: #333; margin-bottom: 14pt } .hd b { font-size: 13pt; color: #4a2c7a } .re { font-weight: 700; margin: 8pt 0 } p { margin: 0 0 6pt } .ad { margin-bottom: 10pt; font-size: 9pt }
@page { margin: 18mm 22mm; @bottom-center { content: 'Page ' counter(page); font: 7.5pt 'Noto Serif' } }
"""


def build(case) -> list[Document]:
    """The English papers with text."""
    return [ngs(case, "ngs3", "47", "2026/NGS-MRD Sep 2026.pdf"), virology(case), consultation(case), flow(case)]


def person(case, document, name, language="en") -> Document:
    """The document with the patient as these papers print her."""
    document.name, document.born, document.language = name, case.patient["born"].isoformat(), language
    return document


SERIES = (("ngs1", "6"), ("ngs2", "19"), ("ngs3", "47"), ("ngs4", "88"))


def ngs_html(case, key: str, value: str) -> tuple[str, list]:
    """One NGS report and all results it prints: its own and the earlier ones."""
    d = case.day(key)
    earlier = SERIES[:[k for k, _ in SERIES].index(key)]
    mk = lambda k, v: Lab("mrd_ngs", "IGH clonotype A (V3-23/J6)", v, "copies/10^6 cells", collected=case.day(k).isoformat(), specimen="marrow", method="NGS", sensitivity="10^-6", page=1)
    labs = [mk(key, value)] + [mk(k, v) for k, v in earlier]
    trend = "".join(f"<tr><td>{dates.en_short(case.day(k))}</td><td>{v}</td><td>copies/10^6 cells</td></tr>" for k, v in earlier) or "<tr><td colspan=3>Day 28 sample (19-Aug-2025): not detected (performed elsewhere, not verified by this laboratory)</td></tr>"
    body = f"""<div class=hd><span>14 Foundry Lane, Northmere<br>Tel 0700 000 418 · lab no. NM-2291</span><b>Northmere Molecular Haematology Laboratory</b></div>
    <table class=pt><tr><td>Patient: <b>TOLKUN, Zarina</b></td><td>Date of birth: {dates.en_short(case.patient['born'])}</td><td>Sex: F</td></tr><tr><td>Referrer: Wadi Al-Nakheel Children's Hospital</td><td>Specimen: bone marrow aspirate, EDTA, 2nd pull</td><td>Lab ref: NM{d.strftime('%y')}-{d.strftime('%m%d')}7</td></tr>
    <tr><td>Collected: <b>{dates.en_short(d)}</b></td><td>Received: {dates.en_short(d.replace(day=d.day + 3))}</td><td>Reported: {dates.en_short(d.replace(day=d.day + 12))}</td></tr></table>
    <h1>Measurable residual disease by next-generation sequencing (IGH/IGK)</h1>
    <table class=t><tr><th>Marker</th><th>Result</th><th>Unit</th><th>Limit of detection</th><th>Genomes analysed</th></tr><tr><td>IGH clonotype A (V3-23/J6)</td><td><b>{value}</b></td><td>copies/10^6 cells</td><td>1 copy/10^6 cells (10^-6)</td><td>1.6 million</td></tr></table>
    <h2>Interpretation</h2><p>The index clonotype IGH A, identified in the diagnostic sample of {dates.en_short(case.day('relapse2'))}, was detected at {value} copies per 10^6 nucleated cells. The IGK clonotype B was not detected. Low-level results near the limit of quantification should be read together with serial samples.</p>
    <h2>Previous results</h2><table class=t style="width:60%"><tr><th>Collected</th><th>Clonotype A</th><th>Unit</th></tr>{trend}</table>
    <h2>Method</h2><p>Multiplex PCR of rearranged IGH (VDJ, DJ) and IGK loci, deep sequencing. DNA input 10.5 µg. Sensitivity 10^-6 with sufficient input DNA; limit of quantification 2.4 copies/10^6 cells. This assay does not exclude CNS or other extramedullary disease.</p>
    <p style="margin-top:9pt">Authorised by: Dr Imogen Thackeray, Consultant Clinical Scientist</p><p><small>Results refer to the specimen received. End of report.</small></p>"""
    return body, labs


def ngs(case, key: str, value: str, path: str) -> Document:
    """An NGS-MRD report."""
    body, labs = ngs_html(case, key, value)
    d = case.day(key).isoformat()
    document = Document(path, pdf.from_html(body, NORTHMERE_CSS, "NGS MRD report", "LabVault 9", "en", True), kind="genetics", date=d, labs=labs, facility=case.facilities["northmere"],
                        events=[Event("assessment", d, "was detected at", own=True, optional=True)])
    pdf.place(document)
    return person(case, document, "TOLKUN, Zarina")


def flow(case) -> Document:
    """Flow MRD and subsets in November 2026."""
    d = case.day("ngs4")
    labs = [Lab("mrd_flow", "B-ALL MRD (8-colour flow cytometry)", "Not detected", "", "< 0.01 %", collected=d.isoformat(), specimen="marrow", method="flow", sensitivity="10^-4"),
            Lab("blasts_bm", "Blasts (morphology)", "1", "%", "< 5", collected=d.isoformat(), specimen="marrow"),
            Lab("cd19_abs", "CD19+ B cells", "164", "cells/µL", "200 - 1600", "L", d.isoformat(), "blood"), Lab("cd3", "CD3+ T cells", "1240", "cells/µL", "700 - 4200", "", d.isoformat(), "blood"),
            Lab("cd4", "CD4+ T cells", "512", "cells/µL", "300 - 2000", "", d.isoformat(), "blood"), Lab("cd8", "CD8+ T cells", "668", "cells/µL", "300 - 1800", "", d.isoformat(), "blood")]
    rows = lambda items: "".join(f"<tr><td>{r.name}</td><td><b>{r.value}</b></td><td>{r.flag}</td><td>{r.unit}</td><td>{r.range.replace('<', '&lt;')}</td></tr>" for r in items)
    head = "<tr><th>Test</th><th>Result</th><th>Flag</th><th>Unit</th><th>Reference</th></tr>"
    from . import arabic
    fields = f"<tr><td>Collected: {dates.slash(d)} 09:30</td><td>Reported: 06/11/2026</td><td>Lab no: FC-26-3381</td><td class=ar>مختبر قياس التدفق الخلوي</td></tr>"
    body = arabic.page(case, "FLOW CYTOMETRY REPORT", fields, f"""<h2>A. BONE MARROW ASPIRATE</h2><table class=t>{head}{rows(labs[:2])}</table><p>Sensitivity of the MRD assay 10^-4 (0.01 %); 1,150,000 events acquired. Panel: CD10, CD19, CD20, CD22, CD24, CD34, CD38, CD45, CD58, CD66c, CD123. B-cell precursors (haematogones) 3.1 % with normal maturation.</p>
    <h2>B. PERIPHERAL BLOOD LYMPHOCYTE SUBSETS</h2><table class=t>{head}{rows(labs[2:])}</table><h2>COMMENT</h2><p>No leukaemia-associated immunophenotype detected in this sample. CD19 is expressed on the normal precursors; CD22 93 % of them.</p><p style="margin-top:8pt">Dr. R. Al-Mansouri, Clinical Pathology</p>""")
    document = Document("2026/flow mrd nov.pdf", pdf.from_html(body, arabic.CSS, "", arabic.PRODUCER, "en"), kind="flow_cytometry", date=d.isoformat(), labs=labs, events=[Event("assessment", d.isoformat(), f"Collected: {dates.slash(d)} 09:30", own=True, optional=True)])
    pdf.place(document)
    return arabic.person(case, document, "en")


def virology(case) -> Document:
    """Virology: words, comparators and copies."""
    d = case.day("virology")
    v = lambda a, n, val, u="", r="": Lab(a, n, val, u, r, collected=d.isoformat(), specimen="blood")
    labs = [v("hbsag", "HBsAg", "Non-reactive", "", "Non-reactive"), v("anti_hbc", "Anti-HBc total", "Non-reactive", "", "Non-reactive"), v("anti_hbs", "Anti-HBs", "38.4", "mIU/mL", "> 10 immune"), v("hcv_ab", "Anti-HCV", "Non-reactive", "", "Non-reactive"),
            v("hiv_agab", "HIV Ag/Ab combo", "Non-reactive", "", "Non-reactive"), v("cmv_pcr", "CMV DNA, plasma", "<34.5", "IU/mL", "Not detected"), v("ebv_pcr", "EBV DNA, whole blood", "Not detected", "", "Not detected"), v("adv_pcr", "Adenovirus DNA, plasma", "Not detected", "", "Not detected")]
    from . import arabic
    rows = "".join(f"<tr><td>{r.name}</td><td><b>{r.value.replace('<', '&lt;')}</b></td><td>{r.unit}</td><td>{r.range.replace('>', '&gt;')}</td></tr>" for r in labs)
    fields = f"<tr><td>Collected: {dates.slash(d)} 08:55</td><td>Reported: 07/11/2026</td><td>Lab no: VR-26-9920</td><td class=ar>مختبر الفيروسات</td></tr>"
    document = Document("2026/Virology.pdf", pdf.from_html(arabic.page(case, "VIROLOGY REPORT", fields, f"<table class=t><tr><th>Test</th><th>Result</th><th>Unit</th><th>Reference</th></tr>{rows}</table><p style='margin-top:6pt'>CMV DNA detected below the limit of quantification (34.5 IU/mL). Repeat if clinically indicated.</p>"), arabic.CSS, "", arabic.PRODUCER, "en"),
                        kind="lab_report", date=d.isoformat(), labs=labs)
    pdf.place(document)
    return arabic.person(case, document, "en")


def consultation(case) -> Document:
    """A second opinion by letter, two pages of prose."""
    d, day, en = case.day("consult"), case.day, dates.en
    body = f"""<div class=hd><b>Harrowgate Bay Children's Hospital</b><br>Department of Haematology, Cellular Therapy and Transplantation<br>1 Lighthouse Road, Harrowgate Bay · Tel 0700 000 660</div>
    <div class=ad>{en(d)}<br><br>Dr Salma Al-Harthi<br>Wadi Al-Nakheel Children's Hospital</div><p>Dear Dr Al-Harthi,</p><p class=re>Re: Zarina TOLKUN, born {en(case.patient['born'])} — remote second opinion</p>
    <p>Thank you for asking us to review this ten-year-old girl with twice relapsed B-cell acute lymphoblastic leukaemia. I have read the translated records that her parents sent and spoke with them by video on {en(d.replace(day=27))}.</p>
    <p>She was diagnosed with B-ALL on {en(day('diagnosis'))} (white cells 48.6 × 10^9/L, CNS1, normal karyotype, biallelic CDKN2A deletion, no BCR::ABL1 or KMT2A rearrangement) and reached first remission on {en(day('remission1'))} on ALL-MB 2015. She had a first isolated marrow relapse on {en(day('relapse1'))}, six months after the end of maintenance. Reinduction gave a second remission with flow MRD of 0.12 %, which became undetectable at 10^-4 after blinatumomab given from {en(day('blina1'))} to {en(day('blina1_end'))} and from {en(day('blina2'))} to {en(day('blina2_end'))}.</p>
    <p>A haploidentical transplant from her father was performed on {en(day('hsct'))} after total body irradiation 12 Gy and etoposide. She had grade I skin acute GVHD and a CMV reactivation, both resolved. A second marrow relapse was found on {en(day('relapse2'))}, fifteen months after transplant, still CD19 and CD22 positive. She received autologous CD19 CAR-T cells on {en(day('cart'))}, with grade 2 CRS and grade 1 ICANS (ASTCT), and was in complete remission with undetectable MRD on day 28.</p>
    <p>B-cell aplasia was lost by {en(day('b_cells'))} (CD19+ cells 12/µL). NGS-MRD of the marrow has been rising: 6 copies per million cells on {en(day('ngs1'))}, 19 on {en(day('ngs2'))} and 47 on {en(day('ngs3'))}, while flow remained negative at 10^-4. She has had no therapy against leukaemia since the CAR-T infusion. There is at present no evidence of morphological relapse. Her mother had a miscarriage in 2018 and a paternal grandmother had breast cancer; there is no family history of leukaemia. Her younger sister is well and shares one haplotype with her.</p>
    <p>Points we discussed with the family:</p><p>1. A repeat marrow with morphology, flow MRD including CD19 and CD22 expression, NGS-MRD and chimerism is planned for early November 2026. 2. If a second transplant is considered, a new donor search would be started and anti-HLA antibodies repeated; an echocardiogram and lung function are needed. 3. A CD22-directed CAR-T trial is expected to open in 2027 and would require CD22 on the blasts. 4. If blasts reappear, inotuzumab could be used for debulking, bearing in mind the risk of veno-occlusive disease after total body irradiation. 5. We would like to see the CSF result, since none after June 2025 is in the file.</p>
    <p>We have not examined Zarina and this letter does not replace the judgement of her treating team. I would be glad to discuss the results at our meeting once they are available.</p><p>Yours sincerely,</p><p style="margin-top:24pt">Professor Edith Carrow<br>Consultant in Paediatric Cellular Therapy</p><p style="font-size:8pt">cc: Parents of Zarina Tolkun</p>"""
    i = lambda k: day(k).isoformat()
    e = lambda t, k, end=None, **x: Event(t, i(k), en(day(k)), end and i(end), **x)
    marrow = {"collected": None, "specimen": "marrow", "narrative": True}
    labs = [Lab("mrd_ngs", "NGS-MRD", v, "copies/10^6", **{**marrow, "collected": i(k)}, method="NGS") for k, v in SERIES[:3]]
    labs += [Lab("mrd_flow", "flow MRD", "0.12", "%", **{**marrow, "collected": i("remission2")}, method="flow"), Lab("cd19_abs", "CD19+ cells", "12", "/µL", collected=i("b_cells"), narrative=True), Lab("wbc", "white cells", "48.6", "× 10^9/L", collected=i("diagnosis"), specimen="blood", narrative=True)]
    events = [e("diagnosis", "diagnosis"), e("remission", "remission1", details={"cr_number": "1"}), e("relapse", "relapse1", details={"site": "marrow"}), e("immunotherapy", "blina1", "blina1_end", details={"agents": "blinatumomab"}), e("immunotherapy", "blina2", "blina2_end", details={"agents": "blinatumomab"}),
              e("hsct", "hsct", details={"donor_type": "haploidentical, father", "conditioning": "TBI 12 Gy + etoposide"}), e("relapse", "relapse2", details={"site": "marrow"}), e("car_t_infusion", "cart", details={"target": "CD19"}), e("b_cell_recovery", "b_cells"),
              Event("consultation", d.isoformat(), en(d), own=True), e("assessment", "ngs1", optional=True), e("assessment", "ngs2", optional=True), e("assessment", "ngs3", optional=True), Event("consultation", "2026-10-27", "27 October 2026", optional=True)]
    document = Document("2026/Second opinion Harrowgate.pdf", pdf.from_html(body, HARROW_CSS, "Letter", "WordPro 2024", "en"), kind="consultation", date=d.isoformat(), facility=case.facilities["harrow"], labs=labs, events=events,
                        extra={"not_events": ["no evidence of morphological relapse", "mother's miscarriage 2018", "planned marrow 2026-11", "CAR-T trial expected 2027", "if a second transplant is considered"]})
    pdf.place(document)
    return person(case, document, "Zarina TOLKUN")
