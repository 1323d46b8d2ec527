//! Intake: files come in, are found out by content, read in a sandbox, and filed with what was read.

mod again;
mod ahead;
mod filing;
mod imaging;
mod import;
mod loss;
mod outcome;
mod practice;
mod queue;
mod read;
mod regroup;
mod sources;
mod watched;
pub mod worker;

pub use again::waits_for_engine;
pub use filing::unread_facts;
pub use import::Import;
pub use outcome::{Observer, Outcome, Unwatched};
pub use practice::{answer_about, papers_by_answer, redated, unlearnt, unsettled_papers};
pub use read::sha256_hex;
pub use regroup::{set_part, set_split, store_again};
pub use sources::{SourceFile, collect};
pub use watched::Watched;
