"""Papers of hospitals in Taiwan, Hong Kong and Guangdong: results by date, an admission's figures in prose, subsets, chimerism, marrow of two sites."""

from core.document import Event
from core.labs import Lab

from accuracy.frame import Trap, paper, photographed, result_rows, scanned, table, workbook

from ..results import results, series, told
from .child import CHILD

CSS = "body { font: 9.6pt/1.5 'Noto Sans CJK SC' } h1 { font-size: 12.5pt; margin: 6pt 0 4pt } h2 { font-size: 10.6pt; margin: 6pt 0 1pt } p { margin: 0 0 4pt } .b td, .b th { border: .5pt solid #666; font-size: 9pt } .h { font-size: 14pt; font-weight: 700 } .s { font-size: 8.8pt }"
TAIPEI = "海濱兒童醫院"
HONGKONG = "Harbour View Hospital"
CANTON = "海滨市妇女儿童医学中心"


def build():
    """Eight papers."""
    return [taiwan(), hongkong(), prose(), subsets(), chimerism(), smears(), treatment(), export(), gas()]


def made(path, facility, head, title, body, kind, date, **more):
    """Institution, patient, title."""
    html = f"<div class=h>{facility}</div><p class=s>姓名：{CHILD.name} &nbsp; 出生日期：2017-06-09 {head}</p><h1>{title}</h1>{body}"
    return paper(CHILD, path, html, CSS + more.pop("css", ""), kind, date, **{"facility": facility, "name": CHILD.name, **more})


def taiwan():
    """Traditional characters, English tests, dates down in the order of the island's years and months."""
    days = ["2025-01-06", "2025-01-13", "2025-01-20"]
    rows = [("wbc", "WBC", "10^3/uL", "4.5~13.5", "2.31 3.05 3.98"), ("hgb", "Hb", "g/dL", "11.5~15.5", "9.1 9.6 10.3"), ("plt", "PLT", "10^3/uL", "150~400", "72 98 133"), ("neut_pct", "Seg", "%", "40~70", "48.2 51.0 55.7"), ("lymph_pct", "Lym", "%", "20~50", "36.5 34.1 30.9"), ("crp", "CRP", "mg/dL", "<0.5", "0.31 0.12 0.08"), ("creatinine", "Cr", "mg/dL", "0.3~0.7", "0.36 0.35 0.38"), ("alt", "ALT(GPT)", "U/L", "<41", "64 51 44")]
    labs, lines = [], ""
    for a, n, u, r, values in rows:
        labs += [Lab(a, n, v, u, r, "", d, "blood") for d, v in zip(days, values.split())]
        lines += f"<tr><td>{n}</td><td>{u}</td><td>{r}</td>" + "".join(f"<td>{v}</td>" for v in values.split()) + "</tr>"
    head = "".join(f"<th>{d.replace('-', '/')}</th>" for d in days)
    return made("檢驗累積報告.pdf", TAIPEI, "病歷號碼：0188274", "檢驗累積報告", f"<table class=b><tr><th>檢驗項目</th><th>單位</th><th>參考值</th>{head}</tr>{lines}</table>", "lab_report", days[0], end=days[-1], labs=labs, extra={"date_any": days})


def hongkong():
    """Hong Kong: English, request and collection dates, flag before the unit; scanned."""
    day = "2025-02-11"
    labs = results({"hgb": "10.8", "wbc": "4.1", "plt": "149", "anc": "2.2", "alc": "1.3", "sodium": "140", "potassium": "3.9", "urea": "4.4", "creatinine": "34", "alt": "47"}, "hgb | Haemoglobin | g/dL | | 11.5 - 15.5\nwbc | White Cell Count | x10^9/L | | 4.5 - 13.5\nplt | Platelet | x10^9/L | | 150 - 400\nanc | Neutrophil, absolute | x10^9/L | | 1.5 - 8.0\nalc | Lymphocyte, absolute | x10^9/L | | 1.5 - 6.8\nsodium | Sodium | mmol/L | | 136 - 145\npotassium | Potassium | mmol/L | | 3.4 - 4.7\nurea | Urea | mmol/L | | 2.8 - 7.5\ncreatinine | Creatinine | umol/L | | 27 - 62\nalt | ALT | U/L | | < 41", day)
    body = f"<table><tr><th style='text-align:left'>Test</th><th style='text-align:left'>Result</th><th></th><th style='text-align:left'>Unit</th><th style='text-align:left'>Ref. Interval</th></tr>{result_rows(labs, 'name', 'value', 'flag', 'unit', 'range')}</table>"
    return scanned(made("HK labs.pdf", HONGKONG, "<br>HN 25011873(4) &nbsp; Collected: 11/02/2025 10:05 &nbsp; Arrived: 11/02/2025 10:48 &nbsp; Reported: 11/02/2025 13:20", "Laboratory Report", body, "lab_report", day, labs=labs, language="en", css="body, td, th, .s { font-size: 11pt }"), 1321, 200, 0.4)


def prose():
    """A ward discharge: figures in one sentence each day, English abbreviations between Chinese words."""
    body = """<p>入院日期：2024年8月12日　出院日期：2024年8月30日</p><h2>辅助检查</h2><p>血常规（2024-08-12）：WBC 0.86×10^9/L，N 0.21×10^9/L，Hb 79g/L，PLT 15×10^9/L，CRP 46.2mg/L。</p><p>生化（2024-08-13）：ALT 71U/L，AST 48U/L，总胆红素 12.6μmol/L，白蛋白 35.1g/L，肌酐 27μmol/L。</p><p>凝血（2024-08-13）：PT 12.8秒，APTT 34.5秒，纤维蛋白原 1.62g/L。</p><p>出院前复查血常规（2024-08-29）：WBC 2.74×10^9/L，N 1.15×10^9/L，Hb 92g/L，PLT 66×10^9/L，CRP &lt;0.5mg/L。</p><p>心脏彩超（2024-08-14）：EF 68%，未见心包积液。</p><h2>出院医嘱</h2><p>Hb低于60g/L或PLT低于20×10^9/L时输血。每周复查血常规。</p>"""
    labs = []
    for day, layout in (("2024-08-12", "wbc | WBC | 0.86 | ×10^9/L\nanc | N | 0.21 | ×10^9/L\nhgb | Hb | 79 | g/L\nplt | PLT | 15 | ×10^9/L\ncrp | CRP | 46.2 | mg/L"), ("2024-08-13", "alt | ALT | 71 | U/L\nast | AST | 48 | U/L\nbilirubin_total | 总胆红素 | 12.6 | μmol/L\nalbumin | 白蛋白 | 35.1 | g/L\ncreatinine | 肌酐 | 27 | μmol/L\npt | PT | 12.8 | 秒\naptt | APTT | 34.5 | 秒\nfibrinogen | 纤维蛋白原 | 1.62 | g/L"), ("2024-08-29", "wbc | WBC | 2.74 | ×10^9/L\nanc | N | 1.15 | ×10^9/L\nhgb | Hb | 92 | g/L\nplt | PLT | 66 | ×10^9/L\ncrp | CRP | <0.5 | mg/L"), ("2024-08-14", "lvef | EF | 68 | %")):
        labs += told(day, layout)
    return made("出院小结0830.pdf", CANTON, "住院号：H2408-0077", "出院小结", body, "discharge_summary", "2024-08-12", end="2024-08-30", labs=labs, traps=[Trap("negation", "未见心包积液"), Trap("conditional", "Hb低于60g/L")], extra={"other_labs": "limits for transfusion are no results"})


def subsets():
    """Lymphocyte subsets: a row a population, percent and count each with limits; photographed."""
    day = "2025-03-04"
    rows = [("总T淋巴细胞(CD3+)", "cd3", "72.6", "55.0-84.0", "911", "690-2540"), ("辅助T细胞(CD3+CD4+)", "cd4", "24.1", "31.0-60.0", "302", "410-1590"), ("细胞毒T细胞(CD3+CD8+)", "cd8", "43.8", "13.0-41.0", "550", "190-1140"), ("总B淋巴细胞(CD19+)", "cd19_abs", "0.2", "5.0-20.0", "3", "90-660"), ("NK细胞(CD16+CD56+)", "nk_abs", "25.3", "7.0-36.0", "317", "90-590")]
    labs = []
    for n, k, p, rp, v, rv in rows:
        labs += [Lab({"cd19_abs": "cd19_pct", "nk_abs": "nk_pct"}.get(k, k + "_pct"), n, p, "%", rp, "", day, "blood"), Lab(k, n, v, "个/μL", rv, "", day, "blood")]
    body = "<table class=b><tr><th>项目</th><th>百分比(%)</th><th>参考范围(%)</th><th>绝对计数(个/μL)</th><th>参考范围(个/μL)</th></tr>" + "".join(f"<tr><td>{n}</td><td>{p}</td><td>{rp}</td><td>{v}</td><td>{rv}</td></tr>" for n, _, p, rp, v, rv in rows) + "</table>"
    document = made("微信图片_20250305.jpg", CANTON, "<br>标本类型：外周血 &nbsp; 采集时间：2025-03-04 09:10 &nbsp; 报告时间：2025-03-05 15:30", "淋巴细胞亚群检测报告", body, "lab_report", day, labs=labs, css="body, .b td, .b th, .s { font-size: 11pt }", extra={"kind_also": "flow_cytometry"})
    return photographed(document, 1322, 230, (2200, 2400), ((0.05, 0.04), (0.95, 0.03), (0.97, 0.97), (0.03, 0.96)), 0.15, 0.6)


def chimerism():
    """Donor chimerism of sorted cells on two days, in a workbook's print."""
    days = ["2024-10-14", "2024-12-12"]
    rows = [("全血", "98.7", "99.5"), ("T细胞(CD3+)", "83.2", "96.1"), ("B细胞(CD19+)", "99.0", "99.8"), ("粒细胞(CD15+)", "99.6", "99.9")]
    labs = [Lab("chimerism", n, v, "%", "", "", d, "blood") for n, *vs in rows for d, v in zip(days, vs)]
    body = "<p>标本：外周血　方法：STR-PCR　灵敏度：1%</p><table class=b style='width:75%'><tr><th>细胞类型（供者嵌合率 %）</th><th>2024-10-14</th><th>2024-12-12</th></tr>" + "".join(f"<tr><td>{n}</td><td>{a}</td><td>{b}</td></tr>" for n, a, b in rows) + "</table>"
    return made("嵌合率.pdf", CANTON, "移植日期：2024-09-12", "造血干细胞移植后嵌合状态分析报告", body, "lab_report", days[0], end=days[1], labs=labs, across=True, events=[Event("hsct", "2024-09-12", "移植日期：2024-09-12", optional=True)], extra={"kind_also": "genetics", "date_any": days})


def smears():
    """Marrow and blood smears side by side: the same cells, two specimens."""
    day = "2024-07-23"
    cells = [("原始+幼稚淋巴细胞", "1.0", "0"), ("中性中幼粒细胞", "7.5", "0"), ("中性分叶核粒细胞", "21.0", "52"), ("成熟淋巴细胞", "18.5", "40"), ("单核细胞", "4.0", "7"), ("中幼红细胞", "14.0", "0")]
    body = "<table class=b style='width:75%'><tr><th>细胞名称</th><th>骨髓片 %</th><th>血片 %</th></tr>" + "".join(f"<tr><td>{n}</td><td>{m}</td><td>{b}</td></tr>" for n, m, b in cells) + "</table><p>诊断意见：ALL化疗后骨髓象，完全缓解。</p>"
    labs = [Lab("blasts_bm", "原始+幼稚淋巴细胞", "1.0", "%", "", "", day, "marrow"), Lab("blasts_pb", "原始+幼稚淋巴细胞", "0", "%", "", "", day, "blood", optional=True)]
    return made("骨髓血片.pdf", CANTON, "取材日期：2024-07-23 &nbsp; 报告日期：2024-07-24", "骨髓细胞学检查报告单", body, "pathology", day, labs=labs, extra={"other_labs": "the rest of the differential may be listed"})


def treatment():
    """The day chart after the cells: days counted and dated across."""
    heads = ["D0", "D4", "D7", "D10", "D14", "D21", "D28"]
    days = ["2024-06-25", "2024-06-29", "2024-07-02", "2024-07-05", "2024-07-09", "2024-07-16", "2024-07-23"]
    labs = series(days, "wbc | 白细胞 | ×10^9/L | | 0.41 0.18 0.09 0.22 0.74 1.63 2.31\nanc | 中性粒细胞 | ×10^9/L | | 0.20 0.06 0.02 0.08 0.35 0.88 1.29\nplt | 血小板 | ×10^9/L | | 33 21 16 19 37 61 88\ncrp | CRP | mg/L | | 3.1 48.6 92.4 31.0 6.2 1.1 <0.5\nil6 | IL-6 | pg/mL | | 4.8 812.0 3260.5 140.2 21.7 6.3 -\nferritin | 铁蛋白 | ng/mL | | 960 3120 8850 6640 3310 1720 1105", None)
    keys = list(dict.fromkeys((r.analyte, r.name, r.unit) for r in labs))
    rows = "".join(f"<tr><td>{n}({u})</td>" + "".join("<td>" + next((r.value for r in labs if r.collected == d and r.analyte == a), "/") + "</td>" for d in days) + "</tr>" for a, n, u in keys)
    body = "<table class=b><tr><th>指标</th>" + "".join(f"<th>{h}<br>{d[5:]}</th>" for h, d in zip(heads, days)) + f"</tr>{rows}</table>"
    return made("CART监测表.pdf", CANTON, "回输日期：2024-06-25（D0）", "CAR-T回输后监测表", body, "treatment_record", days[0], end=days[-1], labs=labs, across=True, events=[Event("car_t_infusion", "2024-06-25", "回输日期：2024-06-25", own=True)], extra={"kind_also": "lab_report", "date_any": days})


def export():
    """The hospital application's export: one row a result, limits in two columns, GB 18030."""
    rows = [("wbc", "白细胞计数", "4.05", "10^9/L", "4.3", "11.3"), ("hgb", "血红蛋白", "113", "g/L", "118", "156"), ("plt", "血小板计数", "172", "10^9/L", "167", "453"), ("igg", "免疫球蛋白G", "6.21", "g/L", "5.2", "15.6"), ("ferritin", "铁蛋白", "644.0", "ng/mL", "", "")]
    labs = [Lab(a, n, v, u, collected="2025-06-03") for a, n, v, u, *_ in rows]
    lines = [["采样时间", "报告时间", "检验项目", "检验结果", "单位", "参考下限", "参考上限", "异常标志"]] + [["2025-06-03 08:22", "2025-06-03 10:41", n, v, u, lo, hi, ""] for _, n, v, u, lo, hi in rows]
    return table(CHILD, "检验导出.csv", lines, "lab_report", "2025-06-03", delimiter=",", encoding="gb18030", labs=labs, born=False)


def gas():
    """A sheet of drug levels and inflammation, unit before result, limits under the name."""
    day = "2024-06-30"
    labs = results({"il6": "812.0", "procalcitonin": "0.58", "ferritin": "3120", "fibrinogen": "1.44", "d_dimer": "2.11", "nt_probnp": "412"}, "il6 | 白介素6 | pg/mL | | 0.0-7.0\nprocalcitonin | 降钙素原 | ng/mL | | 0.00-0.05\nferritin | 铁蛋白 | ng/mL | | 7-140\nfibrinogen | 纤维蛋白原 | g/L | | 2.00-4.00\nd_dimer | D-二聚体 | mg/L | | 0.00-0.55\nnt_probnp | N末端B型钠尿肽原 | pg/mL | | 0-125", day, low="↓", high="↑")
    body = f"<table class=b><tr><th>序</th><th>检测项目</th><th>单位</th><th>测定值</th><th>生物参考区间</th></tr>" + "".join(f"<tr><td>{n}</td><td>{r.name}</td><td>{r.unit}</td><td>{r.value}{r.flag}</td><td>{r.range}</td></tr>" for n, r in enumerate(labs, 1)) + "</table>"
    return made("炎症因子0630.pdf", CANTON, "采样：2024-06-30 06:12 &nbsp; 审核：2024-06-30 09:40", "检验报告单", body, "lab_report", day, labs=labs)
