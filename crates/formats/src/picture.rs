//! A drawn page.

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
