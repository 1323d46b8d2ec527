//! Even light: shadows and yellowed paper divided out of a photo.

use image::{Rgb, RgbImage};

/// Side of the squares in which the paper's colour is measured, in pixels.
const CELL: u32 = 24;

/// The picture as if evenly lit on white paper. A clean scan comes back as it is.
pub(super) fn even(picture: &RgbImage) -> RgbImage {
    let paper = Paper::measure(picture);
    if paper.is_even() {
        return picture.clone();
    }
    let mut even = picture.clone();
    for (x, y, pixel) in even.enumerate_pixels_mut() {
        let white = paper.at(x, y);
        for (c, w) in pixel.0.iter_mut().zip(white) {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a byte")]
            let lit = (f32::from(*c) * 250.0 / w).min(255.0) as u8;
            *c = lit;
        }
    }
    even
}

/// The colour of the blank paper over the picture, one value a cell.
struct Paper {
    columns: u32,
    rows: u32,
    cells: Vec<[f32; 3]>,
}

impl Paper {
    fn measure(picture: &RgbImage) -> Self {
        let (columns, rows) = (picture.width().div_ceil(CELL), picture.height().div_ceil(CELL));
        let mut cells = Vec::with_capacity((columns * rows) as usize);
        for (row, column) in (0..rows).flat_map(|r| (0..columns).map(move |c| (r, c))) {
            cells.push(brightest(picture, column * CELL, row * CELL));
        }
        let mut paper = Self { columns, rows, cells };
        paper.close_dark_cells();
        paper.smooth();
        paper.smooth();
        paper
    }

    /// Dark bars and photos are no shadow: where paper is far darker than on most of the page, the usual is assumed.
    fn close_dark_cells(&mut self) {
        let mut levels: Vec<f32> = self.cells.iter().map(|c| light(*c)).collect();
        levels.sort_by(f32::total_cmp);
        let usual_level = levels.get(levels.len() / 2).copied().unwrap_or(255.0);
        let usual = self.cells.iter().copied().find(|c| light(*c) >= usual_level).unwrap_or([255.0; 3]);
        for cell in &mut self.cells {
            if light(*cell) < 0.4 * usual_level {
                *cell = usual;
            }
        }
    }

    /// Each cell becomes the mean of itself and its neighbours.
    fn smooth(&mut self) {
        let before = self.cells.clone();
        for row in 0..self.rows {
            for column in 0..self.columns {
                let mut sum = [0.0; 3];
                let mut count = 0.0;
                for r in row.saturating_sub(1)..(row + 2).min(self.rows) {
                    for c in column.saturating_sub(1)..(column + 2).min(self.columns) {
                        let cell = before.get((r * self.columns + c) as usize).copied().unwrap_or([255.0; 3]);
                        sum.iter_mut().zip(cell).for_each(|(s, v)| *s += v);
                        count += 1.0;
                    }
                }
                if let Some(cell) = self.cells.get_mut((row * self.columns + column) as usize) {
                    *cell = sum.map(|s| s / count);
                }
            }
        }
    }

    fn is_even(&self) -> bool {
        let levels = || self.cells.iter().map(|c| light(*c));
        let dark = levels().filter(|&l| l < 225.0).count();
        dark * 50 < self.cells.len()
    }

    /// The paper's colour at a pixel, between the four nearest cells.
    #[allow(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped"
    )]
    fn at(&self, x: u32, y: u32) -> [f32; 3] {
        let place = |n: u32, cells: u32| {
            let p = ((n as f32 + 0.5) / CELL as f32 - 0.5).clamp(0.0, (cells - 1) as f32);
            (p as u32, (p as u32 + 1).min(cells - 1), p.fract())
        };
        let ((c0, c1, fx), (r0, r1, fy)) = (place(x, self.columns), place(y, self.rows));
        let cell =
            |r: u32, c: u32| self.cells.get((r * self.columns + c) as usize).copied().unwrap_or([255.0; 3]);
        let (a, b, c, d) = (cell(r0, c0), cell(r0, c1), cell(r1, c0), cell(r1, c1));
        let mut mix = [0.0; 3];
        for (i, m) in mix.iter_mut().enumerate() {
            let pick = |v: [f32; 3]| v.get(i).copied().unwrap_or(255.0);
            let (top, bottom) = (pick(a) + (pick(b) - pick(a)) * fx, pick(c) + (pick(d) - pick(c)) * fx);
            *m = (top + (bottom - top) * fy).max(30.0);
        }
        mix
    }
}

/// The colour of the paper in a cell: the mean of its brightest quarter.
fn brightest(picture: &RgbImage, x: u32, y: u32) -> [f32; 3] {
    let mut pixels: Vec<Rgb<u8>> = Vec::with_capacity((CELL * CELL / 4) as usize);
    for py in (y..(y + CELL).min(picture.height())).step_by(2) {
        for px in (x..(x + CELL).min(picture.width())).step_by(2) {
            pixels.push(*picture.get_pixel(px, py));
        }
    }
    pixels.sort_by_key(|p| std::cmp::Reverse(p.0.iter().map(|&c| u32::from(c)).sum::<u32>()));
    let quarter = (pixels.len() / 4).max(1);
    let mut sum = [0.0; 3];
    for pixel in pixels.iter().take(quarter) {
        sum.iter_mut().zip(pixel.0).for_each(|(s, c)| *s += f32::from(c));
    }
    #[allow(clippy::cast_precision_loss, reason = "a cell has a few hundred pixels")]
    sum.map(|s| s / quarter as f32)
}

fn light(colour: [f32; 3]) -> f32 {
    colour.iter().sum::<f32>() / 3.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shadow_goes_and_writing_stays() {
        let ink = |x: u32, y: u32| x % 12 < 2 && y % 20 < 12;
        let picture = RgbImage::from_fn(480, 480, |x, y| {
            let paper = 120.0 + 0.25 * x as f32;
            Rgb([if ink(x, y) { paper * 0.2 } else { paper } as u8; 3])
        });
        let even = even(&picture);
        let (dark, bright) = (even.get_pixel(48, 200).0[0], even.get_pixel(7, 200).0[0]);
        assert!(bright > 225, "paper in the shadow becomes white, not {bright}");
        assert!(dark < 90, "ink stays dark, not {dark}");
    }

    #[test]
    fn a_clean_page_is_left_alone() {
        let picture = RgbImage::from_pixel(100, 100, Rgb([252; 3]));
        assert_eq!(even(&picture), picture, "nothing may be changed without need");
    }
}
