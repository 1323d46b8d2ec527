//! `assets/packet/fhir.toml`: which words have a code.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use regex::{Regex, RegexBuilder};
use satchel_records::{DocumentKind, Event};
use serde::Deserialize;

use super::types::Coding;

static TABLE: &str = include_str!("../../../assets/packet/fhir.toml");

#[derive(Deserialize, Default)]
struct File {
    document_types: BTreeMap<String, String>,
    event_codes: Vec<EventCode>,
    disease_status: Option<Code>,
}

#[derive(Deserialize)]
struct EventCode {
    kind: String,
    pattern: String,
    #[serde(flatten)]
    code: Code,
}

#[derive(Deserialize)]
struct Code {
    system: String,
    code: String,
    display: Option<String>,
}

/// The tables, ready for use.
pub(super) struct Codes {
    file: File,
    patterns: Vec<Option<Regex>>,
}

/// The tables, parsed at first use. `tests::the_table_is_whole` holds them to be valid.
pub(super) fn codes() -> &'static Codes {
    static CODES: OnceLock<Codes> = OnceLock::new();
    CODES.get_or_init(|| {
        let file: File = toml::from_str(TABLE).unwrap_or_default();
        let patterns = file
            .event_codes
            .iter()
            .map(|c| RegexBuilder::new(&c.pattern).case_insensitive(true).build().ok())
            .collect();
        Codes { file, patterns }
    })
}

impl Codes {
    /// The LOINC type of a document.
    pub(super) fn document_type(&self, kind: DocumentKind) -> Option<Coding> {
        let code = self.file.document_types.get(kind.key())?;
        Some(Coding { system: "http://loinc.org".into(), code: code.clone(), display: None })
    }

    /// The code of an event's own words.
    pub(super) fn event(&self, event: &Event) -> Option<Coding> {
        let mut words = event.label.clone();
        for value in event.details.values() {
            words.push_str(" | ");
            words.push_str(value);
        }
        self.file
            .event_codes
            .iter()
            .zip(&self.patterns)
            .find(|(row, pattern)| {
                row.kind == event.kind.key() && pattern.as_ref().is_some_and(|p| p.is_match(&words))
            })
            .map(|(row, _)| coding(&row.code))
    }

    /// What relapse, remission and assessment are an observation of.
    pub(super) fn disease_status(&self) -> Option<Coding> {
        self.file.disease_status.as_ref().map(coding)
    }
}

fn coding(code: &Code) -> Coding {
    Coding { system: code.system.clone(), code: code.code.clone(), display: code.display.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole() {
        let codes = codes();
        assert!(!codes.file.event_codes.is_empty(), "the table must parse");
        assert!(codes.patterns.iter().all(Option::is_some), "each pattern must be a regular expression");
        assert!(codes.file.disease_status.is_some());
        for key in codes.file.document_types.keys() {
            assert!(DocumentKind::from_key(key).is_some(), "{key} is not a document kind");
        }
    }
}
