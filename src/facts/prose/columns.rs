//! Columns that a table's heading names, where only the page shows that it is a table: first and last days, what came of a treatment.

use satchel_records::Rect;

use super::super::dates::{DateStyle, whole_date};
use super::super::knowledge::knowledge;
use super::super::layout::{Cell, Row};
use super::super::text::fold_tight;

/// The places of the columns that matter for reading a row.
#[derive(Debug, Clone, Default)]
pub(super) struct Columns {
    /// First days, with the last days behind them.
    spans: Vec<(Rect, Rect)>,
    /// What came of a treatment, which its day does not date.
    outcomes: Vec<Rect>,
}

impl Columns {
    /// The columns that a heading names ("Start | Stop | Response"), if it does.
    pub(super) fn of_heading(row: &Row) -> Option<Self> {
        let is = |cell: &Cell, key: &str| heads_span(&cell.text, key);
        let beside = |pair: &[Cell]| match pair {
            [a, b] if is(a, "from") && is(b, "to") => Some((a.bounds, b.bounds)),
            // Right to left, the first day stands on the right.
            [a, b] if is(a, "to") && is(b, "from") => Some((b.bounds, a.bounds)),
            _ => None,
        };
        let spans: Vec<_> = row.cells.windows(2).filter_map(beside).collect();
        let outcomes = row.cells.iter().filter(|cell| heads_outcomes(&cell.text)).map(|cell| cell.bounds);
        (!spans.is_empty()).then(|| Self { spans, outcomes: outcomes.collect() })
    }

    /// Whether a row stands in the table: it has a first day in its column.
    pub(super) fn hold(&self, row: &Row) -> bool {
        let begins = |(first, _): &(Rect, Rect)| {
            row.cells.iter().any(|cell| stands_under(cell, *first) && is_date(&cell.text))
        };
        self.spans.iter().any(begins)
    }

    /// What parts a cell of a row from the cell before it.
    pub(super) fn mark_before(&self, row: &Row, cell: &Cell) -> &'static str {
        let begins =
            |first: Rect| row.cells.iter().any(|other| stands_under(other, first) && is_date(&other.text));
        let ends =
            |(first, last): &(Rect, Rect)| stands_under(cell, *last) && is_date(&cell.text) && begins(*first);
        if self.spans.iter().any(ends) {
            " - "
        } else if self.outcomes.iter().any(|heading| stands_under(cell, *heading)) && !is_date(&cell.text) {
            " | "
        } else {
            "  "
        }
    }
}

fn stands_under(cell: &Cell, heading: Rect) -> bool {
    cell.bounds.x0 < heading.x1 && heading.x0 < cell.bounds.x1
}

/// Whether a text heads a column of first days (`from`) or of last days (`to`).
pub(super) fn heads_span(text: &str, key: &str) -> bool {
    let folded = fold_tight(text);
    knowledge().dates.list("span_column").any(|phrase| phrase.key == key && phrase.text == folded)
}

/// Whether a text heads a column that tells what came of a treatment, not what was done on its day.
pub(super) fn heads_outcomes(text: &str) -> bool {
    let folded = fold_tight(text);
    knowledge().dates.list("outcome_column").any(|phrase| phrase.text == folded)
}

/// Whether a cell holds a date and nothing else.
pub(super) fn is_date(text: &str) -> bool {
    whole_date(text, DateStyle::default()).is_some()
}
