//! Events told in a document: by its sentences, and by the document itself being about one.

mod anchored;
mod claims;
mod composed;
mod dating;
mod details;
mod episodes;
mod findings;
mod headings;
mod months;
mod own;
mod record;
mod sentence;
mod short_days;
mod sorts;
mod study;
#[cfg(test)]
mod tests;
mod told;
mod triggers;
mod zero;

use std::collections::BTreeSet;

use satchel_records::{
    DocumentId, DocumentKind, EventKind, EventSuggestion, LabSuggestion, PartialDate, Specimen,
};

use super::dates::{DateStyle, FoundDate};
use super::forms::DatedField;
use super::prose::Passage;

pub(super) use study::of_study;

/// What the document says of itself, for its events.
#[derive(Debug, Clone)]
pub(super) struct Telling<'a> {
    /// The document every source points to.
    pub document_id: DocumentId,
    /// Its kind.
    pub kind: DocumentKind,
    /// Its date.
    pub date: Option<FoundDate>,
    /// First and last day of the stay it sums up.
    pub stay: Option<(PartialDate, PartialDate)>,
    /// Its labelled dates.
    pub dated: &'a [DatedField],
    /// Its running text.
    pub passages: &'a [Passage],
    /// Its lab values.
    pub labs: &'a [LabSuggestion],
    /// Order of day and month.
    pub style: DateStyle,
    /// Its title.
    pub title: &'a str,
    /// What it examined.
    pub specimen: Specimen,
    /// The patient's birth date: nothing happened to them before it.
    pub born: Option<PartialDate>,
}

/// Every event of a document: its own first, then those it retells, in reading order.
pub(super) fn read(telling: &Telling<'_>) -> Vec<EventSuggestion> {
    // A birth date printed without its label dates no paper.
    let dated = telling.date.clone().filter(|date| telling.born != Some(date.date));
    let telling = &Telling { date: dated, ..telling.clone() };
    let told = match telling.kind {
        // Tables and forms of these papers tell results and persons, not a course, unless they retell it as a chronology.
        DocumentKind::LabReport
        | DocumentKind::IdentityAdmin
        | DocumentKind::TransplantDonor
        | DocumentKind::Medication => {
            Some(told::read(telling)).filter(|told| is_course(told)).unwrap_or_else(|| own::labelled(telling))
        }
        _ => told::read(telling),
    };
    let told = until_discharge(telling, episodes::of_record(telling, told));
    let mut events = own::read(telling, &told);
    events.extend(zero::infusions(telling, &told));
    for event in told {
        if let Some(record) =
            events.first_mut().filter(|record| episodes::is_a_day_of(telling, record, &event))
        {
            episodes::extend(record, event);
            continue;
        }
        match events.iter_mut().find(|other| is_same(other, &event)) {
            Some(other) => merge(other, event),
            None => events.push(event),
        }
    }
    own::complete(telling, &mut events);
    episodes::fold_examinations(&mut events);
    episodes::fold_escalations(&mut events);
    episodes::name_lymphodepletion(&mut events);
    events
}

/// What the summary of a stay tells up to the discharge it tells of: days in figures behind it are still to come.
fn until_discharge(telling: &Telling<'_>, mut told: Vec<EventSuggestion>) -> Vec<EventSuggestion> {
    let left = told.iter().filter(|event| event.kind == EventKind::Discharge).map(|event| event.date).max();
    if let Some(left) = left.filter(|_| telling.kind == DocumentKind::DischargeSummary) {
        told.retain(|event| event.source.rule != "event:narrative:inferred-date" || event.date <= left);
    }
    told
}

/// Whether events are those of a course of disease: several turning points or complications, on more than one day.
fn is_course(told: &[EventSuggestion]) -> bool {
    let turns = || {
        told.iter().filter(|event| {
            sorts::is_verdict(event.kind) || matches!(event.kind, EventKind::Hsct | EventKind::CarTInfusion)
        })
    };
    let kinds: BTreeSet<&str> = turns().map(|event| event.kind.key()).collect();
    let dates: BTreeSet<PartialDate> = turns().map(|event| event.date).collect();
    let outcomes: BTreeSet<&str> =
        told.iter().filter(|event| sorts::is_outcome(event.kind)).map(|event| event.kind.key()).collect();
    if kinds.len() + outcomes.len() >= 2 && !kinds.is_empty() && dates.len() + outcomes.len() >= 2 {
        return true;
    }
    // Treatments, stays and complications of several sorts on several days are a course without a turn.
    let course = || told.iter().filter(|event| !sorts::is_examination(event.kind));
    let sorts: BTreeSet<&str> = course().map(|event| event.kind.key()).collect();
    let days: BTreeSet<PartialDate> = course().map(|event| event.date).collect();
    sorts.len() >= 3 && days.len() >= 3
}

/// Two suggestions of one document that tell the same.
fn is_same(a: &EventSuggestion, b: &EventSuggestion) -> bool {
    let agrees = |key: &str| match (a.details.get(key), b.details.get(key)) {
        (Some(a), Some(b)) => a == b,
        _ => true,
    };
    // A treatment told twice, once with its end, and a vaguer date that the fuller one may mean.
    let one_date = a.date == b.date
        || a.end.is_none()
            && b.end.is_none()
            && a.date.precision() != b.date.precision()
            && a.date.may_equal(&b.date);
    a.kind == b.kind && one_date && ["toxicity", "modality", "procedure"].iter().all(|key| agrees(key))
}

fn merge(into: &mut EventSuggestion, other: EventSuggestion) {
    if into.date.precision() < other.date.precision() {
        into.date = other.date;
    }
    into.end = into.end.or(other.end);
    into.own_event |= other.own_event;
    for (key, value) in other.details {
        into.details.entry(key).or_insert(value);
    }
}
