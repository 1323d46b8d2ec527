//! `calendar`: dates counted from Day 0.

use std::path::Path;

use satchel::api::{
    ApiResult,
    calendar::{CalendarView, SetDates, SetDatesRequest},
};

use crate::exit::Status;
use crate::line;
use crate::options::{Calendar, Global};
use crate::{context, output};

pub fn run(
    global: &Global,
    ics: Option<&Path>,
    language: &str,
    action: Option<&Calendar>,
) -> ApiResult<Status> {
    let satchel = context::unlocked(global)?;
    if let Some(action) = action {
        satchel.set_dates(&request(action)?)?;
    }
    if let Some(file) = ics {
        satchel.save_calendar(file, language)?;
    }
    let view = satchel.calendar()?;
    satchel.lock()?;
    if global.json {
        output::json(&view.dates)?;
    } else {
        print(&view);
    }
    Ok(Status::Done)
}

fn request(action: &Calendar) -> ApiResult<SetDatesRequest> {
    let date = |text: &str| super::parse(text, "a date such as 2026-11-02");
    Ok(match action {
        Calendar::Set { id, from, to, by } => SetDatesRequest {
            id: id.clone(),
            set: Some(SetDates {
                from: date(from)?,
                to: to.as_deref().map(date).transpose()?,
                by: by.clone(),
            }),
        },
        Calendar::Clear { id } => SetDatesRequest { id: id.clone(), set: None },
    })
}

/// Lines for eyes.
fn print(view: &CalendarView) {
    for entry in &view.dates {
        let to = if entry.to == entry.from { String::new() } else { format!(" to {}", entry.to) };
        line!("{}{to}  D{:+} … D{:+}  {}", entry.from, entry.days[0], entry.days[1], entry.title.get("en"));
        line!("    {} · {}", entry.id, entry.whose.get("en"));
        if let Some(quote) = &entry.quote {
            line!("    “{quote}”");
        }
    }
    if view.dates.is_empty() {
        line!("No Day 0 is known to the day.");
    }
}
