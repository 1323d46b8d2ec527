//! What may leave. Everything a packet shows goes through here, so nothing held back can slip in by another door.

use std::collections::BTreeSet;

use satchel_records::{
    DocumentId, DocumentKind, DocumentStatus, Event, FactStatus, IdentityCheck, LabValue, PartialDate, Source,
};

use crate::timeline::{self, Assembly};

use super::{HeldBack, HeldReason, PacketDocument, PacketInput, PacketStudy};

/// The part of a case that goes into the packet, in the packet's order.
pub(super) struct Selection<'a> {
    /// Documents by number.
    pub(super) documents: Vec<&'a PacketDocument>,
    /// Lab values by collection date, time and number.
    pub(super) labs: Vec<LabValue>,
    /// Events by date and number.
    pub(super) events: Vec<Event>,
    /// Studies of the chosen documents by document number.
    pub(super) studies: Vec<&'a PacketStudy>,
    /// What stays at home, by document number.
    pub(super) held_back: Vec<HeldBack>,
    /// What the family corrected of the lines of therapy and the episodes.
    pub(super) assembly: &'a Assembly,
    /// The event whose day is Day 0.
    pub(super) day_zero: Option<Event>,
}

impl<'a> Selection<'a> {
    /// Divides the case into what leaves and what stays.
    pub(super) fn of(input: &'a PacketInput) -> Self {
        let mut documents = Vec::new();
        let mut held_back = Vec::new();
        for document in &input.documents {
            match reason_to_hold(document) {
                Verdict::Leaves => documents.push(document),
                Verdict::Stays(reason) => held_back.push(HeldBack {
                    document_id: document.document.id,
                    kind: document.document.facts.kind.value,
                    reason,
                }),
                Verdict::Gone => {}
            }
        }
        documents.sort_by_key(|d| d.document.id);
        let chosen: BTreeSet<DocumentId> = documents.iter().map(|d| d.document.id).collect();

        let mut labs: Vec<LabValue> = input.labs.iter().filter_map(|lab| chosen_lab(lab, &chosen)).collect();
        labs.sort_by_cached_key(|l| {
            (l.lab.collected.is_none(), l.lab.collected, l.lab.collected_time.clone(), l.id)
        });
        let mut events: Vec<Event> =
            input.events.iter().filter_map(|event| chosen_event(event, &chosen)).collect();
        events.sort_by_key(|e| (e.date, e.id));

        let mut studies: Vec<&PacketStudy> =
            input.studies.iter().filter(|s| chosen.contains(&s.document_id)).collect();
        studies.sort_by_key(|s| s.document_id);
        if !input.profile.dicom {
            held_back.extend(studies.iter().map(|s| HeldBack {
                document_id: s.document_id,
                kind: DocumentKind::ImagingStudy,
                reason: HeldReason::ImagesNotIncluded,
            }));
        }
        held_back.sort_by_key(|h| h.document_id);
        let day_zero = day_zero(input, &events);
        Self { documents, labs, events, studies, held_back, assembly: &input.assembly, day_zero }
    }

    /// The pages of all documents together.
    pub(super) fn pages(&self) -> u32 {
        self.documents.iter().map(|d| d.document.pages).sum()
    }

    /// Whether a document is in the packet, so that a link to it leads somewhere.
    pub(super) fn holds(&self, id: DocumentId) -> bool {
        self.documents.iter().any(|d| d.document.id == id)
    }

    /// The date other dates are counted from, when it is known to the day.
    pub(super) fn anchor(&self) -> Option<PartialDate> {
        self.day_zero.as_ref().map(|e| e.date)
    }
}

enum Verdict {
    Leaves,
    Stays(HeldReason),
    Gone,
}

fn reason_to_hold(document: &PacketDocument) -> Verdict {
    let document = &document.document;
    match document.status {
        DocumentStatus::Trashed => Verdict::Gone,
        DocumentStatus::IdentityMismatch => Verdict::Stays(HeldReason::OtherPatient),
        _ if document.identity_check == IdentityCheck::Differs => Verdict::Stays(HeldReason::OtherPatient),
        DocumentStatus::NotReadYet => Verdict::Stays(HeldReason::NotReadYet),
        DocumentStatus::Ready | DocumentStatus::NeedsReview => Verdict::Leaves,
    }
}

/// The value with the sources that leave; nothing when it is rejected or all its paper stays.
fn chosen_lab(lab: &LabValue, chosen: &BTreeSet<DocumentId>) -> Option<LabValue> {
    if !lab.status.is_shown() {
        return None;
    }
    let mut sources =
        std::iter::once(&lab.lab.source).chain(&lab.also).filter(|s| chosen.contains(&s.document_id));
    let first = sources.next()?.clone();
    let also: Vec<Source> = sources.cloned().collect();
    let mut lab = lab.clone();
    lab.lab.source = first;
    lab.also = also;
    Some(lab)
}

/// The event with the sources that leave. One a person typed in needs no paper; any other does.
fn chosen_event(event: &Event, chosen: &BTreeSet<DocumentId>) -> Option<Event> {
    if !event.status.is_shown() {
        return None;
    }
    let mut kept = event.clone();
    kept.sources.retain(|s| chosen.contains(&s.document_id));
    let stands_alone = event.sources.is_empty() && event.status == FactStatus::Entered;
    (stands_alone || !kept.sources.is_empty()).then_some(kept)
}

/// The timeline's own choice, so that screen and paper count from one day; none unless that day is known.
fn day_zero(input: &PacketInput, events: &[Event]) -> Option<Event> {
    let chosen = timeline::build(events, input.day_zero).day_zero?;
    events.iter().find(|e| e.id == chosen && e.date.exact().is_some()).cloned()
}
