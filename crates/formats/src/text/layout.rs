//! Lays text and tables without pages of their own out onto pages, so that every word has a place.
//!
//! The places are synthetic but steady: facts find columns by them, the window marks words by them, and
//! [`super::draw`] draws the same page. Letters count half an em, wide (Chinese) ones a whole em.

use satchel_records::{Issue, Line, Page, ReasonCode, Rect, Table, TableCell, TextSource, Word};
use unicode_normalization::UnicodeNormalization;

use crate::Limits;
use crate::issue;

/// A4 in points.
pub(crate) const WIDTH: f32 = 595.0;
pub(crate) const HEIGHT: f32 = 842.0;
const MARGIN: f32 = 36.0;
const SIZE: f32 = 9.0;
/// Below this size a table widens its page instead of its text shrinking further.
const SMALLEST: f32 = 4.5;
/// Line height and word height in ems.
const LEADING: f32 = 1.35;
const BODY: f32 = 1.1;
/// Space between two columns in ems: wide enough that a gap is never taken for a space between words.
const GUTTER: f32 = 2.0;
/// A column wider than this many ems wraps its text.
const WIDEST_COLUMN: f32 = 28.0;

/// A piece of a document in reading order.
pub(crate) enum Block {
    /// A paragraph or a line; its runs of spaces and tabs are kept, since they may be columns.
    Text(String),
    /// A table, row by row.
    Table(Vec<Vec<Cell>>),
    /// The rest begins on a new page.
    PageBreak,
}

/// A cell; a merged cell repeats its text in each place it covers and is shown in the first only.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Cell {
    pub(crate) text: String,
    pub(crate) repeated: bool,
}

impl Cell {
    pub(crate) fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), repeated: false }
    }
}

/// Places all blocks. Adds an issue when the limits cut the document short.
pub(crate) fn lay_out(
    blocks: &[Block],
    source: TextSource,
    limits: &Limits,
    issues: &mut Vec<Issue>,
) -> Vec<Page> {
    let mut sheets = Sheets::new(source, limits);
    for block in blocks {
        match block {
            Block::Text(text) => sheets.text(text),
            Block::Table(rows) => sheets.table(rows),
            Block::PageBreak => sheets.break_page(),
        }
        if sheets.full {
            issues.push(issue(
                ReasonCode::TooLarge,
                "The document is longer than can be shown; its beginning was read and the original is kept whole.",
            ));
            break;
        }
    }
    sheets.finish()
}

struct Sheets<'a> {
    pages: Vec<Page>,
    page: Page,
    source: TextSource,
    limits: &'a Limits,
    y: f32,
    characters: u64,
    cells: u64,
    full: bool,
}

impl<'a> Sheets<'a> {
    fn new(source: TextSource, limits: &'a Limits) -> Self {
        Self {
            pages: Vec::new(),
            page: blank(source, WIDTH),
            source,
            limits,
            y: MARGIN,
            characters: 0,
            cells: 0,
            full: false,
        }
    }

    fn finish(mut self) -> Vec<Page> {
        self.break_page();
        self.pages
    }

    fn is_blank(&self) -> bool {
        self.page.lines.is_empty() && self.page.tables.is_empty()
    }

    fn break_page(&mut self) {
        if !self.is_blank() {
            let mut page = std::mem::replace(&mut self.page, blank(self.source, WIDTH));
            page.number = u32::try_from(self.pages.len()).unwrap_or(u32::MAX).saturating_add(1);
            self.pages.push(page);
            self.full |= self.pages.len() >= self.limits.max_pages as usize;
        }
        self.y = MARGIN;
    }

    fn text(&mut self, text: &str) {
        if text.trim().is_empty() {
            self.y += SIZE * LEADING / 2.0;
            return;
        }
        for row in text.split(['\n', '\u{85}', '\u{2028}']) {
            for words in wrap(row, WIDTH - 2.0 * MARGIN, SIZE) {
                self.make_room(SIZE * LEADING);
                if self.full {
                    return;
                }
                let mirror = is_right_to_left(row).then_some((MARGIN, WIDTH - MARGIN));
                self.put(words, MARGIN, SIZE, mirror);
                self.y += SIZE * LEADING;
            }
        }
    }

    fn table(&mut self, rows: &[Vec<Cell>]) {
        let Some(grid) = Grid::new(rows) else { return };
        if grid.page_width > self.page.width {
            self.break_page();
            self.page.width = grid.page_width;
        }
        let header = rows.iter().position(|r| r.iter().filter(|c| !c.text.trim().is_empty()).count() > 1);
        let mut table = Table::default();
        for (number, row) in rows.iter().enumerate() {
            let height = grid.row_height(row);
            if self.y + height > HEIGHT - MARGIN && !self.is_blank() {
                self.close_table(&mut table);
                self.break_page();
                self.page.width = grid.page_width;
                // The column headings stand on every page of a long table, as in print.
                if let Some(heading) = header.filter(|h| *h < number).and_then(|h| rows.get(h)) {
                    self.row(heading, &grid, &mut table);
                }
            }
            if self.full {
                return;
            }
            self.row(row, &grid, &mut table);
        }
        self.close_table(&mut table);
        if grid.page_width > WIDTH {
            self.break_page();
        }
        self.y += SIZE * LEADING / 2.0;
    }

    fn close_table(&mut self, table: &mut Table) {
        let table = std::mem::take(table);
        if !table.rows.is_empty() {
            self.page.tables.push(table);
        }
    }

    fn row(&mut self, row: &[Cell], grid: &Grid, table: &mut Table) {
        let (size, top) = (grid.size, self.y);
        let bottom = (top + grid.row_height(row)).min(HEIGHT - MARGIN / 2.0);
        let mut cells = Vec::with_capacity(row.len());
        let mut wrapped = Vec::with_capacity(row.len());
        for (cell, column) in row.iter().zip(&grid.columns) {
            self.cells += 1;
            let bounds = Rect::new(column.left, top, column.right, bottom);
            cells.push(TableCell { text: clean(cell.text.trim()), bounds });
            let shown = if cell.repeated { "" } else { cell.text.as_str() };
            wrapped.push((column, column.wrap(shown, size)));
        }
        table.rows.push(cells);
        self.full |= self.cells > u64::from(self.limits.max_cells);
        let deepest = wrapped.iter().map(|(_, lines)| lines.len()).max().unwrap_or(1).max(1);
        for line in 0..deepest {
            if self.y + size * LEADING > HEIGHT - MARGIN / 2.0 {
                self.break_page();
                self.page.width = grid.page_width;
            }
            if self.full {
                return;
            }
            let mut words = Vec::new();
            for (column, lines) in &wrapped {
                if let Some(placed) = lines.get(line) {
                    words
                        .extend(placed.iter().map(|w| Placed { x: w.x + column.left - MARGIN, ..w.clone() }));
                }
            }
            self.put(words, MARGIN, size, None);
            self.y += size * LEADING;
        }
    }

    fn make_room(&mut self, height: f32) {
        if self.y + height > HEIGHT - MARGIN {
            self.break_page();
        }
    }

    fn put(&mut self, words: Vec<Placed>, left: f32, size: f32, mirror: Option<(f32, f32)>) {
        if words.is_empty() {
            return;
        }
        let (top, bottom) = (self.y, self.y + size * BODY);
        let place = |word: Placed| {
            let (mut x0, mut x1) = (left + word.x, left + word.x + word.width);
            if let Some((from, to)) = mirror {
                (x0, x1) = (from + to - x1, from + to - x0);
            }
            Word {
                text: word.text,
                bounds: Rect::new(x0, top, x1, bottom),
                confidence: None,
                doubtful: false,
            }
        };
        let words: Vec<Word> = words.into_iter().map(place).collect();
        self.characters += words.iter().map(|w| w.text.len() as u64).sum::<u64>();
        self.full |= self.characters > self.limits.max_characters;
        self.page.lines.push(Line { words });
    }
}

fn blank(source: TextSource, width: f32) -> Page {
    Page { width, height: HEIGHT, text_source: source, ..Page::default() }
}

/// A word on its line: its left edge from the line's beginning, in points.
#[derive(Debug, Clone, PartialEq)]
struct Placed {
    text: String,
    x: f32,
    width: f32,
}

struct Column {
    left: f32,
    right: f32,
}

impl Column {
    fn wrap(&self, text: &str, size: f32) -> Vec<Vec<Placed>> {
        // A quarter of an em more than the text needs, so that rounding never breaks the widest cell's last letter off.
        let width = (self.right - self.left - (GUTTER - 0.25) * size).max(size);
        text.trim().lines().flat_map(|line| wrap(line.trim(), width, size)).collect()
    }
}

struct Grid {
    columns: Vec<Column>,
    size: f32,
    page_width: f32,
}

impl Grid {
    fn new(rows: &[Vec<Cell>]) -> Option<Self> {
        let count = rows.iter().map(Vec::len).max().filter(|c| *c > 0)?;
        let mut widths = vec![1.0f32; count];
        for row in rows {
            for (cell, width) in row.iter().zip(&mut widths) {
                let widest = cell.text.trim().lines().map(ems).fold(0.0, f32::max);
                if !cell.repeated {
                    *width = width.max(widest.min(WIDEST_COLUMN));
                }
            }
        }
        let total: f32 = widths.iter().map(|w| w + GUTTER).sum();
        let size = ((WIDTH - 2.0 * MARGIN) / total).clamp(SMALLEST, SIZE);
        let mut left = MARGIN;
        let columns = widths
            .iter()
            .map(|width| {
                let column = Column { left, right: left + (width + GUTTER) * size };
                left = column.right;
                column
            })
            .collect();
        Some(Self { columns, size, page_width: (left + MARGIN).max(WIDTH) })
    }

    fn row_height(&self, row: &[Cell]) -> f32 {
        let deepest = row
            .iter()
            .zip(&self.columns)
            .filter(|(cell, _)| !cell.repeated)
            .map(|(cell, column)| column.wrap(&cell.text, self.size).len())
            .max()
            .unwrap_or(1);
        #[allow(clippy::cast_precision_loss, reason = "a cell has far fewer than 2^23 lines")]
        let lines = deepest.max(1) as f32;
        lines * self.size * LEADING
    }
}

/// Breaks one line of text into lines no wider than `width` points.
fn wrap(text: &str, width: f32, size: f32) -> Vec<Vec<Placed>> {
    let (mut lines, mut line, mut x) = (Vec::new(), Vec::new(), 0.0f32);
    let mut rest = text.trim_end();
    while !rest.is_empty() {
        let gap = rest.len() - rest.trim_start().len();
        for space in rest.get(..gap).unwrap_or_default().chars() {
            let tab = 4.0 * size;
            x = if space == '\t' { ((x / tab).floor() + 1.0) * tab } else { x + em(space) * size };
        }
        rest = rest.trim_start();
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        let mut word = word;
        rest = after;
        while !word.is_empty() {
            let whole = ems(word) * size;
            if x + whole > width && !line.is_empty() && (whole <= width || !breaks_anywhere(word)) {
                lines.push(std::mem::take(&mut line));
                x = 0.0;
            }
            let cut =
                if x + whole <= width { word.len() } else { fitting(word, (width - x).max(size), size) };
            let (piece, next) = word.split_at(cut);
            let piece_width = ems(piece) * size;
            line.push(Placed { text: clean(piece), x, width: piece_width });
            x += piece_width;
            word = next;
            if !word.is_empty() {
                lines.push(std::mem::take(&mut line));
                x = 0.0;
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// How many bytes of `word` fit into `width` points: at least one character.
fn fitting(word: &str, width: f32, size: f32) -> usize {
    let mut used = 0.0;
    for (at, c) in word.char_indices() {
        used += em(c) * size;
        if used > width && at > 0 {
            return at;
        }
    }
    word.len()
}

fn breaks_anywhere(word: &str) -> bool {
    word.chars().any(|c| em(c) > 0.9)
}

fn ems(text: &str) -> f32 {
    text.chars().map(em).sum()
}

/// Width of a character in ems.
pub(crate) fn em(c: char) -> f32 {
    match c {
        '\u{300}'..='\u{36f}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{200b}'..='\u{200f}' => {
            0.0
        }
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' => 1.0,
        '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}'
        | '\u{ff01}'..='\u{ff60}'
        | '\u{ffe0}'..='\u{ffe6}' => 1.0,
        '\u{20000}'..='\u{3fffd}' => 1.0,
        _ => 0.5,
    }
}

fn clean(text: &str) -> String {
    if text.is_ascii() { text.to_owned() } else { text.nfc().collect() }
}

/// Whether a line runs from right to left: its first letter is Hebrew or Arabic.
pub(crate) fn is_right_to_left(text: &str) -> bool {
    text.chars().find(|c| c.is_alphabetic()).is_some_and(
        |c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages(blocks: &[Block]) -> Vec<Page> {
        lay_out(blocks, TextSource::Structured, &Limits::default(), &mut Vec::new())
    }

    fn table(rows: &[&[&str]]) -> Block {
        Block::Table(rows.iter().map(|r| r.iter().map(|t| Cell::new(*t)).collect()).collect())
    }

    #[test]
    fn a_table_gives_the_same_text_as_lines_and_as_cells() {
        let pages = pages(&[table(&[&["Test", "Result"], &["WBC", "12,4"]])]);
        assert_eq!(pages[0].text(), "Test Result\nWBC 12,4", "search sees rows as lines");
        assert_eq!(pages[0].tables[0].rows[1][1].text, "12,4", "facts see cells");
        let line = &pages[0].lines[1];
        let gap = line.words[1].bounds.x0 - line.words[0].bounds.x1;
        assert!(gap > SIZE, "a column gap must be wider than a space: {gap}");
    }

    #[test]
    fn spaces_of_a_text_report_stay_columns() {
        let pages = pages(&[Block::Text("WBC          12.4   10^9/L".into())]);
        let words = &pages[0].lines[0].words;
        assert!(words[1].bounds.x0 - words[0].bounds.x1 > 40.0, "ten spaces must stay a wide gap");
    }

    #[test]
    fn every_word_lies_on_its_page() {
        let long = "白细胞计数".repeat(400);
        let rows: Vec<Vec<Cell>> =
            (0..300).map(|r| (0..40).map(|c| Cell::new(format!("{r}.{c}"))).collect()).collect();
        for page in pages(&[Block::Text(long), Block::Table(rows), Block::Text("x".repeat(5000))]) {
            for word in page.lines.iter().flat_map(|l| &l.words) {
                let b = word.bounds;
                assert!(
                    b.x0 >= 0.0 && b.x1 <= page.width + 0.5,
                    "{b:?} leaves the page's width {}",
                    page.width
                );
                assert!(b.y0 >= 0.0 && b.y1 <= page.height, "{b:?} leaves the page's height");
            }
        }
    }

    #[test]
    fn the_widest_cell_of_a_column_is_not_broken() {
        let dates: Vec<String> = (0..9).map(|n| format!("2024-12-0{n}")).collect();
        for columns in 1..dates.len() {
            let row: Vec<&str> = dates[..columns].iter().map(String::as_str).collect();
            let pages = pages(&[table(&[&row, &row])]);
            assert_eq!(
                pages[0].text(),
                format!("{0}\n{0}", row.join(" ")),
                "{columns} columns of one width fit"
            );
        }
    }

    #[test]
    fn a_long_table_repeats_its_headings() {
        let rows: Vec<Vec<Cell>> =
            (0..200).map(|r| vec![Cell::new(format!("a{r}")), Cell::new(format!("b{r}"))]).collect();
        let pages = pages(&[Block::Table(rows)]);
        assert!(pages.len() > 1, "200 rows do not fit one page");
        assert_eq!(pages[1].tables[0].rows[0][0].text, "a0", "each page's table must stand on its own");
    }

    #[test]
    fn arabic_runs_from_the_right() {
        let pages = pages(&[Block::Text("فصيلة الدم".into())]);
        let words = &pages[0].lines[0].words;
        assert!(words[0].bounds.x0 > words[1].bounds.x0, "the first word stands rightmost");
    }

    #[test]
    fn limits_cut_and_say_so() {
        let limits = Limits { max_pages: 2, ..Limits::default() };
        let mut issues = Vec::new();
        let rows: Vec<Block> = (0..1000).map(|n| Block::Text(format!("line {n}"))).collect();
        let pages = lay_out(&rows, TextSource::Structured, &limits, &mut issues);
        assert_eq!(pages.len(), 2, "no page beyond the limit");
        assert_eq!(issues[0].code, ReasonCode::TooLarge, "what was cut must be said");
    }
}
