//! Inbox: files come in, each with a state in words.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use super::document::no_document;
use super::error::{ApiError, ApiResult, ErrorCode};
use super::host::Satchel;
use super::search;
use crate::intake::worker::StopFlag;
use crate::intake::{Import, Observer, Outcome, Unwatched, store_again};
use crate::records::{DocumentId, DocumentKind, ImportStatus, ReasonCode};
use crate::vault::VaultError;

/// The index takes new documents in so often, so that search finds them while an import runs.
const COMMIT_EVERY: u32 = 16;
/// Entries of the inbox's history that are shown.
const MAX_HISTORY: usize = 500;

/// Files and folders to add.
#[derive(Debug, Clone, Deserialize, ts_rs::TS)]
pub struct ImportRequest {
    /// Paths of files and folders; none goes on with what an interrupted import has left.
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
    /// Names of files that an interrupted import has left; none while one runs. The next import goes on with them.
    pub left: Vec<String>,
    /// Files of this import, in the order they came.
    pub files: Vec<InboxFile>,
    /// What went wrong with the import as a whole, for example a full disk.
    pub error: Option<ApiError>,
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

impl Satchel {
    /// Imports files and folders, after what an interrupted import has left, and returns when all is done; `observer`
    /// hears of the progress.
    ///
    /// # Errors
    /// When the vault is locked or cannot be written. A file that cannot be read is no error.
    pub fn import(
        &self,
        request: &ImportRequest,
        observer: &dyn Observer,
        stop: &StopFlag,
    ) -> ApiResult<ImportView> {
        let paths: Vec<PathBuf> = request.paths.iter().map(PathBuf::from).collect();
        let outcomes = self.file(observer, stop, |import| import.run(&paths))?;
        Ok(ImportView::of(outcomes, stop.is_stopped()))
    }

    /// Files what `work` imports, and takes it into the index.
    pub(super) fn file(
        &self,
        observer: &dyn Observer,
        stop: &StopFlag,
        work: impl FnOnce(&Import<'_>) -> Result<Vec<Outcome>, VaultError>,
    ) -> ApiResult<Vec<Outcome>> {
        let open = self.opened()?;
        let filed_since_commit = Mutex::new(0_u32);
        let filed = |id: DocumentId| {
            let mut index = open.index();
            // The index can be rebuilt from the vault, so a failure here must not fail the import.
            let _ = search::put(&open.vault(), &mut index, id);
            let mut count = filed_since_commit.lock().unwrap_or_else(PoisonError::into_inner);
            *count += 1;
            if count.is_multiple_of(COMMIT_EVERY) {
                let _ = index.commit();
            }
        };
        let outcomes = work(&Import {
            vault: &open.vault,
            readers: &self.readers,
            threads: self.config.readers.processes,
            stop,
            observer,
            filed: &filed,
            now: &|| self.clock.now(),
        })?;
        open.index().commit()?;
        Ok(outcomes)
    }

    /// Forgets what an interrupted import has left. Files that are done stay.
    ///
    /// # Errors
    /// When the vault is locked or cannot be written.
    pub fn forget_left(&self) -> ApiResult<()> {
        let open = self.opened()?;
        let mut vault = open.vault();
        let left: Vec<i64> = vault.waiting()?.into_iter().map(|file| file.id).collect();
        if !left.is_empty() {
            vault.write(|writer| writer.remove_waiting(&left))?;
        }
        Ok(())
    }

    /// The inbox: the running or last import, and earlier ones.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn inbox(&self) -> ApiResult<InboxView> {
        let open = self.opened()?;
        let mut view = self.job.view();
        if !view.running {
            let vault = open.vault();
            view.left = vault.waiting()?.into_iter().map(|file| file.name).collect();
            let kinds: BTreeMap<DocumentId, DocumentKind> = vault
                .documents()?
                .into_iter()
                .map(|document| (document.id, document.facts.kind.value))
                .collect();
            let mut records = vault.imports()?;
            records.reverse();
            view.history = records
                .into_iter()
                .take(MAX_HISTORY)
                .map(|record| InboxHistory {
                    at: record.at.0,
                    file: ImportedFile {
                        path: record.path,
                        status: record.status,
                        kind: record.document_id.and_then(|id| kinds.get(&id).copied()),
                        document_id: record.document_id,
                        pages: 0,
                        reason_code: record.reason.as_ref().map(|reason| reason.code),
                        reason: record.reason.map(|reason| reason.detail),
                    },
                })
                .collect();
        }
        Ok(view)
    }

    /// Reads a kept file again with its own password.
    ///
    /// # Errors
    /// When the password does not open it, there is no such document, or the vault is locked.
    pub fn read_with_password(&self, request: &FilePasswordRequest) -> ApiResult<ImportedFile> {
        let open = self.opened()?;
        let id = request.document_id;
        let (document, original) = {
            let vault = open.vault();
            (vault.document(id)?.ok_or_else(|| no_document(id))?, vault.original(id)?)
        };
        let name = document.source_path;
        let password = Some(request.password.as_str());
        let mut reading = self.readers.read(&name, &original, password, &StopFlag::default(), &mut |_, _| ());
        if reading.issues.iter().any(|issue| issue.code == ReasonCode::Password) {
            return Err(ApiError::new(
                ErrorCode::WrongPassphrase,
                "This password does not open the file. Nothing was changed. Ask the hospital for it, or try again.",
            ));
        }
        let mut vault = open.vault();
        vault.write(|writer| {
            // The file's own password is a key to the original; it is kept inside the encrypted database.
            writer.set_setting(&password_setting(id), &request.password)?;
            store_again(writer, id, &reading)
        })?;
        let kind = vault.document(id)?.map(|document| document.facts.kind.value);
        drop(vault);
        search::renew(&open, vec![id])?;
        // An archive that was locked gives up its files now; they are filed as they would have been.
        let members = std::mem::take(&mut reading.members);
        self.file(&Unwatched, &StopFlag::default(), |import| import.run_members(&name, members))?;
        Ok(ImportedFile {
            path: name,
            status: if reading.issues.is_empty() { ImportStatus::Added } else { ImportStatus::PartlyRead },
            document_id: Some(id),
            kind,
            pages: u32::try_from(reading.pages.len()).unwrap_or(u32::MAX),
            reason_code: reading.issues.first().map(|issue| issue.code),
            reason: reading.issues.first().map(|issue| issue.detail.clone()),
        })
    }
}

/// The setting that keeps a file's own password.
pub(super) fn password_setting(id: DocumentId) -> String {
    format!("file-password/{id}")
}

impl ImportView {
    pub(super) fn of(outcomes: Vec<Outcome>, stopped: bool) -> Self {
        let files: Vec<ImportedFile> = outcomes.into_iter().map(ImportedFile::from).collect();
        let count = |test: fn(ImportStatus) -> bool| {
            u32::try_from(files.iter().filter(|file| test(file.status)).count()).unwrap_or(u32::MAX)
        };
        Self {
            added: count(|status| matches!(status, ImportStatus::Added | ImportStatus::PartlyRead)),
            already_present: count(|status| status == ImportStatus::AlreadyPresent),
            not_read: count(|status| {
                !matches!(
                    status,
                    ImportStatus::Added | ImportStatus::PartlyRead | ImportStatus::AlreadyPresent
                )
            }),
            stopped,
            files,
        }
    }
}

impl From<Outcome> for ImportedFile {
    fn from(outcome: Outcome) -> Self {
        Self {
            path: outcome.name,
            status: outcome.status,
            document_id: outcome.document_id,
            kind: outcome.kind,
            pages: outcome.pages,
            reason_code: outcome.reason.as_ref().map(|reason| reason.code),
            reason: outcome.reason.map(|reason| reason.detail),
        }
    }
}
