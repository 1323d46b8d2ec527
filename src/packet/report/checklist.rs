//! What is here and what is not, as the report shows it.

use satchel_records::PartialDate;
use serde_json::{Value, json};

use super::words::word;
use crate::checklist::{Checklist, Match, Outcome, State};
use crate::packet::selection::Selection;

/// The checklist without what stays with the family; nothing when none was made.
pub(super) fn section(list: Option<&Checklist>, selection: &Selection<'_>) -> Value {
    let Some(list) = list else { return Value::Null };
    let shown: Vec<&Outcome> = list.items.iter().filter(|item| !item.private).collect();
    let of_state = |state: State| shown.iter().filter(move |item| item.state == state);
    json!({
        "list": { "name": list.template.name, "version": list.template.version, "reviewed": list.template.reviewed },
        "recipient": list.recipient.name,
        "counts": State::ALL
            .into_iter()
            .map(|state| json!({ "state": key(state), "label": word("state", &key(state)), "n": of_state(state).count() }))
            .filter(|count| count["n"] != 0)
            .collect::<Vec<_>>(),
        "open": shown.iter().filter(|item| item.state != State::Have).map(|item| row(item, selection)).collect::<Vec<_>>(),
        "here": of_state(State::Have).map(|item| row(item, selection)).collect::<Vec<_>>(),
    })
}

/// Items that belong to one of the five pinned facts.
pub(super) fn pinned(fact: &str, list: Option<&Checklist>, selection: &Selection<'_>) -> Vec<Value> {
    let items = list.into_iter().flat_map(|list| &list.items);
    items
        .filter(|item| item.pinned.as_deref() == Some(fact))
        .map(|item| {
            let mut row = row(item, selection);
            row["item"] = row["title"].take();
            row
        })
        .collect()
}

fn row(item: &Outcome, selection: &Selection<'_>) -> Value {
    // The mark of what nobody has looked at is drawn, not said.
    let said = item.reasons.iter().filter(|reason| reason.code != "not_looked_at");
    let is_here = !item.sources.is_empty();
    json!({
        "id": item.id,
        "title": item.title,
        "state": key(item.state),
        "label": word("state", &key(item.state)),
        "reasons": said.map(|reason| &reason.text).collect::<Vec<_>>(),
        "date": item.date,
        "status": if !is_here || item.sources.iter().any(|m| m.confirmed) { "confirmed" } else { "unconfirmed" },
        "src": places(&item.sources, item.date, selection),
    })
}

/// Places that are in this packet, the newest first; the one whose date decides before all.
fn places(found: &[Match], deciding: Option<PartialDate>, selection: &Selection<'_>) -> Vec<Value> {
    let (first, rest): (Vec<&Match>, Vec<&Match>) = found.iter().partition(|m| m.date == deciding);
    let mut places: Vec<(u32, u32)> = first
        .into_iter()
        .chain(rest)
        .filter_map(|m| Some((m.document_id?, m.page?)))
        .filter(|(id, _)| selection.holds(*id))
        .map(|(id, page)| (id.0, page))
        .collect();
    let mut seen = Vec::new();
    places.retain(|place| {
        let is_new = !seen.contains(place);
        seen.push(*place);
        is_new
    });
    places.into_iter().map(|(doc, page)| json!({ "doc": doc, "page": page })).collect()
}

/// The state's fixed word.
fn key(state: State) -> String {
    serde_json::to_value(state).ok().and_then(|word| word.as_str().map(str::to_owned)).unwrap_or_default()
}
