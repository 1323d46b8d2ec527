"""Three papers: a Chinese sheet with two tests a row, scanned; an Arabic sheet, scanned; a Turkish portal's table of tests by day."""

from core.labs import Lab, parse_rows

from accuracy.frame import paper, scanned

from ...results import grid
from .child import CHILD


def build():
    """Three papers."""
    return [chinese(), arabic(), turkish()]


def chinese():
    """Code, name, result, sign, unit and limits, twice in each row; scanned."""
    day = "2024-05-21"
    labs = parse_rows("wbc | 白细胞 | 2.86 | 10^9/L | 4.3-11.3 | ↓\nrbc | 红细胞 | 3.11 | 10^12/L | 4.2-5.7 | ↓\nhgb | 血红蛋白 | 94 | g/L | 118-156 | ↓\nhct | 红细胞压积 | 28.4 | % | 36-46 | ↓\nplt | 血小板 | 63 | 10^9/L | 167-453 | ↓\nneut_pct | 中性粒细胞百分比 | 58.2 | % | 31-70 |\nlymph_pct | 淋巴细胞百分比 | 30.1 | % | 23-59 |\nanc | 中性粒细胞绝对值 | 1.66 | 10^9/L | 1.6-7.8 |\nalc | 淋巴细胞绝对值 | 0.86 | 10^9/L | 1.5-4.6 | ↓\ncrp | C反应蛋白 | 3.2 | mg/L | 0-8 |", collected=day, specimen="blood")
    row = lambda r: [r.name, r.value, r.flag, r.unit, r.range]
    body = grid(["项目", "结果", "", "单位", "参考值"] * 2, [row(labs[n]) + row(labs[n + 5]) for n in range(5)], "class=t")
    html = f"<h2 style='text-align:center'>云泽儿童医院检验报告单</h2><p>姓名: 萨尔玛 &nbsp; 性别: 女 &nbsp; 出生日期: 2017-10-05 &nbsp; 标本: 全血</p><p>采样时间: 2024-05-21 08:12 &nbsp; 报告时间: 2024-05-21 09:40</p>{body}"
    css = "body { font: 10pt/1.5 'Noto Sans CJK SC' } .t th { border-bottom: .8pt solid #000; text-align: left }"
    return scanned(paper(CHILD, "血常规0521.pdf", html, css, "lab_report", day, labs=labs, facility="云泽儿童医院", name="萨尔玛", language="zh"), 11201, 200, 0.3)


def arabic():
    """Arabic names, Latin units, the result between the limits and the name; scanned."""
    day = "2024-06-18"
    labs = parse_rows("hgb | خضاب الدم | 9.8 | g/dL | 11.5 - 15.5\nwbc | كريات الدم البيضاء | 2.4 | 10^3/uL | 4.5 - 13.5\nplt | الصفائح الدموية | 71 | 10^3/uL | 150 - 450\nalt | ALT | 63 | U/L | 5 - 40\ncreatinine | الكرياتينين | 0.4 | mg/dL | 0.3 - 0.7\nsodium | الصوديوم | 137 | mmol/L | 135 - 145", collected=day, specimen="blood")
    body = grid(["التحليل", "النتيجة", "الوحدة", "المجال الطبيعي"], [[r.name, r.value, r.unit, r.range] for r in labs])
    html = f"<h2>مختبر وادي النخيل الطبي</h2><p>اسم المريض: سلمى حداد &nbsp; تاريخ الميلاد: 05/10/2017</p><p>تاريخ سحب العينة: 18/06/2024</p>{body}"
    css = "html { direction: rtl } body, td, th { font: 11.5pt/1.5 'Noto Naskh Arabic', 'Noto Sans Arabic', 'Noto Sans' } .r td, .r th { border: .5pt solid #444 }"
    return scanned(paper(CHILD, "تحليل 18-06.pdf", html, css, "lab_report", day, labs=labs, facility="مختبر وادي النخيل الطبي", name="سلمى حداد", language="ar"), 11202, 200, -0.3)


def turkish():
    """A national portal's table: days down, tests across, units below the names."""
    days = ["2024-09-02", "2024-09-09", "2024-09-16"]
    tests = [("wbc", "WBC", "10^3/uL", "1,94 2,61 3,88"), ("hgb", "HGB", "g/dL", "9,1 9,9 10,8"), ("plt", "PLT", "10^3/uL", "58 97 151"), ("crp", "CRP", "mg/L", "14,2 6,1 <3,0"), ("alt", "ALT", "U/L", "88 64 41")]
    labs = [Lab(a, n, vs.split()[i], u, "", "", d, "blood") for i, d in enumerate(days) for a, n, u, vs in tests]
    sign = lambda text: text.replace("<", "&lt;")
    rows = [["", *(f"({u})" for _, _, u, _ in tests)], *([f"{d[8:]}.{d[5:7]}.{d[:4]}", *(sign(vs.split()[i]) for *_, vs in tests)] for i, d in enumerate(days))]
    html = f"<b>Gümüşdere Çocuk Hastanesi</b><p>Hasta: Selma Haddad &nbsp; Doğum tarihi: 05.10.2017</p><h2>Tahlil sonuçları (karşılaştırmalı)</h2>{grid(['Numune tarihi', *(n for _, n, *_ in tests)], rows)}"
    return paper(CHILD, "tahlil eylül.pdf", html, ".r td, .r th { border: .5pt solid #666 }", "lab_report", days[0], end=days[-1], labs=labs, facility="Gümüşdere Çocuk Hastanesi", name="Selma Haddad", language="tr", across=True, extra={"date_any": days})
