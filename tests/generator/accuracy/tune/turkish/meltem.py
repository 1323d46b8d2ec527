"""A university hospital: results with the last value beside the present one, a scanned count, an epicrisis."""

from core.document import Event

from accuracy.frame import Trap, paper, result_rows, scanned

from ..results import Count, results
from .child import CHILD

NAME = "Meltem Üniversitesi Tıp Fakültesi Hastanesi"
CSS = """
body { font: 9.6pt/1.4 'DejaVu Sans Condensed', 'Noto Sans' } .h { text-align: center; font-size: 13pt; font-weight: 700; color: #0b5d5a } .h span { display: block; font-size: 9pt; font-weight: 400; color: #222 } h1 { font-size: 11.5pt; text-align: center; margin: 6pt 0; background: #e2f1f0; padding: 2pt } .p td { padding: 1.4pt 3pt; font-size: 9pt } .t th { text-align: left; border-bottom: 1pt solid #0b5d5a } .t td { border-bottom: .3pt dotted #999; padding: 1.8pt 3pt } h2 { font-size: 10pt; margin: 6pt 0 1pt } p { margin: 0 0 4pt }
"""


def build():
    """Three papers."""
    return [chemistry(), counts(), epicrisis()]


def made(path, title, fields, body, kind, date, **more):
    """Faculty in the middle, patient in four columns."""
    cells = [("Adı Soyadı", CHILD.printed["caps"]), ("Doğum Tarihi", "01.12.2014"), ("Protokol No", "2024881730"), ("Cinsiyet", "Erkek"), *fields]
    lines = "".join("<tr>" + "".join(f"<td>{a}</td><td>: {b}</td>" for a, b in cells[i:i + 2]) + "</tr>" for i in range(0, len(cells), 2))
    return paper(CHILD, path, f"<div class=h>{NAME}<span>Çocuk Hematoloji ve Onkoloji Bilim Dalı</span></div><h1>{title}</h1><table class=p>{lines}</table>{body}", CSS + more.pop("css", ""), kind, date, **{"facility": NAME, "name": CHILD.printed["caps"], **more})


def chemistry():
    """Result, then unit and range, with the drug level and a virus among the chemistry."""
    day = "2024-05-03"
    labs = results({"urea": 31, "creatinine": 0.58, "alt": 63, "ast": 44, "ggt": 71, "bilirubin_total": 0.92, "albumin": 3.41, "magnesium": 1.38, "potassium": 4.62, "crp": 9.7, "ferritin": 2314, "ciclosporin": 168.3, "igg": 541, "cmv": "<50"}, "urea | Üre | mg/dL | 0 | 11 - 36\ncreatinine | Kreatinin | mg/dL | 2 | 0,26 - 0,61\nalt | Alanin aminotransferaz (ALT) | U/L | 0 | 0 - 39\nast | Aspartat aminotransferaz (AST) | U/L | 0 | 0 - 51\nggt | Gama glutamil transferaz (GGT) | U/L | 0 | 0 - 23\nbilirubin_total | Bilirubin, total | mg/dL | 2 | 0,00 - 1,20\nalbumin | Albümin | g/dL | 2 | 3,80 - 5,40\nmagnesium | Magnezyum | mg/dL | 2 | 1,70 - 2,10\npotassium | Potasyum | mmol/L | 2 | 3,50 - 5,10\ncrp | C-reaktif protein (CRP) | mg/L | 1 | 0,0 - 5,0\nferritin | Ferritin | ng/mL | 0 | 14 - 124\nciclosporin | Siklosporin kan düzeyi | ng/mL | 1 | 150,0 - 250,0\nigg | İmmünglobulin G | mg/dL | 0 | 698 - 1560\ncmv_pcr | CMV DNA (PCR) | IU/mL | 0 | | cmv", day, low="D", high="Y", comma=True)
    body = f"<table class=t style='margin-top:6pt'><tr><th>Tetkik</th><th>Sonuç</th><th></th><th>Birim</th><th>Referans Aralığı</th></tr>{result_rows(labs, 'name', 'value', 'flag', 'unit', 'range')}</table><p style='margin-top:6pt'>Uzm. Dr. Sevgi Akıncıoğlu</p>"
    return made("biyokimya 3 mayis.pdf", "LABORATUVAR SONUÇ RAPORU", (("Numune Alma", "03.05.2024 07:48"), ("Onay", "03.05.2024 13:20"), ("Numune", "Serum / Tam kan"), ("Yazdırma", "11.11.2026")), body, "lab_report", day, labs=labs)


def counts():
    """A count in thousands per microlitre, scanned and stamped."""
    day = "2024-03-21"
    labs = results(Count(1.84, 87, 22, 87.4, 29.6, neut=56.0, lymph=24.0, mono=18.5, eos=1.5), "wbc | WBC (Lökosit) | 10^3/µL | 2 | 4,50 - 13,50\nrbc | RBC (Eritrosit) | 10^6/µL | 2 | 4,00 - 5,30\nhgb | HGB (Hemoglobin) | g/dL | 1 | 11,5 - 15,5\nhct | HCT (Hematokrit) | % | 1 | 35,0 - 45,0\nmcv | MCV | fL | 1 | 77,0 - 95,0\nplt | PLT (Trombosit) | 10^3/µL | 0 | 150 - 450\nneut_pct | NEU% | % | 1 | 30,0 - 60,0\nlymph_pct | LYM% | % | 1 | 25,0 - 50,0\nmono_pct | MONO% | % | 1 | 2,0 - 10,0\nanc | NEU# | 10^3/µL | 2 | 1,50 - 8,00\nalc | LYM# | 10^3/µL | 2 | 1,50 - 7,00", day, low="↓", high="↑", comma=True)
    body = f"<table class=t style='margin-top:6pt'><tr><th>Parametre</th><th>Sonuç</th><th>Birim</th><th>Referans</th></tr>{result_rows(labs, 'name', lambda r: f'{r.value} {r.flag}', 'unit', 'range')}</table>"
    return scanned(made("tarama hemogram.pdf", "HEMOGRAM", (("Numune Alma", "21.03.2024 06:30"), ("Rapor", "21.03.2024 08:05")), body, "lab_report", day, labs=labs, css="body, .t td, .p td { font-size: 10.8pt }"), 1501, 200, -0.5, stamp=("MELTEM ÜNİVERSİTESİ TIP FAKÜLTESİ · ", (0.74, 0.7)))


def epicrisis():
    """The transplant stay in prose."""
    body = """<h2>TANI</h2><p>Akut lenfoblastik lösemi, ikinci tam remisyon; HLA uyumlu kardeşten kök hücre nakli.</p><h2>ÖYKÜ</h2><p>08.11.2020 tarihinde B-ALL tanısı alan hastada 10.12.2020 tarihinde remisyon sağlandı. 19.09.2023 tarihinde izole kemik iliği relapsı gelişti. 25.09.2023 tarihinde ALL-REZ BFM protokolü başlandı. 22.01.2024 tarihinde ikinci remisyon elde edildi. Dedesinde mide kanseri öyküsü vardır.</p><h2>SEYİR</h2><p>Tüm vücut ışınlaması (12 Gy) ve etoposid ile hazırlama rejimi verildikten sonra 06.03.2024 tarihinde kardeşinden kemik iliği nakli yapıldı. Nötrofil engrafmanı 22.03.2024 tarihinde gerçekleşti. 29.03.2024 tarihinde deride evre 2, derece I akut GVHH gelişti. 08.04.2024 tarihinde CMV reaktivasyonu saptandı, gansiklovir verildi. Veno-oklüzif hastalık gelişmedi. Nöbet gözlenmedi.</p><h2>ÖNERİLER</h2><p>14.06.2024 tarihinde +100. gün kemik iliği değerlendirmesi planlandı. Nüks şüphesi halinde merkezimize başvurulmalıdır.</p>"""
    e = Event
    events = [e("admission", "2024-02-26", "26.02.2024", "2024-04-19", own=True), e("discharge", "2024-04-19", "19.04.2024", own=True, optional=True), e("diagnosis", "2020-11-08", "08.11.2020 tarihinde B-ALL tanısı alan"), e("remission", "2020-12-10", "10.12.2020 tarihinde remisyon sağlandı"), e("relapse", "2023-09-19", "19.09.2023 tarihinde izole kemik iliği relapsı gelişti", details={"site": "marrow"}), e("chemotherapy", "2023-09-25", "25.09.2023 tarihinde ALL-REZ BFM protokolü başlandı"), e("remission", "2024-01-22", "22.01.2024 tarihinde ikinci remisyon elde edildi", details={"cr_number": "2"}), e("hsct", "2024-03-06", "06.03.2024 tarihinde kardeşinden kemik iliği nakli yapıldı", own=True), e("gvhd", "2024-03-29", "29.03.2024 tarihinde deride evre 2, derece I akut GVHH gelişti", own=True), e("infection", "2024-04-08", "08.04.2024 tarihinde CMV reaktivasyonu saptandı", own=True)]
    traps = [Trap("relative", "Dedesinde mide kanseri öyküsü vardır"), Trap("negation", "Veno-oklüzif hastalık gelişmedi"), Trap("negation", "Nöbet gözlenmedi"), Trap("plan", "14.06.2024 tarihinde +100. gün kemik iliği değerlendirmesi planlandı"), Trap("hypothesis", "Nüks şüphesi halinde")]
    return made("epikriz nakil.pdf", "EPİKRİZ", (("Yatış Tarihi", "26.02.2024"), ("Çıkış Tarihi", "19.04.2024")), body, "discharge_summary", "2024-02-26", end="2024-04-19", events=events, traps=traps)
