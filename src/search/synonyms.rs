//! The names of one analyte find one another: platelets, 血小板, тромбоциты.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use super::stems::{Stems, stems};
use super::words::Words;

/// Names of things in several languages. A name may belong to several keys (neutrophils: count and percentage).
#[derive(Debug, Clone, Default)]
pub struct Synonyms {
    /// By the first word, the names that begin with it, the longest first.
    names: HashMap<String, Vec<Name>>,
    /// Names of one word by their stems.
    stems: HashMap<String, Vec<Name>>,
}

#[derive(Debug, Clone, PartialEq)]
struct Name {
    /// The words after the first.
    rest: Vec<String>,
    key: String,
    /// Too short to be recognised inside running text.
    short: bool,
}

impl Synonyms {
    /// Adds a name of a thing. `language` is a BCP 47 tag; it decides how the name is stemmed.
    pub fn add(&mut self, key: &str, name: &str, language: Option<&str>) {
        let words = super::words::words(name).words;
        let Some((first, rest)) = words.split_first() else { return };
        // "K" or "Na" inside a sentence is more often something else than potassium or sodium.
        let letters = name.chars().filter(|c| c.is_alphanumeric()).count();
        let short = !first.unspaced && letters < 3;
        let rest: Vec<String> = rest.iter().map(|word| word.text.clone()).collect();
        let name_of = |rest| Name { rest, key: key.to_owned(), short };
        if rest.is_empty() {
            for stem in stems(&name[first.range.clone()], language) {
                insert(self.stems.entry(stem).or_default(), name_of(Vec::new()));
            }
        }
        insert(self.names.entry(first.text.clone()).or_default(), name_of(rest));
    }

    /// Keys of all names in a text. Names of one or two letters do not count there.
    pub(super) fn in_text(&self, text: &str, words: &Words, stems: &mut Stems<'_>) -> BTreeSet<&str> {
        self.found(text, words, stems, false).into_iter().flat_map(|found| found.keys).collect()
    }

    /// Names in a text, first to last. In what was typed into the box, `short` names count as well.
    pub(super) fn found(
        &self,
        text: &str,
        words: &Words,
        stems: &mut Stems<'_>,
        short: bool,
    ) -> Vec<Found<'_>> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.words.len() {
            let (length, names) = self.at(text, words, at, stems);
            let keys: Vec<&str> =
                names.iter().filter(|name| short || !name.short).map(|name| name.key.as_str()).collect();
            if !keys.is_empty() {
                found.push(Found { words: at..at + length, keys });
            }
            at += length.max(1);
        }
        found
    }

    /// The longest names that begin at a word, and their number of words.
    fn at(&self, text: &str, words: &Words, at: usize, stems: &mut Stems<'_>) -> (usize, Vec<&Name>) {
        let (first, after) = (&words.words[at], &words.words[at + 1..]);
        let stands = |name: &&Name| {
            name.rest.len() <= after.len()
                && name.rest.iter().zip(after).all(|(wanted, word)| *wanted == word.text)
        };
        let named = self.names.get(&first.text).map_or(&[][..], Vec::as_slice);
        if let Some(longest) = named.iter().find(stands) {
            let length = longest.rest.len();
            return (
                length + 1,
                named.iter().filter(|name| name.rest.len() == length).filter(stands).collect(),
            );
        }
        if first.unspaced {
            return (0, Vec::new());
        }
        let printed = text.get(first.range.clone()).unwrap_or_default();
        let stemmed = stems.of(printed).iter().find_map(|stem| self.stems.get(stem));
        stemmed.map_or((0, Vec::new()), |names| (1, names.iter().collect()))
    }
}

/// A name in a text.
pub(super) struct Found<'a> {
    /// Its words, by position.
    pub words: Range<usize>,
    /// What it may name.
    pub keys: Vec<&'a str>,
}

fn insert(names: &mut Vec<Name>, name: Name) {
    if !names.contains(&name) {
        names.push(name);
        names.sort_by_key(|name| std::cmp::Reverse(name.rest.len()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::words::words;

    fn platelets() -> Synonyms {
        let mut synonyms = Synonyms::default();
        for (name, language) in
            [("Platelets", "en"), ("Platelet count", "en"), ("血小板", "zh"), ("Тромбоциты", "ru")]
        {
            synonyms.add("plt", name, Some(language));
        }
        synonyms.add("k", "K", Some("en"));
        synonyms
    }

    fn in_box(text: &str) -> Vec<Range<usize>> {
        let synonyms = platelets();
        let found = synonyms.found(text, &words(text), &mut Stems::new(None), true);
        found.into_iter().map(|found| found.words).collect()
    }

    #[test]
    fn every_name_and_its_forms_lead_to_one_key() {
        let synonyms = platelets();
        for text in ["low platelet", "PLATELET COUNT 41", "提示血小板减少", "снижение тромбоцитов"]
        {
            assert!(
                synonyms.in_text(text, &words(text), &mut Stems::new(None)).contains("plt"),
                "{text:?} names the platelets"
            );
        }
    }

    #[test]
    fn one_letter_is_a_name_in_the_box_but_not_in_a_sentence() {
        let synonyms = platelets();
        assert!(
            synonyms.in_text("vitamin K", &words("vitamin K"), &mut Stems::new(None)).is_empty(),
            "vitamin K is no potassium"
        );
        assert_eq!(in_box("K").len(), 1, "who types K alone may mean potassium");
    }

    #[test]
    fn the_longest_name_wins() {
        let found = in_box("platelet count falling");
        assert_eq!(found, [0..2], "both words are one name");
    }
}
