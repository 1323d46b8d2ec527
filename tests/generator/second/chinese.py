"""Chinese papers of the second case: two tests a row with codes and letters for flags, a ruled scan, a photograph, prose."""

from core import dates
from core.document import Event
from core.labs import Lab

from .common import paper, photographed, scanned

CSS = """
body { font: 9pt/1.4 'Noto Sans CJK SC' } .h { text-align: center; font-size: 14pt; font-weight: 700; margin-bottom: 4pt } .h span { display: block; font-size: 11pt; font-weight: 400 } .p td { font-size: 8.4pt; padding: 1pt 2pt } .p { border-bottom: 1pt solid #000; margin-bottom: 4pt }
.l td, .l th { font-size: 8.2pt; padding: .8pt 3pt; text-align: left } .l th { border-bottom: .6pt solid #000 } .b td, .b th { border: .8pt solid #000; padding: 2pt 4pt } .l td:nth-child(6) { border-right: .5pt solid #000 } p { margin: 0 0 4pt } .f td { font-size: 8pt; border-top: 1pt solid #000 }
"""
CODES = {"wbc": "WBC", "neut_pct": "NEUT%", "lymph_pct": "LYMPH%", "anc": "NEUT#", "alc": "LYMPH#", "rbc": "RBC", "hgb": "HGB", "hct": "HCT", "mcv": "MCV", "plt": "PLT", "blasts_pb": "BLAST", "crp": "hsCRP"}


def build(case):
    """Five papers."""
    return [counts(case), marrow(case), inflammation(case), council(case), small_count(case)]


def head(case, title, *fields):
    """Hospital and title in the middle, patient's lines under them."""
    cells = ["姓名：" + case.patient["zh"], "性别：男", "出生日期：" + dates.zh(case.patient["born"]), "病案号：25-118832", *fields]
    return f"<div class=h>澜溪大学附属儿童医学中心<span>{title}</span></div><table class=p>" + "".join("<tr>" + "".join(f"<td>{c}</td>" for c in cells[i:i + 4]) + "</tr>" for i in range(0, len(cells), 4)) + "</table>"


def made(case, path, body, kind, date, labs=(), events=(), **more):
    """A paper of this hospital."""
    return paper(case, path, body, CSS + more.pop("css", ""), "zh-CN", case.patient["zh"], case.facilities["lanxi"], kind, date, labs, events, **more)


def counts(case):
    """Code, name, result, flag, unit, range; and the same again beside it."""
    labs = case.panel("zh1")
    half = len(labs) // 2
    cell = lambda r: f"<td>{CODES[r.analyte]}</td><td>{r.name}</td><td>{r.value}</td><td>{r.flag}</td><td>{r.unit}</td><td>{r.range}</td>"
    rows = "".join(f"<tr>{cell(a)}{cell(b)}</tr>" for a, b in zip(labs[:half], labs[half:]))
    titles = "<th>代号</th><th>检验项目</th><th>测定结果</th><th></th><th>单位</th><th>参考范围</th>" * 2
    body = head(case, "临床检验报告", "科别：血液科", "标本：静脉血", "送检日期：2025-12-01") + f"<table class=l><tr>{titles}</tr>{rows}</table><table class=f><tr><td>采样时间 2025-12-01 07:05</td><td>审核时间 2025-12-01 09:33</td><td>检验者 苗青禾</td></tr></table>"
    return made(case, "zh/20251201血常规.pdf", body, "lab_report", "2025-12-01", labs, css="@page { size: A5 landscape; margin: 8mm }")


def marrow(case):
    """Marrow cytology before the infusion."""
    labs = [Lab("blasts_bm", "原始及幼稚淋巴细胞", "47.5", "%", collected="2025-12-03", specimen="marrow")]
    text = """<table class=b><tr><th>细胞</th><th>骨髓片 %</th></tr><tr><td>原始及幼稚淋巴细胞</td><td>47.5</td></tr><tr><td>早幼粒细胞</td><td>0.5</td></tr><tr><td>中幼粒细胞</td><td>4.0</td></tr><tr><td>晚幼粒细胞</td><td>6.5</td></tr><tr><td>分叶核粒细胞</td><td>12.0</td></tr><tr><td>成熟淋巴细胞</td><td>16.5</td></tr><tr><td>有核红细胞</td><td>13.0</td></tr></table>
    <p style="margin-top:6pt">形态描述：骨髓增生活跃，原始及幼稚淋巴细胞明显增多，胞体大小不一，核染色质较细致。巨核细胞减少。</p><p>诊断意见：急性淋巴细胞白血病复发骨髓象。</p><p>报告者：席慕然　　审核者：方知夏</p>"""
    return made(case, "zh/骨髓细胞学.pdf", head(case, "骨髓细胞学检查报告", "标本：骨髓", "取材部位：髂后上棘", "取材日期：2025-12-03", "报告日期：2025-12-05") + text, "pathology", "2025-12-03", labs,
                [Event("relapse", "2025-12-03", "急性淋巴细胞白血病复发骨髓象", optional=True), Event("pathology", "2025-12-03", "取材日期：2025-12-03", own=True, optional=True)], extra={"other_labs": "the differential of the marrow may be listed or left out"})


def inflammation(case):
    """Chemistry and clotting on the third day, ruled, scanned."""
    labs = case.panel("zh2")
    rows = "".join(f"<tr><td>{n}</td><td>{r.name}</td><td>{r.value}</td><td>{r.flag}</td><td>{r.range}</td><td>{r.unit}</td></tr>" for n, r in enumerate(labs, 1))
    body = head(case, "急诊生化及凝血检验报告", "科别：细胞治疗科", "床号：11", "标本：血清/血浆", "采样日期：2026-01-16") + f"<table class=b><tr><th>序号</th><th>项目</th><th>结果</th><th>提示</th><th>参考区间</th><th>单位</th></tr>{rows}</table><p style='margin-top:8pt'>报告时间：2026-01-16 22:41　　检验：苗青禾</p>"
    return scanned(made(case, "zh/扫描0116.pdf", body, "lab_report", "2026-01-16", labs, css="body { font-size: 10.5pt } .b td, .b th { font-size: 10.5pt } .p td { font-size: 9.6pt }"), 211, 180, 0.8)


def council(case):
    """Discharge prose."""
    z, day = dates.zh, case.day
    text = f"""<p>入院日期：{z(case.dates['apheresis'].replace(month=11, day=28))}　　出院日期：2026年2月14日</p><p>诊断：急性B淋巴细胞白血病（二次复发，异基因移植后），CAR-T治疗后完全缓解。</p>
    <p>病史：患儿{z(day('diagnosis'))}确诊急性淋巴细胞白血病，化疗后缓解。{z(day('relapse1'))}第一次复发（骨髓及中枢神经系统）。{z(day('hsct'))}行无关供者骨髓移植。{z(day('relapse2'))}第二次复发。否认肝炎、结核病史。其姐体健。</p>
    <p>治疗经过：{z(day('apheresis'))}行单个核细胞采集。{z(day('ld'))}至{z(day('ld_end'))}氟达拉滨联合环磷酰胺清淋预处理。{z(day('cart'))}回输CD19/CD22双靶点CAR-T细胞，剂量2×10⁶/kg，批号LX2512-118。{z(day('crs'))}出现细胞因子释放综合征1级（ASTCT），{z(day('crs_end'))}缓解，未使用托珠单抗。未发生神经毒性。{z(day('day28'))}骨髓评估：完全缓解，流式MRD未检出（灵敏度10⁻⁴）。</p>
    <p>出院建议：拟于2026年5月复查骨髓。若MRD阳性，可考虑供者淋巴细胞输注。警惕迟发感染。</p><p>医师：方知夏　　2026年2月14日</p>"""
    e = lambda t, k, q, end=None, **x: Event(t, day(k).isoformat(), q, end and day(end).isoformat(), **x)
    events = [Event("admission", "2025-11-28", "入院日期：2025年11月28日", "2026-02-14", own=True), Event("discharge", "2026-02-14", "出院日期：2026年2月14日", own=True, optional=True), e("diagnosis", "diagnosis", f"患儿{z(day('diagnosis'))}确诊"), e("relapse", "relapse1", f"{z(day('relapse1'))}第一次复发", details={"site": "combined"}), e("hsct", "hsct", f"{z(day('hsct'))}行无关供者骨髓移植", details={"donor_type": "unrelated"}),
              e("relapse", "relapse2", f"{z(day('relapse2'))}第二次复发"), e("leukapheresis", "apheresis", f"{z(day('apheresis'))}行单个核细胞采集", own=True), e("lymphodepletion", "ld", f"{z(day('ld'))}至{z(day('ld_end'))}", "ld_end", details={"agents": "fludarabine, cyclophosphamide"}, own=True), e("car_t_infusion", "cart", f"{z(day('cart'))}回输", details={"target": "CD19/CD22", "dose": "2×10⁶/kg", "batch": "LX2512-118"}, own=True),
              e("toxicity", "crs", "细胞因子释放综合征1级", "crs_end", details={"grade": "1", "scale": "ASTCT", "name": "CRS"}, own=True), e("remission", "day28", f"{z(day('day28'))}骨髓评估：完全缓解", own=True), e("assessment", "day28", f"{z(day('day28'))}骨髓评估", optional=True)]
    labs = [Lab("mrd_flow", "流式MRD", "未检出", collected=day("day28").isoformat(), specimen="marrow", method="flow", sensitivity="10^-4", narrative=True)]
    return made(case, "zh/出院记录.pdf", head(case, "出院记录") + text, "discharge_summary", "2025-11-28", labs, events, end="2026-02-14", css="body { font: 11pt/1.8 'Noto Serif CJK SC' }", extra={"not_events": ["planned marrow 2026-05", "if MRD positive: DLI", "no neurotoxicity"]})


def small_count(case):
    """A short count, photographed."""
    labs = case.panel("zh3")
    rows = "".join(f"<tr><td>{r.name}</td><td>{r.value} {r.flag}</td><td>{r.unit}</td><td>{r.range}</td></tr>" for r in labs)
    body = head(case, "血常规检验报告", "科别：细胞治疗科", "标本：全血", "采样日期：2026-01-24", "报告日期：2026-01-24") + f"<table class=b><tr><th>项目</th><th>结果</th><th>单位</th><th>参考值</th></tr>{rows}</table>"
    return photographed(made(case, "zh/微信图片_20260124.jpg", body, "lab_report", "2026-01-24", labs, css="@page { size: A5 landscape; margin: 9mm } body, .b td, .b th, .p td { font-size: 10.6pt }"), 222, 230, (1900, 1400), ((0.05, 0.08), (0.96, 0.03), (0.985, 0.95), (0.02, 0.97)))
