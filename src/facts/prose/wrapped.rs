//! Table rows whose cells wrap: on paper only white space shows which lines are one cell.

use super::super::layout::{Cell, Row, middle};

/// Rows of a page, those of one table row joined to one. A row is taken for a further line of the cells above it only where the words
/// it opens with had no room there.
pub(super) fn joined(rows: Vec<Row>) -> Vec<Row> {
    let mut found: Vec<Row> = Vec::new();
    let mut at = 0;
    while at < rows.len() {
        let (stop, edges) = table(&rows, at);
        if stop - at < 3 || edges.is_empty() {
            found.push(rows[at].clone());
            at += 1;
            continue;
        }
        let lines = &rows[at..stop];
        let rights = right_edges(lines, &edges);
        for block in blocks(lines) {
            match one_row(block, &edges, &rights) {
                Some(row) => found.push(row),
                None => found.extend_from_slice(block),
            }
        }
        at = stop;
    }
    found
}

/// The rows from one on that keep the same white strips, and where these part their columns.
fn table(rows: &[Row], start: usize) -> (usize, Vec<f32>) {
    /// Type heights of white over which no table goes on.
    const PAUSE: f32 = 2.5;
    let height = |row: &Row| row.type_height().max(1.0);
    let mut strips = whites(&rows[start]);
    strips.retain(|(a, b)| a.is_finite() && b.is_finite() && b - a >= height(&rows[start]));
    let mut stop = start + 1;
    while let Some(row) = rows.get(stop).filter(|_| !strips.is_empty()) {
        if row.bounds().y0 - rows[stop - 1].bounds().y1 > PAUSE * height(row) {
            break;
        }
        let free = whites(row);
        let narrowed: Vec<(f32, f32)> = strips
            .iter()
            .flat_map(|strip| free.iter().map(move |white| (strip.0.max(white.0), strip.1.min(white.1))))
            .filter(|(a, b)| b - a >= 0.8 * height(row))
            .collect();
        if narrowed.len() < strips.len() {
            break;
        }
        strips = narrowed;
        stop += 1;
    }
    (stop, strips.into_iter().map(|(a, b)| f32::midpoint(a, b)).collect())
}

/// What a row leaves white, its margins without end.
fn whites(row: &Row) -> Vec<(f32, f32)> {
    let mut edge = f32::NEG_INFINITY;
    let mut found = Vec::new();
    for cell in &row.cells {
        found.push((edge, cell.bounds.x0));
        edge = edge.max(cell.bounds.x1);
    }
    found.push((edge, f32::INFINITY));
    found
}

fn column_of(cell: &Cell, edges: &[f32]) -> usize {
    edges.iter().filter(|edge| cell.bounds.x0 > **edge).count()
}

/// The right edges of the columns, as far as text shows them.
fn right_edges(rows: &[Row], edges: &[f32]) -> Vec<f32> {
    let mut rights = vec![f32::MIN; edges.len() + 1];
    for cell in rows.iter().flat_map(|row| &row.cells) {
        let right = &mut rights[column_of(cell, edges)];
        *right = right.max(cell.bounds.x1);
    }
    rights
}

/// The rows of a table, parted where more white than usual runs through all of it.
fn blocks(rows: &[Row]) -> Vec<&[Row]> {
    let mut bottom = rows.first().map_or(0.0, |row| row.bounds().y1);
    let mut gaps = Vec::new();
    for row in &rows[1..] {
        gaps.push(row.bounds().y0 - bottom);
        bottom = bottom.max(row.bounds().y1);
    }
    let height = middle(rows.iter().map(Row::type_height).collect()).unwrap_or(1.0);
    // Lines of one cell stand closest; where cells stand in the middle of their row, lines may overlap.
    let mut sorted: Vec<f32> = gaps.iter().copied().filter(|gap| *gap > -0.2 * height).collect();
    sorted.sort_by(f32::total_cmp);
    let usual = sorted.get(sorted.len() / 5).copied().unwrap_or_default();
    let mut found = Vec::new();
    let mut start = 0;
    for (at, gap) in gaps.iter().enumerate() {
        if *gap > usual + 0.25 * height {
            found.push(&rows[start..=at]);
            start = at + 1;
        }
    }
    found.push(&rows[start..]);
    found
}

/// Several lines as the one row of a table whose cells wrap over them, if they are.
fn one_row(lines: &[Row], edges: &[f32], rights: &[f32]) -> Option<Row> {
    if lines.len() < 2 {
        return None;
    }
    let mut columns: Vec<Vec<Vec<Cell>>> = vec![Vec::new(); rights.len()];
    for row in lines {
        let mut parts: Vec<Vec<Cell>> = vec![Vec::new(); rights.len()];
        row.cells.iter().for_each(|cell| parts[column_of(cell, edges)].push(cell.clone()));
        for (column, part) in columns.iter_mut().zip(parts).filter(|(_, part)| !part.is_empty()) {
            column.push(part);
        }
    }
    let filled = columns.iter().filter(|column| !column.is_empty()).count();
    let wraps = |(column, right): (&Vec<Vec<Cell>>, &f32)| {
        column.windows(2).all(|pair| has_no_room(&pair[0], &pair[1], *right))
            && !are_labels(column, lines.len())
    };
    let text = columns.iter().any(|column| column.len() > 1 && words(column) >= 3.0);
    (filled > 1 && text && columns.iter().zip(rights).all(wraps)).then_some(())?;
    let cell = |column: Vec<Vec<Cell>>| {
        Cell::of_words(column.into_iter().flatten().flat_map(|cell| cell.words).collect())
    };
    Some(Row { cells: columns.into_iter().filter(|column| !column.is_empty()).map(cell).collect() })
}

/// Words in most lines of a column.
fn words(column: &[Vec<Cell>]) -> f32 {
    #[allow(clippy::cast_precision_loss, reason = "lines are short")]
    let count = |line: &Vec<Cell>| line.iter().map(|cell| cell.words.len()).sum::<usize>() as f32;
    middle(column.iter().map(count).collect()).unwrap_or_default()
}

/// Whether the first word of a line did not fit behind the line above it.
fn has_no_room(above: &[Cell], line: &[Cell], right: f32) -> bool {
    let Some(word) = line.first().and_then(|cell| cell.words.first()) else { return false };
    let end = above.iter().map(|cell| cell.bounds.x1).fold(f32::MIN, f32::max);
    let height = word.bounds.height();
    end + 0.25 * height + word.bounds.width() > right - 0.3 * height
}

/// Whether a column holds a label of its own on each line of a block.
fn are_labels(column: &[Vec<Cell>], lines: usize) -> bool {
    let begins = |line: &Vec<Cell>| {
        line.first().and_then(|cell| cell.text.chars().next()).is_some_and(|c| !c.is_lowercase())
    };
    column.len() > 1 && column.len() == lines && words(column) < 4.0 && column.iter().all(begins)
}

#[cfg(test)]
mod tests {
    use super::super::super::layout::rows;
    use super::super::super::testing::page;
    use super::*;

    fn check(text: &str, expect: &[&str]) {
        let found: Vec<String> = joined(rows(&page(text))).iter().map(Row::text).collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn lines_of_one_cell_are_joined() {
        check(
            "Problem                     Course\n\nLeukaemia in its third      Diagnosed on 21 May 2018, first\nremission                   relapse on 15 November 2022\n\nStatus after transplant     Transplanted on 27 April 2023",
            &[
                "Problem  Course",
                "Leukaemia in its third remission  Diagnosed on 21 May 2018, first relapse on 15 November 2022",
                "Status after transplant  Transplanted on 27 April 2023",
            ],
        );
    }

    #[test]
    fn labels_on_lines_of_their_own_stay_apart() {
        for text in [
            "Name          Ana Doe\nBorn          12.03.2016\n\nAdmitted      12.03.2024\nDischarged    20.03.2024",
            "Background    Pre-B leukaemia diagnosed in 2018, treated\nProblem       Combined relapse of marrow and of testis\n\nOutcome       To be discussed once more with the team",
        ] {
            let lines: Vec<String> = rows(&page(text)).iter().map(Row::text).collect();
            check(text, &lines.iter().map(String::as_str).collect::<Vec<_>>());
        }
    }
}
