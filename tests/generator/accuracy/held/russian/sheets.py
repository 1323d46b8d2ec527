"""Laboratory sheets: bilingual form, dotted leaders, two columns, dates across, a photograph, a table with semicolons, a brother's sheet."""

from ...kit import Folder, Trap, across, esc, grid, pairs, results, rows, table
from .child import CHILD

REGION = "Тарсайская областная детская больница"
CENTRE = "Республиканский детский гематологический центр «Шапагат»"
MINSK = "Минский центр детской трансплантации и клеточной терапии"
PRIVATE = "Лаборатория «ИнтерДиаЛаб»"

FULL = "Ермеков Тимур Асхатович"


def build() -> list:
    """The laboratory sheets."""
    half = Folder(CHILD, 3100)
    for make in (count, leaders, columns, dynamics, viruses, coagulation, export, brother):
        make(half)
    return half.documents


def count(half) -> None:
    """A state form in two languages; the differential in sub-rows; asterisks for what lies outside."""
    made = rows("""
        hgb | Гемоглобин / Гемоглобин (HGB) | 74 | г/л | 115–145 | *
        rbc | Эритроциттер / Эритроциты (RBC) | 2,58 | ×10¹²/л | 4,0–5,2 | *
        hct | Гематокрит (HCT) | 22,4 | % | 33–43 | *
        mcv | Эритроциттің орташа көлемі / Средний объём эритроцита (MCV) | 86,8 | фл | 76–90 |
        plt | Тромбоциттер / Тромбоциты (PLT) | 31 | ×10⁹/л | 160–390 | *
        wbc | Лейкоциттер / Лейкоциты (WBC) | 23,6 | ×10⁹/л | 4,5–11,5 | *
        # Лейкоцитарная формула (микроскопия, на 100 клеток)
        blasts_pb | Бластные клетки | 58 | % | 0 | *
        x | Палочкоядерные нейтрофилы | 1 | % | 1–6 |
        x | Сегментоядерные нейтрофилы | 7 | % | 40–60 | *
        lymph_pct | Лимфоциттер / Лимфоциты | 32 | % | 30–50 |
        mono_pct | Моноциттер / Моноциты | 2 | % | 3–9 | *
        eos_pct | Эозинофилы | 0 | % | 1–5 | *
        esr | ЭТЖ / СОЭ (по Вестергрену) | 64 | мм/ч | 2–10 | *
        """, "2019-03-09")
    body = f"""<table class='top'><tr><td>Қазақстан Республикасы Денсаулық сақтау министрлігі<br>Министерство здравоохранения Республики Казахстан</td><td style='text-align:right'>Медициналық құжаттама<br>Медицинская документация<br>Форма № 097/у</td></tr></table><h2>{REGION}</h2><h3>ҚАННЫҢ ЖАЛПЫ ТАЛДАУЫ / ОБЩИЙ АНАЛИЗ КРОВИ № 4417</h3>
    <p>Т.А.Ә. / Ф.И.О.: <b>{FULL}</b></p><p>Туған күні / Дата рождения: 14.06.2014 ж. &nbsp;&nbsp; Жынысы / Пол: ұл / муж. &nbsp;&nbsp; ЖСН / ИИН: 140614000000</p><p>Бөлімше / Отделение: приёмный покой &nbsp;&nbsp; Направил: врач Сейткалиева Г.Б.</p><p>Алынған күні, уақыты / Дата и время забора: 09.03.2019 16:20 &nbsp;&nbsp; Материал: капиллярная кровь</p>"""
    body += table(made, [("Көрсеткіш / Показатель", "{name}"), ("Нәтиже / Результат", "{value}{flag}"), ("Өлшем бірлігі / Ед. изм.", "{unit}"), ("Қалыпты / Норма", "{range}")], widths=["47%", "17%", "18%", "18%"])
    body += "<p style='margin-top:5pt'>* — вне пределов нормы. Гемограмма подозрительна на острый лейкоз, рекомендована консультация гематолога.</p><p>Берілген күні / Дата выдачи: 11.03.2019 &nbsp;&nbsp;&nbsp; Врач-лаборант: Досова М.К. ____________</p>"
    css = "body { font: 9pt/1.35 'DejaVu Serif' } .top { font-size: 7.5pt } h2, h3 { text-align: center; margin: 4pt 0 } h2 { font-size: 12pt } h3 { font-size: 10pt } .grid { margin-top: 5pt } .grid td, .grid th { border: .6pt solid #000; padding: 1.6pt 4pt; font-weight: normal } .grid th { font-size: 7.6pt; text-align: center } .grid .part td { font-style: italic } .grid td:nth-child(n+2) { text-align: center }"
    half.paper("ОАК_09032019.pdf", body, css, "lab_report", "2019-03-09", facility=REGION, labs=made, traps=[Trap("hypothesis", "Гемограмма подозрительна на острый лейкоз")], producer="КМИС Дамумед")


def leaders(half) -> None:
    """No table at all: each line has leaders between the name and the value; monospaced, as an analyser's printer sets it."""
    made = rows("""
        # БИОХИМИЯ
        protein_total | Белок общий | 63,1 | г/л | 60,0-80,0
        albumin | Альбумин | 38,4 | г/л | 38,0-54,0
        urea | Мочевина | 3,9 | ммоль/л | 1,8-6,4
        creatinine | Креатинин | 34 | мкмоль/л | 27-62
        bilirubin_total | Билирубин общий | 28,7 | мкмоль/л | 3,4-20,5 | >
        bilirubin_direct | Билирубин прямой | 9,2 | мкмоль/л | 0,0-5,1 | >
        alt | АЛТ | 186 | Ед/л | 0-39 | >
        ast | АСТ | 97 | Ед/л | 0-47 | >
        ggt | ГГТ | 74 | Ед/л | 0-22 | >
        alp | Щелочная фосфатаза | 203 | Ед/л | 86-315
        ldh | ЛДГ | 268 | Ед/л | 120-300
        glucose | Глюкоза | 5,4 | ммоль/л | 3,3-5,6
        potassium | Калий | 3,9 | ммоль/л | 3,5-5,1
        sodium | Натрий | 137 | ммоль/л | 135-145
        calcium | Кальций общий | 2,31 | ммоль/л | 2,20-2,70
        amylase | Амилаза | 61 | Ед/л | 28-100
        # БЕЛКИ
        crp | СРБ | 4,7 | мг/л | 0,0-5,0
        ferritin | Ферритин | 1846 | мкг/л | 7-140 | >
        igg | IgG | 4,95 | г/л | 5,72-14,74 | <
        iga | IgA | 0,38 | г/л | 0,34-3,05
        """, "2022-03-02")
    lines = []
    for row in made:
        lines.append(f"\n   {row}" if isinstance(row, str) else f"{row.name + ' ':.<26} {row.value:>8} {row.flag or ' '} {row.unit:<10} ({row.range})")
    body = f"""<pre>{CENTRE}
КЛИНИКО-ДИАГНОСТИЧЕСКАЯ ЛАБОРАТОРИЯ              г. Астана
------------------------------------------------------------
Пациент : {FULL}
Дата рожд.: 14/06/2014   Пол: М    Карта: 22-00518
Отделение: онкогематология N1      Врач: Ибраимов Д.Т.
Образец : 2203020146  СЫВОРОТКА
Взят    : 02/03/2022 06:30   Поступил: 02/03/2022 07:48
Готов   : 02/03/2022 11:15   Печать  : 14/03/2022 15:02
------------------------------------------------------------
{esc(chr(10).join(lines))}
------------------------------------------------------------
Исп.: Куанышева А.         Подпись ______________</pre>"""
    half.paper("биохимия_март.pdf", body, "@page { size: A5; margin: 9mm } body { font: 7.4pt/1.35 'DejaVu Sans Mono' } pre { margin: 0; font: inherit }", "lab_report", "2022-03-02", facility=CENTRE, labs=made, across=True, producer="", classic=True)


def columns(half) -> None:
    """Belarusian: two tests a row, the unit after a comma in the name's cell."""
    made = rows("""
        wbc | Лейкоциты | 1,12 | 10^9/л | 4,5-13,0
        rbc | Эритроциты | 2,91 | 10^12/л | 4,0-5,3
        hgb | Гемоглобин | 87 | г/л | 120-150
        hct | Гематокрит | 26,0 | % | 35-45
        mcv | MCV | 89,3 | фл | 77-95
        mch | MCH | 29,9 | пг | 25-33
        mchc | MCHC | 335 | г/л | 310-370
        plt | Тромбоциты | 26 | 10^9/л | 180-400
        retic_pct | Ретикулоциты | 1,4 | % | 0,5-1,5
        anc | Нейтрофилы (абс.) | 0,74 | 10^9/л | 1,8-8,0
        alc | Лимфоциты (абс.) | 0,21 | 10^9/л | 1,5-6,5
        mono_abs | Моноциты (абс.) | 0,16 | 10^9/л | 0,1-0,8
        neut_pct | Нейтрофилы | 66,1 | % | 40-65
        lymph_pct | Лимфоциты | 18,8 | % | 25-45
        mono_pct | Моноциты | 14,3 | % | 3-9
        eos_pct | Эозинофилы | 0,8 | % | 1-5
        """, "2022-08-08")
    body = f"""<div class='bar'><b>{MINSK}</b><br>Лабораторный отдел</div><h3>АНАЛИЗ КРОВИ ОБЩИЙ</h3><table class='who'><tr><td>Пациент: <b>{FULL}</b></td><td>Дата рожд.: 14.06.2014</td><td>История болезни № 2022/1904</td></tr><tr><td>Отделение: ТГСК</td><td>Дата забора: 08.08.2022 07:05</td><td>Дата результата: 08.08.2022 08:31</td></tr></table>"""
    body += pairs(made, [("Показатель, ед.", "{name}, {unit}"), ("Результат", "<b>{value}</b>"), ("Норма", "{range}")], across=True)
    body += "<p>Анализатор: XN-1000. Примечание: анизоцитоз умеренный.</p><p class='sign'>Врач КЛД Шпаковская О.И.</p>"
    css = "body { font: 9.4pt/1.4 'Noto Sans' } .bar { border-left: 6pt solid #1b7f4b; padding-left: 6pt } .bar b { font-size: 12pt } h3 { margin: 8pt 0 3pt } .who { background: #f2f2f2; margin-bottom: 6pt } .grid td, .grid th { border: .5pt solid #888; padding: 2pt 4pt } .grid td:nth-child(3n+2) { text-align: right } .sign { text-align: right; margin-top: 16pt }"
    half.paper("ОАК_ТГСК.pdf", body, css, "lab_report", "2022-08-08", look="scan", facility=MINSK, labs=made)


def dynamics(half) -> None:
    """Blood after the infusion: dates across, two digits of the year, units with the names."""
    days = ["2024-06-25", "2024-06-28", "2024-07-01", "2024-07-04", "2024-07-09", "2024-07-16", "2024-07-23"]
    lines, made = across("""
        wbc | Лейкоциты | 10⁹/л |  | 0,3 | 0,1 | 0,1 | 0,4 | 1,2 | 1,9 | 2,8
        anc | Нейтрофилы абс. | 10⁹/л |  | 0,12 | 0,02 | <0,01 | 0,18 | 0,66 | 1,04 | 1,51
        hgb | Гемоглобин | г/л |  | 91 | 83 | 77 | 85 | 88 | 94 | 101
        plt | Тромбоциты | 10⁹/л |  | 48 | 30 | 14 | 21 | 39 | 62 | 84
        crp | С-реактивный белок | мг/л |  | 6,1 | 38,0 | 91,4 | 54,2 | 12,7 | 3,3 | 1,8
        ferritin | Ферритин | нг/мл |  | 1210 | 2874 | 7460 | 9318 | 4022 | 1975 | 1106
        il6 | Интерлейкин-6 | пг/мл |  | 7,4 | 188,6 | 1240 | 602,5 | 41,3 | 9,0 | –
        fibrinogen | Фибриноген | г/л |  | 3,12 | 3,40 | 1,86 | 1,41 | 1,77 | 2,45 | 2,90
        ldh | ЛДГ | Ед/л |  | 214 | 241 | 398 | 377 | 266 | 219 | 208
        creatinine | Креатинин | мкмоль/л |  | 33 | 35 | 41 | 38 | 34 | 32 | 35
        alt | АЛТ | Ед/л |  | 27 | 31 | 64 | 88 | 71 | 40 | 29
        """, days)
    heads = ["Показатель", "Ед."] + [f"{d[8:]}.{d[5:7]}.{d[2:4]}<br>Д{n}" if n else f"{d[8:]}.{d[5:7]}.{d[2:4]}<br>Д0" for d, n in zip(days, (0, 3, 6, 9, 14, 21, 28), strict=True)]
    body = f"""<h3>{MINSK}</h3><p class='c'>Сводный лист лабораторных показателей</p><p>Ф.И.О.: <b>{FULL}</b>, 14.06.2014 г.р. &nbsp; и/б № 2024/0877 &nbsp; Отделение клеточной терапии</p>"""
    body += grid(lines, heads, pattern=("{name}", "{unit}")) + "<p>Распечатано: 24.07.2024 12:10</p>"
    css = "@page { size: A4 landscape; margin: 14mm } body { font: 9.2pt/1.4 'Nimbus Roman' } h3, .c { text-align: center } .grid { margin: 6pt 0 } .grid th { border-top: 1pt solid #000; border-bottom: 1pt solid #000 } .grid td { border-bottom: .3pt solid #999 } .grid td:nth-child(n+3), .grid th:nth-child(n+3) { text-align: right }"
    half.paper("динамика_CART.pdf", body, css, "lab_report", "2024-06-25", facility=MINSK, labs=made, producer="Мед-Стандарт 3", extra={"date_any": ["2024-06-25", "2024-07-23"]})


def viruses(half) -> None:
    """PCR of several viruses and two specimens, and a drug level, photographed."""
    blood = rows("""
        x | ДНК Cytomegalovirus (кровь) | не обнаружено | копий/мл | не обнаружено
        x | ДНК Epstein-Barr virus (кровь) | 1,2×10³ | копий/мл | не обнаружено
        adv_pcr | ДНК Adenovirus (кровь) | не обнаружено | копий/мл | не обнаружено
        """, "2022-08-29")
    urine = rows("x | ДНК Polyomavirus BK (моча) | 6,4×10⁷ | копий/мл | не обнаружено", "2022-08-29", None)
    drug = rows("tacrolimus | Такролимус (ИХЛА), цельная кровь | 8,7 | нг/мл | 5,0–15,0", "2022-08-29")
    heads = [("Исследование", "{name}"), ("Результат", "{value}"), ("Ед. изм.", "{unit}"), ("Референсные значения", "{range}")]
    body = f"""<table class='top'><tr><td><b>{PRIVATE}</b><br>г. Минск, тел. +375 17 000-00-00</td><td style='text-align:right'>Заказ № 77120984</td></tr></table><p>Фамилия, имя, отчество: <b>{FULL}</b></p><p>Пол: мужской &nbsp;&nbsp; Дата рождения: 14.06.2014</p><p>Заказчик: отделение ТГСК</p><p>Дата взятия биоматериала: 29.08.2022 &nbsp; Дата выполнения: 30.08.2022</p><h3>ПЦР-диагностика (количественно)</h3>{table(blood + urine, heads, widths=["44%", "20%", "16%", "20%"])}<h3>Лекарственный мониторинг</h3>{table(drug, heads, head=False, widths=["44%", "20%", "16%", "20%"])}<p style='margin-top:8pt'>Результаты исследований не являются диагнозом. Врач: Левченя Т.П.</p>"""
    css = "body { font: 10.4pt/1.55 'Noto Sans' } .top { border-bottom: 2pt solid #c33; margin-bottom: 6pt } .top b { font-size: 14pt; color: #c33 } h3 { margin: 9pt 0 3pt; font-size: 11pt } .grid th { text-align: left; background: #f7e3e3 } .grid td { border-bottom: .4pt solid #bbb }"
    half.paper("ПЦР_такролимус.jpg", body, css, "lab_report", "2022-08-29", look="photo", crop=0.55, facility=PRIVATE, labs=blood + urine + drug, traps=[Trap("negation", "Результаты исследований не являются диагнозом")])


def coagulation(half) -> None:
    """A narrow slip without rules; names wrapped in a narrow column, ranges in words."""
    made = rows("""
        pt | Протромбиновое время | 14,8 | сек | 11,0 до 14,5 | выше
        inr | Международное нормализованное отношение (МНО) | 1,21 |  | 0,85 до 1,15 | выше
        aptt | Активированное частичное тромбопластиновое время (АЧТВ) | 41,3 | сек | 26 до 38 | выше
        fibrinogen | Фибриноген по Клауссу | 1,05 | г/л | 1,8 до 4,0 | ниже
        antithrombin | Антитромбин III | 47 | % | 75 до 125 | ниже
        d_dimer | Д-димер | 1,94 | мкг/мл | до 0,5 | выше
        """, "2019-03-28")
    body = f"""<p><b>{CENTRE}</b><br>Коагулограмма</p><p>{FULL}, 14.06.2014 г.р., отд. онкогематологии № 2<br>Взято 28 марта 2019 г. в 07:15; выдано 28 марта 2019 г. в 10:40</p>"""
    body += table(made, [("Тест", "{name}"), ("Знач.", "{value}"), ("Ед.", "{unit}"), ("Предел", "{range}"), ("Откл.", "{flag}")], widths=["42%", "13%", "11%", "20%", "14%"])
    body += "<p style='margin-top:8pt'>Лаборант: Куанышева</p>"
    css = "@page { size: 148mm 130mm; margin: 8mm } body { font: 8.8pt/1.35 'Noto Sans' } p { margin-bottom: 5pt } .grid th { text-align: left; font-weight: normal; text-decoration: underline }"
    half.paper("коагулограмма.pdf", body, css, "lab_report", "2019-03-28", facility=CENTRE, labs=made, producer="")


def export(half) -> None:
    """Outpatient counts of a year as the clinic's program exports them: semicolons, decimal commas, cp1251."""
    made, lines = [], [["Пациент", "Дата рождения", "Дата взятия", "Тест", "Значение", "Единицы", "Норма", "Отклонение"]]
    values = {"2025-01-28": ("4,9", "124", "187", "2,66", "0,18"), "2025-04-15": ("5,6", "128", "203", "2,97", "0,27"), "2025-07-08": ("5,1", "131", "214", "2,40", "0,31")}
    tests = [("wbc", "Лейкоциты", "10^9/л", "4,5-13,0"), ("hgb", "Гемоглобин", "г/л", "120-150"), ("plt", "Тромбоциты", "10^9/л", "180-400"), ("anc", "Нейтрофилы абс.", "10^9/л", "1,8-8,0"), ("cd19_abs", "CD19+ лимфоциты абс.", "10^9/л", "0,2-0,6")]
    for day, measured in values.items():
        for (key, name, unit, norm), value in zip(tests, measured, strict=True):
            made += rows(f"{key} | {name} | {value} | {unit} | {norm}", day)
            lines.append([FULL, "14.06.2014", ".".join(reversed(day.split("-"))), name, value, unit, norm, "Н" if value == "0,18" else ""])
    lines.insert(0, [REGION])
    half.table("анализы_2025.csv", lines, "2025-07-08", results(made), facility=REGION, encoding="cp1251", extra={"date_any": ["2025-07-08", "2025-01-28"]})


def brother(half) -> None:
    """A younger brother's sheet of the same laboratory: the surname is the same, the rest is not."""
    made = rows("""
        wbc | Лейкоциты | 8,4 | ×10⁹/л | 5,0–14,5
        hgb | Гемоглобин | 126 | г/л | 110–140
        plt | Тромбоциты | 342 | ×10⁹/л | 160–390
        esr | СОЭ | 6 | мм/ч | 2–10
        """, "2022-05-17")
    body = f"""<h3>{CENTRE}</h3><p class='c'>ОБЩИЙ АНАЛИЗ КРОВИ</p><p>Ф.И.О.: <b>Ермеков Тамерлан Асхатович</b> &nbsp; Дата рождения: 02.10.2018 &nbsp; Пол: муж.</p><p>Цель: обследование потенциального донора &nbsp; Дата забора: 17.05.2022</p>"""
    body += table(made, [("Показатель", "{name}"), ("Результат", "{value}"), ("Ед. изм.", "{unit}"), ("Норма", "{range}")]) + "<p>Врач-лаборант Куанышева А.</p>"
    css = "body { font: 10pt/1.5 'Noto Serif' } h3, .c { text-align: center } .grid { margin: 8pt 0 } .grid td, .grid th { border: .6pt solid #000 }"
    half.paper("ОАК_17052022.pdf", body, css, "lab_report", "2022-05-17", facility=CENTRE, labs=made, name="Ермеков Тамерлан Асхатович", other_born="2018-10-02", matches=False, producer="КМИС", extra={"kind_also": "transplant_donor"})
