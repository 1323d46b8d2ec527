//! Two sheets side by side on one page, each with its own day or specimen above.

use satchel_records::{Rect, Specimen};

use super::super::super::dates::{FoundDate, find_dates};
use super::super::super::document::is_birth;
use super::super::super::layout::{Cell, Row};
use super::super::{Raw, Sheet, cells, context};
use super::NOT_OF_SAMPLE;
use super::columns::Column;
use super::heading::{Found, Shape};

/// Rows above the headings that may say what one half of them is of.
const CAPTION_ROWS: usize = 4;

/// One of the sheets: where it begins, and what its caption says.
#[derive(Debug, Clone)]
pub(super) struct Half {
    from: f32,
    pub date: Option<FoundDate>,
    pub specimen: Option<Specimen>,
}

/// The sheets under a heading that names the columns of two; none unless the rows above it say something of both.
pub(super) fn of(sheet: &Sheet<'_>, above: &[Row], heading: &Found) -> Vec<Half> {
    let names: Vec<f32> = heading
        .headings
        .iter()
        .filter(|heading| heading.column == Column::Name)
        .map(|heading| heading.slot.0)
        .collect();
    let (Shape::Tests, [first, second]) = (heading.shape, names.as_slice()) else { return Vec::new() };
    let gutter = first.max(*second) - 1.0;
    let mut halves = vec![
        Half { from: f32::MIN, date: None, specimen: None },
        Half { from: gutter, date: None, specimen: None },
    ];
    for row in above.iter().rev().take(CAPTION_ROWS).take_while(|row| !holds_value(row)) {
        let [left, right] = [false, true].map(|is_right| {
            let own = row.cells.iter().filter(|cell| (cell.bounds.center_x() > gutter) == is_right);
            own.map(|cell: &Cell| cell.text.as_str()).collect::<Vec<_>>().join("  ")
        });
        if let (Some(left), Some(right)) = (day_of(sheet, &left), day_of(sheet, &right)) {
            halves[0].date.get_or_insert(left);
            halves[1].date.get_or_insert(right);
        }
        let named = [context::specimen_in(&left), context::specimen_in(&right)];
        if !left.is_empty() && !right.is_empty() && named[0] != named[1] {
            for (half, named) in halves.iter_mut().zip(named) {
                half.specimen = half.specimen.or(named).or(Some(sheet.specimen));
            }
        }
    }
    halves.retain(|half| half.date.is_some() || half.specimen.is_some());
    halves
}

/// The sheet that a value stands in.
pub(super) fn at<'a>(halves: &'a [Half], raw: &Raw) -> Option<&'a Half> {
    let x = raw.value_box.map(Rect::center_x)?;
    halves.iter().rev().find(|half| half.from < x)
}

/// The only day that a caption prints, unless it is of a report or of birth.
fn day_of(sheet: &Sheet<'_>, caption: &str) -> Option<FoundDate> {
    let dates = find_dates(caption, sheet.style);
    let [date] = dates.as_slice() else { return None };
    let counts = !sheet.not_collected.contains(&date.date)
        && !is_birth(caption, date)
        && !context::labels_date(caption, &NOT_OF_SAMPLE);
    counts.then(|| date.clone())
}

fn holds_value(row: &Row) -> bool {
    row.cells.len() > 1 && row.cells.iter().any(|cell| cells::holds_value(&cell.text))
}
