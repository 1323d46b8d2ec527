//! The one place of the library with unsafe code: system calls that have no safe wrapper.
#![allow(unsafe_code, reason = "closing unknown descriptors and probing the sandbox need raw system calls")]

use std::io;

/// Closes every descriptor from 3 up, so that nothing a careless parent left open is within a reader's reach. Called
/// as the first act of a child process, before it owns any descriptor but its standard streams.
pub(super) fn close_inherited() {
    // SAFETY: nothing in this process owns a descriptor above 2 yet, so none is closed behind its owner's back.
    let _ = unsafe { libc::syscall(libc::SYS_close_range, 3u32, u32::MAX, 0u32) };
}

/// Makes a system call with numbers only. Used by the escape probes, each of which the kernel must refuse before it
/// looks at an argument.
pub(super) fn call(number: i64, arguments: [i64; 6]) -> io::Result<i64> {
    let [a, b, c, d, e, f] = arguments;
    // SAFETY: no argument is a pointer to memory that the kernel could write to.
    let result = unsafe { libc::syscall(number, a, b, c, d, e, f) };
    if result < 0 { Err(io::Error::last_os_error()) } else { Ok(result) }
}
