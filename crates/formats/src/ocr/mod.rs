//! Recognition.
pub(crate) mod models;
pub(crate) mod tesseract;
use crate::engines::Engines;
use image::RgbImage;
use satchel_records::{Issue, Line, ReasonCode};
/// x
pub(crate) fn recognise(_picture: &RgbImage, _engines: &Engines) -> Option<Vec<Line>> { None }
/// The issue of a picture that waits for an engine.
pub(crate) fn missing(page: Option<u32>) -> Issue {
    Issue {
        code: ReasonCode::OcrMissing,
        detail: "It is kept, and not read yet: the recognition models are not installed.".to_owned(),
        page,
    }
}
