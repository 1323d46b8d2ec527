//! Residual disease: a result says little without the method it was found by and how little that method can find.

use satchel_records::{Doubt, LabSuggestion, Specimen};

use super::super::knowledge::{NameMatch, knowledge};
use super::super::number::{DIGITS, pattern};
use super::super::text::{Folded, find_words, plain_number};
use super::checks::doubt;
use super::context;

pattern!(
    SENSITIVITY,
    &format!(
        r"(?:[<>≤≥~]\s*)?(?:10\s?\^\s?-\s?\d|10-[2-7]|1[eE]-\d|%\s?{DIGITS}|{DIGITS}\s?%|\d\s?[x×]\s?10\s?\^?\s?-\d)"
    )
);

/// Adds method and sensitivity; without both the value is incomplete.
pub(super) fn complete(lab: &mut LabSuggestion, sentence: &str, around: &str, matched: &NameMatch) {
    lab.method =
        lab.method.take().or_else(|| context::method_in(sentence)).or_else(|| context::method_in(around));
    lab.sensitivity = sensitivity_in(sentence, lab).or_else(|| sensitivity_in(around, lab));
    // A name that says no method ("MRD") leads to the first assay; the stated method names the right one, where the unit is its own.
    let assays = knowledge().analytes().iter().filter(|analyte| analyte.method.is_some());
    let first = assays.clone().next().map(|analyte| analyte.key.as_str());
    let names_first = matched.rows.iter().any(|row| Some(knowledge().row(*row).key.as_str()) == first);
    let stated = assays.clone().find(|analyte| analyte.method == lab.method);
    if let Some(stated) = stated.filter(|_| names_first)
        && (lab.value.is_none() || lab.unit.as_deref() == Some(stated.unit.as_str()))
    {
        stated.key.clone_into(&mut lab.analyte);
        lab.loinc.clone_from(&stated.loinc);
    }
    if lab.specimen == Specimen::Unknown && around.len() > sentence.len() {
        lab.specimen = context::specimen_in(around).unwrap_or_default();
    }
    if lab.method.is_none() || lab.sensitivity.is_none() && lab.value.is_none() {
        doubt(lab, Doubt::Incomplete);
    }
}

/// "sensitivity 10^-4", "чувствительность 0,01 %", "not detected at 10^-4".
fn sensitivity_in(text: &str, lab: &LabSuggestion) -> Option<String> {
    let plain = plain_number(text);
    let folded = Folded::new(&plain);
    for phrase in knowledge().labels.perhaps_in("sensitivity", &folded.text) {
        for at in find_words(&folded.text, &phrase.text) {
            let from = folded.origin(at + phrase.text.len());
            let reach: String = plain[from..].chars().take(34).collect();
            if let Some(found) = SENSITIVITY.find(&reach)
                && found.start() < 24
                && !reach[..found.start()].contains([';', '。'])
                && found.as_str().trim() != lab.as_reported.value
            {
                return Some(found.as_str().trim().to_owned());
            }
        }
    }
    None
}
