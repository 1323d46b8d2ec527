//! Columns of first and last days under a table's heading, where only the page shows that it is a table.

use satchel_records::Rect;

use super::super::dates::{DateStyle, whole_date};
use super::super::knowledge::knowledge;
use super::super::layout::{Cell, Row};
use super::super::text::fold_tight;

/// The places of a column of first days and of the column of last days behind it.
#[derive(Debug, Clone, Copy)]
pub(super) struct SpanColumns {
    first: Rect,
    last: Rect,
}

impl SpanColumns {
    /// The columns that a heading names ("Start | Stop"), if it does.
    pub(super) fn of_heading(row: &Row) -> Option<Self> {
        let is = |cell: &Cell, key: &str| {
            let folded = fold_tight(&cell.text);
            knowledge().dates.list("span_column").any(|phrase| phrase.key == key && phrase.text == folded)
        };
        let beside = |pair: &[Cell]| match pair {
            [a, b] if is(a, "from") && is(b, "to") => Some(Self { first: a.bounds, last: b.bounds }),
            // Right to left, the first day stands on the right.
            [a, b] if is(a, "to") && is(b, "from") => Some(Self { first: b.bounds, last: a.bounds }),
            _ => None,
        };
        row.cells.windows(2).find_map(beside)
    }

    /// Whether a cell of a row holds the last day of what the cell beside it begins.
    pub(super) fn ends_at(&self, row: &Row, cell: &Cell) -> bool {
        let first = || row.cells.iter().any(|other| stands_under(other, self.first) && is_date(other));
        stands_under(cell, self.last) && is_date(cell) && first()
    }
}

fn stands_under(cell: &Cell, heading: Rect) -> bool {
    cell.bounds.x0 < heading.x1 && heading.x0 < cell.bounds.x1
}

fn is_date(cell: &Cell) -> bool {
    whole_date(&cell.text, DateStyle::default()).is_some()
}
