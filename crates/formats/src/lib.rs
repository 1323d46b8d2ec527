//! Foreign bytes to Satchel's records.
//!
//! This is the only crate that parses what strangers wrote. It knows no vault, no key and no path: bytes go in, a
//! [`Reading`] comes out, with all that could be read and an [`Issue`] for each thing that could not. Nothing here
//! panics on foreign bytes on purpose, and [`read`] turns a dependency's panic into an issue; the process it runs in
//! is closed by the sandbox all the same.

use std::panic::{AssertUnwindSafe, catch_unwind};

use satchel_records::{Issue, Reading, ReasonCode};

mod engines;
mod fallback_fonts;
pub mod image_file;
mod ocr;
pub mod pdf;
mod limits;
mod picture;

pub use engines::{EnginePaths, Engines};
pub use limits::Limits;
pub use ocr::tesseract::{RunTesseract, Tesseract};
pub use picture::Picture;

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
        issues: vec![issue(ReasonCode::Corrupt, "The file's structure is broken; the original is kept.")],
        ..Reading::default()
    })
}

/// Draws one page (counted from 1) at `dpi` dots an inch: a PDF page, a picture, a DICOM frame, or a laid-out page of
/// a text-like file.
pub fn render_page(
    bytes: &[u8],
    page: u32,
    dpi: f32,
    engines: &Engines,
    password: Option<&str>,
) -> Result<Picture, Issue> {
    let _ = (bytes, page, dpi, engines, password);
    Err(issue(ReasonCode::Unsupported, "There is no picture of this page."))
}

fn dispatch(
    name: &str,
    bytes: &[u8],
    options: &ReadOptions,
    engines: &Engines,
    progress: &mut dyn FnMut(u32, u32),
) -> Reading {
    let _ = (name, bytes, options, engines, progress);
    Reading {
        media_type: "application/octet-stream".to_owned(),
        issues: vec![issue(
            ReasonCode::Unsupported,
            "Satchel has no reader for this kind of file; it is kept.",
        )],
        ..Reading::default()
    }
}

/// An issue that concerns the whole file.
pub(crate) fn issue(code: ReasonCode, detail: &str) -> Issue {
    Issue { code, detail: detail.to_owned(), page: None }
}
