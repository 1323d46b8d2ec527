//! Building a packet: select, make each part, stream all of it sealed to one file.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::bag::BagWriter;
use super::digest::{self, HashWriter};
use super::selection::Selection;
use super::{
    FontPaths, HeldBack, Originals, PacketError, PacketInput, Seal, contents, derived, fhir, front, imaging,
    labs_csv, names, report,
};

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
    /// Documents inside.
    pub documents: u32,
    /// Lab values inside.
    pub labs: u32,
    /// Events inside.
    pub events: u32,
    /// What stays at home, and why.
    pub held_back: Vec<HeldBack>,
}

/// Hears of the progress; `Break` stops the work.
type Watch<'a> = &'a mut dyn FnMut(Progress) -> ControlFlow<()>;

/// Builds a packet and writes it to `out`, replacing a file of that name only once the new one is whole.
///
/// # Errors
/// Whenever the packet would not be whole: see [`PacketError`]. Then `out` is as it was before.
pub fn build(
    input: &PacketInput,
    originals: &dyn Originals,
    fonts: &FontPaths,
    seal: &Seal,
    out: &Path,
    watch: Watch<'_>,
) -> Result<Built, PacketError> {
    if !names::is_safe(&input.id) {
        return Err(PacketError::Part { part: "number" });
    }
    let selection = Selection::of(input);
    tell(watch, Step::Report, 0, 1)?;
    let report = report::typeset(input, &selection, originals, fonts)?;
    tell(watch, Step::Report, 1, 1)?;

    let partial = Partial::create(out)?;
    let file = HashWriter::new(BufWriter::with_capacity(1 << 20, partial.file()?));
    let sealed = HashWriter::new(seal.wrap(file)?);
    let sealed = write_bag(input, &selection, originals, &report.pdf, sealed, watch)?;
    let (age, inner_sha256, _) = sealed.finish();
    let (buffered, sha256, bytes) = age.finish().map_err(PacketError::writing)?.finish();
    let file = buffered.into_inner().map_err(|e| PacketError::writing(e.into_error()))?;
    file.sync_all().map_err(PacketError::writing)?;
    partial.keep(out)?;
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Ok(Built {
        file: out.to_owned(),
        sha256,
        inner_sha256,
        bytes,
        pages: report.pages,
        documents: count(selection.documents.len()),
        labs: count(selection.labs.len()),
        events: count(selection.events.len()),
        held_back: selection.held_back,
    })
}

/// The report alone, for a look before the packet is built.
///
/// # Errors
/// When fonts are missing or the report cannot be typeset.
pub fn report_pdf(
    input: &PacketInput,
    originals: &dyn Originals,
    fonts: &FontPaths,
) -> Result<Vec<u8>, PacketError> {
    Ok(report::typeset(input, &Selection::of(input), originals, fonts)?.pdf)
}

/// Streams the bag; one document or image is in memory at a time.
fn write_bag<W: Write>(
    input: &PacketInput,
    selection: &Selection<'_>,
    originals: &dyn Originals,
    report: &[u8],
    out: W,
    watch: Watch<'_>,
) -> Result<W, PacketError> {
    let mut bag = BagWriter::new(out, names::root(&input.id));
    let mut bundle = fhir::Builder::new(input, selection);
    let description = contents::describe(input, selection);
    let total = u32::try_from(description.documents.len()).unwrap_or(u32::MAX);
    for (done, (document, read)) in (0..).zip(description.documents.iter().zip(&selection.documents)) {
        tell(watch, Step::Documents, done, total)?;
        if let Some(path) = &document.file {
            let bytes =
                originals.original(document.id).ok_or(PacketError::Original { document: document.id })?;
            if digest::sha256(&bytes) != document.sha256 {
                return Err(PacketError::Fingerprint { document: document.id });
            }
            bundle.original(document.id, path, &bytes);
            bag.payload(path, &bytes)?;
        }
        if let Some(path) = &document.derived {
            bag.payload(path, &derived::text(document.file.as_deref(), &read.pages))?;
        }
    }
    bag.payload(names::BUNDLE, &bundle.finish()?)?;
    if input.profile.dicom {
        imaging::write(&input.id, selection, originals, &mut bag, &mut |done, total| {
            tell(watch, Step::Imaging, done, total)
        })?;
    }
    tell(watch, Step::Closing, 0, 1)?;
    bag.payload(names::LABS, &labs_csv::write(&selection.labs)?)?;
    bag.payload(names::REPORT, report)?;
    bag.payload(names::CONTENTS, &contents::write(&description)?)?;
    let made = input.made.to_string();
    let info = [
        ("Bag-Software-Agent", description.manifest.program.as_str()),
        ("Bagging-Date", made.as_str()),
        ("External-Identifier", input.id.as_str()),
    ];
    let tags = [
        ("INDEX.HTM", front::index(&description).into_bytes()),
        ("README.TXT", front::readme(&description).into_bytes()),
    ];
    bag.finish(&info, &tags)
}

fn tell(watch: Watch<'_>, step: Step, done: u32, total: u32) -> Result<(), PacketError> {
    match watch(Progress { step, done, total }) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(PacketError::Stopped),
    }
}

/// The file under its working name; it disappears again unless it is kept.
struct Partial {
    path: PathBuf,
    kept: bool,
}

impl Partial {
    fn create(out: &Path) -> Result<Self, PacketError> {
        let mut name = out.file_name().map(std::ffi::OsStr::to_owned).ok_or(PacketError::Io {
            doing: "written",
            source: std::io::Error::from(std::io::ErrorKind::InvalidFilename),
        })?;
        name.push(".tmp");
        Ok(Self { path: out.with_file_name(name), kept: false })
    }

    fn file(&self) -> Result<File, PacketError> {
        File::create(&self.path).map_err(PacketError::writing)
    }

    /// Gives the file its name, durably: the folder is synced too.
    fn keep(mut self, out: &Path) -> Result<(), PacketError> {
        fs::rename(&self.path, out).map_err(PacketError::writing)?;
        self.kept = true;
        let folder = match out.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        File::open(folder).and_then(|f| f.sync_all()).map_err(PacketError::writing)
    }
}

impl Drop for Partial {
    fn drop(&mut self) {
        if !self.kept {
            // The error that ended the work is the one to tell; a leftover holds ciphertext only.
            drop(fs::remove_file(&self.path));
        }
    }
}
