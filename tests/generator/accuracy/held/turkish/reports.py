"""Three specimens of one day, tomography, tissue typing."""

from ...kit import Folder, Trap, event, rows, table
from .child import CHILD
from .letters import CSS, UNIVERSITY, WHO


def build() -> list:
    """The reports."""
    half = Folder(CHILD, 4300)
    for make in (specimens, tomography, typing):
        make(half)
    return half.documents


def specimens(half) -> None:
    """Blood, marrow and fluid, each under its own heading; units in the heading of the blood."""
    blood = rows("""
        hgb | Hemoglobin | 10.8 | g/dL
        wbc | Lökosit | 2.9 | 10^3/µL
        igg | IgG | 412 | mg/dL
        """, "2024-06-11")
    fluid = rows("""
        x | BOS hücre sayısı | 1 | /mm3
        x | BOS protein | 21 | mg/dL
        """, "2024-06-11", "csf")
    marrow = rows("blasts_bm | Blast oranı | 2 | %", "2024-06-11", "marrow")
    heads = [("Tetkik", "{name}"), ("Sonuç", "{value}"), ("Birim", "{unit}")]
    body = f"<h2>{UNIVERSITY}</h2>{WHO}<p>Örnek alım tarihi: 11.06.2024 &nbsp; Rapor tarihi: 12.06.2024</p><h3>KAN</h3>{table(blood, heads)}<h3>BEYİN OMURİLİK SIVISI</h3>{table(fluid, heads, head=False)}<h3>KEMİK İLİĞİ</h3>{table(marrow, heads, head=False)}"
    half.paper("gun28_ornekler.pdf", body, CSS, "lab_report", "2024-06-11", facility=UNIVERSITY, labs=blood + fluid + marrow)


def tomography(half) -> None:
    """Chest tomography."""
    body = f"<h2>{UNIVERSITY}</h2><h3>TORAKS BT RAPORU</h3>{WHO}<p>Tetkik tarihi: 08.10.2024 &nbsp; Rapor tarihi: 09.10.2024</p><p>Sağ akciğer üst lobda 9 mm çaplı nodül izlendi. Plevral efüzyon yok. Mediastende patolojik lenf nodu saptanmadı.</p><p><b>Sonuç:</b> Sağ üst lobda nodül; fungal enfeksiyon açısından klinik korelasyon önerilir.</p>"
    half.paper("toraks_bt.pdf", body, CSS, "imaging_report", "2024-10-08", facility=UNIVERSITY, events=[event("imaging", "2024-10-08", "TORAKS BT RAPORU", own=True)], traps=[Trap("hypothesis", "fungal enfeksiyon açısından klinik korelasyon önerilir")])


def typing(half) -> None:
    """Child and brother."""
    body = f"<h2>{UNIVERSITY}</h2><h3>HLA DOKU TİPLEME RAPORU</h3>{WHO}<p>Örnek alım tarihi: 02.07.2024 &nbsp; Rapor tarihi: 15.07.2024</p><table class='grid'><tr><th>Lokus</th><th>Hasta</th><th>Kardeş: Kaan Korkmazer</th></tr><tr><td>A</td><td>03:01, 24:02</td><td>03:01, 24:02</td></tr><tr><td>B</td><td>35:01, 51:01</td><td>35:01, 51:01</td></tr><tr><td>C</td><td>04:01, 15:02</td><td>04:01, 15:02</td></tr><tr><td>DRB1</td><td>11:01, 13:01</td><td>11:01, 13:01</td></tr><tr><td>DQB1</td><td>03:01, 06:03</td><td>03:01, 06:03</td></tr></table><p>Sonuç: Hasta ile kardeşi HLA 10/10 uyumludur. Nakil Eylül 2024 için planlanmaktadır.</p>"
    half.paper("hla.pdf", body, CSS, "transplant_donor", "2024-07-02", facility=UNIVERSITY, traps=[Trap("plan", "Nakil Eylül 2024 için planlanmaktadır")], extra={"kind_also": "genetics"})
