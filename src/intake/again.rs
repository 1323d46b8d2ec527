//! Kept files are read once more, when an engine or a language that they wait for has been installed.

use satchel_records::{Document, DocumentId, Reading, ReasonCode};

use super::filing::{record, status_of};
use super::import::Import;
use super::outcome::Outcome;
use super::queue::in_order;
use super::regroup::store_again;
use crate::vault::{Vault, VaultError};

/// Whether a document, or a page of it, waits for an engine or a language.
#[must_use]
pub fn waits_for_engine(document: &Document) -> bool {
    document.reason.as_ref().is_some_and(|reason| reason.code == ReasonCode::OcrMissing)
}

impl Import<'_> {
    /// Reads kept documents once more. One that still cannot be read stays as it is, and its outcome says so.
    ///
    /// `password` gives a file's own password, where the family typed it.
    ///
    /// # Errors
    /// When the vault cannot be read or written.
    pub fn run_again(
        &self,
        documents: &[Document],
        password: &(dyn Fn(&Vault, DocumentId) -> Option<String> + Sync),
    ) -> Result<Vec<Outcome>, VaultError> {
        self.observer
            .found(&documents.iter().map(|document| document.source_path.clone()).collect::<Vec<_>>());
        let mut outcomes = Vec::new();
        let mut failure = None;
        let sizes: Vec<u64> = documents.iter().map(|document| document.bytes).collect();
        in_order(
            &sizes,
            self.threads,
            |at| (!self.stop.is_stopped()).then(|| self.read_again(&documents[at], password)),
            |at, reading| {
                // What was read while the stop was pressed is no whole reading.
                let Some(reading) = reading.filter(|_| failure.is_none() && !self.stop.is_stopped()) else {
                    return;
                };
                match reading.and_then(|reading| self.file_again(&documents[at], &reading)) {
                    Ok(outcome) => {
                        self.observer.done(&outcome.name, std::slice::from_ref(&outcome));
                        outcomes.push(outcome);
                    }
                    Err(error) => {
                        failure = Some(error);
                        self.stop.stop();
                    }
                }
            },
        );
        failure.map_or(Ok(outcomes), Err)
    }

    fn read_again(
        &self,
        document: &Document,
        password: &(dyn Fn(&Vault, DocumentId) -> Option<String> + Sync),
    ) -> Result<Reading, VaultError> {
        let (original, password) = {
            let vault = self.lock();
            (vault.original(document.id)?, password(&vault, document.id))
        };
        let name = &document.source_path;
        let mut progress = |page, of| self.observer.reading(name, page, of);
        Ok(self.readers.read(name, &original, password.as_deref(), self.stop, &mut progress))
    }

    fn file_again(&self, document: &Document, reading: &Reading) -> Result<Outcome, VaultError> {
        let id = document.id;
        let mut vault = self.lock();
        let lines =
            |pages: &[satchel_records::Page]| pages.iter().map(|page| page.lines.len()).sum::<usize>();
        let gained = lines(&reading.pages) > lines(&vault.pages(id)?) || reading.issues.is_empty();
        if gained {
            vault.write(|writer| store_again(writer, id, reading))?;
        }
        let outcome = Outcome {
            name: document.source_path.clone(),
            status: status_of(reading),
            document_id: Some(id),
            kind: vault.document(id)?.map(|document| document.facts.kind.value),
            pages: u32::try_from(reading.pages.len()).unwrap_or(u32::MAX),
            reason: reading.issues.first().cloned(),
        };
        let now = (self.now)();
        vault.write(|writer| record(writer, &outcome, &now, None))?;
        drop(vault);
        if gained {
            (self.filed)(id);
        }
        Ok(outcome)
    }
}
