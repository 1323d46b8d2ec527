//! Decisions about which files make up a record.

use std::collections::BTreeMap;

use super::{Desk, refused};
use crate::api::error::ApiResult;
use crate::api::subject::Subject;
use crate::records::{DocumentId, DocumentStatus, PartRole, RecordPart};
use crate::vault::Vault;

impl Desk<'_> {
    /// Puts a document behind the pages of a record.
    pub(in crate::api) fn append(&mut self, id: DocumentId, to: DocumentId) -> ApiResult<()> {
        let part = self.place(id, to, PartRole::Continuation)?;
        let mut document = self.document(id)?;
        // Its title, kind and date are the record's from now on; they come back when it is taken out by undo.
        document.facts = self.document(part.record)?.facts;
        self.change(&id.to_string(), "record", Subject::Document(Box::new(document)))?;
        self.change(&Subject::part_id(id), "record", Subject::Part(id, Some(part)))
    }

    /// Puts a document beside a record that shows the same paper.
    pub(in crate::api) fn join(&mut self, id: DocumentId, with: DocumentId) -> ApiResult<()> {
        let part = self.place(id, with, PartRole::Copy)?;
        self.change(&Subject::part_id(id), "record", Subject::Part(id, Some(part)))
    }

    /// Takes a document out of the record it is a part of.
    pub(in crate::api) fn apart(&mut self, id: DocumentId) -> ApiResult<()> {
        let Some(part) = self.vault.part(id)? else {
            return Err(refused("The document is a record by itself."));
        };
        if part.role == PartRole::Continuation {
            // What was said of the record was not said of this file.
            let mut document = self.document(id)?;
            document.facts = crate::intake::unread_facts("");
            self.change(&id.to_string(), "record", Subject::Document(Box::new(document)))?;
        }
        self.change(&Subject::part_id(id), "record", Subject::Part(id, None))
    }

    /// Splits a file into records by ranges of its pages; no range makes it one record again.
    pub(in crate::api) fn split(&mut self, id: DocumentId, ranges: &[(u32, u32)]) -> ApiResult<()> {
        let document = self.document(id)?;
        if self.vault.piece(id)?.is_some() {
            return Err(refused("The document is a piece of a file that was split already; split the file."));
        }
        if self.vault.part(id)?.is_some() || !self.vault.parts_of(id)?.is_empty() {
            return Err(refused("The document and others are one record; take them apart first."));
        }
        let pieces = self.vault.pieces_of(id)?;
        for (piece, _) in &pieces {
            if self.vault.part(*piece)?.is_some() || !self.vault.parts_of(*piece)?.is_empty() {
                return Err(refused("A piece of the file and others are one record; take them apart first."));
            }
        }
        let pages = pieces.last().map_or(document.pages, |(_, piece)| piece.last);
        let mut next = 1;
        for &(first, last) in ranges {
            if first != next || last < first {
                break;
            }
            next = last + 1;
        }
        if !ranges.is_empty() && (next != pages + 1 || ranges.len() < 2) {
            return Err(refused(&format!(
                "The ranges must name each of the {pages} pages once, in order, for example 1-1 2-{pages}."
            )));
        }
        self.change(&Subject::split_id(id), "pieces", Subject::Split(id, ranges.to_vec()))
    }

    /// The place of a document in a record, when the two can be one.
    fn place(&self, id: DocumentId, to: DocumentId, role: PartRole) -> ApiResult<RecordPart> {
        let record = self.vault.part(to)?.map_or(to, |part| part.record);
        let (document, lead) = (self.document(id)?, self.document(record)?);
        if id == record {
            return Err(refused("A document cannot be a part of itself."));
        }
        if self.vault.part(id)?.is_some() || !self.vault.parts_of(id)?.is_empty() {
            return Err(refused(
                "The document is a part of a record already, or has parts; take it apart first.",
            ));
        }
        if !self.vault.pieces_of(id)?.is_empty() {
            return Err(refused(
                "The document is a file that was split; put its pieces into records one by one.",
            ));
        }
        if [&document, &lead].into_iter().any(|document| document.status == DocumentStatus::Trashed) {
            return Err(refused("A document lies in the trash; take it out first."));
        }
        if self.vault.study(id)?.is_some() || self.vault.study(record)?.is_some() {
            return Err(refused("The images of a study are a record of their own."));
        }
        let place = self.vault.parts_of(record)?.iter().map(|(_, part)| part.place).max().unwrap_or(0) + 1;
        Ok(RecordPart { record, role, place })
    }
}

/// Files whose facts are read anew with those of the touched ones: parts of their records and pieces of their files.
pub(super) fn related(
    changed: &BTreeMap<String, Subject>,
    vault: &Vault,
    touched: &[DocumentId],
) -> ApiResult<Vec<DocumentId>> {
    let regroups = |subject: &Subject| matches!(subject, Subject::Part(..) | Subject::Split(..));
    let mut found = Vec::new();
    if !changed.values().any(regroups) {
        return Ok(found);
    }
    for id in touched {
        found.extend(vault.part(*id)?.map(|part| part.record));
        found.extend(vault.parts_of(*id)?.into_iter().map(|(part, _)| part));
        found.extend(vault.pieces_of(*id)?.into_iter().map(|(piece, _)| piece));
    }
    Ok(found)
}
