"""Turkish papers of the second case: limits in two columns, an earlier result beside the present one."""

from core import dates
from core.document import Event
from core.labs import Lab

from .common import paper, scanned

CSS = """
body { font: 8.8pt/1.4 'Noto Sans' } .h { text-align: center; font-size: 8pt } .h b { display: block; font-size: 10.5pt } h1 { font-size: 10.5pt; border-top: .8pt solid #000; border-bottom: .8pt solid #000; padding: 2pt; margin: 5pt 0; text-align: center } .p td { font-size: 8.2pt; width: 25% } p { margin: 0 0 5pt } h2 { font-size: 9pt; margin: 5pt 0 2pt; text-decoration: underline }
.t td, .t th { font-size: 8.3pt; border-bottom: .3pt dashed #888; text-align: left } .t th { border-bottom: .8pt solid #000 } .b td, .b th { border: .7pt solid #333; text-align: left; padding: 2.4pt 4pt }
"""


def build(case):
    """Four papers."""
    return [counts(case), subsets(case), summary(case), chemotherapy(case)]


def head(case, title, *fields):
    """The state letterhead in the middle."""
    cells = [("Hasta Adı", case.patient["tr"]), ("D. Tarihi", dates.dot(case.patient["born"])), ("Dosya No", "8841907"), ("Cinsiyet", "Erkek"), *fields]
    return "<div class=h>T.C.<b>DENİZKAYA ÜNİVERSİTESİ ÇOCUK HASTANESİ</b>Çocuk Hematoloji ve Onkoloji Bilim Dalı</div>" + f"<h1>{title}</h1><table class=p>" + "".join("<tr>" + "".join(f"<td>{k}</td><td>: {v}</td>" for k, v in cells[i:i + 2]) + "</tr>" for i in range(0, len(cells), 2)) + "</table>"


def made(case, path, body, kind, date, labs=(), events=(), **more):
    """A paper of this hospital."""
    return paper(case, path, body, CSS + more.pop("css", ""), "tr", case.patient["tr"], case.facilities["deniz"], kind, date, labs, events, **more)


def counts(case):
    """Lower and upper limit apart; the result of the week before in a column of its own."""
    labs = case.panel("tr1")
    before = dict(zip((r.analyte for r in labs), ("2,41", "2,88", "8,9", "26,1", "29", "1,37", "49", "1,18", "0,64", "9,9", "1,49")))
    rows = "".join(f"<tr><td>{r.name}</td><td><b>{r.value}</b></td><td>{r.flag}</td><td>{r.unit}</td><td>{r.range.split(' - ')[0]}</td><td>{r.range.split(' - ')[1]}</td><td>{before[r.analyte]}</td></tr>" for r in labs)
    body = head(case, "LABORATUVAR TETKİK SONUÇLARI", ("Numune alma", "02.12.2024 06:50"), ("Onay", "02.12.2024 09:15")) + f"<table class=t><tr><th>Tetkik</th><th>Sonuç</th><th></th><th>Birim</th><th>Alt sınır</th><th>Üst sınır</th><th>Önceki sonuç (25.11.2024)</th></tr>{rows}</table><p style='margin-top:6pt'>Y: yüksek, D: düşük</p>"
    earlier = [Lab(r.analyte, r.name, before[r.analyte], r.unit, collected="2024-11-25", specimen="blood", optional=True) for r in labs]
    return made(case, "tr/tetkik 02122024.pdf", body, "lab_report", "2024-12-02", labs + earlier, extra={"trap": "the earlier result belongs to 2024-11-25, never to 2024-12-02"})


def subsets(case):
    """Immunoglobulins and subsets, ruled, scanned."""
    labs = case.panel("tr2")
    rows = "".join(f"<tr><td>{r.name}</td><td>{r.value}</td><td>{r.flag}</td><td>{r.unit}</td><td>{r.range}</td></tr>" for r in labs)
    body = head(case, "İMMÜNOLOJİ LABORATUVARI", ("Numune alma", "18.03.2025"), ("Rapor", "20.03.2025")) + f"<table class=b><tr><th>Test</th><th>Sonuç</th><th></th><th>Birim</th><th>Referans</th></tr>{rows}</table><p style='margin-top:10pt'>Uzm. Dr. Defne Sarıoğlu</p>"
    return scanned(made(case, "tr/tarama_0007.pdf", body, "lab_report", "2025-03-18", labs, css="body, .b td, .b th, .p td { font-size: 10.4pt }"), 301, 180, -0.7, stamp=("DENİZKAYA ÜNİVERSİTESİ ÇOCUK HASTANESİ · ", (0.72, 0.6)))


def summary(case):
    """Discharge after the transplant."""
    day, tr = case.day, dates.tr
    text = f"""<h2>Tanı</h2><p>Akut lenfoblastik lösemi (B hücreli), ikinci remisyonda akraba dışı vericiden kök hücre nakli.</p><h2>Hikâye</h2><p>{tr(day('diagnosis'))} tarihinde akut lenfoblastik lösemi tanısı konan hastada {tr(day('relapse1'))} tarihinde kemik iliği ve merkezi sinir sistemi nüksü gelişti. {tr(day('remission2'))} tarihinde ikinci tam remisyon sağlandı. Teyzesinde tiroid kanseri öyküsü var. Kardeşi yok.</p>
    <h2>Seyir</h2><p>{tr(day('conditioning'))} – 03 Kasım 2024 arasında busulfan, fludarabin ve tiotepa ile hazırlama rejimi verildi. {tr(day('hsct'))} tarihinde 10/10 uyumlu akraba dışı vericiden kemik iliği infüze edildi (TNC 4,1×10⁸/kg). GVHD profilaksisi: takrolimus, metotreksat, ATG. Nötrofil engrafmanı {tr(day('engraft'))} (+22). {tr(day('gvhd'))} tarihinde bağırsak tutulumlu akut GVHD, derece II; metilprednizolon 2 mg/kg ile yanıt alındı. Veno-oklüzif hastalık görülmedi. CMV reaktivasyonu saptanmadı.</p>
    <h2>Öneriler</h2><p>Takrolimus hedef düzeyi 8–12 ng/mL. +100. günde (13 Şubat 2025) kemik iliği planlandı. Nüks kuşkusunda merkezimize başvurunuz.</p><p>Yatış: 24.10.2024 &nbsp; Taburcu: 27.12.2024 &nbsp; Prof. Dr. Levent Özgenç</p>"""
    e = lambda t, k, q, end=None, **x: Event(t, day(k).isoformat(), q, end and day(end).isoformat(), **x)
    events = [Event("admission", "2024-10-24", "Yatış: 24.10.2024", "2024-12-27", own=True), Event("discharge", "2024-12-27", "Taburcu: 27.12.2024", own=True, optional=True), e("diagnosis", "diagnosis", f"{tr(day('diagnosis'))} tarihinde akut lenfoblastik lösemi tanısı"), e("relapse", "relapse1", "kemik iliği ve merkezi sinir sistemi nüksü", details={"site": "combined"}), e("remission", "remission2", "ikinci tam remisyon sağlandı", details={"cr_number": "2"}),
              e("hsct", "hsct", f"{tr(day('hsct'))} tarihinde 10/10 uyumlu", details={"donor_type": "unrelated", "graft_source": "marrow", "conditioning": "busulfan, fludarabine, thiotepa"}, own=True), e("gvhd", "gvhd", "bağırsak tutulumlu akut GVHD, derece II", details={"grade": "II", "organ": "gut"}, own=True), Event("chemotherapy", day("conditioning").isoformat(), "busulfan, fludarabin ve tiotepa", "2024-11-03", optional=True)]
    return made(case, "tr/taburculuk ozeti.pdf", head(case, "TABURCULUK ÖZETİ") + text, "discharge_summary", "2024-10-24", (), events, end="2024-12-27", css="body { font-size: 10.4pt; line-height: 1.55 }", extra={"not_events": ["planned marrow 2025-02-13", "no VOD", "no CMV", "aunt's thyroid cancer"]})


def chemotherapy(case):
    """Sheet of the inotuzumab course."""
    d = case.day("inotuzumab")
    body = head(case, "TEDAVİ UYGULAMA ÇİZELGESİ", ("Boy / Kilo", "148 cm / 39,2 kg"), ("VYA", "1,27 m²")) + "<table class=b><tr><th>Tarih</th><th>Gün</th><th>İlaç</th><th>Doz</th><th>Uygulayan</th></tr><tr><td>12.08.2024</td><td>1</td><td>Inotuzumab ozogamisin</td><td>0,8 mg/m²</td><td>Hem. E. Tunç</td></tr><tr><td>19.08.2024</td><td>8</td><td>Inotuzumab ozogamisin</td><td>0,5 mg/m²</td><td>Hem. E. Tunç</td></tr><tr><td>26.08.2024</td><td>15</td><td>Inotuzumab ozogamisin</td><td>0,5 mg/m²</td><td>Hem. S. Arı</td></tr></table><p style='margin-top:6pt'>1. kür. Reaksiyon izlenmedi.</p>"
    return made(case, "tr/tedavi cizelgesi.pdf", body, "treatment_record", d, (), [Event("immunotherapy", d.isoformat(), "12.08.2024", "2024-08-26", {"agents": "inotuzumab ozogamicin", "cycle": "1"}, own=True)], extra={"event_end_optional": True})
