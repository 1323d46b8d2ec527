//! The course of treatment: lines of therapy, and what belongs to one CAR-T infusion or transplant.
//!
//! Facts are gathered by their order in time and by nothing else: no window of days is guessed, no response is computed.
//! An episode ends where the next Day 0 or the next relapse begins.

use satchel_records::{Event, EventKind};

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
        }
    }
}

/// A line of therapy and what the records say of it.
#[derive(Debug, Clone, PartialEq)]
pub struct TherapyLine<'a> {
    /// The treatment.
    pub therapy: &'a Event,
    /// Remissions and relapses as stated, from its beginning to the beginning of the next line.
    pub responses: Vec<&'a Event>,
}

/// The events days are counted from, oldest first. Once a person settled one, those that were only read give no day of
/// their own: a retelling with a wrong date must not look like a second infusion.
pub fn day_zeros(events: &[Event]) -> Vec<&Event> {
    let mut zeros = settled_first(events, |event| event.kind.is_day_zero());
    zeros.sort_by_key(|event| (event.date, event.id));
    zeros
}

/// One episode for each Day 0, oldest first.
pub fn episodes<'a>(events: &'a [Event]) -> Vec<Episode<'a>> {
    let zeros = day_zeros(events);
    let relapses = settled_first(events, |event| event.kind == EventKind::Relapse);
    zeros.iter().map(|zero| episode(zero, &zeros, &relapses, events)).collect()
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

/// Therapies in order of dates. What was collected or given to prepare an infusion belongs to its episode and is no line.
pub fn lines<'a>(events: &'a [Event]) -> Vec<TherapyLine<'a>> {
    let is_line =
        |event: &&Event| event.status.is_shown() && (is_systemic(event.kind) || event.kind.is_day_zero());
    let mut therapies: Vec<&Event> = events.iter().filter(is_line).collect();
    therapies.sort_by_key(|event| (event.date, event.id));
    let settled: Vec<&Event> =
        therapies.iter().copied().filter(|event| event.status.is_settled_by_person()).collect();
    let responses = settled_first(events, |e| matches!(e.kind, EventKind::Remission | EventKind::Relapse));
    therapies
        .into_iter()
        .map(|therapy| {
            let start = therapy.date.first_day();
            let next = settled.iter().map(|e| e.date.first_day()).filter(|day| *day > start).min();
            let told = |event: &&Event| {
                let day = event.date.first_day();
                day >= start && next.is_none_or(|next| day < next)
            };
            // What is told of a line that nobody has looked at is told of the settled line beside it already.
            let counts = settled.is_empty() || therapy.status.is_settled_by_person();
            let mut told: Vec<&Event> = responses.iter().copied().filter(|e| counts && told(e)).collect();
            told.sort_by_key(|event| (event.date, event.id));
            TherapyLine { therapy, responses: told }
        })
        .collect()
}

fn is_systemic(kind: EventKind) -> bool {
    matches!(kind, EventKind::Chemotherapy | EventKind::Immunotherapy | EventKind::Radiotherapy)
}

/// The shown events that are wanted; only those a person settled, as soon as there is one.
pub fn settled_first(events: &[Event], wanted: impl Fn(&Event) -> bool) -> Vec<&Event> {
    let all = || events.iter().filter(|event| event.status.is_shown() && wanted(event));
    let any_settled = all().any(|event| event.status.is_settled_by_person());
    all().filter(|event| !any_settled || event.status.is_settled_by_person()).collect()
}
