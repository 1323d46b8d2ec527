//! Names broken over lines, joined before the rows are read: "Bilirubin," above "direct" is not total bilirubin.

use satchel_records::Word;

use super::super::super::knowledge::knowledge;
use super::super::super::layout::{Cell, Row};
use super::super::{cells, context};

/// Rows in which each name is whole. A row whose words went to another row is gone.
pub(super) fn join(rows: &[Row]) -> Vec<Row> {
    let pitch = usual_pitch(rows);
    let mut joined: Vec<Row> = Vec::with_capacity(rows.len());
    let mut taken = vec![false; rows.len()];
    let mut parent: Option<&Cell> = None;
    for (at, row) in rows.iter().enumerate() {
        if taken[at] {
            continue;
        }
        let lone = lone_name(row);
        if lone.is_some() {
            parent = lone;
        }
        let below = rows.get(at + 1).filter(|_| !taken.get(at + 1).copied().unwrap_or(true));
        let (row, used_below) = if lone.is_some() || !has_value(row) {
            (row.clone(), false)
        } else {
            whole(row, parent, below, pitch)
        };
        if used_below {
            taken[at + 1] = true;
        }
        joined.push(row);
    }
    joined
}

/// A row of values with the name that belongs to it, and whether the row below gave a part of it.
fn whole(row: &Row, parent: Option<&Cell>, below: Option<&Row>, pitch: f32) -> (Row, bool) {
    let rest = below.and_then(lone_cell);
    let rest_of_row = below.and_then(first_of_valueless);
    let below = below.and_then(lone_name);
    let named = row.cells.iter().position(|cell| cells::pieces(&cell.text).is_none());
    let Some(at) = named else {
        // The values stand between the two lines of their name.
        if let (Some(parent), Some(below)) = (parent, below)
            && stacked(parent, below)
            && level_between(parent, row, below)
            && let Some(name) = known_together(parent, below)
        {
            let mut row = row.clone();
            row.cells.insert(0, name);
            return (row, true);
        }
        return (row.clone(), false);
    };
    let name = &row.cells[at];
    let tight = |below: &Cell| below.bounds.center_y() - name.bounds.center_y() < 0.8 * pitch;
    let goes_on = |below: &&Cell| tight(below) || !begins_section(name, below);
    let (rest, below) = (rest.filter(goes_on), below.filter(goes_on));
    let with = |name: Cell| {
        let mut row = row.clone();
        row.cells[at] = name;
        row
    };
    // "Immunoglobulin" over "G", "interleukin" over "6": what looks like a unit or a number ends the name.
    if knowledge().analytes_named(&name.text).is_none()
        && let Some(rest) = rest.filter(|rest| stacked(name, rest))
        && let Some(name) = known_together(name, rest)
    {
        return (with(name), true);
    }
    // The range goes on beside the rest of the name.
    if knowledge().analytes_named(&name.text).is_none()
        && let Some(rest) = rest_of_row.filter(|rest| stacked(name, rest))
        && let Some(name) = known_together(name, rest)
    {
        return (with(name), true);
    }
    if let Some(below) = below.filter(|below| stacked(name, below)) {
        if let Some(name) = known_together(name, below) {
            return (with(name), true);
        }
        let short = below.text.chars().count() < 32 && !below.text.contains([':', '：']);
        if tight(below) && short && knowledge().analytes_named(&below.text).is_none() {
            // Lines closer than rows are one name, even where it makes the test an unknown one.
            return (with(together(name, below)), true);
        }
    }
    if knowledge().analytes_named(&name.text).is_none()
        && let Some(parent) = parent
        && let Some(name) = known_together(parent, name)
    {
        return (with(name), false);
    }
    (row.clone(), false)
}

/// Whether what stands under a whole name begins a part of the sheet: a label, a panel, or what was examined.
fn begins_section(name: &Cell, below: &Cell) -> bool {
    below.text.contains([':', '：'])
        || knowledge().analytes_named(&name.text).is_some()
            && !below.text.starts_with('(')
            && (context::is_panel(&below.text) || context::specimen_in(&below.text).is_some())
}

/// The cell of a row that holds nothing but a name.
fn lone_name(row: &Row) -> Option<&Cell> {
    lone_cell(row).filter(|cell| cells::pieces(&cell.text).is_none())
}

/// The first cell of a row of several that holds no result.
fn first_of_valueless(row: &Row) -> Option<&Cell> {
    let first = row.cells.first()?;
    (row.cells.len() > 1 && !has_value(row) && cells::pieces(&first.text).is_none()).then_some(first)
}

/// The only cell of a row, when it is short.
fn lone_cell(row: &Row) -> Option<&Cell> {
    match row.cells.as_slice() {
        [cell] if cell.text.chars().count() < 60 => Some(cell),
        _ => None,
    }
}

fn has_value(row: &Row) -> bool {
    row.cells.iter().any(|cell| cells::holds_value(&cell.text))
}

/// Whether two cells begin or end at one edge, the second on the next line.
fn stacked(above: &Cell, below: &Cell) -> bool {
    let line = above.bounds.height().max(1.0);
    let gap = below.bounds.y0 - above.bounds.y1;
    let aligned = (above.bounds.x0 - below.bounds.x0).abs() < 1.5 * line
        || (above.bounds.x1 - below.bounds.x1).abs() < 0.6 * line;
    aligned && gap < 0.6 * line && gap > -0.7 * line
}

fn level_between(above: &Cell, row: &Row, below: &Cell) -> bool {
    let middle = row.bounds().center_y();
    above.bounds.center_y() < middle && middle < below.bounds.center_y()
}

fn together(above: &Cell, below: &Cell) -> Cell {
    let words: Vec<Word> = above.words.iter().chain(&below.words).cloned().collect();
    Cell::of_words(words)
}

/// Two cells as one name, when it names another test than the first alone, or the first names none.
fn known_together(above: &Cell, below: &Cell) -> Option<Cell> {
    let cell = together(above, below);
    let found = knowledge().analytes_named(&cell.text)?;
    let alone = knowledge().analytes_named(&above.text);
    let more = alone.is_none_or(|alone| {
        // "Hemoglobin" over a unit or a method is the same test, and whole already.
        alone.rows != found.rows || knowledge().analytes_named(&below.text).is_none()
    });
    more.then_some(cell)
}

/// The usual distance of rows that hold values.
fn usual_pitch(rows: &[Row]) -> f32 {
    let middles: Vec<f32> =
        rows.iter().filter(|row| has_value(row)).map(|row| row.bounds().center_y()).collect();
    let mut gaps: Vec<f32> =
        middles.windows(2).map(|pair| pair[1] - pair[0]).filter(|gap| *gap > 0.0).collect();
    gaps.sort_by(f32::total_cmp);
    // Of two middle gaps the smaller: headings between rows make the greater one.
    gaps.get(gaps.len().saturating_sub(1) / 2).copied().unwrap_or(0.0)
}
