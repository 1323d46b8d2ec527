"""Two tests a row, three specimens of one day, tomography, tissue typing."""

from ...kit import Folder, Trap, event, pairs, rows, table
from .child import CHILD
from .letters import AMMAN, CSS, RIYADH, WHO


def build() -> list:
    """The reports."""
    half = Folder(CHILD, 6300)
    for make in (two, specimens, tomography, typing):
        make(half)
    return half.documents


def two(half) -> None:
    """English, two tests a row, scanned."""
    made = rows("""
        wbc | WBC | 4.1 | 10^9/L
        hgb | Hb | 98 | g/L
        plt | PLT | 74 | 10^9/L
        anc | ANC | 2.06 | 10^9/L
        alt | ALT | 47 | U/L
        creatinine | Creatinine | 36 | umol/L
        """, "2024-07-21")
    body = f"<h2>{RIYADH}</h2>{WHO}<p>تاريخ أخذ العينة: 21/07/2024 &nbsp; تاريخ التقرير: 21/07/2024</p><div dir='ltr'>" + pairs(made, [("Test", "{name}"), ("Result", "{value}"), ("Unit", "{unit}")]) + "</div>"
    half.paper("lab_july.pdf", body, CSS, "lab_report", "2024-07-21", look="scan", facility=RIYADH, labs=made, extra={"language_also": "en"})


def specimens(half) -> None:
    """Blood, marrow and fluid, each under its own heading."""
    blood = rows("""
        hgb | الهيموغلوبين | 104 | g/L
        wbc | كريات الدم البيضاء | 2.7 | 10^9/L
        """, "2024-04-16")
    fluid = rows("x | عدد الخلايا في السائل الدماغي الشوكي | 1 | /mm3", "2024-04-16", "csf")
    marrow = rows("blasts_bm | الخلايا الأرومية | 1 | %", "2024-04-16", "marrow")
    heads = [("الفحص", "{name}"), ("النتيجة", "{value}"), ("الوحدة", "<span dir='ltr'>{unit}</span>")]
    body = f"<h2>{RIYADH}</h2>{WHO}<p>تاريخ أخذ العينة: 16/04/2024 &nbsp; تاريخ التقرير: 17/04/2024</p><h3>الدم</h3>{table(blood, heads)}<h3>السائل الدماغي الشوكي</h3>{table(fluid, heads, head=False)}<h3>نخاع العظم</h3>{table(marrow, heads, head=False)}"
    half.paper("عينات.pdf", body, CSS, "lab_report", "2024-04-16", facility=RIYADH, labs=blood + fluid + marrow)


def tomography(half) -> None:
    """Chest tomography."""
    body = f"<h2>{AMMAN}</h2><h3>تقرير التصوير الطبقي المحوري للصدر</h3>{WHO}<p>تاريخ الفحص: 24/01/2025 &nbsp; تاريخ التقرير: 25/01/2025</p><p>لا يوجد انصباب جنبي ولا ضخامة عقد لمفاوية. عقيدة صغيرة 5 ملم في الفص السفلي الأيمن.</p><p><b>الخلاصة:</b> عقيدة رئوية غير نوعية، ينصح بالمتابعة.</p>"
    half.paper("طبقي_الصدر.pdf", body, CSS, "imaging_report", "2025-01-24", facility=AMMAN, events=[event("imaging", "2025-01-24", "تقرير التصوير الطبقي المحوري للصدر", own=True)], traps=[Trap("negation", "لا يوجد انصباب جنبي")])


def typing(half) -> None:
    """Child and mother, English under an Arabic letterhead."""
    body = f"<h2>{RIYADH}</h2>{WHO}<div dir='ltr'><h3>HLA TYPING REPORT (NGS)</h3><p>Collected: 21/04/2024. Reported: 02/05/2024.</p><table class='grid'><tr><th>Locus</th><th>Patient</th><th>Mother (donor)</th></tr><tr><td>A</td><td>02:01, 26:01</td><td>26:01, 33:01</td></tr><tr><td>B</td><td>38:01, 50:01</td><td>14:02, 38:01</td></tr><tr><td>C</td><td>06:02, 12:03</td><td>08:02, 12:03</td></tr><tr><td>DRB1</td><td>07:01, 13:02</td><td>01:02, 13:02</td></tr></table><p>Mother is haploidentical. Transplant is planned for June 2024.</p></div>"
    half.paper("hla_report.pdf", body, CSS, "transplant_donor", "2024-04-21", facility=RIYADH, language="en", traps=[Trap("plan", "Transplant is planned for June 2024")], extra={"language_also": "ar", "kind_also": "genetics"})
