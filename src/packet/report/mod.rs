//! `data/report/timeline.pdf`: the whole case on paper, PDF/A-2a and PDF/UA-1, typeset in process.
//!
//! Rust decides what is shown, where labels lie and where axes break, and writes it as `data.json`; the template under
//! `assets/packet` only draws. The template sees nothing but that file, the page images and the Noto fonts.

mod boards;
mod case;
mod charts;
mod checklist;
mod evidence;
mod fonts;
mod labs;
mod lanes;
mod letter;
mod notation;
mod pages;
mod plain;
mod quoted;
mod sheets;
mod tables;
mod therapy;
mod words;
mod worksheet;
mod world;

use std::collections::BTreeMap;

use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use self::fonts::Fonts;
pub use self::letter::letter_pdf;
pub use self::notation::plain_unit;
use self::world::PacketWorld;
use super::selection::Selection;
use super::{FontPaths, Originals, PacketError, PacketInput};

/// A finished report.
pub(super) struct Typeset {
    pub(super) pdf: Vec<u8>,
    pub(super) pages: u32,
}

/// Typesets the report of a selection. The same input gives the same bytes.
pub(super) fn typeset(
    input: &PacketInput,
    selection: &Selection<'_>,
    originals: &dyn Originals,
    paths: &FontPaths,
) -> Result<Typeset, PacketError> {
    let mut fonts = Fonts::load(paths)?;
    let mut images = BTreeMap::new();
    let original_pages = pages::append(input, selection, originals, &mut images);
    let mut data = case::data(input, selection, &fonts, original_pages);
    plain::make_printable(&mut data, &mut fonts);
    let data = serde_json::to_vec(&data).map_err(|_| PacketError::Part { part: "report" })?;
    let world =
        PacketWorld::new("main.typ", fonts, data, images).ok_or(PacketError::Part { part: "report" })?;
    let result = render(&world);
    // The typesetter remembers its work between runs; a patient's report must not stay in memory.
    typst::comemo::evict(0);
    result
}

fn render(world: &PacketWorld) -> Result<Typeset, PacketError> {
    let document: PagedDocument = typst::compile(world).output.map_err(|e| problem(&e))?;
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|e| PacketError::Typeset { detail: e.message().to_string() })?;
    let options =
        PdfOptions { creator: Smart::Custom(Some("Satchel".into())), standards, ..PdfOptions::default() };
    let pdf = typst_pdf::pdf(&document, &options).map_err(|e| problem(&e))?;
    Ok(Typeset { pdf, pages: u32::try_from(document.pages().len()).unwrap_or(u32::MAX) })
}

/// The typesetter's first message. It speaks of the template; of the data it may quote a single value in an assertion,
/// so everything behind a colon is left out.
fn problem(errors: &[SourceDiagnostic]) -> PacketError {
    let message = errors.first().map(|e| e.message.to_string()).unwrap_or_default();
    let detail = message.split(':').next().unwrap_or_default().to_owned();
    PacketError::Typeset { detail }
}
