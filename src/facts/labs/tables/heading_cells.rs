//! What the cells of a heading say, one by one and beside each other.

use satchel_records::Word;

use super::super::super::knowledge::knowledge;
use super::super::super::layout::{Cell, Row};
use super::super::{cells, context, donor, shorthand};
use super::columns::{Column, Heading, MOST_WORDS, headings_of};

/// The headings that stand too close together to be told apart by their gap ("Range 10^9/L"), where each of them is one.
pub(super) fn parted(cell: &Cell, ocr: bool) -> Vec<Cell> {
    if ocr && cell.words.iter().any(is_line) {
        let words: Vec<Word> = cell.words.iter().filter(|word| !is_line(word)).cloned().collect();
        let rest = Cell { slot: cell.slot, ..Cell::of_words(words) };
        return if rest.words.is_empty() { Vec::new() } else { parted(&rest, ocr) };
    }
    let is_one = |part: &Cell, ocr: bool| !headings_of(part, ocr).is_empty() || cells::is_unit(&part.text);
    let whole = || vec![cell.clone()];
    let is_name = || {
        donor::named(&cell.text).is_some()
            || knowledge().analytes_named(&cell.text).is_some()
            || shorthand::named_with_unit(&cell.text).is_some()
    };
    if cell.words.len() < 2
        || cell.words.len() > MOST_WORDS
        || is_one(cell, ocr)
        || is_name()
        || context::specimen_of_cell(&cell.text).is_some()
    {
        return whole();
    }
    let mut parts = Vec::new();
    let mut at = 0;
    while at < cell.words.len() {
        let hit = (at + 1..=cell.words.len()).rev().find_map(|end| {
            let part = Cell::of_words(cell.words[at..end].to_vec());
            is_one(&part, false).then_some((part, end))
        });
        let Some((part, end)) = hit else { return whole() };
        parts.push(part);
        at = end;
    }
    parts
}

/// Whether a word on a picture is a ruled line of the table.
fn is_line(word: &Word) -> bool {
    matches!(word.text.trim(), "|" | "¦" | "||")
}

/// Between one column of names and the next stands one of results: a heading that says nothing is theirs, where only one does.
pub(super) fn infer_results(headings: &mut [Heading]) {
    let is_name = |heading: &Heading| heading.column == Column::Name;
    let leftwards = headings.last().is_some_and(is_name) && !headings.first().is_some_and(is_name);
    let mut places: Vec<usize> = (0..headings.len()).collect();
    if leftwards {
        places.reverse();
    }
    let starts: Vec<usize> = (0..places.len()).filter(|at| is_name(&headings[places[*at]])).collect();
    for (nth, start) in starts.iter().enumerate() {
        let end = starts.get(nth + 1).copied().unwrap_or(places.len());
        let group = &places[*start..end];
        let of = |wanted: &Column| group.iter().filter(|at| headings[**at].column == *wanted).count();
        // "Cells  %  Normal": a unit that stands alone over the results is that of all of them.
        let alone = of(&Column::Result) + of(&Column::Unit) + of(&Column::Unread) == 0;
        let over_results =
            |at: &&usize| matches!(&headings[**at].column, Column::Shared(common) if common.unit.is_some());
        if alone
            && group.iter().filter(over_results).count() == 1
            && let Some(at) = group.iter().find(over_results).copied()
            && let Column::Shared(common) = headings[at].column.clone()
        {
            headings[at] = Heading { unit: common.unit, ..Heading::new(Column::Result, headings[at].slot) };
            continue;
        }
        let about_results = of(&Column::Unit) + of(&Column::Range) > 0;
        if of(&Column::Result) == 0 && of(&Column::Unread) == 1 && about_results {
            let unread = group.iter().copied().find(|at| headings[*at].column == Column::Unread);
            unread.into_iter().for_each(|at| headings[at].column = Column::Result);
        }
    }
}

/// The name in a heading that prints its unit behind a comma or in brackets.
pub(super) fn before_unit(text: &str) -> String {
    text.split([',', '(', '（']).next().unwrap_or(text).trim().to_owned()
}

/// The name of a test over a column.
pub(super) fn cell_text(heading: &Heading) -> Option<&str> {
    match &heading.column {
        Column::Analyte { name, .. } => Some(name),
        _ => None,
    }
}

/// A heading without the sign of its unit: "Marrow (%)".
pub(super) fn without_percent(text: &str) -> &str {
    text.trim_end_matches(['%', '％', '(', ')', '（', '）', ' ', ',', '，'])
}

/// Whether a column is that of a test of residual disease or of chimerism.
pub(super) fn is_residual(heading: &Heading) -> bool {
    let Column::Analyte { found, .. } = &heading.column else { return false };
    found.rows.iter().any(|row| knowledge().row(*row).group == "residual")
}

/// Whether a column's heading names chimerism, whose rows name cells.
pub(super) fn is_over_results(heading: &Heading) -> bool {
    matches!(&heading.column, Column::Analyte { name, .. } if donor::named(name).is_some())
}

/// Whether a row is the name of a test and a figure, and no more.
pub(super) fn begins_pairs(row: &Row) -> bool {
    let [first, second] = row.cells.as_slice() else { return false };
    let is_pair = |name: &Cell, value: &Cell| {
        knowledge().analytes_named(&name.text).is_some() && cells::holds_value(&value.text)
    };
    is_pair(first, second) || is_pair(second, first)
}
