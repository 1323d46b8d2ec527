//! The timeline over a course of events: order, day numbers, lanes.

use satchel::records::*;
use satchel::timeline::{LayoutRequest, TimelineEvent, build, layout};

fn event(id: u32, kind: EventKind, date: &str, end: Option<&str>) -> Event {
    Event {
        id: EventId(id),
        kind,
        date: date.parse().unwrap(),
        end: end.map(|end| end.parse().unwrap()),
        label: format!("{} {id}", kind.key()),
        details: Default::default(),
        status: FactStatus::Confirmed,
        sources: vec![],
        conflicting_dates: vec![],
    }
}

fn course() -> Vec<Event> {
    use EventKind as K;
    vec![
        event(1, K::Diagnosis, "2021-02-09", None),
        event(2, K::Chemotherapy, "2021-02-12", Some("2023-03")),
        event(3, K::Relapse, "2023-10-18", None),
        event(4, K::Hsct, "2024-05-02", None),
        event(5, K::Supportive, "2024-06", None),
        event(6, K::Relapse, "2025-07-30", None),
        event(7, K::CarTInfusion, "2025-10-14", None),
        event(8, K::Assessment, "2025-11-11", None),
        event(9, K::Imaging, "2026", None),
        event(10, K::Assessment, "2026-02", None),
    ]
}

fn day(events: &[TimelineEvent], id: u32) -> Option<String> {
    let event = events.iter().find(|event| event.event.id == EventId(id)).unwrap();
    event.days.map(|days| days.to_string())
}

#[test]
fn days_count_from_the_latest_car_t_infusion_unless_asked_otherwise() {
    let timeline = build(&course(), None);
    assert_eq!(timeline.day_zero, Some(EventId(7)), "CAR-T comes before transplant");
    assert_eq!(
        timeline.day_zeros.iter().map(|zero| zero.id.0).collect::<Vec<_>>(),
        [4, 7],
        "both may be chosen"
    );
    assert_eq!(day(&timeline.events, 7).unwrap(), "D0");
    assert_eq!(day(&timeline.events, 8).unwrap(), "D+28");
    assert_eq!(day(&timeline.events, 6).unwrap(), "D-76");
    assert_eq!(day(&timeline.events, 10).unwrap(), "D+110 … D+137", "a month is a range of days, never one");
    let chosen = build(&course(), Some(EventId(4)));
    assert_eq!(day(&chosen.events, 7).unwrap(), "D+530", "another Day 0 relabels every date");
}

#[test]
fn held_back_events_are_left_out_and_give_no_day_zero() {
    let mut events = course();
    events[6].status = FactStatus::OtherPatient;
    events[3].status = FactStatus::Rejected;
    let timeline = build(&events, Some(EventId(7)));
    assert_eq!(timeline.events.len(), 8, "rejected events and those of another patient are not shown");
    assert_eq!(timeline.day_zero, None, "and nothing is counted from them");
    assert!(
        timeline.events.iter().all(|event| event.days.is_none()),
        "without Day 0 there are no day numbers"
    );
}

#[test]
fn the_default_is_a_transplant_when_there_was_no_infusion() {
    let mut events = course();
    events.remove(6);
    assert_eq!(build(&events, None).day_zero, Some(EventId(4)));
    assert_eq!(build(&events, Some(EventId(1))).day_zero, Some(EventId(4)), "a diagnosis is no Day 0");
}

#[test]
fn screen_and_print_share_the_lanes() {
    let timeline = build(&course(), None);
    let measure = |text: &str| text.chars().count() as f32 * 1.5;
    let label = |event: &TimelineEvent| vec![event.event.label.clone(), event.event.date.to_string()];
    let request = LayoutRequest {
        width: 267.0,
        days: None,
        mark: 1.3,
        gap: 1.0,
        max_rows: 6,
        measure: &measure,
        label: &label,
    };
    let layout = layout(&timeline, &request).unwrap();
    let lanes: Vec<TimelineLane> = layout.lanes.iter().map(|lane| lane.lane).collect();
    assert_eq!(lanes[0], TimelineLane::Disease, "lanes come in their fixed order");
    assert!(!lanes.contains(&TimelineLane::Pathology), "a lane without events takes no room");
    let marks = |lane: TimelineLane| &layout.lanes.iter().find(|l| l.lane == lane).unwrap().marks;
    let chemo = &marks(TimelineLane::Systemic)[0];
    assert!(chemo.end.is_some_and(|end| end.to > end.from), "an end known to the month is a bracket");
    assert!(marks(TimelineLane::Supportive)[0].open_end, "no paper says when it ended");
    assert!(
        marks(TimelineLane::Imaging)[0].start.to - marks(TimelineLane::Imaging)[0].start.from > 20.0,
        "a year is drawn as a year"
    );
    assert!(layout.ticks.windows(2).all(|pair| pair[0].x < pair[1].x), "ticks from left to right");
    assert!(layout.day_ticks.iter().any(|tick| tick.day == 0), "Day 0 is on the axis of days");
    assert!(
        layout.lanes.iter().flat_map(|lane| &lane.marks).all(|mark| mark.label.is_some()),
        "there is room for all"
    );
}
