//! From placed characters to words and lines in reading order.

use satchel_records::{Line, Rect, Word};

use super::columns;
use super::fold::{fold, is_ideograph, superscript};
use super::glyphs::{Collector, Glyph, Heading};
use crate::direction::{is_right_to_left, reading_order};

/// Builds the lines of a page. Level text comes first, in order of its base lines; then text that is turned.
pub(super) fn lines(page: &Collector) -> Vec<Line> {
    let mut lines = Vec::new();
    for heading in
        [Heading::Right, Heading::Column, Heading::Down, Heading::Up, Heading::Left, Heading::Slanted]
    {
        let pieces: Vec<Piece<'_>> = page
            .glyphs
            .iter()
            .enumerate()
            .filter(|(_, g)| g.heading == heading)
            .map(|(order, glyph)| Piece::new(page, glyph, order))
            .collect();
        if pieces.is_empty() {
            continue;
        }
        let rows = match heading {
            Heading::Slanted => by_run(pieces),
            _ => columns::split(rows(pieces)),
        };
        lines.extend(rows.into_iter().filter_map(|row| line(row, heading)));
    }
    reading_order(&mut lines);
    lines
}

/// A glyph turned so that its line runs to the right: `u` along the line, `v` down.
#[derive(Clone)]
pub(super) struct Piece<'a> {
    text: &'a str,
    pub(super) u0: f32,
    pub(super) u1: f32,
    base: f32,
    pub(super) size: f32,
    after_space: bool,
    order: usize,
    run: u32,
}

impl<'a> Piece<'a> {
    #[allow(clippy::cast_possible_truncation, reason = "a page is a few thousand points wide")]
    fn new(page: &'a Collector, glyph: &Glyph, order: usize) -> Self {
        let (x, y) = (glyph.origin.x as f32, glyph.origin.y as f32);
        let length = glyph.advance.hypot() as f32;
        let (u, base) = match glyph.heading {
            Heading::Right | Heading::Slanted => (x, y),
            Heading::Down => (y, -x),
            Heading::Left => (-x, -y),
            Heading::Up => (-y, x),
            // A column runs down; columns follow each other to the left.
            Heading::Column => (y - glyph.size, -x - glyph.size),
        };
        let length = if glyph.heading == Heading::Slanted { glyph.advance.x.abs() as f32 } else { length };
        Self {
            text: page.text_of(glyph),
            u0: u,
            u1: u + length,
            base,
            size: glyph.size,
            after_space: glyph.after_space,
            order,
            run: glyph.run,
        }
    }

    fn top(&self) -> f32 {
        self.base - 0.8 * self.size
    }

    fn bottom(&self) -> f32 {
        self.base + 0.22 * self.size
    }
}

/// A line in the making.
pub(super) struct Row<'a> {
    pub(super) base: f32,
    pub(super) size: f32,
    pub(super) pieces: Vec<Piece<'a>>,
}

/// Pieces painted one after the other on one base line.
struct Stretch<'a> {
    base: f32,
    size: f32,
    u0: f32,
    u1: f32,
    pieces: Vec<Piece<'a>>,
}

fn rows(pieces: Vec<Piece<'_>>) -> Vec<Row<'_>> {
    let mut stretches = stretches(pieces);
    // Large text opens lines, so that raised and lowered small text finds the line it belongs to.
    stretches.sort_by(|a, b| a.base.total_cmp(&b.base));
    let (small, full): (Vec<_>, Vec<_>) = {
        let usual = usual_size(&stretches);
        stretches.into_iter().partition(|s| s.size < 0.78 * usual)
    };
    let mut rows: Vec<Row<'_>> = Vec::new();
    for stretch in full {
        join(&mut rows, stretch);
    }
    for stretch in small {
        match beside(&mut rows, &stretch) {
            Some(row) => row.pieces.extend(stretch.pieces),
            None => join(&mut rows, stretch),
        }
    }
    rows.sort_by(|a, b| a.base.total_cmp(&b.base));
    rows
}

fn stretches(pieces: Vec<Piece<'_>>) -> Vec<Stretch<'_>> {
    let mut stretches: Vec<Stretch<'_>> = Vec::new();
    for piece in pieces {
        if let Some(last) = stretches.last_mut()
            && (piece.base - last.base).abs() < 0.08 * last.size
            && (piece.size - last.size).abs() < 0.1 * last.size
            && piece.u0 < last.u1 + 2.0 * last.size
            && piece.u1 > last.u0 - 2.0 * last.size
        {
            last.u0 = last.u0.min(piece.u0);
            last.u1 = last.u1.max(piece.u1);
            last.pieces.push(piece);
            continue;
        }
        stretches.push(Stretch {
            base: piece.base,
            size: piece.size,
            u0: piece.u0,
            u1: piece.u1,
            pieces: vec![piece],
        });
    }
    stretches
}

/// The size that most characters have.
fn usual_size(stretches: &[Stretch<'_>]) -> f32 {
    let mut sizes: Vec<(f32, usize)> = stretches.iter().map(|s| (s.size, s.pieces.len())).collect();
    sizes.sort_by(|a, b| a.0.total_cmp(&b.0));
    let half = sizes.iter().map(|s| s.1).sum::<usize>() / 2;
    let mut seen = 0;
    for (size, count) in sizes {
        seen += count;
        if seen > half {
            return size;
        }
    }
    0.0
}

fn join<'a>(rows: &mut Vec<Row<'a>>, stretch: Stretch<'a>) {
    // Rows come in order of their base lines, so only the last few can be near enough.
    let near = rows.iter_mut().rev().take(8).find(|row| {
        let reach = 0.35 * row.size.min(stretch.size);
        (row.base - stretch.base).abs() < reach
    });
    match near {
        Some(row) => {
            row.size = row.size.max(stretch.size);
            row.pieces.extend(stretch.pieces);
        }
        None => rows.push(Row { base: stretch.base, size: stretch.size, pieces: stretch.pieces }),
    }
}

/// The row in which small text stands as an exponent or an index: close beside a larger character, inside its height.
fn beside<'r, 'a>(rows: &'r mut [Row<'a>], small: &Stretch<'a>) -> Option<&'r mut Row<'a>> {
    rows.iter_mut().find(|row| {
        let (dv, reach) = (small.base - row.base, row.size);
        dv > -0.7 * reach
            && dv < 0.3 * reach
            && small.size < 0.85 * reach
            && row.pieces.iter().any(|p| {
                p.size > 1.15 * small.size
                    && (small.u0 - p.u1).abs() < 0.3 * p.size
                    && (small.base - p.base) < 0.3 * p.size
            })
    })
}

fn by_run(pieces: Vec<Piece<'_>>) -> Vec<Row<'_>> {
    let mut rows: Vec<Row<'_>> = Vec::new();
    let mut run = None;
    for piece in pieces {
        if run != Some(piece.run) {
            run = Some(piece.run);
            rows.push(Row { base: piece.base, size: piece.size, pieces: Vec::new() });
        }
        if let Some(row) = rows.last_mut() {
            row.pieces.push(piece);
        }
    }
    rows
}

fn line(mut row: Row<'_>, heading: Heading) -> Option<Line> {
    if heading != Heading::Slanted {
        row.pieces.sort_by(|a, b| a.u0.total_cmp(&b.u0).then(a.order.cmp(&b.order)));
    }
    drop_double_strikes(&mut row.pieces);
    let mut words: Vec<Word> = Vec::new();
    let mut start = 0;
    for i in 1..=row.pieces.len() {
        let ends = match (row.pieces.get(i - 1), row.pieces.get(i)) {
            (Some(a), Some(b)) => breaks_between(a, b),
            _ => true,
        };
        if ends {
            words.extend(row.pieces.get(start..i).and_then(|pieces| word(pieces, heading)));
            start = i;
        }
    }
    (!words.is_empty()).then_some(Line { words })
}

/// Bold made by painting twice, and text that is both filled and stroked, count once.
fn drop_double_strikes(pieces: &mut Vec<Piece<'_>>) {
    let mut kept: Vec<Piece<'_>> = Vec::with_capacity(pieces.len());
    for piece in pieces.drain(..) {
        let double = kept.iter().rev().take(3).any(|k| {
            k.text == piece.text
                && (k.u0 - piece.u0).abs() < 0.35 * k.size.min((k.u1 - k.u0).max(0.2 * k.size))
                && (k.base - piece.base).abs() < 0.12 * k.size
        });
        if !double {
            kept.push(piece);
        }
    }
    *pieces = kept;
}

fn breaks_between(a: &Piece<'_>, b: &Piece<'_>) -> bool {
    let size = a.size.max(b.size);
    let gap = b.u0 - a.u1;
    let ideographs = a.text.chars().next_back().is_some_and(is_ideograph)
        && b.text.chars().next().is_some_and(is_ideograph);
    let spaced = (b.after_space && b.order > a.order) || (a.after_space && a.order > b.order);
    gap > if ideographs { 0.45 } else { 0.17 } * size || (spaced && gap > 0.04 * size)
}

fn word(pieces: &[Piece<'_>], heading: Heading) -> Option<Word> {
    let mut parts: Vec<String> = Vec::with_capacity(pieces.len());
    for (i, piece) in pieces.iter().enumerate() {
        let raised = i
            .checked_sub(1)
            .and_then(|before| pieces.get(before))
            .is_some_and(|p| is_raised(piece, p, pieces));
        parts.push(match piece.text.chars().next().and_then(superscript) {
            Some(power) if raised && piece.text.chars().count() == 1 => power.to_string(),
            _ => piece.text.to_owned(),
        });
    }
    let text = fold(&logical(parts));
    let bounds = pieces.iter().map(|p| Rect::new(p.u0, p.top(), p.u1, p.bottom())).reduce(Rect::union)?;
    (!text.is_empty()).then(|| Word {
        text,
        bounds: turn_back(bounds, heading),
        confidence: None,
        doubtful: false,
    })
}

/// Whether a character is an exponent: smaller than the word's largest character and above its base line.
fn is_raised(piece: &Piece<'_>, before: &Piece<'_>, pieces: &[Piece<'_>]) -> bool {
    let Some(full) = pieces.iter().max_by(|a, b| a.size.total_cmp(&b.size)) else { return false };
    piece.size < 0.85 * full.size
        && piece.base < full.base - 0.15 * full.size
        && before.text.chars().all(|c| c.is_alphanumeric() || superscript(c).is_some())
}

/// Characters from left to right on paper become characters in the order in which they are read.
fn logical(parts: Vec<String>) -> String {
    let count = |test: fn(char) -> bool| parts.iter().flat_map(|p| p.chars()).filter(|&c| test(c)).count();
    let right_to_left = count(is_right_to_left);
    let left_to_right = count(|c| c.is_alphabetic() && !is_right_to_left(c));
    if right_to_left == 0 || left_to_right > right_to_left {
        return parts.concat();
    }
    let mut reversed: Vec<String> = parts.into_iter().rev().map(mirrored).collect();
    // Figures and Latin letters inside keep their own direction.
    let mut i = 0;
    while i < reversed.len() {
        let forward = |part: Option<&String>| {
            part.and_then(|p| p.chars().next()).is_some_and(|c| c.is_alphanumeric() && !is_right_to_left(c))
        };
        if !forward(reversed.get(i)) {
            i += 1;
            continue;
        }
        let mut end = i + 1;
        loop {
            if forward(reversed.get(end)) {
                end += 1;
            } else if reversed
                .get(end)
                .is_some_and(|p| matches!(p.as_str(), "." | "," | "/" | ":" | "-" | "٫"))
                && forward(reversed.get(end + 1))
            {
                end += 2;
            } else {
                break;
            }
        }
        if let Some(run) = reversed.get_mut(i..end) {
            run.reverse();
        }
        i = end;
    }
    reversed.concat()
}

fn mirrored(part: String) -> String {
    match part.as_str() {
        "(" => ")".to_owned(),
        ")" => "(".to_owned(),
        "[" => "]".to_owned(),
        "]" => "[".to_owned(),
        _ => part,
    }
}

fn turn_back(r: Rect, heading: Heading) -> Rect {
    match heading {
        Heading::Right | Heading::Slanted => r,
        Heading::Down | Heading::Column => Rect::new(-r.y1, r.x0, -r.y0, r.x1),
        Heading::Left => Rect::new(-r.x1, -r.y1, -r.x0, -r.y0),
        Heading::Up => Rect::new(r.y0, -r.x1, r.y1, -r.x0),
    }
}
