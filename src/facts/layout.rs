//! Rows and cells rebuilt from the places of words.

use satchel_records::{Page, Rect, Table, TextSource, Word};

use super::text::is_han;

/// Words that stand together between two wide gaps.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Cell {
    /// The text, words in reading order.
    pub text: String,
    /// Its place.
    pub bounds: Rect,
    /// One of its words is doubtful.
    pub doubtful: bool,
    /// Left and right edge for alignment with a heading; the column's number in a declared table.
    pub slot: (f32, f32),
    /// The words, for splitting.
    pub words: Vec<Word>,
}

/// Cells on one base line, left to right.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Row {
    /// The cells.
    pub cells: Vec<Cell>,
}

impl Row {
    /// The whole text, cells apart by two spaces.
    pub(super) fn text(&self) -> String {
        self.cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join("  ")
    }

    /// The height of its type: of its tallest cell, since the row of a turned picture is higher than its type.
    pub(super) fn type_height(&self) -> f32 {
        self.cells.iter().map(Cell::type_height).fold(0.0, f32::max)
    }

    /// Its place.
    pub(super) fn bounds(&self) -> Rect {
        self.cells.iter().map(|cell| cell.bounds).reduce(Rect::union).unwrap_or_default()
    }
}

impl Cell {
    /// A cell of words in reading order.
    pub(super) fn of_words(words: Vec<Word>) -> Self {
        let mut text = String::new();
        for word in &words {
            let joins =
                text.chars().next_back().is_some_and(is_han) && word.text.chars().next().is_some_and(is_han);
            if !text.is_empty() && !joins {
                text.push(' ');
            }
            text.push_str(&word.text);
        }
        let bounds = words.iter().map(|w| w.bounds).reduce(Rect::union).unwrap_or_default();
        Self { text, bounds, slot: (bounds.x0, bounds.x1), doubtful: words.iter().any(|w| w.doubtful), words }
    }

    /// The height of most of its words: a raised figure makes a line of text as high as a heading.
    pub(super) fn type_height(&self) -> f32 {
        let heights = self.words.iter().map(|word| word.bounds.height()).collect();
        middle(heights).unwrap_or_else(|| self.bounds.height())
    }
}

/// The visual rows of a page, top to bottom, each split into cells at gaps wider than a space.
pub(super) fn rows(page: &Page) -> Vec<Row> {
    let scanned = page.text_source == TextSource::Ocr;
    // A picture may be turned, and its boxes close tightly around small marks; printed text has neither fault.
    let slope = if scanned { slope(page) } else { 0.0 };
    let least_height = if scanned { 0.7 * usual_height(page) } else { 1.0 };
    let level_of = |word: &Word| word.bounds.center_y() - slope * word.bounds.center_x();
    let mut words: Vec<(Word, (usize, usize))> = Vec::new();
    for (l, line) in page.lines.iter().enumerate() {
        for (w, word) in line.words.iter().enumerate() {
            if !word.text.trim().is_empty() {
                words.push((word.clone(), (l, w)));
            }
        }
    }
    words.sort_by(|a, b| a.0.bounds.x0.total_cmp(&b.0.bounds.x0));
    // Each word joins the row whose nearest word on its left is level with it; that follows a slight skew of the page.
    let mut rows: Vec<Vec<(Word, (usize, usize))>> = Vec::new();
    for word in words {
        let middle = level_of(&word.0);
        let level = |row: &Vec<(Word, (usize, usize))>| {
            row.last().map(|(last, _)| {
                let height = last.bounds.height().min(word.0.bounds.height()).max(least_height).max(1.0);
                (level_of(last) - middle).abs() / height
            })
        };
        let nearest = rows
            .iter_mut()
            .filter_map(|row| level(row).map(|distance| (distance, row)))
            .filter(|(distance, _)| *distance < 0.55)
            .min_by(|a, b| a.0.total_cmp(&b.0));
        match nearest {
            Some((_, row)) => row.push(word),
            None => rows.push(vec![word]),
        }
    }
    let height_on_page = |row: &Vec<(Word, (usize, usize))>| {
        let levels: Vec<f32> = row.iter().map(|(word, _)| level_of(word)).collect();
        f32::midpoint(
            levels.iter().copied().fold(f32::MAX, f32::min),
            levels.iter().copied().fold(f32::MIN, f32::max),
        )
    };
    rows.sort_by(|a, b| height_on_page(a).total_cmp(&height_on_page(b)));
    rows.into_iter().map(split_at_gaps).collect()
}

/// How far the lines of a picture fall over one unit of width: the middle one of what its own lines of words show.
fn slope(page: &Page) -> f32 {
    let falls = page.lines.iter().filter_map(|line| {
        let (first, last) = (line.words.first()?.bounds, line.words.last()?.bounds);
        let width = last.center_x() - first.center_x();
        // Short lines lean with the height of their letters.
        (width.abs() > 6.0 * first.height().max(last.height()))
            .then(|| (last.center_y() - first.center_y()) / width)
    });
    middle(falls.collect()).unwrap_or(0.0)
}

/// The height of most words.
fn usual_height(page: &Page) -> f32 {
    let heights = page.lines.iter().flat_map(|line| &line.words).map(|word| word.bounds.height());
    middle(heights.collect()).unwrap_or(1.0)
}

/// The middle one of several figures, the greater of two.
pub(super) fn middle(mut figures: Vec<f32>) -> Option<f32> {
    figures.sort_by(f32::total_cmp);
    figures.get(figures.len() / 2).copied()
}

/// The rows of a table that the file itself declares.
pub(super) fn table_rows(table: &Table) -> Vec<Row> {
    #[allow(clippy::cast_precision_loss, reason = "tables have few columns")]
    let cell = |column: usize, cell: &satchel_records::TableCell| Cell {
        text: cell.text.trim().to_owned(),
        bounds: cell.bounds,
        slot: (column as f32 * 10.0, column as f32 * 10.0 + 9.0),
        doubtful: false,
        words: vec![Word {
            text: cell.text.trim().to_owned(),
            bounds: cell.bounds,
            confidence: None,
            doubtful: false,
        }],
    };
    let row = |cells: &Vec<satchel_records::TableCell>| {
        let mut row = Row { cells: Vec::new() };
        for (i, c) in cells.iter().enumerate() {
            // A merged cell repeats itself over the columns it covers.
            let merged = i > 0 && cells[i - 1].text == c.text && cells[i - 1].bounds == c.bounds;
            if !c.text.trim().is_empty() && !merged {
                row.cells.push(cell(i, c));
            }
        }
        row
    };
    table.rows.iter().map(row).filter(|row| !row.cells.is_empty()).flat_map(unfolded).collect()
}

/// Two spaces part the cells of a table within a cell, and each of its rows is a line.
const WITHIN_CELL: &str = "  ";

/// A row with a table inside one of its cells as rows: what stands beside the table, then the table's own.
#[allow(clippy::cast_precision_loss, reason = "tables have few columns and lines")]
fn unfolded(row: Row) -> Vec<Row> {
    let is_table = |cell: &Cell| {
        let mut lines = cell.text.lines();
        lines.clone().count() > 1 && lines.all(|line| line.trim().contains(WITHIN_CELL))
    };
    if !row.cells.iter().any(is_table) {
        return vec![row];
    }
    let (tables, beside): (Vec<Cell>, Vec<Cell>) = row.cells.into_iter().partition(is_table);
    let mut rows = vec![Row { cells: beside }];
    for table in tables {
        let lines: Vec<&str> = table.text.lines().collect();
        let height = table.bounds.height() / lines.len() as f32;
        for (nth, line) in lines.into_iter().enumerate() {
            let y = table.bounds.y0 + nth as f32 * height;
            let bounds = Rect { y0: y, y1: y + height, ..table.bounds };
            let texts = line.split(WITHIN_CELL).map(str::trim).filter(|text| !text.is_empty());
            let cell = |(column, text): (usize, &str)| {
                let left = table.slot.0 + column as f32 / 10.0;
                let word = Word { text: text.to_owned(), bounds, confidence: None, doubtful: false };
                Cell { slot: (left, left + 0.09), ..Cell::of_words(vec![word]) }
            };
            rows.push(Row { cells: texts.enumerate().map(cell).collect() });
        }
    }
    rows.retain(|row| !row.cells.is_empty());
    rows
}

fn split_at_gaps(row: Vec<(Word, (usize, usize))>) -> Row {
    let mut groups: Vec<Vec<(Word, (usize, usize))>> = Vec::new();
    let mut right = f32::MIN;
    for word in row {
        let bounds = word.0.bounds;
        let gap = bounds.x0 - right;
        let height = bounds.height().max(1.0);
        match groups.last_mut() {
            Some(group) if gap < 0.62 * height => group.push(word),
            _ => groups.push(vec![word]),
        }
        right = right.max(bounds.x1);
    }
    let cell = |mut group: Vec<(Word, (usize, usize))>| {
        // Within one line the reader's order is the reading order, also from right to left.
        let line = group.first().map(|(_, (l, _))| *l);
        if group.iter().all(|(_, (l, _))| Some(*l) == line) {
            group.sort_by_key(|(_, place)| *place);
        }
        Cell::of_words(group.into_iter().map(|(word, _)| word).collect())
    };
    Row { cells: groups.into_iter().map(cell).collect() }
}
