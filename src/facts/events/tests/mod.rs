//! What papers of six languages tell, sentence by sentence, and what they only plan, deny or say of others.

mod arabic;
mod chinese;
mod distances;
mod english;
mod forms;
mod layouts;
mod letters;
mod russian;
mod shorthand;
mod spanish;
mod tables;
mod turkish;

use satchel_records::{DocumentId, EventKind, EventSuggestion, Page};

use super::super::testing::page;
use super::super::{DocumentInput, extract};

/// A paper's text and the events it tells.
type Paper = (&'static str, &'static [&'static str]);

#[test]
fn english() {
    check(english::PAPERS);
}

#[test]
fn chinese() {
    check(chinese::PAPERS);
}

#[test]
fn russian() {
    check(russian::PAPERS);
}

#[test]
fn turkish() {
    check(turkish::PAPERS);
}

#[test]
fn spanish() {
    check(spanish::PAPERS);
}

#[test]
fn arabic() {
    check(arabic::PAPERS);
}

#[test]
fn letters_and_problem_lists() {
    check(letters::PAPERS);
}

#[test]
fn shorthand() {
    check(shorthand::PAPERS);
}

#[test]
fn forms_minutes_and_short_entries() {
    check(forms::PAPERS);
}

#[test]
fn layouts() {
    check(layouts::PAPERS);
}

#[test]
fn time_told_by_its_distance() {
    check(distances::PAPERS);
}

/// Every event expected is told once, and no other.
fn check(papers: &[Paper]) {
    let failures: Vec<String> = papers.iter().filter_map(failure).collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn failure((text, expect): &Paper) -> Option<String> {
    let mut found = told(text);
    for wanted in *expect {
        let (event, details) = wanted.split_once(" {").unwrap_or((wanted, ""));
        let has_details = |found: &EventSuggestion| {
            details
                .trim_end_matches('}')
                .split('|')
                .filter_map(|detail| detail.split_once('='))
                .all(|(key, value)| found.details.get(key).is_some_and(|found| found == value))
        };
        match found.iter().position(|found| shown(found) == event && has_details(found)) {
            Some(at) => drop(found.remove(at)),
            None => {
                let found: Vec<_> = found.iter().map(|e| format!("{} {:?}", shown(e), e.details)).collect();
                return Some(format!("{text}\n  lacks {wanted}, has {}", found.join("; ")));
            }
        }
    }
    let more: Vec<String> = found.iter().map(shown).collect();
    (!more.is_empty()).then(|| format!("{text}\n  tells too much: {}", more.join("; ")))
}

/// The events of a paper without its own visit or stay.
fn told(text: &str) -> Vec<EventSuggestion> {
    told_on(&[page(text)])
}

/// The same of pages.
fn told_on(pages: &[Page]) -> Vec<EventSuggestion> {
    let input = DocumentInput {
        document_id: DocumentId(1),
        source_path: "a.pdf",
        media_type: "application/pdf",
        pages,
        dicom: &[],
    };
    let is_told = |event: &EventSuggestion| {
        event.source.rule.starts_with("event:narrative")
            || event.source.rule == "event:document"
                && !matches!(event.kind, EventKind::Consultation | EventKind::Pathology)
    };
    extract(&input, None).events.into_iter().filter(is_told).collect()
}

/// An event as the tables write it.
fn shown(event: &EventSuggestion) -> String {
    let end = event.end.map(|end| format!("..{end}")).unwrap_or_default();
    format!("{} {}{end}", event.kind.key(), event.date)
}
