//! `ledger`: packets made, what was answered, opinions attached.

use satchel::api::{
    ApiError, ApiResult, ErrorCode,
    ledger::{LedgerEntry, LedgerRequest, LedgerRow},
};

use crate::exit::Status;
use crate::line;
use crate::options::{Global, Ledger};
use crate::{context, output};

pub fn run(global: &Global, action: Option<&Ledger>) -> ApiResult<Status> {
    let satchel = context::unlocked(global)?;
    if let Some(action) = action {
        satchel.note_packet(&request(action)?)?;
    }
    let view = satchel.ledger()?;
    satchel.lock()?;
    if global.json {
        output::json(&view.packets)?;
    } else {
        view.packets.iter().for_each(print);
    }
    Ok(Status::Done)
}

fn request(action: &Ledger) -> ApiResult<LedgerRequest> {
    let Ledger::Note { packet, kind, words, on, whom, document } = action;
    let kind = serde_json::from_value(serde_json::Value::String(kind.clone())).map_err(|_| {
        ApiError::new(
            ErrorCode::BadRequest,
            format!("`{kind}` is not sent, received, answer, opinion or declined. Nothing was changed."),
        )
    })?;
    let entry = LedgerEntry {
        kind,
        on: super::parse(on, "a date such as 2026-11-02")?,
        whom: whom.clone(),
        text: words.clone(),
        document_id: document.as_deref().map(|id| super::parse(id, "a document such as d12")).transpose()?,
    };
    Ok(LedgerRequest { packet_id: packet.clone(), entry })
}

/// Lines for eyes.
fn print(row: &LedgerRow) {
    let packet = &row.packet;
    let recipient = packet.recipient.as_deref().unwrap_or("nobody named");
    line!(
        "{}  {}  {recipient}  {} documents  {}",
        packet.packet_id,
        packet.at,
        packet.documents,
        packet.sha256
    );
    if let Some(changed) = &row.changed {
        line!(
            "    since {}: {} documents new, {} gone",
            changed.since,
            changed.added.len(),
            changed.gone.len()
        );
        for fact in &changed.facts {
            let how = output::word(&fact.how).replace('_', " ");
            line!("        {} {how}: {} {} -> {}", fact.fact, fact.what.get("en"), fact.before, fact.now);
        }
        for part in &changed.said {
            line!("        prepared anew: {}", output::word(part));
        }
    }
    for entry in &row.entries {
        let paper = entry.document_id.map(|id| format!(" [{id}]")).unwrap_or_default();
        line!("    {}  {}  {} {}{paper}", entry.on, output::word(&entry.kind), entry.whom, entry.text);
    }
}
