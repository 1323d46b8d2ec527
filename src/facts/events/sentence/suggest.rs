//! A trigger and its date as a suggestion: label, details, quote and place.

use std::collections::BTreeMap;

use satchel_records::{DatePrecision, DocumentKind, EventKind, EventSuggestion, Source};

use super::super::super::dates::FoundDate;
use super::super::super::text::fold_tight;
use super::super::sorts::is_verdict;
use super::super::triggers::{Strength, Trigger};
use super::super::{Telling, details};
use super::Sentence;
use super::clause::clause;

impl Sentence<'_> {
    /// Printed characters between a trigger and a date.
    pub(super) fn gap(&self, trigger: &Trigger, date: &FoundDate) -> usize {
        let (start, stop) = trigger.printed;
        let between = if date.stop <= start { date.stop..start } else { stop..date.start.max(stop) };
        self.text.get(between).map_or(0, |text| text.chars().count())
    }

    pub(super) fn suggest(&self, trigger: &Trigger, date: &FoundDate) -> EventSuggestion {
        let (start, stop) = trigger.printed;
        let found = self.details(trigger);
        let mut label = self.text[start..stop].trim().to_owned();
        let more = ["disease", "target", "site", "toxicity", "modality", "protocol"]
            .iter()
            .find_map(|key| found.get(*key));
        if let Some(more) = more.filter(|more| !fold_tight(&label).contains(&fold_tight(more))) {
            label = format!("{label}, {more}");
        }
        let telling = self.place.telling;
        let (passage, offset) = (self.place.passage, self.place.offset);
        EventSuggestion {
            kind: trigger.kind,
            date: date.date,
            end: date.end.or_else(|| self.resolved(trigger, date)),
            label,
            details: found,
            source: Source {
                document_id: telling.document_id,
                page: passage.page,
                quote: self.quote(trigger, date).trim().to_owned(),
                bounds: passage.bounds(offset + start, offset + stop),
                name_box: None,
                rule: rule(&self.text[date.start..date.stop], date).to_owned(),
            },
            own_event: is_own(telling, trigger.kind, date),
        }
    }

    /// The words from the trigger to its date, or the sentence where these lie far apart.
    fn quote(&self, trigger: &Trigger, date: &FoundDate) -> &str {
        let (from, to) = (trigger.printed.0.min(date.start), trigger.printed.1.max(date.stop));
        self.text.get(from..to).filter(|quote| quote.len() <= 400).unwrap_or(self.text)
    }

    /// Details from the clause first; what it leaves open the sentence may say, and the topic of the passage.
    pub(super) fn details(&self, trigger: &Trigger) -> BTreeMap<String, String> {
        let (from, to) = clause(&self.folded.text, trigger);
        let mut found =
            details::of(trigger.kind, &self.text[self.folded.origin(from)..self.folded.origin(to)]);
        let mut add = |text: &str| {
            for (key, value) in details::of(trigger.kind, text) {
                found.entry(key).or_insert(value);
            }
        };
        let apart = matches!(trigger.kind, EventKind::Imaging | EventKind::Procedure);
        let outcome = matches!(trigger.kind, EventKind::Toxicity | EventKind::Gvhd);
        let verdicts = || self.triggers.iter().filter(|t| is_verdict(t.kind)).count();
        if outcome || is_verdict(trigger.kind) && verdicts() > 1 {
            add(&self.text[trigger.printed.0..self.reach_of(trigger)]);
        } else if !apart {
            add(self.text);
        }
        if trigger.strength == Strength::Course
            && let Some(topic) = self.topic
        {
            add(&topic.text);
        }
        found
    }

    /// Where the words about a trigger end: at the next trigger of its own kind, or with the sentence.
    pub(super) fn reach_of(&self, trigger: &Trigger) -> usize {
        self.triggers
            .iter()
            .find(|t| t.printed.0 >= trigger.printed.1 && (t.kind == trigger.kind || is_verdict(t.kind)))
            .map_or(self.text.len(), |t| t.printed.0)
    }
}

/// Whether the paper is about this event itself rather than retelling it.
fn is_own(telling: &Telling<'_>, kind: EventKind, date: &FoundDate) -> bool {
    let of_paper = || telling.date.as_ref().is_some_and(|d| d.date == date.date);
    match telling.kind {
        DocumentKind::TreatmentRecord => of_paper(),
        DocumentKind::Pathology | DocumentKind::FlowCytometry => is_verdict(kind) && of_paper(),
        DocumentKind::DischargeSummary => {
            telling.stay.is_some_and(|(first, last)| first <= date.date && date.date <= last)
        }
        _ => false,
    }
}

/// The rule a date was read by. A day printed without its year, or counted from an infusion, is told apart for the review.
fn rule(printed: &str, date: &FoundDate) -> &'static str {
    let groups: Vec<&str> =
        printed.split(|c: char| !c.is_numeric()).filter(|part| !part.is_empty()).collect();
    let has_year = groups.len() >= 3 || groups.iter().any(|part| part.chars().count() >= 4);
    let two_figures = printed.contains('/');
    let inferred =
        !groups.is_empty() && !has_year && (date.date.precision() == DatePrecision::Day || two_figures);
    if inferred { "event:narrative:inferred-date" } else { "event:narrative" }
}
