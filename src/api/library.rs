//! Library: the documents.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::error::ApiResult;
use super::host::Satchel;
use super::trash::Trash;

use crate::records::{
    DatePrecision, Document, DocumentId, DocumentKind, DocumentStatus, FactStatus, IdentityCheck, Issue,
    PartialDate,
};
use crate::vault::Vault;

/// Which documents.
#[derive(Debug, Clone, Default, Deserialize, ts_rs::TS)]
#[serde(default)]
pub struct LibraryRequest {
    /// Only this kind.
    pub kind: Option<DocumentKind>,
    /// Only titles, facilities and paths that hold these characters, without regard to case.
    pub text: Option<String>,
    /// What lies in the trash, instead of what does not.
    pub trashed: bool,
}

/// A document as lists show it.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct DocumentRow {
    /// Its id.
    pub id: DocumentId,
    /// Its title.
    pub title: String,
    /// What sort of paper it is.
    pub kind: DocumentKind,
    /// Who says so.
    pub kind_status: FactStatus,
    /// Date of sample, study or stay.
    pub date: Option<PartialDate>,
    /// How much of the date is known.
    pub date_precision: Option<DatePrecision>,
    /// Who says so.
    pub date_status: Option<FactStatus>,
    /// Main language, BCP 47.
    pub language: Option<String>,
    /// Hospital or laboratory as printed.
    pub facility: Option<String>,
    /// Number of pages.
    pub pages: u32,
    /// SHA-256 of the original.
    pub sha256: String,
    /// The name it came under.
    pub source_path: String,
    /// Media type by content.
    pub media_type: String,
    /// Where it stands.
    pub status: DocumentStatus,
    /// The patient as printed.
    pub identity: IdentityView,
    /// When it was filed.
    pub added_at: String,
    /// Why it could not be read, or not wholly.
    pub reason: Option<Issue>,
    /// Facts read from it that no person has looked at.
    pub open_facts: u32,
}

/// The patient as a document prints them, and whether it is ours.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct IdentityView {
    /// Name as printed.
    pub name: Option<String>,
    /// Birth date as printed.
    pub born: Option<PartialDate>,
    /// How it compares with the patient.
    pub matches: IdentityCheck,
}

impl Satchel {
    /// The documents that fit, newest first; those without a date come last.
    ///
    /// # Errors
    /// When the vault is locked or cannot be read.
    pub fn documents(&self, request: &LibraryRequest) -> ApiResult<Vec<DocumentRow>> {
        let open = self.opened()?;
        let vault = open.vault();
        let counts = OpenCounts::of(&vault)?;
        let text = request.text.as_deref().unwrap_or_default().to_lowercase();
        let mut rows: Vec<DocumentRow> = vault
            .documents()?
            .into_iter()
            .filter(|document| request.trashed == (document.status == DocumentStatus::Trashed))
            .filter(|document| request.kind.is_none_or(|kind| document.facts.kind.value == kind))
            .map(|document| DocumentRow::new(document, &counts))
            .filter(|row| text.is_empty() || row.mentions(&text))
            .collect();
        rows.sort_by(|a, b| b.date.cmp(&a.date).then(b.id.cmp(&a.id)));
        Ok(rows)
    }
}

/// How many facts of each document no person has looked at.
pub(super) struct OpenCounts(BTreeMap<DocumentId, u32>);

impl OpenCounts {
    pub(super) fn of(vault: &Vault) -> ApiResult<Self> {
        let mut counts = BTreeMap::new();
        let trash = Trash::of(vault)?;
        let labs = vault
            .labs()?
            .into_iter()
            .filter(|lab| !trash.holds_lab(lab))
            .map(|lab| (lab.status, Some(lab.lab.source.document_id)));
        let events = vault.events()?.into_iter().filter(|event| !trash.holds_event(event));
        let events =
            events.map(|event| (event.status, event.sources.first().map(|source| source.document_id)));
        for (status, document) in labs.chain(events) {
            if let (FactStatus::Suggested, Some(document)) = (status, document) {
                *counts.entry(document).or_insert(0) += 1;
            }
        }
        Ok(Self(counts))
    }

    pub(super) fn count(&self, document: DocumentId) -> u32 {
        self.0.get(&document).copied().unwrap_or_default()
    }

    pub(super) fn total(&self) -> u32 {
        self.0.values().sum()
    }
}

impl DocumentRow {
    pub(super) fn new(document: Document, counts: &OpenCounts) -> Self {
        let facts = document.facts;
        Self {
            id: document.id,
            title: facts.title,
            kind: facts.kind.value,
            kind_status: facts.kind.status,
            date: facts.date.as_ref().map(|date| date.value),
            date_precision: facts.date.as_ref().map(|date| date.value.precision()),
            date_status: facts.date.as_ref().map(|date| date.status),
            language: facts.language.map(|language| language.value),
            facility: facts.facility.map(|facility| facility.value),
            pages: document.pages,
            sha256: document.sha256,
            source_path: document.source_path,
            media_type: document.media_type,
            status: document.status,
            identity: IdentityView {
                name: facts.identity.name,
                born: facts.identity.born,
                matches: document.identity_check,
            },
            added_at: document.added_at,
            reason: document.reason,
            open_facts: counts.count(document.id),
        }
    }

    /// Whether title, facility or path hold `text`, which is in lower case.
    fn mentions(&self, text: &str) -> bool {
        let holds = |field: &str| field.to_lowercase().contains(text);
        holds(&self.title) || holds(&self.source_path) || self.facility.as_deref().is_some_and(holds)
    }
}
