//! Draws a laid-out page: the words at their places and the cells' edges, nothing else.

use image::{Rgb, RgbImage};
use rustybuzz::UnicodeBuffer;
use satchel_records::{Issue, Page, ReasonCode, Rect, Word};
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlineGlyphCollection, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};
use vello_cpu::kurbo::{self, Affine, BezPath, Shape};
use vello_cpu::peniko::color::AlphaColor;
use vello_cpu::{Pixmap, RenderContext, Resources};

use super::layout::is_right_to_left;
use crate::engines::Engines;

/// Words are set in this share of their box's height.
const SIZE_IN_BOX: f64 = 0.9;
/// The base line, from the top of the box, in the same share.
const BASE_LINE: f64 = 0.8;
const INK: AlphaColor<vello_cpu::peniko::color::Srgb> = AlphaColor::from_rgb8(0x1c, 0x1c, 0x1e);
const RULE: AlphaColor<vello_cpu::peniko::color::Srgb> = AlphaColor::from_rgb8(0xd8, 0xd8, 0xdc);

/// Draws a page at `dpi` dots an inch.
pub(crate) fn draw(page: &Page, dpi: f32, max_pixels: u64, engines: &Engines) -> Result<RgbImage, Issue> {
    let problem = |code, detail: &str| Issue { code, detail: detail.to_owned(), page: Some(page.number) };
    let fonts: Vec<Font<'_>> =
        engines.fonts.faces().filter_map(|(data, index)| Font::new(data, index)).collect();
    if fonts.is_empty() {
        return Err(problem(
            ReasonCode::Unsupported,
            "There is no picture of this page: no font is installed.",
        ));
    }
    let scale = f64::from(dpi) / 72.0;
    let (width, height) = (pixels(page.width, scale), pixels(page.height, scale));
    let (Some(width), Some(height)) = (width, height) else {
        return Err(problem(ReasonCode::TooLarge, "The page is too large to be drawn at this size."));
    };
    if u64::from(width) * u64::from(height) > max_pixels {
        return Err(problem(ReasonCode::TooLarge, "The page is too large to be drawn at this size."));
    }
    let mut canvas = RenderContext::new(width, height);
    canvas.set_paint(AlphaColor::<vello_cpu::peniko::color::Srgb>::WHITE);
    canvas.fill_rect(&kurbo::Rect::new(0.0, 0.0, f64::from(width), f64::from(height)));
    canvas.set_transform(Affine::scale(scale));
    canvas.set_paint(RULE);
    for cell in page.tables.iter().flat_map(|t| &t.rows).flatten() {
        rule(&mut canvas, cell.bounds);
    }
    canvas.set_paint(INK);
    for word in page.lines.iter().flat_map(|l| &l.words) {
        draw_word(&mut canvas, word, &fonts, scale);
    }
    canvas.flush();
    let mut drawn = Pixmap::new(width, height);
    canvas.render(&mut drawn, &mut Resources::default());
    let mut picture = RgbImage::new(u32::from(width), u32::from(height));
    // The ground is opaque white, so premultiplied and plain colours are the same.
    for (pixel, drawn) in picture.pixels_mut().zip(drawn.data()) {
        *pixel = Rgb([drawn.r, drawn.g, drawn.b]);
    }
    Ok(picture)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the range is checked")]
fn pixels(points: f32, scale: f64) -> Option<u16> {
    let pixels = (f64::from(points) * scale).round();
    (1.0..=f64::from(u16::MAX)).contains(&pixels).then_some(pixels as u16)
}

fn rule(canvas: &mut RenderContext, cell: Rect) {
    let (x0, y0, x1, y1) = (f64::from(cell.x0), f64::from(cell.y0), f64::from(cell.x1), f64::from(cell.y1));
    // Cells begin at their text, so the rules stand a little before and above it.
    for (a, b, c, d) in [(x0 - 3.0, y0 - 1.0, x1 - 3.0, y0 - 0.6), (x0 - 3.0, y0 - 1.0, x0 - 2.6, y1 - 1.0)] {
        canvas.fill_rect(&kurbo::Rect::new(a, b, c, d));
    }
}

struct Font<'a> {
    shaper: rustybuzz::Face<'a>,
    font: FontRef<'a>,
    outlines: OutlineGlyphCollection<'a>,
    units: f64,
}

impl<'a> Font<'a> {
    fn new(data: &'a [u8], index: u32) -> Option<Self> {
        let shaper = rustybuzz::Face::from_slice(data, index)?;
        let font = FontRef::from_index(data, index).ok()?;
        let outlines = font.outline_glyphs();
        let units = f64::from(shaper.units_per_em()).max(1.0);
        Some(Self { shaper, font, outlines, units })
    }

    fn has(&self, c: char) -> bool {
        self.font.charmap().map(c).is_some_and(|glyph| glyph != GlyphId::NOTDEF)
    }
}

/// Shapes a word font by font and fits it into its box: never wider, and at its right edge when it runs leftwards.
fn draw_word(canvas: &mut RenderContext, word: &Word, fonts: &[Font<'_>], scale: f64) {
    let bounds = word.bounds;
    let size = f64::from(bounds.height()) * SIZE_IN_BOX;
    // Words smaller than a dot would only cost time.
    if size * scale < 1.0 {
        return;
    }
    let mut glyphs = Vec::new();
    let mut x = 0.0;
    let mut runs = runs(&word.text, fonts);
    let leftwards = is_right_to_left(&word.text);
    if leftwards {
        runs.reverse();
    }
    for (font, text) in runs {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(&text);
        let shaped = rustybuzz::shape(&font.shaper, &[], buffer);
        let unit = size / font.units;
        for (info, place) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()) {
            let at = (x + f64::from(place.x_offset) * unit, -f64::from(place.y_offset) * unit);
            glyphs.push((font, GlyphId::new(info.glyph_id), at));
            x += f64::from(place.x_advance) * unit;
        }
    }
    let room = f64::from(bounds.width());
    let squeeze = if x > room && x > 0.0 { room / x } else { 1.0 };
    let left = f64::from(bounds.x0) + if leftwards { room - x * squeeze } else { 0.0 };
    let base = f64::from(bounds.y0) + size * BASE_LINE / SIZE_IN_BOX;
    for (font, glyph, (dx, dy)) in glyphs {
        let Some(outline) = font.outlines.get(glyph) else { continue };
        let mut pen = Pen(BezPath::new());
        let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
        if outline.draw(settings, &mut pen).is_err() || pen.0.is_empty() {
            continue;
        }
        let unit = size / font.units;
        let place = Affine::translate((left + dx * squeeze, base + dy))
            * Affine::scale_non_uniform(unit * squeeze, -unit);
        canvas.fill_path(&(place * pen.0).to_path(0.01));
    }
}

/// The word cut into pieces of one font each. A character that no font has is left to the first font's empty box.
fn runs<'f, 'a>(text: &str, fonts: &'f [Font<'a>]) -> Vec<(&'f Font<'a>, String)> {
    let mut runs: Vec<(&Font<'a>, String)> = Vec::new();
    for c in text.chars() {
        let last = runs.last_mut();
        if let Some((_, run)) = last.filter(|(font, _)| font.has(c)) {
            run.push(c);
        } else if let Some(font) = fonts.iter().find(|font| font.has(c)).or_else(|| fonts.first()) {
            runs.push((font, c.to_string()));
        }
    }
    runs
}

/// Takes a glyph's outline as a path in font units.
struct Pen(BezPath);

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to((x, y));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to((x, y));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.0.quad_to((cx, cy), (x, y));
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.0.curve_to((ax, ay), (bx, by), (x, y));
    }

    fn close(&mut self) {
        self.0.close_path();
    }
}
