"""Discharge summaries, an intensive care note, a ward note, a table of treatment."""

from ...told.marked import letter, paper
from .child import CHILD

UNI = "Yedigöller Üniversitesi Çocuk Hastanesi"
PRIVATE = "Özel Gülpınar Hastanesi"


def build():
    """Four papers."""
    return [discharge(), intensive(), table(), round_note()]


def discharge():
    """A discharge summary after a transplant."""
    return paper(CHILD, "nakil epikriz.pdf", "discharge_summary", "2023-02-20", """
<div style="text-align:center"><b>Yedigöller Üniversitesi Çocuk Hastanesi</b><br>Kemik İliği Nakil Ünitesi</div>
# EPİKRİZ
Hasta: Elif Naz KORKUTAN   Doğum tarihi: 17.09.2014   Dosya no: 66120
[[admission 2023-02-20..2023-04-07 own :: Yatış tarihi: 20.02.2023]]   Çıkış tarihi: 07.04.2023
Tanı: Pre-B ALL, 2. tam remisyon
Öykü: [[diagnosis 2019-10-03 :: 03.10.2019'da pre-B ALL tanısı alan]] hastaya [[chemotherapy 2019-10-07 :: 07.10.2019'da ALL IC-BFM 2009 başlandı]]. [[remission 2019-11-11 :: İndüksiyon sonu (11.11.2019) remisyonda]] idi. [[relapse 2022-08-16 site=marrow :: Tedavi bitiminden 10 ay sonra, 16.08.2022'de kemik iliği nüksü gelişti]]. [[chemotherapy 2022-08-22 :: 22.08.2022'de ALL-REZ BFM F1 bloğu verildi]]. [[immunotherapy 2022-11-14..2022-12-11 agents=blinatumomab :: 14.11-11.12.2022 blinatumomab uygulandı]].
Klinik seyir: Hazırlama rejimi: [[radiotherapy 2023-02-23..2023-02-25 own :: TBI 12 Gy (23-25.02.2023)]] + etoposid. [[hsct 2023-03-01 own; donor_type=sibling :: 01.03.2023'te HLA tam uyumlu kız kardeşinden kök hücre infüzyonu yapıldı]]. Nötrofil engraftmanı +16. gün. [[gvhd 2023-03-27 own; grade=II :: 27.03.2023'te evre 2 cilt aGVHH]] gelişti, metilprednizolon başlandı. [[infection 2023-03-12 own :: 12.03.2023 kan kültüründe Klebsiella üredi]]. [[not negation :: VOH gelişmedi.]] [[not relative :: Donör kardeşin işlem sonrası takibi olağandı (02.03.2023).]]
Öneriler: [[not plan :: 14.04.2023 poliklinik kontrolü, +100. günde kemik iliği]]. [[not conditional :: CMV PCR >1000 olursa valgansiklovir.]]
""", css="body { font-family: 'Noto Serif'; font-size: 10pt }", end="2023-04-07", facility=UNI, name="Elif Naz KORKUTAN")


def intensive():
    """An intensive care note."""
    return letter(CHILD, "ÇYBÜ devir notu.docx", "discharge_summary", "2024-12-05", """
Özel Gülpınar Hastanesi
ÇOCUK YOĞUN BAKIM DEVİR NOTU
Elif Naz Korkutan, DT 17.09.2014
[[admission 2024-12-05..2024-12-10 own :: YBÜ yatış: 05.12.2024]], YBÜ çıkış: 10.12.2024
R/R ALL, [[car_t_infusion 2024-12-02 :: 02.12.2024 CAR-T infüzyonu]]. [[toxicity 2024-12-04 name=CRS :: 04.12.2024'te ateş ile SSS (CRS) başladı]], 05.12'de grade 3; tosilizumab x2. [[toxicity 2024-12-07 grade=2; name=ICANS :: 07.12.2024 ICANS grade 2]], deksametazon 3 gün. İnotrop 08.12'de kesildi. [[not negation :: Entübe edilmedi. Nöbet izlenmedi.]] [[not hypothesis :: HLH açısından ferritin takibi.]]
[[not plan :: 30.12.2024 (+28. gün) kemik iliği.]] [[not conditional :: Ateş tekrarlarsa üçüncü tosilizumab.]]
""", facility=PRIVATE, name="Elif Naz Korkutan")


def table():
    """A table of treatment."""
    return paper(CHILD, "tedavi özeti tablo.pdf", "treatment_record", "2019-10-07", """
<b>Özel Gülpınar Hastanesi</b>
# Uygulanan Tedaviler
Hasta adı: Elif Naz Korkutan   Doğum tarihi: 17.09.2014   Düzenleme: 20.01.2025
|| Tedavi | Başlama | Bitiş | Yanıt
| [[chemotherapy 2019-10-07..2021-10-11 own :: ALL IC-BFM 2009 | 07.10.2019 | 11.10.2021]] | TR
| [[chemotherapy 2022-08-22..2022-10-30 own :: ALL-REZ BFM (F1, F2) | 22.08.2022 | 30.10.2022]] | TR2, MRD+
| [[immunotherapy 2022-11-14..2022-12-11 own; agents=blinatumomab :: Blinatumomab | 14.11.2022 | 11.12.2022]] | MRD-
| [[hsct 2023-03-01 own :: Allojenik KHN (kardeş) | 01.03.2023]] | | TR
| [[immunotherapy 2024-09-23..2024-10-21 own; agents=inotuzumab ozogamicin :: İnotuzumab | 23.09.2024 | 21.10.2024]] | KR
| [[car_t_infusion 2024-12-02 own :: CAR-T (CD19) | 02.12.2024]] | | TR3
| [[not plan :: 2. KHN | planlanıyor | ]] | 
""", css="body { font-family: 'Noto Sans' }", facility=PRIVATE, name="Elif Naz Korkutan", end="2024-12-02", extra={"date_any": ["2019-10-07", "2025-01-20"]})


def round_note():
    """A ward note with telegraphic lines."""
    return paper(CHILD, "servis izlem.pdf", "consultation", "2024-09-20", """
Yedigöller Üniversitesi Çocuk Hastanesi - Çocuk Hematoloji-Onkoloji
İZLEM NOTU 20.09.2024
Elif Naz Korkutan  D.T. 17.09.2014
Özet: ALL, Tanı [[diagnosis 2019-10 :: 10/2019]], 1. nüks [[relapse 2022-08 :: 08/2022]], [[hsct 2023-03 :: KİT 03/2023 (kız kardeş)]], [[relapse 2024-09-11 :: 2. nüks 11.09.2024 (Kİ %52 blast)]].
[[infection 2024-09-15 :: 15.09.2024'te FEN, idrarda E. coli]], piperasilin-tazobaktam 5. gün. [[procedure 2024-09-12 optional :: BOS (12.09)]]: [[not negation :: blast yok]].
Plan: [[not plan :: 23.09.2024 inotuzumab 1. doz]], [[not plan :: Kasım'da CAR-T için aferez]]. [[not conditional :: Blast düşmezse FLAG-IDA.]] [[not hypothesis :: Over tutulumu dışlanmalı.]] [[not relative :: Anneannede 2010'da lenfoma.]]
""", css="body { font-family: 'DejaVu Sans'; font-size: 9pt }", facility=UNI, name="Elif Naz Korkutan")
