//! Everything that changes a vault, inside one transaction.

use std::io::Read;
use std::path::Path;

use jiff::civil::Date;
use rusqlite::Connection;
use satchel_records::{
    DicomStudy, Document, DocumentFacts, DocumentId, DocumentStatus, Event, EventId, EventKind, FactStatus,
    FilePiece, IdentityCheck, Issue, LabId, LabSuggestion, LabValue, Page, Patient, RecordPart,
};

use super::blobs::Blobs;
use super::database::{
    self, documents, events, history, images, imports, labs, notes, packets, pages, patient, records,
    settings, studies, waiting,
};
use super::{
    BlobId, Change, ImportRecord, Letterhead, NewDocument, NewEvent, PacketRecord, Result, WatchedFile,
};

/// One transaction of [`super::Vault::write`]. Every method errs with [`super::VaultError::NotFound`] when what it
/// changes is not there; then nothing of the transaction is saved, unless the caller handles the error.
pub struct Writer<'a> {
    tx: &'a Connection,
    blobs: &'a Blobs,
    created: Vec<BlobId>,
    replaced: Vec<BlobId>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(tx: &'a Connection, blobs: &'a Blobs) -> Self {
        Self { tx, blobs, created: Vec::new(), replaced: Vec::new() }
    }

    /// Makes the names of the files stored so far durable, before the commit that relies on them.
    pub(super) fn sync(&self) -> Result<()> {
        self.blobs.sync(&self.created)
    }

    /// Stored files no row names any more, to be removed after the commit.
    pub(super) fn into_replaced(self) -> Vec<BlobId> {
        self.replaced
    }

    /// Removes what a failed transaction stored.
    pub(super) fn discard(self) {
        for id in self.created {
            // What stays is collected at the next opening.
            let _ = self.blobs.remove(id);
        }
    }

    /// Stores bytes under a random key of their own.
    pub fn put_blob(&mut self, bytes: &mut dyn Read) -> Result<BlobId> {
        let row = self.blobs.write(bytes)?;
        self.created.push(row.id);
        database::blobs::insert(self.tx, &row)?;
        Ok(row.id)
    }

    /// Says who the patient is.
    pub fn set_patient(&mut self, patient: &Patient) -> Result<()> {
        patient::set(self.tx, patient)
    }

    /// Files a document under a new number; [`super::VaultError::AlreadyFiled`] when its digest is known.
    pub fn insert_document(&mut self, new: &NewDocument) -> Result<DocumentId> {
        documents::insert(self.tx, new)
    }

    /// Changes what is known about a document as a whole.
    pub fn update_document(
        &mut self,
        id: DocumentId,
        facts: &DocumentFacts,
        status: DocumentStatus,
        identity_check: IdentityCheck,
        pages: u32,
        reason: Option<&Issue>,
    ) -> Result<()> {
        documents::update(self.tx, id, &documents::Update { facts, status, identity_check, pages, reason })
    }

    /// Gives a document its original bytes, once.
    pub fn attach_original(&mut self, id: DocumentId, blob: BlobId) -> Result<()> {
        documents::attach_original(self.tx, id, blob)
    }

    /// Files the DICOM study of a document with the stored files of its instances by SOP instance UID. Called again,
    /// it replaces the study's description and adds the instances.
    pub fn insert_study(
        &mut self,
        id: DocumentId,
        study: &DicomStudy,
        instances: &[(String, BlobId)],
    ) -> Result<()> {
        studies::insert(self.tx, id, study, instances)
    }

    /// Replaces all pages of a document.
    pub fn replace_pages(&mut self, id: DocumentId, pages: &[Page]) -> Result<()> {
        pages::replace(self.tx, id, pages)
    }

    /// Keeps the PNG of a page drawn at a resolution in dots an inch, instead of an earlier one.
    pub fn cache_image(&mut self, id: DocumentId, page: u32, dpi: u32, png: &[u8]) -> Result<()> {
        let blob = self.put_blob(&mut &*png)?;
        self.replaced.extend(images::set(self.tx, id, page, dpi, blob)?);
        Ok(())
    }

    /// Files a lab value under a new number.
    pub fn insert_lab(&mut self, lab: &LabSuggestion, status: FactStatus) -> Result<LabId> {
        labs::insert(self.tx, lab, status)
    }

    /// Replaces a lab value. What changed is for [`Self::record_change`] to tell.
    pub fn update_lab(&mut self, lab: &LabValue) -> Result<()> {
        labs::update(self.tx, lab)
    }

    /// The lab values collected on a day, in order of collection; rejected ones too.
    pub fn labs_collected_on(&self, day: Date) -> Result<Vec<LabValue>> {
        labs::collected_on(self.tx, day)
    }

    /// The events of a kind that may lie between two days, by date, then number; rejected ones too.
    pub fn events_near(&self, kind: EventKind, from: Date, to: Date) -> Result<Vec<Event>> {
        events::near(self.tx, kind, from, to)
    }

    /// Files an event under a new number.
    pub fn insert_event(&mut self, event: &NewEvent) -> Result<EventId> {
        events::insert(self.tx, event)
    }

    /// Replaces an event.
    pub fn update_event(&mut self, event: &Event) -> Result<()> {
        events::update(self.tx, event)
    }

    /// Before a document is read again: forgets what the program found in it and no person has touched.
    pub fn delete_facts_of(&mut self, document: DocumentId) -> Result<()> {
        labs::forget(self.tx, document)?;
        events::forget(self.tx, document)
    }

    /// Makes a document a part of a record, or one by itself again.
    pub fn set_part(&mut self, id: DocumentId, part: Option<&RecordPart>) -> Result<()> {
        records::set_part(self.tx, id, part)
    }

    /// Files pages of a file as a document of their own under a new number; its pages are for the caller to move.
    pub fn insert_piece(&mut self, piece: &FilePiece, facts: &DocumentFacts) -> Result<DocumentId> {
        let id = documents::insert_piece(self.tx, piece, facts)?;
        records::insert_piece(self.tx, id, piece)?;
        Ok(id)
    }

    /// Takes a piece of a file out again, when no fact points to it any more. Its number is not used again.
    pub fn remove_piece(&mut self, id: DocumentId) -> Result<()> {
        records::delete_piece(self.tx, id)?;
        self.replaced.extend(images::forget(self.tx, id)?);
        documents::delete(self.tx, id)
    }

    /// Adds a line to the history.
    pub fn record_change(&mut self, change: &Change) -> Result<()> {
        history::insert(self.tx, change)
    }

    /// Notes what became of a file.
    pub fn record_import(&mut self, import: &ImportRecord) -> Result<()> {
        imports::insert(self.tx, import)
    }

    /// Notes files that an import is about to read, by path and name. One that waits already keeps its place.
    pub fn add_waiting<'f>(&mut self, files: impl IntoIterator<Item = (&'f Path, &'f str)>) -> Result<()> {
        let files: Vec<_> =
            files.into_iter().map(|(path, name)| (super::model::path_bytes(path), name)).collect();
        waiting::add(self.tx, &files)
    }

    /// Notes that waiting files are finished, or not wanted any more.
    pub fn remove_waiting(&mut self, ids: &[i64]) -> Result<()> {
        waiting::remove(self.tx, ids)
    }

    /// Notes that a file of a watched folder was taken as it is, so that it is not taken again.
    pub fn set_watched(&mut self, file: &WatchedFile) -> Result<()> {
        waiting::set_watched(self.tx, file)
    }

    /// Notes that a packet was built; its identifier is not used twice.
    pub fn record_packet(&mut self, packet: &PacketRecord) -> Result<()> {
        packets::insert(self.tx, packet)
    }

    /// Keeps what the family says under a name; null takes it away. What changed is for [`Self::record_change`] to tell.
    pub fn set_note(&mut self, name: &str, note: &serde_json::Value) -> Result<()> {
        notes::set(self.tx, name, note)
    }

    /// Sets a setting of this vault.
    pub fn set_setting(&mut self, key: &str, value: &str) -> Result<()> {
        settings::set(self.tx, key, value)
    }
}

/// What a transaction reads of what it is about to change; as the same reads of [`super::Vault`], inside it.
#[allow(missing_docs, reason = "each is named and documented in `reads.rs`")]
impl Writer<'_> {
    pub fn patient(&self) -> Result<Option<Patient>> {
        patient::get(self.tx)
    }

    pub fn document(&self, id: DocumentId) -> Result<Option<Document>> {
        documents::get(self.tx, id)
    }

    pub fn pages(&self, id: DocumentId) -> Result<Vec<Page>> {
        pages::list(self.tx, id)
    }

    pub fn labs(&self) -> Result<Vec<LabValue>> {
        labs::list(self.tx)
    }

    pub fn events(&self) -> Result<Vec<Event>> {
        events::list(self.tx)
    }

    pub fn events_of(&self, document: DocumentId) -> Result<Vec<Event>> {
        events::of(self.tx, document)
    }

    pub fn labs_of(&self, document: DocumentId) -> Result<Vec<LabValue>> {
        labs::of(self.tx, document)
    }

    pub fn letterheads(&self) -> Result<Vec<Letterhead>> {
        documents::letterheads(self.tx)
    }

    pub fn first_read(&self, subject: &str) -> Result<Option<serde_json::Value>> {
        history::first(self.tx, subject)
    }

    pub fn notes(&self, prefix: &str) -> Result<Vec<(String, serde_json::Value)>> {
        notes::list(self.tx, prefix)
    }

    pub fn part(&self, id: DocumentId) -> Result<Option<RecordPart>> {
        records::part(self.tx, id)
    }

    pub fn parts_of(&self, record: DocumentId) -> Result<Vec<(DocumentId, RecordPart)>> {
        records::parts_of(self.tx, record)
    }

    pub fn pieces_of(&self, file: DocumentId) -> Result<Vec<(DocumentId, FilePiece)>> {
        records::pieces_of(self.tx, file)
    }
}
