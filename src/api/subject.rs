//! A fact as the desk handles it, whatever it is: found by its identifier, kept as JSON in the history, written back.

use serde_json::Value;

use super::error::{ApiError, ApiResult, ErrorCode};
use crate::intake;
use crate::records::{Document, DocumentId, Event, EventId, LabId, LabValue, Patient, RecordPart};
use crate::vault::{Vault, VaultError, Writer};

/// A fact of the vault by its identifier.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Subject {
    Document(Box<Document>),
    Lab(Box<LabValue>),
    Event(Box<Event>),
    Patient(Patient),
    /// What the family says itself, under the name behind `note:`; null when it says nothing.
    Note(String, Value),
    /// The record a document is a part of; none when it is one by itself.
    Part(DocumentId, Option<RecordPart>),
    /// The ranges of pages a file is split into; none when it is one record.
    Split(DocumentId, Vec<(u32, u32)>),
}

/// The letters before the name of a note in the history.
const NOTE: &str = "note:";
/// The letters before a document's number where the history tells of its record, and of its pieces. They come behind a
/// document's own, so that its facts are written before its pages are read anew.
const PART: &str = "part:";
const SPLIT: &str = "split:";

impl Subject {
    /// How the history names the note called `name`.
    pub(super) fn note_id(name: &str) -> String {
        format!("{NOTE}{name}")
    }

    /// The name of the note that `id` means in the history.
    pub(super) fn note_name(id: &str) -> Option<&str> {
        id.strip_prefix(NOTE)
    }

    /// How the history names the record a document is a part of.
    pub(super) fn part_id(id: DocumentId) -> String {
        format!("{PART}{id}")
    }

    /// How the history names the pieces of a file.
    pub(super) fn split_id(id: DocumentId) -> String {
        format!("{SPLIT}{id}")
    }

    /// The document behind a prefix.
    fn behind(id: &str, prefix: &str) -> Option<DocumentId> {
        id.strip_prefix(prefix)?.parse().ok()
    }

    /// The fact `id` means, when it is there.
    pub(super) fn find(vault: &Vault, id: &str) -> ApiResult<Option<Self>> {
        Ok(if let Ok(id) = id.parse::<LabId>() {
            vault.lab(id)?.map(|lab| Self::Lab(Box::new(lab)))
        } else if let Ok(id) = id.parse::<EventId>() {
            vault.event(id)?.map(|event| Self::Event(Box::new(event)))
        } else if let Ok(id) = id.parse::<DocumentId>() {
            vault.document(id)?.map(|document| Self::Document(Box::new(document)))
        } else if id == "patient" {
            Some(Self::Patient(vault.patient()?.unwrap_or_default()))
        } else if let Some(name) = Self::note_name(id) {
            Some(Self::Note(name.to_owned(), vault.note(name)?.unwrap_or_default()))
        } else if let Some(id) = Self::behind(id, PART) {
            Some(Self::Part(id, vault.part(id)?))
        } else if let Some(id) = Self::behind(id, SPLIT) {
            Some(Self::Split(id, ranges(vault, id)?))
        } else {
            None
        })
    }

    pub(super) fn to_json(&self) -> ApiResult<Value> {
        match self {
            Self::Document(document) => serde_json::to_value(document),
            Self::Lab(lab) => serde_json::to_value(lab),
            Self::Event(event) => serde_json::to_value(event),
            Self::Patient(patient) => serde_json::to_value(patient),
            Self::Note(_, note) => Ok(note.clone()),
            Self::Part(_, part) => serde_json::to_value(part),
            Self::Split(_, ranges) => serde_json::to_value(ranges),
        }
        .map_err(unreadable_history)
    }

    pub(super) fn from_json(id: &str, value: Value) -> ApiResult<Self> {
        if let Some(name) = Self::note_name(id) {
            return Ok(Self::Note(name.to_owned(), value));
        }
        if let Some(id) = Self::behind(id, PART) {
            return serde_json::from_value(value)
                .map(|part| Self::Part(id, part))
                .map_err(unreadable_history);
        }
        if let Some(id) = Self::behind(id, SPLIT) {
            return serde_json::from_value(value).map(|to| Self::Split(id, to)).map_err(unreadable_history);
        }
        match id.chars().next() {
            Some('l') => serde_json::from_value(value).map(|lab| Self::Lab(Box::new(lab))),
            Some('e') => serde_json::from_value(value).map(|event| Self::Event(Box::new(event))),
            Some('d') => serde_json::from_value(value).map(|document| Self::Document(Box::new(document))),
            _ => serde_json::from_value(value).map(Self::Patient),
        }
        .map_err(unreadable_history)
    }

    pub(super) fn write(&self, writer: &mut Writer<'_>) -> Result<(), VaultError> {
        match self {
            Self::Lab(lab) => writer.update_lab(lab),
            Self::Event(event) => writer.update_event(event),
            Self::Patient(patient) => writer.set_patient(patient),
            Self::Note(name, note) => writer.set_note(name, note),
            Self::Part(id, part) => intake::set_part(writer, *id, part.as_ref()),
            Self::Split(id, ranges) => intake::set_split(writer, *id, ranges),
            Self::Document(d) => {
                writer.update_document(d.id, &d.facts, d.status, d.identity_check, d.pages, d.reason.as_ref())
            }
        }
    }

    pub(super) fn documents(&self) -> Vec<DocumentId> {
        match self {
            Self::Document(document) => vec![document.id],
            Self::Lab(lab) => vec![lab.lab.source.document_id],
            Self::Event(event) => event.sources.iter().map(|source| source.document_id).collect(),
            Self::Part(id, part) => part.iter().map(|part| part.record).chain([*id]).collect(),
            Self::Split(id, _) => vec![*id],
            Self::Patient(_) | Self::Note(..) => Vec::new(),
        }
    }
}

/// The ranges of pages that a file is split into now.
fn ranges(vault: &Vault, file: DocumentId) -> ApiResult<Vec<(u32, u32)>> {
    let pieces = vault.pieces_of(file)?;
    let Some((_, next)) = pieces.first() else { return Ok(Vec::new()) };
    Ok(std::iter::once((1, next.first - 1)).chain(pieces.iter().map(|(_, p)| (p.first, p.last))).collect())
}

fn unreadable_history(_: serde_json::Error) -> ApiError {
    ApiError::new(
        ErrorCode::Internal,
        "An entry of the history cannot be read by this version. Nothing was changed.",
    )
}
