//! `course`: lines of therapy and episodes, and the family's corrections of them.

use satchel::api::{
    ApiResult,
    course::{CourseRequest, CourseView},
    timeline::EventRow,
};

use crate::exit::Status;
use crate::line;
use crate::options::{Course, Global};
use crate::{context, output};

pub fn run(global: &Global, action: Option<&Course>) -> ApiResult<Status> {
    let satchel = context::unlocked(global)?;
    let event = |text: &str| super::parse(text, "an event such as e7");
    let request = match action {
        None => None,
        Some(Course::Move { event: moved, beside }) => {
            Some(CourseRequest::Move { event: event(moved)?, beside: event(beside)? })
        }
        Some(Course::Split { event: split }) => Some(CourseRequest::Split { event: event(split)? }),
        Some(Course::Merge { line, into }) => {
            Some(CourseRequest::Merge { line: event(line)?, into: event(into)? })
        }
        Some(Course::Rename { line, name }) => {
            Some(CourseRequest::Rename { line: event(line)?, name: name.clone() })
        }
    };
    let view = match request {
        None => satchel.course()?,
        Some(request) => satchel.arrange(&request)?,
    };
    satchel.lock()?;
    output::view(global.json, &view, print)?;
    Ok(Status::Done)
}

fn print(view: &CourseView) {
    for (at, course) in view.lines.iter().enumerate() {
        line!("line {} ({})  {}", at + 1, course.id, course.name.as_deref().unwrap_or_default());
        course.treatments.iter().for_each(|event| print_event("", event));
        course.responses.iter().for_each(|event| print_event("told", event));
    }
    for episode in &view.episodes {
        line!("Day 0 {} ({})", episode.day_zero.date, episode.id);
        print_event("", &episode.day_zero);
        episode.parts.iter().for_each(|part| print_event(&part.role, &part.event));
    }
}

fn print_event(role: &str, event: &EventRow) {
    let day = event.day.map(|day| format!("D{day:+}")).unwrap_or_default();
    let (id, date) = (event.id.to_string(), event.date.to_string());
    line!("  {id:>5}  {date:<10} {day:<6} {role:<16} {:<16} {}", event.kind.key(), event.label);
}
