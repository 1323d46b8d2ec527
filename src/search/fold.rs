//! Letters and digits brought to one form, so that what was typed finds what was printed.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// A folded character and the bytes of the original text it came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Folded {
    /// The folded character.
    pub c: char,
    /// First byte of the original character.
    pub from: usize,
    /// The byte behind it.
    pub to: usize,
}

/// Folds a text: compatibility forms, case, Latin accents, Arabic vowels and letter forms, digits of every script.
///
/// A power in raised digits becomes `^`: `10⁻⁴` reads `10^-4`, since `10-4` would be another number.
pub(super) fn fold(text: &str) -> Vec<Folded> {
    let mut out: Vec<Folded> = Vec::with_capacity(text.len());
    let mut raised_before = false;
    for (from, original) in text.char_indices() {
        let to = from + original.len_utf8();
        let raised = is_raised(original);
        if raised && !raised_before {
            out.push(Folded { c: '^', from, to });
        }
        raised_before = raised;
        fold_char(original, &mut |c| out.push(Folded { c, from, to }));
    }
    out
}

/// A word folded, without its places.
pub(super) fn fold_word(text: &str) -> String {
    fold(text).into_iter().map(|folded| folded.c).collect()
}

fn fold_char(original: char, push: &mut dyn FnMut(char)) {
    // Cyrillic letters with a mark are letters of their own (й, ў); only ё is printed as е at will.
    if matches!(original, '\u{400}'..='\u{52f}') {
        return original.to_lowercase().for_each(|c| push(if c == 'ё' { 'е' } else { c }));
    }
    for part in std::iter::once(original).nfkd() {
        if canonical_combining_class(part) != 0 {
            continue;
        }
        for lower in part.to_lowercase() {
            match lower {
                // Turkish dotless i: capital I is both alphabets' capital, so one form must serve both.
                'ı' => push('i'),
                'ß' => "ss".chars().for_each(&mut *push),
                'æ' => "ae".chars().for_each(&mut *push),
                'œ' => "oe".chars().for_each(&mut *push),
                'ø' => push('o'),
                'ł' => push('l'),
                'đ' => push('d'),
                // Arabic: alef wasla, alef maqsura and Persian yeh, ta marbuta, Persian kaf; the stretching tatweel goes.
                'ٱ' => push('ا'),
                'ى' | 'ی' => push('ي'),
                'ة' => push('ه'),
                'ک' => push('ك'),
                'ـ' => {}
                '٫' => push('.'),
                '٬' => push(','),
                '٪' => push('%'),
                '٠'..='٩' => push(digit(lower, '٠')),
                '۰'..='۹' => push(digit(lower, '۰')),
                '०'..='९' => push(digit(lower, '०')),
                '−' | '‐' | '‑' | '–' | '—' | '﹣' => push('-'),
                // Fullwidth forms decompose to these by themselves; soft hyphens and joiners are invisible.
                '\u{ad}'
                | '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2066}'..='\u{2069}'
                | '\u{feff}' => {}
                c if canonical_combining_class(c) != 0 => {}
                c => push(c),
            }
        }
    }
}

fn digit(c: char, zero: char) -> char {
    char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c)
}

fn is_raised(c: char) -> bool {
    matches!(c, '⁰' | '¹' | '²' | '³' | '⁴'..='⁹' | '⁺' | '⁻')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_form_for_what_readers_take_for_the_same() {
        for (printed, folded, why) in [
            ("Hémoglobine", "hemoglobine", "Latin accents are often left out when typing"),
            ("IŞIK ışık İlik", "isik isik ilik", "Turkish dotted and dotless i meet in one letter"),
            ("Лёгкие", "легкие", "Russian prints ё as е"),
            ("Йод", "йод", "й is a letter of its own"),
            ("أحمد إبراهيم آمنة", "احمد ابراهيم امنه", "alef forms and ta marbuta"),
            ("هِيمُوغْلُوبِين", "هيموغلوبين", "vowel signs are optional"),
            ("دمـــم", "دمم", "tatweel only stretches"),
            ("مستشفى", "مستشفي", "final alef maqsura is typed as yeh"),
            ("٠٫٤١", "0.41", "Arabic-Indic digits and decimal sign"),
            ("×10⁹/L", "×10^9/l", "raised digits are powers"),
            ("10⁻⁴", "10^-4", "a raised minus belongs to the power"),
            ("ＰＬＴ　４１％", "plt 41%", "full-width forms of Chinese reports"),
            ("ﬁbrinogen", "fibrinogen", "ligatures of PDF fonts"),
            ("µmol µmol", "μmol μmol", "micro sign and Greek mu"),
        ] {
            assert_eq!(fold_word(printed), folded, "{why}");
        }
    }

    #[test]
    fn places_point_into_the_original() {
        let text = "аЁ⁹";
        for folded in fold(text) {
            assert!(text.get(folded.from..folded.to).is_some(), "places must lie on character borders");
        }
    }
}
