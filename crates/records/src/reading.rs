//! What a reader of foreign bytes hands back: all that could be read, and what could not.

use serde::{Deserialize, Serialize};

use crate::{DicomStudy, Page};

/// What became of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum ImportStatus {
    /// Filed and read.
    Added,
    /// The same bytes are filed already.
    AlreadyPresent,
    /// Kept; its own password is needed to read it.
    NeedsPassword,
    /// Kept; it is damaged and nothing could be read.
    Damaged,
    /// Left aside or kept without text: no reader for it.
    Unsupported,
    /// Filed; some pages or parts could not be read.
    PartlyRead,
    /// Kept; an engine or a language for it is not installed.
    NotReadYet,
}

/// Why a file or a part of it could not be read, in fixed words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum ReasonCode {
    /// It is locked with a password of its own.
    Password,
    /// It ends too early.
    Truncated,
    /// It has no bytes, or no content.
    Empty,
    /// Its structure is broken.
    Corrupt,
    /// Its content is not what its name says.
    WrongType,
    /// No reader for this sort of file.
    Unsupported,
    /// The same bytes came before.
    Duplicate,
    /// A disc lists it, but it is not there.
    MissingOnDisc,
    /// A program on a disc (a viewer), not a record.
    IgnoredProgram,
    /// Larger than the limits allow.
    TooLarge,
    /// Reading took too long or the reader died.
    TimeLimit,
    /// The engine or the language that would recognise it is not installed.
    OcrMissing,
}

/// Something that could not be read, in words for a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Issue {
    /// The fixed word.
    pub code: ReasonCode,
    /// One sentence in English: what happened and what is safe. Never text of the document.
    pub detail: String,
    /// The page it concerns, counted from 1; none when it concerns the whole file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
}

/// A file inside a container.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Its name inside the container, cleaned for display; never used as a path.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What a reader made of one file.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Reading {
    /// Media type found by content, for example `application/pdf`.
    pub media_type: String,
    /// The pages that could be read, in order.
    pub pages: Vec<Page>,
    /// What could not be read.
    pub issues: Vec<Issue>,
    /// Files inside a container; a container has no pages of its own.
    pub members: Vec<Member>,
    /// For a DICOM object, its study with this one instance; for a DICOMDIR, the studies that it lists.
    pub dicom: Vec<DicomStudy>,
}
