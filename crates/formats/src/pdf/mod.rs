//! PDF: text with places, pictures of pages, recognition of what has no usable text.

mod attached;
mod columns;
mod cut;
mod fold;
mod forms;
mod glyphs;
mod layout;
mod lost;
#[cfg(test)]
mod odd;
mod render;
mod second;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use hayro::RenderCache;
use hayro_interpret::kurbo::{Affine, Rect as Area};
use hayro_interpret::{Context, InterpreterCache, interpret_page};
use hayro_syntax::page::Page as PdfPage;
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use image::RgbImage;
use satchel_records::{Issue, Line, Page, Reading, ReasonCode, Rect, TextSource};

use crate::engines::Engines;
use crate::{Limits, ReadOptions, ocr};
use glyphs::Collector;
use second::SecondReader;

/// Resolution at which pages without text are drawn for recognition, in dots an inch.
const OCR_DPI: f32 = 220.0;

/// Reads all pages: their own text where it is usable, recognised text elsewhere.
pub fn read(
    bytes: &[u8],
    options: &ReadOptions,
    engines: &Engines,
    progress: &mut dyn FnMut(u32, u32),
) -> Reading {
    let mut reading = Reading { media_type: "application/pdf".to_owned(), ..Reading::default() };
    let password = options.password.as_deref().unwrap_or("");
    let pdf = match open(bytes, password) {
        Ok(pdf) => pdf,
        Err(issue) => {
            reading.issues.push(issue);
            return reading;
        }
    };
    let pages = pdf.pages();
    let all = u32::try_from(pages.len()).unwrap_or(u32::MAX);
    let count = all.min(options.limits.max_pages);
    if pages.is_empty() {
        reading.issues.push(whole(
            ReasonCode::Empty,
            "The document has no page that can be read; the original is kept.",
        ));
    }
    if count < all {
        reading.issues.push(whole(
            ReasonCode::TooLarge,
            &format!(
                "The document has {all} pages; the first {count} were read and the original is kept whole."
            ),
        ));
    }
    let mut reader = Reader {
        bytes,
        password,
        engines,
        limits: &options.limits,
        text_cache: InterpreterCache::new(),
        draw_cache: RenderCache::new(),
        second: None,
    };
    progress(0, count);
    for (number, page) in (1..=count).zip(pages.iter()) {
        let (read, issue) = reader.page(number, page);
        reading.pages.push(read);
        reading.issues.extend(issue.or_else(|| lost::is_lost(page).then(|| lost(number))));
        progress(number, count);
    }
    if cut::is_cut(bytes) {
        note_cut(&mut reading);
    }
    reading.members = attached::files(&pdf, &options.limits, &mut reading.issues);
    if forms::needs_its_maker(&pdf) {
        reading.issues.push(whole(
            ReasonCode::Unsupported,
            "The document is a form that only its maker's program can draw; print it there to a new file and add that. The original is kept.",
        ));
    }
    reading
}

/// Says that the file ends too early. Pages that are promised and of which nothing came are no pages.
fn note_cut(reading: &mut Reading) {
    let waiting = reading.issues.iter().any(|issue| issue.code == ReasonCode::OcrMissing);
    if !waiting && reading.pages.iter().all(|page| page.lines.is_empty()) {
        reading.pages.clear();
        reading.issues = vec![nothing_came()];
    } else {
        reading.issues.push(whole(
            ReasonCode::Truncated,
            "The document ends too early: pages or parts of pages are missing. What came was read; the original is kept.",
        ));
    }
}

/// Draws page `number` (from 1) at `dpi` dots an inch.
pub fn render(
    bytes: &[u8],
    number: u32,
    dpi: f32,
    engines: &Engines,
    password: Option<&str>,
) -> Result<RgbImage, Issue> {
    let pdf = open(bytes, password.unwrap_or(""))?;
    let page = (number as usize).checked_sub(1).and_then(|i| pdf.pages().get(i));
    let Some(page) = page else {
        return Err(Issue {
            code: ReasonCode::Empty,
            detail: "The document has no such page.".to_owned(),
            page: Some(number),
        });
    };
    let max_pixels = Limits::default().max_pixels;
    catch_unwind(AssertUnwindSafe(|| render::draw(page, &RenderCache::new(), dpi, max_pixels, engines)))
        .ok()
        .flatten()
        .ok_or_else(|| damaged(number))
}

fn open(bytes: &[u8], password: &str) -> Result<Pdf, Issue> {
    let opened = catch_unwind(|| Pdf::new_with_password(Arc::new(bytes.to_vec()), password));
    match opened {
        Ok(Ok(pdf)) => Ok(pdf),
        Ok(Err(LoadPdfError::Decryption(DecryptionError::PasswordProtected))) => Err(whole(
            ReasonCode::Password,
            "The document is locked with a password of its own; it is kept and can be read once the password is given.",
        )),
        Ok(Err(LoadPdfError::Decryption(_))) => Err(whole(
            ReasonCode::Unsupported,
            "The document is encrypted in a way that cannot be undone here; the original is kept.",
        )),
        Ok(Err(LoadPdfError::Invalid)) | Err(_) => Err(if cut::is_cut(bytes) {
            nothing_came()
        } else {
            whole(
                ReasonCode::Corrupt,
                "The document's structure is broken and no page could be read; the original is kept.",
            )
        }),
    }
}

struct Reader<'a> {
    bytes: &'a [u8],
    password: &'a str,
    engines: &'a Engines,
    limits: &'a Limits,
    text_cache: InterpreterCache<'a>,
    draw_cache: RenderCache<'a>,
    /// Opened when the first page needs it; the inner `None` says that it could not be opened.
    second: Option<Option<SecondReader>>,
}

impl<'a> Reader<'a> {
    fn page(&mut self, number: u32, pdf_page: &'a PdfPage<'a>) -> (Page, Option<Issue>) {
        let (width, height) = pdf_page.render_dimensions();
        let mut page = Page { number, width, height, ..Page::default() };
        let collected = catch_unwind(AssertUnwindSafe(|| self.collect(pdf_page)));
        let Ok(mut text) = collected else { return (page, Some(damaged(number))) };
        // Of letters that are drawings without names, another reader knows no more; it would take codes for letters.
        if nonsense(&text) && text.drawings == 0 {
            text = self.second_opinion(number, pdf_page, text);
        }
        let need = need(&text, f64::from(width) * f64::from(height));
        if need == Need::Nothing {
            page.lines = layout::lines(&text);
            page.text_source = if page.lines.is_empty() { TextSource::None } else { TextSource::Embedded };
            return (page, None);
        }
        match self.recognise(pdf_page) {
            Ok(Ok(lines)) => {
                page.lines = lines;
                page.text_source = if page.lines.is_empty() { TextSource::None } else { TextSource::Ocr };
                (page, None)
            }
            Ok(Err(lacking)) => {
                // What little text there is, is better than none.
                if !nonsense(&text) {
                    page.lines = layout::lines(&text);
                    page.text_source =
                        if page.lines.is_empty() { TextSource::None } else { TextSource::Embedded };
                }
                (page, Some(ocr::missing(lacking, Some(number))))
            }
            Err(()) => (page, Some(damaged(number))),
        }
    }

    fn collect(&self, page: &'a PdfPage<'a>) -> Collector {
        let (width, height) = page.render_dimensions();
        let mut collector = Collector::new(width, height);
        let mut context = Context::new(
            upright(page),
            Area::new(0.0, 0.0, f64::from(width), f64::from(height)),
            &self.text_cache,
            page.xref(),
            render::settings(self.engines),
        );
        interpret_page(page, &mut context, &mut collector);
        forms::place(page, upright(page), &mut collector);
        collector
    }

    fn second_opinion(&mut self, number: u32, page: &PdfPage<'_>, first: Collector) -> Collector {
        let second = self.second.get_or_insert_with(|| SecondReader::open(self.bytes, self.password));
        let (width, height) = page.render_dimensions();
        let other = second.as_ref().and_then(|s| s.page(number, upright(page), width, height));
        match other {
            Some(other) if !nonsense(&other) && other.glyphs.len() > first.glyphs.len() => {
                other.with_pictures_of(&first)
            }
            _ => first,
        }
    }

    /// Recognises a page from its picture, or says what that waits for; `Err` says that it cannot be drawn.
    fn recognise(&self, pdf_page: &'a PdfPage<'a>) -> Result<Result<Vec<Line>, ocr::Lacking>, ()> {
        if !self.engines.can_recognise() {
            return Ok(Err(ocr::Lacking::Models));
        }
        let drawn = catch_unwind(AssertUnwindSafe(|| {
            render::draw(pdf_page, &self.draw_cache, OCR_DPI, self.limits.max_pixels, self.engines)
        }));
        let Ok(Some(picture)) = drawn else { return Err(()) };
        let (width, height) = pdf_page.render_dimensions();
        #[allow(clippy::cast_precision_loss, reason = "pictures are far smaller than 2^23 pixels wide")]
        let (x, y) = (width / picture.width() as f32, height / picture.height() as f32);
        let mut lines = match ocr::recognise(&picture, self.engines) {
            Ok(lines) => lines,
            Err(lacking) => return Ok(Err(lacking)),
        };
        for word in lines.iter_mut().flat_map(|l| &mut l.words) {
            let b = word.bounds;
            word.bounds = Rect::new(b.x0 * x, b.y0 * y, b.x1 * x, b.y1 * y);
        }
        Ok(Ok(lines))
    }
}

/// What a page needs beyond its own text.
#[derive(Debug, PartialEq, Eq)]
enum Need {
    /// Its text is usable, or it is blank.
    Nothing,
    /// It shows text that is not stored as text.
    Recognition,
}

fn need(text: &Collector, page_area: f64) -> Need {
    let pictured = text.picture_area / page_area.max(1.0);
    let characters = text.glyphs.len();
    let scanned_without_text = pictured > 0.5 && characters < 120 && text.invisible == 0;
    // Letters turned into outlines leave hundreds of shapes and no text.
    let outlined = characters == 0 && text.shapes > 150;
    let unusable = characters + text.unmapped as usize > 0 && nonsense(text);
    if scanned_without_text || outlined || unusable || (characters == 0 && pictured > 0.03) {
        Need::Recognition
    } else {
        Need::Nothing
    }
}

/// Whether the stored characters cannot be what the page shows.
fn nonsense(text: &Collector) -> bool {
    let odd = text
        .text
        .chars()
        .filter(|&c| matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10fffd}') || c.is_control())
        .count();
    let unnamed = odd + text.unmapped as usize;
    let named = text.glyphs.len().saturating_sub(odd);
    unnamed * 3 > named || is_misread(&text.text)
}

/// Chinese stored as GBK in a font that claims Western letters comes out as rows of accented letters and signs.
fn is_misread(text: &str) -> bool {
    let western = text.chars().filter(|c| matches!(c, '\u{a1}'..='\u{ff}')).count();
    western > 8 && western * 5 > text.chars().count() * 2
}

fn upright(page: &PdfPage<'_>) -> Affine {
    let t = page.initial_transform(true);
    Affine::new(t.as_coeffs())
}

fn whole(code: ReasonCode, detail: &str) -> Issue {
    Issue { code, detail: detail.to_owned(), page: None }
}

fn nothing_came() -> Issue {
    whole(
        ReasonCode::Truncated,
        "The document ends too early and no page could be read; the original is kept.",
    )
}

fn damaged(number: u32) -> Issue {
    Issue {
        code: ReasonCode::Corrupt,
        detail: format!("Page {number} is damaged and could not be read; the original is kept."),
        page: Some(number),
    }
}

fn lost(number: u32) -> Issue {
    Issue {
        code: ReasonCode::Corrupt,
        detail: format!(
            "The content of page {number}, or a part of it, is damaged or missing; the original is kept."
        ),
        page: Some(number),
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A PDF of one page from its content stream and the dictionaries of its fonts.
    pub(crate) fn pdf(content: &str, fonts: &str, page: &str) -> Vec<u8> {
        let stream = format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len());
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
            format!(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents 4 0 R /Resources << /Font << {fonts} >> >> {page} >>"
            ),
            stream,
        ];
        let mut file = b"%PDF-1.4\n".to_vec();
        let mut places = Vec::new();
        for (n, object) in objects.iter().enumerate() {
            places.push(file.len());
            file.extend(format!("{} 0 obj\n{object}\nendobj\n", n + 1).bytes());
        }
        let table = file.len();
        file.extend(format!("xref\n0 {}\n0000000000 65535 f \n", places.len() + 1).bytes());
        file.extend(places.iter().flat_map(|p| format!("{p:010} 00000 n \n").into_bytes()));
        file.extend(
            format!("trailer << /Size {} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n", places.len() + 1)
                .bytes(),
        );
        file
    }

    pub(crate) const HELVETICA: &str = "/F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
    const SONG: &str = "/F << /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts \
        [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) \
        /Supplement 4 >> /DW 1000 >>] >>";

    fn read_page(content: &str, fonts: &str, page: &str) -> Page {
        let reading =
            read(&pdf(content, fonts, page), &ReadOptions::default(), &Engines::none(), &mut |_, _| {});
        assert_eq!(reading.issues, [], "nothing is wrong with the file");
        reading.pages.into_iter().next().unwrap()
    }

    #[test]
    fn a_table_row_is_one_line_however_wide_its_gaps() {
        let page = read_page(
            "BT /F 10 Tf 20 200 Td (WBC) Tj 200 0 Td (5.20) Tj 100 0 Td (3.5 - 9.5) Tj ET BT /F 10 Tf 20 185 Td (RBC) Tj ET",
            HELVETICA,
            "",
        );
        assert_eq!(page.text(), "WBC 5.20 3.5 - 9.5\nRBC", "cells of a row belong together, rows do not");
        let word = &page.lines[0].words[1];
        assert!((word.bounds.x0 - 220.0).abs() < 0.5, "places count from the left edge");
        assert!(word.bounds.y0 < 100.0 && word.bounds.y1 > 99.0, "places count from the top edge");
    }

    #[test]
    fn a_power_of_ten_keeps_its_exponent() {
        let page = read_page(
            "BT /F 10 Tf 20 200 Td (x10) Tj /F 6 Tf 4 Ts (9) Tj 0 Ts /F 10 Tf (/L) Tj ET",
            HELVETICA,
            "",
        );
        assert_eq!(page.text(), "x10⁹/L", "109/L would be another unit");
    }

    #[test]
    fn chinese_text_without_its_font_is_read() {
        let page = read_page("BT /F 12 Tf 20 200 Td <767D7EC680DE 2193> Tj ET", SONG, "");
        assert_eq!(page.text(), "白细胞↓", "the predefined character map names the characters, the flag too");
    }

    #[test]
    fn places_are_those_of_the_page_turned_upright() {
        let page = read_page("BT /F 10 Tf 0 1 -1 0 100 20 Tm (Sideways) Tj ET", HELVETICA, "/Rotate 90");
        assert_eq!((page.width, page.height), (300.0, 400.0), "a quarter turn exchanges the sides");
        let bounds = page.lines[0].bounds();
        assert_eq!(page.text(), "Sideways");
        assert!(bounds.width() > 3.0 * bounds.height(), "on the turned page the word lies level");
    }

    #[test]
    fn the_invisible_layer_of_a_scan_is_text() {
        let page = read_page("BT 3 Tr /F 10 Tf 20 200 Td (Scanned words) Tj ET", HELVETICA, "");
        assert_eq!(page.text(), "Scanned words");
    }

    #[test]
    fn bold_made_by_painting_twice_is_read_once() {
        let page = read_page(
            "BT /F 10 Tf 20 200 Td (Blasts) Tj ET BT /F 10 Tf 20.3 200 Td (Blasts) Tj ET",
            HELVETICA,
            "",
        );
        assert_eq!(page.text(), "Blasts");
    }

    #[test]
    fn a_picture_without_an_engine_is_kept_and_said_so() {
        let image = "q 400 0 0 300 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u{7f} EI Q";
        let reading =
            read(&pdf(image, HELVETICA, ""), &ReadOptions::default(), &Engines::none(), &mut |_, _| {});
        assert_eq!(reading.pages.len(), 1, "the page exists");
        assert_eq!(reading.issues[0].code, ReasonCode::OcrMissing, "and waits for an engine");
    }

    #[test]
    fn what_is_no_pdf_is_an_issue_and_not_a_panic() {
        let whole = pdf("BT /F 10 Tf 20 200 Td (WBC) Tj ET", HELVETICA, "");
        for bytes in [&b""[..], b"%PDF-1.7", b"%PDF-1.7\n%%EOF", whole.get(..120).unwrap()] {
            let reading = read(bytes, &ReadOptions::default(), &Engines::none(), &mut |_, _| {});
            assert!(!reading.issues.is_empty(), "{} bytes of a PDF need an explanation", bytes.len());
        }
    }

    #[test]
    fn a_file_that_stops_early_says_so_and_shows_what_came() {
        let whole = pdf("BT /F 10 Tf 20 200 Td (WBC) Tj ET", HELVETICA, "");
        let end = whole.windows(4).position(|w| w == b"xref").unwrap();
        let reading = read(&whole[..end], &ReadOptions::default(), &Engines::none(), &mut |_, _| {});
        assert_eq!(reading.pages[0].text(), "WBC", "the page came");
        assert_eq!(reading.issues[0].code, ReasonCode::Truncated, "and whether it was the last is not known");
        let head = whole.windows(6).position(|w| w == b"stream").unwrap();
        let reading = read(&whole[..head], &ReadOptions::default(), &Engines::none(), &mut |_, _| {});
        assert!(reading.pages.is_empty(), "a promised page is none");
        assert_eq!(reading.issues[0].code, ReasonCode::Truncated);
    }

    #[test]
    fn a_page_is_drawn_at_the_resolution_asked_for() {
        let picture =
            render(&pdf("0 g 0 0 200 300 re f", HELVETICA, ""), 1, 144.0, &Engines::none(), None).unwrap();
        assert_eq!(picture.dimensions(), (800, 600));
        assert_eq!(
            (picture.get_pixel(100, 300).0, picture.get_pixel(700, 300).0),
            ([0; 3], [255; 3]),
            "left half black"
        );
        assert!(
            render(&pdf("", HELVETICA, ""), 2, 72.0, &Engines::none(), None).is_err(),
            "there is no second page"
        );
    }
}
