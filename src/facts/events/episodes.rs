//! What the events of one paper make of each other: days of a course, chemotherapy that prepares for an infusion.

use std::collections::BTreeMap;

use satchel_records::{DatePrecision, DocumentKind, EventKind, EventSuggestion};

use super::super::knowledge::knowledge;
use super::sorts::is_verdict;
use super::{Telling, record};

/// Whether a told event is one of the days of the treatment that the record is about.
pub(super) fn is_a_day_of(telling: &Telling<'_>, record: &EventSuggestion, event: &EventSuggestion) -> bool {
    /// Longest course whose days one record lists.
    const LONGEST_COURSE: i32 = 45;
    let lasting = matches!(
        event.kind,
        EventKind::Chemotherapy
            | EventKind::Immunotherapy
            | EventKind::Radiotherapy
            | EventKind::Lymphodepletion
            | EventKind::Leukapheresis
    );
    telling.kind == DocumentKind::TreatmentRecord
        && record.own_event
        && lasting
        && record.kind == event.kind
        && event.end.is_none()
        // A course of its own number is no day of another.
        && event.details.get("cycle").is_none_or(|cycle| record.details.get("cycle") == Some(cycle))
        && event.date.precision() == DatePrecision::Day
        && event.date.days_since(&record.date).is_some_and(|days| (0..=LONGEST_COURSE).contains(&days))
}

/// Lets a record's treatment last to one of its days.
pub(super) fn extend(record: &mut EventSuggestion, day: EventSuggestion) {
    if day.date > record.end.unwrap_or(record.date) {
        record.end = Some(day.date);
    }
    for (key, value) in day.details {
        record.details.entry(key).or_insert(value);
    }
}

/// Turns chemotherapy of lymphodepleting drugs alone, ended shortly before an infusion of CAR-T cells, into what it was given for.
pub(super) fn name_lymphodepletion(events: &mut [EventSuggestion]) {
    /// Days between the last dose and the infusion: the labels of the products give 2 to 14.
    const BEFORE_INFUSION: std::ops::RangeInclusive<i32> = 1..=14;
    let infusions: Vec<_> =
        events.iter().filter(|e| e.kind == EventKind::CarTInfusion).map(|e| e.date).collect();
    for event in events.iter_mut().filter(|e| e.kind == EventKind::Chemotherapy && depletes(&e.details)) {
        let last = event.end.unwrap_or(event.date);
        let prepares = infusions
            .iter()
            .any(|day| day.days_since(&last).is_some_and(|days| BEFORE_INFUSION.contains(&days)));
        if prepares {
            event.kind = EventKind::Lymphodepletion;
            event.details.remove("intent");
        }
    }
}

/// Gives the doses that a record of lymphodepletion lists its own name.
pub(super) fn of_record(telling: &Telling<'_>, mut told: Vec<EventSuggestion>) -> Vec<EventSuggestion> {
    let depleting = telling.kind == DocumentKind::TreatmentRecord
        && record::treatment(telling, &told) == Some(EventKind::Lymphodepletion);
    for event in told.iter_mut().filter(|e| depleting && e.kind == EventKind::Chemotherapy) {
        if depletes(&event.details) {
            event.kind = EventKind::Lymphodepletion;
        }
    }
    told
}

/// Whether all agents are given to deplete lymphocytes, and at least one is named.
fn depletes(details: &BTreeMap<String, String>) -> bool {
    let known = |agent: &str| knowledge().drugs.list("lymphodepleting").any(|phrase| phrase.key == agent);
    details.get("agents").is_some_and(|agents| agents.split(", ").all(known))
}

/// Joins what one complication came to day by day: "CRS grade 1" on 11 July and "CRS grade 3" on 13 July are one, of grade 3.
pub(super) fn fold_escalations(events: &mut Vec<EventSuggestion>) {
    /// Days in which the same complication is the same episode.
    const EPISODE: std::ops::RangeInclusive<i32> = 1..=10;
    let goes_on = |first: &EventSuggestion, later: &EventSuggestion| {
        let name = |e: &EventSuggestion| e.details.get("toxicity").cloned();
        first.kind == EventKind::Toxicity
            && later.kind == EventKind::Toxicity
            && name(first).is_some()
            && name(first) == name(later)
            && later.date.days_since(&first.date).is_some_and(|days| EPISODE.contains(&days))
            && first.end.is_none_or(|end| end >= later.date)
    };
    let mut at = 0;
    while at < events.len() {
        let Some(first) = (0..events.len()).find(|first| goes_on(&events[*first], &events[at])) else {
            at += 1;
            continue;
        };
        let later = events.remove(at);
        let first = if first > at { first - 1 } else { first };
        let event = &mut events[first];
        event.end = event.end.or(later.end);
        for (key, value) in later.details {
            // Grades of these scales are figures: the highest one is the episode's.
            let higher = key == "grade" && event.details.get("grade").is_some_and(|grade| *grade < value);
            if higher {
                event.details.insert(key, value);
            } else {
                event.details.entry(key).or_insert(value);
            }
        }
    }
}

/// Leaves out a marrow examination retold beside what it brought about: the verdict of the same day carries its findings.
pub(super) fn fold_examinations(events: &mut Vec<EventSuggestion>) {
    let verdicts: Vec<_> = events.iter().filter(|e| is_verdict(e.kind)).map(|e| e.date).collect();
    let retold = |e: &EventSuggestion| {
        e.kind == EventKind::Pathology
            && e.source.rule.starts_with("event:narrative")
            && e.date.precision() == DatePrecision::Day
            && verdicts.contains(&e.date)
    };
    let served: Vec<EventSuggestion> = events.iter().filter(|e| retold(e)).cloned().collect();
    events.retain(|e| !retold(e));
    for examination in served {
        let brought = events.iter_mut().find(|e| is_verdict(e.kind) && e.date == examination.date);
        if let Some(verdict) = brought {
            for (key, value) in examination.details {
                verdict.details.entry(key).or_insert(value);
            }
        }
    }
}
