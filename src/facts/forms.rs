//! Labels of a form and what stands behind them: the patient's name, the birth date, the date of the sample.

use satchel_records::{Page, Rect};

use super::dates::{DateStyle, FoundDate, find_dates};
use super::knowledge::{Phrase, knowledge};
use super::layout::{Row, rows};
use super::text::{Folded, at_word_edge, is_mostly_arabic};

/// A label with its value.
#[derive(Debug, Clone)]
pub(super) struct Field {
    /// What the label stands for, for example `collected`.
    pub key: &'static str,
    /// The text behind it, up to the next label.
    pub value: String,
    /// The page, counted from 1.
    pub page: u32,
    /// The line's place.
    pub bounds: Rect,
    /// The line as printed.
    pub line: String,
}

/// A date behind a label.
#[derive(Debug, Clone)]
pub(super) struct DatedField {
    /// What the label stands for.
    pub key: &'static str,
    /// The date.
    pub date: FoundDate,
    /// Where it stands.
    pub field: Field,
}

/// Every label of a document with its value.
pub(super) fn fields(pages: &[Page]) -> Vec<Field> {
    let mut found = Vec::new();
    for page in pages {
        let rows = rows(page);
        for (at, row) in rows.iter().enumerate() {
            found.extend(fields_of_row(row, rows.get(at + 1), page.number));
        }
    }
    found
}

/// The labelled dates among the fields.
pub(super) fn dated(fields: &[Field], style: DateStyle) -> Vec<DatedField> {
    let with_date = |field: &Field| {
        let value = &field.value;
        let date = find_dates(value, style).into_iter().next()?;
        // A date far behind its label, or behind a colon of its own, belongs to something else.
        let between = &value[..date.start];
        (between.chars().count() <= 40 && !between.contains([':', '：'])).then(|| DatedField {
            key: field.key,
            date,
            field: field.clone(),
        })
    };
    fields.iter().filter_map(with_date).collect()
}

fn fields_of_row(row: &Row, below: Option<&Row>, page: u32) -> Vec<Field> {
    let mut cells: Vec<_> = row.cells.iter().collect();
    if is_mostly_arabic(&row.text()) {
        cells.reverse();
    }
    let mut text = String::new();
    let mut edges = Vec::new();
    for cell in &cells {
        if !text.is_empty() {
            text.push_str("  ");
        }
        let start = text.len();
        text.push_str(&cell.text);
        edges.push((start, text.len()));
    }
    let folded = Folded::new(&text);
    let labels = labels_in(&folded, &text, &edges);
    let bounds = row.bounds();
    let mut found = Vec::new();
    for (i, (phrase, _, stop)) in labels.iter().enumerate() {
        let end = labels.get(i + 1).map_or(text.len(), |(_, next, _)| *next);
        let value =
            text[*stop..end].trim_start_matches([':', '：', '=', '/', ' ', '.', '-', '\u{a0}']).trim();
        let mut value = value.to_owned();
        if value.is_empty() {
            // Labels in one row, values in the row below them.
            let cell = edges.iter().position(|(_, e)| *e >= *stop).and_then(|at| cells.get(at));
            let under = below.and_then(|below| {
                let cell = cell?;
                below.cells.iter().find(|c| c.bounds.x0 < cell.bounds.x1 && cell.bounds.x0 < c.bounds.x1)
            });
            value = under.map(|c| c.text.clone()).unwrap_or_default();
            if value.is_empty() && i + 1 == labels.len() {
                value = broken_off(&text[*stop..], below).unwrap_or_default();
            }
        }
        if phrase.key != "stop" && !value.is_empty() {
            found.push(Field { key: phrase.key.as_str(), value, page, bounds, line: text.clone() });
        }
    }
    found
}

/// The value of a label that ends its line, where the line below goes on with it: "Collected on:" over "14/03/2021 08:10".
fn broken_off(behind: &str, below: Option<&Row>) -> Option<String> {
    let colon = behind.trim().starts_with([':', '：']);
    let first = below?.cells.first()?;
    (colon && first.text.starts_with(|c: char| c.is_numeric())).then(|| first.text.clone())
}

/// Labels of a line with their printed places, left to right, none inside another.
fn labels_in(folded: &Folded, text: &str, edges: &[(usize, usize)]) -> Vec<(&'static Phrase, usize, usize)> {
    let mut found: Vec<(&'static Phrase, usize, usize)> = Vec::new();
    for phrase in knowledge().labels.list("label") {
        for (at, _) in folded.text.match_indices(&phrase.text) {
            let end = at + phrase.text.len();
            if !at_word_edge(&folded.text, at) || !at_word_edge(&folded.text, end) {
                continue;
            }
            let (start, stop) = (folded.origin(at), folded.origin(end));
            if found.iter().any(|(_, s, e)| start < *e && *s < stop) {
                continue;
            }
            let rest = text[stop..].trim_start_matches([' ', '\u{a0}', '*']);
            let colon = rest.starts_with([':', '：', '=']) || rest.starts_with("№:");
            // Where bars part the fields of a line, a field begins behind each of them.
            let begins_cell = edges.iter().any(|(s, _)| *s == start)
                || text[..start].trim_end().ends_with(['|', '¦', '•', '·']);
            let fills_cell = begins_cell && edges.iter().any(|(_, e)| *e == stop);
            // "Collected 14.03.2021", "Ф. И. О. Иванов": a label without its colon at the start of a cell.
            let dated = begins_cell
                && phrase.key != "patient_name"
                && phrase.key != "stop"
                && phrase.key != "facility"
                && phrase.text.chars().count() > 3
                && rest.chars().take(16).any(|c| c.is_numeric());
            let named = begins_cell
                && phrase.key == "patient_name"
                && phrase.text.chars().count() > 2
                && rest
                    .split_whitespace()
                    .take(2)
                    .filter(|w| w.chars().next().is_some_and(char::is_uppercase))
                    .count()
                    == 2
                && rest.chars().count() < 60;
            if colon || fills_cell || dated || named {
                found.push((phrase, start, stop));
            }
        }
    }
    found.sort_by_key(|(_, start, _)| *start);
    found
}

/// The date of Day 0, where the paper states it beside its label.
pub(super) fn day_zero(pages: &[Page], style: DateStyle) -> Option<FoundDate> {
    super::number::pattern!(
        ZERO,
        r"(?:^|[^\p{L}\p{N}+])(?:d|day|день|д|gun|dia|اليوم|يوم|第)\s?\+?0(?:\s?天|[^\d]|$)"
    );
    for page in pages {
        for line in &page.lines {
            let text = line.text();
            let folded = Folded::new(&text);
            for hit in ZERO.find_iter(&folded.text) {
                let (start, stop) = (folded.origin(hit.start()), folded.origin(hit.end()));
                let dates = find_dates(&text, style);
                let near = dates.into_iter().filter(|d| {
                    d.start + 1 >= stop && d.start <= stop + 24 || d.stop <= start + 2 && start <= d.stop + 16
                });
                if let Some(date) = near.min_by_key(|d| d.start.abs_diff(stop).min(d.stop.abs_diff(start))) {
                    return Some(date);
                }
            }
        }
    }
    None
}
