//! Filing what was read: original, pages, facts, all in one transaction.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use jiff::Span;
use jiff::civil::Date;
use satchel_records::{
    DocumentFacts, DocumentId, DocumentKind, DocumentStatus, EventSuggestion, Fact, FactStatus,
    IdentityCheck, ImportStatus, Issue, LabSuggestion, LabValue, PrintedIdentity, Reading, ReasonCode,
};

use super::ahead::Ahead;
use super::outcome::Outcome;
use super::read::ReadFile;
use crate::facts::{self, Extracted, Joined};
use crate::vault::{ImportRecord, NewDocument, NewEvent, Timestamp, Vault, VaultError, Writer};

/// What a reading amounts to.
#[must_use]
pub(super) fn status_of(reading: &Reading) -> ImportStatus {
    let Some(first) = reading.issues.first() else { return ImportStatus::Added };
    let has_text = reading.pages.iter().any(|page| !page.lines.is_empty());
    if has_text {
        return ImportStatus::PartlyRead;
    }
    match first.code {
        ReasonCode::Password => ImportStatus::NeedsPassword,
        ReasonCode::OcrMissing => ImportStatus::NotReadYet,
        ReasonCode::Duplicate => ImportStatus::AlreadyPresent,
        ReasonCode::Unsupported | ReasonCode::IgnoredProgram | ReasonCode::WrongType => {
            ImportStatus::Unsupported
        }
        ReasonCode::MissingOnDisc => ImportStatus::PartlyRead,
        ReasonCode::Empty
        | ReasonCode::Truncated
        | ReasonCode::Corrupt
        | ReasonCode::TooLarge
        | ReasonCode::TimeLimit => ImportStatus::Damaged,
    }
}

/// Whether a file's bytes belong in the vault: all do but empty ones, viewers from a disc, and what could not be copied.
#[must_use]
pub(super) fn is_kept(file: &ReadFile) -> bool {
    !file.bytes.is_empty()
        && !file.reading.issues.iter().any(|issue| issue.code == ReasonCode::IgnoredProgram)
}

/// Files one document with its facts and returns what became of it; `finished` is the waiting file it is the last of.
///
/// # Errors
/// When the vault cannot be written.
pub(super) fn file_document(
    vault: &mut Vault,
    file: &ReadFile,
    now: &Timestamp,
    finished: Option<i64>,
) -> Result<Outcome, VaultError> {
    let status = status_of(&file.reading);
    let reason = file.reading.issues.first().cloned();
    let mut outcome = Outcome {
        name: file.name.clone(),
        status,
        document_id: None,
        kind: None,
        pages: u32::try_from(file.reading.pages.len()).unwrap_or(u32::MAX),
        reason: reason.clone(),
    };
    if !is_kept(file) {
        vault.write(|writer| record(writer, &outcome, now, finished))?;
        return Ok(outcome);
    }
    let ahead = match &file.ahead {
        Some(ahead) => Some(ahead.clone().up_to_date(file, vault)?),
        None => Ahead::of(file, || &*vault)?,
    };
    vault.write(|writer| {
        let blob = writer.put_blob(&mut file.bytes.as_slice())?;
        let id = writer.insert_document(&NewDocument {
            sha256: file.sha256.clone(),
            source_path: file.name.clone(),
            media_type: file.reading.media_type.clone(),
            bytes: file.bytes.len() as u64,
            added_at: now.clone(),
            facts: unread_facts(&file.name),
            status: DocumentStatus::NotReadYet,
            identity_check: IdentityCheck::Unknown,
            pages: outcome.pages,
            reason: reason.clone(),
        })?;
        writer.attach_original(id, blob)?;
        outcome.document_id = Some(id);
        outcome.kind = Some(DocumentKind::Other);
        if let Some(ahead) = ahead {
            let facts = ahead.of_document(id);
            writer.replace_pages(id, &file.reading.pages)?;
            store_extracted(writer, id, &facts, reason.as_ref(), file.reading.pages.len())?;
            outcome.kind = Some(facts.facts.kind.value);
        }
        record(writer, &outcome, now, finished)
    })?;
    Ok(outcome)
}

/// Stores the facts of a document, joined with those of other documents that tell the same.
///
/// # Errors
/// When the vault cannot be written.
pub(super) fn store_extracted(
    writer: &mut Writer<'_>,
    id: DocumentId,
    extracted: &Extracted,
    reason: Option<&Issue>,
    pages: usize,
) -> Result<(), VaultError> {
    let differs = extracted.identity_check == IdentityCheck::Differs;
    let status = if differs { DocumentStatus::IdentityMismatch } else { DocumentStatus::NeedsReview };
    let pages = u32::try_from(pages).unwrap_or(u32::MAX);
    writer.update_document(id, &extracted.facts, status, extracted.identity_check, pages, reason)?;
    // A donor's or a sister's values filed among the child's are dangerous, so they are held back until a person settles it.
    let fact_status = if differs { FactStatus::OtherPatient } else { FactStatus::Suggested };
    store_labs(writer, &extracted.labs, fact_status)?;
    store_events(writer, &extracted.events, fact_status)
}

/// Files lab values, or adds this paper to values that others print too.
///
/// Only what was collected on the same day can be the same result, so a paper costs as much in a large vault as in a
/// small one. Two equal lines of one paper stay two values: the paper means two.
pub(super) fn store_labs(
    writer: &mut Writer<'_>,
    labs: &[LabSuggestion],
    status: FactStatus,
) -> Result<(), VaultError> {
    let mut filed: BTreeMap<Date, Vec<LabValue>> = BTreeMap::new();
    for lab in labs {
        let known = match lab.collected.and_then(|date| date.exact()) {
            None => None,
            Some(day) => {
                let of_day = match filed.entry(day) {
                    Entry::Occupied(entry) => entry.into_mut(),
                    Entry::Vacant(entry) => {
                        let mut of_day = writer.labs_collected_on(day)?;
                        of_day.retain(|lab| lab.status.is_shown() == status.is_shown());
                        entry.insert(of_day)
                    }
                };
                let same = facts::join_lab(of_day, lab);
                of_day.iter_mut().find(|known| Some(known.id) == same)
            }
        };
        let Some(known) = known else {
            writer.insert_lab(lab, status)?;
            continue;
        };
        let here = lab.source.document_id;
        let is_told = known.lab.source.document_id == here
            || known.also.iter().any(|source| source.document_id == here);
        if !is_told {
            known.also.push(lab.source.clone());
            writer.update_lab(known)?;
        }
    }
    Ok(())
}

/// Files events, or adds this paper to events that are told already; only events about that time come into question.
pub(super) fn store_events(
    writer: &mut Writer<'_>,
    events: &[EventSuggestion],
    status: FactStatus,
) -> Result<(), VaultError> {
    let reach = Span::new().days(facts::EVENT_REACH_DAYS);
    for event in events {
        let from = event.date.first_day().saturating_sub(reach);
        let to = event.date.last_day().saturating_add(reach);
        let mut near = writer.events_near(event.kind, from, to)?;
        near.retain(|filed| filed.status.is_shown() == status.is_shown());
        match facts::join_event(&near, event) {
            Joined::Into(updated) => writer.update_event(&updated)?,
            Joined::New => {
                writer.insert_event(&NewEvent {
                    kind: event.kind,
                    date: event.date,
                    end: event.end,
                    label: event.label.clone(),
                    details: event.details.clone(),
                    status,
                    sources: vec![event.source.clone()],
                    conflicting_dates: Vec::new(),
                })?;
            }
        }
    }
    Ok(())
}

/// Writes an outcome into the inbox's history, and takes the waiting file that is finished with it off the list.
pub(super) fn record(
    writer: &mut Writer<'_>,
    outcome: &Outcome,
    now: &Timestamp,
    finished: Option<i64>,
) -> Result<(), VaultError> {
    writer.remove_waiting(finished.as_slice())?;
    writer.record_import(&ImportRecord {
        at: now.clone(),
        path: outcome.name.clone(),
        status: outcome.status,
        document_id: outcome.document_id,
        reason: outcome.reason.clone(),
    })
}

/// What can be said of a document before it is read: its file name, and nothing more.
#[must_use]
pub fn unread_facts(name: &str) -> DocumentFacts {
    DocumentFacts {
        title: name.trim_end_matches('/').rsplit('/').next().unwrap_or(name).to_owned(),
        kind: Fact::suggested(DocumentKind::Other, None),
        date: None,
        language: None,
        facility: None,
        identity: PrintedIdentity::default(),
        dates: None,
    }
}
