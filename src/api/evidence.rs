//! Evidence table: quoted criteria beside what the records show, and the family's own team's words for a row.

use serde::Deserialize;

use super::checklist::CaseInput;
use super::desk::Desk;
use super::error::{ApiError, ApiResult, ErrorCode};
use super::host::Satchel;
use super::said;
use crate::decision::evidence;
pub use crate::decision::{EvidenceRow, EvidenceTable, Quotation};
use crate::vault::Vault;

/// What the names of the notes with own criteria begin with.
const NOTES: &str = "evidence/";

/// A criterion in the words of the family's own team.
#[derive(Debug, Clone, Deserialize, ts_rs::TS)]
pub struct OwnCriterionRequest {
    /// The row.
    pub row: String,
    /// The words, with who said them; blank words take an earlier criterion back.
    pub said: Quotation,
}

impl Satchel {
    /// The evidence table of this vault's list; none when no table belongs to the list.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn evidence(&self) -> ApiResult<Option<EvidenceTable>> {
        let open = self.opened()?;
        let vault = open.vault();
        table(&vault, &CaseInput::of(self, &vault)?)
    }

    /// Keeps a criterion in the words of the family's own team. It stays in the history and can be taken back.
    ///
    /// # Errors
    /// When there is no such row or page, or nobody is named as the speaker.
    pub fn set_criterion(&self, request: &OwnCriterionRequest) -> ApiResult<()> {
        let open = self.opened()?;
        let mut vault = open.vault();
        let input = CaseInput::of(self, &vault)?;
        let table = table(&vault, &input)?;
        let known = table.is_some_and(|table| table.rows.iter().any(|row| row.id == request.row));
        if !known {
            return Err(ApiError::new(
                ErrorCode::NotFound,
                format!("The evidence table has no row {}. Nothing was changed.", request.row),
            ));
        }
        let note = if request.said.is_blank() {
            serde_json::Value::Null
        } else {
            said::check(&request.said, &vault)?;
            if !request.said.has_speaker() {
                return Err(ApiError::new(
                    ErrorCode::BadRequest,
                    "Say whose criterion it is: a reviewer reads who said it. Nothing was changed.",
                ));
            }
            said::to_note(&request.said)?
        };
        let mut desk = Desk::new(&vault, self.clock.now());
        desk.say(&note_name(&input, &request.row), "criterion", note)?;
        desk.decisions().apply(&mut vault)?;
        Ok(())
    }
}

/// The table over a case that was read.
pub(super) fn table(vault: &Vault, input: &CaseInput) -> ApiResult<Option<EvidenceTable>> {
    let prefix = note_name(input, "");
    let own: std::collections::BTreeMap<String, Quotation> = vault
        .notes(&prefix)?
        .into_iter()
        .map(|(name, note)| Ok((name[prefix.len()..].to_owned(), said::from_note(note)?)))
        .collect::<ApiResult<_>>()?;
    Ok(evidence(&input.template.id, &input.case(None), &|row| own.get(row).cloned()))
}

fn note_name(input: &CaseInput, row: &str) -> String {
    format!("{NOTES}{}/{row}", input.template.id)
}
