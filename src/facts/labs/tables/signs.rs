//! Signs of comparison in a column of their own: "<" beside "0.10" is one result.

use super::super::super::layout::{Cell, Row};

/// Rows in which each lone sign stands with the figure behind it.
pub(super) fn join(rows: &[Row]) -> Vec<Row> {
    rows.iter().map(|row| if row.cells.iter().any(is_sign) { joined(row) } else { row.clone() }).collect()
}

fn joined(row: &Row) -> Row {
    let mut cells: Vec<Cell> = Vec::with_capacity(row.cells.len());
    for cell in &row.cells {
        match cells.last() {
            Some(sign) if is_sign(sign) && begins_with_figure(cell) => {
                let words = sign.words.iter().chain(&cell.words).cloned().collect();
                // The column is that of the figure.
                let whole = Cell { slot: cell.slot, ..Cell::of_words(words) };
                cells.pop();
                cells.push(whole);
            }
            _ => cells.push(cell.clone()),
        }
    }
    Row { cells }
}

fn is_sign(cell: &Cell) -> bool {
    matches!(cell.text.trim(), "<" | ">" | "≤" | "≥" | "<=" | ">=" | "＜" | "＞")
}

fn begins_with_figure(cell: &Cell) -> bool {
    cell.text.starts_with(|c: char| c.is_numeric())
}
