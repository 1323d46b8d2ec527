//! The demo: the main job on the sample case, with the same functions a family's own case goes through.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::error::{ApiError, ApiResult, ErrorCode};
use super::host::Satchel;
use super::inbox::{ImportRequest, ImportView};
use super::packets::{self, OpenedView, PacketKeyRequest, PacketRequest, PacketView, VerifyView};
use super::sample_vault::{SAMPLE_PASSPHRASE, broken};
use crate::intake::Observer;
use crate::intake::worker::StopFlag;
use crate::sample;

/// A file that marks a folder as an earlier demo, which may be replaced.
const MARK: &str = ".satchel-demo";

/// Everything a demo made.
#[derive(Debug, Serialize)]
pub struct DemoView {
    /// The papers as a family would have them.
    pub papers: String,
    /// The vault.
    pub vault: String,
    /// Its passphrase.
    pub passphrase: String,
    /// Whether the vault of an earlier demo was used again: the same program had filled it from the same papers.
    pub vault_kept: bool,
    /// What became of each file.
    pub import: ImportView,
    /// Facts the sample's review settled.
    pub settled: u32,
    /// Facts it leaves open.
    pub open: u32,
    /// The packet.
    pub packet: PacketView,
    /// What the receiver's check said.
    pub verification: VerifyView,
    /// The packet taken apart.
    pub opened: OpenedView,
}

/// Where a demo puts its things below its folder.
#[derive(Debug, Clone)]
pub struct DemoFolder {
    root: PathBuf,
}

impl DemoFolder {
    /// The folder of a demo.
    #[must_use]
    pub fn new(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }

    /// The sample's vault.
    #[must_use]
    pub fn vault(&self) -> PathBuf {
        self.root.join("Sample.satchel")
    }

    pub(super) fn papers(&self) -> PathBuf {
        self.root.join("papers")
    }

    fn packet(&self) -> PathBuf {
        self.root.join("review-packet.zip.age")
    }

    fn opened(&self) -> PathBuf {
        self.root.join("opened")
    }

    /// Makes the folder new. Only an empty folder or an earlier demo is touched.
    pub(super) fn prepare(&self) -> ApiResult<()> {
        self.claim()?;
        self.clear_results()?;
        self.remove(&self.vault())?;
        self.write_papers()
    }

    /// Marks the folder as a demo's.
    fn claim(&self) -> ApiResult<()> {
        let failed = |error| self.unprepared(&error);
        fs::create_dir_all(&self.root).map_err(failed)?;
        let is_empty = fs::read_dir(&self.root).map_err(failed)?.next().is_none();
        if !is_empty && !is_demo(&self.root) {
            return Err(ApiError::new(
                ErrorCode::BadRequest,
                format!(
                    "{} holds other files. Nothing was changed. Choose an empty folder.",
                    self.root.display()
                ),
            ));
        }
        fs::write(self.root.join(MARK), "An invented case; this folder may be deleted.\n").map_err(failed)
    }

    /// Removes what an earlier demo made beside its vault.
    fn clear_results(&self) -> ApiResult<()> {
        [self.papers(), self.opened(), self.packet()].iter().try_for_each(|old| self.remove(old))
    }

    fn remove(&self, old: &Path) -> ApiResult<()> {
        let removed = if old.is_dir() { fs::remove_dir_all(old) } else { fs::remove_file(old) };
        match removed {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(self.unprepared(&error)),
            _ => Ok(()),
        }
    }

    /// Lays the papers out as a family would have them.
    pub(super) fn write_papers(&self) -> ApiResult<()> {
        sample::write_papers(&self.papers()).map_err(|error| self.unprepared(&error))
    }

    fn unprepared(&self, error: &std::io::Error) -> ApiError {
        let folder = self.root.display();
        ApiError::new(
            ErrorCode::Unreadable,
            format!("{folder} could not be prepared: {}. Choose another folder.", error.kind()),
        )
    }
}

impl Satchel {
    /// Makes the sample's vault, which stays open, builds its packet, verifies it and takes it apart.
    ///
    /// A vault that this very program filled from these papers is used again unless `fresh` asks for a new one: reading
    /// scans takes most of a demo's time. The program must have been configured with [`DemoFolder::vault`] as its vault.
    ///
    /// # Errors
    /// When the folder holds other files, or a step fails.
    pub fn demo(&self, folder: &DemoFolder, fresh: bool, observer: &dyn Observer) -> ApiResult<DemoView> {
        folder.claim()?;
        let vault_kept = !fresh && self.reopen_own(&folder.vault())?;
        if vault_kept {
            folder.clear_results()?;
            folder.write_papers()?;
        } else {
            folder.prepare()?;
            self.create_sample_vault(&folder.vault())?;
        }
        let papers = folder.papers().display().to_string();
        let import =
            self.import(&ImportRequest { paths: vec![papers.clone()] }, observer, &StopFlag::default())?;
        let settled = if vault_kept { 0 } else { self.settle_sample(&import)? };
        let open = self.review()?.open;
        let case = sample::case().map_err(broken)?;
        let packet = self.build_packet(&PacketRequest {
            out: folder.packet().display().to_string(),
            profile: Some("with_dicom".to_owned()),
            question: case.question,
            ..PacketRequest::default()
        })?;
        let key = PacketKeyRequest::Passphrase { passphrase: packet.passphrase.clone().unwrap_or_default() };
        let verification = packets::verify(&packet.file, &key)?;
        let opened = packets::open(&packet.file, &key, &folder.opened().display().to_string())?;
        Ok(DemoView {
            papers,
            vault: folder.vault().display().to_string(),
            passphrase: SAMPLE_PASSPHRASE.to_owned(),
            vault_kept,
            import,
            settled,
            open,
            packet,
            verification,
            opened,
        })
    }

    /// Opens the sample's vault when this very program filled it; any other is left closed.
    fn reopen_own(&self, vault: &Path) -> ApiResult<bool> {
        if !self.open_sample_vault(vault)? {
            return Ok(false);
        }
        let is_own = self.sample_filled_by()? == Some(self.program()?);
        if !is_own {
            self.lock()?;
        }
        Ok(is_own)
    }
}

/// Whether a folder is an earlier demo's.
pub(super) fn is_demo(folder: &Path) -> bool {
    folder.join(MARK).exists()
}
