//! `checklist`: what is here and what is not, and the family's decisions about it.

use satchel::api::{
    ApiResult,
    checklist::{ChecklistDecision, ChecklistRequest, ChecklistView},
};

use crate::exit::Status;
use crate::line;
use crate::options::{Checklist, Global};
use crate::{context, output};

pub fn run(global: &Global, profile: Option<String>, action: Option<&Checklist>) -> ApiResult<Status> {
    let satchel = context::unlocked(global)?;
    if let Some(action) = action {
        satchel.decide(&decision(action)?)?;
    }
    let view = satchel.checklist(&ChecklistRequest { profile })?;
    satchel.lock()?;
    output::view(global.json, &view, print)?;
    Ok(Status::Done)
}

fn decision(action: &Checklist) -> ApiResult<ChecklistDecision> {
    let document = |text: &str| super::parse(text, "a document such as d12");
    Ok(match action.clone() {
        Checklist::DoesNotApply { item, reason } => ChecklistDecision::DoesNotApply { item, reason },
        Checklist::Asked { item, on, whom } => {
            let on = on.map(|text| super::parse(&text, "a date such as 2026-11-02")).transpose()?;
            ChecklistDecision::Asked { item, on, whom }
        }
        Checklist::Match { item, document: id, page, part } => {
            ChecklistDecision::Confirm { item, document_id: document(&id)?, page, part }
        }
        Checklist::NoMatch { item, document: id } => {
            ChecklistDecision::Reject { item, document_id: document(&id)? }
        }
        Checklist::Reconsider { item, document: id } => {
            ChecklistDecision::Reconsider { item, document_id: document(&id)? }
        }
        Checklist::Clear { item } => ChecklistDecision::Clear { item },
        Checklist::Disease { template } => ChecklistDecision::ChooseTemplate { template },
    })
}

/// Lines for eyes.
fn print(view: &ChecklistView) {
    let list = &view.checklist;
    line!("{} · {}", list.template.name.get("en"), list.recipient.name.get("en"));
    for tier in &list.tiers {
        line!("\n{}", tier.name.get("en"));
        for item in list.items.iter().filter(|item| item.tier == tier.id) {
            let state = output::word(&item.state).replace('_', " ");
            line!("{:<4} {state:<24} {}", item.id, item.title.get("en"));
            for reason in &item.reasons {
                line!("{:30}{}", "", reason.text.get("en"));
            }
            if !item.rejected.is_empty() {
                let turned_down: Vec<String> = item.rejected.iter().map(ToString::to_string).collect();
                line!("{:30}turned down: {}", "", turned_down.join(", "));
            }
            let places: Vec<String> = item
                .sources
                .iter()
                .take(4)
                .filter_map(|m| Some(format!("{} p.{}", m.document_id?, m.page?)))
                .collect();
            if !places.is_empty() {
                let more = item.sources.len().saturating_sub(places.len());
                let more = if more > 0 { format!(" and {more} more") } else { String::new() };
                line!("{:30}[{}]{more}", "", places.join(", "));
            }
        }
    }
    let counts: Vec<String> = list
        .counts
        .iter()
        .filter(|(_, count)| **count > 0)
        .map(|(state, count)| format!("{count} {}", output::word(state).replace('_', " ")))
        .collect();
    line!("\n{}", counts.join(", "));
}
