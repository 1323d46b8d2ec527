//! Characters as people type them, from characters as fonts name them.

use unicode_normalization::UnicodeNormalization;

/// NFC, with presentation forms (Arabic letters in their joined shapes, ligatures, Kangxi radicals) folded to the
/// letters they stand for. Superscripts stay: `10⁹` must not become `109`.
pub(super) fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        if is_presentation_form(c) {
            folded.extend(std::iter::once(c).nfkc().filter(|&c| c != ' '));
        } else if !matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{640}')
        {
            folded.push(c);
        }
    }
    folded.nfc().collect()
}

/// Whether a character is written without spaces between words.
pub(super) fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

/// The raised form of a digit or sign.
pub(super) fn superscript(c: char) -> Option<char> {
    Some(match c {
        '0' => '⁰',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4' => '⁴',
        '5' => '⁵',
        '6' => '⁶',
        '7' => '⁷',
        '8' => '⁸',
        '9' => '⁹',
        '+' => '⁺',
        '-' | '−' | '–' => '⁻',
        _ => return None,
    })
}

fn is_presentation_form(c: char) -> bool {
    matches!(c, '\u{2f00}'..='\u{2fd5}' | '\u{fb00}'..='\u{fb06}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_of_letters_become_letters() {
        assert_eq!(
            fold("\u{fe8d}\u{fedf}\u{fea8}\u{fefc}\u{fbff}"),
            "الخلای",
            "joined Arabic shapes are letters"
        );
        assert_eq!(fold("\u{fb01}brinogen"), "fibrinogen", "a ligature is two letters");
        assert_eq!(fold("\u{2f69}细胞"), "白细胞", "a radical looks like the character and means it");
    }

    #[test]
    fn powers_stay_powers() {
        assert_eq!(fold("10⁹/L"), "10⁹/L", "a power folded to a digit would change the unit");
    }
}
