//! Which rows are headings, and what shape of table they announce.

use super::super::super::dates::whole_date;
use super::super::super::knowledge::{NameMatch, knowledge};
use super::super::super::layout::{Cell, Row};
use super::super::{Sheet, cells, context, donor, shorthand};
use super::columns::{Column, Common, Heading, MOST_WORDS, counted_in, headings_of};
use super::days::{day_label, day_of_stay};
use super::heading_cells::{
    before_unit, begins_pairs, cell_text, infer_results, is_over_results, is_residual, parted,
    without_percent,
};
use super::names::named;
use super::short_days;

/// The shape of the table that rows are read into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Shape {
    /// No heading seen: cells are told by what they hold.
    #[default]
    Open,
    /// A column each for name, result, unit.
    Tests,
    /// Several columns of results beside one name: days, units or specimens across.
    Across,
    /// Tests across, days down.
    Turned,
}

/// A heading found: its shape, its columns, and how many rows it takes.
#[derive(Debug)]
pub(super) struct Found {
    pub shape: Shape,
    pub headings: Vec<Heading>,
    pub rows: usize,
}

/// Units that stand over columns of results, for the ways recognition spells them.
const OVER_COLUMNS: [&str; 5] = ["%", "10*9/L", "10*3/uL", "10*12/L", "/uL"];

/// Reads the heading that begins with the first of some rows; the row above them may print its years.
pub(super) fn find(sheet: &Sheet<'_>, rows: &[Row], above: Option<&Row>, ocr: bool) -> Option<Found> {
    let row = rows.first()?;
    let single = of_row(sheet, row, [above, rows.get(1)], ocr);
    // A heading broken over two lines tells more when both are read together.
    let both = rows.get(1).and_then(|next| {
        let joined = join(row, next)?;
        // A heading of its own below a letterhead is whole already.
        if of_row(sheet, next, [Some(row), rows.get(2)], ocr).is_some() {
            return None;
        }
        of_row(sheet, &joined, [above, rows.get(2)], ocr)
    });
    match (single, both) {
        (Some(one), Some(two)) if telling(&two.1) > telling(&one.1) => {
            Some(Found { shape: two.0, headings: two.1, rows: 2 })
        }
        (None, Some(two)) => Some(Found { shape: two.0, headings: two.1, rows: 2 }),
        (Some(one), _) => Some(Found { shape: one.0, headings: one.1, rows: 1 }),
        (None, None) => None,
    }
}

fn telling(headings: &[Heading]) -> usize {
    headings.iter().filter(|heading| tells(&heading.column)).count()
}

/// Whether a heading says what its column holds of a result.
fn tells(column: &Column) -> bool {
    !matches!(column, Column::Other | Column::Unread)
}

/// Two rows as one heading, when the second holds nothing but the rest of words above it.
fn join(row: &Row, next: &Row) -> Option<Row> {
    let (above, below) = (row.bounds(), next.bounds());
    let close = below.y0 - above.y1 < 0.6 * above.height().max(1.0);
    let wordy = |row: &Row| row.cells.iter().all(|cell| !cells::holds_value(&cell.text));
    let split = |cell: &Cell| cell.words.len() < 2 || !cell.words[0].text.is_empty();
    if !close || !wordy(row) || !wordy(next) || !next.cells.iter().all(split) {
        return None;
    }
    let mut cells = row.cells.clone();
    for cell in &next.cells {
        let over = cells
            .iter_mut()
            .find(|other| other.bounds.x0 < cell.bounds.x1 && cell.bounds.x0 < other.bounds.x1);
        match over {
            Some(other) => {
                let mut words = other.words.clone();
                words.extend(cell.words.clone());
                *other = Cell::of_words(words);
            }
            None => cells.push(cell.clone()),
        }
    }
    cells.sort_by(|a, b| a.bounds.x0.total_cmp(&b.bounds.x0));
    Some(Row { cells })
}

/// Whether a row is a heading, and of what, seen with the rows above and below it.
fn of_row(
    sheet: &Sheet<'_>,
    row: &Row,
    beside: [Option<&Row>; 2],
    ocr: bool,
) -> Option<(Shape, Vec<Heading>)> {
    // The line of a paragraph: one cell is one heading, and that makes no table.
    if let [cell] = row.cells.as_slice()
        && cell.words.len() > MOST_WORDS
    {
        return None;
    }
    let next = beside[1];
    let short_days = short_days::in_heading(sheet, row, &beside);
    let mut headings: Vec<Heading> = Vec::new();
    let (mut days, mut named, mut other, mut shared, mut specimens) = (0, 0, 0, 0, 0);
    let mut analytes: Vec<Heading> = Vec::new();
    // Letters that name tests only beside other names of tests.
    let mut letters: Vec<Heading> = Vec::new();
    // Names that recognition misspelt, which count beside others only.
    let mut misread: Vec<Heading> = Vec::new();
    for cell in &row.cells.iter().flat_map(|cell| parted(cell, ocr)).collect::<Vec<_>>() {
        let here = headings_of(cell, ocr);
        let mut share = |common: Common| {
            shared += 1;
            headings.push(Heading::new(Column::Shared(common), cell.slot));
        };
        if let Some(day) = day_of_stay(sheet, &cell.text) {
            days += 1;
            share(Common { date: Some(day), ..Common::default() });
        } else if !here.is_empty() {
            named += here.iter().filter(|heading| tells(&heading.column)).count();
            headings.extend(here);
        } else if let Some(day) = whole_date(&cell.text, sheet.style).or_else(|| day_label(sheet, &cell.text))
        {
            days += 1;
            share(Common { date: Some(day), ..Common::default() });
        } else if let Some((_, day)) = short_days.iter().find(|(slot, _)| *slot == cell.slot) {
            days += 1;
            share(Common { date: day.clone(), ..Common::default() });
        } else if let Some(found) = donor::named(&cell.text)
            .or_else(|| knowledge().analytes_named(&cell.text))
            .or_else(|| knowledge().residual_named(&cell.text))
        {
            analytes.push(over_results(cell, found, false));
        } else if let Some(found) = shorthand::named_with_unit(&cell.text) {
            letters.push(over_results(&Cell { text: before_unit(&cell.text), ..cell.clone() }, found, false));
        } else if cells::is_unit(&cell.text)
            || ocr && !knowledge().units_nearly(&cell.text, &OVER_COLUMNS).is_empty()
        {
            share(Common { unit: Some(cell.text.clone()), ..Common::default() });
        } else if let Some(found) = misread_name(cell, ocr) {
            misread.push(over_results(cell, found, true));
        } else if let Some(unit) = counted_in(&cell.text) {
            share(Common { unit: Some(unit), ..Common::default() });
        } else if let Some(specimen) = context::specimen_of_cell(without_percent(&cell.text)) {
            specimens += 1;
            let unit = cell.text.contains(['%', '％']).then(|| "%".to_owned());
            share(Common { specimen: Some(specimen), unit, ..Common::default() });
        } else {
            other += 1;
            headings.push(Heading::new(Column::Unread, cell.slot));
        }
    }
    // "Collected ...  Received ...  Reported ...": labelled dates of one sample are no columns of days.
    if days > 0 && context::labels_date(&row.text(), &["received", "reported", "printed", "birth"]) {
        return None;
    }
    let has = |column: &Column| headings.iter().any(|h| h.column == *column);
    if has(&Column::Date) && !analytes.is_empty() && !has(&Column::Result) {
        analytes.append(&mut letters);
    }
    if analytes.len() >= 2 || !analytes.is_empty() && has(&Column::Date) {
        analytes.append(&mut misread);
    }
    other += misread.len();
    headings.extend(misread.into_iter().map(|name| Heading::new(Column::Unread, name.slot)));
    for letter in letters {
        // Elsewhere a letter is a flag, a unit, or nothing that is known.
        let unit = cell_text(&letter).filter(|text| cells::is_unit(text));
        let column = match unit {
            Some(text) => {
                shared += 1;
                Column::Shared(Common { unit: Some(text.to_owned()), ..Common::default() })
            }
            None => {
                other += 1;
                Column::Unread
            }
        };
        headings.push(Heading::new(column, letter.slot));
    }
    let has = |column: &Column| headings.iter().any(|h| h.column == *column);
    let alone = has(&Column::Date) && has(&Column::Unit) && !has(&Column::Name);
    // Samples of one test down the page: "Date  Time point  MRD (%)".
    let of_residual = has(&Column::Date) && !has(&Column::Name) && analytes.first().is_some_and(is_residual);
    // "Sample date  Dose  Ciclosporin (ug/L)": the unit over the column and a day in the next row say as much.
    let of_days = has(&Column::Date)
        && !has(&Column::Name)
        && analytes.first().is_some_and(prints_unit)
        && next.is_some_and(|next| begins_with_day(sheet, next));
    if (analytes.len() >= 2 || analytes.len() == 1 && (alone || of_residual || of_days))
        && shared == 0
        && !has(&Column::Result)
    {
        return turned(sheet, headings, analytes, other, next);
    }
    if analytes.len() > 1 {
        return None;
    }
    // "Cells  Donor chimerism (%)": the test stands over its results, the rows name what it was found in.
    if has(&Column::Name)
        && !has(&Column::Result)
        && let Some(column) = analytes.pop_if(|column| is_over_results(column))
    {
        let Column::Analyte { found, .. } = column.column else { return None };
        named += 1;
        headings.push(Heading { unit: found.unit, ..Heading::new(Column::Result, column.slot) });
    }
    let has = |column: &Column| headings.iter().any(|h| h.column == *column);
    let alike = days == shared || specimens == shared && other == 0;
    // Names and shares twice in a row ("Cells  %  Cells  %") are two tables side by side.
    let names = headings.iter().filter(|h| h.column == Column::Name).count();
    if shared >= 2 && names < 2 && other <= 1 && (alike || has(&Column::Name)) {
        // Two labelled dates in a letterhead are no flow sheet: rows of tests must follow.
        let follows = next.is_some_and(|next| !next.cells.is_empty());
        headings.retain(|heading| tells(&heading.column));
        return follows.then_some((Shape::Across, headings));
    }
    infer_results(&mut headings);
    if row.cells.len() == 2 && named == 1 && next.is_some_and(begins_pairs) {
        // "Lymphocytes  %" over rows of a known test and a figure.
        named += headings.iter().filter(|h| h.column == Column::Result && h.unit.is_some()).count();
    }
    let has = |column: &Column| headings.iter().any(|h| h.column == *column);
    let (name, result) = (has(&Column::Name), has(&Column::Result));
    let (unit, range) = (has(&Column::Unit), has(&Column::Range));
    let enough = result && (name || unit || range) || name && unit && range;
    if named < 2
        || !enough
        || !analytes.is_empty()
        || !row.cells.iter().all(|cell| !cells::holds_value(&cell.text))
    {
        return None;
    }
    if !name {
        // The column of names may have a heading of its own kind ("Haematology"): the first is theirs.
        headings.retain(|heading| tells(&heading.column));
    }
    (named >= other || name && result).then_some((Shape::Tests, headings))
}

/// Whether a column of one test has its unit in its heading.
fn prints_unit(heading: &Heading) -> bool {
    matches!(&heading.column, Column::Analyte { found, .. } if found.unit.is_some())
}

/// Whether a row begins with a day and goes on with a value.
fn begins_with_day(sheet: &Sheet<'_>, row: &Row) -> bool {
    match row.cells.as_slice() {
        [first, rest @ ..] => {
            whole_date(&first.text, sheet.style).is_some()
                && rest.iter().any(|cell| cells::is_number(&cell.text))
        }
        [] => false,
    }
}

/// The name of a test over a column of its results.
fn over_results(cell: &Cell, found: NameMatch, fuzzy: bool) -> Heading {
    let column = Column::Analyte { name: cell.text.clone(), found, fuzzy, range: None, bounds: cell.bounds };
    Heading::new(column, cell.slot)
}

/// What a name over a column may mean that recognition misspelt.
fn misread_name(cell: &Cell, ocr: bool) -> Option<NameMatch> {
    ocr.then(|| named(&cell.text, true).0).flatten()
}

fn turned(
    sheet: &Sheet<'_>,
    mut headings: Vec<Heading>,
    analytes: Vec<Heading>,
    other: usize,
    next: Option<&Row>,
) -> Option<(Shape, Vec<Heading>)> {
    let dated = headings.iter().any(|h| h.column == Column::Date);
    let days_follow = next.is_some_and(|next| {
        next.cells.iter().any(|cell| {
            whole_date(&cell.text, sheet.style).is_some() || day_label(sheet, &cell.text).is_some()
        }) || next.cells.iter().all(|cell| cells::is_unit(&cell.text))
    });
    if !(dated || days_follow) || other > 1 && analytes.len() <= other {
        return None;
    }
    headings.extend(analytes);
    Some((Shape::Turned, headings))
}
