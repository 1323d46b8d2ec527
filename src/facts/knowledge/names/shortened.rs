//! Names of which a sheet prints only the beginnings of words.

use super::super::super::text::fold_tight;
use super::{NameMatch, Names, beginning};

impl Names {
    /// "Билирубин общ.", "Ретикул.": words cut short by a dot, each the beginning of a word of one known name.
    pub(super) fn abbreviated(&self, printed: &str) -> Option<NameMatch> {
        /// Fewest letters before the dot: fewer begin too many words.
        const SHORTEST: usize = 3;
        let folded = fold_tight(printed);
        let words: Vec<&str> = folded.split([' ', ',']).filter(|word| !word.is_empty()).collect();
        let cut = |word: &str| word.strip_suffix('.').is_some_and(|stem| stem.chars().count() >= SHORTEST);
        if !words.iter().any(|word| cut(word)) {
            return None;
        }
        let begins = |short: &str, whole: &str| match short.strip_suffix('.') {
            Some(stem) => whole.starts_with(stem) && whole.chars().all(char::is_alphabetic),
            None => short == whole,
        };
        let mut meant: Option<Vec<usize>> = None;
        let begun_alike = beginning(&folded).and_then(|beginning| self.by_beginning.get(&beginning));
        for name in begun_alike.into_iter().flatten() {
            let whole: Vec<&str> = name.split(' ').collect();
            if whole.len() == words.len()
                && words.iter().zip(&whole).all(|(short, whole)| begins(short, whole))
                && let Some(rows) = self.exact.get(name)
            {
                meant = Some(match meant {
                    Some(known) => known.into_iter().filter(|row| rows.contains(row)).collect(),
                    None => rows.clone(),
                });
            }
        }
        meant.filter(|rows| !rows.is_empty()).map(|rows| NameMatch { rows, ..NameMatch::default() })
    }
}
