//! The kind of a paper, by its title first, then by its words.

use satchel_records::{DocumentKind, LabSuggestion, Page};

use super::super::dates::{DateStyle, whole_date};
use super::super::knowledge::{Phrase, knowledge};
use super::super::layout::{Cell, Row, middle};
use super::super::lexicon::places;
use super::super::number::{DecimalMark, parse_number};
use super::super::prose::rows_as_read;
use super::super::text::fold_tight;
use super::TOP_ROWS;

/// What speaks for one kind of paper.
#[derive(Debug, Clone, Copy)]
struct Score {
    kind: DocumentKind,
    title: f32,
    row: Option<usize>,
    /// Rows that hold one of its titles, and words that only its papers use.
    body: f32,
}

/// The kind of a paper and the row of its title.
/// A paper that prints the first and the last day of a stay (`sums_up_stay`) sums it up, unless its title says otherwise.
pub(in super::super) fn kind(
    pages: &[Page],
    labs: &[LabSuggestion],
    sums_up_stay: bool,
) -> (DocumentKind, Option<usize>) {
    let Some(first) = pages.iter().find(|page| !page.lines.is_empty()) else {
        return (DocumentKind::Other, None);
    };
    let rows = rows_as_read(first);
    let usual = middle(rows.iter().map(Row::type_height).collect()).unwrap_or(1.0).max(0.1);
    let mut scores: Vec<Score> = DocumentKind::ALL
        .iter()
        .map(|kind| Score { kind: *kind, title: 0.0, row: None, body: 0.0 })
        .collect();
    for (at, row) in rows.iter().enumerate() {
        read_row(row, at, usual, &mut scores);
    }
    let total = |score: &Score| {
        let results = if score.kind == DocumentKind::LabReport { weight_of_results(labs) } else { 0.0 };
        let stay = if score.kind == DocumentKind::DischargeSummary && sums_up_stay { STAY } else { 0.0 };
        score.title + score.body.min(4.0) * 0.3 + results + stay
    };
    let best = scores.iter().rev().max_by(|a, b| total(a).total_cmp(&total(b)));
    match best {
        Some(score) if total(score) >= 1.0 => (score.kind, score.row),
        _ => (DocumentKind::Other, None),
    }
}

/// Rows in which a title may have its subject behind a colon.
const HEAD: usize = 4;

/// What the two days of a stay count, beside a title of its own, which counts 10.
const STAY: f32 = 3.5;

/// Adds what a row says: a title in the head of the paper, a word of one kind's papers anywhere.
fn read_row(row: &Row, at: usize, usual: f32, scores: &mut [Score]) {
    let mut seen: Vec<DocumentKind> = Vec::new();
    let kinds = &knowledge().kinds;
    // A result's row ("Ferritin 2210") is no title.
    let holds_number = row.cells.len() > 1
        && row.cells.iter().any(|cell| parse_number(&cell.text, DecimalMark::Point).is_some());
    // A row of a chronology tells what was done on its day.
    let is_date = |cell: &Cell| whole_date(&cell.text, DateStyle::default()).is_some();
    let is_entry = row.cells.len() > 1
        && (is_date(&row.cells[0]) || at >= HEAD && row.cells.last().is_some_and(is_date));
    // A line of a form: what stands between its fields (a department, a ward) is no title.
    let is_form = row.cells.iter().filter(|cell| is_field(&cell.text)).count() >= 2;
    for (column, cell) in row.cells.iter().enumerate() {
        let (text, height) = (fold_tight(&cell.text), cell.type_height());
        // Behind a label in a column of its own stands a value.
        let beside = if is_form || column > 0 && is_label(&row.cells[0].text) { 0.4 } else { 1.0 };
        for phrase in ["title", "title_weak", "body"].iter().flat_map(|list| kinds.perhaps_in(list, &text)) {
            let Some((start, _)) = places(&text, &phrase.text).next() else { continue };
            let Some(kind) = DocumentKind::from_key(&phrase.key) else { continue };
            let Some(score) = scores.iter_mut().find(|score| score.kind == kind) else { continue };
            if !seen.contains(&kind) {
                seen.push(kind);
                score.body += 1.0;
            }
            if at >= TOP_ROWS || holds_number || is_entry || phrase.list == "body" {
                continue;
            }
            let weight =
                weight_of_title(phrase, &text, start, at) * (height / usual).clamp(0.8, 2.0) * beside;
            if weight > score.title {
                score.title = weight;
                score.row = Some(at);
            }
        }
    }
}

/// How much a title counts in its cell.
fn weight_of_title(phrase: &Phrase, text: &str, start: usize, at: usize) -> f32 {
    let of_specimen = knowledge()
        .labels
        .list("specimen_label")
        .any(|label| text.starts_with(&label.text) && label.text.len() < start);
    // "Specimen: bone marrow aspirate" is a label with its value; "Flow cytometry: residual disease" a title with its subject.
    let head = text.split_once(": ").map_or(text, |(head, _)| head);
    let value = of_specimen || start > head.len() || text.ends_with(':');
    let subject = head.len() < text.len() && !value;
    let length = if subject { head } else { text }.chars().count().max(1);
    #[allow(clippy::cast_precision_loss, reason = "lines are short")]
    let share = (phrase.text.trim_end_matches('*').chars().count() as f32 / length as f32).min(1.0);
    #[allow(clippy::cast_precision_loss, reason = "only the first rows count")]
    let early = 1.0 - at as f32 / 20.0;
    let letterhead = knowledge().labels.inside("facility", text).is_some();
    10.0 * if phrase.list == "title_weak" { 0.6 } else { 1.0 }
        * if length > 36 { share } else { share.sqrt() }
        * early
        * if letterhead { 0.45 } else { 1.0 }
        * if value { 0.3 } else { 1.0 }
        // Below the head of a paper, a word and its colon are a label ("Donor: her brother").
        * match (subject, at < HEAD) {
            (true, true) => 0.75,
            (true, false) => 0.3,
            (false, _) => 1.0,
        }
}

/// Whether a cell holds a label with its value ("Accession: MR-26-104417").
pub(super) fn is_field(text: &str) -> bool {
    text.split_once([':', '：']).is_some_and(|(label, value)| !label.is_empty() && !value.trim().is_empty())
}

/// Whether a row greets the reader of a letter.
pub(super) fn greets(row: &str) -> bool {
    let folded = fold_tight(row);
    knowledge()
        .kinds
        .list("greeting")
        .any(|phrase| places(&folded, &phrase.text).any(|(start, _)| start == 0))
}

/// What a letter's subject line says ("Re: …").
pub(super) fn subject(row: &str) -> Option<String> {
    let (label, subject) = row.split_once([':', '：'])?;
    knowledge().kinds.whole("subject", &fold_tight(label))?;
    let subject = subject.split_whitespace().collect::<Vec<_>>().join(" ");
    (subject.chars().count() >= 3).then_some(subject)
}

/// Whether a cell is a label of a form.
fn is_label(text: &str) -> bool {
    let folded = fold_tight(text);
    let folded = folded.trim_end_matches([':', '.']);
    ["label", "specimen_label"].iter().any(|list| knowledge().labels.whole(list, folded).is_some())
}

/// A sheet of many known tests is a laboratory's.
fn weight_of_results(labs: &[LabSuggestion]) -> f32 {
    let in_table =
        |lab: &&LabSuggestion| lab.source.rule.starts_with("table") && !lab.analyte.starts_with("x_");
    match labs.iter().filter(in_table).count() {
        15.. => 6.0,
        5.. => 3.0,
        2.. => 1.0,
        _ => 0.0,
    }
}
