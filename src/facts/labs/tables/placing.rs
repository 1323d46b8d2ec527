//! What the place of a value says of it: page, specimen and day; and whether it is a result at all.

use satchel_records::Specimen;

use super::super::super::dates::{FoundDate, find_dates};
use super::super::super::knowledge::{NameMatch, knowledge};
use super::super::super::layout::Row;
use super::super::super::text::fold_tight;
use super::super::settle::examines;
use super::super::{Raw, Sheet, cells, donor};
use super::columns::{self, Column};
use super::{RULE_OPEN, RULE_TESTS, State, halves};

/// Completes a value with what its place says: page, specimen, day.
pub(super) fn place(sheet: &Sheet<'_>, mut raw: Raw, row: &Row, page: u32, state: &mut State) -> Raw {
    raw.page = page;
    donor::settle(sheet, &mut raw);
    if raw.quote.is_empty() {
        raw.quote = row.text();
    }
    let half = halves::at(&state.halves, &raw);
    if raw.specimen == Specimen::Unknown {
        raw.specimen = half.and_then(|half| half.specimen).or(state.specimen).unwrap_or(sheet.specimen);
    }
    if let Some(at) = state.headings.iter().position(|heading| heading.column == Column::Date) {
        let printed = row.cells.iter().any(|cell| columns::nearest(&state.headings, cell.slot) == Some(at));
        match (printed, &raw.collected) {
            (true, day) => state.day_of_rows.clone_from(day),
            (false, None) => raw.collected.clone_from(&state.day_of_rows),
            (false, Some(_)) => {}
        }
    }
    if raw.collected.is_none() {
        let own = half.and_then(|half| half.date.clone()).or_else(|| state.section.clone());
        let stated = own.or_else(|| collected_at(sheet, page, row.bounds().center_y()));
        // A stay's paper has tables of several days, each under its caption.
        raw.collected = stated.or_else(|| state.caption.clone());
    }
    state.known += u32::from(raw.found.is_some());
    raw
}

/// An unknown name is a test only inside a laboratory table, and with a unit or a range beside its value unless urine was examined.
pub(super) fn is_result(sheet: &Sheet<'_>, raw: &Raw, state: &State) -> bool {
    let is_label = |name: &str| {
        let folded = fold_tight(name);
        knowledge().labels.whole("label", folded.trim_matches([':', '.', ' '])).is_some()
    };
    let is_test_name = |name: &str| {
        name.chars().any(char::is_alphabetic) && find_dates(name, sheet.style).is_empty() && !is_label(name)
    };
    let examined =
        |found: &NameMatch| found.rows.iter().any(|row| examines(knowledge().row(*row), raw.specimen));
    raw.found.as_ref().is_some_and(examined)
        || sheet.takes_unknown_tests
            && is_test_name(&raw.name)
            && (raw.rule != RULE_OPEN || state.known >= 3)
            && (raw.unit.is_some() || raw.range.is_some() || is_of_strip(raw))
}

/// Whether a result is one of a urine strip or sediment, whose tests have neither unit nor range: "pH  6.0", "Ketones  ++".
fn is_of_strip(raw: &Raw) -> bool {
    raw.specimen == Specimen::Urine
        && raw.rule == RULE_TESTS
        && (cells::is_number(&raw.value) || cells::qualitative(&raw.value).is_some())
}

/// The collection date that counts at a place: the nearest above where several are printed.
fn collected_at(sheet: &Sheet<'_>, page: u32, y: f32) -> Option<FoundDate> {
    let above = sheet.collected_by_place.iter().rev().find(|(p, at, _)| (*p, *at) < (page, y));
    above.map(|(_, _, date)| date.clone()).or_else(|| sheet.collected.clone())
}
