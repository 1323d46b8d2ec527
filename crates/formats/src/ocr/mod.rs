//! Text from pictures.
//!
//! One network finds the lines, wherever they stand; each line is cut out level and read by the reader that knows its
//! script; figures are read by both readers where both can, and a disagreement is kept as a doubt.

mod agree;
mod detect;
mod light;
mod line_box;
pub(crate) mod models;
mod recognise;
mod rows;
mod script;
pub(crate) mod tesseract;
mod words;

use image::imageops::{rotate90, rotate270};
use image::{GrayImage, Luma, RgbImage};
use satchel_records::{Issue, Line, ReasonCode, Rect, Word};

use crate::engines::Engines;
use line_box::LineBox;
use models::Models;
use recognise::Character;
use tesseract::Tesseract;
use words::Token;

/// Blank margin around a line picture for Tesseract, in pixels: it misses letters at the edge.
const MARGIN: u32 = 10;

/// The lines of a picture in reading order, places in its pixels. `None` when there is no engine for it.
pub(crate) fn recognise(picture: &RgbImage, engines: &Engines) -> Option<Vec<Line>> {
    let models = engines.models.as_ref()?;
    if picture.width() < 16 || picture.height() < 16 {
        return Some(Vec::new());
    }
    let picture = light::even(picture);
    let boxes = detect::lines(&picture, models)?;
    let Some(quarter) = quarter_turn(&boxes) else {
        return read(&picture, boxes, models, engines.tesseract.as_ref());
    };
    // The page lies on its side: it is read upright, and the places are turned back.
    let upright = match quarter {
        Quarter::Clockwise => rotate270(&picture),
        Quarter::Anticlockwise => rotate90(&picture),
    };
    let boxes = detect::lines(&upright, models)?;
    let mut lines = read(&upright, boxes, models, engines.tesseract.as_ref())?;
    #[allow(clippy::cast_precision_loss, reason = "pictures are far smaller than 2^23 pixels wide")]
    let (width, height) = (picture.width() as f32, picture.height() as f32);
    for word in lines.iter_mut().flat_map(|l| &mut l.words) {
        let r = word.bounds;
        word.bounds = match quarter {
            Quarter::Clockwise => Rect::new(width - r.y1, r.x0, width - r.y0, r.x1),
            Quarter::Anticlockwise => Rect::new(r.y0, height - r.x1, r.y1, height - r.x0),
        };
    }
    Some(lines)
}

/// What is said of a page that waits for an engine.
pub(crate) fn missing(page: Option<u32>) -> Issue {
    Issue {
        code: ReasonCode::OcrMissing,
        detail: "This is a picture of text. It is kept, and not read yet: the recognition models are not installed."
            .to_owned(),
        page,
    }
}

enum Quarter {
    Clockwise,
    Anticlockwise,
}

/// Whether most of the text stands on its side. Which side is tried as if turned clockwise; lines that then stand on
/// their heads are turned round one by one.
fn quarter_turn(boxes: &[LineBox]) -> Option<Quarter> {
    let length = |test: fn(f32) -> bool| boxes.iter().filter(|b| test(b.angle)).map(|b| b.width).sum::<f32>();
    let (level, clockwise, anticlockwise) =
        (length(|a| a.abs() < 0.8), length(|a| a >= 0.8), length(|a| a <= -0.8));
    if level >= clockwise + anticlockwise {
        None
    } else if clockwise >= anticlockwise {
        Some(Quarter::Clockwise)
    } else {
        Some(Quarter::Anticlockwise)
    }
}

fn read(picture: &RgbImage, boxes: Vec<LineBox>, models: &Models, tesseract: Option<&Tesseract>) -> Option<Vec<Line>> {
    let boxes = the_right_way_up(picture, boxes, models)?;
    let cuts: Vec<RgbImage> = boxes.iter().map(|b| b.cut(picture, recognise::HEIGHT)).collect();
    let first: Vec<Vec<Character>> = recognise::read(models, &cuts)?;
    let mut texts: Vec<Vec<Token>> =
        first.iter().zip(&boxes).map(|(c, b)| words::from_characters(c, b.width / b.height)).collect();
    match tesseract {
        Some(tesseract) => second_reader(&mut texts, &cuts, tesseract),
        None => texts.iter_mut().for_each(|words| agree::check(words, None)),
    }
    let words: Vec<(LineBox, Vec<Word>)> = boxes
        .into_iter()
        .zip(texts)
        .filter(|(_, text)| words::confidence(text) > 0.3)
        .map(|(line, text)| (line, text.iter().map(|t| t.word(&line)).collect()))
        .collect();
    Some(rows::lines(words))
}

/// Turns the boxes round when the page stands on its head, as its longest lines tell.
fn the_right_way_up(picture: &RgbImage, boxes: Vec<LineBox>, models: &Models) -> Option<Vec<LineBox>> {
    let mut longest: Vec<&LineBox> = boxes.iter().collect();
    longest.sort_by(|a, b| b.width.total_cmp(&a.width));
    let cuts: Vec<RgbImage> = longest.iter().take(12).map(|b| b.cut(picture, recognise::HEIGHT)).collect();
    if cuts.is_empty() {
        return Some(boxes);
    }
    let scores = recognise::upside_down(models, &cuts)?;
    let turned = scores.iter().filter(|&&s| s > 0.9).count();
    Some(if turned * 2 > scores.len() { boxes.into_iter().map(LineBox::turned).collect() } else { boxes })
}

/// Lets Tesseract read what PP-OCR cannot, and the figures of what it can.
#[allow(clippy::cast_precision_loss, reason = "line pictures are a few thousand pixels wide")]
fn second_reader(texts: &mut [Vec<Token>], cuts: &[RgbImage], tesseract: &Tesseract) {
    let pictures: Vec<GrayImage> = cuts.iter().map(with_margin).collect();
    let chinese: Vec<bool> = texts.iter().map(|t| script::is_chinese(t)).collect();
    let others: Vec<usize> = (0..texts.len()).filter(|&i| !chinese.get(i).copied().unwrap_or(false)).collect();
    let probes: Vec<(&GrayImage, &[Token])> =
        others.iter().filter_map(|&i| Some((pictures.get(i)?, texts.get(i)?.as_slice()))).collect();
    let language = script::language(tesseract, &probes).unwrap_or("eng");
    let read = |language: &str, lines: &[usize]| -> Option<Vec<Vec<Token>>> {
        let wanted: Vec<&GrayImage> = lines.iter().filter_map(|&i| pictures.get(i)).collect();
        let read = tesseract.read(language, &wanted)?;
        let tokens = read.iter().zip(&wanted).map(|(line, picture)| {
            let inner = (picture.width() - 2 * MARGIN) as f32;
            let mut tokens = words::from_readings(line, inner);
            for token in &mut tokens {
                token.start -= MARGIN as f32 / inner;
                token.end -= MARGIN as f32 / inner;
            }
            tokens
        });
        Some(tokens.collect())
    };
    // Figures of Chinese lines are checked in English, which knows the units too.
    let checked: Vec<usize> = (0..texts.len())
        .filter(|&i| {
            let has_figures = texts.get(i).is_some_and(|t| t.iter().any(|t| agree::is_number(&t.text)));
            chinese.get(i).copied().unwrap_or(false) && has_figures
        })
        .collect();
    if let Some(second) = read("eng", &checked) {
        for (&i, second) in checked.iter().zip(&second) {
            if let Some(text) = texts.get_mut(i) {
                agree::check(text, Some(second));
            }
        }
    }
    for (text, _) in texts.iter_mut().zip(&chinese).filter(|(_, chinese)| **chinese) {
        if !text.iter().any(|t| agree::is_number(&t.text)) {
            agree::check(text, None);
        }
    }
    let languages = if language == "eng" { language.to_owned() } else { format!("{language}+eng") };
    let second = read(&languages, &others);
    for (n, &i) in others.iter().enumerate() {
        let Some(text) = texts.get_mut(i) else { continue };
        let other = second.as_ref().and_then(|s| s.get(n)).filter(|s| !s.is_empty());
        match other {
            Some(other) if prefer(other, text, language) => {
                let first = std::mem::replace(text, other.clone());
                agree::check(text, Some(&first));
            }
            other => agree::check(text, other.map(Vec::as_slice)),
        }
    }
}

/// Whether Tesseract's reading of a line that is not Chinese is the better one.
fn prefer(second: &[Token], first: &[Token], language: &str) -> bool {
    let foreign = second.iter().flat_map(|t| t.text.chars()).any(|c| c.is_alphabetic() && !c.is_ascii());
    let (ours, theirs) = (words::confidence(first), words::confidence(second));
    // PP-OCR is sure of the Latin look-alikes it makes of other scripts, so letters it does not know count for more.
    if foreign && language != "eng" { theirs > 0.35 } else { theirs + 0.05 > ours }
}

fn with_margin(cut: &RgbImage) -> GrayImage {
    let mut picture = GrayImage::from_pixel(cut.width() + 2 * MARGIN, cut.height() + 2 * MARGIN, Luma([255]));
    image::imageops::replace(&mut picture, &image::imageops::grayscale(cut), i64::from(MARGIN), i64::from(MARGIN));
    picture
}
