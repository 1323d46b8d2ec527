//! Days that a table prints without their year ("11.03", "11 Mar", "3月11日"), dated by a year printed elsewhere.

use jiff::civil::Date;

use super::super::super::dates::{FoundDate, find_dates, whole_date};
use super::super::super::document::is_birth;
use super::super::super::layout::{Cell, Row, rows};
use super::super::super::number::pattern;
use super::super::super::text::{fold_tight, is_han};
use super::super::Sheet;
use super::columns::headings_of;

pattern!(NUMERIC, r"^(?P<a>\d{1,2})(?P<sep>[./-])(?P<b>\d{1,2})\.?(?P<rest>\s\d{1,2}:\d{2}(?::\d{2})?)?$");
pattern!(CHINESE, r"^\d{1,2}\s?月\s?\d{1,2}\s?[日号]?$");
pattern!(YEAR, r"(?:^|[^\d.,/\-:])(?P<y>(?:19|20)\d{2})(?:[^\d.,/\-:]|$)");
pattern!(LONE_YEAR, r"^[(\[]?(?P<y>(?:19|20)\d{2})\s?(?:年|г\.?|год)?[)\]]?$");

/// Lines at the top of a page in which a year holds for the whole sheet.
const HEAD_LINES: usize = 12;

/// What a sheet says of the year of its days.
#[derive(Debug, Clone)]
pub(in super::super::super) struct Years {
    /// The only year that its head prints outside its dates.
    head: Option<i16>,
    /// The last day it prints.
    last: Option<Date>,
}

impl Years {
    fn of(sheet: &Sheet<'_>) -> Self {
        Self { head: year_of_head(sheet), last: last_date(sheet) }
    }
}

/// The days without a year in a row of headings, each with its place; none where the row may hold numbers instead.
pub(super) fn in_heading(
    sheet: &Sheet<'_>,
    row: &Row,
    beside: &[Option<&Row>],
) -> Vec<((f32, f32), Option<FoundDate>)> {
    let days: Vec<&Cell> = row.cells.iter().filter(|cell| is_short_day(sheet, &cell.text)).collect();
    // "11.03" is a number as well: only beside a heading is it a day.
    let named = || row.cells.iter().any(|cell| !headings_of(cell, false).is_empty());
    let numeric = |cell: &&Cell| NUMERIC.is_match(&fold_tight(&cell.text));
    if days.len() < 2 || days.iter().any(numeric) && !named() {
        return Vec::new();
    }
    days.into_iter().map(|cell| (cell.slot, dated(sheet, cell, beside))).collect()
}

/// Whether a cell is a day and a month and nothing more.
fn is_short_day(sheet: &Sheet<'_>, text: &str) -> bool {
    /// A leap year, in which every day of a year exists.
    const ANY: i16 = 2024;
    text.chars().count() < 24
        && whole_date(text, sheet.style).is_none()
        && in_year(sheet, text, ANY).is_some()
}

/// A day in a column of days; whole, or without its year.
pub(super) fn in_column(sheet: &Sheet<'_>, cell: &Cell) -> Option<FoundDate> {
    whole_date(&cell.text, sheet.style)
        .or_else(|| is_short_day(sheet, &cell.text).then(|| dated(sheet, cell, &[])).flatten())
}

/// A day without its year as a date: the year stands above or below it, in the head of the sheet, or is that of
/// the sheet's last date. A year that is only concluded leaves the date in doubt.
fn dated(sheet: &Sheet<'_>, cell: &Cell, beside: &[Option<&Row>]) -> Option<FoundDate> {
    let near = beside.iter().flatten().find_map(|row| year_at(row, cell.slot));
    let years = || sheet.years.get_or_init(|| Years::of(sheet));
    if let Some(year) = near.or_else(|| years().head) {
        return in_year(sheet, &cell.text, year);
    }
    let last = years().last?;
    let same = in_year(sheet, &cell.text, last.year())?;
    let found =
        if same.date.first_day() <= last { same } else { in_year(sheet, &cell.text, last.year() - 1)? };
    Some(FoundDate { ambiguous: true, ..found })
}

/// A day and a month in a year.
fn in_year(sheet: &Sheet<'_>, text: &str, year: i16) -> Option<FoundDate> {
    let folded = fold_tight(text);
    let whole = if let Some(found) = NUMERIC.captures(&folded) {
        let (a, b, rest) = (&found["a"], &found["b"], found.name("rest").map_or("", |rest| rest.as_str()));
        let chinese = sheet.context.chars().any(is_han);
        match &found["sep"] {
            "." => format!("{a}.{b}.{year}{rest}"),
            // A Chinese paper prints the month first.
            _ if chinese => format!("{year}-{a:0>2}-{b:0>2}{rest}"),
            sep => format!("{a}{sep}{b}{sep}{year}{rest}"),
        }
    } else if CHINESE.is_match(&folded) {
        format!("{year}年{text}")
    } else if text.chars().any(char::is_alphabetic) && text.chars().any(|c| c.is_ascii_digit()) {
        format!("{} {year}", text.trim_end_matches(['.', ',']))
    } else {
        return None;
    };
    let found = whole_date(&whole, sheet.style)?;
    let day = found.date.exact()?;
    // The whole text must be the date, or a name with a number in it would be one.
    (day.year() == year && found.start == 0 && (found.stop + 8 >= whole.len())).then_some(found)
}

/// The year that stands over or under a slot in a row of years, or alone in it.
fn year_at(row: &Row, slot: (f32, f32)) -> Option<i16> {
    let years: Vec<(i16, (f32, f32))> = row
        .cells
        .iter()
        .filter_map(|cell| Some((LONE_YEAR.captures(&fold_tight(&cell.text))?["y"].parse().ok()?, cell.slot)))
        .collect();
    let overlap = |other: (f32, f32)| slot.1.min(other.1) - slot.0.max(other.0);
    match years.as_slice() {
        [(year, _)] => Some(*year),
        several => several.iter().find(|(_, other)| overlap(*other) > 0.0).map(|(year, _)| *year),
    }
}

fn year_of_head(sheet: &Sheet<'_>) -> Option<i16> {
    let mut found: Option<i16> = None;
    let page = sheet.pages.first()?;
    for row in rows(page).iter().take(HEAD_LINES) {
        for cell in &row.cells {
            // A month and its year ("за сентябрь 2024 года") name the year of the sheet; a whole day may be of anything.
            let dates: Vec<FoundDate> = find_dates(&cell.text, sheet.style)
                .into_iter()
                .filter(|found| found.end.unwrap_or(found.date).exact().is_some())
                .collect();
            let outside = |at: usize| !dates.iter().any(|date| date.start <= at && at < date.stop);
            for hit in YEAR.captures_iter(&cell.text) {
                let Some(year) = hit.name("y").filter(|year| outside(year.start())) else { continue };
                let year: i16 = year.as_str().parse().ok()?;
                if found.is_some_and(|other| other != year) {
                    return None;
                }
                found = Some(year);
            }
        }
    }
    found
}

fn last_date(sheet: &Sheet<'_>) -> Option<Date> {
    let of_row = |row: Row| {
        let text = row.text();
        let mut dates = find_dates(&text, sheet.style);
        // Only the first day behind the label is the one of birth.
        let born = dates.iter().find(|date| is_birth(&text, date)).map(|date| date.date);
        dates.retain(|date| Some(date.date) != born);
        dates
    };
    let dates = sheet.pages.iter().flat_map(rows).flat_map(of_row);
    dates.filter_map(|date| date.end.unwrap_or(date.date).exact()).max()
}
