//! A page as it was read: words with their places, lines in reading order, tables where the format has them.

use serde::{Deserialize, Serialize};

/// A rectangle on a page, in page units, origin top left. It is serialised as `[x0, y0, x1, y1]`.
///
/// The unit is the PDF point (1/72 inch) of the page as displayed, turned upright; images count one unit a pixel.
/// `Page::width` and `Page::height` give the extent.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(from = "[f32; 4]", into = "[f32; 4]")]
#[ts(type = "[number, number, number, number]")]
pub struct Rect {
    /// Left edge.
    pub x0: f32,
    /// Upper edge.
    pub y0: f32,
    /// Right edge.
    pub x1: f32,
    /// Lower edge.
    pub y1: f32,
}

impl Rect {
    /// A rectangle from its edges.
    #[must_use]
    pub const fn new(x0: f32, y0: f32, x1: f32, y1: f32) -> Self {
        Self { x0, y0, x1, y1 }
    }

    /// The smallest rectangle that holds both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self {
            x0: self.x0.min(other.x0),
            y0: self.y0.min(other.y0),
            x1: self.x1.max(other.x1),
            y1: self.y1.max(other.y1),
        }
    }

    /// Width in page units.
    #[must_use]
    pub fn width(self) -> f32 {
        self.x1 - self.x0
    }

    /// Height in page units.
    #[must_use]
    pub fn height(self) -> f32 {
        self.y1 - self.y0
    }

    /// The middle, left to right.
    #[must_use]
    pub fn center_x(self) -> f32 {
        f32::midpoint(self.x0, self.x1)
    }

    /// The middle, top to bottom.
    #[must_use]
    pub fn center_y(self) -> f32 {
        f32::midpoint(self.y0, self.y1)
    }
}

impl From<[f32; 4]> for Rect {
    fn from([x0, y0, x1, y1]: [f32; 4]) -> Self {
        Self { x0, y0, x1, y1 }
    }
}

impl From<Rect> for [f32; 4] {
    fn from(r: Rect) -> Self {
        [r.x0, r.y0, r.x1, r.y1]
    }
}

/// Where a page's text came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum TextSource {
    /// Characters stored in the file itself.
    Embedded,
    /// Recognised from a picture.
    Ocr,
    /// Cells of a table or tags of a data file: no picture was involved.
    Structured,
    /// The page has no text.
    #[default]
    None,
}

/// A run of characters without a space, at its place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Word {
    /// The characters in logical order, NFC.
    pub text: String,
    /// Its place.
    #[serde(rename = "box")]
    pub bounds: Rect,
    /// Certainty of recognition, 0 to 1; absent for embedded and structured text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<f32>,
    /// Two readers disagreed about it, or the only reader was unsure.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub doubtful: bool,
}

/// Words that stand on one base line and belong together.
///
/// A wide gap (a table's column gap) does not end a line; readers of facts split lines into cells by the gaps.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, ts_rs::TS)]
pub struct Line {
    /// In reading order: left to right, or right to left for Arabic.
    pub words: Vec<Word>,
}

impl Line {
    /// The words with single spaces between them; Chinese words are joined as they stand.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        for (i, word) in self.words.iter().enumerate() {
            if i > 0 && !(ends_in_han(&text) && starts_with_han(&word.text)) {
                text.push(' ');
            }
            text.push_str(&word.text);
        }
        text
    }

    /// The rectangle around all words; empty at the origin for a line without words.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        self.words.iter().map(|w| w.bounds).reduce(Rect::union).unwrap_or_default()
    }
}

fn ends_in_han(text: &str) -> bool {
    text.chars().next_back().is_some_and(is_han)
}

fn starts_with_han(text: &str) -> bool {
    text.chars().next().is_some_and(is_han)
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{303f}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}')
}

/// A cell of a table the file itself declares (DOCX, HTML, CSV, XLSX).
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, ts_rs::TS)]
pub struct TableCell {
    /// The cell's text.
    pub text: String,
    /// Its place on the page as laid out by the reader.
    #[serde(rename = "box")]
    pub bounds: Rect,
}

/// A table the file itself declares, row by row. Merged cells repeat their text in each place they cover.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, ts_rs::TS)]
pub struct Table {
    /// Rows of cells; rows may differ in length.
    pub rows: Vec<Vec<TableCell>>,
}

/// One page of a document.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, ts_rs::TS)]
pub struct Page {
    /// Counted from 1.
    pub number: u32,
    /// Width in page units.
    pub width: f32,
    /// Height in page units.
    pub height: f32,
    /// Where the text came from.
    pub text_source: TextSource,
    /// Lines in reading order. They hold all the text of the page, that of `tables` too.
    pub lines: Vec<Line>,
    /// Tables the file declares; tables that are only drawn are rebuilt from the lines by the facts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tables: Vec<Table>,
}

impl Page {
    /// The page's text, one line each.
    #[must_use]
    pub fn text(&self) -> String {
        let lines: Vec<String> = self.lines.iter().map(Line::text).collect();
        lines.join("\n")
    }

    /// Mean confidence of the recognised words, 0 to 1; `None` when nothing was recognised.
    #[must_use]
    pub fn ocr_confidence(&self) -> Option<f32> {
        let confidences: Vec<f32> =
            self.lines.iter().flat_map(|l| &l.words).filter_map(|w| w.confidence).collect();
        #[allow(clippy::cast_precision_loss, reason = "a page has far fewer than 2^23 words")]
        let count = confidences.len() as f32;
        (!confidences.is_empty()).then(|| confidences.iter().sum::<f32>() / count)
    }
}
