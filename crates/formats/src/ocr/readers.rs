//! The lines of one page between the two readers.

use image::{GrayImage, Luma, RgbImage};

use super::line_box::LineBox;
use super::models::Models;
use super::tesseract::Tesseract;
use super::words::{self, Token};
use super::{Lacking, agree, recognise, script};

/// Lines by which the page's script and language are told.
const PROBES: usize = 6;
/// Longest line that serves as a probe, in heights: longer ones tell no more and take longer.
const PROBE_LENGTH: u32 = 14;
/// Confidence below which a reading is worth replacing.
const POOR: f32 = 0.6;
/// Blank margin around a line picture for Tesseract, in pixels: it misses letters at the edge.
const MARGIN: u32 = 10;

/// The words of each line, or what the page waits for.
pub(super) fn read(
    picture: &RgbImage,
    boxes: &[LineBox],
    models: &Models,
    tesseract: Option<&Tesseract>,
) -> Result<Vec<Vec<Token>>, Lacking> {
    let cuts: Vec<RgbImage> = boxes.iter().map(|b| b.cut(picture, recognise::HEIGHT)).collect();
    let mut page = Desk { models, first: vec![None; cuts.len()], cuts };
    let everything: Vec<usize> = (0..boxes.len()).collect();
    let probes = page.probes(&everything);
    page.read_first(&probes).ok_or(Lacking::Models)?;
    let chinese_probes = probes.iter().filter(|&&i| script::is_chinese(page.first(i))).count();
    if chinese_probes * 4 > probes.len() {
        page.read_first(&everything).ok_or(Lacking::Models)?;
        return Ok(match tesseract {
            Some(tesseract) => page.chinese(tesseract),
            None => page.alone(),
        });
    }
    match tesseract {
        Some(tesseract) => page.other(tesseract),
        None if everything.is_empty() => Ok(Vec::new()),
        None => Err(Lacking::Tesseract),
    }
}

/// A page's line pictures with what has been read of them.
struct Desk<'a> {
    models: &'a Models,
    cuts: Vec<RgbImage>,
    /// What PP-OCR read, for the lines it has seen.
    first: Vec<Option<Vec<Token>>>,
}

impl Desk<'_> {
    /// The longest lines that are not too long.
    fn probes(&self, lines: &[usize]) -> Vec<usize> {
        let length = |&i: &usize| self.cuts.get(i).map_or(0, |c| c.width());
        let mut probes: Vec<usize> = lines.to_vec();
        probes.sort_by_key(|i| {
            let length = length(i);
            (length > PROBE_LENGTH * recognise::HEIGHT, std::cmp::Reverse(length))
        });
        probes.truncate(PROBES);
        probes
    }

    fn first(&self, line: usize) -> &[Token] {
        self.first.get(line).and_then(|t| t.as_deref()).unwrap_or_default()
    }

    /// Lets PP-OCR read those of the lines that it has not seen.
    #[allow(clippy::cast_precision_loss, reason = "line pictures are a few thousand pixels wide")]
    fn read_first(&mut self, lines: &[usize]) -> Option<()> {
        let unseen: Vec<usize> =
            lines.iter().copied().filter(|&i| self.first.get(i).is_some_and(Option::is_none)).collect();
        let pictures: Vec<&RgbImage> = unseen.iter().filter_map(|&i| self.cuts.get(i)).collect();
        let texts = recognise::read(self.models, &pictures)?;
        for ((&line, text), picture) in unseen.iter().zip(texts).zip(&pictures) {
            let aspect = picture.width() as f32 / picture.height() as f32;
            if let Some(slot) = self.first.get_mut(line) {
                *slot = Some(words::from_characters(&text, aspect));
            }
        }
        Some(())
    }

    /// What Tesseract makes of lines.
    #[allow(clippy::cast_precision_loss, reason = "line pictures are a few thousand pixels wide")]
    fn read_second(&self, tesseract: &Tesseract, language: &str, lines: &[usize]) -> Option<Vec<Vec<Token>>> {
        let pictures = self.pictures(lines);
        let read = tesseract.read(language, &pictures.iter().collect::<Vec<_>>())?;
        let tokens = read.iter().zip(&pictures).map(|(line, picture)| {
            let inner = (picture.width() - 2 * MARGIN) as f32;
            let mut tokens = words::from_readings(line, inner);
            for token in &mut tokens {
                token.start -= MARGIN as f32 / inner;
                token.end -= MARGIN as f32 / inner;
            }
            tokens
        });
        Some(tokens.collect())
    }

    fn pictures(&self, lines: &[usize]) -> Vec<GrayImage> {
        lines.iter().filter_map(|&i| self.cuts.get(i)).map(with_margin).collect()
    }

    /// PP-OCR's reading as the only one.
    fn alone(self) -> Vec<Vec<Token>> {
        let mut texts: Vec<Vec<Token>> = self.first.into_iter().map(Option::unwrap_or_default).collect();
        texts.iter_mut().for_each(|words| agree::check(words, None));
        texts
    }

    /// A Chinese page: PP-OCR has read it; Tesseract checks the figures, in English, which knows the units too.
    fn chinese(self, tesseract: &Tesseract) -> Vec<Vec<Token>> {
        let checked: Vec<usize> = (0..self.first.len()).filter(|&i| has_figures(self.first(i))).collect();
        let second = self.read_second(tesseract, "eng", &checked).unwrap_or_default();
        let mut texts: Vec<Vec<Token>> = self.first.into_iter().map(Option::unwrap_or_default).collect();
        let mut others = checked.iter().zip(&second).peekable();
        for (i, text) in texts.iter_mut().enumerate() {
            let other = others.next_if(|(line, _)| **line == i).map(|(_, other)| other);
            match other.filter(|o| !o.is_empty()) {
                Some(other)
                    if !script::is_chinese(text)
                        && words::confidence(other) > words::confidence(text) + 0.1 =>
                {
                    let first = std::mem::replace(text, other.clone());
                    agree::check(text, Some(&first));
                }
                other => agree::check(text, other.map(Vec::as_slice)),
            }
        }
        texts
    }

    /// A page in another script: Tesseract reads it in the page's language; PP-OCR reads the figures again, and the
    /// lines that came out poorly. What is still poor is tried in one more language: many sheets are printed in two.
    fn other(mut self, tesseract: &Tesseract) -> Result<Vec<Vec<Token>>, Lacking> {
        let everything: Vec<usize> = (0..self.cuts.len()).collect();
        let mut second = vec![Vec::new(); self.cuts.len()];
        let mut tried = Vec::new();
        let mut open = everything.clone();
        let knows = |language: &&str| tesseract.knows(language);
        if !everything.is_empty() && !script::LANGUAGES.iter().any(knows) {
            return Err(Lacking::Language);
        }
        for _ in 0..2 {
            let probes = self.pictures(&self.probes(&open));
            let probes: Vec<&GrayImage> = probes.iter().collect();
            let Some((language, fit)) = script::language(tesseract, &probes, &tried) else { break };
            // A poor reading may be that of a poor picture, unless the page's own language was never asked.
            if tried.is_empty() && fit < POOR && !script::LANGUAGES.iter().all(knows) {
                return Err(Lacking::Language);
            }
            let languages = if language == "eng" { language.to_owned() } else { format!("{language}+eng") };
            for (&line, text) in
                open.iter().zip(self.read_second(tesseract, &languages, &open).unwrap_or_default())
            {
                if let Some(slot) = second.get_mut(line)
                    && words::confidence(&text) > words::confidence(slot)
                {
                    *slot = text;
                }
            }
            tried.push(language);
            open.retain(|&i| second.get(i).is_none_or(|t| words::confidence(t) < POOR));
            if open.is_empty() {
                break;
            }
        }
        let again: Vec<usize> = everything
            .into_iter()
            .filter(|&i| second.get(i).is_none_or(|t| has_figures(t) || words::confidence(t) < 0.85))
            .collect();
        self.read_first(&again).ok_or(Lacking::Models)?;
        let first = self.first.into_iter().map(Option::unwrap_or_default);
        Ok(second.into_iter().zip(first).map(|(second, first)| better(second, first)).collect())
    }
}

/// The better of the two readings of a line, its figures checked against the other.
fn better(mut second: Vec<Token>, mut first: Vec<Token>) -> Vec<Token> {
    let (ours, theirs) = (words::confidence(&first), words::confidence(&second));
    let foreign = second.iter().flat_map(|t| t.text.chars()).any(|c| c.is_alphabetic() && !c.is_ascii());
    let take_first = script::is_chinese(&first)
        || second.is_empty()
        // PP-OCR is sure of the Latin look-alikes it makes of other scripts, so letters it does not know count more.
        || if foreign { theirs < 0.35 && ours > 0.8 } else { ours > theirs + 0.1 };
    if first.is_empty() {
        agree::check(&mut second, None);
        second
    } else if take_first {
        agree::check(&mut first, (!second.is_empty()).then_some(second.as_slice()));
        first
    } else {
        agree::check(&mut second, Some(&first));
        second
    }
}

fn has_figures(text: &[Token]) -> bool {
    text.iter().any(|t| agree::is_number(&t.text))
}

fn with_margin(cut: &RgbImage) -> GrayImage {
    let mut picture = GrayImage::from_pixel(cut.width() + 2 * MARGIN, cut.height() + 2 * MARGIN, Luma([255]));
    image::imageops::replace(
        &mut picture,
        &image::imageops::grayscale(cut),
        i64::from(MARGIN),
        i64::from(MARGIN),
    );
    picture
}
