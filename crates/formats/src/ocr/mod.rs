//! Text from pictures.
//!
//! One network finds the lines, wherever they stand; each line is cut out level and read by the reader that knows its
//! script; figures are read by both readers where both can, and a disagreement is kept as a doubt.

mod agree;
mod detect;
mod light;
mod line_box;
pub(crate) mod models;
mod readers;
mod recognise;
mod rows;
mod script;
pub(crate) mod tesseract;
mod words;

use image::RgbImage;
use image::imageops::{rotate90, rotate270};
use satchel_records::{Issue, Line, ReasonCode, Rect, Word};

use crate::engines::Engines;
use line_box::LineBox;
use models::Models;
use tesseract::Tesseract;

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

fn read(
    picture: &RgbImage,
    boxes: Vec<LineBox>,
    models: &Models,
    tesseract: Option<&Tesseract>,
) -> Option<Vec<Line>> {
    let boxes = the_right_way_up(picture, boxes, models)?;
    let texts = readers::read(picture, &boxes, models, tesseract)?;
    let words: Vec<(LineBox, Vec<Word>)> = boxes
        .into_iter()
        .zip(texts)
        .filter(|(_, text)| words::confidence(text) > 0.45)
        .map(|(line, text)| (line, text.iter().map(|t| t.word(&line)).collect()))
        .collect();
    Some(rows::lines(words))
}

/// Turns the boxes round when the page stands on its head, as its longest lines tell.
fn the_right_way_up(picture: &RgbImage, boxes: Vec<LineBox>, models: &Models) -> Option<Vec<LineBox>> {
    let mut longest: Vec<&LineBox> = boxes.iter().collect();
    longest.sort_by(|a, b| b.width.total_cmp(&a.width));
    let cuts: Vec<RgbImage> = longest.iter().take(9).map(|b| b.cut(picture, recognise::HEIGHT)).collect();
    if cuts.is_empty() {
        return Some(boxes);
    }
    let scores = recognise::upside_down(models, &cuts)?;
    let turned = scores.iter().filter(|&&s| s > 0.9).count();
    Some(if turned * 2 > scores.len() { boxes.into_iter().map(LineBox::turned).collect() } else { boxes })
}
