"""Reports and prose."""

import datetime

from core.dates import ar

from ...kit import Folder, Trap, event, rows
from .child import CHILD

AMMAN = "مستشفى الواحة التخصصي للأطفال"
RIYADH = "مركز الأفق لزراعة الخلايا الجذعية"
FULL = "ليان سامر العبادي"
WHO = f"<p>اسم المريضة: <b>{FULL}</b> &nbsp; تاريخ الميلاد: 07/05/2016</p>"
CSS = "body { font: 10.6pt/1.75 'Noto Naskh Arabic', 'Noto Sans'; direction: rtl } h2, h3 { text-align: center } h2 { font-size: 14pt } p { margin: 3pt 0 } .grid { margin: 4pt 0 } .grid td, .grid th { border: .5pt solid #333 }"


def build() -> list:
    """The reports and letters."""
    half = Folder(CHILD, 6200)
    for make in (marrow, residual, genes, infusion, discharge, opinion):
        make(half)
    return half.documents


def marrow(half) -> None:
    """The diagnosis, scanned."""
    body = f"""<h2>{AMMAN}</h2><h3>تقرير بزل نخاع العظم</h3>{WHO}<p>تاريخ أخذ العينة: 15/09/2021 &nbsp; تاريخ التقرير: 16/09/2021</p><p>النخاع عالي الخلوية، والنواءات قليلة.</p><table class='grid'><tr><th>الخلايا</th><th>النسبة %</th></tr><tr><td>الخلايا الأرومية</td><td>87</td></tr><tr><td>السلسلة المحببة</td><td>6</td></tr><tr><td>السلسلة الحمراء</td><td>4</td></tr><tr><td>اللمفاويات</td><td>3</td></tr></table><p><b>التشخيص:</b> ابيضاض دم لمفاوي حاد. ينتظر نتيجة الفحص الخلوي الوراثي.</p>"""
    half.paper("نخاع.pdf", body, CSS, "pathology", "2021-09-15", look="scan", facility=AMMAN, labs=rows("blasts_bm | الخلايا الأرومية | 87 | %", "2021-09-15", "marrow"), extra={"other_labs": True},
               events=[event("diagnosis", "2021-09-15", "ابيضاض دم لمفاوي حاد", own=True), event("pathology", "2021-09-15", "تقرير بزل نخاع العظم", own=True, optional=True)], traps=[Trap("plan", "ينتظر نتيجة الفحص الخلوي الوراثي")])


def residual(half) -> None:
    """An English report under an Arabic letterhead."""
    body = f"""<h2>{RIYADH}</h2>{WHO}<div dir='ltr'><h3>FLOW CYTOMETRY - MINIMAL RESIDUAL DISEASE</h3><p>Specimen: bone marrow. Collected: 16/04/2024. Reported: 17/04/2024. Sensitivity 10^-4.</p><table class='grid'><tr><th>Parameter</th><th>Result</th></tr><tr><td>MRD (abnormal B lymphoblasts)</td><td>&lt;0.01 %</td></tr></table><p>Interpretation: MRD not detected by flow cytometry at 10^-4. No CD19 positive cells seen.</p></div>"""
    half.paper("mrd_day28.pdf", body, CSS, "flow_cytometry", "2024-04-16", facility=RIYADH, language="en", labs=rows("mrd_flow | MRD (abnormal B lymphoblasts) | <0.01 | %", "2024-04-16", "marrow", method="flow", sensitivity="10^-4"), extra={"language_also": "ar"},
               events=[event("assessment", "2024-04-16", "MRD not detected by flow cytometry at 10^-4", own=True)])


def genes(half) -> None:
    """Chromosomes."""
    body = f"""<h2>{AMMAN}</h2><h3>تقرير الوراثة الخلوية والتهجين الموضعي FISH</h3>{WHO}<p>تاريخ أخذ العينة: 15/09/2021 &nbsp; تاريخ التقرير: 29/09/2021</p><p>النمط النووي: <span dir='ltr'>46,XX,t(12;21)(p13;q22)[12]/46,XX[8]</span></p><p>اندماج ETV6::RUNX1 إيجابي. اندماج BCR::ABL1 سلبي. إعادة ترتيب KMT2A سلبية.</p><p>الخلاصة: لا يوجد كروموسوم فيلادلفيا.</p>"""
    half.paper("وراثة.pdf", body, CSS, "genetics", "2021-09-15", facility=AMMAN, events=[event("pathology", "2021-09-15", "تقرير الوراثة الخلوية", own=True, optional=True)], traps=[Trap("negation", "لا يوجد كروموسوم فيلادلفيا")])


def infusion(half) -> None:
    """The infusion's record, copied."""
    body = f"""<h2>{RIYADH}</h2><h3>سجل حقن خلايا CAR-T</h3><table class='grid'><tr><td>اسم المريضة</td><td><b>{FULL}</b></td></tr><tr><td>تاريخ الميلاد</td><td>07/05/2016</td></tr><tr><td>فصادة الكريات البيض</td><td>13/02/2024</td></tr><tr><td>استنفاد اللمفاويات (فلودارابين وسيكلوفوسفاميد)</td><td>13/03/2024 - 16/03/2024</td></tr><tr><td>المنتج</td><td>CD19 CAR-T، رقم التشغيلة AF-24-031</td></tr><tr><td>تاريخ الحقن (اليوم 0)</td><td><b>19/03/2024</b></td></tr></table><p>تم الحقن دون مضاعفات. في حال ارتفاع الحرارة يعطى توسيليزوماب. من المقرر إجراء بزل النخاع في 16/04/2024.</p>"""
    half.paper("حقن_الخلايا.pdf", body, CSS.replace("10.6pt/1.75", "12pt/1.9"), "treatment_record", "2024-03-19", look="copy", facility=RIYADH, events=[event("car_t_infusion", "2024-03-19", "تاريخ الحقن (اليوم 0)19/03/2024", own=True, target="CD19", batch="AF-24-031"), event("leukapheresis", "2024-02-13", "فصادة الكريات البيض13/02/2024"), event("lymphodepletion", "2024-03-13", "13/03/2024 - 16/03/2024", end="2024-03-16")],
               traps=[Trap("conditional", "في حال ارتفاع الحرارة يعطى توسيليزوماب"), Trap("plan", "من المقرر إجراء بزل النخاع في 16/04/2024")])


def discharge(half) -> None:
    """The stay of the transplant; the months by name, once in Indic digits."""
    diagnosis = ar(datetime.date(2021, 9, 15))
    body = f"""<h2>{RIYADH}</h2><h3>ملخص الخروج</h3>{WHO}<p>تاريخ الدخول: 02/06/2024 &nbsp; تاريخ الخروج: 22/07/2024</p><p><b>القصة المرضية:</b> شُخصت الطفلة بابيضاض الدم اللمفاوي الحاد في {diagnosis}. بدأ العلاج الكيميائي التحريضي في 18 سبتمبر 2021. تحققت هدأة كاملة في 22 أكتوبر 2021. حدث انتكاس في نخاع العظم بتاريخ 10 أكتوبر 2023. أعطيت بليناتوموماب اعتباراً من 20 نوفمبر 2023. تم حقن خلايا CAR-T في 19 مارس 2024. ظهرت متلازمة إطلاق السيتوكين من الدرجة الثانية في 22 مارس 2024. لم تحدث سمية عصبية. في 16 أبريل 2024 كانت المريضة في هدأة كاملة.</p><p><b>التاريخ العائلي:</b> توفيت جدتها بسرطان الثدي عام 2016.</p>
    <p><b>سير المرض:</b> أجريت زراعة نخاع العظم من الأم (نصف متطابقة) في 11 يونيو 2024. تم اندغام العدلات في 2 يوليو 2024. ظهر داء الطعم حيال الثوي الحاد الجلدي من الدرجة الثانية في 8 يوليو 2024. أصيبت بتجرثم الدم بالإشريكية القولونية في 20 يونيو 2024. لا دليل على داء الانسداد الوريدي.</p><p><b>الخطة:</b> سيتم إجراء بزل نخاع العظم في 17 سبتمبر 2024. إذا حدث انتكاس يمكن التفكير بحقن لمفاويات المتبرع.</p><p>د. منى القحطاني</p>"""
    half.paper("ملخص_الخروج.pdf", body, CSS, "discharge_summary", "2024-06-02", end="2024-07-22", facility=RIYADH, extra={"date_any": ["2024-06-02", "2024-07-22"]},
               events=[event("admission", "2024-06-02", "تاريخ الدخول: 02/06/2024", own=True), event("discharge", "2024-07-22", "تاريخ الخروج: 22/07/2024", own=True), event("diagnosis", "2021-09-15", f"شُخصت الطفلة بابيضاض الدم اللمفاوي الحاد في {diagnosis}"), event("chemotherapy", "2021-09-18", "بدأ العلاج الكيميائي التحريضي في 18 سبتمبر 2021"), event("remission", "2021-10-22", "تحققت هدأة كاملة في 22 أكتوبر 2021"),
                       event("relapse", "2023-10-10", "حدث انتكاس في نخاع العظم بتاريخ 10 أكتوبر 2023", site="marrow"), event("immunotherapy", "2023-11-20", "أعطيت بليناتوموماب اعتباراً من 20 نوفمبر 2023"), event("car_t_infusion", "2024-03-19", "تم حقن خلايا CAR-T في 19 مارس 2024"), event("toxicity", "2024-03-22", "ظهرت متلازمة إطلاق السيتوكين من الدرجة الثانية في 22 مارس 2024", name="CRS", grade="2"), event("remission", "2024-04-16", "في 16 أبريل 2024 كانت المريضة في هدأة كاملة"),
                       event("hsct", "2024-06-11", "أجريت زراعة نخاع العظم من الأم (نصف متطابقة) في 11 يونيو 2024", donor_type="haploidentical"), event("hsct", "2024-07-02", "تم اندغام العدلات في 2 يوليو 2024", optional=True), event("gvhd", "2024-07-08", "ظهر داء الطعم حيال الثوي الحاد الجلدي من الدرجة الثانية في 8 يوليو 2024", grade="II", organ="skin"), event("infection", "2024-06-20", "أصيبت بتجرثم الدم بالإشريكية القولونية في 20 يونيو 2024")],
               traps=[Trap("plan", "سيتم إجراء بزل نخاع العظم في 17 سبتمبر 2024"), Trap("conditional", "إذا حدث انتكاس"), Trap("relative", "توفيت جدتها بسرطان الثدي عام 2016"), Trap("negation", "لا دليل على داء الانسداد الوريدي"), Trap("negation", "لم تحدث سمية عصبية")])


def opinion(half) -> None:
    """A consultation as a typed file."""
    parts = ["# " + AMMAN, "تقرير استشارة", f"اسم المريضة: {FULL}    تاريخ الميلاد: 07/05/2016", "تاريخ الاستشارة: 26 مارس 2025", "أجريت للمريضة زراعة نخاع العظم في 11 يونيو 2024. لا توجد علامات انتكاس ولا داء طعم مزمن.", "الخطة: إعادة بزل النخاع في 11 يونيو 2025."]
    half.letter("استشارة.docx", parts, "consultation", "2025-03-26", facility=AMMAN, events=[event("consultation", "2025-03-26", "تاريخ الاستشارة: 26 مارس 2025", own=True), event("hsct", "2024-06-11", "أجريت للمريضة زراعة نخاع العظم في 11 يونيو 2024")],
                traps=[Trap("negation", "لا توجد علامات انتكاس"), Trap("plan", "إعادة بزل النخاع في 11 يونيو 2025")])
