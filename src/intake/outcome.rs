//! What an import tells while it runs and when it is done.

use satchel_records::{DocumentId, DocumentKind, ImportStatus, Issue};

/// What became of one file.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// The name it is filed under; `box.zip!/inner.pdf` for a member, ending in `/` for a study.
    pub name: String,
    /// What became of it.
    pub status: ImportStatus,
    /// The document it became, or is already.
    pub document_id: Option<DocumentId>,
    /// What sort of paper it is.
    pub kind: Option<DocumentKind>,
    /// Pages read.
    pub pages: u32,
    /// Why it was left aside or not wholly read.
    pub reason: Option<Issue>,
}

/// Someone who watches an import. Calls come from several threads.
pub trait Observer: Sync {
    /// These files were found; more may follow from containers.
    fn found(&self, names: &[String]);
    /// A page of a file is being read.
    fn reading(&self, name: &str, page: u32, of: u32);
    /// A file of the list is done, with what became of it and of its members.
    fn done(&self, name: &str, outcomes: &[Outcome]);
}

/// Watches nothing.
pub struct Unwatched;

impl Observer for Unwatched {
    fn found(&self, _names: &[String]) {}
    fn reading(&self, _name: &str, _page: u32, _of: u32) {}
    fn done(&self, _name: &str, _outcomes: &[Outcome]) {}
}
