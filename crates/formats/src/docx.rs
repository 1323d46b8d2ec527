//! Word texts (DOCX): paragraphs, tables, text boxes, headers and footers. Pictures inside are left out.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use satchel_records::{Reading, ReasonCode, TextSource};
use zip::ZipArchive;

use crate::grid::Grid;
use crate::text::layout::{self, Block};
use crate::{Limits, issue};

/// A part larger than this is no letter.
const MAX_PART: u64 = 64 << 20;

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
        let (found, whole) = Body::read(&xml, limits);
        if !whole {
            reading.issues.push(issue(
                ReasonCode::Corrupt,
                "The Word file's text breaks off; what came before was read and the original is kept.",
            ));
        }
        blocks.extend(found);
    }
    if reading.issues.is_empty() && !blocks.iter().any(has_text) {
        reading.issues.push(issue(
            ReasonCode::Empty,
            "The Word file holds no text (perhaps only pictures); the original is kept.",
        ));
    }
    reading.pages = layout::lay_out(&blocks, TextSource::Structured, limits, &mut reading.issues);
    reading
}

fn has_text(block: &Block) -> bool {
    match block {
        Block::Text(text) => !text.trim().is_empty(),
        Block::Table(rows) => rows.iter().flatten().any(|cell| !cell.text.trim().is_empty()),
        Block::PageBreak => false,
    }
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

fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Option<String> {
    let index = archive.index_for_name(name)?;
    let mut bytes = Vec::new();
    archive.by_index(index).ok()?.take(MAX_PART + 1).read_to_end(&mut bytes).ok()?;
    (bytes.len() as u64 <= MAX_PART).then(|| crate::text::encoding::decode(&bytes, Some(encoding_rs::UTF_8)))
}

/// What is being built while the XML streams by; nothing recurses.
struct Body<'a> {
    blocks: Vec<Block>,
    /// Open paragraphs: a text box stands inside the paragraph it is anchored to.
    paragraphs: Vec<String>,
    tables: Vec<OpenTable>,
    in_text: bool,
    skipped: usize,
    limits: &'a Limits,
}

#[derive(Default)]
struct OpenTable {
    grid: Grid,
    cell: String,
    columns: usize,
    continues: bool,
}

impl<'a> Body<'a> {
    /// The blocks of one part, and whether it could be read to its end.
    fn read(xml: &str, limits: &'a Limits) -> (Vec<Block>, bool) {
        let mut body = Self {
            blocks: Vec::new(),
            paragraphs: Vec::new(),
            tables: Vec::new(),
            in_text: false,
            skipped: 0,
            limits,
        };
        let mut reader = Reader::from_str(xml);
        let mut depth = 0u32;
        let whole = loop {
            match reader.read_event() {
                Ok(Event::Start(start)) => {
                    depth += 1;
                    if depth > body.limits.max_depth.saturating_mul(4) {
                        break false;
                    }
                    body.start(&start);
                }
                Ok(Event::Empty(start)) => {
                    body.start(&start);
                    body.end(start.local_name().as_ref());
                }
                Ok(Event::End(end)) => {
                    depth = depth.saturating_sub(1);
                    body.end(end.local_name().as_ref());
                }
                Ok(Event::Text(text)) => body.text(&text.xml10_content()),
                Ok(Event::CData(text)) => body.text(&text.xml10_content()),
                // Only the five predefined entities and character numbers: a file's own entities are never expanded.
                Ok(Event::GeneralRef(reference)) => {
                    let c = match reference.resolve_char_ref() {
                        Ok(Some(c)) => Some(c),
                        _ => predefined(&reference.xml10_content()),
                    };
                    if let Some(c) = c {
                        body.text(c.encode_utf8(&mut [0; 4]));
                    }
                }
                Ok(Event::Eof) => break depth == 0,
                Ok(_) => {}
                Err(_) => break false,
            }
        };
        body.finish();
        (body.blocks, whole)
    }

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
            "p" => {
                self.paragraphs.push(String::new());
                if self.paragraphs.len() > 64 {
                    self.end("p");
                }
            }
            "tab" | "ptab" if !self.in_tab_stops(start) => self.push("\t"),
            "br" | "cr" if attribute(start, "type").as_deref() == Some("page") => self.page_break(),
            "br" | "cr" => self.push("\n"),
            "lastRenderedPageBreak" => self.page_break(),
            "noBreakHyphen" => self.push("-"),
            "tbl" if self.tables.len() < 32 => self.tables.push(OpenTable::default()),
            "tr" => {
                if let Some(table) = self.tables.last_mut() {
                    table.grid.begin_row();
                }
            }
            "tc" => {
                if let Some(table) = self.tables.last_mut() {
                    *table = OpenTable {
                        grid: std::mem::take(&mut table.grid),
                        columns: 1,
                        ..OpenTable::default()
                    };
                }
            }
            "gridSpan" => {
                if let (Some(table), Some(value)) = (self.tables.last_mut(), attribute(start, "val")) {
                    table.columns = value.parse().unwrap_or(1);
                }
            }
            "vMerge" => {
                if let Some(table) = self.tables.last_mut() {
                    table.continues = attribute(start, "val").as_deref() != Some("restart");
                }
            }
            _ => {}
        }
    }

    /// `w:tab` is a tab character in a run and a tab stop, with a position, in paragraph properties.
    fn in_tab_stops(&self, start: &BytesStart<'_>) -> bool {
        attribute(start, "pos").is_some()
    }

    fn end(&mut self, name: &str) {
        if self.skipped > 0 {
            self.skipped -= 1;
            return;
        }
        match name {
            "t" => self.in_text = false,
            "p" => {
                if let Some(paragraph) = self.paragraphs.pop() {
                    self.paragraph(paragraph);
                }
            }
            "tc" => {
                if let Some(table) = self.tables.last_mut() {
                    let text = std::mem::take(&mut table.cell);
                    if table.continues {
                        table.grid.continue_above(table.columns);
                    } else {
                        table.grid.cell(text.trim(), table.columns, 1);
                    }
                    table.continues = false;
                }
            }
            "tbl" => {
                if let Some(table) = self.tables.pop() {
                    self.table(table);
                }
            }
            _ => {}
        }
    }

    fn paragraph(&mut self, text: String) {
        if let Some(table) = self.tables.last_mut() {
            if !table.cell.is_empty() {
                table.cell.push('\n');
            }
            table.cell.push_str(&text);
        } else {
            self.blocks.push(Block::Text(text));
        }
    }

    /// A table inside a cell becomes lines of that cell.
    fn table(&mut self, table: OpenTable) {
        let rows = table.grid.finish();
        if let Some(outer) = self.tables.last_mut() {
            for row in rows {
                let texts: Vec<&str> = row.iter().filter(|c| !c.repeated).map(|c| c.text.as_str()).collect();
                outer.cell.push('\n');
                outer.cell.push_str(&texts.join("  "));
            }
        } else if !rows.is_empty() {
            self.blocks.push(Block::Table(rows));
        }
    }

    fn page_break(&mut self) {
        if !self.tables.is_empty() {
            return;
        }
        if let Some(paragraph) = self.paragraphs.last_mut() {
            let before = std::mem::take(paragraph);
            if !before.trim().is_empty() {
                self.blocks.push(Block::Text(before));
            }
        }
        self.blocks.push(Block::PageBreak);
    }

    fn text(&mut self, text: &str) {
        if self.in_text && self.skipped == 0 {
            self.push(text);
        }
    }

    fn push(&mut self, text: &str) {
        if let Some(paragraph) = self.paragraphs.last_mut() {
            paragraph.push_str(text);
        }
    }

    /// Closes what a truncated part left open.
    fn finish(&mut self) {
        self.skipped = 0;
        while let Some(paragraph) = self.paragraphs.pop() {
            self.paragraph(paragraph);
        }
        while let Some(mut table) = self.tables.pop() {
            if !table.cell.trim().is_empty() {
                let text = std::mem::take(&mut table.cell);
                table.grid.cell(text.trim(), table.columns, 1);
            }
            self.table(table);
        }
    }
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    start.attributes().flatten().find(|a| a.key.local_name().as_ref() == name).map(|a| a.value.to_string())
}

fn predefined(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => return None,
    })
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
