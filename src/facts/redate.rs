//! Reading the dates of a paper again, once it is known which number of `03/04/2026` is the day.
//!
//! Facts keep their numbers and everything else that is known of them. A date that a person typed, or that another paper tells, stays.

use satchel_records::{
    DateReading, DayOrder, Document, Doubt, Event, EventSuggestion, FactStatus, LabSuggestion, LabValue,
    OrderBasis, Page, Patient, Source,
};

use super::extract::{DocumentInput, Extracted, extract_by};
use super::practice::Practice;

/// A filed paper.
#[derive(Debug, Clone, Copy)]
pub struct Filed<'a> {
    /// The paper.
    pub document: &'a Document,
    /// Its pages as read.
    pub pages: &'a [Page],
    /// The values first read in it.
    pub labs: &'a [LabValue],
    /// The events it tells.
    pub events: &'a [Event],
}

/// What changes when the dates of a paper are read in another order.
#[derive(Debug, Clone, PartialEq)]
pub struct Redated {
    /// The paper with its dates.
    pub document: Document,
    /// The values whose dates or doubts change.
    pub labs: Vec<LabValue>,
    /// The events whose dates change.
    pub events: Vec<Event>,
}

/// The facts of a filed paper, read anew with what is known of its facility.
#[must_use]
pub fn read_again(
    document: &Document,
    pages: &[Page],
    patient: Option<&Patient>,
    practice: &Practice,
) -> Extracted {
    let input = DocumentInput {
        document_id: document.id,
        source_path: &document.source_path,
        media_type: &document.media_type,
        pages,
        dicom: &[],
    };
    extract_by(&input, patient, practice)
}

/// The facts of a paper when its dates are read in `order`; in the order it shows itself, when none is told. Only facts with a status that `may_change` are changed.
#[must_use]
pub fn redate(
    filed: Filed<'_>,
    patient: Option<&Patient>,
    order: Option<(DayOrder, OrderBasis)>,
    may_change: impl Fn(FactStatus) -> bool,
) -> Redated {
    let read = |order: Option<(DayOrder, OrderBasis)>| {
        read_again(filed.document, filed.pages, patient, &Practice { order, ..Practice::default() })
    };
    let reading = filed.document.facts.dates;
    let (before, after) = (read(reading.and_then(|dates| Some((dates.order, dates.basis?)))), read(order));
    let labs = filed.labs.iter().filter(|lab| may_change(lab.status));
    let events = filed.events.iter().filter(|event| may_change(event.status));
    Redated {
        document: redated_document(filed.document, &before, &after, &may_change),
        labs: labs.filter_map(|lab| redated_lab(lab, &before, &after)).collect(),
        events: events.filter_map(|event| redated_event(event, filed.document, &before, &after)).collect(),
    }
}

fn redated_document(
    document: &Document,
    before: &Extracted,
    after: &Extracted,
    may_change: impl Fn(FactStatus) -> bool,
) -> Document {
    let mut document = document.clone();
    let facts = &mut document.facts;
    if let (Some(date), Some(old), Some(new)) = (&mut facts.date, &before.facts.date, &after.facts.date)
        && date.value == old.value
        && may_change(date.status)
    {
        date.value = new.value;
    }
    if facts.identity.born == before.facts.identity.born {
        facts.identity.born = after.facts.identity.born;
    }
    facts.dates = after.facts.dates.or(facts.dates);
    document
}

/// The place of the nth of several alike among those read before, and what is read there now.
fn counterpart<'a, T>(
    before: &'a [T],
    after: &'a [T],
    is_there: impl Fn(&T) -> bool,
    is_it: impl Fn(&T) -> bool,
) -> Option<(&'a T, &'a T)> {
    let (nth, old) = before.iter().filter(|one| is_there(one)).enumerate().find(|(_, one)| is_it(one))?;
    Some((old, after.iter().filter(|one| is_there(one)).nth(nth)?))
}

/// Whether two facts were read from the same words of a paper.
#[must_use]
pub fn stand_together(a: &Source, b: &Source) -> bool {
    (a.document_id, a.page, &a.quote, &a.bounds) == (b.document_id, b.page, &b.quote, &b.bounds)
}

fn redated_lab(lab: &LabValue, before: &Extracted, after: &Extracted) -> Option<LabValue> {
    let is_there = |one: &LabSuggestion| stand_together(&one.source, &lab.lab.source);
    let is_it = |one: &LabSuggestion| one.collected == lab.lab.collected;
    let (_, new) = counterpart(&before.labs, &after.labs, is_there, is_it)?;
    let mut redated = lab.clone();
    redated.lab.collected = new.collected;
    redated.lab.collected_time.clone_from(&new.collected_time);
    if !new.doubts.contains(&Doubt::AmbiguousDate) {
        redated.lab.doubts.retain(|doubt| *doubt != Doubt::AmbiguousDate);
    }
    (redated != *lab).then_some(redated)
}

fn redated_event(event: &Event, document: &Document, before: &Extracted, after: &Extracted) -> Option<Event> {
    let mut redated = event.clone();
    for source in event.sources.iter().filter(|source| source.document_id == document.id) {
        let is_there = |one: &EventSuggestion| one.kind == event.kind && stand_together(&one.source, source);
        let told =
            |one: &EventSuggestion| one.date == event.date || event.conflicting_dates.contains(&one.date);
        let Some((old, new)) = counterpart(&before.events, &after.events, is_there, told) else { continue };
        if event.date == old.date {
            redated.date = new.date;
        }
        if event.end == old.end {
            redated.end = new.end;
        }
        for date in redated.conflicting_dates.iter_mut().filter(|date| **date == old.date) {
            *date = new.date;
        }
    }
    let date = redated.date;
    redated.conflicting_dates.retain(|other| *other != date);
    (redated != *event).then_some(redated)
}

/// Whether a person may be asked about the dates of a paper: nothing else settles their order.
#[must_use]
pub fn is_open(reading: Option<DateReading>) -> bool {
    reading.is_some_and(|reading| reading.basis.is_none())
}
