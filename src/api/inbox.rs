//! Inbox: files come in, each with a state in words.

use serde::{Deserialize, Serialize};

use crate::records::{DocumentId, DocumentKind, ImportStatus, ReasonCode};

/// Files and folders to add.
#[derive(Debug, Clone, Deserialize, ts_rs::TS)]
pub struct ImportRequest {
    /// Paths of files and folders.
    pub paths: Vec<String>,
}

/// A password for one file that is kept locked.
#[derive(Clone, Deserialize, ts_rs::TS)]
pub struct FilePasswordRequest {
    /// The document.
    pub document_id: DocumentId,
    /// The file's own password.
    pub password: String,
}

/// What became of one file.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct ImportedFile {
    /// Its path; `box.zip!/inner.pdf` for a member, ending in `/` for a study.
    pub path: String,
    /// What became of it.
    pub status: ImportStatus,
    /// The document it became, or is already.
    pub document_id: Option<DocumentId>,
    /// What sort of paper it is.
    pub kind: Option<DocumentKind>,
    /// Pages read.
    pub pages: u32,
    /// Why it was left aside or not wholly read.
    pub reason_code: Option<ReasonCode>,
    /// The same in words.
    pub reason: Option<String>,
}

/// The result of an import.
#[derive(Debug, Clone, Serialize, Default, ts_rs::TS)]
pub struct ImportView {
    /// Every file met, also those left aside.
    pub files: Vec<ImportedFile>,
    /// Newly filed.
    pub added: u32,
    /// In the records before.
    pub already_present: u32,
    /// Kept or left aside without being read.
    pub not_read: u32,
    /// Whether it was stopped before the end.
    pub stopped: bool,
}

/// Where a file of a running import stands.
#[derive(Debug, Clone, Serialize, PartialEq, Eq, ts_rs::TS)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum FileState {
    /// Not begun.
    Waiting,
    /// A page is being read.
    Reading {
        /// Counted from 1.
        page: u32,
        /// Of how many.
        of: u32,
    },
    /// Done; see `files` of the view.
    Done {
        /// What became of it.
        status: ImportStatus,
    },
    /// Stopped before it was begun.
    Cancelled,
}

/// A file of a running or finished import.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct InboxFile {
    /// Name to show.
    pub path: String,
    /// Where it stands.
    #[serde(flatten)]
    pub state: FileState,
    /// What became of it, when done.
    pub result: Option<ImportedFile>,
}

/// The inbox.
#[derive(Debug, Clone, Serialize, Default, ts_rs::TS)]
pub struct InboxView {
    /// Whether an import runs.
    pub running: bool,
    /// Whether stop was asked for.
    pub stopping: bool,
    /// Files finished in this import.
    pub done: u32,
    /// Files known to this import.
    pub total: u32,
    /// Seconds since it began.
    pub seconds: u32,
    /// Files of this import, in the order they came.
    pub files: Vec<InboxFile>,
    /// Earlier imports, newest first.
    pub history: Vec<InboxHistory>,
}

/// A file of an earlier import.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct InboxHistory {
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// What became of it.
    #[serde(flatten)]
    pub file: ImportedFile,
}
