//! Pages as pictures.

use std::sync::Arc;

use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings};
use hayro_interpret::InterpreterSettings;
use hayro_syntax::page::Page;
use image::RgbImage;

use crate::engines::Engines;

/// Draws a page at `dpi` dots an inch, or at fewer where it would have more than `max_pixels` pixels.
///
/// `None` when the page has no size that a picture can have.
pub(super) fn draw<'a>(
    page: &'a Page<'a>,
    cache: &RenderCache<'a>,
    dpi: f32,
    max_pixels: u64,
    engines: &Engines,
) -> Option<RgbImage> {
    let (width, height) = page.render_dimensions();
    let scale = scale(width, height, dpi, max_pixels)?;
    let pixmap = hayro::render(
        page,
        cache,
        &settings(engines),
        &RenderSettings::default(),
        &PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE },
    );
    let (width, height) = (u32::from(pixmap.width()), u32::from(pixmap.height()));
    // The background is opaque, so the colours carry no transparency.
    let rgb = pixmap.data().iter().flat_map(|p| [p.r, p.g, p.b]).collect();
    RgbImage::from_raw(width, height, rgb)
}

/// How hayro reads: with our fonts in place of missing ones, and with its own character maps.
pub(super) fn settings(engines: &Engines) -> InterpreterSettings {
    let fonts = engines.fonts.clone();
    InterpreterSettings {
        font_resolver: Arc::new(move |query| fonts.find(query)),
        ..InterpreterSettings::default()
    }
}

fn scale(width: f32, height: f32, dpi: f32, max_pixels: u64) -> Option<f32> {
    if !(width.is_finite() && height.is_finite() && dpi.is_finite()) || width <= 0.0 || height <= 0.0 {
        return None;
    }
    #[allow(clippy::cast_precision_loss, reason = "a bound needs no more digits")]
    let largest = (max_pixels as f32 / (width * height)).sqrt().min(16_000.0 / width.max(height));
    let scale = (dpi.clamp(10.0, 1200.0) / 72.0).min(largest);
    (width * scale >= 1.0 && height * scale >= 1.0).then_some(scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_huge_page_is_drawn_smaller_and_a_nonsense_page_not_at_all() {
        let scale = |w, h| scale(w, h, 300.0, 1_000_000);
        assert!(
            scale(14_400.0, 14_400.0).is_some_and(|s| s * s * 14_400.0 * 14_400.0 <= 1_000_100.0),
            "pixels are bounded"
        );
        assert_eq!(scale(f32::NAN, 10.0), None, "there is no picture without a size");
        assert_eq!(scale(0.0, 10.0), None, "there is no picture without an area");
    }
}
