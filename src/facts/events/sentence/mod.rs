//! The events of one sentence.

use satchel_records::{DatePrecision, DocumentKind, EventKind, EventSuggestion, PartialDate, Source};

use super::super::dates::FoundDate;
use super::super::knowledge::knowledge;
use super::super::lexicon::holds;
use super::super::prose::Passage;
use super::super::scope::{Scope, is_of_another_person, is_planned_behind, scope_of};
use super::super::text::{Folded, fold_tight, is_han};
use super::dating::{Dated, Setting, is_outcome, is_treatment, is_verdict, pair};
use super::told::{Borrowed, Topic};
use super::triggers::{Strength, Trigger, drugs, triggers};
use super::{Telling, details};

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
        name_courses(&folded, &mut triggers, topic);
        let triggers = without_misread(&folded, triggers, dates);
        let scopes: Vec<Scope> = triggers.iter().map(|t| scope_in(&folded.text, t)).collect();
        let setting = Setting { sentence: text, dates, triggers: &triggers, scopes: &scopes };
        let dated = pair(&setting);
        Self { place, text, folded, dates, borrowed, topic, triggers, scopes, dated }
    }

    /// The treatment this sentence makes the subject of what follows.
    pub(super) fn topic(&self) -> Option<Topic> {
        let named = |t: &&Trigger| is_treatment(t.kind) && t.strength != Strength::Course;
        let trigger = self.triggers.iter().rev().find(named)?;
        Some(Topic { kind: trigger.kind, text: self.text.to_owned() })
    }

    /// Treatments said to have ended, with the day.
    pub(super) fn ends(&self) -> Vec<(EventKind, PartialDate)> {
        let ended = |(at, trigger): (usize, &Trigger)| {
            let dated = self.dated[at]?;
            let treats = is_treatment(trigger.kind) && self.scopes[at] == Scope::Ended;
            treats.then(|| (trigger.kind, self.dates[dated.date].date))
        };
        self.triggers.iter().enumerate().filter_map(ended).collect()
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
        }
        self.fold_findings(found)
    }

    /// The date of a trigger, and whether it is the sentence's own.
    fn date_of(&self, at: usize) -> Option<(FoundDate, bool)> {
        if let Some(dated) = self.dated[at] {
            return Some((self.dates[dated.date].clone(), true));
        }
        let trigger = &self.triggers[at];
        let strong = trigger.strength == Strength::Strong;
        let lent =
            self.borrowed.opening.filter(|_| strong).or_else(|| {
                self.borrowed.sample.or(self.borrowed.before).filter(|_| is_verdict(trigger.kind))
            })?;
        let (start, stop) = trigger.printed;
        // The date stands elsewhere: only the trigger's own words are quoted.
        Some((FoundDate { start, stop, ..lent.clone() }, false))
    }

    /// Whether a dated trigger tells of an event at all.
    fn is_told(&self, at: usize, date: &FoundDate, own: bool) -> bool {
        let trigger = &self.triggers[at];
        let (from, to) = clause(&self.folded.text, trigger);
        let clause = &self.text[self.folded.origin(from)..self.folded.origin(to)];
        // "Haploidentical transplant from her father" is the patient's; a father's illness is not.
        let of_donor = matches!(trigger.kind, EventKind::Hsct | EventKind::CarTInfusion | EventKind::Gvhd);
        if !of_donor && is_of_another_person(clause) {
            return false;
        }
        let gap = self.gap(trigger, date);
        let han = self.text.chars().any(is_han);
        let stated = match self.scopes[at] {
            Scope::Stated => true,
            Scope::Anchor => own && gap <= if han { 3 } else { 18 } && trigger.stands_before(date.start),
            // "移植 on 27 February": the day directly before "after the transplant" is the transplant's.
            Scope::AnchorBehind => own && gap <= if han { 3 } else { 12 } && date.stop <= trigger.printed.0,
            Scope::Denied | Scope::Supposed | Scope::Planned | Scope::Ended => false,
        };
        if !stated || is_planned_behind(&self.folded.text[trigger.folded.1..]) {
            return false;
        }
        let coarse = date.date.precision() == DatePrecision::Year;
        if coarse && (trigger.strength < Strength::Strong || !is_milestone(trigger.kind)) {
            return false;
        }
        match trigger.strength {
            Strength::Strong => true,
            Strength::Weak => !self.is_outdone(at, (from, to)),
            Strength::Course => own && (self.topic.is_some() || self.names_treatment()),
            Strength::Drug => own && self.is_given(at, date),
        }
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

    /// A drug or protocol with a date is a treatment when nothing else in the sentence says what was done that day and it is
    /// said to have been given, or has a first and a last day, or names a protocol.
    fn is_given(&self, at: usize, date: &FoundDate) -> bool {
        let taken = self.triggers.iter().enumerate().any(|(other, t)| {
            other != at
                && t.strength != Strength::Drug
                && self.dated[other].is_some_and(|d| self.dates[d.date].start == date.start)
        });
        let events = &knowledge().events;
        let said = |list: &str| events.list(list).any(|phrase| holds(&self.folded.text, &phrase.text));
        let named = || {
            let word = &self.folded.text[self.triggers[at].folded.0..self.triggers[at].folded.1];
            knowledge().drugs.list("regimen").any(|phrase| holds(word, &phrase.text))
        };
        let conditions = || !drugs(&knowledge().drugs, "conditioning", &self.folded.text).is_empty();
        !taken && !said("other_use") && !conditions() && (date.end.is_some() || said("given") || named())
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
            found.push(self.suggest(trigger, date));
            last = date.stop;
        }
        found
    }

    /// "The marrow of 16 April showed 1 % blasts: first remission" is one event: what the examination found is the verdict's.
    fn fold_findings(&self, found: Vec<(usize, EventSuggestion)>) -> Vec<EventSuggestion> {
        let brought: Vec<PartialDate> = found
            .iter()
            .filter(|(_, e)| is_verdict(e.kind) || is_outcome(e.kind))
            .map(|(_, e)| e.date)
            .collect();
        let serves = |e: &EventSuggestion| {
            matches!(e.kind, EventKind::Pathology | EventKind::Assessment) && brought.contains(&e.date)
        };
        let found_by: Vec<EventSuggestion> =
            found.iter().filter(|(_, e)| serves(e)).map(|(_, e)| e.clone()).collect();
        found
            .into_iter()
            .filter(|(_, e)| !serves(e))
            .map(|(_, mut event)| {
                if is_verdict(event.kind) {
                    for (key, value) in
                        found_by.iter().filter(|e| e.date == event.date).flat_map(|e| &e.details)
                    {
                        event.details.entry(key.clone()).or_insert_with(|| value.clone());
                    }
                }
                event
            })
            .collect()
    }

    /// Printed characters between a trigger and a date.
    fn gap(&self, trigger: &Trigger, date: &FoundDate) -> usize {
        let (start, stop) = trigger.printed;
        let between = if date.stop <= start { date.stop..start } else { stop..date.start.max(stop) };
        self.text.get(between).map_or(0, |text| text.chars().count())
    }

    fn suggest(&self, trigger: &Trigger, date: &FoundDate) -> EventSuggestion {
        let (start, stop) = trigger.printed;
        let found = self.details(trigger);
        let mut label = self.text[start..stop].trim().to_owned();
        let more =
            ["target", "site", "toxicity", "modality", "protocol"].iter().find_map(|key| found.get(*key));
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
                rule: "event:narrative".to_owned(),
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
    fn details(&self, trigger: &Trigger) -> std::collections::BTreeMap<String, String> {
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
        if outcome || is_verdict(trigger.kind) {
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
    fn reach_of(&self, trigger: &Trigger) -> usize {
        self.triggers
            .iter()
            .find(|t| t.printed.0 >= trigger.printed.1 && (t.kind == trigger.kind || is_verdict(t.kind)))
            .map_or(self.text.len(), |t| t.printed.0)
    }

    /// The day a complication is said to have passed.
    fn resolved(&self, trigger: &Trigger, date: &FoundDate) -> Option<PartialDate> {
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
                let from = self.text[..d.start].rfind([',', '，', ';', '；', '(', '（', '、']).unwrap_or(0);
                let to = self.text[d.stop..]
                    .find([',', '，', ';', '；', '。'])
                    .map_or(self.text.len(), |at| d.stop + at);
                let around = fold_tight(&self.text[from..to]);
                knowledge().events.list("resolved").any(|phrase| holds(&around, &phrase.text))
            })
            .map(|(_, d)| d.date)
            .next()
    }
}

/// Kinds for which a year alone is worth a place on the timeline.
fn is_milestone(kind: EventKind) -> bool {
    is_verdict(kind)
        || matches!(
            kind,
            EventKind::Hsct | EventKind::CarTInfusion | EventKind::Chemotherapy | EventKind::Radiotherapy
        )
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

/// Lets "second cycle" be one of the treatment named before it; beside the treatment's own name it says nothing more.
fn name_courses(folded: &Folded, triggers: &mut Vec<Trigger>, topic: Option<&Topic>) {
    let named: Vec<Trigger> =
        triggers.iter().filter(|t| is_treatment(t.kind) && t.strength != Strength::Course).cloned().collect();
    triggers.retain(|t| {
        let (from, to) = clause(&folded.text, t);
        t.strength != Strength::Course || !named.iter().any(|n| n.folded.0 >= from && n.folded.1 <= to)
    });
    for trigger in triggers.iter_mut().filter(|t| t.strength == Strength::Course) {
        let before = named.iter().rfind(|n| n.folded.1 <= trigger.folded.0).map(|n| n.kind);
        if let Some(kind) = before.or(topic.map(|topic| topic.kind)) {
            trigger.kind = kind;
        }
    }
}

/// Triggers without those whose words mean something else here.
fn without_misread(folded: &Folded, all: Vec<Trigger>, dates: &[FoundDate]) -> Vec<Trigger> {
    let near = |a: &Trigger, b: &Trigger, reach: usize| {
        let (from, to) =
            if a.folded.1 <= b.folded.0 { (a.folded.1, b.folded.0) } else { (b.folded.1, a.folded.0) };
        let between = folded.text.get(from..to).unwrap_or_default();
        let parted = dates.iter().any(|d| {
            let (start, stop) = (d.start, d.stop);
            start >= folded.origin(from) && stop <= folded.origin(to)
        });
        between.chars().count() <= reach && !parted && !between.contains([',', ';', '،', '.'])
    };
    let misread = |t: &Trigger| match t.kind {
        // "Relapse was diagnosed", "diagnosed with pneumonia".
        EventKind::Diagnosis => {
            let (from, to) = clause(&folded.text, t);
            let other = |p: &EventKind| {
                matches!(p, EventKind::Relapse | EventKind::Toxicity | EventKind::Gvhd | EventKind::Infection)
            };
            all.iter().any(|o| other(&o.kind) && near(o, t, 32))
                || knowledge().events.list("other_disease").any(|p| holds(&folded.text[from..to], &p.text))
        }
        // What passes is a complication, not the leukaemia.
        EventKind::Remission if t.strength == Strength::Weak => all.iter().any(|o| {
            matches!(o.kind, EventKind::Toxicity | EventKind::Gvhd | EventKind::Infection)
                && o.folded.0 < t.folded.0
        }),
        _ => false,
    };
    let keep: Vec<bool> = all.iter().map(|t| !misread(t)).collect();
    all.into_iter().zip(keep).filter_map(|(t, keep)| keep.then_some(t)).collect()
}

/// What a trigger's clause says of it.
fn scope_in(folded: &str, trigger: &Trigger) -> Scope {
    let (from, to) = clause(folded, trigger);
    scope_of(&folded[from..to], trigger.folded.0 - from, trigger.folded.1 - from)
}

/// The folded bounds of the clause a trigger stands in.
fn clause(folded: &str, trigger: &Trigger) -> (usize, usize) {
    let (start, stop) = trigger.folded;
    let digit = |text: &str, last: bool| {
        let c = if last { text.chars().next_back() } else { text.chars().next() };
        c.is_some_and(|c| c.is_ascii_digit())
    };
    let ends = |(at, c): &(usize, char)| {
        let in_number = digit(&folded[..*at], true) && digit(&folded[at + c.len_utf8()..], false);
        matches!(c, ',' | ';' | '；' | '،' | ':') && !in_number
    };
    let from = folded[..start].char_indices().rfind(ends).map_or(0, |(at, c)| at + c.len_utf8());
    let to =
        folded.char_indices().skip_while(|(at, _)| *at < stop).find(ends).map_or(folded.len(), |(at, _)| at);
    (from, to)
}
