"""A children's hospital in Ankara: results by date, residual disease, chimerism, an epicrisis's shorthand, an export."""

from core.document import Event
from core.labs import Lab

from accuracy.frame import Trap, paper, photographed, result_rows, scanned, table

from ..results import results, series, told
from .child import CHILD

CSS = "body { font: 9.6pt/1.4 'Noto Sans' } h1 { font-size: 12pt; margin: 7pt 0 4pt } h2 { font-size: 10pt; margin: 6pt 0 1pt } p { margin: 0 0 5pt } .b td, .b th { border: .5pt solid #777 } .h { color: #7a1f5c; font-weight: 700; font-size: 13pt } .s { font-size: 8.4pt }"
NAME = "Akasya Çocuk Hastalıkları Hastanesi"


def build():
    """Six papers."""
    return [history(), residual(), chimerism(), epicrisis(), sheet(), export(), marrow(), bedside()]


def made(path, head, title, body, kind, date, **more):
    """Hospital, patient, title."""
    html = f"<div class=h>{NAME}</div><p class=s>Hasta: EMİR YALÇINER &nbsp; D.T.: 01.12.2014 &nbsp; Dosya No: 558103 {head}</p><h1>{title}</h1>{body}"
    return paper(CHILD, path, html, CSS + more.pop("css", ""), kind, date, **{"facility": NAME, "name": CHILD.printed["caps"], **more})


def history():
    """Dates across, limits and unit in the first column under the name."""
    days = ["2024-03-04", "2024-03-11", "2024-03-18", "2024-03-25"]
    rows = [("wbc", "WBC", "10^3/µL", "4,5-13,5", "0,21 <0,10 0,48 2,13"), ("anc", "NEU#", "10^3/µL", "1,8-8,0", "0,10 0,00 0,22 1,30"), ("hgb", "HGB", "g/dL", "11,5-15,5", "8,8 8,1 9,0 9,4"), ("plt", "PLT", "10^3/µL", "150-450", "31 14 22 48"), ("ciclosporin", "Siklosporin", "ng/mL", "150-250", "163 211 248 190"), ("crp", "CRP", "mg/L", "0-5", "18,2 74,5 22,0 4,1")]
    labs, lines = [], ""
    for a, n, u, r, values in rows:
        labs += [Lab(a, n, v, u, r, "", d, "blood") for d, v in zip(days, values.split())]
        lines += f"<tr><td>{n}<br><span class=s>{u} ({r})</span></td>" + "".join(f"<td>{v}</td>" for v in values.split()) + "</tr>"
    head = "".join(f"<th>{d[8:]}.{d[5:7]}.{d[:4]}</th>" for d in days)
    return made("sonuc gecmisi.pdf", "", "SONUÇ GEÇMİŞİ", f"<table class=b><tr><th>Tetkik</th>{head}</tr>{lines}</table>", "lab_report", days[0], end=days[-1], labs=labs, extra={"date_any": days})


def residual():
    """Residual disease by flow; the result and its limit in a two-column form."""
    day = "2023-12-20"
    body = "<table class=b style='width:80%'><tr><td>Örnek</td><td>Kemik iliği aspirasyonu</td></tr><tr><td>Örnek alınma tarihi</td><td>20.12.2023</td></tr><tr><td>Rapor tarihi</td><td>22.12.2023</td></tr><tr><td>Yöntem</td><td>Akım sitometri, 8 renk</td></tr><tr><td>Duyarlılık</td><td>%0,01</td></tr><tr><td>MRD sonucu</td><td>%0,034</td></tr><tr><td>CD19+ B hücre</td><td>%1,2</td></tr></table><p>Yorum: Minimal rezidüel hastalık pozitif (%0,034).</p>"
    labs = [Lab("mrd_flow", "MRD", "0,034", "%", "", "", day, "marrow", "flow", "0.01%"), Lab("cd19_pct", "CD19+ B hücre", "1,2", "%", "", "", day, "marrow", optional=True)]
    return made("MRD aralik.pdf", "", "AKIM SİTOMETRİ RAPORU - MİNİMAL REZİDÜEL HASTALIK", body, "flow_cytometry", day, labs=labs)


def chimerism():
    """Chimerism over time in sentences and a table."""
    days = ["2024-04-08", "2024-05-06"]
    body = "<p>Örnek: periferik kan. Yöntem: STR-PCR. Nakil tarihi: 06.03.2024</p><table class=b style='width:75%'><tr><th>Örnek tarihi</th><th>Tam kan verici kimerizmi (%)</th><th>T hücre (CD3) verici kimerizmi (%)</th></tr><tr><td>08.04.2024</td><td>98,6</td><td>72,4</td></tr><tr><td>06.05.2024</td><td>99,1</td><td>88,0</td></tr></table>"
    labs = [Lab("chimerism", n, v, "%", "", "", d, "blood") for d, vs in zip(days, (("98,6", "72,4"), ("99,1", "88,0"))) for n, v in zip(("Tam kan verici kimerizmi", "T hücre (CD3) verici kimerizmi"), vs)]
    return made("kimerizm.pdf", "", "KİMERİZM ANALİZİ", body, "lab_report", days[0], end=days[1], labs=labs, across=True, events=[Event("hsct", "2024-03-06", "Nakil tarihi: 06.03.2024", optional=True)], extra={"kind_also": "genetics", "date_any": days})


def epicrisis():
    """Shorthand in an epicrisis: figures with colons, thousands per cubic millimetre."""
    body = """<p>Yatış: 12.09.2023 &nbsp; Çıkış: 04.10.2023</p><h2>Tanı</h2><p>ALL, izole kemik iliği nüksü</p><h2>Laboratuvar</h2><p>12.09.2023: Hb: 7,9 g/dL, BK: 24.600/mm3, Plt: 21.000/mm3, periferik yaymada %64 blast. CRP: 31 mg/L, LDH: 1140 U/L, ürik asit: 6,8 mg/dL.</p><p>04.10.2023: Hb: 9,2 g/dL, BK: 1.900/mm3, MNS: 700/mm3, Plt: 88.000/mm3, CRP: 3 mg/L.</p><h2>Öneriler</h2><p>Trombosit 20.000/mm3 altında ise transfüzyon. Kontrol 09.10.2023.</p>"""
    labs = []
    for day, layout in (("2023-09-12", "hgb | Hb | 7,9 | g/dL\nwbc | BK | 24.600 | /mm3\nplt | Plt | 21.000 | /mm3\ncrp | CRP | 31 | mg/L\nldh | LDH | 1140 | U/L\nuric_acid | ürik asit | 6,8 | mg/dL"), ("2023-10-04", "hgb | Hb | 9,2 | g/dL\nwbc | BK | 1.900 | /mm3\nanc | MNS | 700 | /mm3\nplt | Plt | 88.000 | /mm3\ncrp | CRP | 3 | mg/L")):
        for lab in told(day, layout):
            lab.number_of = float(lab.value.replace(".", "")) if "." in lab.value else None
            labs.append(lab)
    labs.append(Lab("blasts_pb", "blast", "64", "%", "", "", "2023-09-12", "blood", narrative=True, optional=True))
    events = [Event("admission", "2023-09-12", "Yatış: 12.09.2023", "2023-10-04", own=True), Event("discharge", "2023-10-04", "Çıkış: 04.10.2023", own=True, optional=True)]
    return made("epikriz ekim.pdf", "", "EPİKRİZ", body, "discharge_summary", "2023-09-12", end="2023-10-04", labs=labs, events=events, traps=[Trap("conditional", "Trombosit 20.000/mm3 altında ise transfüzyon")], css="body { font-size: 10.6pt }", extra={"other_labs": "the limit for transfusions is no result"})


def sheet():
    """The state portal's print: each test with its own sampling time and the former result; scanned."""
    day = "2024-04-15"
    labs = results({"glucose": "94", "creatinine": "0,44", "alt": "52", "ast": "39", "bilirubin_total": "0,71", "albumin": "38", "potassium": "4,4", "sodium": "138", "magnesium": "1,61", "crp": "1,9"}, "glucose | Glukoz | mg/dL | | 60 - 100\ncreatinine | Kreatinin | mg/dL | | 0,30 - 0,70\nalt | Alanin aminotransferaz (ALT) | U/L | | 0 - 39\nast | Aspartat aminotransferaz (AST) | U/L | | 0 - 40\nbilirubin_total | Bilirubin (total) | mg/dL | | 0,30 - 1,20\nalbumin | Albümin | g/L | | 38 - 54\npotassium | Potasyum | mmol/L | | 3,5 - 5,1\nsodium | Sodyum | mmol/L | | 136 - 145\nmagnesium | Magnezyum | mg/dL | | 1,70 - 2,20\ncrp | C reaktif protein (CRP) | mg/L | | 0,0 - 5,0", day)
    rows = "".join(f"<tr><td>{r.name}</td><td>{r.value}{' ' + r.flag if r.flag else ''}</td><td>{r.unit}</td><td>{r.range}</td></tr>" for r in labs)
    body = f"<table class=b><tr><th>İşlem Adı</th><th>Sonuç</th><th>Sonuç Birimi</th><th>Referans Değeri</th></tr>{rows}</table>"
    return scanned(made("e-sonuc tarama.pdf", "<br>Numune Alma Zamanı: 15.04.2024 07:40 &nbsp; Kabul: 15.04.2024 08:05 &nbsp; Uzman Onay: 15.04.2024 11:12", "TAHLİL SONUÇLARI", body, "lab_report", day, labs=labs, css="body, td, th, .s { font-size: 11pt }"), 1521, 200, 0.5)


def export():
    """The portal's own export: one row a result."""
    rows = [("wbc", "Lökosit (WBC)", "3,42", "10^3/µL", "4,5 - 13,5"), ("hgb", "Hemoglobin (HGB)", "11,1", "g/dL", "11,5 - 15,5"), ("plt", "Trombosit (PLT)", "126", "10^3/µL", "150 - 450"), ("igg", "İmmünglobulin G", "588", "mg/dL", "504 - 1464"), ("hbsag", "HBsAg", "Negatif", "", "")]
    labs = [Lab(a if a != "hbsag" else "x", n, v, u, r, "", "2024-09-02") for a, n, v, u, r in rows]
    lines = [["Tarih", "Hastane", "İşlem", "Sonuç", "Birim", "Referans aralığı"]] + [["02.09.2024 08:15", NAME, n, v, u, r] for _, n, v, u, r in rows]
    return table(CHILD, "tahliller.csv", lines, "lab_report", "2024-09-02", labs=labs, born=False, facility=NAME)


def marrow():
    """A marrow smear: the differential in two columns, blood of the same day on the line above."""
    day = "2023-09-13"
    cells = [("Blast", "71"), ("Promiyelosit", "1"), ("Miyelosit", "2"), ("Nötrofil", "6"), ("Lenfosit", "14"), ("Eritroid seri", "6")]
    body = "<p>Örnek: kemik iliği aspirasyon yayması. Alınma tarihi: 13.09.2023. Rapor: 14.09.2023</p><table class=b style='width:70%'><tr><th>Hücre</th><th>%</th><th>Hücre</th><th>%</th></tr>" + "".join(f"<tr><td>{a}</td><td>{x}</td><td>{b}</td><td>{y}</td></tr>" for (a, x), (b, y) in zip(cells[:3], cells[3:])) + "</table><p>Sonuç: ALL nüksü ile uyumlu.</p>"
    return made("kemik iligi yayma.pdf", "", "KEMİK İLİĞİ ASPİRASYONU", body, "pathology", day, labs=[Lab("blasts_bm", "Blast", "71", "%", "", "", day, "marrow")], extra={"other_labs": "the rest of the differential may be listed"})


def bedside():
    """A photographed print of blood gas with ions: name, result, unit, no limits."""
    day = "2024-03-10"
    labs = results({"na": "131", "k": "3,2", "glu": "118", "lac": "2,9", "hb": "8,3"}, "sodium | Na+ | mmol/L | | | na\npotassium | K+ | mmol/L | | | k\nglucose | Glu | mg/dL | | | glu\nlactate | Lac | mmol/L | | | lac\nhgb | tHb | g/dL | | | hb", day)
    body = f"<p>Örnek zamanı: 10.03.2024 23:48 &nbsp; Venöz</p><table style='width:80%'><tr><td>pH</td><td>7,36</td><td></td></tr><tr><td>pCO2</td><td>38,1</td><td>mmHg</td></tr>{result_rows(labs, 'name', 'value', 'unit')}<tr><td>BE</td><td>-3,4</td><td>mmol/L</td></tr></table>"
    return photographed(made("gaz.jpg", "", "KAN GAZI", body, "lab_report", day, labs=labs, css="@page { size: A6; margin: 7mm } body, td { font-size: 11.4pt }", extra={"other_labs": "the gases may be listed"}), 1522, 260, (1500, 2000), ((0.06, 0.05), (0.94, 0.04), (0.96, 0.96), (0.03, 0.97)), 0.12)
