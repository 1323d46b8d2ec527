//! Boards: monitoring after an infusion, the central nervous system, targeted drugs, donors, the genetic and immune profile; and
//! what the family enters on them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::checklist::CaseInput;
use super::desk::Desk;
use super::error::{ApiError, ApiResult, ErrorCode};
use super::host::Satchel;
use super::said;
pub use crate::decision::{Board, BoardEntry, BoardRow, Donor, Finding, RefusedSentence, RowNote};
use crate::decision::{boards, loci};
use crate::vault::Vault;

/// What the names of the notes about rows begin with.
const NOTES: &str = "board/";

/// The note that holds the persons of the donor search.
const DONORS: &str = "donors";

/// Every board of the case, and the persons of the donor search.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct BoardsView {
    /// Boards of this vault's list, in order; one without any finding is there, too.
    pub boards: Vec<Board>,
    /// Persons of the donor search, in the family's order.
    pub donors: Vec<Donor>,
    /// Loci of a typing to fill in.
    pub loci: Vec<String>,
}

/// What the family says about a row, in place of what it said before.
#[derive(Debug, Clone, Deserialize, ts_rs::TS)]
pub struct RowNoteRequest {
    /// The row's name, for example `cns/doses`.
    pub row: String,
    /// What it entered and refused; an empty note takes all of it back.
    pub note: RowNote,
}

impl Satchel {
    /// Every board of the case.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn boards(&self) -> ApiResult<BoardsView> {
        let open = self.opened()?;
        let vault = open.vault();
        let input = CaseInput::of(self, &vault)?;
        Ok(BoardsView {
            boards: read(&vault, &input)?,
            donors: donors(&vault)?,
            loci: loci(&input.template.id),
        })
    }

    /// Keeps what the family says about a row. It stays in the history and can be taken back.
    ///
    /// # Errors
    /// When there is no such row or page, an entry is blank, or its last day lies before its first.
    pub fn note_row(&self, request: &RowNoteRequest) -> ApiResult<()> {
        let open = self.opened()?;
        let mut vault = open.vault();
        let boards = read(&vault, &CaseInput::of(self, &vault)?)?;
        if !boards.iter().flat_map(|board| &board.rows).any(|row| row.id == request.row) {
            return Err(ApiError::new(
                ErrorCode::NotFound,
                format!("No board has a row {}. Nothing was changed. Look its name up first.", request.row),
            ));
        }
        request.note.entered.iter().try_for_each(|entry| check(entry, &vault))?;
        for refused in &request.note.refused {
            said::page_exists(&vault, refused.document_id, refused.page)?;
        }
        let note =
            if request.note.is_empty() { serde_json::Value::Null } else { said::to_note(&request.note)? };
        let mut desk = Desk::new(&vault, self.clock.now());
        desk.say(&format!("{NOTES}{}", request.row), "board", note)?;
        desk.decisions().apply(&mut vault)?;
        Ok(())
    }

    /// Keeps the persons of the donor search as a whole. They stay in the history and can be taken back.
    ///
    /// # Errors
    /// When a page that is named is not there.
    pub fn set_donors(&self, donors: &[Donor]) -> ApiResult<()> {
        let open = self.opened()?;
        let mut vault = open.vault();
        let mut quotations = donors.iter().flat_map(Donor::quotations);
        quotations.try_for_each(|quotation| said::check(quotation, &vault))?;
        let note = if donors.is_empty() { serde_json::Value::Null } else { said::to_note(&donors)? };
        let mut desk = Desk::new(&vault, self.clock.now());
        desk.say(DONORS, "donors", note)?;
        desk.decisions().apply(&mut vault)?;
        Ok(())
    }
}

/// The boards of a case that was read.
pub(super) fn read(vault: &Vault, input: &CaseInput) -> ApiResult<Vec<Board>> {
    let own: BTreeMap<String, RowNote> = vault
        .notes(NOTES)?
        .into_iter()
        .map(|(name, note)| Ok((name[NOTES.len()..].to_owned(), said::from_note(note)?)))
        .collect::<ApiResult<_>>()?;
    Ok(boards(&input.template.id, &input.case(None), &own))
}

/// The persons of the donor search.
pub(super) fn donors(vault: &Vault) -> ApiResult<Vec<Donor>> {
    vault.note(DONORS)?.map_or(Ok(Vec::new()), said::from_note)
}

fn check(entry: &BoardEntry, vault: &Vault) -> ApiResult<()> {
    if entry.said.is_blank() {
        return Err(ApiError::new(
            ErrorCode::BadRequest,
            "Say in words what is entered. Nothing was changed.",
        ));
    }
    if entry.until.is_some_and(|until| entry.date.is_none_or(|date| until < date)) {
        return Err(ApiError::new(
            ErrorCode::BadRequest,
            "The last day lies before the first, or no first day is named. Nothing was changed.",
        ));
    }
    said::check(&entry.said, vault)
}
