"""Laboratory sheets: two tests a row, numbered rows with codes, days after the infusion across columns, a photograph, a workbook."""

import datetime

from ...kit import Folder, Trap, across, event, grid, pairs, results, rows, table
from .child import CHILD

TOWN = "江州市妇女儿童医院"
UNIVERSITY = "岭东医科大学附属第一医院"
BLOOD = "华清血液病医院"

TOWN_CSS = """
@page { size: A4; margin: 10mm 11mm } body { font: 8.6pt/1.35 'Noto Sans CJK SC' } h1 { text-align: center; font-size: 14pt; letter-spacing: 1pt } h2 { text-align: center; font-size: 11pt; font-weight: normal; margin-bottom: 3pt }
.who { border-bottom: 1pt solid #000; font-size: 8.2pt } .who td { padding: .6pt 2pt } .grid { margin-top: 2pt } .grid th { border-bottom: .6pt solid #000; font-size: 8.2pt; font-weight: normal } .grid td { padding: .7pt 2pt; white-space: nowrap }
.foot { border-top: 1pt solid #000; margin-top: 5pt; font-size: 8pt } .foot td { padding: 1pt }
"""


def build() -> list:
    """The laboratory sheets."""
    half = Folder(CHILD, 2100)
    for make in (count, chemistry, days, viruses, subsets, export, father):
        make(half)
    return half.documents


def count(half) -> None:
    """The first blood count: two tests a row, arrows behind the value."""
    made = rows("""
        wbc | 白细胞计数 | 86.32 | 10^9/L | 4.3-11.3 | ↑
        neut_pct | 中性粒细胞百分比 | 3.1 | % | 31-70 | ↓
        lymph_pct | 淋巴细胞百分比 | 22.4 | % | 23-59 | ↓
        mono_pct | 单核细胞百分比 | 2.5 | % | 2-11 |
        anc | 中性粒细胞绝对值 | 2.68 | 10^9/L | 1.6-7.8 |
        alc | 淋巴细胞绝对值 | 19.34 | 10^9/L | 1.5-4.6 | ↑
        mono_abs | 单核细胞绝对值 | 2.16 | 10^9/L | 0.13-0.76 | ↑
        blasts_pb | 原始及幼稚细胞 | 72 | % | 0 | ↑
        crp | 快速C反应蛋白 | 18.6 | mg/L | 0-8 | ↑
        rbc | 红细胞计数 | 2.34 | 10^12/L | 4.2-5.7 | ↓
        hgb | 血红蛋白 | 68 | g/L | 118-156 | ↓
        hct | 红细胞压积 | 20.3 | % | 36-46 | ↓
        mcv | 平均红细胞体积 | 86.8 | fL | 77-92 |
        mch | 平均红细胞血红蛋白含量 | 29.1 | pg | 25-34 |
        mchc | 平均红细胞血红蛋白浓度 | 335 | g/L | 310-355 |
        rdw | 红细胞分布宽度CV | 15.9 | % | 11.5-14.5 | ↑
        plt | 血小板计数 | 19 | 10^9/L | 167-453 | ↓
        x | 平均血小板体积 | 9.4 | fL | 7.2-11.8 |
        """, "2020-08-16")
    body = f"""<h1>{TOWN}</h1><h2>检验报告单（血常规+CRP）</h2>
    <table class='who'><tr><td>姓名：陶语汐</td><td>性别：女</td><td>年龄：4岁9月</td><td>样本号：20200816-0237</td></tr><tr><td>病历号：0093827715</td><td>科别：儿内急诊</td><td>床号：</td><td>标本种类：末梢血</td></tr>
    <tr><td>出生日期：2015-11-03</td><td colspan='2'>临床诊断：发热待查；贫血待查</td><td>送检医生：庞立新</td></tr></table>"""
    body += pairs(made, [("项目", "{name}"), ("结果", "{value}{flag}"), ("单位", "{unit}"), ("参考区间", "{range}")])
    body += """<p style='margin-top:4pt'>备注：镜检可见大量原始及幼稚细胞，建议血液科就诊行骨髓检查，待排急性白血病。</p>
    <table class='foot'><tr><td>采集时间：2020-08-16 19:42</td><td>接收时间：2020-08-16 19:55</td><td>报告时间：2020-08-16 20:31</td></tr><tr><td>检验者：尚雯</td><td>审核者：葛培</td><td>打印时间：2020-08-18 09:12</td></tr><tr><td colspan='3'>★本报告仅对所检测标本负责</td></tr></table>"""
    half.paper("血常规_首诊.pdf", body, TOWN_CSS.replace("size: A4;", "size: A5 landscape;").replace("8.6pt/1.35", "7.4pt/1.3"), "lab_report", "2020-08-16", facility=TOWN, labs=made, producer="FastReport 4.0",
               traps=[Trap("hypothesis", "待排急性白血病")])


def chemistry(half) -> None:
    """Numbered rows with a code before the name and the flag in front of the range; a sheet of two pages."""
    codes = "ALT AST GGT ALP TBIL DBIL IBIL TP ALB GLB UREA CREA UA GLU K NA CL CA MG P LDH CK CKMB TG TC AMY PT INR APTT FIB DD AT3 PCT FER IGG IGA IGM".split()
    made = rows("""
        alt | 丙氨酸氨基转移酶 | 143 | U/L | 7～30 | ↑
        ast | 天门冬氨酸氨基转移酶 | 88 | U/L | 14～44 | ↑
        ggt | γ-谷氨酰转移酶 | 62 | U/L | 5～19 | ↑
        alp | 碱性磷酸酶 | 151 | U/L | 143～406 |
        bilirubin_total | 总胆红素 | 25.4 | μmol/L | 3.0～21.0 | ↑
        bilirubin_direct | 直接胆红素 | 9.8 | μmol/L | 0～6.8 | ↑
        x | 间接胆红素 | 15.6 | μmol/L | 2.0～15.0 | ↑
        protein_total | 总蛋白 | 55.1 | g/L | 61～79 | ↓
        albumin | 白蛋白 | 33.8 | g/L | 38～54 | ↓
        x | 球蛋白 | 21.3 | g/L | 18～38 |
        urea | 尿素 | 4.2 | mmol/L | 2.5～6.5 |
        creatinine | 肌酐（酶法） | 29 | μmol/L | 19～44 |
        uric_acid | 尿酸 | 204 | μmol/L | 110～320 |
        glucose | 葡萄糖 | 6.91 | mmol/L | 3.9～6.1 | ↑
        potassium | 钾 | 3.31 | mmol/L | 3.7～5.2 | ↓
        sodium | 钠 | 134.6 | mmol/L | 135～145 | ↓
        chloride | 氯 | 99.7 | mmol/L | 98～110 |
        calcium | 钙 | 2.09 | mmol/L | 2.1～2.8 | ↓
        magnesium | 镁 | 0.81 | mmol/L | 0.70～0.95 |
        phosphate | 无机磷 | 1.22 | mmol/L | 1.15～2.15 |
        ldh | 乳酸脱氢酶 | 311 | U/L | 120～295 | ↑
        x | 肌酸激酶 | 24 | U/L | 40～200 | ↓
        x | 肌酸激酶同工酶 | 11 | U/L | 0～25 |
        triglycerides | 甘油三酯 | 3.46 | mmol/L | 0.2～1.7 | ↑
        x | 总胆固醇 | 5.02 | mmol/L | 3.1～5.2 |
        amylase | 淀粉酶 | 48 | U/L | 30～110 |
        pt | 凝血酶原时间 | 12.6 | s | 10.2～13.4 |
        inr | 国际标准化比值 | 1.09 |  | 0.8～1.2 |
        aptt | 活化部分凝血活酶时间 | 39.2 | s | 25.1～37.4 | ↑
        fibrinogen | 纤维蛋白原 | 0.97 | g/L | 1.8～3.5 | ↓
        d_dimer | D-二聚体 | 0.84 | mg/L | 0～0.55 | ↑
        antithrombin | 抗凝血酶Ⅲ活性 | 58 | % | 75～125 | ↓
        procalcitonin | 降钙素原 | 0.16 | ng/mL | <0.05 | ↑
        ferritin | 铁蛋白 | 2216.0 | ng/mL | 11～307 | ↑
        igg | 免疫球蛋白G | 5.12 | g/L | 5.3～13.1 | ↓
        iga | 免疫球蛋白A | 0.44 | g/L | 0.4～2.2 |
        igm | 免疫球蛋白M | 0.31 | g/L | 0.5～2.0 | ↓
        """, "2023-05-25")
    for row, code in zip(made, codes, strict=True):
        row.method = code
    body = f"""<h1>{UNIVERSITY}</h1><h2>检验科 生化免疫凝血检验报告</h2><table class='who'><tr><td>姓名：<b>陶语汐</b></td><td>性别：女</td><td>年龄：7岁</td><td>住院号：ZY2305887</td></tr>
    <tr><td>科室：小儿血液科</td><td>床号：32</td><td>诊断：急性淋巴细胞白血病（复发）</td><td>标本：血清/枸橼酸血浆</td></tr><tr><td>采样时间：2023/05/25 05:58</td><td>送检：2023/05/25 06:40</td><td>报告：2023/05/25 10:17</td><td>条码：230525601144</td></tr></table>"""
    body += table(made, [("No", "{n}"), ("代号", "{method}"), ("检验项目", "{name}"), ("测定结果", "{value}"), ("提示", "{flag}"), ("参考范围", "{range}"), ("单位", "{unit}")], widths=["6%", "9%", "33%", "14%", "8%", "17%", "13%"])
    for row in made:
        row.method = None
    body += "<table class='foot'><tr><td>检验：严可心</td><td>审核：陆振</td><td>说明：↑偏高 ↓偏低。结果仅供临床参考</td></tr></table>"
    css = "@page { size: A5; margin: 9mm 9mm 11mm; @bottom-center { content: '第' counter(page) '页/共' counter(pages) '页'; font: 7pt 'Noto Serif CJK SC' } } body { font: 8pt/1.35 'Noto Serif CJK SC' } h1 { text-align: center; font-size: 12pt } h2 { text-align: center; font-size: 10pt; font-weight: normal } .who { font-size: 7.3pt; border: .6pt solid #000; margin: 3pt 0 } .who td { padding: .6pt 2pt } .grid th { border-top: .8pt solid #000; border-bottom: .8pt solid #000; text-align: left } .grid td { border-bottom: .3pt dotted #888; padding: 1.6pt 2pt } .foot { border-top: .8pt solid #000; margin-top: 4pt; font-size: 7.3pt }"
    half.paper("生化凝血_0525.pdf", body, css, "lab_report", "2023-05-25", facility=UNIVERSITY, labs=made, producer="LisReport")


def days(half) -> None:
    """A ward's own table of the month after the infusion: dates with day numbers across."""
    dates = ["2023-07-16", "2023-07-20", "2023-07-22", "2023-07-25", "2023-07-30", "2023-08-13"]
    lines, made = across("""
        wbc | WBC | ×10^9/L | 4.0-10.0 | 0.42 | 0.18 | 0.21 | 0.66 | 1.84 | 3.05
        anc | 中性粒细胞 | ×10^9/L | 1.8-6.3 | 0.21 | 0.04 | 0.03 | 0.31 | 1.02 | 1.77
        hgb | Hb | g/L | 115-150 | 88 | 79 | 84 | 81 | 90 | 103
        plt | PLT | ×10^9/L | 125-350 | 54 | 28 | 16 | 22 | 47 | 96
        crp | CRP | mg/L | 0-10 | 5.4 | 63.1 | 122.8 | 30.7 | 6.2 | 1.9
        ferritin | 铁蛋白 | ng/mL | 13-150 | 1876 | 3922 | 11540 | 8231 | 4105 | 1390
        il6 | IL-6 | pg/mL | 0-7 | 6.8 | 415.2 | 2867.0 | 96.3 | 11.5 | 4.4
        ldh | LDH | U/L | 120-250 | 198 | 264 | 533 | 402 | 251 | 187
        fibrinogen | 纤维蛋白原 | g/L | 2.0-4.0 | 2.91 | 2.44 | 1.33 | 1.08 | 1.95 | 2.37
        d_dimer | D-二聚体 | mg/L | 0-0.5 | 0.38 | 1.12 | 3.75 | 2.61 | 0.90 | 0.41
        cd19_pct | CD19+B细胞 | % | 6-25 | 0.02 | — | 0 | 0 | 0 | 0
        x | CAR-T细胞比例 | % |  | — | 4.7 | 31.9 | 52.6 | 18.8 | 3.1
        car_copies | CAR拷贝数 | copies/μg |  | — | 9840 | 187600 | 264300 | 71200 | 8950
        """, dates)
    heads = ["指标", "单位", "参考值"] + [f"{d[5:7]}-{d[8:]}<br>D{n}" for d, n in zip(dates, (0, 4, 6, 9, 14, 28), strict=True)]
    body = f"""<h2>{BLOOD} 细胞治疗中心</h2><h3>CAR-T输注后监测汇总表（2023年）</h3><p>姓名：陶语汐　　性别：女　　出生日期：2015年11月3日　　住院号：HQ0017226　　CAR-T回输日期（D0）：2023年7月16日</p>"""
    body += grid(lines, heads) + "<p>注：“—”为未检测。CRS最高2级（D6），未发生ICANS。制表：移植二区　制表日期：2023年8月21日</p>"
    css = "@page { size: A4 landscape; margin: 13mm } body { font: 9pt/1.5 'Noto Sans CJK SC' } h2, h3 { text-align: center } h3 { font-size: 11pt } .grid { margin: 6pt 0 } .grid th { background: #dfe9f3; border: .6pt solid #456; text-align: center } .grid td { border: .6pt solid #456; text-align: center } .grid td:first-child { text-align: left }"
    half.paper("CART监测表.pdf", body, css, "lab_report", "2023-07-16", facility=BLOOD, labs=made, producer="WPS 表格", extra={"date_any": ["2023-07-16", "2023-08-13"], "kind_also": "treatment_record"},
               events=[event("car_t_infusion", "2023-07-16", "CAR-T回输日期（D0）：2023年7月16日"), event("toxicity", "2023-07-22", "CRS最高2级（D6）", name="CRS", grade="2", optional=True)], traps=[Trap("negation", "未发生ICANS")])


def viruses(half) -> None:
    """A photograph of two slips pasted on one sheet: viruses by PCR above, drug level below, two sampling days."""
    first = rows("""
        x | 巨细胞病毒核酸定量(CMV-DNA) | 4.26×10^3 | copies/mL | <4.00×10^2 | ↑
        x | EB病毒核酸定量(EBV-DNA) | <400 | copies/mL | <400 |
        adv_pcr | 腺病毒核酸定量(ADV-DNA) | <500 | copies/mL | <500 |
        """, "2023-11-27")
    second = rows("""
        ciclosporin | 环孢素A谷浓度 | 187.4 | ng/mL | 150-250 |
        creatinine | 肌酐 | 41 | μmol/L | 19-44 |
        magnesium | 镁 | 0.58 | mmol/L | 0.70-0.95 | ↓
        """, "2023-11-28")
    columns = [("项目名称", "{name}"), ("结果", "{value} {flag}"), ("单位", "{unit}"), ("参考值", "{range}")]
    body = f"""<h1>{UNIVERSITY}</h1><h2>分子诊断报告单</h2><p>姓名：陶语汐　女　8岁　住院号：ZY2309154　科室：移植病区　标本：EDTA血浆</p><p>采样时间：2023年11月27日 06:05　　报告时间：2023年11月28日 15:20</p>{table(first, columns)}<p>检测方法：荧光定量PCR　　检验者：卞青　审核者：俞启航</p>
    <hr style='margin: 14pt 0; border: 0; border-top: 1pt dashed #000'><h1>{UNIVERSITY}</h1><h2>治疗药物监测报告单</h2><p>姓名：陶语汐　女　8岁　住院号：ZY2309154　科室：移植病区　标本：全血/血清</p><p>采样时间：2023年11月28日 08:50　　报告时间：2023年11月28日 14:02</p>{table(second, columns)}<p>检验者：严可心　审核者：陆振</p>"""
    css = "body { font: 10.5pt/1.6 'Noto Serif CJK SC' } h1 { text-align: center; font-size: 15pt } h2 { text-align: center; font-size: 12pt; font-weight: normal } .grid th { border-top: 1pt solid #000; border-bottom: 1pt solid #000; text-align: left } .grid { border-bottom: 1pt solid #000; margin: 3pt 0 }"
    half.paper("病毒_环孢素.jpg", body, css, "lab_report", "2023-11-27", look="photo", crop=0.62, facility=UNIVERSITY, labs=first + second, extra={"date_any": ["2023-11-27", "2023-11-28"]})


def subsets(half) -> None:
    """Lymphocyte subsets a year after the transplant: percentages and counts in two columns of one row, units in the headings."""
    lines = [("总T淋巴细胞 CD3+", "cd3_pct", "62.8", "55-84", "cd3", "1018", "690-2540"), ("辅助T细胞 CD3+CD4+", "cd4_pct", "21.3", "31-60", "cd4", "345", "410-1590"), ("杀伤T细胞 CD3+CD8+", "cd8_pct", "38.9", "13-41", "cd8", "631", "190-1140"),
             ("B淋巴细胞 CD19+", "cd19_pct", "25.6", "6-25", "cd19_abs", "415", "90-660"), ("NK细胞 CD16+CD56+", "nk_pct", "10.7", "5-27", "nk_abs", "173", "90-590")]
    made = []
    for name, *cells in lines:
        for analyte, value, reference, unit in ((*cells[:3], "%"), (*cells[3:], "个/μL")):
            made += rows(f"{analyte} | {name} | {value} | {unit} | {reference}", "2024-10-09", method="flow")
    shown = "".join(f"<tr><td>{n}</td><td>{a[1]}</td><td>{a[2]}</td><td>{b[1]}</td><td>{b[2]}</td></tr>" for n, *cells in lines for a, b in [(cells[:3], cells[3:])])
    body = f"""<h1>{UNIVERSITY}</h1><h2>流式细胞术检测报告——淋巴细胞亚群（绝对计数）</h2><table class='who'><tr><td>姓名：陶语汐</td><td>性别：女</td><td>年龄：8岁11月</td></tr><tr><td>门诊号：M6620418</td><td>标本：EDTA抗凝外周血</td><td>送检科室：移植门诊</td></tr><tr><td>采集日期：2024.10.09</td><td>检测日期：2024.10.10</td><td>报告日期：2024.10.10</td></tr></table>
    <table class='grid'><tr><th>检测项目</th><th>百分比(%)</th><th>参考范围(%)</th><th>绝对计数(个/μL)</th><th>参考范围(个/μL)</th></tr>{shown}</table><p>CD4/CD8比值：0.55</p><p>提示：CD4+T细胞比例减低，B细胞已恢复，请结合临床。</p><p>报告人：卞青　　审核人：俞启航</p>"""
    css = "body { font: 9.6pt/1.6 'Noto Sans CJK SC' } h1 { text-align: center; font-size: 15pt } h2 { text-align: center; font-size: 11pt } .who { margin: 5pt 0; border-top: 1pt solid #000; border-bottom: 1pt solid #000 } .grid td, .grid th { border: .6pt solid #333; text-align: center } p { margin-top: 6pt }"
    half.paper("淋巴亚群.pdf", body, css, "lab_report", "2024-10-09", facility=UNIVERSITY, labs=made, producer="iReport", extra={"kind_also": "flow_cytometry", "other_labs": True},
               events=[event("b_cell_recovery", "2024-10-09", "B细胞已恢复", own=True, optional=True)])


def export(half) -> None:
    """The town hospital's export: dates as true dates in the first column, tests in columns, units in a line under the headings."""
    heads = ["采样日期", "白细胞", "血红蛋白", "血小板", "中性粒细胞绝对值", "C反应蛋白", "备注"]
    units = ["", "10^9/L", "g/L", "10^9/L", "10^9/L", "mg/L", ""]
    keys = [None, "wbc", "hgb", "plt", "anc", "crp"]
    lines = [("2025-01-14", 6.1, 121, 208, 3.34, 1.2, ""), ("2025-02-04", 5.4, 117, 163, 2.61, 2.0, ""), ("2025-02-17", 9.8, 104, 71, 1.12, 9.7, "幼稚细胞可见"), ("2025-02-24", 13.7, 92, 38, 0.66, 14.5, "")]
    made = [row for d, *values, _ in lines for key, name, unit, value in zip(keys[1:], heads[1:], units[1:], values) for row in rows(f"{key} | {name} | {value} | {unit}", d)]
    sheet = [["姓名：陶语汐", "出生日期：2015-11-03", "江州市妇女儿童医院"], heads, units] + [[(datetime.date.fromisoformat(d), "yyyy/m/d"), *values, note] for d, *values, note in lines]
    half.workbook("江州复查血象.xlsx", {"血象": sheet}, "2025-02-24", results(made), facility=TOWN, widths=(14, 10, 10, 10, 18, 12, 16), across=True, extra={"date_any": ["2025-02-24", "2025-01-14"]})


def father(half) -> None:
    """The donor's check before the collection: the child's name stands only in the diagnosis line."""
    made = rows("""
        wbc | 白细胞计数 | 6.85 | 10^9/L | 3.5-9.5 |
        hgb | 血红蛋白 | 152 | g/L | 130-175 |
        plt | 血小板计数 | 241 | 10^9/L | 125-350 |
        hbsag | 乙型肝炎表面抗原 | 阴性(-) |  | 阴性 |
        anti_hbs | 乙型肝炎表面抗体 | 186.20 | mIU/mL | <10 |
        anti_hbc | 乙型肝炎核心抗体 | 阴性(-) |  | 阴性 |
        hcv_ab | 丙型肝炎抗体 | 阴性(-) |  | 阴性 |
        hiv_agab | HIV抗原抗体 | 阴性(-) |  | 阴性 |
        """, "2023-09-19")
    body = f"""<h1>{UNIVERSITY}</h1><h2>检验报告单</h2><table class='who'><tr><td>姓名：陶建国</td><td>性别：男</td><td>年龄：38岁</td></tr><tr><td>门诊号：M5588310</td><td>出生日期：1985-02-26</td><td>科别：移植门诊</td></tr><tr><td colspan='3'>临床诊断：造血干细胞供者查体（患儿陶语汐之父）</td></tr><tr><td>采集时间：2023-09-19 08:10</td><td>报告时间：2023-09-19 15:44</td><td>标本：静脉血</td></tr></table>"""
    body += table(made, [("序号", "{n}"), ("项目名称", "{name}"), ("结果", "{value}"), ("单位", "{unit}"), ("参考区间", "{range}")])
    half.paper("供者查体.pdf", body, TOWN_CSS.replace("8.6pt", "9.8pt"), "lab_report", "2023-09-19", facility=UNIVERSITY, labs=made, name="陶建国", other_born="1985-02-26", matches=False, producer="LisReport", extra={"kind_also": "transplant_donor"})
