"""English papers of the second case: a cumulative sheet, an American count, treatment, transplant, genetics."""

from core import dates
from core.document import Event
from core.labs import Lab

from .common import paper, scanned

CSS = """
body { font: 9pt/1.4 'Noto Sans' } .h { background: #22303c; color: #fff; padding: 6pt 8pt; margin-bottom: 6pt } .h b { font-size: 12pt } .h span { float: right; font-size: 7.4pt } .p td { font-size: 8.2pt } h1 { font-size: 11pt; margin: 6pt 0 4pt } h2 { font-size: 9.2pt; margin: 6pt 0 2pt } p { margin: 0 0 4pt }
.t td, .t th { font-size: 8.2pt; text-align: left; border-bottom: .3pt solid #999 } .t th { border-bottom: 1pt solid #22303c } .m { font-family: 'DejaVu Sans Mono'; font-size: 8.4pt }
"""


def build(case):
    """Five papers."""
    return [cumulative(case), american(case), infusion(case), letter(case), genetics(case)]


def head(case, title, *fields):
    """A dark bar, the patient under it."""
    cells = ["Patient: <b>ARISTAN, Daulen</b>", f"DOB: {dates.en_short(case.patient['born'])}", "Sex: M", "Hospital no: BR 558120", *fields]
    return "<div class=h><span>Laboratory and cell therapy services</span><b>St Brannoc Institute for Childhood Cancer</b></div><table class=p>" + "".join("<tr>" + "".join(f"<td>{c}</td>" for c in cells[i:i + 4]) + "</tr>" for i in range(0, len(cells), 4)) + f"</table><h1>{title}</h1>"


def made(case, path, body, kind, date, labs=(), events=(), **more):
    """A paper of this hospital."""
    return paper(case, path, body, CSS + more.pop("css", ""), "en", more.pop("name", "ARISTAN, Daulen"), case.facilities["brannoc"], kind, date, labs, events, **more)


def cumulative(case):
    """Dates across the columns, the flag behind the number."""
    days, rows = case.flow_sheet("en_cum")
    labs = []
    for analyte, name, unit, reference, values in rows:
        for day, cell in zip(days, values):
            value, _, flag = cell.partition(" ")
            labs.append(Lab(analyte, name, value, unit, reference, flag, day.isoformat(), "blood", page=1))
    body = head(case, "Cumulative report: haematology and immunology") + "<table class=t><tr><th>Test</th>" + "".join(f"<th>{dates.en_short(d)}</th>" for d in days) + "<th>Units</th><th>Reference</th></tr>" + "".join(f"<tr><td>{n}</td>" + "".join(f"<td>{v}</td>" for v in vs) + f"<td>{u}</td><td>{r}</td></tr>" for a, n, u, r, vs in rows) + "</table><p style='margin-top:6pt'>Printed 05-Oct-2026 14:20. Sample type: blood.</p>"
    return made(case, "en/cumulative.pdf", body, "lab_report", days[0], labs, end=days[-1].isoformat())


def american(case):
    """K/uL, g/dL; month first; scanned."""
    labs = case.panel("en_us")
    rows = "".join(f"<tr><td>{r.name}</td><td>{r.value}</td><td>{r.flag}</td><td>{r.range}</td><td>{r.unit}</td></tr>" for r in labs)
    body = f"<div style='text-align:center'><b>MERIDIAN RIDGE REFERENCE LAB</b><br>Patient report</div><table class=p style='margin:8pt 0'><tr><td>Name: ARISTAN, DAULEN</td><td>DOB: 04/29/2012</td><td>Sex: M</td></tr><tr><td>Collected: 03/02/2026 07:55 AM</td><td>Received: 03/02/2026 10:10 AM</td><td>Reported: 03/03/2026 06:00 AM</td></tr></table><table class='t m'><tr><th>TEST</th><th>RESULT</th><th>FLAG</th><th>REFERENCE INTERVAL</th><th>UNITS</th></tr>{rows}</table><p>Ordering: St Brannoc Institute for Childhood Cancer. Month/day/year dates.</p>"
    document = made(case, "en/reference lab.pdf", body, "lab_report", "2026-03-02", labs, name="ARISTAN, DAULEN", css="body { font-size: 11pt } .t td, .t th, .p td { font-size: 10.4pt }", extra={"facility_other": "St Brannoc Institute for Childhood Cancer", "trap": "03/02/2026 is 2 March: the birth date on the same page is month first"})
    document.facility = "MERIDIAN RIDGE REFERENCE LAB"
    return scanned(document, 601, 180, -0.4)


def infusion(case):
    """A short treatment record of donor lymphocytes that were not given, and the immunoglobulin that was."""
    body = head(case, "Treatment administration record", "Weight 44.6 kg") + "<table class=t><tr><th>Date</th><th>Drug</th><th>Dose</th><th>Route</th><th>Given by</th></tr><tr><td>31-Mar-2026</td><td>Normal immunoglobulin</td><td>20 g</td><td>IV</td><td>K. Penrose</td></tr><tr><td>28-Apr-2026</td><td>Normal immunoglobulin</td><td>20 g</td><td>IV</td><td>K. Penrose</td></tr></table><p style='margin-top:6pt'>Donor lymphocyte infusion planned for May 2026: cancelled, not given. No reactions.</p>"
    return made(case, "en/administration record.pdf", body, "treatment_record", "2026-03-31", (), [Event("supportive", "2026-03-31", "31-Mar-2026", optional=True), Event("supportive", "2026-04-28", "28-Apr-2026", optional=True)], extra={"not_events": ["DLI planned, not given"], "end_any": [None, "2026-04-28"]})


def letter(case):
    """A clinic letter: the whole story in prose."""
    day, en = case.day, dates.en
    d = "2026-09-30"
    text = f"""<p>30 September 2026</p><p>Dear colleagues,</p><p><b>Diagnosis:</b> B-ALL, second relapse after unrelated donor transplant, complete remission after CD19/CD22 CAR-T.</p><p>Daulen was diagnosed with B-ALL on {en(day('diagnosis'))} and was in remission by {en(day('remission1'))}. Combined marrow and CNS relapse was confirmed on {en(day('relapse1'))}. He was transplanted from a 10/10 matched unrelated donor on {en(day('hsct'))} and had grade II gut GVHD from {en(day('gvhd'))}. His second relapse was diagnosed on {en(day('relapse2'))}. CAR-T cells were infused on {en(day('cart'))}; he had grade 1 CRS, no ICANS. He has remained in remission since, with no evidence of relapse in the marrow of 29 September 2026 (flow MRD not detected, sensitivity 10^-4).</p>
    <p>His uncle had Hodgkin lymphoma in 2015. Ferritin today 744 ug/L, IgG 6.3 g/L. If MRD reappears we would discuss a second transplant. Next marrow is due in December 2026.</p><p>Dr Morwenna Tregear</p>"""
    e = lambda t, k, **x: Event(t, day(k).isoformat(), en(day(k)), **x)
    events = [e("diagnosis", "diagnosis"), e("remission", "remission1", details={"cr_number": "1"}), e("relapse", "relapse1", details={"site": "combined"}), e("hsct", "hsct", details={"donor_type": "unrelated"}), e("gvhd", "gvhd", details={"grade": "II", "organ": "gut"}), e("relapse", "relapse2"), e("car_t_infusion", "cart"), Event("consultation", d, "30 September 2026", own=True, optional=True), Event("assessment", "2026-09-29", "marrow of 29 September 2026", optional=True), Event("pathology", "2026-09-29", "marrow of 29 September 2026", optional=True),
              Event("toxicity", day("cart").isoformat(), "he had grade 1 CRS", optional=True)]
    labs = [Lab("mrd_flow", "flow MRD", "not detected", collected="2026-09-29", specimen="marrow", method="flow", sensitivity="10^-4", narrative=True), Lab("ferritin", "Ferritin", "744", "ug/L", collected=d, specimen="blood", narrative=True), Lab("igg", "IgG", "6.3", "g/L", collected=d, specimen="blood", narrative=True)]
    return made(case, "en/clinic letter.pdf", head(case, "Clinic letter") + text, "consultation", d, labs, events, css="body { font: 10.6pt/1.6 'Noto Serif' }", extra={"not_events": ["uncle's lymphoma 2015", "no evidence of relapse", "next marrow due December 2026"]})


def genetics(case):
    """Karyotype and fusion genes on the diagnostic marrow, reviewed."""
    d = case.day("diagnosis")
    body = head(case, "Cytogenetics and molecular genetics (review of outside sample)", f"Sample date: {dates.en_short(d)}", "Report date: 12-Dec-2022", "Specimen: bone marrow") + "<h2>Karyotype</h2><p class=m>46,XY,dup(1)(q21q32)[7]/46,XY[13]</p><h2>FISH (200 nuclei each)</h2><table class=t><tr><th>Probe</th><th>Result</th></tr><tr><td>BCR::ABL1</td><td>Not detected</td></tr><tr><td>KMT2A rearrangement</td><td>Not detected</td></tr><tr><td>ETV6::RUNX1</td><td>Not detected</td></tr><tr><td>CRLF2 rearrangement</td><td>Detected in 64 % of nuclei</td></tr></table><h2>RNA panel</h2><p>P2RY8::CRLF2 fusion detected. IKZF1 deletion (exons 4–7) detected.</p><p>Interpretation: B-lymphoblastic leukaemia with BCR::ABL1-like features.</p>"
    return made(case, "en/genetics.pdf", body, "genetics", d, (), [Event("diagnosis", d.isoformat(), "B-lymphoblastic leukaemia", own=True, optional=True)])
