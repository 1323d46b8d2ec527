//! Stored files: originals, images of a DICOM study, page images. One sealed file each, `blobs/ab/<32 hex digits>`.
//!
//! Each has a random key, wrapped in its database row: dropping the row erases the file. The order of a new one is
//! temporary file, fsync, rename, fsync of the folder, database commit; a file without a row is an orphan.

use std::collections::{BTreeSet, HashSet};
use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use super::durable::{self, UNFINISHED};
use super::keys::{derive, wrap};
use super::sealed::{self, Context, SealedError, SealedReader, SealedWriter};
use super::secret::{Key, random};
use super::{BlobId, Part, VaultError, VaultId};

const DAMAGED: VaultError = VaultError::Damaged { part: Part::Blob };

/// The row of a stored file.
pub(super) struct BlobRow {
    pub(super) id: BlobId,
    pub(super) wrapped_key: Vec<u8>,
    /// Bytes of plaintext.
    pub(super) bytes: u64,
    /// SHA-256 of the plaintext, lower-case hexadecimal.
    pub(super) sha256: String,
}

/// The `blobs` folder of one vault.
pub(super) struct Blobs {
    dir: PathBuf,
    vault: VaultId,
    key: Key,
}

impl Blobs {
    pub(super) fn new(vault_dir: &Path, vault: VaultId, key: Key) -> Self {
        Self { dir: vault_dir.join("blobs"), vault, key }
    }

    /// Seals what `source` gives into a file of its own, durable but for its folder: see [`Self::sync`].
    pub(super) fn write(&self, source: &mut dyn Read) -> Result<BlobRow, VaultError> {
        let (id, key) = (BlobId(random()?), Zeroizing::new(random()?));
        let wrapped_key = wrap::wrap(&self.wrapping(id)?, &self.label(id), &key)?.to_vec();
        let path = self.path(id);
        let folder = path.parent().unwrap_or(&self.dir);
        if !folder.is_dir() {
            durable::create_private_dir(folder)?;
            durable::sync_dir(&self.dir)?;
        }
        let unfinished = path.with_extension(UNFINISHED);
        let sealed = self.seal(&unfinished, id, &key, source).and_then(|plain| {
            fs::rename(&unfinished, &path)?;
            Ok(BlobRow { id, wrapped_key, ..plain })
        });
        if sealed.is_err() {
            // The error that stopped the write is the one to tell; what stays is collected at the next opening.
            let _ = fs::remove_file(&unfinished);
        }
        sealed
    }

    fn seal(&self, path: &Path, id: BlobId, key: &Key, source: &mut dyn Read) -> Result<BlobRow, VaultError> {
        let file = durable::create_private_file(path)?;
        let mut writer = SealedWriter::new(file, key, &self.context(id)).map_err(from_sealed)?;
        let (mut digest, mut bytes) = (Sha256::new(), 0);
        let mut chunk = Zeroizing::new(vec![0; sealed::CHUNK]);
        loop {
            let read = match source.read(&mut chunk) {
                Ok(0) => break,
                Ok(read) => read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error.into()),
            };
            digest.update(&chunk[..read]);
            writer.write_all(&chunk[..read])?;
            bytes += read as u64;
        }
        writer.finish().map_err(from_sealed)?.sync_all()?;
        Ok(BlobRow { id, wrapped_key: Vec::new(), bytes, sha256: hex(&digest.finalize()) })
    }

    /// Makes the names of new files durable; to be called before the commit that names them.
    pub(super) fn sync(&self, ids: &[BlobId]) -> Result<(), VaultError> {
        let folders: BTreeSet<PathBuf> =
            ids.iter().filter_map(|id| self.path(*id).parent().map(Path::to_owned)).collect();
        folders.iter().try_for_each(|folder| Ok(durable::sync_dir(folder)?))
    }

    /// Opens a stored file; its length is authenticated first.
    pub(super) fn open(&self, row: &BlobRow) -> Result<BlobReader, VaultError> {
        let key =
            wrap::unwrap(&self.wrapping(row.id)?, &self.label(row.id), &row.wrapped_key).ok_or(DAMAGED)?;
        let file = match File::open(self.path(row.id)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(DAMAGED),
            opened => opened?,
        };
        let reader = SealedReader::open(file, &key, &self.context(row.id)).map_err(from_sealed)?;
        if reader.len() == row.bytes { Ok(BlobReader(reader)) } else { Err(DAMAGED) }
    }

    /// Reads a stored file whole.
    pub(super) fn read(&self, row: &BlobRow) -> Result<Vec<u8>, VaultError> {
        self.open(row)?.0.read_range(0..row.bytes).map_err(from_sealed)
    }

    /// Decrypts everything and compares the digest.
    pub(super) fn verify(&self, row: &BlobRow) -> Result<(), VaultError> {
        let mut reader = self.open(row)?;
        let (mut digest, mut chunk) = (Sha256::new(), Zeroizing::new(vec![0; sealed::CHUNK]));
        loop {
            match reader.read(&mut chunk).map_err(from_reading)? {
                0 => break,
                read => digest.update(&chunk[..read]),
            }
        }
        if hex(&digest.finalize()) == row.sha256 { Ok(()) } else { Err(DAMAGED) }
    }

    /// Removes a stored file; that it is gone already is fine.
    pub(super) fn remove(&self, id: BlobId) -> Result<(), VaultError> {
        Ok(durable::remove_if_there(&self.path(id))?)
    }

    /// Files below `blobs/` that no row names: remains of what was interrupted.
    pub(super) fn orphans(&self, known: &HashSet<BlobId>) -> Result<Vec<PathBuf>, VaultError> {
        let mut orphans = Vec::new();
        for folder in fs::read_dir(&self.dir)? {
            let folder = folder?;
            if !folder.file_type()?.is_dir() {
                continue;
            }
            for file in fs::read_dir(folder.path())? {
                let path = file?.path();
                let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
                // Only names this program gives: whatever else lies here is not its to remove.
                let ours = parse(name.strip_suffix(".tmp").unwrap_or(name));
                if ours.is_some_and(|id| name.ends_with(".tmp") || !known.contains(&id)) {
                    orphans.push(path);
                }
            }
        }
        orphans.sort();
        Ok(orphans)
    }

    /// Where a stored file lies.
    pub(super) fn path(&self, id: BlobId) -> PathBuf {
        let name = hex(&id.0);
        self.dir.join(&name[..2]).join(name)
    }

    /// A wrapping key of its own for each blob, so that it wraps one key only.
    fn wrapping(&self, id: BlobId) -> Result<Key, VaultError> {
        derive(self.key.as_slice(), &id.0, b"satchel v1 blob wrap")
    }

    fn label(&self, id: BlobId) -> Vec<u8> {
        [b"satchel v1 blob".as_slice(), &self.vault.0, &id.0].concat()
    }

    fn context(&self, id: BlobId) -> Context {
        Context::new(&[b"satchel v1 blob", &self.vault.0, &id.0])
    }
}

/// Plaintext of a stored file, decrypted as it is read. What is altered is an error of kind `InvalidData`.
pub struct BlobReader(SealedReader<File>);

impl BlobReader {
    /// Bytes of plaintext.
    #[must_use]
    #[allow(clippy::len_without_is_empty, reason = "a length in bytes of a file, not of a collection")]
    pub fn len(&self) -> u64 {
        self.0.len()
    }
}

impl Read for BlobReader {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        self.0.read(out)
    }
}

impl Seek for BlobReader {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.0.seek(to)
    }
}

fn from_sealed(error: SealedError) -> VaultError {
    match error {
        SealedError::Altered => DAMAGED,
        SealedError::NoRandomness => VaultError::System { what: "random numbers" },
        SealedError::TooLarge => VaultError::NoSpace,
        SealedError::Io(error) => from_reading(error),
    }
}

fn from_reading(error: io::Error) -> VaultError {
    // A file that ends inside its header was cut.
    let cut = error.kind() == io::ErrorKind::UnexpectedEof;
    if cut || sealed::is_altered(&error) { DAMAGED } else { error.into() }
}

/// Lower-case hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(bytes)
}

fn parse(name: &str) -> Option<BlobId> {
    data_encoding::HEXLOWER.decode(name.as_bytes()).ok()?.try_into().ok().map(BlobId)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blobs(dir: &Path) -> Blobs {
        durable::create_private_dir(&dir.join("blobs")).unwrap();
        Blobs::new(dir, VaultId([1; 16]), Zeroizing::new([2; 32]))
    }

    #[test]
    fn what_is_stored_comes_back_and_lies_nowhere_readable() {
        let dir = tempfile::tempdir().unwrap();
        let blobs = blobs(dir.path());
        let plain = b"Blasts 72%".repeat(20_000);
        let row = blobs.write(&mut plain.as_slice()).unwrap();
        assert_eq!(blobs.read(&row).unwrap(), plain, "originals are kept bit for bit");
        assert_eq!(row.sha256, hex(&Sha256::digest(&plain)), "the digest is that of the plaintext");
        blobs.verify(&row).unwrap();
        let stored = fs::read(blobs.path(row.id)).unwrap();
        assert!(!stored.windows(6).any(|bytes| bytes == b"Blasts"), "nothing readable may touch the disk");
    }

    #[test]
    fn two_files_cannot_be_exchanged_and_a_key_fits_its_own_file_only() {
        let dir = tempfile::tempdir().unwrap();
        let blobs = blobs(dir.path());
        let (a, b) = (blobs.write(&mut &b"aaaa"[..]).unwrap(), blobs.write(&mut &b"bbbb"[..]).unwrap());
        fs::copy(blobs.path(b.id), blobs.path(a.id)).unwrap();
        assert!(
            matches!(blobs.read(&a), Err(VaultError::Damaged { part: Part::Blob })),
            "b must not pass for a"
        );
        let exchanged = BlobRow { wrapped_key: b.wrapped_key.clone(), ..a };
        assert!(matches!(blobs.read(&exchanged), Err(VaultError::Damaged { .. })), "nor with b's key");
    }

    #[test]
    fn a_source_that_fails_leaves_no_file() {
        struct Failing;
        impl Read for Failing {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(io::Error::from(io::ErrorKind::PermissionDenied))
            }
        }
        let dir = tempfile::tempdir().unwrap();
        let blobs = blobs(dir.path());
        assert!(blobs.write(&mut Failing).is_err(), "the error must be told");
        assert!(blobs.orphans(&HashSet::new()).unwrap().is_empty(), "and nothing be left behind");
    }
}
