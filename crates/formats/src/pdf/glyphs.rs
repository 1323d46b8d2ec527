//! The drawing device that writes down characters instead of painting them.

use std::ops::Range;

use hayro_interpret::font::{Glyph as PdfGlyph, GlyphRun, PositionedGlyph};
use hayro_interpret::hayro_cmap::{BfString, WritingMode};
use hayro_interpret::kurbo::{Affine, BezPath, Point, Rect as Area, Vec2};
use hayro_interpret::{BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, SoftMask};
use unicode_normalization::char::is_combining_mark;

/// Where a line of text runs on the page as displayed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Heading {
    /// Left to right, as nearly all text.
    Right,
    /// Top to bottom, turned a quarter clockwise.
    Down,
    /// Upside down.
    Left,
    /// Bottom to top, turned a quarter anticlockwise.
    Up,
    /// Neither level nor upright: a watermark or a stamp.
    Slanted,
    /// Upright characters one below the other, as in old Chinese and Japanese setting.
    Column,
}

/// A character with its place, in points of the displayed page, origin top left.
#[derive(Debug, Clone)]
pub(super) struct Glyph {
    /// Where its characters stand in [`Collector::text`].
    pub(super) chars: Range<u32>,
    /// Origin on the base line.
    pub(super) origin: Point,
    /// From this origin to where the next glyph would stand.
    pub(super) advance: Vec2,
    /// Height of the em square.
    pub(super) size: f32,
    /// Direction of the line.
    pub(super) heading: Heading,
    /// A space was painted before it.
    pub(super) after_space: bool,
    /// Number of the run it was painted with.
    pub(super) run: u32,
}

/// What a page shows, as far as a reader of text cares.
#[derive(Debug, Default)]
pub(super) struct Collector {
    /// The characters of all glyphs.
    pub(super) text: String,
    /// Characters in the order in which they were painted.
    pub(super) glyphs: Vec<Glyph>,
    /// Glyphs whose character cannot be told.
    pub(super) unmapped: u32,
    /// Those of them that are drawings of the file's own, whose codes say nothing.
    pub(super) drawings: u32,
    /// Glyphs that are painted invisibly: the text layer that a scanner adds.
    pub(super) invisible: u32,
    /// Area of all pictures in square points, overlaps counted twice.
    pub(super) picture_area: f64,
    /// Lines and shapes.
    pub(super) shapes: u32,
    page: Area,
    run: u32,
    space: bool,
}

impl Collector {
    /// A collector for a page of that size in points.
    pub(super) fn new(width: f32, height: f32) -> Self {
        Self { page: Area::new(0.0, 0.0, f64::from(width), f64::from(height)), ..Self::default() }
    }

    /// These characters with what another collector saw beside characters.
    pub(super) fn with_pictures_of(self, other: &Self) -> Self {
        Self { picture_area: other.picture_area, shapes: other.shapes, ..self }
    }

    /// The characters of a glyph.
    pub(super) fn text_of(&self, glyph: &Glyph) -> &str {
        self.text.get(glyph.chars.start as usize..glyph.chars.end as usize).unwrap_or_default()
    }

    /// Adds a glyph whose em square `place` maps onto the page (1000 units to the em, y upwards).
    pub(super) fn place(&mut self, text: &str, place: Affine, width: f64, vertical: bool) {
        if text.chars().all(|c| c.is_whitespace() || c == '\u{200b}' || c == '\u{ad}') {
            self.space = true;
            return;
        }
        let origin = place * Point::ZERO;
        let along = place * Point::new(1000.0, 0.0) - origin;
        let size = (place * Point::new(0.0, 1000.0) - origin).hypot();
        if !(size.is_finite() && size > 0.3 && self.page.contains(origin + along * 0.05)) {
            return;
        }
        if text.chars().all(is_combining_mark)
            && let Some(base) = self.glyphs.last_mut()
            && base.chars.end as usize == self.text.len()
        {
            // A mark belongs to the letter before it, wherever the font draws it.
            self.text.push_str(text);
            base.chars.end = offset(&self.text);
            return;
        }
        let start = offset(&self.text);
        self.text.push_str(text);
        self.glyphs.push(Glyph {
            chars: start..offset(&self.text),
            origin,
            advance: if vertical { Vec2::new(0.0, size) } else { along * (width / 1000.0) },
            #[allow(clippy::cast_possible_truncation, reason = "a page is a few thousand points high")]
            size: size as f32,
            heading: if vertical { Heading::Column } else { heading(along) },
            after_space: std::mem::take(&mut self.space),
            run: self.run,
        });
    }

    /// Ends a run: what follows need not stand beside what came before.
    pub(super) fn end_run(&mut self) {
        self.run += 1;
    }
}

#[allow(clippy::cast_possible_truncation, reason = "a page's text stays far below four gigabytes")]
fn offset(text: &str) -> u32 {
    text.len() as u32
}

fn heading(along: Vec2) -> Heading {
    // A scanner's text layer may lean by a few degrees; a watermark leans by much more.
    const LEVEL: f64 = 0.15;
    let (x, y) = (along.x, along.y);
    match (y.abs() <= x.abs() * LEVEL, x.abs() <= y.abs() * LEVEL) {
        (true, _) if x > 0.0 => Heading::Right,
        (true, _) => Heading::Left,
        (_, true) if y > 0.0 => Heading::Down,
        (_, true) => Heading::Up,
        _ => Heading::Slanted,
    }
}

impl<'a> Device<'a> for Collector {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        let vertical = run.writing_mode() == WritingMode::Vertical;
        let first = self.glyphs.len();
        for glyph in run.glyphs() {
            let place = props.transform * glyph.transform();
            let width = width_of(glyph);
            match glyph.as_unicode() {
                Some(BfString::Char(c)) if is_character(c) => {
                    self.place(c.encode_utf8(&mut [0; 4]), place, width, vertical);
                }
                Some(BfString::String(text)) if !text.is_empty() => {
                    self.place(&text, place, width, vertical);
                }
                _ => {
                    self.unmapped += 1;
                    self.drawings += u32::from(matches!(&**glyph, PdfGlyph::Type3(_)));
                }
            }
        }
        if matches!(mode, DrawMode::Invisible) {
            self.invisible += offset_between(first, self.glyphs.len());
        }
        if let Some(run) = self.glyphs.get_mut(first..) {
            correct_advances(run);
        }
        self.end_run();
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        let whole = Area::new(0.0, 0.0, f64::from(image.width()), f64::from(image.height()));
        self.picture_area += props.transform.transform_rect_bbox(whole).intersect(self.page).area();
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {
        self.shapes += 1;
    }

    fn draw_rect(&mut self, _: &Area, _: DrawProps<'a>, _: &DrawMode) {
        self.shapes += 1;
    }

    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_clip_rect(&mut self, _: &Area) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

/// Whether a font's own answer names a character at all.
fn is_character(c: char) -> bool {
    !matches!(c, '\0' | '\u{fffd}' | '\u{ffff}' | '\u{fffe}')
}

fn width_of(glyph: &PositionedGlyph<'_>) -> f64 {
    let width = match &**glyph {
        PdfGlyph::Outline(outline) => outline.advance_width(),
        PdfGlyph::Type3(type3) => type3.advance_width(),
    };
    f64::from(width.unwrap_or(500.0))
}

#[allow(clippy::cast_possible_truncation, reason = "a page has far fewer than 2^32 glyphs")]
fn offset_between(first: usize, last: usize) -> u32 {
    (last - first) as u32
}

/// A substitute font's glyphs are stretched to the widths of the font that is missing, and the stretch is part of
/// their matrix. Where the next glyph of the run stands tells what the advance really was.
fn correct_advances(run: &mut [Glyph]) {
    for i in 1..run.len() {
        let (before, after) = run.split_at_mut(i);
        let (Some(glyph), Some(next)) = (before.last_mut(), after.first()) else { continue };
        let step = next.origin - glyph.origin;
        let told = glyph.advance.hypot();
        let real = step.dot(glyph.advance) / told.max(1e-6);
        let size = f64::from(glyph.size);
        // A step that is a little longer than the told advance is letter spacing, one that is shorter is kerning
        // or stretch; a long step is a gap and stays one.
        if real > 0.05 * size && (real < told || real < told + 0.12 * size) && told > 0.0 {
            glyph.advance *= real / told;
        }
    }
}
