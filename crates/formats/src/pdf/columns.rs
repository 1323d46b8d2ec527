//! Prose set in two columns is read column by column; tables stay in rows.

use super::layout::Row;

/// Rows that must follow each other before they count as prose in columns.
const ENOUGH: usize = 6;

/// Splits blocks of two-column prose into their columns; everything else keeps its order.
///
/// A laboratory sheet that prints two tests a row must not be torn apart, so a block counts as prose only when both
/// sides of one common gutter are filled without another wide gap, row after row.
pub(super) fn split(rows: Vec<Row<'_>>) -> Vec<Row<'_>> {
    let mut ordered = Vec::with_capacity(rows.len());
    let mut block: Vec<(Row<'_>, f32)> = Vec::new();
    for row in rows {
        let gutter = gutter(&row);
        let fits =
            gutter.is_some_and(|at| block.last().is_none_or(|(r, other)| (at - other).abs() < 2.0 * r.size));
        match gutter {
            Some(at) if fits => block.push((row, at)),
            _ => {
                flush(&mut block, &mut ordered);
                match gutter {
                    Some(at) => block.push((row, at)),
                    None => ordered.push(row),
                }
            }
        }
    }
    flush(&mut block, &mut ordered);
    ordered
}

/// The middle of the one gap that parts a row into two filled halves.
fn gutter(row: &Row<'_>) -> Option<f32> {
    let mut spans: Vec<(f32, f32)> = row.pieces.iter().map(|p| (p.u0, p.u1)).collect();
    spans.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (first, mut reach) = *spans.first()?;
    let mut gaps = Vec::new();
    for &(u0, u1) in &spans {
        if u0 - reach > 1.1 * row.size {
            gaps.push((reach, u0));
        }
        reach = reach.max(u1);
    }
    let [(left, right)] = gaps.as_slice() else { return None };
    let (before, after) = (left - first, reach - right);
    let filled = before.min(after) > 20.0 * row.size / 1.2 && before.min(after) > 0.7 * before.max(after);
    (filled && right - left < 5.0 * row.size).then_some(f32::midpoint(*left, *right))
}

fn flush<'a>(block: &mut Vec<(Row<'a>, f32)>, ordered: &mut Vec<Row<'a>>) {
    if block.len() < ENOUGH {
        ordered.extend(block.drain(..).map(|(row, _)| row));
        return;
    }
    let mut right_column = Vec::with_capacity(block.len());
    for (row, at) in block.drain(..) {
        let (left, right) = row.pieces.into_iter().partition(|p| p.u1 <= at + 0.1);
        ordered.push(Row { base: row.base, size: row.size, pieces: left });
        right_column.push(Row { base: row.base, size: row.size, pieces: right });
    }
    ordered.append(&mut right_column);
}
