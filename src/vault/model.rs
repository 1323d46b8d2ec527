//! What callers hand to the vault and get back, beyond the shared domain types.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use satchel_records::{
    DateReading, DocumentFacts, DocumentId, DocumentStatus, Event, EventId, EventKind, FactStatus,
    IdentityCheck, ImportStatus, Issue, PartialDate, Source,
};
use serde::{Deserialize, Serialize};

/// A moment, RFC 3339 in UTC. The vault has no clock of its own: callers say what time it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(pub String);

/// The vault's random name, 16 bytes; shown in lower-case hexadecimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct VaultId(pub [u8; 16]);

impl fmt::Display for VaultId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// The name of a stored file: 16 random bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlobId(pub(super) [u8; 16]);

/// A document to be filed.
#[derive(Debug, Clone, PartialEq)]
pub struct NewDocument {
    /// SHA-256 of the original bytes in lower-case hexadecimal; no two documents share it.
    pub sha256: String,
    /// The name it came under; see [`satchel_records::Document::source_path`].
    pub source_path: String,
    /// Media type found by content.
    pub media_type: String,
    /// Size of the original in bytes.
    pub bytes: u64,
    /// When it was filed.
    pub added_at: Timestamp,
    /// What was read about it.
    pub facts: DocumentFacts,
    /// Where it stands.
    pub status: DocumentStatus,
    /// How its identity compares with the patient's.
    pub identity_check: IdentityCheck,
    /// Number of pages.
    pub pages: u32,
    /// Why it could not be read, or not wholly.
    pub reason: Option<Issue>,
}

/// What a paper says of the facility it comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Letterhead {
    /// The paper.
    pub id: DocumentId,
    /// The facility.
    pub facility: String,
    /// The facility that was read first, when anything of the paper was changed since.
    pub read_first: Option<String>,
    /// How its dates are read.
    pub dates: Option<DateReading>,
}

/// An event to be filed: [`satchel_records::Event`] without its identifier.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NewEvent {
    /// What happened.
    pub kind: EventKind,
    /// When, or when it began.
    pub date: PartialDate,
    /// When it ended.
    pub end: Option<PartialDate>,
    /// A short label.
    pub label: String,
    /// Details in fixed keys.
    pub details: BTreeMap<String, String>,
    /// Who says so.
    pub status: FactStatus,
    /// Every place that tells it; the first outranks the others.
    pub sources: Vec<Source>,
    /// Other dates the sources give for it.
    pub conflicting_dates: Vec<PartialDate>,
}

impl NewEvent {
    /// The event under its number.
    #[must_use]
    pub fn into_event(self, id: EventId) -> Event {
        let Self { kind, date, end, label, details, status, sources, conflicting_dates } = self;
        Event { id, kind, date, end, label, details, status, sources, conflicting_dates }
    }
}

impl From<Event> for NewEvent {
    fn from(event: Event) -> Self {
        let Event { id: _, kind, date, end, label, details, status, sources, conflicting_dates } = event;
        Self { kind, date, end, label, details, status, sources, conflicting_dates }
    }
}

/// Who made a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// A person, beside the source page.
    Person,
    /// The program, for example when a file was read again.
    Program,
}

/// One line of the history, which only ever grows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// When.
    pub at: Timestamp,
    /// Who.
    pub by: Actor,
    /// What was changed: `l12`, `d3`, `e4`, `patient`.
    pub subject: String,
    /// Which field of it, for example `status` or `value`.
    pub field: String,
    /// The field before; null when it was not there.
    pub before: serde_json::Value,
    /// The field after; null when it was removed.
    pub after: serde_json::Value,
}

/// What became of one file of an import.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ImportRecord {
    /// When.
    pub at: Timestamp,
    /// The path it came under.
    pub path: String,
    /// What became of it.
    pub status: ImportStatus,
    /// The document it became or already was.
    pub document_id: Option<DocumentId>,
    /// Why it could not be read.
    pub reason: Option<Issue>,
}

/// A file of an import that is not finished.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingFile {
    /// Its number among the waiting.
    pub id: i64,
    /// Where it lies.
    pub path: PathBuf,
    /// The name it will be filed under.
    pub name: String,
}

/// A file of a watched folder, as it was when it was taken.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct WatchedFile {
    /// Where it lies.
    pub path: PathBuf,
    /// How large it was.
    pub bytes: u64,
    /// When it was changed last, in nanoseconds since 1970.
    pub modified: u64,
}

/// A path as the system writes it, so that a name in no known encoding is found again.
pub(super) fn path_bytes(path: &Path) -> Vec<u8> {
    #[cfg(unix)]
    return std::os::unix::ffi::OsStrExt::as_bytes(path.as_os_str()).to_vec();
    #[cfg(not(unix))]
    return path.to_string_lossy().into_owned().into_bytes();
}

/// The path that [`path_bytes`] wrote.
pub(super) fn path_of(bytes: Vec<u8>) -> PathBuf {
    #[cfg(unix)]
    return PathBuf::from(<std::ffi::OsString as std::os::unix::ffi::OsStringExt>::from_vec(bytes));
    #[cfg(not(unix))]
    return PathBuf::from(String::from_utf8_lossy(&bytes).into_owned());
}

/// A packet that was built.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PacketRecord {
    /// When.
    pub at: Timestamp,
    /// The packet's own identifier.
    pub packet_id: String,
    /// The file's name without its folder.
    pub file_name: String,
    /// SHA-256 of the file in lower-case hexadecimal.
    pub sha256: String,
    /// For whom it was sealed: an age recipient, or `passphrase`.
    pub recipient: String,
    /// The sort of packet, for example `review`.
    pub profile: String,
    /// Pages of its report.
    pub pages: u32,
    /// The documents it holds.
    pub documents: Vec<DocumentId>,
}

/// Something the vault put right by itself, for a quiet line in the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// `vault.hdr` was damaged and was restored from its copy.
    HeaderRestored,
    /// `vault.hdr.bak` was damaged or old and was written anew.
    HeaderCopyRenewed,
    /// The last session ended without closing; every saved change is there.
    NotClosed,
    /// Files of an unfinished import were removed.
    OrphansRemoved(
        /// How many.
        usize,
    ),
}

/// What a check found. `subject` and `detail` never hold text of a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// The fixed word.
    pub code: ProblemCode,
    /// What it concerns: a file of the vault folder or a document's number.
    pub subject: String,
    /// One sentence: what is wrong and what to do.
    pub detail: String,
}

/// What sort of thing a check found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ProblemCode {
    /// `vault.hdr` or its copy is damaged.
    Header,
    /// HEAD is damaged, or does not agree with the database.
    Head,
    /// A page or a relation of the database is damaged.
    Database,
    /// A stored file is missing.
    BlobMissing,
    /// A stored file is damaged.
    BlobDamaged,
    /// A file that belongs to nothing.
    Stray,
    /// The folder's permissions let others in.
    Permissions,
}
