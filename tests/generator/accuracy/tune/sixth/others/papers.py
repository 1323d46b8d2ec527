"""Six papers of three languages."""

from ...told.marked import letter, paper
from .child import CHILD

KAZ = "Научный центр материнства и детства «Бакыт»"
HUA = "海棠国际血液病医院"
TUR = "Mavideniz Üniversitesi Hastanesi"


def build():
    """Six papers."""
    return [diary(), stage(), chinese_stay(), chinese_table(), turkish_letter(), turkish_stay()]


def diary():
    """A ward diary entry with the history in one line."""
    return paper(CHILD, "дневник.pdf", "consultation", "2024-03-12", """
<b>Научный центр материнства и детства «Бакыт»</b>
Дневниковая запись 12.03.2024 10:00. Тулегенов Алихан, 30.05.2015 г.р.
ОЛЛ, Ds [[diagnosis 2019-10 :: 10.2019]], рецидив [[relapse 2022-06 :: 06.2022]], [[hsct 2022-11-24 :: гапло-ТГСК 24.11.22 (отец)]], 2-й рецидив [[relapse 2024-02-14 :: 14.02.24]]. [[chemotherapy 2024-02-20 :: Блок FLAG с 20.02]]. [[infection 2024-03-03 :: 03.03 сепсис, в крови Kl. pneumoniae]], сегодня афебрилен 4-е сутки. [[not negation :: Кровоточивости нет.]] ОАК: Hb 84, тр 22, л 0,6.
[[not plan :: 15.03 контроль к/м.]] [[not hypothesis :: Нельзя исключить грибковую инфекцию, КТ ОГК 13.03.]] [[not relative :: Отец донор, обследован 01.03.2024.]] [[not conditional :: При T>38 смена АБТ.]]
""", css="body { font-family: 'Liberation Serif'; font-size: 11pt }", facility=KAZ, name="Тулегенов Алихан")


def stage():
    """A letter of a ministry's commission in bullets."""
    return letter(CHILD, "заключение комиссии.docx", "consultation", "2024-04-18", """
Научный центр материнства и детства «Бакыт»
Заключение комиссии по направлению за рубеж, 18.04.2024
Тулегенов Алихан, 30.05.2015
Анамнез по датам:
• [[diagnosis 2019-10-08 :: 08.10.2019 г. – диагноз: ОЛЛ, L2]]
• [[chemotherapy 2019-10-11 :: 11.10.2019 г. – начало терапии (ALL-BFM 2009)]]
• [[relapse 2022-06-17 :: 17.06.2022 г. – ранний к/м рецидив]]
• [[hsct 2022-11-24 :: 24.11.2022 г. – ТКМ от отца]]
• [[gvhd 2022-12-27 :: 27.12.2022 г. – оРТПХ II ст. (кожа, ЖКТ)]]
• [[relapse 2024-02-14 :: 14.02.2024 г. – второй рецидив, бласты 51%]]
• [[remission 2024-03-29 :: 29.03.2024 г. – ремиссия 3, МОБ 0,6%]]
Решение: [[not plan :: направить в КНР на CAR-T терапию в мае 2024 г.]] [[not hypothesis :: Прогноз сомнительный.]] [[not negation :: Противопоказаний не выявлено.]]
""", facility=KAZ, name="Тулегенов Алихан")


def chinese_stay():
    """A Chinese discharge record."""
    return paper(CHILD, "出院记录.pdf", "discharge_summary", "2024-05-09", """
<b>海棠国际血液病医院</b>
# 出院记录
患者：阿里汗　出生日期：2015.05.30　[[admission 2024-05-09..2024-06-28 own :: 入院时间：2024.05.09]]　出院时间：2024.06.28
主诉：确诊ALL 4年余，二次复发3月。
现病史：[[diagnosis 2019-10 :: 患儿2019.10于当地确诊ALL]]，[[relapse 2022-06 :: 2022.06第一次复发]]，[[hsct 2022-11-24 :: 2022.11.24父供半相合移植]]，[[relapse 2024-02-14 :: 2024.02.14第二次复发]]，[[chemotherapy 2024-02-20 :: 02.20予FLAG化疗]]，[[remission 2024-03-29 :: 03.29骨髓达CR]]，MRD 0.6%。
入院后：[[leukapheresis 2024-05-13 own :: 05.13采集自体淋巴细胞]]，[[lymphodepletion 2024-05-24..2024-05-26 own :: 05.24-05.26予FC方案]]，[[car_t_infusion 2024-05-28 own :: 05.28回输CD19 CAR-T]]，[[toxicity 2024-05-30 own; grade=1; name=CRS :: 05.30出现CRS 1级]]，自行缓解。[[infection 2024-06-05 own :: 06.05粒缺伴发热]]，亚胺培南治疗。[[remission 2024-06-25 own :: 06.25骨髓MRD转阴，CR]]。[[not negation :: 无ICANS，无GVHD复燃。]]
建议：[[not plan :: 2024.08复查骨髓]]；[[not conditional :: 如B细胞恢复早，考虑二次移植]]。
""", css="body { font-family: 'Noto Sans CJK SC'; font-size: 10pt }", end="2024-06-28", facility=HUA, name="阿里汗", language="zh")


def chinese_table():
    """A Chinese table of the course."""
    return letter(CHILD, "病程表.docx", "consultation", "2024-09-02", """
海棠国际血液病医院 国际部
阿里汗（2015-05-30） 病程摘要表 2024-09-02
|| 时间 | 事件 | 备注
| [[diagnosis 2019-10-08 :: 2019-10-08 | 初诊]] | 普通B-ALL
| [[relapse 2022-06-17 :: 2022-06-17 | 复发1]] | 骨髓
| [[hsct 2022-11-24 :: 2022-11-24 | 移植]] | 父亲，半相合
| [[relapse 2024-02-14 :: 2024-02-14 | 复发2]] | 骨髓51%
| [[car_t_infusion 2024-05-28 :: 2024-05-28 | CAR-T]] | CD19，CRS 1级
| [[remission 2024-06-25 :: 2024-06-25 | CR]] | MRD阴性
| [[b_cell_recovery 2024-08-30 :: 2024-08-30 | B细胞恢复]] | 1.8%
| [[not plan :: 2024-10 | 拟二次移植]] | 
""", facility=HUA, name="阿里汗", language="zh")


def turkish_letter():
    """A Turkish letter."""
    return letter(CHILD, "hasta mektubu.docx", "consultation", "2024-10-03", """
Mavideniz Üniversitesi Hastanesi
03.10.2024
Konu: Alihan Tulegenov (30.05.2015)
Hastamız [[diagnosis 2019-10 :: Ekim 2019'da ALL tanısı almış]], [[relapse 2022-06 :: Haziran 2022'de nüks etmiş]], [[hsct 2022-11-24 :: 24.11.2022'de babasından haploidentik nakil olmuştur]]. [[relapse 2024-02 :: Şubat 2024'teki ikinci nüksten]] sonra [[car_t_infusion 2024-05-28 :: Çin'de 28.05.2024'te CAR-T hücreleri verilmiştir]]. [[b_cell_recovery 2024-08 :: Ağustos 2024'te B hücreleri geri dönmüştür]].
Değerlendirme: [[assessment 2024-09-27 optional & remission 2024-09-27 optional :: 27.09.2024 kemik iliği remisyonda]]. [[not negation :: Ekstramedüller hastalık yok.]] [[not plan :: 25.10.2024'te ikinci nakil için yatış planlanmıştır.]] [[not relative :: Annesinin kontrolleri 30.09.2024'te tamamlanmıştır.]] [[not conditional :: MRD pozitifleşirse blinatumomab verilecektir.]]
""", facility=TUR, name="Alihan Tulegenov", language="tr")


def turkish_stay():
    """A Turkish discharge summary."""
    return paper(CHILD, "çıkış özeti.pdf", "discharge_summary", "2024-10-25", """
<b>Mavideniz Üniversitesi Hastanesi</b> – Kemik İliği Nakli Ünitesi
# ÇIKIŞ ÖZETİ
Adı soyadı: Alihan Tulegenov   Doğum tarihi: 30.05.2015
[[admission 2024-10-25..2024-12-20 own :: Yatış tarihi: 25.10.2024]]   Taburculuk tarihi: 20.12.2024
Öykü: [[diagnosis 2019-10 :: 10/2019 ALL tanısı]], [[hsct 2022-11 :: 11/2022 ilk nakil (baba)]], [[car_t_infusion 2024-05-28 :: 28/05/2024 CAR-T]].
Seyir: [[hsct 2024-11-06 own :: 06/11/2024 (0. gün) anneden haploidentik periferik kök hücre verildi]]. [[infection 2024-11-13 own :: 13/11 febril nötropeni]], meropenem. [[toxicity 2024-11-25 own :: 25/11/2024'te VOH gelişti]], defibrotid ile düzeldi. [[gvhd 2024-12-05 own :: 05/12 cilt GVHH evre 2]], steroid. [[not negation :: CMV reaktivasyonu olmadı.]]
Öneri: [[not plan :: 03/01/2025 poliklinik, +60. gün Kİ]]. [[not conditional :: Ateşi olursa acile başvuru.]]
""", css="body { font-family: 'Noto Serif'; font-size: 10pt }", end="2024-12-20", facility=TUR, name="Alihan Tulegenov", language="tr")
