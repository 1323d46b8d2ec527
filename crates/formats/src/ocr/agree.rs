//! Figures read twice: what both readers say is sure, what they say differently is doubtful.

use super::words::Token;

/// Confidence below which a figure that only one reader saw is doubtful.
const ALONE: f32 = 0.9;
/// Confidence below which a word without figures is doubtful.
const UNSURE: f32 = 0.6;
/// Confidence of a figure that two independent readers read alike.
const SURE: f32 = 0.98;

/// Marks each word of a line as sure or doubtful. `other` is what a second reader made of the same line; `None` when
/// there was none.
pub(super) fn check(words: &mut [Token], other: Option<&[Token]>) {
    let whole = |tokens: &[Token]| tokens.iter().map(|t| figures(&t.text)).collect::<String>();
    let mut theirs: Vec<String> = other
        .unwrap_or_default()
        .iter()
        .flat_map(|t| t.text.split(|c: char| !is_figure(normal(c))).map(figures).collect::<Vec<_>>())
        .filter(|t| has_digit(t))
        .collect();
    let same_line = other.is_some_and(|o| whole(words) == whole(o));
    for word in words {
        let figures = figures(&word.text);
        if !has_digit(&figures) {
            word.doubtful = word.confidence < UNSURE;
            continue;
        }
        if other.is_none() {
            word.doubtful = word.confidence < ALONE;
            continue;
        }
        let parts =
            word.text.split(|c: char| !is_figure(normal(c))).map(self::figures).filter(|t| has_digit(t));
        let mut found = true;
        for part in parts {
            match theirs.iter().position(|t| *t == part) {
                Some(at) => drop(theirs.swap_remove(at)),
                None => found = false,
            }
        }
        if same_line || found {
            word.confidence = word.confidence.max(SURE);
            word.doubtful = false;
        } else {
            word.doubtful = true;
        }
    }
}

/// Whether a word holds a digit.
pub(super) fn is_number(text: &str) -> bool {
    has_digit(text)
}

fn figures(text: &str) -> String {
    let kept: String = text.chars().map(normal).filter(|&c| is_figure(c)).collect();
    kept.trim_matches(['.', ',']).to_owned()
}

fn is_figure(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '.' | ',' | '<' | '>' | '%')
}

fn has_digit(text: &str) -> bool {
    text.chars().any(|c| normal(c).is_ascii_digit())
}

/// Full-width, Arabic-Indic and raised characters as the plain ones.
fn normal(c: char) -> char {
    match c {
        '，' | '٫' => ',',
        '．' | '。' | '·' => '.',
        '＜' | '﹤' => '<',
        '＞' | '﹥' => '>',
        '％' | '٪' => '%',
        '\u{ff10}'..='\u{ff19}' => shifted(c, '\u{ff10}'),
        '\u{660}'..='\u{669}' => shifted(c, '\u{660}'),
        '\u{6f0}'..='\u{6f9}' => shifted(c, '\u{6f0}'),
        _ => c,
    }
}

fn shifted(c: char, zero: char) -> char {
    char::from_digit(c as u32 - zero as u32, 10).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(words: &[(&str, f32)]) -> Vec<Token> {
        let token = |&(text, confidence): &(&str, f32)| Token {
            text: text.to_owned(),
            start: 0.0,
            end: 1.0,
            confidence,
            doubtful: false,
        };
        words.iter().map(token).collect()
    }

    #[test]
    fn two_readers_that_agree_make_a_figure_sure() {
        let mut words = tokens(&[("5.20", 0.7), ("3.5-9.5", 0.7)]);
        check(&mut words, Some(&tokens(&[("5.20", 0.9), ("3.5", 0.9), ("9.5", 0.9)])));
        assert!(words.iter().all(|w| !w.doubtful && w.confidence > 0.9), "spacing is no disagreement");
    }

    #[test]
    fn a_lost_decimal_mark_is_a_disagreement() {
        let mut words = tokens(&[("520", 0.99), ("12", 0.99)]);
        check(&mut words, Some(&tokens(&[("5.20", 0.9), ("12", 0.9)])));
        assert!(words[0].doubtful, "520 and 5.20 are different values");
        assert!(!words[1].doubtful, "the figure that agrees is not drawn into the doubt");
    }

    #[test]
    fn a_figure_that_one_reader_saw_needs_to_be_clear() {
        let mut words = tokens(&[("5.20", 0.85), ("7.1", 0.95), ("WBC", 0.7)]);
        check(&mut words, None);
        assert_eq!([true, false, false], [words[0].doubtful, words[1].doubtful, words[2].doubtful]);
    }
}
