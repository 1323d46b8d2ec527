//! Several results in a row: days, units or specimens across, or tests across with days down.

use super::super::super::dates::whole_date;
use super::super::super::knowledge::knowledge;
use super::super::super::layout::Cell;
use super::super::cells::{self, Piece};
use super::super::{Raw, Sheet};
use super::columns::{Column, Common, column_at, nearest};
use super::days::day_label;
use super::names::{begin, join, result_pieces, take_pieces};
use super::{RULE_ACROSS, RULE_TURNED, State, short_days};

/// One test, a value in each column of results.
pub(super) fn read(cells: &[Cell], state: &State, ocr: bool) -> Vec<Raw> {
    let (before, cells) = cells.split_at(cells.iter().take_while(|cell| is_before_name(cell, state)).count());
    let Some(first) = cells.first() else { return Vec::new() };
    let mut name = first.clone();
    let mut rest = &cells[1..];
    let mut base = begin(&name, ocr, RULE_ACROSS);
    before.iter().filter_map(|cell| cells::pieces(&cell.text)).for_each(|pieces| {
        take_row_pieces(&mut base, &pieces);
    });
    // Abbreviation and full name in two cells.
    while let Some(next) = rest.first()
        && cells::pieces(&next.text).is_none()
    {
        let second = begin(next, ocr, RULE_ACROSS);
        if base.found.is_none() && second.found.is_none() {
            name = next.clone();
        }
        join(&mut base, second, false);
        rest = &rest[1..];
    }
    if cells::pieces(&first.text).is_some() && base.found.is_none() {
        return Vec::new();
    }
    let mut values: Vec<Raw> = Vec::new();
    for cell in rest {
        let Some(pieces) = result_pieces(cell, ocr) else { continue };
        let holds_value = pieces.iter().any(|piece| matches!(piece, Piece::Value(_)));
        let at = nearest(&state.headings, cell.slot);
        match at.map(|at| &state.headings[at].column) {
            Some(Column::Shared(common)) if holds_value => {
                values.push(value_of(&base, common, &pieces, cell, &name));
            }
            Some(Column::Shared(_)) => {
                // A flag that stands apart from its value belongs to the value before it.
                match values.last_mut() {
                    Some(last) if matches!(pieces.as_slice(), [Piece::Flag(_)]) => {
                        take_pieces(last, &pieces, cell, None);
                    }
                    _ => take_row_pieces(&mut base, &pieces),
                }
            }
            // Each day has its own column of flags.
            Some(Column::Flag) => {
                if let Some(last) = values.last_mut() {
                    take_pieces(last, &pieces, cell, Some(&Column::Flag));
                }
            }
            // Each column of units has its own range on its right.
            Some(Column::Range) if values.last().is_some_and(|v| v.range.is_none() && v.unit.is_some()) => {
                if let Some(last) = values.last_mut() {
                    take_pieces(last, &pieces, cell, Some(&Column::Range));
                }
            }
            Some(Column::Previous | Column::Index | Column::Other) => {}
            _ => take_row_pieces(&mut base, &pieces),
        }
    }
    for raw in &mut values {
        raw.unit = raw.unit.take().or_else(|| base.unit.clone());
        raw.range = raw.range.take().or_else(|| base.range.clone());
    }
    values
}

/// Whether a cell stands before the names: a number of the row, or a unit in a column of units.
fn is_before_name(cell: &Cell, state: &State) -> bool {
    match column_at(&state.headings, cell.slot) {
        Some(Column::Index) => cells::is_number(&cell.text),
        // "K" and "PCT" are units and short names of tests: only where another column holds the names are they units.
        Some(Column::Unit) => cells::is_unit(&cell.text) && state.has(&Column::Name),
        _ => false,
    }
}

fn value_of(base: &Raw, common: &Common, pieces: &[Piece], cell: &Cell, name: &Cell) -> Raw {
    let mut raw = Raw {
        collected: common.date.clone(),
        unit: common.unit.clone(),
        quote: format!("{} {}", name.text, cell.text),
        ..base.clone()
    };
    if let Some(specimen) = common.specimen {
        raw.specimen = specimen;
    }
    take_pieces(&mut raw, pieces, cell, Some(&Column::Result));
    raw
}

/// Unit and range that hold for the whole row.
fn take_row_pieces(base: &mut Raw, pieces: &[Piece]) {
    for piece in pieces {
        match piece {
            Piece::Unit(text) => base.unit = base.unit.take().or_else(|| Some(text.clone())),
            Piece::Range(text) => base.range = base.range.take().or_else(|| Some(text.clone())),
            Piece::Value(_) | Piece::Flag(_) | Piece::Mark => {}
        }
    }
}

/// One day, a value for each test.
pub(super) fn read_turned(sheet: &Sheet<'_>, cells: &[Cell], state: &State, ocr: bool) -> Vec<Raw> {
    let day = cells.iter().find_map(|cell| {
        let is_day = column_at(&state.headings, cell.slot) == Some(&Column::Date);
        let short = || is_day.then(|| short_days::in_column(sheet, cell)).flatten();
        whole_date(&cell.text, sheet.style).or_else(|| day_label(sheet, &cell.text)).or_else(short)
    });
    let Some(day) = day else { return Vec::new() };
    let mut found = Vec::new();
    for cell in &in_order(cells, state) {
        let words = || told_in_words(cell, column_at(&state.headings, cell.slot));
        let Some(pieces) = result_pieces(cell, ocr).or_else(words) else { continue };
        let (name, matched, fuzzy, range, bounds) = match column_at(&state.headings, cell.slot) {
            Some(Column::Analyte { name, found, fuzzy, range, bounds }) => {
                (name, found, *fuzzy, range, bounds)
            }
            Some(Column::Unit) => {
                found.iter_mut().for_each(|raw: &mut Raw| take_row_pieces(raw, &pieces));
                continue;
            }
            _ => continue,
        };
        let mut raw = Raw {
            name: name.clone(),
            specimen: matched.specimen.unwrap_or_default(),
            found: Some(matched.clone()),
            fuzzy,
            range: range.clone(),
            name_box: Some(*bounds),
            collected: Some(day.clone()),
            ocr,
            rule: RULE_TURNED,
            ..Raw::default()
        };
        take_pieces(&mut raw, &pieces, cell, Some(&Column::Result));
        if !raw.value.is_empty() {
            found.push(raw);
        }
    }
    found
}

/// Cells under their headings by their order, where two would stand under one heading though each has its own: a day wider than its
/// heading pushes the figures aside.
fn in_order(cells: &[Cell], state: &State) -> Vec<Cell> {
    let mut under: Vec<usize> = cells.iter().filter_map(|cell| nearest(&state.headings, cell.slot)).collect();
    under.sort_unstable();
    under.dedup();
    let figures = cells.iter().filter(|cell| cells::is_number(&cell.text)).count();
    if under.len() == cells.len() || cells.len() != state.headings.len() || figures + 1 < cells.len() {
        return cells.to_vec();
    }
    let mut slots: Vec<(f32, f32)> = state.headings.iter().map(|heading| heading.slot).collect();
    slots.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut ordered = cells.to_vec();
    ordered.sort_by(|a, b| a.slot.0.total_cmp(&b.slot.0));
    ordered.into_iter().zip(slots).map(|(cell, slot)| Cell { slot, ..cell }).collect()
}

/// A result of residual disease in more words than the lists hold: "Positive, not quantifiable".
fn told_in_words(cell: &Cell, column: Option<&Column>) -> Option<Vec<Piece>> {
    let Some(Column::Analyte { found, .. }) = column else { return None };
    let is_residual = found.rows.iter().any(|row| knowledge().row(*row).is_residual_disease());
    let (first, _) = cell.text.split_once([',', ' ', ';'])?;
    (is_residual && cells::qualitative(first).is_some()).then(|| vec![Piece::Value(cell.text.clone())])
}
