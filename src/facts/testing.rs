//! Pages for tests.

use satchel_records::{Line, Page, Rect, TextSource, Word};

/// A page set with a fixed-width type: a character is 6 points wide, a line 14 points high.
#[allow(clippy::cast_precision_loss, reason = "test pages are small")]
pub(super) fn page(text: &str) -> Page {
    let line = |(row, text): (usize, &str)| {
        let mut words = Vec::new();
        let chars: Vec<char> = text.chars().collect();
        let mut at = 0;
        while at < chars.len() {
            if chars[at] == ' ' {
                at += 1;
                continue;
            }
            let end = (at..chars.len()).find(|i| chars[*i] == ' ').unwrap_or(chars.len());
            let (x, y) = (40.0 + at as f32 * 6.0, 40.0 + row as f32 * 14.0);
            let bounds = Rect::new(x, y, x + (end - at) as f32 * 6.0 - 1.0, y + 12.0);
            words.push(Word {
                text: chars[at..end].iter().collect(),
                bounds,
                confidence: None,
                doubtful: false,
            });
            at = end;
        }
        Line { words }
    };
    let lines = text.lines().enumerate().map(line).filter(|l| !l.words.is_empty()).collect();
    Page {
        number: 1,
        width: 595.0,
        height: 842.0,
        text_source: TextSource::Embedded,
        lines,
        tables: Vec::new(),
    }
}
