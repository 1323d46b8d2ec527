"""A city children's hospital: laboratory slips two tests a row, marrow morphology, spinal fluid, the first letters."""

from core.document import Event
from core.labs import Lab

from accuracy.frame import Trap, paper, photographed, result_rows, scanned

from ..results import Count, results
from .child import CHILD

NAME = "江汀市儿童医院"
CSS = """
@page { margin: 10mm 12mm } body { font: 9.4pt/1.4 'Noto Sans CJK SC' } .h { text-align: center; font-size: 15pt; letter-spacing: 1.5pt; font-weight: 700 } .s { text-align: center; font-size: 12pt; margin-bottom: 4pt } .p { border-top: 1pt solid #000; border-bottom: 1pt solid #000 } .p td { padding: 1.5pt 3pt; font-size: 9pt }
.t th { text-align: left; border-bottom: .8pt solid #000; font-weight: 500; font-size: 8.8pt } .t td { padding: 1pt 3pt; font-size: 9pt } .b td, .b th { border: .7pt solid #000; padding: 2.5pt 5pt } .f { border-top: 1pt solid #000; margin-top: 4pt } .f td { font-size: 8.4pt } p { margin: 3pt 0; text-indent: 2em } .n p { text-indent: 0 }
"""
COUNT = """
wbc | 白细胞计数(WBC) | 10^9/L | 2 | 4.30-11.30
neut_pct | 中性粒细胞百分数 | % | 1 | 31.0-70.0
lymph_pct | 淋巴细胞百分数 | % | 1 | 23.0-59.0
mono_pct | 单核细胞百分数 | % | 1 | 2.0-11.0
eos_pct | 嗜酸性粒细胞百分数 | % | 1 | 0.0-9.0
anc | 中性粒细胞绝对值 | 10^9/L | 2 | 1.60-7.80
alc | 淋巴细胞绝对值 | 10^9/L | 2 | 1.50-4.60
mono_abs | 单核细胞绝对值 | 10^9/L | 2 | 0.13-0.76
rbc | 红细胞计数(RBC) | 10^12/L | 2 | 4.20-5.70
hgb | 血红蛋白浓度(HGB) | g/L | 0 | 118-156
hct | 红细胞压积(HCT) | % | 1 | 36.0-46.0
mcv | 平均红细胞体积 | fL | 1 | 77.0-92.0
mch | 平均血红蛋白量 | pg | 1 | 25.0-34.0
mchc | 平均血红蛋白浓度 | g/L | 0 | 310-355
plt | 血小板计数(PLT) | 10^9/L | 0 | 167-453
"""
CHEMISTRY = """
alt | 丙氨酸氨基转移酶(ALT) | U/L | 0 | 7-30
ast | 天门冬氨酸氨基转移酶(AST) | U/L | 0 | 14-44
ggt | γ-谷氨酰转肽酶(GGT) | U/L | 0 | 5-19
alp | 碱性磷酸酶(ALP) | U/L | 0 | 143-406
ldh | 乳酸脱氢酶(LDH) | U/L | 0 | 120-345
protein_total | 总蛋白(TP) | g/L | 1 | 61.0-79.0
albumin | 白蛋白(ALB) | g/L | 1 | 39.0-54.0
bilirubin_total | 总胆红素(TBIL) | μmol/L | 1 | 3.4-20.5
bilirubin_direct | 直接胆红素(DBIL) | μmol/L | 1 | 0.0-6.8
urea | 尿素(UREA) | mmol/L | 2 | 2.70-7.00
creatinine | 肌酐(CREA) | μmol/L | 1 | 19.0-44.0
uric_acid | 尿酸(UA) | μmol/L | 0 | 155-357
glucose | 葡萄糖(GLU) | mmol/L | 2 | 3.90-6.10
potassium | 钾(K) | mmol/L | 2 | 3.70-5.20
sodium | 钠(Na) | mmol/L | 1 | 135.0-145.0
chloride | 氯(Cl) | mmol/L | 1 | 98.0-110.0
calcium | 钙(Ca) | mmol/L | 2 | 2.10-2.80
phosphate | 无机磷(P) | mmol/L | 2 | 1.10-1.95
"""


def build():
    """Seven papers."""
    return [counts(), chemistry(), scanned_count(), marrow(), fluid(), clinic(), heart()]


def head(title, *fields):
    """Hospital and title in the middle, patient between two lines."""
    cells = [f"姓名：{CHILD.name}", "性别：男", "出生日期：2017-06-09", "病历号：0072291846", *fields]
    return f"<div class=h>{NAME}</div><div class=s>{title}</div><table class=p>" + "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in cells[i:i + 4]) + "</tr>" for i in range(0, len(cells), 4)) + "</table>"


def made(path, body, kind, date, **more):
    """A paper of this hospital."""
    return paper(CHILD, path, body, CSS + more.pop("css", ""), kind, date, **{"facility": NAME, "name": CHILD.name, "producer": "LIS Print 4.0", **more})


def paired(labs, order):
    """Two results a row: the first half of the list at the left, the second at the right."""
    half = (len(labs) + 1) // 2
    cell = lambda n: "".join(f"<td>{getattr(labs[n], f) if f != 'no' else n + 1}</td>" for f in order) if n < len(labs) else "<td></td>" * len(order)
    return "".join(f"<tr>{cell(n)}{cell(n + half)}</tr>" for n in range(half))


def counts():
    """Blood count at diagnosis: number, test, result, flag, unit, range, twice a row."""
    day = "2022-05-18"
    labs = results(Count(62.4, 76, 19, 83.5, 27.9, neut=4.0, lymph=21.0, mono=3.0, blasts=72.0), COUNT, day, low="↓", high="↑")
    titles = "<th>NO</th><th>项目名称</th><th>结果</th><th></th><th>单位</th><th>参考区间</th>" * 2
    body = head("血细胞分析检验报告单", "科室：血液肿瘤科", "床号：17", "样本类型：全血", "样本号：20220518 0213") + f"<table class=t><tr>{titles}</tr>{paired(labs, ('no', 'name', 'value', 'flag', 'unit', 'range'))}</table><table class=f><tr><td>采集时间：2022-05-18 10:06</td><td>接收时间：2022-05-18 10:31</td><td>报告时间：2022-05-18 11:02</td></tr><tr><td>检验者：祁若晨</td><td>审核者：康以宁</td><td>此报告仅对所测标本负责</td></tr></table>"
    return made("血常规20220518.pdf", body, "lab_report", day, labs=labs, css="@page { size: A5 landscape; margin: 7mm } .t td, .t th { font-size: 7.6pt; padding: .8pt 2pt } body, .p td { font-size: 8pt }")


def chemistry():
    """Chemistry two tests a row, unit behind the range; the printing date stands beside the sampling date."""
    day = "2022-05-26"
    labs = results({"alt": 88, "ast": 57, "ggt": 64, "alp": 121, "ldh": 402, "protein_total": 56.3, "albumin": 33.8, "bilirubin_total": 24.6, "bilirubin_direct": 9.2, "urea": 8.41, "creatinine": 26.4, "uric_acid": 131, "glucose": 7.83, "potassium": 3.41, "sodium": 133.2, "chloride": 99.1, "calcium": 2.04, "phosphate": 1.02}, CHEMISTRY, day, low="↓", high="↑")
    titles = "<th>检验项目</th><th>结果</th><th>提示</th><th>参考值</th><th>单位</th>" * 2
    body = head("生化检验报告单", "科室：血液肿瘤科", "床号：17", "样本类型：血清", "临床诊断：急性淋巴细胞白血病") + f"<table class=t><tr>{titles}</tr>{paired(labs, ('name', 'value', 'flag', 'range', 'unit'))}</table><table class=f><tr><td>采样日期：2022-05-26</td><td>报告日期：2022-05-26</td><td>打印日期：2022-06-30</td><td>审核：康以宁</td></tr></table>"
    return made("生化5-26.pdf", body, "lab_report", day, labs=labs, css=".t td, .t th { font-size: 8pt }")


def scanned_count():
    """A count one test a row, ruled, scanned."""
    day = "2024-03-11"
    labs = results(Count(8.93, 102, 54, 86.1, 29.3, neut=18.2, lymph=47.5, mono=5.3, eos=1.0, blasts=28.0), COUNT + "blasts_pb | 原始幼稚细胞 | % | 1 | 0", day, low="↓", high="↑")
    body = head("血细胞分析检验报告单", "科室：血液门诊", "样本类型：静脉血", "采集时间：2024-03-11 08:14", "报告时间：2024-03-11 09:20") + f"<table class=b style='margin-top:5pt'><tr><th>序号</th><th>项目</th><th>结果</th><th>单位</th><th>参考区间</th></tr>" + "".join(f"<tr><td>{n}</td><td>{r.name}</td><td>{r.value} {r.flag}</td><td>{r.unit}</td><td>{r.range}</td></tr>" for n, r in enumerate(labs, 1)) + "</table><p>检验者：祁若晨　　审核者：康以宁</p>"
    return scanned(made("扫描件_001.pdf", body, "lab_report", day, labs=labs, css="body, .b td, .b th, .p td { font-size: 10.4pt }"), 1301, 210, 0.6, stamp=("江汀市儿童医院检验科专用章", (0.74, 0.86), (190, 30, 40), 0.075, -10, "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc"))


def marrow():
    """Marrow morphology with a ruled differential, photographed."""
    day = "2024-03-12"
    cells = [("原始+幼稚淋巴细胞", "71.0"), ("中性早幼粒细胞", "0.5"), ("中性中幼粒细胞", "2.0"), ("中性分叶核粒细胞", "4.5"), ("中幼红细胞", "5.0"), ("晚幼红细胞", "4.0"), ("成熟淋巴细胞", "12.0"), ("单核细胞", "1.0")]
    body = head("骨髓细胞形态学检查报告单", "取材部位：左髂后", "取材日期：2024-03-12", "报告日期：2024-03-13", "骨髓号：M24-0307") + "<table class=b style='width:62%;margin:6pt 0'><tr><th>细胞名称</th><th>骨髓片(%)</th></tr>" + "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in cells) + "</table><p>骨髓增生明显活跃，原始及幼稚淋巴细胞占71.0%，胞体中等大小，核染色质致密，POX染色阴性。巨核细胞全片2只。</p><p>诊断意见：急性淋巴细胞白血病（骨髓复发）。请结合免疫分型。</p><p>报告医师：裴静川</p>"
    document = made("微信图片_20240314.jpg", body, "pathology", day, labs=[Lab("blasts_bm", "原始+幼稚淋巴细胞", "71.0", "%", collected=day, specimen="marrow")], events=[Event("relapse", day, "急性淋巴细胞白血病（骨髓复发）", own=True)], css="body, .b td, .b th, .p td { font-size: 11pt }", extra={"other_labs": "the differential may be listed or left out"})
    return photographed(document, 1302, 240, (2300, 2500), ((0.05, 0.04), (0.96, 0.03), (0.98, 0.96), (0.03, 0.975)), 0.15, 0.66)


def fluid():
    """Two specimens on one page: spinal fluid and blood."""
    day = "2024-03-13"
    csf = results({"protein": "0.62", "glu": "2.91", "cl": "117.4", "cells": "38"}, "x | 脑脊液有核细胞数 | 10^6/L | 0 | 0-10 | cells\nx | 脑脊液蛋白定量 | g/L | 2 | 0.15-0.45 | protein\nglucose | 脑脊液葡萄糖 | mmol/L | 2 | 2.50-4.50 | glu\nchloride | 脑脊液氯化物 | mmol/L | 1 | 111.0-128.0 | cl", day, "csf", low="↓", high="↑")
    blood = results({"crp": 3.1, "procalcitonin": 0.06, "fibrinogen": 3.44, "pt": 11.9, "inr": 1.03, "aptt": 29.8, "d_dimer": 0.41}, "crp | C-反应蛋白 | mg/L | 1 | 0.0-8.0\nprocalcitonin | 降钙素原 | ng/mL | 2 | 0.00-0.05\nfibrinogen | 纤维蛋白原 | g/L | 2 | 2.00-4.00\npt | 凝血酶原时间 | s | 1 | 9.4-12.5\ninr | 国际标准化比值 | | 2 | 0.80-1.20\naptt | 活化部分凝血活酶时间 | s | 1 | 25.1-36.5\nd_dimer | D-二聚体 | mg/L | 2 | 0.00-0.55", day, low="↓", high="↑")
    part = lambda title, labs: f"<div style='margin-top:6pt'><b>{title}</b></div><table class=t><tr><th>项目</th><th>结果</th><th>提示</th><th>单位</th><th>参考区间</th></tr>{result_rows(labs, 'name', 'value', 'flag', 'unit', 'range')}</table>"
    for lab in csf:
        lab.optional = lab.analyte != "x"  # Whether glucose of spinal fluid is a series of its own is the product's choice.
    body = head("综合检验报告单", "科室：血液肿瘤科", "采集时间：2024-03-13 09:40", "报告时间：2024-03-13 15:12", "送检医师：裴静川") + part("样本类型：脑脊液", csf) + part("样本类型：血浆/血清", blood) + "<table class=f><tr><td>检验者：祁若晨</td><td>审核者：康以宁</td></tr></table>"
    return made("脑脊液及凝血.pdf", body, "lab_report", day, labs=csf + blood)


def clinic():
    """An outpatient note: complaint, history, family, plan."""
    body = head("门诊病历", "科室：血液肿瘤科门诊", "就诊日期：2024年4月16日") + """<div style="height:6pt"></div><p>主诉：白血病复发化疗后1月余。</p><p>现病史：患儿于2022年5月18日确诊急性B淋巴细胞白血病，2022年6月22日骨髓达完全缓解，按CCCG方案化疗至2023年10月。2024年3月12日骨髓复发，2024年3月13日脑脊液检出幼稚细胞，考虑合并中枢神经系统复发。2024年3月18日起予VDLD方案再诱导化疗。今日无发热，无头痛、呕吐。</p><p>既往史：否认肝炎、结核病史，否认药物过敏史。</p><p>家族史：其祖父2015年患肺癌。父母及胞妹体健。</p><p>查体：体重21.5kg，身高117cm。浅表淋巴结未触及，睾丸无肿大。</p><p>处理意见：1.拟于2024年5月行单个核细胞采集，转岚山医科大学血液病医院行CAR-T治疗。2.若CAR-T后MRD阴性，建议桥接异基因造血干细胞移植。3.必要时输注血小板。</p><p>医师签名：裴静川</p>"""
    events = [Event("consultation", "2024-04-16", "就诊日期：2024年4月16日", own=True, optional=True), Event("diagnosis", "2022-05-18", "2022年5月18日确诊急性B淋巴细胞白血病"), Event("remission", "2022-06-22", "2022年6月22日骨髓达完全缓解"), Event("chemotherapy", "2023-10", "按CCCG方案化疗至2023年10月", optional=True), Event("chemotherapy", "2022-05-18", "按CCCG方案化疗至2023年10月", optional=True), Event("relapse", "2024-03-12", "2024年3月12日骨髓复发"), Event("relapse", "2024-03-13", "考虑合并中枢神经系统复发", optional=True), Event("chemotherapy", "2024-03-18", "2024年3月18日起予VDLD方案再诱导化疗")]
    traps = [Trap("plan", "拟于2024年5月行单个核细胞采集"), Trap("conditional", "若CAR-T后MRD阴性"), Trap("relative", "其祖父2015年患肺癌"), Trap("negation", "否认肝炎、结核病史")]
    labs = [Lab("weight", "体重", "21.5", "kg", collected="2024-04-16", narrative=True, optional=True), Lab("height", "身高", "117", "cm", collected="2024-04-16", narrative=True, optional=True)]
    return made("门诊病历0416.pdf", body, "consultation", "2024-04-16", labs=labs, events=events, traps=traps, css="body { font: 10.6pt/1.75 'Noto Serif CJK SC' }")


def heart():
    """Echocardiography with measurements in lines, not in a table."""
    body = head("超声心动图检查报告", "检查日期：2024-03-15", "检查号：US240315-088", "申请科室：血液肿瘤科") + """<div class=n style="margin-top:8pt"><p>超声测值：左房内径 24 mm　左室舒张末内径 37 mm　室间隔 6 mm　左室后壁 6 mm</p><p>左室射血分数(LVEF) 66 %　缩短分数(FS) 36 %　E/A 1.8</p><p>超声所见：各房室腔大小正常，室壁运动协调。各瓣膜形态及活动未见异常。心包腔未见积液。</p><p>超声提示：心脏结构及左室收缩功能未见明显异常。</p><p>报告医师：骆明熙　　报告时间：2024-03-15 16:05</p></div>"""
    return made("心超.pdf", body, "imaging_report", "2024-03-15", labs=[Lab("lvef", "左室射血分数(LVEF)", "66", "%", collected="2024-03-15")], events=[Event("imaging", "2024-03-15", "检查日期：2024-03-15", own=True)], traps=[Trap("negation", "心包腔未见积液")], extra={"other_labs": "further measurements"})
