//! Rows of the events table and the list of documents.

use satchel_records::{DocumentId, DocumentKind, Event, PartialDate};
use serde_json::{Value, json};

use super::case::{place, status};
use super::notation::{exponents, limit};
use super::words::{charts, word};
use crate::decision::{ChangedFact, ChangedSince, HowChanged};
use crate::packet::contents::is_study;
use crate::packet::labs_csv;
use crate::packet::selection::Selection;
use crate::timeline::DayRange;

/// A longer title is cut between words in the list; the index of the packet has it whole.
const TITLE_LETTERS: usize = 80;

/// A changed fact is told in so many letters before and after; its page has it whole.
const CHANGED_LETTERS: usize = 140;

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

/// What is new, gone or not what it was since the last packet to the same recipient.
pub(super) fn changed(changed: Option<&ChangedSince>, selection: &Selection<'_>) -> Value {
    let Some(changed) = changed else { return Value::Null };
    let numbers = |ids: &[DocumentId], here: bool| -> Vec<u32> {
        ids.iter().filter(|id| selection.holds(**id) == here).map(|id| id.0).collect()
    };
    json!({
        "since": changed.since,
        "added": numbers(&changed.added, true),
        "gone": numbers(&changed.gone, false),
        "facts": changed.facts.iter().filter(|fact| may_leave(fact, selection)).map(changed_fact).collect::<Vec<_>>(),
        "said": changed.said.iter().map(|part| word("changed_part", &labs_csv::word(part))).collect::<Vec<_>>(),
    })
}

/// What a paper of this packet tells, or none.
fn may_leave(fact: &ChangedFact, selection: &Selection<'_>) -> bool {
    fact.document_id.is_none_or(|id| selection.holds(id))
}

fn changed_fact(fact: &ChangedFact) -> Value {
    let what =
        (!fact.what.0.is_empty()).then(|| json!({ "en": fact.what.get("en"), "zh": fact.what.get("zh") }));
    json!({
        "what": what,
        "how": word("how_changed", &labs_csv::word(&fact.how)),
        "before": exponents(&shortened(&fact.before, CHANGED_LETTERS)),
        "now": (fact.how != HowChanged::TakenOut).then(|| exponents(&shortened(&fact.now, CHANGED_LETTERS))),
        "same": fact.how == HowChanged::Confirmed,
        "src": fact.document_id.zip(fact.page).map(|(id, page)| json!({ "doc": id.0, "page": page })),
    })
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
