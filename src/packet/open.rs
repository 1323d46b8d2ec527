//! Taking a verified packet apart into a folder.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use super::archive::Archive;
use super::digest::HashWriter;
use super::verify::{Checked, check};
use super::{OpenWith, PacketError, PacketManifest, names};

/// A packet in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// The folder that holds the bag.
    pub folder: PathBuf,
    /// The page to begin with, `INDEX.HTM`.
    pub index: PathBuf,
    /// The report.
    pub report: PathBuf,
    /// Every file, sorted by path.
    pub files: Vec<PathBuf>,
    /// What the packet says about itself.
    pub manifest: PacketManifest,
}

/// Verifies a packet and extracts it into `out_dir`, which must be absent or empty.
///
/// # Errors
/// When the packet does not verify or the folder is in use: then nothing is written. When the disk refuses: then what
/// was written is taken away again.
pub fn open(file: &Path, key: &OpenWith, out_dir: &Path) -> Result<Opened, PacketError> {
    let mut archive = Archive::read(file, key)?.map_err(first_problem)?;
    let Checked { verification, sums } = check(&mut archive);
    let manifest = match verification.manifest {
        Some(manifest) if verification.ok => manifest,
        _ => return Err(first_problem(verification.problems)),
    };
    if fs::read_dir(out_dir).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(PacketError::FolderNotEmpty);
    }
    let folder = out_dir.join(archive.root());
    fs::create_dir_all(out_dir).map_err(PacketError::writing)?;
    fs::create_dir(&folder).map_err(PacketError::writing)?;
    let files = archive
        .paths()
        .iter()
        .map(|path| extract(&mut archive, path, sums.get(path), &folder))
        .collect::<Result<Vec<_>, _>>()
        .inspect_err(|_| drop(fs::remove_dir_all(&folder)))?;
    Ok(Opened {
        index: folder.join("INDEX.HTM"),
        report: folder.join(names::REPORT),
        folder,
        files,
        manifest,
    })
}

/// Writes one file and checks its sum again, since the packet may have been exchanged after it was verified.
fn extract(
    archive: &mut Archive,
    path: &str,
    sum: Option<&String>,
    folder: &Path,
) -> Result<PathBuf, PacketError> {
    let target = path.split('/').fold(folder.to_owned(), |folder, segment| folder.join(segment));
    if let Some(parent) = target.parent() {
        fs::create_dir_all(parent).map_err(PacketError::writing)?;
    }
    // Never through a link that someone put there: the file must be new.
    let file = File::options().write(true).create_new(true).open(&target).map_err(PacketError::writing)?;
    let mut out = HashWriter::new(std::io::BufWriter::new(file));
    archive.copy(path, &mut out).map_err(PacketError::writing)?;
    out.flush().map_err(PacketError::writing)?;
    let (_, found, _) = out.finish();
    match sum {
        Some(expected) if *expected != found => {
            Err(PacketError::Broken { problem: "It changed while it was being opened.".into() })
        }
        _ => Ok(target),
    }
}

fn first_problem(problems: Vec<String>) -> PacketError {
    PacketError::Broken {
        problem: problems.into_iter().next().unwrap_or_else(|| "It is not a packet.".into()),
    }
}
