//! What a review of a disease asks for: the shape of `assets/checklist/*.toml`.

use satchel_records::{DocumentKind, EventKind, PartialDate, Specimen};
use serde::Deserialize;

use super::Words;

/// The list of one disease.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// Its fixed word, for example `b_all`.
    pub id: String,
    /// The disease.
    pub name: Words,
    /// Counted up when an item is added, dropped or asked otherwise.
    pub version: u32,
    /// When a person last went through it.
    pub reviewed: PartialDate,
    /// Lists whose tiers and items stand before this one's.
    #[serde(default)]
    pub include: Vec<String>,
    /// The kinds of events that are therapy of this disease; the end of the last one is what "after the last therapy" means.
    #[serde(default)]
    pub therapy: Vec<EventKind>,
    /// Therapies with at most so many days between them are one stretch of therapy.
    #[serde(default)]
    pub stretch_days: i64,
    /// Groups of items, in order.
    #[serde(default)]
    pub tiers: Vec<Tier>,
    /// What is asked for, in order.
    #[serde(default)]
    pub items: Vec<Item>,
}

/// A group of items.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tier {
    /// Its fixed word: `first_contact`, `disease`, `transplant`, `logistics`.
    pub id: String,
    /// Its heading.
    pub name: Words,
    /// What it holds stays with the family unless it chooses otherwise.
    #[serde(default)]
    pub private: bool,
}

/// One thing that is asked for.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Its short name, for example `B5`.
    pub id: String,
    /// The group it belongs to.
    pub tier: String,
    /// What is asked for.
    pub words: Words,
    /// Who asks for it: a key of `sources.toml`.
    pub source: String,
    /// How new it is asked to be.
    pub fresh: Option<Fresh>,
    /// One is asked for each of these.
    pub per: Option<Per>,
    /// It is asked for only when something like it happened.
    pub only_if: Option<OnlyIf>,
    /// It is asked for from about this age, in years.
    pub from_age_years: Option<u16>,
    /// When nothing is found, whether it is needed is a question for the team.
    #[serde(default)]
    pub ask_team: bool,
    /// What the program itself knows of the case.
    pub check: Option<Check>,
    /// What proposes a match; any one will do.
    #[serde(default)]
    pub find: Vec<Find>,
    /// Parts, all of which are asked for.
    #[serde(default)]
    pub parts: Vec<Part>,
    /// Stretches without therapy longer than this many days are named, so that a reader can ask about them.
    pub name_gaps_days: Option<i64>,
    /// The pinned fact of page 1 that tells where it stands: `diagnosis`, `course`, `lines`, `burden` or `biomarkers`.
    pub pinned: Option<String>,
}

/// How new something is asked to be, from dates alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fresh {
    /// At most so many days old.
    pub days: Option<i64>,
    /// Later than this.
    pub after: Option<After>,
}

/// A moment of the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum After {
    /// The end of the last therapy.
    LastTherapy,
    /// The last thing that happened to the disease or to the patient.
    LastEvent,
}

/// One for each event of some kinds, or for each stretch of therapy.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Per {
    /// Kinds of events.
    #[serde(default)]
    pub events: Vec<EventKind>,
    /// Stretches of therapy: what is asked for lies between the beginning of one and that of the next.
    #[serde(default)]
    pub stretches: bool,
    /// It may be dated so many days before the event.
    #[serde(default)]
    pub before_days: i64,
    /// It may be dated so many days after the event's end.
    #[serde(default)]
    pub after_days: i64,
}

/// The condition under which an item is asked for.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OnlyIf {
    /// One of these is found in the records.
    pub events: Vec<EventKind>,
    /// The sentence that is shown when none is.
    pub otherwise: Words,
}

/// What the program can say without any paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Check {
    /// Every document prints the patient's own name and birth date.
    Identity,
    /// The family has written its question.
    Question,
}

/// A part of an item.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Its fixed word inside the item.
    pub id: String,
    /// What is asked for.
    pub words: Words,
    /// The item is whole without it.
    #[serde(default)]
    pub optional: bool,
    /// What proposes a match; any one will do.
    pub find: Vec<Find>,
}

/// What proposes a match. Everything that is named must hold together.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Find {
    /// A document of one of these kinds; of any kind when only words are given.
    #[serde(default)]
    pub documents: Vec<DocumentKind>,
    /// A page of it holds one of these words. `*` at an end stands for any letters.
    #[serde(default)]
    pub words: Vec<String>,
    /// The same page holds one of these words, too.
    #[serde(default)]
    pub with: Vec<String>,
    /// The same page holds none of these words.
    #[serde(default)]
    pub without: Vec<String>,
    /// A lab value of one of these analytes.
    #[serde(default)]
    pub labs: Vec<String>,
    /// The lab value is of one of these specimens; of any when empty.
    #[serde(default)]
    pub specimens: Vec<Specimen>,
    /// An event of one of these kinds.
    #[serde(default)]
    pub events: Vec<EventKind>,
    /// The event has one of these details; of any when empty.
    #[serde(default)]
    pub details: Vec<String>,
    /// Dated near an event.
    pub near: Option<Near>,
}

/// Near an event of a kind.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Near {
    /// The kind.
    pub event: EventKind,
    /// At most so many days before it.
    pub before_days: i64,
    /// At most so many days after it.
    pub after_days: i64,
}
