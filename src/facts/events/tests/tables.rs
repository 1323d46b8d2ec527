//! Treatment told in the tables of office files: cells wrap, dates are merged, first and last days have columns of their own.

use satchel_records::{Line, Page, Rect, Table, TableCell, TextSource, Word};

use super::{shown, told_on};

/// Letters in a line of a cell.
const LETTERS: usize = 30;
/// The width of a letter, and the height of a line.
const STEP: (f32, f32) = (5.0, 12.0);

/// A title, the rows of its table with cells apart by `|` (`^` continues the cell above) and the events it tells.
type Sheet = (&'static str, &'static [&'static str], &'static [&'static str]);

const SHEETS: &[Sheet] = &[
    (
        "Хронология лечения",
        &[
            "Дата | Событие | Комментарий",
            "12.03.2021 | Диагноз | Острый лимфобластный лейкоз, В-II вариант, установлен в областной детской клинической больнице",
            "15.03.2021 | Начало терапии | Протокол ALL-MB 2015, группа промежуточного риска, индукция дексаметазоном",
            "03.09.2023 | Рецидив | Изолированный костномозговой, бласты 64%",
            "27 фев. 2024 | ТГСК | Гаплоидентичная от отца",
            "июль 2025 г. | CAR-T терапия | Пекин",
        ],
        &[
            "diagnosis 2021-03-12",
            "chemotherapy 2021-03-15",
            "relapse 2023-09-03",
            "hsct 2024-02-27",
            "car_t_infusion 2025-07",
        ],
    ),
    (
        "Treatment history",
        &[
            "Line | Regimen | From | To | Response",
            "1 | AIEOP-BFM ALL 2017, standard risk arm, followed by maintenance with mercaptopurine | 2021-03-15 | 2023-06-20 | CR1",
            "2 | UKALL R3 re-induction | 2023-09-10 | 2023-10-15 | No response",
            "3 | Blinatumomab, 2 cycles | 2023-11-01 | 2024-01-10 | CR2, MRD negative",
        ],
        &[
            "chemotherapy 2021-03-15..2023-06-20",
            "chemotherapy 2023-09-10..2023-10-15",
            "immunotherapy 2023-11-01..2024-01-10",
        ],
    ),
    (
        "Линии терапии",
        &[
            "Линия | Терапия | Даты | Ответ",
            "3-я линия | Алло-ТГСК от неродственного донора | 15.03.2023 | Рецидив через 15 месяцев",
            "4-я линия | CAR-T CD19 | 25.09.2024 | Ремиссия",
            "Планируется | Гапло-ТГСК | январь 2026 | ",
        ],
        &["hsct 2023-03-15", "car_t_infusion 2024-09-25"],
    ),
    (
        "План лечения",
        &["Дата | Мероприятие", "05.12.2025 | Лимфодеплеция", "10.12.2025 | Инфузия CAR-T"],
        &[],
    ),
    (
        "Семейный дневник лечения",
        &[
            "Год | Дата | Что было | Где",
            "2021 | 12.03.2021 | Поставили диагноз ОЛЛ | Областная больница",
            "^ | 20.04.2021 | Вышли в ремиссию | Областная больница",
            "2024 | 27.02.2024 | Пересадка костного мозга от папы (гапло) | НМИЦ",
            "Планируется | 15.01.2026 | CAR-T терапия | Пекин",
        ],
        &["diagnosis 2021-03-12", "remission 2021-04-20", "hsct 2024-02-27"],
    ),
    (
        "Timeline",
        &[
            "Date | Event | Notes",
            "Sep-23 | Relapse | found at a routine check",
            "Feb-24 | Transplant | half match from her father",
            "22-Jul-25 | CAR-T infusion | Day 0",
            "^ | Fever | resolved",
        ],
        &["relapse 2023-09", "hsct 2024-02", "car_t_infusion 2025-07-22"],
    ),
    (
        "Patient summary",
        &[
            "Date of diagnosis | 12 March 2021",
            "Date of first relapse | 3 September 2023",
            "Transplant date | 27 February 2024",
            "Donor | Father, haploidentical",
            "Date of CAR-T infusion | 22 July 2025",
        ],
        &["diagnosis 2021-03-12", "relapse 2023-09-03", "hsct 2024-02-27", "car_t_infusion 2025-07-22"],
    ),
    (
        "التسلسل الزمني للمرض",
        &[
            "التاريخ | الحدث | ملاحظات",
            "12/03/2021 | التشخيص | ابيضاض الدم اللمفاوي الحاد، نسبة الأرومات في نقي العظم 92% مع ارتفاع تعداد الكريات",
            "20/04/2021 | هدأة كاملة | بعد العلاج التحريضي",
            "03/09/2023 | انتكاس | في نقي العظم",
        ],
        &["diagnosis 2021-03-12", "remission 2021-04-20", "relapse 2023-09-03"],
    ),
];

#[test]
fn every_row_of_a_table_is_told_on_its_own_day() {
    let failure = |(title, rows, expect): &Sheet| {
        let mut found: Vec<String> = told_on(&[sheet(title, rows)]).iter().map(shown).collect();
        let mut expect = expect.to_vec();
        found.sort();
        expect.sort_unstable();
        (found != expect).then(|| format!("{title}: {}", found.join("; ")))
    };
    let failures: Vec<String> = SHEETS.iter().filter_map(failure).collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// A page as the readers of office files lay it out.
#[allow(clippy::cast_precision_loss, reason = "pages of tests are small")]
fn sheet(title: &str, rows: &[&str]) -> Page {
    let mut page = Page {
        number: 1,
        width: 900.0,
        height: 900.0,
        text_source: TextSource::Structured,
        ..Page::default()
    };
    page.lines.push(Line { words: words(title, 20.0, 20.0) });
    let (mut top, mut table) = (60.0, Table::default());
    for row in rows {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let wrapped: Vec<Vec<String>> = cells.iter().map(|cell| wrap(cell)).collect();
        let deepest = wrapped.iter().map(Vec::len).max().unwrap_or(1);
        let bottom = top + deepest as f32 * STEP.1;
        let left = |column: usize| 20.0 + column as f32 * (LETTERS + 3) as f32 * STEP.0;
        for line in 0..deepest {
            let parts = wrapped.iter().enumerate().filter_map(|(at, lines)| Some((at, lines.get(line)?)));
            let y = top + line as f32 * STEP.1;
            let placed = parts.filter(|(_, text)| *text != "^");
            page.lines.push(Line { words: placed.flat_map(|(at, text)| words(text, left(at), y)).collect() });
        }
        let above = table.rows.last().cloned().unwrap_or_default();
        let cell = |(at, text): (usize, &&str)| TableCell {
            text: if *text == "^" { above[at].text.clone() } else { (*text).to_owned() },
            bounds: Rect::new(left(at), top, left(at + 1), bottom),
        };
        table.rows.push(cells.iter().enumerate().map(cell).collect());
        top = bottom;
    }
    page.tables.push(table);
    page
}

fn wrap(cell: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in cell.split_whitespace() {
        let line = lines.last_mut().filter(|line| line.chars().count() + word.chars().count() < LETTERS);
        match line {
            Some(line) => *line = format!("{line} {word}").trim().to_owned(),
            None => lines.push(word.to_owned()),
        }
    }
    lines
}

#[allow(clippy::cast_precision_loss, reason = "lines of tests are short")]
fn words(text: &str, left: f32, y: f32) -> Vec<Word> {
    let mut x = left;
    let word = |word: &str| {
        let stop = x + word.chars().count() as f32 * STEP.0;
        let bounds = Rect::new(x, y, stop, y + 10.0);
        x = stop + 0.8 * STEP.0;
        Word { text: word.to_owned(), bounds, confidence: None, doubtful: false }
    };
    text.split_whitespace().map(word).collect()
}
