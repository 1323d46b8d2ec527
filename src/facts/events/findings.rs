//! What a report of cells found: values of its own examination, and the disease it names first.

use std::collections::BTreeMap;

use satchel_records::{DocumentKind, EventKind, EventSuggestion, Specimen};

use super::super::dates::FoundDate;
use super::super::knowledge::knowledge;
use super::super::lexicon::{holds, places};
use super::super::prose::sentences;
use super::super::scope::{Scope, is_conclusion, scope_of};
use super::super::text::{Folded, fold_tight};
use super::{Telling, own};

/// The disease that the first report of its cells names, where nothing on the paper speaks of an earlier course.
pub(super) fn concluded(
    telling: &Telling<'_>,
    date: &FoundDate,
    told: &[EventSuggestion],
) -> Option<EventSuggestion> {
    if !matches!(telling.kind, DocumentKind::Pathology | DocumentKind::FlowCytometry) {
        return None;
    }
    let events = &knowledge().events;
    let verdict = |e: &EventSuggestion| {
        matches!(e.kind, EventKind::Diagnosis | EventKind::Relapse | EventKind::Remission)
    };
    if told.iter().any(verdict) {
        return None;
    }
    let relapse = stated_in_conclusion(telling, date, "relapsed_disease", EventKind::Relapse);
    if relapse.is_some() {
        return relapse;
    }
    let text = fold_tight(&own::whole_text(telling));
    let earlier = events.list("course_of_disease").any(|phrase| holds(&text, &phrase.text));
    if earlier { None } else { stated_in_conclusion(telling, date, "disease", EventKind::Diagnosis) }
}

/// What the conclusion of a report states in the words of an event list.
fn stated_in_conclusion(
    telling: &Telling<'_>,
    date: &FoundDate,
    list: &str,
    kind: EventKind,
) -> Option<EventSuggestion> {
    let mut concluding = false;
    for passage in telling.passages {
        concluding = is_conclusion(&passage.text) || concluding && passage.text.chars().count() >= 12;
        if !concluding {
            continue;
        }
        for (start, stop) in sentences(&passage.text) {
            let sentence = &passage.text[start..stop];
            let folded = Folded::new(sentence);
            let named =
                knowledge().events.list(list).find_map(|phrase| places(&folded.text, &phrase.text).next());
            let Some((from, to)) = named else { continue };
            if scope_of(&folded.text, from, to) != Scope::Stated {
                continue;
            }
            let (first, last) = (folded.origin(from), folded.origin(to));
            let mut event = own::suggestion(telling, kind, date.date, sentence.trim());
            event.label = sentence[first..last].trim().to_owned();
            event.source.page = passage.page;
            event.source.bounds = passage.bounds(start + first, start + last);
            return Some(event);
        }
    }
    None
}

/// What a report of cells found, in the words of its values.
pub(super) fn findings(telling: &Telling<'_>, date: &FoundDate) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let specimen = match telling.specimen {
        Specimen::Marrow => Some("marrow"),
        Specimen::Csf => Some("csf"),
        Specimen::Blood => Some("blood"),
        _ => None,
    };
    if let Some(specimen) = specimen {
        found.insert("specimen".to_owned(), specimen.to_owned());
    }
    for lab in telling.labs.iter().filter(|lab| lab.collected.is_none_or(|day| day == date.date)) {
        let key = match lab.analyte.as_str() {
            key if key.starts_with("mrd") => "mrd",
            "blasts_bm" => "blasts",
            "chimerism" => "chimerism",
            _ => continue,
        };
        let unit = lab.as_reported.unit.as_deref().map(|unit| format!(" {unit}")).unwrap_or_default();
        found.entry(key.to_owned()).or_insert_with(|| format!("{}{unit}", lab.as_reported.value));
        if key == "mrd" {
            for (key, value) in [("method", &lab.method), ("sensitivity", &lab.sensitivity)] {
                if let Some(value) = value {
                    found.entry(key.to_owned()).or_insert_with(|| value.clone());
                }
            }
        }
    }
    found
}
