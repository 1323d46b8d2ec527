//! A text cut into words, the same way for what is indexed and for what is asked.
//!
//! Every word has a position. Words that stand side by side in the text have successive positions, so that a phrase can
//! be found; other readings of a word (`cd19+` beside `cd19`, `cart` beside `car t`) share the position of its beginning.
//! Chinese is cut into single characters, which makes every substring a phrase, and dictionary words lie over them.

use std::ops::Range;
use std::sync::LazyLock;

use jieba_rs::Jieba;

use super::fold::{Folded, fold};

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Its folded form.
    pub text: String,
    /// Its bytes in the original text.
    pub range: Range<usize>,
    /// A single Chinese, Japanese, Korean or Thai character: scripts without spaces.
    pub unspaced: bool,
}

/// Another reading of the word at a position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Variant {
    /// Its folded form.
    pub text: String,
    /// The word it shares the position with.
    pub at: usize,
    /// It is only a part of the word: found by it, but no other way to ask for the whole.
    pub part: bool,
}

/// A text in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Words {
    /// The words; their index is their position.
    pub words: Vec<Word>,
    /// Other readings.
    pub variants: Vec<Variant>,
}

/// Cuts a text for the index: as [`words`], with the dictionary's words over runs of Chinese.
pub(super) fn words_for_index(text: &str) -> Words {
    let mut out = words(text);
    let mut at = 0;
    while at < out.words.len() {
        let end =
            (at..out.words.len()).find(|&i| !continues_run(&out.words, at, i)).unwrap_or(out.words.len());
        if end - at > 1 {
            let run: String = out.words[at..end].iter().map(|word| word.text.as_str()).collect();
            let variants = dictionary_words(&run).into_iter();
            out.variants.extend(variants.map(|(start, text)| Variant { text, at: at + start, part: true }));
        }
        at = end.max(at + 1);
    }
    out
}

/// Cuts a text.
pub(super) fn words(text: &str) -> Words {
    let folded = fold(text);
    let mut out = Words::default();
    let mut at = 0;
    while at < folded.len() {
        let end = (at..folded.len()).find(|&i| !continues(&folded, at, i)).unwrap_or(folded.len());
        if end == at {
            at += 1;
        } else {
            chunk(&folded[at..end], &mut out);
            at = end;
        }
    }
    out
}

/// A run of Chinese cut into dictionary words.
pub(super) fn cut_chinese(run: &str) -> Vec<String> {
    JIEBA.cut(run, true).into_iter().map(|token| token.word.to_owned()).collect()
}

/// Dictionary words of at least two characters in a run of Chinese, with their first character's index.
fn dictionary_words(run: &str) -> Vec<(usize, String)> {
    let tokens = JIEBA.tokenize(run, jieba_rs::TokenizeMode::Search, true);
    tokens
        .into_iter()
        .filter(|token| token.end - token.start >= 2)
        .map(|token| (token.start, token.word.to_owned()))
        .collect()
}

/// Whether the word at `i` goes on a run of single Chinese characters begun at `start`.
fn continues_run(words: &[Word], start: usize, i: usize) -> bool {
    let chinese = |i: usize| words[i].text.chars().all(is_han);
    chinese(i) && (i == start || words[i - 1].range.end == words[i].range.start)
}

/// The dictionary takes a moment to load, so it is loaded with the first Chinese text.
static JIEBA: LazyLock<Jieba> = LazyLock::new(Jieba::new);

/// Whether the character at `i` belongs to the chunk that begins at `start`.
///
/// A chunk is a run without spaces of letters, digits, and the signs that hold numbers and names together: `0.41`,
/// `10^-4`, `CAR-T`, `14.03.2021`, `CD19+`, `41%`. Scripts without spaces are chunks of their own.
fn continues(folded: &[Folded], start: usize, i: usize) -> bool {
    let c = folded[i].c;
    let first = folded[start].c;
    if is_unspaced(first) || is_unspaced(c) {
        return is_unspaced(first) && is_unspaced(c);
    }
    if c.is_alphanumeric() {
        return true;
    }
    let before = i.checked_sub(1).filter(|&b| b >= start).map(|b| folded[b].c);
    let after = folded.get(i + 1).map(|next| next.c);
    let between = |test: fn(char) -> bool| before.is_some_and(test) && after.is_some_and(test);
    match c {
        '.' | ',' => between(|c| c.is_ascii_digit()),
        // UCUM writes powers as 10*9.
        '^' | '*' => {
            before.is_some_and(|c| c.is_ascii_digit())
                && after.is_some_and(|c| c.is_ascii_digit() || c == '-' || c == '+')
        }
        '-' if before == Some('^') => after.is_some_and(|c| c.is_ascii_digit()),
        '-' => between(|c| c.is_alphanumeric() && !is_unspaced(c)),
        '+' => before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric),
        '%' => before.is_some_and(|c| c.is_ascii_digit()),
        _ => false,
    }
}

fn chunk(folded: &[Folded], out: &mut Words) {
    if folded.first().is_some_and(|first| is_unspaced(first.c)) {
        return unspaced_run(folded, out);
    }
    let at = out.words.len();
    let parts: Vec<&[Folded]> = split_hyphens(folded);
    parts.iter().for_each(|part| piece(part, out));
    if parts.len() > 1 {
        let joined = folded.iter().map(|f| f.c).filter(|c| c.is_alphanumeric()).collect();
        out.variants.push(Variant { text: joined, at, part: false });
    }
}

/// The parts between hyphens; the minus of a power is none.
fn split_hyphens(folded: &[Folded]) -> Vec<&[Folded]> {
    let mut parts = Vec::new();
    let mut start = 0;
    for i in 1..folded.len() {
        if folded[i].c == '-' && folded[i - 1].c != '^' {
            parts.push(&folded[start..i]);
            start = i + 1;
        }
    }
    parts.push(&folded[start..]);
    parts
}

/// A word, a number, or a number with its unit, without hyphens.
fn piece(folded: &[Folded], out: &mut Words) {
    let tail = folded.iter().rev().take_while(|f| matches!(f.c, '+' | '%')).count();
    let (body, tail) = folded.split_at(folded.len() - tail);
    let body = without_times(body);
    let Some(head) = body.first() else { return };
    let at = out.words.len();
    let unit = body.windows(2).position(|pair| pair[0].c.is_ascii_digit() && pair[1].c.is_alphabetic());
    match unit.filter(|_| head.c.is_ascii_digit()) {
        Some(last_digit) => {
            let (number, unit) = body.split_at(last_digit + 1);
            piece(number, out);
            if without_times(unit).len() == unit.len() {
                out.variants.push(Variant { text: text(body), at, part: false });
            }
            piece(unit, out);
        }
        None => out.words.push(word(body)),
    }
    let whole = text(body);
    if let Some(joined) = without_thousands(&whole) {
        out.variants.push(Variant { text: joined, at, part: false });
    }
    if whole.matches('.').count() >= 2 {
        date_parts(body, at, out);
    }
    if let Some(sign) = tail.first() {
        out.variants.push(Variant { text: format!("{whole}{}", sign.c), at, part: false });
    }
}

/// In `x10^9` and `1x10^9` the letter multiplies.
fn without_times(body: &[Folded]) -> &[Folded] {
    match body {
        [x, rest @ ..] if matches!(x.c, 'x' | 'х') && rest.first().is_some_and(|f| f.c.is_ascii_digit()) => {
            let power = rest.iter().any(|f| matches!(f.c, '^' | '*'));
            if power { rest } else { body }
        }
        _ => body,
    }
}

/// Day, month and year of a dotted date are findable by themselves. They share the position of the whole, since a search for a year is a search for one word.
fn date_parts(body: &[Folded], at: usize, out: &mut Words) {
    for part in body.split(|f| matches!(f.c, '.' | ',')).filter(|part| !part.is_empty()) {
        out.variants.push(Variant { text: text(part), at, part: true });
    }
}

fn unspaced_run(folded: &[Folded], out: &mut Words) {
    for f in folded {
        out.words.push(Word { text: f.c.to_string(), range: f.from..f.to, unspaced: true });
    }
}

fn word(folded: &[Folded]) -> Word {
    let range = folded.first().map_or(0, |f| f.from)..folded.last().map_or(0, |f| f.to);
    Word { text: text(folded), range, unspaced: false }
}

/// The text of a word; a decimal comma reads as a point and UCUM's `10*9` as `10^9`, as in every other spelling.
fn text(folded: &[Folded]) -> String {
    folded
        .iter()
        .map(|f| match f.c {
            ',' => '.',
            '*' => '^',
            c => c,
        })
        .collect()
}

/// `12.300` may be twelve thousand three hundred: the form without separators is findable as well.
fn without_thousands(number: &str) -> Option<String> {
    let mut groups = number.split('.');
    let head = groups.next()?;
    let digits = |group: &str| group.bytes().all(|b| b.is_ascii_digit());
    let rest: Vec<&str> = groups.collect();
    let grouped = !rest.is_empty() && rest.iter().all(|group| group.len() == 3 && digits(group));
    (grouped && (1..=3).contains(&head.len()) && digits(head) && head != "0").then(|| number.replace('.', ""))
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' | '々' | '〇')
}

fn is_unspaced(c: char) -> bool {
    is_han(c) || matches!(c, '\u{3041}'..='\u{30ff}' | '\u{1100}'..='\u{11ff}' | '\u{0e01}'..='\u{0e4e}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cut(text: &str) -> Vec<String> {
        words(text).words.into_iter().map(|word| word.text).collect()
    }

    fn all(text: &str) -> Vec<String> {
        let words = words(text);
        words.words.into_iter().map(|w| w.text).chain(words.variants.into_iter().map(|v| v.text)).collect()
    }

    #[test]
    fn words_and_numbers_come_out_as_people_type_them() {
        for (text, expected, why) in [
            ("PLT 41 ×10^9/L", vec!["plt", "41", "10^9", "l"], "a power is one word"),
            ("WBC 0,41 тыс/мкл", vec!["wbc", "0.41", "тыс", "мкл"], "a decimal comma reads as a point"),
            ("MRD <10⁻⁴", vec!["mrd", "10^-4"], "10^-4 and 10^4 are two numbers"),
            ("1x10^9/L", vec!["1", "10^9", "l"], "x between numbers multiplies"),
            ("10мг/кг", vec!["10", "мг", "кг"], "a unit glued to its number"),
            ("CD19+ B-cells.", vec!["cd19", "b", "cells"], "signs and full stops do not hide a word"),
            ("46,XX,t(9;22)", vec!["46", "xx", "t", "9", "22"], "karyotypes fall into their parts"),
            ("血小板减少", vec!["血", "小", "板", "减", "少"], "every character has a position"),
            ("CD19阳性", vec!["cd19", "阳", "性"], "scripts part without a space"),
            ("", vec![], "no text, no words"),
        ] {
            assert_eq!(cut(text), expected, "{text}: {why}");
        }
    }

    #[test]
    fn other_readings_share_the_position() {
        for (text, variant, why) in [
            ("CAR-T", "cart", "typed in one word"),
            ("CD19+", "cd19+", "the sign tells positive cells"),
            ("41%", "41%", "a percentage"),
            ("12,300", "12300", "thousands typed without a separator"),
            ("10mg", "10mg", "typed without a space"),
            ("14.03.2021", "2021", "the year of a dotted date"),
        ] {
            let found = words(text);
            let variant_of = found.variants.iter().find(|v| v.text == variant);
            assert!(variant_of.is_some_and(|v| v.at < found.words.len()), "{text}: {why}: {found:?}");
        }
    }

    #[test]
    fn dictionary_words_lie_over_the_characters() {
        let found = words_for_index("提示血小板减少，白血病");
        let word = |text: &str| found.variants.iter().find(|v| v.text == text).map(|v| v.at);
        assert_eq!(word("血小板"), Some(2), "it shares the position of its first character: {found:?}");
        assert_eq!(word("白血病"), Some(7), "a comma ends a run and takes no position");
        assert!(words("血小板").variants.is_empty(), "for a snippet the dictionary is not asked");
    }

    proptest! {
        #[test]
        fn any_text_gives_words_that_lie_in_it(text in "\\PC{0,60}") {
            let found = words_for_index(&text);
            for word in &found.words {
                prop_assert!(text.get(word.range.clone()).is_some_and(|part| !part.is_empty()), "{word:?}");
                prop_assert!(!word.text.is_empty());
            }
            prop_assert!(found.words.windows(2).all(|w| w[0].range.start <= w[1].range.start), "in reading order");
            prop_assert!(found.variants.iter().all(|v| v.at < found.words.len()), "a variant belongs to a word");
        }

        #[test]
        fn numbers_and_names_are_kept(text in "[a-z0-9.,+%^* -]{0,40}") {
            prop_assert!(all(&text).iter().all(|word| !word.contains(' ')));
        }
    }
}
