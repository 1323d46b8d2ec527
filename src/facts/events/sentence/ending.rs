//! What a sentence says of the end of something: treatments finished, complications passed.

use std::collections::BTreeMap;

use satchel_records::{EventKind, PartialDate};

use super::super::super::dates::FoundDate;
use super::super::super::knowledge::knowledge;
use super::super::super::lexicon::holds;
use super::super::super::scope::{Scope, negative_company};
use super::super::super::text::{Folded, fold_tight};
use super::super::dating::puts_date_first;
use super::super::sorts::{is_outcome, is_treatment};
use super::super::triggers::Trigger;
use super::Sentence;

/// The end of something told before.
#[derive(Debug, Clone)]
pub(in super::super) struct Ended {
    /// What ended; nothing where the words only say that it passed.
    pub kind: Option<EventKind>,
    /// What is said of it.
    pub details: BTreeMap<String, String>,
    /// Its last day.
    pub day: PartialDate,
}

impl Sentence<'_> {
    /// Treatments said to have ended and complications said to have passed, with the day.
    pub(in super::super) fn ends(&self) -> Vec<Ended> {
        let ended = |(at, trigger): (usize, &Trigger)| {
            let dated = self.dated[at]?;
            let lasts = is_treatment(trigger.kind) || is_outcome(trigger.kind);
            (lasts && self.scopes[at] == Scope::Ended).then(|| Ended {
                kind: Some(trigger.kind),
                details: if is_outcome(trigger.kind) { self.details(trigger) } else { BTreeMap::new() },
                day: self.dates[dated.date].date,
            })
        };
        let mut found: Vec<Ended> = self.triggers.iter().enumerate().filter_map(ended).collect();
        found.extend(self.passing());
        found
    }

    /// "Ganciclovir until negative on 2 May": what the sentence before told of passed on the one day of this one.
    fn passing(&self) -> Option<Ended> {
        let [date] = self.dates else { return None };
        let speaks = self.dated.iter().any(Option::is_some);
        let before = self.text[..date.start].chars().count();
        let says = (before > 0 || puts_date_first(self.text)) && {
            let folded = fold_tight(self.text);
            knowledge().events.list("resolved").any(|phrase| holds(&folded, &phrase.text))
        };
        (!speaks && says && date.end.is_none()).then(|| Ended {
            kind: None,
            details: BTreeMap::new(),
            day: date.date,
        })
    }

    /// Marks what is told only by its last day: "until 3 May", "CRS resolved on 18 March".
    pub(super) fn mark_ends(&mut self) {
        for at in 0..self.triggers.len() {
            let Some(dated) = self.dated[at] else { continue };
            let (trigger, date) = (&self.triggers[at], &self.dates[dated.date]);
            if self.scopes[at] != Scope::Stated || date.end.is_some() {
                continue;
            }
            let over = is_treatment(trigger.kind) && self.is_last_day(date)
                || is_outcome(trigger.kind) && self.says_it_passed(date, trigger);
            if over {
                self.scopes[at] = Scope::Ended;
            }
        }
    }

    /// "until 3 May", "至2023年10月", "3 Mayıs'a kadar".
    fn is_last_day(&self, date: &FoundDate) -> bool {
        self.bounds_by("until", date)
    }

    /// "since 3 May", "自2023年10月起", "3 Mayıs'tan itibaren".
    pub(super) fn is_first_day(&self, date: &FoundDate) -> bool {
        self.bounds_by("since", date)
    }

    /// Whether a word of a list of the date words stands at a date.
    fn bounds_by(&self, list: &str, date: &FoundDate) -> bool {
        let before = fold_tight(&self.text[..date.start]);
        let behind: String = fold_tight(&self.text[date.stop..]).chars().take(26).collect();
        knowledge().dates.list(list).any(|phrase| match phrase.key.as_str() {
            "before" => before
                .strip_suffix(phrase.text.as_str())
                .is_some_and(|rest| !rest.ends_with(|c: char| c.is_alphabetic()) || phrase.language == "zh"),
            _ if phrase.language == "zh" => behind.starts_with(phrase.text.as_str()),
            _ => holds(&behind, &phrase.text),
        })
    }

    /// Whether the words around a date say that a complication passed on it.
    fn says_it_passed(&self, date: &FoundDate, trigger: &Trigger) -> bool {
        let (before, behind) = self.around(date);
        let says = |text: &str| {
            let folded = fold_tight(text);
            knowledge().events.list("resolved").any(|phrase| holds(&folded, &phrase.text))
        };
        // "Febrile neutropenia with negative cultures" has not passed.
        let folded = Folded::new(behind);
        let company = negative_company(&folded.text).map(|start| folded.origin(start));
        let behind = &behind[..company.unwrap_or(behind.len())];
        // "9.17 ICANS 1级，已好转": how it stands today.
        let by_now = |text: &str| {
            let folded = fold_tight(text);
            knowledge().events.list("by_now").any(|phrase| holds(&folded, &phrase.text))
        };
        if by_now(behind) {
            return false;
        }
        says(before) || (date.stop <= trigger.printed.0 || puts_date_first(self.text)) && says(behind)
    }

    /// The parts of a date's clause before and behind it.
    fn around(&self, date: &FoundDate) -> (&str, &str) {
        let from = self.text[..date.start].rfind([',', '，', ';', '；', '(', '（', '、', '،']).unwrap_or(0);
        let to = self.text[date.stop..]
            .find([',', '，', ';', '；', '。', '،'])
            .map_or(self.text.len(), |at| date.stop + at);
        (&self.text[from..date.start], &self.text[date.stop..to])
    }

    /// "Commenced 15/03/2021, completed 20/06/2023": the last day of a treatment whose first one is told before it.
    fn finished(&self, trigger: &Trigger, date: &FoundDate) -> Option<PartialDate> {
        let place = self.dates.iter().position(|d| d.start >= trigger.printed.1.max(date.stop))?;
        let last = &self.dates[place];
        let between = fold_tight(self.text.get(date.stop..last.start)?);
        let taken = self.dated.iter().flatten().any(|dated| dated.date == place);
        let mut words = between.trim_start_matches([',', ';', ' ', '.']).split(' ');
        let first = words.next()?;
        let says = knowledge().scope.list("ended").any(|phrase| holds(first, &phrase.text));
        let labelled = knowledge().dates.list("end_label").any(|phrase| holds(&between, &phrase.text));
        let near = words.count() <= 1;
        let until = (self.is_last_day(last) || labelled) && between.chars().count() <= 48;
        ((says && near || until) && !taken && last.end.is_none() && last.date > date.date)
            .then_some(last.date)
    }

    /// The day a complication is said to have passed, or a treatment to have been finished.
    pub(super) fn resolved(&self, trigger: &Trigger, date: &FoundDate) -> Option<PartialDate> {
        if is_treatment(trigger.kind) {
            return self.finished(trigger, date);
        }
        if !is_outcome(trigger.kind) {
            return None;
        }
        let reach = self.reach_of(trigger);
        let later = self.dates.iter().enumerate().filter(|(place, d)| {
            d.start >= trigger.printed.1.max(date.stop)
                && d.start < reach
                && d.date >= date.date
                && !self.dated.iter().flatten().any(|dated| dated.date == *place)
        });
        later
            .filter(|(_, d)| {
                let (before, behind) = self.around(d);
                let around = fold_tight(&format!("{before} {behind}"));
                knowledge().events.list("resolved").any(|phrase| holds(&around, &phrase.text))
            })
            .map(|(_, d)| d.date)
            .next()
    }
}
