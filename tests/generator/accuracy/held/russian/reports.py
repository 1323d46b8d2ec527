"""Reports on single examinations: myelogram, immunophenotype, residual disease, chromosomes, tissue typing, ultrasound, the infusion."""

from ...kit import Folder, Trap, event, rows, table
from .child import CHILD

CENTRE = "Республиканский детский гематологический центр «Шапагат»"
MINSK = "Минский центр детской трансплантации и клеточной терапии"
FULL = "Ермеков Тимур Асхатович"

CSS = """
body { font: 10pt/1.45 'Nimbus Roman' } h2 { text-align: center; font-size: 12.5pt } h3 { text-align: center; font-size: 11pt; margin: 4pt 0 } p { margin: 3pt 0 } .grid { margin: 5pt 0 }
.grid td, .grid th { border: .6pt solid #000; padding: 1.5pt 4pt; font-weight: normal } .sign { margin-top: 18pt } .fill { border-bottom: .5pt solid #000 }
"""


def build() -> list:
    """The reports."""
    half = Folder(CHILD, 3200)
    for make in (marrow, phenotype, residual, chromosomes, typing, ultrasound, infusion):
        make(half)
    return half.documents


def marrow(half) -> None:
    """The second relapse: a myelogram in a long form, copied; cells not seen have empty rows."""
    cells = [("Недифференцированные бласты", "91,6", "0,1–1,1"), ("Миелобласты", "", "0,2–1,7"), ("Промиелоциты", "0,2", "1,0–4,1"), ("Миелоциты", "0,4", "7,0–12,2"), ("Метамиелоциты", "0,6", "8,0–15,0"), ("Палочкоядерные", "0,8", "12,8–23,7"), ("Сегментоядерные", "1,4", "13,1–24,1"), ("Эозинофилы всех генераций", "0,2", "0,5–5,8"),
             ("Лимфоциты", "3,0", "4,3–13,7"), ("Моноциты", "0,2", "0,7–3,1"), ("Пронормобласты", "", "0,2–1,1"), ("Нормобласты базофильные", "0,2", "1,4–4,6"), ("Нормобласты полихроматофильные", "1,0", "8,9–16,9"), ("Нормобласты оксифильные", "0,4", "0,8–5,6")]
    shown = "".join(f"<tr><td>{name}</td><td style='text-align:center'>{value}</td><td style='text-align:center'>{norm}</td></tr>" for name, value, norm in cells)
    body = f"""<h2>{CENTRE}</h2><h3>МИЕЛОГРАММА № 311</h3><p>Ф.И.О. <span class='fill'>{FULL}</span> &nbsp; Дата рождения <span class='fill'>14.06.2014</span></p><p>Отделение <span class='fill'>онкогематология № 1</span> &nbsp; Диагноз при направлении <span class='fill'>ОЛЛ, состояние после ТГСК, рецидив?</span></p><p>Дата пункции <span class='fill'>19.03.2024</span> &nbsp; Место пункции: гребень подвздошной кости &nbsp; Дата выдачи <span class='fill'>20.03.2024</span></p>
    <table class='grid'><tr><th>Клеточные элементы</th><th>Содержание, %</th><th>Норма, %</th></tr>{shown}</table><p>Индекс созревания нейтрофилов: не определяется. Лейко/эритро: 61:1.</p>
    <p><b>Описание:</b> Пунктат костного мозга гиперклеточный. Тотальная бластная метаплазия: 91,6 % бластных клеток лимфоидной морфологии (L1). Мегакариоциты в препарате не найдены. Миелопероксидаза в бластах отрицательная, ШИК-реакция положительная в виде гранул.</p><p><b>Заключение:</b> Цитологическая картина соответствует рецидиву острого лимфобластного лейкоза.</p><p class='sign'>Врач лаборант-гематолог &nbsp; ______________ &nbsp; Абдрахманова Р.С.</p>"""
    made = rows("blasts_bm | Недифференцированные бласты | 91,6 | %", "2024-03-19", "marrow")
    half.paper("миелограмма_2024.pdf", body, CSS, "pathology", "2024-03-19", look="copy", facility=CENTRE, labs=made, extra={"other_labs": True},
               events=[event("relapse", "2024-03-19", "Цитологическая картина соответствует рецидиву острого лимфобластного лейкоза", own=True, site="marrow"), event("pathology", "2024-03-19", "МИЕЛОГРАММА № 311", own=True, optional=True), event("assessment", "2024-03-19", "91,6 % бластных клеток", own=True, optional=True)],
               traps=[Trap("hypothesis", "рецидив?")])


def phenotype(half) -> None:
    """The first diagnosis by flow cytometry: markers in two tables side by side."""
    left = [("CD19", "98,1"), ("CD10", "96,4"), ("CD22", "91,0"), ("cyCD79a", "97,2"), ("CD20", "34,7"), ("CD34", "72,8")]
    right = [("CD45", "слабо"), ("TdT", "88,3"), ("HLA-DR", "95,5"), ("cyIgM", "2,1"), ("CD13/CD33", "0,9"), ("cyCD3", "0,4")]
    lines = "".join(f"<tr><td>{a}</td><td>{b}</td><td>{c}</td><td>{d}</td></tr>" for (a, b), (c, d) in zip(left, right, strict=True))
    body = f"""<h2>{CENTRE}</h2><h3>Лаборатория проточной цитометрии<br>ИММУНОФЕНОТИПИРОВАНИЕ КЛЕТОК КОСТНОГО МОЗГА № 58/19</h3><p>Пациент: <b>{FULL}</b>, дата рождения 14 июня 2014 г.</p><p>Материал: костный мозг (ЭДТА). Дата взятия: 11 марта 2019 г. Дата исследования: 12 марта 2019 г.</p><p>Морфология: бластные клетки 84 %.</p><p>В гейте бластных клеток (78,5 % всех ядросодержащих клеток) экспрессия антигенов, %:</p><table class='grid'><tr><th>Антиген</th><th>Позитивных клеток, %</th><th>Антиген</th><th>Позитивных клеток, %</th></tr>{lines}</table>
    <p><b>Заключение:</b> Иммунофенотип соответствует В-линейному острому лимфобластному лейкозу, вариант BII (common), по классификации EGIL. Коэкспрессии миелоидных антигенов нет.</p><p class='sign'>Врач КЛД Нургалиева Ж.Е. &nbsp;&nbsp; Заведующая лабораторией Цой В.А.</p>"""
    half.paper("ИФТ_2019.pdf", body, CSS, "flow_cytometry", "2019-03-11", facility=CENTRE, producer="Microsoft® Word 2013", extra={"other_labs": True}, labs=rows("blasts_bm | бластные клетки | 84 | %", "2019-03-11", "marrow", narrative=True),
               events=[event("diagnosis", "2019-03-11", "Иммунофенотип соответствует В-линейному острому лимфобластному лейкозу", own=True), event("assessment", "2019-03-11", "ИММУНОФЕНОТИПИРОВАНИЕ КЛЕТОК КОСТНОГО МОЗГА", own=True, optional=True)],
               traps=[Trap("negation", "Коэкспрессии миелоидных антигенов нет")])


def residual(half) -> None:
    """Residual disease by flow and by PCR on one sheet; three points of time retold in a table below."""
    now = rows("mrd_flow | МОБ (проточная цитометрия) | менее 0,01 | %", "2024-07-23", "marrow", method="flow", sensitivity="10^-4")
    now[0].exact, told = None, "<tr><th>Дата</th><th>Метод</th><th>Результат</th></tr>"
    past = rows("mrd_flow | проточная цитометрия | 0,42 | %", "2022-03-21", "marrow", method="flow") + rows("mrd_flow | проточная цитометрия | не выявлена | %", "2022-05-06", "marrow", method="flow", optional=True) + rows("mrd_flow | проточная цитометрия | 3,15 | %", "2024-05-06", "marrow", method="flow")
    for row in past:
        row.unit = ""
        told += f"<tr><td>{row.collected[8:]}.{row.collected[5:7]}.{row.collected[:4]}</td><td>{row.name}</td><td>{row.value}{'' if row.value.startswith('не') else ' %'}</td></tr>"
        if not row.value.startswith("не"):
            row.unit = "%"
    body = f"""<h2>{MINSK}</h2><h3>ОПРЕДЕЛЕНИЕ МИНИМАЛЬНОЙ ОСТАТОЧНОЙ БОЛЕЗНИ</h3><p>Пациент: <b>{FULL}</b> &nbsp;&nbsp; Дата рождения: 14.06.2014</p><p>Диагноз: В-ОЛЛ, 2-й рецидив, день +28 после инфузии CD19 CAR-T</p><p>Материал: костный мозг &nbsp; Дата получения: 23.07.2024 &nbsp; Дата заключения: 24.07.2024</p>
    <table class='grid'><tr><th>Показатель</th><th>Результат</th><th>Чувствительность</th></tr><tr><td>МОБ (проточная цитометрия)</td><td>менее 0,01 %</td><td>10<sup>-4</sup></td></tr><tr><td>Проанализировано ядросодержащих клеток</td><td>1 050 000</td><td></td></tr></table><p><b>Заключение:</b> МОБ не выявлена (чувствительность метода 0,01 %). CD19-позитивные клетки отсутствуют. CAR-T-клетки 2,8 % лимфоцитов.</p><p>Предыдущие исследования:</p><table class='grid'>{told}</table><p class='sign'>Врач КЛД Мовчан Л.В.</p>"""
    half.paper("МОБ_день28.pdf", body, CSS.replace("Nimbus Roman", "Noto Sans").replace("10pt", "9.2pt"), "flow_cytometry", "2024-07-23", facility=MINSK, labs=now + past, producer="Мед-Стандарт 3", extra={"other_labs": True}, across=True,
               events=[event("assessment", "2024-07-23", "МОБ не выявлена (чувствительность метода 0,01 %)", own=True)])


def chromosomes(half) -> None:
    """Karyotype and FISH of the first relapse."""
    body = f"""<h2>{CENTRE}</h2><h3>ЦИТОГЕНЕТИЧЕСКОЕ И МОЛЕКУЛЯРНО-ЦИТОГЕНЕТИЧЕСКОЕ ИССЛЕДОВАНИЕ</h3><p>Ф.И.О.: <b>{FULL}</b> &nbsp; д.р. 14.06.2014</p><p>Материал: костный мозг. Дата забора: 07.02.2022. Дата заключения: 21.02.2022</p><p>Диагноз: ОЛЛ, рецидив</p><p><b>1. Стандартное кариотипирование (GTG), проанализировано 20 метафаз</b></p><p>Кариотип: 45,XY,dic(9;20)(p13;q11)[11]/46,XY[9]</p>
    <p><b>2. FISH (200 интерфазных ядер)</b></p><table class='grid'><tr><th>Зонд</th><th>Результат</th></tr><tr><td>t(9;22)(q34;q11) BCR/ABL1</td><td>не обнаружена</td></tr><tr><td>t(12;21)(p13;q22) ETV6/RUNX1</td><td>не обнаружена</td></tr><tr><td>11q23 KMT2A</td><td>перестройка не обнаружена</td></tr><tr><td>9p21 CDKN2A</td><td>делеция в 68 % ядер</td></tr></table><p><b>3. ПЦР:</b> химерные транскрипты BCR-ABL1 (p190, p210), KMT2A-AFF1, TCF3-PBX1 не выявлены. MLPA: делеция IKZF1 (экзоны 4–7).</p><p><b>Заключение:</b> аномальный кариотип с dic(9;20), делеция CDKN2A и IKZF1.</p><p class='sign'>Врач-генетик Ли Е.Г.</p>"""
    half.paper("цитогенетика_2022.pdf", body, CSS, "genetics", "2022-02-07", facility=CENTRE, producer="Microsoft® Word 2013", events=[event("pathology", "2022-02-07", "МОЛЕКУЛЯРНО-ЦИТОГЕНЕТИЧЕСКОЕ ИССЛЕДОВАНИЕ", own=True, optional=True), event("relapse", "2022-02-07", "ОЛЛ, рецидив", optional=True)],
               traps=[Trap("negation", "не выявлены")])


def typing(half) -> None:
    """Tissue typing of the child and of the unrelated donor."""
    body = f"""<h2>{MINSK}</h2><h3>Лаборатория HLA-типирования<br>РЕЗУЛЬТАТ HLA-ТИПИРОВАНИЯ (высокое разрешение, NGS)</h3><p>Реципиент: <b>{FULL}</b>, 14.06.2014 г.р.</p><p>Дата взятия крови: 23.05.2022 г. &nbsp; Дата выдачи: 06.06.2022 г.</p><table class='grid'><tr><th>Локус</th><th>Реципиент</th><th>Донор DE-GRID-0000-1177 (муж., 29 лет)</th></tr><tr><td>A</td><td>24:02, 26:01</td><td>24:02, 26:01</td></tr><tr><td>B</td><td>35:01, 51:01</td><td>35:01, 51:01</td></tr><tr><td>C</td><td>04:01, 14:02</td><td>04:01, 14:02</td></tr><tr><td>DRB1</td><td>04:05, 11:04</td><td>04:05, 11:04</td></tr><tr><td>DQB1</td><td>03:01, 04:01</td><td>03:01, 03:02</td></tr></table>
    <p>Совместимость: 9 из 10. Донор-специфические антитела не обнаружены.</p><p>Трансплантация планируется на июль 2022 г.</p><p class='sign'>Зав. лабораторией Буглова С.Е.</p>"""
    half.paper("HLA_донор.pdf", body, CSS, "transplant_donor", "2022-05-23", look="scan", facility=MINSK, extra={"kind_also": "genetics"}, traps=[Trap("plan", "Трансплантация планируется на июль 2022 г.")])


def ultrasound(half) -> None:
    """Ultrasound at the first relapse; a finding with a size that is no laboratory value."""
    body = f"""<h2>{CENTRE}</h2><h3>ПРОТОКОЛ УЛЬТРАЗВУКОВОГО ИССЛЕДОВАНИЯ ОРГАНОВ МОШОНКИ</h3><p>Пациент: {FULL}, 14.06.2014 г.р. &nbsp; Дата исследования: 08.02.2022</p><p>Правое яичко увеличено: 31×19×18 мм, структура диффузно неоднородная, эхогенность снижена, кровоток усилен. Левое яичко 17×10×11 мм, структура однородная. Свободной жидкости в оболочках нет.</p><p><b>Заключение:</b> Эхопризнаки инфильтрации правого яичка. Нельзя исключить специфическое поражение. Паховые лимфоузлы не увеличены.</p><p class='sign'>Врач УЗД Байжанова К.М.</p>"""
    half.paper("УЗИ_2022.jpg", body, CSS.replace("10pt/1.45", "12pt/1.7"), "imaging_report", "2022-02-08", look="photo", crop=0.5, facility=CENTRE, events=[event("imaging", "2022-02-08", "ПРОТОКОЛ УЛЬТРАЗВУКОВОГО ИССЛЕДОВАНИЯ", own=True)], traps=[Trap("hypothesis", "Нельзя исключить специфическое поражение")])


def infusion(half) -> None:
    """Record of the infusion of the cells, with the lymphodepletion before."""
    body = f"""<h2>{MINSK}</h2><h3>ПРОТОКОЛ ИНФУЗИИ CAR-T-КЛЕТОК</h3><table class='grid'><tr><td>Пациент</td><td><b>{FULL}</b></td></tr><tr><td>Дата рождения</td><td>14.06.2014</td></tr><tr><td>Диагноз</td><td>В-ОЛЛ, 2-й изолированный костномозговой рецидив после алло-ТГСК</td></tr><tr><td>Лейкаферез</td><td>14.05.2024</td></tr><tr><td>Лимфодеплеция</td><td>флударабин 30 мг/м² №3, циклофосфамид 500 мг/м² №2, с 19.06.2024 по 21.06.2024</td></tr><tr><td>Продукт</td><td>аутологичные CD19 CAR-T, серия МЦ-24-019</td></tr><tr><td>Доза</td><td>1,0×10⁶/кг</td></tr><tr><td>Масса тела</td><td>31,2 кг</td></tr><tr><td>Дата инфузии (День 0)</td><td><b>25.06.2024</b></td></tr><tr><td>Время начала и окончания</td><td>12:10 – 12:24</td></tr></table>
    <p>Премедикация: парацетамол, хлоропирамин. Глюкокортикостероиды не вводились.</p><p>Инфузию перенёс удовлетворительно, реакций не отмечено. При развитии СВЦ 2 степени — тоцилизумаб 8 мг/кг. Контрольная пункция костного мозга назначена на 23.07.2024.</p><p class='sign'>Врач-гематолог Климкович Н.А. ____________ &nbsp; Медсестра Рудь И.В. ____________</p>"""
    half.paper("протокол_инфузии.pdf", body, CSS.replace("10pt/1.45", "11pt/1.55"), "treatment_record", "2024-06-25", look="scan", facility=MINSK, labs=rows("weight | Масса тела | 31,2 | кг | | | 31.2", "2024-06-25", None, optional=True),
               events=[event("car_t_infusion", "2024-06-25", "Дата инфузии (День 0)25.06.2024", own=True, target="CD19", dose="1,0×10⁶/кг", batch="МЦ-24-019"), event("leukapheresis", "2024-05-14", "Лейкаферез14.05.2024"),
                       event("lymphodepletion", "2024-06-19", "флударабин 30 мг/м² №3, циклофосфамид 500 мг/м² №2, с 19.06.2024 по 21.06.2024", end="2024-06-21", agents="fludarabine, cyclophosphamide")],
               traps=[Trap("conditional", "При развитии СВЦ 2 степени"), Trap("plan", "Контрольная пункция костного мозга назначена на 23.07.2024")], extra={"other_labs": True})
