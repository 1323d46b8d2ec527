//! One result printed on several papers is one value; one event told in several is one event.

use satchel_records::{
    DatePrecision, Event, EventKind, EventSuggestion, LabId, LabSuggestion, LabValue, PartialDate,
};

/// Events further apart than this are never one event, whatever their papers say of it.
pub const EVENT_REACH_DAYS: i32 = 120;

/// What became of an event suggestion beside those already filed.
#[derive(Debug, Clone, PartialEq)]
pub enum Joined {
    /// No filed event tells the same.
    New,
    /// The filed event, with the new source and details added.
    Into(Event),
}

/// The filed value that is the same result (same analyte, specimen, time and value), if there is one.
#[must_use]
pub fn join_lab(existing: &[LabValue], new: &LabSuggestion) -> Option<LabId> {
    existing
        .iter()
        .find(|filed| filed.status.is_shown() && is_same_result(&filed.lab, new))
        .map(|filed| filed.id)
}

fn is_same_result(a: &LabSuggestion, b: &LabSuggestion) -> bool {
    let same_time = match (&a.collected_time, &b.collected_time) {
        (Some(a), Some(b)) => a == b,
        _ => true,
    };
    let same_value = match (a.value, b.value) {
        // Two units of one result differ in their last figure by rounding.
        (Some(x), Some(y)) => {
            x == y
                || a.as_reported.unit != b.as_reported.unit && (x - y).abs() <= 0.005 * x.abs().max(y.abs())
        }
        (None, None) => a.as_reported.value == b.as_reported.value,
        _ => false,
    };
    let day = |date: Option<PartialDate>| date.filter(|d| d.precision() == DatePrecision::Day);
    a.analyte == b.analyte
        && a.specimen == b.specimen
        && day(a.collected).is_some()
        && day(a.collected) == day(b.collected)
        && same_time
        && a.comparator == b.comparator
        && same_value
}

/// Joins a new event to the filed one it retells.
///
/// Same kind, and the same date or one date inside the other's precision, and no detail that contradicts. A document's own event
/// outranks a retelling; a retelling that gives another date for an event of which there is only one is kept as a conflict.
#[must_use]
pub fn join_event(existing: &[Event], new: &EventSuggestion) -> Joined {
    let shown = || {
        existing.iter().filter(|event| event.status.is_shown() && event.kind == new.kind && agree(event, new))
    };
    let same_day = shown().find(|event| event.date == new.date);
    let inside = || {
        shown().find(|event| {
            event.date.may_equal(&new.date) && event.date.precision() != new.date.precision()
                || event.end.is_some() && event.end == new.end && event.date.may_equal(&new.date)
        })
    };
    if let Some(event) = same_day.or_else(inside) {
        return Joined::Into(joined(event, new));
    }
    // The same numbered or otherwise unique event with another date is one event whose papers disagree.
    match shown().find(|event| is_unique(event, new)) {
        Some(event) => {
            let mut event = joined(event, new);
            if !event.date.may_equal(&new.date) && !event.conflicting_dates.contains(&new.date) {
                event.conflicting_dates.push(new.date);
            }
            Joined::Into(event)
        }
        None => Joined::New,
    }
}

/// No detail of one contradicts the other's.
fn agree(event: &Event, new: &EventSuggestion) -> bool {
    const TELLING: [&str; 8] =
        ["cr_number", "relapse_number", "toxicity", "target", "donor_type", "modality", "procedure", "onset"];
    TELLING.iter().all(|key| match (event.details.get(*key), new.details.get(*key)) {
        (Some(a), Some(b)) => a == b,
        _ => true,
    })
}

/// Whether both carry the same number, or are near each other and of a kind that happens once.
fn is_unique(event: &Event, new: &EventSuggestion) -> bool {
    let numbered = ["cr_number", "relapse_number"]
        .iter()
        .any(|key| matches!((event.details.get(*key), new.details.get(*key)), (Some(a), Some(b)) if a == b));
    let days = |a: PartialDate, b: PartialDate| a.days_since(&b).map(i32::abs);
    let near = |limit: i32| days(event.date, new.date).is_some_and(|days| days <= limit);
    numbered && near(EVENT_REACH_DAYS)
        || matches!(event.kind, EventKind::Diagnosis) && near(45)
        || matches!(event.kind, EventKind::CarTInfusion | EventKind::Hsct) && near(7)
}

fn joined(event: &Event, new: &EventSuggestion) -> Event {
    let mut event = event.clone();
    if new.own_event {
        if !event.status.is_settled_by_person() && new.date.precision() >= event.date.precision() {
            if !event.date.may_equal(&new.date) && !event.conflicting_dates.contains(&event.date) {
                event.conflicting_dates.push(event.date);
            }
            event.date = new.date;
        }
        event.sources.insert(0, new.source.clone());
    } else {
        if !event.status.is_settled_by_person()
            && new.date.precision() > event.date.precision()
            && event.date.may_equal(&new.date)
        {
            event.date = new.date;
        }
        event.sources.push(new.source.clone());
    }
    event.conflicting_dates.retain(|date| *date != event.date);
    event.end = event.end.or(new.end.filter(|end| *end >= event.date));
    for (key, value) in &new.details {
        event.details.entry(key.clone()).or_insert_with(|| value.clone());
    }
    event
}
