//! Building a packet.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::{FontPaths, HeldBack, Originals, PacketError, PacketInput, Seal};

/// What the builder is at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Typesetting the report.
    Report,
    /// Writing originals and their text.
    Documents,
    /// Writing DICOM.
    Imaging,
    /// Manifests, and giving the file its name.
    Closing,
}

/// How far the builder is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// The step.
    pub step: Step,
    /// Done of this step.
    pub done: u32,
    /// Of how many.
    pub total: u32,
}

/// A packet that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Built {
    /// The file.
    pub file: PathBuf,
    /// SHA-256 of the encrypted file, lower-case hexadecimal: the fingerprint to tell by another way.
    pub sha256: String,
    /// SHA-256 of the zip inside, the same for the same input.
    pub inner_sha256: String,
    /// Size of the encrypted file.
    pub bytes: u64,
    /// Pages of the report.
    pub pages: u32,
    /// Documents whose originals are inside.
    pub documents: u32,
    /// Lab values inside.
    pub labs: u32,
    /// Events inside.
    pub events: u32,
    /// What stays at home, and why.
    pub held_back: Vec<HeldBack>,
}

/// Builds a packet and writes it to `out`, replacing a file of that name only once the new one is whole.
///
/// `watch` hears of the progress and may stop the work.
///
/// # Errors
/// Whenever the packet would not be whole: see [`PacketError`]. Then nothing is left at `out`.
pub fn build(
    input: &PacketInput,
    originals: &dyn Originals,
    fonts: &FontPaths,
    seal: &Seal,
    out: &Path,
    watch: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Built, PacketError> {
    let _ = (input, originals, fonts, seal, out, watch);
    Err(PacketError::Part { part: "zip" })
}

/// The report alone, for a look before the packet is built.
///
/// # Errors
/// When fonts are missing or the report cannot be typeset.
pub fn report_pdf(input: &PacketInput, originals: &dyn Originals, fonts: &FontPaths) -> Result<Vec<u8>, PacketError> {
    let _ = (input, originals, fonts);
    Err(PacketError::Part { part: "report" })
}
