//! Original pages as images behind the report, with the places of facts outlined.

use std::collections::BTreeMap;

use satchel_records::{Page, Rect, Source};
use serde_json::{Value, json};

use super::words::word;
use crate::packet::selection::Selection;
use crate::packet::{Originals, PacketInput, names};

/// Sharp enough to read a laboratory sheet, small enough to send.
const DPI: f32 = 150.0;

/// The pages that could be drawn, in the order of documents; their pictures go into `images` by file name.
pub(super) fn append(
    input: &PacketInput,
    selection: &Selection<'_>,
    originals: &dyn Originals,
    images: &mut BTreeMap<String, Vec<u8>>,
) -> Vec<Value> {
    if !input.profile.page_images {
        return Vec::new();
    }
    let mut appended = Vec::new();
    for document in &selection.documents {
        let facts = &document.document.facts;
        for number in 1..=document.document.pages {
            let id = document.document.id;
            let Some(bytes) = originals.page_image(id, number, DPI) else { continue };
            let Some(extension) = picture_kind(&bytes) else { continue };
            let name = format!("page-{}-{number}.{extension}", id.0);
            let marks = document
                .pages
                .iter()
                .find(|p| p.number == number)
                .map(|page| places(selection, page, id.0))
                .unwrap_or_default();
            appended.push(json!({
                "doc": id.0, "page": number, "of": document.document.pages,
                "kind": word("kind", facts.kind.value.key()),
                "date": facts.date.as_ref().map(|d| d.value),
                "image": name, "marks": marks,
                "file": names::original(id, &document.document.media_type),
            }));
            images.insert(name, bytes);
        }
    }
    appended
}

/// The places of facts on a page as fractions of its width and height.
fn places(selection: &Selection<'_>, page: &Page, document: u32) -> Vec<[f32; 4]> {
    let here = |s: &&Source| s.document_id.0 == document && s.page == page.number;
    let labs = selection.labs.iter().flat_map(|l| std::iter::once(&l.lab.source).chain(&l.also));
    let events = selection.events.iter().flat_map(|e| &e.sources);
    let mut boxes: Vec<[f32; 4]> = labs
        .chain(events)
        .filter(here)
        .filter_map(|source| source.bounds)
        .filter(|_| page.width > 0.0 && page.height > 0.0)
        .map(|b: Rect| {
            [b.x0 / page.width, b.y0 / page.height, b.width() / page.width, b.height() / page.height]
                .map(|part| part.clamp(0.0, 1.0))
        })
        .collect();
    boxes.sort_by(|a, b| a.partial_cmp(b).unwrap_or(std::cmp::Ordering::Equal));
    boxes.dedup();
    boxes
}

fn picture_kind(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"\x89PNG") {
        Some("png")
    } else if bytes.starts_with(b"\xff\xd8\xff") {
        Some("jpg")
    } else {
        None
    }
}
