//! Words that someone said or wrote.

use satchel_records::{DocumentId, PartialDate};
use serde::{Deserialize, Serialize};

/// Words that someone said or wrote, with who, when and where. Without `who` they are the family's own.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct Quotation {
    /// The words, in the language they were said in.
    pub text: String,
    /// Their translation, by the family.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub translation: Option<String>,
    /// Who said or wrote them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<PartialDate>,
    /// The document they stand in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document_id: Option<DocumentId>,
    /// Its page, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
}

impl Quotation {
    /// Whether nothing is said.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Whether someone else than the family said it.
    #[must_use]
    pub fn has_speaker(&self) -> bool {
        self.who.as_ref().is_some_and(|who| !who.trim().is_empty())
    }
}
