//! The report's data as a whole, and page 1.

use satchel_records::{DatePrecision, DocumentKind, Event, FactStatus, LabValue, PartialDate, Source};
use serde_json::{Value, json};

use super::fonts::Fonts;
use super::words::{Pinned, analyte, charts, labels, word};
use super::{boards, checklist, evidence, labs, lanes, sheets, tables, therapy, worksheet};
use crate::packet::contents::fingerprint;
use crate::packet::selection::Selection;
use crate::packet::{HeldReason, PacketInput};
use crate::timeline;

/// Older items than these of one kind stand in the events table only.
const PINNED_EVENTS: usize = 3;

/// Words of an event in the course of page 1; the events table has them whole.
const SUMMARY_LETTERS: usize = 44;

/// Everything the template shows.
pub(super) fn data(
    input: &PacketInput,
    selection: &Selection<'_>,
    fonts: &Fonts,
    originals: Vec<Value>,
) -> Value {
    let languages: Vec<&str> = ["en", "zh"]
        .into_iter()
        .filter(|l| input.profile.languages.iter().any(|chosen| chosen == l))
        .collect();
    let languages = if languages.is_empty() { vec!["en", "zh"] } else { languages };
    json!({
        "packet": {
            "id": input.id,
            "made": PartialDate::from(input.made),
            "recipient": input.profile.recipient,
            "languages": languages,
            "fingerprint": grouped(&fingerprint(selection)),
        },
        "labels": labels(),
        "patient": patient(input),
        "question": input.question.as_ref().filter(|q| !q.text.trim().is_empty()),
        "pinned": charts().pinned.iter().map(|fact| pinned(fact, input, selection)).collect::<Vec<_>>(),
        "summary": summary(selection),
        "counts": counts(input, selection, originals.len()),
        "held_back": held_back(selection),
        "worksheet": worksheet::section(input.prepared.worksheet.as_ref(), selection),
        "question_type": worksheet::question_type(input.prepared.worksheet.as_ref()),
        "evidence": evidence::section(input.prepared.evidence.as_ref(), selection),
        "calendar": evidence::calendar(&input.prepared.calendar, selection),
        "checklist": checklist::section(input.prepared.checklist.as_ref(), selection),
        "anchor": selection.anchor(),
        "anchor_kind": selection.day_zero.as_ref().map(|e| word("event", e.kind.key())),
        "timeline": lanes::timeline(selection, fonts),
        "around": lanes::around(selection, fonts),
        "events": selection.events.iter().map(|e| tables::event(e, selection)).collect::<Vec<_>>(),
        "lines": therapy::lines(selection),
        "episodes": therapy::episodes(selection),
        "mrd": labs::mrd(selection),
        "trends": labs::trends("general", selection),
        "boards": boards::section(&input.prepared.boards, &input.prepared.donors, selection),
        "laboratory": sheets::laboratory(selection),
        "documents": tables::documents(selection),
        "changed": tables::changed(input.prepared.changed.as_ref(), selection),
        "originals": originals,
    })
}

fn patient(input: &PacketInput) -> Value {
    let patient = &input.patient;
    json!({
        "name": patient.name,
        "other_names": patient.other_names,
        "born": patient.born,
        "age": patient.born.and_then(|born| age(born, PartialDate::from(input.made))),
        "sex": patient.sex.as_deref().map(|sex| word("sex", sex)),
    })
}

/// Whole years and months between two known days; only years when the birth date is not known to the day.
fn age(born: PartialDate, today: PartialDate) -> Option<Value> {
    let (from, to) = (born.first_day(), today.exact()?);
    if born.precision() != DatePrecision::Day || from > to {
        return None;
    }
    let months = i32::from(to.year() - from.year()) * 12 + i32::from(to.month() - from.month());
    let months = if to.day() < from.day() { months - 1 } else { months };
    Some(json!({ "years": months / 12, "months": months % 12 }))
}

fn counts(input: &PacketInput, selection: &Selection<'_>, page_images: usize) -> Value {
    let settled = |status: &FactStatus| status.is_settled_by_person();
    let of_kind = |kind: DocumentKind| {
        selection.documents.iter().filter(|d| d.document.facts.kind.value == kind).count()
    };
    json!({
        "documents": selection.documents.len(),
        "pages": selection.pages(),
        "labs": selection.labs.len(),
        "labs_confirmed": selection.labs.iter().filter(|l| settled(&l.status)).count(),
        "events": selection.events.len(),
        "events_confirmed": selection.events.iter().filter(|e| settled(&e.status)).count(),
        "imaging_reports": of_kind(DocumentKind::ImagingReport),
        "studies": selection.studies.len(),
        "dicom": input.profile.dicom && !selection.studies.is_empty(),
        "page_images": page_images,
        "held": selection.held_back.iter().filter(|h| h.reason != HeldReason::ImagesNotIncluded).count(),
    })
}

fn held_back(selection: &Selection<'_>) -> Vec<Value> {
    selection
        .held_back
        .iter()
        .map(|held| {
            let reason = serde_json::to_value(held.reason).unwrap_or_default();
            json!({
                "doc": held.document_id.0,
                "kind": word("kind", held.kind.key()),
                // What another person's paper is about is nobody's business here.
                "name_kind": held.reason != HeldReason::OtherPatient,
                // The images of a study may stay while the document is listed.
                "whole": held.reason != HeldReason::ImagesNotIncluded,
                "reason": word("held", reason.as_str().unwrap_or_default()),
            })
        })
        .collect()
}

/// One of the five facts: what the records show, each with its place, or nothing.
fn pinned(fact: &Pinned, input: &PacketInput, selection: &Selection<'_>) -> Value {
    let mut items = Vec::new();
    for kind in &fact.events {
        items.extend(pinned_events(kind, PINNED_EVENTS, selection));
    }
    for kind in &fact.latest_events {
        items.extend(pinned_events(kind, 1, selection));
    }
    for key in &fact.latest_labs {
        let newest = selection.labs.iter().rev().find(|l| l.lab.analyte == *key && l.lab.collected.is_some());
        items.extend(newest.map(pinned_lab));
    }
    items.extend(checklist::pinned(&fact.key, input.prepared.checklist.as_ref(), selection));
    json!({ "label": word("pinned", &fact.key), "items": items })
}

/// The course as a person settled it, oldest first, and how many events of these kinds there are with the others.
fn summary(selection: &Selection<'_>) -> Value {
    let told =
        || selection.events.iter().filter(|e| charts().summary.iter().any(|kind| kind == e.kind.key()));
    let items: Vec<Value> = told()
        .filter(|event| event.status.is_settled_by_person())
        .map(|event| {
            let text = event.details.get("agents").unwrap_or(&event.label);
            json!({
                "label": word("event", event.kind.key()),
                "text": tables::shortened(text, SUMMARY_LETTERS),
                "date": event.date,
                "src": event.sources.iter().take(1).map(place).collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({ "items": items, "of": told().count() })
}

/// The newest events of a kind, those a person settled as soon as there is one: they say most about today. The last item
/// tells how many more the events table has.
fn pinned_events(kind: &str, most: usize, selection: &Selection<'_>) -> Vec<Value> {
    let all = selection.events.iter().filter(|e| e.kind.key() == kind).count();
    let chosen = timeline::settled_first(&selection.events, |e| e.kind.key() == kind);
    let mut items: Vec<Value> =
        chosen.iter().skip(chosen.len().saturating_sub(most)).map(|e| pinned_event(e)).collect();
    if let Some(last) = items.last_mut().filter(|_| all > most.min(chosen.len())) {
        last["more"] = json!(all - most.min(chosen.len()));
    }
    items
}

fn pinned_event(event: &Event) -> Value {
    json!({
        "label": word("event", event.kind.key()),
        "text": event.label,
        "details": tables::details(event, |key| !["specimen", "method", "sensitivity"].contains(&key)),
        "date": event.date,
        "status": status(event.status),
        "src": event.sources.iter().take(2).map(place).collect::<Vec<_>>(),
    })
}

fn pinned_lab(value: &LabValue) -> Value {
    let lab = &value.lab;
    json!({
        "label": analyte(&lab.analyte, &lab.as_reported.name),
        "text": labs::printed_with_limit(value),
        "date": lab.collected,
        "status": status(value.status),
        "src": [place(&lab.source)],
    })
}

/// Confirmed means that a person stands behind it.
pub(super) fn status(status: FactStatus) -> &'static str {
    if status.is_settled_by_person() { "confirmed" } else { "unconfirmed" }
}

/// The target of a `[Doc n p.m]` link.
pub(super) fn place(source: &Source) -> Value {
    json!({ "doc": source.document_id.0, "page": source.page })
}

/// The first 16 bytes of a sum in groups of four digits.
fn grouped(sum: &str) -> String {
    let digits: Vec<char> = sum.chars().take(32).collect();
    digits.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_counts_whole_months() {
        let day = |text: &str| text.parse::<PartialDate>().unwrap();
        let age = |born, today| age(day(born), day(today));
        assert_eq!(age("2016-06-03", "2026-11-21"), Some(json!({ "years": 10, "months": 5 })));
        assert_eq!(age("2016-06-22", "2026-11-21"), Some(json!({ "years": 10, "months": 4 })));
        assert_eq!(age("2016-06", "2026-11-21"), None, "a month of birth gives no age in months");
    }
}
