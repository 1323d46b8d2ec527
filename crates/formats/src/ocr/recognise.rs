//! Reading line pictures with the recognition network.

use image::RgbImage;
use rten_tensor::NdTensor;
use rten_tensor::prelude::*;

use super::detect::normalised;
use super::models::Models;

/// Height of the line pictures that the network reads, in pixels.
pub(super) const HEIGHT: u32 = 48;
/// Line pictures that are read at once.
const BATCH: usize = 8;
/// How much longer the longest of them may be than the shortest: what is padded is computed for nothing.
const PADDED: f32 = 1.15;

/// A character and where on the line it stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Character {
    pub(super) text: String,
    /// Its middle, 0 at the start of the line and 1 at its end.
    pub(super) at: f32,
    /// 0 to 1.
    pub(super) confidence: f32,
}

/// The characters of each line picture. `None` when the network cannot be run.
pub(super) fn read(models: &Models, lines: &[&RgbImage]) -> Option<Vec<Vec<Character>>> {
    let mut order: Vec<usize> = (0..lines.len()).collect();
    order.sort_by_key(|&i| lines.get(i).map_or(0, |l| l.width()));
    let mut texts = vec![Vec::new(); lines.len()];
    for batch in batches(&order, lines) {
        let pictures: Vec<&RgbImage> = batch.iter().filter_map(|&i| lines.get(i).copied()).collect();
        let width = pictures.iter().map(|p| p.width()).max().unwrap_or(1).max(96).next_multiple_of(8);
        let steps = models.recognise(normalised(&pictures, width))?;
        for (n, (&line, picture)) in batch.iter().zip(&pictures).enumerate() {
            if let Some(text) = texts.get_mut(line) {
                *text = decode(models, &steps, n, f64::from(width) / f64::from(picture.width()));
            }
        }
    }
    Some(texts)
}

/// Runs of lines of nearly one length, from lines in order of their lengths.
#[allow(clippy::cast_precision_loss, reason = "line pictures are a few thousand pixels wide")]
fn batches<'o>(order: &'o [usize], lines: &[&RgbImage]) -> Vec<&'o [usize]> {
    let length = |i: usize| lines.get(i).map_or(0.0, |l| l.width().max(96) as f32);
    let mut batches = Vec::new();
    let mut rest = order;
    while let Some(&shortest) = rest.first() {
        let fits = |&&i: &&usize| length(i) <= PADDED * length(shortest);
        let (batch, more) = rest.split_at(rest.iter().take_while(fits).count().clamp(1, BATCH));
        batches.push(batch);
        rest = more;
    }
    batches
}

/// How sure it is that each line picture stands upside down, 0 to 1.
pub(super) fn upside_down(models: &Models, lines: &[RgbImage]) -> Option<Vec<f32>> {
    let pictures: Vec<RgbImage> = lines
        .iter()
        .map(|l| image::imageops::crop_imm(l, 0, 0, l.width().min(192), l.height()).to_image())
        .collect();
    let pictures: Vec<&RgbImage> = pictures.iter().collect();
    let scores = models.classify(normalised(&pictures, 192))?;
    Some((0..lines.len()).map(|n| scores.get([n, 1]).copied().unwrap_or(0.0)).collect())
}

/// Greedy decoding: the best class of each step; repeats are one character, class 0 parts them.
fn decode(models: &Models, steps: &NdTensor<f32, 3>, line: usize, stretch: f64) -> Vec<Character> {
    let [_, count, classes] = steps.shape();
    let Some(probabilities) = steps.data() else { return Vec::new() };
    let mut characters: Vec<Character> = Vec::new();
    let (mut last, mut run) = (0, 0);
    for step in 0..count {
        let start = (line * count + step) * classes;
        let best = probabilities
            .get(start..start + classes)
            .and_then(|p| p.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1)));
        let Some((class, &confidence)) = best else { continue };
        #[allow(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            reason = "a line has a few hundred steps"
        )]
        let at = ((step as f64 + 0.5) / count as f64 * stretch) as f32;
        match models.character(class) {
            Some(_) if class == last => {
                run += 1;
                if let Some(c) = characters.last_mut() {
                    c.confidence = c.confidence.max(confidence);
                    #[allow(clippy::cast_precision_loss, reason = "a character spans a few steps")]
                    let share = 1.0 / run as f32;
                    c.at += (at - c.at) * share;
                }
            }
            Some(text) => {
                run = 1;
                characters.push(Character { text: text.to_owned(), at, confidence });
            }
            None => {}
        }
        last = class;
    }
    characters
}
