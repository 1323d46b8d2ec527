//! Tantivy's files, sealed.
//!
//! A file's name on the disk is derived from the key and Tantivy's name for it; the name, the vault and the generation
//! of the index are authenticated with every chunk, so no file can stand in for another or for its own older self in a
//! later index. Nothing is mapped into memory and nothing is flushed to the disk by force: the index can be rebuilt, and
//! a file torn by a power cut fails authentication.

use std::collections::{HashMap, HashSet};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use data_encoding::HEXLOWER;
use hkdf::Hkdf;
use sha2::Sha256;
use tantivy::HasLen;
use tantivy::directory::error::{DeleteError, LockError, OpenReadError, OpenWriteError};
use tantivy::directory::{
    AntiCallToken, Directory, DirectoryLock, FileHandle, Lock, OwnedBytes, TerminatingWrite, WatchCallback,
    WatchHandle, WritePtr,
};
use zeroize::Zeroizing;

use crate::vault::sealed::{CHUNK, Context, SealedReader, SealedWriter, is_altered, seal, unseal};

/// Decrypted chunks that an open file keeps: 4 MiB.
const KEPT_CHUNKS: usize = 64;

/// Ending of a file that is being written and not yet renamed.
const UNFINISHED: &str = "part";

/// One generation of the index in one folder.
#[derive(Clone)]
pub(super) struct SealedDirectory(Arc<Inner>);

struct Inner {
    folder: PathBuf,
    key: Zeroizing<[u8; 32]>,
    vault_id: [u8; 16],
    generation: Vec<u8>,
    /// Set for good when any file was found altered.
    altered: AtomicBool,
    /// Locks are kept in memory: the vault's own lock keeps other processes out, and a file would outlive a crash.
    locks: Mutex<HashSet<PathBuf>>,
    unlocked: Condvar,
}

impl SealedDirectory {
    /// The index in a folder that exists. `generation` names this build of the index.
    pub(super) fn new(folder: &Path, key: &[u8; 32], vault_id: &[u8; 16], generation: &str) -> Self {
        Self(Arc::new(Inner {
            folder: folder.to_owned(),
            key: Zeroizing::new(*key),
            vault_id: *vault_id,
            generation: generation.as_bytes().to_vec(),
            altered: AtomicBool::new(false),
            locks: Mutex::default(),
            unlocked: Condvar::new(),
        }))
    }

    /// Whether any file read so far was not as it was written.
    pub(super) fn is_altered(&self) -> bool {
        self.0.altered.load(Ordering::Relaxed)
    }

    /// Reads a file from end to end, so that damage is found now and not in the middle of a search.
    pub(super) fn verify(&self, path: &Path) -> io::Result<()> {
        let verified = self.reader(path)?.verify().map_err(io::Error::from);
        self.noticing(verified)
    }

    /// Removes what an interrupted write left behind.
    pub(super) fn remove_unfinished(&self) -> io::Result<()> {
        for entry in fs::read_dir(&self.0.folder)? {
            let path = entry?.path();
            if path.extension().is_some_and(|ending| ending == UNFINISHED) {
                fs::remove_file(path)?;
            }
        }
        Ok(())
    }

    fn on_disk(&self, path: &Path) -> io::Result<PathBuf> {
        let mut name = [0; 16];
        Hkdf::<Sha256>::new(Some(&self.0.generation), self.0.key.as_slice())
            .expand_multi_info(&[b"satchel index name", path.as_os_str().as_encoded_bytes()], &mut name)
            .map_err(io::Error::other)?;
        Ok(self.0.folder.join(HEXLOWER.encode(&name)))
    }

    fn context(&self, path: &Path) -> Context {
        let name = path.as_os_str().as_encoded_bytes();
        Context::new(&[b"index", &self.0.vault_id, &self.0.generation, name])
    }

    fn reader(&self, path: &Path) -> io::Result<SealedReader<File>> {
        let file = File::open(self.on_disk(path)?)?;
        let opened = SealedReader::open(file, &self.0.key, &self.context(path)).map_err(io::Error::from);
        self.noticing(opened)
    }

    fn noticing<T>(&self, result: io::Result<T>) -> io::Result<T> {
        if result.as_ref().is_err_and(is_altered) {
            self.0.altered.store(true, Ordering::Relaxed);
        }
        result
    }

    fn locks(&self) -> MutexGuard<'_, HashSet<PathBuf>> {
        self.0.locks.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Directory for SealedDirectory {
    fn get_file_handle(&self, path: &Path) -> Result<Arc<dyn FileHandle>, OpenReadError> {
        let reader = self.reader(path).map_err(|error| open_error(error, path))?;
        let len = usize::try_from(reader.len()).map_err(|error| open_error(io::Error::other(error), path))?;
        let state = Mutex::new(OpenFile { reader, chunks: HashMap::new() });
        Ok(Arc::new(SealedFile { directory: self.clone(), len, state }))
    }

    fn delete(&self, path: &Path) -> Result<(), DeleteError> {
        self.on_disk(path).and_then(fs::remove_file).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => DeleteError::FileDoesNotExist(path.to_owned()),
            _ => DeleteError::IoError { io_error: Arc::new(error), filepath: path.to_owned() },
        })
    }

    fn exists(&self, path: &Path) -> Result<bool, OpenReadError> {
        self.on_disk(path).and_then(fs::exists).map_err(|error| open_error(error, path))
    }

    fn open_write(&self, path: &Path) -> Result<WritePtr, OpenWriteError> {
        let create = || {
            let file = private(OpenOptions::new().write(true).create_new(true)).open(self.on_disk(path)?)?;
            Ok(SealedWriter::new(file, &self.0.key, &self.context(path))?)
        };
        match create() {
            // The sealed writer gathers chunks itself; a second buffer would only copy.
            Ok(writer) => Ok(io::BufWriter::with_capacity(CHUNK / 8, Box::new(FileWriter(Some(writer))))),
            Err(error) if is_exists(&error) => Err(OpenWriteError::FileAlreadyExists(path.to_owned())),
            Err(error) => Err(OpenWriteError::wrap_io_error(error, path.to_owned())),
        }
    }

    fn atomic_read(&self, path: &Path) -> Result<Vec<u8>, OpenReadError> {
        let sealed = self.on_disk(path).and_then(fs::read).map_err(|error| open_error(error, path))?;
        let plain = unseal(&self.0.key, &self.context(path), &sealed).map_err(io::Error::from);
        self.noticing(plain).map_err(|error| open_error(error, path))
    }

    fn atomic_write(&self, path: &Path, data: &[u8]) -> io::Result<()> {
        let sealed = seal(&self.0.key, &self.context(path), data)?;
        let target = self.on_disk(path)?;
        let unfinished = target.with_extension(UNFINISHED);
        private(OpenOptions::new().write(true).create(true).truncate(true))
            .open(&unfinished)?
            .write_all(&sealed)?;
        fs::rename(unfinished, target)
    }

    fn sync_directory(&self) -> io::Result<()> {
        Ok(())
    }

    fn acquire_lock(&self, lock: &Lock) -> Result<DirectoryLock, LockError> {
        let mut locks = self.locks();
        while locks.contains(&lock.filepath) {
            if !lock.is_blocking {
                return Err(LockError::LockBusy);
            }
            locks = self.0.unlocked.wait(locks).unwrap_or_else(PoisonError::into_inner);
        }
        locks.insert(lock.filepath.clone());
        drop(locks);
        Ok(Box::new(HeldLock { directory: self.clone(), path: lock.filepath.clone() }).into())
    }

    fn watch(&self, _: WatchCallback) -> tantivy::Result<WatchHandle> {
        // The reader is told about each commit, so nothing needs to be watched.
        Ok(WatchHandle::empty())
    }
}

struct HeldLock {
    directory: SealedDirectory,
    path: PathBuf,
}

impl Drop for HeldLock {
    fn drop(&mut self) {
        self.directory.locks().remove(&self.path);
        self.directory.0.unlocked.notify_all();
    }
}

/// A file open for reading.
struct SealedFile {
    directory: SealedDirectory,
    len: usize,
    state: Mutex<OpenFile>,
}

struct OpenFile {
    reader: SealedReader<File>,
    chunks: HashMap<usize, OwnedBytes>,
}

impl OpenFile {
    fn chunk(&mut self, index: usize, len: usize) -> io::Result<OwnedBytes> {
        if let Some(chunk) = self.chunks.get(&index) {
            return Ok(chunk.clone());
        }
        let range = (index * CHUNK) as u64..len.min((index + 1) * CHUNK) as u64;
        let chunk = OwnedBytes::new(self.reader.read_range(range)?);
        if self.chunks.len() >= KEPT_CHUNKS {
            self.chunks.clear();
        }
        self.chunks.insert(index, chunk.clone());
        Ok(chunk)
    }

    fn read(&mut self, range: Range<usize>, len: usize) -> io::Result<OwnedBytes> {
        let (first, last) = (range.start / CHUNK, (range.end - 1) / CHUNK);
        let start = range.start - first * CHUNK;
        if first == last {
            let part = self.chunk(first, len)?;
            return Ok(part.slice(start..start + range.len()));
        }
        let mut bytes = Vec::with_capacity(range.len());
        for index in first..=last {
            let chunk = self.chunk(index, len)?;
            let from = if index == first { start } else { 0 };
            let to = chunk.len().min(range.end - index * CHUNK);
            bytes.extend_from_slice(&chunk[from..to]);
        }
        Ok(OwnedBytes::new(bytes))
    }
}

impl FileHandle for SealedFile {
    fn read_bytes(&self, range: Range<usize>) -> io::Result<OwnedBytes> {
        if range.end > self.len {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        if range.is_empty() {
            return Ok(OwnedBytes::empty());
        }
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let bytes = state.read(range, self.len);
        self.directory.noticing(bytes)
    }
}

impl HasLen for SealedFile {
    fn len(&self) -> usize {
        self.len
    }
}

struct FileWriter(Option<SealedWriter<File>>);

impl Write for FileWriter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.as_mut().ok_or(io::ErrorKind::BrokenPipe)?.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.as_mut().map_or(Ok(()), Write::flush)
    }
}

impl TerminatingWrite for FileWriter {
    fn terminate_ref(&mut self, _: AntiCallToken) -> io::Result<()> {
        if let Some(writer) = self.0.take() {
            writer.finish()?;
        }
        Ok(())
    }
}

/// Nobody else on the machine needs to read the index.
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}

fn open_error(error: io::Error, path: &Path) -> OpenReadError {
    match error.kind() {
        io::ErrorKind::NotFound => OpenReadError::FileDoesNotExist(path.to_owned()),
        _ => OpenReadError::wrap_io_error(error, path.to_owned()),
    }
}

fn is_exists(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::AlreadyExists
}

impl std::fmt::Debug for SealedDirectory {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SealedDirectory(..)")
    }
}

impl std::fmt::Debug for SealedFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SealedFile").field("len", &self.len).finish_non_exhaustive()
    }
}
