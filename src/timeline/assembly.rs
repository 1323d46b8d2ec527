//! What the family corrects of the course: which treatments are one line, and what belongs to an infusion or a transplant.

use std::collections::BTreeMap;

use satchel_records::{Event, EventId, EventKind};
use serde::{Deserialize, Serialize};

/// Corrections of the assembly. The default corrects nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Assembly {
    /// Events that a person moved: to the line or episode of another event, or, with none, out of it.
    #[serde(default)]
    moved: BTreeMap<EventId, Option<EventId>>,
    /// Names of lines, by the event that begins the line.
    #[serde(default)]
    names: BTreeMap<EventId, String>,
}

impl Assembly {
    /// Moves an event to the line or the episode of another.
    pub fn place(&mut self, event: EventId, beside: EventId) {
        self.moved.insert(event, Some(beside));
    }

    /// Takes an event out of its line or episode.
    pub fn part(&mut self, event: EventId) {
        self.moved.insert(event, None);
    }

    /// Lets the line that an event names go on without it: `rest`, its other treatments by date, stays together under the name it has.
    pub fn leave(&mut self, head: EventId, rest: &[EventId]) {
        let Some((next, others)) = rest.split_first() else { return };
        self.part(*next);
        others.iter().for_each(|event| self.place(*event, *next));
        if let Some(name) = self.names.remove(&head) {
            self.names.insert(*next, name);
        }
    }

    /// Names the line that an event begins; an empty name takes it back.
    pub fn rename(&mut self, head: EventId, name: &str) {
        match name.trim() {
            "" => self.names.remove(&head),
            name => self.names.insert(head, name.to_owned()),
        };
    }

    /// The name a person gave to the line that an event begins.
    #[must_use]
    pub fn name(&self, head: EventId) -> Option<&str> {
        self.names.get(&head).map(String::as_str)
    }

    /// Where a person put an event: nothing when no person did, `Some(None)` when it stands on its own.
    pub(super) fn placed(&self, event: EventId) -> Option<Option<EventId>> {
        self.moved.get(&event).copied()
    }

    /// The event that begins the line or the episode an event belongs to, by what a person said and then by `told`, the event that the
    /// papers put it to.
    pub(super) fn head(&self, event: EventId, told: impl Fn(EventId) -> EventId) -> EventId {
        let mut met = vec![event];
        loop {
            let at = met[met.len() - 1];
            let next = match self.placed(at) {
                Some(beside) => beside.unwrap_or(at),
                None => told(at),
            };
            // Two events moved to each other begin with the first of them.
            if next == at || met.contains(&next) {
                return met.into_iter().skip_while(|id| *id != next).min().unwrap_or(next);
            }
            met.push(next);
        }
    }
}

/// Whether an event is a treatment that a line is made of.
#[must_use]
pub fn is_treatment(event: &Event) -> bool {
    is_systemic(event.kind) || event.kind.is_day_zero()
}

/// Whether an event tells how a line went.
#[must_use]
pub fn is_response(event: &Event) -> bool {
    matches!(event.kind, EventKind::Remission | EventKind::Relapse | EventKind::Assessment)
}

pub(super) fn is_systemic(kind: EventKind) -> bool {
    matches!(kind, EventKind::Chemotherapy | EventKind::Immunotherapy | EventKind::Radiotherapy)
}
