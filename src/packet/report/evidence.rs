//! The evidence table and the counted dates as the report shows them.

use serde_json::{Value, json};

use super::notation::exponents;
use super::quoted::quoted;
use super::tables::shortened;
use super::words::word;
use crate::decision::{CalendarEntry, EvidenceRow, EvidenceTable, Shown};
use crate::packet::selection::Selection;

/// A longer finding is told more briefly; its page has it whole.
const FINDING_LETTERS: usize = 160;

/// The table; nothing when none was made.
pub(super) fn section(table: Option<&EvidenceTable>, selection: &Selection<'_>) -> Value {
    let Some(table) = table else { return Value::Null };
    let mut sources: Vec<Value> = Vec::new();
    for criterion in table.rows.iter().filter_map(|row| row.criterion.as_ref()) {
        let source = json!(criterion.source);
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    json!({
        "title": table.title,
        "version": table.version,
        "reviewed": table.reviewed,
        "rows": table.rows.iter().map(|row| self::row(row, &sources, selection)).collect::<Vec<_>>(),
        "sources": sources,
    })
}

/// Dates that follow a Day 0 of this packet.
pub(super) fn calendar(entries: &[CalendarEntry], selection: &Selection<'_>) -> Vec<Value> {
    let zeros = |entry: &&CalendarEntry| selection.events.iter().any(|event| event.id == entry.event);
    entries
        .iter()
        .filter(zeros)
        .map(|entry| {
            json!({
                "title": entry.title, "from": entry.from, "to": entry.to, "days": entry.days,
                "zero": { "label": word("event", entry.event_kind.key()), "date": entry.day_zero },
                "whose": entry.whose, "quote": entry.quote.as_ref().filter(|_| entry.set.is_none()),
                "zh": entry.translation.0.get("zh"),
            })
        })
        .collect()
}

fn row(row: &EvidenceRow, sources: &[Value], selection: &Selection<'_>) -> Value {
    // A paper that stays at home shows nothing here.
    let here = |shown: &&Shown| shown.document_id.is_none_or(|id| selection.holds(id));
    let criterion = row.criterion.as_ref().map(|criterion| {
        let at = sources.iter().position(|source| *source == json!(criterion.source));
        json!({ "quote": criterion.quote, "zh": criterion.translation.0.get("zh"), "source": at.map(|at| at + 1) })
    });
    json!({
        "title": row.title,
        "criterion": criterion,
        "own": row.own.as_ref().map(|own| quoted(own, selection)),
        "records": row.records.iter().filter(here).map(finding).collect::<Vec<_>>(),
        "more": row.more,
    })
}

fn finding(shown: &Shown) -> Value {
    let what = match shown.event {
        Some(kind) => json!(word("event", kind.key())),
        None if shown.what.0.is_empty() => Value::Null,
        None => json!({ "en": shown.what.get("en"), "zh": shown.what.get("zh") }),
    };
    json!({
        "what": what,
        "text": exponents(&shortened(&shown.text, FINDING_LETTERS)),
        "date": shown.date,
        "age": shown.age_days,
        "status": if shown.confirmed { "confirmed" } else { "unconfirmed" },
        "src": shown.document_id.zip(shown.page).map(|(id, page)| json!({ "doc": id.0, "page": page })),
    })
}
