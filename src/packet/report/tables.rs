//! Rows of the events table, lines of therapy, episodes and the list of documents.

use satchel_records::{DocumentKind, Event, PartialDate};
use serde_json::{Value, json};

use super::case::{place, status};
use super::words::{charts, listed, word};
use crate::packet::contents::is_study;
use crate::packet::selection::Selection;

/// A row of the events table.
pub(super) fn event(event: &Event, selection: &Selection<'_>) -> Value {
    json!({
        "label": word("event", event.kind.key()),
        "text": event.label,
        "date": event.date,
        "stop": event.end,
        "days": selection.anchor().and_then(|zero| days(event.date, zero)),
        "details": details(event, &[]),
        "conflicts": event.conflicting_dates,
        "status": status(event.status),
        "src": event.sources.iter().map(place).collect::<Vec<_>>(),
        "day_zero": selection.day_zero.as_ref().is_some_and(|zero| zero.id == event.id),
    })
}

/// First and last day number a date may mean, counted from a known day.
fn days(date: PartialDate, zero: PartialDate) -> Option<[i32; 2]> {
    let first = PartialDate::from(date.first_day()).days_since(&zero)?;
    let last = PartialDate::from(date.last_day()).days_since(&zero)?;
    Some([first, last])
}

/// Therapies in order of dates.
pub(super) fn lines(selection: &Selection<'_>) -> Vec<Value> {
    let kinds = listed(&charts().therapy, "lines");
    selection
        .events
        .iter()
        .filter(|e| kinds.iter().any(|k| k == e.kind.key()))
        .map(|e| {
            let agents = e.details.get("agents").or_else(|| e.details.get("product"));
            json!({
                "label": word("event", e.kind.key()),
                "text": e.label,
                "date": e.date,
                "stop": e.end,
                "agents": agents,
                "response": e.details.get("response"),
                "stated_by": e.details.get("stated_by"),
                "details": details(e, &["agents", "product", "response", "stated_by"]),
                "status": status(e.status),
                "src": e.sources.iter().map(place).collect::<Vec<_>>(),
            })
        })
        .collect()
}

/// A card for each infusion and transplant.
pub(super) fn episodes(selection: &Selection<'_>) -> Vec<Value> {
    let kinds = listed(&charts().therapy, "episodes");
    selection
        .events
        .iter()
        .filter(|e| kinds.iter().any(|k| k == e.kind.key()))
        .map(|e| {
            let facility = e.sources.first().and_then(|s| {
                selection
                    .documents
                    .iter()
                    .find(|d| d.document.id == s.document_id)
                    .and_then(|d| d.document.facts.facility.as_ref())
            });
            json!({
                "label": word("event", e.kind.key()),
                "text": e.label,
                "date": e.date,
                "facility": facility.map(|f| &f.value),
                "details": details(e, &[]),
                "status": status(e.status),
                "src": e.sources.iter().map(place).collect::<Vec<_>>(),
            })
        })
        .collect()
}

/// Details in the order of the fixed keys' table: their coded names, their values as written.
fn details(event: &Event, without: &[&str]) -> Vec<Value> {
    event
        .details
        .iter()
        .filter(|(key, value)| !without.contains(&key.as_str()) && !value.trim().is_empty())
        .map(|(key, value)| json!({ "label": word("detail", key), "value": value, "key": key }))
        .collect()
}

/// The list of documents, by date; those without a date at the end, by number.
pub(super) fn documents(selection: &Selection<'_>) -> Vec<Value> {
    let mut documents: Vec<_> = selection.documents.iter().map(|d| &d.document).collect();
    documents.sort_by_key(|d| {
        let date = d.facts.date.as_ref().map(|f| f.value);
        (date.is_none(), date, d.id)
    });
    documents
        .iter()
        .map(|d| {
            json!({
                "n": d.id.0,
                "date": d.facts.date.as_ref().map(|f| f.value),
                "date_status": d.facts.date.as_ref().map(|f| status(f.status)),
                "kind": word("kind", d.facts.kind.value.key()),
                "title": d.facts.title,
                "facility": d.facts.facility.as_ref().map(|f| &f.value),
                "language": d.facts.language.as_ref().map(|f| &f.value),
                "pages": d.pages,
                "study": is_study(selection, d) || d.facts.kind.value == DocumentKind::ImagingStudy,
                "sha": d.sha256.get(..12).unwrap_or(&d.sha256),
            })
        })
        .collect()
}
