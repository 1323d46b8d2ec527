//! Text that can be printed. PDF/A refuses a character without a glyph; a record must never lose one silently.

use serde_json::Value;

use super::fonts::Fonts;

/// Replaces what no font can draw by its number, `‹U+1F9EA›`, and control characters by spaces, everywhere.
pub(super) fn make_printable(value: &mut Value, fonts: &mut Fonts) {
    match value {
        // Plain ASCII letters are in every font.
        Value::String(text) if text.bytes().all(|b| (0x20..0x7f).contains(&b)) => {}
        Value::String(text) => *text = printable(text, |c| fonts.can_draw(c)),
        Value::Array(items) => items.iter_mut().for_each(|item| make_printable(item, fonts)),
        Value::Object(fields) => fields.values_mut().for_each(|field| make_printable(field, fonts)),
        _ => {}
    }
}

fn printable(text: &str, mut can_draw: impl FnMut(char) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if c.is_control() => out.push(' '),
            // Invisible joiners of Arabic, Persian and Indic writing.
            '\u{200c}' | '\u{200d}' => out.push(c),
            '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ad}' | '\u{200b}' | '\u{2060}' => {}
            c if is_hidden_direction(c) || is_private(c) || !can_draw(c) => {
                out.push_str(&format!("‹U+{:04X}›", c as u32));
            }
            c => out.push(c),
        }
    }
    out
}

/// Marks that could turn the order of the text around them.
fn is_hidden_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Private characters have no meaning outside the font they came from.
fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_without_a_glyph_is_named_not_dropped() {
        let draws = |c: char| c.is_ascii() || c == '白';
        assert_eq!(printable("WBC 白\u{1f9ea}", draws), "WBC 白‹U+1F9EA›");
        assert_eq!(
            printable("a\u{202e}b\u{e000}\tc", draws),
            "a‹U+202E›b‹U+E000› c",
            "nothing may hide in the order"
        );
    }
}
