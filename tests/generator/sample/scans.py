"""Papers that came as pictures: scans, photographs, faxes. Layouts of the countries' modules, looked at through a lens."""

import io

from core import dates, pdf, scan
from core.document import Document, Event
from core.labs import Lab

from . import arabic, chinese, russian, spanish, turkish


def build(case) -> list[Document]:
    """All papers without text of their own."""
    return [diagnosis_marrow(case), relapse_photo(case), mrd_after_blinatumomab(case), day_sixty_marrow(case), leukapheresis(case), echo(case), july_counts(case)]


def filed(document: Document, source: bytes, data: bytes) -> Document:
    """The document with its pages found on the sheet it was taken from, then with the picture in its place."""
    pdf.place(document, source)
    document.data, document.text = data, "ocr"
    return document


def diagnosis_marrow(case) -> Document:
    """The first marrow: two stamps, a signature, the lid's edge."""
    d = case.day("diagnosis")
    source = pdf.from_html(russian.myelogram(case, "217", d, "92,4 0,2 0,8 0,6 0,8 1,0 0,2 0,0 2,6 0,2 0,0 0,0 0,2 0,8 0,2", "Острый лейкоз?",
                                             "Пунктат гиперклеточный. Мегакариоциты не найдены. Тотальная бластная метаплазия. Бластные клетки микро- и мезогенерации, высокое ядерно-цитоплазматическое соотношение, нуклеолы не видны. МПО — 0 %, PAS — гранулы в 46 % клеток.",
                                             "Острый лимфобластный лейкоз, L1–L2 (FAB). Бластные клетки 92,4 %.", "Осмонова Э. Ж."), russian.HOSPITAL_CSS + "body { font-size: 10.5pt }", "", "", "ru")
    page = scan.stamp(scan.raster(source, 180), "КЛИНИКО-ДИАГНОСТИЧЕСКАЯ ЛАБОРАТОРИЯ · ", (0.66, 0.715))
    page = scan.signature(page, (0.42, 0.69), 5)
    document = Document("01 2021 диагноз/миелограмма 09.03.21.pdf", kind="pathology", date=d.isoformat(), facility=case.facilities["akbulak"], labs=case.panel("ru_marrow_scan"),
                        events=[Event("diagnosis", d.isoformat(), "Острый лимфобластный лейкоз, L1–L2 (FAB)", own=True), Event("pathology", d.isoformat(), dates.dot(d), own=True, optional=True)], extra=dict(russian.OTHER_CELLS))
    return russian.person(case, filed(document, source, scan.pdf_of([scan.scanned(page, 11, 0.7, grey=False)], 180)))


def relapse_photo(case) -> Document:
    """The count that raised the alarm, photographed on the kitchen table; EXIF turns it."""
    labs = case.panel("ru_photo")
    d = case.day("relapse2_cbc")
    body = f"""{russian.HEAD}<h1>ОБЩИЙ АНАЛИЗ КРОВИ</h1>{russian.info([("Ф. И. О.", case.patient["full_ru"]), ("Дата рождения", dates.dot(case.patient["born"])), ("Дата взятия", dates.dot(d)), ("Отделение", "поликлиника, каб. 12")])}
    <div style="height:6pt"></div>{russian.result_table(labs)}<p style="margin-top:8pt">Примечание: в мазке бластные клетки. Срочно к гематологу!</p><table class=sign><tr><td>Лаборант</td><td>Токтосунова Ж.</td></tr></table>"""
    source = pdf.from_html(body, russian.HOSPITAL_CSS + "@page { size: A5; margin: 9mm } body { font-size: 9.6pt }", "", "", "ru")
    picture = scan.photographed(scan.stamp(scan.raster(source, 260), "ДЛЯ СПРАВОК · АК-БУЛАК · ", (0.72, 0.86), radius=0.09), 23)
    document = Document("рецидив 2025/WhatsApp Image 2025-05-21 at 18.42.07.jpeg", kind="lab_report", date=d.isoformat(), facility=case.facilities["akbulak"], labs=labs, extra={"layout": "phone photo, perspective, shadow, EXIF orientation 6"})
    return russian.person(case, filed(document, source, scan.jpeg(picture, 68, orientation=6, taken="2025:05:21 18:42:07")))


def mrd_after_blinatumomab(case) -> Document:
    """Flow MRD after the first cycle: a form with borders around every field."""
    d = case.day("mrd_blina")
    labs = case.panel("es_mrd_scan")
    fields = f"<tr><td colspan=2><b>Muestra:</b> Médula ósea, EDTA</td><td><b>Fecha de extracción:</b> {dates.slash(d)}</td><td><b>Nº:</b> CF-23-2046</td></tr>"
    cell = "style='border:.7pt solid #333;padding:3pt'"
    text = f"""<h2>DATOS CLÍNICOS</h2><p>LLA-B en primera recidiva medular (12/09/2023). Control tras primer ciclo de blinatumomab.</p><h2>ESTUDIO DE ENFERMEDAD MÍNIMA RESIDUAL POR CITOMETRÍA DE FLUJO</h2>
    <table><tr><th {cell}>Determinación</th><th {cell}>Resultado</th><th {cell}>Referencia</th><th {cell}>Sensibilidad</th><th {cell}>Eventos</th></tr><tr><td {cell}>Enfermedad mínima residual</td><td {cell}><b>No detectada</b></td><td {cell}>&lt; 0,01 %</td><td {cell}>10⁻⁴</td><td {cell}>1.240.000</td></tr></table>
    <h2>COMENTARIO</h2><p>Panel de 8 colores (CD10, CD19, CD20, CD22, CD34, CD38, CD45, CD58, CD66c, CD81, CD24, cyCD79a). Dado el tratamiento previo con anti-CD19, la población B se ha buscado también por CD22 y cyCD79a. No se detectan células con inmunofenotipo aberrante.</p>
    <h2>CONCLUSIÓN</h2><p>Enfermedad mínima residual no detectada por citometría de flujo, con una sensibilidad de 10⁻⁴.</p><p style="margin-top:16pt">Fdo.: Dra. I. Quiroga Paz, Laboratorio de Citometría. Informado el 13/12/2023.</p>"""
    source = pdf.from_html(spanish.page(case, "INFORME DE CITOMETRÍA DE FLUJO", fields, text), spanish.CSS + "body { font-size: 9.6pt } .box td { font-size: 9pt; border: .5pt solid #8c1d40 }", "", "", "es")
    page = scan.signature(scan.stamp(scan.raster(source, 170), "HOSPITAL INFANTIL SANTA BRÍGIDA · CITOMETRÍA · ", (0.74, 0.44), (140, 29, 64)), (0.2, 0.425), 8)
    document = Document("Испания 2023/scan0003.pdf", kind="flow_cytometry", date=d.isoformat(), labs=labs, events=[Event("relapse", "2023-09-12", "LLA-B en primera recidiva medular (12/09/2023)", details={"site": "marrow"}), Event("assessment", d.isoformat(), "no detectada por citometría", own=True, optional=True)])
    return spanish.person(case, filed(document, source, scan.pdf_of([scan.scanned(page, 31, -0.9, noise=4)], 170)))


def day_sixty_marrow(case) -> Document:
    """Marrow at day +60 after the transplant, two pages of a copier."""
    import datetime
    d = datetime.date(2024, 4, 27)
    rows = "".join(f"<tr><td>{a}</td><td class=r>{b}</td><td>%</td><td>{c}</td></tr>" for a, b, c in (("Blast", "1", "0 - 5"), ("Promiyelosit", "2", "1 - 5"), ("Miyelosit", "11", "6 - 15"), ("Metamiyelosit", "13", "8 - 18"), ("Çomak", "15", "9 - 25"), ("Parçalı", "21", "12 - 25"), ("Eozinofil", "2", "1 - 5"), ("Lenfosit", "12", "5 - 20"), ("Monosit", "3", "0 - 3"), ("Eritroid seri", "20", "15 - 30")))
    first = turkish.page(case, "KEMİK İLİĞİ ASPİRASYON RAPORU", [("Numune Tarihi", dates.dot(d)), ("Rapor Tarihi", "29.04.2024"), ("Numune Türü", "Kemik iliği aspiratı"), ("İstek", "Nakil +60. gün")],
                         f"<table class=t><tr><th>Hücre</th><th style='text-align:right'>Sonuç</th><th>Birim</th><th>Referans</th></tr>{rows}</table><h2>YORUM</h2><p>Normoselüler kemik iliği, üç seri mevcut. Megakaryositler yeterli. Blast artışı yok. Haploidentik nakil ({dates.dot(case.day('hsct'))}) sonrası remisyon ile uyumlu.</p><p style='margin-top:12pt'>Uzm. Dr. Barış Koçak</p>")
    second = turkish.page(case, "AKIM SİTOMETRİ – MRD RAPORU", [("Numune Tarihi", dates.dot(d)), ("Rapor Tarihi", "30.04.2024"), ("Numune Türü", "Kemik iliği aspiratı"), ("Yöntem", "8 renkli akım sitometri")],
                          "<table class=t><tr><th>Test</th><th>Sonuç</th><th>Eşik</th><th>Duyarlılık</th></tr><tr><td>Minimal rezidüel hastalık (MRD)</td><td><b>Saptanmadı</b></td><td>&lt; %0,01</td><td>10⁻⁴</td></tr></table><h2>YORUM</h2><p>Lösemi ilişkili immünfenotip saptanmadı. Kazanılan olay sayısı 980.000.</p><p style='margin-top:12pt'>Doç. Dr. Cem Uludağ</p>")
    source = pdf.from_html(first + "<div style='break-before:page'></div>" + second, turkish.CSS + "body, .t td, .t th, .pt td { font-size: 10pt !important }", "", "", "tr")
    pages = [scan.scanned(scan.signature(scan.raster(source, 160, n), (0.3, 0.515 if n == 0 else 0.335), 40 + n), 41 + n, skew, edge=n == 0) for n, skew in ((0, 0.4), (1, -0.5))]
    labs = case.panel("tr_marrow_scan") + [Lab("mrd_flow", "Minimal rezidüel hastalık (MRD)", "Saptanmadı", "", "< %0,01", collected=d.isoformat(), specimen="marrow", method="flow", sensitivity="10^-4")]
    document = Document("Turkiye nakil/CamScanner 29-04-2024 16.20.pdf", kind="pathology", date=d.isoformat(), labs=labs, extra={"kind_also": "flow_cytometry", "other_labs": russian.OTHER_CELLS["other_labs"]},
                        events=[Event("hsct", case.day("hsct").isoformat(), f"Haploidentik nakil ({dates.dot(case.day('hsct'))})", details={"donor_type": "haploidentical"}), Event("assessment", d.isoformat(), "Lösemi ilişkili immünfenotip saptanmadı", own=True, optional=True), Event("pathology", d.isoformat(), dates.dot(d), own=True, optional=True),
                                Event("remission", d.isoformat(), "remisyon ile uyumlu", optional=True)])
    return turkish.person(case, filed(document, source, scan.pdf_of(pages, 160)))


def leukapheresis(case) -> Document:
    """The apheresis record as a black-and-white PNG."""
    d = case.day("leukapheresis")
    rows = [("采集日期", d.isoformat()), ("采集目的", "CD19 CAR-T制备（自体外周血单个核细胞）"), ("血管通路", "右股静脉双腔导管"), ("设备 / 程序", "血细胞分离机，MNC程序"), ("处理血量", "4860 mL（2.6倍血容量）"), ("采集时长", "228 min"), ("产品体积", "86 mL"), ("单个核细胞总数", "3.1×10⁹"), ("CD3+细胞", "61.4%，1.9×10⁹"), ("抗凝剂", "ACD-A 405 mL"), ("不良反应", "口周麻木一次，补钙后缓解"), ("术前血红蛋白", "96 g/L")]
    body = chinese.page(case, "白细胞单采术记录", [("科室", "细胞治疗病区"), ("床号", "06"), ("体重", "24.1kg"), ("血型", "A Rh(+)")], "<table class=g>" + "".join(f"<tr><th style='width:24%;text-align:left'>{a}</th><td>{b}</td></tr>" for a, b in rows) + f"</table><p class=f style='margin-top:10pt'>操作者：邵明月　　医师：陆之衡　　{dates.zh(d)}</p>")
    source = pdf.from_html(body, chinese.CSS + "@page { size: A5 landscape; margin: 9mm } .g td, .g th { font-size: 9.5pt }", "", "", "zh-CN")
    page = scan.scanned(scan.stamp(scan.raster(source, 190), "云麓湖儿童医院细胞治疗病区 ★ ", (0.84, 0.72), (190, 40, 40), 0.07, font=scan.CHINESE_STAMP_FONT), 53, 0.5, noise=3)
    out = io.BytesIO()
    page.point(lambda v: 255 if v > 150 else 0).convert("1").save(out, "PNG", optimize=True, dpi=(190, 190))
    document = Document("中国 CAR-T/单采记录.png", kind="treatment_record", date=d.isoformat(), labs=[Lab("hgb", "术前血红蛋白", "96", "g/L", collected=d.isoformat(), specimen="blood")],
                        events=[Event("leukapheresis", d.isoformat(), "白细胞单采术记录", own=True)])
    return chinese.person(case, filed(document, source, out.getvalue()))


def echo(case) -> Document:
    """Echocardiogram as a fax of two pages in one TIFF."""
    d = case.day("echo")
    rows = [("左室舒张末内径 LVEDD", "34", "mm"), ("左室收缩末内径 LVESD", "22", "mm"), ("室间隔 IVS", "5.8", "mm"), ("左房 LA", "21", "mm"), ("左室射血分数 LVEF", "65", "%"), ("缩短分数 FS", "35", "%"), ("E/A", "1.6", "")]
    first = chinese.page(case, "超声心动图报告单", [("科室", "细胞治疗病区"), ("床号", "06"), ("检查日期", d.isoformat()), ("检查号", "US250714033")], "<table class=g><tr><th>测量项目</th><th>测值</th><th>单位</th></tr>" + "".join(f"<tr><td>{a}</td><td class=c>{b}</td><td class=c>{c}</td></tr>" for a, b, c in rows) +
                         "</table><h2>超声所见</h2><p>各房室内径正常，室壁运动协调。各瓣膜形态及启闭未见异常。CDFI：三尖瓣微量反流。心包腔未见积液。</p><h2>超声提示</h2><p>心内结构未见明显异常，左室收缩功能正常（LVEF 65%）。</p>")
    second = chinese.page(case, "心电图报告单", [("科室", "细胞治疗病区"), ("床号", "06"), ("检查日期", d.isoformat()), ("检查号", "EK250714019")], "<h2>心电图诊断</h2><p>窦性心律，心率 102 次/分，QTc 412 ms，正常心电图。</p>")
    source = pdf.from_html(first + "<div style='break-before:page'></div>" + second, chinese.CSS + "body { font-size: 11pt } .g td, .g th, .pt td { font-size: 10.5pt }", "", "", "zh-CN")
    pages = [scan.scanned(scan.raster(source, 170, n), 60 + n, 0.35 * (1 - 2 * n), noise=3, edge=False).point(lambda v: 255 if v > 145 else 0).convert("1") for n in (0, 1)]
    out = io.BytesIO()
    pages[0].save(out, "TIFF", save_all=True, append_images=pages[1:], compression="group4", dpi=(170, 170))
    document = Document("中国 CAR-T/超声心动图.tif", kind="imaging_report", date=d.isoformat(), labs=[Lab("lvef", "左室射血分数 LVEF", "65", "%", collected=d.isoformat())],
                        events=[Event("imaging", d.isoformat(), "超声心动图报告单", details={"modality": "echocardiogram"}, own=True)], extra={"layout": "multi-page TIFF, group 4"})
    return chinese.person(case, filed(document, source, out.getvalue()))


def july_counts(case) -> Document:
    """The Arabic and English sheet as a messaging app passes it on."""
    import datetime
    labs = case.panel("ar_scan")
    d = datetime.date.fromisoformat(labs[0].collected)
    source = pdf.from_html(arabic.lab_html(case, labs, d), arabic.CSS + "@page { margin: 8mm 9mm } body, .t td, .t th, .pt td { font-size: 10.4pt !important } .t td { padding: 2.6pt 4pt }", "", "", "ar")
    sheet = scan.raster(source, 190)
    sheet = sheet.crop((0, 0, sheet.width, int(sheet.height * 0.66)))
    picture = scan.photographed(sheet, 71, (1600, 1500), ((0.02, 0.03), (0.985, 0.015), (0.99, 0.97), (0.012, 0.985)), 0.18)
    document = Document("2026/IMG-20260708-WA0004.jpg", kind="lab_report", date=d.isoformat(), labs=labs, extra={"language_also": "en"})
    return arabic.person(case, filed(document, source, scan.jpeg(picture, 60)))
