//! Narratives and clean strings. FHIR refuses empty strings and control characters.

use satchel_records::Source;

use super::types::{Annotation, Concept, Narrative};
use crate::packet::front::escape;

/// Text FHIR accepts; `None` when nothing is left.
pub(super) fn clean(text: &str) -> Option<String> {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

/// A concept that has words only.
pub(super) fn words(text: &str) -> Concept {
    Concept { coding: Vec::new(), text: Some(clean(text).unwrap_or_else(|| "not stated".into())) }
}

pub(super) fn note(text: String) -> Annotation {
    Annotation { text }
}

/// A narrative of paragraphs; the words are escaped here.
pub(super) fn narrative<S: AsRef<str>>(lines: impl IntoIterator<Item = S>) -> Narrative {
    let body: String = lines
        .into_iter()
        .filter_map(|line| clean(line.as_ref()))
        .map(|line| format!("<p>{}</p>", escape(&line)))
        .collect();
    let body = if body.is_empty() { "<p>No text.</p>".into() } else { body };
    Narrative {
        status: "generated",
        div: format!("<div xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\" xml:lang=\"en\">{body}</div>"),
    }
}

/// The places of a fact as the report prints them.
pub(super) fn places<'a>(sources: impl IntoIterator<Item = &'a Source>) -> String {
    sources
        .into_iter()
        .map(|s| format!("[Doc {} p.{}]", s.document_id.0, s.page))
        .collect::<Vec<_>>()
        .join(" ")
}

/// The sentence that tells confirmed from unconfirmed.
pub(super) fn standing(by_person: bool) -> &'static str {
    if by_person {
        "Confirmed by a person beside the source page."
    } else {
        "Unconfirmed: read by a program, not yet by a person."
    }
}
