//! What can go wrong with a vault, each told as: what happened, what is safe, what to do.

use std::io;

use super::place::UnsafePlace;

/// The fixed words the command line maps to exit codes and the window to text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum VaultCode {
    /// The passphrase, the recovery code or the keychain's key does not open this vault.
    WrongKey,
    /// A recovery code with a slip of the pen: its own checksum does not agree.
    MistypedCode,
    /// Bytes of the vault are not what the program wrote.
    Damaged,
    /// The vault is older than what was last saved in it.
    RolledBack,
    /// Another program has it open.
    InUse,
    /// The folder holds no vault.
    NotAVault,
    /// A folder that should become a vault has something in it.
    NotEmpty,
    /// The folder lies where a vault could lose what was saved.
    UnsafePlace,
    /// A newer Satchel wrote it.
    TooNew,
    /// The disk is full.
    NoSpace,
    /// The folder or a file in it cannot be read or written.
    Unreadable,
    /// The vault was opened for reading only.
    ReadOnly,
    /// No keychain answers, or it does not know this vault.
    NoKeychain,
    /// What was asked for is not in the vault.
    NotFound,
    /// The request itself cannot be carried out.
    Refused,
}

/// A part of the vault folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// `vault.hdr` and `vault.hdr.bak`.
    Header,
    /// `HEAD`.
    Head,
    /// `records.db`.
    Database,
    /// A file below `blobs/`.
    Blob,
}

impl Part {
    fn sentence(self) -> &'static str {
        match self {
            Self::Header => "The vault's key file (vault.hdr) and its copy are damaged",
            Self::Head => "The vault's HEAD file is damaged or missing",
            Self::Database => "The vault's database (records.db) is damaged or was exchanged",
            Self::Blob => "A stored file of the vault is damaged or missing",
        }
    }
}

/// Why the vault could not do what was asked. No variant carries text of a record.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// The passphrase fits no slot. Nothing was written.
    #[error(
        "This passphrase does not open the vault. Nothing was changed. Try again, or use the recovery code."
    )]
    WrongPassphrase,
    /// A well-formed recovery code of another vault. Nothing was written.
    #[error(
        "This recovery code belongs to another vault. Nothing was changed. Look for the sheet printed for this \
         vault, or use the passphrase."
    )]
    WrongRecoveryCode,
    /// The recovery code's checksum does not agree.
    #[error(
        "The recovery code has a typing error. Nothing was changed. Compare it with the printed sheet, group by \
         group, and type it again."
    )]
    MistypedRecoveryCode,
    /// The keychain's key fits no slot.
    #[error(
        "The key in this computer's keychain does not open this vault. Nothing was changed. Open it with the \
         passphrase and switch the keychain on again."
    )]
    WrongKeychainKey,
    /// The keychain has nothing for this vault, or the vault has no slot for it.
    #[error(
        "This computer's keychain holds no key for this vault. Nothing was changed. Open it with the passphrase."
    )]
    NotInKeychain,
    /// No keychain service answers.
    #[error(
        "No keychain service answers on this computer. The vault is safe and opens with the passphrase as before. \
         Unlock or start the keychain, or leave this choice off."
    )]
    NoKeychain,
    /// Authentication or a checksum failed.
    #[error(
        "{}. What is there was left as it is. Copy the whole folder to a safe place, then restore the latest backup.",
        part.sentence()
    )]
    Damaged {
        /// Where.
        part: Part,
    },
    /// The database holds fewer commits than were acknowledged.
    #[error(
        "{missing} saved change(s) are missing: the vault's database is older than what was last saved. What is \
         there was left as it is. Restore the latest backup, or open the vault for reading only."
    )]
    RolledBack {
        /// Acknowledged commits that are not in the database; at least 1.
        missing: u64,
    },
    /// Another process or window holds the lock.
    #[error("This vault is open in another window or program. Nothing was changed. Close it there first.")]
    InUse,
    /// No header and no copy of it.
    #[error(
        "This folder is not a vault: it has no vault.hdr. Nothing was changed. Choose the vault's own folder."
    )]
    NotAVault,
    /// `create` met a folder with something in it.
    #[error(
        "This folder is not empty, so no vault was made in it. Nothing was changed. Choose a new or an empty folder."
    )]
    NotEmpty,
    /// The folder is on a network drive or copied by a synchronising program. Reading such a vault is allowed.
    #[error(
        "{}. Nothing was changed. Keep the vault in a folder on this computer's own disk that no such program copies, \
         and move it there if it lies here.",
        place.sentence()
    )]
    UnsafePlace {
        /// What is wrong with it.
        place: UnsafePlace,
    },
    /// A format version or a migration this program does not know.
    #[error(
        "This vault was written by a newer version of Satchel. Nothing was changed. Install the newer version to open it."
    )]
    TooNew,
    /// ENOSPC or a quota.
    #[error(
        "The disk is full, so the last change was not saved. Everything saved before is safe. Free some space and \
         repeat the last step."
    )]
    NoSpace,
    /// EACCES, EROFS, EIO and the like.
    #[error(
        "The vault's folder cannot be read or written ({kind}). What was saved before is untouched. Check that the \
         disk is connected and that the folder belongs to you."
    )]
    Unreadable {
        /// The operating system's word for it.
        kind: io::ErrorKind,
    },
    /// A write to a vault opened for reading only.
    #[error(
        "The vault is open for reading only. Nothing was changed. Restore the latest backup to go on working."
    )]
    ReadOnly,
    /// An identifier that is not in the vault.
    #[error(
        "There is no {what} of this number in the vault. Nothing was changed. Look the number up in the list."
    )]
    NotFound {
        /// `document`, `lab value`, `event`, `stored file`.
        what: &'static str,
    },
    /// The same original bytes are filed already.
    #[error("These bytes are filed already as {id}. Nothing was changed. Open that document instead.")]
    AlreadyFiled {
        /// The document that holds them.
        id: satchel_records::DocumentId,
    },
    /// Key-derivation costs outside the allowed bounds.
    #[error(
        "The strength asked for the passphrase is outside what Satchel allows (64 MiB to 1 GiB, 3 to 16 passes). \
         Nothing was changed. Use the default."
    )]
    KdfOutOfBounds,
    /// An empty passphrase.
    #[error("The passphrase is empty. Nothing was changed. Choose one of several words.")]
    EmptyPassphrase,
    /// The key derivation got no memory.
    #[error(
        "There is not enough free memory to check the passphrase. Nothing was changed. Close other programs and try again."
    )]
    OutOfMemory,
    /// The database refused a statement for a reason of the program's own.
    #[error(
        "The database refused a change (code {code}). The change was not saved; everything saved before is safe. \
         Repeat the step, and report the code if it comes again."
    )]
    Refused {
        /// SQLite's extended result code.
        code: i32,
    },
    /// A system service (randomness, memory protection) failed.
    #[error(
        "The operating system refused a service the vault needs ({what}). Nothing was changed. Restart the computer."
    )]
    System {
        /// Which one.
        what: &'static str,
    },
}

impl VaultError {
    /// The fixed word for this error.
    #[must_use]
    pub fn code(&self) -> VaultCode {
        match self {
            Self::WrongPassphrase | Self::WrongRecoveryCode | Self::WrongKeychainKey => VaultCode::WrongKey,
            Self::MistypedRecoveryCode => VaultCode::MistypedCode,
            Self::NotInKeychain | Self::NoKeychain => VaultCode::NoKeychain,
            Self::Damaged { .. } => VaultCode::Damaged,
            Self::RolledBack { .. } => VaultCode::RolledBack,
            Self::InUse => VaultCode::InUse,
            Self::NotAVault => VaultCode::NotAVault,
            Self::NotEmpty => VaultCode::NotEmpty,
            Self::UnsafePlace { .. } => VaultCode::UnsafePlace,
            Self::TooNew => VaultCode::TooNew,
            Self::NoSpace => VaultCode::NoSpace,
            Self::Unreadable { .. } | Self::OutOfMemory | Self::System { .. } => VaultCode::Unreadable,
            Self::ReadOnly => VaultCode::ReadOnly,
            Self::NotFound { .. } => VaultCode::NotFound,
            Self::AlreadyFiled { .. }
            | Self::KdfOutOfBounds
            | Self::EmptyPassphrase
            | Self::Refused { .. } => VaultCode::Refused,
        }
    }
}

impl From<io::Error> for VaultError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                Self::NoSpace
            }
            kind => Self::Unreadable { kind },
        }
    }
}

/// The error's own text may quote SQL or a value, so only its number is kept.
impl From<rusqlite::Error> for VaultError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as C;
        match error {
            rusqlite::Error::SqliteFailure(e, _) => match e.code {
                C::DatabaseCorrupt | C::NotADatabase => Self::Damaged { part: Part::Database },
                C::DiskFull => Self::NoSpace,
                C::DatabaseBusy | C::DatabaseLocked => Self::InUse,
                C::CannotOpen | C::SystemIoFailure | C::PermissionDenied | C::ReadOnly => {
                    Self::Unreadable { kind: io::ErrorKind::Other }
                }
                C::OutOfMemory => Self::OutOfMemory,
                _ => Self::Refused { code: e.extended_code },
            },
            // A column of another type or a text that is no JSON of ours: the row is not what this program writes.
            _ => Self::Damaged { part: Part::Database },
        }
    }
}

/// A row's JSON column that does not parse is not what this program writes.
impl From<serde_json::Error> for VaultError {
    fn from(_: serde_json::Error) -> Self {
        Self::Damaged { part: Part::Database }
    }
}
