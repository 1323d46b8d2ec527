"""Papers of the hospital that follows the child now: Arabic and English on one sheet, and English reports under an Arabic letterhead."""

from core import dates, pdf
from core.document import Document, Event
from core.labs import Lab

PRODUCER = "Wareed EMR Print Service"
CSS = """
body { font: 8.6pt/1.35 'Noto Sans', 'Noto Naskh Arabic' }
.hd { border-bottom: 2pt solid #0a7a4b; margin-bottom: 5pt } .hd td { width: 50%; font-size: 7.6pt; color: #333; padding-bottom: 4pt } .hd b { font-size: 11.5pt; color: #0a7a4b } .ar { direction: rtl; text-align: right; font-family: 'Noto Naskh Arabic', 'Noto Sans' }
.pt { border: .6pt solid #0a7a4b; margin-bottom: 6pt } .pt td { font-size: 8pt; padding: 1.4pt 5pt }
h1 { font-size: 11.5pt; text-align: center; margin: 4pt 0 6pt } h2 { font-size: 9pt; color: #0a7a4b; margin: 6pt 0 2pt } p { margin: 0 0 3pt }
.t th { background: #e3f2ea; border: .4pt solid #7fb59b; font-size: 7.8pt } .t td { border: .3pt solid #bcd6c8 } .t td.c, .t th.c { text-align: center } .t td.ar { font-size: 9pt }
@page { @bottom-center { content: 'Page ' counter(page) ' of ' counter(pages) ' · صفحة ' counter(page) ' من ' counter(pages); font: 7pt 'Noto Sans', 'Noto Naskh Arabic' } }
"""
NAMES = {"wbc": "كريات الدم البيضاء", "rbc": "كريات الدم الحمراء", "hgb": "الهيموغلوبين", "hct": "الهيماتوكريت", "mcv": "متوسط حجم الكرية", "plt": "الصفائح الدموية", "anc": "العدلات (مطلق)", "alc": "اللمفاويات (مطلق)", "creatinine": "الكرياتينين", "urea": "اليوريا",
         "alt": "ناقلة أمين الألانين", "ast": "ناقلة أمين الأسبارتات", "bilirubin_total": "البيليروبين الكلي", "ferritin": "الفيريتين", "crp": "البروتين التفاعلي سي", "igg": "الغلوبولين المناعي ج"}


def build(case) -> list[Document]:
    """The papers with text."""
    return [lab_sheet(case), clinic_note(case), mri(case)]


def page(case, title: str, fields: str, body: str) -> str:
    """Letterhead in two languages, patient's box, title."""
    born = dates.slash(case.patient["born"])
    return f"""<table class=hd><tr><td><b>Wadi Al-Nakheel Children's Hospital</b><br>Haematology &amp; Oncology · P.O. Box 4410 · Tel 800 00 44</td><td class=ar><b>مستشفى وادي النخيل للأطفال</b><br>قسم أمراض الدم والأورام · ص.ب ٤٤١٠</td></tr></table>
    <table class=pt><tr><td>Patient: <b>ZARINA TOLKUN</b></td><td>MRN: 55-20931</td><td>DOB: {born}</td><td class=ar>اسم المريض: <b>{case.patient['ar']}</b></td></tr>{fields}</table><h1>{title}</h1>{body}"""


def person(case, document, language="ar", **more) -> Document:
    """The document with the patient as these papers print her."""
    document.name, document.born, document.language = "ZARINA TOLKUN", case.patient["born"].isoformat(), language
    document.facility = case.facilities["nakheel"]
    document.extra["facility_other"] = case.facilities["nakheel_ar"]
    for key, value in more.items():
        setattr(document, key, value)
    return document


def lab_html(case, labs, day) -> str:
    """The sheet with English names at the left and Arabic names at the right; also drawn as a scan."""
    rows = "".join(f"<tr><td>{r.name}</td><td class=c><b>{r.value}</b></td><td class=c>{r.flag}</td><td class=c>{r.unit}</td><td class=c>{r.range}</td><td class=ar>{NAMES[r.analyte]}</td></tr>" for r in labs)
    fields = f"<tr><td>Collected: {dates.slash(day)} 08:10</td><td>Reported: {dates.slash(day)} 11:45</td><td>Sample: Blood</td><td class=ar>تاريخ سحب العينة: {dates.indic(dates.slash(day))}</td></tr>"
    return page(case, "LABORATORY REPORT &nbsp;&nbsp; تقرير المختبر", fields,
                f"<table class=t><tr><th>Test</th><th class=c>Result<br>النتيجة</th><th class=c>Flag</th><th class=c>Unit<br>الوحدة</th><th class=c>Reference range<br>المعدل الطبيعي</th><th class=ar>التحليل</th></tr>{rows}</table>"
                "<p class=ar style='margin-top:8pt'>ملاحظة: تفسر النتائج من قبل الطبيب المعالج.</p><p>H = high, L = low. Verified by: Dr. R. Al-Mansouri, Clinical Pathology.</p>")


def lab_sheet(case) -> Document:
    """Counts, chemistry and IgG in April 2026."""
    labs = case.panel("ar_lab")
    import datetime
    day = datetime.date.fromisoformat(labs[0].collected)
    document = Document("2026/تحاليل 14-4.pdf", pdf.from_html(lab_html(case, labs, day), CSS, "", PRODUCER, "ar"), kind="lab_report", date=day.isoformat(), labs=labs, extra={"language_also": "en"})
    pdf.place(document)
    return person(case, document)


def clinic_note(case) -> Document:
    """A clinic visit wholly in Arabic, with Arabic-Indic dates."""
    a = dates.ar
    day = case.day
    visit = "2026-09-22"
    import datetime
    v = datetime.date.fromisoformat(visit)
    text = f"""<div class=ar><h2>سبب الزيارة</h2><p>متابعة دورية بعد العلاج بالخلايا التائية المعدلة (CAR-T).</p>
    <h2>التاريخ المرضي</h2><p>طفلة عمرها عشر سنوات، شُخِّصت بابيضاض الدم اللمفاوي الحاد من النوع البائي بتاريخ {a(day('diagnosis'))}. انتكاسة أولى في نقي العظم بتاريخ {a(day('relapse1'))}. زرع خلايا جذعية نصف متطابق من الأب بتاريخ {a(day('hsct'))}. انتكاسة ثانية في نقي العظم بتاريخ {a(day('relapse2'))}. تسريب خلايا CAR-T الموجهة ضد CD19 بتاريخ {a(day('cart'))}.</p>
    <h2>التاريخ العائلي</h2><p>لا توجد حالات ابيضاض دم في العائلة. الأخت سليمة.</p>
    <h2>الفحص السريري</h2><p>الوزن ٢٧٫٨ كغ، الطول ١٣٤ سم. الحالة العامة جيدة. لا يوجد تضخم في الكبد أو الطحال أو العقد اللمفاوية. لا توجد علامات سريرية على الانتكاس. لا توجد علامات لداء الطعم حيال المضيف.</p>
    <h2>الخلاصة</h2><p>استعادة الخلايا البائية منذ {a(day('b_cells'))}. ارتفاع تدريجي في المرض الباقي بطريقة NGS مع بقاء قياس التدفق الخلوي غير مكتشف. تطلب العائلة رأياً ثانياً.</p>
    <h2>الخطة</h2><p>إعادة بزل نقي العظم في نوفمبر ٢٠٢٦. تصوير الرنين المغناطيسي للدماغ في أكتوبر ٢٠٢٦. الاستمرار في الغلوبولين المناعي الوريدي شهرياً. قد يُبحث زرع ثانٍ عند ظهور انتكاس.</p>
    <p style="margin-top:10pt">د. سلمى الحارثي، استشارية أمراض دم الأطفال</p></div>"""
    fields = f"<tr><td>Visit: {dates.slash(v)}</td><td>Clinic: Haem-Onc 2</td><td></td><td class=ar>تاريخ الزيارة: {a(v)}</td></tr>"
    document = Document("2026/تقرير العيادة.pdf", pdf.from_html(page(case, "تقرير زيارة العيادة", fields, text), CSS + "body { font-size: 11.5pt; line-height: 1.7 } h2 { font-size: 11.5pt }", "", PRODUCER, "ar"), kind="consultation", date=visit)
    e = lambda t, k, **x: Event(t, day(k).isoformat(), a(day(k)), page=1, **x)
    document.events = [e("diagnosis", "diagnosis"), e("relapse", "relapse1", details={"site": "marrow"}), e("hsct", "hsct", details={"donor_type": "haploidentical, father"}), e("relapse", "relapse2", details={"site": "marrow"}), e("car_t_infusion", "cart", details={"target": "CD19"}),
                       e("b_cell_recovery", "b_cells"), Event("consultation", visit, a(v), page=1, own=True, optional=True)]
    document.extra |= {"not_events": ["no clinical signs of relapse", "no GvHD", "planned marrow 2026-11", "planned MRI 2026-10", "a second transplant may be discussed on relapse"]}
    pdf.place(document)
    return person(case, document)


def mri(case) -> Document:
    """MRI of the brain, English under the Arabic letterhead."""
    d = case.day("mri")
    text = """<h2>CLINICAL INFORMATION</h2><p>10-year-old girl, B-ALL, post haploidentical transplant and CD19 CAR-T. Intermittent headache for two weeks. Exclude CNS relapse.</p>
    <h2>TECHNIQUE</h2><p>1.5 T. Sagittal and axial T1, axial T2, FLAIR, DWI, SWI; axial, coronal and sagittal T1 after gadobutrol 2.8 mL.</p>
    <h2>FINDINGS</h2><p>The ventricles and cortical sulci are normal for age. No mass, no restricted diffusion, no haemorrhage. Few non-specific punctate FLAIR foci in the frontal white matter, not enhancing, most likely related to previous total body irradiation and intrathecal methotrexate. No leptomeningeal or pachymeningeal enhancement. Cranial nerves and orbits unremarkable. Marrow signal of clivus and upper cervical spine mildly heterogeneous. Paranasal sinuses: mild mucosal thickening.</p>
    <h2>IMPRESSION</h2><p>1. No evidence of leukaemic involvement of the brain or meninges.<br>2. Non-specific white matter foci, stable appearance for previous treatment.<br>3. Mild sinus mucosal disease.</p>
    <p style="margin-top:10pt">Reported by: Dr. Hala Qasim, Consultant Paediatric Radiologist. Electronically verified 20/10/2026 15:02.</p>"""
    fields = f"<tr><td>Exam date: {dates.slash(d)}</td><td>Accession: MR-26-104417</td><td>Ref: Dr S. Al-Harthi</td><td class=ar>قسم الأشعة</td></tr>"
    document = Document("2026/MRI brain report.pdf", pdf.from_html(page(case, "MRI BRAIN WITH AND WITHOUT CONTRAST", fields, text), CSS, "", PRODUCER, "en"), kind="imaging_report", date=d.isoformat(),
                        events=[Event("imaging", d.isoformat(), f"Exam date: {dates.slash(d)}", own=True, details={"modality": "MRI brain"})], extra={"not_events": ["exclude CNS relapse", "no evidence of leukaemic involvement"]})
    pdf.place(document)
    return person(case, document, "en")
