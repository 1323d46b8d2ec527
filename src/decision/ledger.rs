//! The ledger: what became of a packet. What was sent is kept by the vault; answers and opinions are added by the family.

use satchel_records::{DocumentId, PartialDate};
use serde::{Deserialize, Serialize};

/// What the family notes about a packet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct LedgerEntry {
    /// What happened.
    pub kind: LedgerKind,
    /// The day.
    pub on: PartialDate,
    /// Who: the recipient or the person who answered.
    #[serde(default)]
    pub whom: String,
    /// In words, as written or said.
    #[serde(default)]
    pub text: String,
    /// The opinion's paper in the vault.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document_id: Option<DocumentId>,
}

/// What happened to a packet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum LedgerKind {
    /// It was handed over.
    Sent,
    /// They said that it arrived.
    Received,
    /// They answered, or asked something back.
    Answer,
    /// They gave an opinion.
    Opinion,
    /// They will not take the case on.
    Declined,
}
