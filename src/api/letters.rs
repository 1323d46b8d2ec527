//! Letters: a request for papers to the hospital that holds them, and the summary for the doctor at home.

use std::path::Path;

use super::checklist::{CaseInput, profile};
use super::error::{ApiError, ApiResult, ErrorCode};
use super::host::Satchel;
use super::{calendar, outside, worksheet};
use crate::checklist::{Checklist, check};
pub use crate::decision::{Letter, LetterRequest};
use crate::decision::{letter, letter_languages, return_summary};
use crate::packet;
use crate::records::PartialDate;
use crate::vault::Vault;

/// The recipient whose list has every item.
const WHOLE_LIST: &str = "transplant";

impl Satchel {
    /// A letter that asks a hospital for papers, in two languages.
    ///
    /// # Errors
    /// When an item or a language is not known, or the vault is locked.
    pub fn letter(&self, request: &LetterRequest) -> ApiResult<Letter> {
        let open = self.opened()?;
        let vault = open.vault();
        known_languages(&request.languages)?;
        let (input, list) = self.list(&vault)?;
        if let Some(unknown) = request.items.iter().find(|id| !list.items.iter().any(|item| item.id == **id))
        {
            return Err(ApiError::new(
                ErrorCode::NotFound,
                format!("The list has no item {unknown}. Nothing was written. Look it up in the list."),
            ));
        }
        if request.items.is_empty() || request.hospital.trim().is_empty() {
            return Err(ApiError::new(
                ErrorCode::BadRequest,
                "A letter names a hospital and at least one item. Nothing was written.",
            ));
        }
        Ok(letter(request, &list, input.patient.as_ref(), PartialDate::from(input.today)))
    }

    /// The summary for the doctor at home, in up to two languages.
    ///
    /// # Errors
    /// When a language is not known, or the vault is locked.
    pub fn return_summary(&self, languages: &[String]) -> ApiResult<Letter> {
        let open = self.opened()?;
        let vault = open.vault();
        known_languages(languages)?;
        let (input, _) = self.list(&vault)?;
        Ok(return_summary(&input.case(None), &worksheet::read(&vault)?, &calendar::dates(&vault)?, languages))
    }

    /// A letter as PDF.
    ///
    /// # Errors
    /// When fonts are missing.
    pub fn letter_pdf(&self, letter: &Letter) -> ApiResult<Vec<u8>> {
        Ok(packet::letter_pdf(letter, &self.config.fonts)?)
    }

    /// Writes a letter that asks for papers to a place the family chose: as text where the name ends in `.txt`, else as PDF.
    ///
    /// # Errors
    /// Those of [`Self::letter`]; when fonts are missing, or the place cannot be written to.
    pub fn save_letter(&self, request: &LetterRequest, out: &Path) -> ApiResult<()> {
        self.save(&self.letter(request)?, out)
    }

    /// Writes the summary for the doctor at home likewise.
    ///
    /// # Errors
    /// Those of [`Self::return_summary`]; when fonts are missing, or the place cannot be written to.
    pub fn save_return_summary(&self, languages: &[String], out: &Path) -> ApiResult<()> {
        self.save(&self.return_summary(languages)?, out)
    }

    fn save(&self, letter: &Letter, out: &Path) -> ApiResult<()> {
        if out.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("txt")) {
            outside::write(out, letter.plain(), "The letter")
        } else {
            outside::write(out, self.letter_pdf(letter)?, "The letter")
        }
    }

    fn list(&self, vault: &Vault) -> ApiResult<(CaseInput, Checklist)> {
        let input = CaseInput::of(self, vault)?;
        let list = check(input.template, profile(Some(WHOLE_LIST))?, &input.case(None));
        Ok((input, list))
    }
}

fn known_languages(languages: &[String]) -> ApiResult<()> {
    let known: Vec<&str> = letter_languages().collect();
    let is_known = languages.iter().all(|language| known.contains(&language.as_str()));
    if is_known && (1..=2).contains(&languages.len()) {
        return Ok(());
    }
    Err(ApiError::new(
        ErrorCode::BadRequest,
        format!("Name one or two languages of: {}. Nothing was written.", known.join(", ")),
    ))
}
