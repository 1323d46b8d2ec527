//! Everything that is read from a vault.

use satchel_records::{
    DicomStudy, Document, DocumentId, Event, EventId, FilePiece, LabId, LabValue, Page, Patient, RecordPart,
};

use super::blobs::{BlobReader, BlobRow};
use super::database::{
    documents, events, history, images, imports, labs, notes, packets, pages, patient, records, settings,
    state, studies, waiting,
};
use super::{
    Change, ImportRecord, Letterhead, PacketRecord, Part, Result, Timestamp, Vault, VaultError, WaitingFile,
    WatchedFile,
};

/// Every read errs with [`VaultError::Damaged`] when what is stored is not what was written.
impl Vault {
    /// When the vault was made.
    pub fn created_at(&self) -> Result<Timestamp> {
        state::read(self.db()?)?
            .map(|state| state.created_at)
            .ok_or(VaultError::Damaged { part: Part::Database })
    }

    /// The patient, once the family has said who it is.
    pub fn patient(&self) -> Result<Option<Patient>> {
        patient::get(self.db()?)
    }

    /// All documents by number, trashed ones too.
    pub fn documents(&self) -> Result<Vec<Document>> {
        documents::list(self.db()?)
    }

    /// What the papers outside the trash that name a facility say of it and of their dates, by number.
    pub fn letterheads(&self) -> Result<Vec<Letterhead>> {
        documents::letterheads(self.db()?)
    }

    /// One document.
    pub fn document(&self, id: DocumentId) -> Result<Option<Document>> {
        documents::get(self.db()?, id)
    }

    /// The document that holds these bytes; the digest in lower-case hexadecimal.
    pub fn document_by_sha256(&self, sha256: &str) -> Result<Option<DocumentId>> {
        documents::by_sha256(self.db()?, sha256)
    }

    /// A document's pages by number; none when nothing could be read.
    pub fn pages(&self, id: DocumentId) -> Result<Vec<Page>> {
        pages::list(self.db()?, id)
    }

    /// One page, counted from 1.
    pub fn page(&self, id: DocumentId, number: u32) -> Result<Option<Page>> {
        pages::get(self.db()?, id, number)
    }

    /// All lab values in order of collection, undated ones first; rejected ones too.
    pub fn labs(&self) -> Result<Vec<LabValue>> {
        labs::list(self.db()?)
    }

    /// The lab values first read in a document, by number.
    pub fn labs_of(&self, document: DocumentId) -> Result<Vec<LabValue>> {
        labs::of(self.db()?, document)
    }

    /// One lab value.
    pub fn lab(&self, id: LabId) -> Result<Option<LabValue>> {
        labs::get(self.db()?, id)
    }

    /// All events by date, then number; rejected ones too.
    pub fn events(&self) -> Result<Vec<Event>> {
        events::list(self.db()?)
    }

    /// The events a document tells, by date, then number; rejected ones too.
    pub fn events_of(&self, document: DocumentId) -> Result<Vec<Event>> {
        events::of(self.db()?, document)
    }

    /// One event.
    pub fn event(&self, id: EventId) -> Result<Option<Event>> {
        events::get(self.db()?, id)
    }

    /// The DICOM study of a document; none when it is a paper.
    pub fn study(&self, id: DocumentId) -> Result<Option<DicomStudy>> {
        studies::get(self.db()?, id)
    }

    /// The record a document is a part of; none when it is one by itself.
    pub fn part(&self, id: DocumentId) -> Result<Option<RecordPart>> {
        records::part(self.db()?, id)
    }

    /// Every part of every record, by record and place.
    pub fn parts(&self) -> Result<Vec<(DocumentId, RecordPart)>> {
        records::parts(self.db()?)
    }

    /// The parts of a record by place.
    pub fn parts_of(&self, record: DocumentId) -> Result<Vec<(DocumentId, RecordPart)>> {
        records::parts_of(self.db()?, record)
    }

    /// The pages of a file that a document is; none when it is a whole file, or the first piece of one.
    pub fn piece(&self, id: DocumentId) -> Result<Option<FilePiece>> {
        records::piece(self.db()?, id)
    }

    /// The pieces cut from a file, by page. Its own document holds the pages before them.
    pub fn pieces_of(&self, file: DocumentId) -> Result<Vec<(DocumentId, FilePiece)>> {
        records::pieces_of(self.db()?, file)
    }

    /// A document's original bytes. A piece of a file has the whole file's. A study has none of its own: see [`Self::instance`].
    pub fn original(&self, id: DocumentId) -> Result<Vec<u8>> {
        self.blobs.read(&found(documents::original(self.db()?, id)?, "original")?)
    }

    /// A document's original bytes, decrypted as they are read.
    pub fn open_original(&self, id: DocumentId) -> Result<BlobReader> {
        self.blobs.open(&found(documents::original(self.db()?, id)?, "original")?)
    }

    /// The bytes of one DICOM instance.
    pub fn instance(&self, id: DocumentId, sop_uid: &str) -> Result<Vec<u8>> {
        self.blobs.read(&found(studies::instance(self.db()?, id, sop_uid)?, "image of a study")?)
    }

    /// The PNG of a page drawn before, at this resolution in dots an inch.
    pub fn cached_image(&self, id: DocumentId, page: u32, dpi: u32) -> Result<Option<Vec<u8>>> {
        images::get(self.db()?, id, page, dpi)?.map(|row| self.blobs.read(&row)).transpose()
    }

    /// The packets that were built, oldest first.
    pub fn packets(&self) -> Result<Vec<PacketRecord>> {
        packets::list(self.db()?)
    }

    /// Every file of every import, oldest first.
    pub fn imports(&self) -> Result<Vec<ImportRecord>> {
        imports::list(self.db()?)
    }

    /// Files that an import met and has not finished, in the order they came.
    pub fn waiting(&self) -> Result<Vec<WaitingFile>> {
        waiting::list(self.db()?)
    }

    /// What was taken from watched folders.
    pub fn watched(&self) -> Result<Vec<WatchedFile>> {
        waiting::watched(self.db()?)
    }

    /// The latest changes, newest first.
    pub fn history(&self, limit: u32) -> Result<Vec<Change>> {
        Ok(self.history_before(None, limit)?.into_iter().map(|(_, change)| change).collect())
    }

    /// Changes before the numbered one, or the latest, newest first; each with its number.
    pub fn history_before(&self, before: Option<u64>, limit: u32) -> Result<Vec<(u64, Change)>> {
        history::before(self.db()?, before, limit)
    }

    /// What a fact, a document or a note was before its first change.
    pub fn first_read(&self, subject: &str) -> Result<Option<serde_json::Value>> {
        history::first(self.db()?, subject)
    }

    /// What the family said under a name.
    pub fn note(&self, name: &str) -> Result<Option<serde_json::Value>> {
        notes::get(self.db()?, name)
    }

    /// Everything the family said under names that begin so, by name.
    pub fn notes(&self, prefix: &str) -> Result<Vec<(String, serde_json::Value)>> {
        notes::list(self.db()?, prefix)
    }

    /// A setting of this vault.
    pub fn setting(&self, key: &str) -> Result<Option<String>> {
        settings::get(self.db()?, key)
    }
}

fn found(row: Option<BlobRow>, what: &'static str) -> Result<BlobRow> {
    row.ok_or(VaultError::NotFound { what })
}
