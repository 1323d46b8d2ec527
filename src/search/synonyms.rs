//! The names of one thing find one another: platelets, 血小板, тромбоциты; ciclofosfamida, 环磷酰胺, siklofosfamid.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use super::stems::{Stems, stems};
use super::words::{Word, Words};

/// Names of so few letters are often other words: `ALT` is an enzyme, `alt` is Turkish for below.
const SHORT: usize = 3;

/// Names of things in several languages. A name may belong to several keys (neutrophils: count and percentage).
#[derive(Debug, Clone, Default)]
pub struct Synonyms {
    /// Names by their first word and by its stems.
    names: HashMap<String, Vec<Name>>,
}

/// Where a name is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// What was typed: every name counts.
    Query,
    /// A page: short names count in capitals, and those of one or two letters not at all.
    Page,
    /// The part of a page that is shown: short names count unless they are in small letters.
    Snippet,
}

#[derive(Debug, Clone, PartialEq)]
struct Name {
    key: String,
    words: Vec<NameWord>,
    letters: usize,
}

#[derive(Debug, Clone, PartialEq)]
struct NameWord {
    text: String,
    /// Its stems and itself, since a form may lead back to the whole word; none for names too short to be inflected.
    stems: Vec<String>,
}

/// A name in a text.
pub(super) struct Found<'a> {
    /// Its words, by position.
    pub words: Range<usize>,
    /// What it may name.
    pub keys: Vec<&'a str>,
}

impl Synonyms {
    /// Adds a name of a thing. `language` is a BCP 47 tag; it decides how the name is stemmed.
    pub fn add(&mut self, key: &str, name: &str, language: Option<&str>) {
        let words = super::words::words(name).words;
        let letters = name.chars().filter(|c| c.is_alphanumeric()).count();
        let name_word = |word: &Word| NameWord {
            text: word.text.clone(),
            stems: if word.unspaced || letters <= SHORT {
                Vec::new()
            } else {
                let mut stems = stems(&name[word.range.clone()], language);
                stems.push(word.text.clone());
                stems
            },
        };
        let words: Vec<NameWord> = words.iter().map(name_word).collect();
        let Some(first) = words.first().cloned() else { return };
        let name = Name { key: key.to_owned(), words, letters };
        let mut places = first.stems;
        places.push(first.text);
        places.sort_unstable();
        places.dedup();
        for place in places {
            let names = self.names.entry(place).or_default();
            if !names.contains(&name) {
                names.push(name.clone());
            }
        }
    }

    /// Keys of all names in a page.
    pub(super) fn in_page(&self, text: &str, words: &Words, stems: &mut Stems<'_>) -> BTreeSet<&str> {
        self.found(text, words, stems, Place::Page).into_iter().flat_map(|found| found.keys).collect()
    }

    /// Names in a text, first to last, none overlapping.
    pub(super) fn found(
        &self,
        text: &str,
        words: &Words,
        stems: &mut Stems<'_>,
        place: Place,
    ) -> Vec<Found<'_>> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.words.len() {
            let named = self.beginning(text, &words.words[at..], stems, place);
            let length = named.first().map_or(0, |name| name.words.len());
            if length > 0 {
                let keys = named.iter().map(|name| name.key.as_str()).collect();
                found.push(Found { words: at..at + length, keys });
            }
            at += length.max(1);
        }
        found
    }

    /// The longest names that words begin with; of equally long ones those spelt exactly so, if there are any.
    fn beginning(&self, text: &str, words: &[Word], stems: &mut Stems<'_>, place: Place) -> Vec<&Name> {
        let Some(first) = words.first() else { return Vec::new() };
        let printed = &text[first.range.clone()];
        let mut candidates: Vec<&Name> = self.names.get(&first.text).into_iter().flatten().collect();
        if !first.unspaced {
            candidates.extend(stems.of(printed).iter().filter_map(|stem| self.names.get(stem)).flatten());
        }
        let mut best: Vec<&Name> = Vec::new();
        let mut best_is_exact = false;
        for name in candidates {
            let Some(here) = words.get(..name.words.len()) else { continue };
            let longest = best.first().map_or(0, |best| best.words.len());
            let exact = name.words.iter().zip(here).all(|(wanted, word)| wanted.text == word.text);
            if here.len() < longest
                || here.len() == longest && best_is_exact && !exact
                || best.contains(&name)
                || !(exact || is_inflected(name, text, here, stems))
                || !counts(name, text, here, place)
            {
                continue;
            }
            if here.len() > longest || exact && !best_is_exact {
                best.clear();
                best_is_exact = exact;
            }
            best.push(name);
        }
        best
    }
}

/// Whether each word is a form of the name's own.
fn is_inflected(name: &Name, text: &str, words: &[Word], stems: &mut Stems<'_>) -> bool {
    name.words.iter().zip(words).all(|(wanted, word)| {
        wanted.text == word.text
            || !wanted.stems.is_empty()
                && stems.of(&text[word.range.clone()]).iter().any(|stem| wanted.stems.contains(stem))
    })
}

/// Whether a name that stands in a text may be meant there.
fn counts(name: &Name, text: &str, words: &[Word], place: Place) -> bool {
    let is_cased = |word: &Word| !word.unspaced;
    if place == Place::Query || name.letters > SHORT || !words.iter().any(is_cased) {
        return true;
    }
    let mut letters = words.iter().flat_map(|word| text[word.range.clone()].chars());
    match place {
        Place::Page => name.letters == SHORT && !letters.any(char::is_lowercase),
        _ => letters.next().is_some_and(|first| !first.is_lowercase()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::words::words;

    fn names() -> Synonyms {
        let mut synonyms = Synonyms::default();
        for (key, name, language) in [
            ("plt", "Platelets", "en"),
            ("plt", "Platelet count", "en"),
            ("plt", "血小板", "zh"),
            ("plt", "Тромбоциты", "ru"),
            ("alt", "ALT", "en"),
            ("blasts", "бластные клетки", "ru"),
            ("k", "K", "en"),
        ] {
            synonyms.add(key, name, Some(language));
        }
        synonyms
    }

    fn in_page(text: &str) -> Vec<String> {
        let names = names();
        let keys = names.in_page(text, &words(text), &mut Stems::new(None));
        keys.into_iter().map(str::to_owned).collect()
    }

    fn in_query(text: &str) -> Vec<(usize, usize)> {
        let names = names();
        let found = names.found(text, &words(text), &mut Stems::new(None), Place::Query);
        found.into_iter().map(|found| (found.words.start, found.words.end)).collect()
    }

    #[test]
    fn every_name_and_its_forms_lead_to_one_key() {
        for (text, key) in [
            ("low platelet", "plt"),
            ("PLATELET COUNT 41", "plt"),
            ("提示血小板减少", "plt"),
            ("снижение тромбоцитов", "plt"),
            ("не более 3% с бластными клетками", "blasts"),
            ("ALT 41 U/L", "alt"),
        ] {
            assert_eq!(in_page(text), [key], "{text:?} names it");
        }
        assert!(in_page("бластных элементов").is_empty(), "half a name is none");
    }

    #[test]
    fn a_short_name_counts_in_the_box_and_in_a_page_only_in_capitals() {
        for text in ["vitamin K", "alt ekstremite", "K", "kalt"] {
            assert!(in_page(text).is_empty(), "{text:?} is about something else");
        }
        assert_eq!(in_query("K").len(), 1, "who types K alone may mean potassium");
        assert_eq!(in_query("alt").len(), 1, "nobody types capitals into a search box");
    }

    #[test]
    fn the_longest_name_wins() {
        assert_eq!(in_query("platelet count falling"), [(0, 2)], "both words are one name");
        assert_eq!(in_query("platelet counts"), [(0, 2)], "also in another form");
    }
}
