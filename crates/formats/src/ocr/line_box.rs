//! Where a line of text stands in a picture: a rectangle that may lean.

use image::{Rgb, RgbImage};
use satchel_records::Rect;

/// A rectangle around one line, turned by `angle`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct LineBox {
    /// Middle, in pixels.
    pub(super) center: (f32, f32),
    /// Direction of the text in radians, clockwise from "to the right".
    pub(super) angle: f32,
    /// Length along the text.
    pub(super) width: f32,
    /// Extent across the text.
    pub(super) height: f32,
}

impl LineBox {
    /// The point of the picture at `along` the line (0 to 1) and `across` it (0 top, 1 bottom).
    pub(super) fn point(&self, along: f32, across: f32) -> (f32, f32) {
        let (sin, cos) = self.angle.sin_cos();
        let (u, v) = ((along - 0.5) * self.width, (across - 0.5) * self.height);
        (self.center.0 + u * cos - v * sin, self.center.1 + u * sin + v * cos)
    }

    /// The upright rectangle around a part of the line, from `start` to `end` (0 to 1).
    pub(super) fn part(&self, start: f32, end: f32) -> Rect {
        // The detector's margin is not part of the letters.
        let corners = [(start, 0.1), (end, 0.1), (end, 0.9), (start, 0.9)].map(|(a, b)| self.point(a, b));
        corners.iter().map(|&(x, y)| Rect::new(x, y, x, y)).reduce(Rect::union).unwrap_or_default()
    }

    /// The line cut out and laid level, `height` pixels high.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "sizes are clamped to a few thousand pixels"
    )]
    pub(super) fn cut(&self, picture: &RgbImage, height: u32) -> RgbImage {
        let scale = height as f32 / self.height.max(1.0);
        let width = (self.width * scale).round().clamp(8.0, 60.0 * height as f32) as u32;
        // Where several pixels fall on one, several are looked at, or thin strokes would vanish.
        let taps = (1.0 / scale).round().clamp(1.0, 3.0) as u32;
        RgbImage::from_fn(width, height, |x, y| {
            let mut sum = [0.0; 3];
            for (i, j) in (0..taps).flat_map(|i| (0..taps).map(move |j| (i, j))) {
                let at =
                    |n: u32, tap: u32, all: u32| (n as f32 + (tap as f32 + 0.5) / taps as f32) / all as f32;
                let (px, py) = self.point(at(x, i, width), at(y, j, height));
                for (s, c) in sum.iter_mut().zip(sample(picture, px - 0.5, py - 0.5)) {
                    *s += c;
                }
            }
            Rgb(sum.map(|s| (s / (taps * taps) as f32) as u8))
        })
    }
}

/// The colour between four pixels; beyond the edge the edge's colour goes on.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "clamped to the picture"
)]
fn sample(picture: &RgbImage, x: f32, y: f32) -> [f32; 3] {
    let (right, bottom) = ((picture.width() - 1) as f32, (picture.height() - 1) as f32);
    let (x, y) = (x.clamp(0.0, right), y.clamp(0.0, bottom));
    let (x0, y0) = (x as u32, y as u32);
    let (x1, y1) = ((x0 + 1).min(picture.width() - 1), (y0 + 1).min(picture.height() - 1));
    let (fx, fy) = (x - x0 as f32, y - y0 as f32);
    let mut mix = [0.0; 3];
    for (px, py, weight) in [
        (x0, y0, (1.0 - fx) * (1.0 - fy)),
        (x1, y0, fx * (1.0 - fy)),
        (x0, y1, (1.0 - fx) * fy),
        (x1, y1, fx * fy),
    ] {
        for (m, &c) in mix.iter_mut().zip(&picture.get_pixel(px, py).0) {
            *m += weight * f32::from(c);
        }
    }
    mix
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leaning_line_is_cut_out_level() {
        let line = LineBox { center: (50.0, 50.0), angle: 0.5, width: 60.0, height: 8.0 };
        let picture = RgbImage::from_fn(100, 100, |x, y| {
            let (dx, dy) = (x as f32 - 50.0, y as f32 - 50.0);
            let across = -dx * 0.5f32.sin() + dy * 0.5f32.cos();
            Rgb(if across.abs() < 4.0 { [0; 3] } else { [255; 3] })
        });
        let cut = line.cut(&picture, 16);
        assert_eq!(cut.dimensions(), (120, 16), "the scale is the same both ways");
        let dark = cut.enumerate_pixels().filter(|(_, y, p)| (3..13).contains(y) && p.0[0] < 128).count();
        assert!(dark > 1150, "the bar fills the cut once it is level");
    }
}
