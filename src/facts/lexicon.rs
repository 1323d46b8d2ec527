//! How a phrase of a word list stands in folded text: with its endings, its clitics and the few words between its parts.
//!
//! In the tables a word may end with `*`, which stands for any ending ("рецидив*"), and a lone `_` stands for up to five words
//! inside one clause ("диагноз* _ установлен*"). Arabic words may carry the particles written onto them ("والانتكاسة").

use super::knowledge::head;
use super::text::{at_word_edge, is_han};

/// Particles that Arabic writes onto the word behind them, folded.
const CLITICS: [&str; 17] =
    ["و", "ف", "ب", "ل", "ك", "ال", "وال", "فال", "بال", "كال", "لل", "ولل", "ول", "وب", "فب", "وبال", "فل"];

/// Longest ending a `*` stands for, in characters.
const LONGEST_ENDING: usize = 14;

/// Most characters a `_` stands for, in scripts with and without spaces.
const GAP: (usize, usize) = (48, 14);

/// Every place of a folded phrase in a folded text, as bytes.
pub(super) fn places<'a>(text: &'a str, phrase: &'a str) -> impl Iterator<Item = (usize, usize)> + 'a {
    let head = head(phrase);
    // Looking for one letter needs no preparation.
    text.match_indices(head.chars().next().unwrap_or('\0'))
        .filter(move |(at, _)| text[*at..].starts_with(head) && begins_word(text, *at))
        .filter_map(move |(at, _)| end_of(text, at, phrase).map(|stop| (at, stop)))
}

/// Whether a folded text holds a folded phrase.
pub(super) fn holds(text: &str, phrase: &str) -> bool {
    places(text, phrase).next().is_some()
}

/// Whether a word begins here, be it behind a particle.
fn begins_word(text: &str, at: usize) -> bool {
    if at_word_edge(text, at) {
        return true;
    }
    let arabic = |c: char| ('\u{600}'..='\u{6ff}').contains(&c) && c.is_alphabetic();
    if !text[at..].starts_with(arabic) {
        return false;
    }
    let before = &text[..at];
    let start = before.char_indices().rev().take_while(|(_, c)| arabic(*c)).last().map_or(at, |(i, _)| i);
    CLITICS.contains(&&text[start..at])
}

/// Where a phrase that begins at a place ends.
fn end_of(text: &str, at: usize, phrase: &str) -> Option<usize> {
    let Some((first, rest)) = phrase.split_once(" _ ") else { return end_of_words(text, at, phrase) };
    let from = end_of_words(text, at, first)?;
    let tail = &text[from..];
    let reach = if tail.chars().next().is_some_and(is_han) { GAP.1 } else { GAP.0 };
    for (next, (offset, c)) in tail.char_indices().enumerate() {
        let stops = matches!(c, ';' | ':' | ',' | '،' | '、')
            || c == '.' && tail[offset + 1..].chars().next().is_none_or(char::is_whitespace);
        if next > reach || stops {
            return None;
        }
        let here = from + offset;
        if begins_word(text, here)
            && let Some(stop) = end_of(text, here, rest)
        {
            return Some(stop);
        }
    }
    None
}

/// Where some whole words that begin at a place end.
fn end_of_words(text: &str, at: usize, words: &str) -> Option<usize> {
    let mut here = at;
    for c in words.chars() {
        let rest = &text[here..];
        match c {
            ' ' => {
                let blank = rest.len() - rest.trim_start_matches(' ').len();
                if blank == 0 {
                    return None;
                }
                here += blank;
            }
            '*' => {
                let letter = |c: &char| c.is_alphabetic() && !is_han(*c);
                here +=
                    rest.chars().take_while(letter).take(LONGEST_ENDING).map(char::len_utf8).sum::<usize>();
            }
            c if rest.starts_with(c) => here += c.len_utf8(),
            _ => return None,
        }
    }
    at_word_edge(text, here).then_some(here)
}

#[cfg(test)]
mod tests {
    use super::super::text::fold_tight;
    use super::*;

    #[test]
    fn a_phrase_stands_with_its_endings_and_gaps() {
        for (text, phrase, expect) in [
            ("Первого рецидива нет", "рецидив*", true),
            ("Противорецидивная терапия", "рецидив*", false),
            ("Диагноз ОЛЛ был установлен", "диагноз* _ установлен*", true),
            ("Диагноз неясен, план установлен", "диагноз* _ установлен*", false),
            ("Hastada nüksü saptandı", "nüks*", true),
            ("حدثت والانتكاسة", "انتكاس*", true),
            ("诊断为急性淋巴细胞白血病", "诊断 _ 白血病", true),
            ("CD19+ cells", "cd1", false),
            ("acute  GVHD", "acute gvhd", true),
        ] {
            assert_eq!(holds(&fold_tight(text), &fold_tight(phrase)), expect, "{phrase:?} in {text:?}");
        }
    }
}
