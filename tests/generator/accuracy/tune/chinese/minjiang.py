"""Chinese papers, the fifth batch: two tests a row with codes, coagulation and inflammation, a cumulative sheet; one of them scanned."""

from core.labs import Lab, parse_rows

from accuracy.frame import paper, scanned, table

from ..results import grid, series
from .child import CHILD

CSS = "body { font: 9.6pt/1.4 'Noto Sans CJK SC' } h1 { font-size: 13pt; text-align: center; margin: 4pt 0 } .r td, .r th { border: .4pt solid #555 } .t th { border-top: .8pt solid #000; border-bottom: .8pt solid #000; text-align: left } p { margin: 0 0 3pt } .s { font-size: 9pt }"
NAME = "闽江市儿童医院"


def build():
    """Four papers."""
    return [clotting(), pairs(), cumulative(), export()]


def made(path, head, title, body, kind, date, **more):
    """Hospital, patient, results."""
    html = f"<h1>{NAME}{title}</h1><p class=s>姓名：{CHILD.name}　性别：男　出生日期：2017-06-09　{head}</p>{body}"
    return paper(CHILD, path, html, CSS + more.pop("css", ""), kind, date, **{"facility": NAME, "name": CHILD.name, **more})


def clotting():
    """Clotting and inflammation, the unit behind the limits."""
    day = "2025-03-18"
    labs = parse_rows("pt | 凝血酶原时间(PT) | 13.9 | 秒 | 9.4-12.5 | ↑\ninr | 国际标准化比值(INR) | 1.23 | | 0.80-1.20 | ↑\naptt | 活化部分凝血活酶时间(APTT) | 36.2 | 秒 | 25.1-36.5 |\ntt | 凝血酶时间(TT) | 17.7 | 秒 | 10.3-16.6 | ↑\nfibrinogen | 纤维蛋白原(FIB) | 1.36 | g/L | 2.00-4.00 | ↓\nd_dimer | D-二聚体(D-D) | 1.84 | mg/L | 0.00-0.55 | ↑\nantithrombin | 抗凝血酶Ⅲ(AT-Ⅲ) | 58 | % | 80-120 | ↓\nprocalcitonin | 降钙素原(PCT) | 0.42 | ng/mL | 0.00-0.05 | ↑\nil6 | 白介素6(IL-6) | 88.3 | pg/mL | 0.0-7.0 | ↑", collected=day, specimen="blood")
    body = grid(["序号", "检验项目", "结果", "提示", "参考区间", "单位"], [[str(n), r.name, r.value, r.flag, r.range, r.unit] for n, r in enumerate(labs, 1)], "class=t")
    return made("凝血.pdf", "标本：静脉血　采样时间：2025-03-18 06:20　报告时间：2025-03-18 09:15", "检验报告单", body, "lab_report", day, labs=labs)


def pairs():
    """A blood count in two halves with codes before the names; scanned."""
    day = "2025-03-25"
    left = parse_rows("wbc | 白细胞 | 1.92 | 10^9/L | 4.3-11.3 | ↓\nneut_pct | 中性粒细胞百分比 | 41.6 | % | 31.0-70.0 |\nlymph_pct | 淋巴细胞百分比 | 46.3 | % | 23.0-59.0 |\nmono_pct | 单核细胞百分比 | 11.1 | % | 2.0-11.0 | ↑\nanc | 中性粒细胞绝对值 | 0.80 | 10^9/L | 1.6-7.8 | ↓\nalc | 淋巴细胞绝对值 | 0.89 | 10^9/L | 1.5-4.6 | ↓", collected=day, specimen="blood")
    right = parse_rows("rbc | 红细胞 | 2.96 | 10^12/L | 4.2-5.7 | ↓\nhgb | 血红蛋白 | 91 | g/L | 118-156 | ↓\nhct | 红细胞压积 | 26.8 | % | 36.0-46.0 | ↓\nmcv | 平均红细胞体积 | 90.5 | fL | 77.0-92.0 |\nplt | 血小板 | 53 | 10^9/L | 167-453 | ↓\ncrp | C反应蛋白 | 12.4 | mg/L | 0-8 | ↑", collected=day, specimen="blood")
    body = grid(["项目", "结果", "单位", "参考值"] * 2, [[a.name, f"{a.value} {a.flag}", a.unit, a.range, b.name, f"{b.value} {b.flag}", b.unit, b.range] for a, b in zip(left, right)], "class=t")
    return scanned(made("血常规0325.pdf", "科室：血液科<br>采集时间：2025-03-25 06:11", "检验报告单", body, "lab_report", day, labs=left + right, css="@page { size: A4 landscape } body, td, th, .s { font-size: 11pt }"), 2201, 200, 0.4)


def cumulative():
    """Drug level and chemistry over four days, units under the names."""
    days = ["2025-04-02", "2025-04-05", "2025-04-09", "2025-04-14"]
    labs = series(days, "ciclosporin | 环孢素A谷浓度 | ng/mL | | 186 221 243 198\ncreatinine | 肌酐 | μmol/L | | 31 34 38 35\nalt | 谷丙转氨酶 | U/L | | 44 61 83 57\nbilirubin_total | 总胆红素 | μmol/L | | 8.1 10.4 12.2 9.0\nmagnesium | 镁 | mmol/L | | 0.71 0.66 0.69 0.74")
    names = list(dict.fromkeys((r.name, r.unit) for r in labs))
    body = grid(["检验项目", "单位", *(f"{int(d[5:7])}月{int(d[8:])}日" for d in days)], [[n, u, *(r.value for r in labs if r.name == n)] for n, u in names])
    return made("移植后监测.pdf", "统计区间：2025-04-02 至 2025-04-14", "累积检验报告", body, "lab_report", days[0], end=days[-1], labs=labs, extra={"date_any": days})


def export():
    """An export: a result a row with the specimen and the moment."""
    rows = [("2025-05-06 07:12", "血清", "免疫球蛋白G", "igg", "4.87", "g/L", "5.72-14.74"), ("2025-05-06 07:12", "血清", "铁蛋白", "ferritin", "1633.2", "ng/mL", "13.0-150.0"), ("2025-05-06 07:12", "全血", "血红蛋白", "hgb", "108", "g/L", "118-156"), ("2025-05-06 07:12", "全血", "血小板计数", "plt", "132", "10^9/L", "167-453"), ("2025-05-20 07:05", "全血", "血红蛋白", "hgb", "112", "g/L", "118-156")]
    labs = [Lab(a, n, v, u, r, "", at[:10], "blood") for at, _, n, a, v, u, r in rows]
    return table(CHILD, "检验结果导出.csv", [["采样时间", "标本", "项目名称", "结果", "单位", "参考区间"], *([at, s, n, v, u, r] for at, s, n, _, v, u, r in rows)], "lab_report", "2025-05-06", delimiter=",", encoding="gb18030", end="2025-05-20", labs=labs, born=False)
