//! The vault's life: create, open, write, close.

use std::collections::HashSet;
use std::fmt;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, TransactionBehavior};
use zeroize::Zeroizing;

use super::blobs::Blobs;
use super::database::{self, Mode, state};
use super::durable;
use super::head::{AtRest, Head};
use super::header::{self, Found, Header, Opened};
use super::keys::Subkeys;
use super::keys::slot::{Secret, Slot};
use super::lock::Lock;
use super::place;
use super::secret::{Key, random};
use super::{
    IndexKey, KdfParams, Notice, Part, Passphrase, RecoveryCode, Result, Timestamp, VaultError, VaultId,
    Writer, keychain,
};

const DATABASE: &str = "records.db";
const LOG: &str = "records.db-wal";
const DAMAGED: VaultError = VaultError::Damaged { part: Part::Database };

/// What opens a vault.
#[derive(Debug)]
pub enum Unlock {
    /// What a person types.
    Passphrase(Passphrase),
    /// The code on the printed sheet.
    RecoveryCode(RecoveryCode),
    /// The key this computer's keychain keeps, if the family asked for it.
    Keychain,
}

/// An open vault. It holds the folder's lock; dropping it closes it as well as can be.
pub struct Vault {
    pub(super) dir: PathBuf,
    pub(super) header: Header,
    pub(super) master: Key,
    pub(super) keys: Subkeys,
    pub(super) blobs: Blobs,
    /// None only after closing.
    conn: Option<Connection>,
    /// As on the disk.
    head: Head,
    commit: u64,
    read_only: bool,
    missing: u64,
    notices: Vec<Notice>,
    _lock: Lock,
}

impl Vault {
    /// Whether a folder is a vault, sound or not.
    #[must_use]
    pub fn is_vault(dir: &Path) -> bool {
        header::is_there(dir)
    }

    /// Makes a vault in a new or an empty folder. The recovery code is given this once and stored nowhere.
    ///
    /// # Errors
    /// [`VaultError::NotEmpty`], [`VaultError::UnsafePlace`], [`VaultError::EmptyPassphrase`], [`VaultError::KdfOutOfBounds`], and those of the
    /// file system; the folder is then as empty as before.
    pub fn create(
        dir: &Path,
        passphrase: &Passphrase,
        kdf: KdfParams,
        now: &Timestamp,
    ) -> Result<(Self, RecoveryCode)> {
        if passphrase.is_empty() {
            return Err(VaultError::EmptyPassphrase);
        }
        if !kdf.is_allowed() {
            return Err(VaultError::KdfOutOfBounds);
        }
        place::check(dir)?;
        let was_there = dir.exists();
        if was_there && fs::read_dir(dir)?.next().is_some() {
            return Err(VaultError::NotEmpty);
        }
        durable::create_private_dir(dir)?;
        let created = Self::fill(dir, passphrase, kdf, now);
        if created.is_err() {
            // Everything in the folder is this attempt's own: it was empty a moment ago.
            let _ = clear(dir);
            if !was_there {
                let _ = fs::remove_dir(dir);
            }
        }
        created
    }

    fn fill(
        dir: &Path,
        passphrase: &Passphrase,
        kdf: KdfParams,
        now: &Timestamp,
    ) -> Result<(Self, RecoveryCode)> {
        #[cfg(unix)]
        fs::set_permissions(dir, std::os::unix::fs::PermissionsExt::from_mode(0o700))?;
        let lock = Lock::acquire(dir)?;
        let (id, master) = (VaultId(random()?), Zeroizing::new(random()?));
        let keys = Subkeys::derive(&master, id)?;
        let code = RecoveryCode::make()?;
        let secret = Secret::Passphrase(passphrase, kdf);
        let header = Header {
            vault: id,
            slots: vec![
                Slot::make(&secret, id, &master)?,
                Slot::make(&Secret::RecoveryCode(&code), id, &master)?,
            ],
        };
        durable::create_private_dir(&dir.join("blobs"))?;
        drop(durable::create_private_file(&dir.join(DATABASE))?);
        let conn = database::open(&dir.join(DATABASE), &keys.database, Mode::Create)?;
        let head = Head { commit: 0, at_rest: None };
        let blobs = Blobs::new(dir, id, keys.blobs.clone());
        let mut vault = Self {
            dir: dir.to_owned(),
            header,
            master,
            keys,
            blobs,
            conn: Some(conn),
            head,
            commit: 0,
            read_only: false,
            missing: 0,
            notices: Vec::new(),
            _lock: lock,
        };
        vault.transact(|tx| {
            database::migrate(tx)?;
            state::create(tx, id, now)
        })?;
        // The header comes last: a folder is a vault only once it is complete.
        vault.header.write(dir, &vault.keys.header, |found| {
            found.open(&secret, VaultError::WrongPassphrase).map(|_| ())
        })?;
        Ok((vault, code))
    }

    /// Opens a vault for work.
    ///
    /// A damaged header is restored from its copy, remains of an interrupted import are removed; [`Self::notices`]
    /// tells. A secret that does not fit changes no byte of the folder.
    ///
    /// # Errors
    /// [`VaultError::InUse`] at once; [`VaultError::UnsafePlace`]; [`VaultError::WrongPassphrase`] and its like;
    /// [`VaultError::Damaged`]; [`VaultError::RolledBack`] when acknowledged changes are missing.
    pub fn open(dir: &Path, with: &Unlock) -> Result<Self> {
        Self::open_in(dir, with, Mode::ReadWrite)
    }

    /// Opens a vault and changes nothing: also one that lost changes, or whose HEAD is damaged, to see and export
    /// what is left.
    ///
    /// # Errors
    /// As [`Self::open`], but for HEAD and lost changes.
    pub fn open_read_only(dir: &Path, with: &Unlock) -> Result<Self> {
        Self::open_in(dir, with, Mode::ReadOnly)
    }

    fn open_in(dir: &Path, with: &Unlock, mode: Mode) -> Result<Self> {
        // Before the lock, so that nothing is made in a folder that is no vault.
        Found::read(dir)?;
        if mode == Mode::ReadWrite {
            place::check(dir)?;
        }
        let lock = Lock::acquire(dir)?;
        let Opened { header, master, keys, repair } = unlock(&Found::read(dir)?, with)?;
        let head = match Head::read(dir, &keys.head, header.vault) {
            Err(VaultError::Damaged { .. }) if mode == Mode::ReadOnly => None,
            read => Some(read?),
        };
        let path = dir.join(DATABASE);
        let as_closed = head.as_ref().is_none_or(|head| is_as_closed(dir, head).unwrap_or(false));
        let conn = database::open(&path, &keys.database, mode)?;
        // First of all: what a newer program keeps in its tables is not for this one to judge.
        let migrate = database::needs_migration(&conn)?;
        let state = state::read(&conn)?;
        let commit = state.as_ref().map_or(0, |state| state.commit);
        let missing = head.as_ref().map_or(0, |head| head.commit.saturating_sub(commit));
        if mode == Mode::ReadWrite {
            if missing > 0 {
                return Err(VaultError::RolledBack { missing });
            }
            if !as_closed || state.is_none_or(|state| state.vault != header.vault.0) {
                return Err(DAMAGED);
            }
        }
        let blobs = Blobs::new(dir, header.vault, keys.blobs.clone());
        let was_closed = head.is_none_or(|head| head.at_rest.is_some());
        let mut vault = Self {
            dir: dir.to_owned(),
            header,
            master,
            keys,
            blobs,
            conn: Some(conn),
            head: head.unwrap_or(Head { commit, at_rest: None }),
            commit,
            read_only: mode == Mode::ReadOnly,
            missing,
            notices: Vec::new(),
            _lock: lock,
        };
        if mode == Mode::ReadWrite {
            vault.put_right(repair, was_closed)?;
            if migrate {
                vault.transact(database::migrate)?;
            }
        }
        Ok(vault)
    }

    fn put_right(&mut self, repair: Option<Notice>, was_closed: bool) -> Result<()> {
        if let Some(notice) = repair {
            self.header.write(&self.dir, &self.keys.header, |_| Ok(()))?;
            self.notices.push(notice);
        }
        if !was_closed {
            self.notices.push(Notice::NotClosed);
        }
        if self.head.commit < self.commit {
            // The program was torn away between a commit and its HEAD. The commit is whole, so HEAD catches up with it.
            self.acknowledge(Head { commit: self.commit, at_rest: None })?;
        }
        durable::create_private_dir(&self.dir.join("blobs"))?;
        let known: HashSet<_> = database::blobs::list(self.db()?)?.into_iter().map(|row| row.id).collect();
        let orphans = self.blobs.orphans(&known)?;
        for orphan in &orphans {
            durable::remove_if_there(orphan)?;
        }
        if !orphans.is_empty() {
            self.notices.push(Notice::OrphansRemoved(orphans.len()));
        }
        Ok(())
    }

    /// The vault's name.
    #[must_use]
    pub fn id(&self) -> VaultId {
        self.header.vault
    }

    /// Its folder.
    #[must_use]
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// The folder of the search index; it need not be there.
    #[must_use]
    pub fn index_dir(&self) -> PathBuf {
        self.dir.join("index")
    }

    /// The key of the search index.
    #[must_use]
    pub fn index_key(&self) -> IndexKey {
        IndexKey::new(self.keys.index.clone())
    }

    /// Whether writing is refused.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// Acknowledged commits that the database lacks; above 0 only after [`Self::open_read_only`].
    #[must_use]
    pub fn missing_commits(&self) -> u64 {
        self.missing
    }

    /// What opening put right.
    #[must_use]
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// Number of the last commit; every successful [`Self::write`] adds one.
    #[must_use]
    pub fn commit_number(&self) -> u64 {
        self.commit
    }

    /// Runs `f` in one transaction: all of it is saved, or nothing. When it returns `Ok`, the change is on the disk.
    ///
    /// An error after the commit (no space for HEAD) leaves the change in the database without the promise that a
    /// lost write-ahead log would be noticed; repeating it is safe, since documents are known by their digest.
    ///
    /// # Errors
    /// `f`'s own, [`VaultError::ReadOnly`], [`VaultError::NoSpace`], [`VaultError::Unreadable`].
    pub fn write<T>(&mut self, f: impl FnOnce(&mut Writer<'_>) -> Result<T>) -> Result<T> {
        let mut replaced = Vec::new();
        let value = self.transact_with(|tx, blobs| {
            let mut writer = Writer::new(tx, blobs);
            match f(&mut writer).and_then(|value| writer.sync().map(|()| value)) {
                Ok(value) => {
                    replaced = writer.into_replaced();
                    Ok(value)
                }
                Err(error) => {
                    writer.discard();
                    Err(error)
                }
            }
        })?;
        for id in replaced {
            // The row is gone, so the content is; a file that stays is collected at the next opening.
            let _ = self.blobs.remove(id);
        }
        Ok(value)
    }

    /// Moves the write-ahead log into the database file; to be called after an import.
    ///
    /// # Errors
    /// Those of the file system; nothing that was saved is lost.
    pub fn checkpoint(&mut self) -> Result<()> {
        if self.read_only { Ok(()) } else { database::checkpoint(self.db()?) }
    }

    /// Closes the vault and pins the database file's digest in HEAD.
    ///
    /// # Errors
    /// Those of the file system; nothing that was saved is lost, and the vault opens again.
    pub fn close(mut self) -> Result<()> {
        self.shut()
    }

    fn shut(&mut self) -> Result<()> {
        let Some(conn) = self.conn.take() else { return Ok(()) };
        if self.read_only {
            return Ok(());
        }
        database::checkpoint(&conn)?;
        // Lets SQLite remove the empty log.
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
        conn.close().map_err(|(_, error)| error)?;
        if self.head.at_rest.is_some() {
            // Nothing was written, so the database is as it was closed before.
            return Ok(());
        }
        let at_rest = Some(AtRest::of(&self.dir.join(DATABASE))?);
        self.acknowledge(Head { commit: self.commit, at_rest })
    }

    /// The open database.
    pub(super) fn db(&self) -> Result<&Connection> {
        self.conn.as_ref().ok_or(VaultError::Unreadable { kind: ErrorKind::NotConnected })
    }

    /// The last acknowledged commit, as HEAD has it.
    pub(super) fn head(&self) -> Head {
        self.head
    }

    fn transact(&mut self, f: impl FnOnce(&Connection) -> Result<()>) -> Result<()> {
        self.transact_with(|tx, _| f(tx))
    }

    /// One transaction with its commit number, and HEAD after it.
    fn transact_with<T>(&mut self, f: impl FnOnce(&Connection, &Blobs) -> Result<T>) -> Result<T> {
        if self.read_only {
            return Err(VaultError::ReadOnly);
        }
        if self.head.at_rest.is_some() || self.commit == 0 {
            // From here on the file is not what it was when it was closed.
            self.acknowledge(Head { commit: self.commit, at_rest: None })?;
        }
        let next = self.commit + 1;
        let conn = self.conn.as_mut().ok_or(VaultError::Unreadable { kind: ErrorKind::NotConnected })?;
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let value = f(&tx, &self.blobs)?;
        state::set_commit(&tx, next)?;
        tx.commit()?;
        self.commit = next;
        self.acknowledge(Head { commit: next, at_rest: None })?;
        Ok(value)
    }

    fn acknowledge(&mut self, head: Head) -> Result<()> {
        head.write(&self.dir, &self.keys.head, self.header.vault)?;
        self.head = head;
        Ok(())
    }
}

impl Drop for Vault {
    fn drop(&mut self) {
        // Nobody is left to tell; an unclosed vault opens with every saved change all the same.
        let _ = self.shut();
    }
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Vault")
            .field("id", &self.header.vault)
            .field("commit", &self.commit)
            .finish_non_exhaustive()
    }
}

/// Callers keep a vault in a mutex and hand it from thread to thread.
const _: fn() = || {
    fn is_send<T: Send>() {}
    is_send::<Vault>();
};

/// Presents a secret to the header.
fn unlock(found: &Found, with: &Unlock) -> Result<Opened> {
    match with {
        Unlock::Passphrase(passphrase) => {
            found.open(&Secret::Passphrase(passphrase, KdfParams::default()), VaultError::WrongPassphrase)
        }
        Unlock::RecoveryCode(code) => found.open(&Secret::RecoveryCode(code), VaultError::WrongRecoveryCode),
        Unlock::Keychain => {
            let id = found.vault().ok_or(VaultError::Damaged { part: Part::Header })?;
            let key = keychain::load(id)?;
            found.open(&Secret::Keychain(&key), VaultError::WrongKeychainKey)
        }
    }
}

/// Whether the database is the file that was closed last: true while HEAD says that a session was not closed.
fn is_as_closed(dir: &Path, head: &Head) -> Result<bool> {
    let Some(at_rest) = head.at_rest else { return Ok(true) };
    let log = fs::metadata(dir.join(LOG)).map_or(0, |log| log.len());
    Ok(log == 0 && AtRest::of(&dir.join(DATABASE))? == at_rest)
}

/// Removes what [`Vault::create`] made.
fn clear(dir: &Path) -> Result<()> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        if path.is_dir() { fs::remove_dir_all(path)? } else { fs::remove_file(path)? }
    }
    Ok(())
}
