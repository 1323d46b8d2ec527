//! What changed since an earlier packet to the same recipient: documents, facts that both packets hold, and what the family says.

use satchel_records::{DocumentId, Event, FactStatus, LabValue, Source};
use serde::Serialize;

use super::Quotation;
use super::test_name::test_name;
use super::worksheet::{HomeReturn, Worksheet};
use crate::checklist::Words;

/// How a packet differs from an earlier one to the same recipient.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, ts_rs::TS)]
pub struct ChangedSince {
    /// The earlier packet.
    pub since: String,
    /// Documents that are new.
    pub added: Vec<DocumentId>,
    /// Documents that are gone.
    pub gone: Vec<DocumentId>,
    /// Values and events that stand in both and were confirmed, corrected or taken out in between.
    pub facts: Vec<ChangedFact>,
    /// What the family prepared anew: fixed words of [`ChangedPart`].
    pub said: Vec<ChangedPart>,
}

/// A value or an event that is not what it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct ChangedFact {
    /// `l12` or `e4`.
    pub fact: String,
    /// What happened to it.
    pub how: HowChanged,
    /// A test's coded name; empty for an event.
    pub what: Words,
    /// As it stood.
    pub before: String,
    /// As it stands.
    pub now: String,
    /// The document.
    pub document_id: Option<DocumentId>,
    /// The page, counted from 1.
    pub page: Option<u32>,
}

/// What happened to a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum HowChanged {
    /// It says something else.
    Corrected,
    /// A person stands behind it now.
    Confirmed,
    /// It is no longer shown.
    TakenOut,
    /// It is shown again.
    PutBack,
}

/// A part of a packet that the family prepares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum ChangedPart {
    /// The question.
    Question,
    /// The worksheet beside the question.
    Worksheet,
    /// Decisions about items of the checklist.
    Checklist,
    /// Criteria in the words of the family's own team.
    Evidence,
    /// Dates the family's own team set.
    Calendar,
    /// What was entered and refused on boards, and the persons of the donor search.
    Boards,
}

impl ChangedSince {
    /// Compares two packets' documents; facts and words are for the caller.
    #[must_use]
    pub fn between(since: &str, earlier: &[DocumentId], now: &[DocumentId]) -> Self {
        let not_in = |these: &[DocumentId], those: &[DocumentId]| {
            these.iter().filter(|id| !those.contains(id)).copied().collect()
        };
        Self {
            since: since.to_owned(),
            added: not_in(now, earlier),
            gone: not_in(earlier, now),
            ..Self::default()
        }
    }
}

impl ChangedFact {
    /// How a lab value differs; none when a reader sees no difference.
    #[must_use]
    pub fn of_lab(before: &LabValue, now: &LabValue) -> Option<Self> {
        let words = |value: &LabValue| {
            let (lab, printed) = (&value.lab, &value.lab.as_reported);
            let date = lab.collected.map(|date| date.to_string());
            let parts = [Some(printed.value.as_str()), printed.unit.as_deref(), date.as_deref()];
            parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
        };
        let says_the_same =
            (&before.lab.analyte, before.lab.specimen, &before.lab.as_reported, before.lab.collected)
                == (&now.lab.analyte, now.lab.specimen, &now.lab.as_reported, now.lab.collected);
        let how = how(says_the_same, before.status, now.status)?;
        let what = test_name(&now.lab);
        Some(Self::new(now.id.to_string(), how, what, (words(before), words(now)), Some(&now.lab.source)))
    }

    /// How an event differs; none when a reader sees no difference.
    #[must_use]
    pub fn of_event(before: &Event, now: &Event) -> Option<Self> {
        let words = |event: &Event| {
            let until = event.end.map(|end| format!(" – {end}")).unwrap_or_default();
            let details = event.details.values().map(String::as_str).filter(|value| !value.trim().is_empty());
            let told: Vec<&str> = std::iter::once(event.label.as_str()).chain(details).collect();
            format!("{}{until}: {}", event.date, told.join("; "))
        };
        let says_the_same = (before.kind, before.date, before.end, &before.label, &before.details)
            == (now.kind, now.date, now.end, &now.label, &now.details);
        let how = how(says_the_same, before.status, now.status)?;
        let place = now.sources.first();
        Some(Self::new(now.id.to_string(), how, Words::default(), (words(before), words(now)), place))
    }

    fn new(
        fact: String,
        how: HowChanged,
        what: Words,
        (before, now): (String, String),
        place: Option<&Source>,
    ) -> Self {
        let (document_id, page) = (place.map(|place| place.document_id), place.map(|place| place.page));
        Self { fact, how, what, before, now, document_id, page }
    }
}

/// Parts of a worksheet that a reader of a packet sees anew. What stays at home is no part of it.
#[must_use]
pub fn changed_parts(before: &Worksheet, now: &Worksheet) -> Vec<ChangedPart> {
    let question = (&before.question, before.question_type) != (&now.question, now.question_type);
    let rest = |sheet: &Worksheet| Worksheet {
        question: Default::default(),
        question_type: None,
        at_home: Some(sheet.at_home.clone()).filter(|at_home| at_home.in_packet).unwrap_or_default(),
        home_return: HomeReturn::default(),
        goal: sheet.goal.clone().filter(|goal: &Quotation| !goal.is_blank()),
        ..sheet.clone()
    };
    let mut parts = Vec::new();
    if question {
        parts.push(ChangedPart::Question);
    }
    if rest(before) != rest(now) {
        parts.push(ChangedPart::Worksheet);
    }
    parts
}

/// What happened to a fact that was one and is the other, and says the same or not.
fn how(says_the_same: bool, was: FactStatus, is: FactStatus) -> Option<HowChanged> {
    let settled = (was.is_settled_by_person(), is.is_settled_by_person());
    match ((was.is_shown(), is.is_shown()), says_the_same, settled) {
        ((true, false), ..) => Some(HowChanged::TakenOut),
        ((false, true), ..) => Some(HowChanged::PutBack),
        ((false, false), ..) => None,
        (_, false, _) => Some(HowChanged::Corrected),
        (_, true, (false, true)) => Some(HowChanged::Confirmed),
        _ => None,
    }
}
