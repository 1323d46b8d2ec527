//! Rows below a heading that still belong to it: units under the names of tests, times of day under dates.

use super::super::super::layout::Row;
use super::super::super::number::pattern;
use super::super::super::text::fold_tight;
use super::super::cells;
use super::columns::{Column, Common, Heading, headings_of, nearest};

pattern!(CLOCK, r"^(?P<h>[01]?\d|2[0-3]):(?P<m>[0-5]\d)$");
pattern!(WARD_CLOCK, r"^(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)$");

/// A row of units or of ranges below the names of a turned table; it may begin with a word for what it holds ("Units").
pub(super) fn fill_units(headings: &mut [Heading], row: &Row, ocr: bool) -> bool {
    let misread = |text: &str| ocr && cells::looks_like_unit(text);
    let is_unit = |text: &str| cells::is_unit(text) || misread(text);
    let holds = |is_one: &dyn Fn(&str) -> bool| {
        let others = row.cells.iter().filter(|cell| !is_one(&cell.text));
        let labelled = row.cells.first().is_some_and(|cell| !headings_of(cell, false).is_empty());
        row.cells.len() >= 2 && others.count() <= usize::from(labelled && !is_one(&row.cells[0].text))
    };
    let (units, ranges) = (holds(&is_unit), holds(&cells::is_range));
    if !units && !ranges {
        return false;
    }
    for cell in &row.cells {
        if let Some(at) = nearest(headings, cell.slot)
            && let Column::Analyte { found, range, .. } = &mut headings[at].column
        {
            if units {
                found.unit = Some(cell.text.clone());
            } else {
                *range = Some(cell.text.clone());
            }
        }
    }
    true
}

/// A row below the days of a flow sheet that says what each day's columns hold: "Value  Flag  Value  Flag".
pub(super) fn part_days(headings: &mut Vec<Heading>, row: &Row) -> bool {
    let days: Vec<Heading> = headings
        .iter()
        .filter(|heading| matches!(&heading.column, Column::Shared(common) if common.date.is_some()))
        .cloned()
        .collect();
    let day_over = |slot: (f32, f32)| nearest(&days, slot).map(|at| days[at].column.clone());
    let mut parts = Vec::new();
    let mut results = 0;
    for cell in &row.cells {
        if cells::is_unit(&cell.text)
            && let Some(Column::Shared(common)) = day_over(cell.slot)
        {
            results += 1;
            let column = Column::Shared(Common { unit: Some(cell.text.clone()), ..common });
            parts.push(Heading::new(column, cell.slot));
            continue;
        }
        let headings = headings_of(cell, false);
        let [heading] = headings.as_slice() else { return false };
        let column = match heading.column.clone() {
            Column::Result => {
                results += 1;
                day_over(cell.slot)
            }
            other => Some(other),
        };
        parts.extend(column.map(|column| Heading::new(column, cell.slot)));
    }
    // Two columns of names are two sheets side by side, each under its own day.
    let names = parts.iter().filter(|part| part.column == Column::Name).count();
    if results < 2 || days.len() < 2 || names > 1 {
        return false;
    }
    let is_day =
        |heading: &Heading| matches!(&heading.column, Column::Shared(common) if common.date.is_some());
    headings.retain(|heading| !is_day(heading));
    let known = |part: &Heading| headings.iter().any(|heading| heading.slot == part.slot);
    let fresh: Vec<Heading> = parts.into_iter().filter(|part| !known(part)).collect();
    headings.extend(fresh);
    true
}

/// A row of times of day below the dates of a flow sheet.
pub(super) fn fill_times(headings: &mut [Heading], row: &Row) -> bool {
    let times: Vec<_> = row.cells.iter().map(|cell| (cell, fold_tight(&cell.text))).collect();
    let clocks = times.iter().filter(|(_, text)| CLOCK.is_match(text)).count();
    // "0410  1615": without colons nothing but times may stand in the row.
    let bare = times.len() > 1 && times.iter().all(|(_, text)| WARD_CLOCK.is_match(text));
    if !bare && (clocks < 2 || clocks + 1 < times.len()) {
        return false;
    }
    for (cell, text) in times {
        let time = CLOCK.captures(&text).or_else(|| WARD_CLOCK.captures(&text));
        if let (Some(time), Some(at)) = (time, nearest(headings, cell.slot))
            && let Column::Shared(Common { date: Some(date), .. }) = &mut headings[at].column
        {
            date.time = Some(format!("{:0>2}:{}", &time["h"], &time["m"]));
        }
    }
    true
}
