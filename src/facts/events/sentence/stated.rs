//! Whether a dated trigger tells of an event of the patient's at all.

use satchel_records::{DatePrecision, EventKind};

use super::super::super::dates::{FoundDate, find_dates};
use super::super::super::knowledge::{Phrase, knowledge};
use super::super::super::lexicon::holds;
use super::super::super::number::pattern;
use super::super::super::scope::{
    Scope, is_conditional, is_of_another_person, is_planned_behind, last_chars,
};
use super::super::super::text::{at_word_edge, is_han};
use super::super::dating::dates_in_bracket;
use super::super::details;
use super::super::sorts::{is_examination, is_outcome, is_treatment, is_verdict};
use super::super::triggers::{Strength, Trigger, drugs};
use super::Sentence;
use super::clause::{clause, without_dates};

// A dose in the row of a table of what was given.
pattern!(DOSE, r"\d\s?(?:mg|мг|mcg|мкг|g/m2|毫克|مجم|ملغ|iu|ед|units?|u/m2)(?:[^\p{L}]|$)");

impl Sentence<'_> {
    /// Whether a dated trigger tells of an event at all.
    pub(super) fn is_told(&self, at: usize, date: &FoundDate, own: bool) -> bool {
        /// Letters between the cells of a date and of what was done, with a word before it ("CD19").
        const IN_ROW: usize = 12;
        let trigger = &self.triggers[at];
        if self.is_of_relative(at) || !self.is_stated(at, date, own) {
            return false;
        }
        let coarse = date.date.precision() == DatePrecision::Year;
        if coarse && (trigger.strength < Strength::Strong || !is_milestone(trigger.kind)) {
            return false;
        }
        match trigger.strength {
            Strength::Strong => true,
            Strength::Weak => {
                if self.is_next_visit(trigger, date) {
                    return false;
                }
                // "After transplant (8 May 2024)": the date right behind an anchor is its own, whatever else is told.
                // So is the date in the cell beside it in a table of what was done.
                let beside = self.place.passage.is_row || self.scopes[at] == Scope::Anchor;
                let near = if self.place.passage.is_row { IN_ROW } else { 3 };
                let bound = own && beside && self.gap(trigger, date) <= near;
                let told = bound || !self.is_outdone(at, clause(&self.folded.text, trigger));
                told && self.is_weak_word_of(at, date, own)
            }
            Strength::Course => own && (self.topic.is_some() || self.names_treatment()),
            Strength::Drug => own && self.is_given(at, date),
            Strength::Germ => own && self.is_grown(),
        }
    }

    /// Whether a row under one date names an examination with a later one ("29/01/25  Home. Marrow 10/02/25").
    fn is_next_visit(&self, trigger: &Trigger, date: &FoundDate) -> bool {
        let passage = self.place.passage;
        let heads = || {
            let head = find_dates(&passage.text, self.place.telling.style).into_iter().next();
            head.filter(|head| passage.text[..head.start].trim().is_empty())
        };
        passage.is_row
            && is_examination(trigger.kind)
            && heads()
                .is_some_and(|head| head.start < self.place.offset + date.start && head.date < date.date)
    }

    /// Whether a word that names a treatment by the way is meant as one of its own: irradiation that prepared for a transplant is a
    /// part of it unless it has its own days; a disease "since" a date was found on it.
    fn is_weak_word_of(&self, at: usize, date: &FoundDate, own: bool) -> bool {
        /// Printed letters between a word and its date, with an amount between them.
        const BESIDE: usize = 16;
        let trigger = &self.triggers[at];
        match trigger.kind {
            EventKind::Radiotherapy => {
                let transplanted = self.triggers.iter().zip(&self.dated).any(|(t, dated)| {
                    t.kind == EventKind::Hsct && dated.is_some_and(|d| self.dates[d.date].start == date.start)
                });
                let days = date.end.is_some() || self.gap(trigger, date) <= BESIDE || !self.says("other_use");
                own && days && !transplanted
            }
            EventKind::Diagnosis => own && trigger.stands_before(date.start) && self.gap(trigger, date) <= 4,
            _ => true,
        }
    }

    /// Whether what is told happened, rather than being denied, feared, planned or only a point in time for something else.
    fn is_stated(&self, at: usize, date: &FoundDate, own: bool) -> bool {
        let trigger = &self.triggers[at];
        let gap = self.gap(trigger, date);
        let han = self.text.chars().any(is_han);
        let stated = match self.scopes[at] {
            Scope::Stated => true,
            // "On 30 July in hospital because of zoster": the cause was there on the day.
            Scope::Anchor if is_outcome(trigger.kind) && date.stop <= trigger.printed.0 => {
                own && gap <= 40 && self.is_cause(trigger)
            }
            Scope::Anchor => own && gap <= if han { 3 } else { 18 } && trigger.stands_before(date.start),
            // "移植 on 27 February": the day directly before "after the transplant" is the transplant's.
            // "Aspergilloz tanısı ile vorikonazol başlandı" tells of the disease as well.
            Scope::AnchorBehind if is_outcome(trigger.kind) && !han => {
                own && gap <= 40 && date.stop <= trigger.printed.0
            }
            // "14-17 March, depletion, after which": days from and to are those of a treatment.
            Scope::AnchorBehind if is_treatment(trigger.kind) && date.end.is_some() => {
                own && date.stop <= trigger.printed.0
            }
            // "移植后（2024-04-02）": the date in brackets is of the words before them.
            Scope::AnchorBehind if trigger.stands_before(date.start) => {
                own && dates_in_bracket(self.text, trigger, date)
            }
            Scope::AnchorBehind => own && gap <= if han { 3 } else { 16 } && date.stop <= trigger.printed.0,
            // A grade is given to what is there: "considered CRS grade 2" is a finding.
            Scope::Supposed => {
                own && (self.is_graded_finding(trigger)
                    || self.is_counted_verdict(trigger)
                    || self.is_established(trigger))
            }
            // "Completed three years of treatment (26 April 2018 to 30 July 2021)": both days are told.
            Scope::Ended => own && date.end.is_some() && is_treatment(trigger.kind),
            Scope::Denied | Scope::Planned => false,
        };
        stated
            && !is_conditional(&self.folded.text)
            // "Back to normal the next day" speaks of a day, not of what comes next.
            && !is_planned_behind(&without_dates(&self.folded, self.dates)[trigger.folded.1..])
    }

    /// Whether the words right before a trigger make it the cause of what is told.
    fn is_cause(&self, trigger: &Trigger) -> bool {
        let before = last_chars(&self.folded.text[..trigger.folded.0], 16).trim_end();
        let ends = |phrase: &Phrase| {
            before.strip_suffix(phrase.text.as_str()).is_some_and(|rest| at_word_edge(before, rest.len()))
        };
        knowledge().scope.list("cause").any(ends)
    }

    /// Whether a clinician is said to have taken a complication for one of a grade.
    fn is_graded_finding(&self, trigger: &Trigger) -> bool {
        let (from, to) = clause(&self.folded.text, trigger);
        let clause = &self.folded.text[from..to];
        is_outcome(trigger.kind)
            && knowledge().scope.list("considered").any(|phrase| holds(clause, &phrase.text))
            && details::of(trigger.kind, clause).contains_key("grade")
    }

    /// "Probable aspergillosis diagnosed 5 August": a grade of certainty, not a fear.
    fn is_established(&self, trigger: &Trigger) -> bool {
        let (_, to) = clause(&self.folded.text, trigger);
        let behind = &self.folded.text[trigger.folded.1..to];
        is_outcome(trigger.kind)
            && !behind.contains('?')
            && knowledge().events.list("established").any(|phrase| holds(behind, &phrase.text))
    }

    /// Whether a marrow full of blasts was taken for disease: "原始细胞56%，考虑骨髓复发" is a finding, not a fear.
    fn is_counted_verdict(&self, trigger: &Trigger) -> bool {
        /// Least share of blasts, in percent, that the definitions of acute leukaemia ask for (WHO 2016, ICC 2022).
        const LEUKAEMIA: f32 = 20.0;
        let considered = |phrase: &Phrase| holds(&self.folded.text, &phrase.text);
        let share = || {
            let blasts = details::of(EventKind::Pathology, self.text).remove("blasts")?;
            let figures: String =
                blasts.chars().filter(|c| c.is_ascii_digit() || matches!(c, '.' | ',')).collect();
            figures.replace(',', ".").parse::<f32>().ok()
        };
        matches!(trigger.kind, EventKind::Relapse | EventKind::Diagnosis)
            && knowledge().scope.list("considered").any(considered)
            && share().is_some_and(|share| share >= LEUKAEMIA)
    }

    /// "Haploidentical transplant from her father" is the patient's; a father's illness is not, nor what followed it.
    fn is_of_relative(&self, at: usize) -> bool {
        let of_donor =
            |kind: EventKind| matches!(kind, EventKind::Hsct | EventKind::CarTInfusion | EventKind::Gvhd);
        let names_relative = |trigger: &Trigger| {
            let (from, to) = clause(&self.folded.text, trigger);
            // "Diagnosed in 2021 and transplanted from his brother": the relative behind is the donor.
            let transplanted =
                |t: &Trigger| t.kind == EventKind::Hsct && t.folded.0 >= trigger.folded.1 && t.folded.1 <= to;
            let to = if self.triggers.iter().any(transplanted) { trigger.folded.1 } else { to };
            is_of_another_person(&self.text[self.folded.origin(from)..self.folded.origin(to)])
        };
        let (from, _) = clause(&self.folded.text, &self.triggers[at]);
        let said = &self.folded.text[from..self.triggers[at].folded.0];
        if knowledge().scope.list("stranger").any(|phrase| holds(said, &phrase.text)) {
            return true;
        }
        if !of_donor(self.triggers[at].kind) {
            return names_relative(&self.triggers[at]);
        }
        self.triggers[..at].iter().any(|earlier| is_verdict(earlier.kind) && names_relative(earlier))
    }

    /// "FLAG with gemtuzumab began": a protocol and the antibody given with it.
    fn is_given_with(&self, at: usize, other: usize) -> bool {
        let (drug, antibody) = (&self.triggers[at], &self.triggers[other]);
        let between = self.folded.text.get(drug.folded.1..antibody.folded.0).map(str::trim);
        antibody.kind == EventKind::Immunotherapy
            && between.is_some_and(|word| word == "+" || knowledge().scope.whole("with", word).is_some())
    }

    fn names_treatment(&self) -> bool {
        self.triggers.iter().any(|t| is_treatment(t.kind) && t.strength != Strength::Course)
    }

    /// A mention beside stronger words of its own clause says nothing more.
    fn is_outdone(&self, at: usize, (from, to): (usize, usize)) -> bool {
        let apart = |other: usize| match (self.dated[at], self.dated[other]) {
            (Some(own), Some(theirs)) => own.date != theirs.date,
            _ => false,
        };
        self.triggers.iter().enumerate().any(|(other, t)| {
            let inside = t.folded.0 >= from && t.folded.1 <= to;
            other != at && t.strength == Strength::Strong && inside && !apart(other)
        })
    }

    /// Whether the sentence holds a word of an event list.
    fn says(&self, list: &str) -> bool {
        knowledge().events.list(list).any(|phrase| holds(&self.folded.text, &phrase.text))
    }

    /// A germ is an infection where it grew, not where antibodies, a vaccine or a swab are spoken of.
    fn is_grown(&self) -> bool {
        self.says("grown") && !self.says("not_infected")
    }

    /// A drug or protocol with a date is a treatment when nothing else in the sentence says what was done that day and it is
    /// said to have been given, or has a first and a last day, or names a protocol.
    fn is_given(&self, at: usize, date: &FoundDate) -> bool {
        let taken = self.triggers.iter().enumerate().any(|(other, t)| {
            other != at
                && t.strength != Strength::Drug
                && !self.is_given_with(at, other)
                && self.scopes[other] != Scope::Ended
                && self.dated[other].is_some_and(|d| self.dates[d.date].start == date.start)
        });
        let named = || {
            let word = &self.folded.text[self.triggers[at].folded.0..self.triggers[at].folded.1];
            knowledge().drugs.list("regimen").any(|phrase| holds(word, &phrase.text))
        };
        let conditions = || !drugs(&knowledge().drugs, "conditioning", &self.folded.text).is_empty();
        !taken
            && !self.says("other_use")
            && !conditions()
            && (date.end.is_some()
                || self.says("given")
                || named()
                || self.is_first_day(date)
                || self.place.passage.is_row && DOSE.is_match(&self.folded.text))
    }
}

/// Kinds for which a year alone is worth a place on the timeline.
pub(in super::super) fn is_milestone(kind: EventKind) -> bool {
    is_verdict(kind)
        || matches!(
            kind,
            EventKind::Hsct | EventKind::CarTInfusion | EventKind::Chemotherapy | EventKind::Radiotherapy
        )
}
