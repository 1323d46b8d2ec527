//! Several dates in a list, each of which is one of the events that a word names: "relapses on 15 August 2023 and 14 January 2025".

use satchel_records::{DatePrecision, EventKind};

use super::super::super::dates::FoundDate;
use super::super::super::knowledge::knowledge;
use super::super::super::text::fold_tight;
use super::super::dating::outside_brackets;
use super::super::sorts::is_treatment;
use super::super::triggers::Trigger;
use super::Sentence;

/// Days from one course of an antibody to the next, and more than from one of its doses to the next.
const COURSE_DAYS: i32 = 14;

impl Sentence<'_> {
    /// The further dates of a trigger: those that stand in one list with its own and belong to nothing else.
    pub(super) fn listed_dates(&self, at: usize) -> Vec<&FoundDate> {
        let Some(own) = self.dated[at].map(|dated| dated.date) else { return Vec::new() };
        let free = |place: usize| !self.dated.iter().flatten().any(|dated| dated.date == place);
        let holds = |a: usize, b: usize| {
            let word = self.triggers[at].printed;
            self.dates[a].stop <= word.0 && word.1 <= self.dates[b].start
        };
        let listed = |a: usize, b: usize| {
            if holds(a, b) {
                return false;
            }
            let between = self.text.get(self.dates[a].stop..self.dates[b].start);
            between.is_some_and(|between| self.is_list(&self.triggers[at], between))
        };
        let behind =
            (own + 1..self.dates.len()).take_while(|place| free(*place) && listed(place - 1, *place));
        let before = (0..own).rev().take_while(|place| free(*place) && listed(*place, place + 1));
        let mut places: Vec<usize> = before.chain(behind).collect();
        places.sort_unstable();
        places.into_iter().map(|place| &self.dates[place]).filter(|date| self.is_one_of(at, date)).collect()
    }

    /// Whether a list of dates under a trigger tells of as many events: relapses, and courses told by their months. Days of a
    /// treatment are its doses.
    fn is_one_of(&self, at: usize, date: &FoundDate) -> bool {
        let kind = self.triggers[at].kind;
        let own = self.dated[at].map(|dated| self.dates[dated.date].date);
        let apart = || {
            let days = own.and_then(|own| date.date.days_since(&own));
            kind == EventKind::Immunotherapy && days.is_some_and(|days| days >= COURSE_DAYS)
        };
        kind == EventKind::Relapse
            || is_treatment(kind) && date.date.precision() == DatePrecision::Month
            || apart()
    }

    /// Whether nothing but a comma, an "and" or the number of the next one stands between two dates.
    fn is_list(&self, trigger: &Trigger, between: &str) -> bool {
        /// Words that number an entry ("второй –").
        const NUMBERING: usize = 1;
        // "8 September (bone marrow), 12 March": a site in brackets parts nothing.
        let between = outside_brackets(between);
        let folded = fold_tight(&between);
        let is_and =
            |word: &&str| knowledge().dates.whole("span", word).is_some_and(|phrase| phrase.key == "and");
        let plain = folded.replace([',', '-', ':', '、', '،', '(', ')', '.'], " ");
        let words: Vec<&str> = plain.split_whitespace().filter(|word| !is_and(word)).collect();
        words.is_empty()
            || trigger.kind == EventKind::Relapse
                && words.len() <= NUMBERING
                && (folded.trim_start().starts_with([',', '،', '、', ';'])
                    || plain.split_whitespace().next().is_some_and(|word| is_and(&word)))
    }
}
