//! Tables rebuilt from rows of cells: what their headings announce, and the values in their rows.

mod across;
mod below_heading;
mod by_column;
mod columns;
mod days;
mod down;
mod halves;
mod heading;
mod heading_cells;
mod labelled;
mod names;
mod placing;
mod short_days;
mod signs;
mod small_print;
mod wrapped;

use satchel_records::{Rect, Specimen};

use super::super::dates::{FoundDate, find_dates};
use super::super::document::is_birth;
use super::super::knowledge::knowledge;
use super::super::layout::{Cell, Row};
use super::super::text::is_han;
use super::{Raw, Sheet, cells, context};
use columns::{Column, Heading};
use heading::Shape;
use placing::{is_result, place};
pub(super) use short_days::Years;

const RULE_OPEN: &str = "table:no-heading";
const RULE_TESTS: &str = "table:tests-down";
const RULE_ACROSS: &str = "table:days-across";
const RULE_TURNED: &str = "table:tests-across";

/// Rows without a value after which a table is over.
const LONGEST_PAUSE: u32 = 12;

/// Labels of dates that say when a sample was there, and of others.
const OF_SAMPLE: [&str; 2] = ["collected", "received"];
const NOT_OF_SAMPLE: [&str; 4] = ["reported", "printed", "birth", "study"];

/// What stays known from row to row, and from page to page while a table goes on.
#[derive(Debug, Clone, Default)]
pub(super) struct State {
    shape: Shape,
    headings: Vec<Heading>,
    specimen: Option<Specimen>,
    /// A name that stood alone on the row above.
    pending: Option<Cell>,
    /// Rows without a value since the last one with.
    idle: u32,
    known: u32,
    /// The date in the caption above the table, for papers that tell of several days.
    caption: Option<FoundDate>,
    /// The date in the title of a panel, which outranks that of the sheet.
    section: Option<FoundDate>,
    /// The day that the last row with one printed in its column of days: it holds for the rows below that leave the column empty.
    day_of_rows: Option<FoundDate>,
    /// Sheets side by side on the page, from left to right.
    halves: Vec<halves::Half>,
    /// The file itself declares the table: a cell's column is certain.
    declared: bool,
}

impl State {
    /// A state for a table that the file declares, with the date in its caption.
    pub(super) fn of_declared_table(caption: Option<FoundDate>) -> Self {
        Self { declared: true, caption, ..Self::default() }
    }

    /// The unit that the headings of results name for all of them.
    fn result_unit(&self) -> Option<&String> {
        let mut results = self.headings.iter().filter(|heading| heading.column == Column::Result);
        let unit = results.next()?.unit.as_ref()?;
        results.all(|heading| heading.unit.as_ref() == Some(unit)).then_some(unit)
    }

    fn has(&self, column: &Column) -> bool {
        self.headings.iter().any(|heading| heading.column == *column)
    }
}

/// Reads the rows of a page or of a declared table. Rows that were used are noted in `used`.
pub(super) fn read(
    sheet: &Sheet<'_>,
    page: u32,
    rows: &[Row],
    ocr: bool,
    state: &mut State,
    used: &mut Vec<(u32, Rect)>,
) -> Vec<Raw> {
    let rows = &wrapped::join(&small_print::gather(&labelled::gather(&signs::join(rows))));
    let mut found: Vec<Raw> = Vec::new();
    let mut at = 0;
    // A line that goes on with a sentence ("CRP 145 mg/L.") is left to the reading of prose, which knows the sentence's date.
    let mut in_prose = false;
    // A short line that ends a paragraph ("CRP 8.2 mg/L.") belongs to it, though the line above ends a sentence too.
    let mut after_prose = false;
    while at < rows.len() {
        let row = &rows[at];
        if let Some(heading) =
            heading::find(sheet, &rows[at..], at.checked_sub(1).map(|above| &rows[above]), ocr)
        {
            used.extend(rows[at..at + heading.rows].iter().map(|row| (page, row.bounds())));
            *state = State {
                halves: halves::of(sheet, &rows[..at], &heading),
                shape: heading.shape,
                headings: heading.headings,
                pending: None,
                day_of_rows: None,
                idle: 0,
                ..state.clone()
            };
            at += heading.rows;
            if state.shape == Shape::Across
                && let Some(row) = rows.get(at)
                && below_heading::part_days(&mut state.headings, row)
            {
                used.push((page, row.bounds()));
                at += 1;
            }
            continue;
        }
        at += 1;
        if state.shape == Shape::Open
            && row.cells.len() == 1
            && (in_prose || after_prose && ends_sentence(row))
        {
            in_prose = is_unfinished_prose(row);
            after_prose = true;
            note(sheet, row, state);
            continue;
        }
        if state.shape == Shape::Turned && below_heading::fill_units(&mut state.headings, row, ocr)
            || state.shape == Shape::Across && below_heading::fill_times(&mut state.headings, row)
        {
            used.push((page, row.bounds()));
            continue;
        }
        if is_lone_sentence(row) {
            // "МОБ выявлена на уровне 0,085 %." below a table is its conclusion.
            note(sheet, row, state);
            continue;
        }
        let raws = read_row(sheet, row, state, ocr);
        in_prose = raws.is_empty() && is_unfinished_prose(row);
        after_prose = raws.is_empty() && is_prose(row);
        if raws.is_empty() {
            note(sheet, row, state);
            continue;
        }
        state.idle = 0;
        state.pending = None;
        used.push((page, row.bounds()));
        found.extend(raws.into_iter().map(|raw| place(sheet, raw, row, page, state)));
    }
    found.retain(|raw| is_result(sheet, raw, state));
    found
}

/// Whether a row is a line of prose that breaks off inside a sentence.
fn is_unfinished_prose(row: &Row) -> bool {
    is_prose(row) && !row.text().trim_end().ends_with(['.', '。', ':', '：', ';', '；', '!', '?'])
}

/// Whether a row is a line of prose.
fn is_prose(row: &Row) -> bool {
    let width = row.text().chars().map(|c| if is_han(c) { 2 } else { 1 }).sum::<usize>();
    width > 50 && row.cells.len() < 4 && row.cells.iter().all(|cell| cells::pieces(&cell.text).is_none())
}

/// Whether a row is a sentence of its own, too short to be told by its width.
fn is_lone_sentence(row: &Row) -> bool {
    /// A name, its value and unit have fewer words.
    const WORDS: usize = 5;
    matches!(row.cells.as_slice(), [cell] if cell.text.split_whitespace().count() >= WORDS)
        && ends_sentence(row)
}

fn ends_sentence(row: &Row) -> bool {
    row.text().trim_end().ends_with(['.', '。'])
}

/// The values of one row, by the shape of its table.
fn read_row(sheet: &Sheet<'_>, row: &Row, state: &State, ocr: bool) -> Vec<Raw> {
    let ordered = order(row, state);
    let raws = match state.shape {
        Shape::Tests if state.declared => match by_column::read(sheet, row, state, ocr) {
            Some(raw) => vec![raw],
            None => down::read(sheet, &ordered, state, ocr),
        },
        Shape::Open | Shape::Tests => down::read(sheet, &ordered, state, ocr),
        Shape::Across => across::read(&ordered, state, ocr),
        Shape::Turned => across::read_turned(sheet, &ordered, state, ocr),
    };
    if !raws.is_empty() || matches!(state.shape, Shape::Open | Shape::Tests) {
        return raws;
    }
    // A sheet of another shape may begin without a heading of its own.
    let plain = State { shape: Shape::Open, headings: Vec::new(), pending: None, ..state.clone() };
    let sure = |raw: &Raw| raw.found.is_some() && raw.unit.is_some();
    down::read(sheet, &ordered, &plain, ocr).into_iter().filter(sure).collect()
}

/// What a row without a value says about the rows below it: a name, a day, a specimen, the end of the table.
fn note(sheet: &Sheet<'_>, row: &Row, state: &mut State) {
    state.idle += 1;
    let alone = row.cells.len() == 1 && cells::pieces(&row.cells[0].text).is_none();
    state.pending = alone.then(|| row.cells[0].clone());
    let text = row.text();
    let length = text.chars().count();
    if length < 90
        && let [date] = find_dates(&text, sheet.style).as_slice()
        && !sheet.not_collected.contains(&date.date)
        && !is_birth(&text, date)
    {
        state.caption = Some(date.clone());
    }
    let panel = context::panel_in(&text).filter(|_| length < 60);
    if panel.is_some() || context::labels_specimen(&text) || context::labels_date(&text, &OF_SAMPLE) {
        state.section = None;
    }
    if panel.is_some()
        && !context::labels_date(&text, &OF_SAMPLE)
        && !context::labels_date(&text, &NOT_OF_SAMPLE)
        && (state.known > 0 || sheet.collected.is_none())
        && let [date] = find_dates(&text, sheet.style).as_slice()
        && !is_birth(&text, date)
    {
        // A panel under a date of its own was not taken with what stands above it.
        state.section = Some(date.clone());
    }
    if length < 60 || length < 140 && context::labels_specimen(&text) {
        // A panel of blood tests ends the section of another specimen.
        state.specimen = context::specimen_in(&text)
            .or_else(|| panel.map(|of| of.unwrap_or(sheet.specimen)))
            .or(state.specimen);
    }
    if state.idle > LONGEST_PAUSE {
        state.shape = Shape::Open;
        state.headings.clear();
    }
}

/// Cells in reading order. A sheet in Arabic runs from right to left; its headings or its names tell.
fn order(row: &Row, state: &State) -> Vec<Cell> {
    let mut cells = row.cells.clone();
    if right_to_left(&cells, state) {
        cells.reverse();
    }
    cells
}

fn right_to_left(cells: &[Cell], state: &State) -> bool {
    if state.shape == Shape::Tests {
        let at = |wanted: &Column| state.headings.iter().find(|h| h.column == *wanted).map(|h| h.slot.0);
        if let (Some(name), Some(result)) = (at(&Column::Name), at(&Column::Result)) {
            return name > result;
        }
    }
    let arabic =
        |cell: &Cell| cell.text.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c) && c.is_alphabetic());
    let is_name = |cell: &Cell| knowledge().analytes_named(&cell.text).is_some();
    match (cells.first(), cells.last()) {
        (Some(first), Some(last)) => {
            (is_name(last) || arabic(last) && cells::pieces(&last.text).is_none())
                && !is_name(first)
                && (cells::pieces(&first.text).is_some() || arabic(first))
        }
        _ => false,
    }
}
