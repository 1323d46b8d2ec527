//! Review: a person confirms, corrects or rejects what was read, beside the source page.

use serde::{Deserialize, Serialize};

use super::desk::Desk;
use super::error::ApiResult;
use super::host::Satchel;
use super::labs::LabRow;
use super::library::{DocumentRow, OpenCounts};
use super::search;
use super::timeline::EventRow;
use super::trash::Trash;
use crate::records::{DocumentId, DocumentStatus, FactStatus};

/// What to do with facts.
#[derive(Debug, Clone, Deserialize, ts_rs::TS)]
#[serde(tag = "action", rename_all = "snake_case")]
pub enum ReviewRequest {
    /// They stand on the page as read.
    Confirm {
        /// `l12`, `e4` or `d3` (kind, date, language and facility of a document).
        ids: Vec<String>,
    },
    /// A field is wrong.
    Correct {
        /// The fact.
        id: String,
        /// Field and new value, for example `value` and `3.2`.
        fields: Vec<(String, String)>,
    },
    /// The same field of several documents is wrong in the same way.
    CorrectAll {
        /// The documents.
        ids: Vec<String>,
        /// Field and new value, for example `kind` and `genetics`.
        fields: Vec<(String, String)>,
    },
    /// Put documents into the trash. They stay in the vault and can be taken out again.
    Trash {
        /// The documents.
        ids: Vec<DocumentId>,
    },
    /// Take documents out of the trash.
    Restore {
        /// The documents.
        ids: Vec<DocumentId>,
    },
    /// Not on this page.
    Reject {
        /// The facts.
        ids: Vec<String>,
    },
    /// Take the last change back.
    Undo,
    /// The other name on this document is the same person.
    SamePatient {
        /// The document.
        document_id: DocumentId,
    },
    /// The document belongs to another person: it stays, its facts stay held back.
    OtherPatient {
        /// The document.
        document_id: DocumentId,
    },
}

/// What is open.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct ReviewView {
    /// Facts that no person has looked at.
    pub open: u32,
    /// The same, in order of doubt and importance.
    pub items: Vec<ReviewItem>,
}

/// An open fact.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
#[serde(tag = "fact", rename_all = "snake_case")]
pub enum ReviewItem {
    /// Kind, date, language and facility of a document.
    Document {
        /// Id to confirm, correct or reject it by.
        id: String,
        /// The document.
        document: Box<DocumentRow>,
    },
    /// A lab value.
    Lab {
        /// Id to confirm, correct or reject it by.
        id: String,
        /// The value.
        lab: Box<LabRow>,
    },
    /// An event.
    Event {
        /// Id to confirm, correct or reject it by.
        id: String,
        /// The event.
        event: Box<EventRow>,
    },
}

impl Satchel {
    /// What no person has looked at, doubtful and important facts first.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn review(&self) -> ApiResult<ReviewView> {
        let open = self.opened()?;
        let vault = open.vault();
        let counts = OpenCounts::of(&vault)?;
        let trash = Trash::of(&vault)?;
        let mut ranked: Vec<((u8, u32), ReviewItem)> = Vec::new();
        for document in vault.documents()? {
            if document.status != DocumentStatus::NeedsReview
                || document.facts.kind.status != FactStatus::Suggested
            {
                continue;
            }
            let (id, number) = (document.id.to_string(), document.id.0);
            let document = Box::new(DocumentRow::new(document, &counts));
            ranked.push(((2, number), ReviewItem::Document { id, document }));
        }
        for event in vault.events()?.into_iter().filter(|event| event.status == FactStatus::Suggested) {
            if trash.holds_event(&event) {
                continue;
            }
            let rank = u8::from(event.conflicting_dates.is_empty());
            let (id, number) = (event.id.to_string(), event.id.0);
            ranked.push((
                (rank, number),
                ReviewItem::Event { id, event: Box::new(EventRow::new(event, None)) },
            ));
        }
        for lab in vault.labs()?.into_iter().filter(|lab| lab.status == FactStatus::Suggested) {
            if trash.holds_lab(&lab) {
                continue;
            }
            let rank = if lab.lab.doubts.is_empty() { 3 } else { 0 };
            let (id, number) = (lab.id.to_string(), lab.id.0);
            ranked.push(((rank, number), ReviewItem::Lab { id, lab: Box::new(LabRow::from(lab)) }));
        }
        ranked.sort_by_key(|(rank, _)| *rank);
        Ok(ReviewView {
            open: u32::try_from(ranked.len()).unwrap_or(u32::MAX),
            items: ranked.into_iter().map(|(_, item)| item).collect(),
        })
    }

    /// Settles facts. Every decision stays in the history and can be undone; [`Self::review`] tells what is still open.
    ///
    /// # Errors
    /// When a fact or a field does not exist, a value cannot be read, or the vault is locked.
    pub fn settle(&self, request: &ReviewRequest) -> ApiResult<()> {
        let open = self.opened()?;
        let mut touched = {
            let mut vault = open.vault();
            let mut desk = Desk::new(&vault, self.clock.now());
            match request {
                ReviewRequest::Confirm { ids } => ids.iter().try_for_each(|id| desk.confirm(id))?,
                ReviewRequest::Correct { id, fields } => desk.correct(id, fields)?,
                ReviewRequest::CorrectAll { ids, fields } => {
                    ids.iter().try_for_each(|id| desk.correct(id, fields))?;
                }
                ReviewRequest::Trash { ids } => ids.iter().try_for_each(|id| desk.trash(*id))?,
                ReviewRequest::Restore { ids } => ids.iter().try_for_each(|id| desk.restore(*id))?,
                ReviewRequest::Reject { ids } => ids.iter().try_for_each(|id| desk.reject(id))?,
                ReviewRequest::Undo => desk.undo()?,
                ReviewRequest::SamePatient { document_id } => desk.same_patient(*document_id)?,
                ReviewRequest::OtherPatient { document_id } => desk.other_patient(*document_id)?,
            }
            let decisions = desk.decisions();
            decisions.apply(&mut vault)?
        };
        touched.sort_unstable();
        touched.dedup();
        let mut index = open.index();
        for id in touched {
            search::put(&open.vault(), &mut index, id)?;
        }
        index.commit()?;
        Ok(())
    }
}
