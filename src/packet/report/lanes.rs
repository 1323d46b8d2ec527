//! The lanes of the timeline for print: the shared layout, asked in millimetres of paper.

use std::collections::BTreeMap;

use jiff::ToSpan as _;
use jiff::civil::Date;
use satchel_records::{Event, EventId, PartialDate, TimelineLane};
use serde_json::{Value, json};

use super::case::{place, status};
use super::fonts::Fonts;
use super::tables::shortened;
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
/// Label rows of a lane at most.
const MOST_ROWS: u32 = 7;
/// Lanes that give up their last row of labels before the course of the disease does.
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
    timeline::day_zeros(&selection.events)
        .into_iter()
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

struct Chart<'a> {
    selection: &'a Selection<'a>,
    fonts: &'a Fonts,
    width: f32,
    room: f32,
    days: Option<(Date, Date)>,
}

impl Chart<'_> {
    /// As many label rows as one page holds; when not even the marks alone fit, the lanes go on over the page.
    fn pages(&self, day_zero: Option<EventId>) -> Vec<Value> {
        let timeline = timeline::build(&self.selection.events, day_zero);
        let layouts: Vec<Layout> = (0..=MOST_ROWS).filter_map(|rows| self.layout(&timeline, rows)).collect();
        let Some(layout) = layouts.last() else { return Vec::new() };
        let events: BTreeMap<EventId, &TimelineEvent> =
            timeline.events.iter().map(|e| (e.event.id, e)).collect();
        let lanes = fit(&layouts, self.room, &events);
        self.split(lanes).into_iter().map(|lanes| self.page(layout, &lanes, &events)).collect()
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
        let guides = timeline::day_zeros(&self.selection.events).into_iter().filter_map(|e| {
            let x = self.x(layout, e.date.exact()?)?;
            Some(json!({ "x": x, "label": word("event", e.kind.key()), "date": e.date }))
        });
        json!({
            "axis": layout.width,
            "from": layout.from, "to": layout.to,
            "ticks": layout.ticks.iter().map(|t| json!({ "x": t.x, "date": t.date, "text": t.labelled })).collect::<Vec<_>>(),
            "day_ticks": if self.days.is_some() { json!(layout.day_ticks) } else { json!([]) },
            "guides": guides.collect::<Vec<_>>(),
            "lanes": lanes.iter().map(|lane| self.lane(lane, layout, events)).collect::<Vec<_>>(),
        })
    }

    fn x(&self, layout: &Layout, day: Date) -> Option<f32> {
        let (from, to) = (layout.from.first_day(), layout.to.last_day());
        let length = |a: Date, b: Date| a.until(b).map_or(0, |span| span.get_days());
        #[allow(clippy::cast_precision_loss, reason = "days of a life are few")]
        let part = length(from, day) as f32 / length(from, to).max(1) as f32;
        (from <= day && day <= to).then_some(part * layout.width)
    }

    fn lane(&self, lane: &LaneLayout, layout: &Layout, events: &BTreeMap<EventId, &TimelineEvent>) -> Value {
        let marks = lane.marks.iter().filter_map(|mark| {
            let event = events.get(&mark.id)?;
            let kind = event.event.kind.key();
            Some(json!({
                "start": [mark.start.from, mark.start.to],
                "end": mark.end.map(|e| [e.from, e.to]),
                "exact": event.event.date.exact().is_some(),
                // Which way a date that is not on the axis lies.
                "edge": if mark.end.is_some() { 0 } else { edge(event, layout) },
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

/// The lanes with as many label rows as there is room for. Rows are given up in this order: those that name suggestions
/// only, then the fullest lanes' down to one row, then the last row of the minor lanes and at the end of all. `layouts` are
/// for no row, one row and so on.
fn fit<'l>(
    layouts: &'l [Layout],
    room: f32,
    events: &BTreeMap<EventId, &TimelineEvent>,
) -> Vec<&'l LaneLayout> {
    let count = layouts.last().map_or(0, |layout| layout.lanes.len());
    let mut rows = vec![layouts.len().saturating_sub(1); count];
    let settled_rows = |lane: &LaneLayout| {
        let is_settled = |id: &EventId| events.get(id).is_some_and(|e| e.event.status.is_settled_by_person());
        let named =
            lane.marks.iter().filter(|mark| is_settled(&mark.id)).filter_map(|mark| mark.label.as_ref());
        named.map(|label| label.row + 1).max().unwrap_or(0)
    };
    let is_minor = |lane: &LaneLayout| MINOR.contains(&lane.lane);
    let floors: [&dyn Fn(&LaneLayout) -> u32; 4] = [
        &|lane| settled_rows(lane).max(u32::from(!is_minor(lane))),
        &|_| 1,
        &|lane| u32::from(!is_minor(lane)),
        &|_| 0,
    ];
    for floor in floors {
        loop {
            let lanes = chosen(layouts, &rows);
            if lanes.iter().copied().map(height).sum::<f32>() <= room {
                return lanes;
            }
            let can_give = lanes.iter().enumerate().filter(|(_, lane)| lane.rows > floor(lane));
            let Some((at, lane)) = can_give.max_by_key(|(_, lane)| lane.rows) else { break };
            rows[at] = usize::try_from(lane.rows.saturating_sub(1)).unwrap_or(0);
        }
    }
    chosen(layouts, &rows)
}

/// Each lane out of the layout with the rows it was given.
fn chosen<'l>(layouts: &'l [Layout], rows: &[usize]) -> Vec<&'l LaneLayout> {
    rows.iter().enumerate().filter_map(|(lane, &rows)| layouts.get(rows)?.lanes.get(lane)).collect()
}

#[allow(clippy::cast_precision_loss, reason = "rows and tracks are few")]
fn height(lane: &LaneLayout) -> f32 {
    lane.tracks as f32 * TRACK + lane.rows as f32 * ROW + GAP
}

/// -1 for a date before the axis, 1 for one behind it, 0 on it.
fn edge(event: &TimelineEvent, layout: &Layout) -> i32 {
    let date = event.event.date;
    i32::from(date.first_day() > layout.to.last_day()) - i32::from(date.last_day() < layout.from.first_day())
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
    Some(shortened(own, LABEL_LETTERS))
}
