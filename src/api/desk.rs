//! The reviewer's desk: decisions are worked out on what the vault holds, then written in one transaction.

mod identity;
mod regroup;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::correct::{correct_document, correct_event, correct_lab};
use super::document::no_document;
use super::error::{ApiError, ApiResult, ErrorCode};
use super::subject::Subject;
use crate::facts::Redated;
use crate::intake;
use crate::records::{
    DayOrder, Document, DocumentId, DocumentStatus, FactStatus, IdentityCheck, OrderBasis, PartRole,
};
use crate::vault::{Actor, Change, Timestamp, Vault};

/// The history's word for a change that takes an earlier one back.
const UNDO: &str = "undo";

/// Decisions being worked out. Nothing is written before [`Decisions::apply`].
pub(super) struct Desk<'a> {
    vault: &'a Vault,
    at: Timestamp,
    changed: BTreeMap<String, Subject>,
    history: Vec<Change>,
}

/// Decisions ready to be written.
pub(super) struct Decisions {
    changed: BTreeMap<String, Subject>,
    history: Vec<Change>,
}

impl<'a> Desk<'a> {
    pub(super) fn new(vault: &'a Vault, at: Timestamp) -> Self {
        Self { vault, at, changed: BTreeMap::new(), history: Vec::new() }
    }

    /// What stands on the page is as read.
    pub(super) fn confirm(&mut self, id: &str) -> ApiResult<()> {
        self.set_status(id, FactStatus::Confirmed)
    }

    /// What was read is not on the page.
    pub(super) fn reject(&mut self, id: &str) -> ApiResult<()> {
        self.set_status(id, FactStatus::Rejected)
    }

    /// Fields of a fact are other than read.
    pub(super) fn correct(&mut self, id: &str, fields: &[(String, String)]) -> ApiResult<()> {
        let mut subject = self.subject(id)?;
        for (field, value) in fields {
            match &mut subject {
                Subject::Document(document) => correct_document(document, field, value)?,
                Subject::Lab(lab) => correct_lab(lab, field, value)?,
                Subject::Event(event) => correct_event(event, field, value)?,
                Subject::Patient(_) | Subject::Note(..) | Subject::Part(..) | Subject::Split(..) => {
                    return Err(unknown(id));
                }
            }
        }
        let names: Vec<&str> = fields.iter().map(|(field, _)| field.as_str()).collect();
        self.change_record(id, &names.join(","), subject)
    }

    /// Which number of dates such as `03/04/2026` is the day on all papers of the facility that the document is from, or on it alone when it
    /// names none. Papers whose own dates show it stay as they are.
    pub(super) fn day_order(&mut self, id: DocumentId, order: DayOrder) -> ApiResult<()> {
        let document = self.vault.document(id)?.ok_or_else(|| no_document(id))?;
        let facility = document.facts.facility.as_ref().map(|fact| fact.value.as_str());
        let papers = match facility {
            Some(facility) => intake::unsettled_papers(self.vault, facility)?,
            None => vec![id],
        };
        self.say(&intake::answer_about(facility, id), "day_order", serde_json::json!(order))?;
        let may_change = |status| status != FactStatus::Rejected;
        for paper in papers {
            let order = Some((order, OrderBasis::Family));
            if let Some(redated) = intake::redated(self.vault, paper, order, may_change)? {
                self.redate(redated, "day_order")?;
            }
        }
        Ok(())
    }

    fn redate(&mut self, redated: Redated, field: &str) -> ApiResult<()> {
        let id = redated.document.id.to_string();
        self.change(&id, field, Subject::Document(Box::new(redated.document)))?;
        for lab in redated.labs {
            self.change(&lab.id.to_string(), field, Subject::Lab(Box::new(lab)))?;
        }
        for event in redated.events {
            self.change(&event.id.to_string(), field, Subject::Event(Box::new(event)))?;
        }
        Ok(())
    }

    /// The family says something itself, or takes it back with null.
    pub(super) fn say(&mut self, name: &str, field: &str, note: Value) -> ApiResult<()> {
        self.change(&Subject::note_id(name), field, Subject::Note(name.to_owned(), note))
    }

    /// Puts a document into the trash: it stays in the vault, and nothing of it is shown, found or packed.
    ///
    /// The files that continue or copy it go with it.
    pub(super) fn trash(&mut self, id: DocumentId) -> ApiResult<()> {
        self.with_parts(id)?
            .into_iter()
            .try_for_each(|id| self.set_document_status(id, DocumentStatus::Trashed))
    }

    /// Takes a document out of the trash.
    pub(super) fn restore(&mut self, id: DocumentId) -> ApiResult<()> {
        self.with_parts(id)?.into_iter().try_for_each(|id| self.restore_one(id))
    }

    fn with_parts(&self, id: DocumentId) -> ApiResult<Vec<DocumentId>> {
        let parts = self.vault.parts_of(id)?.into_iter().map(|(part, _)| part);
        Ok(std::iter::once(id).chain(parts).collect())
    }

    fn restore_one(&mut self, id: DocumentId) -> ApiResult<()> {
        let document = self.vault.document(id)?.ok_or_else(|| no_document(id))?;
        // What the status was is told by the document itself; a settled one becomes ready when the decision is written.
        let status = match (document.identity_check, document.pages, &document.reason) {
            (IdentityCheck::Differs, ..) => DocumentStatus::IdentityMismatch,
            (_, 0, Some(_)) => DocumentStatus::NotReadYet,
            _ => DocumentStatus::NeedsReview,
        };
        self.set_document_status(id, status)
    }

    /// Takes the latest decision back, with all facts it changed.
    pub(super) fn undo(&mut self) -> ApiResult<()> {
        let changes = latest_decision(self.vault)?;
        if changes.is_empty() {
            return Err(ApiError::new(
                ErrorCode::NotFound,
                "There is no decision left to take back. Nothing was changed.",
            ));
        }
        let taken_back: BTreeSet<String> = changes.iter().map(|change| change.subject.clone()).collect();
        for change in changes {
            let subject = Subject::from_json(&change.subject, change.before)?;
            self.change(&change.subject, UNDO, subject)?;
        }
        // Papers that came later and were read by an answer are open again without it.
        for note in taken_back.iter().filter_map(|id| Subject::note_name(id)) {
            for paper in intake::papers_by_answer(self.vault, note)? {
                if !taken_back.contains(&paper.to_string())
                    && let Some(redated) = intake::redated(self.vault, paper, None, FactStatus::is_untouched)?
                {
                    self.redate(redated, UNDO)?;
                }
            }
        }
        // What other papers learnt from the decision goes with it.
        let (papers, values) = intake::unlearnt(self.vault, &taken_back)?;
        for paper in papers {
            self.change(&paper.id.to_string(), UNDO, Subject::Document(Box::new(paper)))?;
        }
        for value in values {
            self.change(&value.id.to_string(), UNDO, Subject::Lab(Box::new(value)))?;
        }
        Ok(())
    }

    /// Ends the work at the desk: documents whose facts are all settled become ready.
    pub(super) fn decisions(self) -> Decisions {
        Decisions { changed: self.changed, history: self.history }
    }

    fn set_document_status(&mut self, id: DocumentId, status: DocumentStatus) -> ApiResult<()> {
        let mut document = self.vault.document(id)?.ok_or_else(|| no_document(id))?;
        document.status = status;
        self.change(&id.to_string(), "status", Subject::Document(Box::new(document)))
    }

    fn set_status(&mut self, id: &str, status: FactStatus) -> ApiResult<()> {
        let mut subject = self.subject(id)?;
        match &mut subject {
            Subject::Lab(lab) => lab.status = status,
            Subject::Event(event) => event.status = status,
            Subject::Document(document) => {
                let facts = &mut document.facts;
                facts.kind.status = status;
                facts.date.iter_mut().for_each(|fact| fact.status = status);
                facts.language.iter_mut().for_each(|fact| fact.status = status);
                facts.facility.iter_mut().for_each(|fact| fact.status = status);
            }
            Subject::Patient(_) | Subject::Note(..) | Subject::Part(..) | Subject::Split(..) => {
                return Err(unknown(id));
            }
        }
        self.change_record(id, "status", subject)
    }

    /// Changes a fact; what is said of a document as a whole is said of the files that continue it too.
    fn change_record(&mut self, id: &str, field: &str, after: Subject) -> ApiResult<()> {
        let facts = match &after {
            Subject::Document(document) => Some((document.id, document.facts.clone())),
            _ => None,
        };
        self.change(id, field, after)?;
        let Some((lead, facts)) = facts else { return Ok(()) };
        for (part, role) in self.vault.parts_of(lead)?.into_iter().map(|(id, part)| (id, part.role)) {
            if role == PartRole::Continuation {
                let mut document = self.document(part)?;
                document.facts = facts.clone();
                self.change(&part.to_string(), field, Subject::Document(Box::new(document)))?;
            }
        }
        Ok(())
    }

    fn change(&mut self, id: &str, field: &str, after: Subject) -> ApiResult<()> {
        let before = self.subject(id)?;
        self.history.push(Change {
            at: self.at.clone(),
            by: Actor::Person,
            subject: id.to_owned(),
            field: field.to_owned(),
            before: before.to_json()?,
            after: after.to_json()?,
        });
        self.changed.insert(id.to_owned(), after);
        Ok(())
    }

    fn document(&self, id: DocumentId) -> ApiResult<Document> {
        match self.subject(&id.to_string()) {
            Ok(Subject::Document(document)) => Ok(*document),
            _ => Err(no_document(id)),
        }
    }

    fn subject(&self, id: &str) -> ApiResult<Subject> {
        if let Some(changed) = self.changed.get(id) {
            return Ok(changed.clone());
        }
        Subject::find(self.vault, id)?.ok_or_else(|| unknown(id))
    }
}

impl Decisions {
    /// Writes all decisions in one transaction and returns the documents they touch.
    pub(super) fn apply(self, vault: &mut Vault) -> ApiResult<Vec<DocumentId>> {
        let mut touched: Vec<DocumentId> = self.changed.values().flat_map(Subject::documents).collect();
        let related = regroup::related(&self.changed, vault, &touched)?;
        vault.write(|writer| {
            self.changed.values().try_for_each(|subject| subject.write(writer))?;
            self.history.iter().try_for_each(|change| writer.record_change(change))
        })?;
        touched.extend(related);
        touched.extend(regroup::related(&self.changed, vault, &touched)?);
        touched.sort_unstable();
        touched.dedup();
        settle_documents(vault, &touched)?;
        Ok(touched)
    }
}

/// A document whose facts are all settled is ready; one with an open fact asks for a look again.
fn settle_documents(vault: &mut Vault, touched: &[DocumentId]) -> ApiResult<()> {
    let open = super::library::OpenCounts::of(vault)?;
    let mut moved = Vec::new();
    for document in vault.documents()? {
        let reviewed = matches!(document.status, DocumentStatus::Ready | DocumentStatus::NeedsReview);
        if !touched.contains(&document.id) || !reviewed || document.identity_check == IdentityCheck::Differs {
            continue;
        }
        let is_open = document.facts.kind.status == FactStatus::Suggested || open.count(document.id) > 0;
        let status = if is_open { DocumentStatus::NeedsReview } else { DocumentStatus::Ready };
        if status != document.status {
            moved.push(Document { status, ..document });
        }
    }
    if !moved.is_empty() {
        vault.write(|writer| {
            moved.into_iter().try_for_each(|document| Subject::Document(Box::new(document)).write(writer))
        })?;
    }
    Ok(())
}

/// How many changes of the history are looked through at a time for the latest decision.
const PAGE: u32 = 100;

/// The changes of the latest decision that was not taken back, newest first. The history is read only as far as that.
pub(super) fn latest_decision(vault: &Vault) -> ApiResult<Vec<Change>> {
    let (mut history, mut before) = (Vec::new(), None);
    loop {
        let page = vault.history_before(before, PAGE)?;
        let is_end = page.is_empty();
        before = page.last().map(|(number, _)| *number);
        history.extend(page.into_iter().map(|(_, change)| change));
        let found = last_decision(&history);
        // It is whole once a change of another time stands behind it.
        let is_whole = |found: &[Change]| {
            found.first().is_some_and(|own| history.last().is_some_and(|oldest| oldest.at != own.at))
        };
        if is_end || is_whole(&found) {
            return Ok(found);
        }
    }
}

/// The same from a history that is newest first.
fn last_decision(history: &[Change]) -> Vec<Change> {
    let mut undone = 0;
    let mut decisions: Vec<Vec<Change>> = Vec::new();
    for change in history.iter().filter(|change| change.by == Actor::Person) {
        match decisions.last_mut() {
            // One request writes all its changes with one time.
            Some(batch) if batch[0].at == change.at => batch.push(change.clone()),
            _ => decisions.push(vec![change.clone()]),
        }
    }
    for decision in decisions {
        if decision[0].field == UNDO {
            undone += 1;
        } else if undone > 0 {
            undone -= 1;
        } else {
            return decision;
        }
    }
    Vec::new()
}

fn refused(why: &str) -> ApiError {
    ApiError::new(ErrorCode::BadRequest, format!("{why} Nothing was changed."))
}

fn unknown(id: &str) -> ApiError {
    ApiError::new(
        ErrorCode::NotFound,
        format!("There is no fact {id} in the vault. Nothing was changed. Look the number up in the list."),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(at: &str, subject: &str, field: &str) -> Change {
        Change {
            at: Timestamp(at.to_owned()),
            by: Actor::Person,
            subject: subject.to_owned(),
            field: field.to_owned(),
            before: Value::Null,
            after: Value::Null,
        }
    }

    #[test]
    fn undo_takes_back_whole_decisions_one_after_the_other() {
        let first = vec![change("1", "l1", "status"), change("1", "l2", "status")];
        let second = vec![change("2", "e1", "date")];
        let newest_first =
            |parts: &[&[Change]]| parts.iter().rev().flat_map(|part| part.to_vec()).collect::<Vec<_>>();
        let history = newest_first(&[&first, &second]);
        assert_eq!(last_decision(&history)[0].subject, "e1");
        let undone = [change("3", "e1", UNDO)];
        let history = newest_first(&[&first, &second, &undone]);
        assert_eq!(last_decision(&history).len(), 2, "after one undo, the decision before it is next");
        let both = [change("4", "l1", UNDO), change("4", "l2", UNDO)];
        let history = newest_first(&[&first, &second, &undone, &both]);
        assert!(last_decision(&history).is_empty(), "nothing is left");
    }
}
