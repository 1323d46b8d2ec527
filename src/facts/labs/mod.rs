//! Lab values: from tables rebuilt out of word places, from declared tables, and from narrative.

mod cells;
mod checks;
mod context;
mod donor;
mod finish;
mod narrative;
mod normalise;
mod picture;
mod plausible;
mod residual;
mod settle;
mod shorthand;
mod tables;
#[cfg(test)]
mod tests;
mod worded;

use std::cell::OnceCell;

use satchel_records::{DocumentId, LabSuggestion, Page, Rect, TextSource};

use super::dates::{DateStyle, FoundDate, find_dates};
use super::knowledge::NameMatch;
use super::layout::{Row, rows, table_rows};
use super::number::DecimalMark;
use super::prose::Passage;

pub(super) use context::{antigens_belong_to, document_specimen};
pub use normalise::{normalise, range_of};

/// What the whole document says about its values.
#[derive(Debug, Clone)]
pub(super) struct Sheet<'a> {
    /// The document every source points to.
    pub document_id: DocumentId,
    /// Its pages.
    pub pages: &'a [Page],
    /// Decimal mark of its numbers.
    pub mark: DecimalMark,
    /// Order of day and month.
    pub style: DateStyle,
    /// Collection date where a table states none of its own.
    pub collected: Option<FoundDate>,
    /// Several collection dates stand on the document; the nearest above a table counts.
    pub collected_by_place: Vec<(u32, f32, FoundDate)>,
    /// Dates of birth, of reporting and of printing: a caption that prints one of them dates no table.
    pub not_collected: Vec<satchel_records::PartialDate>,
    /// The collection date is that of reception: the collection itself is not on the paper.
    pub date_is_of_reception: bool,
    /// What was examined, where a table does not say.
    pub specimen: satchel_records::Specimen,
    /// Day 0 of relative days (`D7`), where the paper states its date.
    pub day_zero: Option<FoundDate>,
    /// Admission and discharge, for values "on admission" and "at discharge".
    pub stay: (Option<FoundDate>, Option<FoundDate>),
    /// The day of a visit, for values "today".
    pub visit: Option<FoundDate>,
    /// Names outside the tables are results too: a paper of medicines or pictures holds other figures.
    pub takes_unknown_tests: bool,
    /// Shares of CD3 or CD19 on this paper are those of blasts or of a donor's cells, and no subsets of the child's lymphocytes.
    pub antigens_are_no_subsets: bool,
    /// The paper is about chimerism: shares of cells on it are those of a donor.
    pub shares_are_donors: bool,
    /// The document's text, for the method and sensitivity that a table leaves to its footnotes.
    pub context: String,
    /// Where days printed without their year get it from; worked out when the first of them asks.
    pub years: OnceCell<tables::Years>,
}

/// A value as put together from cells, before unit and analyte are settled.
#[derive(Debug, Clone, Default)]
struct Raw {
    name: String,
    found: Option<NameMatch>,
    fuzzy: bool,
    value: String,
    unit: Option<String>,
    range: Option<String>,
    flag: Option<String>,
    /// A sign behind the value that could not be read.
    mark: bool,
    method: Option<String>,
    page: u32,
    name_box: Option<Rect>,
    value_box: Option<Rect>,
    quote: String,
    doubtful: bool,
    ocr: bool,
    collected: Option<FoundDate>,
    specimen: satchel_records::Specimen,
    rule: &'static str,
}

/// Every lab value of a document, in reading order. Passages are its running text.
pub(super) fn read(sheet: &Sheet<'_>, passages: &[Passage]) -> Vec<LabSuggestion> {
    let mut found = Vec::new();
    let mut state = tables::State::default();
    // Rows a table has used are not read again as narrative.
    let mut used: Vec<(u32, Rect)> = Vec::new();
    for page in sheet.pages {
        let ocr = page.text_source == TextSource::Ocr;
        let mut declared: Vec<Rect> = Vec::new();
        let lines = rows(page);
        for table in &page.tables {
            let rows = table_rows(table);
            let mut fresh = tables::State::of_declared_table(caption_above(sheet, &lines, &rows));
            let labs = tables::read(sheet, page.number, &rows, ocr, &mut fresh, &mut used);
            if labs.is_empty() {
                continue;
            }
            declared.extend(rows.iter().map(Row::bounds));
            found.extend(labs);
        }
        let free: Vec<Row> = lines
            .into_iter()
            .filter(|row| !declared.iter().any(|taken| overlaps(*taken, row.bounds())))
            .collect();
        found.extend(tables::read(sheet, page.number, &free, ocr, &mut state, &mut used));
        used.extend(declared.into_iter().map(|bounds| (page.number, bounds)));
    }
    let mut labs = finish::finish_all(sheet, found);
    let narrated = narrative::read(sheet, passages, &used);
    for lab in narrated {
        // The conclusion of a report repeats its table.
        let told = labs.iter().any(|other| {
            other.analyte == lab.analyte
                && other.as_reported.value == lab.as_reported.value
                && (other.collected == lab.collected || lab.collected.is_none())
        });
        if !told {
            labs.push(lab);
        }
    }
    checks::cross_check(&mut labs);
    labs
}

/// Rows above a declared table that may date it.
const CAPTION_ROWS: usize = 2;

/// The date in the caption of a declared table: the only date of a short line just above it.
fn caption_above(sheet: &Sheet<'_>, lines: &[Row], table: &[Row]) -> Option<FoundDate> {
    let top = table.first()?.bounds().y0;
    let above = lines.iter().rev().filter(|line| line.bounds().y1 <= top + 1.0).take(CAPTION_ROWS);
    above.map(Row::text).filter(|text| text.chars().count() < 90).find_map(|text| {
        let dates = find_dates(&text, sheet.style);
        let [date] = dates.as_slice() else { return None };
        (!sheet.not_collected.contains(&date.date)).then(|| date.clone())
    })
}

/// Whether two places share most of the smaller one's height and some width.
fn overlaps(a: Rect, b: Rect) -> bool {
    let height = a.y1.min(b.y1) - a.y0.max(b.y0);
    let width = a.x1.min(b.x1) - a.x0.max(b.x0);
    width > 0.0 && height > 0.5 * a.height().min(b.height()).max(0.1)
}
