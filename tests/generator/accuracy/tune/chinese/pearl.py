"""More Chinese papers: a dense outpatient sheet, coagulation with abbreviations first, residual disease in prose, drug levels, scans."""

from core.labs import Lab

from accuracy.frame import paper, photographed, result_rows, scanned, table

from ..results import results, series, told
from .child import CHILD

CSS = "body { font: 9.6pt/1.5 'Noto Sans CJK SC' } h1 { font-size: 12.5pt; text-align: center; margin: 5pt 0 } p { margin: 0 0 4pt } .b td, .b th { border: .5pt solid #666; font-size: 9pt } .t td, .t th { font-size: 9pt; text-align: left } .s { font-size: 8.8pt }"
NAME = "珠岭市血液病研究所附属医院"


def build():
    """Six papers."""
    return [outpatient(), coagulation(), immunology(), flow(), marrow(), course(), viruses()]


def made(path, head, title, body, kind, date, **more):
    """Hospital, title, patient."""
    html = f"<h1>{NAME}<br>{title}</h1><p class=s>姓名：{CHILD.name} &nbsp; 性别：男 &nbsp; 出生日期：2017-06-09 {head}</p>{body}"
    return paper(CHILD, path, html, CSS + more.pop("css", ""), kind, date, **{"facility": NAME, "name": CHILD.name, **more})


def outpatient():
    """Abbreviation, name, result with an arrow, limits, unit; scanned."""
    day = "2025-04-08"
    labs = results({"wbc": "3.21", "neut_pct": "46.3", "lymph_pct": "41.0", "mono_pct": "10.1", "anc": "1.49", "alc": "1.32", "rbc": "3.72", "hgb": "109", "hct": "32.8", "mcv": "88.2", "plt": "121", "crp": "1.20"}, "wbc | 白细胞 | 10^9/L | | 4.3-11.3\nneut_pct | 中性粒细胞百分比 | % | | 31.0-70.0\nlymph_pct | 淋巴细胞百分比 | % | | 23.0-59.0\nmono_pct | 单核细胞百分比 | % | | 2.0-11.0\nanc | 中性粒细胞绝对值 | 10^9/L | | 1.6-7.8\nalc | 淋巴细胞绝对值 | 10^9/L | | 1.5-4.6\nrbc | 红细胞 | 10^12/L | | 4.2-5.7\nhgb | 血红蛋白 | g/L | | 118-156\nhct | 红细胞压积 | % | | 36.0-46.0\nmcv | 平均红细胞体积 | fL | | 77.0-92.0\nplt | 血小板 | 10^9/L | | 167-453\ncrp | C反应蛋白 | mg/L | | 0.0-8.0", day, low="↓", high="↑")
    codes = ["WBC", "NEUT%", "LYMPH%", "MONO%", "NEUT#", "LYMPH#", "RBC", "HGB", "HCT", "MCV", "PLT", "CRP"]
    rows = "".join(f"<tr><td>{c}</td><td>{r.name}</td><td>{r.value} {r.flag}</td><td>{r.range}</td><td>{r.unit}</td></tr>" for c, r in zip(codes, labs))
    return scanned(made("血常规扫描0408.pdf", "<br>采样时间：2025-04-08 09:02 &nbsp; 接收时间：2025-04-08 09:20 &nbsp; 报告时间：2025-04-08 09:51", "检验报告单（血常规+CRP）", f"<table class=t><tr><th>缩写</th><th>项目</th><th>结果</th><th>参考范围</th><th>单位</th></tr>{rows}</table>", "lab_report", day, labs=labs, css="body, .t td, .t th, .s { font-size: 10.8pt }"), 1331, 200, 0.4)


def coagulation():
    """Clotting with the abbreviation behind the name; sampling time at the foot; photographed."""
    day = "2025-04-09"
    labs = results({"pt": "12.1", "inr": "1.05", "aptt": "31.7", "fibrinogen": "2.14", "tt": "17.2", "d_dimer": "0.33", "antithrombin": "96"}, "pt | 凝血酶原时间 PT | s | | 9.8-12.1\ninr | 国际标准化比值 INR | | | 0.80-1.20\naptt | 活化部分凝血活酶时间 APTT | s | | 22.0-38.0\nfibrinogen | 纤维蛋白原 FIB | g/L | | 2.00-4.00\nx | 凝血酶时间 TT | s | | 14.0-21.0 | tt\nd_dimer | D-二聚体 | mg/L | | 0.00-0.55\nantithrombin | 抗凝血酶活性 AT | % | | 80-120", day, low="↓", high="↑")
    body = f"<table class=b><tr><th>检验项目</th><th>测定结果</th><th>单位</th><th>参考区间</th></tr>{result_rows(labs, 'name', 'value', 'unit', 'range')}</table><p class=s>采集时间：2025-04-09 07:45 &nbsp; 报告时间：2025-04-09 10:10 &nbsp; 检验者：曲岩</p>"
    for lab in labs:
        lab.flag = ""
    document = made("IMG_1409.jpg", "&nbsp; 标本：血浆", "凝血功能检验报告", body, "lab_report", day, labs=labs, css="body, .b td, .b th, .s { font-size: 11pt }")
    return photographed(document, 1332, 240, (2200, 2500), ((0.05, 0.04), (0.95, 0.03), (0.97, 0.97), (0.03, 0.96)), 0.15, 0.6)


def immunology():
    """Immunoglobulins and complement, two tests a row without rules."""
    day = "2025-04-08"
    labs = results({"igg": "4.12", "iga": "0.15", "igm": "0.22", "c3": "0.98", "c4": "0.21", "ferritin": "388.0"}, "igg | 免疫球蛋白G | g/L | | 6.36-14.04\niga | 免疫球蛋白A | g/L | | 0.51-2.97\nigm | 免疫球蛋白M | g/L | | 0.65-2.78\nx | 补体C3 | g/L | | 0.70-1.40 | c3\nx | 补体C4 | g/L | | 0.10-0.40 | c4\nferritin | 铁蛋白 | ng/mL | | 7-140", day, low="↓", high="↑")
    pairs = zip(labs[:3], labs[3:])
    cell = lambda r: f"<td>{r.name}</td><td>{r.value}{r.flag}</td><td>{r.unit}</td><td>{r.range}</td>"
    body = "<table class=t><tr>" + "<th>项目</th><th>结果</th><th>单位</th><th>参考值</th>" * 2 + "</tr>" + "".join(f"<tr>{cell(a)}{cell(b)}</tr>" for a, b in pairs) + "</table>"
    return made("免疫0408.pdf", "&nbsp; 采样日期：2025-04-08 &nbsp; 报告日期：2025-04-08", "免疫检验报告", body, "lab_report", day, labs=labs)


def flow():
    """Residual disease told in a paragraph under a list of antigens."""
    day = "2025-03-11"
    body = "<p>标本：骨髓 &nbsp; 采集日期：2025-03-11 &nbsp; 报告日期：2025-03-13</p><p>抗体组合：CD10/CD19/CD20/CD22/CD34/CD38/CD45/CD58</p><p>检测结果：获取有核细胞 1,000,000 个，可疑异常B淋巴细胞占有核细胞 0.008%。</p><p>结论：B-ALL MRD阳性，比例为0.008%，检测灵敏度为0.001%（流式细胞术）。</p>"
    return made("MRD0311.pdf", "", "微小残留病检测报告", body, "flow_cytometry", day, labs=[Lab("mrd_flow", "MRD", "0.008", "%", "", "", day, "marrow", "flow", "0.001%", narrative=True)])


def marrow():
    """A marrow report with the differential in two halves beside each other."""
    day = "2025-03-11"
    left = [("原始淋巴细胞", "0.5"), ("幼稚淋巴细胞", "0.5"), ("早幼粒细胞", "1.5"), ("中幼粒细胞", "9.0")]
    right = [("成熟淋巴细胞", "17.0"), ("单核细胞", "3.5"), ("早幼红细胞", "1.0"), ("中幼红细胞", "12.5")]
    body = "<p>取材日期：2025-03-11 &nbsp; 取材部位：髂后上棘</p><table class=b style='width:75%'><tr>" + "<th>细胞名称</th><th>%</th>" * 2 + "</tr>" + "".join(f"<tr><td>{a}</td><td>{x}</td><td>{b}</td><td>{y}</td></tr>" for (a, x), (b, y) in zip(left, right)) + "</table><p>意见：骨髓增生活跃，原幼淋占1.0%，完全缓解骨髓象。</p>"
    return made("骨髓0311.pdf", "", "骨髓细胞形态学报告", body, "pathology", day, labs=[Lab("blasts_bm", "原幼淋", "1.0", "%", "", "", day, "marrow", narrative=True, optional=True)], extra={"other_labs": "the differential may be listed"})


def course():
    """A course note: figures of several days in one paragraph, in both languages."""
    body = """<p>2025年3月2日 查房：一般情况可。3月1日血常规：白细胞 1.95×10^9/L，中性粒细胞 0.82×10^9/L，血红蛋白 98g/L，血小板 61×10^9/L。</p><p>2025年3月5日 查房：复查血常规：白细胞 2.60×10^9/L，血红蛋白 101g/L，血小板 74×10^9/L。他克莫司血药浓度 7.8ng/mL。</p>"""
    labs = told("2025-03-01", "wbc | 白细胞 | 1.95 | ×10^9/L\nanc | 中性粒细胞 | 0.82 | ×10^9/L\nhgb | 血红蛋白 | 98 | g/L\nplt | 血小板 | 61 | ×10^9/L") + told("2025-03-05", "wbc | 白细胞 | 2.60 | ×10^9/L\nhgb | 血红蛋白 | 101 | g/L\nplt | 血小板 | 74 | ×10^9/L\ntacrolimus | 他克莫司血药浓度 | 7.8 | ng/mL")
    for lab in labs[:4]:
        lab.optional = True  # A day without its year.
    return made("病程记录.pdf", "", "病程记录", body, "treatment_record", "2025-03-02", end="2025-03-05", labs=labs, extra={"kind_also": "consultation", "date_any": ["2025-03-02", "2025-03-05", "2025-03-01"]})


def viruses():
    """Virus loads in scientific notation, scanned."""
    day = "2025-02-18"
    labs = results({"cmv": "<5.00E+02", "ebv": "3.27E+03", "bk": "1.15E+05"}, "cmv_pcr | 人巨细胞病毒DNA | IU/mL | | <5.00E+02 | cmv\nebv_pcr | EB病毒DNA | IU/mL | | <5.00E+02 | ebv\nx | BK病毒DNA | IU/mL | | <5.00E+02 | bk", day, None)
    for lab in labs:
        lab.flag = ""
    body = f"<table class=b><tr><th>项目名称</th><th>检测结果</th><th>单位</th><th>参考值</th><th>方法</th></tr>{result_rows(labs, 'name', 'value', 'unit', 'range', lambda r: '荧光定量PCR')}</table>"
    for lab in labs:
        lab.range = ""
    return scanned(made("病毒核酸.pdf", "<br>标本类型：血浆 &nbsp; 采样日期：2025-02-18 &nbsp; 报告日期：2025-02-19", "病毒核酸检测报告", body, "lab_report", day, labs=labs, css="body, .b td, .b th, .s { font-size: 11pt }", extra={"kind_also": "genetics"}), 1333, 200, -0.4)
