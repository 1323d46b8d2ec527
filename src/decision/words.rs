//! The worksheet's fixed words: the question bank, the four sentences, the steps. The shape of
//! `assets/checklist/worksheet.toml`.

use satchel_records::PartialDate;
use serde::{Deserialize, Serialize};

use super::worksheet::Worksheet;
use crate::checklist::Words;

/// Everything the worksheet says of itself.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorksheetWords {
    /// When a person last went through it.
    pub reviewed: Option<PartialDate>,
    /// What a blank sentence prints.
    pub blank: Words,
    /// The four plain sentences, in order.
    pub sentences: Vec<Named>,
    /// Questions to choose from.
    pub bank: Vec<BankQuestion>,
    /// Five questions that a worksheet answers.
    pub questions: Vec<Named>,
    /// Six steps on the way to a packet.
    pub steps: Vec<Named>,
}

/// A fixed word and its wording.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// The fixed word.
    pub id: String,
    /// The wording.
    pub words: Words,
}

/// A question a family may take over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct BankQuestion {
    /// Its fixed word.
    pub id: String,
    /// What it is about: `goal`, `timing`, `risk`, `feasibility` or `access`.
    pub about: String,
    /// The wording.
    pub words: Words,
}

/// Something that is filled or not; nothing is counted together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Filled {
    /// Its fixed word.
    pub id: String,
    /// The wording.
    pub words: Words,
    /// Whether something stands there.
    pub filled: bool,
}

/// How far the records are, for the steps.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Records {
    /// There is a document.
    pub has_documents: bool,
    /// A person looked at every fact that was read.
    pub all_looked_at: bool,
    /// Nothing of the checklist is missing without having been asked for.
    pub nothing_missing: bool,
    /// A packet was made.
    pub has_packet: bool,
}

impl WorksheetWords {
    /// The five questions, each filled or not.
    #[must_use]
    pub fn questions(&self, sheet: &Worksheet) -> Vec<Filled> {
        let is_filled = |id: &str| match id {
            "what_we_ask" => sheet.first_question().is_some(),
            "why_now" => sheet.reasons.iter().any(|reason| !reason.trim().is_empty()),
            "what_for" => sheet.goal.as_ref().is_some_and(|goal| !goal.is_blank()),
            "what_was_said" => sheet.options.iter().any(|option| {
                [&option.goal, &option.timing, &option.risk, &option.feasibility]
                    .into_iter()
                    .flatten()
                    .count()
                    > 0
            }),
            "what_is_open" => !sheet.asks.is_empty() || !sheet.own_asks.is_empty(),
            _ => false,
        };
        filled(&self.questions, is_filled)
    }

    /// The six steps, each filled or not.
    #[must_use]
    pub fn steps(&self, sheet: &Worksheet, records: Records) -> Vec<Filled> {
        let is_filled = |id: &str| match id {
            "papers" => records.has_documents,
            "looked_at" => records.has_documents && records.all_looked_at,
            "missing" => records.has_documents && records.nothing_missing,
            "question" => sheet.first_question().is_some(),
            "options" => !sheet.options.is_empty(),
            "packet" => records.has_packet,
            _ => false,
        };
        filled(&self.steps, is_filled)
    }
}

fn filled(names: &[Named], is_filled: impl Fn(&str) -> bool) -> Vec<Filled> {
    names
        .iter()
        .map(|named| Filled {
            id: named.id.clone(),
            words: named.words.clone(),
            filled: is_filled(&named.id),
        })
        .collect()
}
