"""Laboratory sheets of the first years: a count and film from Lagos, drug levels from Dublin, a cumulative print from Cape Town."""

from ...kit import Folder, Trap, across, grid, rows, table
from .child import CHILD

LAGOS = "Lekki Palms Specialist Hospital"
DUBLIN = "Liffeyside Children's Hospital"
CAPE_LAB = "Disa Park Pathology"

LAGOS_CSS = """
body { font: 9pt/1.3 'Nimbus Roman' } .top { text-align: center; border-bottom: 2pt solid #0b5d1e; padding-bottom: 4pt } .top b { font-size: 15pt; color: #0b5d1e; letter-spacing: .6pt }
h2 { text-align: center; font-size: 11pt; margin: 6pt 0; text-decoration: underline } .who td { border: .6pt solid #0b5d1e; font-size: 8.6pt } .who { margin-bottom: 6pt }
.grid td, .grid th { border: .4pt solid #888; padding: 1.4pt 4pt } .grid th { background: #e6f0e8 } .grid .off td:nth-child(2) { font-weight: bold } .grid .part td { font-weight: bold; background: #f4f8f4 }
p { margin-top: 5pt } .sign { margin-top: 20pt } .sign td:last-child { text-align: right }
"""
DUBLIN_CSS = """
body { font: 9pt/1.4 'Nimbus Sans' } .top { border-bottom: 1.2pt solid #2c5f8a; margin-bottom: 6pt } .top b { font-size: 13.5pt; color: #2c5f8a } .top td:last-child { text-align: right; font-size: 7.6pt }
.who { background: #eef4f9; margin-bottom: 8pt } h3 { font-size: 10pt; margin: 8pt 0 3pt; border-bottom: .5pt solid #2c5f8a } .grid th { font-size: 8pt; border-bottom: .8pt solid #333; text-align: right } .grid td { text-align: right; border-bottom: .3pt solid #bbb; padding: 2.5pt 3pt }
.grid td:first-child, .grid th:first-child { text-align: left } .foot { font-size: 7.4pt; margin-top: 12pt; color: #444 } p { margin-top: 4pt }
"""
CAPE_CSS = """
@page { size: A4 landscape; margin: 11mm 12mm } body { font: 8.2pt/1.28 'DejaVu Sans Condensed' } .top td { border-bottom: 1pt solid #000; padding-bottom: 3pt } .top b { font-size: 14pt } .top td:last-child { text-align: right; font-size: 7pt }
.who { margin: 4pt 0 6pt; border: .6pt solid #000 } .who td { padding: 1pt 4pt } h3 { background: #ddd; font-size: 8.6pt; padding: 1.5pt 4pt; margin-top: 6pt } .grid th { font-size: 7.4pt; text-align: left; border-bottom: .6pt solid #000 }
.grid td { border-bottom: .25pt solid #bbb } .foot { font-size: 7pt; margin-top: 7pt }
"""


def build() -> list:
    """The sheets of 2019 to 2023."""
    half = Folder(CHILD, 2100)
    for make in (lagos, levels, cumulative):
        make(half)
    return half.documents


def lagos(half) -> None:
    """A count with a film on ruled paper: packed cell volume first, names in capitals, the film in words."""
    made = rows("""
        # FULL BLOOD COUNT (AUTOMATED)
        hct | PCV | 19 | % | 33 - 42 | L
        hgb | HAEMOGLOBIN | 6.4 | g/dl | 11.0 - 14.0 | L
        rbc | RBC | 2.28 | x10^12/L | 3.9 - 5.1 | L
        mcv | MCV | 83.3 | fl | 75 - 87 |
        mch | MCH | 28.1 | pg | 24 - 30 |
        mchc | MCHC | 33.7 | g/dl | 31 - 36 |
        wbc | TOTAL WBC | 31.9 | x10^9/L | 5.0 - 15.0 | H
        plt | PLATELET COUNT | 37 | x10^9/L | 150 - 400 | L
        # DIFFERENTIAL (MANUAL, 100 CELLS)
        neut_pct | NEUTROPHILS | 9 | % | 30 - 60 | L
        lymph_pct | LYMPHOCYTES | 38 | % | 30 - 55 |
        mono_pct | MONOCYTES | 2 | % | 2 - 10 |
        eos_pct | EOSINOPHILS | 1 | % | 1 - 6 |
        blasts_pb | BLASTS | 50 | % | NIL | H
        retic_pct | RETICULOCYTES | 0.4 | % | 0.5 - 2.5 | L
        esr | ESR (WESTERGREN) | 118 | mm/hr | 0 - 15 | H | 118
        # COAGULATION
        pt | PROTHROMBIN TIME (PATIENT) | 14.2 | sec | 11 - 15 |
        inr | INR | 1.2 | | 0.9 - 1.3 |
        aptt | APTT (PATIENT) | 35 | sec | 26 - 40 |
        """, "2019-10-22")
    body = f"""<div class='top'><b>{LAGOS.upper()}</b><br>12 Coconut Grove Close, Lekki Phase I, Lagos &nbsp; Tel: 0700 555 0142<br>DEPARTMENT OF HAEMATOLOGY AND BLOOD TRANSFUSION</div><h2>FULL BLOOD COUNT AND FILM REPORT</h2>
    <table class='who'><tr><td>SURNAME: <b>ADEYINKA</b></td><td>OTHER NAMES: <b>IFEOMA CLARE</b></td><td>HOSP. NO: LP/19/044812</td></tr><tr><td>AGE: 4YRS</td><td>SEX: F &nbsp;&nbsp; D.O.B: 17/03/2015</td><td>WARD: CHEW (Children's Emergency)</td></tr>
    <tr><td>CONSULTANT: DR (MRS) B. OLAWUYI</td><td>SPECIMEN: EDTA / CITRATE</td><td>LAB NO: H-7731</td></tr><tr><td>DATE COLLECTED: 22/10/2019</td><td>TIME: 11.40AM</td><td>DATE REPORTED: 23/10/2019</td></tr></table>"""
    body += table(made, [("TEST", "{name}"), ("RESULT", "{value}"), ("UNIT", "{unit}"), ("REF. RANGE", "{range}"), ("", "{flag}")], widths=["40%", "16%", "16%", "20%", "8%"])
    body += """<p><b>FILM:</b> RBC normocytic, normochromic with occasional nucleated red cells. Marked leucocytosis with medium to large blasts, high nucleo-cytoplasmic ratio, inconspicuous nucleoli and no Auer rods. Platelets markedly reduced on film.</p>
    <p><b>COMMENT:</b> ?Acute lymphoblastic leukaemia. Malaria parasites not seen. Advise urgent bone marrow aspiration and immunophenotyping. Clinical details: fever x 3/52, HbAS sibling.</p>
    <table class='sign'><tr><td>Scientist: MLS O. Babajide</td><td>DR. K. EZENWA, FMCPath<br>Consultant Haematologist</td></tr></table>"""
    half.paper("fbc_october_2019.pdf", body, LAGOS_CSS, "lab_report", "2019-10-22", facility=LAGOS.upper(), labs=made, producer="Microsoft Word 2013", classic=True, name="ADEYINKA",
               traps=[Trap("hypothesis", "?Acute lymphoblastic leukaemia"), Trap("relative", "HbAS sibling")])


def levels(half) -> None:
    """Four mornings after a dose: drug levels and kidneys across, hours after the start of the infusion under each date."""
    days = ["2020-02-11", "2020-02-12", "2020-02-13", "2020-02-14"]
    drug, first = across("""
        methotrexate | Methotrexate (serum) | umol/L | see protocol | 68.4 | 1.92 | 0.31 | 0.08
        creatinine | Creatinine (enz.) | umol/L | 19 - 44 | 31 | 46 H | 40 | 34
        urea | Urea | mmol/L | 2.5 - 6.0 | 3.4 | 5.1 | 4.2 | 3.0
        potassium | Potassium | mmol/L | 3.5 - 5.0 | 3.9 | 3.4 L | 3.6 | 4.1
        alt | ALT | U/L | 5 - 40 | 38 | 211 H | 174 H | 96 H
        bilirubin_total | Total bilirubin | umol/L | 0 - 17 | 9 | 19 H | 14 | -
        """, days)
    heads = ["Test", *(f"{day}/02/2020<br>09:{minute}<br>T+{hours} h" for day, minute, hours in ((11, "05", 24), (12, "10", 48), (13, "00", 72), (14, "20", 96))), "Units", "Reference"]
    body = f"""<table class='top'><tr><td><b>{DUBLIN}</b><br>Department of Paediatric Laboratory Medicine &ndash; Biochemistry</td><td>Liffeyside, Dublin 8<br>Tel 01 555 0170 &nbsp; INAB accredited 000MT</td></tr></table>
    <table class='who'><tr><td>Name: <b>ADEYINKA, Ifeoma Clare</b></td><td>MRN: 1180457</td><td>DOB: 17/03/2015 &nbsp; F</td></tr><tr><td>Ward: St Gobnait's (Haem/Onc)</td><td>Cons: Prof. D. Mac Giolla</td><td>Printed: 14/02/2020 12:31</td></tr></table>
    <h3>Therapeutic drug monitoring &ndash; high dose methotrexate</h3><p>Clinical details: B-ALL, Regimen C, HD MTX 5 g/m2, course 1. Infusion commenced 10/02/2020 at 09:00.</p>"""
    body += grid(drug, heads, last=True)
    body += """<p>Folinic acid rescue to continue until methotrexate &lt; 0.10 umol/L. If the T+48 level exceeds 5 umol/L discuss glucarpidase with the consultant on call.</p><p class='foot'>H/L outside reference interval. Authorised by: N. Tuohy, Principal Clinical Biochemist. Lab no. B20-118264, -118911, -119530, -120077. Page 1 of 1</p>"""
    half.paper("mtx_levels_feb_2020.pdf", body, DUBLIN_CSS, "lab_report", "2020-02-14", facility=DUBLIN, labs=first, producer="Crystal Reports", name="ADEYINKA, Ifeoma Clare", extra={"date_any": ["2020-02-14", "2020-02-11"]},
               traps=[Trap("conditional", "discuss glucarpidase with the consultant on call")])


def cumulative(half) -> None:
    """The oldest date first, decimal points, blank cells where nothing was asked for; the months of the second relapse."""
    days = ["2022-12-05", "2023-01-16", "2023-02-06", "2023-02-27", "2023-03-20"]
    blood, first = across("""
        wbc | White Cell Count | x 10^9/L | 5.0 - 13.0 | 3.86 | 3.12 | 14.70 H | 1.08 L | 2.46 L
        rbc | Red Cell Count | x 10^12/L | 3.90 - 5.10 | 3.71 L | 3.66 L | 2.94 L | 2.71 L | 3.02 L
        hgb | Haemoglobin | g/dL | 11.5 - 15.5 | 11.3 L | 11.1 L | 8.6 L | 7.9 L | 9.2 L
        hct | Haematocrit | L/L | 0.350 - 0.450 | 0.338 L | 0.331 L | 0.259 L | 0.238 L | 0.281 L
        mcv | MCV | fL | 77.0 - 95.0 | 91.1 | 90.4 | 88.1 | 87.8 | 93.0
        plt | Platelet Count | x 10^9/L | 180 - 440 | 167 L | 121 L | 29 L | 16 L | 84 L
        anc | Neutrophils Abs | x 10^9/L | 2.00 - 8.00 | 1.94 L | 1.40 L | 0.62 L | 0.21 L | 1.33 L
        alc | Lymphocytes Abs | x 10^9/L | 1.00 - 5.00 | 1.26 | 1.15 | 3.98 | 0.74 L | 0.81 L
        blasts_pb | Blasts | % | | | | 47 | 3 | 0
        """, days)
    serum, second = across("""
        sodium | Sodium | mmol/L | 135 - 147 | 139 | 140 | 137 | 134 L | 138
        potassium | Potassium | mmol/L | 3.3 - 5.0 | 4.2 | 4.0 | 4.6 | 3.1 L | 3.9
        urea | Urea | mmol/L | 1.4 - 5.7 | 3.3 | 3.6 | 4.4 | 2.9 | 3.0
        creatinine | Creatinine | umol/L | 28 - 57 | 36 | 38 | 44 | 33 | 35
        bilirubin_total | Total Bilirubin | umol/L | 5 - 21 | 7 | 8 | 11 | 34 H | 13
        alt | ALT | U/L | 5 - 25 | 22 | 27 H | 41 H | 118 H | 57 H
        ggt | GGT | U/L | 4 - 22 | 18 | 20 | 26 H | 91 H | 49 H
        ldh | LD | U/L | 110 - 295 | 248 | 301 H | 918 H | 377 H | 262
        crp | C-Reactive Protein | mg/L | < 10 | 2 | | 23 H | 87 H | 5
        """, days)
    heads = ["Test", "Units", "Ref Range", "2022/12/05<br>DP3318804", "2023/01/16<br>DP3347190", "2023/02/06<br>DP3361127", "2023/02/27<br>DP3376645", "2023/03/20<br>DP3392018"]
    body = f"""<table class='top'><tr><td><b>{CAPE_LAB}</b><br>A partnership of specialist pathologists &nbsp; Pr. No. 0000000</td><td>17 Disa Avenue, Pinelands, Cape Town 7405<br>Tel 021 555 0188 &nbsp; SANAS M0000</td></tr></table>
    <table class='who'><tr><td>Patient: <b>ADEYINKA IFEOMA C, MISS</b></td><td>DOB: 2015/03/17 (8 y) F</td><td>Ref Dr: VAN ROOYEN, A M (Paed Onc)</td></tr><tr><td>Hospital: Signal Peak Children's Hospital, G2</td><td>Folder: 62048817</td><td>Printed: 2023/03/21 07:14 &nbsp; CUMULATIVE REPORT</td></tr></table>
    <h3>FULL BLOOD COUNT</h3>""" + grid(blood, heads) + "<h3>CHEMISTRY (SERUM)</h3>" + grid(serum, heads)
    body += "<p class='foot'>2023/02/06: Blasts confirmed on smear review; telephoned to Sr Petersen at 14:20. 2023/02/27: Sample slightly icteric. No clots seen. *** End of report ***</p>"
    half.paper("cumulative_2023_03.pdf", body, CAPE_CSS, "lab_report", "2023-03-20", facility=CAPE_LAB, labs=first + second, producer="JasperReports 6.4", name="ADEYINKA IFEOMA C", extra={"date_any": ["2023-03-20", "2022-12-05"]})
