//! Keeping keys out of files the operating system writes.

use super::VaultError;

/// Switches core dumps of this process and its children off. Every program calls it first thing.
///
/// # Errors
/// [`VaultError::System`] when the operating system refuses; the caller may go on and say so.
pub fn harden_process() -> Result<(), VaultError> {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
        let refused = |_| VaultError::System { what: "switching memory dumps off" };
        // One byte, not zero: Linux lets a dump collector at the end of a pipe ignore zero, and writes nothing for one.
        let most = getrlimit(Resource::Core).maximum.map_or(1, |maximum| maximum.min(1));
        setrlimit(Resource::Core, Rlimit { current: Some(most), maximum: Some(most) }).map_err(refused)?;
    }
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn core_dumps_are_off_afterwards() {
        harden_process().unwrap();
        harden_process().unwrap();
        let limit = rustix::process::getrlimit(rustix::process::Resource::Core);
        assert!(limit.current.is_some_and(|bytes| bytes <= 1), "a dump would hold the keys");
        assert!(limit.maximum.is_some_and(|bytes| bytes <= 1), "nothing may switch them on again");
    }
}
