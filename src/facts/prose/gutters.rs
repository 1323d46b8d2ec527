//! Columns that are read one after the other: newspaper columns, a bar of particulars beside the text, two chronologies side by side.

use satchel_records::{Rect, TextSource};

use super::super::dates::{DateStyle, whole_date};
use super::super::layout::{Cell, Row, middle};

/// Rows that are read on from one to the next, with the left and the right edge of what they are set in.
#[derive(Debug)]
pub(super) struct Region {
    /// Its rows, top to bottom.
    pub rows: Vec<Row>,
    /// Left and right edge.
    pub edges: (f32, f32),
    /// The places of its words are those of print, not of a picture.
    pub exact: bool,
    /// Its lines run from right to left.
    pub right_to_left: bool,
    /// It is the second of two newspaper columns: its text may go on with that of the first.
    pub beside: bool,
    /// It has nothing to do with the region before it.
    pub apart: bool,
}

impl Region {
    /// All rows of a page.
    pub(super) fn whole(rows: Vec<Row>, source: TextSource, right_to_left: bool) -> Self {
        let exact = source != TextSource::Ocr;
        Self { edges: edges_of(&rows), rows, exact, right_to_left, beside: false, apart: false }
    }
}

/// The regions of a page in reading order; one, unless a gutter parts its rows.
pub(super) fn regions(rows: Vec<Row>, source: TextSource, right_to_left: bool) -> Vec<Region> {
    let Some(band) = widest_band(&rows, source).or_else(|| boxes(&rows)) else {
        return vec![Region::whole(rows, source, right_to_left)];
    };
    let edges = edges_of(&rows);
    let mut before = rows;
    let after = before.split_off(band.stop);
    let parted = before.split_off(band.start);
    let (mut left, mut right): (Vec<Row>, Vec<Row>) = (Vec::new(), Vec::new());
    for row in parted {
        let (a, b): (Vec<Cell>, Vec<Cell>) =
            row.cells.into_iter().partition(|cell| cell.bounds.x0 < band.gutter);
        left.extend((!a.is_empty()).then_some(Row { cells: a }));
        right.extend((!b.is_empty()).then_some(Row { cells: b }));
    }
    let (first, second) = if right_to_left { (right, left) } else { (left, right) };
    // A column may be parted once more, as the second of three.
    let column = |rows: Vec<Row>, beside: bool| {
        let mut parts = regions(rows, source, right_to_left);
        if let [one] = parts.as_mut_slice()
            && band.flows
        {
            one.rows.iter_mut().for_each(|row| join_cells(row, right_to_left));
        }
        parts[0].beside = beside && band.flows;
        parts[0].apart = !band.flows;
        parts
    };
    let mut found = Vec::new();
    found.extend(
        (!before.is_empty()).then(|| Region { edges, ..Region::whole(before, source, right_to_left) }),
    );
    found.extend(column(first, false));
    found.extend(column(second, true));
    if !after.is_empty() {
        let mut rest = regions(after, source, right_to_left);
        if let [one] = rest.as_mut_slice() {
            one.edges = edges;
        }
        rest[0].apart = !band.flows;
        found.extend(rest);
    }
    found
}

/// Makes one cell of a line of text, however wide its gaps are.
fn join_cells(row: &mut Row, right_to_left: bool) {
    if row.cells.len() > 1 {
        let mut cells = std::mem::take(&mut row.cells);
        if right_to_left {
            cells.reverse();
        }
        row.cells = vec![Cell::of_words(cells.into_iter().flat_map(|cell| cell.words).collect())];
    }
}

/// Boxes of text side by side below headings in larger type.
fn boxes(rows: &[Row]) -> Option<Band> {
    rows.windows(2).enumerate().find_map(|(start, pair)| {
        let (heading, first) = (&pair[0], &pair[1]);
        let titles = heading.cells.len() > 1
            && heading.type_height() > 1.05 * first.type_height()
            && !heading.text().contains(|c: char| c.is_ascii_digit());
        let last = heading.cells.last().filter(|_| titles)?;
        let from = last.bounds.x0 - 0.5 * last.bounds.height();
        let stands = |row: &Row| row.cells.iter().all(|cell| cell.bounds.x0 >= from || cell.bounds.x1 < from);
        let near = |at: usize| rows[at].bounds().y0 - rows[at - 1].bounds().y1 < 2.5 * rows[at].type_height();
        let is_heading = |row: &Row| row.type_height() > 1.05 * first.type_height();
        let goes_on = |at: &usize| near(*at) && stands(&rows[*at]) && !is_heading(&rows[*at]);
        let stop = (start + 1..rows.len()).take_while(goes_on).last()? + 1;
        let sides = Sides::of(&rows[start + 1..stop], from);
        let texts = [&sides.left, &sides.right].iter().all(|lines| lines.len() > 1 && words(lines) >= WORDS);
        (texts && !sides.begin_together()).then_some(Band { start, stop, gutter: from, flows: false })
    })
}

/// Words in most lines of running text.
const WORDS: f32 = 4.0;

fn words(lines: &[Line]) -> f32 {
    #[allow(clippy::cast_precision_loss, reason = "lines are short")]
    middle(lines.iter().map(|line| line.words as f32).collect()).unwrap_or_default()
}

fn edges_of(rows: &[Row]) -> (f32, f32) {
    let left = rows.iter().map(|row| row.bounds().x0).fold(f32::MAX, f32::min);
    (left, rows.iter().map(|row| row.bounds().x1).fold(0.0_f32, f32::max))
}

/// Rows of a page that a gutter parts.
#[derive(Debug, Clone, Copy)]
struct Band {
    start: usize,
    stop: usize,
    gutter: f32,
    /// What it parts are newspaper columns.
    flows: bool,
}

/// Least lines on either side of a gutter.
const LINES: usize = 5;

fn widest_band(rows: &[Row], source: TextSource) -> Option<Band> {
    if rows.len() < LINES {
        return None;
    }
    let mut best: Option<(usize, Band)> = None;
    for (at, strip) in strips(rows) {
        let known = |(_, band): &(usize, Band)| {
            (band.start..band.stop).contains(&at) && strip.0 < band.gutter && band.gutter < strip.1
        };
        if best.as_ref().is_some_and(known) {
            continue;
        }
        let Some(mut band) = extend(rows, at, strip) else { continue };
        let sides = Sides::of(&rows[band.start..band.stop], band.gutter);
        let lines = sides.left.len().min(sides.right.len());
        if lines < LINES || best.is_some_and(|(most, _)| lines <= most) {
            continue;
        }
        band.flows = sides.flow();
        let apart = || source != TextSource::Ocr && sides.keep_apart() || sides.are_chronologies();
        if band.flows || apart() {
            best = Some((lines, band));
        }
    }
    best.map(|(_, band)| band)
}

/// White gaps that may be a gutter, each with the row it was seen in.
fn strips(rows: &[Row]) -> Vec<(usize, (f32, f32))> {
    let mut found = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let height = row.type_height().max(1.0);
        let mut add = |a: &Rect, b: &Rect| {
            if b.x0 - a.x1 >= height {
                found.push((at, (a.x1, b.x0)));
            }
        };
        row.cells.windows(2).for_each(|pair| add(&pair[0].bounds, &pair[1].bounds));
        // Lines of two columns that are not level are rows of their own, one half above the other.
        if let Some(next) = rows.get(at + 1) {
            let (a, b) = (row.bounds(), next.bounds());
            if b.y0 < a.y1 - 0.2 * height {
                let (a, b) = if a.x0 < b.x0 { (a, b) } else { (b, a) };
                add(&a, &b);
            }
        }
    }
    found
}

/// The rows around one that leave a strip white, from the first that has words on both sides of it.
fn extend(rows: &[Row], at: usize, strip: (f32, f32)) -> Option<Band> {
    /// Type heights of white over which no column goes on.
    const PAUSE: f32 = 2.5;
    let near =
        |a: &Row, b: &Row| b.bounds().y0 - a.bounds().y1 < PAUSE * a.type_height().max(b.type_height());
    let mut strip = narrowed(&rows[at], strip)?;
    let mut stop = at + 1;
    while let Some(next) = rows.get(stop).filter(|row| near(&rows[stop - 1], row)) {
        let Some(narrower) = narrowed(next, strip) else { break };
        strip = narrower;
        stop += 1;
    }
    let mut start = at;
    while start > 0 && near(&rows[start - 1], &rows[start]) {
        let Some(narrower) = narrowed(&rows[start - 1], strip) else { break };
        strip = narrower;
        start -= 1;
    }
    let gutter = f32::midpoint(strip.0, strip.1);
    let is_left = |row: &Row| row.cells.first().is_some_and(|cell| cell.bounds.x0 < gutter);
    let is_right = |row: &Row| row.cells.last().is_some_and(|cell| cell.bounds.x0 > gutter);
    let top = rows[start..stop].iter().position(is_left)?.max(rows[start..stop].iter().position(is_right)?);
    // A line that is half a line higher than its neighbour begins its column.
    let begun = top.checked_sub(1).map(|above| start + above).filter(|above| {
        let (a, b) = (rows[*above].bounds(), rows[start + top].bounds());
        b.y0 < a.y1 - 0.1 * a.height()
    });
    Some(Band { start: begun.unwrap_or(start + top), stop, gutter, flows: false })
}

/// What a row leaves white of a strip, if it is a gutter's width.
fn narrowed(row: &Row, strip: (f32, f32)) -> Option<(f32, f32)> {
    let mut edge = f32::MIN;
    let mut whites: Vec<(f32, f32)> = Vec::new();
    for cell in &row.cells {
        whites.push((edge, cell.bounds.x0));
        edge = edge.max(cell.bounds.x1);
    }
    whites.push((edge, f32::MAX));
    let left = whites.into_iter().map(|(a, b)| (a.max(strip.0), b.min(strip.1)));
    let widest = left.max_by(|a, b| (a.1 - a.0).total_cmp(&(b.1 - b.0)))?;
    (widest.1 - widest.0 >= 0.8 * row.type_height().max(1.0)).then_some(widest)
}

/// A line on one side of a gutter.
#[derive(Debug)]
struct Line {
    bounds: Rect,
    words: usize,
    /// The row it stands in.
    row: usize,
    /// One of its cells is a figure, as in a table of values.
    holds_figure: bool,
    /// The date that opens it in a cell of its own.
    date: Option<jiff::civil::Date>,
}

/// Where letters stand on, in a box that reaches from the tallest to the deepest letter.
fn base(bounds: Rect) -> f32 {
    bounds.y1 - 0.22 * bounds.height()
}

#[derive(Debug, Default)]
struct Sides {
    left: Vec<Line>,
    right: Vec<Line>,
}

impl Sides {
    fn of(rows: &[Row], gutter: f32) -> Self {
        let mut sides = Self::default();
        for (at, row) in rows.iter().enumerate() {
            let is_left = |cell: &&Cell| cell.bounds.x0 < gutter;
            sides.left.extend(line(at, row.cells.iter().filter(is_left)));
            sides.right.extend(line(at, row.cells.iter().filter(|cell| !is_left(cell))));
        }
        sides
    }

    /// The lines that share a row.
    fn pairs(&self) -> impl Iterator<Item = (&Line, &Line)> {
        self.left.iter().filter_map(|a| self.right.iter().find(|b| b.row == a.row).map(|b| (a, b)))
    }

    /// Newspaper columns: both sides hold lines of text that fill them, and pause at heights of their own.
    fn flow(&self) -> bool {
        if !(is_prose(&self.left) && is_prose(&self.right)) {
            return false;
        }
        !self.begin_together()
    }

    /// Whether paragraphs of the two sides begin on one line more than once, as cells of a table do.
    fn begin_together(&self) -> bool {
        let (left, right) = (pauses(&self.left), pauses(&self.right));
        let together = left.iter().filter(|row| right.contains(row)).count();
        together >= 2 && 2 * together > left.len().min(right.len())
    }

    /// A bar beside the text: the lines of the two sides do not stand on one level.
    fn keep_apart(&self) -> bool {
        let far = |a: &Line, b: &Line| {
            (base(a.bounds) - base(b.bounds)).abs() > 0.15 * a.bounds.height().min(b.bounds.height())
        };
        let overlap = |a: &Line, b: &Line| a.bounds.y0 < b.bounds.y1 && b.bounds.y0 < a.bounds.y1;
        let level = self.pairs().filter(|(a, b)| !far(a, b)).count();
        let off = self.left.iter().filter(|a| self.right.iter().any(|b| far(a, b) && overlap(a, b))).count();
        let paired = self.pairs().count();
        // Small labels beside larger values are off their level all alike, one to one.
        let alone = (self.left.len() - paired).min(self.right.len() - paired);
        off >= LINES - 1 && off >= 3 * level && alone >= 2 && is_close(&self.left) && is_close(&self.right)
    }

    /// Two tables side by side, each with its dates: in a table with a first and a last day none ends before it begins.
    fn are_chronologies(&self) -> bool {
        /// Least rows with two dates.
        const ROWS: usize = 3;
        let dates: Vec<_> = self.pairs().filter_map(|(a, b)| a.date.zip(b.date)).collect();
        let dated =
            |lines: &[Line]| 2 * lines.iter().filter(|line| line.date.is_some()).count() >= lines.len();
        dates.len() >= ROWS && dated(&self.left) && dated(&self.right) && dates.iter().any(|(a, b)| b < a)
    }
}

/// The cells of a row on one side; a date that is not all of it, where it opens it.
fn line<'a>(row: usize, cells: impl Iterator<Item = &'a Cell>) -> Option<Line> {
    let cells: Vec<&Cell> = cells.collect();
    let bounds = cells.iter().map(|cell| cell.bounds).reduce(Rect::union)?;
    let date = cells.first().filter(|_| cells.len() > 1);
    Some(Line {
        bounds,
        words: cells.iter().map(|cell| cell.words.len()).sum(),
        row,
        holds_figure: cells.len() > 1 && cells.iter().any(|cell| is_figure(&cell.text)),
        date: date
            .and_then(|cell| whole_date(&cell.text, DateStyle::default()))
            .map(|date| date.date.first_day()),
    })
}

fn is_figure(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit()) && !text.contains(char::is_alphabetic)
}

/// Whether lines are those of text that fills its column.
fn is_prose(lines: &[Line]) -> bool {
    let left = lines.iter().map(|line| line.bounds.x0).fold(f32::MAX, f32::min);
    let right = lines.iter().map(|line| line.bounds.x1).fold(f32::MIN, f32::max);
    let height = usual_height(lines);
    let full = lines.iter().filter(|line| line.bounds.x1 > right - 0.22 * (right - left)).count();
    let begun = lines.iter().filter(|line| line.bounds.x0 < left + 0.6 * height).count();
    let figures = lines.iter().filter(|line| line.holds_figure).count();
    words(lines) >= WORDS
        && 3 * figures < lines.len()
        && 2 * full >= lines.len()
        && 5 * begun >= 3 * lines.len()
}

fn usual_height(lines: &[Line]) -> f32 {
    middle(lines.iter().map(|line| line.bounds.height()).collect()).unwrap_or(1.0).max(1.0)
}

/// How far the lines of a column stand below each other.
fn pitches(lines: &[Line]) -> Vec<f32> {
    lines.windows(2).map(|pair| pair[1].bounds.y1 - pair[0].bounds.y1).collect()
}

/// The rows in which a column goes on after more white than is usual in it.
fn pauses(lines: &[Line]) -> Vec<usize> {
    let pitches = pitches(lines);
    let usual = middle(pitches.clone()).unwrap_or(1.0);
    let paused = pitches.iter().zip(&lines[1.min(lines.len())..]).filter(|(pitch, _)| **pitch > 1.3 * usual);
    paused.map(|(_, line)| line.row).collect()
}

/// Whether lines follow each other closely, as text does and labels in the middle of tall cells do not.
fn is_close(lines: &[Line]) -> bool {
    middle(pitches(lines)).is_some_and(|pitch| pitch <= 2.0 * usual_height(lines))
}

#[cfg(test)]
mod tests {
    use satchel_records::Page;

    use super::super::super::layout::rows;
    use super::super::super::testing::page;
    use super::*;

    /// Two texts on one page, the second moved to the right and down.
    fn beside(left: &str, right: &str, by: (f32, f32)) -> Page {
        let (mut both, mut moved) = (page(left), page(right));
        for word in moved.lines.iter_mut().flat_map(|line| &mut line.words) {
            let b = word.bounds;
            word.bounds = Rect::new(b.x0 + by.0, b.y0 + by.1, b.x1 + by.0, b.y1 + by.1);
        }
        both.lines.extend(moved.lines);
        both
    }

    /// The texts of the regions of a page, rows apart by `/`.
    fn read(page: &Page) -> Vec<String> {
        let show = |region: &Region| region.rows.iter().map(Row::text).collect::<Vec<_>>().join(" / ");
        regions(rows(page), page.text_source, false).iter().map(show).collect()
    }

    const LEFT: &str = "Tobias was a healthy boy until\nthe autumn of 2020, when he\nbecame pale and had fevers on\nmost evenings of the month. A\nmarrow was taken in November.\nIt was full of blasts, and he";
    const RIGHT: &str = "began treatment two days after\nthat. The first month went well\nand he could go home for a few\ndays before consolidation. The\nrest of that year was quiet and\nhe went to school in the spring.";

    #[test]
    fn newspaper_columns_are_read_one_after_the_other() {
        let found = read(&beside(LEFT, RIGHT, (220.0, 0.0)));
        assert_eq!(found.len(), 2);
        assert!(found[0].starts_with("Tobias was") && found[0].ends_with("blasts, and he"), "{found:?}");
        assert!(found[1].starts_with("began treatment"), "{found:?}");
    }

    #[test]
    fn a_bar_of_particulars_stands_apart_from_the_text() {
        let bar = "Born\n5 Sept 2016\n\nAllergies\nasparaginase\n\nLines\nHickman, right\n\nWeight\n27.4 kg";
        let found = read(&beside(bar, RIGHT, (160.0, 6.0)));
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[1].starts_with("began treatment"), "{found:?}");
    }

    #[test]
    fn chronologies_side_by_side_are_two() {
        let table = |days: [&str; 5]| days.map(|day| format!("{day}  Something given")).join("\n");
        let left = table(["19.11.2020", "13.03.2023", "02.05.2023", "20.07.2023", "14.10.2024"]);
        let right = table(["02.12.2020", "27.01.2021", "11.08.2023", "24.08.2023", "08.12.2024"]);
        assert_eq!(read(&beside(&left, &right, (260.0, 0.0))).len(), 2);
        let last = table(["02.12.2020", "27.03.2023", "11.05.2023", "24.08.2023", "08.12.2024"]);
        assert_eq!(
            read(&beside(&left, &last, (260.0, 0.0))).len(),
            1,
            "a first and a last day are one table"
        );
    }

    #[test]
    fn boxes_stand_side_by_side_under_their_headings() {
        let mut page = page(
            "Disease                              Transplant\nDiagnosed in May of 2018 by a        Stranger's cells were given in\nmarrow, first remission in June      April of 2023 after treosulfan",
        );
        for word in page.lines.iter_mut().take(1).flat_map(|line| &mut line.words) {
            word.bounds.y0 -= 3.0;
        }
        let found = read(&page);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[1].starts_with("Transplant / Stranger's"), "{found:?}");
    }

    #[test]
    fn tables_and_forms_are_left_whole() {
        for text in [
            "Name:      Ana Doe\nBorn:      12.03.2016\nSex:       female\nWard:      7 C\nDoctor:    A. Smith\nAddress:   Hill Road 5\nPhone:     555 0100",
            "Haemoglobin   98    g/L       115 - 150\nLeukocytes    3.2   10^9/L    4.5 - 13.5\nPlatelets     45    10^9/L    150 - 450\nNeutrophils   0.4   10^9/L    1.5 - 8.0\nCreatinine    31    umol/L    20 - 60\nAlbumin       38    g/L       35 - 52",
            "12.03.2020   Leukaemia was found by marrow examination     Hospital of the First Day\n15.03.2020   Chemotherapy by the protocol of that year     Hospital of the First Day\n03.09.2022   The disease came back in the marrow again     Hospital of the Other City\n05.10.2022   Two courses of an antibody were given him     Hospital of the Other City\n20.12.2022   Transplant of the marrow of his brother's     Hospital of the Third City\n30.09.2024   Another relapse with disease in the testis    Hospital of the Other City",
        ] {
            assert_eq!(read(&page(text)).len(), 1, "{text}");
        }
    }
}
