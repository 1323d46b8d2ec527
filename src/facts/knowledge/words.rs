//! Word lists: what stands for what, in which language.

use super::super::text::{find_words, fold_tight};
use super::{parts, rows};

/// One phrase of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Phrase {
    /// What sort of list it belongs to, for example `heading`.
    pub list: String,
    /// What it stands for, for example `result`.
    pub key: String,
    /// Its language, `*` for all.
    pub language: String,
    /// Its folded form.
    pub text: String,
    /// As the table writes it.
    pub printed: String,
}

/// A table of phrases, the longest first, so that the first match is the most telling.
#[derive(Debug, Default)]
pub(in super::super) struct Words {
    phrases: Vec<Phrase>,
}

impl Words {
    pub(super) fn load(table: &str) -> Self {
        let mut phrases: Vec<Phrase> = rows(table)
            .iter()
            .flat_map(|row| {
                parts(&row["words"]).map(|word| Phrase {
                    list: row["list"].clone(),
                    key: row["key"].clone(),
                    language: row["language"].clone(),
                    text: fold_tight(word),
                    printed: word.to_owned(),
                })
            })
            .filter(|phrase| !phrase.text.is_empty())
            .collect();
        phrases.sort_by(|a, b| b.text.len().cmp(&a.text.len()));
        Self { phrases }
    }

    /// Every phrase of the table.
    pub(super) fn all(&self) -> impl Iterator<Item = &Phrase> {
        self.phrases.iter()
    }

    /// The phrases of a list.
    pub(in super::super) fn list<'a>(&'a self, list: &'a str) -> impl Iterator<Item = &'a Phrase> + 'a {
        self.phrases.iter().filter(move |phrase| phrase.list == list)
    }

    /// The phrase of a list that a folded text is as a whole.
    pub(in super::super) fn whole<'a>(&'a self, list: &'a str, folded: &str) -> Option<&'a Phrase> {
        self.list(list).find(|phrase| phrase.text == folded)
    }

    /// The longest phrase of a list and key that stands in a folded text.
    pub(in super::super) fn inside<'a>(&'a self, list: &'a str, folded: &str) -> Option<&'a Phrase> {
        self.list(list).find(|phrase| find_words(folded, &phrase.text).next().is_some())
    }
}
