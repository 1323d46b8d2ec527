//! Pictures: scans, phone photos (HEIC among them), faxes as many-paged TIFF.

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
    let Some(kind) = kind(bytes) else {
        reading.issues.push(unsupported());
        return reading;
    };
    reading.media_type = kind.media_type().to_owned();
    let starts = kind.pages(bytes);
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
        match decode(bytes, kind, start, &options.limits) {
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
    let kind = kind(bytes).ok_or_else(broken)?;
    let starts = kind.pages(bytes);
    let start = (number as usize).checked_sub(1).and_then(|i| starts.get(i)).ok_or_else(broken)?;
    decode(bytes, kind, *start, limits)
}

/// Which decoder a picture needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Photos as iPhones keep them.
    Heic,
    Usual(ImageFormat),
}

impl Kind {
    fn media_type(self) -> &'static str {
        match self {
            Self::Heic => "image/heic",
            Self::Usual(format) => format.to_mime_type(),
        }
    }

    /// Where each page starts; only a TIFF has more than one.
    fn pages(self, bytes: &[u8]) -> Vec<u32> {
        if self == Self::Usual(ImageFormat::Tiff) { directories(bytes) } else { vec![0] }
    }
}

fn kind(bytes: &[u8]) -> Option<Kind> {
    if is_heic(bytes) {
        return Some(Kind::Heic);
    }
    image::guess_format(bytes).ok().map(Kind::Usual)
}

/// Whether a picture is large enough to hold the text of a page; a logo or a stamp is not.
pub(crate) fn is_page_sized(bytes: &[u8]) -> bool {
    const SHORTEST_SIDE: u32 = 500;
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format();
    let size = reader.ok().and_then(|reader| reader.into_dimensions().ok());
    size.is_some_and(|(width, height)| width.min(height) >= SHORTEST_SIDE) || is_heic(bytes)
}

/// Whether a file is a still picture packed by HEVC, by the brands that such files carry.
pub(crate) fn is_heic(bytes: &[u8]) -> bool {
    let brands = [b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1"];
    bytes.get(4..8) == Some(b"ftyp")
        && bytes.get(8..12).is_some_and(|brand| brands.iter().any(|b| *b == brand))
}

fn page(number: u32, picture: &RgbImage, engines: &Engines, issues: &mut Vec<Issue>) -> Page {
    #[allow(clippy::cast_precision_loss, reason = "pictures are far smaller than 2^23 pixels wide")]
    let (width, height) = (picture.width() as f32, picture.height() as f32);
    let lines = ocr::recognise(picture, engines).unwrap_or_else(|lacking| {
        issues.push(ocr::missing(lacking, Some(number)));
        Vec::new()
    });
    let text_source = if lines.is_empty() { TextSource::None } else { TextSource::Ocr };
    Page { number, width, height, text_source, lines, tables: Vec::new() }
}

fn decode(bytes: &[u8], kind: Kind, start: u32, limits: &Limits) -> Result<RgbImage, Issue> {
    match kind {
        Kind::Heic => decode_heic(bytes, limits),
        Kind::Usual(ImageFormat::Tiff) => decode_usual(&starting_at(bytes, start), ImageFormat::Tiff, limits),
        Kind::Usual(format) => decode_usual(bytes, format, limits),
    }
}

/// A photo of an iPhone, upright.
fn decode_heic(bytes: &[u8], limits: &Limits) -> Result<RgbImage, Issue> {
    // The sandbox lets no thread begin.
    let options = heifer::Options { max_threads: 1, max_pixels: limits.max_pixels };
    let photo = heifer::decode_rgba8(bytes, &options).map_err(|error| match error {
        heifer::Error::Unsupported(_) => unsupported(),
        _ => damaged(),
    })?;
    let picture = image::RgbaImage::from_raw(photo.width, photo.height, photo.data).ok_or_else(damaged)?;
    Ok(on_white(DynamicImage::ImageRgba8(picture)))
}

fn decode_usual(bytes: &[u8], format: ImageFormat, limits: &Limits) -> Result<RgbImage, Issue> {
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
        image::ImageError::Unsupported(_) => unsupported(),
        _ => damaged(),
    }
}

fn unsupported() -> Issue {
    problem(ReasonCode::Unsupported, "The picture is of a kind that cannot be read; it is kept.", None)
}

fn damaged() -> Issue {
    problem(ReasonCode::Corrupt, "The picture is damaged and could not be read; the original is kept.", None)
}

fn problem(code: ReasonCode, detail: &str, page: Option<u32>) -> Issue {
    Issue { code, detail: detail.to_owned(), page }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use image::ImageEncoder;
    use image::metadata::Orientation;

    /// A grey TIFF without packing, one page for each list of four pixels (two by two).
    pub(crate) fn fax(pages: &[[u8; 4]]) -> Vec<u8> {
        let mut file = b"II\x2a\0\x08\0\0\0".to_vec();
        for (number, pixels) in pages.iter().enumerate() {
            let directory = file.len() as u32;
            // (tag, type, value): sizes, bits, no packing, black is zero, one strip behind the directory.
            let strip = directory + 2 + 8 * 12 + 4;
            let entries: [(u16, u16, u32); 8] = [
                (256, 3, 2),
                (257, 3, 2),
                (258, 3, 8),
                (259, 3, 1),
                (262, 3, 1),
                (273, 4, strip),
                (278, 3, 2),
                (279, 4, 4),
            ];
            file.extend(8u16.to_le_bytes());
            for (tag, kind, value) in entries {
                file.extend(tag.to_le_bytes());
                file.extend(kind.to_le_bytes());
                file.extend(1u32.to_le_bytes());
                file.extend(value.to_le_bytes());
            }
            let next = if number + 1 < pages.len() { strip + 4 } else { 0 };
            file.extend(next.to_le_bytes());
            file.extend(pixels);
        }
        file
    }

    /// A GIF of two by two pixels.
    pub(crate) fn chart() -> Vec<u8> {
        let mut file = Cursor::new(Vec::new());
        RgbImage::from_pixel(2, 2, image::Rgb([9; 3])).write_to(&mut file, ImageFormat::Gif).unwrap();
        file.into_inner()
    }

    fn read_file(bytes: &[u8]) -> Reading {
        read(bytes, &ReadOptions::default(), &Engines::none(), &mut |_, _| ())
    }

    fn pixels(bytes: &[u8], page: u32) -> Vec<u8> {
        render(bytes, page, &Limits::default()).unwrap().pixels().map(|p| p.0[0]).collect()
    }

    #[test]
    fn each_page_of_a_fax_is_a_page() {
        let file = fax(&[[0, 50, 100, 150], [9, 8, 7, 6], [1, 1, 1, 1]]);
        assert_eq!(read_file(&file).pages.len(), 3);
        assert_eq!(pixels(&file, 1), [0, 50, 100, 150]);
        assert_eq!(pixels(&file, 2), [9, 8, 7, 6], "the second page is not the first again");
        assert!(render(&file, 4, &Limits::default()).is_err(), "there is no fourth page");
    }

    #[test]
    fn a_damaged_page_of_a_fax_costs_only_itself() {
        let mut file = fax(&[[0; 4], [1; 4], [2; 4]]);
        let second = 8 + (2 + 8 * 12 + 4 + 4);
        // The second page claims a packing that does not exist.
        file[second + 2 + 3 * 12 + 8] = 0x77;
        let reading = read_file(&file);
        let pages: Vec<u32> = reading.pages.iter().map(|p| p.number).collect();
        assert_eq!(pages, [1, 3]);
        let damaged = reading.issues.iter().find(|i| i.code != ReasonCode::OcrMissing).unwrap();
        assert_eq!(damaged.page, Some(2), "the page is named");
    }

    #[test]
    fn pictures_of_each_kind_are_drawn() {
        let picture = RgbImage::from_raw(2, 2, vec![10, 10, 10, 20, 20, 20, 30, 30, 30, 40, 40, 40]).unwrap();
        for (format, kind) in [
            (ImageFormat::Bmp, "image/bmp"),
            (ImageFormat::WebP, "image/webp"),
            (ImageFormat::Png, "image/png"),
            (ImageFormat::Gif, "image/gif"),
        ] {
            let mut file = Cursor::new(Vec::new());
            picture.write_to(&mut file, format).unwrap();
            let file = file.into_inner();
            assert_eq!(crate::detect::detect(&file), crate::detect::Format::Image, "{kind}");
            assert_eq!(read_file(&file).media_type, kind);
            assert_eq!(pixels(&file, 1), [10, 20, 30, 40], "{kind}");
            let cut = read_file(&file[..file.len() / 2]);
            assert!(!cut.issues.is_empty(), "{kind}: a cut picture is said to be cut");
        }
    }

    /// A small photo, black on the left and white on the right.
    pub(crate) fn photo() -> Vec<u8> {
        let picture = RgbImage::from_fn(64, 32, |x, _| image::Rgb([if x < 32 { 0 } else { 255 }; 3]));
        heifer::encode_rgb8(64, 32, picture.as_raw(), &heifer::EncodeOptions::default()).unwrap()
    }

    #[test]
    fn a_photo_of_an_iphone_is_drawn() {
        let file = photo();
        assert_eq!(crate::detect::detect(&file), crate::detect::Format::Image);
        assert_eq!(read_file(&file).media_type, "image/heic");
        let drawn = render(&file, 1, &Limits::default()).unwrap();
        assert_eq!(drawn.dimensions(), (64, 32));
        assert!(
            drawn.get_pixel(8, 16).0[0] < 40 && drawn.get_pixel(56, 16).0[0] > 215,
            "black left, white right"
        );
        let small = Limits { max_pixels: 1000, ..Limits::default() };
        assert!(render(&file, 1, &small).is_err(), "a photo larger than allowed is not unpacked");
        assert_eq!(read_file(&file[..file.len() / 2]).issues[0].code, ReasonCode::Corrupt);
    }

    #[test]
    fn a_turned_photo_is_drawn_upright() {
        let picture = RgbImage::from_fn(16, 8, |x, _| image::Rgb([if x < 8 { 0 } else { 255 }; 3]));
        let mut file = Vec::new();
        let mut encoder = image::codecs::jpeg::JpegEncoder::new(&mut file);
        // One directory with one entry: the camera was turned a quarter clockwise.
        let mut exif = b"II\x2a\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
        exif.extend([Orientation::Rotate90.to_exif(), 0, 0, 0, 0, 0, 0, 0]);
        encoder.set_exif_metadata(exif).unwrap();
        encoder.write_image(picture.as_raw(), 16, 8, image::ExtendedColorType::Rgb8).unwrap();
        let upright = render(&file, 1, &Limits::default()).unwrap();
        assert_eq!(upright.dimensions(), (8, 16), "the sides are exchanged");
        assert!(
            upright.get_pixel(4, 1).0[0] < 40 && upright.get_pixel(4, 14).0[0] > 215,
            "left is now above"
        );
    }
}
