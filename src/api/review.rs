//! Review: a person confirms, corrects or rejects what was read, beside the source page.

use serde::{Deserialize, Serialize};

use super::labs::LabRow;
use super::library::DocumentRow;
use super::timeline::EventRow;
use crate::records::DocumentId;

/// What to do with facts.
#[derive(Debug, Clone, Deserialize, ts_rs::TS)]
#[serde(tag = "action", rename_all = "snake_case")]
pub enum ReviewRequest {
    /// They stand on the page as read.
    Confirm {
        /// `l12`, `e4` or `d3` (kind, date, language and facility of a document).
        ids: Vec<String>,
    },
    /// A field is wrong.
    Correct {
        /// The fact.
        id: String,
        /// Field and new value, for example `value` and `3.2`.
        fields: Vec<(String, String)>,
    },
    /// Not on this page.
    Reject {
        /// The facts.
        ids: Vec<String>,
    },
    /// Take the last change back.
    Undo,
    /// The other name on this document is the same person.
    SamePatient {
        /// The document.
        document_id: DocumentId,
    },
    /// The document belongs to another person: it stays, its facts stay held back.
    OtherPatient {
        /// The document.
        document_id: DocumentId,
    },
}

/// What is open.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct ReviewView {
    /// Facts that no person has looked at.
    pub open: u32,
    /// The same, in order of doubt and importance.
    pub items: Vec<ReviewItem>,
}

/// An open fact.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
#[serde(tag = "fact", rename_all = "snake_case")]
pub enum ReviewItem {
    /// Kind, date, language and facility of a document.
    Document {
        /// Id to confirm, correct or reject it by.
        id: String,
        /// The document.
        document: Box<DocumentRow>,
    },
    /// A lab value.
    Lab {
        /// Id to confirm, correct or reject it by.
        id: String,
        /// The value.
        lab: Box<LabRow>,
    },
    /// An event.
    Event {
        /// Id to confirm, correct or reject it by.
        id: String,
        /// The event.
        event: Box<EventRow>,
    },
}
