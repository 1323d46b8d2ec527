"""A progress note, an outpatient record, a phenotype report and a radiotherapy summary of mainland wards."""

from ..marked import paper
from .child import CHILD

SONG = "body { font-family: 'Noto Serif CJK SC'; font-size: 10.5pt }"
HEI = "body { font-family: 'Noto Sans CJK SC'; font-size: 9.8pt }"


def build():
    """Four papers."""
    return [outpatient(), transfer(), phenotype(), radiotherapy()]


def outpatient():
    """An outpatient record in short clauses."""
    return paper(CHILD, "门诊病历20250310.pdf", "consultation", "2025-03-10", """
<div style="text-align:center">瀚海血液病医院 门诊病历</div>
就诊日期：2025-03-10　科室：儿童细胞治疗门诊
姓名：沈知夏　性别：女　出生日期：2018-03-15
主诉：ALL移植后11月，复发1月。
现病史：患儿[[diagnosis 2021-08 :: 2021-08在当地确诊为B-ALL]]，[[chemotherapy 2021-08-30 :: 8月30日开始VDLD化疗]]，[[remission 2021-10-03 :: 10月3日CR]]。[[relapse 2023-05-17 :: 2023-05-17第一次复发]]，[[immunotherapy 2023-06-01 agents=blinatumomab :: 6月1日起贝林妥欧单抗28天]]无效，[[car_t_infusion 2023-08-21 target=CD19 :: 8-21回输CD19-CART]]后缓解。[[hsct 2024-04-02 donor_type=haploidentical, mother :: 2024-04-02母供女半相合移植]]，[[gvhd 2024-04-24 :: 4月24日肠道排异II度]]。[[relapse 2025-02-11 :: 2025-02-11骨穿提示复发]]，[[leukapheresis 2025-03-06 :: 3月6日已单采]]。
既往史：无过敏史。[[not relative :: 父亲2020年行阑尾切除。]]
查体：一般可，[[not negation :: 无皮疹、无黄疸。]]
处理：1. [[not plan :: 2025-03-24入院清淋。]]2. [[not conditional :: 若期间发热，急诊就诊。]]
""", css=SONG, facility="瀚海血液病医院", name="沈知夏")


def transfer():
    """A record of transfer between hospitals by numbered lines."""
    return paper(CHILD, "转院记录.pdf", "discharge_summary", "2023-05-16", """
# 转院记录
临江儿童医学中心　血液肿瘤科
姓名：沈知夏　出生日期：2018-03-15　住院号：00771820
[[admission 2023-05-16..2023-07-10 own :: 入院时间：2023-05-16]]　转院时间：2023-07-10
一、疾病经过
1、[[diagnosis 2021-08-26 :: 2021.8.26 初诊]]：B-ALL，中危；
2、[[relapse 2023-05-17 :: 2023.5.17 骨髓复发]]（原幼淋56%）；
3、[[immunotherapy 2023-06-01..2023-06-28 own; agents=blinatumomab :: 2023.6.1—6.28 贝林妥欧单抗]]，[[assessment 2023-06-29 optional :: 6.29评估NR]]；
4、[[infection 2023-06-12 own :: 2023.6.12 粒缺伴发热，血培养大肠埃希菌]]；
二、目前情况：一般情况可，[[not negation :: 无活动性感染。]]
三、转院原因：[[not plan :: 拟赴外院行CD19 CAR-T治疗。]]
四、注意事项：[[not conditional :: 如出现中枢症状及时行腰穿。]]
""", css=HEI, end="2023-07-10", facility="临江儿童医学中心", name="沈知夏")


def phenotype():
    """A flow report of residual disease in remission."""
    return paper(CHILD, "流式MRD.pdf", "flow_cytometry", "2025-04-16", """
<div style="text-align:center">瀚海血液病医院</div>
# 流式细胞术微小残留病检测报告
| 姓名 | 沈知夏 | 出生日期 | 2018-03-15
| 标本 | 骨髓 | 采样日期 | 2025-04-16
| 收样日期 | 2025-04-16 | 报告日期 | 2025-04-17
临床诊断：ALL，[[car_t_infusion 2025-04-02 :: CD22 CAR-T回输后（2025-04-02）]]
检测结果：[[not negation :: 未检测到白血病相关免疫表型细胞]]（<10⁻⁴）。
备注：[[not conditional :: 若临床怀疑复发，请重新送检。]]
""", css=HEI, facility="瀚海血液病医院", name="沈知夏")


def radiotherapy():
    """A radiotherapy summary of an orbit."""
    return paper(CHILD, "放疗小结.pdf", "treatment_record", "2025-02-24", """
<b>临江儿童医学中心放射治疗科</b>
# 放疗小结
姓名：沈知夏　出生日期：2018-03-15　诊断：B-ALL髓外复发（右眼眶）
[[radiotherapy 2025-02-24..2025-03-05 own; dose=20 Gy :: 放疗起止日期：2025-02-24至2025-03-05]]
照射部位：右眼眶　总剂量：20Gy/10次
治疗反应：局部皮肤轻度红斑，[[not negation :: 未中断治疗。]]
随访：[[not plan :: 1个月后复查眼眶MRI。]]
""", css=SONG, end="2025-03-05", facility="临江儿童医学中心", name="沈知夏")
