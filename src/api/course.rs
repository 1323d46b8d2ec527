//! The course of treatment: lines of therapy, infusions and transplants with what belongs to them, and the family's corrections of it.

use serde::{Deserialize, Serialize};

use super::desk::Desk;
use super::error::{ApiError, ApiResult, ErrorCode};
use super::host::Satchel;
use super::said;
use super::timeline::EventRow;
use super::trash::Trash;
use crate::records::{Event, EventId};
use crate::timeline::{self, Assembly, Episode, TherapyLine, is_response, is_treatment};
use crate::vault::Vault;

/// The note that keeps the corrections.
const NOTE: &str = "course";

/// How treatments were put together.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct CourseView {
    /// Lines of therapy by date.
    pub lines: Vec<LineRow>,
    /// Infusions and transplants by date.
    pub episodes: Vec<EpisodeRow>,
}

/// A line of therapy.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct LineRow {
    /// The event that names the line: its first treatment, or the one the family moved the others to.
    pub id: EventId,
    /// The name the family gave it.
    pub name: Option<String>,
    /// Its treatments by date.
    pub treatments: Vec<EventRow>,
    /// What the records say of how it went.
    pub responses: Vec<EventRow>,
}

/// An infusion or a transplant.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct EpisodeRow {
    /// The event that is its Day 0.
    pub id: EventId,
    /// That event.
    pub day_zero: EventRow,
    /// What belongs to it.
    pub parts: Vec<EpisodePart>,
}

/// An event of an episode.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct EpisodePart {
    /// What it is to the episode: `collection`, `bridging`, `lymphodepletion`, `toxicity`, `gvhd`, `infection`, `b_cell_recovery`,
    /// `response` or `further`.
    pub role: String,
    /// The event.
    pub event: EventRow,
}

/// A correction of the assembly. It is kept in the history and taken back like any decision.
#[derive(Debug, Clone, Deserialize, ts_rs::TS)]
#[serde(tag = "action", rename_all = "snake_case")]
pub enum CourseRequest {
    /// An event belongs to the line or the episode of another.
    Move {
        /// The event.
        event: EventId,
        /// An event of that line, or that Day 0.
        beside: EventId,
    },
    /// An event belongs to no other: it begins a line of its own, or stands in no episode.
    Split {
        /// The event.
        event: EventId,
    },
    /// All of a line belongs to another.
    Merge {
        /// An event of the line that ends.
        line: EventId,
        /// An event of the line that stays.
        into: EventId,
    },
    /// A line has a name; an empty one takes it back.
    Rename {
        /// An event of the line.
        line: EventId,
        /// In the family's or the team's words.
        name: String,
    },
}

impl Satchel {
    /// Lines of therapy and episodes as they are put together now.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn course(&self) -> ApiResult<CourseView> {
        let open = self.opened()?;
        let vault = open.vault();
        view(&vault)
    }

    /// Corrects how treatments are put together, and returns what they are now.
    ///
    /// # Errors
    /// When there is no such event, or it cannot belong there.
    pub fn arrange(&self, request: &CourseRequest) -> ApiResult<CourseView> {
        let open = self.opened()?;
        let mut vault = open.vault();
        let events = shown(&vault)?;
        let mut assembly = assembly(&vault)?;
        let field = arrange(&events, &mut assembly, request)?;
        let mut desk = Desk::new(&vault, self.clock.now());
        desk.say(NOTE, field, said::to_note(&assembly)?)?;
        desk.decisions().apply(&mut vault)?;
        view(&vault)
    }
}

/// The family's corrections.
pub(super) fn assembly(vault: &Vault) -> ApiResult<Assembly> {
    vault.note(NOTE)?.map_or(Ok(Assembly::default()), said::from_note)
}

fn shown(vault: &Vault) -> ApiResult<Vec<Event>> {
    let trash = Trash::of(vault)?;
    let mut events = vault.events()?;
    events.retain(|event| event.status.is_shown() && !trash.holds_event(event));
    Ok(events)
}

/// Works a correction into the assembly; returns its word for the history.
fn arrange(events: &[Event], assembly: &mut Assembly, request: &CourseRequest) -> ApiResult<&'static str> {
    let find = |id: EventId| events.iter().find(|event| event.id == id).ok_or_else(|| no_event(id));
    match request {
        CourseRequest::Move { event, beside } => {
            let (event, target) = (find(*event)?, find(*beside)?);
            let joins_line = is_treatment(event) || is_response(event);
            if event.id == target.id || !is_treatment(target) || !(joins_line || target.kind.is_day_zero()) {
                return Err(does_not_fit(event.id, target.id));
            }
            step_out(events, assembly, event.id, Some(target.id));
            assembly.place(event.id, target.id);
            Ok("move")
        }
        CourseRequest::Split { event } => {
            let event = find(*event)?.id;
            step_out(events, assembly, event, None);
            assembly.part(event);
            Ok("split")
        }
        CourseRequest::Merge { line, into } => {
            let (from, into) = (find(*line)?, find(*into)?);
            let lines = timeline::lines(events, assembly);
            let of =
                |event: &Event| lines.iter().find(|line| line.treatments().any(|one| one.id == event.id));
            let (Some(ends), Some(stays)) = (of(from), of(into)) else {
                return Err(does_not_fit(from.id, into.id));
            };
            if ends.head == stays.head {
                return Err(does_not_fit(from.id, into.id));
            }
            let moved: Vec<EventId> = ends.treatments().map(|event| event.id).collect();
            let stays = stays.head;
            moved.into_iter().for_each(|event| assembly.place(event, stays));
            Ok("merge")
        }
        CourseRequest::Rename { line, name } => {
            let event = find(*line)?;
            let lines = timeline::lines(events, assembly);
            let of = lines.iter().find(|line| line.treatments().any(|one| one.id == event.id));
            let head = of.map(|line| line.head).ok_or_else(|| does_not_fit(event.id, event.id))?;
            assembly.rename(head, name);
            Ok("rename")
        }
    }
}

/// Where an event names a line of several treatments, the others stay behind: only the event itself goes. One that goes to another of
/// its own line stays in it.
fn step_out(events: &[Event], assembly: &mut Assembly, event: EventId, target: Option<EventId>) {
    let lines = timeline::lines(events, assembly);
    let Some(line) = lines.iter().find(|line| line.head == event) else { return };
    let rest: Vec<EventId> = line.treatments().map(|one| one.id).filter(|id| *id != event).collect();
    if target.is_none_or(|target| !rest.contains(&target)) {
        assembly.leave(event, &rest);
    }
}

fn view(vault: &Vault) -> ApiResult<CourseView> {
    let (events, assembly) = (shown(vault)?, assembly(vault)?);
    let row = |event: &Event| EventRow::new(event.clone(), None);
    let line = |line: &TherapyLine<'_>| LineRow {
        id: line.head,
        name: line.name.clone(),
        treatments: line.treatments().map(row).collect(),
        responses: line.responses.iter().map(|event| row(event)).collect(),
    };
    let episode = |episode: &Episode<'_>| {
        let zero = episode.day_zero;
        let day = |event: &Event| zero.date.exact().and(event.date.days_since(&zero.date));
        let part = |part: &timeline::Part<'_>| EpisodePart {
            role: part.role.key().to_owned(),
            event: EventRow::new(part.event.clone(), day(part.event)),
        };
        EpisodeRow {
            id: zero.id,
            day_zero: EventRow::new(zero.clone(), zero.date.exact().map(|_| 0)),
            parts: episode.parts.iter().map(part).collect(),
        }
    };
    Ok(CourseView {
        lines: timeline::lines(&events, &assembly).iter().map(line).collect(),
        episodes: timeline::episodes(&events, &assembly).iter().map(episode).collect(),
    })
}

fn no_event(id: EventId) -> ApiError {
    ApiError::new(
        ErrorCode::NotFound,
        format!("There is no event {id} on the timeline. Nothing was changed. Look its number up there."),
    )
}

fn does_not_fit(event: EventId, beside: EventId) -> ApiError {
    ApiError::new(
        ErrorCode::BadRequest,
        format!(
            "{event} cannot be put together with {beside} so. Nothing was changed. A line is made of treatments and what is said of how \
             they went; anything may be put to the Day 0 of an infusion or a transplant."
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::{EventKind, FactStatus};

    fn course(id: u32, date: &str) -> Event {
        Event {
            id: EventId(id),
            kind: EventKind::Chemotherapy,
            date: date.parse().unwrap(),
            end: None,
            label: format!("course {id}"),
            details: Default::default(),
            status: FactStatus::Confirmed,
            sources: vec![],
            conflicting_dates: vec![],
        }
    }

    #[test]
    fn the_first_treatment_of_a_line_goes_alone() {
        let events = [
            course(1, "2021-02-12"),
            course(2, "2021-04-02"),
            course(3, "2021-06-01"),
            course(4, "2023-01-01"),
        ];
        let told = |assembly: &Assembly| -> Vec<(Option<String>, Vec<u32>)> {
            let ids = |line: &TherapyLine<'_>| line.treatments().map(|event| event.id.0).collect();
            timeline::lines(&events, assembly).iter().map(|line| (line.name.clone(), ids(line))).collect()
        };
        let name = Some("First".to_owned());
        let mut joined = Assembly::default();
        joined.place(EventId(2), EventId(1));
        joined.place(EventId(3), EventId(1));
        joined.rename(EventId(1), "First");
        assert_eq!(told(&joined), [(name.clone(), vec![1, 2, 3]), (None, vec![4])]);

        let mut moved = joined.clone();
        arrange(&events, &mut moved, &CourseRequest::Move { event: EventId(1), beside: EventId(4) }).unwrap();
        assert_eq!(
            told(&moved),
            [(None, vec![1, 4]), (name.clone(), vec![2, 3])],
            "the others stay under their name"
        );

        let mut split = joined.clone();
        arrange(&events, &mut split, &CourseRequest::Split { event: EventId(1) }).unwrap();
        assert_eq!(told(&split), [(None, vec![1]), (name, vec![2, 3]), (None, vec![4])]);

        arrange(&events, &mut joined, &CourseRequest::Move { event: EventId(1), beside: EventId(3) })
            .unwrap();
        assert_eq!(told(&joined)[0].1, [1, 2, 3], "beside one of its own line it stays in it");
    }
}
