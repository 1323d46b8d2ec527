//! OpenDocument texts (ODT): headers, paragraphs, tables, notes, footers. Scans that were put into a letter
//! become files of their own.

use std::collections::HashSet;
use std::io::Cursor;

use quick_xml::events::BytesStart;
use satchel_records::{Reading, ReasonCode, TextSource};
use zip::ZipArchive;

use crate::office_xml::{Told, attribute, part, pictures, tell};
use crate::text::layout::{self, Block};
use crate::writing::{Writing, has_text};
use crate::{Limits, issue};

/// Elements whose words are not on the page: deleted text, remarks, descriptions of pictures, controls.
const SILENT: [&str; 6] = ["tracked-changes", "annotation", "title", "desc", "forms", "scripts"];
/// A cell repeated more often than this is formatting.
const MOST_REPEATED: usize = 200;

/// Reads a text: the header of its pages, the body, the footer.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Reading {
    let mut reading = Reading::default();
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        reading.issues.push(issue(ReasonCode::Corrupt, "The text file is damaged; the original is kept."));
        return reading;
    };
    if part(&mut archive, "META-INF/manifest.xml").is_some_and(|xml| xml.contains("encryption-data")) {
        reading.issues.push(issue(
            ReasonCode::Unsupported,
            "The text is locked with a password in a way that cannot be undone here; save it without one and add it again. The original is kept.",
        ));
        return reading;
    }
    let styles = part(&mut archive, "styles.xml").unwrap_or_default();
    let content = part(&mut archive, "content.xml").unwrap_or_default();
    let deepest = limits.max_depth.saturating_mul(4);
    let (header, _) = Body::read(&styles, Place::Header, deepest);
    let (body, whole) = Body::read(&content, Place::Text, deepest);
    let (footer, _) = Body::read(&styles, Place::Footer, deepest);
    let blocks: Vec<Block> = header.into_iter().chain(body).chain(footer).collect();
    let has_words = blocks.iter().any(has_text);
    reading.members = pictures(&mut archive, "Pictures/", !has_words, limits);
    if content.is_empty() || !whole {
        reading.issues.push(issue(
            ReasonCode::Corrupt,
            "The text file breaks off or is damaged; what came before was read and the original is kept.",
        ));
    } else if reading.members.is_empty() && !has_words {
        reading.issues.push(issue(
            ReasonCode::Empty,
            "The text file holds no text and no picture that can be read; the original is kept.",
        ));
    }
    reading.pages = layout::lay_out(&blocks, TextSource::Structured, limits, &mut reading.issues);
    reading
}

/// Which words of a part are wanted: headers and footers stand in the part of the styles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Header,
    Text,
    Footer,
}

impl Place {
    /// The element that holds them. Variants for left and first pages mostly repeat the letterhead.
    fn element(self) -> &'static str {
        match self {
            Self::Header => "header",
            Self::Text => "body",
            Self::Footer => "footer",
        }
    }
}

struct Body {
    writing: Writing,
    place: Place,
    /// Inside the element that holds the wanted words.
    within: bool,
    silent: usize,
    /// The style being described, and those that begin a new page.
    style: String,
    breaking: HashSet<String>,
    repeat_cell: usize,
}

impl Body {
    /// The blocks of one place, and whether the part could be read to its end.
    fn read(xml: &str, place: Place, deepest: u32) -> (Vec<Block>, bool) {
        let mut body = Self {
            writing: Writing::default(),
            place,
            within: false,
            silent: 0,
            style: String::new(),
            breaking: HashSet::new(),
            repeat_cell: 1,
        };
        let whole = tell(xml, deepest, &mut body);
        (body.writing.finish(), whole)
    }

    fn describe_style(&mut self, name: &str, start: &BytesStart<'_>) {
        match name {
            "style" => self.style = attribute(start, "name").unwrap_or_default(),
            "paragraph-properties" if attribute(start, "break-before").as_deref() == Some("page") => {
                self.breaking.insert(std::mem::take(&mut self.style));
            }
            _ => {}
        }
    }
}

impl Told for Body {
    fn start(&mut self, start: &BytesStart<'_>) {
        let name = start.local_name();
        let name = name.as_ref();
        if self.silent > 0 || SILENT.contains(&name) {
            self.silent += 1;
            return;
        }
        if !self.within {
            self.describe_style(name, start);
            self.within = name == self.place.element();
            return;
        }
        let count = |key: &str| attribute(start, key).and_then(|value| value.parse().ok()).unwrap_or(1);
        match name {
            "p" | "h" => {
                if attribute(start, "style-name").is_some_and(|style| self.breaking.contains(&style)) {
                    self.writing.page_break();
                }
                self.writing.begin_paragraph();
            }
            "s" => self
                .writing
                .push(&" ".repeat(attribute(start, "c").map_or(1, |c| c.parse().unwrap_or(1)).min(200))),
            "tab" => self.writing.push("\t"),
            "line-break" => self.writing.push("\n"),
            "soft-page-break" => self.writing.page_break(),
            "table" => self.writing.begin_table(),
            "table-row" => self.writing.begin_row(),
            "table-cell" => {
                self.repeat_cell = count("number-columns-repeated").min(MOST_REPEATED);
                self.writing.begin_cell(count("number-columns-spanned"), count("number-rows-spanned"));
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if self.silent > 0 {
            self.silent -= 1;
            return;
        }
        if !self.within {
            return;
        }
        match name {
            "p" | "h" => self.writing.end_paragraph(),
            "table" => self.writing.end_table(),
            "table-cell" => {
                self.writing.end_cell();
                // Only empty cells are written once for several, so no text is lost by repeating nothing.
                for _ in 1..self.repeat_cell {
                    self.writing.begin_cell(1, 1);
                    self.writing.end_cell();
                }
            }
            name if name == self.place.element() => self.within = false,
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.silent > 0 || !self.within {
            return;
        }
        // Runs of white space are one space here; more of them have elements of their own.
        for c in text.chars() {
            let white = c.is_ascii_whitespace();
            let before = self.writing.paragraph().and_then(|p| p.chars().last());
            if !white {
                self.writing.push(c.encode_utf8(&mut [0; 4]));
            } else if before.is_some_and(|b| !b.is_whitespace()) {
                self.writing.push(" ");
            }
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use std::io::Write;

    const CONTENT: &str = "<office:document-content xmlns:office='o' xmlns:text='t' xmlns:table='b' xmlns:style='s' xmlns:fo='f'>\
        <office:automatic-styles><style:style style:name='P1'><style:paragraph-properties fo:break-before='page'/></style:style>\
        </office:automatic-styles><office:body><office:text><text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>\
        <text:h>Выписка</text:h><text:p>Диагноз:<text:s text:c='3'/><text:span>ОЛЛ</text:span>\n   рецидив<text:tab/>2024</text:p>\
        <table:table><table:table-row><table:table-cell table:number-rows-spanned='2'><text:p>Кровь</text:p></table:table-cell>\
        <table:table-cell table:number-columns-spanned='2'><text:p>Показатели</text:p></table:table-cell><table:covered-table-cell/>\
        </table:table-row><table:table-row><table:covered-table-cell/><table:table-cell><text:p>WBC</text:p></table:table-cell>\
        <table:table-cell><text:p>12,4</text:p></table:table-cell></table:table-row></table:table>\
        <text:p text:style-name='P1'>вторая</text:p></office:text></office:body></office:document-content>";
    const STYLES: &str = "<office:document-styles xmlns:office='o' xmlns:style='s' xmlns:text='t'><office:master-styles>\
        <style:master-page><style:header><text:p>Больница</text:p></style:header><style:header-left><text:p>Больница</text:p>\
        </style:header-left><style:footer><text:p>стр. 1</text:p></style:footer></style:master-page></office:master-styles></office:document-styles>";

    fn pack(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in parts {
            writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
            writer.write_all(text.as_bytes()).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    /// A letter with a letterhead, a table and two pages.
    pub(crate) fn letter() -> Vec<u8> {
        let kind = "application/vnd.oasis.opendocument.text";
        pack(&[("mimetype", kind), ("styles.xml", STYLES), ("content.xml", CONTENT)])
    }

    #[test]
    fn a_letter_with_its_letterhead_table_and_pages() {
        let reading = read(&letter(), &Limits::default());
        assert_eq!(reading.issues, []);
        assert_eq!(
            reading.pages[0].text(),
            "Больница\nВыписка\nДиагноз: ОЛЛ рецидив 2024\nКровь Показатели\nWBC 12,4",
            "deleted words are gone, the letterhead stands once"
        );
        let rows: Vec<Vec<&str>> = reading.pages[0].tables[0]
            .rows
            .iter()
            .map(|r| r.iter().map(|c| c.text.as_str()).collect())
            .collect();
        assert_eq!(rows, [["Кровь", "Показатели", "Показатели"], ["Кровь", "WBC", "12,4"]]);
        assert_eq!(reading.pages[1].text(), "вторая\nстр. 1", "a style can begin a page");
    }

    #[test]
    fn what_breaks_off_is_said_and_what_came_is_kept() {
        let cut = CONTENT.split("<text:p text:style-name='P1'").next().unwrap();
        let reading = read(&pack(&[("content.xml", cut)]), &Limits::default());
        assert!(reading.pages[0].text().ends_with("WBC 12,4"));
        assert_eq!(reading.issues[0].code, ReasonCode::Corrupt);
        assert_eq!(read(&pack(&[("mimetype", "x")]), &Limits::default()).issues[0].code, ReasonCode::Corrupt);
    }

    #[test]
    fn a_locked_text_is_named() {
        let manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>";
        let reading = read(
            &pack(&[("META-INF/manifest.xml", manifest), ("content.xml", "\u{1}\u{2}")]),
            &Limits::default(),
        );
        assert_eq!(reading.issues[0].code, ReasonCode::Unsupported);
    }
}
