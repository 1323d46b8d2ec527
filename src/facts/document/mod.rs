//! A document as a whole: kind, date, language, facility, title, printed identity.

mod date;
mod facility;
#[cfg(test)]
mod heads;
mod kind;
mod language;
#[cfg(test)]
mod tests;
mod who;

use satchel_records::{Page, TextSource};

use super::knowledge::knowledge;
use super::layout::Row;
use super::prose::rows_as_read;
use super::text::fold_tight;

pub(super) use date::{date, is_birth, is_in_prose};
pub(super) use facility::facility;
pub(super) use kind::kind;
pub(super) use language::language;
pub(super) use who::identity;

/// Rows at the top of the first page that hold letterhead and title.
const TOP_ROWS: usize = 14;

/// Rows at the top of a letter among which its subject line stands.
const SUBJECT_ROWS: usize = 24;

/// The heading of the first page as printed, else the name of the file. `letterhead` is the facility as printed.
pub(super) fn title(
    pages: &[Page],
    title_row: Option<usize>,
    letterhead: Option<&str>,
    source_path: &str,
) -> String {
    let file = source_path.trim_end_matches('/').rsplit('/').next().unwrap_or_default().to_owned();
    let Some(first) = pages.iter().find(|page| !page.lines.is_empty()) else { return file };
    let rows = rows_as_read(first);
    let largest = rows.iter().take(TOP_ROWS).map(Row::type_height).fold(0.0_f32, f32::max);
    // A letter is about what its subject line says; a greeting names no one but its reader.
    let title_row = title_row.filter(|at| {
        !rows.get(*at).is_some_and(|row| kind::greets(&row.text()) || heads_columns(first, row))
    });
    let subject = || rows.iter().take(SUBJECT_ROWS).find_map(|row| kind::subject(&row.text()));
    if title_row.is_none()
        && let Some(subject) = subject()
    {
        return subject.chars().take(120).collect();
    }
    // The first of the large rows: recognition measures the same type a little differently from row to row. Under a letterhead
    // in the same type stands what the paper is.
    let is_large = |row: &&Row| row.type_height() >= 0.92 * largest;
    let names_facility = |row: &Row| letterhead.is_some_and(|name| row.text() == name);
    let row = title_row
        .and_then(|at| rows.get(at))
        .or_else(|| {
            let at = rows.iter().take(TOP_ROWS).position(|row| is_large(&row))?;
            let below = rows.get(at + 1).filter(is_large).filter(|row| !kind::is_field(&row.text()));
            below.filter(|_| names_facility(&rows[at])).or_else(|| rows.get(at))
        })
        .filter(|row| !heads_columns(first, row));
    let Some(row) = row else { return file };
    // A date or a number beside the title belongs to a form.
    let cells = || row.cells.iter().map(|cell| cell.text.as_str());
    let titles: Vec<&str> = cells().filter(|text| !kind::is_field(text)).collect();
    let text = if titles.is_empty() { row.text() } else { titles.join(" ") };
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() < 3 { file } else { text.chars().take(120).collect() }
}

/// Cells of a row of a data file from which on it holds columns: a title has a cell, a form a label and its value.
const COLUMNS: usize = 3;

/// Whether a row stands over the columns of a table, so that it names them and not the paper. A table of figures that begins at once
/// goes by the name of its file.
fn heads_columns(page: &Page, row: &Row) -> bool {
    let headings = &knowledge().headings;
    let named = row.cells.iter().filter(|cell| headings.whole("heading", &fold_tight(&cell.text)).is_some());
    named.count() >= 2 || page.text_source == TextSource::Structured && row.cells.len() >= COLUMNS
}
