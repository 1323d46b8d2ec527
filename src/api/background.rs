//! Work with files that the window starts and does not wait for; [`Satchel::inbox`] tells how it goes.

use std::sync::Arc;

use super::error::ApiResult;
use super::host::Satchel;
use super::inbox::ImportRequest;
use super::job::Job;
use crate::intake::worker::StopFlag;
use crate::records::DocumentId;

impl Satchel {
    /// Starts an import.
    ///
    /// # Errors
    /// When files are being added already, or the vault is locked.
    pub fn start_import(self: &Arc<Self>, request: ImportRequest) -> ApiResult<()> {
        self.in_background(move |satchel, job, stop| satchel.import(&request, job, stop).map(drop))
    }

    /// Starts to add files to a record, as [`Satchel::append_files`] does.
    ///
    /// # Errors
    /// When files are being added already, or the vault is locked.
    pub fn start_append(self: &Arc<Self>, record: DocumentId, request: ImportRequest) -> ApiResult<()> {
        self.in_background(move |satchel, job, stop| {
            satchel.append_files(record, &request, job, stop).map(drop)
        })
    }

    /// Starts to read again what waits for an engine or a language, as [`Satchel::read_again`] does.
    ///
    /// # Errors
    /// When files are being added already, or the vault is locked.
    pub fn start_read_again(self: &Arc<Self>) -> ApiResult<()> {
        self.in_background(|satchel, job, stop| satchel.read_again(job, stop).map(drop))
    }

    /// Looks into the watched folder, when there is one, and starts to import what has come to rest in it. To be called
    /// again every few seconds; says whether anything was found.
    ///
    /// # Errors
    /// When the vault is locked or cannot be read.
    pub fn start_look(self: &Arc<Self>) -> ApiResult<bool> {
        let Some(folder) = self.watched_folder()? else { return Ok(false) };
        let found = self.at_rest(folder.as_ref())?;
        let is_any = !found.is_empty();
        if is_any {
            self.in_background(move |satchel, job, stop| satchel.take_files(found, job, stop).map(drop))?;
        }
        Ok(is_any)
    }

    /// Stops what runs: files that are done stay, the others are not wanted any more.
    pub fn stop_import(&self) {
        self.job.stop();
    }

    fn in_background(
        self: &Arc<Self>,
        work: impl FnOnce(&Self, &Job, &StopFlag) -> ApiResult<()> + Send + 'static,
    ) -> ApiResult<()> {
        self.opened()?;
        let stop = self.job.begin()?;
        let satchel = Arc::clone(self);
        let job = Arc::clone(&self.job);
        let worker = std::thread::spawn(move || {
            let mut result = work(&satchel, &job, &stop);
            if job.is_cancelled() {
                result = result.and(satchel.forget_left());
            }
            job.end(result.err());
        });
        self.job.watch(worker);
        Ok(())
    }
}
