"""An outpatient note, a referral form and a radiology-like radiotherapy note."""

from ..marked import letter, paper
from .child import CHILD

STATE = "Ankara Çamlıdere Şehir Hastanesi"


def build():
    """Three papers."""
    return [note(), referral(), radiotherapy()]


def note():
    """An outpatient note after cells."""
    return paper(CHILD, "poliklinik 08-2025.pdf", "consultation", "2025-08-14", """
<b>Özel Bozkır Hastanesi</b>
# POLİKLİNİK MUAYENE FORMU
Muayene tarihi: 14.08.2025   Hasta: Baran Yıldızoğlu   Doğum tarihi: 30.05.2013
Hikaye: [[diagnosis 2018-11 :: 11/2018'de B-ALL tanısı]], [[relapse 2023-08 :: 8/2023 nüks]], [[hsct 2024-03-01 :: 1.3.2024 haplo KİT (baba)]], [[relapse 2025-01 :: 1/2025 2. nüks]], [[car_t_infusion 2025-04-11 :: 11.4.2025 CAR-T infüzyonu]]. [[remission 2025-05-09 :: 9.5.2025 Kİ remisyonda]], MRD negatif.
Şimdi: aktif şikayeti yok. [[not negation :: Ateş, döküntü yok.]] [[infection 2025-06-21 & admission 2025-06-21 optional :: 21.6.2025'te zatürre nedeniyle 5 gün yatırılmış]]. [[b_cell_recovery 2025-08-12 :: 12.8.2025 tarihinde B hücreleri yeniden saptandı]] (%1,8).
Aile: [[not relative :: kardeşinde 2024'te ITP öyküsü var.]]
Plan: [[not plan :: 1.9.2025 kemik iliği ve MRD.]] [[not conditional :: MRD pozitifleşirse ikinci nakil konuşulacak.]] [[not hypothesis :: B hücre dönüşü erken nüks habercisi olabilir.]]
""", css="body { font-family: 'Noto Sans' }", facility="Özel Bozkır Hastanesi", name="Baran Yıldızoğlu")


def referral():
    """A form of referral, question and answer."""
    return letter(CHILD, "sevk formu.docx", "consultation", "2023-08-16", """
Ankara Çamlıdere Şehir Hastanesi
HASTA SEVK FORMU
|| Soru | Yanıt
| Hastanın adı soyadı | Baran Yıldızoğlu
| Doğum tarihi | 30.05.2013
| Sevk tarihi | 16.08.2023
| [[diagnosis 2018-11-06 :: İlk tanı tarihi nedir? | 06.11.2018, B-ALL]]
| [[relapse 2023-08-15 :: Nüks var mı? Tarihi? | Evet, 15.08.2023 (kemik iliği)]]
| [[not negation :: Kök hücre nakli yapıldı mı? | Hayır]]
| [[not plan :: Planlanan tedavi? | 21.08.2023'te ALL-REZ BFM başlanması]]
| [[admission 2023-08-14 optional :: Hastanemize başvuru | 14.08.2023]]
""", facility=STATE, name="Baran Yıldızoğlu")


def radiotherapy():
    """A radiotherapy note."""
    return paper(CHILD, "radyoterapi notu.pdf", "treatment_record", "2023-10-09", """
<b>Karaca Üniversitesi Tıp Fakültesi Hastanesi</b> Radyasyon Onkolojisi AD
# RADYOTERAPİ SONLANIM RAPORU
Hasta: Baran Yıldızoğlu  Doğum tarihi: 30.05.2013  Tanı: ALL, testis tutulumu
[[radiotherapy 2023-10-09..2023-10-20 own; dose=24 Gy :: Tedavi başlangıç: 09.10.2023]]  Tedavi bitiş: 20.10.2023
Bilateral testis, 24 Gy / 12 fraksiyon. [[not negation :: Tedavi sırasında akut yan etki izlenmedi.]]
[[not plan :: 3 ay sonra endokrin kontrolü.]]
""", css="body { font-family: 'Liberation Sans' }", end="2023-10-20", facility="Karaca Üniversitesi Tıp Fakültesi Hastanesi", name="Baran Yıldızoğlu")
