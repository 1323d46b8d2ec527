//! Facts of a record follow its pages: a page that is added is read with those before it, a file that is split is read
//! piece by piece, and a photo of a paper that is here as a file adds nothing that the file prints otherwise.
//!
//! All is read anew from the stored pages. What a person has settled stays, at its place on the page.

use satchel_records::{
    Document, DocumentFacts, DocumentId, DocumentStatus, Fact, FactStatus, FilePiece, IdentityCheck,
    LabSuggestion, Page, PartRole, Reading, RecordPart, Source,
};
use serde_json::Value;

use super::ahead::sources;
use super::filing::{store_events, store_labs, unread_facts};
use super::practice::practice_of;
use crate::facts::{self, DocumentInput, Extracted};
use crate::vault::{VaultError, Writer};

/// A page of a file, by document and number.
type Place = (DocumentId, u32);

/// Stores what a kept file gave when it was read once more, as when its password or an engine had been missing.
///
/// # Errors
/// When the vault cannot be written.
pub fn store_again(writer: &mut Writer<'_>, id: DocumentId, reading: &Reading) -> Result<(), VaultError> {
    let Some(document) = writer.document(id)? else { return Err(VaultError::NotFound { what: "document" }) };
    writer.replace_pages(id, &reading.pages)?;
    let reason = reading.issues.first();
    // A container has no pages; once it is open there is nothing left to read in it.
    let is_open = reading.pages.is_empty() && reason.is_none();
    let status = if is_open { DocumentStatus::NeedsReview } else { document.status };
    writer.update_document(id, &document.facts, status, document.identity_check, document.pages, reason)?;
    let lead = writer.part(id)?.map_or(id, |part| part.record);
    read_record(writer, lead)
}

/// Makes a document a part of a record, or one by itself again, and reads the facts anew.
///
/// # Errors
/// When the vault cannot be written.
pub fn set_part(
    writer: &mut Writer<'_>,
    id: DocumentId,
    part: Option<&RecordPart>,
) -> Result<(), VaultError> {
    let before = writer.part(id)?;
    writer.set_part(id, part)?;
    if part.is_none() {
        read_record(writer, id)?;
    }
    let records = [before.map(|part| part.record), part.map(|part| part.record)];
    let [old, new] = records;
    for record in old.into_iter().chain(new.filter(|new| Some(*new) != old)) {
        read_record(writer, record)?;
    }
    Ok(())
}

/// Splits a file into records by ranges of its pages, the first of which stays with its document; no range makes the
/// file one record again. Facts are read anew.
///
/// # Errors
/// When the vault cannot be written.
pub fn set_split(writer: &mut Writer<'_>, file: DocumentId, ranges: &[(u32, u32)]) -> Result<(), VaultError> {
    writer.delete_facts_of(file)?;
    let mut pages = writer.pages(file)?;
    for (id, piece) in writer.pieces_of(file)? {
        writer.delete_facts_of(id)?;
        pages.extend(renumbered(writer.pages(id)?, |number| number + piece.first - 1));
        relocate(writer, &|(document, page)| (document == id).then(|| (file, page + piece.first - 1)))?;
        writer.remove_piece(id)?;
    }
    let mut whole = vec![file];
    for &(first, last) in ranges.iter().skip(1) {
        let (here, rest) = pages.into_iter().partition(|page| (first..=last).contains(&page.number));
        pages = rest;
        let id = writer.insert_piece(&FilePiece { file, first, last }, &unread_facts(""))?;
        writer.replace_pages(id, &renumbered(here, |number| number + 1 - first))?;
        relocate(writer, &|(document, page)| {
            (document == file && (first..=last).contains(&page)).then(|| (id, page + 1 - first))
        })?;
        whole.push(id);
    }
    writer.replace_pages(file, &pages)?;
    whole.into_iter().try_for_each(|id| read_record(writer, id))
}

fn renumbered(mut pages: Vec<Page>, number: impl Fn(u32) -> u32) -> Vec<Page> {
    pages.iter_mut().for_each(|page| page.number = number(page.number));
    pages
}

/// Reads the facts of a record: its own pages and those that continue them as one, then the copies.
fn read_record(writer: &mut Writer<'_>, lead: DocumentId) -> Result<(), VaultError> {
    let parts = writer.parts_of(lead)?;
    let of_role = |role| parts.iter().filter(move |(_, part)| part.role == role).map(|(id, _)| *id);
    let files: Vec<DocumentId> = std::iter::once(lead).chain(of_role(PartRole::Continuation)).collect();
    read_as_one(writer, &files, |_| true)?;
    for copy in of_role(PartRole::Copy) {
        let official = facts_of(writer, &files)?;
        read_as_one(writer, &[copy], |lab| !official.iter().any(|known| contradicts(known, lab)))?;
    }
    Ok(())
}

/// Reads the pages of files as those of one paper; what `takes` refuses is left out.
fn read_as_one(
    writer: &mut Writer<'_>,
    files: &[DocumentId],
    takes: impl Fn(&LabSuggestion) -> bool,
) -> Result<(), VaultError> {
    let (mut pages, mut places): (Vec<Page>, Vec<Place>) = (Vec::new(), Vec::new());
    for id in files {
        writer.delete_facts_of(*id)?;
        for mut page in writer.pages(*id)? {
            places.push((*id, page.number));
            page.number = u32::try_from(places.len()).unwrap_or(u32::MAX);
            pages.push(page);
        }
    }
    let Some(document) = files.first().map(|id| writer.document(*id)).transpose()?.flatten() else {
        return Ok(());
    };
    if pages.is_empty() {
        return Ok(());
    }
    let input = DocumentInput {
        document_id: document.id,
        source_path: &document.source_path,
        media_type: &document.media_type,
        pages: &pages,
        dicom: &[],
    };
    let practice = practice_of(writer, &pages)?;
    let mut read = facts::extract_by(&input, writer.patient()?.as_ref(), &practice);
    for source in sources(&mut read) {
        let place = usize::try_from(source.page).ok().and_then(|page| places.get(page.checked_sub(1)?));
        (source.document_id, source.page) = *place.unwrap_or(&(document.id, source.page));
    }
    leave_settled(writer, files, &mut read)?;
    read.labs.retain(takes);
    let (check, status) = standing(&document, read.identity_check);
    let facts = merged(&document, read.facts);
    for id in files {
        let Some(file) = writer.document(*id)? else { continue };
        let count = u32::try_from(writer.pages(*id)?.len()).unwrap_or(u32::MAX);
        writer.update_document(*id, &facts, status, check, count, file.reason.as_ref())?;
    }
    let fact_status =
        if check == IdentityCheck::Differs { FactStatus::OtherPatient } else { FactStatus::Suggested };
    store_labs(writer, &read.labs, fact_status)?;
    store_events(writer, &read.events, fact_status)
}

/// What the family said about whose paper it is stays; so does the trash.
fn standing(document: &Document, read: IdentityCheck) -> (IdentityCheck, DocumentStatus) {
    let check = match (document.identity_check, document.status) {
        (IdentityCheck::Linked, _) => IdentityCheck::Linked,
        (IdentityCheck::Differs, DocumentStatus::Ready) => {
            return (IdentityCheck::Differs, DocumentStatus::Ready);
        }
        _ => read,
    };
    let status = match (document.status, check) {
        (DocumentStatus::Trashed, _) => DocumentStatus::Trashed,
        (_, IdentityCheck::Differs) => DocumentStatus::IdentityMismatch,
        _ => DocumentStatus::NeedsReview,
    };
    (check, status)
}

/// What was read, but for what a person has settled and the title it goes by.
fn merged(document: &Document, read: DocumentFacts) -> DocumentFacts {
    let known = &document.facts;
    let is_titled = document.pages > 0 && !known.title.is_empty();
    let optional = |known: &Option<Fact<String>>, read| settled(known.as_ref()).cloned().or(read);
    DocumentFacts {
        title: if is_titled { known.title.clone() } else { read.title },
        kind: settled(Some(&known.kind)).cloned().unwrap_or(read.kind),
        date: settled(known.date.as_ref()).cloned().or(read.date),
        language: optional(&known.language, read.language),
        facility: optional(&known.facility, read.facility),
        identity: read.identity,
        dates: read.dates,
    }
}

fn settled<T>(fact: Option<&Fact<T>>) -> Option<&Fact<T>> {
    fact.filter(|fact| fact.status.is_settled_by_person())
}

/// Leaves out what a person has settled already, also by rejecting it: the same place is not asked about twice.
fn leave_settled(writer: &Writer<'_>, files: &[DocumentId], read: &mut Extracted) -> Result<(), VaultError> {
    let is_here = |source: &Source| files.contains(&source.document_id);
    // What no person touched in these files has been forgotten before.
    let labs: Vec<(Source, FactStatus)> = writer
        .labs()?
        .into_iter()
        .flat_map(|lab| {
            let status = lab.status;
            std::iter::once(lab.lab.source).chain(lab.also).map(move |source| (source, status))
        })
        .filter(|(source, _)| is_here(source))
        .collect();
    read.labs.retain(|lab| !labs.iter().any(|(source, _)| same_place(source, &lab.source)));
    let mut events = Vec::new();
    for id in files {
        events.extend(writer.events_of(*id)?);
    }
    read.events.retain(|event| {
        let told = |source: &Source| {
            source.document_id == event.source.document_id
                && source.page == event.source.page
                && source.quote == event.source.quote
        };
        !events.iter().any(|known| known.kind == event.kind && known.sources.iter().any(told))
    });
    Ok(())
}

fn same_place(a: &Source, b: &Source) -> bool {
    a.document_id == b.document_id
        && a.page == b.page
        && match (a.bounds, b.bounds) {
            (Some(a), Some(b)) => a == b,
            _ => a.quote == b.quote,
        }
}

fn facts_of(writer: &Writer<'_>, files: &[DocumentId]) -> Result<Vec<LabSuggestion>, VaultError> {
    let is_here = |source: &Source| files.contains(&source.document_id);
    let labs = writer.labs()?.into_iter().filter(|lab| lab.status.is_shown());
    let labs = labs.filter(|lab| is_here(&lab.lab.source) || lab.also.iter().any(is_here));
    Ok(labs.map(|lab| lab.lab).collect())
}

/// Whether a copy reads otherwise what the file it copies prints.
fn contradicts(official: &LabSuggestion, copy: &LabSuggestion) -> bool {
    official.analyte == copy.analyte
        && official.specimen == copy.specimen
        && official.collected == copy.collected
        && (official.value != copy.value || official.as_reported.value != copy.as_reported.value)
        && !(official.value.is_some() && official.value == copy.value)
}

/// Moves what points to pages that have become another document's: facts a person settled, and what the family says.
fn relocate(writer: &mut Writer<'_>, moved: &dyn Fn(Place) -> Option<Place>) -> Result<(), VaultError> {
    let go = |source: &mut Source| {
        let to = moved((source.document_id, source.page));
        if let Some(to) = to {
            (source.document_id, source.page) = to;
        }
        to.is_some()
    };
    for mut lab in writer.labs()? {
        let first = go(&mut lab.lab.source);
        let also = any_of(lab.also.iter_mut().map(go));
        if first || also {
            writer.update_lab(&lab)?;
        }
    }
    for mut event in writer.events()? {
        if any_of(event.sources.iter_mut().map(go)) {
            writer.update_event(&event)?;
        }
    }
    for (name, mut note) in writer.notes("")? {
        if relocate_note(&mut note, moved) {
            writer.set_note(&name, &note)?;
        }
    }
    Ok(())
}

/// Whether one of them is true. All are worked out: each moves a place.
fn any_of(moved: impl Iterator<Item = bool>) -> bool {
    moved.filter(|moved| *moved).count() > 0
}

/// In a note, a document and its page stand side by side.
fn relocate_note(note: &mut Value, moved: &dyn Fn(Place) -> Option<Place>) -> bool {
    match note {
        Value::Array(items) => any_of(items.iter_mut().map(|item| relocate_note(item, moved))),
        Value::Object(fields) => {
            let document = fields.get("document_id").and_then(Value::as_str).and_then(|id| id.parse().ok());
            let page = fields.get("page").and_then(Value::as_u64).and_then(|page| u32::try_from(page).ok());
            let to = document.zip(page).and_then(moved);
            if let Some((document, page)) = to {
                fields.insert("document_id".to_owned(), document.to_string().into());
                fields.insert("page".to_owned(), page.into());
            }
            let inside = any_of(fields.values_mut().map(|field| relocate_note(field, moved)));
            to.is_some() || inside
        }
        _ => false,
    }
}
