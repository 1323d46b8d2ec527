//! Boards: what the records state of one subject, in the order of time and with its pages: monitoring after an infusion, the
//! central nervous system, a lane of targeted drugs, donors, the genetic and immune profile.
//!
//! What a board looks for is data in `assets/checklist/boards`. Values are copied, sentences quoted, doses counted by their
//! days; nothing is matched, rated or joined across methods. What a person enters stands beside it, and says who.

mod donor;
mod finding;
mod paper;
mod reader;
mod template;

use std::collections::BTreeMap;

use satchel_records::{DocumentId, EventId, EventKind, PartialDate};
use serde::{Deserialize, Serialize};

pub use self::donor::{Donor, Person};
pub use self::finding::{Dated, Finding, Place};
use self::reader::Reader;
pub(super) use self::template::BoardTemplate;
pub use self::template::{Scale, Shows};
use super::library::library;
use super::quotation::Quotation;
use crate::checklist::{self, Case, Provenance, Words};

/// One subject over a case.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct Board {
    /// Its fixed word; `monitoring/e22` where it counts from an event.
    pub id: String,
    /// What it is about.
    pub title: Words,
    /// How it is read.
    pub note: Words,
    /// Its version.
    pub version: u32,
    /// When a person last went through it.
    pub reviewed: PartialDate,
    /// Who asks for it.
    pub source: Provenance,
    /// The event its days are counted from.
    pub day_zero: Option<BoardZero>,
    /// The persons of the donor search belong to it.
    pub takes_donors: bool,
    /// It is printed on a page of its own.
    pub own_page: bool,
    /// Rows, in order.
    pub rows: Vec<BoardRow>,
}

/// The event that a board counts from.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct BoardZero {
    /// The event.
    pub event: EventId,
    /// What happened.
    pub kind: EventKind,
    /// Day 0.
    pub date: PartialDate,
}

/// One row of a board.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct BoardRow {
    /// Its name for what the family says about it: `cns/doses`.
    pub id: String,
    /// What it is about.
    pub title: Words,
    /// How its findings are shown.
    pub shows: Shows,
    /// How a series is drawn.
    pub scale: Scale,
    /// A family would look for it here: when nothing is found, that is said.
    pub expected: bool,
    /// What the records state, oldest first, undated last.
    pub findings: Vec<Finding>,
    /// For doses: on how many known days one was given, as far as these records tell.
    pub count: Option<u32>,
    /// What the family entered and refused.
    pub own: RowNote,
}

/// What the family says about a row. The vault keeps it, with its history.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct RowNote {
    /// What it entered.
    pub entered: Vec<BoardEntry>,
    /// Sentences that are not what the row is about.
    pub refused: Vec<RefusedSentence>,
}

/// Something a person enters on a row.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct BoardEntry {
    /// The day of the sample or the dose, or the first day.
    pub date: Option<PartialDate>,
    /// The last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
    /// What it was, with who said it and where it stands.
    pub said: Quotation,
}

/// A sentence that a person turned down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct RefusedSentence {
    /// The document.
    pub document_id: DocumentId,
    /// The page, counted from 1.
    pub page: u32,
    /// The finding's words.
    pub text: String,
}

impl RowNote {
    /// Whether nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Every board of a disease's list over a case. `own` is what the family says, by a row's name.
#[must_use]
pub fn boards(list: &str, case: &Case<'_>, own: &BTreeMap<String, RowNote>) -> Vec<Board> {
    let templates: Vec<&BoardTemplate> = library().boards(list).collect();
    let reader = Reader::new(case, templates.iter().flat_map(|template| &template.rows));
    templates.into_iter().flat_map(|template| over(template, &reader, own)).collect()
}

/// Loci that the family may fill in for a person of the donor search.
#[must_use]
pub fn loci(list: &str) -> Vec<String> {
    library().boards(list).flat_map(|template| template.loci.clone()).collect()
}

fn over(template: &BoardTemplate, reader: &Reader<'_>, own: &BTreeMap<String, RowNote>) -> Vec<Board> {
    let stretches: Vec<Option<reader::Stretch>> = match template.since {
        Some(kind) => reader.stretches(kind).into_iter().map(Some).collect(),
        None => vec![None],
    };
    let board = |stretch: Option<reader::Stretch>| {
        let id = match &stretch {
            Some(stretch) => format!("{}/{}", template.id, stretch.zero.event),
            None => template.id.clone(),
        };
        let row = |row: &template::RowTemplate| {
            let name = format!("{id}/{}", row.id);
            let own = own.get(&name).cloned().unwrap_or_default();
            let findings = reader.findings(row, stretch.as_ref(), &own);
            let count = (row.shows == Shows::Doses)
                .then(|| findings.iter().filter_map(|finding| finding.number).max().unwrap_or_default());
            BoardRow {
                id: name,
                title: row.title.clone(),
                shows: row.shows,
                scale: row.scale,
                expected: row.expected,
                findings,
                count,
                own,
            }
        };
        let rows = template.rows.iter().map(row).collect();
        Board {
            title: template.title.clone(),
            note: template.note.clone(),
            version: template.version,
            reviewed: template.reviewed,
            source: checklist::library().source(&template.source),
            takes_donors: !template.loci.is_empty(),
            own_page: template.own_page,
            rows,
            day_zero: stretch.map(|stretch| stretch.zero),
            id,
        }
    };
    stretches.into_iter().map(board).collect()
}

#[cfg(test)]
mod tests;
