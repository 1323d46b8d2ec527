//! The names of one analyte find one another: platelets, 血小板, тромбоциты.

use std::collections::{BTreeSet, HashMap};

use super::stems::stems;
use super::words::Words;

/// Names of things in several languages. A name may belong to several keys (neutrophils: count and percentage).
#[derive(Debug, Clone, Default)]
pub struct Synonyms {
    names: HashMap<Vec<String>, Vec<Name>>,
    longest: usize,
}

#[derive(Debug, Clone)]
struct Name {
    key: String,
    /// Letters of the shortest name that may be recognised inside running text.
    short: bool,
}

impl Synonyms {
    /// Adds a name of a thing. `language` is a BCP 47 tag; it decides how the name is stemmed.
    pub fn add(&mut self, key: &str, name: &str, language: Option<&str>) {
        let words = super::words::words(name);
        let sequence: Vec<String> = words.words.iter().map(|word| word.text.clone()).collect();
        if sequence.is_empty() {
            return;
        }
        // "K" or "Na" inside a sentence is more often something else than potassium or sodium.
        let short = words.words.iter().all(|w| !w.unspaced)
            && name.chars().filter(|c| c.is_alphanumeric()).count() < 3;
        if let [only] = words.words.as_slice() {
            for stem in stems(&name[only.range.clone()], language) {
                self.insert(vec![stem], key, short);
            }
        }
        self.insert(sequence, key, short);
    }

    fn insert(&mut self, sequence: Vec<String>, key: &str, short: bool) {
        self.longest = self.longest.max(sequence.len());
        let names = self.names.entry(sequence).or_default();
        if !names.iter().any(|name| name.key == key) {
            names.push(Name { key: key.to_owned(), short });
        }
    }

    /// Keys of all names in a page. Names of one or two letters do not count there.
    pub(super) fn in_text(&self, text: &str, words: &Words, language: Option<&str>) -> BTreeSet<&str> {
        let mut keys = BTreeSet::new();
        let mut at = 0;
        while at < words.words.len() {
            let found = self.at(text, words, at, language, &mut |name| {
                if !name.short {
                    keys.insert(name.key.as_str());
                }
            });
            at += found.max(1);
        }
        keys
    }

    /// Names in a query: for each, where it begins, how many words it has, and its keys.
    pub(super) fn in_query(&self, text: &str, words: &Words) -> Vec<(usize, usize, Vec<&str>)> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.words.len() {
            let mut keys = Vec::new();
            let length = self.at(text, words, at, None, &mut |name| keys.push(name.key.as_str()));
            if length > 0 {
                found.push((at, length, keys));
            }
            at += length.max(1);
        }
        found
    }

    /// The longest name that begins at a word; its number of words, 0 for none.
    fn at<'a>(
        &'a self,
        text: &str,
        words: &Words,
        at: usize,
        language: Option<&str>,
        found: &mut dyn FnMut(&'a Name),
    ) -> usize {
        for length in (1..=self.longest.min(words.words.len() - at)).rev() {
            let part = &words.words[at..at + length];
            let sequence: Vec<String> = part.iter().map(|word| word.text.clone()).collect();
            let names = self.names.get(&sequence).or_else(|| {
                let [only] = part else { return None };
                let printed = text.get(only.range.clone())?;
                stems(printed, language).into_iter().find_map(|stem| self.names.get(&vec![stem]))
            });
            if let Some(names) = names {
                names.iter().for_each(&mut *found);
                return length;
            }
        }
        0
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

    #[test]
    fn every_name_and_its_forms_lead_to_one_key() {
        let synonyms = platelets();
        for text in ["low platelet", "PLATELET COUNT 41", "提示血小板减少", "снижение тромбоцитов"]
        {
            assert!(
                synonyms.in_text(text, &words(text), None).contains("plt"),
                "{text:?} names the platelets"
            );
        }
    }

    #[test]
    fn one_letter_is_a_name_in_the_box_but_not_in_a_sentence() {
        let synonyms = platelets();
        assert!(
            synonyms.in_text("vitamin K", &words("vitamin K"), None).is_empty(),
            "vitamin K is no potassium"
        );
        assert_eq!(synonyms.in_query("K", &words("K")).len(), 1, "who types K alone may mean potassium");
    }

    #[test]
    fn the_longest_name_wins() {
        let synonyms = platelets();
        let found = synonyms.in_query("platelet count falling", &words("platelet count falling"));
        assert_eq!(found.iter().map(|f| (f.0, f.1)).collect::<Vec<_>>(), [(0, 2)], "both words are one name");
    }
}
