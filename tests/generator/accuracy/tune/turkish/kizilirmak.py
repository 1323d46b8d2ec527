"""Turkish papers, the fifth batch: the ministry's portal with earlier results beside, immunology scanned."""

from core.labs import parse_rows

from accuracy.frame import paper, scanned

from ..results import grid
from .child import CHILD

CSS = "body { font: 9.6pt/1.38 'Liberation Sans', 'Noto Sans' } h1 { font-size: 12pt; margin: 5pt 0 3pt } p { margin: 0 0 4pt } .r td, .r th { border: .4pt solid #777 } .t th { border-bottom: .8pt solid #000; text-align: left } .s { font-size: 8.8pt }"


def build():
    """Two papers."""
    return [portal(), immune()]


def made(path, facility, head, body, kind, date, **more):
    """Hospital, patient, results."""
    html = f"<b style='font-size:12.5pt'>{facility}</b><p class=s>Hasta Adı: {CHILD.name} &nbsp; Doğum Tarihi: 01.12.2014 &nbsp; {head}</p>{body}"
    return paper(CHILD, path, html, CSS + more.pop("css", ""), kind, date, **{"facility": facility, "name": CHILD.name, **more})


def portal():
    """Result, unit, limits and the earlier result, which must not be taken for this one."""
    day = "2024-11-20"
    labs = parse_rows("wbc | WBC (Lökosit) | 3,6 | 10^3/µL | 4,5 - 13,5\nhgb | HGB (Hemoglobin) | 11,2 | g/dL | 11,5 - 15,5\nplt | PLT (Trombosit) | 144 | 10^3/µL | 150 - 450\nanc | NEU# (Nötrofil) | 1,71 | 10^3/µL | 1,5 - 8,0\nalc | LYM# (Lenfosit) | 1,32 | 10^3/µL | 1,5 - 6,5\ncrp | CRP | 6,4 | mg/L | 0 - 5\ncreatinine | Kreatinin | 0,42 | mg/dL | 0,31 - 0,88\nalt | ALT | 51 | U/L | 0 - 40", collected=day, specimen="blood")
    earlier = "3,1 10,8 121 1,40 1,21 9,8 0,40 63".split()
    body = "<h1>LABORATUVAR SONUÇ RAPORU</h1>" + grid(["Tetkik", "Sonuç", "Birim", "Referans Aralığı", "Önceki Sonuç"], [[r.name, r.value, r.unit, r.range, e] for r, e in zip(labs, earlier)], "class=t")
    return made("tahlil 20 Kasım.pdf", "Kızılırmak Çocuk Hastanesi", "<br>Numune Alma Zamanı: 20.11.2024 08:33 &nbsp; Onay Zamanı: 20.11.2024 11:02", body, "lab_report", day, labs=labs)


def immune():
    """Immunoglobulins, ferritin and subsets; scanned."""
    day = "2024-12-11"
    labs = parse_rows("igg | IgG | 5,12 | g/L | 6,08 - 15,72\niga | IgA | 0,21 | g/L | 0,33 - 2,02\nigm | IgM | 0,16 | g/L | 0,52 - 2,42\nferritin | Ferritin | 1450 | ng/mL | 14 - 124\ncd3_pct | CD3 (T lenfosit) | 81 | % | 55 - 78\ncd4_pct | CD4 (T yardımcı) | 32 | % | 27 - 53\ncd8_pct | CD8 (T sitotoksik) | 47 | % | 19 - 34\ncd19_pct | CD19 (B lenfosit) | 0,2 | % | 10 - 31", collected=day, specimen="blood")
    body = "<h1>İMMÜNOLOJİ SONUÇLARI</h1>" + grid(["Test", "Sonuç", "Birim", "Referans"], [[r.name, r.value, r.unit, r.range] for r in labs])
    return scanned(made("immün 11.12.pdf", "Kızılırmak Çocuk Hastanesi", "<br>Numune Tarihi: 11.12.2024 &nbsp; Rapor Tarihi: 12.12.2024", body, "lab_report", day, labs=labs, css="body, td, th, .s { font-size: 10.8pt }"), 2401, 200, 0.5)
