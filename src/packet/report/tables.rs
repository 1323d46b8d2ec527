//! Rows of the events table and the list of documents.

use satchel_records::{DocumentId, DocumentKind, Event, PartialDate};
use serde_json::{Value, json};

use super::case::{place, status};
use super::notation::{exponents, limit};
use super::words::{charts, word};
use crate::decision::ChangedDocuments;
use crate::packet::contents::is_study;
use crate::packet::selection::Selection;
use crate::timeline::DayRange;

/// A longer title is cut between words in the list; the index of the packet has it whole.
const TITLE_LETTERS: usize = 80;

/// A row of the events table.
pub(super) fn event(event: &Event, selection: &Selection<'_>) -> Value {
    json!({
        "label": word("event", event.kind.key()),
        "text": event.label,
        "date": event.date,
        "stop": event.end,
        "days": selection.anchor().and_then(|zero| days(event.date, zero)),
        "details": details(event, |_| true),
        "conflicts": event.conflicting_dates,
        "status": status(event.status),
        "src": event.sources.iter().map(place).collect::<Vec<_>>(),
        "day_zero": selection.day_zero.as_ref().is_some_and(|zero| zero.id == event.id),
    })
}

/// First and last day number a date may mean, counted from a known day.
pub(super) fn days(date: PartialDate, zero: PartialDate) -> Option<[i32; 2]> {
    DayRange::counted(zero.exact()?, date).map(|range| [range.first, range.last])
}

/// The chosen details in the order of the charts file, then by key: their coded names, their values as written.
pub(super) fn details(event: &Event, chosen: impl Fn(&str) -> bool) -> Vec<Value> {
    let order = |key: &str| charts().details.iter().position(|known| known == key).unwrap_or(usize::MAX);
    let mut shown: Vec<(&String, &String)> =
        event.details.iter().filter(|(key, value)| chosen(key) && !value.trim().is_empty()).collect();
    shown.sort_by_key(|(key, _)| (order(key), *key));
    shown
        .into_iter()
        .map(|(key, value)| {
            let value = if key == "sensitivity" { limit(value) } else { exponents(value) };
            json!({ "label": word("detail", key), "value": value, "key": key })
        })
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
                "title": shortened(&d.facts.title, TITLE_LETTERS),
                "facility": d.facts.facility.as_ref().map(|f| &f.value),
                "language": d.facts.language.as_ref().map(|f| &f.value),
                "pages": d.pages,
                "study": is_study(selection, d) || d.facts.kind.value == DocumentKind::ImagingStudy,
                "sha": d.sha256.get(..12).unwrap_or(&d.sha256),
            })
        })
        .collect()
}

/// Which documents are new since the last packet to the same recipient, and which are not in this one any more.
pub(super) fn changed(changed: Option<&ChangedDocuments>, selection: &Selection<'_>) -> Value {
    let Some(changed) = changed else { return Value::Null };
    let numbers = |ids: &[DocumentId], here: bool| -> Vec<u32> {
        ids.iter().filter(|id| selection.holds(**id) == here).map(|id| id.0).collect()
    };
    json!({ "since": changed.since, "added": numbers(&changed.added, true), "gone": numbers(&changed.gone, false) })
}

/// A text of at most so many letters, cut between words where it has any.
pub(super) fn shortened(text: &str, letters: usize) -> String {
    let text = text.trim();
    if text.chars().count() <= letters {
        return text.to_owned();
    }
    let cut: String = text.chars().take(letters.saturating_sub(1)).collect();
    let ends_word = text.chars().nth(letters.saturating_sub(1)).is_some_and(char::is_whitespace);
    let at_word = cut.rfind(char::is_whitespace).filter(|at| !ends_word && *at * 2 > cut.len());
    format!("{}…", cut[..at_word.unwrap_or(cut.len())].trim_end_matches([' ', ',', ';', ':', '(', '（', '-']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_between_words() {
        assert_eq!(shortened("bone marrow aspirate, report", 100), "bone marrow aspirate, report");
        assert_eq!(shortened("bone marrow aspirate, report", 22), "bone marrow aspirate…");
        assert_eq!(
            shortened("全身显像注射剂量", 5),
            "全身显像…",
            "writing without spaces is cut between letters"
        );
    }
}
