//! One writer: the `lock` file is locked for as long as the vault is open.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

use super::VaultError;

/// The held lock; the operating system frees it when the process ends, however it ends.
pub(super) struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock or says at once that another holds it. Nothing is ever written into the file.
    pub(super) fn acquire(dir: &Path) -> Result<Self, VaultError> {
        let mut options = OpenOptions::new();
        // Write access, because network file systems turn the lock into a write lock.
        options.read(true).write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(dir.join("lock"))?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(VaultError::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_holder_is_refused_until_the_first_lets_go() {
        let dir = tempfile::tempdir().unwrap();
        let first = Lock::acquire(dir.path()).unwrap();
        assert!(
            matches!(Lock::acquire(dir.path()), Err(VaultError::InUse)),
            "two writers would lose changes"
        );
        drop(first);
        assert!(Lock::acquire(dir.path()).is_ok(), "a closed vault must open again");
    }
}
