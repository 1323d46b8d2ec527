//! Line boxes that stand side by side make one line of the page.

use satchel_records::{Line, Word};

use super::line_box::LineBox;
use crate::direction::reading_order;

/// Joins the words of each box into lines, from top to bottom, each in reading order.
///
/// The slope of the text is taken from the boxes themselves, so a page that leans or is seen at an angle does not
/// mix neighbouring lines.
pub(super) fn lines(boxes: Vec<(LineBox, Vec<Word>)>) -> Vec<Line> {
    let mut rows: Vec<Vec<(LineBox, Vec<Word>)>> = Vec::new();
    let mut boxes = boxes;
    boxes.sort_by(|a, b| left(&a.0).0.total_cmp(&left(&b.0).0));
    let slopes = slopes(&boxes);
    for (line, words) in boxes {
        let start = left(&line);
        let nearest = rows
            .iter_mut()
            .filter_map(|row| {
                let last = &row.last()?.0;
                let end = last.point(1.0, 0.5);
                // Between two boxes the line goes on with the slope that text has there.
                let expected = end.1 + (start.0 - end.0) * slopes.at(f32::midpoint(end.1, start.1));
                let apart = (start.1 - expected).abs();
                let overlap = end.0 - start.0;
                let reach = 0.45 * last.height.min(line.height);
                (apart < reach && overlap < 0.5 * line.width.min(last.width)).then_some((apart, row))
            })
            .min_by(|a, b| a.0.total_cmp(&b.0));
        match nearest {
            Some((_, row)) => row.push((line, words)),
            None => rows.push(vec![(line, words)]),
        }
    }
    rows.sort_by(|a, b| height(a, &slopes).total_cmp(&height(b, &slopes)));
    let mut lines: Vec<Line> = rows
        .into_iter()
        .map(|row| {
            let mut words: Vec<Word> = row.into_iter().flat_map(|(_, words)| words).collect();
            words.sort_by(|a, b| a.bounds.x0.total_cmp(&b.bounds.x0));
            Line { words }
        })
        .filter(|line| !line.words.is_empty())
        .collect();
    reading_order(&mut lines);
    lines
}

/// Where a row would meet the left edge of the page.
fn height(row: &[(LineBox, Vec<Word>)], slopes: &Slopes) -> f32 {
    row.first().map_or(0.0, |(line, _)| {
        let (x, y) = left(line);
        y - x * slopes.at(y)
    })
}

fn left(line: &LineBox) -> (f32, f32) {
    line.point(0.0, 0.5)
}

/// The slope of text as a straight function of the height on the page: in a photo taken at an angle the upper lines
/// lean otherwise than the lower ones.
struct Slopes {
    at_top: f32,
    change: f32,
}

impl Slopes {
    fn at(&self, y: f32) -> f32 {
        self.at_top + self.change * y
    }
}

/// Fits the slopes to the long boxes, whose angles are reliable, by least squares weighted by length.
fn slopes(boxes: &[(LineBox, Vec<Word>)]) -> Slopes {
    let long = boxes.iter().map(|(line, _)| line).filter(|l| l.width > 4.0 * l.height && l.angle.abs() < 0.6);
    let (mut w, mut wy, mut ws, mut wyy, mut wys) = (0.0, 0.0, 0.0, 0.0, 0.0);
    for line in long {
        let (weight, y, slope) = (line.width, line.center.1, line.angle.tan());
        w += weight;
        wy += weight * y;
        ws += weight * slope;
        wyy += weight * y * y;
        wys += weight * y * slope;
    }
    if w <= 0.0 {
        return Slopes { at_top: 0.0, change: 0.0 };
    }
    let (mean_y, mean_slope) = (wy / w, ws / w);
    let spread = wyy / w - mean_y * mean_y;
    let change = if spread > 1.0 { (wys / w - mean_y * mean_slope) / spread } else { 0.0 };
    Slopes { at_top: mean_slope - change * mean_y, change }
}

#[cfg(test)]
mod tests {
    use super::*;
    use satchel_records::Rect;

    fn boxed(text: &str, x: f32, y: f32, angle: f32) -> (LineBox, Vec<Word>) {
        let line = LineBox { center: (x, y), angle, width: 120.0, height: 20.0 };
        let bounds = Rect::new(x - 60.0, y - 10.0, x + 60.0, y + 10.0);
        (line, vec![Word { text: text.to_owned(), bounds, confidence: None, doubtful: false }])
    }

    #[test]
    fn a_leaning_table_keeps_its_rows() {
        let slope = 0.1f32;
        let mut boxes = Vec::new();
        for (row, name) in ["a", "b", "c"].iter().enumerate() {
            for (column, x) in [100.0f32, 500.0, 900.0].iter().enumerate() {
                let y = 100.0 + 30.0 * row as f32 + x * slope;
                boxes.push(boxed(&format!("{name}{column}"), *x, y, slope.atan()));
            }
        }
        let texts: Vec<String> = lines(boxes).iter().map(Line::text).collect();
        assert_eq!(texts, ["a0 a1 a2", "b0 b1 b2", "c0 c1 c2"], "80 units of lean are nearly three rows");
    }
}
