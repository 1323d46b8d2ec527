//! Columns that a table's heading names, where only the page shows that it is a table: first and last days, what came of a treatment.

use satchel_records::Rect;

use super::super::dates::{DateStyle, is_month_name, whole_date};
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
    /// What is still to come.
    plans: Vec<Rect>,
}

/// Least columns of a table with one of plans.
const LEAST: usize = 3;

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
        let plans: Vec<Rect> = match row.cells.len() {
            0..LEAST => Vec::new(),
            _ => row.cells.iter().filter(|cell| heads_plans(&cell.text)).map(|cell| cell.bounds).collect(),
        };
        let outcomes = if spans.is_empty() { Vec::new() } else { outcomes.collect() };
        (!spans.is_empty() || !plans.is_empty()).then_some(Self { spans, outcomes, plans })
    }

    /// Whether a cell of a row stands in a column of what is still to come.
    pub(super) fn plans(&self, row: &Row, cell: &Cell) -> bool {
        row.cells.len() > 1
            && self.plans.iter().any(|heading| (cell.bounds.x0 - heading.x0).abs() < heading.height())
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

/// Whether a text heads a column of what is still to come.
fn heads_plans(text: &str) -> bool {
    knowledge().scope.whole("plan_column", &fold_tight(text)).is_some()
}

/// Whether a cell holds a date and nothing else.
pub(super) fn is_date(text: &str) -> bool {
    whole_date(text, DateStyle::default()).is_some()
}

/// Whether a cell holds a date and nothing else, with its year or without.
pub(super) fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | '-'))
        .filter(|part| !part.is_empty())
        .collect();
    let number = |part: &str| part.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day));
    let of_year =
        matches!(parts.as_slice(), [a, b] if number(a) && is_month_name(b) || is_month_name(a) && number(b));
    of_year || is_date(text)
}
