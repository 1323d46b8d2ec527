//! Calendar: dates counted from Day 0, what the family's own team set, and the file for a calendar program.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::desk::Desk;
use super::error::{ApiError, ApiResult, ErrorCode};
use super::host::Satchel;
use super::{outside, said};
pub use crate::decision::{CalendarEntry, SetDates};
use crate::decision::{calendar, ics};
use crate::vault::Vault;

/// What the names of the notes with own dates begin with.
const NOTES: &str = "calendar/";

/// Dates counted from every Day 0.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct CalendarView {
    /// By first day.
    pub dates: Vec<CalendarEntry>,
}

/// Dates that the family's own team set.
#[derive(Debug, Clone, Deserialize, ts_rs::TS)]
pub struct SetDatesRequest {
    /// The entry's name.
    pub id: String,
    /// What was set; none takes it back.
    pub set: Option<SetDates>,
}

impl Satchel {
    /// Dates counted from every Day 0 of the case.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn calendar(&self) -> ApiResult<CalendarView> {
        let open = self.opened()?;
        Ok(CalendarView { dates: dates(&open.vault())? })
    }

    /// The dates as an iCalendar file in a language. It names no patient.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn calendar_ics(&self, language: &str) -> ApiResult<String> {
        let open = self.opened()?;
        let vault = open.vault();
        // Calendar programs tell events apart by this alone; the head of the vault's number is enough for that.
        let scope: String = vault.id().to_string().chars().take(8).collect();
        Ok(ics(&dates(&vault)?, language, &self.clock.now().0, &scope))
    }

    /// Writes the dates as an iCalendar file in a language to a place that the family chose outside the vault.
    ///
    /// # Errors
    /// When the vault is locked, or the place cannot be written to.
    pub fn save_calendar(&self, out: &Path, language: &str) -> ApiResult<()> {
        outside::write(out, self.calendar_ics(language)?, "The calendar")
    }

    /// Keeps dates that the family's own team set. They stay in the history and can be taken back.
    ///
    /// # Errors
    /// When there is no such entry, or the last day lies before the first.
    pub fn set_dates(&self, request: &SetDatesRequest) -> ApiResult<()> {
        let open = self.opened()?;
        let mut vault = open.vault();
        if !dates(&vault)?.iter().any(|entry| entry.id == request.id) {
            return Err(ApiError::new(
                ErrorCode::NotFound,
                format!(
                    "The calendar has no date {}. Nothing was changed. Look its name up first.",
                    request.id
                ),
            ));
        }
        if request.set.as_ref().is_some_and(|set| set.to.is_some_and(|to| to < set.from)) {
            return Err(ApiError::new(
                ErrorCode::BadRequest,
                "The last day lies before the first. Nothing was changed.",
            ));
        }
        let note = request.set.as_ref().map(said::to_note).transpose()?.unwrap_or_default();
        let mut desk = Desk::new(&vault, self.clock.now());
        desk.say(&format!("{NOTES}{}", request.id), "dates", note)?;
        desk.decisions().apply(&mut vault)?;
        Ok(())
    }
}

/// The dates of a vault.
pub(super) fn dates(vault: &Vault) -> ApiResult<Vec<CalendarEntry>> {
    let notes = vault.notes(NOTES)?;
    let set: std::collections::BTreeMap<String, SetDates> = notes
        .into_iter()
        .map(|(name, note)| Ok((name[NOTES.len()..].to_owned(), said::from_note(note)?)))
        .collect::<ApiResult<_>>()?;
    Ok(calendar(&vault.events()?, &|id| set.get(id).cloned()))
}
