//! Timeline: what happened, counted from the Day 0 one chooses.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::records::{EventId, EventKind, FactStatus, PartialDate, Source, TimelineLane};

/// Which Day 0.
#[derive(Debug, Clone, Copy, Default, Deserialize, ts_rs::TS)]
#[serde(default)]
pub struct TimelineRequest {
    /// Count from this event; without one, from the latest CAR-T infusion or transplant.
    pub day_zero: Option<EventId>,
}

/// An event.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct EventRow {
    /// Its id.
    pub id: EventId,
    /// What happened.
    #[serde(rename = "type")]
    pub kind: EventKind,
    /// The lane that shows it.
    pub lane: TimelineLane,
    /// When, or when it began.
    pub date: PartialDate,
    /// When it ended.
    pub end: Option<PartialDate>,
    /// How much of the date is known.
    pub precision: crate::records::DatePrecision,
    /// Short label in the document's words.
    pub label: String,
    /// Details in fixed keys.
    pub details: BTreeMap<String, String>,
    /// Day counted from the chosen Day 0; none without one or without a full date.
    pub day: Option<i32>,
    /// Who says so.
    pub status: FactStatus,
    /// Every place that tells it.
    pub sources: Vec<Source>,
    /// Other dates the sources give, to be settled.
    pub conflicting_dates: Vec<PartialDate>,
}
