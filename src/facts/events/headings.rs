//! Headings: lines in larger type, and those that hold nothing but a date.

use std::collections::{BTreeMap, BTreeSet};

use super::super::dates::{FoundDate, find_dates, whole_date};
use super::super::layout::middle;
use super::super::prose::Passage;
use super::Telling;

/// The headings of a paper.
#[derive(Debug)]
pub(super) struct Headings {
    /// The height of most of its type.
    usual: f32,
    /// The dates of those that have one, by the number of their passage.
    dated: BTreeMap<usize, FoundDate>,
}

/// Letters of a heading.
const HEADING: usize = 60;

impl Headings {
    /// Reads the headings of a paper. Only where several have a date do these date what stands below them: one alone is the
    /// paper's own.
    pub(super) fn of(telling: &Telling<'_>) -> Self {
        let heights = telling.passages.iter().map(|passage| passage.height).collect();
        let mut headings = Self { usual: middle(heights).unwrap_or_default(), dated: BTreeMap::new() };
        for (at, passage) in telling.passages.iter().enumerate() {
            let alone = || whole_date(&passage.text, telling.style).filter(|_| !passage.is_row);
            let large = || {
                let dates = find_dates(&passage.text, telling.style);
                let [date] = dates.as_slice() else { return None };
                headings.is_heading(passage).then(|| date.clone())
            };
            let date = alone().or_else(large).filter(|date| telling.born != Some(date.date));
            if let Some(date) = date {
                headings.dated.insert(at, date);
            }
        }
        let days: BTreeSet<_> = headings.dated.values().map(|date| date.date).collect();
        if days.len() < 2 {
            headings.dated.clear();
        }
        headings
    }

    /// The date of a passage that is a heading.
    pub(super) fn date_of(&self, at: usize) -> Option<&FoundDate> {
        self.dated.get(&at)
    }

    /// Whether a passage is short and set larger than the rest.
    pub(super) fn is_heading(&self, passage: &Passage) -> bool {
        let short = passage.text.chars().count() <= HEADING && !passage.is_row;
        short && passage.height > 1.04 * self.usual && !passage.text.ends_with(['.', ',', ';', '。'])
    }
}
