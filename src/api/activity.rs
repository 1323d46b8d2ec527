//! Activity: every decision of the record, newest first, a page at a time.

use serde::{Deserialize, Serialize};

use super::desk::latest_decision;
use super::error::ApiResult;
use super::host::Satchel;
use super::recent::RecentChange;
use crate::vault::Change;

/// A page holds at most so many changes.
const MOST: u32 = 500;

/// Which page of the history.
#[derive(Debug, Clone, Default, Deserialize, ts_rs::TS)]
#[serde(default)]
pub struct ActivityRequest {
    /// Changes before this one, as [`ActivityView::next`] names it; the latest when absent.
    pub before: Option<u64>,
    /// At most so many changes, and never more than 500.
    pub limit: u32,
}

/// A page of the history.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct ActivityView {
    /// Changes, newest first.
    pub changes: Vec<RecentChange>,
    /// Where the next page begins; none when this is the last.
    pub next: Option<u64>,
}

impl Satchel {
    /// A page of what was decided, newest first.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn activity(&self, request: &ActivityRequest) -> ApiResult<ActivityView> {
        let open = self.opened()?;
        let vault = open.vault();
        let limit = request.limit.clamp(1, MOST);
        // One change more than the page holds tells whether there is another page.
        let mut page = vault.history_before(request.before, limit + 1)?;
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let more = page.len() > limit;
        page.truncate(limit);
        let undoable = latest_decision(&vault)?;
        let shown =
            |change: &Change| RecentChange::new(change, undoable.iter().any(|last| last.at == change.at));
        Ok(ActivityView {
            changes: page.iter().map(|(_, change)| shown(change)).collect(),
            next: page.last().filter(|_| more).map(|(number, _)| *number),
        })
    }
}
