//! Word texts (DOCX): paragraphs, tables, text boxes, headers and footers. Scans that were put into a
//! letter become files of their own.

use std::io::Cursor;

use quick_xml::events::BytesStart;
use satchel_records::{Reading, ReasonCode, TextSource};
use zip::ZipArchive;

use crate::office_xml::{Told, attribute, part, pictures, tell};
use crate::text::layout::{self, Block};
use crate::writing::{Writing, has_text};
use crate::{Limits, issue};

/// Reads a Word text: headers first, then the body, notes and footers.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Reading {
    let mut reading = Reading::default();
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        reading.issues.push(issue(ReasonCode::Corrupt, "The Word file is damaged; the original is kept."));
        return reading;
    };
    let names = part_names(&archive);
    let mut blocks: Vec<Block> = Vec::new();
    let mut seen: Vec<String> = Vec::new();
    for name in &names {
        let Some(xml) = part(&mut archive, name) else {
            reading.issues.push(issue(
                ReasonCode::Corrupt,
                "A part of the Word file is damaged or too large; the rest was read and the original is kept.",
            ));
            continue;
        };
        // First-page and even-page headers often repeat the same letterhead.
        if name != "word/document.xml" {
            if seen.contains(&xml) {
                continue;
            }
            seen.push(xml.clone());
        }
        let (found, whole) = body(&xml, limits);
        if !whole {
            reading.issues.push(issue(
                ReasonCode::Corrupt,
                "The Word file's text breaks off; what came before was read and the original is kept.",
            ));
        }
        blocks.extend(found);
    }
    let has_words = blocks.iter().any(has_text);
    reading.members = pictures(&mut archive, "word/media/", !has_words, limits);
    if reading.issues.is_empty() && reading.members.is_empty() && !has_words {
        reading.issues.push(issue(
            ReasonCode::Empty,
            "The Word file holds no text and no picture that can be read; the original is kept.",
        ));
    }
    reading.pages = layout::lay_out(&blocks, TextSource::Structured, limits, &mut reading.issues);
    reading
}

fn part_names(archive: &ZipArchive<Cursor<&[u8]>>) -> Vec<String> {
    let all: Vec<String> = archive.file_names().flatten().map(std::borrow::Cow::into_owned).collect();
    let named = |start: &str| {
        let mut names: Vec<String> =
            all.iter().filter(|n| n.starts_with(start) && n.ends_with(".xml")).take(20).cloned().collect();
        names.sort();
        names
    };
    let mut names = named("word/header");
    names.push("word/document.xml".to_owned());
    names.extend(named("word/footnotes"));
    names.extend(named("word/endnotes"));
    names.extend(named("word/footer"));
    names
}

/// The blocks of one part, and whether it could be read to its end.
fn body(xml: &str, limits: &Limits) -> (Vec<Block>, bool) {
    let mut body = Body::default();
    let whole = tell(xml, limits.max_depth.saturating_mul(4), &mut body);
    (body.writing.finish(), whole)
}

#[derive(Default)]
struct Body {
    writing: Writing,
    in_text: bool,
    skipped: usize,
}

impl Told for Body {
    fn start(&mut self, start: &BytesStart<'_>) {
        let name = start.local_name();
        let name = name.as_ref();
        if name == "Fallback" || name == "del" || self.skipped > 0 {
            // The fallback of a drawing repeats its text for old programs; deleted text is no longer the author's.
            self.skipped += 1;
            return;
        }
        match name {
            "t" => self.in_text = true,
            "p" => self.writing.begin_paragraph(),
            "tab" | "ptab" if !is_tab_stop(start) => self.writing.push("\t"),
            "br" | "cr" if attribute(start, "type").as_deref() == Some("page") => self.writing.page_break(),
            "br" | "cr" => self.writing.push("\n"),
            "lastRenderedPageBreak" => self.writing.page_break(),
            "noBreakHyphen" => self.writing.push("-"),
            "tbl" => self.writing.begin_table(),
            "tr" => self.writing.begin_row(),
            "tc" => self.writing.begin_cell(1, 1),
            "gridSpan" => {
                if let Some(value) = attribute(start, "val") {
                    self.writing.widen_cell(value.parse().unwrap_or(1));
                }
            }
            "vMerge" => {
                self.writing.continue_cell(attribute(start, "val").as_deref() != Some("restart"));
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if self.skipped > 0 {
            self.skipped -= 1;
            return;
        }
        match name {
            "t" => self.in_text = false,
            "p" => self.writing.end_paragraph(),
            "tc" => self.writing.end_cell(),
            "tbl" => self.writing.end_table(),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.in_text && self.skipped == 0 {
            self.writing.push(text);
        }
    }
}

/// `w:tab` is a tab character in a run and a tab stop, with a position, in paragraph properties.
fn is_tab_stop(start: &BytesStart<'_>) -> bool {
    attribute(start, "pos").is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn docx(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, xml) in parts {
            writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
            writer.write_all(xml.as_bytes()).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn body(xml: &str) -> Reading {
        let xml = format!("<w:document xmlns:w='x'><w:body>{xml}</w:body></w:document>");
        read(&docx(&[("word/document.xml", &xml)]), &Limits::default())
    }

    #[test]
    fn paragraphs_runs_and_entities() {
        let reading = body(
            "<w:p><w:r><w:t>A &amp; B</w:t><w:tab/><w:t>&#1051;</w:t></w:r><w:del><w:r><w:t>gone</w:t></w:r></w:del></w:p>\
             <w:p><w:r><w:br w:type='page'/><w:t>two</w:t></w:r></w:p>",
        );
        assert!(reading.issues.is_empty(), "{:?}", reading.issues);
        assert_eq!(reading.pages[0].text(), "A & B Л");
        assert_eq!(reading.pages[1].text(), "two", "a page break begins a page");
    }

    #[test]
    fn merged_cells_repeat() {
        let cell = |props: &str, text: &str| {
            format!("<w:tc><w:tcPr>{props}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>")
        };
        let xml = format!(
            "<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}{}</w:tr></w:tbl>",
            cell("<w:vMerge w:val='restart'/>", "Blood"),
            cell("<w:gridSpan w:val='2'/>", "Counts"),
            cell("<w:vMerge/>", ""),
            cell("", "WBC"),
            cell("", "12"),
        );
        let reading = body(&xml);
        let rows: Vec<Vec<&str>> = reading.pages[0].tables[0]
            .rows
            .iter()
            .map(|r| r.iter().map(|c| c.text.as_str()).collect())
            .collect();
        assert_eq!(rows, [["Blood", "Counts", "Counts"], ["Blood", "WBC", "12"]]);
        assert_eq!(reading.pages[0].text(), "Blood Counts\nWBC 12", "lines show a merged cell once");
    }

    #[test]
    fn headers_come_first_and_once() {
        let doc =
            "<w:document xmlns:w='x'><w:body><w:p><w:r><w:t>body</w:t></w:r></w:p></w:body></w:document>";
        let head = "<w:hdr xmlns:w='x'><w:p><w:r><w:t>Clinic</w:t></w:r></w:p></w:hdr>";
        let file =
            docx(&[("word/document.xml", doc), ("word/header1.xml", head), ("word/header2.xml", head)]);
        assert_eq!(read(&file, &Limits::default()).pages[0].text(), "Clinic\nbody");
    }

    #[test]
    fn scans_in_a_letter_are_files_and_logos_are_not() {
        let picture = |side: u32| {
            let mut file = Cursor::new(Vec::new());
            image::GrayImage::new(side, side).write_to(&mut file, image::ImageFormat::Png).unwrap();
            file.into_inner()
        };
        let pack = |text: &str| {
            let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
            let xml = format!(
                "<w:document xmlns:w='x'><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>"
            );
            let parts = [
                ("word/document.xml", xml.into_bytes()),
                ("word/media/image1.png", picture(600)),
                ("word/media/logo.png", picture(60)),
            ];
            for (name, bytes) in parts {
                writer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
                writer.write_all(&bytes).unwrap();
            }
            writer.finish().unwrap().into_inner()
        };
        let names = |text: &str| {
            let reading = read(&pack(text), &Limits::default());
            assert_eq!(reading.issues, []);
            reading.members.into_iter().map(|m| m.name).collect::<Vec<_>>()
        };
        assert_eq!(names("See below"), ["image1.png"]);
        assert_eq!(names(""), ["image1.png", "logo.png"], "a letter of pictures alone gives them all");
    }

    #[test]
    fn entities_of_the_file_are_never_expanded() {
        let laughs = "<!DOCTYPE d [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]><w:document xmlns:w='x'><w:body>\
                      <w:p><w:r><w:t>x&b;y</w:t></w:r></w:p></w:body></w:document>";
        let reading = read(&docx(&[("word/document.xml", laughs)]), &Limits::default());
        assert_eq!(reading.pages[0].text(), "xy", "a billion laughs stay one reference");
    }

    #[test]
    fn broken_xml_keeps_what_came_before() {
        let reading = body("<w:p><w:r><w:t>kept</w:t></w:r></w:p><w:p></w:tbl");
        assert_eq!(reading.pages[0].text(), "kept");
        assert_eq!(reading.issues[0].code, ReasonCode::Corrupt, "what broke off must be said");
    }

    #[test]
    fn nesting_without_end_stops() {
        let reading = body(&"<w:tbl><w:tr><w:tc>".repeat(100_000));
        assert_eq!(reading.issues[0].code, ReasonCode::Corrupt);
    }
}
