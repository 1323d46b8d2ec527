//! Short names in sentences of a picture whose letters were read as those of another script: "AJIT 58 Ед/л", "CPB 9,2 мг/л".

use satchel_records::{Doubt, LabSuggestion};

use super::super::super::knowledge::{NameMatch, knowledge};
use super::super::super::number::pattern;
use super::super::super::text::{Folded, at_word_edge};
use super::super::checks::doubt;

pattern!(CODE, r"^(?P<name>[A-ZА-Я][A-ZА-Я0-9]{2,4})[ :-]{1,3}\d");

/// A misspelt code before a figure, at a place of a folded sentence: its end there, and what it may mean.
pub(super) fn name_at(sentence: &str, folded: &Folded, at: usize) -> Option<(usize, NameMatch)> {
    if !folded.text.is_char_boundary(at) || !at_word_edge(&folded.text, at) {
        return None;
    }
    let start = folded.origin(at);
    let found = CODE.captures(sentence.get(start..)?)?;
    let name = &found["name"];
    let end = (at..=folded.text.len()).find(|end| folded.origin(*end) >= start + name.len())?;
    Some((end, knowledge().analytes_nearly_named(name)?))
}

/// The value of a misspelt name: nothing without a unit that the test has, and never without doubt.
pub(super) fn in_doubt(mut lab: LabSuggestion) -> Option<LabSuggestion> {
    lab.value?;
    doubt(&mut lab, Doubt::FuzzyName);
    Some(lab)
}
