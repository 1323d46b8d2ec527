//! Checklists: what a review asks for, what is here and what is not.
//!
//! [`check`] is a pure function over a [`Case`] (documents, lab values, events and the family's own decisions), a list of
//! items and a recipient. The lists, the recipients and every sentence are data in `assets/checklist`; this code knows
//! dates and kinds, no disease. It counts; it never rates. "Today" is part of the case.

mod case;
mod decision;
mod engine;
mod find;
mod library;
mod outcome;
mod profile;
mod reason;
mod template;
mod therapy;
mod wants;
mod words;

pub use case::{Case, ReadDocument};
pub use decision::{Asked, ConfirmedMatch, Decision};
pub use engine::check;
pub use find::findings;
pub(crate) use find::word_at;
pub use library::{Library, Provenance, library, templates};
pub use outcome::{
    Checklist, Match, MatchedBy, Outcome, PartOutcome, ProfileHead, Reason, State, TemplateHead, TierHead,
};
pub use profile::{Images, Profile, Route};
pub use template::{Find, Template};
pub use words::{Value, Words};
