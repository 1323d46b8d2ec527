//! The import: files come in, each ends in a right state, and none is silently missing.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use satchel_records::{DocumentId, ImportStatus, Issue, Member, ReasonCode};

use super::ahead::Ahead;
use super::filing::{file_document, record};
use super::imaging::Imaging;
use super::outcome::{Observer, Outcome};
use super::practice::settle_earlier;
use super::queue::in_order;
use super::read::{ReadFile, read_member, read_source};
use super::sources::{self, SourceFile};
use super::worker::{Readers, StopFlag};
use crate::vault::{Timestamp, Vault, VaultError, WaitingFile};

/// What an import works with.
pub struct Import<'a> {
    /// Where records go. It is locked only while a file is filed, so that search and the window go on.
    pub vault: &'a Mutex<Vault>,
    /// Who reads foreign bytes.
    pub readers: &'a Readers,
    /// How many files are read at a time.
    pub threads: usize,
    /// Ends the import after the files in work; what is filed stays.
    pub stop: &'a StopFlag,
    /// Who watches.
    pub observer: &'a dyn Observer,
    /// Called after a document was filed, to index it.
    pub filed: &'a (dyn Fn(DocumentId) + Sync),
    /// The time written into the records.
    pub now: &'a (dyn Fn() -> Timestamp + Sync),
}

impl Import<'_> {
    /// Imports files and folders, after what an interrupted import has left.
    ///
    /// Every file is noted in the vault before the first is read, and its note goes in the transaction that files it. So
    /// an import that is torn away at any moment can be gone on with: nothing is lost and nothing is filed twice.
    ///
    /// # Errors
    /// When the vault cannot be written. A file that cannot be read is no error: its outcome says so.
    pub fn run(&self, paths: &[PathBuf]) -> Result<Vec<Outcome>, VaultError> {
        // The folder this program runs in is another one the next time.
        let whole = |path: &PathBuf| std::path::absolute(path).unwrap_or_else(|_| path.clone());
        self.run_files(&sources::collect(&paths.iter().map(whole).collect::<Vec<_>>()))
    }

    /// Imports files that were found already; see [`Self::run`].
    ///
    /// # Errors
    /// As [`Self::run`].
    pub fn run_files(&self, found: &[SourceFile]) -> Result<Vec<Outcome>, VaultError> {
        let waiting = self.enlist(found)?;
        self.observer.found(&waiting.iter().map(|file| file.name.clone()).collect::<Vec<_>>());
        let mut outcomes = Vec::new();
        let mut failure = None;
        let mut imaging = Imaging::default();
        let sizes: Vec<u64> = waiting.iter().map(|file| sources::size(&file.path)).collect();
        in_order(
            &sizes,
            self.threads,
            |index| self.read(&waiting[index]),
            |index, files| {
                let Some(files) = files.filter(|_| failure.is_none()) else { return };
                match self.file(&files, Some(waiting[index].id), &mut imaging) {
                    Ok(done) => {
                        self.observer.done(&waiting[index].name, &done);
                        outcomes.extend(done);
                    }
                    Err(error) => {
                        failure = Some(error);
                        self.stop.stop();
                    }
                }
            },
        );
        if let Some(error) = failure {
            return Err(error);
        }
        // Half a study filed now would stand beside its other half later, so its objects wait for the next time.
        if !self.stop.is_stopped() {
            outcomes.extend(self.file_studies(imaging)?);
        }
        Ok(outcomes)
    }

    /// Notes files as waiting and gives all that wait.
    fn enlist(&self, found: &[SourceFile]) -> Result<Vec<WaitingFile>, VaultError> {
        let mut vault = self.lock();
        if !found.is_empty() {
            let files = || found.iter().map(|file| (file.path.as_path(), file.name.as_str()));
            vault.write(|writer| writer.add_waiting(files()))?;
        }
        vault.waiting()
    }

    /// Imports files of a container that was opened later than it came, as when its password was typed.
    ///
    /// # Errors
    /// When the vault cannot be written.
    pub fn run_members(&self, container: &str, members: Vec<Member>) -> Result<Vec<Outcome>, VaultError> {
        let known = |sha256: &str| self.is_filed(sha256);
        let mut imaging = Imaging::default();
        let mut outcomes = Vec::new();
        for member in members {
            let files = read_member(container, member, self.readers, self.stop, &known, self.observer);
            outcomes.extend(self.file(&files, None, &mut imaging)?);
        }
        outcomes.extend(self.file_studies(imaging)?);
        Ok(outcomes)
    }

    /// Files the imaging studies that an import met.
    fn file_studies(&self, mut imaging: Imaging) -> Result<Vec<Outcome>, VaultError> {
        let mut vault = self.lock();
        let finished = std::mem::take(&mut imaging.waiting);
        let patient = vault.patient()?;
        let studies = imaging.file_studies(&mut vault, patient.as_ref(), &(self.now)())?;
        if !finished.is_empty() {
            vault.write(|writer| writer.remove_waiting(&finished))?;
        }
        vault.checkpoint()?;
        drop(vault);
        for study in &studies {
            study.document_id.into_iter().for_each(|id| (self.filed)(id));
            self.observer.done(&study.name, std::slice::from_ref(study));
        }
        Ok(studies)
    }

    fn is_filed(&self, sha256: &str) -> bool {
        self.lock().document_by_sha256(sha256).ok().flatten().is_some()
    }

    /// Reads one source outside the vault's lock; `None` once stopping was asked for.
    fn read(&self, waiting: &WaitingFile) -> Option<Vec<ReadFile>> {
        if self.stop.is_stopped() {
            return None;
        }
        let known = |sha256: &str| self.is_filed(sha256);
        // It is looked at anew: it may have waited since yesterday.
        let source = sources::look(&waiting.path, &waiting.name);
        let mut files = read_source(&source, self.readers, self.stop, &known, self.observer);
        for file in &mut files {
            // What goes wrong with the vault here goes wrong again when the file is filed, and is told then.
            file.ahead = Ahead::of(file, || self.lock()).ok().flatten();
        }
        (!self.stop.is_stopped()).then_some(files)
    }

    /// Files what was read from one source. Its note as waiting goes with the last of its files, or with the study that
    /// its objects are a part of.
    fn file(
        &self,
        files: &[ReadFile],
        waiting: Option<i64>,
        imaging: &mut Imaging,
    ) -> Result<Vec<Outcome>, VaultError> {
        let mut outcomes = Vec::new();
        let mut met = BTreeSet::new();
        let of_study = files.iter().any(|file| Imaging::is_imaging(&file.reading));
        imaging.waiting.extend(waiting.filter(|_| of_study));
        let mut finished = waiting.filter(|_| !of_study);
        for (at, file) in files.iter().enumerate() {
            let finished = finished.take_if(|_| at + 1 == files.len());
            let mut vault = self.lock();
            let now = (self.now)();
            let known = if file.sha256.is_empty() { None } else { vault.document_by_sha256(&file.sha256)? };
            if known.is_some() || (!file.sha256.is_empty() && !met.insert(file.sha256.as_str())) {
                outcomes.push(already_present(&mut vault, file, known, &now, finished)?);
            } else if Imaging::is_imaging(&file.reading) {
                imaging.take(file);
            } else {
                let outcome = file_document(&mut vault, file, &now, finished)?;
                let settled = match outcome.document_id {
                    Some(id) => settle_earlier(&mut vault, id, &now)?,
                    None => Vec::new(),
                };
                drop(vault);
                outcome.document_id.into_iter().chain(settled).for_each(|id| (self.filed)(id));
                outcomes.push(outcome);
            }
        }
        Ok(outcomes)
    }

    pub(super) fn lock(&self) -> std::sync::MutexGuard<'_, Vault> {
        self.vault.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn already_present(
    vault: &mut Vault,
    file: &ReadFile,
    known: Option<DocumentId>,
    now: &Timestamp,
    finished: Option<i64>,
) -> Result<Outcome, VaultError> {
    let document = known.map(|id| vault.document(id)).transpose()?.flatten();
    let outcome = Outcome {
        name: file.name.clone(),
        status: ImportStatus::AlreadyPresent,
        document_id: known,
        kind: document.as_ref().map(|document| document.facts.kind.value),
        pages: document.as_ref().map_or(0, |document| document.pages),
        reason: Some(Issue {
            code: ReasonCode::Duplicate,
            detail: "The same file is already in your records.".to_owned(),
            page: None,
        }),
    };
    vault.write(|writer| record(writer, &outcome, now, finished))?;
    Ok(outcome)
}
