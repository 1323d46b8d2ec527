//! Review: a person confirms, corrects or rejects what was read, beside the source page.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::desk::Desk;
use super::error::ApiResult;
use super::host::Satchel;
use super::labs::{self, LabRow};
use super::library::{DocumentRow, OpenCounts};
use super::order;
use super::search;
use super::timeline::EventRow;
use super::trash::Trash;
use crate::facts;
pub use crate::records::DayOrder;
use crate::records::{Document, DocumentId, DocumentStatus, FactStatus, PartRole, PartialDate};
use crate::vault::Vault;

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
    /// Which number of dates such as `03/04/2026` is the day, on all papers of a facility.
    DayOrder {
        /// A paper of the facility; alone, when it names none.
        document_id: DocumentId,
        /// The answer.
        order: DayOrder,
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
    /// What only the family can tell.
    #[serde(flatten)]
    pub questions: QuestionsView,
}

/// What the papers leave open and only the family can tell.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct QuestionsView {
    /// Papers that print another name or birth date: the same person, or another. Their facts are held back until this is settled.
    pub identity_questions: Vec<DocumentRow>,
    /// Facilities whose dates could be read two ways, one question for each.
    pub date_questions: Vec<DateQuestion>,
}

/// A facility that writes dates such as `03/04/2026`, and nothing on its papers shows which number is the day.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct DateQuestion {
    /// The facility; none for a paper that names none and is asked about alone.
    pub facility: Option<String>,
    /// Its papers that the answer would date.
    pub documents: Vec<DocumentId>,
    /// Dates of the first of these papers.
    pub examples: Vec<DateExample>,
}

/// A date that could be read two ways.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct DateExample {
    /// As printed.
    pub printed: String,
    /// The page of the question's first document.
    pub page: u32,
    /// The first number as the day.
    pub day_first: PartialDate,
    /// The second number as the day.
    pub month_first: PartialDate,
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
        let parts = continuations(&vault)?;
        let mut ranked: Vec<(order::Place, ReviewItem)> = Vec::new();
        let mut documents = vault.documents()?;
        documents.retain(|document| !parts.contains(&document.id));
        let questions = questions(&vault, &documents, &counts)?;
        for document in documents {
            let is_open = document.facts.kind.status == FactStatus::Suggested;
            if is_open && document.status == DocumentStatus::NeedsReview {
                let (place, id) = (order::of_paper(document.id.0), document.id.to_string());
                let document = Box::new(DocumentRow::new(document, &counts));
                ranked.push((place, ReviewItem::Document { id, document }));
            }
        }
        for event in vault.events()?.into_iter().filter(|event| event.status == FactStatus::Suggested) {
            if trash.holds_event(&event) {
                continue;
            }
            let (place, id) = (order::of_event(&event), event.id.to_string());
            ranked.push((place, ReviewItem::Event { id, event: Box::new(EventRow::new(event, None)) }));
        }
        for lab in labs::marked(&vault)?.into_iter().filter(|lab| lab.status == FactStatus::Suggested) {
            if trash.holds_lab(&lab) {
                continue;
            }
            let (place, id) = (order::of_lab(&lab), lab.id.to_string());
            ranked.push((place, ReviewItem::Lab { id, lab: Box::new(LabRow::from(lab)) }));
        }
        ranked.sort_by_key(|(place, _)| *place);
        Ok(ReviewView {
            questions,
            open: u32::try_from(ranked.len()).unwrap_or(u32::MAX),
            items: ranked.into_iter().map(|(_, item)| item).collect(),
        })
    }

    /// What only the family can tell, without the facts that are open.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn questions(&self) -> ApiResult<QuestionsView> {
        let open = self.opened()?;
        let vault = open.vault();
        let parts = continuations(&vault)?;
        let mut documents = vault.documents()?;
        documents.retain(|document| !parts.contains(&document.id));
        questions(&vault, &documents, &OpenCounts::of(&vault)?)
    }

    /// Settles facts. Every decision stays in the history and can be undone; [`Self::review`] tells what is still open.
    ///
    /// # Errors
    /// When a fact or a field does not exist, a value cannot be read, or the vault is locked.
    pub fn settle(&self, request: &ReviewRequest) -> ApiResult<()> {
        let open = self.opened()?;
        let touched = {
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
                ReviewRequest::DayOrder { document_id, order } => desk.day_order(*document_id, *order)?,
                ReviewRequest::Undo => desk.undo()?,
                ReviewRequest::SamePatient { document_id } => desk.same_patient(*document_id)?,
                ReviewRequest::OtherPatient { document_id } => desk.other_patient(*document_id)?,
            }
            let decisions = desk.decisions();
            decisions.apply(&mut vault)?
        };
        search::renew(&open, touched)
    }
}

/// Dates shown with a question at most.
const EXAMPLES: usize = 3;

/// The documents whose pages continue those of a record: what one says of itself as a whole is what its record says.
fn continuations(vault: &Vault) -> ApiResult<BTreeSet<DocumentId>> {
    let parts = vault.parts()?.into_iter();
    Ok(parts.filter(|(_, part)| part.role == PartRole::Continuation).map(|(id, _)| id).collect())
}

fn questions(vault: &Vault, documents: &[Document], counts: &OpenCounts) -> ApiResult<QuestionsView> {
    let is_another = |document: &&Document| document.status == DocumentStatus::IdentityMismatch;
    let mismatched = documents.iter().filter(is_another);
    Ok(QuestionsView {
        identity_questions: mismatched.map(|document| DocumentRow::new(document.clone(), counts)).collect(),
        date_questions: date_questions(vault, documents)?,
    })
}

/// One question for each facility whose dates are open.
fn date_questions(vault: &Vault, documents: &[Document]) -> ApiResult<Vec<DateQuestion>> {
    let mut questions: Vec<DateQuestion> = Vec::new();
    for document in documents {
        let is_shown = !matches!(document.status, DocumentStatus::Trashed | DocumentStatus::IdentityMismatch);
        if !is_shown || !facts::is_open(document.facts.dates) {
            continue;
        }
        let facility = document.facts.facility.as_ref().map(|fact| fact.value.clone());
        let same = |question: &&mut DateQuestion| match (&question.facility, &facility) {
            (Some(asked), Some(facility)) => facts::same_facility(asked, facility),
            _ => false,
        };
        if let Some(question) = questions.iter_mut().find(same) {
            question.documents.push(document.id);
            continue;
        }
        let examples = vault.pages(document.id)?.into_iter().flat_map(|page| {
            let of_line = move |text: String| {
                facts::open_dates(&text).into_iter().map(move |(printed, day_first, month_first)| {
                    DateExample { printed, page: page.number, day_first, month_first }
                })
            };
            page.lines
                .iter()
                .map(crate::records::Line::text)
                .collect::<Vec<_>>()
                .into_iter()
                .flat_map(of_line)
        });
        let examples = examples.take(EXAMPLES).collect();
        questions.push(DateQuestion { facility, documents: vec![document.id], examples });
    }
    Ok(questions)
}
