//! The sandboxed reader: every foreign file is parsed in a child process that can reach nothing.
//!
//! The parent ([`Readers`]) re-executes the program with a hidden argument and talks to it in frames over its standard
//! streams. The child loads its engines, closes itself in (no files, no sockets, no new processes, bounded memory)
//! and only then sees the first foreign byte. It knows no vault, no key and no path of the family's files. What it
//! answers is checked before anyone believes it. A child that dies or is late costs one file.
//!
//! Tesseract is a program of its own, so the reader cannot run it. It asks the parent by a frame, and the parent runs
//! it in a second kind of child ([`recognise`]) that may read the system's libraries and nothing else.

mod check;
mod child;
mod frame;
mod pool;
#[cfg(target_os = "linux")]
mod probe;
mod process;
#[cfg(target_os = "linux")]
mod raw;
mod recognise;
mod sandbox;
mod stop;
mod watchdog;

pub use pool::{ReaderConfig, Readers};
pub use sandbox::Protection;
pub use satchel_formats::dicom::GreyWindow;
pub use stop::StopFlag;

/// Serves as a reader process and exits, when this process was started as one; returns at once otherwise.
///
/// It is the first line of every `main`, before any window, vault or argument parser exists.
pub fn run_if_worker() {
    let mut arguments = std::env::args_os().skip(1);
    let Some(role) = arguments.next() else { return };
    let code = match role.to_str() {
        Some(child::ROLE) => child::serve(),
        Some(recognise::ROLE) => recognise::become_tesseract(arguments),
        #[cfg(target_os = "linux")]
        Some(probe::ROLE) => probe::run(),
        _ => return,
    };
    std::process::exit(code);
}
