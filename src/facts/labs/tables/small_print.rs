//! Lines in small print below a row: the unit, the range or the method of the test above. They are no rows of their own.

use super::super::super::knowledge::knowledge;
use super::super::super::layout::{Cell, Row};
use super::super::super::text::fold_tight;
use super::super::cells::{self, Piece};
use super::super::context;

/// Lines that one row may have below it.
const MOST_LINES: usize = 3;

/// Print below this share of the height above it is small.
const SMALL: f32 = 0.88;

/// Rows with the units and ranges that stood below them; lines that say nothing of a result are gone.
pub(super) fn gather(rows: &[Row]) -> Vec<Row> {
    let mut gathered: Vec<Row> = Vec::with_capacity(rows.len());
    let mut at = 0;
    while at < rows.len() {
        let mut row = rows[at].clone();
        at += 1;
        let mut last = rows[at - 1].clone();
        for _ in 0..MOST_LINES {
            let Some(below) = rows.get(at).filter(|below| belongs(&row, &last, below)) else { break };
            below.cells.iter().for_each(|cell| take(&mut row, cell));
            last = below.clone();
            at += 1;
        }
        gathered.push(row);
    }
    gathered
}

/// Whether a line is small print of the row above it: each of its cells stands under one of the row and is no result.
fn belongs(row: &Row, last: &Row, below: &Row) -> bool {
    let gap = below.bounds().y0 - last.bounds().y1;
    let line = row.bounds().height().max(1.0);
    let near = gap < 0.9 * line && gap > -0.7 * line;
    near && holds_value(row)
        && below
            .cells
            .iter()
            .all(|cell| host(row, cell).is_some_and(|at| says_no_result(&row.cells[at], cell)))
}

fn holds_value(row: &Row) -> bool {
    row.cells.len() > 1 && row.cells.iter().any(|cell| cells::holds_value(&cell.text))
}

/// The cell of a row that a cell of the next line begins or ends with.
fn host(row: &Row, cell: &Cell) -> Option<usize> {
    let line = cell.bounds.height().max(1.0);
    row.cells.iter().position(|above| {
        (above.bounds.x0 - cell.bounds.x0).abs() < 1.2 * line
            || (above.bounds.x1 - cell.bounds.x1).abs() < 0.8 * line
    })
}

/// A unit, a range, a named method; in small print below a known test, any words that make it no other test.
fn says_no_result(above: &Cell, cell: &Cell) -> bool {
    let known = |text: &str| knowledge().analytes_named(text).is_some();
    if !known(&above.text) && known(&format!("{} {}", above.text, cell.text)) {
        // "Immunoglobulin" over "G" is one name.
        return false;
    }
    if is_unit_or_range(cell) {
        return true;
    }
    let folded = fold_tight(&cell.text);
    let words = folded.trim_matches(['(', ')', '[', ']', ' ']);
    let labels = &knowledge().labels;
    if labels.whole("method", words).or_else(|| labels.whole("procedure", words)).is_some()
        || is_labelled_method(words)
    {
        return true;
    }
    let is_small = cell.bounds.height() < SMALL * above.bounds.height();
    is_small
        && knowledge().analytes_named(&above.text).is_some()
        && knowledge().analytes_named(&cell.text).is_none()
        && knowledge().headings.inside("telling", words).is_none()
        && cells::pieces(&cell.text).is_none()
}

fn is_unit_or_range(cell: &Cell) -> bool {
    cells::pieces(&cell.text)
        .is_some_and(|pieces| pieces.iter().all(|piece| matches!(piece, Piece::Unit(_) | Piece::Range(_))))
}

/// "Método: enzimático", "方法：速率法": the heading of a column of methods stands before the method.
fn is_labelled_method(folded: &str) -> bool {
    folded.split_once(':').is_some_and(|(label, _)| {
        // "Specimen: CSF" under a result begins the next sample.
        !context::labels_specimen(label)
            && knowledge()
                .headings
                .whole("heading", label.trim())
                .is_some_and(|phrase| phrase.key == "method")
    })
}

/// Puts a unit or a range beside its host, where the row has none of its own.
fn take(row: &mut Row, cell: &Cell) {
    let Some(at) = host(row, cell) else { return };
    let Some(pieces) = cells::pieces(&cell.text) else { return };
    // The host itself does not count: "K" is a name, though it is a unit elsewhere.
    let others = row.cells.iter().enumerate().filter(|(place, _)| *place != at);
    let known: Vec<Piece> = others.filter_map(|(_, other)| cells::pieces(&other.text)).flatten().collect();
    let adds = |piece: &Piece| match piece {
        Piece::Unit(_) => !known.iter().any(|piece| matches!(piece, Piece::Unit(_))),
        Piece::Range(_) => !known.iter().any(|piece| matches!(piece, Piece::Range(_))),
        Piece::Value(_) | Piece::Flag(_) | Piece::Mark => false,
    };
    if !pieces.iter().all(adds) {
        return;
    }
    // A row from right to left begins with its last cell; the unit follows the name on either side.
    let place = if at + 1 == row.cells.len() && at > 0 { at } else { at + 1 };
    row.cells.insert(place, cell.clone());
}
