"""Papers of the home hospital and of a private laboratory, in Russian."""

from core import dates, pdf
from core.document import Document, Event

PRODUCER = "MedReport LIS 3.8"
HOSPITAL_CSS = """
body { font: 9.2pt/1.28 'Noto Serif' }
.head { text-align: center; font-size: 8pt; border-bottom: 1.5pt double #222; padding-bottom: 5pt; margin-bottom: 7pt }
.head b { font-size: 10.5pt; display: block; margin: 2pt 0 }
h1 { font-size: 12pt; text-align: center; margin: 6pt 0 5pt; letter-spacing: .04em }
h2 { font-size: 9.6pt; margin: 7pt 0 2pt }
p { margin: 0 0 3pt; text-align: justify }
.info td { padding: 1pt 3pt } .info td:first-child { width: 34%; color: #333 }
.grid td, .grid th { border: .6pt solid #333 } .grid th { font-weight: 600; background: #eee; font-size: 8.4pt }
.grid td.n { text-align: center }
.sign { margin-top: 12pt } .sign td { padding-top: 8pt } small { font-size: 7.4pt; color: #444 }
@page { @bottom-right { content: counter(page) ' из ' counter(pages); font: 7.5pt 'Noto Serif' } }
"""
HEAD = """<div class=head>Управление здравоохранения города Ак-Булак<b>Детская городская клиническая больница «Ак-Булак»</b>
Отделение онкогематологии · 720000, г. Ак-Булак, ул. Тополиная, 14 · тел. (0312) 00-14-52</div>"""


def build(case) -> list[Document]:
    """All Russian papers of the case."""
    return [diagnosis_counts(case), immunophenotype(case), cytogenetics(case), summary_2021(case), relapse_marrow(case)]


def info(rows) -> str:
    """The lines under a heading: label, value."""
    return "<table class=info>" + "".join(f"<tr><td>{k}</td><td><b>{v}</b></td></tr>" for k, v in rows) + "</table>"


def person(case, document, **more) -> Document:
    """The document with the patient as these papers print her."""
    document.name, document.born, document.language = case.patient["full_ru"], case.patient["born"].isoformat(), "ru"
    for key, value in more.items():
        setattr(document, key, value)
    return document


def result_table(labs, columns=("Показатель", "Результат", "Ед. изм.", "Референсные значения")) -> str:
    """One test a row, the flag beside the result."""
    head = "".join(f"<th>{c}</th>" for c in columns)
    body = "".join(
        f"<tr><td>{r.name}</td><td class=n><b>{r.value}</b>{'&nbsp;' + r.flag if r.flag else ''}</td><td class=n>{r.unit}</td>"
        f"<td class=n>{r.range.replace('<', '&lt;')}</td></tr>" for r in labs)
    return f"<table class=grid><tr>{head}</tr>{body}</table>"


def diagnosis_counts(case) -> Document:
    """Blood count and chemistry on admission, the private laboratory's two-colour sheet."""
    d = case.day("admission1")
    cbc, chem = case.panel("ru_cbc"), case.panel("ru_chem")
    css = """
    body { font: 8.4pt/1.25 'Noto Sans' } .bar { background: #0b6e6e; color: #fff; padding: 7pt 9pt; font-size: 8pt }
    .bar b { font-size: 15pt; letter-spacing: .02em } .bar span { float: right; text-align: right }
    h2 { color: #0b6e6e; font-size: 10pt; margin: 8pt 0 2pt; border-bottom: 1pt solid #0b6e6e }
    .info { margin: 7pt 0 } .info td { border-bottom: .4pt solid #ccc; padding: 1.4pt 3pt } .info td:nth-child(odd) { color: #666; width: 19% }
    .grid th { text-align: left; font-size: 7.6pt; color: #666; border-bottom: .6pt solid #999 } .grid td { border-bottom: .3pt solid #ddd }
    .grid td.n { width: 17% } small { color: #666; font-size: 7pt }
    """
    born = dates.dot(case.patient["born"])
    body = f"""<div class=bar><span>Лицензия ЛМ-0417<br>Колл-центр 0 800 00 41 70<br>medlinza.example</span><b>Лаборатория «МедЛинза»</b><br>клинико-диагностические исследования</div>
    <table class=info><tr><td>Пациент</td><td><b>{case.patient['full_ru']}</b></td><td>№ заявки</td><td>2103-08-00417</td></tr>
    <tr><td>Дата рождения</td><td>{born} (4 г.)</td><td>Пол</td><td>женский</td></tr>
    <tr><td>Взятие биоматериала</td><td>{dates.dot(d)} 07:40</td><td>Поступление</td><td>{dates.dot(d)} 08:25</td></tr>
    <tr><td>Заказчик</td><td>ДГКБ «Ак-Булак», приёмное отделение</td><td>Дата выдачи</td><td>09.03.2021</td></tr></table>
    <h2>Общий анализ крови (венозная кровь, ЭДТА)</h2>{result_table(cbc)}
    <h2>Биохимические исследования (сыворотка)</h2>{result_table(chem)}
    <p style="margin-top:8pt">Комментарий: в мазке периферической крови — бластные клетки. Рекомендована консультация гематолога. Результат передан по телефону 08.03.2021 в 09:50.</p>
    <p><small>↑ — выше референсных значений, ↓ — ниже референсных значений. Результаты исследований не являются диагнозом.</small></p>
    <table class=info><tr><td>Врач КЛД</td><td>Сагынова Н. Т.</td><td>Одобрено</td><td>{dates.dot(d)} 11:02</td></tr></table>"""
    document = Document("01 2021 диагноз/анализ крови 08.03.2021.pdf", pdf.from_html(body, css, "Результат", PRODUCER, "ru", True),
                        kind="lab_report", date=d.isoformat(), facility=case.facilities["medlinza"], labs=cbc + chem)
    pdf.place(document)
    return person(case, document)


def immunophenotype(case) -> Document:
    """Flow cytometry at diagnosis, and the two MRD samples of induction on its second page."""
    d, d15, d36 = case.day("diagnosis"), case.day("mrd_d15"), case.day("remission1")
    markers = [("CD45", "сл. +", "96"), ("CD34", "+", "81"), ("CD19", "+", "98"), ("CD22", "+", "91"), ("CD10", "+", "94"), ("cyCD79a", "+", "97"),
               ("CD20", "част.", "23"), ("TdT", "+", "88"), ("HLA-DR", "+", "97"), ("CD58", "+ ярк.", "95"), ("cyIgM", "−", "2"), ("CD3 / cyCD3", "−", "1"),
               ("CD7", "−", "1"), ("CD13", "−", "3"), ("CD33", "−", "4"), ("CD117", "−", "1"), ("MPO", "−", "0"), ("NG2", "−", "1")]
    half = len(markers) // 2
    rows = "".join("<tr>" + "".join(f"<td>{m}</td><td class=n>{e}</td><td class=n>{p}</td>" for m, e, p in pair) + "</tr>"
                   for pair in zip(markers[:half], markers[half:]))
    from core.labs import Lab
    shared = {"unit": "%", "specimen": "marrow", "method": "flow", "sensitivity": "10^-4"}
    mrd = [Lab("mrd_flow", "МОБ, день 15", "0,82", collected=d15.isoformat(), **shared),
           Lab("mrd_flow", "МОБ, день 36", "не обнаружена", collected=d36.isoformat(), **{**shared, "unit": ""})]
    gate = Lab("blasts_bm", "Бластная популяция", "89,7", "%", collected=d.isoformat(), specimen="marrow", method="flow", page=1)
    body = f"""{HEAD}<h1>ИММУНОФЕНОТИПИРОВАНИЕ КЛЕТОК КОСТНОГО МОЗГА</h1>
    {info([("Ф. И. О.", case.patient["full_ru"]), ("Дата рождения", dates.dot(case.patient["born"])), ("№ исследования", "ИФТ-2021/0318"), ("Материал", "костный мозг (ЭДТА)"),
           ("Дата взятия материала", dates.dot(d)), ("Дата выдачи заключения", "11.03.2021"), ("Метод", "проточная цитометрия, 8-цветная, CD45/SSC-гейтирование")])}
    <h2>Результат</h2><p>Бластная популяция: <b>89,7 %</b> ядросодержащих клеток (CD45 слабо положит., SSC низкий).</p>
    <table class=grid><tr><th>Антиген</th><th>Экспрессия</th><th>% в гейте</th><th>Антиген</th><th>Экспрессия</th><th>% в гейте</th></tr>{rows}</table>
    <h2>Заключение</h2><p>Иммунофенотип бластных клеток соответствует острому лимфобластному лейкозу из В-линейных предшественников, common-вариант (B-II по EGIL). Данных за экспрессию миелоидных антигенов нет.</p>
    <table class=sign><tr><td>Врач-лаборант</td><td>Мамбетова Г. К.</td><td>Зав. лабораторией</td><td>к.м.н. Юсупов Р. Д.</td></tr></table>
    <div style="break-before: page"></div>{HEAD}<h1>МИНИМАЛЬНАЯ ОСТАТОЧНАЯ БОЛЕЗНЬ (МОБ)</h1>
    {info([("Ф. И. О.", case.patient["full_ru"]), ("Дата рождения", dates.dot(case.patient["born"])), ("Материал", "костный мозг"),
           ("Метод", "проточная цитометрия, 10-цветная, накоплено ≥ 1 000 000 событий"), ("Чувствительность", "10⁻⁴ (0,01 %)")])}
    <table class=grid style="margin-top:6pt"><tr><th>Точка</th><th>Дата взятия</th><th>Результат</th><th>Ед. изм.</th><th>Порог</th></tr>
    <tr><td>МОБ, день 15</td><td class=n>{dates.dot(d15)}</td><td class=n><b>0,82</b></td><td class=n>%</td><td class=n>0,01</td></tr>
    <tr><td>МОБ, день 36</td><td class=n>{dates.dot(d36)}</td><td class=n><b>не обнаружена</b></td><td class=n></td><td class=n>0,01</td></tr></table>
    <p style="margin-top:6pt">Заключение: на 36-й день индукционной терапии клетки с лейкоз-ассоциированным иммунофенотипом не обнаружены (&lt; 0,01 %).</p>
    <table class=sign><tr><td>Врач-лаборант</td><td>Мамбетова Г. К.</td><td>Дата выдачи</td><td>19.04.2021</td></tr></table>"""
    document = Document("01 2021 диагноз/иммунофенотип.pdf", pdf.from_html(body, HOSPITAL_CSS, "", PRODUCER, "ru"),
                        kind="flow_cytometry", date=d.isoformat(), facility=case.facilities["akbulak"], labs=[gate] + mrd,
                        events=[Event("diagnosis", d.isoformat(), "острому лимфобластному лейкозу из В-линейных предшественников", own=True, optional=True, page=1)])
    pdf.place(document)
    return person(case, document)


def cytogenetics(case) -> Document:
    """Karyotype and FISH at diagnosis."""
    d = case.day("diagnosis")
    probes = [("BCR::ABL1 t(9;22)", "200", "не обнаружена"), ("KMT2A (11q23), перестройки", "200", "не обнаружены"), ("ETV6::RUNX1 t(12;21)", "200", "не обнаружена"),
              ("TCF3::PBX1 t(1;19)", "200", "не обнаружена"), ("CDKN2A (9p21), делеция", "200", "обнаружена, 74 % ядер"), ("CEP4 / CEP10 / CEP17, трисомии", "200", "не обнаружены")]
    rows = "".join(f"<tr><td>{a}</td><td class=n>{b}</td><td>{c}</td></tr>" for a, b, c in probes)
    body = f"""{HEAD}<h1>ЦИТОГЕНЕТИЧЕСКОЕ И FISH-ИССЛЕДОВАНИЕ</h1>
    {info([("Пациент", case.patient["full_ru"]), ("Дата рождения", dates.dot(case.patient["born"])), ("Направительный диагноз", "Острый лейкоз"), ("Материал", "костный мозг (гепарин)"),
           ("Дата забора", dates.ru(d)), ("Дата заключения", dates.ru(d.replace(day=24)))])}
    <h2>1. Стандартное цитогенетическое исследование (G-окраска, культура 24 ч)</h2>
    <p>Проанализировано метафаз: 20. Кариотип: <b>46,XX[20]</b>. Клональных хромосомных аномалий не выявлено.</p>
    <h2>2. Флуоресцентная гибридизация in situ (FISH)</h2><table class=grid><tr><th>Зонд</th><th>Ядер</th><th>Результат</th></tr>{rows}</table>
    <h2>Формула</h2><p>nuc ish(ABL1,BCR)x2[200], (KMT2Ax2)[200], (ETV6,RUNX1)x2[200], (CDKN2Ax0,CEP9x2)[148/200]</p>
    <h2>Заключение</h2><p>Нормальный женский кариотип. Выявлена биаллельная делеция локуса CDKN2A. Перестройки BCR::ABL1, KMT2A, ETV6::RUNX1, TCF3::PBX1 не выявлены.</p>
    <table class=sign><tr><td>Врач-лабораторный генетик</td><td>Ким О. В.</td><td>м. п.</td></tr></table>"""
    document = Document("01 2021 диагноз/цитогенетика FISH 2021.pdf", pdf.from_html(body, HOSPITAL_CSS, "", PRODUCER, "ru", True),
                        kind="genetics", date=d.isoformat(), facility=case.facilities["akbulak"])
    pdf.place(document)
    return person(case, document)


def summary_2021(case) -> Document:
    """The discharge summary of the first stay: history, negations, plans and a sister's blood count."""
    adm, dis, d, chemo, rem = (case.day(k) for k in ("admission1", "discharge1", "diagnosis", "chemo1", "remission1"))
    from core.labs import Lab
    born = dates.dot(case.patient["born"])
    n = lambda a, name, v, u, day, s="blood", **k: Lab(a, name, v, u, collected=day.isoformat(), specimen=s, narrative=True, **k)
    labs = [n("hgb", "Hb", "71", "г/л", adm), n("wbc", "лейкоциты", "48,6", "10^9/л", adm), n("plt", "тромбоциты", "23", "10^9/л", adm),
            n("blasts_bm", "бластные клетки", "92,4", "%", d, "marrow"), n("blasts_bm", "бластных клеток", "1,2", "%", rem, "marrow"),
            n("hgb", "Hb", "103", "г/л", dis), n("wbc", "лейкоциты", "2,9", "10^9/л", dis), n("plt", "тромбоциты", "211", "10^9/л", dis),
            n("lvef", "ФВ", "68", "%", case.day("diagnosis"), None)]
    body = f"""{HEAD}<h1>ВЫПИСНОЙ ЭПИКРИЗ № 1184</h1>
    {info([("Ф. И. О. пациента", case.patient["full_ru"]), ("Дата рождения", born), ("Находилась в отделении", f"онкогематологии с {dates.dot(adm)} по {dates.dot(dis)}"), ("Адрес", "г. Ак-Булак, мкр. Южный, д. 7, кв. 41")])}
    <h2>Диагноз основной</h2><p>Острый лимфобластный лейкоз, В-линейный (common), первый острый период от {dates.dot(d)}. Группа стандартного риска. ЦНС-статус 1. C91.0.</p>
    <h2>Осложнения</h2><p>Миелотоксический агранулоцитоз. Мукозит I степени. Стероидная гипергликемия (купирована).</p>
    <h2>Жалобы при поступлении</h2><p>Слабость, бледность, боли в ногах, синяки на голенях, подъёмы температуры до 38,4 °C.</p>
    <h2>Анамнез заболевания</h2><p>Больна около трёх недель, когда после ОРВИ появились вялость и боли в костях. Амбулаторно получала ибупрофен без эффекта. {dates.dot(adm)} в общем анализе крови: Hb 71 г/л, лейкоциты 48,6 × 10^9/л, тромбоциты 23 × 10^9/л, бласты 78 %. Госпитализирована в экстренном порядке.</p>
    <p>В костномозговом пунктате от {dates.dot(d)}: бластные клетки 92,4 %, морфологически L1–L2. При иммунофенотипировании — В-II (common) ОЛЛ. Кариотип 46,XX[20]; BCR::ABL1, KMT2A, ETV6::RUNX1 не обнаружены. Установлен диагноз: острый лимфобластный лейкоз.</p>
    <h2>Анамнез жизни и семейный анамнез</h2><p>Ребёнок от 2-й беременности. Аллергологический анамнез не отягощён. Гемотрансфузий до поступления не было. У бабушки по линии отца — рак молочной железы в 2009 г. Сестра Алима, 2019 г. р., обследована как возможный донор: Hb 121 г/л, лейкоциты 8,4 × 10^9/л, тромбоциты 302 × 10^9/л — здорова. Лейкозов в семье не было.</p>
    <h2>Объективный статус при поступлении</h2><p>Состояние средней тяжести. Масса 16,8 кг, рост 104 см, S = 0,70 м². Кожа бледная, экхимозы на голенях. Шейные лимфоузлы до 1,5 см. Печень +3 см, селезёнка +4 см. Менингеальные знаки отрицательные, очаговой неврологической симптоматики нет.</p>
    <h2>Обследование</h2><p>Ликвор от {dates.dot(chemo)}: цитоз 2/мкл, бластных клеток не обнаружено. Рентгенография органов грудной клетки от {dates.dot(d)}: данных за увеличение средостения нет. ЭхоКГ от {dates.dot(d)}: ФВ 68 %, полости не расширены. УЗИ: гепатоспленомегалия. HBsAg, анти-HCV, ВИЧ — отрицательно.</p>
    <h2>Проведённое лечение</h2><p>С {dates.dot(chemo)} начата полихимиотерапия по протоколу ALL-MB 2015, индукция ремиссии: дексаметазон 6 мг/м², винкристин 1,5 мг/м² № 5, PEG-аспарагиназа 1000 ЕД/м² однократно {dates.dot(chemo.replace(day=15))}, даунорубицин 45 мг/м² однократно, интратекально — цитарабин, метотрексат, преднизолон № 6. Переносимость удовлетворительная.</p>
    <p>С 24.03.2021 — фебрильная нейтропения без установленного очага; посевы крови стерильны; получала цефепим, амикацин в течение 9 дней с эффектом. Трансфузии: эритроцитная взвесь № 4, тромбоконцентрат № 6, без реакций.</p>
    <p>На 15-й день (26.03.2021) МОБ 0,82 %. На 36-й день, {dates.dot(rem)}, в миелограмме бластных клеток 1,2 %, МОБ методом проточной цитометрии не обнаружена (чувствительность 10⁻⁴). Констатирована первая клинико-гематологическая ремиссия.</p>
    <table class=grid style="margin:4pt 0"><tr><th>Дата</th><th>Hb, г/л</th><th>Лейкоциты, 10^9/л</th><th>Нейтрофилы, 10^9/л</th><th>Тромбоциты, 10^9/л</th></tr>
    <tr><td class=n>15.03.2021</td><td class=n>82</td><td class=n>6,3</td><td class=n>0,41</td><td class=n>31</td></tr><tr><td class=n>26.03.2021</td><td class=n>88</td><td class=n>0,9</td><td class=n>0,08</td><td class=n>44</td></tr>
    <tr><td class=n>05.04.2021</td><td class=n>94</td><td class=n>1,7</td><td class=n>0,62</td><td class=n>136</td></tr><tr><td class=n>16.04.2021</td><td class=n>101</td><td class=n>2,6</td><td class=n>1,18</td><td class=n>198</td></tr></table>
    <h2>Состояние при выписке</h2><p>Удовлетворительное. Признаков рецидива нет. В общем анализе крови от {dates.dot(dis)}: Hb 103 г/л, лейкоциты 2,9 × 10^9/л, тромбоциты 211 × 10^9/л.</p>
    <h2>Рекомендации</h2><p>1. Наблюдение гематолога. 2. Консолидация I — явиться на госпитализацию 26.04.2021. 3. При рецидиве заболевания рассмотреть вопрос о трансплантации костного мозга. 4. 6-меркаптопурин 50 мг/м² внутрь ежедневно на ночь, метотрексат 30 мг/м² в/м еженедельно под контролем анализа крови. 5. Ко-тримоксазол 3 дня в неделю. 6. Вакцинация живыми вакцинами противопоказана. 7. Планируется контрольная пункция костного мозга в июле 2021 г.</p>
    <table class=sign><tr><td>Лечащий врач</td><td>Абдыраева А. С.</td></tr><tr><td>Зав. отделением</td><td>к.м.н. Юсупова Д. Р.</td></tr><tr><td>Дата</td><td>{dates.dot(dis)}</td></tr></table>"""
    for day, hb, wbc, anc, plt in (("2021-03-15", "82", "6,3", "0,41", "31"), ("2021-03-26", "88", "0,9", "0,08", "44"), ("2021-04-05", "94", "1,7", "0,62", "136"), ("2021-04-16", "101", "2,6", "1,18", "198")):
        labs += [Lab("hgb", "Hb", hb, "г/л", collected=day, specimen=None), Lab("wbc", "Лейкоциты", wbc, "10^9/л", collected=day),
                 Lab("anc", "Нейтрофилы", anc, "10^9/л", collected=day), Lab("plt", "Тромбоциты", plt, "10^9/л", collected=day)]
    shared = {"specimen": "marrow", "method": "flow", "sensitivity": "10^-4", "narrative": True}
    labs += [Lab("mrd_flow", "МОБ", "0,82", "%", collected="2021-03-26", specimen="marrow", narrative=True), Lab("mrd_flow", "МОБ методом проточной цитометрии", "не обнаружена", collected=rem.isoformat(), **shared)]
    events = [
        Event("admission", adm.isoformat(), f"с {dates.dot(adm)} по {dates.dot(dis)}", end=dis.isoformat(), own=True),
        Event("discharge", dis.isoformat(), f"по {dates.dot(dis)}", own=True, optional=True),
        Event("diagnosis", d.isoformat(), f"первый острый период от {dates.dot(d)}"),
        Event("chemotherapy", chemo.isoformat(), f"С {dates.dot(chemo)} начата полихимиотерапия", details={"protocol": "ALL-MB 2015"}, own=True),
        Event("infection", "2021-03-24", "С 24.03.2021 — фебрильная нейтропения", own=True, optional=True),
        Event("assessment", "2021-03-26", "На 15-й день (26.03.2021) МОБ 0,82 %", optional=True),
        Event("remission", rem.isoformat(), "Констатирована первая клинико-гематологическая ремиссия", details={"cr_number": "1"}, own=True),
        Event("imaging", d.isoformat(), f"Рентгенография органов грудной клетки от {dates.dot(d)}", optional=True),
        Event("imaging", d.isoformat(), f"ЭхоКГ от {dates.dot(d)}", optional=True),
        Event("pathology", d.isoformat(), f"В костномозговом пунктате от {dates.dot(d)}", optional=True),
        Event("procedure", chemo.isoformat(), f"Ликвор от {dates.dot(chemo)}", optional=True),
    ]
    document = Document("01 2021 диагноз/1. Выписка 2021.pdf", pdf.from_html(body, HOSPITAL_CSS + "body { font-size: 11.4pt; line-height: 1.42 } h2 { font-size: 11.4pt }", "Выписной эпикриз", PRODUCER, "ru", True),
                        kind="discharge_summary", date=adm.isoformat(), end=dis.isoformat(), facility=case.facilities["akbulak"], labs=labs, events=events,
                        extra={"not_events": ["family history of cancer 2009", "«Признаков рецидива нет»", "«При рецидиве заболевания рассмотреть … трансплантации»", "planned marrow July 2021", "planned consolidation 2021-04-26", "the sister's blood count (121 / 8,4 / 302)"]})
    pdf.place(document)
    return person(case, document)


CELLS = [("Бластные клетки", "0,0–5,0"), ("Промиелоциты", "1,0–4,1"), ("Миелоциты", "6,9–12,2"), ("Метамиелоциты", "8,0–15,0"), ("Палочкоядерные", "12,8–23,7"),
         ("Сегментоядерные", "13,1–24,1"), ("Эозинофилы (все формы)", "0,5–5,8"), ("Базофилы", "0,0–0,5"), ("Лимфоциты", "4,3–13,7"), ("Моноциты", "0,7–3,1"),
         ("Плазматические клетки", "0,1–1,8"), ("Эритробласты", "0,2–1,1"), ("Нормобласты базофильные", "1,4–4,6"), ("Нормобласты полихроматофильные", "8,9–16,9"), ("Нормобласты оксифильные", "0,8–5,6")]
OTHER_CELLS = {"other_labs": "the differential of the marrow may be listed under x_ or other keys, or left out"}


def myelogram(case, number: str, day, counts: str, referral: str, description: str, conclusion: str, doctor: str) -> str:
    """A marrow differential as a ruled table, with description and conclusion."""
    rows = "".join(f"<tr><td>{name}</td><td class=n><b>{value}</b></td><td class=n>%</td><td class=n>{reference}</td></tr>" for (name, reference), value in zip(CELLS, counts.split(), strict=True))
    return f"""{HEAD}<h1>МИЕЛОГРАММА № {number}</h1>
    {info([("Пациент", case.patient["full_ru"]), ("Дата рождения", dates.dot(case.patient["born"])), ("Дата пункции", dates.dot(day)), ("Место пункции", "задняя ость подвздошной кости, справа"), ("Диагноз направившего врача", referral)])}
    <table class=grid style="margin-top:5pt"><tr><th>Клетки</th><th>Результат</th><th>Ед.</th><th>Норма</th></tr>{rows}</table>
    <h2>Описание</h2><p>{description}</p><h2>Заключение</h2><p>{conclusion}</p>
    <table class=sign><tr><td>Врач КЛД</td><td>{doctor}</td><td>{dates.dot(day)}</td></tr></table>"""


def relapse_marrow(case) -> Document:
    """Marrow morphology at the second relapse, with the myelogram as a table."""
    d = case.day("relapse2")
    body = myelogram(case, "402", d, "38,2 1,0 5,4 6,2 7,8 9,6 1,8 0,2 11,4 1,6 0,4 0,4 3,2 9,6 3,2", "ОЛЛ, состояние после аллоТГСК 27.02.2024. Рецидив?",
                     "Пунктат умеренно клеточный. Мегакариоциты единичные в препарате. Бластные клетки мезогенерации, с нежной структурой хроматина, 1–2 нуклеолами, узким ободком базофильной цитоплазмы; зернистость отсутствует. МПО отрицательна, PAS — гранулярная форма.",
                     "Рецидив острого лимфобластного лейкоза (бластные клетки 38,2 %). Рекомендовано иммунофенотипирование с оценкой CD19, CD22 и исследование химеризма.", "Осмонова Э. Ж.")
    document = Document("рецидив 2025/миелограмма рецидив.pdf", pdf.from_html(body, HOSPITAL_CSS, "Миелограмма", PRODUCER, "ru", True),
                        kind="pathology", date=d.isoformat(), facility=case.facilities["akbulak"], labs=case.panel("ru_relapse2"),
                        events=[Event("relapse", d.isoformat(), "Рецидив острого лимфобластного лейкоза (бластные клетки 38,2 %)", details={"site": "marrow"}, own=True),
                                Event("hsct", case.day("hsct").isoformat(), "состояние после аллоТГСК 27.02.2024"),
                                Event("pathology", d.isoformat(), f"{dates.dot(d)}", own=True, optional=True)], extra=dict(OTHER_CELLS))
    pdf.place(document)
    return person(case, document)
