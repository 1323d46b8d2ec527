//! The person whose records these are.

use serde::{Deserialize, Serialize};

use crate::PartialDate;

/// The patient of a vault.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ts_rs::TS)]
pub struct Patient {
    /// The name the family uses.
    pub name: String,
    /// The same name in other scripts and spellings, linked by the family.
    #[serde(default)]
    pub other_names: Vec<String>,
    /// Birth date.
    pub born: Option<PartialDate>,
    /// Administrative sex as the papers give it: `female`, `male`, or none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sex: Option<String>,
}
