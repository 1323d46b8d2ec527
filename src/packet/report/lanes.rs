//! The lanes of the timeline for print: the shared layout, asked in millimetres of paper.

use std::collections::BTreeMap;

use jiff::ToSpan as _;
use jiff::civil::Date;
use satchel_records::{Event, EventId, PartialDate, TimelineLane};
use serde_json::{Value, json};

use super::case::{place, status};
use super::fonts::Fonts;
use super::words::{charts, word};
use crate::packet::selection::Selection;
use crate::timeline::{self, LabelSide, LaneLayout, Layout, LayoutRequest, TimelineEvent};

/// Space of the lanes' names left of the axis, mm.
const NAMES: f32 = 25.0;
/// Width of a landscape and of a portrait page inside the margins, mm.
const LANDSCAPE: f32 = 267.0;
const PORTRAIT: f32 = 180.0;
/// Room for lanes on a landscape page under heading, note and axis, mm.
const LANDSCAPE_ROOM: f32 = 149.0;
/// Room for lanes in a portrait strip, mm.
const PORTRAIT_ROOM: f32 = 215.0;
/// Height of a track of marks, of a label row, and the gap below a lane, mm; the template draws with the same.
const TRACK: f32 = 4.6;
const ROW: f32 = 7.2;
const GAP: f32 = 0.8;
/// Label rows of a lane at most, and at least where the course of the disease is told.
const MOST_ROWS: u32 = 7;
const LEAST_ROWS: u32 = 2;
/// Lanes that may be left with a single row of labels.
const MINOR: [TimelineLane; 4] =
    [TimelineLane::Imaging, TimelineLane::Pathology, TimelineLane::Admission, TimelineLane::Supportive];
/// Days shown before and after a Day 0.
const BEFORE: i32 = 45;
const AFTER: i32 = 135;
/// An own label longer than this is cut on the chart; the events table has it whole.
const LABEL_LETTERS: usize = 34;

/// The whole course, on as many landscape pages as its lanes need.
pub(super) fn timeline(selection: &Selection<'_>, fonts: &Fonts) -> Vec<Value> {
    let chart = Chart { selection, fonts, width: LANDSCAPE - NAMES, room: LANDSCAPE_ROOM, days: None };
    chart.pages(selection.day_zero.as_ref().map(|e| e.id))
}

/// A strip around each Day 0, oldest first.
pub(super) fn around(selection: &Selection<'_>, fonts: &Fonts) -> Vec<Value> {
    day_zeros(selection)
        .filter_map(|event| {
            let zero = event.date.exact()?;
            let days = (zero.checked_sub(BEFORE.days()).ok()?, zero.checked_add(AFTER.days()).ok()?);
            let chart =
                Chart { selection, fonts, width: PORTRAIT - NAMES, room: PORTRAIT_ROOM, days: Some(days) };
            let pages = chart.pages(Some(event.id));
            Some(json!({
                "label": word("event", event.kind.key()), "date": event.date,
                "src": event.sources.iter().take(1).map(place).collect::<Vec<_>>(), "charts": pages,
            }))
        })
        .collect()
}

/// The events days are counted from. Once a person settled one, those that were only read make no strip of their own:
/// they stay in the timeline, marked unconfirmed.
fn day_zeros<'a>(selection: &'a Selection<'_>) -> impl Iterator<Item = &'a Event> {
    let is_settled = |event: &&Event| event.status.is_settled_by_person();
    let zeros = || selection.events.iter().filter(|event| event.kind.is_day_zero());
    let any_settled = zeros().any(|event| is_settled(&event));
    zeros().filter(move |event| !any_settled || is_settled(event))
}

struct Chart<'a> {
    selection: &'a Selection<'a>,
    fonts: &'a Fonts,
    width: f32,
    room: f32,
    days: Option<(Date, Date)>,
}

impl Chart<'_> {
    /// As many label rows as one page holds; when even few rows do not fit, the lanes go on over the page.
    fn pages(&self, day_zero: Option<EventId>) -> Vec<Value> {
        let timeline = timeline::build(&self.selection.events, day_zero);
        let layouts: Vec<Layout> = (1..=MOST_ROWS).filter_map(|rows| self.layout(&timeline, rows)).collect();
        let Some(layout) = layouts.last() else { return Vec::new() };
        let lanes = Self::fit(&layouts, self.room).unwrap_or_else(|| layout.lanes.iter().collect());
        let events: BTreeMap<EventId, &TimelineEvent> =
            timeline.events.iter().map(|e| (e.event.id, e)).collect();
        self.split(lanes).into_iter().map(|lanes| self.page(layout, &lanes, &events)).collect()
    }

    /// The lanes on one page: the fullest lanes give up label rows, the lower ones first. `layouts` are for one row, two
    /// rows and so on. None when even the fewest rows are too many.
    fn fit(layouts: &[Layout], room: f32) -> Option<Vec<&LaneLayout>> {
        let count = layouts.last()?.lanes.len();
        let mut rows = vec![layouts.len() - 1; count];
        loop {
            let lanes: Vec<&LaneLayout> = rows
                .iter()
                .enumerate()
                .filter_map(|(lane, &rows)| layouts.get(rows)?.lanes.get(lane))
                .collect();
            if lanes.iter().copied().map(height).sum::<f32>() <= room {
                return Some(lanes);
            }
            let floor = |lane: &LaneLayout| if MINOR.contains(&lane.lane) { 1 } else { LEAST_ROWS };
            let (fullest, lane) =
                lanes.iter().enumerate().filter(|(_, l)| l.rows > floor(l)).max_by_key(|(_, l)| l.rows)?;
            rows[fullest] = usize::try_from(lane.rows).ok()?.checked_sub(2)?;
        }
    }

    fn layout(&self, timeline: &timeline::Timeline, max_rows: u32) -> Option<Layout> {
        let around = self.days.is_some();
        timeline::layout(
            timeline,
            &LayoutRequest {
                width: self.width,
                days: self.days,
                mark: 1.4,
                gap: 1.6,
                max_rows,
                measure: &|text| self.fonts.width(text),
                label: &|event| label_lines(event, around),
            },
        )
    }

    /// Lanes in groups that fit on a page.
    fn split<'l>(&self, lanes: Vec<&'l LaneLayout>) -> Vec<Vec<&'l LaneLayout>> {
        let mut pages: Vec<Vec<&LaneLayout>> = vec![Vec::new()];
        let mut used = 0.0;
        for lane in lanes {
            let height = height(lane);
            if used + height > self.room && used > 0.0 {
                pages.push(Vec::new());
                used = 0.0;
            }
            used += height;
            if let Some(page) = pages.last_mut() {
                page.push(lane);
            }
        }
        pages
    }

    fn page(
        &self,
        layout: &Layout,
        lanes: &[&LaneLayout],
        events: &BTreeMap<EventId, &TimelineEvent>,
    ) -> Value {
        let guides = day_zeros(self.selection).filter_map(|e| {
            let x = self.x(layout, e.date.exact()?)?;
            Some(json!({ "x": x, "label": word("event", e.kind.key()), "date": e.date }))
        });
        json!({
            "axis": layout.width,
            "from": layout.from, "to": layout.to,
            "ticks": layout.ticks.iter().map(|t| json!({ "x": t.x, "date": t.date, "text": t.labelled })).collect::<Vec<_>>(),
            "day_ticks": if self.days.is_some() { json!(layout.day_ticks) } else { json!([]) },
            "guides": guides.collect::<Vec<_>>(),
            "lanes": lanes.iter().map(|lane| self.lane(lane, events)).collect::<Vec<_>>(),
        })
    }

    fn x(&self, layout: &Layout, day: Date) -> Option<f32> {
        let (from, to) = (layout.from.first_day(), layout.to.last_day());
        let length = |a: Date, b: Date| a.until(b).map_or(0, |span| span.get_days());
        #[allow(clippy::cast_precision_loss, reason = "days of a life are few")]
        let part = length(from, day) as f32 / length(from, to).max(1) as f32;
        (from <= day && day <= to).then_some(part * layout.width)
    }

    fn lane(&self, lane: &LaneLayout, events: &BTreeMap<EventId, &TimelineEvent>) -> Value {
        let marks = lane.marks.iter().filter_map(|mark| {
            let event = events.get(&mark.id)?;
            let kind = event.event.kind.key();
            Some(json!({
                "start": [mark.start.from, mark.start.to],
                "end": mark.end.map(|e| [e.from, e.to]),
                "exact": event.event.date.exact().is_some(),
                "open_end": mark.open_end, "cut_start": mark.cut_start, "cut_end": mark.cut_end,
                "track": mark.track,
                "shape": charts().shapes.get(kind).map_or("dot", String::as_str),
                "status": status(event.event.status),
                "label": mark.label.as_ref().map(|label| json!({
                    "row": label.row, "pole": label.pole, "start": label.side == LabelSide::Start,
                    "kind": word("event", kind),
                    "text": own_words(&event.event),
                    "date": event.event.date,
                    "days": if self.days.is_some() { event.days.map(|d| d.to_string()) } else { None },
                    "src": event.event.sources.first().map(place),
                })),
            }))
        });
        json!({
            "lane": lane_key(lane.lane), "name": word("lane", &lane_key(lane.lane)),
            "tracks": lane.tracks, "rows": lane.rows, "marks": marks.collect::<Vec<_>>(),
        })
    }
}

#[allow(clippy::cast_precision_loss, reason = "rows and tracks are few")]
fn height(lane: &LaneLayout) -> f32 {
    lane.tracks as f32 * TRACK + lane.rows as f32 * ROW + GAP
}

fn lane_key(lane: TimelineLane) -> String {
    serde_json::to_value(lane).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}

/// The label as it will be drawn, for its width.
fn label_lines(event: &TimelineEvent, around: bool) -> Vec<String> {
    let kind = word("event", event.event.kind.key());
    let mut first = format!("{} {}", kind.en, kind.zh);
    if let Some(own) = own_words(&event.event) {
        first.push_str(&format!(" {own}"));
    }
    let mut second = date_text(event.event.date);
    if let Some(days) = event.days.filter(|_| around) {
        second.push_str(&format!(" {days}"));
    }
    if let Some(source) = event.event.sources.first() {
        second.push_str(&format!(" [Doc {} p.{}]", source.document_id.0, source.page));
    }
    if status(event.event.status) == "unconfirmed" {
        second.push_str(" unconfirmed 未确认");
    }
    vec![first, second]
}

/// A date about as wide as the template writes it.
fn date_text(date: PartialDate) -> String {
    match date.exact() {
        Some(_) => "22 May 2024".into(),
        None => "May 2024".into(),
    }
}

/// The event's own label where it says more than its kind, cut to what a chart can hold.
fn own_words(event: &Event) -> Option<String> {
    let kind = word("event", event.kind.key());
    let own = event.label.trim();
    if own.is_empty() || own.eq_ignore_ascii_case(&kind.en) || own == kind.zh {
        return None;
    }
    if own.chars().count() <= LABEL_LETTERS {
        return Some(own.to_owned());
    }
    let cut: String = own.chars().take(LABEL_LETTERS - 1).collect();
    Some(format!("{}…", cut.trim_end()))
}
