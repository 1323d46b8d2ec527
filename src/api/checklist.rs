//! Checklist: what a review asks for, what is here and what is not, and the family's own decisions about it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::desk::Desk;
use super::error::{ApiError, ApiResult, ErrorCode};
use super::host::Satchel;
use super::{said, worksheet};
use crate::checklist::{
    Asked, Case, Checklist, ConfirmedMatch, Decision, Profile, ReadDocument, Template, TemplateHead, Words,
    check, library,
};
use crate::records::{DocumentId, DocumentStatus, Event, LabValue, PartialDate, Patient};
use crate::vault::Vault;

/// The note that names the chosen list.
const TEMPLATE_NOTE: &str = "template";

/// What the names of the notes about items begin with.
const ITEM_NOTES: &str = "checklist/";

/// For whom the list is shown.
#[derive(Debug, Clone, Default, Deserialize, ts_rs::TS)]
#[serde(default)]
pub struct ChecklistRequest {
    /// A recipient's word; the first one when absent.
    pub profile: Option<String>,
}

/// What is here and what is not.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct ChecklistView {
    /// The recipient's word.
    pub profile: String,
    /// Items, groups and counts.
    #[serde(flatten)]
    pub checklist: Checklist,
    /// Recipients to choose from.
    pub profiles: Vec<Choice>,
    /// Lists to choose from.
    pub templates: Vec<TemplateHead>,
}

/// Something to choose.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct Choice {
    /// Its fixed word.
    pub id: String,
    /// Its name.
    pub name: Words,
}

/// What the family decides.
#[derive(Debug, Clone, Deserialize, ts_rs::TS)]
#[serde(tag = "action", rename_all = "snake_case")]
pub enum ChecklistDecision {
    /// The item does not apply.
    DoesNotApply {
        /// The item.
        item: String,
        /// Why, in the family's words.
        reason: String,
    },
    /// The item was asked for.
    Asked {
        /// The item.
        item: String,
        /// The day; today when absent.
        on: Option<PartialDate>,
        /// Whom.
        whom: String,
    },
    /// This page is what is asked for.
    Confirm {
        /// The item.
        item: String,
        /// The document.
        document_id: DocumentId,
        /// The page, counted from 1.
        page: u32,
        /// The part of the item it answers; all of it when absent.
        part: Option<String>,
    },
    /// This document is not what is asked for.
    Reject {
        /// The item.
        item: String,
        /// The document.
        document_id: DocumentId,
    },
    /// This document may be what is asked for after all.
    Reconsider {
        /// The item.
        item: String,
        /// The document.
        document_id: DocumentId,
    },
    /// Nothing is decided about the item any more.
    Clear {
        /// The item.
        item: String,
    },
    /// Another disease's list is used.
    ChooseTemplate {
        /// The list.
        template: String,
    },
}

impl Satchel {
    /// What is here and what is not, for a recipient.
    ///
    /// # Errors
    /// When there is no such recipient, or the vault is locked.
    pub fn checklist(&self, request: &ChecklistRequest) -> ApiResult<ChecklistView> {
        let profile = profile(request.profile.as_deref())?;
        let open = self.opened()?;
        let vault = open.vault();
        let (input, worksheet) = (CaseInput::of(self, &vault)?, worksheet::read(&vault)?);
        Ok(ChecklistView {
            profile: profile.id.clone(),
            checklist: check(input.template, profile, &input.case(worksheet.first_question())),
            profiles: library()
                .profiles()
                .iter()
                .map(|profile| Choice { id: profile.id.clone(), name: profile.name.clone() })
                .collect(),
            templates: library().templates().map(TemplateHead::from).collect(),
        })
    }

    /// Keeps a decision of the family. It stays in the history and is taken back like every other decision.
    ///
    /// # Errors
    /// When the item, document, page or list does not exist, or the vault is locked.
    pub fn decide(&self, decision: &ChecklistDecision) -> ApiResult<()> {
        let open = self.opened()?;
        let mut vault = open.vault();
        let mut desk = Desk::new(&vault, self.clock.now());
        match decision {
            ChecklistDecision::ChooseTemplate { template } => {
                let known = library().template(Some(template)).ok_or_else(|| no_template(template))?;
                desk.say(TEMPLATE_NOTE, "template", serde_json::Value::String(known.id.clone()))?;
            }
            of_item => {
                let template = template(&vault)?;
                let (item, field) = of_item.names();
                if !template.items.iter().any(|known| known.id == item) {
                    return Err(no_item(item));
                }
                let name = note_name(template, item);
                let mut decided = read_decision(vault.note(&name)?)?;
                of_item.apply(&mut decided, &vault, PartialDate::from(self.clock.today()))?;
                let note =
                    if decided.is_empty() { serde_json::Value::Null } else { said::to_note(&decided)? };
                desk.say(&name, field, note)?;
            }
        }
        let decisions = desk.decisions();
        decisions.apply(&mut vault)?;
        Ok(())
    }
}

impl ChecklistDecision {
    /// The item and the history's word for what changes.
    fn names(&self) -> (&str, &'static str) {
        match self {
            Self::DoesNotApply { item, .. } => (item, "does_not_apply"),
            Self::Asked { item, .. } => (item, "asked"),
            Self::Confirm { item, .. } => (item, "confirmed"),
            Self::Reject { item, .. } => (item, "rejected"),
            Self::Reconsider { item, .. } => (item, "reconsidered"),
            Self::Clear { item } => (item, "cleared"),
            Self::ChooseTemplate { template } => (template, "template"),
        }
    }

    fn apply(&self, decided: &mut Decision, vault: &Vault, today: PartialDate) -> ApiResult<()> {
        match self {
            Self::DoesNotApply { reason, .. } => {
                if reason.trim().is_empty() {
                    return Err(ApiError::new(
                        ErrorCode::BadRequest,
                        "Say why it does not apply: a reviewer reads the reason. Nothing was changed.",
                    ));
                }
                decided.does_not_apply = Some(reason.trim().to_owned());
            }
            Self::Asked { on, whom, .. } => {
                decided.asked = Some(Asked { on: on.unwrap_or(today), whom: whom.trim().to_owned() });
            }
            Self::Confirm { document_id, page, part, .. } => {
                said::page_exists(vault, *document_id, *page)?;
                let chosen = ConfirmedMatch { document_id: *document_id, page: *page, part: part.clone() };
                decided.rejected.retain(|rejected| rejected != document_id);
                if !decided.confirmed.contains(&chosen) {
                    decided.confirmed.push(chosen);
                }
            }
            Self::Reject { document_id, .. } => {
                said::page_exists(vault, *document_id, 1)?;
                decided.confirmed.retain(|chosen| chosen.document_id != *document_id);
                if !decided.rejected.contains(document_id) {
                    decided.rejected.push(*document_id);
                }
            }
            Self::Reconsider { document_id, .. } => {
                decided.rejected.retain(|rejected| rejected != document_id)
            }
            Self::Clear { .. } | Self::ChooseTemplate { .. } => *decided = Decision::default(),
        }
        Ok(())
    }
}

/// Everything a case is made of, read from the vault once.
pub(super) struct CaseInput {
    pub(super) template: &'static Template,
    pub(super) today: jiff::civil::Date,
    pub(super) patient: Option<Patient>,
    pub(super) documents: Vec<ReadDocument>,
    pub(super) labs: Vec<LabValue>,
    pub(super) events: Vec<Event>,
    decisions: BTreeMap<String, Decision>,
}

impl CaseInput {
    pub(super) fn of(satchel: &Satchel, vault: &Vault) -> ApiResult<Self> {
        let template = template(vault)?;
        let documents = vault
            .documents()?
            .into_iter()
            .filter(|document| document.status != DocumentStatus::Trashed)
            .map(|document| {
                let pages = vault.pages(document.id)?;
                Ok(ReadDocument::new(document, &pages))
            })
            .collect::<ApiResult<_>>()?;
        let prefix = note_name(template, "");
        let decisions = vault
            .notes(&prefix)?
            .into_iter()
            .map(|(name, note)| Ok((name[prefix.len()..].to_owned(), read_decision(Some(note))?)))
            .collect::<ApiResult<_>>()?;
        Ok(Self {
            template,
            today: satchel.clock.today(),
            patient: vault.patient()?,
            documents,
            labs: vault.labs()?,
            events: vault.events()?,
            decisions,
        })
    }

    /// The case with the question it is asked with.
    pub(super) fn case<'a>(&'a self, question: Option<&'a str>) -> Case<'a> {
        Case {
            today: self.today,
            patient: self.patient.as_ref(),
            documents: &self.documents,
            labs: &self.labs,
            events: &self.events,
            decisions: &self.decisions,
            question,
        }
    }
}

/// A recipient by its word.
pub(super) fn profile(id: Option<&str>) -> ApiResult<&'static Profile> {
    library().profile(id).ok_or_else(|| {
        let known: Vec<&str> = library().profiles().iter().map(|profile| profile.id.as_str()).collect();
        ApiError::new(
            ErrorCode::BadRequest,
            format!("There is no such recipient. Nothing was changed. Choose one of: {}.", known.join(", ")),
        )
    })
}

/// The list this vault uses.
fn template(vault: &Vault) -> ApiResult<&'static Template> {
    let chosen = vault.note(TEMPLATE_NOTE)?;
    let chosen = chosen.as_ref().and_then(|note| note.as_str());
    library().template(chosen).ok_or_else(|| no_template(chosen.unwrap_or_default()))
}

fn note_name(template: &Template, item: &str) -> String {
    format!("{ITEM_NOTES}{}/{item}", template.id)
}

/// The item that a note is about, by the note's name: its short name and what is asked for.
pub(super) fn item_of_note(name: &str) -> Option<(&'static str, &'static Words)> {
    let (template, id) = name.strip_prefix(ITEM_NOTES)?.split_once('/')?;
    let item = library().template(Some(template))?.items.iter().find(|item| item.id == id)?;
    Some((item.id.as_str(), &item.words))
}

fn read_decision(note: Option<serde_json::Value>) -> ApiResult<Decision> {
    note.map_or(Ok(Decision::default()), said::from_note)
}

fn no_template(id: &str) -> ApiError {
    let known: Vec<&str> = library().templates().map(|template| template.id.as_str()).collect();
    ApiError::new(
        ErrorCode::BadRequest,
        format!("There is no list `{id}`. Nothing was changed. Choose one of: {}.", known.join(", ")),
    )
}

fn no_item(id: &str) -> ApiError {
    ApiError::new(
        ErrorCode::NotFound,
        format!("The list has no item {id}. Nothing was changed. Look its letter and number up in the list."),
    )
}
