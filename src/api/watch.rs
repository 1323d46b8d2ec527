//! A watched folder, when the family wants one: what comes to rest in it is imported. Nothing in it is touched.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::PoisonError;

use super::error::ApiResult;
use super::host::Satchel;
use super::inbox::ImportView;
use crate::intake::worker::StopFlag;
use crate::intake::{Observer, SourceFile};
use crate::vault::WatchedFile;

/// The setting that names the folder.
const SETTING: &str = "watched-folder";

impl Satchel {
    /// The folder that is watched; none unless the family chose one.
    ///
    /// # Errors
    /// When the vault is locked or cannot be read.
    pub fn watched_folder(&self) -> ApiResult<Option<String>> {
        Ok(self.opened()?.vault().setting(SETTING)?.filter(|folder| !folder.is_empty()))
    }

    /// Watches a folder from now on, or none.
    ///
    /// # Errors
    /// When the vault is locked or cannot be written.
    pub fn set_watched_folder(&self, folder: Option<&str>) -> ApiResult<()> {
        let open = self.opened()?;
        Ok(open.vault().write(|writer| writer.set_setting(SETTING, folder.unwrap_or_default()))?)
    }

    /// Looks into a folder and imports the files that have stopped growing since the look before. To be called again
    /// every few seconds. A file is taken once, and again when it has changed; nothing in the folder is changed.
    ///
    /// # Errors
    /// When the vault is locked or cannot be written. A folder that is away holds nothing, and is no error.
    pub fn look_into(
        &self,
        folder: &Path,
        observer: &dyn Observer,
        stop: &StopFlag,
    ) -> ApiResult<ImportView> {
        self.take_files(self.at_rest(folder)?, observer, stop)
    }

    /// The files of a folder that have stopped growing since the look before, with what was seen of them.
    pub(super) fn at_rest(&self, folder: &Path) -> ApiResult<Vec<(SourceFile, WatchedFile)>> {
        let open = self.opened()?;
        if self.job.view().running {
            // What a running import leaves is here at the next look.
            return Ok(Vec::new());
        }
        let known: BTreeSet<_> = open.vault().watched()?.into_iter().collect();
        let mut watched = self.watched.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(watched.look(folder, &known))
    }

    /// Imports files of the watched folder and remembers what was seen of them.
    pub(super) fn take_files(
        &self,
        found: Vec<(SourceFile, WatchedFile)>,
        observer: &dyn Observer,
        stop: &StopFlag,
    ) -> ApiResult<ImportView> {
        if found.is_empty() {
            return Ok(ImportView::default());
        }
        let (found, seen): (Vec<_>, Vec<_>) = found.into_iter().unzip();
        let outcomes = self.file(observer, stop, |import| import.run_files(&found))?;
        if !stop.is_stopped() {
            let open = self.opened()?;
            open.vault().write(|writer| seen.iter().try_for_each(|file| writer.set_watched(file)))?;
        }
        Ok(ImportView::of(outcomes, stop.is_stopped()))
    }
}
