//! Tables that are read from top to bottom: a row of days over what happened on each, small labels over the values of a form.

use super::super::dates::{DateStyle, find_dates};
use super::super::layout::{Cell, Row};
use super::Passage;
use super::columns::is_date;

/// The passages of a table whose columns are read downwards, and how many rows it takes, where one begins with the first of some rows.
pub(super) fn read(rows: &[Row], page: u32) -> Option<(usize, Vec<Passage>)> {
    days_across(rows, page).or_else(|| labels_above(rows, page))
}

/// Least days that stand side by side.
const DAYS: usize = 3;

/// "17/11/2020 | 17/12/2020 | 08/03/2023" over "Diagnosis | CR1, MRD 0.08% | Relapse 1".
fn days_across(rows: &[Row], page: u32) -> Option<(usize, Vec<Passage>)> {
    let heading = rows.first()?;
    let from = usize::from(heading.cells.first().is_some_and(|cell| !is_date(&cell.text)));
    let days = heading.cells.get(from..).filter(|days| days.len() >= DAYS)?;
    days.iter().all(|day| is_date(&day.text)).then_some(())?;
    let column = |cell: &Cell| {
        days.iter().rposition(|day| cell.bounds.x0 > day.bounds.x0 - 1.2 * day.bounds.height()).filter(|at| {
            // What runs on under the next day is no cell of this one.
            days.get(at + 1).is_none_or(|next| cell.bounds.x1 < next.bounds.x0 + 0.5 * next.bounds.height())
        })
    };
    let mut texts: Vec<Vec<&Cell>> = vec![Vec::new(); days.len()];
    let mut taken = 1;
    while let Some(row) = rows.get(taken).filter(|row| is_near(&rows[taken - 1], row)) {
        let cells: Vec<_> = row.cells.iter().map(|cell| (column(cell), cell)).collect();
        let labels = from > 0 && cells[0].0.is_none();
        if cells.iter().skip(usize::from(labels)).any(|(at, _)| at.is_none())
            || cells.len() == usize::from(labels)
        {
            break;
        }
        for (at, cell) in cells {
            if let Some(at) = at {
                texts[at].push(cell);
            }
        }
        taken += 1;
    }
    let is_told = |cells: &Vec<&Cell>| {
        cells.iter().flat_map(|cell| cell.text.chars()).filter(|c| c.is_alphabetic()).count() >= 3
    };
    // Under the days of a flow sheet stand results.
    (2 * texts.iter().filter(|cells| is_told(cells)).count() > days.len()).then_some(())?;
    let told = days.iter().zip(texts).map(|(day, cells)| column_of(day, &cells, page)).collect();
    Some((taken, told))
}

/// "DATE OF FIRST RELAPSE" in small type over "08/03/2023", boxes of a form side by side.
fn labels_above(rows: &[Row], page: u32) -> Option<(usize, Vec<Passage>)> {
    let [labels, values, ..] = rows else { return None };
    let small = labels.type_height() < 0.9 * values.type_height();
    let holds_figure = |cell: &Cell| cell.text.chars().any(|c| c.is_ascii_digit());
    let fits = small
        && labels.cells.len() >= 2
        && !labels.cells.iter().any(holds_figure)
        && values.cells.iter().any(|cell| !find_dates(&cell.text, DateStyle::default()).is_empty())
        && is_near(labels, values);
    fits.then_some(())?;
    // Below the first row of a table stands the next.
    let goes_on = rows.get(2).is_some_and(|next| {
        is_near(values, next) && next.cells.len() > 1 && next.type_height() > 0.95 * values.type_height()
    });
    (!goes_on).then_some(())?;
    let under = |cell: &Cell| {
        labels.cells.iter().rposition(|label| cell.bounds.x0 > label.bounds.x0 - 0.5 * cell.bounds.height())
    };
    let mut texts: Vec<Vec<&Cell>> = vec![Vec::new(); labels.cells.len()];
    for cell in &values.cells {
        texts[under(cell)?].push(cell);
    }
    Some((2, labels.cells.iter().zip(texts).map(|(label, cells)| column_of(label, &cells, page)).collect()))
}

fn is_near(above: &Row, row: &Row) -> bool {
    row.bounds().y0 - above.bounds().y1 < 1.2 * above.type_height().max(row.type_height())
}

/// A heading with what stands below it, as a row of two cells.
fn column_of(heading: &Cell, cells: &[&Cell], page: u32) -> Passage {
    let mut passage = Passage::begin(page, true);
    passage.push_row(&Row { cells: vec![heading.clone()] }, false, None);
    for (at, cell) in cells.iter().enumerate() {
        passage.part(if at == 0 { "  " } else { " " });
        passage.push_row(&Row { cells: vec![(*cell).clone()] }, false, None);
    }
    passage
}

#[cfg(test)]
mod tests {
    use super::super::super::layout::rows;
    use super::super::super::testing::page;
    use super::*;

    /// What is read downwards from the top of a page whose further lines are set in type of a height.
    fn check(text: &str, further: f32, expect: &[&str]) {
        let mut page = page(text);
        for word in page.lines.iter_mut().skip(1).flat_map(|line| &mut line.words) {
            word.bounds.y1 = word.bounds.y0 + further;
        }
        let found = read(&rows(&page), 1).map(|(_, passages)| passages).unwrap_or_default();
        assert_eq!(found.iter().map(|passage| passage.text.as_str()).collect::<Vec<_>>(), expect, "{text}");
    }

    #[test]
    fn small_labels_stand_over_their_values() {
        let boxes = "Number of relapses    Date of first relapse\n2                     08/03/2023";
        check(boxes, 14.0, &["Number of relapses  2", "Date of first relapse  08/03/2023"]);
        check(boxes, 12.0, &[]);
        let table = format!("{boxes}\n3                     30/09/2024");
        check(&table, 14.0, &[]);
    }

    #[test]
    fn days_stand_over_what_happened_on_them() {
        check(
            "17/11/2020    08/03/2023    20/07/2023\nDiagnosis     Relapse       Sibling\nof leukaemia                transplant",
            12.0,
            &["17/11/2020  Diagnosis of leukaemia", "08/03/2023  Relapse", "20/07/2023  Sibling transplant"],
        );
        check("Hb  17/11/2020    08/03/2023    20/07/2023\ng/L   98            104           112", 12.0, &[]);
    }
}
