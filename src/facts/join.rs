//! One result printed on several papers is one value; one event told in several is one event.

use satchel_records::{Event, EventSuggestion, LabId, LabSuggestion, LabValue};

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
    let same = |lab: &LabSuggestion| {
        lab.analyte == new.analyte
            && lab.specimen == new.specimen
            && lab.collected.is_some()
            && lab.collected == new.collected
            && lab.collected_time == new.collected_time
            && lab.as_reported.value == new.as_reported.value
    };
    existing.iter().find(|filed| same(&filed.lab)).map(|filed| filed.id)
}

/// Joins a new event to the filed one it retells.
#[must_use]
pub fn join_event(existing: &[Event], new: &EventSuggestion) -> Joined {
    let same = |event: &&Event| event.kind == new.kind && event.date.may_equal(&new.date);
    match existing.iter().find(same) {
        Some(event) => {
            let mut event = event.clone();
            event.sources.push(new.source.clone());
            Joined::Into(event)
        }
        None => Joined::New,
    }
}
