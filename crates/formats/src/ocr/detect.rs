//! Finding the lines: from the network's map of text to leaning boxes.

use image::RgbImage;
use image::imageops::{FilterType, resize};
use rten_imageproc::{PointF, min_area_rect};
use rten_tensor::NdTensor;
use rten_tensor::prelude::*;

use super::line_box::LineBox;
use super::models::Models;

/// Longest side of the picture that the network looks at, in pixels. Text of 6 points on A4 is then 11 pixels high.
const LONGEST: f32 = 1536.0;
/// Probability from which a pixel belongs to text.
const TEXT: f32 = 0.3;
/// Mean probability from which a blob counts as a line.
const LINE: f32 = 0.5;
/// How far a blob is widened: the network marks the cores of lines only.
const WIDEN: f32 = 1.6;

/// All lines of a picture, in no order. `None` when the network cannot be run.
#[allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "pictures are a few thousand pixels wide"
)]
pub(super) fn lines(picture: &RgbImage, models: &Models) -> Option<Vec<LineBox>> {
    let (width, height) = (picture.width() as f32, picture.height() as f32);
    let scale = (LONGEST / width.max(height)).min(2.0);
    let fit = |side: f32| ((side * scale / 32.0).round().max(1.0) * 32.0) as u32;
    let small = resize(picture, fit(width), fit(height), FilterType::Triangle);
    let map = models.detect(normalised(&[&small], small.width()))?;
    let blobs = blobs(&map);
    let (x, y) = (width / small.width() as f32, height / small.height() as f32);
    Some(blobs.iter().filter_map(|blob| line_box(blob, x, y)).collect())
}

/// Pictures of one height as the networks want them: `[pictures, 3, height, width]`, blue first, -1 to 1; narrower
/// pictures are filled up with the middle grey 0.
pub(super) fn normalised(pictures: &[&RgbImage], width: u32) -> NdTensor<f32, 4> {
    let height = pictures.first().map_or(1, |p| p.height());
    let plane = (width * height) as usize;
    let mut data = vec![0.0; pictures.len() * 3 * plane];
    for (picture, planes) in pictures.iter().zip(data.chunks_exact_mut(3 * plane)) {
        for (x, y, pixel) in picture.enumerate_pixels().filter(|(x, ..)| *x < width) {
            let at = (y * width + x) as usize;
            for (channel, &value) in pixel.0.iter().rev().enumerate() {
                if let Some(slot) = planes.get_mut(channel * plane + at) {
                    *slot = f32::from(value) / 127.5 - 1.0;
                }
            }
        }
    }
    NdTensor::from_data([pictures.len(), 3, height as usize, width as usize], data)
}

/// Pixels of text that touch each other.
struct Blob {
    /// Left and right ends of each row of pixels: the outline is made of them.
    outline: Vec<PointF>,
    probability: f32,
    pixels: usize,
}

fn blobs(map: &NdTensor<f32, 4>) -> Vec<Blob> {
    let [_, _, height, width] = map.shape();
    let map: Vec<f32> = map.iter().copied().collect();
    let probability = |x: usize, y: usize| map.get(y * width + x).copied().unwrap_or(0.0);
    let mut seen = vec![false; width * height];
    let mut blobs = Vec::new();
    let mut stack = Vec::new();
    for (y, x) in (0..height).flat_map(|y| (0..width).map(move |x| (y, x))) {
        stack.push((x, y));
        let mut rows: std::collections::BTreeMap<usize, (usize, usize)> = std::collections::BTreeMap::new();
        let (mut sum, mut pixels) = (0.0, 0);
        while let Some((x, y)) = stack.pop() {
            let p = probability(x, y);
            let Some(mark) = seen.get_mut(y * width + x) else { continue };
            if *mark || p < TEXT {
                continue;
            }
            *mark = true;
            sum += p;
            pixels += 1;
            let row = rows.entry(y).or_insert((x, x));
            *row = (row.0.min(x), row.1.max(x));
            for (nx, ny) in (x.saturating_sub(1)..(x + 2).min(width))
                .flat_map(|nx| (y.saturating_sub(1)..(y + 2).min(height)).map(move |ny| (nx, ny)))
            {
                stack.push((nx, ny));
            }
        }
        if pixels >= 12 {
            #[allow(clippy::cast_precision_loss, reason = "a map is a few thousand pixels wide")]
            let outline = rows
                .iter()
                .flat_map(|(&y, &(x0, x1))| {
                    let (top, bottom) = (y as f32, y as f32 + 1.0);
                    [(x0 as f32, top), (x1 as f32 + 1.0, top), (x0 as f32, bottom), (x1 as f32 + 1.0, bottom)]
                })
                .map(|(x, y)| PointF::from_yx(y, x))
                .collect();
            #[allow(clippy::cast_precision_loss, reason = "a mean needs no more digits")]
            blobs.push(Blob { outline, probability: sum / pixels as f32, pixels });
        }
    }
    blobs
}

/// The widened box of a blob in pixels of the original picture; `x` and `y` are the scales back.
fn line_box(blob: &Blob, x: f32, y: f32) -> Option<LineBox> {
    if blob.probability < LINE || blob.pixels < 12 {
        return None;
    }
    let rect = min_area_rect(&blob.outline)?;
    let corners = rect.corners().map(|p| (p.x, p.y));
    let [a, b, c, _] = corners;
    let (side, other) = ((b.0 - a.0, b.1 - a.1), (c.0 - b.0, c.1 - b.1));
    let length = |v: (f32, f32)| v.0.hypot(v.1);
    // The text runs along the longer side; a short blob (one character) is taken as level.
    let (along, width, height) = if length(side) >= length(other) {
        (side, length(side), length(other))
    } else {
        (other, length(other), length(side))
    };
    if height < 3.0 {
        return None;
    }
    let margin = WIDEN * width * height / (2.0 * (width + height));
    let mut angle = along.1.atan2(along.0);
    // Text runs to the right or down, never to the left; which end is up is told later.
    if angle > std::f32::consts::FRAC_PI_2 + 0.35 {
        angle -= std::f32::consts::PI;
    } else if angle < -std::f32::consts::FRAC_PI_2 + 0.35 {
        angle += std::f32::consts::PI;
    }
    let (mut width, mut height) = (width + 2.0 * margin, height + 2.0 * margin);
    if width < 1.3 * height && angle.abs() > 0.3 {
        angle = snapped(angle);
        if angle.abs() > 1.0 {
            (width, height, angle) = (height, width, 0.0);
        }
    }
    let (cx, cy) = corners.iter().fold((0.0, 0.0), |s, p| (s.0 + p.0 / 4.0, s.1 + p.1 / 4.0));
    // The two scales differ by less than two in a hundred, so one serves for lengths.
    let scale = f32::midpoint(x, y);
    Some(LineBox { center: (cx * x, cy * y), angle, width: width * scale, height: height * scale })
}

fn snapped(angle: f32) -> f32 {
    if angle.abs() > std::f32::consts::FRAC_PI_4 { std::f32::consts::FRAC_PI_2 } else { 0.0 }
}
