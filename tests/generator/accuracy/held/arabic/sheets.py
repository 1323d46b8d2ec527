"""Laboratory sheets: Arabic heads over English names, Arabic names, Indic digits, dates across."""

from core.dates import indic

from ...kit import Folder, Trap, across, results, rows, table
from .child import CHILD

AMMAN = "مستشفى الواحة التخصصي للأطفال"
RIYADH = "مركز الأفق لزراعة الخلايا الجذعية"
FULL = "ليان سامر العبادي"
CSS = "body { font: 10pt/1.6 'Noto Sans Arabic', 'Noto Sans'; direction: rtl } h3, .c { text-align: center } .who { border: .6pt solid #444; margin: 5pt 0 } .grid { margin-top: 6pt } .grid th { border-bottom: 1pt solid #000; text-align: start } .grid td { border-bottom: .3pt solid #999 }"


def build() -> list:
    """The laboratory sheets."""
    half = Folder(CHILD, 6100)
    for make in (count, chemistry, cumulative, virology, export, mother):
        make(half)
    return half.documents


def count(half) -> None:
    """Heads in both languages, names in English, left to right inside a page that runs right to left."""
    made = rows("""
        wbc | WBC | 29.6 | x10^9/L | 5.0 - 14.5 | H
        rbc | RBC | 2.49 | x10^12/L | 4.0 - 5.2 | L
        hgb | Hemoglobin | 7.0 | g/dL | 11.5 - 14.5 | L
        hct | Hematocrit | 20.9 | % | 34 - 43 | L
        mcv | MCV | 83.9 | fL | 76 - 90 |
        plt | Platelets | 26 | x10^9/L | 150 - 450 | L
        neut_pct | Neutrophils % | 6 | % | 32 - 60 | L
        lymph_pct | Lymphocytes % | 38 | % | 28 - 55 |
        blasts_pb | Blasts % | 54 | % | 0 | H
        anc | Neutrophils Abs | 1.78 | x10^9/L | 1.5 - 8.0 |
        """, "2021-09-13")
    body = f"""<h3>{AMMAN}<br>Al-Waha Specialized Children Hospital - Amman</h3><p class='c'>تقرير المختبر / Laboratory Report</p><table class='who'><tr><td>اسم المريض: <b>{FULL}</b></td><td>رقم الملف: 210448</td></tr><tr><td>تاريخ الميلاد: 07/05/2016</td><td>تاريخ أخذ العينة: 13/09/2021 11:20</td></tr><tr><td>القسم: الطوارئ</td><td>تاريخ الطباعة: 16/09/2021 08:30</td></tr></table><div dir='ltr'>"""
    body += table(made, [("Test / الفحص", "{name}"), ("Result / النتيجة", "{value}"), ("Flag", "{flag}"), ("Unit / الوحدة", "{unit}"), ("Range / المعدل الطبيعي", "{range}")]) + "</div><p>ملاحظة: يشتبه بوجود ابيضاض دم حاد، يرجى مراجعة طبيب أمراض الدم.</p>"
    half.paper("cbc_amman.pdf", body, CSS, "lab_report", "2021-09-13", facility=AMMAN, labs=made, traps=[Trap("hypothesis", "يشتبه بوجود ابيضاض دم حاد")], extra={"language_also": "en", "facility_other": "Al-Waha Specialized Children Hospital"})


def chemistry(half) -> None:
    """Arabic names, the table from right to left."""
    made = rows("""
        urea | اليوريا | 23 | mg/dL | 11 - 38
        creatinine | الكرياتينين | 0.37 | mg/dL | 0.30 - 0.60
        uric_acid | حمض اليوريك | 2.9 | mg/dL | 2.0 - 5.5
        glucose | سكر الدم | 94 | mg/dL | 60 - 100
        sodium | الصوديوم | 137 | mmol/L | 135 - 145
        potassium | البوتاسيوم | 3.8 | mmol/L | 3.5 - 5.1
        calcium | الكالسيوم | 9.0 | mg/dL | 8.8 - 10.8
        alt | ناقلة أمين الألانين ALT | 112 | U/L | 5 - 40
        ast | ناقلة أمين الأسبارتات AST | 69 | U/L | 5 - 45
        ldh | نازعة هيدروجين اللاكتات LDH | 277 | U/L | 120 - 300
        bilirubin_total | البيليروبين الكلي | 1.28 | mg/dL | 0.2 - 1.2
        albumin | الألبومين | 3.5 | g/dL | 3.8 - 5.4
        crp | البروتين المتفاعل C | 33.4 | mg/L | 0 - 5
        ferritin | الفيريتين | 1532 | ng/mL | 7 - 140
        """, "2023-10-18")
    body = f"<h3>{AMMAN}</h3><p class='c'>كيمياء الدم</p><p>الاسم: <b>{FULL}</b> &nbsp; تاريخ الميلاد: 07/05/2016</p><p>تاريخ سحب العينة: 18/10/2023 &nbsp; تاريخ التقرير: 19/10/2023</p>"
    body += table(made, [("الفحص", "{name}"), ("النتيجة", "<span dir='ltr'>{value}</span>"), ("الوحدة", "<span dir='ltr'>{unit}</span>"), ("المعدل الطبيعي", "<span dir='ltr'>{range}</span>")])
    half.paper("kimya.pdf", body, CSS, "lab_report", "2023-10-18", facility=AMMAN, labs=made)


def cumulative(half) -> None:
    """Dates across in English under an Arabic head."""
    days = ["2024-03-19", "2024-03-22", "2024-03-26", "2024-03-30", "2024-04-16"]
    lines, made = across("""
        wbc | WBC | 10^9/L | | 0.5 | 0.2 | 0.1 | 0.8 | 2.7
        anc | ANC | 10^9/L | | 0.28 | 0.07 | 0.03 | 0.40 | 1.45
        hgb | Hb | g/L | | 92 | 85 | 78 | 86 | 104
        plt | PLT | 10^9/L | | 55 | 33 | 13 | 26 | 87
        crp | CRP | mg/L | | 6.4 | 71.2 | 118.0 | 22.6 | 2.2
        ferritin | Ferritin | ng/mL | | 1402 | 4877 | 11260 | 6033 | 1294
        ldh | LDH | U/L | | 226 | 305 | 548 | 361 | 209
        fibrinogen | Fibrinogen | g/L | | 3.02 | 2.71 | 1.22 | 1.30 | 2.48
        """, days)
    heads = ["Test", "Unit"] + [f"{d[8:]}/{d[5:7]}/{d[:4]}" for d in days]
    body = f"<h3>{RIYADH}</h3><p>اسم المريضة: <b>{FULL}</b> &nbsp; تاريخ الميلاد: 07/05/2016 &nbsp; رقم الملف: 55731</p><p>جدول المتابعة المخبرية بعد حقن الخلايا</p><div dir='ltr'><table class='grid'><tr>" + "".join(f"<th>{h}</th>" for h in heads) + "</tr>"
    body += "".join("<tr>" + "".join(f"<td>{c}</td>" for c in (name, unit, *values)) + "</tr>" for name, unit, _, values in lines) + "</table></div>"
    half.paper("mutabaa.pdf", body, "@page { size: A4 landscape }" + CSS, "lab_report", "2024-03-19", facility=RIYADH, labs=made, extra={"date_any": ["2024-03-19", "2024-04-16"], "language_also": "en"})


def virology(half) -> None:
    """English and Arabic, photographed."""
    made = rows("""
        cmv_pcr | CMV DNA PCR | 972 | IU/mL | Not detected
        tacrolimus | Tacrolimus | 7.6 | ng/mL | 5.0 - 15.0
        magnesium | Magnesium | 1.5 | mg/dL | 1.7 - 2.3
        """, "2024-09-23")
    body = f"<h3>{RIYADH}</h3><p>اسم المريضة: <b>{FULL}</b> &nbsp; تاريخ الميلاد: 07/05/2016</p><p>تاريخ أخذ العينة: 23/09/2024 &nbsp; تاريخ النتيجة: 25/09/2024</p><div dir='ltr'>" + table(made, [("Test", "{name}"), ("Result", "{value}"), ("Unit", "{unit}"), ("Reference", "{range}")]) + "</div>"
    half.paper("cmv_photo.jpg", body, CSS.replace("10pt/1.6", "12pt/1.8"), "lab_report", "2024-09-23", look="photo", crop=0.5, facility=RIYADH, labs=made, extra={"language_also": "en"})


def export(half) -> None:
    """A workbook with Arabic heads."""
    heads, units, keys = ["التاريخ", "الهيموغلوبين", "كريات الدم البيضاء", "الصفائح الدموية"], ["", "g/dL", "10^9/L", "10^9/L"], ("hgb", "wbc", "plt")
    lines = [("2025-01-15", "15/01/2025", 11.3, 5.0, 172), ("2025-02-19", "19/02/2025", 11.8, 5.4, 188), ("2025-03-26", "26/03/2025", 12.1, 4.9, 197)]
    made = [row for d, _, *values in lines for key, name, unit, value in zip(keys, heads[1:], units[1:], values, strict=True) for row in rows(f"{key} | {name} | {value} | {unit}", d)]
    half.workbook("نتائج.xlsx", {"نتائج": [[f"الاسم: {FULL}", "تاريخ الميلاد: 07/05/2016", AMMAN], heads, units] + [line[1:] for line in lines]}, "2025-03-26", results(made), facility=AMMAN, across=True, extra={"date_any": ["2025-03-26", "2025-01-15"]})


def mother(half) -> None:
    """The donor's own sheet, in Indic digits."""
    made = rows(f"""
        hgb | الهيموغلوبين | {indic('12٫6')} | g/dL |
        wbc | كريات الدم البيضاء | {indic('6٫4')} | 10^9/L |
        plt | الصفائح الدموية | {indic('251')} | 10^9/L |
        """, "2024-05-06")
    body = f"<h3>{RIYADH}</h3><p>الاسم: <b>هبة خالد الزعبي</b> &nbsp; تاريخ الميلاد: {indic('14/02/1988')}</p><p>تاريخ أخذ العينة: {indic('06/05/2024')} &nbsp; فحص متبرعة (والدة مريضة)</p>" + table(made, [("الفحص", "{name}"), ("النتيجة", "{value}"), ("الوحدة", "<span dir='ltr'>{unit}</span>")])
    half.paper("tahlil_may.pdf", body, CSS, "lab_report", "2024-05-06", facility=RIYADH, labs=made, name="هبة خالد الزعبي", other_born="1988-02-14", matches=False, extra={"kind_also": "transplant_donor"})
