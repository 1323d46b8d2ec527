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
use image::imageops::{rotate90, rotate180, rotate270};
use satchel_records::{Issue, Line, ReasonCode, Rect, Word};

use crate::engines::Engines;
use line_box::LineBox;
use models::Models;
use tesseract::Tesseract;

/// What a picture waits for before it can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lacking {
    /// The recognition networks are not installed, or cannot be run.
    Models,
    /// The text is not Chinese, and Tesseract is not installed. The networks alone make plain Latin letters of any
    /// script, and are sure of them.
    Tesseract,
    /// None of the languages that are installed for Tesseract fits the text.
    Language,
}

/// The lines of a picture in reading order, places in its pixels, or what it waits for.
pub(crate) fn recognise(picture: &RgbImage, engines: &Engines) -> Result<Vec<Line>, Lacking> {
    let models = engines.models.as_ref().ok_or(Lacking::Models)?;
    if picture.width() < 16 || picture.height() < 16 {
        return Ok(Vec::new());
    }
    let mut picture = light::even(picture);
    let mut boxes = detect::lines(&picture, models).ok_or(Lacking::Models)?;
    let mut turns = Vec::new();
    if let Some(turn) = quarter_turn(&boxes) {
        picture = turn.undo(&picture);
        turns.push(turn);
        boxes = detect::lines(&picture, models).ok_or(Lacking::Models)?;
    }
    if stands_on_its_head(&picture, &boxes, models).ok_or(Lacking::Models)? {
        picture = Turn::Half.undo(&picture);
        turns.push(Turn::Half);
        for line in &mut boxes {
            line.center = (extent(picture.width()) - line.center.0, extent(picture.height()) - line.center.1);
        }
    }
    let mut lines = read(&picture, &boxes, models, engines.tesseract.as_ref())?;
    // Read upright, the places are given on the picture as it came.
    let mut size = (extent(picture.width()), extent(picture.height()));
    for turn in turns.into_iter().rev() {
        for word in lines.iter_mut().flat_map(|l| &mut l.words) {
            word.bounds = turn.apply(word.bounds, size);
        }
        if !matches!(turn, Turn::Half) {
            size = (size.1, size.0);
        }
    }
    Ok(lines)
}

/// What is said of a page that waits for an engine.
pub(crate) fn missing(lacking: Lacking, page: Option<u32>) -> Issue {
    let detail = match lacking {
        Lacking::Models => "the recognition models are not installed. Install them and read it again.",
        Lacking::Tesseract => {
            "Tesseract is not installed, which reads all scripts but Chinese. Install it and read it again."
        }
        Lacking::Language => {
            "none of the languages installed for Tesseract fits it. Install the page's language and read it again."
        }
    };
    Issue {
        code: ReasonCode::OcrMissing,
        detail: format!("This is a picture of text. It is kept, and not read yet: {detail}"),
        page,
    }
}

/// How a page lies on the picture.
#[derive(Clone, Copy)]
enum Turn {
    /// Its top is at the right.
    Clockwise,
    /// Its top is at the left.
    Anticlockwise,
    /// It stands on its head.
    Half,
}

impl Turn {
    /// The picture with the page upright.
    fn undo(self, picture: &RgbImage) -> RgbImage {
        match self {
            Self::Clockwise => rotate270(picture),
            Self::Anticlockwise => rotate90(picture),
            Self::Half => rotate180(picture),
        }
    }

    /// A place on the upright page of that width and height, as a place on the turned one.
    fn apply(self, r: Rect, (width, height): (f32, f32)) -> Rect {
        match self {
            Self::Clockwise => Rect::new(height - r.y1, r.x0, height - r.y0, r.x1),
            Self::Anticlockwise => Rect::new(r.y0, width - r.x1, r.y1, width - r.x0),
            Self::Half => Rect::new(width - r.x1, height - r.y1, width - r.x0, height - r.y0),
        }
    }
}

#[allow(clippy::cast_precision_loss, reason = "pictures are far smaller than 2^23 pixels wide")]
fn extent(pixels: u32) -> f32 {
    pixels as f32
}

/// Whether most of the text stands on its side. Which end is up is not told by the boxes; see [`stands_on_its_head`].
fn quarter_turn(boxes: &[LineBox]) -> Option<Turn> {
    let length = |test: fn(f32) -> bool| boxes.iter().filter(|b| test(b.angle)).map(|b| b.width).sum::<f32>();
    let (level, clockwise, anticlockwise) =
        (length(|a| a.abs() < 0.8), length(|a| a >= 0.8), length(|a| a <= -0.8));
    if level >= clockwise + anticlockwise {
        None
    } else if clockwise >= anticlockwise {
        Some(Turn::Clockwise)
    } else {
        Some(Turn::Anticlockwise)
    }
}

fn read(
    picture: &RgbImage,
    boxes: &[LineBox],
    models: &Models,
    tesseract: Option<&Tesseract>,
) -> Result<Vec<Line>, Lacking> {
    let texts = readers::read(picture, boxes, models, tesseract)?;
    let words: Vec<(LineBox, Vec<Word>)> = boxes
        .iter()
        .copied()
        .zip(texts)
        .filter(|(_, text)| words::confidence(text) > 0.45)
        .map(|(line, text)| (line, text.iter().map(|t| t.word(&line)).collect()))
        .collect();
    Ok(rows::lines(words))
}

/// Whether the page stands on its head, as most of its longest lines tell.
fn stands_on_its_head(picture: &RgbImage, boxes: &[LineBox], models: &Models) -> Option<bool> {
    let mut longest: Vec<&LineBox> = boxes.iter().collect();
    longest.sort_by(|a, b| b.width.total_cmp(&a.width));
    let cuts: Vec<RgbImage> = longest.iter().take(9).map(|b| b.cut(picture, recognise::HEIGHT)).collect();
    if cuts.is_empty() {
        return Some(false);
    }
    let scores = recognise::upside_down(models, &cuts)?;
    Some(scores.iter().filter(|&&s| s > 0.9).count() * 2 > scores.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engines::EnginePaths;

    /// A Tesseract with these languages that reads nothing.
    fn silent(languages: &[&str]) -> Tesseract {
        let languages = languages.iter().map(|language| (*language).to_owned()).collect();
        Tesseract::new(languages, Box::new(|_, _| Ok(String::new())))
    }

    /// Engines with the models of this checkout and a Tesseract that leaves all to them; `None`, with the reason printed,
    /// when they are not set up.
    fn engines() -> Option<Engines> {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/ocr/models").into();
        let mut engines = Engines::load(&EnginePaths { ocr_models: Some(folder), fonts: Vec::new() });
        if !engines.can_recognise() {
            println!("skipped: scripts/ocr-models.sh has not been run");
        }
        engines.tesseract = Some(Tesseract::new(
            vec!["eng".to_owned()],
            Box::new(|_, _| Err(std::io::ErrorKind::Other.into())),
        ));
        engines.can_recognise().then_some(engines)
    }

    /// A drawn page with two rows of a blood count, as a clean scan shows it.
    fn page() -> RgbImage {
        let content = "BT /F 14 Tf 30 220 Td (Hemoglobin) Tj 160 0 Td (104) Tj 60 0 Td (g/L) Tj ET \
                       BT /F 14 Tf 30 180 Td (Platelets) Tj 160 0 Td (47) Tj 60 0 Td (high) Tj ET";
        let font = "/F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
        let file = crate::pdf::tests::pdf(content, font, "");
        crate::pdf::render(&file, 1, 150.0, &Engines::none(), None).unwrap()
    }

    fn texts(picture: &RgbImage, engines: &Engines) -> Vec<String> {
        let lines = recognise(picture, engines).unwrap();
        lines.iter().map(|line| line.text().replace(' ', "")).collect()
    }

    const ROWS: [&str; 2] = ["Hemoglobin104g/L", "Platelets47high"];

    #[test]
    fn a_scan_is_read_row_by_row() {
        let Some(engines) = engines() else { return };
        assert_eq!(texts(&page(), &engines), ROWS);
        let lines = recognise(&page(), &engines).unwrap();
        let value = lines[0].words.iter().find(|w| w.text == "104").unwrap();
        let expected = Rect::new(396.0, 142.0, 445.0, 168.0);
        let apart = |a: f32, b: f32| (a - b).abs();
        assert!(
            apart(value.bounds.center_x(), expected.center_x()) < 15.0
                && apart(value.bounds.center_y(), expected.center_y()) < 12.0,
            "the value's place is where it is printed, not {:?}",
            value.bounds
        );
    }

    #[test]
    fn a_page_on_its_side_or_on_its_head_is_read_too() {
        let Some(engines) = engines() else { return };
        let page = page();
        assert_eq!(texts(&rotate90(&page), &engines), ROWS, "turned clockwise");
        assert_eq!(texts(&rotate270(&page), &engines), ROWS, "turned anticlockwise");
        assert_eq!(texts(&rotate180(&page), &engines), ROWS, "turned upside down");
    }

    #[test]
    fn without_models_a_picture_waits() {
        let waits = Err(Lacking::Models);
        assert_eq!(recognise(&page(), &Engines::none()), waits, "no engine must not look like an empty page");
    }

    #[test]
    fn without_tesseract_or_the_language_a_picture_waits() {
        let Some(engines) = engines() else { return };
        let alone = Engines { tesseract: None, ..engines };
        assert_eq!(recognise(&page(), &alone), Err(Lacking::Tesseract), "the script may be any");
        let few = Engines { tesseract: Some(silent(&["eng", "osd"])), ..alone };
        assert_eq!(recognise(&page(), &few), Err(Lacking::Language), "it may be one that is not there");
        let none = Engines { tesseract: Some(silent(&["osd"])), ..few };
        assert_eq!(recognise(&page(), &none), Err(Lacking::Language));
        let all = Engines { tesseract: Some(silent(&script::LANGUAGES)), ..none };
        assert!(recognise(&page(), &all).is_ok(), "there is nothing left to wait for");
    }
}
