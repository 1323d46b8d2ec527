//! Pictures: scans, phone photos, faxes as many-paged TIFF.

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, RgbImage};
use satchel_records::{Issue, Page, Reading, ReasonCode, TextSource};

use crate::engines::Engines;
use crate::{Limits, ReadOptions, ocr};

/// Reads a picture file; each page of a TIFF is a page. A page unit is one pixel of the picture turned upright by its
/// EXIF orientation.
pub fn read(
    bytes: &[u8],
    options: &ReadOptions,
    engines: &Engines,
    progress: &mut dyn FnMut(u32, u32),
) -> Reading {
    let mut reading = Reading::default();
    let Ok(format) = image::guess_format(bytes) else {
        reading.issues.push(problem(
            ReasonCode::Unsupported,
            "The picture is of a kind that cannot be read; it is kept.",
            None,
        ));
        return reading;
    };
    reading.media_type = format.to_mime_type().to_owned();
    let starts = if format == ImageFormat::Tiff { directories(bytes) } else { vec![0] };
    let all = u32::try_from(starts.len()).unwrap_or(u32::MAX);
    let count = all.min(options.limits.max_pages);
    if all == 0 {
        reading.issues.push(problem(
            ReasonCode::Corrupt,
            "The picture's structure is broken; the original is kept.",
            None,
        ));
    }
    if count < all {
        let detail =
            format!("The file has {all} pages; the first {count} were read and the original is kept whole.");
        reading.issues.push(problem(ReasonCode::TooLarge, &detail, None));
    }
    progress(0, count);
    for (number, &start) in (1..=count).zip(&starts) {
        match decode(bytes, format, start, &options.limits) {
            Ok(picture) => reading.pages.push(page(number, &picture, engines, &mut reading.issues)),
            Err(issue) => reading.issues.push(Issue { page: (all > 1).then_some(number), ..issue }),
        }
        progress(number, count);
    }
    reading
}

/// Page `number` (from 1) as a picture, upright by its EXIF orientation, in its own pixels.
pub fn render(bytes: &[u8], number: u32, limits: &Limits) -> Result<RgbImage, Issue> {
    let broken =
        || problem(ReasonCode::Corrupt, "The picture cannot be drawn; the original is kept.", Some(number));
    let format = image::guess_format(bytes).map_err(|_| broken())?;
    let starts = if format == ImageFormat::Tiff { directories(bytes) } else { vec![0] };
    let start = (number as usize).checked_sub(1).and_then(|i| starts.get(i)).ok_or_else(broken)?;
    decode(bytes, format, *start, limits)
}

fn page(number: u32, picture: &RgbImage, engines: &Engines, issues: &mut Vec<Issue>) -> Page {
    #[allow(clippy::cast_precision_loss, reason = "pictures are far smaller than 2^23 pixels wide")]
    let (width, height) = (picture.width() as f32, picture.height() as f32);
    let lines = ocr::recognise(picture, engines).unwrap_or_else(|| {
        issues.push(ocr::missing(Some(number)));
        Vec::new()
    });
    let text_source = if lines.is_empty() { TextSource::None } else { TextSource::Ocr };
    Page { number, width, height, text_source, lines, tables: Vec::new() }
}

fn decode(bytes: &[u8], format: ImageFormat, start: u32, limits: &Limits) -> Result<RgbImage, Issue> {
    let patched;
    let bytes = if format == ImageFormat::Tiff {
        patched = starting_at(bytes, start);
        &patched
    } else {
        bytes
    };
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut bounds = image::Limits::default();
    // Four bytes a pixel, and as much again for the decoder's own work.
    bounds.max_alloc = Some(limits.max_pixels.saturating_mul(8));
    reader.limits(bounds);
    let mut decoder = reader.into_decoder().map_err(|e| unreadable(&e))?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > limits.max_pixels {
        let detail = "The picture has more pixels than can be read here; the original is kept.";
        return Err(problem(ReasonCode::TooLarge, detail, None));
    }
    let orientation = decoder.orientation().ok();
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|e| unreadable(&e))?;
    if let Some(orientation) = orientation {
        picture.apply_orientation(orientation);
    }
    Ok(on_white(picture))
}

/// Transparent parts of a picture count as white paper.
fn on_white(picture: DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let rgba = picture.into_rgba8();
    let mut rgb = RgbImage::new(rgba.width(), rgba.height());
    for (to, from) in rgb.pixels_mut().zip(rgba.pixels()) {
        let [r, g, b, a] = from.0.map(u32::from);
        #[allow(clippy::cast_possible_truncation, reason = "a mean of two bytes is a byte")]
        let mix = |c: u32| ((c * a + 255 * (255 - a)) / 255) as u8;
        to.0 = [mix(r), mix(g), mix(b)];
    }
    rgb
}

/// Where each page's directory of a classic TIFF starts; empty when the chain is broken from the start.
pub(crate) fn directories(file: &[u8]) -> Vec<u32> {
    let mut starts = Vec::new();
    let mut next = number(file, 4, 4);
    while let Some(start) = next
        && start != 0
        && !starts.contains(&start)
        && starts.len() < 10_000
    {
        let Some(entries) = number(file, start as usize, 2) else { break };
        starts.push(start);
        next = number(file, start as usize + 2 + 12 * entries as usize, 4);
    }
    starts
}

/// The same TIFF with another page in front: the decoder reads only the first.
fn starting_at(file: &[u8], start: u32) -> Vec<u8> {
    let mut patched = file.to_vec();
    let bytes = if is_big_endian(file) { start.to_be_bytes() } else { start.to_le_bytes() };
    if let Some(slot) = patched.get_mut(4..8) {
        slot.copy_from_slice(&bytes);
    }
    patched
}

fn is_big_endian(file: &[u8]) -> bool {
    file.starts_with(b"MM")
}

fn number(file: &[u8], at: usize, bytes: usize) -> Option<u32> {
    let bytes = file.get(at..at.checked_add(bytes)?)?;
    let shift = |n: u32, &b: &u8| n << 8 | u32::from(b);
    Some(if is_big_endian(file) { bytes.iter().fold(0, shift) } else { bytes.iter().rev().fold(0, shift) })
}

fn unreadable(error: &image::ImageError) -> Issue {
    match error {
        image::ImageError::Limits(_) => problem(
            ReasonCode::TooLarge,
            "The picture needs more memory than is allowed; the original is kept.",
            None,
        ),
        image::ImageError::Unsupported(_) => problem(
            ReasonCode::Unsupported,
            "The picture is of a kind that cannot be read; it is kept.",
            None,
        ),
        _ => problem(
            ReasonCode::Corrupt,
            "The picture is damaged and could not be read; the original is kept.",
            None,
        ),
    }
}

fn problem(code: ReasonCode, detail: &str, page: Option<u32>) -> Issue {
    Issue { code, detail: detail.to_owned(), page }
}
