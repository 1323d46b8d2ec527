//! The program as a host holds it: one vault, open or locked, and the readers.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use super::clock::Clock;
use super::error::{ApiError, ApiResult, ErrorCode};
use super::job::Job;
use crate::intake::Watched;
use crate::intake::worker::{ReaderConfig, Readers};
use crate::packet::FontPaths;
use crate::search::SearchIndex;
use crate::vault::{KdfParams, Vault};

/// What a host decides before anything is opened.
pub struct Config {
    /// The vault's folder.
    pub vault: PathBuf,
    /// How readers are started.
    pub readers: ReaderConfig,
    /// Fonts of the report.
    pub fonts: FontPaths,
    /// Cost of the passphrase of a new vault.
    pub kdf: KdfParams,
}

/// The program: the only thing a window or a command line holds.
pub struct Satchel {
    pub(super) config: Config,
    pub(super) clock: Box<dyn Clock>,
    pub(super) readers: Arc<Readers>,
    pub(super) open: RwLock<Option<Arc<OpenVault>>>,
    pub(super) job: Arc<Job>,
    /// What was seen in the watched folder at the last look.
    pub(super) watched: Mutex<Watched>,
    /// The report last drawn for a look, kept only in memory.
    pub(super) preview: Mutex<Option<Arc<Vec<u8>>>>,
}

/// A vault that is unlocked, with its index.
pub(super) struct OpenVault {
    pub(super) vault: Mutex<Vault>,
    pub(super) index: Mutex<SearchIndex>,
}

impl Satchel {
    /// A locked program.
    #[must_use]
    pub fn new(config: Config, clock: Box<dyn Clock>) -> Self {
        let readers = Arc::new(Readers::new(config.readers.clone()));
        Self {
            config,
            clock,
            readers,
            open: RwLock::new(None),
            job: Arc::default(),
            watched: Mutex::default(),
            preview: Mutex::new(None),
        }
    }

    /// The open vault, or the error that says it is locked.
    pub(super) fn opened(&self) -> ApiResult<Arc<OpenVault>> {
        self.open.read().unwrap_or_else(PoisonError::into_inner).clone().ok_or_else(|| {
            ApiError::new(ErrorCode::Locked, "The vault is locked. Nothing was changed. Unlock it first.")
        })
    }
}

impl OpenVault {
    pub(super) fn vault(&self) -> MutexGuard<'_, Vault> {
        self.vault.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn index(&self) -> MutexGuard<'_, SearchIndex> {
        self.index.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
