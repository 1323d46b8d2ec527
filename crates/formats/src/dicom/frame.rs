//! A frame as a picture, in the grey window that is asked for.

use dicom_dictionary_std::tags;
use dicom_pixeldata::{ConvertOptions, PixelDecoder, VoiLutOption, WindowLevel};
use image::RgbImage;
use satchel_records::{Issue, ReasonCode};
use serde::{Deserialize, Serialize};

use super::object::{number, open};
use crate::Limits;

/// Which pixel values are drawn between black and white.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum GreyWindow {
    /// As the file asks; where it does not, from its darkest to its brightest pixel.
    AsStored,
    /// From the darkest pixel to the brightest.
    FullRange,
    /// Around `center`, `width` wide, in the modality's units (Hounsfield units for CT); PS3.3 C.11.2.1.2.
    Levels {
        /// The value drawn mid-grey.
        center: f64,
        /// From black to white; at least 1.
        width: f64,
    },
}

impl GreyWindow {
    fn option(self) -> VoiLutOption {
        match self {
            Self::AsStored => VoiLutOption::Default,
            Self::FullRange => VoiLutOption::Normalize,
            Self::Levels { center, width } => VoiLutOption::Custom(WindowLevel { center, width }),
        }
    }
}

/// Frame `frame` (from 1) in its own pixels.
pub(crate) fn render(
    bytes: &[u8],
    frame: u32,
    window: GreyWindow,
    limits: &Limits,
) -> Result<RgbImage, Issue> {
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
        .to_dynamic_image_with_options(0, &plain.clone().with_voi_lut(window.option()))
        .or_else(|_| decoded.to_dynamic_image_with_options(0, &plain.with_voi_lut(VoiLutOption::Normalize)));
    drawn.map(|image| image.into_rgb8()).map_err(|_| damaged())
}
