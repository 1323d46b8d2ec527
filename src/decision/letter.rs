//! Letters that ask a hospital for papers: the same letter in two languages, the hospital's first.

use std::collections::BTreeMap;

use satchel_records::{PartialDate, Patient};
use serde::{Deserialize, Serialize};

use super::library::library;
use crate::checklist::{Checklist, Outcome, Value, Words};

/// The wording of letters: the shape of `assets/checklist/letter.toml`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wording {
    /// Sentences by code.
    pub(super) sentences: BTreeMap<String, Words>,
    /// What is asked for, by an item's short name, in languages the list itself does not have.
    pub(super) items: BTreeMap<String, Words>,
}

/// What a letter is made of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, ts_rs::TS)]
#[serde(default)]
pub struct LetterRequest {
    /// Short names of the items that are asked for.
    pub items: Vec<String>,
    /// The hospital that holds the papers.
    pub hospital: String,
    /// How the family can be reached; left out when empty.
    pub contact: String,
    /// The hospital's language, then the family's.
    pub languages: Vec<String>,
}

/// A letter, one text a language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Letter {
    /// The day it was written.
    pub made: PartialDate,
    /// The texts, the hospital's language first.
    pub texts: Vec<LetterText>,
}

/// A letter in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct LetterText {
    /// Its language.
    pub language: String,
    /// What it is about.
    pub subject: String,
    /// To whom, and when.
    pub head: Vec<String>,
    /// Who the patient is.
    pub patient: Vec<String>,
    /// What is asked.
    pub opening: String,
    /// The papers, one a line.
    pub items: Vec<String>,
    /// What follows, one a paragraph.
    pub closing: Vec<String>,
}

/// Languages a letter can be written in.
pub fn letter_languages() -> impl Iterator<Item = &'static str> {
    library()
        .letters()
        .sentences
        .get("subject")
        .into_iter()
        .flat_map(|words| words.0.keys().map(String::as_str))
}

/// A letter about items of a checklist; those the list does not have are left out.
#[must_use]
pub fn letter(
    request: &LetterRequest,
    list: &Checklist,
    patient: Option<&Patient>,
    today: PartialDate,
) -> Letter {
    let asked: Vec<&Outcome> =
        request.items.iter().filter_map(|id| list.items.iter().find(|item| item.id == *id)).collect();
    let texts = request.languages.iter().map(|language| text(request, &asked, patient, today, language));
    Letter { made: today, texts: texts.collect() }
}

fn text(
    request: &LetterRequest,
    asked: &[&Outcome],
    patient: Option<&Patient>,
    today: PartialDate,
    language: &str,
) -> LetterText {
    let say = |code: &str, values: &[(&str, Value<'_>)]| {
        let words = library().letters().sentences.get(code).cloned().unwrap_or_default();
        words.fill(values).get(language).to_owned()
    };
    let named = |patient: &Patient| {
        let mut lines = vec![say("patient", &[("name", Value::Text(&patient.name))])];
        if !patient.other_names.is_empty() {
            let names = patient.other_names.join(" · ");
            lines.push(say("other_names", &[("names", Value::Text(&names))]));
        }
        lines.extend(patient.born.map(|born| say("born", &[("date", Value::Date(born))])));
        lines
    };
    let mut closing = vec![say("copies", &[]), say("purpose", &[])];
    if !request.contact.trim().is_empty() {
        closing.push(say("contact", &[("contact", Value::Text(request.contact.trim()))]));
    }
    closing.push(say("signature", &[]));
    LetterText {
        language: language.to_owned(),
        subject: say("subject", &[]),
        head: vec![
            say("to", &[("hospital", Value::Text(request.hospital.trim()))]),
            say("date", &[("date", Value::Date(today))]),
        ],
        patient: patient.map(named).unwrap_or_default(),
        opening: say("opening", &[]),
        items: asked.iter().map(|item| item_line(item, language)).collect(),
        closing,
    }
}

/// What is asked for, and the parts that are not here: days of stays, names of tests.
fn item_line(item: &Outcome, language: &str) -> String {
    let own = library().letters().items.get(&item.id).and_then(|words| words.0.get(language));
    let title = own.map_or_else(|| item.title.get(language), String::as_str);
    let gaps: Vec<&str> = item
        .parts
        .iter()
        .filter(|part| !part.here && !part.optional)
        .map(|part| part.title.get(language))
        .collect();
    if gaps.is_empty() { title.to_owned() } else { format!("{title} ({})", gaps.join("; ")) }
}

impl Letter {
    /// The letter as plain text.
    #[must_use]
    pub fn plain(&self) -> String {
        let one = |text: &LetterText| {
            let items: Vec<String> = (1..).zip(&text.items).map(|(n, item)| format!("{n}. {item}")).collect();
            let blocks = [
                text.head.join("\n"),
                text.subject.clone(),
                text.patient.join("\n"),
                text.opening.clone(),
                items.join("\n"),
                text.closing.join("\n\n"),
            ];
            blocks.into_iter().filter(|block| !block.is_empty()).collect::<Vec<_>>().join("\n\n")
        };
        let texts: Vec<String> = self.texts.iter().map(one).collect();
        format!("{}\n", texts.join("\n\n----------------------------------------\n\n"))
    }
}
