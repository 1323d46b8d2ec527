//! Whether a dated trigger tells of an event of the patient's at all.

use satchel_records::{DatePrecision, EventKind};

use super::super::super::dates::FoundDate;
use super::super::super::knowledge::knowledge;
use super::super::super::lexicon::holds;
use super::super::super::scope::{Scope, is_conditional, is_of_another_person, is_planned_behind};
use super::super::super::text::is_han;
use super::super::dating::{is_outcome, is_treatment, is_verdict};
use super::super::details;
use super::super::triggers::{Strength, Trigger, drugs};
use super::Sentence;
use super::clause::clause;

impl Sentence<'_> {
    /// Whether a dated trigger tells of an event at all.
    pub(super) fn is_told(&self, at: usize, date: &FoundDate, own: bool) -> bool {
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
                // "After transplant (8 May 2024)": the date right behind an anchor is its own, whatever else is told.
                let bound = own && self.scopes[at] == Scope::Anchor && self.gap(trigger, date) <= 3;
                bound || !self.is_outdone(at, clause(&self.folded.text, trigger))
            }
            Strength::Course => own && (self.topic.is_some() || self.names_treatment()),
            Strength::Drug => own && self.is_given(at, date),
            Strength::Germ => own && self.is_grown(),
        }
    }

    /// Whether what is told happened, rather than being denied, feared, planned or only a point in time for something else.
    fn is_stated(&self, at: usize, date: &FoundDate, own: bool) -> bool {
        let trigger = &self.triggers[at];
        let gap = self.gap(trigger, date);
        let han = self.text.chars().any(is_han);
        let stated = match self.scopes[at] {
            Scope::Stated => true,
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
            Scope::AnchorBehind => own && gap <= if han { 3 } else { 12 } && date.stop <= trigger.printed.0,
            // A grade is given to what is there: "considered CRS grade 2" is a finding.
            Scope::Supposed => own && self.is_graded_finding(trigger),
            Scope::Denied | Scope::Planned | Scope::Ended => false,
        };
        stated
            && !is_conditional(&self.folded.text)
            && !is_planned_behind(&self.folded.text[trigger.folded.1..])
    }

    /// Whether a clinician is said to have taken a complication for one of a grade.
    fn is_graded_finding(&self, trigger: &Trigger) -> bool {
        let (from, to) = clause(&self.folded.text, trigger);
        let clause = &self.folded.text[from..to];
        is_outcome(trigger.kind)
            && knowledge().scope.list("considered").any(|phrase| holds(clause, &phrase.text))
            && details::of(trigger.kind, clause).contains_key("grade")
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
        if !of_donor(self.triggers[at].kind) {
            return names_relative(&self.triggers[at]);
        }
        self.triggers[..at].iter().any(|earlier| is_verdict(earlier.kind) && names_relative(earlier))
    }

    fn names_treatment(&self) -> bool {
        self.triggers.iter().any(|t| is_treatment(t.kind) && t.strength != Strength::Course)
    }

    /// A mention beside stronger words of its own clause says nothing more.
    fn is_outdone(&self, at: usize, (from, to): (usize, usize)) -> bool {
        self.triggers.iter().enumerate().any(|(other, t)| {
            other != at && t.strength == Strength::Strong && t.folded.0 >= from && t.folded.1 <= to
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
            && (date.end.is_some() || self.says("given") || named() || self.is_first_day(date))
    }
}

/// Kinds for which a year alone is worth a place on the timeline.
pub(super) fn is_milestone(kind: EventKind) -> bool {
    is_verdict(kind)
        || matches!(
            kind,
            EventKind::Hsct | EventKind::CarTInfusion | EventKind::Chemotherapy | EventKind::Radiotherapy
        )
}
