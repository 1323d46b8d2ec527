//! What waits for an engine or a language is read once more.

use super::error::ApiResult;
use super::host::Satchel;
use super::inbox::{ImportView, password_setting};
use crate::intake::worker::StopFlag;
use crate::intake::{Observer, waits_for_engine};
use crate::records::{Document, DocumentStatus};

impl Satchel {
    /// Reads the kept documents once more that wait for an engine or a language, wholly or with some of their pages.
    /// What a person has settled stays.
    ///
    /// # Errors
    /// When the vault is locked or cannot be written. A document that still cannot be read is no error.
    pub fn read_again(&self, observer: &dyn Observer, stop: &StopFlag) -> ApiResult<ImportView> {
        let mut waiting: Vec<Document> = Vec::new();
        {
            let open = self.opened()?;
            let vault = open.vault();
            for document in vault.documents()? {
                // The pages of a file that was split belong to several documents; it is read before it is split.
                let is_split = || -> ApiResult<bool> {
                    Ok(vault.piece(document.id)?.is_some() || !vault.pieces_of(document.id)?.is_empty())
                };
                if document.status != DocumentStatus::Trashed && waits_for_engine(&document) && !is_split()? {
                    waiting.push(document);
                }
            }
        }
        let password = |vault: &crate::vault::Vault, id| vault.setting(&password_setting(id)).ok().flatten();
        let outcomes = self.file(observer, stop, |import| import.run_again(&waiting, &password))?;
        Ok(ImportView::of(outcomes, stop.is_stopped()))
    }
}
