//! Check: whether the vault holds together.

use serde::Serialize;

/// What a check found.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct CheckView {
    /// Everything holds.
    pub ok: bool,
    /// What does not, in plain words.
    pub problems: Vec<String>,
}
