"""Papers between hospitals and parents: a parents' summary, an outpatient note, a referral, a consultation, an English letter of a Chinese ward."""

from ...told.marked import letter, paper
from .child import CHILD

EAST = "东澜大学附属儿童医院"
NORTH = "北辰血液病医院"


def build():
    """Five papers."""
    return [parents(), outpatient(), referral(), remote(), certificate()]


def parents():
    """A parent's own course of the illness, a line a date."""
    return letter(CHILD, "宁宁病情时间线（家长整理）.docx", "other", None, """
陆以宁 2017年6月9日出生 病情时间线（家长整理）
[[diagnosis 2020-11-12 :: 2020.11.12 确诊急淋B]]
[[remission 2020-12-18 :: 2020.12.18 缓解]]
2023.1.10 结疗
[[relapse 2023-04-06 :: 2023.4.6 复发]]，残留62%
[[car_t_infusion 2023-06-21 :: 2023.6.21 回输CART19]]
[[remission 2023-07-19 :: 2023.7.19 再次缓解]]，残留阴
[[hsct 2023-10-12 :: 2023.10.12 移植]]（爸爸供，半相合）
[[gvhd 2023-11-09 :: 2023.11.9 皮排]]
[[relapse 2024-08-21 :: 2024.8.21 又复发]]
[[car_t_infusion 2024-09-12 :: 2024.9.12 回输CART22]]
[[remission 2024-10-10 :: 2024.10.10 骨髓缓解]]
[[not plan :: 计划2024.12 二次移植]]
[[not relative :: 爷爷2019年肺癌去世]]
""", facility=None, name="陆以宁", extra={"kind_also": "consultation"})


def outpatient():
    """An outpatient record with printed fields."""
    return paper(CHILD, "门诊病历-24.pdf", "consultation", "2024-06-18", """
<b>北辰血液病医院门诊病历</b>
姓名：陆以宁　性别：男　年龄：7岁　出生日期：2017-06-09
就诊时间：2024-06-18 10:22　科室：移植门诊
主诉：半相合移植术后8月余复查。
现病史：[[hsct 2023-10-12 :: 患儿于2023-10-12行半相合造血干细胞移植]]，[[gvhd 2023-11-09 :: 术后28天（2023-11-09）出现皮肤aGVHD]]，经治好转。[[infection 2024-02-14 & admission 2024-02-14 optional :: 2024-02-14因带状疱疹住院]]。近期[[not negation :: 无发热，无皮疹，无黄疸]]。[[assessment 2024-05-20 optional & remission 2024-05-20 optional :: 2024-05-20骨髓：缓解]]，STR 99.8%。
家族史：[[not relative :: 外祖母患糖尿病]]。
初步诊断：B-ALL CR2 移植后
处理：1.环孢素减停 [[not plan :: 2.2024-07-15复查骨髓]] [[not conditional :: 3.出现皮疹及时复诊]]
""", css="body { font-family: 'Noto Serif CJK SC'; font-size: 10pt }", facility=NORTH, name="陆以宁")


def referral():
    """A referral in numbered items."""
    return paper(CHILD, "转诊单.pdf", "consultation", "2024-10-28", """
# 国际转诊病情摘要
转出医院：东澜大学附属儿童医院　日期：2024年10月28日
患者：陆以宁（Lu Yining），男，2017年6月9日
一、[[diagnosis 2020-11 :: 2020年11月诊断：急性淋巴细胞白血病（普通B）]]
二、[[relapse 2023-04 :: 第一次复发：2023年4月（骨髓）]]
三、[[car_t_infusion 2023-06 :: CAR-T（CD19）：2023年6月]]，CRS II级
四、[[hsct 2023-10 :: 移植：2023年10月]]，供者父亲5/10
五、[[relapse 2024-08 :: 第二次复发：2024年8月]]，CD19阴性
六、[[car_t_infusion 2024-09 :: CAR-T（CD22）：2024年9月]]，[[remission 2024-10-10 :: 10月10日骨髓CR3，MRD未检出]]
七、合并症：[[infection 2024-09-18 :: 9月18日大肠埃希菌血流感染]]；[[not negation :: 无活动性GVHD；无中枢复发]]
八、需求：[[not plan :: 2024年12月二次移植]]；[[not hypothesis :: 是否适合TCRαβ去除]]
""", css="body { font-family: 'Noto Sans CJK SC' }", facility=EAST, name="陆以宁")


def remote():
    """A reply of consultants."""
    return paper(CHILD, "会诊意见.pdf", "consultation", "2023-05-15", """
<b>北辰血液病医院</b> 院外会诊意见单
会诊日期：2023/5/15　患儿：陆以宁　出生日期：2017/6/9
简要病史：[[diagnosis 2020-11 :: 患儿2020年11月起病，诊断为ALL]]，低危，结疗3月。[[relapse 2023-04-06 :: 2023/4/6因血小板下降行骨穿，证实复发]]。[[chemotherapy 2023-04-10 :: 2023/4/10 VMLP方案]]，第28天骨髓原始细胞35%，[[not negation :: 未达缓解]]。[[infection 2023-04-25 :: 4/25粒缺伴肺部感染]]，现已控制。
意见：1.[[not hypothesis :: 有CAR-T指征]]。2.[[not plan :: 建议6月初来院单采]]。3.[[not conditional :: 如肿瘤负荷进展，可予VP桥接]]。4.[[not relative :: 父母及同胞尽快HLA配型]]。
""", css="body { font-family: 'Noto Serif CJK SC'; font-size: 10.6pt }", facility=NORTH, name="陆以宁")


def certificate():
    """A marrow report's clinical line."""
    return letter(CHILD, "骨髓报告0821.docx", "pathology", "2024-08-21", """
东澜大学附属儿童医院 检验科
骨髓细胞形态学检查报告
姓名：陆以宁　出生日期：2017-06-09　采集日期：2024-08-21　报告日期：2024-08-22
临床诊断：B-ALL，[[hsct 2023-10-12 :: 移植后（2023-10-12）]]；[[not hypothesis :: 复发待排]]
原始及幼稚淋巴细胞占11%，粒系增生减低。
意见：[[relapse 2024-08-21 own :: ALL移植后复发骨髓象]]。[[not negation :: 未见噬血现象。]]
""", facility=EAST, name="陆以宁")
