"""Chinese papers, the seventh batch, all of them scanned: marrow cells, residual disease, chimerism, values told in a discharge record."""

from core.labs import Lab, parse_rows

from accuracy.frame import paper, photographed, scanned

from ..results import grid, told
from .child import CHILD

CSS = "body { font: 11pt/1.5 'Noto Sans CJK SC' } h1 { font-size: 14pt; text-align: center; margin: 4pt 0 } h2 { font-size: 11.5pt; margin: 5pt 0 1pt } .r td, .r th { border: .4pt solid #555 } .t th { border-top: .8pt solid #000; border-bottom: .8pt solid #000; text-align: left } p { margin: 0 0 3pt }"
NAME = "清水市血液病医院"


def build():
    """Five papers."""
    return [marrow(), residual(), chimerism(), discharge(), count()]


def made(path, head, title, body, kind, date, **more):
    """Hospital, patient, text."""
    html = f"<h1>{NAME}<br>{title}</h1><p>姓名：{CHILD.name}　性别：男　出生日期：2017-06-09<br>{head}</p>{body}"
    return paper(CHILD, path, html, CSS + more.pop("css", ""), kind, date, **{"facility": NAME, "name": CHILD.name, **more})


def marrow():
    """Cells of the marrow with the usual share of each."""
    day = "2024-05-14"
    rows = [("blasts_bm", "原始及幼稚淋巴细胞", "1.5", "0-5"), ("myelocytes_pct", "中性中幼粒细胞", "8.5", "4.94-10.06"), ("metamyelocytes_pct", "中性晚幼粒细胞", "10.0", "5.95-10.15"), ("mono_pct", "单核细胞", "2.0", "0-5"), ("plasma_cells_pct", "浆细胞", "0.5", "0-1.5")]
    labs = [Lab(a, n, v, "%", r, "", day, "marrow", optional=a != "blasts_bm") for a, n, v, r in rows]
    body = grid(["细胞名称", "百分比(%)", "参考范围(%)"], [[n, v, r] for _, n, v, r in rows], "class=t style='width:80%'") + "<h2>意见</h2><p>骨髓增生活跃，原始及幼稚淋巴细胞占1.5%，符合完全缓解骨髓象。</p>"
    return scanned(made("骨髓0514.pdf", "标本：骨髓　采样日期：2024-05-14　报告日期：2024-05-15", "骨髓细胞学检查报告单", body, "pathology", day, labs=labs, extra={"other_labs": "further cells may be listed"}), 4201, 200, 0.4)


def residual():
    """Residual disease by flow, told in a table of two rows and in the conclusion."""
    day = "2024-05-14"
    body = "<p>检测方法：多参数流式细胞术，检测灵敏度：0.01%</p>" + grid(["项目", "结果"], [["有核细胞数", "500000"], ["MRD", "0.032%"]], "class=r style='width:60%'") + "<h2>结论</h2><p>可见异常B淋系原始细胞，占有核细胞0.032%，MRD阳性。</p>"
    return scanned(made("流式MRD.pdf", "标本：骨髓　采样日期：2024-05-14", "微小残留病检测报告", body, "flow_cytometry", day, labs=[Lab("mrd_flow", "MRD", "0.032", "%", "", "", day, "marrow", "flow", "0.01%")], extra={"other_labs": "counted cells may be listed"}), 4202, 200, -0.3)


def chimerism():
    """The donor's share in three kinds of cells."""
    day = "2024-10-22"
    rows = [("全血", "99.2"), ("T细胞(CD3+)", "96.8"), ("粒细胞(CD15+)", "99.7")]
    labs = [Lab("chimerism", n, v, "%", "", "", day, None) for n, v in rows]
    body = grid(["细胞类型", "供者嵌合率(%)"], rows, "class=t style='width:60%'")
    return scanned(made("嵌合1022.jpg", "标本：外周血　采样日期：2024-10-22　方法：STR-PCR", "嵌合体检测报告", body, "lab_report", day, labs=labs, extra={"kind_also": "genetics"}), 4203, 200, 0.5)


def discharge():
    """Values in the sentences of a discharge record."""
    labs = told("2024-05-10", "wbc | WBC | 2.35 | ×10^9/L\nhgb | Hb | 86 | g/L\nplt | PLT | 51 | ×10^9/L\ncrp | CRP | 15.2 | mg/L", specimen="blood") + told("2024-05-14", "blasts_bm | 原始幼稚淋巴细胞 | 1.5 | %", specimen="marrow")
    body = "<p>入院日期：2024-05-09　出院日期：2024-05-20</p><h2>诊疗经过</h2><p>入院后完善检查，2024-05-10血常规：WBC 2.35×10^9/L，Hb 86g/L，PLT 51×10^9/L；CRP 15.2mg/L。2024-05-14骨髓涂片：原始幼稚淋巴细胞1.5%。予抗感染、输血支持治疗，病情好转出院。</p>"
    return scanned(made("出院记录0520.pdf", "科室：血液科　住院号：882041", "出院记录", body, "discharge_summary", "2024-05-09", end="2024-05-20", labs=labs), 4204, 200, 0.4)


def count():
    """A blood count photographed."""
    day = "2024-06-03"
    labs = parse_rows("wbc | 白细胞计数(WBC) | 3.06 | 10^9/L | 4.3-11.3 | ↓\nanc | 中性粒细胞绝对值(NEUT#) | 1.22 | 10^9/L | 1.6-7.8 | ↓\nalc | 淋巴细胞绝对值(LYMPH#) | 1.31 | 10^9/L | 1.5-4.6 | ↓\nrbc | 红细胞计数(RBC) | 3.34 | 10^12/L | 4.2-5.7 | ↓\nhgb | 血红蛋白(HGB) | 101 | g/L | 118-156 | ↓\nplt | 血小板计数(PLT) | 88 | 10^9/L | 167-453 | ↓\ncrp | C反应蛋白(CRP) | 3.2 | mg/L | 0-8 |", collected=day, specimen="blood")
    body = grid(["项目", "结果", "", "参考区间", "单位"], [[r.name, r.value, r.flag, r.range, r.unit] for r in labs], "class=t")
    return photographed(made("微信图片_20240603.jpg", "采样时间：2024-06-03 07:02", "检验报告单", body, "lab_report", day, labs=labs, css="@page { size: A5; margin: 9mm }"), 4205, 250, (1900, 2600), ((0.05, 0.04), (0.95, 0.03), (0.97, 0.96), (0.03, 0.97)), 0.18)
