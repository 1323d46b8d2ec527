"""A British children's hospital: pathology system print-outs, a cumulative sheet, marrow and MRD reports, letters."""

from core import dates
from core.document import Event
from core.labs import Lab, parse_rows

from accuracy.frame import Trap, paper, photographed, result_rows, scanned

from .child import CHILD

NAME = "Thornbury Children's Hospital"
CSS = """
@page { margin: 12mm 14mm 16mm; @bottom-left { content: 'Printed 12-Nov-2026 16:04 by A. Penrose, Health Records'; font: 7pt 'Nimbus Sans' } @bottom-right { content: 'Page ' counter(page) ' of ' counter(pages); font: 7pt 'Nimbus Sans' } }
body { font: 9pt/1.32 'Nimbus Sans', 'Noto Sans' } .trust { text-align: right; color: #003a70; font-size: 8pt; line-height: 1.25 } .trust b { font-size: 13pt; display: block } .box { border: 1pt solid #003a70; margin: 6pt 0 8pt } .box td { padding: 1.5pt 5pt; font-size: 8.6pt } .box td:nth-child(odd) { color: #444; width: 16% }
h1 { font-size: 11.5pt; margin: 4pt 0 } h2 { font-size: 9.5pt; margin: 8pt 0 2pt; text-decoration: underline } .t th { border-bottom: .8pt solid #000; font-size: 8.4pt } .t td { font-size: 9pt } .c { font-size: 8pt; color: #333; margin: 4pt 0 } p { margin: 0 0 5pt }
"""


def build():
    """Seven papers."""
    return [counts(), cumulative(), marrow(), mrd(), letter(), echo(), levels()]


def head(title, *fields, dept="Department of Paediatric Haematology and Oncology"):
    """The trust at the right, the patient in a box."""
    cells = [("Patient", f"<b>{CHILD.printed['list']}</b>"), ("Hosp. No.", "T4481907"), ("Date of birth", "22-Mar-2015"), ("NHS No.", "990 417 2286"), *fields]
    rows = "".join("<tr>" + "".join(f"<td>{a}</td><td>{b}</td>" for a, b in cells[i:i + 2]) + "</tr>" for i in range(0, len(cells), 2))
    return f"<div class=trust><b>{NAME}</b>{dept}<br>Castle Rise, Thornbury TH4 2QP · 01632 960 417</div><table class=box>{rows}</table><h1>{title}</h1>"


def made(path, body, kind, date, **more):
    """A paper of this hospital."""
    return paper(CHILD, path, body, CSS + more.pop("css", ""), kind, date, **{"facility": NAME, "name": CHILD.printed["list"], **more})


def counts():
    """Full blood count and chemistry at diagnosis: units in a column of their own, flags before the range."""
    day = "2021-02-11"
    blood = parse_rows("""
hgb | Haemoglobin | 71 | g/L | 110 - 140 | L
wbc | White cell count | 48.3 | 10*9/L | 5.0 - 17.0 | H
plt | Platelets | 22 | 10*9/L | 150 - 450 | L
rbc | Red cell count | 2.61 | 10*12/L | 4.00 - 5.20 | L
hct | Haematocrit | 0.214 | L/L | 0.340 - 0.400 | L
mcv | MCV | 82.0 | fL | 75.0 - 87.0 |
mch | MCH | 27.2 | pg | 24.0 - 30.0 |
anc | Neutrophils | 0.41 | 10*9/L | 1.50 - 8.00 | L
alc | Lymphocytes | 6.82 | 10*9/L | 1.50 - 9.50 |
mono_abs | Monocytes | 0.24 | 10*9/L | 0.20 - 1.00 |
eos_abs | Eosinophils | 0.03 | 10*9/L | 0.00 - 0.80 |
blasts_pb | Blasts | 81 | % | |
""", collected=day, specimen="blood")
    serum = parse_rows("""
sodium | Sodium | 138 | mmol/L | 133 - 146 |
potassium | Potassium | 3.4 | mmol/L | 3.5 - 5.5 | L
urea | Urea | 4.1 | mmol/L | 2.5 - 6.5 |
creatinine | Creatinine | 31 | umol/L | 21 - 44 |
uric_acid | Urate | 462 | umol/L | 110 - 330 | H
phosphate | Inorganic phosphate | 1.62 | mmol/L | 0.90 - 1.80 |
calcium | Calcium | 2.31 | mmol/L | 2.20 - 2.70 |
ldh | Lactate dehydrogenase | 1874 | IU/L | 150 - 360 | H
alt | ALT | 38 | IU/L | 0 - 40 |
bilirubin_total | Total bilirubin | 9 | umol/L | 0 - 21 |
crp | C-reactive protein | 27 | mg/L | 0 - 5 | H
""", collected=day, specimen="blood")
    columns = ("name", "flag", lambda r: f"<b>{r.value}</b>" if r.flag else r.value, "unit", "range")
    titles = "<tr><th>Test</th><th></th><th>Result</th><th>Units</th><th>Reference range</th></tr>"
    body = head("FULL BLOOD COUNT", ("Specimen", "Blood (EDTA) 21H038812"), ("Collected", "11-Feb-2021 09:42"), ("Requested by", "Dr H. Lindqvist"), ("Received", "11-Feb-2021 10:15"), ("Location", "Otter Ward"), ("Authorised", "11-Feb-2021 12:50"))
    body += f"<table class=t>{titles}{result_rows(blood, *columns)}</table><p class=c>Film comment: Circulating blasts. Normochromic anaemia, marked thrombocytopenia. Urgent referral made by telephone.</p><h1>BIOCHEMISTRY</h1><p class=c>Specimen: Serum 21B112094 &nbsp; Collected: 11-Feb-2021 09:42</p><table class=t>{titles}{result_rows(serum, *columns)}</table>"
    return made("bloods 11 Feb 2021.pdf", body, "lab_report", day, labs=blood + serum)


def cumulative():
    """Dates across columns, units under the names, blanks where nothing was measured, over two pages."""
    days = ["2021-02-13", "2021-02-18", "2021-02-25", "2021-03-04", "2021-03-14", "2021-03-29"]
    table = [("wbc", "WBC", "10^9/L", "31.7 6.20 1.14 0.87 2.95 3.41"), ("hgb", "Hb", "g/L", "79 91 84 103 98 111"), ("plt", "Plt", "10^9/L", "18 41 26 64 187 312"), ("anc", "Neuts", "10^9/L", "0.28 0.19 0.07 0.11 1.02 1.66"), ("alc", "Lymphs", "10^9/L", "4.95 1.31 0.88 0.61 1.44 1.30"), ("mono_abs", "Monos", "10^9/L", "0.10 - 0.02 0.04 0.31 0.38"),
             ("sodium", "Na", "mmol/L", "137 139 134 138 140 139"), ("potassium", "K", "mmol/L", "3.9 4.4 3.6 4.0 4.2 4.1"), ("urea", "Urea", "mmol/L", "5.2 7.8 4.4 3.1 3.0 3.6"), ("creatinine", "Creat", "umol/L", "33 36 29 27 28 30"), ("alt", "ALT", "IU/L", "41 96 133 88 52 37"), ("bilirubin_total", "Bili", "umol/L", "11 19 24 16 8 7"),
             ("albumin", "Alb", "g/L", "34 29 27 30 36 39"), ("crp", "CRP", "mg/L", "21 <5 48 112 6 <5"), ("fibrinogen", "Fibrinogen (Clauss)", "g/L", "2.6 1.4 0.8 1.1 - 2.4"), ("uric_acid", "Urate", "umol/L", "214 96 - - 171 188")]
    labs, lines = [], ""
    for analyte, name, unit, values in table:
        cells = ""
        for day, value in zip(days, values.split()):
            cells += f"<td>{'' if value == '-' else value}</td>"
            if value != "-":
                labs.append(Lab(analyte, name, value, unit, collected=day, specimen="blood"))
        lines += f"<tr><td>{name}<br><span class=u>{unit}</span></td>{cells}</tr>"
    import datetime
    titles = "".join(f"<th>{datetime.date.fromisoformat(d).strftime('%d/%m/%y')}<br>0{7 + n % 3}:{12 + 7 * n}</th>" for n, d in enumerate(days))
    body = head("CUMULATIVE RESULTS", ("Consultant", "Dr H. Lindqvist"), ("Episode", "13-Feb-2021 to 29-Mar-2021")) + f"<table class=g><tr><th>Date<br>Time</th>{titles}</tr>{lines}</table><p class=c>Results are shown in order of collection. A blank means not requested.</p>"
    return made("cumulative Feb-Mar 2021.pdf", body, "lab_report", days[0], end=days[-1], labs=labs, css=".g td, .g th { border: .5pt solid #8aa; text-align: right; font-size: 8.6pt; padding: 2pt 4pt } .g td:first-child, .g th:first-child { text-align: left } .u { color: #567; font-size: 7pt }")


def marrow():
    """Marrow aspirate at relapse: a differential in two columns, a conclusion in prose."""
    day = "2023-08-21"
    labs = [Lab("blasts_bm", "Blasts", "68", "%", collected=day, specimen="marrow")]
    other = "<tr><td>Promyelocytes</td><td>1</td><td>%</td><td>Erythroblasts</td><td>9</td><td>%</td></tr><tr><td>Myelocytes</td><td>3</td><td>%</td><td>Lymphocytes</td><td>11</td><td>%</td></tr><tr><td>Neutrophils</td><td>5</td><td>%</td><td>Plasma cells</td><td>1</td><td>%</td></tr>"
    body = head("BONE MARROW ASPIRATE REPORT", ("Specimen", "Bone marrow aspirate, right PSIS"), ("Date taken", "21-Aug-2023"), ("Lab No.", "23HM00791"), ("Date reported", "22-Aug-2023"))
    body += f"""<h2>Clinical details</h2><p>Pre-B ALL diagnosed February 2021, completed treatment April 2023. Now pallor and bruising. ?relapse</p><h2>Aspirate</h2><p>Particulate and cellular. Megakaryocytes are scanty. The marrow is largely replaced by small to medium sized lymphoblasts with inconspicuous nucleoli.</p>
    <table class=t style="width:80%"><tr><td>Blasts</td><td>68</td><td>%</td><td>Monocytes</td><td>2</td><td>%</td></tr>{other}</table><h2>Conclusion</h2><p>First relapse of precursor B lymphoblastic leukaemia. Immunophenotyping and cytogenetics to follow.</p><p>Dr P. Achebe, Consultant Haematologist</p>"""
    events = [Event("relapse", day, "First relapse of precursor B lymphoblastic leukaemia", own=True), Event("diagnosis", "2021-02", "Pre-B ALL diagnosed February 2021"), Event("chemotherapy", "2023-04", "completed treatment April 2023", optional=True)]
    return made("BMA 21-8-23.pdf", body, "pathology", day, labs=labs, events=events, traps=[Trap("hypothesis", "?relapse")], extra={"other_labs": "the rest of the differential may be listed or left out"})


def mrd():
    """PCR of gene rearrangements by a regional laboratory: result, method, sensitivity; the arrival date is a trap for the date."""
    body = f"""<div class=trust><b>North Regional Leukaemia MRD Laboratory</b>Level 2, Pathology Block, {NAME}</div><h1 style="margin-top:14pt">Minimal residual disease report</h1>
    <table class=box><tr><td>Patient</td><td>{CHILD.printed['list']}</td><td>Date of birth</td><td>22/03/2015</td></tr><tr><td>Sample type</td><td>Bone marrow, end of induction (day 29)</td><td>Date of sample</td><td>14/03/2021</td></tr><tr><td>Laboratory ref.</td><td>MRD-21-0417</td><td>Date received</td><td>16/03/2021</td></tr><tr><td>Sent by</td><td>Dr H. Lindqvist</td><td>Date of report</td><td>24/03/2021</td></tr></table>
    <table class=t><tr><th>Marker</th><th>Quantitative range</th><th>Sensitivity</th><th>Result</th></tr><tr><td>VH3-JH6</td><td>1 x 10<sup>-4</sup></td><td>1 x 10<sup>-5</sup></td><td>Positive, below quantitative range</td></tr><tr><td>Vd2-Dd3</td><td>1 x 10<sup>-4</sup></td><td>1 x 10<sup>-4</sup></td><td>Not detected</td></tr></table>
    <p style="margin-top:8pt"><b>Interpretation:</b> MRD is detected at a level below 0.01% (real-time quantitative PCR of IG/TCR rearrangements). This is MRD LOW RISK by protocol definition.</p><p>The result applies to the sample received. MRD at week 14 will be tested if sent.</p><p>State-registered Clinical Scientist: J. Okafor</p>"""
    labs = [Lab("mrd_pcr", "MRD", "below 0.01%", "", collected="2021-03-14", specimen="marrow", method="PCR", sensitivity="10^-5", narrative=True)]
    return made("MRD day29.pdf", body, "genetics", "2021-03-14", labs=labs, events=[Event("assessment", "2021-03-14", "Date of sample", own=True, optional=True)], traps=[Trap("plan", "MRD at week 14 will be tested if sent")], extra={"facility_other": "North Regional Leukaemia MRD Laboratory"})


def letter():
    """A clinic letter: history in prose, a relative, a plan, negations; typed nine days after the visit."""
    body = f"""<div class=trust><b>{NAME}</b>Department of Paediatric Haematology and Oncology<br>Castle Rise, Thornbury TH4 2QP</div><p>Our ref: HL/jm/T4481907<br>NHS No: 990 417 2286<br>Date of clinic: 14 December 2023<br>Date typed: 23 December 2023</p><p>Dr S. Merriweather<br>Fernhill Surgery, 2 Mill Lane, Thornbury</p><p>Dear Dr Merriweather</p><p><b>{CHILD.printed['title']}, d.o.b. 22.03.2015<br>17 Orchard Close, Thornbury</b></p>
    <p><b>Diagnosis:</b> Precursor B acute lymphoblastic leukaemia, diagnosed 11 February 2021<br><b>First relapse:</b> 21 August 2023, isolated bone marrow<br><b>Current status:</b> second complete remission since 2 October 2023</p>
    <p>I reviewed Amelie with her mother in clinic today. She was treated on UKALL regimen B from 13 February 2021 and entered remission on 14 March 2021. Maintenance was completed on 17 April 2023. Following her relapse she received reinduction chemotherapy starting on 24 August 2023. She then had one cycle of blinatumomab between 6 November 2023 and 3 December 2023, which she tolerated without neurotoxicity. There has been no evidence of CNS disease at any point.</p>
    <p>Her maternal grandmother had breast cancer in 2009. There is no family history of leukaemia.</p><p>On examination she looked well. Weight 27.4 kg, height 128.5 cm. No hepatosplenomegaly. Full blood count today: Hb 108 g/L, neutrophils 1.32, platelets 164.</p>
    <p>We discussed CAR-T cell therapy. Leukapheresis is planned for mid January 2024 at Lakeshore Children's Medical Center. If the cells cannot be manufactured we would consider a transplant from an unrelated donor. I will see her again in four weeks.</p><p>Yours sincerely</p><p><i>Dictated but not signed to avoid delay</i></p><p>Dr Helena Lindqvist<br>Consultant Paediatric Haematologist</p>"""
    events = [Event("consultation", "2023-12-14", "Date of clinic: 14 December 2023", own=True, optional=True), Event("diagnosis", "2021-02-11", "diagnosed 11 February 2021"), Event("relapse", "2023-08-21", "First relapse: 21 August 2023, isolated bone marrow", details={"site": "marrow"}), Event("remission", "2023-10-02", "second complete remission since 2 October 2023", details={"cr_number": "2"}),
              Event("chemotherapy", "2021-02-13", "treated on UKALL regimen B from 13 February 2021"), Event("remission", "2021-03-14", "entered remission on 14 March 2021"), Event("chemotherapy", "2023-04-17", "Maintenance was completed on 17 April 2023", optional=True), Event("chemotherapy", "2023-08-24", "reinduction chemotherapy starting on 24 August 2023"), Event("immunotherapy", "2023-11-06", "one cycle of blinatumomab between 6 November 2023 and 3 December 2023", "2023-12-03", {"agents": "blinatumomab"})]
    labs = [Lab("hgb", "Hb", "108", "g/L", collected="2023-12-14", narrative=True), Lab("anc", "neutrophils", "1.32", collected="2023-12-14", narrative=True, optional=True), Lab("plt", "platelets", "164", collected="2023-12-14", narrative=True, optional=True), Lab("weight", "Weight", "27.4", "kg", collected="2023-12-14", narrative=True, optional=True), Lab("height", "height", "128.5", "cm", collected="2023-12-14", narrative=True, optional=True)]
    traps = [Trap("negation", "There has been no evidence of CNS disease"), Trap("negation", "without neurotoxicity"), Trap("relative", "Her maternal grandmother had breast cancer in 2009"), Trap("plan", "Leukapheresis is planned for mid January 2024"), Trap("conditional", "we would consider a transplant from an unrelated donor")]
    return made("clinic letter Dec 2023.pdf", body, "consultation", "2023-12-14", labs=labs, events=events, traps=traps, name=CHILD.printed["title"], css="body { font: 10.5pt/1.38 'Nimbus Roman' } p { margin-bottom: 8pt }", producer="Dictation Suite 11")


def echo():
    """An echocardiogram with measurements, scanned."""
    body = head("TRANSTHORACIC ECHOCARDIOGRAM", ("Date of study", "18-Aug-2023"), ("Sonographer", "M. Farrow"), ("Indication", "Previous anthracycline"), ("Reported", "22-Aug-2023"), dept="Paediatric Cardiology")
    body += """<table class=t style="width:75%"><tr><th>Measurement</th><th>Value</th><th>Units</th></tr><tr><td>LVIDd</td><td>38</td><td>mm</td></tr><tr><td>LVIDs</td><td>24</td><td>mm</td></tr><tr><td>Fractional shortening</td><td>37</td><td>%</td></tr><tr><td>LV ejection fraction (biplane)</td><td>64</td><td>%</td></tr><tr><td>TAPSE</td><td>21</td><td>mm</td></tr></table><h2>Conclusion</h2><p>Normal biventricular size and systolic function. No pericardial effusion. No vegetations seen. Line tip at the SVC/RA junction.</p><p>Dr B. Castellanos, Consultant Paediatric Cardiologist</p>"""
    document = made("echo aug 2023.pdf", body, "imaging_report", "2023-08-18", labs=[Lab("lvef", "LV ejection fraction (biplane)", "64", "%", collected="2023-08-18")], events=[Event("imaging", "2023-08-18", "Date of study", own=True, details={"modality": "echocardiogram"})], traps=[Trap("negation", "No pericardial effusion")], css="body, .t td, .box td { font-size: 10.4pt }", extra={"other_labs": "further measurements"})
    return scanned(document, 1101, 220, 0.4)


def levels():
    """Antibiotic and chemotherapy levels on a half-page slip, photographed."""
    day = "2021-10-06"
    labs = parse_rows("""
methotrexate | Methotrexate (24 h) | 41.6 | umol/L | |
methotrexate | Methotrexate (48 h) | 0.38 | umol/L | |
methotrexate | Methotrexate (54 h) | 0.17 | umol/L | |
""", collected=day, specimen="blood")
    labs[1].collected, labs[2].collected = "2021-10-07", "2021-10-07"
    times = ("05-Oct-2021 10:00 + 24 h: 06-Oct-2021 10:05", "07-Oct-2021 09:58", "07-Oct-2021 16:10")
    body = head("THERAPEUTIC DRUG MONITORING", ("Drug", "High-dose methotrexate 5 g/m2"), ("Infusion start", "05-Oct-2021 10:00")) + "<table class=t><tr><th>Test</th><th>Collected</th><th>Result</th><th>Units</th></tr>" + "".join(f"<tr><td>{r.name}</td><td>{t[-17:]}</td><td>{r.value}</td><td>{r.unit}</td></tr>" for r, t in zip(labs, times)) + "</table><p class=c>Continue folinic acid until below 0.2 umol/L.</p>"
    document = made("IMG_4471.jpg", body, "lab_report", day, end="2021-10-07", labs=labs, events=[Event("chemotherapy", "2021-10-05", "High-dose methotrexate 5 g/m2", optional=True)], css="@page { size: A5 landscape } body, .t td, .t th, .box td { font-size: 10.5pt }", extra={"date_any": ["2021-10-06", "2021-10-05", "2021-10-07"]})
    return photographed(document, 1102, 230, (2300, 1700), ((0.04, 0.06), (0.97, 0.03), (0.985, 0.95), (0.02, 0.98)))
