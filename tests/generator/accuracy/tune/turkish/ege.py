"""More Turkish papers: a private hospital's sheet, a chart of days, a photographed count, viral loads, immunology."""

from core.labs import Lab

from accuracy.frame import paper, photographed, result_rows, scanned, workbook

from ..results import results, series, told
from .child import CHILD

CSS = "body { font: 9.6pt/1.4 'Noto Sans' } h1 { font-size: 12pt; margin: 6pt 0 } p { margin: 0 0 5pt } .b td, .b th { border: .5pt solid #777 } .t th { text-align: left } .s { font-size: 8.6pt }"
NAME = "Özel Ege Işık Hastanesi"


def build():
    """Five papers."""
    return [sheet(), chart(), photo(), immunology(), viruses(), log()]


def made(path, head, title, body, kind, date, **more):
    """Hospital, patient, title."""
    html = f"<b style='font-size:13pt'>{NAME}</b><p class=s>Hasta Adı Soyadı: EMİR YALÇINER &nbsp; Doğum Tarihi: 01.12.2014 {head}</p><h1>{title}</h1>{body}"
    return paper(CHILD, path, html, CSS + more.pop("css", ""), kind, date, **{"facility": NAME, "name": CHILD.printed["caps"], **more})


def sheet():
    """Two panels, the flag as an arrow in front of the result, limits before the unit."""
    day = "2024-07-08"
    count = results({"wbc": "3,1", "hgb": "10,4", "hct": "31,2", "plt": "118", "neut_pct": "52,4", "anc": "1,62"}, "wbc | WBC | 10^3/uL | | 4,5 - 13,5\nhgb | HGB | g/dL | | 11,5 - 15,5\nhct | HCT | % | | 35,0 - 45,0\nplt | PLT | 10^3/uL | | 150 - 450\nneut_pct | NEU% | % | | 40,0 - 65,0\nanc | NEU# | 10^3/uL | | 1,80 - 8,00", day, low="↓", high="↑")
    chem = results({"urea": "24", "creatinine": "0,46", "ast": "38", "alt": "55", "ggt": "61", "ferritin": "1240"}, "urea | Üre | mg/dL | | 11 - 39\ncreatinine | Kreatinin | mg/dL | | 0,30 - 0,70\nast | AST | U/L | | 0 - 40\nalt | ALT | U/L | | 0 - 39\nggt | GGT | U/L | | 3 - 22\nferritin | Ferritin | ng/mL | | 7 - 140", day, low="↓", high="↑")
    part = lambda title, labs: f"<p><b>{title}</b></p><table class=t style='width:90%'><tr><th>Test</th><th>Sonuç</th><th>Referans Aralığı</th><th>Birim</th></tr>{result_rows(labs, 'name', lambda r: f'{r.flag} {r.value}'.strip(), 'range', 'unit')}</table>"
    return made("8 temmuz.pdf", "<br>Numune Alma Tarihi: 08.07.2024 09:12 &nbsp; Onay Tarihi: 08.07.2024 12:01", "LABORATUVAR TETKİK SONUÇLARI", part("HEMATOLOJİ", count) + part("BİYOKİMYA", chem), "lab_report", day, labs=count + chem)


def chart():
    """Days after the transplant across: +7, +14; the dates below them."""
    days = ["2024-03-13", "2024-03-20", "2024-03-27", "2024-04-03"]
    rows = [("wbc", "Lökosit (x10^3/uL)", "x10^3/uL", "0,1 0,4 1,8 3,2"), ("anc", "MNS (x10^3/uL)", "x10^3/uL", "0,0 0,1 0,9 1,7"), ("hgb", "Hb (g/dL)", "g/dL", "8,2 8,9 9,1 9,8"), ("plt", "Trombosit (x10^3/uL)", "x10^3/uL", "14 18 37 72"), ("ciclosporin", "CsA (ng/mL)", "ng/mL", "188 240 205 176")]
    labs = [Lab(a, n, v, u, "", "", d, "blood" if a != "ciclosporin" else None) for a, n, u, vs in rows for d, v in zip(days, vs.split())]
    body = "<p>Nakil günü (0. gün): 06.03.2024</p><table class=b><tr><th>Gün</th><th>+7</th><th>+14</th><th>+21</th><th>+28</th></tr><tr><td>Tarih</td>" + "".join(f"<td>{d[8:]}.{d[5:7]}.{d[:4]}</td>" for d in days) + "</tr>" + "".join(f"<tr><td>{n}</td>" + "".join(f"<td>{v}</td>" for v in vs.split()) + "</tr>" for _, n, _, vs in rows) + "</table>"
    return made("nakil izlem.pdf", "", "NAKİL İZLEM ÇİZELGESİ", body, "treatment_record", days[0], end=days[-1], labs=labs, across=True, extra={"kind_also": "lab_report", "date_any": days})


def photo():
    """A count from the ward, photographed."""
    day = "2024-03-31"
    labs = results({"wbc": "2,2", "rbc": "3,1", "hgb": "9,0", "hct": "26,8", "mcv": "86,4", "plt": "51"}, "wbc | WBC | 10^3/uL | | 4,5 - 13,5\nrbc | RBC | 10^6/uL | | 4,0 - 5,3\nhgb | HGB | g/dL | | 11,5 - 15,5\nhct | HCT | % | | 35,0 - 45,0\nmcv | MCV | fL | | 77,0 - 95,0\nplt | PLT | 10^3/uL | | 150 - 450", day)
    for lab in labs:
        lab.flag = ""
    body = f"<table class=b><tr><th>Parametre</th><th>Sonuç</th><th>Birim</th><th>Normal Değerler</th></tr>{result_rows(labs, 'name', 'value', 'unit', 'range')}</table>"
    document = made("IMG-20240331-WA0012.jpg", "<br>Numune Alma Zamanı: 31.03.2024 06:50", "TAM KAN SAYIMI", body, "lab_report", day, labs=labs, css="@page { size: A5; margin: 9mm } body, td, th, .s { font-size: 11.4pt !important }")
    return photographed(document, 1531, 250, (1700, 2300), ((0.05, 0.05), (0.95, 0.04), (0.96, 0.96), (0.03, 0.97)), 0.15, 0.7)


def immunology():
    """Immunoglobulins and subsets; scanned."""
    day = "2024-09-10"
    serum = results({"igg": "602", "iga": "24", "igm": "31"}, "igg | IgG | mg/dL | | 504 - 1464\niga | IgA | mg/dL | | 27 - 195\nigm | IgM | mg/dL | | 24 - 210", day)
    rows = [("CD3 (T lenfosit)", "cd3_pct", "74"), ("CD4 (Yardımcı T)", "cd4_pct", "28"), ("CD8 (Sitotoksik T)", "cd8_pct", "42"), ("CD19 (B lenfosit)", "cd19_pct", "11"), ("CD16+56 (NK)", "nk_pct", "13")]
    cells = [Lab(a, n, v, "%", "", "", day, "blood") for n, a, v in rows]
    for lab in serum:
        lab.flag = ""
    body = f"<table class=b><tr><th>Tetkik</th><th>Sonuç</th><th>Birim</th><th>Referans</th></tr>{result_rows(serum, 'name', 'value', 'unit', 'range')}</table><p></p><table class=b style='width:60%'><tr><th>Lenfosit alt grubu</th><th>%</th></tr>{result_rows(cells, 'name', 'value')}</table>"
    return scanned(made("immun tarama.pdf", "<br>Numune Alma Tarihi: 10.09.2024 &nbsp; Rapor Tarihi: 12.09.2024", "İMMÜNOLOJİ", body, "lab_report", day, labs=serum + cells, css="body, td, th, .s { font-size: 11pt !important }"), 1532, 200, -0.4)


def viruses():
    """Virus loads in sentences and a table."""
    day = "2024-04-22"
    rows = [("cmv_pcr", "CMV DNA", "412", "IU/mL"), ("ebv_pcr", "EBV DNA", "Saptanmadı", "kopya/mL"), ("adv_pcr", "Adenovirüs DNA", "<250", "kopya/mL")]
    labs = [Lab(a, n, v, u, "", "", day) for a, n, v, u in rows]
    body = f"<table class=b style='width:75%'><tr><th>Test adı</th><th>Örnek</th><th>Sonuç</th><th>Birim</th></tr>" + "".join(f"<tr><td>{n}</td><td>Plazma</td><td>{v}</td><td>{u}</td></tr>" for _, n, v, u in rows) + "</table>"
    return made("viral yuk.pdf", "<br>Örnek Alınma Tarihi: 22.04.2024 &nbsp; Raporlama Tarihi: 24.04.2024", "MOLEKÜLER MİKROBİYOLOJİ", body, "lab_report", day, labs=labs, extra={"kind_also": "genetics"})


def log():
    """A family's workbook, days as columns."""
    import datetime

    days = ["2024-10-07", "2024-11-04", "2024-12-02"]
    labs = series(days, "wbc | Lökosit | 10^3/uL | | 4.1 4.6 5.0\nhgb | Hemoglobin | g/dL | | 11.8 12.0 12.3\nplt | Trombosit | 10^3/uL | | 155 171 190\nigg | IgG | mg/dL | | 640 - 701", None)
    number = lambda v: (float(v), "0.0") if "." in v else int(v)
    keys = list(dict.fromkeys((r.analyte, r.name, r.unit) for r in labs))
    rows = [["Tetkik", "Birim", *((datetime.date.fromisoformat(d), "yyyy-mm-dd") for d in days)]] + [[n, u, *(next((number(r.value) for r in labs if r.collected == d and r.analyte == a), "") for d in days)] for a, n, u in keys]
    return workbook(CHILD, "kan takip.xlsx", {"Takip": rows}, "lab_report", days[0], end=days[-1], labs=labs, born=False)
