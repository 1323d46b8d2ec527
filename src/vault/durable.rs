//! Files that are either the old ones or the new ones, whatever stops the computer in between.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

/// Ending of a file that is being written. Whatever bears it after a crash belongs to nothing.
pub(super) const UNFINISHED: &str = "tmp";

/// A folder only its owner can enter. Its parents are made too.
pub(super) fn create_private_dir(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// A new file only its owner can read; fails when it is there already.
pub(super) fn create_private_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Replaces a file as a whole: temporary file, fsync, `inspect`, rename, fsync of the folder.
///
/// `inspect` sees the temporary file's path and may still refuse it.
pub(super) fn replace<E: From<io::Error>>(
    path: &Path,
    bytes: &[u8],
    inspect: impl FnOnce(&Path) -> Result<(), E>,
) -> Result<(), E> {
    let unfinished = unfinished(path);
    let written = (|| {
        remove_if_there(&unfinished)?;
        let mut file = create_private_file(&unfinished)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        drop(file);
        inspect(&unfinished)?;
        fs::rename(&unfinished, path)?;
        sync_dir(path.parent().unwrap_or(path))?;
        Ok(())
    })();
    if written.is_err() {
        // The error that stopped the write is the one to tell.
        let _ = fs::remove_file(&unfinished);
    }
    written
}

/// Makes renames and removals in a folder durable.
pub(super) fn sync_dir(path: &Path) -> io::Result<()> {
    // Windows keeps its own order and opens no folder as a file.
    if cfg!(unix) { File::open(path)?.sync_all() } else { Ok(()) }
}

/// A whole small file; `None` when it is not there. Longer ones are cut after `limit + 1` bytes, so no foreign file
/// can fill the memory.
pub(super) fn read_small(path: &Path, limit: usize) -> io::Result<Option<Vec<u8>>> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let mut bytes = Vec::new();
    file.take(limit as u64 + 1).read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}

/// Removes a file; that it is not there is fine.
pub(super) fn remove_if_there(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn unfinished(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(UNFINISHED);
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refused_replacement_leaves_the_old_file_and_nothing_else() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("HEAD");
        replace(&path, b"old", |_| Ok::<_, io::Error>(())).unwrap();
        let refused = replace(&path, b"new", |_| Err(io::Error::other("no")));
        assert!(refused.is_err(), "the inspection's word counts");
        assert_eq!(fs::read(&path).unwrap(), b"old", "the old file must stand until the new one is complete");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1, "no temporary file may be left");
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_gets_in() {
        use std::os::unix::fs::PermissionsExt as _;
        let dir = tempfile::tempdir().unwrap();
        let (folder, file) = (dir.path().join("a/b"), dir.path().join("a/b/c"));
        create_private_dir(&folder).unwrap();
        replace(&file, b"x", |_| Ok::<_, io::Error>(())).unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&folder), mode(&file)), (0o700, 0o600), "other accounts of the computer stay out");
    }
}
