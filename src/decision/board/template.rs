//! The shape of `assets/checklist/boards/*.toml`: what a board looks for in the records, row by row.

use std::collections::BTreeMap;

use satchel_records::{DocumentKind, EventKind, PartialDate, Specimen};
use serde::{Deserialize, Serialize};

use crate::checklist::Words;

/// A board of some diseases.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::decision) struct BoardTemplate {
    /// Its fixed word, for example `cns`.
    pub id: String,
    /// The lists it belongs to.
    pub lists: Vec<String>,
    /// What it is about.
    pub title: Words,
    /// How it is read.
    pub note: Words,
    /// Counted up when a row changes.
    pub version: u32,
    /// When a person last went through it.
    pub reviewed: PartialDate,
    /// Who asks for it: a key of `sources.toml`.
    pub source: String,
    /// It is printed on a page of its own.
    #[serde(default)]
    pub own_page: bool,
    /// One board for each Day 0 of this kind, with what the records date from it until the next Day 0.
    pub since: Option<EventKind>,
    /// Names of loci that the family may fill in for a person of the donor search; only the donors' board has some.
    #[serde(default)]
    pub loci: Vec<String>,
    /// Rows, in order.
    pub rows: Vec<RowTemplate>,
}

/// How the findings of a row are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Shows {
    /// What papers state, each with its date.
    Statements,
    /// Values of one test over time.
    Series,
    /// Doses, counted by their days.
    Doses,
}

/// How a series is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Scale {
    /// In equal steps.
    #[default]
    Linear,
    /// In powers of ten.
    Log,
}

/// One row. A finding is a value, an event, or a sentence; each way of finding stands alone.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::decision) struct RowTemplate {
    /// Its fixed word inside the board.
    pub id: String,
    /// What it is about.
    pub title: Words,
    /// How its findings are shown.
    pub shows: Shows,
    /// How a series is drawn.
    #[serde(default)]
    pub scale: Scale,
    /// A family would look for it here, so that its absence is said.
    #[serde(default)]
    pub expected: bool,
    /// Lab values of these analytes.
    #[serde(default)]
    pub labs: Vec<String>,
    /// Lab values of these specimens; of any when empty.
    #[serde(default)]
    pub specimens: Vec<Specimen>,
    /// Events of these kinds.
    #[serde(default)]
    pub events: Vec<EventKind>,
    /// Details an event has, with a value, or with any when the value is empty.
    #[serde(default)]
    pub details: BTreeMap<String, String>,
    /// Drugs: lists of the table of drugs or single ones. An event or a sentence names one of them.
    #[serde(default)]
    pub drugs: Vec<String>,
    /// Drugs whose names beside a found word are shown with it.
    #[serde(default)]
    pub given: Vec<String>,
    /// A sentence holds one of these words. `*` at an end stands for any letters.
    #[serde(default)]
    pub words: Vec<String>,
    /// The same sentence holds one of these, too.
    #[serde(default)]
    pub with: Vec<String>,
    /// The same sentence holds none of these.
    #[serde(default)]
    pub without: Vec<String>,
    /// Sentences of these kinds of documents; of any when empty.
    #[serde(default)]
    pub documents: Vec<DocumentKind>,
    /// Sentences of one page are one finding, as the rows of a table are.
    #[serde(default)]
    pub gather: bool,
    /// The line above the first one belongs to it, as the head of a table does.
    #[serde(default)]
    pub with_head: bool,
    /// What is planned or feared is shown, too.
    #[serde(default)]
    pub plans: bool,
}
