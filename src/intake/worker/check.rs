//! What a reader answers is checked before anyone believes it: a reader that a file took over must not get further.

use satchel_formats::{Limits, Picture};
use satchel_records::{DicomStudy, Issue, Page, Reading, Rect};

/// No sheet is larger than this many points or pixels.
const LARGEST_EDGE: f32 = 200_000.0;
const LONGEST_NAME: usize = 1_000;
const MOST_ISSUES: usize = 20_000;
const MOST_INSTANCES: usize = 200_000;

/// The reading, when all in it is possible.
pub(super) fn reading(mut reading: Reading, limits: &Limits) -> Option<Reading> {
    let plausible = reading.pages.len() <= limits.max_pages as usize
        && reading.issues.len() <= MOST_ISSUES
        && is_media_type(&reading.media_type)
        && reading.pages.windows(2).all(|pair| pair[0].number < pair[1].number)
        && reading.pages.iter().all(page)
        && reading.dicom.iter().map(instances).sum::<usize>() <= MOST_INSTANCES;
    if !plausible {
        return None;
    }
    reading.issues = reading.issues.into_iter().map(issue).collect();
    for found in reading.dicom.iter_mut().flat_map(|s| &mut s.series).flat_map(|s| &mut s.instances) {
        found.path = name(&found.path);
    }
    Some(reading)
}

/// An issue with a detail of one short line.
pub(super) fn issue(mut issue: Issue) -> Issue {
    issue.detail = issue.detail.chars().filter(|c| !c.is_control()).take(400).collect();
    issue
}

/// A name without control characters, of bounded length. It is shown, never opened.
pub(super) fn name(name: &str) -> String {
    name.chars().filter(|c| !c.is_control()).take(LONGEST_NAME).collect()
}

/// The picture, when it is a PNG of the size it claims.
pub(super) fn picture(picture: Picture) -> Option<Picture> {
    let head = picture.png.get(..24)?;
    let edge = |at: usize| head.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes);
    let honest = head.starts_with(b"\x89PNG\r\n\x1a\n")
        && head.get(12..16) == Some(b"IHDR")
        && edge(16) == Some(picture.width)
        && edge(20) == Some(picture.height)
        && u64::from(picture.width) * u64::from(picture.height) <= Limits::default().max_pixels;
    honest.then_some(picture)
}

fn is_media_type(text: &str) -> bool {
    !text.is_empty() && text.len() <= 120 && text.bytes().all(|b| b.is_ascii_graphic())
}

fn page(page: &Page) -> bool {
    let edge = |e: f32| e.is_finite() && (-LARGEST_EDGE..=LARGEST_EDGE).contains(&e);
    let rect = |r: Rect| edge(r.x0) && edge(r.y0) && edge(r.x1) && edge(r.y1);
    page.number > 0
        && edge(page.width)
        && edge(page.height)
        && page.width > 0.0
        && page.height > 0.0
        && page
            .lines
            .iter()
            .flat_map(|l| &l.words)
            .all(|w| rect(w.bounds) && w.confidence.is_none_or(|c| (0.0..=1.0).contains(&c)))
        && page.tables.iter().flat_map(|t| &t.rows).flatten().all(|c| rect(c.bounds))
}

fn instances(study: &DicomStudy) -> usize {
    study.series.iter().map(|s| s.instances.len()).sum::<usize>() + study.missing.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use satchel_records::{Line, ReasonCode, Word};

    fn one_word(bounds: Rect) -> Reading {
        let word = Word { text: "x".into(), bounds, confidence: None, doubtful: false };
        let page = Page {
            number: 1,
            width: 595.0,
            height: 842.0,
            lines: vec![Line { words: vec![word] }],
            ..Page::default()
        };
        Reading { media_type: "text/plain".into(), pages: vec![page], ..Reading::default() }
    }

    #[test]
    fn the_possible_passes_and_the_impossible_does_not() {
        let limits = Limits::default();
        assert!(reading(one_word(Rect::new(1.0, 1.0, 2.0, 2.0)), &limits).is_some());
        assert!(reading(one_word(Rect::new(0.0, 0.0, 1e30, 1.0)), &limits).is_none(), "no page is that wide");
        let mut twice = one_word(Rect::default());
        twice.pages.push(twice.pages[0].clone());
        assert!(reading(twice, &limits).is_none(), "page numbers rise");
        let odd = Reading { media_type: "text/plain\n<script>".into(), ..one_word(Rect::default()) };
        assert!(reading(odd, &limits).is_none(), "a media type has no line ends");
    }

    #[test]
    fn texts_for_people_are_short_lines() {
        let long = Issue { code: ReasonCode::Corrupt, detail: "a\n\u{1b}[31m".repeat(1000), page: None };
        let shown = issue(long).detail;
        assert!(shown.len() <= 400 && !shown.contains(['\n', '\u{1b}']));
        assert_eq!(name("a\0b\nc"), "abc");
    }

    #[test]
    fn a_picture_is_what_it_claims() {
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        png.extend(10u32.to_be_bytes());
        png.extend(20u32.to_be_bytes());
        assert!(picture(Picture { width: 10, height: 20, png: png.clone() }).is_some());
        assert!(picture(Picture { width: 10, height: 9, png }).is_none(), "the size must be the file's own");
        assert!(picture(Picture { width: 1, height: 1, png: b"GIF89a".to_vec() }).is_none());
    }
}
