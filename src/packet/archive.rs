//! Reading a stranger's packet: the zip inside the age file, without a plaintext file on the disk.
//!
//! Everything that could reach outside the bag or cost more than it is worth is found here, from the directory of the
//! archive, before a single file is unpacked.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use age::stream::StreamReader;
use zip::{CompressionMethod, ZipArchive};

use super::{OpenWith, PacketError, names};

/// More files than a packet ever has.
const MAX_FILES: usize = 200_000;
/// An archive that grows beyond this is looked at for its ratio.
const LARGE: u64 = 256 << 20;
/// Deflated records shrink to a tenth, not to a five-hundredth.
const MAX_RATIO: u64 = 200;
/// Manifests and descriptions are read into memory up to this size.
const MAX_TEXT: u64 = 256 << 20;

/// An archive whose directory was found harmless.
pub(super) struct Archive {
    zip: ZipArchive<StreamReader<File>>,
    root: String,
    /// Path inside the bag to index in the zip.
    files: BTreeMap<String, usize>,
}

impl Archive {
    /// Decrypts and reads the directory. The inner error lists what makes the archive unacceptable.
    pub(super) fn read(file: &Path, key: &OpenWith) -> Result<Result<Self, Vec<String>>, PacketError> {
        let input = File::open(file).map_err(PacketError::reading)?;
        let stream = match key.unwrap(input) {
            Ok(stream) => stream,
            Err(PacketError::Broken { problem }) => return Ok(Err(vec![problem])),
            Err(other) => return Err(other),
        };
        Ok(match ZipArchive::new(stream) {
            Ok(zip) => Self::inspect(zip),
            Err(_) => Err(vec!["The encrypted content is cut off or is not a zip archive.".into()]),
        })
    }

    fn inspect(mut zip: ZipArchive<StreamReader<File>>) -> Result<Self, Vec<String>> {
        if zip.len() > MAX_FILES {
            return Err(vec![format!("The archive lists {} files, more than a packet has.", zip.len())]);
        }
        let mut problems = Vec::new();
        if zip.has_duplicate_names() {
            problems.push("The archive has two files of one name.".to_owned());
        }
        if zip.has_overlapping_entries().unwrap_or(true) {
            problems.push("Files of the archive overlap each other.".to_owned());
        }
        let (mut packed, mut unpacked) = (0_u64, 0_u64);
        let mut roots = std::collections::BTreeSet::new();
        let mut files = BTreeMap::new();
        let mut strange = 0_u32;
        for index in 0..zip.len() {
            let Ok(entry) = zip.by_index_raw(index) else {
                strange += 1;
                continue;
            };
            packed = packed.saturating_add(entry.compressed_size());
            unpacked = unpacked.saturating_add(entry.size());
            let plain = !entry.is_dir()
                && !entry.is_symlink()
                && entry.unix_mode().is_none_or(|mode| matches!(mode & 0o170_000, 0 | 0o100_000))
                && !entry.encrypted()
                && matches!(entry.compression(), CompressionMethod::Stored | CompressionMethod::Deflated);
            let name = std::str::from_utf8(entry.name_raw()).unwrap_or_default();
            match name.split_once('/') {
                Some((root, path)) if plain && names::is_safe(name) => {
                    roots.insert(root.to_owned());
                    files.insert(path.to_owned(), index);
                }
                _ => strange += 1,
            }
        }
        if strange > 0 {
            problems.push(format!(
                "{strange} files of the archive have names, kinds or packings that a packet never has, such as links or \
                 paths that lead outside."
            ));
        }
        if unpacked > LARGE && unpacked / packed.max(1) > MAX_RATIO {
            problems.push("The archive would grow out of all proportion when unpacked.".to_owned());
        }
        if has_case_twins(&files) {
            problems
                .push("Two names differ only in capital letters and would overwrite each other.".to_owned());
        }
        let mut roots = roots.into_iter();
        match (roots.next(), roots.next()) {
            (Some(root), None) if problems.is_empty() => Ok(Self { zip, root, files }),
            (Some(_), None) => Err(problems),
            _ => {
                problems.push("The archive does not hold exactly one packet folder.".to_owned());
                Err(problems)
            }
        }
    }

    /// The bag's directory.
    pub(super) fn root(&self) -> &str {
        &self.root
    }

    /// Paths inside the bag, sorted.
    pub(super) fn paths(&self) -> Vec<String> {
        self.files.keys().cloned().collect()
    }

    /// Whether the bag has a file.
    pub(super) fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// Unpacks one file into `out`. It ends after the size the directory promised; the checksum tells the rest.
    pub(super) fn copy(&mut self, path: &str, out: &mut dyn std::io::Write) -> std::io::Result<()> {
        let index = *self.files.get(path).ok_or(std::io::ErrorKind::NotFound)?;
        let entry = self.zip.by_index(index).map_err(std::io::Error::other)?;
        let size = entry.size();
        let copied = std::io::copy(&mut entry.take(size.saturating_add(1)), out)?;
        if copied == size { Ok(()) } else { Err(std::io::ErrorKind::InvalidData.into()) }
    }

    /// A small file as text; `None` when it is absent, damaged, too large or not UTF-8.
    pub(super) fn text(&mut self, path: &str) -> Option<String> {
        let index = *self.files.get(path)?;
        if self.zip.by_index_raw(index).ok()?.size() > MAX_TEXT {
            return None;
        }
        let mut bytes = Vec::new();
        self.copy(path, &mut bytes).ok()?;
        String::from_utf8(bytes).ok()
    }
}

fn has_case_twins(files: &BTreeMap<String, usize>) -> bool {
    let lower: std::collections::BTreeSet<String> = files.keys().map(|p| p.to_ascii_lowercase()).collect();
    lower.len() != files.len()
}
