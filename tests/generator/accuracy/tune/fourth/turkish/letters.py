"""Letters: a referral, a board's decision, a clinic note, a mother's list, a form."""

from ...told.marked import letter, paper
from .child import CHILD

UNI = "Yedigöller Üniversitesi Çocuk Hastanesi"
PRIVATE = "Özel Gülpınar Hastanesi"


def build():
    """Five papers."""
    return [referral(), board(), clinic(), family(), form()]


def referral():
    """A letter abroad."""
    return letter(CHILD, "yurtdışı sevk mektubu.docx", "consultation", "2025-06-12", """
Özel Gülpınar Hastanesi
12 Haziran 2025
Sayın Meslektaşım,
17 Eylül 2014 doğumlu hastamız Elif Naz Korkutan'ın dosyasını görüşünüze sunuyoruz. Hastamız [[diagnosis 2019-10 :: Ekim 2019'da akut lenfoblastik lösemi tanısı almıştır]]. [[relapse 2022-08 :: Ağustos 2022'de izole kemik iliği nüksü saptanmış]], [[hsct 2023-03-01 donor_type=sibling :: 1 Mart 2023'te kız kardeşinden kemik iliği nakli yapılmıştır]]. [[relapse 2024-09-11 :: 11 Eylül 2024 tarihinde ikinci kez nüks etmiş]], iki kür inotuzumab sonrası [[car_t_infusion 2024-12-02 :: 2 Aralık 2024'te CAR-T hücre tedavisi uygulanmıştır]]. [[remission 2024-12-30 :: 30 Aralık 2024'te tam remisyon elde edilmiş]], ancak [[relapse 2025-06-03 :: 3 Haziran 2025'te üçüncü nüks görülmüştür]].
[[not negation :: Merkezi sinir sistemi tutulumu hiç olmamıştır.]] [[not plan :: Temmuz ayında hastanızı size göndermeyi planlıyoruz.]] [[not conditional :: Kabul edilmesi hâlinde raporlar iletilecektir.]] [[not relative :: Verici olan ablası sağlıklıdır, Mayıs 2025'te muayene edilmiştir.]]
Saygılarımla
""", facility=PRIVATE, name="Elif Naz Korkutan")


def board():
    """A council's decision."""
    return paper(CHILD, "konsey kararı.pdf", "consultation", "2024-10-30", """
# ÇOCUK HEMATOLOJİ KONSEY KARARI
Yedigöller Üniversitesi Çocuk Hastanesi   Konsey tarihi: 30.10.2024
Hasta: ELİF NAZ KORKUTAN (17.09.2014)
Özet:
- [[diagnosis 2019-10-03 :: 03.10.2019: ALL tanısı]]
- [[relapse 2022-08-16 :: 16.08.2022: 1. relaps]]
- [[hsct 2023-03-01 :: 01.03.2023: AKİT]]
- [[relapse 2024-09-11 :: 11.09.2024: 2. relaps]]
- [[immunotherapy 2024-09-23 :: 23.09.2024: InO 1. kür]]
- [[remission 2024-10-25 :: 25.10.2024: Kİ değerlendirme - remisyon]], MRD %0,4
Karar: [[not plan :: CAR-T için 06.11.2024'te lökoferez]]. [[not conditional :: Üretim başarısız olursa haploidentik nakil.]] [[not hypothesis :: CD19 kaybı riski tartışıldı.]]
""", css="body { font-family: 'Liberation Sans' }", facility=UNI, name="ELİF NAZ KORKUTAN")


def clinic():
    """A clinic note."""
    return paper(CHILD, "poliklinik 0325.pdf", "consultation", "2025-03-18", """
Özel Gülpınar Hastanesi - Hücresel Tedavi Polikliniği
Muayene tarihi: 18/03/2025   Elif Naz Korkutan   17/09/2014
CAR-T sonrası +106. gün. Yakınması yok. [[infection 2025-02-08 & admission 2025-02-08 optional :: 08/02/2025'te influenza A nedeniyle yatırıldı]], 4 gün. [[b_cell_recovery 2025-03-11 :: 11/03/2025 lenfosit alt grup: CD19 %2,6 - B hücre geri dönüşü]]. [[not negation :: Ateş yok, LAP yok, HSM yok.]]
Soygeçmiş: [[not relative :: Dayısı 2016'da lenfoma nedeniyle kemoterapi almış.]]
Öneri: [[not plan :: 01/04/2025 kemik iliği]]; IVIG. [[not conditional :: MRD pozitif gelirse konseye.]]
""", css="body { font-family: 'Nimbus Sans' }", facility=PRIVATE, name="Elif Naz Korkutan")


def family():
    """A mother's list."""
    return letter(CHILD, "Elif hastalık geçmişi.docx", "other", None, """
Elif Naz Korkutan (17 Eylül 2014) - hastalık geçmişi, annesi yazdı
[[diagnosis 2019-10-03 :: 3 Ekim 2019: lösemi tanısı kondu]]
[[relapse 2022-08-16 :: 16 Ağustos 2022: hastalık tekrarladı]]
[[hsct 2023-03-01 :: 1 Mart 2023: ablasından ilik nakli]]
[[relapse 2024-09-11 :: 11 Eylül 2024: tekrar nüks]]
[[car_t_infusion 2024-12-02 :: 2 Aralık 2024: CAR-T verildi]]
[[relapse 2025-06-03 :: 3 Haziran 2025: üçüncü nüks]]
[[not plan :: Temmuz 2025: inşallah yurtdışı tedavi]]
[[not relative :: Dedesi 2012'de akciğer kanserinden öldü]]
""", facility=None, name="Elif Naz Korkutan", extra={"kind_also": "consultation"})


def form():
    """A form of an information desk."""
    return letter(CHILD, "bilgi formu.docx", "consultation", "2025-06-20", """
Özel Gülpınar Hastanesi
HASTA BİLGİ FORMU (Hücresel tedavi başvurusu)
Form tarihi: 20.06.2025
|| Bilgi | Yanıt
| Adı soyadı | Elif Naz Korkutan
| Doğum tarihi | 17.09.2014
| [[diagnosis 2019-10-03 :: Tanı / tanı tarihi | B-ALL / 03.10.2019]]
| [[relapse 2022-08-16 & relapse 2024-09-11 & relapse 2025-06-03 :: Nüks tarihleri | 16.08.2022, 11.09.2024, 03.06.2025]]
| [[hsct 2023-03-01 :: Nakil tarihi ve türü | 01.03.2023, kardeş]]
| [[car_t_infusion 2024-12-02 :: Önceki CAR-T | 02.12.2024]]
| [[not negation :: Aktif enfeksiyon | Yok]]
| [[not plan :: Planlanan kabul | Temmuz 2025]]
""", facility=PRIVATE, name="Elif Naz Korkutan")
