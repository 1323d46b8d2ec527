"""A summary of a case for an opinion abroad and a stage note of a stay."""

from ..marked import letter, paper
from .child import CHILD


def build():
    """Two papers."""
    return [case(), stage()]


def case():
    """A case summary in numbered stages."""
    return letter(CHILD, "病历摘要（海外会诊用）.docx", "consultation", "2025-05-20", """
病历摘要（远程会诊用）
临江儿童医学中心　2025年5月20日
患儿沈知夏，女，2018年3月15日出生。
1. 初诊：[[diagnosis 2021-08-26 :: 2021年8月26日骨髓确诊B-ALL]]，[[not negation :: 初诊时无中枢浸润]]。
2. 一线治疗：[[chemotherapy 2021-08-30 :: 2021年8月30日始CCCG-ALL-2020化疗]]，[[remission 2021-10-03 :: 2021年10月3日评估完全缓解]]。
3. 复发：[[relapse 2023-05-17 :: 2023年5月17日骨髓复发]]。
4. CAR-T：[[car_t_infusion 2023-08-21 :: 2023年8月21日输注CD19 CAR-T]]，[[toxicity 2023-08-25 grade=1; name=CRS :: 2023年8月25日出现1级CRS]]。
5. 移植：[[hsct 2024-04-02 :: 2024年4月2日母供单倍体移植]]。
6. 再次复发：[[relapse 2025-02-11 :: 2025年2月11日]]，[[car_t_infusion 2025-04-02 :: 2025年4月2日CD22 CAR-T治疗]]后缓解。
问题：[[not hypothesis :: 是否需要二次移植？]][[not plan :: 计划2025年6月行骨髓评估。]]
""", facility="临江儿童医学中心", name="沈知夏")


def stage():
    """A stage note."""
    return paper(CHILD, "阶段小结.pdf", "discharge_summary", "2024-03-18", """
<div style="text-align:center">临江儿童医学中心</div>
# 阶段小结
姓名：沈知夏　出生日期：2018-03-15　入院日期：2024-03-18　小结日期：2024-04-20
诊疗经过：[[admission 2024-03-18 own; optional :: 患儿于2024-03-18入移植仓]]，[[hsct 2024-04-02 own :: 04-02回输母亲干细胞（2024-04-02）]]，[[infection 2024-04-07 own :: 2024-04-07发热，血培养示表皮葡萄球菌]]，予万古霉素。+12天白细胞植活。[[not negation :: 至今未见aGVHD表现。]]
下一步：[[not plan :: 2024-05-02查嵌合率。]]
""", css="body { font-family: 'Noto Serif CJK SC' }", end="2024-04-20", facility="临江儿童医学中心", name="沈知夏", extra={"date_any": ["2024-03-18"]})
