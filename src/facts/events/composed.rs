//! Events that no one phrase tells: a subject and what befalls it, in one clause and either order ("the leukaemia … was back",
//! "turned out to have … leukaemia", "a transplant from … was carried out").

use satchel_records::EventKind;

use super::super::knowledge::{Phrase, knowledge};
use super::super::lexicon::{holds, places};
use super::super::text::Folded;
use super::sorts::{is_examination, is_verdict};
use super::triggers::{Strength, Trigger};

/// Folded bytes that may stand between a subject and what befalls it.
const BETWEEN: usize = 64;

/// Adds what subjects and their verbs tell together, where no words of the sentence tell of the same. Words inside them that only
/// mention something ("marrow") are theirs.
pub(super) fn add_composed(folded: &Folded, found: &mut Vec<Trigger>) {
    for (kind, span) in composed(&folded.text) {
        let known = found.iter().any(|t| {
            let same = t.kind == kind && t.strength == Strength::Strong;
            same || is_verdict(kind) && is_verdict(t.kind)
        });
        if known {
            continue;
        }
        let mentions = |t: &Trigger| t.strength != Strength::Strong || is_examination(t.kind);
        found.retain(|t| !mentions(t) || t.folded.1 <= span.0 || span.1 <= t.folded.0);
        let printed = (folded.origin(span.0), folded.origin(span.1));
        found.push(Trigger { kind, strength: Strength::Strong, folded: span, printed });
    }
    found.sort_by_key(|t| t.folded.0);
}

/// The nearest pair of a subject and its verb, for each kind of event.
fn composed(text: &str) -> Vec<(EventKind, (usize, usize))> {
    let events = &knowledge().events;
    let mut pairs: Vec<(usize, EventKind, (usize, usize))> = Vec::new();
    for subject in events.perhaps_in("subject", text) {
        let Some(kind) = EventKind::from_key(&subject.key) else { continue };
        for verb in events.perhaps_in("befalls", text).filter(|verb| verb.key == subject.key) {
            for of_subject in places(text, &subject.text) {
                for of_verb in places(text, &verb.text) {
                    let (first, last) =
                        if of_subject < of_verb { (of_subject, of_verb) } else { (of_verb, of_subject) };
                    let Some(between) = text.get(first.1..last.0) else { continue };
                    if joins(between) && !is_masked(text, of_subject) {
                        pairs.push((between.len(), kind, (first.0, last.1)));
                    }
                }
            }
        }
    }
    pairs.sort_unstable_by_key(|(gap, _, span)| (*gap, *span));
    let mut found: Vec<(EventKind, (usize, usize))> = Vec::new();
    for (_, kind, span) in pairs {
        if !found.iter().any(|(known, _)| *known == kind) {
            found.push((kind, span));
        }
    }
    found
}

/// Whether words between two parts leave them one statement.
fn joins(between: &str) -> bool {
    let says_otherwise = |list: &str| {
        let says = |phrase: &Phrase| phrase.key == "before" && holds(between, &phrase.text);
        knowledge().scope.perhaps_in(list, between).any(says)
    };
    between.len() <= BETWEEN
        && !between.contains([';', ':', '|', '(', ')', '?'])
        && !between.contains(". ")
        && !between.contains("  ")
        && between.matches(',').count() <= 1
        && !["negation", "hypothesis", "plan"].into_iter().any(says_otherwise)
}

/// Whether a subject is a part of longer words that mean something else ("transplant unit").
fn is_masked(text: &str, span: (usize, usize)) -> bool {
    let masks = |phrase: &Phrase| {
        let longer = |at: &(usize, usize)| at.1 - at.0 > span.1 - span.0;
        places(text, &phrase.text).any(|at| span.0 < at.1 && at.0 < span.1 && longer(&at))
    };
    knowledge().events.perhaps_in("mask", text).any(masks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_and_what_befalls_it_are_one_telling() {
        use EventKind::{CarTInfusion, Diagnosis, Hsct, Relapse};
        for (text, expect) in [
            ("In September 2020 he turned out to have acute lymphoblastic leukaemia", Some(Diagnosis)),
            ("B-precursor ALL was first recognised on 8 September 2020", Some(Diagnosis)),
            ("In January 2023 the leukaemia was back", Some(Relapse)),
            ("Disease reappeared in the marrow on 29 August 2024", Some(Relapse)),
            ("His brother gave him bone marrow on 23 May 2023", Some(Hsct)),
            ("He was given his own engineered T cells", Some(CarTInfusion)),
            ("He was found to have no leukaemia in the fluid", None),
            ("The disease may have returned", None),
            ("Leukaemia information was handed out; the doctor was back", None),
        ] {
            let found = composed(&Folded::new(text).text).first().map(|(kind, _)| *kind);
            assert_eq!(found, expect, "{text:?}");
        }
    }
}
