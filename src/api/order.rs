//! In which order facts are offered for review: what may be wrong first, then what a reviewer abroad looks at first.

use super::labs;
use crate::records::{Doubt, Event, EventKind, LabValue};

/// A place in the list: what sort of question it is, how grave the doubt, how important the fact, then its number.
pub(super) type Place = (u8, u8, usize, u32);

/// Facts with a doubt.
const DOUBTFUL: u8 = 0;
/// Events of the disease and its treatment.
const EVENTS: u8 = 1;
/// Papers as a whole.
const PAPERS: u8 = 2;
/// Values without a doubt.
const VALUES: u8 = 3;

/// The rule of a date that was printed without its year, or counted from another, ends so.
const INFERRED: &str = "inferred-date";

/// The place of a paper as a whole.
pub(super) fn of_paper(number: u32) -> Place {
    (PAPERS, 0, 0, number)
}

/// The place of an event: papers that disagree first, then dates that were worked out.
pub(super) fn of_event(event: &Event) -> Place {
    let inferred = event.sources.first().is_some_and(|source| source.rule.ends_with(INFERRED));
    let (sort, doubt) = match (event.conflicting_dates.is_empty(), inferred) {
        (false, _) => (DOUBTFUL, 0),
        (true, true) => (DOUBTFUL, 3),
        (true, false) => (EVENTS, 0),
    };
    (sort, doubt, importance(event.kind), event.id.0)
}

/// The place of a lab value: by its gravest doubt, then as lab lists order the tests.
pub(super) fn of_lab(lab: &LabValue) -> Place {
    let gravest = lab.lab.doubts.iter().map(|doubt| gravity(*doubt)).min();
    let sort = if gravest.is_some() { DOUBTFUL } else { VALUES };
    (sort, gravest.unwrap_or_default(), labs::rank(&lab.lab.analyte), lab.id.0)
}

/// How much a doubt puts in question: the figure itself, its day, its name.
fn gravity(doubt: Doubt) -> u8 {
    match doubt {
        Doubt::Outlier | Doubt::CrossCheck | Doubt::ReadersDiffer | Doubt::UnknownUnit => 1,
        Doubt::FlagAgainstRange | Doubt::AmbiguousDate => 2,
        Doubt::FuzzyName | Doubt::Incomplete => 4,
        Doubt::UnknownTest => 5,
    }
}

/// Turning points before treatments, treatments before what came of them.
fn importance(kind: EventKind) -> usize {
    use EventKind as K;
    match kind {
        K::Diagnosis | K::Relapse | K::CarTInfusion | K::Hsct => 0,
        K::Remission
        | K::Chemotherapy
        | K::Immunotherapy
        | K::Radiotherapy
        | K::Leukapheresis
        | K::Lymphodepletion => 1,
        K::Assessment | K::Toxicity | K::Gvhd | K::BCellRecovery | K::Infection => 2,
        _ => 3,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::records::{DocumentId, EventId, FactStatus, Source};

    fn event(number: u32, kind: EventKind, rule: &str, conflicts: &[&str]) -> Event {
        let source = Source {
            document_id: DocumentId(1),
            page: 1,
            quote: String::new(),
            bounds: None,
            name_box: None,
            rule: rule.to_owned(),
        };
        Event {
            id: EventId(number),
            kind,
            date: "2024-05-02".parse().expect("a date"),
            end: None,
            label: String::new(),
            details: BTreeMap::new(),
            status: FactStatus::Suggested,
            sources: vec![source],
            conflicting_dates: conflicts.iter().filter_map(|date| date.parse().ok()).collect(),
        }
    }

    #[test]
    fn doubt_comes_before_importance_and_importance_before_number() {
        let mut events = [
            event(1, EventKind::Consultation, "event:narrative", &[]),
            event(2, EventKind::Infection, "event:narrative:inferred-date", &[]),
            event(3, EventKind::Chemotherapy, "event:narrative", &[]),
            event(4, EventKind::Relapse, "event:narrative", &[]),
            event(5, EventKind::Toxicity, "event:narrative", &["2024-05-03"]),
        ];
        events.sort_by_key(of_event);
        assert_eq!(events.map(|event| event.id.0), [5, 2, 4, 3, 1]);
    }
}
