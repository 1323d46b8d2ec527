//! Decision: the family's question, options with who said what, the four sentences, and what is filled or not.

use serde::Serialize;

use super::checklist::{CaseInput, profile};
use super::desk::Desk;
use super::error::{ApiError, ApiResult, ErrorCode};
use super::host::Satchel;
use super::said;
use crate::checklist::{State, Words, check};
pub use crate::decision::Worksheet;
use crate::decision::{BankQuestion, Filled, Named, QUESTION_CHARS, Records, library};
use crate::records::FactStatus;
use crate::vault::Vault;

/// The note that holds the worksheet.
pub(super) const NOTE: &str = "worksheet";

/// The worksheet and everything that stands around it.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct WorksheetView {
    /// What the family wrote.
    pub worksheet: Worksheet,
    /// At most so many characters a question has in each language.
    pub question_limit: u32,
    /// Questions to choose from.
    pub bank: Vec<BankQuestion>,
    /// The four sentences' beginnings.
    pub sentences: Vec<Named>,
    /// What a blank sentence prints.
    pub blank: Words,
    /// The five questions, filled or not.
    pub questions: Vec<Filled>,
    /// The six steps, filled or not.
    pub steps: Vec<Filled>,
}

impl Satchel {
    /// The worksheet.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn worksheet(&self) -> ApiResult<WorksheetView> {
        let open = self.opened()?;
        let vault = open.vault();
        let worksheet = read(&vault)?;
        let words = library().worksheet();
        let records = self.records(&vault, &worksheet)?;
        Ok(WorksheetView {
            questions: words.questions(&worksheet),
            steps: words.steps(&worksheet, records),
            worksheet,
            question_limit: u32::try_from(QUESTION_CHARS).unwrap_or(u32::MAX),
            bank: words.bank.clone(),
            sentences: words.sentences.clone(),
            blank: words.blank.clone(),
        })
    }

    /// Keeps the worksheet as a whole. It stays in the history and is taken back like every other decision.
    ///
    /// # Errors
    /// When a quotation names a page that is not there, an option is marked by nobody, or the question is too long.
    pub fn set_worksheet(&self, worksheet: &Worksheet) -> ApiResult<()> {
        let open = self.opened()?;
        let mut vault = open.vault();
        worksheet
            .check(library().worksheet())
            .map_err(|error| ApiError::new(ErrorCode::BadRequest, error.to_string()))?;
        worksheet.quotations().try_for_each(|quotation| said::check(quotation, &vault))?;
        for card in &worksheet.cards {
            card.document_id.map_or(Ok(()), |id| said::page_exists(&vault, id, card.page.unwrap_or(1)))?;
        }
        let note = if *worksheet == Worksheet::default() {
            serde_json::Value::Null
        } else {
            said::to_note(worksheet)?
        };
        let mut desk = Desk::new(&vault, self.clock.now());
        desk.say(NOTE, "worksheet", note)?;
        desk.decisions().apply(&mut vault)?;
        Ok(())
    }

    fn records(&self, vault: &Vault, worksheet: &Worksheet) -> ApiResult<Records> {
        let input = CaseInput::of(self, vault)?;
        let list = check(input.template, profile(None)?, &input.case(worksheet.first_question()));
        let open = |status: FactStatus| status == FactStatus::Suggested;
        let is_open = input.labs.iter().any(|lab| open(lab.status))
            || input.events.iter().any(|event| open(event.status));
        Ok(Records {
            has_documents: !input.documents.is_empty(),
            all_looked_at: !is_open,
            nothing_missing: list.items.iter().all(|item| item.state != State::Missing),
            has_packet: !vault.packets()?.is_empty(),
        })
    }
}

/// The worksheet of a vault.
pub(super) fn read(vault: &Vault) -> ApiResult<Worksheet> {
    vault.note(NOTE)?.map_or(Ok(Worksheet::default()), said::from_note)
}
