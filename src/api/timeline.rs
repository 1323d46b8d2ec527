//! Timeline: what happened, counted from the Day 0 one chooses.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::error::ApiResult;
use super::host::Satchel;
use super::trash::Trash;
use crate::records::{
    DatePrecision, Event, EventId, EventKind, FactStatus, PartialDate, Source, TimelineLane,
};
use crate::timeline::{self, DayZero, Layout, LayoutRequest, TimelineEvent};

/// Which Day 0, and how wide the chart is.
#[derive(Debug, Clone, Default, Deserialize, ts_rs::TS)]
#[serde(default)]
pub struct TimelineRequest {
    /// Count from this event; without one, from the latest CAR-T infusion or transplant.
    pub day_zero: Option<EventId>,
    /// Width of the chart's time axis in pixels; without one, no chart is laid out.
    pub width: Option<f32>,
    /// Language of dates on the chart: `en` or `zh`.
    pub language: String,
    /// First day on the axis; with `to`, otherwise everything is shown.
    pub from: Option<PartialDate>,
    /// Last day on the axis.
    pub to: Option<PartialDate>,
}

/// The timeline.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct TimelineView {
    /// Every event from which days may be counted, oldest first.
    pub day_zeros: Vec<DayZero>,
    /// The one that the day numbers count from.
    pub day_zero: Option<EventId>,
    /// Events by date.
    pub events: Vec<EventRow>,
    /// Places of everything on the chart, in pixels.
    pub layout: Option<Layout>,
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
    pub precision: DatePrecision,
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

impl EventRow {
    pub(super) fn new(event: Event, day: Option<i32>) -> Self {
        Self {
            id: event.id,
            kind: event.kind,
            lane: event.kind.lane(),
            date: event.date,
            end: event.end,
            precision: event.date.precision(),
            label: event.label,
            details: event.details,
            day,
            status: event.status,
            sources: event.sources,
            conflicting_dates: event.conflicting_dates,
        }
    }
}

/// Size of the chart's letters in pixels.
const LETTER: f32 = 13.0;
/// Longer labels are cut on the chart; the table has them whole.
const LABEL_CHARS: usize = 30;

impl Satchel {
    /// What happened, counted from a Day 0.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn timeline(&self, request: &TimelineRequest) -> ApiResult<TimelineView> {
        let open = self.opened()?;
        let mut events = open.vault().events()?;
        let trash = Trash::of(&open.vault())?;
        events.retain(|event| !trash.holds_event(event));
        let timeline = timeline::build(&events, request.day_zero);
        let label = |event: &TimelineEvent| label(event, &request.language);
        let layout = request.width.and_then(|width| {
            timeline::layout(
                &timeline,
                &LayoutRequest {
                    width,
                    days: request.from.zip(request.to).map(|(from, to)| (from.first_day(), to.last_day())),
                    mark: 7.0,
                    gap: 10.0,
                    max_rows: 6,
                    measure: &text_width,
                    label: &label,
                },
            )
        });
        let row = |event: TimelineEvent| {
            let day = event.day();
            EventRow::new(event.event, day)
        };
        Ok(TimelineView {
            day_zeros: timeline.day_zeros,
            day_zero: timeline.day_zero,
            events: timeline.events.into_iter().map(row).collect(),
            layout,
        })
    }
}

/// An event's label on the chart: its words, and its date under them.
fn label(event: &TimelineEvent, language: &str) -> Vec<String> {
    let words = &event.event.label;
    let mut short: String = words.chars().take(LABEL_CHARS).collect();
    if short.len() < words.len() {
        short.push('…');
    }
    let day = event.day().map(|day| if day == 0 { " · D0".to_owned() } else { format!(" · D{day:+}") });
    vec![short, format!("{}{}", event.event.date.in_words(language), day.unwrap_or_default())]
}

/// About how wide a text is in the window's font; wide letters are counted as square.
fn text_width(text: &str) -> f32 {
    let letter = |c: char| if u32::from(c) >= 0x2e80 { 1.0 } else { 0.56 };
    text.chars().map(letter).sum::<f32>() * LETTER
}
