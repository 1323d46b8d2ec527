//! What the family decides about an item. The vault keeps it, with its history; the engine only reads it.

use satchel_records::{DocumentId, PartialDate};
use serde::{Deserialize, Serialize};

/// The family's say on one item.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(default)]
pub struct Decision {
    /// It does not apply, for this reason, in the family's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub does_not_apply: Option<String>,
    /// It was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asked: Option<Asked>,
    /// Pages that are what is asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub confirmed: Vec<ConfirmedMatch>,
    /// Documents that are not what is asked for, whatever the program proposes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rejected: Vec<DocumentId>,
}

impl Decision {
    /// Whether nothing is decided.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// When and whom the family asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Asked {
    /// The day.
    pub on: PartialDate,
    /// The hospital or person, as the family calls it.
    #[serde(default)]
    pub whom: String,
}

/// A page the family says is what is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct ConfirmedMatch {
    /// The document.
    pub document_id: DocumentId,
    /// The page, counted from 1.
    pub page: u32,
    /// The part of the item it answers: a part's word or an event's number; all of it when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<String>,
}
