//! `timeline`: what happened, counted from Day 0.

use satchel::api::{
    ApiResult,
    timeline::{EventRow, TimelineRequest},
};

use crate::exit::Status;
use crate::line;
use crate::options::Global;
use crate::{context, output};

pub fn run(global: &Global, day_zero: Option<&str>) -> ApiResult<Status> {
    let day_zero = day_zero.map(|text| super::parse(text, "an event such as e7")).transpose()?;
    let view =
        context::unlocked(global)?.timeline(&TimelineRequest { day_zero, ..TimelineRequest::default() })?;
    if global.json {
        output::json(&view)?;
    } else {
        print(&view.events);
    }
    Ok(Status::Done)
}

/// Lines for eyes.
pub fn print(events: &[EventRow]) {
    for event in events {
        let day = event.day.map(|day| format!("D{day:+}")).unwrap_or_default();
        let sources: Vec<String> =
            event.sources.iter().map(|source| format!("{} p.{}", source.document_id, source.page)).collect();
        let other: Vec<String> = event.conflicting_dates.iter().map(ToString::to_string).collect();
        let other =
            if other.is_empty() { String::new() } else { format!("  papers also say {}", other.join(", ")) };
        line!(
            "{:<10} {day:<7} {:<16} {:<10} {}  [{}]{other}",
            event.date.to_string(),
            event.kind.key(),
            output::word(&event.status),
            event.label,
            sources.join(", ")
        );
    }
}
