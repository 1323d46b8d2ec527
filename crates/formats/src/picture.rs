//! A drawn page.

use std::io::Cursor;

use image::{ImageFormat, RgbImage};
use satchel_records::{Issue, ReasonCode};

use crate::issue;

/// A page or a frame as a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
    /// The picture as a PNG file.
    pub png: Vec<u8>,
}

impl Picture {
    /// Packs pixels into a PNG file.
    pub(crate) fn encode(pixels: &RgbImage) -> Result<Self, Issue> {
        let mut png = Cursor::new(Vec::new());
        pixels
            .write_to(&mut png, ImageFormat::Png)
            .map_err(|_| issue(ReasonCode::Corrupt, "The page could not be drawn; the original is kept."))?;
        Ok(Self { width: pixels.width(), height: pixels.height(), png: png.into_inner() })
    }
}
