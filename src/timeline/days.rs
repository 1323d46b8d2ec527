//! Order and day numbers.

use std::fmt;

use jiff::civil::Date;
use satchel_records::{Event, EventId, EventKind, PartialDate, TimelineLane};
use serde::Serialize;

/// What happened, in order.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct Timeline {
    /// Every event from which days may be counted, oldest first.
    pub day_zeros: Vec<DayZero>,
    /// The one that the day numbers count from.
    pub day_zero: Option<EventId>,
    /// Events by date; of equal dates the less precise first, then by lane and number.
    pub events: Vec<TimelineEvent>,
}

/// An event from which days may be counted.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct DayZero {
    /// The event.
    pub id: EventId,
    /// CAR-T infusion or transplant.
    #[serde(rename = "type")]
    pub kind: EventKind,
    /// Its date. Only from a full date can days be counted.
    pub date: PartialDate,
    /// Its label.
    pub label: String,
}

/// An event with its place in time.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct TimelineEvent {
    /// The event itself.
    #[serde(flatten)]
    pub event: Event,
    /// The lane that shows it.
    pub lane: TimelineLane,
    /// Days from Day 0 to the event or its beginning; none without a Day 0 of a full date.
    pub days: Option<DayRange>,
    /// Days from Day 0 to its end.
    pub end_days: Option<DayRange>,
    /// It lasts, and no paper says until when.
    pub open_end: bool,
    /// The stated end lies before the beginning: shown as a point, for a person to settle.
    pub end_before_start: bool,
}

/// Whole days counted from Day 0: one number for a full date, first and last for a month or a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct DayRange {
    /// The first day it may be.
    pub first: i32,
    /// The last day it may be.
    pub last: i32,
}

impl DayRange {
    /// The days a date may be, counted from `anchor`.
    #[must_use]
    pub fn counted(anchor: Date, date: PartialDate) -> Option<Self> {
        let days = |day: Date| anchor.until(day).ok().map(|span| span.get_days());
        Some(Self { first: days(date.first_day())?, last: days(date.last_day())? })
    }

    /// The day number, when the date is known to the day.
    #[must_use]
    pub fn exact(self) -> Option<i32> {
        (self.first == self.last).then_some(self.first)
    }
}

/// `D-5`, `D0`, `D+28`; a range as `D+110 … D+137`.
impl fmt::Display for DayRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day =
            |f: &mut fmt::Formatter<'_>, n: i32| if n == 0 { write!(f, "D0") } else { write!(f, "D{n:+}") };
        day(f, self.first)?;
        if self.last != self.first {
            write!(f, " … ")?;
            day(f, self.last)?;
        }
        Ok(())
    }
}

impl TimelineEvent {
    /// The day number, when event and Day 0 are known to the day.
    #[must_use]
    pub fn day(&self) -> Option<i32> {
        self.days.and_then(DayRange::exact)
    }

    /// The end to draw: none for a point, for an open end and for an end before the beginning.
    #[must_use]
    pub fn shown_end(&self) -> Option<PartialDate> {
        self.event.end.filter(|_| !self.end_before_start)
    }
}

/// Puts events in order and counts days from `day_zero`.
///
/// Without one, days count from the latest CAR-T infusion, else from the latest transplant, else not at all. The same
/// holds when `day_zero` names an event that is not shown or is no Day 0.
#[must_use]
pub fn build(events: &[Event], day_zero: Option<EventId>) -> Timeline {
    let mut shown: Vec<&Event> = events.iter().filter(|event| event.status.is_shown()).collect();
    shown.sort_by_key(|event| (event.date, event.kind.lane(), event.id));
    let candidates: Vec<&Event> = shown.iter().copied().filter(|event| event.kind.is_day_zero()).collect();
    let chosen = day_zero
        .and_then(|id| candidates.iter().copied().find(|event| event.id == id))
        .or_else(|| latest(&candidates, EventKind::CarTInfusion))
        .or_else(|| latest(&candidates, EventKind::Hsct));
    let anchor = chosen.and_then(|event| event.date.exact());
    Timeline {
        day_zeros: candidates.iter().map(|event| DayZero::of(event)).collect(),
        day_zero: chosen.map(|event| event.id),
        events: shown.into_iter().map(|event| TimelineEvent::of(event, anchor)).collect(),
    }
}

/// The latest event of a kind; one a person settled before one that was only read, since a retelling with a wrong date
/// must not move every day number; one with a full date before one without, since only that gives day numbers.
fn latest<'a>(candidates: &[&'a Event], kind: EventKind) -> Option<&'a Event> {
    candidates
        .iter()
        .copied()
        .filter(|event| event.kind == kind)
        .max_by_key(|event| (event.status.is_settled_by_person(), event.date.exact().is_some(), event.date))
}

impl DayZero {
    fn of(event: &Event) -> Self {
        Self { id: event.id, kind: event.kind, date: event.date, label: event.label.clone() }
    }
}

impl TimelineEvent {
    fn of(event: &Event, anchor: Option<Date>) -> Self {
        let days = |date: PartialDate| anchor.and_then(|anchor| DayRange::counted(anchor, date));
        Self {
            lane: event.kind.lane(),
            days: days(event.date),
            end_days: event.end.and_then(days),
            open_end: event.end.is_none() && lasts(event.kind),
            end_before_start: event.end.is_some_and(|end| end.last_day() < event.date.first_day()),
            event: event.clone(),
        }
    }
}

/// Whether events of a kind go on for a time, so that a missing end is an open end and not a point.
fn lasts(kind: EventKind) -> bool {
    use EventKind as K;
    matches!(
        kind,
        K::Chemotherapy
            | K::Radiotherapy
            | K::Immunotherapy
            | K::Admission
            | K::Gvhd
            | K::Infection
            | K::Supportive
    )
}
