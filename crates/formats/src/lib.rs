//! Foreign bytes to Satchel's records.
//!
//! This is the only crate that parses what strangers wrote. It knows no vault, no key and no path: bytes go in, a
//! [`Reading`] comes out, with all that could be read and an [`Issue`] for each thing that could not. Nothing here
//! panics on foreign bytes on purpose, and [`read`] turns a dependency's panic into an issue; the process it runs in
//! is closed by the sandbox all the same.

use std::panic::{AssertUnwindSafe, catch_unwind};

use satchel_records::{Issue, Reading, ReasonCode};

mod apple_health;
mod archive;
mod cda;
mod detect;
pub mod dicom;
mod direction;
mod disc_image;
mod doc;
mod docx;
mod edges;
mod engines;
mod fallback_fonts;
mod fhir;
mod grid;
mod html;
pub mod image_file;
mod limits;
mod mail;
#[cfg(test)]
mod mutations;
mod ocr;
mod odt;
mod office_xml;
pub mod pdf;
mod picture;
mod rtf;
mod spreadsheet;
mod text;
mod writing;

pub use engines::{EnginePaths, Engines};
pub use limits::Limits;
pub use ocr::tesseract::{RunTesseract, Tesseract};
pub use picture::Picture;

use detect::{Format, detect};

/// What the caller says about one file.
#[derive(Debug, Clone, Default)]
pub struct ReadOptions {
    /// The file's own password, when the family typed one.
    pub password: Option<String>,
    /// How much may be read.
    pub limits: Limits,
}

/// Reads one file: finds out by content what it is, and hands back all that could be read.
///
/// `name` is used only to notice that a file is not what its name says. `progress` is told pages done and pages in
/// all. It never fails as a whole: what went wrong stands in [`Reading::issues`].
pub fn read(
    name: &str,
    bytes: &[u8],
    options: &ReadOptions,
    engines: &Engines,
    progress: &mut dyn FnMut(u32, u32),
) -> Reading {
    let attempt = catch_unwind(AssertUnwindSafe(|| dispatch(name, bytes, options, engines, progress)));
    attempt.unwrap_or_else(|_| Reading {
        media_type: detect_safely(bytes),
        issues: vec![broken()],
        ..Reading::default()
    })
}

/// Draws one page (counted from 1) at `dpi` dots an inch: a PDF page, a picture or a DICOM frame in its own pixels, or a
/// laid-out page of a text-like file.
///
/// A laid-out page needs a font among the engines; without one the issue says so, and the window shows the text.
pub fn render_page(
    bytes: &[u8],
    page: u32,
    dpi: f32,
    engines: &Engines,
    password: Option<&str>,
) -> Result<Picture, Issue> {
    let drawn = catch_unwind(AssertUnwindSafe(|| {
        draw(bytes, page, dpi, engines, password).and_then(|picture| Picture::encode(&picture))
    }));
    drawn.unwrap_or_else(|_| Err(Issue { page: Some(page), ..broken() }))
}

/// Draws one frame (counted from 1) of a DICOM object in its own pixels.
pub fn render_frame(bytes: &[u8], frame: u32, window: dicom::GreyWindow) -> Result<Picture, Issue> {
    let drawn = catch_unwind(AssertUnwindSafe(|| {
        dicom::render(bytes, frame, window, &Limits::default()).and_then(|picture| Picture::encode(&picture))
    }));
    drawn.unwrap_or_else(|_| Err(Issue { page: Some(frame), ..broken() }))
}

fn dispatch(
    name: &str,
    bytes: &[u8],
    options: &ReadOptions,
    engines: &Engines,
    progress: &mut dyn FnMut(u32, u32),
) -> Reading {
    let limits = &options.limits;
    if bytes.len() as u64 > limits.max_bytes {
        return Reading {
            media_type: "application/octet-stream".to_owned(),
            issues: vec![issue(
                ReasonCode::TooLarge,
                "The file is larger than can be read; it was left aside.",
            )],
            ..Reading::default()
        };
    }
    let format = detect(bytes);
    let mut reading = match format {
        Format::Pdf => pdf::read(bytes, options, engines, progress),
        Format::Image => image_file::read(bytes, options, engines, progress),
        Format::Dicom => dicom::read(name, bytes),
        Format::Zip => archive::read(bytes, options),
        Format::DiscImage => disc_image::read(bytes, limits),
        Format::Doc => doc::read(bytes, limits),
        Format::Docx => docx::read(bytes, limits),
        Format::Odt => odt::read(bytes, limits),
        Format::Rtf => rtf::read(bytes, limits),
        Format::Mail => mail::eml::read(bytes, limits),
        Format::Outlook => mail::msg::read(bytes, limits),
        Format::Xlsx | Format::Xls | Format::Ods => spreadsheet::read(format, bytes, limits),
        Format::Html => html::read(bytes, limits),
        Format::Fhir => fhir::read(bytes, limits),
        Format::Cda => cda::read(bytes, limits),
        Format::AppleHealth => apple_health::read(bytes, limits),
        Format::Text => text::read(name, bytes, limits),
        Format::Empty => refusal(ReasonCode::Empty, "The file is empty."),
        Format::Program => refusal(
            ReasonCode::IgnoredProgram,
            "This is a program or a part of one (often a disc's viewer), not a record; it was not run.",
        ),
        Format::Unread { name, .. } => refusal(
            ReasonCode::Unsupported,
            &format!("This is {name}; Satchel cannot read this kind of file yet. The original is kept."),
        ),
        Format::Unknown => refusal(
            ReasonCode::Unsupported,
            "This is no kind of file that Satchel knows; the original is kept.",
        ),
    };
    if reading.media_type.is_empty() {
        reading.media_type = format.media_type(bytes).to_owned();
    }
    note_wrong_name(name, &mut reading);
    reading
}

fn draw(
    bytes: &[u8],
    page: u32,
    dpi: f32,
    engines: &Engines,
    password: Option<&str>,
) -> Result<image::RgbImage, Issue> {
    let options = ReadOptions { password: password.map(str::to_owned), ..ReadOptions::default() };
    let limits = &options.limits;
    let dpi = if dpi.is_finite() { dpi.clamp(10.0, 600.0) } else { 96.0 };
    let no_picture =
        || Issue { page: Some(page), ..issue(ReasonCode::Unsupported, "There is no picture of this page.") };
    match detect(bytes) {
        Format::Pdf => pdf::render(bytes, page, dpi, engines, password),
        Format::Image => image_file::render(bytes, page, limits),
        Format::Dicom => match dicom::encapsulated(bytes) {
            Some(inner) => pdf::render(&inner, page, dpi, engines, password),
            None => dicom::render(bytes, page, dicom::GreyWindow::AsStored, limits),
        },
        Format::Doc
        | Format::Docx
        | Format::Odt
        | Format::Rtf
        | Format::Mail
        | Format::Outlook
        | Format::Xlsx
        | Format::Xls
        | Format::Ods
        | Format::Html
        | Format::Fhir
        | Format::Cda
        | Format::AppleHealth
        | Format::Text => {
            let reading = dispatch("", bytes, &options, engines, &mut |_, _| ());
            let page = reading.pages.iter().find(|p| p.number == page).ok_or_else(no_picture)?;
            text::draw::draw(page, dpi, limits.max_pixels, engines)
        }
        _ => Err(no_picture()),
    }
}

/// The media type of a file that made its reader panic.
fn detect_safely(bytes: &[u8]) -> String {
    catch_unwind(|| detect(bytes).media_type(bytes)).unwrap_or("application/octet-stream").to_owned()
}

/// Says that a file's content is not what the end of its name promises. It was read as what it is.
fn note_wrong_name(name: &str, reading: &mut Reading) {
    let Some(promised) = detect::promised(name) else { return };
    let found = reading.media_type.as_str();
    let textual = |kind: &str| kind.starts_with("text/");
    let silent = [ReasonCode::Empty, ReasonCode::TooLarge];
    let same = found.starts_with(promised) || (textual(promised) && textual(found));
    if !same && !reading.issues.iter().any(|i| silent.contains(&i.code)) {
        reading.issues.push(issue(
            ReasonCode::WrongType,
            "The file is not what the end of its name says; it was judged by its content and the original is kept.",
        ));
    }
}

fn refusal(code: ReasonCode, detail: &str) -> Reading {
    Reading { issues: vec![issue(code, detail)], ..Reading::default() }
}

fn broken() -> Issue {
    issue(ReasonCode::Corrupt, "The file's structure is broken; the original is kept.")
}

/// An issue that concerns the whole file.
pub(crate) fn issue(code: ReasonCode, detail: &str) -> Issue {
    Issue { code, detail: detail.to_owned(), page: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(name: &str, bytes: &[u8]) -> Vec<ReasonCode> {
        let reading = read(name, bytes, &ReadOptions::default(), &Engines::none(), &mut |_, _| ());
        reading.issues.iter().map(|i| i.code).collect()
    }

    #[test]
    fn what_cannot_be_read_has_its_reason() {
        assert_eq!(codes("a.pdf", b""), [ReasonCode::Empty]);
        assert_eq!(codes("setup.exe", b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff"), [ReasonCode::IgnoredProgram]);
        assert_eq!(codes("x", b"\x01\x02\x03\x04\x05\x06\x0e\x0f\x10\x11"), [ReasonCode::Unsupported]);
        assert_eq!(codes("note.pdf", b"only words"), [ReasonCode::WrongType]);
        assert_eq!(codes("note.csv", b"only words"), [], "text by another name is still text");
    }

    #[test]
    fn a_format_without_a_reader_is_named() {
        let reading =
            read("a.ps", b"%!PS-Adobe-3.0", &ReadOptions::default(), &Engines::none(), &mut |_, _| ());
        assert!(
            reading.issues[0].detail.contains("PostScript"),
            "the reason names the format: {:?}",
            reading.issues
        );
    }

    #[test]
    fn a_laid_out_page_without_a_font_says_so() {
        let issue = render_page(b"some words", 1, 96.0, &Engines::none(), None).unwrap_err();
        assert_eq!(issue.code, ReasonCode::Unsupported);
    }
}
