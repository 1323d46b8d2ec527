//! The words of a sentence that tell of an event.

use satchel_records::EventKind;

use super::super::knowledge::{Words, knowledge};
use super::super::lexicon::{holds, places};
use super::super::text::Folded;
use super::composed::add_composed;

/// How much a trigger says by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strength {
    /// "Second cycle": which treatment it is, the text before says.
    Course,
    /// A drug or a protocol: it tells of a treatment only with a date of its own.
    Drug,
    /// A germ: it tells of an infection only where it grew.
    Germ,
    /// A subject that is mentioned as often as it happens ("transplant", "marrow").
    Weak,
    /// Words that state the event.
    Strong,
}

/// A trigger, with its place in the folded sentence and in the printed one.
#[derive(Debug, Clone)]
pub(super) struct Trigger {
    /// What it tells of.
    pub kind: EventKind,
    /// How much it says by itself.
    pub strength: Strength,
    /// Folded bytes.
    pub folded: (usize, usize),
    /// Printed bytes.
    pub printed: (usize, usize),
}

impl Trigger {
    /// Whether its words end before a printed byte.
    pub(super) fn stands_before(&self, printed: usize) -> bool {
        self.printed.1 <= printed
    }
}

/// The lists of drugs that each tell of one kind of treatment.
const DRUGS: [(&str, EventKind, Strength); 6] = [
    ("immuno", EventKind::Immunotherapy, Strength::Strong),
    ("product", EventKind::CarTInfusion, Strength::Weak),
    ("regimen", EventKind::Chemotherapy, Strength::Drug),
    ("block", EventKind::Chemotherapy, Strength::Drug),
    ("chemo", EventKind::Chemotherapy, Strength::Drug),
    ("tki", EventKind::Chemotherapy, Strength::Drug),
];

/// Every trigger of a folded sentence in its order; where two overlap, the longer one stands.
pub(super) fn triggers(folded: &Folded) -> Vec<Trigger> {
    let text = folded.text.as_str();
    // Words that hold a trigger and mean something else ("transplant unit") have no kind.
    let mut all: Vec<(usize, usize, Option<EventKind>, Strength)> = Vec::new();
    let events = &knowledge().events;
    for phrase in events.perhaps_in("mask", text) {
        all.extend(places(text, &phrase.text).map(|(start, stop)| (start, stop, None, Strength::Course)));
    }
    for (list, strength) in
        [("trigger", Strength::Strong), ("weak", Strength::Weak), ("course", Strength::Course)]
    {
        for phrase in events.perhaps_in(list, text) {
            let Some(kind) = EventKind::from_key(&phrase.key) else { continue };
            all.extend(places(text, &phrase.text).map(|(start, stop)| (start, stop, Some(kind), strength)));
        }
    }
    for (list, kind, strength) in DRUGS {
        for (start, stop, _) in drugs(&knowledge().drugs, list, text) {
            all.push((start, stop, Some(kind), strength));
        }
    }
    for phrase in knowledge().details.perhaps_in("pathogen", text) {
        let germ = |(start, stop)| (start, stop, Some(EventKind::Infection), Strength::Germ);
        all.extend(places(text, &phrase.text).map(germ));
    }
    // A word listed both ways is the weaker: the tables list it so on purpose. A germ's name inside a disease's is the disease.
    let is_germ = |strength: Strength| strength == Strength::Germ;
    all.sort_by(|a, b| {
        let longer = (b.1 - b.0).cmp(&(a.1 - a.0));
        longer.then(is_germ(a.3).cmp(&is_germ(b.3))).then(a.3.cmp(&b.3)).then(a.0.cmp(&b.0))
    });
    let mut found: Vec<Trigger> = Vec::new();
    let mut taken: Vec<(usize, usize)> = Vec::new();
    for (start, stop, kind, strength) in all {
        if taken.iter().any(|(from, to)| start < *to && *from < stop) {
            continue;
        }
        taken.push((start, stop));
        if let Some(kind) = kind {
            let printed = (folded.origin(start), folded.origin(stop));
            found.push(Trigger { kind, strength, folded: (start, stop), printed });
        }
    }
    found.sort_by_key(|t| t.folded.0);
    for trigger in &mut found {
        if trigger.kind == EventKind::CarTInfusion && is_infused(text, trigger.folded) {
            trigger.strength = Strength::Strong;
        }
    }
    add_composed(folded, &mut found);
    found
}

/// Whether the words right beside a product of cells say that it was infused.
fn is_infused(text: &str, (start, stop): (usize, usize)) -> bool {
    /// Letters of "was", "dose of" and their like.
    const BESIDE: usize = 18;
    let parted = |gap: &str| {
        gap.chars().count() > BESIDE || gap.contains([',', ';', ':', '.', '|']) || gap.contains("  ")
    };
    let beside = |(from, to): (usize, usize)| {
        let gap = if to <= start { text.get(to..start) } else { text.get(stop..from) };
        gap.is_some_and(|gap| !parted(gap))
    };
    knowledge().events.list("infused").any(|phrase| places(text, &phrase.text).any(beside))
}

/// The drugs of a list in a folded text: where, and the name they go by.
pub(super) fn drugs<'a>(words: &'a Words, list: &'a str, text: &'a str) -> Vec<(usize, usize, &'a str)> {
    let mut found: Vec<(usize, usize, &str)> = Vec::new();
    for phrase in words.perhaps_in(list, text) {
        for (start, stop) in places(text, &phrase.text) {
            if !found.iter().any(|(s, e, _)| start < *e && *s < stop) {
                found.push((start, stop, &phrase.key));
            }
        }
    }
    found.sort_unstable();
    found
}

/// Whether a folded text names a kind of event.
pub(super) fn names(kind: EventKind, folded: &str) -> bool {
    let events = &knowledge().events;
    let told = |list: &str| {
        events.perhaps_in(list, folded).any(|phrase| phrase.key == kind.key() && holds(folded, &phrase.text))
    };
    let given = || {
        DRUGS.iter().any(|(list, of, strength)| {
            *of == kind
                && *strength != Strength::Drug
                && knowledge().drugs.perhaps_in(list, folded).any(|phrase| holds(folded, &phrase.text))
        })
    };
    told("trigger") || told("weak") || given()
}
