//! The example to look around in: the sample case in a vault of its own, filled while the person is already inside.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use super::demo::{DemoFolder, is_demo};
use super::error::ApiResult;
use super::host::Satchel;
use super::inbox::ImportRequest;
use super::sample_vault::SAMPLE_PASSPHRASE;
use crate::intake::worker::StopFlag;

impl Satchel {
    /// Opens the example's vault, and makes it when there is none; while it is being filled, [`Satchel::inbox`] tells
    /// how it goes. What a person changed in it stays until the folder is deleted.
    ///
    /// The program must have been configured with [`DemoFolder::vault`] as its vault.
    ///
    /// # Errors
    /// When the folder holds other files or cannot be written.
    pub fn open_example(self: &Arc<Self>, folder: &DemoFolder) -> ApiResult<()> {
        let vault = folder.vault();
        if self.open_sample_vault(&vault)? {
            if self.sample_filled_by()?.is_some() {
                return Ok(());
            }
            folder.write_papers()?;
        } else {
            folder.prepare()?;
            self.create_sample_vault(&vault)?;
        }
        let stop = self.job.begin()?;
        let (satchel, papers) = (Arc::clone(self), folder.papers());
        let worker = std::thread::spawn(move || {
            let result = satchel.fill_example(&papers, &stop);
            // The vault holds the originals now; the copies on disk were only the way in.
            let _ = fs::remove_dir_all(&papers);
            satchel.job.end(result.err());
        });
        self.job.watch(worker);
        Ok(())
    }

    fn fill_example(&self, papers: &Path, stop: &StopFlag) -> ApiResult<()> {
        let request = ImportRequest { paths: vec![papers.display().to_string()] };
        let import = self.import(&request, &*self.job, stop)?;
        if stop.is_stopped() {
            return Ok(());
        }
        self.settle_sample(&import)?;
        Ok(())
    }
}

/// The words that open the vault in `vault`, when it is an example: its case is invented, so everybody may know them.
pub(super) fn example_words(vault: &Path) -> Option<String> {
    vault.parent().is_some_and(is_demo).then(|| SAMPLE_PASSPHRASE.to_owned())
}
