//! Running text: the lines of a page joined to passages, each character knowing its place on paper.

mod columns;
mod downwards;
mod gutters;
mod problems;
mod questions;
mod sentences;
mod tables;
mod wrapped;

use std::iter::Peekable;

use satchel_records::{Page, Rect, Word};
use unicode_normalization::char::is_combining_mark;

use super::dates::{DateStyle, find_dates, is_month_name, year_alone};
use super::layout::{Cell, Row, rows};
use super::number::pattern;
use super::scope::opens_section;
use super::text::{is_han, is_mostly_arabic};

use columns::Columns;
use gutters::Region;
use tables::TableRow;

pub(super) use sentences::sentences;

/// A paragraph, a list item or a row of a form.
#[derive(Debug, Clone)]
pub(super) struct Passage {
    /// The text, lines joined.
    pub text: String,
    /// The page, counted from 1.
    pub page: u32,
    /// It is a row of several cells.
    pub is_row: bool,
    /// It is a row of a table that the file itself declares.
    pub declared: bool,
    /// It begins a column that has nothing to do with the rows before it.
    pub apart: bool,
    /// The height of its type.
    pub height: f32,
    spans: Vec<Span>,
}

#[derive(Debug, Clone)]
struct Span {
    start: usize,
    stop: usize,
    bounds: Rect,
    doubtful: bool,
}

impl Passage {
    /// The place of some bytes of the text: the words they touch on the line where they begin.
    pub(super) fn bounds(&self, start: usize, stop: usize) -> Option<Rect> {
        let mut touched = self.spans.iter().filter(|s| s.start < stop && start < s.stop);
        let first = touched.next()?.bounds;
        let level = |r: Rect| (r.center_y() - first.center_y()).abs() < 0.6 * first.height().max(1.0);
        Some(touched.map(|s| s.bounds).filter(|r| level(*r)).fold(first, Rect::union))
    }

    /// Whether a word among some bytes is doubtful.
    pub(super) fn doubtful(&self, start: usize, stop: usize) -> bool {
        self.spans.iter().any(|s| s.doubtful && s.start < stop && start < s.stop)
    }

    fn begin(page: u32, is_row: bool) -> Self {
        Self {
            text: String::new(),
            page,
            is_row,
            declared: false,
            apart: false,
            height: 0.0,
            spans: Vec::new(),
        }
    }

    /// Parts what follows from what stands before it, if anything does.
    fn part(&mut self, mark: &str) {
        if !self.text.is_empty() && !self.text.ends_with(mark) {
            self.text.push_str(mark);
        }
    }

    /// Whether a word goes on without a space.
    fn joins(&self, word: &str) -> bool {
        self.text.chars().next_back().is_some_and(is_han_or_mark)
            && word.chars().next().is_some_and(is_han_or_mark)
    }

    fn push(&mut self, word: &str, bounds: Rect, doubtful: bool) {
        let start = self.text.len();
        self.text.push_str(word);
        self.spans.push(Span { start, stop: self.text.len(), bounds, doubtful });
    }

    /// Appends another passage of the same page.
    fn append(&mut self, mark: &str, other: Self) {
        self.text.push_str(mark);
        let shift = self.text.len();
        self.text.push_str(&other.text);
        self.spans.extend(other.spans.into_iter().map(|mut span| {
            span.start += shift;
            span.stop += shift;
            span
        }));
    }

    fn push_row(&mut self, row: &Row, right_to_left: bool, table: Option<&Columns>) {
        let columns = !is_justified(row);
        self.height = self.height.max(row.type_height());
        let cells: Vec<_> =
            if right_to_left { row.cells.iter().rev().collect() } else { row.cells.iter().collect() };
        let mut torn = Torn::default();
        for (i, cell) in cells.into_iter().enumerate() {
            if table.is_some_and(|table| table.plans(row, cell)) {
                continue;
            }
            for (j, word) in cell.words.iter().enumerate() {
                let Some(goes_on) = torn.goes_on(&word.text) else { continue };
                let joins = goes_on || self.joins(&word.text) && (j > 0 || i == 0);
                if !self.text.is_empty() && !joins && !self.text.ends_with(' ') {
                    // A column gap is kept as two spaces: it parts label and value.
                    let new_cell = j == 0 && i > 0 && columns;
                    let mark = table.map_or("  ", |table| table.mark_before(row, cell));
                    self.text.push_str(if new_cell { mark } else { " " });
                }
                self.push(&word.text, word.bounds, word.doubtful);
            }
        }
    }
}

/// Arabic words that a page description tears at their vowel signs: the sign stands alone, then single letters, then the rest.
#[derive(Debug, Default)]
struct Torn {
    after_sign: bool,
    in_word: bool,
}

impl Torn {
    /// Whether a word goes on with the one before it; nothing for a lone sign.
    fn goes_on(&mut self, word: &str) -> Option<bool> {
        if word.chars().all(is_combining_mark) {
            self.after_sign = true;
            return None;
        }
        let mut letters = word.chars().filter(|c| !is_combining_mark(*c));
        let lone = matches!((letters.next(), letters.next()), (Some('\u{620}'..='\u{64a}'), None));
        let goes_on = self.in_word;
        self.in_word = lone && (self.after_sign || self.in_word);
        self.after_sign = false;
        Some(goes_on)
    }
}

fn is_han_or_mark(c: char) -> bool {
    is_han(c) || matches!(c, '，' | '。' | '；' | '：' | '、' | '（' | '）' | '“' | '”')
}

/// The passages of a document in reading order.
pub(super) fn passages(pages: &[Page]) -> Vec<Passage> {
    let mut found: Vec<Passage> = Vec::new();
    for page in pages {
        let (table_rows, page) = &tables::part(page);
        let mut table_rows = table_rows.iter().peekable();
        for region in &regions(page) {
            let first = found.len();
            read_region(region, page.number, &mut table_rows, &mut found);
            match found.get_mut(first) {
                Some(passage) if region.apart => passage.apart = true,
                Some(_) if region.beside => join_over_gutter(&mut found, first),
                _ => {}
            }
        }
        found.extend(table_rows.map(|table_row| table_row.passage.clone()));
    }
    questions::with_answers(problems::with_onsets(found))
}

/// The rows of a page in reading order: columns one after the other.
pub(super) fn rows_as_read(page: &Page) -> Vec<Row> {
    regions(page).into_iter().flat_map(|region| region.rows).collect()
}

fn regions(page: &Page) -> Vec<Region> {
    let rows = without_leaders(without_quote_marks(rows(page)));
    let arabic = rows.iter().filter(|row| is_mostly_arabic(&row.text())).count() * 2 > rows.len();
    // Where the file declares tables, their rows and the others take turns.
    match page.tables.as_slice() {
        [] => gutters::regions(rows, page.text_source, arabic),
        _ => vec![Region::whole(rows, page.text_source, arabic)],
    }
}

/// Rows without the marks with which a mail program quotes the letter it answers ("> ", ">> ").
fn without_quote_marks(mut rows: Vec<Row>) -> Vec<Row> {
    let marks = |word: &Word| word.text.chars().all(|c| c == '>');
    for row in &mut rows {
        let Some(first) = row.cells.first_mut().filter(|cell| cell.words.first().is_some_and(marks)) else {
            continue;
        };
        let words = first.words.iter().skip_while(|word| marks(word)).cloned().collect();
        *first = Cell::of_words(words);
        row.cells.retain(|cell| !cell.words.is_empty());
    }
    rows.retain(|row| !row.cells.is_empty());
    rows
}

/// Rows without the dots that lead from a text to its date; these part two cells.
fn without_leaders(mut rows: Vec<Row>) -> Vec<Row> {
    /// Dots or dashes of a leader.
    const LEADER: usize = 4;
    let leads = |word: &Word| {
        word.text.chars().count() >= LEADER && word.text.chars().all(|c| matches!(c, '.' | '_' | '…' | '·'))
    };
    for row in &mut rows {
        if row.cells.iter().flat_map(|cell| &cell.words).any(leads) {
            let parts = row.cells.iter().flat_map(|cell| cell.words.split(leads));
            row.cells =
                parts.filter(|part| !part.is_empty()).map(|part| Cell::of_words(part.to_vec())).collect();
        }
    }
    rows.retain(|row| !row.cells.is_empty());
    rows
}

/// The passages of rows that are read on from one to the next, with the rows of declared tables between them.
fn read_region<'a>(
    region: &Region,
    page: u32,
    table_rows: &mut Peekable<impl Iterator<Item = &'a TableRow>>,
    found: &mut Vec<Passage>,
) {
    let begun = found.len();
    let arabic = region.right_to_left;
    let mut last: Option<&Row> = None;
    // Where the text of a dated entry is set in, for its further lines.
    let mut hanging: Option<f32> = None;
    let mut table: Option<Columns> = None;
    let mut read_to = 0;
    let rows = if region.exact { wrapped::joined(region.rows.clone()) } else { region.rows.clone() };
    for (at, row) in rows.iter().enumerate() {
        if at < read_to {
            continue;
        }
        if let Some((rows, passages)) = downwards::read(&rows[at..], page) {
            found.extend(passages);
            read_to = at + rows;
            (last, hanging) = (None, None);
            continue;
        }
        table = Columns::of_heading(row).or(table);
        while let Some(table_row) = table_rows.next_if(|table_row| tables::is_above(table_row, row)) {
            found.push(table_row.passage.clone());
            (last, hanging) = (None, None);
        }
        let hangs = last.zip(hanging).is_some_and(|(last, edge)| hangs_under(last, row, edge));
        if !hangs {
            hanging = hanging_edge(row);
        }
        let goes_on = (hangs || last.is_some_and(|last| continues(last, row, region.edges, arabic)))
            && !table
                .as_ref()
                .is_some_and(|table| table.hold(row) || last.is_some_and(|last| table.hold(last)))
            && !opens_section(&row.text())
            && !found.last().is_some_and(|passage| begins_entry(&passage.text, &row.text()))
            && !last.is_some_and(|last| is_numbered_alike(&last.text(), &row.text()))
            && !last.is_some_and(|last| {
                region.exact && (is_of_lines(last) || is_of_lines(row) || is_other_type(last, row))
            });
        let right_to_left = arabic && (row.cells.len() > 1 || is_mostly_arabic(&row.text()));
        match found[begun..].last_mut() {
            Some(passage) if goes_on && last.is_some() => {
                passage.push_row(row, right_to_left, table.as_ref())
            }
            _ => {
                let mut passage = Passage::begin(page, row.cells.len() > 1 && !is_justified(row));
                passage.push_row(row, right_to_left, table.as_ref());
                found.push(passage);
            }
        }
        last = Some(row);
    }
}

/// Joins the first passage of a column to the last one of the column before it, where a sentence goes on from one to the other.
fn join_over_gutter(found: &mut Vec<Passage>, first: usize) {
    let Some((above, here)) = first.checked_sub(1).and_then(|at| found.get(at).zip(found.get(first))) else {
        return;
    };
    let open = !above.is_row && above.text.ends_with(|c: char| c.is_alphanumeric() || c == ',');
    if open && !here.is_row && here.text.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit()) {
        let here = found.remove(first);
        found[first - 1].append(" ", here);
    }
}

/// The left edge of the text beside a date in a column of its own.
fn hanging_edge(row: &Row) -> Option<f32> {
    let [date, text] = row.cells.as_slice() else { return None };
    columns::is_day(&date.text).then_some(text.bounds.x0)
}

/// Whether a row is a further line of an entry whose text is set in beside its date.
fn hangs_under(last: &Row, row: &Row, edge: f32) -> bool {
    let (above, here) = (last.bounds(), row.bounds());
    let height = above.height().max(here.height()).max(1.0);
    row.cells.len() == 1 && (here.x0 - edge).abs() < 0.8 * height && here.y0 - above.y1 < 0.9 * height
}

/// Whether a row goes on with the sentence of the row above it.
fn continues(last: &Row, row: &Row, (left, right): (f32, f32), arabic: bool) -> bool {
    let (above, here) = (last.bounds(), row.bounds());
    let width = (right - left).max(1.0);
    let height = above.height().max(here.height()).max(1.0);
    // A row of a form that asks is answered in its next cell, and ends there.
    let asks =
        |row: &Row| row.cells.len() > 1 && row.cells.iter().any(|cell| cell.text.ends_with(['?', '？', '؟']));
    if asks(last) || asks(row) {
        return false;
    }
    if is_table_row(last, row) || are_dated_rows(last, row) || questions::opens(&row.text()) {
        return false;
    }
    // Text set to both margins has wide gaps; a form's rows begin alike and end early.
    let wide = |row: &Row| {
        row.cells.len() > 1
            && !is_justified(row)
            && !(row.cells.len() <= 4 && row.bounds().width() > 0.85 * width && longest(row) > 12)
    };
    if wide(last) || wide(row) || here.y0 - above.y1 > 0.9 * height {
        return false;
    }
    let reaches_end = if arabic { above.x0 < left + 0.22 * width } else { above.x1 > right - 0.22 * width };
    if !reaches_end {
        return false;
    }
    let text = row.text();
    let mut starts = text.trim_start().chars();
    let (first, second) = (starts.next().unwrap_or(' '), starts.next().unwrap_or(' '));
    // "11.10.2022\n– isolated relapse": the dash goes on with the date, however the line breaks.
    let dash =
        matches!(first, '-' | '–' | '—') && last.text().trim_end().ends_with(|c: char| c.is_ascii_digit());
    let item = matches!(first, '•' | '-' | '–' | '—' | '*' | '▪' | '●') && second == ' ' && !dash
        || first.is_ascii_digit() && matches!(second, ')' | '、')
        || first == '#' && second.is_ascii_digit();
    let last_text = last.text();
    if questions::opens(&last_text) && last_text.trim_end().ends_with(['?', '？', '؟']) {
        return false;
    }
    if is_form_line(&last_text) && is_form_line(&text) {
        return false;
    }
    // A year on a line of its own heads the days below it, unless the line above it breaks off.
    let before = last_text.trim_end().rsplit(' ').next().unwrap_or_default();
    let breaks_off = is_month_name(before)
        || before.chars().count() <= 3 && !before.contains(['.', ')'])
        || before.ends_with([',', '-', '–']);
    if year_alone(&text).is_some() && !breaks_off {
        return false;
    }
    // A colon closes a heading, unless its figure follows on the next line.
    let closed = last_text.trim_end().ends_with([':', '：']) && !first.is_ascii_digit();
    !item && !closed
}

/// Whether a row of three cells or more opens with a date or stands under the cells of the row above it.
fn is_table_row(last: &Row, row: &Row) -> bool {
    /// Least cells that stand in columns by design.
    const COLUMNS: usize = 3;
    if row.cells.len() < COLUMNS || is_justified(row) {
        return false;
    }
    let height = row.bounds().height().max(1.0);
    let under = |x0: f32| last.cells.iter().any(|cell| (cell.bounds.x0 - x0).abs() < 0.4 * height);
    columns::is_date(&row.cells[0].text)
        || last.cells.len() >= COLUMNS && row.cells.iter().all(|cell| under(cell.bounds.x0))
}

/// Whether two rows open with a date in a cell of its own, or one of them ends with one.
fn are_dated_rows(last: &Row, row: &Row) -> bool {
    let several = |row: &Row| row.cells.len() > 1 && !is_justified(row);
    let opens = |row: &Row| several(row) && columns::is_day(&row.cells[0].text);
    let ends = |row: &Row| several(row) && row.cells.last().is_some_and(|cell| columns::is_date(&cell.text));
    opens(last) && opens(row) || ends(last) || ends(row)
}

/// Whether a row holds a cell of several lines.
fn is_of_lines(row: &Row) -> bool {
    row.cells.len() > 1 && row.cells.iter().any(|cell| cell.bounds.height() > 1.8 * cell.type_height())
}

/// Whether two rows are set in type of quite different heights, as a heading and its text are.
fn is_other_type(last: &Row, row: &Row) -> bool {
    let (above, here) = (last.type_height().max(1.0), row.type_height().max(1.0));
    above.max(here) > 1.3 * above.min(here)
}

// "5/9 C. difficile colitis", "4/22-4/25: Flu/Cy": an entry under a day without its year.
pattern!(SHORT_ENTRY, r"^\s*[•*-]?\s*\d{1,2}[/.]\d{1,2}(?:\s?[-–]\s?\d{1,2}[/.]\d{1,2})?\s?[:–-]?\s+\p{L}");

/// Whether a row begins the next entry of a chronology: it opens with a date and a mark behind it, as the entry before it does or
/// behind a sentence that has ended. Chinese entries need no mark.
fn begins_entry(before: &str, row: &str) -> bool {
    let marked = |text: &str| {
        // Most rows hold no date near their beginning: the patterns are not asked.
        text.chars().take(20).any(char::is_numeric).then_some(())?;
        let head: String = text.trim_start_matches([' ', '-', '•', '*']).chars().take(40).collect();
        let date =
            find_dates(&head, DateStyle::default()).into_iter().next().filter(|date| date.start == 0)?;
        let behind = head[date.stop..].trim_start_matches([' ', 'г', '.']);
        let mark = behind.starts_with([':', '：', '-', '–', '—', '|']) || head[date.stop..].starts_with("  ");
        Some(mark || behind.starts_with(is_han))
    };
    if SHORT_ENTRY.is_match(before) && SHORT_ENTRY.is_match(row) {
        return true;
    }
    let ended = before.trim_end().ends_with(['.', '。', ';', '；', ':', '：', '!']);
    marked(row) == Some(true)
        && (ended || marked(before).is_some())
        && !before.trim_end().ends_with(['-', '–', ','])
}

/// Whether two rows open with the same word and a number of their own ("Line 1 - …", "Line 2 - …").
fn is_numbered_alike(above: &str, row: &str) -> bool {
    let opening = |text: &str| {
        let mut words = text.split_whitespace();
        let (word, number) = (words.next()?, words.next()?);
        let numbered = number.starts_with(|c: char| c.is_ascii_digit()) && number.chars().count() <= 3;
        (numbered && word.chars().all(char::is_alphabetic)).then(|| (word.to_lowercase(), number.to_owned()))
    };
    let (above, here) = (opening(above), opening(row));
    above.zip(here).is_some_and(|(above, here)| above.0 == here.0 && above.1 != here.1)
}

/// Whether a row is a line of text set to both margins: many words apart by gaps that are wide but alike.
fn is_justified(row: &Row) -> bool {
    let mut words: Vec<Rect> =
        row.cells.iter().flat_map(|cell| &cell.words).map(|word| word.bounds).collect();
    words.sort_by(|a, b| a.x0.total_cmp(&b.x0));
    let gaps: Vec<f32> = words.windows(2).map(|pair| pair[1].x0 - pair[0].x1).collect();
    let narrowest = gaps.iter().copied().fold(f32::MAX, f32::min);
    let widest = gaps.iter().copied().fold(0.0_f32, f32::max);
    gaps.len() >= 5 && widest <= row.bounds().height() && narrowest > 0.0 && widest <= 1.8 * narrowest
}

/// Whether a line is a short label with its value and nothing else, as a form has one on each line.
fn is_form_line(line: &str) -> bool {
    let Some((label, value)) = line.split_once([':', '：']) else { return false };
    let words = label.split_whitespace().count();
    (1..=5).contains(&words)
        && label.chars().count() <= 40
        && !label.contains(['.', ',', ';', '，', '。', '(', '（'])
        && !value.trim().is_empty()
}

fn longest(row: &Row) -> usize {
    row.cells.iter().map(|cell| cell.text.chars().count()).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_torn_at_their_vowel_signs_are_whole() {
        for (text, expect) in [
            ("ُ ش خص المرض", "شخص المرض"),
            ("ُ ش ِّ خ صت بابيضاض", "شخصت بابيضاض"),
            ("رأيا ً ثانيا و لا", "رأيا ثانيا و لا"),
        ] {
            let words: Vec<&str> = text.split(' ').collect();
            let mut torn = Torn::default();
            let mut found = String::new();
            for word in words {
                let Some(goes_on) = torn.goes_on(word) else { continue };
                if !goes_on && !found.is_empty() {
                    found.push(' ');
                }
                found.push_str(word);
            }
            assert_eq!(found, expect);
        }
    }
}
