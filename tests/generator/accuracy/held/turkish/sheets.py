"""Laboratory sheets."""

from ...kit import Folder, Trap, across, pairs, results, rows, table
from .child import CHILD

STATE = "Yıldıztepe Şehir Hastanesi"
UNIVERSITY = "Marmara Işık Üniversitesi Tıp Fakültesi Hastanesi"
CAPITALS = "ELİF NAZ KORKMAZER"


def build() -> list:
    """The laboratory sheets."""
    half = Folder(CHILD, 4100)
    for make in (count, chemistry, cumulative, virology, export, brother):
        make(half)
    return half.documents


def count(half) -> None:
    """One test a row, the flag before the value."""
    made = rows("""
        wbc | WBC (Lökosit) | 34,8 | 10^3/µL | 4,5 - 13,5 | Y
        rbc | RBC (Eritrosit) | 2,72 | 10^6/µL | 4,0 - 5,2 | D
        hgb | HGB (Hemoglobin) | 7,6 | g/dL | 11,5 - 14,5 | D
        hct | HCT (Hematokrit) | 23,1 | % | 34 - 43 | D
        mcv | MCV | 84,9 | fL | 76 - 90 |
        plt | PLT (Trombosit) | 22 | 10^3/µL | 150 - 450 | D
        anc | NEU# (Nötrofil) | 1,39 | 10^3/µL | 1,5 - 8,0 | D
        neut_pct | NEU% (Nötrofil %) | 4,0 | % | 32 - 60 | D
        alc | LYM# (Lenfosit) | 29,93 | 10^3/µL | 1,5 - 7,0 | Y
        lymph_pct | LYM% (Lenfosit %) | 86,0 | % | 28 - 55 | Y
        mono_pct | MONO% (Monosit %) | 9,6 | % | 3 - 10 |
        """, "2021-11-08")
    body = f"""<h3>T.C. SAĞLIK BAKANLIĞI<br>{STATE}</h3><p class='c'>LABORATUVAR SONUÇ RAPORU</p><table class='who'><tr><td>Hasta Adı Soyadı: <b>{CAPITALS}</b></td><td>Protokol No: 2111080774</td></tr><tr><td>Doğum Tarihi: 19.01.2016 &nbsp; Cinsiyet: Kadın</td><td>Numune Alma: 08.11.2021 14:22</td></tr><tr><td>Bölüm: Çocuk Acil</td><td>Onay Tarihi: 08.11.2021 15:07</td></tr></table><p><b>HEMOGRAM (Tam Kan)</b></p>"""
    body += table(made, [("Tetkik", "{name}"), ("", "{flag}"), ("Sonuç", "{value}"), ("Birim", "{unit}"), ("Referans Aralığı", "{range}")])
    body += "<p>Y: Yüksek, D: Düşük. Periferik yayma önerilir; akut lösemi dışlanmalıdır.</p><p>Uzm. Dr. Sevgi Altınok &nbsp; Rapor basım: 12.11.2021 09:31</p>"
    css = "body { font: 9.2pt/1.4 'Noto Sans' } h3, .c { text-align: center } .who { border: .6pt solid #000; margin: 5pt 0 } .grid th { border-bottom: .8pt solid #000; text-align: left } .grid td { border-bottom: .3pt dotted #777 }"
    half.paper("hemogram_acil.pdf", body, css, "lab_report", "2021-11-08", facility=STATE, labs=made, name=CAPITALS, traps=[Trap("hypothesis", "akut lösemi dışlanmalıdır")])


def chemistry(half) -> None:
    """Two tests a row, boxed, scanned."""
    made = rows("""
        glucose | Glukoz | 97 | mg/dL | 60-100
        urea | Üre | 24 | mg/dL | 11-38
        creatinine | Kreatinin | 0,35 | mg/dL | 0,30-0,60
        uric_acid | Ürik asit | 2,4 | mg/dL | 2,0-5,5
        sodium | Sodyum | 136 | mmol/L | 136-145
        potassium | Potasyum | 3,7 | mmol/L | 3,5-5,1
        calcium | Kalsiyum | 8,7 | mg/dL | 8,8-10,8
        alt | ALT | 158 | U/L | 0-40
        ast | AST | 91 | U/L | 0-45
        ggt | GGT | 63 | U/L | 0-30
        ldh | LDH | 249 | U/L | 120-300
        bilirubin_total | Total bilirubin | 1,31 | mg/dL | 0,2-1,2
        albumin | Albümin | 3,4 | g/dL | 3,8-5,4
        crp | CRP | 42,7 | mg/L | 0-5
        ferritin | Ferritin | 1675 | ng/mL | 7-140
        procalcitonin | Prokalsitonin | 0,38 | ng/mL | 0-0,05
        """, "2024-02-27")
    body = f"""<h3>{UNIVERSITY}</h3><p class='c'>Merkez Laboratuvarı</p><p>Hasta: <b>Elif Naz Korkmazer</b> &nbsp; Doğum tarihi: 19.01.2016 &nbsp; Dosya no: 884126</p><p>Örnek alım: 27.02.2024 06:30 &nbsp; Sonuç: 27.02.2024 08:48 &nbsp; Servis: Çocuk Hematoloji</p>"""
    body += pairs(made, [("Test", "{name}"), ("Sonuç", "{value}"), ("Birim", "{unit}"), ("Referans", "{range}")])
    css = "body { font: 9.6pt/1.5 'Noto Sans' } h3, .c { text-align: center } .grid { margin-top: 6pt } .grid td, .grid th { border: .5pt solid #333 }"
    half.paper("biyokimya.pdf", body, css, "lab_report", "2024-02-27", look="scan", facility=UNIVERSITY, labs=made)


def cumulative(half) -> None:
    """Dates across, after the infusion."""
    days = ["2024-05-14", "2024-05-17", "2024-05-20", "2024-05-24", "2024-06-11"]
    lines, made = across("""
        wbc | Lökosit | 10^3/µL | | 0,6 | 0,2 | 0,1 | 0,7 | 2,9
        anc | Mutlak nötrofil | 10^3/µL | | 0,31 | 0,06 | 0,02 | 0,35 | 1,62
        hgb | Hemoglobin | g/dL | | 9,0 | 8,3 | 7,9 | 8,6 | 10,8
        plt | Trombosit | 10^3/µL | | 47 | 29 | 15 | 23 | 91
        crp | CRP | mg/L | | 7,2 | 66,4 | 131,8 | 28,5 | 2,4
        ferritin | Ferritin | µg/L | | 1288 | 4436 | 10920 | 5714 | 1175
        ldh | LDH | U/L | | 230 | 318 | 566 | 349 | 217
        fibrinogen | Fibrinojen | mg/dL | | 302 | 288 | 131 | 126 | 239
        """, days)
    heads = ["Tetkik", "Birim"] + [f"{d[8:]}.{d[5:7]}.{d[:4]}" for d in days]
    body = f"<h3>{UNIVERSITY}</h3><p>Hasta: <b>Elif Naz Korkmazer</b>, Doğum tarihi: 19.01.2016, Dosya no: 884126</p><p>Kümülatif laboratuvar sonuçları (yazdırma: 15.06.2024)</p><table class='grid'><tr>" + "".join(f"<th>{h}</th>" for h in heads) + "</tr>"
    body += "".join("<tr>" + "".join(f"<td>{c}</td>" for c in (name, unit, *values)) + "</tr>" for name, unit, _, values in lines) + "</table>"
    css = "@page { size: A4 landscape; margin: 15mm } body { font: 9.4pt/1.5 'DejaVu Sans' } .grid { margin-top: 6pt } .grid th { background: #e4e4f2; text-align: left } .grid td { border-bottom: .3pt solid #999 }"
    half.paper("kumulatif.pdf", body, css, "lab_report", "2024-05-14", facility=UNIVERSITY, labs=made, extra={"date_any": ["2024-05-14", "2024-06-11"]})


def virology(half) -> None:
    """Virus and drug level, photographed."""
    made = rows("""
        cmv_pcr | CMV DNA (kantitatif PCR) | 1265 | IU/mL | Saptanmadı
        tacrolimus | Takrolimus | 9,4 | ng/mL | 5,0 - 15,0
        magnesium | Magnezyum | 1,5 | mg/dL | 1,7 - 2,3
        """, "2024-11-05")
    body = f"<h3>{UNIVERSITY}</h3><p>Hasta: <b>Elif Naz Korkmazer</b> &nbsp; Doğum tarihi: 19.01.2016</p><p>Örnek alım tarihi: 05.11.2024 08:10 &nbsp; Onay: 06.11.2024 16:02</p>" + table(made, [("Tetkik", "{name}"), ("Sonuç", "{value}"), ("Birim", "{unit}"), ("Referans", "{range}")]) + "<p>Uzm. Dr. Kerem Dağlı</p>"
    half.paper("cmv_takrolimus.jpg", body, "body { font: 11.4pt/1.7 'Noto Sans' } .grid { margin: 8pt 0 } .grid th { text-align: left; border-bottom: 1pt solid #000 }", "lab_report", "2024-11-05", look="photo", crop=0.5, facility=UNIVERSITY, labs=made)


def export(half) -> None:
    """The portal's export."""
    lines, made = [["Hasta", "Doğum Tarihi", "Numune Tarihi", "Tetkik", "Sonuç", "Birim", "Referans", "Kurum"]], []
    for day, values in {"2025-02-18": ("5,3", "11,8", "176", "2,84"), "2025-03-25": ("6,0", "12,2", "193", "3,15")}.items():
        for (key, name, unit, norm), value in zip((("wbc", "Lökosit", "10^3/µL", "4,5-13,5"), ("hgb", "Hemoglobin", "g/dL", "11,5-14,5"), ("plt", "Trombosit", "10^3/µL", "150-450"), ("anc", "Mutlak nötrofil", "10^3/µL", "1,5-8,0")), values, strict=True):
            made += rows(f"{key} | {name} | {value} | {unit} | {norm}", day)
            lines.append([CAPITALS, "19.01.2016", ".".join(reversed(day.split("-"))), name, value, unit, norm, STATE])
    half.table("sonuclar.csv", lines, "2025-03-25", results(made), facility=STATE, name=CAPITALS, encoding="windows-1254", extra={"date_any": ["2025-03-25", "2025-02-18"]})


def brother(half) -> None:
    """The donor's own sheet."""
    made = rows("""
        wbc | Lökosit | 7,2 | 10^3/µL | 4,5 - 13,5
        hgb | Hemoglobin | 13,4 | g/dL | 11,5 - 15,5
        plt | Trombosit | 265 | 10^3/µL | 150 - 450
        """, "2024-08-06")
    body = f"<h3>{UNIVERSITY}</h3><p>Hasta: <b>Kaan Korkmazer</b> &nbsp; Doğum tarihi: 30.07.2012 &nbsp; Cinsiyet: Erkek</p><p>Örnek alım: 06.08.2024 09:00 &nbsp; Tanı: verici adayı</p>" + table(made, [("Test", "{name}"), ("Sonuç", "{value}"), ("Birim", "{unit}"), ("Referans", "{range}")])
    half.paper("hemogram_agustos.pdf", body, "body { font: 10pt/1.5 'Noto Sans' } .grid th { text-align: left }", "lab_report", "2024-08-06", facility=UNIVERSITY, labs=made, name="Kaan Korkmazer", other_born="2012-07-30", matches=False, extra={"kind_also": "transplant_donor"})
