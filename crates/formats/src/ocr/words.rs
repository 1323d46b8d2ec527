//! Words from what the two readers give for a line.

use satchel_records::Word;
use unicode_normalization::UnicodeNormalization;

use super::line_box::LineBox;
use super::recognise::Character;
use super::tesseract::Reading;

/// A word on a line, before it has a place on the page.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token {
    pub(super) text: String,
    /// Left and right edge, 0 at the start of the line and 1 at its end.
    pub(super) start: f32,
    pub(super) end: f32,
    pub(super) confidence: f32,
    pub(super) doubtful: bool,
}

impl Token {
    /// The word at its place on the page.
    pub(super) fn word(&self, line: &LineBox) -> Word {
        Word {
            text: self.text.nfc().collect(),
            bounds: line.part(self.start.clamp(0.0, 1.0), self.end.clamp(0.0, 1.0)),
            confidence: Some((self.confidence * 100.0).round() / 100.0),
            doubtful: self.doubtful,
        }
    }
}

/// Words from single characters: they end at a space, and where the next character stands farther away than the two
/// characters' widths explain. `aspect` is the line's width by its height.
pub(super) fn from_characters(characters: &[Character], aspect: f32) -> Vec<Token> {
    // The letters fill about seven tenths of the box's height.
    let em = 0.7 / aspect.max(0.1);
    let mut words: Vec<Vec<&Character>> = Vec::new();
    let mut open = false;
    for character in characters {
        if character.text.trim().is_empty() {
            open = false;
            continue;
        }
        if let Some(last) = words.last().and_then(|w| w.last()) {
            let reach = (width(&last.text) + width(&character.text)) / 2.0;
            open &= character.at - last.at < (reach + 0.75) * em;
        }
        match words.last_mut() {
            Some(word) if open => word.push(character),
            _ => words.push(vec![character]),
        }
        open = true;
    }
    words.iter().filter_map(|word| token(word, em)).collect()
}

/// Words as Tesseract parts them; `width` is that of the line picture in pixels.
pub(super) fn from_readings(readings: &[Reading], width: f32) -> Vec<Token> {
    readings
        .iter()
        .map(|r| Token {
            text: r.text.clone(),
            start: r.x0 / width,
            end: r.x1 / width,
            confidence: r.confidence,
            doubtful: false,
        })
        .collect()
}

/// Mean confidence, each word weighing as much as it has characters; 0 for no words.
pub(super) fn confidence(tokens: &[Token]) -> f32 {
    #[allow(clippy::cast_precision_loss, reason = "a line has a few hundred characters")]
    let (sum, count) = tokens.iter().fold((0.0, 0.0), |(sum, count), t| {
        let weight = t.text.chars().count() as f32;
        (sum + weight * t.confidence, count + weight)
    });
    if count > 0.0 { sum / count } else { 0.0 }
}

fn token(word: &[&Character], em: f32) -> Option<Token> {
    let (first, last) = (word.first()?, word.last()?);
    #[allow(clippy::cast_precision_loss, reason = "a word has a few characters")]
    let mean = word.iter().map(|c| c.confidence).sum::<f32>() / word.len() as f32;
    Some(Token {
        text: word.iter().map(|c| c.text.as_str()).collect(),
        start: first.at - width(&first.text) * em / 2.0,
        end: last.at + width(&last.text) * em / 2.0,
        confidence: mean,
        doubtful: false,
    })
}

/// The usual width of a character in ems.
fn width(character: &str) -> f32 {
    match character.chars().next() {
        Some('i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!') => 0.28,
        Some('f' | 't' | 'r' | '(' | ')' | '[' | ']' | '/' | '-' | '1') => 0.4,
        Some('m' | 'M' | 'w' | 'W' | '@' | '%') => 0.85,
        Some(c) if c.is_uppercase() => 0.68,
        Some(c) if c > '\u{2e80}' => 1.0,
        _ => 0.55,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn characters(text: &str, pitch: f32) -> Vec<Character> {
        let place = |i: usize| i as f32 * pitch;
        text.chars()
            .enumerate()
            .filter(|(_, c)| *c != '_')
            .map(|(i, c)| Character { text: c.to_string(), at: place(i), confidence: 0.9 })
            .collect()
    }

    #[test]
    fn a_wide_gap_parts_words_even_without_a_space() {
        // Line of 20 by 1: an em is 0.035 of its width.
        let words = from_characters(&characters("白细胞____5.20", 0.03), 20.0);
        let texts: Vec<&str> = words.iter().map(|w| w.text.as_str()).collect();
        assert_eq!(texts, ["白细胞", "5.20"], "name and value are two words");
    }
}
