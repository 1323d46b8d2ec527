//! Lanes, labels and ticks on a time axis.
//!
//! Lengths are in whatever unit the caller measures text in: pixels on the screen, millimetres in print. The places
//! are the same in both, because both ask this code.

use jiff::civil::Date;
use satchel_records::{EventId, PartialDate, TimelineLane};
use serde::Serialize;

use super::{Timeline, TimelineEvent};

/// What to lay out, and on what.
pub struct LayoutRequest<'a> {
    /// Width of the time axis.
    pub width: f32,
    /// First and last day shown; without it, the stretch of the settled events, with those outside at its edges.
    pub days: Option<(Date, Date)>,
    /// Half the width of a mark, the room a point takes.
    pub mark: f32,
    /// Room kept free between two labels.
    pub gap: f32,
    /// Label rows in a lane at most; labels for which there is no row are left to the table.
    pub max_rows: u32,
    /// The width of a text.
    pub measure: &'a dyn Fn(&str) -> f32,
    /// The lines of an event's label, as they will be drawn; none leaves it without a label.
    pub label: &'a dyn Fn(&TimelineEvent) -> Vec<String>,
}

/// Places of everything on the chart.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct Layout {
    /// Width of the axis.
    pub width: f32,
    /// First day on the axis.
    pub from: PartialDate,
    /// Last day on the axis.
    pub to: PartialDate,
    /// Years or months; each as its partial date, for the drawer to write in its language.
    pub ticks: Vec<Tick>,
    /// Days counted from Day 0; empty without one.
    pub day_ticks: Vec<DayTick>,
    /// Lanes that have an event, top to bottom.
    pub lanes: Vec<LaneLayout>,
}

/// A mark on the calendar axis.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct Tick {
    /// Where.
    pub x: f32,
    /// The month or year that begins here.
    pub date: PartialDate,
    /// There is room for its text.
    pub labelled: bool,
}

/// A mark on the axis of days.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct DayTick {
    /// Where.
    pub x: f32,
    /// Days from Day 0.
    pub day: i32,
}

/// One lane.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct LaneLayout {
    /// Which.
    pub lane: TimelineLane,
    /// Rows of marks: intervals that overlap lie in different ones.
    pub tracks: u32,
    /// Rows of labels under the marks.
    pub rows: u32,
    /// Its events, left to right.
    pub marks: Vec<Mark>,
}

/// A stretch of the axis.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, ts_rs::TS)]
pub struct XRange {
    /// Left end.
    pub from: f32,
    /// Right end.
    pub to: f32,
}

impl XRange {
    /// Half way.
    #[must_use]
    pub fn middle(self) -> f32 {
        f32::midpoint(self.from, self.to)
    }

    fn overlaps(self, other: Self) -> bool {
        self.from < other.to && other.from < self.to
    }
}

/// An event on the chart.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct Mark {
    /// The event.
    pub id: EventId,
    /// Where it is or begins; wider than a point for a month or a year, drawn as a bracket.
    pub start: XRange,
    /// Where it ends, for an interval.
    pub end: Option<XRange>,
    /// It lasts, and no paper says until when.
    pub open_end: bool,
    /// It begins before the axis does.
    pub cut_start: bool,
    /// It ends behind the axis.
    pub cut_end: bool,
    /// Row of marks, counted from 0.
    pub track: u32,
    /// Its label; none when the lane has no room for it.
    pub label: Option<LabelPlace>,
}

/// The place of a label.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct LabelPlace {
    /// Its lines.
    pub lines: Vec<String>,
    /// Row, counted from 0, the nearest to the marks first.
    pub row: u32,
    /// Where the flag pole stands.
    pub pole: f32,
    /// On which side of the pole the text lies.
    pub side: LabelSide,
    /// What the text covers.
    pub covers: XRange,
}

/// The side of the pole on which a label lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum LabelSide {
    /// The text begins at the pole.
    Start,
    /// The text ends at the pole.
    End,
}

/// Lays a timeline out. `None` when there is nothing to show or no width to show it on.
#[must_use]
pub fn layout(timeline: &Timeline, request: &LayoutRequest<'_>) -> Option<Layout> {
    let axis = Axis::new(timeline, request)?;
    let day_zero = timeline.day_zero.and_then(|id| timeline.events.iter().find(|event| event.event.id == id));
    let lanes = TimelineLane::ALL.into_iter().filter_map(|lane| lane_layout(lane, timeline, &axis, request));
    Some(Layout {
        width: request.width,
        from: axis.from.into(),
        to: axis.to.into(),
        ticks: axis.ticks(request),
        day_ticks: day_zero
            .and_then(|event| event.event.date.exact())
            .map_or_else(Vec::new, |zero| axis.day_ticks(zero, request)),
        lanes: lanes.collect(),
    })
}

/// The stretch of days worth showing: that of the events a person settled, widened to suggestions near it. One misread
/// birth year must not squeeze the course of a disease into a corner. Without a settled event, all events.
fn span(timeline: &Timeline) -> Option<(Date, Date)> {
    let limits = |events: &mut dyn Iterator<Item = &TimelineEvent>| {
        events
            .map(|event| (event.event.date.first_day(), event.last_day()))
            .reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
    };
    let all = limits(&mut timeline.events.iter())?;
    let is_settled = |event: &&TimelineEvent| event.event.status.is_settled_by_person();
    let Some((first, last)) = limits(&mut timeline.events.iter().filter(is_settled)) else {
        return Some(all);
    };
    let room = jiff::Span::new().days((days_between(first, last) / 5).max(NEAR_DAYS));
    let (from, to) = (first.saturating_sub(room), last.saturating_add(room));
    let is_near = |event: &&TimelineEvent| event.event.date.first_day() >= from && event.last_day() <= to;
    limits(&mut timeline.events.iter().filter(is_near))
}

/// A suggestion so near the settled events widens the axis even when they are few.
const NEAR_DAYS: i32 = 180;

/// Days to places, linear.
struct Axis {
    from: Date,
    to: Date,
    days: f32,
    width: f32,
}

impl Axis {
    fn new(timeline: &Timeline, request: &LayoutRequest<'_>) -> Option<Self> {
        let (from, to) = match request.days {
            Some(days) => days,
            None => {
                let (first, last) = span(timeline)?;
                let room = jiff::Span::new().days((days_between(first, last) / 40).max(3));
                (first.saturating_sub(room), last.saturating_add(room))
            }
        };
        let days = days_between(from, to) as f32;
        (days > 0.0 && request.width.is_finite() && request.width > 0.0).then_some(Self {
            from,
            to,
            days,
            width: request.width,
        })
    }

    fn x(&self, day: Date) -> f32 {
        days_between(self.from, day) as f32 / self.days * self.width
    }

    /// A date's place, cut to the axis.
    fn range(&self, date: PartialDate) -> XRange {
        let cut = |day: Date| self.x(day.clamp(self.from, self.to));
        XRange { from: cut(date.first_day()), to: cut(date.last_day()) }
    }

    /// Ticks at the finest step at which their texts do not touch.
    fn ticks(&self, request: &LayoutRequest<'_>) -> Vec<Tick> {
        const MONTHS: [i32; 8] = [1, 3, 6, 12, 24, 60, 120, 240];
        let text = |step: i32| (request.measure)(if step < 12 { "2024-05" } else { "2024" }) + request.gap;
        let room = |step: i32| self.width * (step as f32 * 30.44) / self.days;
        let step = MONTHS.into_iter().find(|&step| room(step) >= text(step)).unwrap_or(240);
        let origin = i32::from(self.from.year()) * 12;
        let last = i32::from(self.to.year()) * 12 + 11;
        (origin..=last)
            .filter(|month| month % step == 0)
            .filter_map(|month| {
                let year = i16::try_from(month / 12).ok()?;
                let number = i8::try_from(month % 12 + 1).ok()?;
                let day = Date::new(year, number, 1).ok()?;
                let date = if step < 12 { PartialDate::month(year, number) } else { PartialDate::year(year) };
                let x = self.x(day);
                let labelled = x + text(step) <= self.width;
                (self.from <= day && day <= self.to).then_some(Tick { x, date: date.ok()?, labelled })
            })
            .collect()
    }

    fn day_ticks(&self, zero: Date, request: &LayoutRequest<'_>) -> Vec<DayTick> {
        const STEPS: [i32; 10] = [1, 7, 14, 28, 50, 100, 250, 500, 1000, 2500];
        let text = (request.measure)("D+1000") + request.gap;
        let step =
            STEPS.into_iter().find(|&step| self.width * step as f32 / self.days >= text).unwrap_or(2500);
        let (first, last) = (days_between(zero, self.from), days_between(zero, self.to));
        let start = first.div_euclid(step) * step;
        (start..=last)
            .step_by(step.unsigned_abs() as usize)
            .filter(|day| *day >= first)
            .map(|day| DayTick { x: (day - first) as f32 / self.days * self.width, day })
            .collect()
    }
}

impl TimelineEvent {
    fn last_day(&self) -> Date {
        let start = self.event.date.last_day();
        self.shown_end().map_or(start, |end| end.last_day().max(start))
    }
}

fn lane_layout(
    lane: TimelineLane,
    timeline: &Timeline,
    axis: &Axis,
    request: &LayoutRequest<'_>,
) -> Option<LaneLayout> {
    // On a chosen stretch what lies outside is not asked for; on the whole course it stands at the edge.
    let whole = request.days.is_none();
    let on_axis = |event: &&TimelineEvent| {
        event.lane == lane
            && (whole || (event.last_day() >= axis.from && event.event.date.first_day() <= axis.to))
    };
    let mut events: Vec<&TimelineEvent> = timeline.events.iter().filter(on_axis).collect();
    if events.is_empty() {
        return None;
    }
    events.sort_by(|a, b| axis.range(a.event.date).middle().total_cmp(&axis.range(b.event.date).middle()));
    let mut marks: Vec<Mark> = events.iter().map(|event| mark(event, axis)).collect();
    let tracks = assign_tracks(&mut marks, request.mark);
    let rows = place_labels(&mut marks, &events, request);
    Some(LaneLayout { lane, tracks, rows, marks })
}

fn mark(event: &TimelineEvent, axis: &Axis) -> Mark {
    Mark {
        id: event.event.id,
        start: axis.range(event.event.date),
        end: event.shown_end().map(|end| axis.range(end)),
        open_end: event.open_end,
        cut_start: event.event.date.first_day() < axis.from,
        cut_end: event.last_day() > axis.to,
        track: 0,
        label: None,
    }
}

impl Mark {
    /// What the mark covers, a point with its own width.
    fn covers(&self, half: f32) -> XRange {
        let to = self.end.map_or(self.start.to, |end| end.to.max(self.start.to));
        // An open end is drawn as a short tail.
        let tail = if self.open_end { 2.0 * half } else { 0.0 };
        XRange { from: self.start.from - half, to: to + half + tail }
    }

    fn is_point(&self) -> bool {
        self.end.is_none() && !self.open_end
    }
}

/// Intervals take the first track in which they overlap no other; points may lie on intervals.
fn assign_tracks(marks: &mut [Mark], half: f32) -> u32 {
    let mut taken: Vec<(u32, XRange)> = Vec::new();
    for mark in marks.iter_mut().filter(|mark| !mark.is_point()) {
        let covers = mark.covers(half);
        let free = |track: u32| taken.iter().all(|(other, range)| *other != track || !range.overlaps(covers));
        mark.track = (0..).find(|&track| free(track)).unwrap_or(0);
        taken.push((mark.track, covers));
    }
    taken.iter().map(|(track, _)| track + 1).max().unwrap_or(1)
}

/// Rows are filled from the right, because labels open to the right: so a pole seldom crosses a label. What a person
/// settled is named first; suggestions take the room that is left.
fn place_labels(marks: &mut [Mark], events: &[&TimelineEvent], request: &LayoutRequest<'_>) -> u32 {
    let mut placed: Vec<LabelPlace> = Vec::new();
    let is_settled = |event: &TimelineEvent| event.event.status.is_settled_by_person();
    let (settled, read): (Vec<_>, Vec<_>) =
        marks.iter_mut().zip(events).rev().partition(|(_, event)| is_settled(event));
    for (mark, event) in settled.into_iter().chain(read) {
        let lines = (request.label)(event);
        let width = lines.iter().map(|line| (request.measure)(line)).fold(0.0, f32::max);
        if lines.is_empty() || width > request.width {
            continue;
        }
        mark.label = place(lines, width, mark.start.middle(), &placed, request);
        placed.extend(mark.label.clone());
    }
    placed.iter().map(|label| label.row + 1).max().unwrap_or(0)
}

fn place(
    lines: Vec<String>,
    width: f32,
    pole: f32,
    placed: &[LabelPlace],
    request: &LayoutRequest<'_>,
) -> Option<LabelPlace> {
    let on = |side: LabelSide| match side {
        LabelSide::Start => XRange { from: pole, to: pole + width },
        LabelSide::End => XRange { from: pole - width, to: pole },
    };
    let inside = |covers: XRange| covers.from >= 0.0 && covers.to <= request.width;
    let side = [LabelSide::Start, LabelSide::End].into_iter().find(|&side| inside(on(side)))?;
    let covers = on(side);
    let wanted = XRange { from: covers.from - request.gap, to: covers.to + request.gap };
    let free = |row: u32| placed.iter().all(|other| other.row != row || !other.covers.overlaps(wanted));
    let uncrossed = |row: u32| {
        placed.iter().all(|other| {
            let through_me = other.row > row && covers.from < other.pole && other.pole < covers.to;
            let through_it = other.row < row && other.covers.from < pole && pole < other.covers.to;
            !through_me && !through_it
        })
    };
    let row = (0..request.max_rows)
        .find(|&row| free(row) && uncrossed(row))
        .or_else(|| (0..request.max_rows).find(|&row| free(row)))?;
    Some(LabelPlace { lines, row, pole, side, covers })
}

fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

#[cfg(test)]
mod tests {
    use super::super::build;
    use super::*;
    use proptest::prelude::*;
    use satchel_records::{Event, EventKind, FactStatus};

    fn event(id: u32, kind: EventKind, day: i32, precision: u8, length: Option<i32>) -> Event {
        let date = |day: i32| {
            let day = Date::constant(2020, 1, 1).saturating_add(jiff::Span::new().days(day));
            let date = match precision {
                0 => PartialDate::year(day.year()),
                1 => PartialDate::month(day.year(), day.month()),
                _ => Ok(PartialDate::from(day)),
            };
            date.unwrap()
        };
        Event {
            id: EventId(id),
            kind,
            date: date(day),
            end: length.map(|length| date(day + length)),
            label: "x".repeat(id as usize % 23),
            details: Default::default(),
            status: FactStatus::Suggested,
            sources: vec![],
            conflicting_dates: vec![],
        }
    }

    fn events() -> impl Strategy<Value = Vec<Event>> {
        let one = (
            prop::sample::select(EventKind::ALL.to_vec()),
            0..2500i32,
            0..5u8,
            prop::option::of(-40..400i32),
        );
        prop::collection::vec(one, 0..60).prop_map(|events| {
            let numbered = events.into_iter().zip(1..);
            numbered
                .map(|((kind, day, precision, length), id)| event(id, kind, day, precision, length))
                .collect()
        })
    }

    fn laid_out(events: &[Event], width: f32, days: Option<(Date, Date)>) -> Option<Layout> {
        let measure = |text: &str| text.chars().count() as f32 * 1.6;
        let label = |event: &TimelineEvent| vec![event.event.label.clone(), event.event.date.to_string()];
        let request =
            LayoutRequest { width, days, mark: 1.3, gap: 1.0, max_rows: 5, measure: &measure, label: &label };
        layout(&build(events, None), &request)
    }

    #[test]
    fn nothing_to_show_gives_no_layout() {
        assert!(laid_out(&[], 200.0, None).is_none(), "no events, no axis");
        let one = [event(1, EventKind::Diagnosis, 0, 2, None)];
        assert!(laid_out(&one, 0.0, None).is_none(), "no width, no axis");
        assert!(laid_out(&one, 200.0, None).is_some(), "a single day still gets an axis around it");
    }

    #[test]
    fn an_end_before_the_beginning_is_not_drawn() {
        let layout = laid_out(&[event(1, EventKind::Chemotherapy, 100, 2, Some(-30))], 200.0, None).unwrap();
        assert_eq!(layout.lanes[0].marks[0].end, None, "a contradiction is for a person to settle");
    }

    #[test]
    fn a_zoomed_axis_cuts_what_goes_beyond_it() {
        let days = (Date::constant(2020, 2, 1), Date::constant(2020, 3, 1));
        let events =
            [event(1, EventKind::Chemotherapy, 0, 2, Some(200)), event(2, EventKind::Imaging, 300, 2, None)];
        let layout = laid_out(&events, 100.0, Some(days)).unwrap();
        let marks: Vec<&Mark> = layout.lanes.iter().flat_map(|lane| &lane.marks).collect();
        assert_eq!(marks.len(), 1, "what lies outside is left out");
        assert!(marks[0].cut_start && marks[0].cut_end, "what goes on says so");
    }

    proptest! {
        #[test]
        fn labels_never_overlap_and_stay_on_the_axis(events in events(), width in 60f32..900.0) {
            let Some(layout) = laid_out(&events, width, None) else { return Ok(()) };
            for lane in &layout.lanes {
                let labels: Vec<&LabelPlace> = lane.marks.iter().filter_map(|mark| mark.label.as_ref()).collect();
                for (i, one) in labels.iter().enumerate() {
                    prop_assert!(one.covers.from >= 0.0 && one.covers.to <= width, "{one:?} leaves the axis");
                    prop_assert!(one.row < lane.rows, "the lane has too few rows");
                    for other in &labels[i + 1..] {
                        prop_assert!(one.row != other.row || !one.covers.overlaps(other.covers), "{one:?} {other:?}");
                    }
                }
                let lasting: Vec<&Mark> = lane.marks.iter().filter(|mark| !mark.is_point()).collect();
                for (i, one) in lasting.iter().enumerate() {
                    prop_assert!(one.track < lane.tracks);
                    for other in &lasting[i + 1..] {
                        let apart = one.track != other.track || !one.covers(1.3).overlaps(other.covers(1.3));
                        prop_assert!(apart, "two intervals lie on each other: {one:?} {other:?}");
                    }
                }
            }
        }

        #[test]
        fn every_shown_event_is_on_its_lane_once(events in events(), width in 60f32..900.0) {
            let Some(layout) = laid_out(&events, width, None) else { return Ok(()) };
            let mut ids: Vec<EventId> = layout.lanes.iter().flat_map(|lane| &lane.marks).map(|mark| mark.id).collect();
            ids.sort_unstable();
            prop_assert_eq!(ids, events.iter().map(|event| event.id).collect::<Vec<_>>());
            for mark in layout.lanes.iter().flat_map(|lane| &lane.marks) {
                prop_assert!(mark.start.from <= mark.start.to && mark.start.from >= 0.0 && mark.start.to <= width);
            }
        }

        #[test]
        fn tick_texts_do_not_touch(events in events(), width in 60f32..900.0) {
            let Some(layout) = laid_out(&events, width, None) else { return Ok(()) };
            let labelled: Vec<&Tick> = layout.ticks.iter().filter(|tick| tick.labelled).collect();
            for pair in labelled.windows(2) {
                let text = pair[0].date.to_string().chars().count() as f32 * 1.6;
                prop_assert!(pair[0].x + text <= pair[1].x + 0.5, "{:?} runs into {:?}", pair[0], pair[1]);
            }
        }
    }
}
