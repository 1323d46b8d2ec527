//! The vault: one encrypted folder that keeps everything a family files.
//!
//! ```text
//! Family.satchel/                0700
//!   vault.hdr  vault.hdr.bak     key slots, checksummed and authenticated      header.rs, keys/
//!   HEAD                         last acknowledged commit, digest at rest      head.rs
//!   lock                         held while the vault is open                  lock.rs
//!   records.db                   SQLCipher: documents, pages, facts, history   database/
//!   blobs/ab/<id>                originals and page images                     blobs.rs, sealed.rs
//!   index/                       encrypted search index, disposable            (crate::search)
//! ```
//!
//! A folder on a network drive or one that a program copies to other computers is refused (place.rs).
//!
//! The format is written down in `docs/VAULT_FORMAT.md`. No other module names rusqlite or the master key.

mod blobs;
mod check;
mod database;
mod durable;
mod error;
mod harden;
mod head;
mod header;
mod keys;
mod lock;
mod model;
mod open;
mod place;
mod reads;
pub mod sealed;
mod secret;
mod slots;
mod writer;

pub use blobs::BlobReader;
pub use error::{Part, VaultCode, VaultError};
pub use harden::harden_process;
pub use keys::kdf::KdfParams;
pub use keys::keychain;
pub use keys::recovery::RecoveryCode;
pub use model::{
    Actor, BlobId, Change, ImportRecord, Letterhead, NewDocument, NewEvent, Notice, PacketRecord, Problem,
    ProblemCode, Timestamp, VaultId, WaitingFile, WatchedFile,
};
pub use open::{Unlock, Vault};
pub use place::UnsafePlace;
pub use secret::{IndexKey, Passphrase};
pub use writer::Writer;

/// The vault's own result.
pub type Result<T, E = VaultError> = std::result::Result<T, E>;
