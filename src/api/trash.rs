//! What lies in the trash: kept whole, but shown, counted and packed nowhere.

use std::collections::BTreeSet;

use super::error::ApiResult;
use crate::records::{DocumentId, DocumentStatus, Event, LabValue};
use crate::vault::Vault;

/// The documents in the trash.
pub(super) struct Trash(BTreeSet<DocumentId>);

impl Trash {
    pub(super) fn of(vault: &Vault) -> ApiResult<Self> {
        let documents = vault.documents()?.into_iter();
        let trashed = documents.filter(|document| document.status == DocumentStatus::Trashed);
        Ok(Self(trashed.map(|document| document.id).collect()))
    }

    /// Whether every paper that prints a value lies here.
    pub(super) fn holds_lab(&self, lab: &LabValue) -> bool {
        self.holds(lab.lab.source.document_id) && lab.also.iter().all(|source| self.holds(source.document_id))
    }

    /// Whether every paper that tells an event lies here. One that a person typed has no paper.
    pub(super) fn holds_event(&self, event: &Event) -> bool {
        !event.sources.is_empty() && event.sources.iter().all(|source| self.holds(source.document_id))
    }

    fn holds(&self, document: DocumentId) -> bool {
        self.0.contains(&document)
    }
}
