"""Papers of the transplant, in Turkish."""

from core import dates, pdf
from core.document import Document, Event
from core.labs import Lab

PRODUCER = "Hastane Bilgi Sistemi 11"
CSS = """
body { font: 8.4pt/1.3 'Noto Sans' }
.hd { display: flex; justify-content: space-between; border-bottom: 2pt solid #1f4e9c; padding-bottom: 4pt; margin-bottom: 5pt } .hd b { color: #1f4e9c; font-size: 12.5pt } .hd span { font-size: 7.2pt; text-align: right; color: #444 }
.pt { border: .5pt solid #888; margin-bottom: 6pt } .pt td { border: .3pt solid #bbb; padding: 1pt 4pt; font-size: 8pt } .pt td:nth-child(odd) { background: #eef2f9; width: 16%; font-weight: 600 }
h1 { font-size: 11.5pt; text-align: center; color: #1f4e9c; margin: 3pt 0 5pt } h2 { font-size: 8.8pt; color: #1f4e9c; margin: 6pt 0 2pt; text-transform: none } p { margin: 0 0 3pt }
.t th { background: #1f4e9c; color: #fff; text-align: left; font-size: 7.6pt; font-weight: 600 } .t td { border-bottom: .3pt solid #ccc } .t td.r { text-align: right; font-weight: 600 } .hi { color: #b00020 }
@page { @bottom-center { content: 'Sayfa ' counter(page) '/' counter(pages); font: 7pt 'Noto Sans' } }
"""


def build(case) -> list[Document]:
    """The Turkish papers with text."""
    return [counts(case), epicrisis(case), infusion_record(case), chimerism(case), hla(case)]


def page(case, title: str, fields: list, body: str) -> str:
    """Letterhead, patient's table, title."""
    cells = [("Adı Soyadı", case.patient["tr"]), ("Doğum Tarihi", dates.dot(case.patient["born"])), ("Cinsiyet", "Kadın"), ("Protokol No", "240218773")] + fields
    pairs = "".join("<tr>" + "".join(f"<td>{k}</td><td>{v}</td>" for k, v in cells[i:i + 2]) + "</tr>" for i in range(0, len(cells), 2))
    return f"""<div class=hd><div><b>Özel Çınarpınar Çocuk Hastanesi</b><br>Pediatrik Kemik İliği Nakli Ünitesi</div><span>Gül Bahçesi Cad. No: 8<br>Çağrı Merkezi 0850 000 08 21<br>Kök hücre nakil merkezi</span></div>
    <table class=pt>{pairs}</table><h1>{title}</h1>{body}"""


def person(case, document, **more) -> Document:
    """The document with the patient as these papers print her."""
    document.name, document.born, document.language = case.patient["tr"], case.patient["born"].isoformat(), "tr"
    document.facility = case.facilities["cinarpinar"]
    for key, value in more.items():
        setattr(document, key, value)
    return document


def counts(case) -> Document:
    """Blood count and chemistry on the day of engraftment."""
    d = case.day("anc_engraft")
    cbc, chem = case.panel("tr_cbc"), case.panel("tr_chem")
    table = lambda title, labs: f"<h2>{title}</h2><table class=t><tr><th style='width:38%'>Test Adı</th><th style='text-align:right;width:13%'>Sonuç</th><th style='width:6%'></th><th>Birim</th><th>Referans Aralığı</th></tr>" + "".join(
        f"<tr><td>{r.name}</td><td class='r {'hi' if r.flag else ''}'>{r.value}</td><td class=hi>{r.flag}</td><td>{r.unit}</td><td>{r.range.replace('<', '&lt;')}</td></tr>" for r in labs) + "</table>"
    body = page(case, "LABORATUVAR SONUÇ RAPORU", [("Numune Alma", f"{dates.dot(d)} 06:15"), ("Onay Zamanı", f"{dates.dot(d)} 08:47"), ("İsteyen Birim", "KİT Servisi, Oda 7"), ("Numune Türü", "Tam kan (EDTA) / Serum")],
                table("HEMOGRAM (Tam Kan Sayımı)", cbc) + table("BİYOKİMYA", chem) + "<p style='margin-top:7pt'>H: yüksek, L: düşük. Bu rapor elektronik olarak onaylanmıştır. Uzm. Dr. Selin Akyol, Tıbbi Biyokimya.</p>")
    document = Document("Turkiye nakil/HEMOGRAM 13.03.2024.pdf", pdf.from_html(body, CSS, "Sonuç Raporu", PRODUCER, "tr"), kind="lab_report", date=d.isoformat(), labs=cbc + chem)
    pdf.place(document)
    return person(case, document)


def epicrisis(case) -> Document:
    """Epicrisis of the transplant stay."""
    day, dot = case.day, dates.dot
    text = f"""<h2>TANI</h2><p>B-prekürsör akut lenfoblastik lösemi, 2. tam remisyon. Haploidentik allojenik hematopoetik kök hücre nakli ({dot(day('hsct'))}).</p>
    <h2>ÖYKÜ</h2><p>{dates.tr(day('diagnosis'))} tarihinde B-ALL tanısı alan hasta ALL-MB 2015 protokolü ile tedavi edilmiş, tedavi bitiminden altı ay sonra {dot(day('relapse1'))} tarihinde izole kemik iliği nüksü saptanmış. İspanya'da reindüksiyon kemoterapisi sonrası {dot(day('remission2'))} tarihinde 2. remisyon elde edilmiş, ardından iki kür blinatumomab (06.11.2023–04.12.2023 ve 18.12.2023–15.01.2024) verilmiş. Nakil öncesi MRD akım sitometri ile negatif (duyarlılık 10⁻⁴).</p>
    <h2>SOYGEÇMİŞ</h2><p>Babaannede meme kanseri. Kız kardeşi sağlıklı; hemogramı: Hb 12,4 g/dL, lökosit 7,9 10³/µL. Ailede lösemi öyküsü yok.</p>
    <h2>VERİCİ VE KÖK HÜCRE</h2><p>Verici: baba (haploidentik, HLA 5/10 uyumlu). Verici kan grubu A Rh(+), alıcı kan grubu 0 Rh(+); majör AB0 uyumsuzluğu. Kök hücre kaynağı: periferik kan (G-CSF ile mobilize). CD34: 8,4 × 10⁶/kg, CD3: 2,9 × 10⁸/kg.</p>
    <h2>HAZIRLAMA REJİMİ VE PROFİLAKSİ</h2><p>TBI 12 Gy (6 fraksiyon, {dot(day('conditioning'))}–{dot(day('tbi_end'))}) + etoposid 60 mg/kg (24.02.2024). GVHD profilaksisi: nakil sonrası siklofosfamid 50 mg/kg (+3 ve +4. günler), siklosporin, mikofenolat mofetil.</p>
    <h2>KLİNİK SEYİR</h2><p>Kök hücre infüzyonu {dot(day('hsct'))} tarihinde (0. gün) komplikasyonsuz yapıldı. Nötrofil engrafmanı +15. gün ({dot(day('anc_engraft'))}), trombosit engrafmanı +22. gün ({dot(day('plt_engraft'))}). +30. gün kimerizm: %100 verici.</p>
    <p>+5. günde nötropenik ateş; kan kültüründe üreme olmadı, piperasilin-tazobaktam verildi. Veno-oklüzif hastalık gelişmedi. {dot(day('gvhd'))} tarihinde cilt biyopsisi ile doğrulanan akut GVHD, cilt evre 2, derece I (MAGIC); topikal ve 1 mg/kg metilprednizolon ile {dot(day('gvhd_end'))} tarihinde geriledi. {dot(day('cmv'))} tarihinde CMV reaktivasyonu (CMV DNA 4.260 IU/mL); gansiklovir ile {dot(day('cmv_end'))} tarihinde negatifleşti.</p>
    <p>+60. gün (27.04.2024) kemik iliği: blast %1, MRD akım sitometri ile saptanmadı (duyarlılık 10⁻⁴). Nüks bulgusu yok.</p>
    <h2>TABURCULUK BULGULARI ({dot(day('discharge3'))})</h2><table class=t><tr><th>Test</th><th style='text-align:right'>Sonuç</th><th>Birim</th></tr>
    <tr><td>Lökosit</td><td class=r>4,12</td><td>10³/µL</td></tr><tr><td>Nötrofil</td><td class=r>2,35</td><td>10³/µL</td></tr><tr><td>Hemoglobin</td><td class=r>10,7</td><td>g/dL</td></tr><tr><td>Trombosit</td><td class=r>96</td><td>10³/µL</td></tr><tr><td>Kreatinin</td><td class=r>0,48</td><td>mg/dL</td></tr><tr><td>Siklosporin</td><td class=r>188</td><td>ng/mL</td></tr></table>
    <h2>ÖNERİLER</h2><p>Siklosporin 2 × 35 mg (hedef 150–200 ng/mL; +100. günden sonra azaltılacak). Asiklovir, flukonazol, trimetoprim-sulfametoksazol. Haftada bir hemogram, CMV ve EBV PCR. +100. günde kemik iliği değerlendirmesi yapılacak. GVHD bulgusu olursa merkeze başvurulması. Nüks halinde donör lenfosit infüzyonu veya CAR-T düşünülebilir.</p>
    <p style="margin-top:9pt">Prof. Dr. Nihan Ertuğrul · Uzm. Dr. Barış Koçak · {dot(day('discharge3'))}</p>"""
    body = page(case, "EPİKRİZ", [("Yatış Tarihi", dot(day("admission3"))), ("Çıkış Tarihi", dot(day("discharge3")))], text)
    out = day("discharge3").isoformat()
    labs = [Lab(a, n, v, u, collected=out, specimen="blood") for a, n, v, u in (("wbc", "Lökosit", "4,12", "10³/µL"), ("anc", "Nötrofil", "2,35", "10³/µL"), ("hgb", "Hemoglobin", "10,7", "g/dL"), ("plt", "Trombosit", "96", "10³/µL"), ("creatinine", "Kreatinin", "0,48", "mg/dL"), ("ciclosporin", "Siklosporin", "188", "ng/mL"))]
    labs += [Lab("chimerism", "kimerizm", "100", "%", collected=day("chimerism30").isoformat(), narrative=True),
             Lab("blasts_bm", "blast", "1", "%", collected="2024-04-27", specimen="marrow", narrative=True), Lab("mrd_flow", "MRD akım sitometri", "saptanmadı", collected="2024-04-27", specimen="marrow", method="flow", sensitivity="10^-4", narrative=True)]
    e = lambda t, k, q, end=None, **x: Event(t, day(k).isoformat(), q, end and day(end).isoformat(), **x)
    hsct = {"donor_type": "haploidentical, father", "graft_source": "peripheral blood", "conditioning": "TBI 12 Gy + etoposide", "prophylaxis": "PTCy, ciclosporin, MMF", "cd34": "8,4 × 10⁶/kg"}
    events = [e("admission", "admission3", dot(day("admission3")), "discharge3", own=True), e("discharge", "discharge3", dot(day("discharge3")), own=True, optional=True),
              e("hsct", "hsct", f"Kök hücre infüzyonu {dot(day('hsct'))} tarihinde", details=hsct, own=True), e("diagnosis", "diagnosis", f"{dates.tr(day('diagnosis'))} tarihinde B-ALL tanısı alan"),
              e("relapse", "relapse1", "izole kemik iliği nüksü", details={"site": "marrow"}), e("remission", "remission2", f"{dot(day('remission2'))} tarihinde 2. remisyon", details={"cr_number": "2"}),
              e("immunotherapy", "blina1", "06.11.2023–04.12.2023", "blina1_end", details={"agents": "blinatumomab"}), e("immunotherapy", "blina2", "18.12.2023–15.01.2024", "blina2_end", details={"agents": "blinatumomab"}),
              e("radiotherapy", "conditioning", "TBI 12 Gy", "tbi_end", details={"dose": "12 Gy"}, own=True, optional=True), e("gvhd", "gvhd", "akut GVHD, cilt evre 2, derece I (MAGIC)", "gvhd_end", details={"grade": "I", "scale": "MAGIC", "organ": "skin"}, own=True),
              e("infection", "cmv", "CMV reaktivasyonu", "cmv_end", details={"agent": "CMV"}, own=True), Event("assessment", "2024-04-27", "+60. gün (27.04.2024) kemik iliği", optional=True), Event("pathology", "2024-04-27", "+60. gün (27.04.2024) kemik iliği", optional=True),
              Event("infection", "2024-03-03", "+5. günde nötropenik ateş", own=True, optional=True), Event("chemotherapy", "2024-02-24", "etoposid 60 mg/kg (24.02.2024)", optional=True)]
    document = Document("Turkiye nakil/epikriz_KIT.pdf", pdf.from_html(body, CSS + "body { font-size: 10.2pt; line-height: 1.5 } h2 { font-size: 10.2pt; margin-top: 9pt }", "Epikriz", PRODUCER, "tr"), kind="discharge_summary", date=day("admission3").isoformat(), end=out, labs=labs, events=events,
                        extra={"not_events": ["no veno-occlusive disease", "no sign of relapse", "planned day +100 marrow", "if relapse: DLI or CAR-T", "grandmother's cancer", "sister's blood count"], "other_labs": "CMV DNA 4.260 IU/mL is 4260"})
    pdf.place(document)
    return person(case, document)


def infusion_record(case) -> Document:
    """The stem cell infusion form."""
    d = case.day("hsct")
    rows = [("Ürün", "Periferik kök hücre (PBSC), taze, HPC-A"), ("Ürün / torba no", "CNR-24-0227-A1, CNR-24-0227-A2"), ("Verici", "Baba, haploidentik (HLA 5/10)"), ("Hacim", "312 mL"), ("CD34+ hücre dozu", "8,4 × 10⁶/kg"), ("CD3+ hücre dozu", "2,9 × 10⁸/kg"), ("TNC", "11,6 × 10⁸/kg"),
            ("Hasta ağırlığı", "21,0 kg"), ("Hazırlama rejimi", "TBI 12 Gy + etoposid 60 mg/kg"), ("GVHD profilaksisi", "Siklofosfamid +3/+4, siklosporin, MMF (+5'ten itibaren)"), ("İnfüzyon başlangıcı", f"{dates.dot(d)} 13:05"), ("İnfüzyon bitişi", f"{dates.dot(d)} 14:20"), ("Reaksiyon", "Yok")]
    vit = [("13:00", "36,6", "98", "102/61", "99"), ("13:20", "36,7", "101", "104/63", "99"), ("13:50", "36,9", "104", "101/60", "98"), ("14:20", "36,8", "100", "103/62", "99")]
    body = page(case, "KÖK HÜCRE İNFÜZYON FORMU (0. GÜN)", [("Tarih", dates.dot(d)), ("Oda", "KİT-7")],
                "<table class=t><tr><th style='width:34%'>Bilgi</th><th>Kayıt</th></tr>" + "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in rows) + "</table><h2>VİTAL BULGULAR</h2><table class=t><tr><th>Saat</th><th>Ateş °C</th><th>Nabız</th><th>TA mmHg</th><th>SpO₂ %</th></tr>" +
                "".join("<tr>" + "".join(f"<td>{c}</td>" for c in r) + "</tr>" for r in vit) + "</table><p style='margin-top:8pt'>Uygulayan hemşire: A. Demirhan — Kontrol eden: M. Soylu — Sorumlu hekim: Uzm. Dr. Barış Koçak</p>")
    document = Document("Turkiye nakil/nakil infuzyon formu.pdf", pdf.from_html(body, CSS, "", PRODUCER, "tr", True), kind="treatment_record", date=d.isoformat(),
                        events=[Event("hsct", d.isoformat(), "KÖK HÜCRE İNFÜZYON FORMU (0. GÜN)", details={"donor_type": "haploidentical, father", "graft_source": "peripheral blood", "cd34": "8,4 × 10⁶/kg", "conditioning": "TBI 12 Gy + etoposide"}, own=True)])
    pdf.place(document)
    return person(case, document)


def chimerism(case) -> Document:
    """Donor chimerism at day +30."""
    d = case.day("chimerism30")
    labs = [Lab("chimerism", "Tam kan, verici kimerizmi", "100", "%", "> 95", collected=d.isoformat(), specimen="blood", method="STR-PCR")]
    body = page(case, "KİMERİZM ANALİZİ", [("Numune Alma", dates.dot(d)), ("Rapor Tarihi", "03.04.2024"), ("Numune Türü", "Periferik kan (EDTA)"), ("Yöntem", "STR-PCR, 16 lokus")],
                f"""<table class=t><tr><th>İnceleme</th><th style='text-align:right'>Sonuç</th><th>Birim</th><th>Referans</th></tr><tr><td>Tam kan, verici kimerizmi</td><td class=r>100</td><td>%</td><td>&gt; 95</td></tr></table>
    <h2>YORUM</h2><p>Nakil sonrası +30. gün örneğinde tam verici kimerizmi saptanmıştır. Alıcıya ait alel izlenmemiştir (duyarlılık %1). Verici: baba. Nakil tarihi: {dates.dot(case.day('hsct'))}.</p><p style='margin-top:8pt'>Doç. Dr. Cem Uludağ, Tıbbi Genetik</p>""")
    document = Document("Turkiye nakil/20240403_kimerizm.pdf", pdf.from_html(body, CSS, "", PRODUCER, "tr"), kind="genetics", date=d.isoformat(), labs=labs,
                        events=[Event("hsct", case.day("hsct").isoformat(), f"Nakil tarihi: {dates.dot(case.day('hsct'))}")])
    pdf.place(document)
    return person(case, document)


def hla(case) -> Document:
    """HLA typing of patient and father, printed in two languages."""
    rows = [("A*", "02:01 / 24:02", "02:01 / 03:01"), ("B*", "35:01 / 51:01", "35:01 / 07:02"), ("C*", "04:01 / 15:02", "04:01 / 07:02"), ("DRB1*", "11:04 / 15:01", "11:04 / 04:05"), ("DQB1*", "03:01 / 06:02", "03:01 / 03:02"), ("DPB1*", "04:01 / 02:01", "04:01 / 04:02")]
    body = page(case, "HLA DOKU TİPLEME RAPORU / HLA TYPING REPORT", [("Numune Alma", "22.01.2024"), ("Rapor Tarihi", "29.01.2024"), ("Yöntem", "NGS, yüksek çözünürlük"), ("Numune Türü", "Periferik kan (EDTA)")],
                "<table class=t><tr><th>Lokus / Locus</th><th>Hasta / Patient: ZARİNA TOLKUN</th><th>Verici / Donor: AZAT TOLKUN (baba, d.t. 02.11.1984)</th></tr>" + "".join(f"<tr><td>HLA-{a}</td><td>{b}</td><td>{c}</td></tr>" for a, b, c in rows) +
                "</table><h2>YORUM</h2><p>Hasta ile babası arasında bir haplotip ortaktır (HLA-A, -B, -C, -DRB1, -DQB1: 5/10 uyum). Verici özgül anti-HLA antikoru (DSA): saptanmadı, MFI &lt; 500.</p><p style='margin-top:8pt'>Doç. Dr. Cem Uludağ, Doku Tipleme Laboratuvarı</p>")
    document = Document("Turkiye nakil/HLA.pdf", pdf.from_html(body, CSS, "", PRODUCER, "tr"), kind="transplant_donor", date="2024-01-22")
    pdf.place(document)
    return person(case, document)
