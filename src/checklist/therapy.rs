//! Stretches of therapy, from the dates of events alone.

use jiff::ToSpan;
use jiff::civil::Date;
use satchel_records::{Event, PartialDate};

use super::case::Case;
use super::template::Template;

/// Therapies that follow each other with few days between them. No line is numbered here: what counts as one line is for
/// the team to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stretch {
    /// The first day.
    pub(super) from: Date,
    /// The last day, as far as the records tell.
    pub(super) to: Date,
    /// The last day as the paper gives it, which may be a month or a year.
    pub(super) to_as_written: PartialDate,
}

/// The stretches of a case, oldest first.
pub(super) fn stretches(template: &Template, case: &Case<'_>) -> Vec<Stretch> {
    let mut events: Vec<&Event> = case.events_of(&template.therapy).map(|(event, _)| event).collect();
    events.sort_by_key(|event| (event.date, event.id));
    let mut stretches: Vec<Stretch> = Vec::new();
    for event in events {
        let (from, end) = (event.date.first_day(), last_of(event));
        match stretches.last_mut() {
            Some(open) if from <= plus(open.to, template.stretch_days) => {
                if end.last_day() > open.to {
                    (open.to, open.to_as_written) = (end.last_day(), end);
                }
            }
            _ => stretches.push(Stretch { from, to: end.last_day(), to_as_written: end }),
        }
    }
    stretches
}

/// The end of an event, or its date where no end is written or the end lies before it.
pub(super) fn last_of(event: &Event) -> PartialDate {
    event.end.filter(|end| *end >= event.date).unwrap_or(event.date)
}

/// A day some days later; before it for a negative number.
pub(super) fn plus(day: Date, days: i64) -> Date {
    day.saturating_add(days.days())
}
