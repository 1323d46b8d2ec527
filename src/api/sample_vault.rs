//! The sample case in a vault of its own: made, settled by the sample's own review, and known again.

use std::fs;
use std::path::Path;

use super::document::DocumentView;
use super::error::{ApiError, ApiResult, ErrorCode};
use super::host::Satchel;
use super::inbox::{FilePasswordRequest, ImportView};
use super::review::ReviewRequest;
use super::unlock::{CreateRequest, UnlockRequest};
use crate::intake::sha256_hex;
use crate::records::{DocumentId, EventKind};
use crate::sample::{self, SampleDecision};
use crate::vault::Vault;

/// The passphrase of the sample's vault. The case is invented, so it may be known.
pub(super) const SAMPLE_PASSPHRASE: &str = "sample case for looking around";
/// The setting that says that all papers came in and were settled, and by which program.
const FILLED: &str = "sample-filled-by";

impl Satchel {
    /// Opens the sample's vault in the configured place, when there is one.
    pub(super) fn open_sample_vault(&self, vault: &Path) -> ApiResult<bool> {
        let is_there = Vault::is_vault(vault);
        if is_there {
            self.unlock(&UnlockRequest::Passphrase { passphrase: SAMPLE_PASSPHRASE.to_owned() })?;
        }
        Ok(is_there)
    }

    /// The sum of this program's own file: another build may read the same papers otherwise.
    pub(super) fn program(&self) -> ApiResult<String> {
        let bytes = fs::read(&self.config.readers.program)
            .map_err(|_| ApiError::new(ErrorCode::Internal, "The program cannot read its own file."))?;
        Ok(sha256_hex(&bytes))
    }

    pub(super) fn create_sample_vault(&self, vault: &Path) -> ApiResult<()> {
        let patient = sample::case().map_err(broken)?.patient;
        self.create(&CreateRequest {
            vault: vault.display().to_string(),
            patient: Some(patient.name.clone()),
            born: patient.born,
            passphrase: SAMPLE_PASSPHRASE.to_owned(),
        })?;
        self.opened()?.vault().write(|writer| writer.set_patient(&patient))?;
        Ok(())
    }

    /// Which program filled the sample's vault, when all papers came in and were settled.
    pub(super) fn sample_filled_by(&self) -> ApiResult<Option<String>> {
        Ok(self.opened()?.vault().setting(FILLED)?)
    }

    /// Applies the sample's own review, notes which program did, and returns how many facts were settled.
    pub(super) fn settle_sample(&self, import: &ImportView) -> ApiResult<u32> {
        let case = sample::case().map_err(broken)?;
        let filed = |path: &str| {
            let here = import.files.iter().find(|file| file.path.ends_with(&format!("papers/{path}")))?;
            here.document_id
        };
        for (path, password) in &case.file_passwords {
            if let Some(document_id) = filed(path) {
                self.read_with_password(&FilePasswordRequest { document_id, password: password.clone() })?;
            }
        }
        let review = sample::review().map_err(broken)?;
        let before = self.review()?.open;
        let ids = |decisions: &[SampleDecision]| -> ApiResult<Vec<String>> {
            let mut ids = Vec::new();
            for decision in decisions {
                if let Some(document) = filed(&decision.file) {
                    ids.extend(self.decided(document, decision)?);
                }
            }
            ids.sort();
            ids.dedup();
            Ok(ids)
        };
        self.settle(&ReviewRequest::Confirm { ids: ids(&review.confirm)? })?;
        self.settle(&ReviewRequest::Reject { ids: ids(&review.reject)? })?;
        for decision in &review.correct {
            for id in ids(std::slice::from_ref(decision))? {
                let fields = decision.fields.clone().into_iter().collect();
                self.settle(&ReviewRequest::Correct { id, fields })?;
            }
        }
        let mut worksheet = sample::worksheet(&filed).map_err(broken)?;
        worksheet.question = case.question;
        self.set_worksheet(&worksheet)?;
        let after = self.review()?.open;
        let program = self.program()?;
        self.opened()?.vault().write(|writer| writer.set_setting(FILLED, &program))?;
        Ok(before.saturating_sub(after))
    }

    /// The facts a decision means, by what stands on paper.
    fn decided(&self, document: DocumentId, decision: &SampleDecision) -> ApiResult<Vec<String>> {
        if decision.fact == "document" {
            return Ok(vec![document.to_string()]);
        }
        let DocumentView { labs, events, .. } = self.document(document)?;
        let kind = decision.kind.as_deref().and_then(EventKind::from_key);
        let labs = labs.into_iter().filter(|lab| {
            decision.fact == "lab"
                && decision.analyte.as_ref() == Some(&lab.analyte)
                && decision.collected == lab.collected
                && decision.value.as_ref() == Some(&lab.as_reported.value)
        });
        let events = events.into_iter().filter(|event| {
            decision.fact == "event" && kind == Some(event.kind) && decision.date == Some(event.date)
        });
        Ok(labs.map(|lab| lab.id.to_string()).chain(events.map(|event| event.id.to_string())).collect())
    }
}

pub(super) fn broken(_: std::io::Error) -> ApiError {
    ApiError::new(ErrorCode::Internal, "This program was built without its sample case. Install it again.")
}
