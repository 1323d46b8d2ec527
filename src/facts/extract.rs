//! From a document's pages to its facts.

use satchel_records::{
    DicomStudy, DocumentFacts, DocumentId, DocumentKind, EventSuggestion, Fact, IdentityCheck, LabSuggestion,
    Page, Patient,
};

use super::identity::check_identity;

/// What is known about a document when its facts are read.
#[derive(Debug, Clone, Copy)]
pub struct DocumentInput<'a> {
    /// The document every source will point to.
    pub document_id: DocumentId,
    /// The name it came under; a last resort for its title.
    pub source_path: &'a str,
    /// Media type found by content.
    pub media_type: &'a str,
    /// Its pages as read.
    pub pages: &'a [Page],
    /// Its imaging study, when it is one.
    pub dicom: &'a [DicomStudy],
}

/// All that was read about one document. Every fact is a suggestion until a person confirms it.
#[derive(Debug, Clone, PartialEq)]
pub struct Extracted {
    /// Kind, date, language, facility and printed identity.
    pub facts: DocumentFacts,
    /// How the printed identity compares with the patient's.
    pub identity_check: IdentityCheck,
    /// Lab values in reading order.
    pub labs: Vec<LabSuggestion>,
    /// Events in reading order.
    pub events: Vec<EventSuggestion>,
}

/// Reads the facts of a document. It never fails: what cannot be read is left out.
#[must_use]
pub fn extract(input: &DocumentInput<'_>, patient: Option<&Patient>) -> Extracted {
    let facts = DocumentFacts {
        title: input.source_path.rsplit('/').next().unwrap_or_default().to_owned(),
        kind: Fact::suggested(DocumentKind::Other, None),
        date: None,
        language: None,
        facility: None,
        identity: satchel_records::PrintedIdentity::default(),
    };
    let identity_check = check_identity(&facts.identity, patient);
    Extracted { facts, identity_check, labs: Vec::new(), events: Vec::new() }
}
