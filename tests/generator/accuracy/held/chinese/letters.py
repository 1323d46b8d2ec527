"""Prose: the discharge after the transplant, an outpatient note, a consultation, typed."""

from ...kit import Folder, Trap, event, rows
from .child import CHILD

UNIVERSITY = "岭东医科大学附属第一医院"
BLOOD = "华清血液病医院"
TOWN = "江州市妇女儿童医院"


def build() -> list:
    """The letters."""
    half = Folder(CHILD, 2300)
    for make in (discharge, first_stay, consultation):
        make(half)
    return half.documents


def discharge(half) -> None:
    """The stay of the transplant: admission notes copied forward, course, results in running text."""
    body = f"""<h1>{UNIVERSITY}</h1><h2>出 院 记 录</h2><table class='who'><tr><td>姓名：陶语汐</td><td>性别：女</td><td>年龄：8岁</td><td>住院号：ZY2309154</td></tr><tr><td>科室：移植病区</td><td>入院日期：2023年9月25日</td><td>出院日期：2023年12月15日</td><td>住院81天</td></tr></table>
    <p><b>入院诊断：</b>急性淋巴细胞白血病（B细胞型，EP300-ZNF384阳性，第二次完全缓解）</p><p><b>出院诊断：</b>1. 急性淋巴细胞白血病CR2，单倍体造血干细胞移植术后　2. 急性移植物抗宿主病（肠道，Ⅱ度）　3. 巨细胞病毒血症　4. 肺部感染</p>
    <p><b>入院情况：</b>患儿2020年8月因“发热1周伴面色苍白”就诊于{TOWN}，2020年8月18日骨髓检查确诊为急性淋巴细胞白血病。2020年8月21日起予CCCG-ALL-2020方案诱导化疗，2020年10月6日（第46天）骨髓MRD&lt;0.01%，达完全缓解。规律化疗至2022年12月30日停药。2023年5月9日常规复查骨髓提示复发，原幼淋巴细胞79.5%。2023年5月12日予VDLP方案再诱导，2023年6月14日骨髓MRD 1.37%。后于{BLOOD}行CAR-T治疗：2023年7月4日采集外周血单个核细胞，2023年7月11日至7月13日予FC方案清淋，2023年7月16日回输CD19/CD22 CAR-T细胞，2023年7月22日出现CRS 2级，予托珠单抗后好转，未发生ICANS。2023年8月13日骨髓评估完全缓解，MRD阴性（流式，10^-4）。为行移植入院。否认肝炎、结核病史。其祖父2018年因肺癌去世。</p>
    <p><b>诊疗经过：</b>入院后完善检查，心脏彩超（2023年9月27日）示左室射血分数66%。2023年10月3日开始Bu/Cy+ATG方案预处理，2023年10月12日行父供女单倍体造血干细胞移植，回输骨髓联合外周血干细胞，MNC 9.8×10^8/kg，CD34+ 6.4×10^6/kg。GVHD预防采用环孢素+MMF+短程MTX。2023年10月25日中性粒细胞植入，2023年10月29日血小板植入。2023年11月20日出现腹泻，每日约700ml，肠镜活检诊断急性GVHD（肠道Ⅱ度），予甲泼尼龙、芦可替尼后好转。2023年11月27日CMV-DNA 4.26×10^3 copies/mL，予更昔洛韦治疗，2023年12月8日转阴。2023年12月3日胸部CT示右肺下叶炎症，予伏立康唑治疗。2023年11月11日（+30天）骨髓MRD阴性，STR嵌合率99.6%。病程中无肝静脉闭塞病表现。</p>
    <p><b>出院前检查（2023年12月14日）：</b>WBC 3.42×10^9/L，Hb 94 g/L，PLT 67×10^9/L，中性粒细胞 2.05×10^9/L，ALT 36 U/L，总胆红素 11.8 μmol/L，肌酐 33 μmol/L，环孢素浓度 203 ng/mL。</p>
    <p><b>出院情况：</b>一般情况可，无发热、腹泻。皮肤未见皮疹。</p><p><b>出院医嘱：</b>1. 继续口服环孢素、芦可替尼、伏立康唑，定期监测浓度。2. 每周复查血常规、肝肾功、CMV-DNA、EBV-DNA。3. 拟于2024年1月10日返院复查骨髓及嵌合率。4. 如复发可考虑供者淋巴细胞输注。5. 移植后6个月起评估疫苗接种。</p><p class='sign'>主治医师：葛洵　　主任医师：霍敬之<br>2023年12月15日</p>"""
    css = "body { font: 10pt/1.7 'Noto Serif CJK SC' } h1 { text-align: center; font-size: 16pt } h2 { text-align: center; font-size: 14pt } .who { border-top: 1pt solid #000; border-bottom: 1pt solid #000; margin: 4pt 0 } p { margin-top: 4pt; text-align: justify } .sign { text-align: right; margin-top: 18pt } @page { @bottom-center { content: '第 ' counter(page) ' 页'; font: 8pt 'Noto Serif CJK SC' } }"
    told = rows("""
        wbc | WBC | 3.42 | ×10^9/L
        hgb | Hb | 94 | g/L
        plt | PLT | 67 | ×10^9/L
        anc | 中性粒细胞 | 2.05 | ×10^9/L
        alt | ALT | 36 | U/L
        bilirubin_total | 总胆红素 | 11.8 | μmol/L
        creatinine | 肌酐 | 33 | μmol/L
        ciclosporin | 环孢素浓度 | 203 | ng/mL
        """, "2023-12-14", narrative=True)
    told += rows("chimerism | STR嵌合率 | 99.6 | %", "2023-11-11", None, narrative=True) + rows("lvef | 左室射血分数 | 66 | %", "2023-09-27", None, narrative=True) + rows("mrd_flow | MRD | 1.37 | %", "2023-06-14", "marrow", narrative=True)
    told += rows("blasts_bm | 原幼淋巴细胞 | 79.5 | %", "2023-05-09", "marrow", narrative=True)
    half.paper("移植出院记录.pdf", body, css, "discharge_summary", "2023-09-25", end="2023-12-15", facility=UNIVERSITY, labs=told, born=False, producer="Microsoft Word 2010", extra={"date_any": ["2023-09-25", "2023-12-15"], "other_labs": True},
               events=[event("admission", "2023-09-25", "入院日期：2023年9月25日", own=True), event("discharge", "2023-12-15", "出院日期：2023年12月15日", own=True),
                       event("diagnosis", "2020-08-18", "2020年8月18日骨髓检查确诊为急性淋巴细胞白血病"), event("chemotherapy", "2020-08-21", "2020年8月21日起予CCCG-ALL-2020方案诱导化疗"), event("remission", "2020-10-06", "2020年10月6日（第46天）骨髓MRD<0.01%，达完全缓解"),
                       event("relapse", "2023-05-09", "2023年5月9日常规复查骨髓提示复发", site="marrow"), event("chemotherapy", "2023-05-12", "2023年5月12日予VDLP方案再诱导"), event("assessment", "2023-06-14", "2023年6月14日骨髓MRD 1.37%"),
                       event("leukapheresis", "2023-07-04", "2023年7月4日采集外周血单个核细胞"), event("lymphodepletion", "2023-07-11", "2023年7月11日至7月13日予FC方案清淋", end="2023-07-13"), event("car_t_infusion", "2023-07-16", "2023年7月16日回输CD19/CD22 CAR-T细胞", target="CD19/CD22"),
                       event("toxicity", "2023-07-22", "2023年7月22日出现CRS 2级", name="CRS", grade="2"), event("remission", "2023-08-13", "2023年8月13日骨髓评估完全缓解"), event("assessment", "2023-08-13", "2023年8月13日骨髓评估", optional=True),
                       event("imaging", "2023-09-27", "心脏彩超（2023年9月27日）"), event("hsct", "2023-10-12", "2023年10月12日行父供女单倍体造血干细胞移植", donor_type="haploidentical"), event("chemotherapy", "2023-10-03", "2023年10月3日开始Bu/Cy+ATG方案预处理", optional=True),
                       event("gvhd", "2023-11-20", "2023年11月20日出现腹泻，每日约700ml，肠镜活检诊断急性GVHD（肠道Ⅱ度）", grade="II", organ="gut"), event("infection", "2023-11-27", "2023年11月27日CMV-DNA 4.26×10^3 copies/mL", agent="CMV", optional=True),
                       event("imaging", "2023-12-03", "2023年12月3日胸部CT"), event("assessment", "2023-11-11", "2023年11月11日（+30天）骨髓MRD阴性"), event("hsct", "2023-10-25", "2023年10月25日中性粒细胞植入", optional=True), event("hsct", "2023-10-29", "2023年10月29日血小板植入", optional=True),
                       event("chemotherapy", "2022-12-30", "规律化疗至2022年12月30日停药", optional=True), event("infection", "2023-12-03", "右肺下叶炎症", optional=True), event("procedure", "2023-11-20", "肠镜活检", optional=True)],
               traps=[Trap("plan", "拟于2024年1月10日返院复查骨髓及嵌合率"), Trap("conditional", "如复发可考虑供者淋巴细胞输注"), Trap("relative", "其祖父2018年因肺癌去世"), Trap("negation", "病程中无肝静脉闭塞病表现"), Trap("negation", "未发生ICANS")])


def first_stay(half) -> None:
    """The first stay in the town's hospital, kept as a copied sheet."""
    body = f"""<h1>{TOWN}</h1><h2>出院小结</h2><p>姓名：陶语汐　性别：女　出生日期：2015年11月3日　住院号：20-11873　科室：血液肿瘤科</p><p>入院日期：2020-08-16　　出院日期：2020-10-09</p><p><b>出院诊断：</b>急性淋巴细胞白血病（B系，中危）</p>
    <p><b>住院经过：</b>患儿因发热、面色苍白1周入院。2020-08-18行骨髓穿刺术，骨髓原始淋巴细胞占88%，确诊急性淋巴细胞白血病。2020-08-20行腰椎穿刺及鞘内注射，脑脊液未见白血病细胞（CNS1）。2020-08-21开始CCCG-ALL-2020诱导化疗。2020-09-02并发铜绿假单胞菌败血症，予美罗培南治愈。2020-10-06骨髓完全缓解，MRD&lt;0.01%（流式细胞术）。</p>
    <p><b>家族史：</b>父母体健，一表兄曾患“再生障碍性贫血”，已愈。</p><p><b>出院医嘱：</b>2020-10-19返院行巩固化疗。如有发热及时就诊。</p><p class='sign'>医师签名：庞立新　　2020-10-09</p>"""
    css = "body { font: 11pt/1.9 'Noto Sans CJK SC' } h1 { text-align: center; font-size: 17pt } h2 { text-align: center; font-size: 14pt } p { margin-top: 5pt } .sign { text-align: right; margin-top: 20pt }"
    half.paper("出院小结_2020.pdf", body, css, "discharge_summary", "2020-08-16", end="2020-10-09", look="copy", facility=TOWN, extra={"date_any": ["2020-08-16", "2020-10-09"]},
               labs=rows("blasts_bm | 骨髓原始淋巴细胞 | 88 | %", "2020-08-18", "marrow", narrative=True) + rows("mrd_flow | MRD | <0.01 | %", "2020-10-06", "marrow", method="flow", narrative=True),
               events=[event("admission", "2020-08-16", "入院日期：2020-08-16", own=True), event("discharge", "2020-10-09", "出院日期：2020-10-09", own=True), event("diagnosis", "2020-08-18", "确诊急性淋巴细胞白血病"), event("procedure", "2020-08-18", "2020-08-18行骨髓穿刺术", optional=True),
                       event("procedure", "2020-08-20", "2020-08-20行腰椎穿刺及鞘内注射"), event("assessment", "2020-08-20", "脑脊液未见白血病细胞（CNS1）", optional=True), event("chemotherapy", "2020-08-21", "2020-08-21开始CCCG-ALL-2020诱导化疗"), event("chemotherapy", "2020-08-20", "鞘内注射", optional=True),
                       event("infection", "2020-09-02", "2020-09-02并发铜绿假单胞菌败血症", agent="Pseudomonas aeruginosa"), event("remission", "2020-10-06", "2020-10-06骨髓完全缓解"), event("assessment", "2020-10-06", "2020-10-06骨髓完全缓解", optional=True)],
               traps=[Trap("plan", "2020-10-19返院行巩固化疗"), Trap("relative", "一表兄曾患“再生障碍性贫血”")])


def consultation(half) -> None:
    """A consultation of several doctors about the second relapse, typed."""
    parts = [f"# {UNIVERSITY}多学科会诊记录", "患者姓名：陶语汐    性别：女    出生日期：2015年11月3日    住院号：ZY2502316", "会诊日期：2025年3月6日", "# 病情摘要",
             "患儿为B-ALL（EP300-ZNF384阳性），2020年8月确诊，2023年5月第一次复发，2023年7月16日行CD19/CD22 CAR-T治疗，2023年10月12日行单倍体造血干细胞移植。", "2025年2月26日骨髓检查提示第二次复发，CD19阴性，CD22弱阳性。脑脊液未见异常细胞，无睾丸及其他髓外病灶。2025年3月1日予奥加伊妥珠单抗治疗第1剂，目前无肝功能异常。",
             "# 近期血常规", [["日期", "白细胞(10^9/L)", "血红蛋白(g/L)", "血小板(10^9/L)"], ["2025-03-01", "11.4", "86", "25"], ["2025-03-05", "2.3", "79", "18"]],
             "# 会诊意见", "1. 完成奥加伊妥珠单抗第2、3剂（计划2025年3月8日、3月15日）后复查骨髓。", "2. 若达缓解，可赴境外行二次移植或CD22 CAR-T，需评估供者（母亲拟查HLA）。", "3. 注意肝静脉闭塞病风险。", "会诊专家：霍敬之、葛洵、滕国梁"]
    made = []
    for d, *values in (("2025-03-01", "11.4", "86", "25"), ("2025-03-05", "2.3", "79", "18")):
        for key, name, unit, value in zip(("wbc", "hgb", "plt"), ("白细胞", "血红蛋白", "血小板"), ("10^9/L", "g/L", "10^9/L"), values, strict=True):
            made += rows(f"{key} | {name} | {value} | {unit}", d)
    half.letter("多学科会诊.docx", parts, "consultation", "2025-03-06", facility=UNIVERSITY, labs=made, across=True,
                events=[event("consultation", "2025-03-06", "会诊日期：2025年3月6日", own=True), event("diagnosis", "2020-08", "2020年8月确诊"), event("relapse", "2023-05", "2023年5月第一次复发"), event("car_t_infusion", "2023-07-16", "2023年7月16日行CD19/CD22 CAR-T治疗"),
                        event("hsct", "2023-10-12", "2023年10月12日行单倍体造血干细胞移植"), event("relapse", "2025-02-26", "2025年2月26日骨髓检查提示第二次复发", site="marrow"), event("immunotherapy", "2025-03-01", "2025年3月1日予奥加伊妥珠单抗治疗第1剂", agents="inotuzumab ozogamicin")],
                traps=[Trap("plan", "计划2025年3月8日、3月15日"), Trap("conditional", "可赴境外行二次移植或CD22 CAR-T"), Trap("negation", "无睾丸及其他髓外病灶")])
