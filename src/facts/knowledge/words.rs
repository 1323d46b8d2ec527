//! Word lists: what stands for what, in which language.

use std::collections::{BTreeMap, HashMap};

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

/// A table of phrases by list, the longest first, so that the first match is the most telling.
#[derive(Debug, Default)]
pub(in super::super) struct Words {
    lists: BTreeMap<String, Vec<Phrase>>,
    /// The first phrase of a list with a folded text.
    whole: HashMap<String, HashMap<String, usize>>,
}

impl Words {
    pub(super) fn load(table: &str) -> Self {
        let mut lists: BTreeMap<String, Vec<Phrase>> = BTreeMap::new();
        for row in rows(table) {
            let list = lists.entry(row["list"].clone()).or_default();
            for word in parts(&row["words"]) {
                let phrase = Phrase {
                    list: row["list"].clone(),
                    key: row["key"].clone(),
                    language: row["language"].clone(),
                    text: fold_tight(word),
                    printed: word.to_owned(),
                };
                if !phrase.text.is_empty() {
                    list.push(phrase);
                }
            }
        }
        let mut whole: HashMap<String, HashMap<String, usize>> = HashMap::new();
        for (name, list) in &mut lists {
            list.sort_by_key(|word| std::cmp::Reverse(word.text.len()));
            let places = whole.entry(name.clone()).or_default();
            for (at, phrase) in list.iter().enumerate() {
                places.entry(phrase.text.clone()).or_insert(at);
            }
        }
        Self { lists, whole }
    }

    /// Every phrase of the table.
    pub(super) fn all(&self) -> impl Iterator<Item = &Phrase> {
        self.lists.values().flatten()
    }

    /// The phrases of a list.
    pub(in super::super) fn list(&self, list: &str) -> impl Iterator<Item = &Phrase> {
        self.lists.get(list).into_iter().flatten()
    }

    /// The phrase of a list that a folded text is as a whole.
    pub(in super::super) fn whole(&self, list: &str, folded: &str) -> Option<&Phrase> {
        let at = *self.whole.get(list)?.get(folded)?;
        self.lists.get(list)?.get(at)
    }

    /// The longest phrase of a list that stands in a folded text.
    pub(in super::super) fn inside(&self, list: &str, folded: &str) -> Option<&Phrase> {
        self.list(list).find(|phrase| find_words(folded, &phrase.text).next().is_some())
    }
}
