//! Which reader reads a line best.
//!
//! PP-OCR knows Chinese and plain Latin letters. Tesseract reads Cyrillic, Arabic and accented letters, given the
//! language. A few lines of the page are read in every installed language; the most confident reading tells which.

use image::GrayImage;

use super::tesseract::{Reading, Tesseract};
use super::words::{self, Token};

/// Lines that are tried in every language.
const PROBES: usize = 5;
/// Installed languages that may be a page's own, apart from Chinese.
const LANGUAGES: [&str; 5] = ["eng", "rus", "ara", "spa", "tur"];

/// Whether a line is PP-OCR's: it holds Chinese characters that were read with confidence.
pub(super) fn is_chinese(text: &[Token]) -> bool {
    let (mut han, mut sure) = (0, 0);
    for token in text {
        let count = token.text.chars().filter(|c| matches!(c, '\u{3400}'..='\u{9fff}')).count();
        han += count;
        sure += if token.confidence > 0.75 { count } else { 0 };
    }
    sure >= 2 && sure * 2 > han || (han == 1 && sure == 1 && words::confidence(text) > 0.9)
}

/// The language of a page's lines other than Chinese, as Tesseract names it: of those it knows, the one in which a few
/// long lines are read best. `None` when Tesseract knows none or cannot be run.
pub(super) fn language(tesseract: &Tesseract, lines: &[(&GrayImage, &[Token])]) -> Option<&'static str> {
    let mut probes: Vec<_> = lines.iter().filter(|(_, text)| letters(text) > 0).collect();
    probes.sort_by_key(|(picture, text)| std::cmp::Reverse((letters(text).min(25), picture.width())));
    let pictures: Vec<&GrayImage> = probes.iter().take(PROBES).map(|(picture, _)| *picture).collect();
    let mut best = None;
    for language in LANGUAGES.into_iter().filter(|l| tesseract.knows(l)) {
        let Some(read) = tesseract.read(language, &pictures) else { continue };
        let score = read.iter().zip(&pictures).map(|(line, picture)| score(line, picture, language)).sum::<f32>();
        if best.is_none_or(|(_, s)| score > s) {
            best = Some((language, score));
        }
    }
    best.map(|(language, _)| language)
}

fn letters(text: &[Token]) -> usize {
    text.iter().flat_map(|t| t.text.chars()).filter(|c| c.is_alphabetic()).count()
}

/// How well a language fits a line: mean confidence, a little more where letters are found that only it has, since
/// the plain readings of accented letters are confident too.
#[allow(clippy::cast_precision_loss, reason = "a line has a few hundred characters")]
fn score(line: &[Reading], picture: &GrayImage, language: &str) -> f32 {
    let tokens = words::from_readings(line, picture.width() as f32);
    let own = match language {
        "spa" => "áéíóúñÁÉÍÓÚÑ¿¡",
        "tur" => "ğışçöüİĞŞÇÖÜ",
        _ => "",
    };
    let sure = || line.iter().filter(|w| w.confidence > 0.8);
    let found = sure().filter(|w| w.text.chars().any(|c| own.contains(c))).count() as f32;
    words::confidence(&tokens) + 0.08 * found.min(3.0)
}
