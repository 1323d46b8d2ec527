//! What the columns of a table hold, told from its headings.

use satchel_records::{Rect, Specimen};

use super::super::super::dates::FoundDate;
use super::super::super::knowledge::{NameMatch, Phrase, knowledge};
use super::super::super::layout::Cell;
use super::super::super::memo::{Question, answer_asked};
use super::super::super::text::fold_tight;
use super::super::cells;

/// What a column holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Column {
    Name,
    Code,
    Result,
    Unit,
    Range,
    Flag,
    Method,
    Previous,
    /// The lower and the upper limit, each in a column of its own.
    Low,
    High,
    Index,
    Date,
    /// Something that is no part of a result: the patient, an order number, a remark.
    Other,
    /// A heading that says nothing: units and ranges below it show themselves, a number below it is no result.
    Unread,
    /// Results that have a day, a unit or a specimen in common.
    Shared(Common),
    /// Results of one analyte: its name as printed, what it may be, its unit, whether the name is misspelt; the range that a row
    /// below the names prints.
    Analyte {
        name: String,
        found: NameMatch,
        fuzzy: bool,
        range: Option<String>,
        bounds: Rect,
    },
}

/// What the results of one column have in common.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Common {
    pub date: Option<FoundDate>,
    pub unit: Option<String>,
    pub specimen: Option<Specimen>,
}

/// A heading with the left and right edge of its column.
#[derive(Debug, Clone)]
pub(super) struct Heading {
    pub column: Column,
    pub slot: (f32, f32),
    /// The unit that the heading of results names for all of them: `Result (%)`.
    pub unit: Option<String>,
}

impl Heading {
    pub(super) fn new(column: Column, slot: (f32, f32)) -> Self {
        Self { column, slot, unit: None }
    }
}

impl Column {
    /// Whether a number in this column is no result.
    pub(super) fn holds_no_result(&self) -> bool {
        use Column::{Code, Date, High, Index, Low, Method, Other, Previous, Unread};
        matches!(self, Code | Index | Previous | Method | Date | Other | Unread | Low | High)
    }

    fn of_key(key: &str) -> Option<Self> {
        Some(match key {
            "name" => Self::Name,
            "code" => Self::Code,
            "result" => Self::Result,
            "unit" => Self::Unit,
            "range" => Self::Range,
            "flag" => Self::Flag,
            "method" => Self::Method,
            "previous" => Self::Previous,
            "low" => Self::Low,
            "high" => Self::High,
            "index" => Self::Index,
            "date" => Self::Date,
            "other" => Self::Other,
            _ => return None,
        })
    }
}

/// Words that headings in one cell have; a longer line is a sentence.
pub(super) const MOST_WORDS: usize = 9;

/// The columns a heading cell names: one, or several whose words stand close together.
pub(super) fn headings_of(cell: &Cell, ocr: bool) -> Vec<Heading> {
    if let Some(column) = column_of(&cell.text, ocr) {
        let unit = (column == Column::Result).then(|| unit_behind(&cell.text)).flatten();
        return vec![Heading { unit, ..Heading::new(column, cell.slot) }];
    }
    let mut found = Vec::new();
    let mut at = 0;
    if cell.words.len() > MOST_WORDS {
        return found;
    }
    while at < cell.words.len() {
        let hit = (at + 1..=cell.words.len()).rev().find_map(|end| {
            let part = Cell::of_words(cell.words[at..end].to_vec());
            column_of(&part.text, false).map(|column| (column, part.slot, end))
        });
        let Some((column, slot, end)) = hit else { return Vec::new() };
        found.push(Heading::new(column, slot));
        at = end;
    }
    found
}

/// The column a heading names: as a whole, by each of its two languages, or by what stands before a bracket.
fn column_of(text: &str, ocr: bool) -> Option<Column> {
    answer_asked::<ColumnOf>(u8::from(ocr), text, || read_column(text, ocr))
}

/// Which column a text heads, on paper and on a picture.
struct ColumnOf;

impl Question for ColumnOf {
    type Answer = Option<Column>;
}

fn read_column(text: &str, ocr: bool) -> Option<Column> {
    let folded = fold_tight(&words_of(text));
    let whole = |part: &str| {
        let part = part.trim_matches(|c: char| matches!(c, ':' | '*' | '.' | '-' | ' '));
        let words = &knowledge().headings;
        words
            .whole("heading", part)
            .or_else(|| words.whole("heading", &format!("{part}.")))
            .or_else(|| ocr.then(|| misread(part)).flatten())
            .and_then(|phrase| Column::of_key(&phrase.key))
            .or_else(|| of_label(part))
    };
    // An export joins the words of a heading with points too: "referenceRange.low".
    let spelled = || whole(&spelled_out(&folded.replace('.', " ")));
    if let Some(column) = whole(&folded).or_else(spelled) {
        return Some(column);
    }
    let parts: Vec<&str> = folded
        .split(['/', '|', '(', ')', ',', '[', ']', '&', '+'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let first = parts.first().filter(|first| first.chars().count() > 1)?;
    if parts.len() > 1 {
        return whole(first);
    }
    // Two languages with a space between them: "项目 Test", "Результат Result".
    folded.match_indices(' ').find_map(|(at, _)| {
        let (a, b) = (whole(&folded[..at])?, whole(&folded[at + 1..])?);
        (a == b).then_some(a)
    })
}

/// A heading of an export with its words apart: "collected_at", "TestName".
fn words_of(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len() + 4);
    let mut last = ' ';
    for c in text.chars() {
        if last.is_ascii_lowercase() && c.is_ascii_uppercase() {
            spaced.push(' ');
        }
        spaced.push(if c == '_' { ' ' } else { c });
        last = c;
    }
    spaced
}

/// A heading of an export with its shortened words in full: "collection dt".
fn spelled_out(folded: &str) -> String {
    let full = |word| {
        knowledge()
            .headings
            .whole("shortened", word)
            .map_or_else(|| word.to_owned(), |phrase| phrase.key.clone())
    };
    folded.split_whitespace().map(full).collect::<Vec<_>>().join(" ")
}

/// The unit in brackets or behind a comma.
fn unit_behind(text: &str) -> Option<String> {
    let (_, rest) = text.split_once(['(', '（', '[', ','])?;
    let unit = rest.trim_matches([')', '）', ']', ' ']);
    cells::is_unit(unit).then(|| unit.to_owned())
}

/// Most characters of a heading that begins with the sign of a share.
const LONGEST_SHARE: usize = 32;

/// The unit of a column of counts or shares: "Abs. (cells/µL)", "Отн., %".
pub(super) fn counted_in(text: &str) -> Option<String> {
    // "% of lymphocytes" is a share, whatever it is a share of.
    if text.starts_with(['%', '％']) && text.chars().count() < LONGEST_SHARE {
        return Some("%".to_owned());
    }
    let kind = fold_tight(text.split(['(', '（', '[', ',']).next()?);
    let unit = unit_behind(text)?;
    let words = &knowledge().headings;
    words.whole("modifier", kind.trim()).or_else(|| words.whole("counted", kind.trim())).map(|_| unit)
}

/// The heading that a misspelt one stands for; none where two kinds of column are as near.
fn misread(part: &str) -> Option<&'static Phrase> {
    let length = part.chars().count();
    if length < 5 {
        return None;
    }
    let near = |phrase: &&Phrase| {
        phrase.text.chars().count().abs_diff(length) <= 1
            && strsim::levenshtein(&phrase.text, part) <= 1 + length / 10
    };
    let mut found = knowledge().headings.list("heading").filter(near);
    let first = found.next()?;
    found.all(|other| other.key == first.key).then_some(first)
}

/// Labels of a form that head a column of an export: who, when, by whom.
fn of_label(folded: &str) -> Option<Column> {
    let phrase = knowledge().labels.whole("label", folded)?;
    Some(if phrase.key == "collected" { Column::Date } else { Column::Other })
}

/// The heading whose column a slot lies in: the largest overlap, else the nearest middle.
pub(super) fn nearest(headings: &[Heading], slot: (f32, f32)) -> Option<usize> {
    let overlap = |h: &Heading| slot.1.min(h.slot.1) - slot.0.max(h.slot.0);
    let best =
        (0..headings.len()).max_by(|a, b| overlap(&headings[*a]).total_cmp(&overlap(&headings[*b])))?;
    if overlap(&headings[best]) > 0.0 {
        return Some(best);
    }
    let middle = |s: (f32, f32)| f32::midpoint(s.0, s.1);
    let far = |h: &Heading| (middle(h.slot) - middle(slot)).abs().min((h.slot.0 - slot.0).abs());
    (0..headings.len()).min_by(|a, b| far(&headings[*a]).total_cmp(&far(&headings[*b])))
}

/// The column of a slot.
pub(super) fn column_at(headings: &[Heading], slot: (f32, f32)) -> Option<&Column> {
    nearest(headings, slot).map(|at| &headings[at].column)
}
