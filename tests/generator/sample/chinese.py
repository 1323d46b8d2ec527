"""Papers of the CAR-T stay, in Chinese."""

import io

from reportlab.lib.pagesizes import A5, landscape
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas

from core import dates, pdf
from core.document import Document, Event
from core.labs import Lab

PRODUCER = "HIS报表打印组件 6.2"
CSS = """
body { font: 9pt/1.42 'Noto Serif CJK SC' }
.hd { text-align: center; margin-bottom: 3pt } .hd b { font-size: 15pt; letter-spacing: .15em } .hd div { font-size: 12pt; letter-spacing: .3em; margin-top: 1pt }
.pt { border-top: 1pt solid #000; border-bottom: 1pt solid #000; margin-bottom: 5pt } .pt td { padding: 1pt 2pt; font-size: 8.6pt; white-space: nowrap }
h2 { font-size: 9.4pt; margin: 5pt 0 1pt } p { margin: 0 0 2pt; text-indent: 2em } p.f { text-indent: 0 }
.g td, .g th { border: .5pt solid #000; padding: 1pt 3pt; font-size: 8.3pt } .g th { font-weight: 600; background: #f4f4f4 } .g .c { text-align: center }
.l th { border-bottom: .8pt solid #000; text-align: left; font-size: 8.4pt } .l td { padding: .7pt 3pt; font-size: 8.4pt } .foot { border-top: 1pt solid #000; margin-top: 6pt; padding-top: 2pt; font-size: 8pt }
@page { margin: 12mm 13mm; @bottom-center { content: '第 ' counter(page) ' 页 共 ' counter(pages) ' 页'; font: 7.5pt 'Noto Serif CJK SC' } }
"""

SUMMARY_CSS = "body { font-size: 10.8pt; line-height: 1.75 } h2 { font-size: 11.2pt } .pt td { font-size: 9.4pt } .g td, .g th { font-size: 9.6pt }"


def build(case) -> list[Document]:
    """The Chinese papers with text."""
    return [counts(case), chemistry(case), flow_sheet(case), infusion(case), mrd(case), summary(case)]


def age(case, day) -> str:
    """The age these sheets print."""
    return f"{day.year - case.patient['born'].year - ((day.month, day.day) < (case.patient['born'].month, case.patient['born'].day))}岁"


def page(case, title: str, fields: list, body: str) -> str:
    """Letterhead, patient's lines, title."""
    cells = [("姓名", case.patient["zh"]), ("性别", "女"), ("出生日期", dates.iso(case.patient["born"])), ("住院号", "0738215")] + fields
    lines = "".join("<tr>" + "".join(f"<td>{k}：{v}</td>" for k, v in cells[i:i + 4]) + "</tr>" for i in range(0, len(cells), 4))
    return f"<div class=hd><b>云麓湖儿童医院</b><div>{title}</div></div><table class=pt>{lines}</table>{body}"


def person(case, document, **more) -> Document:
    """The document with the patient as these papers print her."""
    document.name, document.born, document.language = case.patient["zh"], case.patient["born"].isoformat(), "zh"
    document.facility = case.facilities["yunlu"]
    for key, value in more.items():
        setattr(document, key, value)
    return document


def counts(case) -> Document:
    """The A5 sheet: two tests a row, a font that the reader has to know, no birth date but an age."""
    d = case.day("admission4").replace(day=17)
    labs = case.panel("zh_cbc")
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    out = io.BytesIO()
    c = canvas.Canvas(out, pagesize=landscape(A5), invariant=1, pageCompression=1)
    width, height = landscape(A5)

    def text(x, y, words, size=8.5, right=False, centre=False):
        c.setFont("STSong-Light", size)
        (c.drawRightString if right else c.drawCentredString if centre else c.drawString)(x, y, words)

    # This encoding has no U+00B7; such systems print the middle dot of Japanese.
    name = case.patient["zh"].replace("·", "・")
    text(width / 2, height - 30, case.facilities["yunlu"] + "检验报告单", 15, centre=True)
    text(width - 30, height - 22, "样本号：20250617 0152", 7.5, right=True)
    head = [("姓　名：" + name, 30), ("性　别：女", 175), ("年　龄：" + age(case, d), 265), ("病人类型：住院", 350), ("住院号：0738215", 465)]
    second = [("科　室：血液肿瘤科二病区", 30), ("床　号：23", 175), ("标本种类：全血", 265), ("送检医生：陆之衡", 350), ("临床诊断：ALL复发", 465)]
    for row, y in ((head, height - 48), (second, height - 61)):
        for words, x in row:
            text(x, y, words)
    c.setLineWidth(0.9)
    c.line(28, height - 67, width - 28, height - 67)
    columns = (30, 47, 125, 174, 187, 234)
    y = height - 79
    for shift in (0, 270):
        for x, words in zip(columns, ("序", "项目名称", "结果", "", "单位", "参考区间")):
            text(x + shift, y, words)
    c.line(28, y - 4, width - 28, y - 4)
    half = (len(labs) + 1) // 2
    for i, lab in enumerate(labs):
        shift, row = (0, i) if i < half else (270, i - half)
        yy = y - 17 - row * 15.4
        text(columns[0] + shift, yy, str(i + 1), 8)
        text(columns[1] + shift, yy, lab.name, 8)
        text(columns[2] + 34 + shift, yy, lab.value, 8.5, right=True)
        text(columns[3] + shift, yy, lab.flag, 8.5)
        text(columns[4] + shift, yy, lab.unit, 8)
        text(columns[5] + shift, yy, lab.range, 8)
    bottom = y - 17 - half * 15.4 + 4
    c.line(28, bottom, width - 28, bottom)
    text(30, bottom - 13, f"采集时间：{d.isoformat()} 06:32")
    text(190, bottom - 13, f"接收时间：{d.isoformat()} 07:15")
    text(350, bottom - 13, f"报告时间：{d.isoformat()} 08:41")
    text(30, bottom - 26, "检验者：任晓岚")
    text(190, bottom - 26, "审核者：俞国梁")
    text(350, bottom - 26, "备注：外周血涂片见幼稚细胞")
    text(30, bottom - 39, "本报告仅对该标本负责！如有疑问请于三日内联系检验科。", 7.5)
    c.showPage()
    c.save()
    document = Document("中国 CAR-T/血常规.pdf", pdf.finish(out.getvalue(), "", PRODUCER, True), kind="lab_report", date=d.isoformat(), labs=labs)
    pdf.place(document, strict=False)
    for lab in labs:
        lab.page = 1
    person(case, document)
    document.born = None
    return document


def chemistry(case) -> Document:
    """Chemistry, one test a row, both the name and its abbreviation in one cell."""
    d = case.day("admission4").replace(day=17)
    labs = case.panel("zh_chem")
    rows = "".join(f"<tr><td>{i}</td><td>{r.name}</td><td><b>{r.value}</b></td><td>{r.flag}</td><td>{r.range}</td><td>{r.unit}</td></tr>" for i, r in enumerate(labs, 1))
    body = page(case, "生化检验报告单", [("科室", "血液肿瘤科二病区"), ("床号", "23"), ("标本", "血清"), ("诊断", "急性淋巴细胞白血病")],
                f"<table class=l><tr><th>№</th><th>检验项目</th><th>结果</th><th>提示</th><th>参考区间</th><th>单位</th></tr>{rows}</table>"
                f"<table class=foot><tr><td>采样时间：{d.isoformat()} 06:32</td><td>报告时间：{d.isoformat()} 10:26</td><td>检验：任晓岚</td><td>审核：俞国梁</td></tr></table>")
    document = Document("中国 CAR-T/生化全套 20250617.pdf", pdf.from_html(body, CSS, "", PRODUCER, "zh-CN"), kind="lab_report", date=d.isoformat(), labs=labs)
    pdf.place(document)
    return person(case, document)


def flow_sheet(case) -> Document:
    """Inflammation and counts around Day 0, dates across the columns, landscape."""
    days, rows = case.flow_sheet("zh_flow")
    zero = case.day("cart")
    labs = [Lab(a, name, value, unit, reference.replace("—", ""), collected=day.isoformat(), specimen="blood", page=1)
            for a, name, unit, reference, values in rows for day, value in zip(days, values) if value != "—"]
    head = "<tr><th rowspan=2>项目</th><th rowspan=2>单位</th><th rowspan=2>参考区间</th>" + "".join(f"<th class=c>{d.isoformat()}</th>" for d in days) + "</tr><tr>" + "".join(f"<th class=c>D{(d - zero).days}</th>" for d in days) + "</tr>"
    body = "".join(f"<tr><td>{name}</td><td class=c>{unit}</td><td class=c>{reference}</td>" + "".join(f"<td class=c>{v.replace('<', '&lt;')}</td>" for v in values) + "</tr>" for a, name, unit, reference, values in rows)
    html = page(case, "CAR-T回输后监测记录单", [("科室", "细胞治疗病区"), ("床号", "06"), ("回输日期(D0)", zero.isoformat()), ("体重", "24.6kg")],
                f"<table class=g>{head}{body}</table><p class=f style='margin-top:4pt'>注：D3起发热，最高39.8℃；D5予托珠单抗 8mg/kg 一次。CAR拷贝数：外周血，qPCR法。</p><table class=foot><tr><td>记录：护士 沈佳宁</td><td>审核：陆之衡</td></tr></table>")
    document = Document("中国 CAR-T/细胞因子 铁蛋白 D0-D28.pdf", pdf.from_html(html, CSS + "@page { size: A4 landscape }", "", PRODUCER, "zh-CN", True),
                        kind="lab_report", date=zero.isoformat(), end=days[-1].isoformat(), labs=labs,
                        events=[Event("car_t_infusion", zero.isoformat(), f"回输日期(D0)：{zero.isoformat()}")], extra={"layout": "dates across columns"})
    pdf.place(document)
    return person(case, document)


def infusion(case) -> Document:
    """The record of the CAR-T infusion: product, dose, batch."""
    d, ld, ld_end = case.day("cart"), case.day("ld"), case.day("ld_end")
    rows = [("产品名称", "靶向CD19嵌合抗原受体T细胞注射液（自体）"), ("靶点 / 结构", "CD19；FMC63-4-1BB-CD3ζ，慢病毒载体"), ("产品批号", "YLH-C19-250624-07"), ("单采日期", case.day("leukapheresis").isoformat()), ("放行日期", "2025-07-15"), ("细胞活率", "93.6%"), ("CAR阳性率", "41.8%"),
            ("回输剂量", "1.2×10⁶ CAR-T细胞/kg（总量 2.95×10⁷）"), ("清淋方案", f"氟达拉滨 30 mg/m²×3天 + 环磷酰胺 500 mg/m²×3天（{ld.isoformat()}至{ld_end.isoformat()}）"), ("预处理用药", "对乙酰氨基酚 250mg，异丙嗪 12.5mg"), ("回输开始 / 结束", f"{d.isoformat()} 10:20 / 10:38"), ("输注反应", "无")]
    vit = [("10:15", "36.7", "96", "22", "98/58", "99"), ("10:30", "36.8", "99", "22", "99/60", "99"), ("10:45", "36.8", "98", "21", "97/59", "99"), ("11:40", "36.9", "101", "22", "99/61", "98")]
    body = page(case, "CAR-T细胞回输记录", [("科室", "细胞治疗病区"), ("床号", "06"), ("体重", "24.6kg"), ("体表面积", "0.94m²"), ("诊断", "急性B淋巴细胞白血病 第二次复发")],
                "<table class=g>" + "".join(f"<tr><th style='width:20%;text-align:left'>{a}</th><td>{b}</td></tr>" for a, b in rows) + "</table><h2>生命体征</h2><table class=g><tr>" + "".join(f"<th>{h}</th>" for h in ("时间", "体温℃", "心率", "呼吸", "血压mmHg", "SpO₂%")) + "</tr>" +
                "".join("<tr>" + "".join(f"<td class=c>{x}</td>" for x in r) + "</tr>" for r in vit) + f"</table><p class=f style='margin-top:6pt'>双人核对：沈佳宁 / 邵明月　　　操作医师：陆之衡　　　日期：{dates.zh(d)}</p>")
    events = [Event("car_t_infusion", d.isoformat(), f"{d.isoformat()} 10:20 / 10:38", details={"target": "CD19", "dose": "1.2×10⁶/kg", "batch": "YLH-C19-250624-07"}, own=True),
              Event("lymphodepletion", ld.isoformat(), "氟达拉滨 30 mg/m²×3天 + 环磷酰胺 500 mg/m²×3天", ld_end.isoformat(), {"agents": "fludarabine, cyclophosphamide"}, own=True),
              Event("leukapheresis", case.day("leukapheresis").isoformat(), f"单采日期{case.day('leukapheresis').isoformat()}")]
    document = Document("中国 CAR-T/CAR-T回输记录.pdf", pdf.from_html(body, CSS, "", PRODUCER, "zh-CN"), kind="treatment_record", date=d.isoformat(), events=events)
    pdf.place(document)
    return person(case, document)


def mrd(case) -> Document:
    """Marrow MRD by flow at day 28, from an outside laboratory with a letterhead of its own."""
    d = case.day("day28")
    labs = case.panel("zh_mrd28")
    css = """body { font: 8.8pt/1.45 'Noto Sans CJK SC' } .b { background: #e8f1fb; padding: 6pt 8pt; border-radius: 3pt; margin-bottom: 7pt } .b b { font-size: 14pt; color: #14508c } .b span { float: right; font-size: 7.4pt; color: #555; text-align: right }
    .i td { padding: 1.5pt 3pt; font-size: 8.4pt } h2 { color: #14508c; font-size: 10pt; margin: 7pt 0 3pt; border-left: 3pt solid #14508c; padding-left: 4pt } .g td, .g th { border: .4pt solid #9bb5d0; padding: 1.6pt 4pt; font-size: 8.3pt; text-align: left } .g th { background: #f2f7fc } p { margin: 0 0 3pt }"""
    body = f"""<div class=b><span>独立医学检验机构<br>报告编号 CY25-0819-3307</span><b>澄源医学检验实验室</b><br>流式细胞微小残留病检测报告</div>
    <table class=i><tr><td>姓名：{case.patient['zh']}</td><td>性别：女</td><td>出生日期：{dates.iso(case.patient['born'])}</td></tr><tr><td>送检单位：云麓湖儿童医院</td><td>标本类型：骨髓（EDTA抗凝）</td><td>采样日期：{d.isoformat()}</td></tr>
    <tr><td>临床诊断：B-ALL，CAR-T后第28天</td><td>检测方法：十色流式细胞术</td><td>报告日期：2025-08-21</td></tr></table>
    <h2>检测结果</h2><table class=g><tr><th>检测项目</th><th>结果</th><th>参考值</th><th>检测灵敏度</th><th>获取细胞数</th></tr><tr><td>微小残留病(MRD)</td><td><b>未检出</b></td><td>&lt;0.01%</td><td>10⁻⁴</td><td>1,020,000</td></tr></table>
    <h2>抗体组合</h2><p>CD58/CD10/CD34/CD19/CD38/CD20/CD45/CD22/CD24/cCD79a。因患者接受抗CD19治疗，B系设门采用CD22/CD24/cCD79a，不依赖CD19。</p>
    <h2>各群细胞占有核细胞比例</h2><table class=g><tr><th>细胞群</th><th>比例</th><th>说明</th></tr><tr><td>淋巴细胞</td><td>18.4%</td><td>T细胞为主，CD4/CD8倒置</td></tr><tr><td>成熟B细胞</td><td>0.0%</td><td>未见</td></tr><tr><td>原始B细胞(hematogones)</td><td>0.0%</td><td>未见</td></tr><tr><td>粒细胞</td><td>58.7%</td><td>各阶段可见</td></tr><tr><td>单核细胞</td><td>6.1%</td><td>表型未见异常</td></tr></table>
    <h2>结论</h2><p>本次送检骨髓标本中未检出异常B系原始/幼稚细胞（MRD &lt;0.01%）。请结合临床及其他检查。</p><table class=i style="margin-top:10pt"><tr><td>检测：范雨桐</td><td>审核：贺之远</td><td>（检验专用章）</td></tr></table>"""
    document = Document("中国 CAR-T/流式MRD D28.pdf", pdf.from_html(body, css, "", "澄源LIS 2.0", "zh-CN"), kind="flow_cytometry", date=d.isoformat(), labs=labs,
                        events=[Event("assessment", d.isoformat(), "未检出异常B系原始/幼稚细胞", own=True, optional=True)])
    pdf.place(document)
    person(case, document)
    document.facility = case.facilities["chengyuan"]
    return document


def summary(case) -> Document:
    """Discharge summary of the CAR-T stay."""
    day, z = case.day, dates.zh
    i = lambda k: day(k).isoformat()
    text = f"""<h2>入院诊断</h2><p>急性B淋巴细胞白血病（第二次复发，异基因造血干细胞移植后）。</p><h2>出院诊断</h2><p>急性B淋巴细胞白血病，CD19 CAR-T治疗后，第三次完全缓解，MRD阴性（流式，灵敏度10⁻⁴）。</p>
    <h2>主诉</h2><p>确诊急性淋巴细胞白血病4年余，移植后15个月复发。</p>
    <h2>现病史</h2><p>患儿于{z(day('diagnosis'))}在外院确诊急性B淋巴细胞白血病，初诊白细胞48.6×10⁹/L，骨髓原始细胞92.4%，染色体46,XX[20]，BCR::ABL1、KMT2A、ETV6::RUNX1阴性。按ALL-MB 2015方案化疗，{z(day('remission1'))}骨髓完全缓解。{z(day('relapse1'))}骨髓复发，予再诱导化疗后{z(day('remission2'))}第二次缓解，续贯贝林妥欧单抗两疗程（2023年11月6日至12月4日、2023年12月18日至2024年1月15日）。{z(day('hsct'))}于土耳其行父供单倍体外周血造血干细胞移植，预处理为TBI 12Gy+依托泊苷，移植后曾有皮肤Ⅰ度急性GVHD，已停免疫抑制剂。{z(day('relapse2'))}复查骨髓原始细胞38.2%，诊断第二次复发，供者嵌合率71%。为行CAR-T治疗于{z(day('admission4'))}收入我院。</p>
    <h2>既往史及家族史</h2><p>否认药物过敏史。父母体健，妹妹体健，妹妹血常规正常。祖母曾患乳腺癌。否认家族中白血病病史。</p>
    <h2>入院检查</h2><p>体重24.6kg，身高128cm。浅表淋巴结未触及肿大，肝肋下1.5cm，脾未及。血常规（{i('admission4')[:8]}17）：白细胞 2.87×10⁹/L，血红蛋白 92 g/L，血小板 47×10⁹/L。骨髓（2025-06-18）：原始幼稚淋巴细胞 41.5%；流式：CD19 98.6%，CD22 93.2%。脑脊液（2025-06-18）：未见幼稚细胞，CNS1。PET-CT（{i('petct')}）：骨髓弥漫性代谢增高，未见髓外病灶。心脏超声（{i('echo')}）：LVEF 65%。HBsAg、抗HCV、HIV抗体阴性。</p>
    <h2>诊疗经过</h2><p>1. 单采：{z(day('leukapheresis'))}行外周血单个核细胞单采，过程顺利。</p><p>2. 桥接化疗：{z(day('bridging'))}至{z(day('bridging_end'))}予长春新碱、地塞米松、培门冬酶桥接治疗。</p>
    <p>3. 清淋：{z(day('ld'))}至{z(day('ld_end'))}予氟达拉滨30mg/m²、环磷酰胺500mg/m²，共3天。</p><p>4. 回输：{z(day('cart'))}（D0）回输自体CD19 CAR-T细胞1.2×10⁶/kg，批号YLH-C19-250624-07，过程顺利。</p>
    <p>5. 不良反应：{z(day('crs'))}（D3）起发热，最高39.8℃，伴低血压，补液可纠正，诊断CRS 2级（ASTCT标准），D5予托珠单抗8mg/kg一次，{z(day('crs_end'))}体温正常。{z(day('icans'))}出现嗜睡、书写变差，ICE评分8分，诊断ICANS 1级（ASTCT标准），予左乙拉西坦、地塞米松，{z(day('icans_end'))}恢复。未发生癫痫。未见活动性GVHD。</p>
    <p>6. 感染：血培养阴性；CMV-DNA、EBV-DNA未检出。</p><p>7. 疗效评估：{z(day('day28'))}（D28）骨髓：原始细胞 0.8%，形态学完全缓解；流式MRD未检出（灵敏度10⁻⁴）；NGS-MRD未检出（灵敏度10⁻⁶）。外周血B细胞 0 个/μL，B细胞缺乏。供者嵌合率 100%。</p>
    <h2>CAR-T回输前后血象</h2><table class=g><tr><th>日期</th><th>白细胞 10^9/L</th><th>中性粒细胞 10^9/L</th><th>血红蛋白 g/L</th><th>血小板 10^9/L</th></tr><tr><td class=c>2025-07-22</td><td class=c>0.62</td><td class=c>0.41</td><td class=c>84</td><td class=c>52</td></tr><tr><td class=c>2025-08-05</td><td class=c>1.86</td><td class=c>1.03</td><td class=c>88</td><td class=c>41</td></tr><tr><td class=c>2025-08-25</td><td class=c>3.66</td><td class=c>2.08</td><td class=c>103</td><td class=c>118</td></tr></table>
    <h2>出院情况</h2><p>一般情况好，无发热，神志清。目前无复发证据。</p><h2>出院医嘱</h2><p>1. 每月静脉丙种球蛋白0.4g/kg，维持IgG&gt;5g/L。2. 复方磺胺甲噁唑、阿昔洛韦预防。3. 拟于3个月（2025年10月）复查骨髓形态、流式及NGS-MRD。4. 如MRD转阳，考虑二次移植或CD22 CAR-T。5. 15年长期随访。</p>
    <p class=f style="margin-top:8pt">主治医师：陆之衡　　主任医师：宁远山　　{z(day('discharge4'))}</p>"""
    body = page(case, "出院小结", [("科室", "血液肿瘤科/细胞治疗病区"), ("入院日期", i("admission4")), ("出院日期", i("discharge4")), ("住院天数", str((day("discharge4") - day("admission4")).days))], text)
    n = lambda a, name, v, u, d, s="blood", **k: Lab(a, name, v, u, collected=d, specimen=s, narrative=True, **k)
    marrow = {"specimen": "marrow", "narrative": True}
    labs = [n("wbc", "白细胞", "2.87", "×10⁹/L", "2025-06-17"), n("hgb", "血红蛋白", "92", "g/L", "2025-06-17"), n("plt", "血小板", "47", "×10⁹/L", "2025-06-17"), n("wbc", "初诊白细胞", "48.6", "×10⁹/L", "2021-03"),
            n("blasts_bm", "骨髓原始细胞", "92.4", "%", i("diagnosis"), "marrow"), n("blasts_bm", "骨髓原始细胞", "38.2", "%", i("relapse2"), "marrow"), n("blasts_bm", "原始幼稚淋巴细胞", "41.5", "%", "2025-06-18", "marrow"), n("blasts_bm", "原始细胞", "0.8", "%", i("day28"), "marrow"),
            Lab("mrd_flow", "流式MRD", "未检出", collected=i("day28"), method="flow", sensitivity="10^-4", **marrow), Lab("mrd_ngs", "NGS-MRD", "未检出", collected=i("day28"), method="NGS", sensitivity="10^-6", **marrow),
            n("cd19_abs", "外周血B细胞", "0", "个/μL", i("day28")), n("lvef", "LVEF", "65", "%", i("echo"), None), n("chimerism", "供者嵌合率", "71", "%", i("relapse2"), "marrow"), n("chimerism", "供者嵌合率", "100", "%", i("day28"), "marrow")]
    for d, a, b, c, e in (("2025-07-22", "0.62", "0.41", "84", "52"), ("2025-08-05", "1.86", "1.03", "88", "41"), ("2025-08-25", "3.66", "2.08", "103", "118")):
        labs += [Lab("wbc", "白细胞", a, "10^9/L", collected=d, specimen="blood"), Lab("anc", "中性粒细胞", b, "10^9/L", collected=d, specimen="blood"), Lab("hgb", "血红蛋白", c, "g/L", collected=d, specimen="blood"), Lab("plt", "血小板", e, "10^9/L", collected=d, specimen="blood")]
    v = lambda t, k, q, end=None, **x: Event(t, i(k), q, end and i(end), **x)
    ctx = {"scale": "ASTCT"}
    events = [v("admission", "admission4", f"入院日期：{i('admission4')}", "discharge4", own=True), v("discharge", "discharge4", f"出院日期：{i('discharge4')}", own=True, optional=True), v("diagnosis", "diagnosis", f"{z(day('diagnosis'))}在外院确诊急性B淋巴细胞白血病"),
              v("remission", "remission1", f"{z(day('remission1'))}骨髓完全缓解", details={"cr_number": "1"}), v("relapse", "relapse1", f"{z(day('relapse1'))}骨髓复发", details={"site": "marrow"}), v("remission", "remission2", f"{z(day('remission2'))}第二次缓解", details={"cr_number": "2"}),
              v("immunotherapy", "blina1", "2023年11月6日至12月4日", "blina1_end", details={"agents": "blinatumomab"}), v("immunotherapy", "blina2", "2023年12月18日至2024年1月15日", "blina2_end", details={"agents": "blinatumomab"}), v("hsct", "hsct", f"{z(day('hsct'))}于土耳其行父供单倍体", details={"donor_type": "haploidentical, father", "graft_source": "peripheral blood", "conditioning": "TBI 12Gy + etoposide"}),
              v("relapse", "relapse2", f"{z(day('relapse2'))}复查骨髓原始细胞38.2%，诊断第二次复发", details={"site": "marrow"}), v("leukapheresis", "leukapheresis", f"{z(day('leukapheresis'))}行外周血单个核细胞单采", own=True), v("chemotherapy", "bridging", f"{z(day('bridging'))}至{z(day('bridging_end'))}予长春新碱", "bridging_end", details={"agents": "vincristine, dexamethasone, pegaspargase", "intent": "bridging"}, own=True),
              v("lymphodepletion", "ld", f"{z(day('ld'))}至{z(day('ld_end'))}予氟达拉滨", "ld_end", details={"agents": "fludarabine, cyclophosphamide"}, own=True), v("car_t_infusion", "cart", f"{z(day('cart'))}（D0）回输自体CD19 CAR-T细胞", details={"target": "CD19", "dose": "1.2×10⁶/kg", "batch": "YLH-C19-250624-07"}, own=True),
              v("toxicity", "crs", "诊断CRS 2级（ASTCT标准）", "crs_end", details={"grade": "2", "name": "CRS", **ctx}, own=True), v("toxicity", "icans", "诊断ICANS 1级（ASTCT标准）", "icans_end", details={"grade": "1", "name": "ICANS", **ctx}, own=True),
              v("remission", "day28", "形态学完全缓解", details={"cr_number": "3"}, own=True), v("assessment", "day28", f"{z(day('day28'))}（D28）骨髓", optional=True), v("imaging", "petct", f"PET-CT（{i('petct')}）", optional=True), v("imaging", "echo", f"心脏超声（{i('echo')}）", optional=True),
              Event("pathology", "2025-06-18", "骨髓（2025-06-18）", optional=True), Event("procedure", "2025-06-18", "脑脊液（2025-06-18）", optional=True), Event("assessment", "2025-06-18", "骨髓（2025-06-18）", optional=True)]
    document = Document("中国 CAR-T/出院小结.pdf", pdf.from_html(body, CSS + SUMMARY_CSS, "", PRODUCER, "zh-CN"), kind="discharge_summary", date=i("admission4"), end=i("discharge4"), labs=labs, events=events,
                        extra={"not_events": ["no seizures", "no active GVHD", "no evidence of relapse", "planned marrow 2025-10", "if MRD positive: second transplant or CD22 CAR-T", "grandmother's cancer", "IgG>5g/L is a target"]})
    pdf.place(document)
    return person(case, document)
