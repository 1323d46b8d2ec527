//! Intake: files come in, are found out by content, read in a sandbox, and filed with what was read.

mod filing;
mod imaging;
mod import;
mod loss;
mod outcome;
mod queue;
mod read;
mod sources;
pub mod worker;

pub use filing::store_reading;
pub use import::Import;
pub use outcome::{Observer, Outcome, Unwatched};
pub use read::sha256_hex;
pub use sources::{SourceFile, collect};
