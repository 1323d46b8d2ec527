//! Plain text, and tables in plain text.

pub(crate) mod encoding;
pub(crate) mod layout;

mod delimited;
pub(crate) mod draw;

use satchel_records::{Reading, TextSource};

use crate::Limits;
use layout::Block;

/// Reads text: as a table when its lines are rows of one, as lines otherwise. The name may only tip the balance
/// between these two.
pub(crate) fn read(name: &str, bytes: &[u8], limits: &Limits) -> Reading {
    let text = encoding::decode(bytes, None);
    let mut reading = Reading::default();
    let blocks = if let Some((delimiter, rows)) = delimited::read(name, &text, limits) {
        reading.media_type =
            if delimiter == b'\t' { "text/tab-separated-values" } else { "text/csv" }.to_owned();
        vec![Block::Table(rows)]
    } else {
        reading.media_type = "text/plain".to_owned();
        plain(&text)
    };
    reading.pages = layout::lay_out(&blocks, TextSource::Structured, limits, &mut reading.issues);
    reading
}

/// Lines of text; printers' page ends are page ends.
pub(crate) fn plain(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (number, page) in text.trim_start_matches('\u{feff}').split('\u{c}').enumerate() {
        if number > 0 {
            blocks.push(Block::PageBreak);
        }
        blocks.extend(page.lines().map(|line| Block::Text(line.to_owned())));
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn form_feeds_are_pages() {
        let reading = read("a.txt", b"one\x0ctwo", &Limits::default());
        assert_eq!(reading.pages.len(), 2, "printers' page ends are page ends");
        assert_eq!(reading.pages[1].text(), "two");
    }

    #[test]
    fn prose_with_commas_stays_prose() {
        let letter =
            "Dear colleague,\nthank you for referring him, a boy of eight,\nwith relapse, second line.";
        assert_eq!(read("letter.txt", letter.as_bytes(), &Limits::default()).media_type, "text/plain");
    }
}
