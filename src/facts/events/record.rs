//! Forms of a treatment: which one they record, and until when.

use satchel_records::{EventKind, EventSuggestion, PartialDate};

use super::super::dates::{FoundDate, find_dates};
use super::super::forms::DatedField;
use super::super::knowledge::knowledge;
use super::super::lexicon::{holds, places};
use super::super::prose::Passage;
use super::super::text::{Folded, fold_tight};
use super::{Telling, details, own, triggers};

/// Which treatment a record is about: what its title says, else what its text tells of most.
pub(super) fn treatment(telling: &Telling<'_>, told: &[EventSuggestion]) -> Option<EventKind> {
    let title = fold_tight(telling.title);
    if knowledge().events.list("operation").any(|phrase| holds(&title, &phrase.text)) {
        return Some(EventKind::Procedure);
    }
    let kinds = [
        EventKind::CarTInfusion,
        EventKind::Hsct,
        EventKind::Leukapheresis,
        EventKind::Lymphodepletion,
        EventKind::Immunotherapy,
        EventKind::Radiotherapy,
        EventKind::Chemotherapy,
    ];
    // Cells infused: which they are, the whole form says.
    let infused = || {
        let of_infusion = |d: &&DatedField| {
            let line = fold_tight(&d.field.line);
            telling.date.as_ref().is_some_and(|date| date.date == d.date.date)
                && knowledge().events.list("infusion_label").any(|phrase| holds(&line, &phrase.text))
        };
        telling.dated.iter().find(of_infusion)?;
        let text = fold_tight(&own::whole_text(telling));
        [EventKind::CarTInfusion, EventKind::Hsct].into_iter().find(|kind| triggers::names(*kind, &text))
    };
    let named = kinds.into_iter().find(|kind| triggers::names(*kind, &title));
    let told_of = || kinds.into_iter().find(|kind| told.iter().any(|event| event.kind == *kind));
    let body = || {
        let text: String =
            telling.passages.iter().take(40).map(|p| fold_tight(&p.text)).collect::<Vec<_>>().join(" ");
        kinds.into_iter().find(|kind| triggers::names(*kind, &text))
    };
    let kind = named.or_else(infused).or_else(told_of).or_else(body)?;
    Some(if kind == EventKind::Chemotherapy { course(&own::whole_text(telling)) } else { kind })
}

/// What a record headed as chemotherapy gave: its text may say that it prepared for cells, or name antibodies alone.
fn course(text: &str) -> EventKind {
    let named = |kind: EventKind| details::of(kind, text).contains_key("agents");
    if triggers::names(EventKind::Lymphodepletion, &fold_tight(text)) {
        EventKind::Lymphodepletion
    } else if named(EventKind::Immunotherapy) && !named(EventKind::Chemotherapy) {
        EventKind::Immunotherapy
    } else {
        EventKind::Chemotherapy
    }
}

/// The last day a form prints beside a label of its own ("Stop date").
pub(super) fn last_day(telling: &Telling<'_>, first: PartialDate) -> Option<PartialDate> {
    /// Letters between a label and its date.
    const GAP: usize = 8;
    let of_passage = |passage: &Passage| {
        let folded = Folded::new(&passage.text);
        let dates = find_dates(&passage.text, telling.style);
        let behind = |stop: usize| {
            let stop = folded.origin(stop);
            let near = |date: &&FoundDate| {
                passage.text.get(stop..date.start).is_some_and(|gap| gap.chars().count() <= GAP)
            };
            dates.iter().find(near).map(|found| found.date)
        };
        knowledge()
            .dates
            .list("end_label")
            .flat_map(|phrase| places(&folded.text, &phrase.text).map(|(_, stop)| stop).collect::<Vec<_>>())
            .find_map(behind)
    };
    telling.passages.iter().filter_map(of_passage).find(|day| *day >= first)
}
