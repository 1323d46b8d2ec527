//! The only door to the core: one file a screen, `Request` in, `View` out.
//!
//! The window's commands and the command line's subcommands are each one line over [`Satchel`]'s methods, so both show
//! the same facts in the same words. Names and JSON of the views are a contract with scripts; fields are added, never
//! renamed.

pub mod activity;
mod again;
mod background;
pub mod bindings;
pub mod boards;
pub mod calendar;
mod changed;
pub mod check;
pub mod checklist;
pub mod clock;
mod correct;
pub mod course;
pub mod demo;
mod desk;
pub mod document;
pub mod error;
pub mod evidence;
pub mod example;
pub mod files;
pub mod home;
pub mod host;
pub mod inbox;
mod job;
pub mod labs;
pub mod ledger;
pub mod letters;
pub mod library;
mod order;
mod outside;
pub mod packets;
mod patient;
mod prepared;
pub mod recent;
pub mod review;
mod said;
mod sample_vault;
pub mod scans;
pub mod search;
mod subject;
pub mod timeline;
mod trash;
pub mod unlock;
pub mod views;
mod watch;
pub mod worksheet;

pub use clock::Clock;
pub use error::{ApiError, ApiResult, ErrorCode};
pub use host::{Config, Satchel};
