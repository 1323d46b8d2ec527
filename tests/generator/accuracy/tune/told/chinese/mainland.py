"""A stay record, a multidisciplinary consultation, a list of treatments and a marrow report from the mainland."""

from ..marked import letter, paper
from .child import CHILD

SONG = "body { font-family: 'Noto Serif CJK SC'; font-size: 10.5pt }"
HEI = "body { font-family: 'Noto Sans CJK SC'; font-size: 9.6pt }"


def build():
    """Five papers."""
    return [stay(), meeting(), course(), marrow(), referral()]


def stay():
    """A discharge record with a long present illness."""
    return paper(CHILD, "出院记录-移植.pdf", "discharge_summary", "2024-03-18", """
<div style="text-align:center;font-size:14pt">临江儿童医学中心</div>
# 出 院 记 录
姓名：沈知夏　性别：女　出生日期：2018-03-15　住院号：00837215
[[admission 2024-03-18..2024-05-13 own :: 入院日期：2024-03-18]]　出院日期：2024-05-13　住院天数：56天
入院诊断：急性淋巴细胞白血病（B系，CR2）
出院诊断：急性淋巴细胞白血病（B系，CR2），异基因造血干细胞移植术后
病史摘要：[[diagnosis 2021-08-26 :: 患儿2年余前（2021-08-26）因“面色苍白伴发热”就诊，骨髓检查确诊B-ALL]]，融合基因BCR::ABL1阴性。[[chemotherapy 2021-08-30 :: 2021-08-30起按CCCG-ALL-2020方案VDLD诱导]]，[[remission 2021-10-03 :: 第33天（2021-10-03）骨髓缓解]]，MRD<0.01%。[[relapse 2023-05-17 site=marrow :: 2023年5月17日复查骨穿示原始细胞56%，考虑骨髓复发]]。[[immunotherapy 2023-06-01..2023-06-28 agents=blinatumomab :: 2023.6.1-2023.6.28予贝林妥欧单抗1疗程]]，未缓解。[[car_t_infusion 2023-08-21 :: 2023-08-21于外院回输CD19 CAR-T细胞]]，[[remission 2023-09-18 cr_number=2 :: 9月18日复查达CR2]]。[[not negation :: 病程中无中枢神经系统受累。]]
家族史：[[not relative :: 外祖父2015年患胃癌，已手术。]]否认遗传病史。
诊疗经过：予Bu/Cy/Flu+ATG预处理。[[hsct 2024-04-02 own; donor_type=haploidentical, mother :: 于2024-04-02回输母亲（HLA 6/10）外周血干细胞]]，MNC 9.1×10⁸/kg，CD34 6.3×10⁶/kg。+12天粒系植入，+15天巨核系植入。[[gvhd 2024-04-24 own; grade=II; organ=gut :: 2024-04-24出现腹泻，诊断肠道aGVHD（II度）]]，予甲泼尼龙、芦可替尼。[[infection 2024-05-02 own :: 5月2日CMV-DNA 3.2×10³ copies/ml，诊断CMV血症]]，更昔洛韦治疗后转阴。[[not negation :: 住院期间未发生肝静脉闭塞病。]]
出院医嘱：[[not plan :: 定于2024-05-30返院复查骨髓及嵌合率。]][[not conditional :: 若MRD转阳，考虑供者淋巴细胞输注。]]
""", css=SONG, end="2024-05-13", facility="临江儿童医学中心", name="沈知夏")


def meeting():
    """The minutes of a multidisciplinary team."""
    return paper(CHILD, "MDT会诊记录.pdf", "consultation", "2025-02-20", """
# 多学科联合会诊（MDT）记录
临江儿童医学中心　　会诊时间：2025年2月20日 15:00　　患者：沈知夏（2018-03-15）
主持人：儿童血液科 顾主任
一、病情简介：[[diagnosis 2021-08 :: 2021年8月确诊B-ALL]]，[[relapse 2023-05 :: 2023年5月首次复发]]，[[car_t_infusion 2023-08 :: 同年8月（2023年8月）行CD19 CAR-T]]，[[hsct 2024-04-02 :: 2024年4月2日行单倍体移植]]。[[relapse 2025-02-11 site=combined :: 2025年2月11日移植后复发（骨髓+睾丸除外之髓外，右眼眶）]]，CD19阴性、CD22阳性。
二、讨论意见：
1. 影像科：[[not hypothesis :: 右眼眶占位，髓外浸润可能，感染不除外。]]
2. 放疗科：[[not conditional :: 如眼眶病灶持续存在，可行局部放疗。]]
3. 细胞治疗科：[[not plan :: 拟于2025年3月上旬采集淋巴细胞]]，[[not plan :: 制备CD22 CAR-T。]]
4. [[not trial :: 曾评估外院CD19/CD22双靶临床试验（2025年2月14日），因CD19阴性未入组。]]
三、结论：[[not negation :: 暂不行二次移植。]]
""", css=HEI, facility="临江儿童医学中心", name="沈知夏")


def course():
    """A table of what was given, as a family folder's first page."""
    return letter(CHILD, "治疗经过一览.docx", "treatment_record", "2021-08-30", """
沈知夏（女，2018年3月15日生）治疗经过一览表
临江儿童医学中心 血液科整理
|| 时间 | 治疗 | 疗效
| [[chemotherapy 2021-08-30 :: 2021.08.30–2021.10.02 | VDLD诱导]] | CR
| [[chemotherapy 2021-10-08 :: 2021.10.08 | CAT]] | 
| [[chemotherapy 2021-11-22 :: 2021.11.22 | HD-MTX（5g/m²）第1疗程]] |
| [[immunotherapy 2023-06-01 agents=blinatumomab :: 2023.06.01–2023.06.28 | 贝林妥欧单抗]] | NR
| [[lymphodepletion 2023-08-16 :: 2023.08.16 | FC清淋]] |
| [[car_t_infusion 2023-08-21 :: 2023.08.21 | CD19 CAR-T回输]] | MRD阴性CR
| [[hsct 2024-04-02 :: 2024.04.02 | 单倍体造血干细胞移植]] |
| [[not plan :: 2025.03（拟） | CD22 CAR-T]] |
""", end="2024-04-02", facility="临江儿童医学中心", name="沈知夏", extra={"date_any": ["2021-08-30"]})


def marrow():
    """A marrow report at the second relapse."""
    return paper(CHILD, "骨髓细胞学报告2.pdf", "pathology", "2025-02-11", """
<div style="text-align:center">临江儿童医学中心检验科</div>
# 骨髓细胞形态学检查报告单
| 姓名 | 沈知夏 | 性别 | 女 | 出生日期 | 2018-03-15
| 采集时间 | 2025-02-11 09:20 | 报告时间 | 2025-02-12 16:40 | 取材部位 | 髂后上棘
临床诊断：[[hsct 2024-04-02 :: B-ALL移植后（2024-04-02）]]，[[not hypothesis :: 复发待排]]
骨髓象：增生明显活跃，原幼淋巴细胞占43%，胞体大小不一。红系、巨核系受抑。
诊断意见：[[relapse 2025-02-11 own :: ALL复发骨髓象]]，请结合流式及临床。
""", css=HEI, facility="临江儿童医学中心", name="沈知夏")


def referral():
    """A summary for another hospital with days counted from the infusion."""
    return paper(CHILD, "CAR-T病情小结.pdf", "discharge_summary", "2025-03-24", """
<b>瀚海血液病医院</b>
# 细胞治疗病情小结
患者沈知夏，女，7岁，出生2018-03-15。[[admission 2025-03-24..2025-04-28 own :: 2025-03-24入我院]]，2025-04-28出院。
[[relapse 2025-02-11 :: 患儿2025-02-11确认二次复发]]，[[leukapheresis 2025-03-06 :: 2025-03-06完成单采]]，[[lymphodepletion 2025-03-28..2025-03-30 own; agents=fludarabine, cyclophosphamide :: 3月28日至30日（2025年）FC方案清淋]]，[[car_t_infusion 2025-04-02 own; target=CD22 :: 2025-04-02（D0）回输CD22 CAR-T，剂量1×10⁶/kg]]。
D+2（2025-04-04）起发热，[[toxicity 2025-04-04..2025-04-09 own; grade=2; name=CRS :: CRS 2级（2025-04-04至2025-04-09）]]，托珠单抗1次。[[not negation :: 无ICANS。]][[infection 2025-04-12 own :: 2025-04-12血培养：肺炎克雷伯菌]]。
D+14复查，[[remission 2025-04-16 :: 2025-04-16骨髓完全缓解，流式MRD未检出（<10⁻⁴）]]。
建议：[[not plan :: 1月后（2025-05-28）评估，桥接二次移植。]]
""", css=SONG, end="2025-04-28", facility="瀚海血液病医院", name="沈知夏")
