//! What was examined: blood unless the paper says marrow, spinal fluid or urine.

use satchel_records::{Page, Specimen};

use super::super::knowledge::knowledge;
use super::super::text::{find_words, fold_tight};

/// The specimen a text names, when it names exactly one sort.
pub(in super::super) fn specimen_in(text: &str) -> Option<Specimen> {
    let folded = fold_tight(text);
    let mut found = None;
    for phrase in knowledge().labels.list("specimen") {
        if find_words(&folded, &phrase.text).next().is_none() {
            continue;
        }
        let specimen = match phrase.key.as_str() {
            "marrow" => Specimen::Marrow,
            "csf" => Specimen::Csf,
            "urine" => Specimen::Urine,
            "blood" => Specimen::Blood,
            _ => Specimen::Other,
        };
        match found {
            None => found = Some(specimen),
            Some(other) if other != specimen => return None,
            Some(_) => {}
        }
    }
    found
}

/// The specimen of a whole document: its specimen label, else its title lines.
pub(in super::super) fn document_specimen(pages: &[Page]) -> Specimen {
    let lines: Vec<String> =
        pages.iter().flat_map(|page| page.lines.iter().map(satchel_records::Line::text)).collect();
    let labelled = lines.iter().take(40).filter(|line| {
        let folded = fold_tight(line);
        knowledge()
            .labels
            .list("specimen_label")
            .any(|label| find_words(&folded, &label.text).next().is_some())
    });
    let by_label = labelled.filter_map(|line| specimen_in(line)).next();
    by_label.or_else(|| lines.iter().take(12).find_map(|line| specimen_in(line))).unwrap_or_default()
}
