//! The course of treatment: lines of therapy, and what belongs to one CAR-T infusion or transplant.
//!
//! Facts are gathered by their order in time and by nothing else: no window of days is guessed, no response is computed.
//! An episode ends where the next Day 0 or the next relapse begins. What a person put elsewhere stands there.

use std::collections::BTreeMap;

use satchel_records::{Event, EventId, EventKind};

use super::assembly::{Assembly, is_response, is_systemic, is_treatment};

/// An infusion or a transplant with what belongs to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Episode<'a> {
    /// The event days are counted from.
    pub day_zero: &'a Event,
    /// The date at which the episode ends: of the next Day 0 or relapse.
    pub until: Option<&'a Event>,
    /// What belongs to it, in the order of the roles, within a role by date.
    pub parts: Vec<Part<'a>>,
}

/// An event of an episode.
#[derive(Debug, Clone, PartialEq)]
pub struct Part<'a> {
    /// What it is to the episode.
    pub role: Role,
    /// The event.
    pub event: &'a Event,
}

/// What an event is to the infusion or transplant it belongs to, in the order of the registries' forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The cells were collected.
    Collection,
    /// Treatment between collection and Day 0.
    Bridging,
    /// The body was prepared for the cells.
    Lymphodepletion,
    /// CRS, ICANS and other toxicities as stated.
    Toxicity,
    /// Graft-versus-host disease.
    Gvhd,
    /// Infections after Day 0.
    Infection,
    /// The end of B-cell aplasia.
    BCellRecovery,
    /// A response as stated.
    Response,
    /// Anything else that a person put there.
    Further,
}

impl Role {
    /// The fixed word of data files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Collection => "collection",
            Self::Bridging => "bridging",
            Self::Lymphodepletion => "lymphodepletion",
            Self::Toxicity => "toxicity",
            Self::Gvhd => "gvhd",
            Self::Infection => "infection",
            Self::BCellRecovery => "b_cell_recovery",
            Self::Response => "response",
            Self::Further => "further",
        }
    }
}

/// A line of therapy and what the records say of it.
#[derive(Debug, Clone, PartialEq)]
pub struct TherapyLine<'a> {
    /// The event that names the line: its first treatment, or the one a person moved the others to.
    pub head: EventId,
    /// The name a person gave it.
    pub name: Option<String>,
    /// Its first treatment.
    pub therapy: &'a Event,
    /// Its further treatments by date: those with the same stated number, and those a person put there.
    pub further: Vec<&'a Event>,
    /// Remissions and relapses as stated, from its beginning to the beginning of the next line, and what a person put there.
    pub responses: Vec<&'a Event>,
}

impl<'a> TherapyLine<'a> {
    /// All its treatments by date; at least one.
    pub fn treatments(&self) -> impl Iterator<Item = &'a Event> {
        std::iter::once(self.therapy).chain(self.further.iter().copied())
    }
}

/// The events days are counted from, oldest first. Once a person settled one, those that were only read give no day of
/// their own: a retelling with a wrong date must not look like a second infusion.
pub fn day_zeros(events: &[Event]) -> Vec<&Event> {
    let mut zeros = settled_first(events, |event| event.kind.is_day_zero());
    zeros.sort_by_key(|event| (event.date, event.id));
    zeros
}

/// One episode for each Day 0, oldest first.
pub fn episodes<'a>(events: &'a [Event], assembly: &Assembly) -> Vec<Episode<'a>> {
    let zeros = day_zeros(events);
    let relapses = settled_first(events, |event| event.kind == EventKind::Relapse);
    let arranged = |zero: &&'a Event| {
        let mut episode = episode(zero, &zeros, &relapses, events);
        episode.parts.retain(|part| assembly.placed(part.event.id).is_none());
        let is_placed = |event: &&Event| {
            event.id != zero.id
                && event.status.is_shown()
                && assembly.placed(event.id).is_some()
                && assembly.head(event.id, |id| id) == zero.id
        };
        let placed = events.iter().filter(is_placed);
        episode.parts.extend(placed.map(|event| Part { role: role_beside(zero, event), event }));
        episode.parts.sort_by_key(|part| (part.role, part.event.date, part.event.id));
        episode
    };
    zeros.iter().map(arranged).collect()
}

/// What an event that a person put to a Day 0 is to it.
fn role_beside(zero: &Event, event: &Event) -> Role {
    match event.kind {
        EventKind::Leukapheresis => Role::Collection,
        EventKind::Lymphodepletion => Role::Lymphodepletion,
        EventKind::Toxicity => Role::Toxicity,
        EventKind::Gvhd => Role::Gvhd,
        EventKind::Infection => Role::Infection,
        EventKind::BCellRecovery => Role::BCellRecovery,
        EventKind::Remission | EventKind::Relapse | EventKind::Assessment => Role::Response,
        kind if is_systemic(kind) && event.date.first_day() < zero.date.first_day() => Role::Bridging,
        _ => Role::Further,
    }
}

fn episode<'a>(
    zero: &'a Event,
    zeros: &[&'a Event],
    relapses: &[&'a Event],
    events: &'a [Event],
) -> Episode<'a> {
    let start = zero.date.first_day();
    let earlier = zeros.iter().map(|e| e.date.first_day()).filter(|day| *day < start).max();
    let borders = zeros.iter().chain(relapses).filter(|e| e.date.first_day() > start);
    let until = borders.min_by_key(|e| e.date).copied();
    let shown = || events.iter().filter(|event| event.status.is_shown());
    let since_last = |event: &&Event| earlier.is_none_or(|day| event.date.first_day() > day);
    let before = |event: &&Event| event.date.first_day() < start && since_last(event);
    let after = |event: &&Event| {
        event.date.first_day() >= start
            && until.is_none_or(|end| event.date.first_day() < end.date.first_day())
    };
    let is_infusion = zero.kind == EventKind::CarTInfusion;
    let last_before =
        |kind: EventKind| shown().filter(before).filter(|e| e.kind == kind).max_by_key(|e| e.date);
    let collection = last_before(EventKind::Leukapheresis).filter(|_| is_infusion);
    let lymphodepletion = last_before(EventKind::Lymphodepletion).filter(|_| is_infusion);
    let mut parts: Vec<Part<'a>> = Vec::new();
    let mut add = |role: Role, event: &'a Event| parts.push(Part { role, event });
    if let Some(collected) = collection {
        add(Role::Collection, collected);
        let bridging = shown()
            .filter(before)
            .filter(|e| is_systemic(e.kind) && e.date.first_day() >= collected.date.first_day());
        bridging.for_each(|event| add(Role::Bridging, event));
    }
    lymphodepletion.into_iter().for_each(|event| add(Role::Lymphodepletion, event));
    for event in shown().filter(after) {
        let role = match event.kind {
            EventKind::Toxicity => Role::Toxicity,
            EventKind::Gvhd => Role::Gvhd,
            EventKind::Infection => Role::Infection,
            EventKind::BCellRecovery => Role::BCellRecovery,
            EventKind::Remission if event.date.first_day() > start => Role::Response,
            _ => continue,
        };
        add(role, event);
    }
    parts.sort_by_key(|part| (part.role, part.event.date, part.event.id));
    Episode { day_zero: zero, until, parts }
}

/// Lines in order of dates. What was collected or given to prepare an infusion belongs to its episode and is no line.
pub fn lines<'a>(events: &'a [Event], assembly: &Assembly) -> Vec<TherapyLine<'a>> {
    let mut therapies: Vec<&Event> =
        events.iter().filter(|event| event.status.is_shown() && is_treatment(event)).collect();
    therapies.sort_by_key(|event| (event.date, event.id));
    let told = |id: EventId| first_of_line(id, &therapies);
    let mut grouped: BTreeMap<EventId, Vec<&Event>> = BTreeMap::new();
    for therapy in &therapies {
        let head = assembly.head(therapy.id, told);
        // A line whose first treatment is no longer shown begins with what is left of it.
        grouped.entry(head).or_default().push(therapy);
    }
    let mut lines: Vec<(EventId, Vec<&Event>)> = grouped.into_iter().collect();
    lines.sort_by_key(|(_, parts)| (parts[0].date, parts[0].id));
    let settled: Vec<&Event> =
        therapies.iter().copied().filter(|event| event.status.is_settled_by_person()).collect();
    // Until a person settled one, each line ends where the next one begins.
    let borders: Vec<&Event> =
        if settled.is_empty() { lines.iter().map(|(_, parts)| parts[0]).collect() } else { settled.clone() };
    let responses = settled_first(events, |e| matches!(e.kind, EventKind::Remission | EventKind::Relapse));
    let placed: Vec<&Event> = events
        .iter()
        .filter(|event| event.status.is_shown() && is_response(event) && assembly.placed(event.id).is_some())
        .collect();
    lines
        .into_iter()
        .map(|(head, parts)| {
            let start = parts[0].date.first_day();
            let is_own = |event: &Event| parts.iter().any(|part| part.id == event.id);
            let others = borders.iter().filter(|event| !is_own(event)).map(|e| e.date.first_day());
            let next = others.filter(|day| *day > start).min();
            let told_after = |event: &&Event| {
                let day = event.date.first_day();
                day >= start && next.is_none_or(|next| day < next)
            };
            // What is told of a line that nobody has looked at is told of the settled line beside it already.
            let counts = settled.is_empty() || parts.iter().any(|part| part.status.is_settled_by_person());
            let unmoved = responses.iter().copied().filter(|e| assembly.placed(e.id).is_none());
            let mut told: Vec<&Event> = unmoved.filter(|event| counts && told_after(event)).collect();
            told.extend(placed.iter().copied().filter(|event| assembly.head(event.id, |id| id) == head));
            told.sort_by_key(|event| (event.date, event.id));
            let name = assembly.name(head).map(str::to_owned);
            TherapyLine { head, name, therapy: parts[0], further: parts[1..].to_vec(), responses: told }
        })
        .collect()
}

/// The first treatment with the same number of the line as stated; the treatment itself when no number is stated.
fn first_of_line(id: EventId, therapies: &[&Event]) -> EventId {
    let Some(event) = therapies.iter().find(|event| event.id == id) else { return id };
    let Some(stated) = stated_line(event) else { return id };
    therapies.iter().find(|other| stated_line(other) == Some(stated)).map_or(id, |first| first.id)
}

/// The number of the line as the papers state it.
fn stated_line(event: &Event) -> Option<&str> {
    event.details.get("line").map(|line| line.trim()).filter(|line| !line.is_empty())
}

/// The shown events that are wanted; only those a person settled, as soon as there is one.
pub fn settled_first(events: &[Event], wanted: impl Fn(&Event) -> bool) -> Vec<&Event> {
    let all = || events.iter().filter(|event| event.status.is_shown() && wanted(event));
    let any_settled = all().any(|event| event.status.is_settled_by_person());
    all().filter(|event| !any_settled || event.status.is_settled_by_person()).collect()
}
