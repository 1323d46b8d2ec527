//! The patient: one person under several names, in several scripts.

use super::desk::Desk;
use super::error::{ApiError, ApiResult, ErrorCode};
use super::host::Satchel;
use super::search;
use crate::records::Patient;

impl Satchel {
    /// The patient, with an empty name until the family has said who it is.
    ///
    /// # Errors
    /// When the vault is locked or cannot be read.
    pub fn patient(&self) -> ApiResult<Patient> {
        Ok(self.opened()?.vault().patient()?.unwrap_or_default())
    }

    /// Says who the patient is. Every document is compared with that again: one that was held back for a name that is
    /// known now is let in, one that prints another person becomes a question. It can be undone.
    ///
    /// # Errors
    /// When the name is empty, or the vault is locked or cannot be written.
    pub fn set_patient(&self, patient: &Patient) -> ApiResult<Patient> {
        if patient.name.trim().is_empty() {
            return Err(ApiError::new(
                ErrorCode::BadRequest,
                "The patient has no name. Nothing was changed. Give the name the family uses.",
            ));
        }
        let open = self.opened()?;
        let mut vault = open.vault();
        let mut desk = Desk::new(&vault, self.clock.now());
        desk.set_patient(patient.clone())?;
        let decisions = desk.decisions();
        let touched = decisions.apply(&mut vault)?;
        drop(vault);
        search::renew(&open, touched)?;
        Ok(patient.clone())
    }
}
