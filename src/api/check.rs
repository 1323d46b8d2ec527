//! Check: whether the vault holds together.

use serde::Serialize;

use super::error::ApiResult;
use super::host::Satchel;

/// What a check found.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct CheckView {
    /// Everything holds.
    pub ok: bool,
    /// What does not, in plain words.
    pub problems: Vec<String>,
}

impl Satchel {
    /// Checks header, HEAD, database and stored files; with `full`, every byte of them.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn check(&self, full: bool) -> ApiResult<CheckView> {
        let problems = self.opened()?.vault().check(full);
        Ok(CheckView {
            ok: problems.is_empty(),
            problems: problems.into_iter().map(|problem| problem.detail).collect(),
        })
    }
}
