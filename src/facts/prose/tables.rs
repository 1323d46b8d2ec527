//! The rows of tables that a file declares, each a passage of its own, however its cells wrap on the page.

use satchel_records::{Line, Page, Table, TableCell, Word};

use super::super::dates::{DateStyle, find_dates};
use super::super::layout::Row;
use super::Passage;
use super::columns::{heads_outcomes, heads_span, is_date};

/// A row of a declared table, with its height on the page.
#[derive(Debug)]
pub(super) struct TableRow {
    /// Upper edge.
    pub top: f32,
    /// Its cells in their order.
    pub passage: Passage,
}

/// The table rows of a page, top to bottom, and the page without their words.
///
/// Rows of one cell hold paragraphs for the sake of their place on paper; they stay on the page.
pub(super) fn part(page: &Page) -> (Vec<TableRow>, Page) {
    let mut rest = page.clone();
    let mut rows = Vec::new();
    for table in &page.tables {
        let (spans, outcomes) = (span_columns(table), outcome_columns(table));
        for (at, cells) in table.rows.iter().enumerate() {
            let Some(first) = cells.iter().find(|_| has_columns(cells)) else { continue };
            let (top, bottom) = (first.bounds.y0, first.bounds.y1);
            let inside = |word: &Word| (top..bottom).contains(&word.bounds.center_y());
            let above = at.checked_sub(1).and_then(|above| table.rows.get(above));
            let passage = Reader { page, cells, above, spans: &spans, outcomes: &outcomes }.read();
            rows.push(TableRow { top, passage });
            rest.lines.iter_mut().for_each(|line| line.words.retain(|word| !inside(word)));
        }
    }
    rest.lines.retain(|line: &Line| !line.words.is_empty());
    rows.sort_by(|a, b| a.top.total_cmp(&b.top));
    (rows, rest)
}

/// Whether a row has several cells, of which not two hold lists that run side by side.
fn has_columns(cells: &[TableCell]) -> bool {
    let mut filled = cells.iter().filter(|cell| !cell.text.trim().is_empty());
    let first = filled.next();
    let several = first.is_some_and(|first| filled.any(|cell| cell.text != first.text));
    let lists = cells.iter().filter(|cell| cell.text.trim().lines().count() > 1).count();
    several && lists < 2
}

/// The columns that tell what came of a treatment, not what was done on its day.
fn outcome_columns(table: &Table) -> Vec<usize> {
    let Some(heading) = table.rows.iter().find(|row| has_columns(row)) else { return Vec::new() };
    (0..heading.len()).filter(|at| heads_outcomes(&heading[*at].text)).collect()
}

/// The columns of first days, each with a column of last days behind it.
fn span_columns(table: &Table) -> Vec<usize> {
    let is = |cell: Option<&TableCell>, key: &str| cell.is_some_and(|cell| heads_span(&cell.text, key));
    let Some(heading) = table.rows.iter().find(|row| row.iter().any(|cell| is(Some(cell), "from"))) else {
        return Vec::new();
    };
    (0..heading.len()).filter(|at| is(heading.get(*at), "from") && is(heading.get(at + 1), "to")).collect()
}

struct Reader<'a> {
    page: &'a Page,
    cells: &'a [TableCell],
    above: Option<&'a Vec<TableCell>>,
    spans: &'a [usize],
    outcomes: &'a [usize],
}

impl Reader<'_> {
    fn read(&self) -> Passage {
        let mut passage = Passage::begin(self.page.number, true);
        passage.declared = true;
        for (at, cell) in self.cells.iter().enumerate() {
            let repeats_left = at > 0 && self.cells[at - 1].text == cell.text;
            if cell.text.trim().is_empty() || repeats_left && self.words(cell).is_empty() {
                continue;
            }
            let ends_span = at > 0
                && self.spans.contains(&(at - 1))
                && is_date(&cell.text)
                && is_date(&self.cells[at - 1].text);
            // Where the answers are dates, "Answer" heads no outcomes.
            let outcome =
                self.outcomes.contains(&at) && find_dates(&cell.text, DateStyle::default()).is_empty();
            let mark = if outcome { " | " } else { "  " };
            passage.part(if ends_span { " - " } else { mark });
            let words = self.words(cell);
            if words.is_empty() {
                self.repeat(cell, at, &mut passage);
            } else {
                push_cell(cell, &words, &mut passage);
            }
        }
        passage
    }

    /// A date that is printed once for several rows dates each of them.
    fn repeat(&self, cell: &TableCell, at: usize, passage: &mut Passage) {
        let above = self.above.and_then(|row| row.get(at));
        if above.is_some_and(|above| above.text == cell.text) && is_date(&cell.text) {
            passage.push(cell.text.trim(), cell.bounds, false);
        }
    }

    fn words(&self, cell: &TableCell) -> Vec<&Word> {
        let b = cell.bounds;
        let inside = |word: &&Word| {
            (b.y0..b.y1).contains(&word.bounds.center_y()) && (b.x0..b.x1).contains(&word.bounds.x0)
        };
        self.page.lines.iter().flat_map(|line| &line.words).filter(inside).collect()
    }
}

/// Adds the words of a cell; its paragraphs stay sentences apart.
fn push_cell(cell: &TableCell, words: &[&Word], passage: &mut Passage) {
    let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
    let mut paragraphs = cell.text.trim().lines().map(letters).filter(|count| *count > 0);
    let mut left = paragraphs.next().unwrap_or_default();
    for (at, word) in words.iter().enumerate() {
        if at > 0 && left == 0 {
            passage.part("\n");
            left = paragraphs.next().unwrap_or(usize::MAX);
        } else if at > 0 && !passage.joins(&word.text) {
            passage.part(" ");
        }
        passage.push(&word.text, word.bounds, word.doubtful);
        left = left.saturating_sub(letters(&word.text));
    }
}

/// Whether a row of words stands below a table's row.
pub(super) fn is_above(table: &TableRow, row: &Row) -> bool {
    table.top <= row.bounds().y0
}
