"""A haematology hospital: flow MRD, CAR-T stay, HLA typing, viruses, drug levels, an export of the follow-up."""

import datetime

from core.document import Event
from core.labs import Lab

from accuracy.frame import Trap, paper, photographed, scanned, workbook

from ..results import results
from .child import CHILD

NAME = "岚山医科大学附属血液病医院"
CSS = """
@page { margin: 15mm 16mm; @bottom-center { content: '第 ' counter(page) ' 页 共 ' counter(pages) ' 页'; font: 8pt 'Noto Sans CJK SC' } } body { font: 10pt/1.6 'Noto Serif CJK SC' } .h { font-size: 15pt; font-weight: 700; color: #8c1c13; border-bottom: 2pt solid #8c1c13; padding-bottom: 3pt } .h span { float: right; font-size: 9pt; font-weight: 400; color: #333; padding-top: 5pt } h1 { font-size: 13.5pt; text-align: center; margin: 7pt 0 }
.p td { font-size: 9.4pt; padding: 1.5pt 2pt } .b td, .b th { border: .6pt solid #555; padding: 2.5pt 5pt; font-size: 9.4pt } .b th { background: #f6eceb; font-weight: 500 } p { margin: 0 0 4pt } h2 { font-size: 10.6pt; margin: 6pt 0 1pt }
"""


def build():
    """Seven papers."""
    return [flow(), stay(), fusion(), tissue(), viruses(), level(), follow_up()]


def head(title, *fields):
    """Hospital at the left over a line, patient under the title."""
    cells = [f"姓　名：{CHILD.name}", "性　别：男", "出生日期：2017年06月09日", "住院号：L2406-0159", *fields]
    return f"<div class=h>{NAME}<span>细胞治疗中心</span></div><h1>{title}</h1><table class=p>" + "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in cells[i:i + 4]) + "</tr>" for i in range(0, len(cells), 4)) + "</table>"


def made(path, body, kind, date, **more):
    """A paper of this hospital."""
    return paper(CHILD, path, body, CSS + more.pop("css", ""), kind, date, **{"facility": NAME, "name": CHILD.name, "producer": "WPS 文字", **more})


def flow():
    """Residual disease on day 28: the finding in words, the sensitivity below."""
    day = "2024-07-23"
    body = head("流式细胞术微小残留病检测报告", "标本类型：骨髓", "采集日期：2024-07-23", "接收日期：2024-07-23", "报告日期：2024-07-25") + """<table class=b style="margin-top:6pt"><tr><th>检测项目</th><th>结果</th><th>单位</th></tr><tr><td>B-ALL MRD（占有核细胞）</td><td>未检出</td><td>%</td></tr><tr><td>CD19+ B淋巴细胞（占有核细胞）</td><td>0.00</td><td>%</td></tr><tr><td>CD22+ B系细胞</td><td>0.02</td><td>%</td></tr></table><h2>检测方法</h2><p>10色流式细胞术，获取有核细胞1,200,000个，检测灵敏度10⁻⁵。抗体组合：CD10/CD19/CD20/CD22/CD24/CD34/CD38/CD45/CD58/CD81。</p><h2>结论</h2><p>在本检测灵敏度下未检出异常B淋巴母细胞。既往（2024-03-12）幼稚B淋巴细胞占68.4%。</p><p>检测者：尚书言　　审核者：陆佩兰</p>"""
    labs = [Lab("mrd_flow", "B-ALL MRD（占有核细胞）", "未检出", "%", collected=day, specimen="marrow", method="flow", sensitivity="10^-5"), Lab("cd19_pct", "CD19+ B淋巴细胞（占有核细胞）", "0.00", "%", collected=day, specimen="marrow", optional=True), Lab("x", "CD22+ B系细胞", "0.02", "%", collected=day, specimen="marrow", optional=True), Lab("blasts_bm", "幼稚B淋巴细胞占", "68.4%", collected="2024-03-12", narrative=True, optional=True)]
    return made("MRD 流式 D28.pdf", body, "flow_cytometry", day, labs=labs)


def stay():
    """Discharge after the CAR-T cells, over two pages."""
    body = head("出院记录", "入院日期：2024年6月17日", "出院日期：2024年7月30日") + """<h2>入院诊断</h2><p>急性B淋巴细胞白血病（骨髓及中枢神经系统复发）</p><h2>病史摘要</h2><p>患儿，男，7岁。2022年5月18日于江汀市儿童医院确诊B-ALL。2024年3月12日骨髓复发。2024年5月14日在我院行外周血单个核细胞采集。2024年5月20日至6月5日予长春新碱、地塞米松桥接化疗。其母有乙型肝炎病史。</p>
    <h2>诊疗经过</h2><p>2024年6月20日至6月22日予氟达拉滨30mg/m²联合环磷酰胺300mg/m²清淋预处理。2024年6月25日回输CD19 CAR-T细胞（瑞基奥仑赛，批号RG240618），剂量1.5×10⁶/kg。2024年6月28日出现发热，最高39.8℃，血压下降，考虑细胞因子释放综合征2级（ASTCT标准），2024年6月29日予托珠单抗8mg/kg，2024年7月3日好转。2024年7月2日出现ICANS 1级，次日恢复。未发生癫痫。2024年7月5日血培养检出肺炎克雷伯菌，予美罗培南治疗后转阴。2024年7月23日骨髓穿刺示完全缓解，流式MRD未检出（灵敏度10⁻⁵）。</p>
    <h2>出院情况</h2><p>无发热，精神可。血常规：白细胞2.31×10⁹/L，血红蛋白96g/L，血小板88×10⁹/L。</p><h2>出院医嘱</h2><p>1.计划于2024年9月行单倍体造血干细胞移植，供者为其父。2.定期监测免疫球蛋白，低于4g/L时予丙种球蛋白。3.如出现发热立即就诊，警惕复发。</p><p>主治医师：葛望舒　　2024年7月30日</p>"""
    e = Event
    events = [e("admission", "2024-06-17", "入院日期：2024年6月17日", "2024-07-30", own=True), e("discharge", "2024-07-30", "出院日期：2024年7月30日", own=True, optional=True), e("diagnosis", "2022-05-18", "2022年5月18日于江汀市儿童医院确诊B-ALL"), e("relapse", "2024-03-12", "2024年3月12日骨髓复发"), e("leukapheresis", "2024-05-14", "2024年5月14日在我院行外周血单个核细胞采集"), e("chemotherapy", "2024-05-20", "2024年5月20日至6月5日予长春新碱、地塞米松桥接化疗", "2024-06-05"),
              e("lymphodepletion", "2024-06-20", "2024年6月20日至6月22日予氟达拉滨", "2024-06-22", own=True), e("car_t_infusion", "2024-06-25", "2024年6月25日回输CD19 CAR-T细胞", own=True), e("toxicity", "2024-06-28", "细胞因子释放综合征2级（ASTCT标准）", "2024-07-03", {"grade": "2"}, own=True), e("toxicity", "2024-07-02", "2024年7月2日出现ICANS 1级", "2024-07-03", own=True), e("infection", "2024-07-05", "2024年7月5日血培养检出肺炎克雷伯菌", own=True),
              e("remission", "2024-07-23", "2024年7月23日骨髓穿刺示完全缓解", own=True), e("assessment", "2024-07-23", "2024年7月23日骨髓穿刺示完全缓解", optional=True), e("procedure", "2024-07-23", "2024年7月23日骨髓穿刺示完全缓解", optional=True), e("immunotherapy", "2024-06-29", "2024年6月29日予托珠单抗8mg/kg", optional=True), e("supportive", "2024-06-29", "2024年6月29日予托珠单抗8mg/kg", optional=True)]
    traps = [Trap("plan", "计划于2024年9月行单倍体造血干细胞移植"), Trap("negation", "未发生癫痫"), Trap("relative", "其母有乙型肝炎病史"), Trap("hypothesis", "警惕复发")]
    labs = [Lab("mrd_flow", "流式MRD", "未检出", collected="2024-07-23", specimen="marrow", method="flow", sensitivity="10^-5", narrative=True)] + [Lab(a, n, v, u, collected="2024-07-30", narrative=True, optional=True) for a, n, v, u in (("wbc", "白细胞", "2.31", "×10⁹/L"), ("hgb", "血红蛋白", "96", "g/L"), ("plt", "血小板", "88", "×10⁹/L"))]
    return made("出院小结 CAR-T.pdf", body, "discharge_summary", "2024-06-17", end="2024-07-30", labs=labs, events=events, traps=traps, css="body { font-size: 11pt; line-height: 1.75 }")


def fusion():
    """Fusion genes and karyotype at relapse."""
    body = head("白血病融合基因及染色体检测报告", "标本类型：骨髓", "采样日期：2024-03-12", "收样日期：2024-03-13", "报告日期：2024-03-22") + """<h2>一、融合基因筛查（RT-PCR）</h2><table class=b><tr><th>融合基因</th><th>结果</th><th>融合基因</th><th>结果</th></tr><tr><td>BCR::ABL1 P190</td><td>阴性</td><td>TCF3::PBX1</td><td>阴性</td></tr><tr><td>BCR::ABL1 P210</td><td>阴性</td><td>KMT2A::AFF1</td><td>阴性</td></tr><tr><td>ETV6::RUNX1</td><td>阳性</td><td>SIL::TAL1</td><td>阴性</td></tr></table><h2>二、染色体核型（G显带，20个分裂相）</h2><p>46,XY,del(12)(p13)[8]/46,XY[12]</p><h2>三、结论</h2><p>检出ETV6::RUNX1融合基因，未检出BCR::ABL1。</p><p>检验者：闻人绣　　审核者：陆佩兰</p>"""
    return made("融合基因.pdf", body, "genetics", "2024-03-12", traps=[Trap("negation", "未检出BCR::ABL1")], extra={"other_labs": "fusion genes and karyotype may be listed as results in words"})


def tissue():
    """HLA typing of the child and the father, scanned."""
    loci = [("A*", "02:07, 11:01", "02:07, 24:02"), ("B*", "46:01, 40:01", "46:01, 15:02"), ("C*", "01:02, 07:02", "01:02, 08:01"), ("DRB1*", "09:01, 12:02", "09:01, 15:01"), ("DQB1*", "03:03, 03:01", "03:03, 06:01")]
    body = head("HLA高分辨分型及供受者配型报告", "采样日期：2024-05-08", "报告日期：2024-05-17") + f"<table class=b style='margin-top:8pt'><tr><th>位点</th><th>患者 {CHILD.name}</th><th>供者（父）林承远</th></tr>" + "".join(f"<tr><td>HLA-{a}</td><td>{b}</td><td>{c}</td></tr>" for a, b, c in loci) + "</table><p style='margin-top:6pt'>配型结果：HLA 5/10相合，单倍体。检测方法：SBT。患者抗HLA抗体：阴性。</p><p>检测者：尚书言　　审核者：陆佩兰</p>"
    return scanned(made("HLA配型.jpg", body, "transplant_donor", "2024-05-08", css="body, .b td, .b th, .p td { font-size: 11pt }", extra={"other_labs": "alleles may be listed"}), 1310, 200, -0.5, grey=False)


def viruses():
    """Viral DNA after the transplant, scanned in black and white."""
    day = "2024-10-15"
    labs = results({"cmv": "2.36E+03", "ebv": "<4.00E+02", "adv": "未检出"}, "cmv_pcr | 巨细胞病毒DNA(CMV-DNA) | 拷贝/mL | 0 | <5.00E+02 | cmv\nebv_pcr | EB病毒DNA(EBV-DNA) | 拷贝/mL | 0 | <4.00E+02 | ebv\nadv_pcr | 腺病毒DNA(ADV-DNA) | 拷贝/mL | 0 | 未检出 | adv", day)
    body = head("病毒核酸定量检测报告", "标本类型：EDTA血浆", "采集日期：2024-10-15", "报告日期：2024-10-16", "临床诊断：移植后+33天") + "<table class=b style='margin-top:8pt'><tr><th>检测项目</th><th>结果</th><th>单位</th><th>参考值</th></tr>" + "".join(f"<tr><td>{r.name}</td><td>{r.value}</td><td>{r.unit}</td><td>{r.range}</td></tr>" for r in labs) + "</table><p>方法：荧光定量PCR</p><p>检测者：闻人绣　　审核者：陆佩兰</p>"
    return scanned(made("CMV EBV 1015.tif", body, "lab_report", day, labs=labs, css="body, .b td, .b th, .p td { font-size: 11pt }", events=[Event("hsct", "2024-09-12", "移植后+33天", optional=True)], extra={"kind_also": "genetics"}), 1311, 260, 0.3, black=True)


def level():
    """A drug level with kidney figures, photographed at the bedside."""
    day = "2024-10-02"
    labs = results({"ciclosporin": 287.4, "creatinine": 41.2, "urea": 6.05, "magnesium": 0.61, "potassium": 4.71, "bilirubin_total": 12.3, "alt": 46}, "ciclosporin | 环孢素A谷浓度 | ng/mL | 1 | 200.0-300.0\ncreatinine | 肌酐 | μmol/L | 1 | 19.0-44.0\nurea | 尿素 | mmol/L | 2 | 2.50-6.50\nmagnesium | 镁 | mmol/L | 2 | 0.75-1.02\npotassium | 钾 | mmol/L | 2 | 3.50-5.30\nbilirubin_total | 总胆红素 | μmol/L | 1 | 3.4-20.5\nalt | 谷丙转氨酶 | U/L | 0 | 7-40", day, low="↓", high="↑")
    body = head("治疗药物监测及生化报告", "标本：全血/血清", "采集时间：2024-10-02 07:30", "报告时间：2024-10-02 14:18") + "<table class=b style='margin-top:6pt'><tr><th>项目</th><th>结果</th><th>参考范围</th><th>单位</th></tr>" + "".join(f"<tr><td>{r.name}</td><td>{r.value}{r.flag}</td><td>{r.range}</td><td>{r.unit}</td></tr>" for r in labs) + "</table><p>审核者：陆佩兰</p>"
    document = made("IMG20241003.jpg", body, "lab_report", day, labs=labs, css="@page { size: A5 landscape; margin: 9mm } body, .b td, .b th, .p td { font-size: 10.4pt }")
    return photographed(document, 1312, 240, (2400, 1750), ((0.06, 0.05), (0.95, 0.06), (0.97, 0.96), (0.04, 0.94)), 0.2)


def follow_up():
    """The ward's follow-up table: dates across columns, numbers as numbers."""
    days = ["2024-09-26", "2024-10-10", "2024-10-24", "2024-11-07"]
    table = [("wbc", "白细胞", "10^9/L", (1.42, 2.87, 3.66, 4.12), "0.00"), ("anc", "中性粒细胞绝对值", "10^9/L", (0.71, 1.63, 2.05, 2.38), "0.00"), ("hgb", "血红蛋白", "g/L", (81, 88, 97, 104), "0"), ("plt", "血小板", "10^9/L", (24, 53, 96, 131), "0"), ("alt", "ALT", "U/L", (38, 71, 44, 29), "0"), ("creatinine", "肌酐", "μmol/L", (33.5, 38.2, 40.1, 36.6), "0.0"), ("chimerism", "供者嵌合率", "%", (99.2, 99.8, None, 99.9), "0.0")]
    labs, rows = [], [[f"{NAME} 移植后随访表"], [f"姓名：{CHILD.name}", "", "出生日期：2017-06-09", "", "移植日期：2024-09-12"], [], ["项目", "单位", *((datetime.date.fromisoformat(d), "yyyy-mm-dd") for d in days)]]
    for analyte, name, unit, values, shape in table:
        rows.append([name, unit, *((v, shape) if v is not None else "" for v in values)])
        labs += [Lab(analyte, name, f"{v:.{len(shape.partition('.')[2])}f}", unit, collected=d) for d, v in zip(days, values) if v is not None]
    return workbook(CHILD, "移植随访.xlsx", {"随访": rows}, "lab_report", days[0], end=days[-1], labs=labs, name=CHILD.name, facility=NAME, events=[Event("hsct", "2024-09-12", "移植日期：2024-09-12")], widths=(18, 10, 14, 14, 14, 14), merge=("A1:F1",))
