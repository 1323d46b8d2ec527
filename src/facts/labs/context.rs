//! What was examined and how: blood unless the paper says marrow, spinal fluid or urine.

use satchel_records::{Page, Specimen};

use super::super::knowledge::{Phrase, knowledge, specimen};
use super::super::text::{at_word_edge, find_words, fold_tight, is_han};

/// The specimen a text names, when it names exactly one sort. Names of tests are no specimens: uric acid is measured in blood.
pub(in super::super) fn specimen_in(text: &str) -> Option<Specimen> {
    let mut found = None;
    for phrase in specimens_in(text) {
        let specimen = specimen(&phrase.key);
        match found {
            None => found = Some(specimen),
            Some(other) if other != specimen => return None,
            Some(_) => {}
        }
    }
    found
}

fn specimens_in(text: &str) -> Vec<&'static Phrase> {
    let folded = without_test_names(&fold_tight(text));
    let stands = |phrase: &&Phrase| {
        // One Chinese character is a part of many words; alone it must be the whole text.
        let lone = phrase.text.chars().count() == 1 && phrase.text.chars().all(is_han);
        if lone { folded.trim() == phrase.text } else { find_words(&folded, &phrase.text).next().is_some() }
    };
    knowledge().labels.perhaps_in("specimen", &folded).filter(stands).collect()
}

/// A folded text in which names of blood tests are blanked out.
fn without_test_names(folded: &str) -> String {
    let mut out = String::with_capacity(folded.len());
    let mut at = 0;
    while at < folded.len() {
        if folded.is_char_boundary(at)
            && let Some((end, found)) = knowledge().analyte_name_at(folded, at)
            && found.rows.iter().any(|row| knowledge().row(*row).specimen == "blood")
            && knowledge().labels.whole("specimen", &folded[at..end]).is_none()
        {
            out.push(' ');
            at = end;
            continue;
        }
        let Some(c) = folded.get(at..).and_then(|rest| rest.chars().next()) else { break };
        out.push(c);
        at += c.len_utf8();
    }
    out
}

/// The specimen a cell is, and nothing more: "CSF", "сыворотка", "骨髓".
pub(super) fn specimen_of_cell(text: &str) -> Option<Specimen> {
    let folded = fold_tight(text);
    let phrase = knowledge().labels.whole("specimen", folded.trim_matches([':', '.', ' ']))?;
    Some(specimen(&phrase.key))
}

/// Whether a text is the title of a panel of tests.
pub(super) fn is_panel(text: &str) -> bool {
    panel_in(text).is_some()
}

/// What a panel's title says was examined: `Some(None)` for a panel that any specimen may have.
pub(super) fn panel_in(text: &str) -> Option<Option<Specimen>> {
    let phrase = knowledge().labels.inside("panel", &fold_tight(text))?;
    Some((phrase.key == "blood").then_some(Specimen::Blood))
}

/// Whether a text holds a label of one of these kinds of date.
pub(super) fn labels_date(text: &str, kinds: &[&str]) -> bool {
    let folded = fold_tight(text);
    let mut labels =
        knowledge().labels.perhaps_in("label", &folded).filter(|label| kinds.contains(&label.key.as_str()));
    labels.any(|label| find_words(&folded, &label.text).next().is_some())
}

/// Whether a text ends with a label of one of these kinds of date, so that a date behind it is of that kind.
pub(super) fn ends_with_date_label(text: &str, kinds: &[&str]) -> bool {
    let folded = fold_tight(text);
    let folded = folded.trim_end_matches([' ', ':', '.', '(']);
    let mut labels = knowledge().labels.list("label").filter(|label| kinds.contains(&label.key.as_str()));
    labels.any(|label| {
        folded.strip_suffix(label.text.as_str()).is_some_and(|before| at_word_edge(folded, before.len()))
    })
}

/// Whether a text holds the label of a specimen.
pub(super) fn labels_specimen(text: &str) -> bool {
    knowledge().labels.inside("specimen_label", &fold_tight(text)).is_some()
}

/// The method of examination a text names.
pub(super) fn method_in(text: &str) -> Option<String> {
    knowledge().labels.inside("method", &fold_tight(text)).map(|phrase| phrase.key.clone())
}

/// Whether the shares of antigens that a text tells of belong to something else than the child's lymphocytes: by its key, a donor's
/// cells (`donor`) or leukaemic cells (`disease`).
pub(in super::super) fn antigens_belong_to(key: &str, text: &str) -> bool {
    let folded = fold_tight(text);
    let mut words = knowledge().labels.perhaps_in("antigens", &folded).filter(|word| word.key == key);
    words.any(|word| find_words(&folded, &word.text).next().is_some())
}

/// The specimen of a whole document: its specimen label, else its title lines. A label between results begins a section only.
pub(in super::super) fn document_specimen(pages: &[Page]) -> Specimen {
    let lines: Vec<String> =
        pages.iter().flat_map(|page| page.lines.iter().map(satchel_records::Line::text)).collect();
    let results: Vec<usize> = (0..lines.len()).filter(|at| begins_result(&lines[*at])).collect();
    let outside = |at: usize| {
        results.first().is_none_or(|first| at < *first) || results.last().is_some_and(|last| at > *last)
    };
    let head = || lines.iter().enumerate().filter(|(at, _)| outside(*at));
    let labelled = head().take_while(|(at, _)| *at < 40).filter(|(_, line)| labels_specimen(line));
    let by_label = labelled.filter_map(|(_, line)| specimen_in(line)).next();
    by_label
        .or_else(|| head().take_while(|(at, _)| *at < 12).find_map(|(_, line)| specimen_in(line)))
        .unwrap_or_default()
}

/// Whether a line begins with the name of a test and goes on with a number.
fn begins_result(line: &str) -> bool {
    let folded = fold_tight(line);
    knowledge().analyte_name_at(&folded, 0).is_some_and(|(end, _)| {
        folded.get(end..).is_some_and(|rest| rest.chars().any(|c| c.is_ascii_digit()))
    })
}
