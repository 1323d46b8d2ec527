//! Signs that are written out: "below 0.01", "менее 5", "小于10", "0,01 altında".

use satchel_records::Comparator;

use super::super::knowledge::{Phrase, knowledge};
use super::super::number::{DecimalMark, Number, parse_number};
use super::super::text::{at_word_edge, fold_tight};
use super::cells;

/// Reads a number with its sign as a sign or as words.
pub(super) fn parse(text: &str, mark: DecimalMark) -> Option<Number> {
    parse_number(text, mark).or_else(|| {
        let digit = text.find(|c: char| c.is_numeric())?;
        let (words, rest) = text.split_at(digit);
        if let Some(sign) = sign_at_end(words) {
            return parse_number(rest, mark).map(|number| Number { comparator: Some(sign), ..number });
        }
        let end = rest
            .rfind(|c: char| c.is_numeric())
            .map(|at| at + rest[at..].chars().next().map_or(1, char::len_utf8))?;
        let sign = sign_at_start(&rest[end..]).filter(|_| words.trim().is_empty())?;
        parse_number(&rest[..end], mark).map(|number| Number { comparator: Some(sign), ..number })
    })
}

/// The sign that the last words of a text stand for.
pub(super) fn sign_at_end(text: &str) -> Option<Comparator> {
    let folded = fold_tight(text);
    let stands = |word: &&Phrase| {
        folded.strip_suffix(word.text.as_str()).is_some_and(|before| at_word_edge(&folded, before.len()))
    };
    knowledge().headings.list("sign").filter(|word| word.key.ends_with("before")).find(stands).map(sign)
}

/// The sign that the first words of a text stand for, where a language says it behind the number.
pub(super) fn sign_at_start(text: &str) -> Option<Comparator> {
    let folded = fold_tight(text);
    // Turkish ties its endings to the figure: "%0,01'in altında".
    let bare = folded.trim_start_matches(['\'', '’']);
    let bare =
        if bare.len() < folded.len() { bare.split_once(' ').map_or(bare, |(_, rest)| rest) } else { bare };
    let stands = |word: &&Phrase| bare.starts_with(&word.text) && at_word_edge(bare, word.text.len());
    knowledge().headings.list("sign").filter(|word| word.key.ends_with("behind")).find(stands).map(sign)
}

/// Whether a result in words says that something was found.
pub(super) fn is_positive(text: &str) -> bool {
    cells::qualitative(text).is_some_and(|phrase| phrase.key == "positive")
}

fn sign(word: &Phrase) -> Comparator {
    if word.key.starts_with("less") { Comparator::Less } else { Comparator::More }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_signs_are_signs() {
        for (text, expect) in [
            ("below 0.01", Some((Comparator::Less, "0.01"))),
            ("менее 5", Some((Comparator::Less, "5"))),
            ("小于10", Some((Comparator::Less, "10"))),
            ("inferior a 0,5", Some((Comparator::Less, "0.5"))),
            ("0,01'in altında", Some((Comparator::Less, "0.01"))),
            ("أقل من 5", Some((Comparator::Less, "5"))),
            ("more than 1000", Some((Comparator::More, "1000"))),
            ("about 5", None),
        ] {
            let found =
                parse(text, DecimalMark::Comma).map(|number| (number.comparator, number.value.to_plain()));
            assert_eq!(found, expect.map(|(sign, value)| (Some(sign), value.to_owned())), "{text:?}");
        }
    }
}
