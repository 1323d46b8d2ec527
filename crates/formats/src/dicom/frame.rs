//! A frame as a picture, with the window that the file asks for.

use dicom_dictionary_std::tags;
use dicom_pixeldata::{ConvertOptions, PixelDecoder, VoiLutOption};
use image::RgbImage;
use satchel_records::{Issue, ReasonCode};

use super::object::{number, open};
use crate::Limits;

/// Frame `number` (from 1) in its own pixels.
pub(crate) fn render(bytes: &[u8], frame: u32, limits: &Limits) -> Result<RgbImage, Issue> {
    let problem = |code, detail: &str| Issue { code, detail: detail.to_owned(), page: Some(frame) };
    let damaged = || problem(ReasonCode::Corrupt, "The image cannot be drawn; the original is kept whole.");
    let object = open(bytes, None).ok_or_else(damaged)?;
    let get = |tag| number::<u64>(&object, tag).unwrap_or(0);
    let pixels = get(tags::ROWS).saturating_mul(get(tags::COLUMNS));
    if pixels == 0 || object.get(tags::PIXEL_DATA).is_none() {
        return Err(problem(ReasonCode::Unsupported, "This DICOM object has no image."));
    }
    if pixels > limits.max_pixels {
        return Err(problem(
            ReasonCode::TooLarge,
            "The image is too large to be drawn; the original is kept whole.",
        ));
    }
    let frames = number::<u32>(&object, tags::NUMBER_OF_FRAMES).unwrap_or(1).max(1);
    let index = frame.checked_sub(1).filter(|i| *i < frames);
    let index = index.ok_or_else(|| problem(ReasonCode::Empty, "The image has no such frame."))?;
    let decoded = object.decode_pixel_data_frame(index).map_err(|_| {
        problem(
            ReasonCode::Unsupported,
            "The image is damaged or packed in a way that cannot be drawn yet; the original is kept whole.",
        )
    })?;
    let plain = ConvertOptions::new().force_8bit();
    let drawn = decoded
        .to_dynamic_image_with_options(0, &plain)
        .or_else(|_| decoded.to_dynamic_image_with_options(0, &plain.with_voi_lut(VoiLutOption::Normalize)));
    drawn.map(|image| image.into_rgb8()).map_err(|_| damaged())
}
