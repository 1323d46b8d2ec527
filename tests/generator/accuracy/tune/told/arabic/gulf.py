"""A Saudi summary of a cellular therapy."""

from ..marked import paper
from .child import CHILD
from .nile import FACE


def build():
    """One paper."""
    return [cells()]


def cells():
    """A summary by days with Arabic-Indic digits."""
    return paper(CHILD, "ملخص العلاج الخلوي.pdf", "treatment_record", "2025-08-04", """
<b>مدينة الواحة الطبية</b> – مركز أورام الأطفال
# ملخص العلاج بالخلايا التائية CAR-T
المريضة: ملك حسام الدين فؤاد – تاريخ الميلاد ٢٠١٦/٠٢/١١
| [[leukapheresis 2025-06-17 :: فصادة الكريات البيض | ٢٠٢٥/٠٦/١٧]]
| [[lymphodepletion 2025-07-29..2025-08-01 :: استنزاف اللمفاويات | من ٢٠٢٥/٠٧/٢٩ إلى ٢٠٢٥/٠٨/٠١]]
| [[car_t_infusion 2025-08-04 own :: تاريخ التسريب (اليوم صفر) | ٢٠٢٥/٠٨/٠٤]]
[[toxicity 2025-08-07 own; grade=1; name=CRS :: متلازمة إطلاق السيتوكين من الدرجة الأولى في ٢٠٢٥/٠٨/٠٧]]، عولجت بخافضات الحرارة. [[not negation :: لم تظهر أي سمية عصبية.]]
[[remission 2025-09-01 :: أظهر فحص النخاع في ٢٠٢٥/٠٩/٠١ هدأة تامة]] مع سلبية المرض المتبقي.
[[not conditional :: في حال عودة الخلايا البائية مبكراً يناقش الزرع الثاني.]]
""", css=FACE, facility="مدينة الواحة الطبية", name="ملك حسام الدين فؤاد")
