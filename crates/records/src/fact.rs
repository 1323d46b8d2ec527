//! What makes a fact a fact: where it stands on paper, and who says it is right.

use serde::{Deserialize, Serialize};

use crate::{DocumentId, Rect};

/// Where a fact stands in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum FactStatus {
    /// Read by the program; no person has looked at it.
    #[default]
    Suggested,
    /// A person found it right beside the source page.
    Confirmed,
    /// A person changed it.
    Corrected,
    /// A person typed it in.
    Entered,
    /// A person said it is not on this page.
    Rejected,
    /// It comes from a document whose patient does not match: held back until the family settles it.
    OtherPatient,
}

impl FactStatus {
    /// Whether a person stands behind the fact.
    #[must_use]
    pub fn is_settled_by_person(self) -> bool {
        matches!(self, Self::Confirmed | Self::Corrected | Self::Entered)
    }

    /// Whether no person has judged the fact, by rejecting it either.
    #[must_use]
    pub fn is_untouched(self) -> bool {
        matches!(self, Self::Suggested | Self::OtherPatient)
    }

    /// Whether the fact may be shown in labs, timeline, checklist and packet.
    #[must_use]
    pub fn is_shown(self) -> bool {
        !matches!(self, Self::Rejected | Self::OtherPatient)
    }
}

/// The place a fact was read from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Source {
    /// The document.
    pub document_id: DocumentId,
    /// The page, counted from 1.
    pub page: u32,
    /// The words it was read from, as printed.
    pub quote: String,
    /// The place of the value.
    #[serde(rename = "box", default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub bounds: Option<Rect>,
    /// The place of the name, where name and value stand apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub name_box: Option<Rect>,
    /// The rule or table layout that found it, for example `table:two-tests-a-row`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub rule: String,
}

/// A single-valued fact of a document (its kind, date, language, facility) with its state.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Fact<T> {
    /// The value.
    pub value: T,
    /// Who says so.
    pub status: FactStatus,
    /// Where it was read; absent for what a person typed or a format declares.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub source: Option<Source>,
}

impl<T> Fact<T> {
    /// A value read by the program.
    pub fn suggested(value: T, source: Option<Source>) -> Self {
        Self { value, status: FactStatus::Suggested, source }
    }
}
