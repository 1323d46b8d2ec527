//! Values that were typed into a form and that the file does not draw: they are placed where a viewer would show them.

use hayro_interpret::kurbo::Affine;
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, Object, Rect};
use hayro_syntax::page::Page;

use super::attached::{is_named, text};
use super::glyphs::Collector;
use crate::text::layout::em;

/// Type of a line of a form, in points, where its field is higher.
const SIZE: f64 = 11.0;
/// Fields inside fields deeper than this lead round in circles.
const DEEPEST: usize = 16;

/// Whether the pages are made by a program in the file (dynamic XFA) and those stored are only placeholders.
pub(super) fn needs_its_maker(pdf: &Pdf) -> bool {
    let catalog: Option<Dict<'_>> = pdf.xref().get(pdf.xref().root_id());
    catalog.and_then(|catalog| catalog.get::<bool>(b"NeedsRendering")).unwrap_or(false)
}

/// Adds the undrawn values of a page. `upright` maps the page's own coordinates to the displayed page.
pub(super) fn place(page: &Page<'_>, upright: Affine, on: &mut Collector) {
    let Some(annotations) = page.raw().get::<Array<'_>>(b"Annots") else { return };
    for field in annotations.iter::<Dict<'_>>().filter(|a| is_named(a, b"Subtype", b"Widget")) {
        let hidden = field.get::<u32>(b"F").unwrap_or(0) & 0b10_0010 != 0;
        let drawn = field.get::<Dict<'_>>(b"AP").is_some_and(|looks| looks.contains_key(b"N"));
        if hidden || drawn {
            continue;
        }
        if let (Some(value), Some(area)) = (value(&field), field.get::<Rect>(b"Rect")) {
            put(&value, area, upright, on);
        }
    }
}

/// The value of a field, which it may have from a field above it; what is typed or chosen, and no mark or signature.
fn value(field: &Dict<'_>) -> Option<String> {
    let mut chain = vec![field.clone()];
    while chain.len() < DEEPEST
        && let Some(above) = chain.last().and_then(|field| field.get::<Dict<'_>>(b"Parent"))
    {
        chain.push(above);
    }
    let typed = chain.iter().find(|field| field.contains_key(b"FT"))?;
    if !is_named(typed, b"FT", b"Tx") && !is_named(typed, b"FT", b"Ch") {
        return None;
    }
    let value = chain.iter().find_map(|field| field.get::<Object<'_>>(b"V"))?;
    let value = match value {
        Object::String(value) => text(&value),
        Object::Array(values) => {
            let values: Vec<String> = values
                .iter::<Object<'_>>()
                .filter_map(Object::into_string)
                .map(|value| text(&value))
                .collect();
            values.join(", ")
        }
        _ => return None,
    };
    (!value.trim().is_empty()).then_some(value)
}

fn put(value: &str, area: Rect, upright: Affine, on: &mut Collector) {
    let size = SIZE.min(area.height() * 0.8);
    let mut base = if area.height() > 2.0 * SIZE { area.y1 - size } else { area.y0 + 0.25 * size };
    for line in value.split(['\n', '\r']).filter(|line| !line.trim().is_empty()) {
        let mut x = area.x0 + 2.0;
        for c in line.chars() {
            let width = f64::from(em(c));
            let glyph = upright * Affine::translate((x, base)) * Affine::scale(size / 1000.0);
            on.place(c.encode_utf8(&mut [0; 4]), glyph, width * 1000.0, false);
            x += width * size;
        }
        on.end_run();
        base -= 1.2 * size;
    }
}
