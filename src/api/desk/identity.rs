//! Decisions about whose papers these are.

use super::Desk;
use crate::api::error::ApiResult;
use crate::api::subject::Subject;
use crate::facts::check_identity;
use crate::records::{Document, DocumentId, DocumentStatus, FactStatus, IdentityCheck, Patient};

impl Desk<'_> {
    /// Says who the patient is, under all names in all scripts, and compares every document with that again.
    pub(in crate::api) fn set_patient(&mut self, patient: Patient) -> ApiResult<()> {
        self.change("patient", "patient", Subject::Patient(patient.clone()))?;
        for document in self.vault.documents()? {
            self.compare(self.document(document.id)?, &patient)?;
        }
        Ok(())
    }

    /// The other name on a document is the same person's: its facts are let in, the spelling is remembered, and other
    /// documents that print it are let in too.
    pub(in crate::api) fn same_patient(&mut self, id: DocumentId) -> ApiResult<()> {
        let mut document = self.document(id)?;
        document.identity_check = IdentityCheck::Linked;
        document.status = DocumentStatus::NeedsReview;
        let printed = document.facts.identity.name.clone();
        self.change(&id.to_string(), "identity", Subject::Document(Box::new(document)))?;
        self.move_facts(id, FactStatus::OtherPatient, FactStatus::Suggested)?;
        match (printed, self.vault.patient()?) {
            (Some(name), Some(mut patient))
                if patient.name != name && !patient.other_names.contains(&name) =>
            {
                patient.other_names.push(name);
                self.set_patient(patient)
            }
            _ => Ok(()),
        }
    }

    /// The document is another person's: it stays filed, its facts stay out.
    pub(in crate::api) fn other_patient(&mut self, id: DocumentId) -> ApiResult<()> {
        let mut document = self.document(id)?;
        document.identity_check = IdentityCheck::Differs;
        document.status = DocumentStatus::Ready;
        self.change(&id.to_string(), "identity", Subject::Document(Box::new(document)))?;
        self.move_facts(id, FactStatus::Suggested, FactStatus::OtherPatient)
    }

    /// Compares a document with the patient again. What the family said of it stays.
    fn compare(&mut self, document: Document, patient: &Patient) -> ApiResult<()> {
        let check = check_identity(&document.facts.identity, Some(patient));
        let (was, is) = (document.identity_check == IdentityCheck::Differs, check == IdentityCheck::Differs);
        let is_settled = match document.status {
            DocumentStatus::Trashed | DocumentStatus::NotReadYet => true,
            // Said to be another person's.
            DocumentStatus::Ready => was,
            DocumentStatus::NeedsReview | DocumentStatus::IdentityMismatch => false,
        };
        if is_settled || check == document.identity_check || document.identity_check == IdentityCheck::Linked
        {
            return Ok(());
        }
        let id = document.id;
        let status = match (was, is) {
            (true, false) => DocumentStatus::NeedsReview,
            (_, true) => DocumentStatus::IdentityMismatch,
            (false, false) => document.status,
        };
        let document = Document { identity_check: check, status, ..document };
        self.change(&id.to_string(), "identity", Subject::Document(Box::new(document)))?;
        match (was, is) {
            (true, false) => self.move_facts(id, FactStatus::OtherPatient, FactStatus::Suggested),
            (false, true) => self.move_facts(id, FactStatus::Suggested, FactStatus::OtherPatient),
            _ => Ok(()),
        }
    }

    /// Lets the facts of a document in, or holds them back. What a paper of the patient's prints too is not held back.
    fn move_facts(&mut self, document: DocumentId, from: FactStatus, to: FactStatus) -> ApiResult<()> {
        for lab in self.vault.labs()? {
            let sources = std::iter::once(&lab.lab.source).chain(&lab.also);
            let told_in: Vec<DocumentId> = sources.map(|source| source.document_id).collect();
            let id = lab.id.to_string();
            if told_in.contains(&document)
                && self.may_move(&told_in, to)
                && let Subject::Lab(mut lab) = self.subject(&id)?
                && lab.status == from
            {
                lab.status = to;
                self.change(&id, "status", Subject::Lab(lab))?;
            }
        }
        for event in self.vault.events_of(document)? {
            let told_in: Vec<DocumentId> = event.sources.iter().map(|source| source.document_id).collect();
            let id = event.id.to_string();
            if self.may_move(&told_in, to)
                && let Subject::Event(mut event) = self.subject(&id)?
                && event.status == from
            {
                event.status = to;
                self.change(&id, "status", Subject::Event(event))?;
            }
        }
        Ok(())
    }

    fn may_move(&self, told_in: &[DocumentId], to: FactStatus) -> bool {
        let is_held = |id: &DocumentId| {
            self.document(*id).is_ok_and(|document| document.identity_check == IdentityCheck::Differs)
        };
        to != FactStatus::OtherPatient || told_in.iter().all(is_held)
    }
}
