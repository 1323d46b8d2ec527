//! Everything that changes a vault, inside one transaction.
#![allow(unused_variables, missing_docs)]

use std::io::Read;

use satchel_records::*;

use super::*;

type Result<T, E = VaultError> = std::result::Result<T, E>;

/// One transaction of [`Vault::write`].
pub struct Writer<'a> {
    tx: rusqlite::Transaction<'a>,
}

impl Writer<'_> {
    pub fn put_blob(&mut self, bytes: &mut dyn Read) -> Result<BlobId> {
        unimplemented!()
    }
    pub fn set_patient(&mut self, patient: &Patient) -> Result<()> {
        unimplemented!()
    }
    pub fn insert_document(&mut self, new: &NewDocument) -> Result<DocumentId> {
        unimplemented!()
    }
    pub fn update_document(
        &mut self,
        id: DocumentId,
        facts: &DocumentFacts,
        status: DocumentStatus,
        identity_check: IdentityCheck,
        pages: u32,
        reason: Option<&Issue>,
    ) -> Result<()> {
        unimplemented!()
    }
    pub fn attach_original(&mut self, id: DocumentId, blob: BlobId) -> Result<()> {
        unimplemented!()
    }
    pub fn insert_study(
        &mut self,
        id: DocumentId,
        study: &DicomStudy,
        instances: &[(String, BlobId)],
    ) -> Result<()> {
        unimplemented!()
    }
    pub fn replace_pages(&mut self, id: DocumentId, pages: &[Page]) -> Result<()> {
        unimplemented!()
    }
    pub fn cache_image(&mut self, id: DocumentId, page: u32, dpi: u32, png: &[u8]) -> Result<()> {
        unimplemented!()
    }
    pub fn insert_lab(&mut self, lab: &LabSuggestion, status: FactStatus) -> Result<LabId> {
        unimplemented!()
    }
    pub fn update_lab(&mut self, lab: &LabValue) -> Result<()> {
        unimplemented!()
    }
    pub fn insert_event(&mut self, event: &NewEvent) -> Result<EventId> {
        unimplemented!()
    }
    pub fn update_event(&mut self, event: &Event) -> Result<()> {
        unimplemented!()
    }
    pub fn delete_facts_of(&mut self, document: DocumentId) -> Result<()> {
        unimplemented!()
    }
    pub fn record_change(&mut self, change: &Change) -> Result<()> {
        unimplemented!()
    }
    pub fn record_import(&mut self, import: &ImportRecord) -> Result<()> {
        unimplemented!()
    }
    pub fn record_packet(&mut self, packet: &PacketRecord) -> Result<()> {
        unimplemented!()
    }
    pub fn set_setting(&mut self, key: &str, value: &str) -> Result<()> {
        unimplemented!()
    }
}
