//! Criteria and sentences, read once from `assets/checklist`.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use include_dir::{Dir, include_dir};
use serde::Deserialize;

use super::board::BoardTemplate;
use super::calendar::CountedDate;
use super::evidence::Criteria;
use super::letter::Wording;
use super::words::WorksheetWords;
use crate::checklist::Words;

/// One file a board.
static BOARDS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/checklist/boards");
/// One file a table.
static EVIDENCE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/checklist/evidence");
const CALENDAR: &str = include_str!("../../assets/checklist/calendar.toml");
const LETTERS: &str = include_str!("../../assets/checklist/letter.toml");
const WORKSHEET: &str = include_str!("../../assets/checklist/worksheet.toml");
const SENTENCES: &str = include_str!("../../assets/checklist/decision.toml");

/// What `assets/checklist` holds for a decision.
#[derive(Debug, Default)]
pub struct Library {
    boards: Vec<BoardTemplate>,
    criteria: Vec<Criteria>,
    dates: Vec<CountedDate>,
    letters: Wording,
    worksheet: WorksheetWords,
    sentences: BTreeMap<String, Words>,
}

/// The library, parsed at first use; tests hold its files to be whole.
#[must_use]
pub fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| Library::parse().unwrap_or_default())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Dates {
    dates: Vec<CountedDate>,
}

impl Library {
    fn parse() -> Result<Self, toml::de::Error> {
        let tables = EVIDENCE.files().filter_map(|file| file.contents_utf8());
        let boards = BOARDS.files().filter_map(|file| file.contents_utf8());
        Ok(Self {
            boards: boards.map(toml::from_str).collect::<Result<_, _>>()?,
            criteria: tables.map(toml::from_str).collect::<Result<_, _>>()?,
            dates: toml::from_str::<Dates>(CALENDAR)?.dates,
            letters: toml::from_str(LETTERS)?,
            worksheet: toml::from_str(WORKSHEET)?,
            sentences: toml::from_str(SENTENCES)?,
        })
    }

    /// The boards of a disease's list, by the names of their files.
    pub(super) fn boards(&self, list: &str) -> impl Iterator<Item = &BoardTemplate> {
        self.boards.iter().filter(move |board| board.lists.iter().any(|of| of == list))
    }

    /// The evidence table of a disease's list.
    #[must_use]
    pub(super) fn criteria(&self, list: &str) -> Option<&Criteria> {
        self.criteria.iter().find(|criteria| criteria.list == list)
    }

    /// Dates counted from Day 0.
    pub(super) fn dates(&self) -> &[CountedDate] {
        &self.dates
    }

    /// The wording of letters.
    pub(super) fn letters(&self) -> &Wording {
        &self.letters
    }

    /// The worksheet's fixed words.
    #[must_use]
    pub fn worksheet(&self) -> &WorksheetWords {
        &self.worksheet
    }

    /// A sentence by its code.
    #[must_use]
    pub fn sentence(&self, code: &str) -> Words {
        self.sentences.get(code).cloned().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
