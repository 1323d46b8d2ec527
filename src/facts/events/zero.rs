//! The infusion that a stay's summary dates only by its day 0.

use satchel_records::{DatePrecision, DocumentKind, EventKind, EventSuggestion};

use super::super::dates::{FoundDate, find_dates};
use super::super::knowledge::knowledge;
use super::super::lexicon::places;
use super::super::prose::Passage;
use super::super::scope::{Section, is_planned_behind};
use super::super::text::{Folded, fold_tight};
use super::{Telling, own, triggers};

/// "Day 0: 20/11/2023" in the summary of a stay for one infusion, where no sentence tells of it.
pub(super) fn infusions(telling: &Telling<'_>, told: &[EventSuggestion]) -> Option<EventSuggestion> {
    let within = |event: &EventSuggestion| {
        matches!(event.kind, EventKind::Hsct | EventKind::CarTInfusion)
            && telling.stay.is_none_or(|(first, last)| first <= event.date && event.date <= last)
    };
    if telling.kind != DocumentKind::DischargeSummary || told.iter().any(within) {
        return None;
    }
    let kind = infused(telling)?;
    let mut section = Section::default();
    let (passage, date) = telling.passages.iter().find_map(|passage| {
        section.enter(&passage.text);
        let date = (section != Section::Plan).then(|| zero_day(telling, passage)).flatten()?;
        Some((passage, date))
    })?;
    let mut event = own::suggestion(telling, kind, date.date, passage.text.trim());
    event.source.page = passage.page;
    event.source.bounds = passage.bounds(date.start, date.stop);
    "event:narrative".clone_into(&mut event.source.rule);
    Some(event)
}

/// The infusion that a passage names, or the title, or the nearest passage before it that names one alone, or the paper.
pub(super) fn infused_near(telling: &Telling<'_>, passage: &Passage) -> Option<EventKind> {
    let here = telling.passages.iter().position(|other| std::ptr::eq(other, passage))?;
    let named = |passage: &Passage| named_alone(&fold_tight(&passage.text));
    named(passage)
        .or_else(|| named_alone(&fold_tight(telling.title)))
        .or_else(|| telling.passages[..here].iter().rev().find_map(named))
        .or_else(|| infused(telling))
}

/// The one infusion that a text names.
fn named_alone(text: &str) -> Option<EventKind> {
    let mut kinds =
        [EventKind::CarTInfusion, EventKind::Hsct].into_iter().filter(|kind| triggers::names(*kind, text));
    kinds.next().filter(|_| kinds.next().is_none())
}

/// The one infusion that the title names, else the text.
fn infused(telling: &Telling<'_>) -> Option<EventKind> {
    named_alone(&fold_tight(telling.title)).or_else(|| named_alone(&fold_tight(&own::whole_text(telling))))
}

/// The date right behind the words for a day 0.
fn zero_day(telling: &Telling<'_>, passage: &Passage) -> Option<FoundDate> {
    /// Letters between the label and its date.
    const GAP: usize = 8;
    let folded = Folded::new(&passage.text);
    let dates = find_dates(&passage.text, telling.style);
    let behind = |stop: usize| {
        let near = |date: &&FoundDate| {
            let gap = passage.text.get(folded.origin(stop)..date.start);
            date.date.precision() == DatePrecision::Day && gap.is_some_and(|gap| gap.chars().count() <= GAP)
        };
        dates.iter().find(near).filter(|_| !is_planned_behind(&folded.text[stop..])).cloned()
    };
    let labels = knowledge().events.list("infusion_label");
    labels
        .flat_map(|phrase| places(&folded.text, &phrase.text).map(|(_, stop)| stop).collect::<Vec<_>>())
        .find_map(behind)
}
