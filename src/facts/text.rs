//! Folding: one spelling for comparison, with the way back to the printed characters.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::script::simplified;

/// A text folded for matching, each of its bytes knowing the byte of the printed text it came from.
#[derive(Debug, Clone, Default)]
pub(super) struct Folded {
    /// Lower case, without accents, with ASCII digits, dashes and full stops.
    pub text: String,
    origin: Vec<usize>,
    printed_len: usize,
}

impl Folded {
    /// Folds a printed text.
    pub(super) fn new(printed: &str) -> Self {
        let mut folded = Self { printed_len: printed.len(), ..Self::default() };
        for (at, c) in printed.char_indices() {
            push_folded(c, |out| {
                let before = folded.text.len();
                folded.text.push(out);
                folded.origin.extend(std::iter::repeat_n(at, folded.text.len() - before));
            });
        }
        folded
    }

    /// The byte of the printed text from which the folded byte `at` came; the printed end for the folded end.
    pub(super) fn origin(&self, at: usize) -> usize {
        self.origin.get(at).copied().unwrap_or(self.printed_len)
    }
}

/// A text in the form names, headings and words are compared in, with runs of white space as one space and none at the ends.
pub fn fold_tight(printed: &str) -> String {
    let mut out = String::with_capacity(printed.len());
    let mut parted = false;
    for c in printed.chars() {
        push_folded(c, |c| {
            if c.is_whitespace() {
                parted = !out.is_empty();
                return;
            }
            if std::mem::take(&mut parted) {
                out.push(' ');
            }
            out.push(c);
        });
    }
    out
}

fn push_folded(c: char, mut push: impl FnMut(char)) {
    match c {
        '\t' => push(' '),
        // What most papers are made of needs no tables of characters.
        c if c.is_ascii() => push(c.to_ascii_lowercase()),
        'а'..='и' | 'к'..='я' => push(c),
        '\u{4e00}'..='\u{9fff}' => push(simplified(c)),
        c if digit(c).is_some() => digit(c).into_iter().for_each(push),
        // Turkish i without a dot is typed both ways on paper.
        'ı' => push('i'),
        '–' | '—' | '−' | '‐' | '‑' | '‒' | '―' | '－' => push('-'),
        '～' | '∼' | '〜' | '˜' => push('~'),
        '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{3000}' => push(' '),
        '，' => push(','),
        '。' | '．' => push('.'),
        '：' => push(':'),
        '（' => push('('),
        '）' => push(')'),
        'ى' => push('ي'),
        'ة' => push('ه'),
        // Letters that only carry a sign in Arabic script, and marks of direction.
        '\u{640}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{feff}' => {}
        _ => {
            for part in std::iter::once(simplified(c)).nfkd() {
                if !is_combining_mark(part) {
                    part.to_lowercase().filter(|l| !is_combining_mark(*l)).for_each(&mut push);
                }
            }
        }
    }
}

/// The ASCII digit for a digit of another script.
fn digit(c: char) -> Option<char> {
    let zero = match c {
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6f0}'..='\u{6f9}' => 0x6f0,
        '\u{ff10}'..='\u{ff19}' => 0xff10,
        _ => return None,
    };
    char::from_digit(u32::from(c) - zero, 10)
}

/// Numbers in ASCII: digits of other scripts, Arabic decimal marks, full-width signs, raised figures as `^-4`.
pub(super) fn plain_number(printed: &str) -> String {
    let mut out = String::with_capacity(printed.len());
    let mut raised = false;
    for c in printed.chars() {
        let superscript = match c {
            '⁰' => Some('0'),
            '¹' => Some('1'),
            '²' => Some('2'),
            '³' => Some('3'),
            '⁴'..='⁹' => char::from_digit(u32::from(c) - u32::from('⁰'), 10),
            '⁻' => Some('-'),
            '⁺' => Some('+'),
            _ => None,
        };
        if let Some(c) = superscript {
            if !raised {
                out.push('^');
            }
            raised = true;
            out.push(c);
            continue;
        }
        raised = false;
        match c {
            '٫' => out.push('.'),
            '٬' => out.push(','),
            '٪' | '％' => out.push('%'),
            '＜' => out.push('<'),
            '＞' => out.push('>'),
            '／' => out.push('/'),
            '＊' => out.push('*'),
            '＋' => out.push('+'),
            '＝' => out.push('='),
            '［' => out.push('['),
            '］' => out.push(']'),
            '＾' => out.push('^'),
            '、' => out.push('、'),
            'µ' => out.push('μ'),
            '–' | '—' | '−' | '‐' | '‑' | '‒' | '―' | '－' => out.push('-'),
            '～' | '∼' | '〜' | '˜' => out.push('~'),
            '，' => out.push(','),
            '．' => out.push('.'),
            '：' => out.push(':'),
            '（' => out.push('('),
            '）' => out.push(')'),
            '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{3000}' => out.push(' '),
            '\u{640}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            _ => out.push(digit(c).unwrap_or(c)),
        }
    }
    out
}

/// A text with something else in the place of a word; most texts do not hold it, and stay as they are.
pub(super) fn swapped(text: String, word: &str, by: &str) -> String {
    if text.contains(word) { text.replace(word, by) } else { text }
}

/// Whether a character belongs to a script written without spaces.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

/// Whether most letters of a text are Arabic, so that it runs from right to left.
pub(super) fn is_mostly_arabic(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    text.chars().filter(|c| ('\u{600}'..='\u{6ff}').contains(c)).count() * 2 > letters
}

/// Whether `at` in a folded text is no place inside a word, seen from the word that begins or ends there.
pub(super) fn at_word_edge(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|t| t.chars().next_back());
    let after = text.get(at..).and_then(|t| t.chars().next());
    match (before, after) {
        (Some(a), Some(b)) => {
            let joins = |c: char| c.is_alphanumeric() && !is_han(c);
            // A letter beside a digit is an edge only where the scripts differ; `CD19` stays whole.
            !(joins(a) && joins(b))
        }
        _ => true,
    }
}

/// Every place where `word` (folded) stands as whole words in `text` (folded).
pub(super) fn find_words<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    text.match_indices(word)
        .map(|(at, _)| at)
        .filter(move |at| at_word_edge(text, *at) && at_word_edge(text, at + word.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_fold_together() {
        for (a, b) in [
            ("Лейкоциты", "лейкоциты"),
            ("Tümü", "tumu"),
            ("KEMİK İLİĞİ", "kemik iligi"),
            ("médula ósea", "MEDULA OSEA"),
            ("الأرومات", "الارومات"),
            ("ＷＢＣ", "wbc"),
            ("٢٠٢١", "2021"),
        ] {
            assert_eq!(fold_tight(a), fold_tight(b), "{a} and {b} are one word");
        }
    }

    #[test]
    fn a_folded_place_leads_back_to_paper() {
        let folded = Folded::new("Doğum İl: é x");
        let at = folded.text.find('x').unwrap();
        assert_eq!(&"Doğum İl: é x"[folded.origin(at)..], "x", "the printed x is found again");
    }

    #[test]
    fn words_are_whole() {
        assert_eq!(find_words("hb hba1c (hb)", "hb").count(), 2, "HbA1c is no Hb");
        assert_eq!(find_words("外周血白细胞计数", "白细胞").count(), 1, "Chinese has no spaces");
    }
}
