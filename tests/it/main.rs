//! The integration tests of the library: one binary, a module per area.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

mod architecture;
mod checklist;
mod leaks;
mod packet;
mod search;
mod timeline;
mod vault;
mod worker;
