//! Opening, reading and closing a vault.
#![allow(unused_variables, missing_docs)]

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use satchel_records::*;

use super::*;

type Result<T, E = VaultError> = std::result::Result<T, E>;

/// The vault's random name, 16 bytes; shown as hexadecimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct VaultId(pub [u8; 16]);

impl std::fmt::Display for VaultId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|b| write!(f, "{b:02x}"))
    }
}

/// Cost of Argon2id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KdfParams {
    pub memory_kib: u32,
    pub passes: u32,
    pub lanes: u32,
}

impl KdfParams {
    /// The least that is allowed: 64 MiB, 3 passes. Tests use it.
    pub const FLOOR: Self = Self { memory_kib: 64 * 1024, passes: 3, lanes: 1 };
}

impl Default for KdfParams {
    fn default() -> Self {
        Self { memory_kib: 256 * 1024, passes: 3, lanes: 1 }
    }
}

/// The printed code that opens the vault without a passphrase. Display is its printed form.
pub struct RecoveryCode(zeroize::Zeroizing<String>);

impl RecoveryCode {
    /// The printed form, in groups of four.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::str::FromStr for RecoveryCode {
    type Err = VaultError;
    fn from_str(text: &str) -> Result<Self> {
        unimplemented!()
    }
}

/// What opens the vault.
pub enum Unlock {
    Passphrase(Passphrase),
    RecoveryCode(RecoveryCode),
    Keychain,
}

/// Switches core dumps of this process off.
pub fn harden_process() -> Result<()> {
    unimplemented!()
}

/// An open vault.
pub struct Vault {
    conn: rusqlite::Connection,
}

/// Plaintext of a stored file, decrypted as it is read.
pub struct BlobReader(std::fs::File);

impl Read for BlobReader {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        unimplemented!()
    }
}

impl io::Seek for BlobReader {
    fn seek(&mut self, pos: io::SeekFrom) -> io::Result<u64> {
        unimplemented!()
    }
}

impl Vault {
    pub fn create(
        dir: &Path,
        passphrase: &Passphrase,
        kdf: KdfParams,
        now: &Timestamp,
    ) -> Result<(Self, RecoveryCode)> {
        unimplemented!()
    }
    pub fn open(dir: &Path, with: &Unlock) -> Result<Self> {
        unimplemented!()
    }
    /// Opens a vault that lost commits, for reading only; an intact vault too.
    pub fn open_read_only(dir: &Path, with: &Unlock) -> Result<Self> {
        unimplemented!()
    }
    /// Whether something is a vault folder (it has a header or its copy).
    pub fn is_vault(dir: &Path) -> bool {
        unimplemented!()
    }
    pub fn id(&self) -> VaultId {
        unimplemented!()
    }
    pub fn dir(&self) -> &Path {
        unimplemented!()
    }
    pub fn index_dir(&self) -> PathBuf {
        unimplemented!()
    }
    pub fn index_key(&self) -> IndexKey {
        unimplemented!()
    }
    pub fn is_read_only(&self) -> bool {
        unimplemented!()
    }
    /// Commits that are missing; 0 unless opened by [`Self::open_read_only`].
    pub fn missing_commits(&self) -> u64 {
        unimplemented!()
    }
    /// What was put right while opening.
    pub fn notices(&self) -> &[Notice] {
        unimplemented!()
    }
    /// Number of the last commit: it goes up with every write.
    pub fn commit_number(&self) -> u64 {
        unimplemented!()
    }
    pub fn write<T>(&mut self, f: impl FnOnce(&mut Writer<'_>) -> Result<T>) -> Result<T> {
        unimplemented!()
    }
    /// Moves the write-ahead log into the database; after an import.
    pub fn checkpoint(&mut self) -> Result<()> {
        unimplemented!()
    }
    pub fn close(self) -> Result<()> {
        unimplemented!()
    }
    pub fn set_passphrase(&mut self, passphrase: &Passphrase, kdf: KdfParams) -> Result<()> {
        unimplemented!()
    }
    pub fn new_recovery_code(&mut self) -> Result<RecoveryCode> {
        unimplemented!()
    }
    /// Adds the keychain slot; read back before it is trusted.
    pub fn remember_in_keychain(&mut self) -> Result<()> {
        unimplemented!()
    }
    pub fn forget_keychain(&mut self) -> Result<()> {
        unimplemented!()
    }
    pub fn is_in_keychain(&self) -> bool {
        unimplemented!()
    }
    pub fn check(&self, full: bool) -> Vec<Problem> {
        unimplemented!()
    }

    pub fn created_at(&self) -> Result<Timestamp> {
        unimplemented!()
    }
    pub fn patient(&self) -> Result<Option<Patient>> {
        unimplemented!()
    }
    pub fn documents(&self) -> Result<Vec<Document>> {
        unimplemented!()
    }
    pub fn document(&self, id: DocumentId) -> Result<Option<Document>> {
        unimplemented!()
    }
    pub fn document_by_sha256(&self, sha256: &str) -> Result<Option<DocumentId>> {
        unimplemented!()
    }
    pub fn pages(&self, id: DocumentId) -> Result<Vec<Page>> {
        unimplemented!()
    }
    pub fn page(&self, id: DocumentId, number: u32) -> Result<Option<Page>> {
        unimplemented!()
    }
    pub fn labs(&self) -> Result<Vec<LabValue>> {
        unimplemented!()
    }
    pub fn labs_of(&self, document: DocumentId) -> Result<Vec<LabValue>> {
        unimplemented!()
    }
    pub fn lab(&self, id: LabId) -> Result<Option<LabValue>> {
        unimplemented!()
    }
    pub fn events(&self) -> Result<Vec<Event>> {
        unimplemented!()
    }
    pub fn event(&self, id: EventId) -> Result<Option<Event>> {
        unimplemented!()
    }
    pub fn study(&self, id: DocumentId) -> Result<Option<DicomStudy>> {
        unimplemented!()
    }
    pub fn original(&self, id: DocumentId) -> Result<Vec<u8>> {
        unimplemented!()
    }
    pub fn open_original(&self, id: DocumentId) -> Result<BlobReader> {
        unimplemented!()
    }
    pub fn instance(&self, id: DocumentId, sop_uid: &str) -> Result<Vec<u8>> {
        unimplemented!()
    }
    pub fn cached_image(&self, id: DocumentId, page: u32, dpi: u32) -> Result<Option<Vec<u8>>> {
        unimplemented!()
    }
    pub fn packets(&self) -> Result<Vec<PacketRecord>> {
        unimplemented!()
    }
    pub fn imports(&self) -> Result<Vec<ImportRecord>> {
        unimplemented!()
    }
    pub fn history(&self, limit: u32) -> Result<Vec<Change>> {
        unimplemented!()
    }
    pub fn setting(&self, key: &str) -> Result<Option<String>> {
        unimplemented!()
    }
}
