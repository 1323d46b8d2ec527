//! What many phrases begin with, looked for all at once.

use std::collections::BTreeMap;

use aho_corasick::AhoCorasick;

/// The beginnings of some phrases. Paper is compared with thousands of phrases, and few of them begin in it.
#[derive(Debug, Default)]
pub(super) struct Heads {
    automaton: Option<AhoCorasick>,
    /// The phrases that begin with each head.
    of_head: Vec<Vec<usize>>,
}

impl Heads {
    pub(super) fn new<'a>(phrases: impl Iterator<Item = &'a str>) -> Self {
        let mut by_head: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, phrase) in phrases.enumerate() {
            by_head.entry(head(phrase)).or_default().push(at);
        }
        // Only phrases by the million would be too many for one automaton.
        let automaton = AhoCorasick::new(by_head.keys()).ok();
        Self { automaton, of_head: by_head.into_values().collect() }
    }

    /// The places of the phrases whose head stands in a folded text, in their order: no other phrase can stand in it.
    pub(super) fn begun_in(&self, folded: &str) -> Vec<usize> {
        let hits = self.automaton.iter().flat_map(|automaton| automaton.find_overlapping_iter(folded));
        let mut found: Vec<usize> =
            hits.filter_map(|hit| self.of_head.get(hit.pattern().as_usize())).flatten().copied().collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// What a phrase begins with, up to its first space or ending.
pub(in super::super) fn head(phrase: &str) -> &str {
    phrase.find([' ', '*']).map_or(phrase, |end| &phrase[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_phrases_that_begin_in_the_text_are_looked_at() {
        let heads = Heads::new(["relapse*", "no relapse", "first relapse", "relapse of"].into_iter());
        assert_eq!(heads.begun_in("a first relapse"), [0, 2, 3]);
        assert!(heads.begun_in("a late return").is_empty());
    }
}
