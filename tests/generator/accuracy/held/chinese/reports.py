"""Reports on single examinations: marrow with its blood film beside it, residual disease, genes, tissue typing, tomography, the infusion."""

from ...kit import Folder, Trap, event, rows
from .child import CHILD

TOWN = "江州市妇女儿童医院"
UNIVERSITY = "岭东医科大学附属第一医院"
BLOOD = "华清血液病医院"
COMMERCIAL = "博睿信诺医学检验实验室"

CSS = """
body { font: 9.4pt/1.55 'Noto Serif CJK SC' } h1 { text-align: center; font-size: 15pt } h2 { text-align: center; font-size: 11.5pt; font-weight: normal; margin-bottom: 4pt } .who { border-top: 1pt solid #000; border-bottom: 1pt solid #000; margin-bottom: 5pt } .who td { padding: 1pt 3pt }
.grid { margin: 4pt 0 } .grid td, .grid th { border: .5pt solid #333; padding: 1.2pt 4pt; text-align: center; font-weight: normal } .sign { text-align: right; margin-top: 14pt } .small { font-size: 7.6pt; color: #333 }
"""


def build() -> list:
    """The reports."""
    half = Folder(CHILD, 2200)
    for make in (marrow, residual, relapse_flow, genes, typing, tomography, infusion):
        make(half)
    return half.documents


def who(number: str, sample: str, taken: str, reported: str, clinic: str, age: str) -> str:
    """Patient block."""
    return f"<table class='who'><tr><td>姓名：<b>陶语汐</b></td><td>性别：女</td><td>年龄：{age}</td><td>{number}</td></tr><tr><td>标本：{sample}</td><td>送检科室：{clinic}</td><td>采样日期：{taken}</td><td>报告日期：{reported}</td></tr></table>"


def marrow(half) -> None:
    """Relapse: the cell table has a column for the blood film and one for the marrow, as every Chinese marrow report has."""
    lines = [("原始粒细胞", "", "0", "0.64±0.33"), ("早幼粒细胞", "", "0.5", "1.57±0.60"), ("中性中幼粒细胞", "", "1.0", "6.49±2.04"), ("中性晚幼粒细胞", "", "1.5", "7.90±1.97"), ("中性杆状核粒细胞", "2", "3.0", "23.72±3.50"),
             ("中性分叶核粒细胞", "9", "2.0", "9.44±2.92"), ("嗜酸性粒细胞", "1", "0.5", "3.50±1.85"), ("早幼红细胞", "", "0", "0.57±0.30"), ("中幼红细胞", "", "2.5", "7.33±2.43"), ("晚幼红细胞", "1", "2.0", "7.35±2.20"),
             ("原始淋巴细胞", "31", "68.5", "0.05±0.09"), ("幼稚淋巴细胞", "12", "11.0", "0.47±0.84"), ("成熟淋巴细胞", "42", "7.0", "22.78±7.04"), ("单核细胞", "2", "0.5", "3.00±0.88")]
    shown = "".join(f"<tr><td style='text-align:left'>{name}</td><td>{blood}</td><td>{marrow}</td><td>{ref}</td></tr>" for name, blood, marrow, ref in lines)
    body = f"""<h1>{UNIVERSITY}</h1><h2>骨髓细胞学检查报告单</h2>{who('住院号：ZY2305887', '骨髓（右髂后上棘）、血片', '2023-05-09', '2023-05-10', '小儿血液科', '7岁6月')}
    <table><tr><td style='width:56%'><table class='grid'><tr><th>细胞名称</th><th>血片%</th><th>髓片%</th><th>正常值%</th></tr>{shown}<tr><td style='text-align:left'>粒:红</td><td></td><td>1.89:1</td><td>2-4:1</td></tr><tr><td style='text-align:left'>计数有核细胞</td><td>100</td><td>200</td><td></td></tr></table></td>
    <td><p><b>骨髓涂片所见：</b></p><p>1. 取材、涂片、染色良好，骨髓增生明显活跃。</p><p>2. 淋巴系统异常增生，原始+幼稚淋巴细胞占79.5%，胞体大小不一，胞浆量少，染色质较细致，核仁隐约可见。</p><p>3. 粒系、红系增生受抑。</p><p>4. 全片见巨核细胞2个，血小板少见。</p><p>5. 血片：白细胞数不高，原始+幼稚淋巴细胞占43%。</p><p>6. 细胞化学：POX阴性，PAS部分阳性。</p></td></tr></table>
    <p><b>诊断意见：</b>符合急性淋巴细胞白血病（ALL-L2）复发骨髓象，请结合流式免疫分型及遗传学检查。</p><p class='sign'>检验者：曹佩兰　　审核者：霍敬之</p><p class='small'>本报告仅对该送检标本负责。打印日期：2023-06-15</p>"""
    named = rows("""
        x | 原始淋巴细胞 | 68.5 | %
        x | 幼稚淋巴细胞 | 11.0 | %
        """, "2023-05-09", "marrow")
    told = rows("blasts_bm | 原始+幼稚淋巴细胞 | 79.5 | %", "2023-05-09", "marrow", narrative=True) + rows("blasts_pb | 原始+幼稚淋巴细胞 | 43 | %", "2023-05-09", narrative=True)
    half.paper("骨髓象_复发.pdf", body, CSS, "pathology", "2023-05-09", look="scan", facility=UNIVERSITY, labs=named + told, extra={"other_labs": True},
               events=[event("relapse", "2023-05-09", "符合急性淋巴细胞白血病（ALL-L2）复发骨髓象", own=True, site="marrow"), event("pathology", "2023-05-09", "骨髓细胞学检查报告单", own=True, optional=True)])


def residual(half) -> None:
    """Day 28 after the cells: residual disease in the wording of a commercial laboratory."""
    made = rows("mrd_flow | 异常B淋巴母细胞占有核细胞比例 | <0.01 | %", "2023-08-13", "marrow", method="flow", sensitivity="10^-4")
    body = f"""<h1>{COMMERCIAL}</h1><h2>急性B淋巴细胞白血病微小残留病（MRD）流式检测报告</h2>{who('送检单位：' + BLOOD, '骨髓液 肝素抗凝 3 mL', '2023-08-13', '2023-08-14', '移植二区', '7岁9月')}
    <p><b>临床诊断：</b>B-ALL复发，CAR-T（CD19/CD22）后第28天</p><p><b>检测方法：</b>八色流式细胞术，溶血后全骨髓染色，共获取有核细胞 1 204 600 个。</p><p><b>检测抗体：</b>CD19、CD22、CD10、CD20、CD34、CD38、CD45、CD58、CD73、CD123、cCD79a、CD24、CD66c</p>
    <table class='grid'><tr><th>细胞群</th><th>结果(%)</th></tr><tr><td>淋巴细胞</td><td>18.42</td></tr><tr><td>单核细胞</td><td>6.07</td></tr><tr><td>粒细胞</td><td>69.35</td></tr><tr><td>正常B祖细胞</td><td>0.00</td></tr><tr><td>异常B淋巴母细胞占有核细胞比例</td><td>&lt;0.01</td></tr></table>
    <p><b>检测灵敏度：</b>0.01%（10^-4）</p><p><b>结论：</b>送检标本未检测到表型异常的B淋巴母细胞（MRD&lt;0.01%）。B细胞缺如，符合CAR-T治疗后改变。</p><p>建议：定期复查，如MRD转阳，可行NGS-MRD进一步检测。</p><p class='sign'>检测：薛韵　复核：闵天宇　批准：戚若川</p><p class='small'>收样时间：2023-08-13 18:25　本结果仅供临床医生参考，不作为唯一诊断依据</p>"""
    half.paper("MRD_D28.pdf", body, CSS, "flow_cytometry", "2023-08-13", facility=COMMERCIAL, labs=made, producer="Aspose.Words for Java 20.11", extra={"other_labs": True, "facility_other": BLOOD},
               events=[event("assessment", "2023-08-13", "送检标本未检测到表型异常的B淋巴母细胞（MRD<0.01%）", own=True)], traps=[Trap("conditional", "如MRD转阳，可行NGS-MRD进一步检测")])


def relapse_flow(half) -> None:
    """The second relapse, CD19 lost: an immunophenotype whose percentages stand in sentences."""
    body = f"""<h1>{UNIVERSITY}</h1><h2>白血病免疫分型检测报告</h2>{who('住院号：ZY2502316', '骨髓', '2025年2月26日', '2025年2月27日', '小儿血液科', '9岁3月')}
    <p><b>临床诊断：</b>B-ALL移植后1年4月，复发？</p><p><b>检测结果：</b></p><p>CD45/SSC散点图中，异常细胞群占有核细胞的37.6%，表达 HLA-DR、CD22(dim)、CD10、cCD79a、CD34、CD38(dim)，部分表达 CD20；不表达 CD19、CD117、CD33、CD13、CD3、CD7、cMPO。</p>
    <p>淋巴细胞占有核细胞的21.3%，比例及表型未见明显异常。粒细胞占26.8%，单核细胞占4.1%。</p><p><b>意见：</b>可见37.6%异常B淋巴母细胞，CD19阴性，考虑B-ALL复发（抗原丢失）。请结合形态学及临床。</p><p class='sign'>报告医师：俞启航　　审核医师：霍敬之</p>"""
    half.paper("免疫分型_202502.pdf", body, CSS.replace("Noto Serif CJK SC", "Noto Sans CJK SC"), "flow_cytometry", "2025-02-26", facility=UNIVERSITY, producer="iReport", extra={"other_labs": True},
               labs=rows("mrd_flow | 异常细胞群占有核细胞 | 37.6 | %", "2025-02-26", "marrow", method="flow", narrative=True, optional=True),
               events=[event("relapse", "2025-02-26", "考虑B-ALL复发（抗原丢失）", own=True, site="marrow"), event("assessment", "2025-02-26", "可见37.6%异常B淋巴母细胞", own=True, optional=True)])


def genes(half) -> None:
    """Chromosomes, fusion genes and mutations at diagnosis."""
    names = "BCR-ABL1(p190) BCR-ABL1(p210) TEL-AML1 E2A-PBX1 MLL-AF4 MLL-ENL SIL-TAL1 EP300-ZNF384".split()
    shown = "".join(f"<tr><td>{names[n]}</td><td>阴性</td><td>{names[n + 4]}</td><td>{'阳性' if n == 3 else '阴性'}</td></tr>" for n in range(4))
    body = f"""<h1>{COMMERCIAL}</h1><h2>白血病染色体核型、融合基因及突变检测报告</h2>{who('送检单位：' + TOWN, '骨髓', '2020-08-18', '2020-09-03', '血液肿瘤科', '4岁9月')}
    <p><b>一、染色体核型分析（R显带，24h培养）</b></p><p>核型：46,XX,t(12;22)(p13;q12)[8]/46,XX[12]</p><p><b>二、白血病融合基因筛查（多重RT-PCR）</b></p><table class='grid'><tr><th>融合基因</th><th>结果</th><th>融合基因</th><th>结果</th></tr>{shown}</table>
    <p>EP300-ZNF384融合基因定量：31.84%（EP300-ZNF384/ABL1）</p><p><b>三、基因突变（NGS，137基因）</b></p><table class='grid'><tr><th>基因</th><th>核苷酸改变</th><th>氨基酸改变</th><th>变异频率</th></tr><tr><td>NRAS</td><td>c.35G&gt;A</td><td>p.G12D</td><td>22.7%</td></tr><tr><td>KMT2D</td><td>c.4135_4136del</td><td>p.M1379fs</td><td>8.9%</td></tr></table>
    <p><b>结论：</b>检出EP300-ZNF384融合基因阳性，NRAS、KMT2D突变。未检出BCR-ABL1。</p><p class='sign'>检测：柏一鸣　审核：戚若川</p><p class='small'>收样日期：2020-08-19　本中心不提供治疗建议</p>"""
    half.paper("核型融合基因.pdf", body, CSS, "genetics", "2020-08-18", facility=COMMERCIAL, producer="Aspose.Words for Java 20.11", extra={"other_labs": True, "facility_other": TOWN},
               events=[event("pathology", "2020-08-18", "白血病染色体核型、融合基因及突变检测报告", own=True, optional=True), event("diagnosis", "2020-08-18", "检出EP300-ZNF384融合基因阳性", optional=True)])


def typing(half) -> None:
    """Typing of child and father, one line a person."""
    body = f"""<h1>{COMMERCIAL}</h1><h2>HLA高分辨基因分型检测报告</h2><table class='who'><tr><td>受检者：<b>陶语汐</b>（患者）</td><td>女</td><td>出生日期：2015-11-03</td></tr><tr><td>供者：陶建国（父）</td><td>男</td><td>出生日期：1985-02-26</td></tr><tr><td>采样日期：2023年8月30日</td><td>送检单位：{UNIVERSITY}</td><td>报告日期：2023年9月8日</td></tr></table>
    <table class='grid'><tr><th>位点</th><th>患者 陶语汐</th><th>供者 陶建国</th><th>相合</th></tr><tr><td>A*</td><td>02:07 / 11:01</td><td>11:01 / 24:02</td><td>1/2</td></tr><tr><td>B*</td><td>13:01 / 46:01</td><td>13:01 / 40:01</td><td>1/2</td></tr><tr><td>C*</td><td>01:02 / 03:04</td><td>03:04 / 07:02</td><td>1/2</td></tr><tr><td>DRB1*</td><td>09:01 / 15:01</td><td>15:01 / 12:02</td><td>1/2</td></tr><tr><td>DQB1*</td><td>03:03 / 06:01</td><td>06:01 / 03:01</td><td>1/2</td></tr></table>
    <p><b>结论：</b>患者与供者（父）HLA 5/10相合，为单倍体相合。</p><p><b>抗HLA抗体：</b>阴性。</p><p>方法：PCR-SBT/NGS　　拟行单倍体造血干细胞移植，请临床复核供者身份。</p><p class='sign'>检测：柏一鸣　审核：戚若川</p>"""
    half.paper("HLA分型.pdf", body, CSS, "transplant_donor", "2023-08-30", facility=COMMERCIAL, producer="Aspose.Words for Java 20.11", extra={"kind_also": "genetics", "facility_other": UNIVERSITY}, traps=[Trap("plan", "拟行单倍体造血干细胞移植")])


def tomography(half) -> None:
    """Chest tomography, photographed from the light of a screen's printout."""
    body = f"""<h1>{UNIVERSITY}</h1><h2>CT检查诊断报告书</h2><table class='who'><tr><td>姓名：陶语汐</td><td>性别：女</td><td>年龄：8岁</td></tr><tr><td>CT号：CT20231203-118</td><td>住院号：ZY2309154</td><td>科别：移植病区</td></tr><tr><td>检查日期：2023-12-03</td><td>报告日期：2023-12-03</td><td>检查部位：胸部平扫</td></tr></table>
    <p><b>影像所见：</b>胸廓对称。双肺纹理增多，右肺下叶背段见斑片状高密度影，边界模糊，大小约14mm×11mm，周围见磨玻璃影。气管、支气管通畅。纵隔未见明显肿大淋巴结。心影不大。双侧胸腔未见积液。</p><p><b>影像诊断：</b>右肺下叶背段炎性病变，真菌感染不除外，建议治疗后复查。较2023-10-06片为新发。</p><p class='sign'>报告医师：桑宁　　审核医师：滕国梁</p><p class='small'>本报告仅供临床参考，手签有效</p>"""
    half.paper("胸部CT.jpg", body, CSS.replace("9.4pt/1.55", "11.5pt/1.8"), "imaging_report", "2023-12-03", look="sideways", crop=0.56, facility=UNIVERSITY,
               events=[event("imaging", "2023-12-03", "CT检查诊断报告书", own=True)], traps=[Trap("hypothesis", "真菌感染不除外")])


def infusion(half) -> None:
    """The record of the infusion, a form with ticks, scanned in black and white."""
    body = f"""<h1>{BLOOD}</h1><h2>CAR-T细胞回输记录单</h2><table class='grid'><tr><td>姓名</td><td><b>陶语汐</b></td><td>性别/年龄</td><td>女 / 7岁</td><td>住院号</td><td>HQ0017226</td></tr><tr><td>诊断</td><td colspan='3'>急性B淋巴细胞白血病（第一次复发）</td><td>体重</td><td>23.5 kg</td></tr>
    <tr><td>单采日期</td><td colspan='2'>2023年7月4日</td><td>靶点</td><td colspan='2'>CD19/CD22双靶点</td></tr><tr><td>细胞批号</td><td colspan='2'>HQ-DT-230704-06</td><td>回输剂量</td><td colspan='2'>3.0×10^6/kg</td></tr><tr><td>预处理方案</td><td colspan='5'>FC方案：氟达拉滨30mg/m²×3d，环磷酰胺300mg/m²×3d（2023年7月11日至2023年7月13日）</td></tr>
    <tr><td>回输日期</td><td colspan='2'><b>2023年7月16日</b></td><td>回输时间</td><td colspan='2'>10:20～10:38</td></tr><tr><td>回输前用药</td><td colspan='5'>☑异丙嗪12.5mg　☐地塞米松　☑对乙酰氨基酚</td></tr></table>
    <table class='grid'><tr><th>时间</th><th>体温℃</th><th>心率</th><th>呼吸</th><th>血压mmHg</th><th>SpO2%</th></tr><tr><td>10:15</td><td>36.6</td><td>96</td><td>22</td><td>98/60</td><td>99</td></tr><tr><td>10:30</td><td>36.7</td><td>102</td><td>23</td><td>96/58</td><td>99</td></tr><tr><td>11:00</td><td>36.9</td><td>100</td><td>22</td><td>97/61</td><td>98</td></tr><tr><td>12:00</td><td>36.8</td><td>98</td><td>22</td><td>99/60</td><td>99</td></tr></table>
    <p>回输过程顺利，无寒战、皮疹等不适。若出现发热≥38.5℃，予托珠单抗处理。</p><p style='margin-top:12pt'>执行护士：柯敏　　核对护士：路瑶　　医师：邱以恒</p>"""
    half.paper("CART回输记录.pdf", body, CSS.replace("9.4pt/1.55", "10.6pt/1.75"), "treatment_record", "2023-07-16", look="black", facility=BLOOD, labs=rows("weight | 体重 | 23.5 | kg", "2023-07-16", None, optional=True), born=False,
               events=[event("car_t_infusion", "2023-07-16", "回输日期2023年7月16日", own=True, target="CD19/CD22", dose="3.0×10^6/kg", batch="HQ-DT-230704-06"), event("leukapheresis", "2023-07-04", "单采日期2023年7月4日"),
                       event("lymphodepletion", "2023-07-11", "FC方案：氟达拉滨30mg/m²×3d，环磷酰胺300mg/m²×3d（2023年7月11日至2023年7月13日）", end="2023-07-13", agents="fludarabine, cyclophosphamide")],
               traps=[Trap("conditional", "予托珠单抗处理"), Trap("negation", "无寒战、皮疹等不适")])
