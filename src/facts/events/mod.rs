//! Events told in a document.

use satchel_records::{DicomStudy, DocumentId, DocumentKind, EventSuggestion, LabSuggestion, Specimen};

use super::dates::{DateStyle, FoundDate};
use super::forms::DatedField;
use super::prose::Passage;

/// What the document says of itself, for its events.
#[derive(Debug, Clone)]
pub(super) struct Telling<'a> {
    /// The document every source points to.
    pub document_id: DocumentId,
    /// Its kind.
    pub kind: DocumentKind,
    /// Its date.
    pub date: Option<FoundDate>,
    /// Its labelled dates.
    pub dated: &'a [DatedField],
    /// Its running text.
    pub passages: &'a [Passage],
    /// Its lab values.
    pub labs: &'a [LabSuggestion],
    /// Order of day and month.
    pub style: DateStyle,
    /// Its title.
    pub title: &'a str,
    /// What it examined.
    pub specimen: Specimen,
}

/// Every event of a document in reading order.
pub(super) fn read(telling: &Telling<'_>) -> Vec<EventSuggestion> {
    let _ = telling;
    Vec::new()
}

/// The examination that an imaging study is.
pub(super) fn of_study(document_id: DocumentId, study: &DicomStudy, title: &str) -> Vec<EventSuggestion> {
    let _ = (document_id, study, title);
    Vec::new()
}
