//! What a line is written in, and who reads it best.
//!
//! PP-OCR knows Chinese and plain Latin letters. Tesseract reads Cyrillic, Arabic and accented letters, given the
//! language. A few lines of the page are read in the languages that come into question; the most confident reading
//! tells which it is.

use image::GrayImage;

use super::tesseract::{Reading, Tesseract};
use super::words::{self, Token};

/// The languages that Tesseract is asked for, by its own names; Chinese is read by PP-OCR.
pub(super) const LANGUAGES: [&str; 5] = ["eng", "rus", "ara", "spa", "tur"];

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

/// The language of lines that are not Chinese, as Tesseract names it, and how well it fits (0 to 1): of those that
/// Tesseract knows and that are not among `tried`, the one in which the lines are read best.
pub(super) fn language(
    tesseract: &Tesseract,
    probes: &[&GrayImage],
    tried: &[&str],
) -> Option<(&'static str, f32)> {
    let score = |language: &'static str| {
        if tried.contains(&language) || !tesseract.knows(language) {
            return None;
        }
        let read = tesseract.read(language, probes)?;
        let sum: f32 = read.iter().zip(probes).map(|(line, picture)| fit(line, picture, language)).sum();
        #[allow(clippy::cast_precision_loss, reason = "a few lines")]
        let mean = sum / probes.len().max(1) as f32;
        Some((language, mean))
    };
    let english = score("eng");
    let plain = english.map_or(0.0, |(_, fit)| fit);
    // English makes nonsense of other scripts, and nearly sense of other languages in Latin letters.
    let mut candidates = vec![english];
    if plain < 0.8 {
        candidates.extend([score("rus"), score("ara")]);
    }
    if plain > 0.45 {
        candidates.extend([score("spa"), score("tur")]);
    }
    candidates.into_iter().flatten().max_by(|a, b| a.1.total_cmp(&b.1))
}

/// How well a language fits a line: mean confidence, a little more where letters are found that only it has, since
/// the plain readings of accented letters are confident too.
#[allow(clippy::cast_precision_loss, reason = "a line has a few hundred characters")]
fn fit(line: &[Reading], picture: &GrayImage, language: &str) -> f32 {
    let tokens = words::from_readings(line, picture.width() as f32);
    let own = match language {
        "spa" => "áéíóúñÁÉÍÓÚÑ¿¡",
        "tur" => "ğışçöüİĞŞÇÖÜ",
        _ => "",
    };
    let sure = || line.iter().filter(|w| w.confidence > 0.8);
    let found = sure().filter(|w| w.text.chars().any(|c| own.contains(c))).count() as f32;
    words::confidence(&tokens) + 0.06 * found.min(3.0)
}
