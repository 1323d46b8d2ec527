//! Word lists: what stands for what, in which language.

use std::collections::{BTreeMap, HashMap};

use super::super::text::{find_words, fold_tight};
use super::heads::Heads;
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

/// A table of phrases by list.
#[derive(Debug, Default)]
pub(in super::super) struct Words {
    lists: BTreeMap<String, List>,
}

/// The phrases of one list, the longest first, so that the first match is the most telling.
#[derive(Debug, Default)]
struct List {
    phrases: Vec<Phrase>,
    /// The first phrase with a folded text.
    whole: HashMap<String, usize>,
    /// What the phrases begin with.
    heads: Heads,
}

impl List {
    fn new(mut phrases: Vec<Phrase>) -> Self {
        phrases.sort_by_key(|word| std::cmp::Reverse(word.text.len()));
        let mut whole = HashMap::new();
        for (at, phrase) in phrases.iter().enumerate() {
            whole.entry(phrase.text.clone()).or_insert(at);
        }
        let heads = Heads::new(phrases.iter().map(|phrase| phrase.text.as_str()));
        Self { phrases, whole, heads }
    }
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
        Self { lists: lists.into_iter().map(|(name, phrases)| (name, List::new(phrases))).collect() }
    }

    /// Every phrase of the table.
    pub(in super::super) fn all(&self) -> impl Iterator<Item = &Phrase> {
        self.lists.values().flat_map(|list| &list.phrases)
    }

    /// The phrases of a list.
    pub(in super::super) fn list(&self, list: &str) -> impl Iterator<Item = &Phrase> {
        self.lists.get(list).into_iter().flat_map(|list| &list.phrases)
    }

    /// The phrases of a list that may stand in a folded text, in the list's order: all others surely do not.
    pub(in super::super) fn perhaps_in(&self, list: &str, folded: &str) -> impl Iterator<Item = &Phrase> {
        let list = self.lists.get(list);
        list.into_iter()
            .flat_map(move |list| list.heads.begun_in(folded).into_iter().map(|at| &list.phrases[at]))
    }

    /// The phrase of a list that a folded text is as a whole.
    pub(in super::super) fn whole(&self, list: &str, folded: &str) -> Option<&Phrase> {
        let list = self.lists.get(list)?;
        list.phrases.get(*list.whole.get(folded)?)
    }

    /// The longest phrase of a list that stands in a folded text.
    pub(in super::super) fn inside(&self, list: &str, folded: &str) -> Option<&Phrase> {
        self.perhaps_in(list, folded).find(|phrase| find_words(folded, &phrase.text).next().is_some())
    }
}
