//! The vault: one encrypted folder that keeps everything a family files.
//!
//! ```text
//! Family.satchel/                0700
//!   vault.hdr  vault.hdr.bak     key slots, checksummed and authenticated      header.rs, slot.rs
//!   HEAD                         last acknowledged commit, digest at rest      head.rs
//!   lock                         held while the vault is open                  lock.rs
//!   records.db                   SQLCipher: documents, pages, facts, history   database/
//!   blobs/ab/<id>                originals and page images                     blobs.rs, sealed.rs
//!   index/                       encrypted search index, disposable            (crate::search)
//! ```
//!
//! The format is written down in `docs/VAULT_FORMAT.md`. No other module names rusqlite or a key.

mod error;
mod model;
pub mod sealed;
mod secret;
mod store;
mod writer;

pub use error::{Part, VaultCode, VaultError};
pub use model::{
    Actor, BlobId, Change, ImportRecord, NewDocument, NewEvent, Notice, PacketRecord, Problem, ProblemCode,
    Timestamp,
};
pub use secret::{IndexKey, Passphrase};
pub use store::{BlobReader, KdfParams, RecoveryCode, Unlock, Vault, VaultId, harden_process};
pub use writer::Writer;
