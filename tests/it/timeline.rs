//! The timeline over a course of events: order, day numbers, lanes.

use satchel::records::*;
use satchel::timeline::{
    Assembly, Layout, LayoutRequest, Role, Timeline, TimelineEvent, build, episodes, layout, lines,
};

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

/// The lanes at the size of a printed page.
fn printed(timeline: &Timeline, label: &dyn Fn(&TimelineEvent) -> Vec<String>) -> Layout {
    let measure = |text: &str| text.chars().count() as f32 * 1.5;
    let request = LayoutRequest {
        width: 267.0,
        days: None,
        mark: 1.3,
        gap: 1.0,
        max_rows: 6,
        measure: &measure,
        label,
    };
    layout(timeline, &request).unwrap()
}

#[test]
fn screen_and_print_share_the_lanes() {
    let timeline = build(&course(), None);
    let label = |event: &TimelineEvent| vec![event.event.label.clone(), event.event.date.to_string()];
    let layout = printed(&timeline, &label);
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

#[test]
fn a_far_off_suggestion_stands_at_the_edge_of_the_axis() {
    let mut events = course();
    events.push(Event {
        status: FactStatus::Suggested,
        ..event(11, EventKind::Consultation, "2009-06-01", None)
    });
    let timeline = build(&events, None);
    let label = |event: &TimelineEvent| vec![event.event.label.clone()];
    let layout = printed(&timeline, &label);
    assert!(layout.from > "2020-06-01".parse::<PartialDate>().unwrap(), "settled events choose the axis");
    let marks: Vec<_> = layout.lanes.iter().flat_map(|lane| &lane.marks).collect();
    let far = marks.iter().find(|mark| mark.id == EventId(11)).unwrap();
    assert!(far.cut_start && far.start.to <= 0.0, "it is shown at the edge, not left out");
}

#[test]
fn an_episode_ends_at_the_next_relapse_or_day_zero() {
    use EventKind as K;
    let events = [
        event(1, K::Leukapheresis, "2025-06-24", None),
        event(2, K::Chemotherapy, "2025-06-27", Some("2025-07-10")),
        event(3, K::Lymphodepletion, "2025-07-17", Some("2025-07-19")),
        event(4, K::CarTInfusion, "2025-07-22", None),
        event(5, K::Toxicity, "2025-07-29", None),
        event(6, K::Remission, "2025-08-19", None),
        event(7, K::Relapse, "2026-03-01", None),
        event(8, K::Toxicity, "2026-03-05", None),
    ];
    let found = episodes(&events, &Assembly::default());
    assert_eq!(found.len(), 1);
    let parts: Vec<(Role, u32)> = found[0].parts.iter().map(|part| (part.role, part.event.id.0)).collect();
    let expected = [
        (Role::Collection, 1),
        (Role::Bridging, 2),
        (Role::Lymphodepletion, 3),
        (Role::Toxicity, 5),
        (Role::Response, 6),
    ];
    assert_eq!(parts, expected, "what happened after the relapse is not told of the infusion");
    let told: Vec<(u32, usize)> =
        lines(&events, &Assembly::default()).iter().map(|l| (l.therapy.id.0, l.responses.len())).collect();
    assert_eq!(told, [(2, 0), (4, 2)], "preparation is no line; each line has what follows before the next");
    let unread = events.map(|event| Event { status: FactStatus::Suggested, ..event });
    let told: Vec<usize> =
        lines(&unread, &Assembly::default()).iter().map(|line| line.responses.len()).collect();
    assert_eq!(told, [0, 2], "nor is a relapse told of each line before it while nobody has settled one");
}

#[test]
fn the_family_corrects_the_assembly() {
    use EventKind as K;
    let events = [
        event(1, K::Chemotherapy, "2021-02-12", Some("2021-03-20")),
        event(2, K::Chemotherapy, "2021-04-02", Some("2023-03")),
        event(3, K::Remission, "2021-03-18", None),
        event(4, K::Chemotherapy, "2025-05-02", None),
        event(5, K::Leukapheresis, "2025-06-24", None),
        event(6, K::CarTInfusion, "2025-07-22", None),
        event(7, K::Infection, "2025-07-30", None),
    ];
    let told = |assembly: &Assembly| -> Vec<(u32, Vec<u32>, Vec<u32>)> {
        let ids = |events: &[&Event]| events.iter().map(|event| event.id.0).collect();
        let line =
            |l: &satchel::timeline::TherapyLine<'_>| (l.therapy.id.0, ids(&l.further), ids(&l.responses));
        lines(&events, assembly).iter().map(line).collect()
    };
    let parts = |assembly: &Assembly| -> Vec<(Role, u32)> {
        episodes(&events, assembly)[0].parts.iter().map(|part| (part.role, part.event.id.0)).collect()
    };
    let plain = Assembly::default();
    assert_eq!(
        told(&plain),
        [(1, vec![], vec![3]), (2, vec![], vec![]), (4, vec![], vec![]), (6, vec![], vec![])]
    );
    assert_eq!(parts(&plain), [(Role::Collection, 5), (Role::Infection, 7)]);

    let mut assembly = Assembly::default();
    assembly.place(EventId(2), EventId(1));
    assembly.rename(EventId(1), "first line");
    assert_eq!(told(&assembly)[0], (1, vec![2], vec![3]), "two courses are one line");
    assert_eq!(lines(&events, &assembly)[0].name.as_deref(), Some("first line"));
    assembly.place(EventId(4), EventId(6));
    assert_eq!(told(&assembly).len(), 2, "what bridges to an infusion is no line of its own");
    assert_eq!(parts(&assembly), [(Role::Collection, 5), (Role::Bridging, 4), (Role::Infection, 7)]);
    assembly.part(EventId(7));
    assert_eq!(
        parts(&assembly),
        [(Role::Collection, 5), (Role::Bridging, 4)],
        "an infection of another cause"
    );
    assembly.part(EventId(2));
    assert_eq!(told(&assembly)[1].0, 2, "split again");
    assembly.place(EventId(1), EventId(2));
    assembly.place(EventId(2), EventId(1));
    assert_eq!(told(&assembly)[0].1, [2], "moved to each other, they are one line");
}
