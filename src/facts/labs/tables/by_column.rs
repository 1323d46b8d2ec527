//! Rows of a table that the file itself declares: each cell's column is certain, so its heading alone says what it is.

use super::super::super::layout::{Cell, Row};
use super::super::{Raw, Sheet, cells, context};
use super::columns::Column;
use super::names::{begin, join, take_pieces, take_value};
use super::{RULE_TESTS, State, short_days};

/// The one result of a row; none where the headings name no test or no result, or name them twice.
pub(super) fn read(sheet: &Sheet<'_>, row: &Row, state: &State, ocr: bool) -> Option<Raw> {
    let once = |column: &Column| state.headings.iter().filter(|h| h.column == *column).count() == 1;
    if !once(&Column::Name) || !once(&Column::Result) {
        return None;
    }
    let under = |wanted: &Column| {
        let slot = state.headings.iter().find(|h| h.column == *wanted)?.slot;
        row.cells.iter().find(|cell| starts_at(cell, slot))
    };
    let mut raw = begin(under(&Column::Name)?, ocr, RULE_TESTS);
    let result = under(&Column::Result)?;
    if let Some(code) = under(&Column::Code) {
        join(&mut raw, begin(code, ocr, RULE_TESTS), true);
    }
    match cells::pieces(&result.text) {
        Some(pieces) => take_pieces(&mut raw, &pieces, result, Some(&Column::Result)),
        None => take_value(&mut raw, &result.text, result),
    }
    raw.unit = under(&Column::Unit).map(|cell| cell.text.clone()).or(raw.unit);
    let limit =
        |column: &Column| under(column).map(|cell| cell.text.as_str()).filter(|text| cells::is_number(text));
    raw.range = under(&Column::Range)
        .map(|cell| cell.text.clone())
        .or_else(|| range_between(limit(&Column::Low), limit(&Column::High)))
        .or(raw.range);
    raw.flag = under(&Column::Flag).map(|cell| cell.text.clone()).or(raw.flag);
    if let Some(method) = under(&Column::Method) {
        raw.method = context::method_in(&method.text);
        raw.specimen = context::specimen_of_cell(&method.text).unwrap_or(raw.specimen);
    }
    raw.collected = under(&Column::Date).and_then(|cell| short_days::in_column(sheet, cell));
    (!raw.value.is_empty()).then_some(raw)
}

/// Two limits as one range.
fn range_between(low: Option<&str>, high: Option<&str>) -> Option<String> {
    match (low, high) {
        (Some(low), Some(high)) => Some(format!("{low}-{high}")),
        (None, Some(high)) => Some(format!("≤{high}")),
        (Some(low), None) => Some(format!("≥{low}")),
        (None, None) => None,
    }
}

fn starts_at(cell: &Cell, slot: (f32, f32)) -> bool {
    (cell.slot.0 - slot.0).abs() < 0.5
}
