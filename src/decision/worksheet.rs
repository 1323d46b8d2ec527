//! The worksheet: the family's question, the options it was told about, and who said what of them. Columns keep the family's
//! order; there is no sum.

use std::collections::BTreeMap;

use satchel_records::{DocumentId, PartialDate};
use serde::{Deserialize, Serialize};

use super::quotation::Quotation;

/// A question has at most so many characters in each language: a reviewer reads the first lines.
pub const QUESTION_CHARS: usize = 600;

/// Everything the family writes for a decision. Blank parts are left out of print, but for the four sentences.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct Worksheet {
    /// The question by language; the first language is the one it was written in.
    pub question: BTreeMap<String, String>,
    /// What sort of question it is.
    pub question_type: Option<QuestionType>,
    /// Why a second opinion is asked for.
    pub reasons: Vec<String>,
    /// The one goal that options are set against.
    pub goal: Option<Quotation>,
    /// The options, in the family's order.
    pub options: Vec<OptionColumn>,
    /// Questions chosen from the bank, by their words.
    pub asks: Vec<String>,
    /// Questions of the family's own.
    pub own_asks: Vec<String>,
    /// The four plain sentences by their words.
    pub sentences: BTreeMap<String, String>,
    /// Supportive care, traditional medicine too; it stands apart from the options.
    pub supportive: Vec<Quotation>,
    /// Studies the family was pointed to or found.
    pub cards: Vec<EvidenceCard>,
    /// Caregivers and logistics: they stay at home unless the family chooses otherwise.
    pub at_home: AtHome,
    /// What the home doctor is told on return.
    pub home_return: HomeReturn,
}

/// What sort of question it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum QuestionType {
    /// Whether a treatment comes into question.
    Eligibility,
    /// When.
    Timing,
    /// How options compare.
    Comparison,
    /// How to get there.
    Access,
}

/// One option and what was said of it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct OptionColumn {
    /// Its name, as the family writes it.
    pub name: String,
    /// The name in another language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub translation: Option<String>,
    /// What someone called it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mark: Option<OptionMark>,
    /// What it is to reach.
    pub goal: Vec<Quotation>,
    /// When it can be done.
    pub timing: Vec<Quotation>,
    /// What may go wrong.
    pub risk: Vec<Quotation>,
    /// Whether it can be done.
    pub feasibility: Vec<Quotation>,
}

/// What someone called an option. It is that person's word, never the program's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct OptionMark {
    /// The word.
    pub standing: Standing,
    /// Who said so, when and where.
    pub said: Quotation,
}

/// How an option was called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Established.
    Established,
    /// A trial.
    Trial,
    /// Not realistic.
    NotRealistic,
}

/// A study, as the family notes it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct EvidenceCard {
    /// What it says, in its words.
    pub claim: String,
    /// Who was studied.
    pub population: String,
    /// How many.
    pub n: Option<u32>,
    /// When it was published.
    pub date: Option<PartialDate>,
    /// Its DOI.
    pub doi: String,
    /// Who was not in the study.
    pub not_in_study: String,
    /// Whose interest it serves.
    pub interest: String,
    /// Its paper in the vault.
    pub document_id: Option<DocumentId>,
    /// The page, counted from 1.
    pub page: Option<u32>,
}

/// Caregivers and logistics.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct AtHome {
    /// Who cares for the child.
    pub caregivers: Vec<String>,
    /// Visas, lodging, money, siblings: one a line.
    pub logistics: Vec<String>,
    /// The family chose to put it into packets.
    pub in_packet: bool,
}

/// What the home doctor is told on return.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct HomeReturn {
    /// The physician who takes over.
    pub physician: String,
    /// What the treating team asks of the physician at home.
    pub asked: Vec<Quotation>,
}

/// Why a worksheet is not kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WorksheetError {
    /// The question is longer than a reviewer reads.
    #[error("The question has more than {QUESTION_CHARS} characters. Nothing was changed. Make it shorter.")]
    QuestionTooLong,
    /// An option is called something by nobody.
    #[error("An option is marked, but nobody is named who said so. Nothing was changed. Say who.")]
    MarkWithoutSpeaker,
    /// A word that the data files do not have.
    #[error("`{0}` is no question of the bank and no sentence. Nothing was changed.")]
    UnknownWord(String),
}

impl Worksheet {
    /// The question in the language it stands in first.
    #[must_use]
    pub fn first_question(&self) -> Option<&str> {
        self.question.values().map(|text| text.trim()).find(|text| !text.is_empty())
    }

    /// Every quotation, wherever it stands.
    pub fn quotations(&self) -> impl Iterator<Item = &Quotation> {
        let of_options = self.options.iter().flat_map(OptionColumn::quotations);
        self.goal.iter().chain(&self.supportive).chain(&self.home_return.asked).chain(of_options)
    }

    /// Whether it can be kept as it stands.
    ///
    /// # Errors
    /// See [`WorksheetError`].
    pub fn check(&self, known: &super::WorksheetWords) -> Result<(), WorksheetError> {
        if self.question.values().any(|text| text.trim().chars().count() > QUESTION_CHARS) {
            return Err(WorksheetError::QuestionTooLong);
        }
        let mut marks = self.options.iter().filter_map(|option| option.mark.as_ref());
        if marks.any(|mark| !mark.said.has_speaker()) {
            return Err(WorksheetError::MarkWithoutSpeaker);
        }
        let unknown_ask = |id: &&String| !known.bank.iter().any(|ask| ask.id == **id);
        let unknown_sentence = |id: &&String| !known.sentences.iter().any(|sentence| sentence.id == **id);
        match self.asks.iter().find(unknown_ask).or_else(|| self.sentences.keys().find(unknown_sentence)) {
            Some(word) => Err(WorksheetError::UnknownWord(word.clone())),
            None => Ok(()),
        }
    }
}

impl OptionColumn {
    fn quotations(&self) -> impl Iterator<Item = &Quotation> {
        let cells = [&self.goal, &self.timing, &self.risk, &self.feasibility];
        cells.into_iter().flatten().chain(self.mark.iter().map(|mark| &mark.said))
    }
}
