//! The events of one sentence.

mod clause;
mod ending;
mod entries;
mod listed;
mod stated;
mod suggest;

use satchel_records::{EventKind, EventSuggestion, PartialDate};

use super::super::dates::FoundDate;
use super::super::prose::Passage;
use super::super::scope::Scope;
use super::super::text::Folded;
use super::anchored::{is_counted, is_course_of_day};
use super::dating::{Dated, Setting, pair};
use super::sorts::{is_examination, is_outcome, is_treatment, is_verdict};
use super::told::{Borrowed, Topic};
use super::triggers::{Strength, Trigger, triggers};
use super::{Telling, details};
use clause::{name_courses, name_repeats, scope_in, without_misread};
use entries::name_entries;

pub(super) use ending::Ended;
pub(super) use stated::is_milestone;

/// Where a sentence stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'a> {
    /// Its document.
    pub telling: &'a Telling<'a>,
    /// Its passage.
    pub passage: &'a Passage,
    /// Its first byte in the passage.
    pub offset: usize,
}

impl Place<'_> {
    /// Printed text of the sentence, by its bytes in it.
    fn text(&self, bytes: std::ops::Range<usize>) -> Option<&str> {
        self.passage.text.get(self.offset + bytes.start..self.offset + bytes.end)
    }
}

/// A sentence with all that is needed to read its events.
#[derive(Debug)]
pub(super) struct Sentence<'a> {
    place: Place<'a>,
    text: &'a str,
    folded: Folded,
    dates: &'a [FoundDate],
    borrowed: Borrowed<'a>,
    topic: Option<&'a Topic>,
    triggers: Vec<Trigger>,
    scopes: Vec<Scope>,
    dated: Vec<Option<Dated>>,
}

impl<'a> Sentence<'a> {
    /// Reads triggers, their scope and their dates.
    pub(super) fn new(
        place: Place<'a>,
        text: &'a str,
        dates: &'a [FoundDate],
        borrowed: Borrowed<'a>,
        topic: Option<&'a Topic>,
    ) -> Self {
        let folded = Folded::new(text);
        let mut triggers = triggers(&folded);
        let of_day = |t: &Trigger| dates.iter().any(|date| is_course_of_day(text, date, t.printed.0));
        triggers.retain(|t| t.kind != EventKind::Chemotherapy || !of_day(t));
        name_entries(&place, &folded, &mut triggers, dates);
        name_repeats(&folded, &mut triggers);
        name_courses(&folded, &mut triggers, topic);
        let triggers = without_misread(&folded, triggers, dates);
        let scopes: Vec<Scope> = triggers.iter().map(|t| scope_in(&folded, t, &triggers, dates)).collect();
        let dated = pair(&Setting { sentence: text, dates, triggers: &triggers, scopes: &scopes });
        let mut sentence = Self { place, text, folded, dates, borrowed, topic, triggers, scopes, dated };
        sentence.mark_ends();
        sentence
    }

    /// The treatment this sentence makes the subject of what follows.
    pub(super) fn topic(&self) -> Option<Topic> {
        let named = |t: &&Trigger| is_treatment(t.kind) && t.strength != Strength::Course;
        let trigger = self.triggers.iter().rev().find(named)?;
        Some(Topic { kind: trigger.kind, text: self.text.to_owned() })
    }

    /// What the sentence tells.
    pub(super) fn events(&self) -> Vec<EventSuggestion> {
        let mut found: Vec<(usize, EventSuggestion)> = Vec::new();
        for (at, trigger) in self.triggers.iter().enumerate() {
            let Some((date, own)) = self.date_of(at) else { continue };
            if !self.is_told(at, &date, own) {
                continue;
            }
            let event = self.suggest(trigger, &date);
            let known = found.iter().any(|(_, e)| {
                e.kind == event.kind
                    && e.date == event.date
                    && e.details.get("toxicity") == event.details.get("toxicity")
            });
            if !known {
                found.push((at, event));
            }
            found.extend(self.further_courses(at, &date).into_iter().map(|event| (at, event)));
            found.extend(self.listed_dates(at).into_iter().map(|date| (at, self.suggest(trigger, date))));
        }
        close_stays(&mut found);
        self.fold_findings(found)
    }

    /// The date of a trigger, and whether it is the sentence's own.
    fn date_of(&self, at: usize) -> Option<(FoundDate, bool)> {
        let trigger = &self.triggers[at];
        if let Some(dated) = self.dated[at] {
            let date = self.dates[dated.date].clone();
            return nominal(trigger.kind, &self.text[date.start..date.stop], date).map(|date| (date, true));
        }
        // What was measured beside an entry is a detail of it.
        let strong = trigger.strength == Strength::Strong && trigger.kind != EventKind::Assessment;
        let lent = self
            .borrowed
            .opening
            .filter(|_| strong)
            .or_else(|| self.borrowed.sample.or(self.borrowed.before).filter(|_| is_verdict(trigger.kind)))
            .or_else(|| self.borrowed.clause.filter(|_| strong && is_outcome(trigger.kind)))?;
        let (start, stop) = trigger.printed;
        // The date stands elsewhere: only the trigger's own words are quoted.
        Some((FoundDate { start, stop, ..lent.clone() }, false))
    }

    /// "Blinatumomab (06.11.2023-04.12.2023 and 18.12.2023-15.01.2024)": each interval is a course.
    fn further_courses(&self, at: usize, first: &FoundDate) -> Vec<EventSuggestion> {
        let trigger = &self.triggers[at];
        if first.end.is_none() || !is_treatment(trigger.kind) {
            return Vec::new();
        }
        let mut last = first.stop;
        let mut found = Vec::new();
        for (place, date) in self.dates.iter().enumerate().filter(|(_, d)| d.start >= first.stop) {
            let taken = self.dated.iter().flatten().any(|d| d.date == place);
            let near = self.text.get(last..date.start).is_some_and(|t| t.chars().count() <= 60);
            let parted = self
                .triggers
                .iter()
                .any(|t| t.kind != trigger.kind && t.printed.0 >= last && t.printed.1 <= date.start);
            if taken || !near || parted || date.end.is_none() {
                break;
            }
            let mut event = self.suggest(trigger, date);
            // The number of a course stands before its own days.
            let own = details::of(trigger.kind, &self.text[last..date.start]);
            match own.get("cycle") {
                Some(cycle) => event.details.insert("cycle".to_owned(), cycle.clone()),
                None => event.details.remove("cycle"),
            };
            found.push(event);
            last = date.stop;
        }
        found
    }

    /// "The marrow of 16 April showed 1 % blasts: first remission" is one event: what the examination found is the verdict's. A
    /// marrow in which residual disease was measured is one assessment; a picture or a puncture named in passing is its finding.
    fn fold_findings(&self, found: Vec<(usize, EventSuggestion)>) -> Vec<EventSuggestion> {
        let serves = |(at, e): &(usize, EventSuggestion)| {
            let in_passing = self.triggers[*at].strength == Strength::Weak;
            found.iter().any(|(_, other)| {
                let verdict = is_verdict(other.kind) || is_outcome(other.kind);
                other.date == e.date
                    && match e.kind {
                        EventKind::Pathology => verdict || other.kind == EventKind::Assessment,
                        EventKind::Assessment => verdict,
                        EventKind::Procedure | EventKind::Imaging => verdict && in_passing,
                        _ => false,
                    }
            })
        };
        let takes = |kind: EventKind| is_verdict(kind) || kind == EventKind::Assessment;
        let (served, mut kept): (Vec<_>, Vec<_>) = found.iter().cloned().partition(serves);
        for (_, event) in kept.iter_mut().filter(|(_, e)| takes(e.kind)) {
            for (_, finding) in served.iter().filter(|(_, e)| e.date == event.date && takes_from(e.kind)) {
                for (key, value) in &finding.details {
                    event.details.entry(key.clone()).or_insert_with(|| value.clone());
                }
            }
        }
        kept.into_iter().map(|(_, event)| event).collect()
    }
}

/// "Admitted 6.1.25, discharged 19.1.25" is one stay.
fn close_stays(found: &mut [(usize, EventSuggestion)]) {
    let left: Vec<PartialDate> =
        found.iter().filter(|(_, e)| e.kind == EventKind::Discharge).map(|(_, e)| e.date).collect();
    for (_, stay) in found.iter_mut().filter(|(_, e)| e.kind == EventKind::Admission && e.end.is_none()) {
        stay.end = left.iter().copied().filter(|day| *day >= stay.date).min();
    }
}

/// Examinations whose findings belong to the verdict: a picture's modality does not.
fn takes_from(kind: EventKind) -> bool {
    matches!(kind, EventKind::Pathology | EventKind::Assessment)
}

/// Day 28 names a visit rather than a day: what was found at it is dated to its month, and that it took place to none.
/// An examination told of only by its distance from something else is no event of its own.
fn nominal(kind: EventKind, printed: &str, date: FoundDate) -> Option<FoundDate> {
    if is_examination(kind) && !printed.chars().any(char::is_numeric) {
        return None;
    }
    if !is_counted(printed) || !(is_verdict(kind) || is_examination(kind)) {
        return Some(date);
    }
    let first = date.date.first_day();
    let month = PartialDate::month(first.year(), first.month()).ok().filter(|_| is_verdict(kind))?;
    Some(FoundDate { date: month, ..date })
}
