//! The integration tests of the library: one binary, a module per area.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a test says why it was skipped")]
#![allow(
    clippy::type_complexity,
    reason = "a table of cases reads best with the shape of its rows beside it"
)]

mod architecture;
mod checklist;
mod facts;
mod intake;
mod leaks;
mod packet;
mod search;
mod timeline;
mod vault;
mod words;
mod worker;
