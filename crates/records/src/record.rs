//! A record of several files, and a file of several records.

use serde::{Deserialize, Serialize};

use crate::DocumentId;

/// What a file is to the record it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum PartRole {
    /// Its pages follow those of the record.
    Continuation,
    /// It shows the same paper once more, as a photo beside the official file does.
    Copy,
}

/// A document as a part of another one's record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct RecordPart {
    /// The document that leads the record.
    pub record: DocumentId,
    /// What the part is to it.
    pub role: PartRole,
    /// Its place among the parts, counted from 1.
    pub place: u32,
}

/// Pages of a file that are a record of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct FilePiece {
    /// The document that was filed as the whole file.
    pub file: DocumentId,
    /// The first page in the file, counted from 1; it is page 1 of the piece.
    pub first: u32,
    /// The last page in the file.
    pub last: u32,
}
