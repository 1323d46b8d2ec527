"""Reports and prose."""

from ...kit import Folder, Trap, event, rows
from .child import CHILD

STATE = "Yıldıztepe Şehir Hastanesi"
UNIVERSITY = "Marmara Işık Üniversitesi Tıp Fakültesi Hastanesi"
FULL = "Elif Naz Korkmazer"
WHO = f"<p>Hasta adı soyadı: <b>{FULL}</b> &nbsp; Doğum tarihi: 19.01.2016</p>"
CSS = "body { font: 10.2pt/1.5 'Noto Serif' } h2, h3 { text-align: center; margin: 3pt 0 } h2 { font-size: 13pt } p { margin: 3pt 0 } .grid { margin: 4pt 0 } .grid td, .grid th { border: .5pt solid #333; text-align: left }"


def build() -> list:
    """The reports and letters."""
    half = Folder(CHILD, 4200)
    for make in (marrow, residual, genes, infusion, discharge, opinion):
        make(half)
    return half.documents


def marrow(half) -> None:
    """The relapse, scanned."""
    body = f"""<h2>{UNIVERSITY}</h2><h3>KEMİK İLİĞİ ASPİRASYON RAPORU</h3>{WHO}<p>İşlem tarihi: 15.01.2024 &nbsp; Rapor tarihi: 16.01.2024</p><p>Kemik iliği hipersellüler. Megakaryosit azalmış.</p><table class='grid'><tr><th>Hücre</th><th>%</th></tr><tr><td>Blast</td><td>76</td></tr><tr><td>Lenfosit</td><td>9</td></tr><tr><td>Granülositik seri</td><td>10</td></tr><tr><td>Eritroid seri</td><td>5</td></tr></table><p><b>Sonuç:</b> Akut lenfoblastik lösemi nüksü ile uyumlu kemik iliği. Akım sitometri sonucu beklenmektedir.</p><p>Prof. Dr. Nermin Soysal</p>"""
    half.paper("kemik_iligi.pdf", body, CSS, "pathology", "2024-01-15", look="scan", facility=UNIVERSITY, labs=rows("blasts_bm | Blast | 76 | %", "2024-01-15", "marrow"), extra={"other_labs": True},
               events=[event("relapse", "2024-01-15", "Akut lenfoblastik lösemi nüksü ile uyumlu kemik iliği", own=True, site="marrow"), event("pathology", "2024-01-15", "KEMİK İLİĞİ ASPİRASYON RAPORU", own=True, optional=True)], traps=[Trap("plan", "Akım sitometri sonucu beklenmektedir")])


def residual(half) -> None:
    """Residual disease after the cells."""
    body = f"""<h2>{UNIVERSITY}</h2><h3>AKIM SİTOMETRİ – MİNİMAL KALINTI HASTALIK</h3>{WHO}<p>Örnek: kemik iliği &nbsp; Örnek alım tarihi: 11.06.2024 &nbsp; Rapor tarihi: 12.06.2024</p><p>Yöntem: 8 renkli akım sitometri, duyarlılık %0,01 (10^-4), 1.320.000 hücre.</p><table class='grid'><tr><th>Parametre</th><th>Sonuç (%)</th></tr><tr><td>MRD (patolojik B lenfoblast)</td><td>&lt;0,01</td></tr></table><p><b>Yorum:</b> Kemik iliğinde MRD saptanmadı (duyarlılık 10^-4). CD19 pozitif hücre izlenmedi.</p><p>Doç. Dr. Alper Tunalı</p>"""
    half.paper("mrd_gun28.pdf", body, CSS, "flow_cytometry", "2024-06-11", facility=UNIVERSITY, labs=rows("mrd_flow | MRD (patolojik B lenfoblast) | <0,01 | %", "2024-06-11", "marrow", method="flow", sensitivity="10^-4"), extra={"other_labs": True},
               events=[event("assessment", "2024-06-11", "Kemik iliğinde MRD saptanmadı (duyarlılık 10^-4)", own=True)])


def genes(half) -> None:
    """Chromosomes at diagnosis."""
    body = f"""<h2>{UNIVERSITY}</h2><h3>SİTOGENETİK VE FISH RAPORU</h3>{WHO}<p>Örnek: kemik iliği &nbsp; Örnek kabul tarihi: 10.11.2021 &nbsp; Rapor tarihi: 24.11.2021</p><p>Karyotip: 55,XX,+X,+4,+6,+10,+14,+17,+18,+21,+21[13]/46,XX[7]</p><table class='grid'><tr><th>Prob</th><th>Sonuç</th></tr><tr><td>t(9;22) BCR::ABL1</td><td>Negatif</td></tr><tr><td>t(12;21) ETV6::RUNX1</td><td>Negatif</td></tr><tr><td>11q23 KMT2A</td><td>Negatif</td></tr></table><p>Yorum: Yüksek hiperdiploidi. Philadelphia kromozomu saptanmadı.</p>"""
    half.paper("sitogenetik.pdf", body, CSS, "genetics", "2021-11-10", facility=UNIVERSITY, events=[event("pathology", "2021-11-10", "SİTOGENETİK VE FISH RAPORU", own=True, optional=True)], traps=[Trap("negation", "Philadelphia kromozomu saptanmadı")])


def infusion(half) -> None:
    """The infusion's record, copied."""
    body = f"""<h2>{UNIVERSITY}</h2><h3>CAR-T HÜCRE İNFÜZYON FORMU</h3><table class='grid'><tr><td>Hasta</td><td><b>{FULL}</b></td></tr><tr><td>Doğum tarihi</td><td>19.01.2016</td></tr><tr><td>Lökoferez tarihi</td><td>09.04.2024</td></tr><tr><td>Lenfodeplesyon (fludarabin, siklofosfamid)</td><td>08.05.2024 - 11.05.2024</td></tr><tr><td>Ürün</td><td>Anti-CD19 CAR-T, lot TR-CT-0219</td></tr><tr><td>Doz</td><td>1,8 x 10^6/kg</td></tr><tr><td>İnfüzyon tarihi (gün 0)</td><td><b>14.05.2024</b></td></tr></table><p>İnfüzyon sorunsuz tamamlandı. Ateş olursa tosilizumab verilecektir. Kemik iliği kontrolü 11.06.2024 tarihinde planlandı.</p>"""
    half.paper("infuzyon_formu.pdf", body, CSS, "treatment_record", "2024-05-14", look="copy", facility=UNIVERSITY, events=[event("car_t_infusion", "2024-05-14", "İnfüzyon tarihi (gün 0)14.05.2024", own=True, target="CD19", batch="TR-CT-0219"), event("leukapheresis", "2024-04-09", "Lökoferez tarihi09.04.2024"), event("lymphodepletion", "2024-05-08", "08.05.2024 - 11.05.2024", end="2024-05-11")],
               traps=[Trap("conditional", "Ateş olursa tosilizumab verilecektir"), Trap("plan", "Kemik iliği kontrolü 11.06.2024 tarihinde planlandı")])


def discharge(half) -> None:
    """The stay of the transplant."""
    body = f"""<h2>{UNIVERSITY}</h2><h3>EPİKRİZ</h3>{WHO}<p>Yatış tarihi: 16.09.2024 &nbsp; Çıkış tarihi: 01.11.2024 &nbsp; Servis: Çocuk Kemik İliği Nakil Ünitesi</p><p><b>Öykü:</b> Hastaya 10 Kasım 2021 tarihinde B hücreli akut lenfoblastik lösemi tanısı konuldu. 12 Kasım 2021 tarihinde ALL-IC BFM 2009 protokolü ile indüksiyon tedavisi başlandı. 15 Aralık 2021 tarihinde tam remisyon sağlandı. 15.01.2024 tarihinde kemik iliği nüksü saptandı. 22.01.2024 tarihinde reindüksiyon kemoterapisi başlandı. 14.05.2024 tarihinde anti-CD19 CAR-T hücre infüzyonu yapıldı. 17.05.2024 tarihinde evre 2 sitokin salınım sendromu gelişti, tosilizumab verildi. Nörotoksisite izlenmedi. 11.06.2024 tarihinde tam remisyon, MRD negatif (akım sitometri, 10^-4) bulundu.</p><p><b>Soygeçmiş:</b> Dedesi 2014 yılında akciğer kanserinden vefat etmiş. Kardeşi Kaan sağlıklı.</p>
    <p><b>Klinik seyir:</b> TBI 12 Gy ve etoposid ile hazırlık rejimi verildi. 25.09.2024 tarihinde HLA tam uyumlu kardeşinden allojeneik kemik iliği nakli yapıldı. Nötrofil engraftmanı 14.10.2024 tarihinde oldu. 20.10.2024 tarihinde evre II cilt akut GVHD gelişti, metilprednizolon başlandı. 02.10.2024 tarihinde Klebsiella pneumoniae bakteriyemisi saptandı. Veno-oklüzif hastalık gelişmedi. 18.09.2024 tarihli ekokardiyografide EF %67 bulundu.</p><p><b>Öneriler:</b> Takrolimus düzeyi izlenecek. 03.01.2025 tarihinde kemik iliği aspirasyonu yapılacaktır. Nüks olursa donör lenfosit infüzyonu düşünülebilir.</p><p>Prof. Dr. Nermin Soysal</p>"""
    half.paper("epikriz_nakil.pdf", body, CSS, "discharge_summary", "2024-09-16", end="2024-11-01", facility=UNIVERSITY, extra={"date_any": ["2024-09-16", "2024-11-01"]}, labs=rows("lvef | EF | 67 | %", "2024-09-18", None, narrative=True) ,
               events=[event("admission", "2024-09-16", "Yatış tarihi: 16.09.2024", own=True), event("discharge", "2024-11-01", "Çıkış tarihi: 01.11.2024", own=True), event("diagnosis", "2021-11-10", "10 Kasım 2021 tarihinde B hücreli akut lenfoblastik lösemi tanısı konuldu"), event("chemotherapy", "2021-11-12", "12 Kasım 2021 tarihinde ALL-IC BFM 2009 protokolü ile indüksiyon tedavisi başlandı"),
                       event("remission", "2021-12-15", "15 Aralık 2021 tarihinde tam remisyon sağlandı"), event("relapse", "2024-01-15", "15.01.2024 tarihinde kemik iliği nüksü saptandı", site="marrow"), event("chemotherapy", "2024-01-22", "22.01.2024 tarihinde reindüksiyon kemoterapisi başlandı"), event("car_t_infusion", "2024-05-14", "14.05.2024 tarihinde anti-CD19 CAR-T hücre infüzyonu yapıldı"),
                       event("toxicity", "2024-05-17", "17.05.2024 tarihinde evre 2 sitokin salınım sendromu gelişti", name="CRS", grade="2"), event("remission", "2024-06-11", "11.06.2024 tarihinde tam remisyon"), event("assessment", "2024-06-11", "MRD negatif", optional=True), event("hsct", "2024-09-25", "25.09.2024 tarihinde HLA tam uyumlu kardeşinden allojeneik kemik iliği nakli yapıldı", donor_type="matched sibling"),
                       event("hsct", "2024-10-14", "Nötrofil engraftmanı 14.10.2024 tarihinde oldu", optional=True), event("gvhd", "2024-10-20", "20.10.2024 tarihinde evre II cilt akut GVHD gelişti", grade="II", organ="skin"), event("infection", "2024-10-02", "02.10.2024 tarihinde Klebsiella pneumoniae bakteriyemisi saptandı"), event("imaging", "2024-09-18", "18.09.2024 tarihli ekokardiyografide")],
               traps=[Trap("plan", "03.01.2025 tarihinde kemik iliği aspirasyonu yapılacaktır"), Trap("conditional", "Nüks olursa donör lenfosit infüzyonu düşünülebilir"), Trap("relative", "Dedesi 2014 yılında akciğer kanserinden vefat etmiş"), Trap("negation", "Veno-oklüzif hastalık gelişmedi"), Trap("negation", "Nörotoksisite izlenmedi")])


def opinion(half) -> None:
    """A consultation as a typed file."""
    parts = ["# " + UNIVERSITY, "Çocuk Hematoloji Polikliniği – Konsültasyon notu", f"Hasta: {FULL}    Doğum tarihi: 19.01.2016", "Muayene tarihi: 25 Mart 2025", "25.09.2024 tarihinde kardeşinden kemik iliği nakli yapılan hasta kontrole geldi. Şikayeti yok. Kronik GVHD bulgusu yok, nüks lehine bulgu saptanmadı.", "Plan: 8 Nisan 2025 tarihinde kemik iliği alınacak. Aşılama başlanacak.", "Prof. Dr. Nermin Soysal"]
    half.letter("konsultasyon.docx", parts, "consultation", "2025-03-25", facility=UNIVERSITY, events=[event("consultation", "2025-03-25", "Muayene tarihi: 25 Mart 2025", own=True), event("hsct", "2024-09-25", "25.09.2024 tarihinde kardeşinden kemik iliği nakli yapılan hasta")],
                traps=[Trap("plan", "8 Nisan 2025 tarihinde kemik iliği alınacak"), Trap("negation", "nüks lehine bulgu saptanmadı")])
