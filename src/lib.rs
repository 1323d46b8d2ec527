//! The core of Satchel: everything the program does, without a window, a network, a clock of its own or output.
//!
//! Data flows one way:
//!
//! ```text
//! files -> intake (detect, read in a sandbox) -> facts (suggested) -> review (a person confirms) -> vault
//!       -> search, lab trends, timeline, checklist -> packet -> verify, open (the receiver)
//! ```
//!
//! The window and the command line see only [`api`].

pub mod api;
pub mod checklist;
pub mod decision;
pub mod facts;
pub mod host;
pub mod intake;
pub mod packet;
pub mod sample;
pub mod search;
pub mod timeline;
pub mod vault;

pub use satchel_records as records;
