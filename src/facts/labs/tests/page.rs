//! Pages set in a fixed-width type, as print and as a picture of it.

use satchel_records::{DocumentId, LabSuggestion, Line, Page, Rect, Table, TableCell, TextSource, Word};

use super::super::super::extract::{DocumentInput, extract};

/// How a page came to the program.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Print {
    /// A file with text.
    Text,
    /// A picture, lines falling by so much over one unit of width.
    Picture(f32),
}

/// The values of a page: a character is 6 points wide, a line 15 points high. A line that begins with `~` is in small print, its
/// words as far apart as they stand in the text.
#[allow(clippy::cast_precision_loss, reason = "test pages are small")]
fn page(print: Print, text: &str) -> Page {
    let (mut y, mut lines) = (40.0, Vec::new());
    let slope = if let Print::Picture(slope) = print { slope } else { 0.0 };
    for text in text.lines() {
        let small = text.starts_with('~');
        let height = if small { 10.0 } else { 12.0 };
        let chars: Vec<char> = text.chars().map(|c| if c == '~' && small { ' ' } else { c }).collect();
        let mut words = Vec::new();
        for (start, end) in spans(&chars) {
            let x = 40.0 + start as f32 * 6.0;
            let top = y + slope * x;
            let bounds = Rect::new(x, top, x + (end - start) as f32 * 6.0, top + height);
            let text: String = chars[start..end].iter().collect();
            // A doubtful word is printed with `¿` before it.
            let doubtful = text.starts_with('¿');
            let text = text.trim_start_matches('¿').to_owned();
            words.push(Word { text, bounds, confidence: None, doubtful });
        }
        y += if small { 12.0 } else { 15.0 };
        if !words.is_empty() {
            lines.push(Line { words });
        }
    }
    let text_source = if print == Print::Text { TextSource::Embedded } else { TextSource::Ocr };
    Page { number: 1, width: 595.0, height: 842.0, text_source, lines, tables: Vec::new() }
}

/// The values of one table that its file declares: a list per row, a text per cell.
#[allow(clippy::cast_precision_loss, reason = "test tables are small")]
pub(super) fn labs_of_table(rows: &[&[&str]]) -> Vec<LabSuggestion> {
    let cell = |row: usize, column: usize, text: &str| TableCell {
        text: text.to_owned(),
        bounds: Rect::new(
            36.0 + 80.0 * column as f32,
            40.0 + 12.0 * row as f32,
            116.0 + 80.0 * column as f32,
            52.0 + 12.0 * row as f32,
        ),
    };
    let cells =
        |(at, row): (usize, &&[&str])| row.iter().enumerate().map(|(n, text)| cell(at, n, text)).collect();
    let table = Table { rows: rows.iter().enumerate().map(cells).collect() };
    let page = Page { tables: vec![table], ..page(Print::Text, "") };
    read(&[page], "a.csv", "text/csv")
}

fn spans(chars: &[char]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in chars.iter().chain([&' ']).enumerate() {
        match (c.is_whitespace(), start) {
            (false, None) => start = Some(at),
            (true, Some(from)) => {
                found.push((from, at));
                start = None;
            }
            _ => {}
        }
    }
    found
}

/// The lab values of one page.
pub(super) fn labs(print: Print, text: &str) -> Vec<LabSuggestion> {
    read(&[page(print, text)], "a.pdf", "application/pdf")
}

fn read(pages: &[Page], source_path: &str, media_type: &str) -> Vec<LabSuggestion> {
    let input = DocumentInput { document_id: DocumentId(1), source_path, media_type, pages, dicom: &[] };
    extract(&input, None).labs
}
