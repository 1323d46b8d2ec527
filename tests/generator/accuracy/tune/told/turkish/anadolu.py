"""An epicrisis, a council report, a letter and a marrow report."""

from ..marked import letter, paper
from .child import CHILD

UNI = "Karaca Üniversitesi Tıp Fakültesi Hastanesi"
PRIVATE = "Özel Bozkır Hastanesi"


def build():
    """Five papers."""
    return [epicrisis(), council(), status(), cells(), marrow()]


def epicrisis():
    """A transplant epicrisis: headings, story, days."""
    return paper(CHILD, "KIT epikriz.pdf", "discharge_summary", "2024-02-19", """
<div style="text-align:center"><b>T.C. Karaca Üniversitesi Tıp Fakültesi Hastanesi</b><br>Çocuk Kemik İliği Nakil Ünitesi</div>
# HASTA ÇIKIŞ ÖZETİ
Adı Soyadı: BARAN YILDIZOĞLU   D.Tarihi: 30.05.2013   Protokol: 2024/5512
[[admission 2024-02-19..2024-04-08 own :: Yatış Tarihi: 19.02.2024]]   Çıkış Tarihi: 08.04.2024
## ÖYKÜSÜ
[[diagnosis 2018-11-06 :: Hastaya 06.11.2018'de B hücreli ALL tanısı konulmuş]], [[chemotherapy 2018-11-09 :: 09.11.2018'de ALL IC-BFM 2009 orta risk kolunda kemoterapi başlanmış]]. [[remission 2018-12-12 :: 33. gün (12.12.2018) kemik iliği remisyonda]] bulunmuş. [[chemotherapy 2020-11 optional :: İdame tedavisi Kasım 2020'de kesilmiş.]] [[relapse 2023-08-15 site=marrow :: 15.08.2023'te trombositopeni nedeniyle yapılan kemik iliği aspirasyonunda %80 blast görülmüş, geç izole kemik iliği nüksü kabul edilmiş]]. [[chemotherapy 2023-08-21 :: 21.08.2023 tarihinde ALL-REZ BFM protokolü başlanmış]]. [[immunotherapy 2023-11-20..2023-12-17 agents=blinatumomab :: 20 Kasım – 17 Aralık 2023 arasında blinatumomab almış]]. [[not negation :: Nöbet, ensefalopati gelişmemiş.]]
Soygeçmiş: Anne-baba 2. derece kuzen. [[not relative :: Amcası 2009 yılında lenfoma nedeniyle kök hücre nakli olmuş.]]
## KLİNİK SEYİR
Hazırlık rejimi: Busulfan, fludarabin, tiotepa, ATG. [[hsct 2024-03-01 own; donor_type=haploidentical, father :: Hastaya 01.03.2024 tarihinde babasından haploidentik periferik kök hücre nakli yapıldı]] (CD34: 7,8x10^6/kg). Nötrofil engrafmanı +15, trombosit engrafmanı +19. gün. [[infection 2024-03-06 own :: 06.03.2024 tarihli kan kültüründe E. coli üredi]]. [[gvhd 2024-03-25 own; grade=II; organ=skin :: 25.03.2024'te ciltte döküntü ile akut GVHH (evre 2 cilt, grade II)]] gelişti, metilprednizolon başlandı. [[not negation :: Sinüzoidal obstrüksiyon sendromu görülmedi.]]
## ÖNERİLER
[[not plan :: +60. günde (30.04.2024) kimerizm ve kemik iliği kontrolü yapılacak.]] [[not conditional :: CMV PCR 1000 kopya/mL üzerine çıkarsa gansiklovir başlanacak.]]
""", end="2024-04-08", facility=UNI, name="BARAN YILDIZOĞLU")


def council():
    """A council's decision for treatment abroad."""
    return paper(CHILD, "konsey kararı.pdf", "consultation", "2025-01-28", """
# ÇOCUK HEMATOLOJİ-ONKOLOJİ KONSEYİ KARAR TUTANAĞI
T.C. Karaca Üniversitesi Tıp Fakültesi Hastanesi
Konsey tarihi: 28.01.2025   Hasta: Baran Yıldızoğlu (30.05.2013)
Özet: [[diagnosis 2018-11 :: Kasım 2018 ALL tanılı]], [[relapse 2023-08 :: Ağustos 2023'te ilk nüks]], [[hsct 2024-03-01 :: 01.03.2024'te haploidentik nakil]] sonrası [[relapse 2025-01-14 site=marrow :: 14.01.2025'te ikinci kez nüks eden (kemik iliği, blast %45)]] olgu.
Tartışma: CD19 ekspresyonu %98. [[not hypothesis :: SSS tutulumu şüphesi olan MR bulgusu 20.01.2025]] LP ile dışlandı. [[not negation :: Aktif GVHH yok.]]
Karar: [[not plan :: 10.02.2025'te lökoferez yapılmasına,]] [[not conditional :: üretim gecikirse inotuzumab verilmesine,]] [[not plan :: CAR-T için yurt dışı sevkine]] oy birliği ile karar verildi.
""", css="body { font-family: 'Liberation Serif' }", facility=UNI, name="Baran Yıldızoğlu")


def status():
    """A status report in one paragraph, as for an insurance."""
    return letter(CHILD, "durum bildirir rapor.docx", "consultation", "2025-02-03", """
Karaca Üniversitesi Tıp Fakültesi Hastanesi
DURUM BİLDİRİR RAPOR
Rapor tarihi: 03/02/2025
Baran Yıldızoğlu (doğum: 30/05/2013) kliniğimizde akut lenfoblastik lösemi tanısı ile izlenmektedir. [[diagnosis 2018-11-06 :: İlk tanı tarihi 06/11/2018]] olup [[relapse 2023-08-15 & relapse 2025-01-14 :: 15/08/2023 ve 14/01/2025 tarihlerinde relaps]] saptanmıştır. [[hsct 2024-03-01 :: 01/03/2024 tarihinde allojenik kök hücre nakli uygulanmıştır.]] [[chemotherapy 2025-01-22 :: 22/01/2025 tarihinden itibaren vinkristin ve deksametazon almaktadır.]]
[[not plan :: Hastanın Şubat 2025 içinde lökoferez işlemine alınması, ardından CAR-T hücre tedavisi uygulanması planlanmaktadır.]] [[not negation :: Bugüne kadar radyoterapi almamıştır.]]
Bilgilerinize sunulur.
""", facility=UNI, name="Baran Yıldızoğlu")


def cells():
    """A cellular therapy summary in the form of a table."""
    return paper(CHILD, "CAR-T özet.pdf", "treatment_record", "2025-04-11", """
# Özel Bozkır Hastanesi – Hücresel Tedavi Merkezi
## CAR-T Hücre Tedavisi Özet Formu
|| Bilgi | Açıklama
| Hasta adı / doğum tarihi | Baran Yıldızoğlu / 30.05.2013
| [[leukapheresis 2025-02-10 :: Lökoferez tarihi | 10.02.2025]]
| [[chemotherapy 2025-02-17 :: Köprü tedavisi | 17.02.2025 – VCR/DEX]]
| [[lymphodepletion 2025-04-06..2025-04-09 agents=fludarabine, cyclophosphamide :: Lenfodeplesyon | 06.04.2025 – 09.04.2025, fludarabin + siklofosfamid]]
| [[car_t_infusion 2025-04-11 own :: İnfüzyon tarihi (0. gün) | 11.04.2025]]
| Ürün | anti-CD19 CAR-T, lot BZ-0411
| [[toxicity 2025-04-14..2025-04-17 own; grade=1; name=CRS :: Sitokin salınım sendromu | Evre 1, 14.04.2025 – 17.04.2025]]
| [[not negation :: ICANS | Gelişmedi]]
| [[remission 2025-05-09 :: 28. gün yanıtı | 09.05.2025: tam remisyon, MRD negatif (<10⁻⁴, akım)]]
| [[not plan :: Sonraki kontrol | 3. ay, 11.07.2025]]
""", css="body { font-family: 'DejaVu Sans'; font-size: 9pt }", facility=PRIVATE, name="Baran Yıldızoğlu")


def marrow():
    """A marrow report that states a remission."""
    return paper(CHILD, "KI aspirasyon 12-2018.pdf", "pathology", "2018-12-12", """
# KEMİK İLİĞİ ASPİRASYON DEĞERLENDİRME RAPORU
T.C. Karaca Üniversitesi Tıp Fakültesi Hastanesi, Çocuk Hematoloji Laboratuvarı
| Hasta | BARAN YILDIZOĞLU | Doğum tarihi | 30.05.2013
| Örnek alınma | 12.12.2018 | Rapor | 13.12.2018
Klinik bilgi: [[diagnosis 2018-11 :: Kasım 2018'de ALL tanısı alan]] hastanın 33. gün değerlendirmesi. [[not hypothesis :: Nüks?]]
Bulgular: Normoselüler ilik, her üç seri mevcut. Blast oranı %2.
SONUÇ: [[remission 2018-12-12 own :: Remisyonda kemik iliği (M1).]] [[not negation :: Lösemik infiltrasyon izlenmedi.]]
""", css="body { font-family: 'Noto Sans' }", facility=UNI, name="BARAN YILDIZOĞLU")
