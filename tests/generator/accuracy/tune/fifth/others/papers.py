"""Seven papers of four languages."""

from ...told.marked import letter, paper
from .child import CHILD

HUA = "华岳血液病医院"
KAZ = "Областной центр детской онкологии"
TUR = "Özel Sahilkent Hastanesi"
MEX = "Hospital Pediátrico Los Sauces"


def build():
    """Seven papers."""
    return [stay(), brief(), note(), epicrisis(), extract(), summary(), sheet()]


def stay():
    """A Chinese discharge note."""
    return paper(CHILD, "出院证明.pdf", "discharge_summary", "2024-03-01", """
<b>华岳血液病医院</b>
# 出院小结
姓名：阿米娜　出生日期：2016-02-29　[[admission 2024-03-01..2024-04-19 own :: 入院日期：2024-03-01]]　出院日期：2024-04-19
病史：[[diagnosis 2020-07-14 :: 2020.7.14当地诊断B-ALL]]，[[relapse 2022-12-05 :: 2022.12.5首次复发（骨髓）]]，[[hsct 2023-05-18 :: 2023.5.18哥哥供髓移植]]，[[relapse 2024-01-22 :: 2024.1.22再次复发]]。
治疗：[[leukapheresis 2024-03-04 own :: 3月4日单采]]；[[lymphodepletion 2024-03-12..2024-03-14 own :: 3月12日-14日FC清淋]]；[[car_t_infusion 2024-03-16 own :: 3月16日输入CD19/22双靶CAR-T]]；[[toxicity 2024-03-19 own; grade=2; name=CRS :: 3月19日CRS 2级]]，托珠单抗2次；[[infection 2024-03-28 own :: 3月28日血培养：屎肠球菌]]。[[remission 2024-04-15 own :: 4月15日骨髓缓解]]，MRD阴性。[[not negation :: 无神经毒性。]]
医嘱：[[not plan :: 2024年6月行二次移植评估]]。[[not conditional :: 发热随诊。]]
""", css="body { font-family: 'Noto Serif CJK SC' }", end="2024-04-19", facility=HUA, name="阿米娜", language="zh")


def brief():
    """A Chinese brief for a consultation."""
    return letter(CHILD, "会诊邀请.docx", "consultation", "2024-05-20", """
华岳血液病医院 会诊邀请单
2024-05-20　患儿：阿米娜，女，2016-02-29
[[diagnosis 2020-07 :: 2020-07确诊ALL]]→[[relapse 2022-12 :: 2022-12复发]]→[[hsct 2023-05 :: 2023-05移植]]→[[relapse 2024-01 :: 2024-01再复发]]→[[car_t_infusion 2024-03-16 :: 2024-03-16 CAR-T]]
[[infection 2024-05-11 :: 5-11起发热，CT示肺部真菌感染]]，伏立康唑治疗中。[[not negation :: 无GVHD表现。]]
[[not hypothesis :: 复发可能？]][[not plan :: 拟5-27复查骨髓。]][[not relative :: 其兄（供者）体健。]]
""", facility=HUA, name="阿米娜", language="zh")


def note():
    """A Turkish clinic note."""
    return paper(CHILD, "muayene.pdf", "consultation", "2023-10-12", """
<b>Özel Sahilkent Hastanesi</b>  Çocuk Hematoloji
Muayene: 12.10.2023   Amina Sadykova   D.T.: 29.02.2016
Hikaye: [[diagnosis 2020-07 :: Temmuz 2020 ALL tanısı]], [[relapse 2022-12 :: Aralık 2022 kemik iliği nüksü]], [[hsct 2023-05-18 :: 18.05.2023 kardeşten AKİT]] (+147. gün). [[gvhd 2023-06-20 :: 20.06.2023'te cilt GVHH evre 1]], topikal tedavi. [[infection 2023-09-03..2023-09-10 :: 3-10 Eylül 2023 pnömoni]], ayaktan.
FM: doğal. [[not negation :: Döküntü, ishal yok.]] Kimerizm %99.
Plan: [[not plan :: 20.11.2023 kemik iliği]]. [[not conditional :: Kimerizm düşerse DLI.]] [[not relative :: Abisi sağlıklı, kontrolü 01.10.2023'te yapıldı.]]
""", css="body { font-family: 'Noto Sans' }", facility=TUR, name="Amina Sadykova", language="tr")


def epicrisis():
    """A Russian epicrisis of the first treatment."""
    return paper(CHILD, "эпикриз 2022.pdf", "discharge_summary", "2022-12-02", """
<b>Областной центр детской онкологии</b>
# ВЫПИСНОЙ ЭПИКРИЗ
Садыкова Амина, 29.02.2016 г.р.
[[admission 2022-12-02..2023-01-20 own :: Поступила 02.12.2022]]  Выписана 20.01.2023
Ds: ОЛЛ, I к/м рецидив
Ан. заб.: [[diagnosis 2020-07-14 :: ОЛЛ диагностирован 14.07.2020]], [[chemotherapy 2020-07-17..2022-08-01 :: ALL IC-BFM с 17.07.20 по 01.08.22]]. [[relapse 2022-12-05 own :: 05.12 в миелограмме 74% бластов – рецидив]]. [[chemotherapy 2022-12-09 own :: с 09.12 IntReALL, индукция]]. [[infection 2022-12-24 own :: 24.12 фебрильная нейтропения]], цефепим. [[remission 2023-01-16 own :: 16.01.2023 ремиссия, МОБ 0,08%]].
[[not negation :: ЦНС интактна.]] [[not plan :: С 24.01 блок HR1.]] [[not conditional :: При МОБ > 0,1% – блинатумомаб.]] [[not relative :: Брат HLA-идентичен, типирован 12.01.2023.]]
""", css="body { font-family: 'Liberation Serif' }", end="2023-01-20", facility=KAZ, name="Садыкова Амина", language="ru")


def extract():
    """A Russian referral in a table."""
    return letter(CHILD, "направление.docx", "consultation", "2024-02-05", """
Областной центр детской онкологии
Направление на CAR-T терапию от 05.02.2024
Пациент: Садыкова Амина, 29.02.2016 г.р.
|| Дата | Событие | Примечание
| [[diagnosis 2020-07-14 :: 14.07.2020 | Установлен диагноз]] | B-ОЛЛ
| [[relapse 2022-12-05 :: 05.12.2022 | Рецидив 1]] | к/м
| [[remission 2023-01-16 :: 16.01.2023 | Ремиссия 2]] | МОБ+
| [[hsct 2023-05-18 :: 18.05.2023 | Алло-ТГСК]] | брат, Турция
| [[relapse 2024-01-22 :: 22.01.2024 | Рецидив 2]] | бласты 44%
| [[not plan :: 01.03.2024 | Госпитализация (план)]] | Китай
[[chemotherapy 2024-01-29 :: С 29.01.2024 – винкристин, дексаметазон]]. [[not negation :: Нейролейкоза нет.]]
""", facility=KAZ, name="Садыкова Амина", language="ru")


def summary():
    """A Mexican clinical summary."""
    return paper(CHILD, "resumen clinico.pdf", "consultation", "2025-02-18", """
<b>Hospital Pediátrico Los Sauces</b>
# RESUMEN CLÍNICO
18 de febrero de 2025. Paciente: Amina Sadykova, 29/02/2016
Femenino de 8 años. [[diagnosis 2020-07 :: Dx de LLA-B en julio de 2020 (Kazajistán)]]. [[relapse 2022-12 :: Primera recaída a MO en diciembre de 2022]]; [[hsct 2023-05-18 :: TCPH de hermano el 18/05/2023]]. [[relapse 2024-01 :: Segunda recaída en enero de 2024]]. [[car_t_infusion 2024-03-16 :: CAR-T CD19/CD22 el 16/03/2024 en China]], [[remission 2024-04-15 :: con remisión completa el 15/04/2024]]. [[b_cell_recovery 2024-10 :: Recuperación de linfocitos B en octubre de 2024]]. [[infection 2025-01-09 :: El 9 de enero presentó herpes zóster]].
EF: sin adenomegalias. [[not negation :: Sin datos de recaída.]]
Plan: [[not plan :: AMO el 3 de marzo]]; [[not conditional :: en caso de EMR positiva, segundo trasplante]]. [[not relative :: Abuelo con linfoma en 2016.]]
""", css="body { font-family: 'Nimbus Sans' }", facility=MEX, name="Amina Sadykova", language="es")


def sheet():
    """A Turkish table of treatment with abbreviations."""
    return letter(CHILD, "tedavi çizelgesi.docx", "consultation", "2023-08-01", """
Özel Sahilkent Hastanesi
Amina Sadykova (29.02.2016) – tedavi çizelgesi, 01.08.2023
|| Tarih | İşlem | Açıklama
| [[diagnosis 2020-07-14 :: 14.07.2020 | Tanı]] | B-ALL
| [[relapse 2022-12-05 :: 05.12.2022 | 1. relaps]] | Kİ
| [[hsct 2023-05-18 :: 18.05.2023 | Allojenik KİT]] | erkek kardeş
| Engraftman | +15 | 
| [[gvhd 2023-06-20 :: 20.06.2023 | aGVHH, cilt evre 1]] | 
| [[not plan :: 26.08.2023 | +100 kemik iliği (planlanan)]] | 
""", facility=TUR, name="Amina Sadykova", language="tr")
