//! Texts of Word 97 to 2003 (.doc, MS-DOC): paragraphs, tables, page headers. Pictures inside are left out.

mod marks;
mod pieces;

use std::io::{Cursor, Read};

use cfb::CompoundFile;
use satchel_records::{Reading, ReasonCode, TextSource};

use crate::edges::Rows;
use crate::text::layout::{self, Block};
use crate::writing::has_text;
use crate::{Limits, issue};
use marks::Marks;
use pieces::{Pieces, Stories};

const MEDIA_TYPE: &str = "application/msword";
/// Letters of Word's own that are no letters of the text.
const PARAGRAPH: char = '\r';
const CELL: char = '\u{7}';
const LINE: char = '\u{b}';
const PAGE: char = '\u{c}';
const FIELD: char = '\u{13}';
const FIELD_RESULT: char = '\u{14}';
const FIELD_END: char = '\u{15}';
const HARD_HYPHEN: char = '\u{1e}';

/// Reads a text: the headers of its pages, the body, notes and the rest.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Reading {
    let mut reading = Reading { media_type: MEDIA_TYPE.to_owned(), ..Reading::default() };
    match blocks(bytes, limits) {
        Ok(blocks) => {
            if !blocks.iter().any(has_text) {
                reading.issues.push(issue(
                    ReasonCode::Empty,
                    "The Word file holds no text (perhaps only pictures); the original is kept.",
                ));
            }
            reading.pages = layout::lay_out(&blocks, TextSource::Structured, limits, &mut reading.issues);
        }
        Err(Refusal::Locked) => reading.issues.push(issue(
            ReasonCode::Unsupported,
            "The Word file is locked with a password in a way that cannot be undone here; save it without one and add it again. The original is kept.",
        )),
        Err(Refusal::TooOld) => reading.issues.push(issue(
            ReasonCode::Unsupported,
            "The Word file is of before 1997 and cannot be read; save it in a newer form and add that. The original is kept.",
        )),
        Err(Refusal::Damaged) => reading
            .issues
            .push(issue(ReasonCode::Corrupt, "The Word file is damaged; the original is kept.")),
    }
    reading
}

/// Why a file is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Refusal {
    Locked,
    TooOld,
    Damaged,
}

fn blocks(bytes: &[u8], limits: &Limits) -> Result<Vec<Block>, Refusal> {
    let mut file = CompoundFile::open(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    let mut stream = |name: &str| -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        // Damaged tables can lead round in circles, so the length is bounded whatever the file says.
        file.open_stream(name).ok()?.take(limits.max_bytes.min(1 << 30)).read_to_end(&mut bytes).ok()?;
        Some(bytes)
    };
    let text = stream("WordDocument").ok_or(Refusal::Damaged)?;
    let stories = Stories::read(&text)?;
    let table = stream(stories.table).ok_or(Refusal::Damaged)?;
    let pieces = Pieces::read(&stories, &table).ok_or(Refusal::Damaged)?;
    let characters = pieces.characters(&text, limits.max_characters);
    let marks = Marks::read(&text, &table);
    let story = |from: usize, to: usize| {
        Letter::read(characters.get(from..to.min(characters.len())).unwrap_or_default(), &marks)
    };
    let (body, notes) = (stories.body, stories.body.saturating_add(stories.notes));
    let mut headers = story(notes, notes.saturating_add(stories.headers));
    // Each section repeats the letterhead for first, left and right pages.
    let mut seen: Vec<String> = Vec::new();
    headers.retain(|block| match block {
        Block::Text(text) if text.trim().is_empty() || seen.contains(text) => false,
        Block::Text(text) => {
            seen.push(text.clone());
            true
        }
        _ => true,
    });
    headers.extend(story(0, body));
    headers.extend(story(body, notes));
    Ok(headers)
}

/// A character and where it lies in the file, by which its paragraph's properties are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Character {
    shown: char,
    place: u32,
}

#[derive(Default)]
struct Letter {
    blocks: Vec<Block>,
    paragraph: String,
    cell: String,
    rows: Rows,
    /// Fields that are open: whether their result has begun.
    fields: Vec<bool>,
}

impl Letter {
    fn read(characters: &[Character], marks: &Marks) -> Vec<Block> {
        let mut letter = Self::default();
        for character in characters {
            match character.shown {
                FIELD => letter.fields.push(false),
                FIELD_RESULT => {
                    if let Some(field) = letter.fields.last_mut() {
                        *field = true;
                    }
                }
                FIELD_END => _ = letter.fields.pop(),
                // A field's instructions are no text.
                _ if letter.fields.contains(&false) => {}
                PARAGRAPH | CELL | PAGE => letter.end(*character, marks),
                LINE => letter.paragraph.push('\n'),
                HARD_HYPHEN => letter.paragraph.push('-'),
                c if c == '\t' || !c.is_control() => letter.paragraph.push(c),
                _ => {}
            }
        }
        letter.finish()
    }

    /// Ends a paragraph, a cell or a row.
    fn end(&mut self, at: Character, marks: &Marks) {
        let mark = marks.at(at.place);
        let text = std::mem::take(&mut self.paragraph);
        if mark.ends_row {
            self.rows.begin_definition();
            for cell in &mark.cells {
                self.rows.define(cell.edge, cell.continues, cell.joins);
            }
            self.rows.end_row();
        } else if mark.in_table || at.shown == CELL {
            self.cell.push_str(&text);
            if at.shown == CELL {
                let cell = std::mem::take(&mut self.cell);
                self.rows.cell(cell.trim());
            } else {
                self.cell.push('\n');
            }
        } else {
            self.rows.end_table(&mut self.blocks);
            self.blocks.push(Block::Text(text));
            if at.shown == PAGE {
                self.blocks.push(Block::PageBreak);
            }
        }
    }

    fn finish(mut self) -> Vec<Block> {
        self.rows.end_table(&mut self.blocks);
        let rest = std::mem::take(&mut self.cell) + &self.paragraph;
        if !rest.trim().is_empty() {
            self.blocks.push(Block::Text(rest));
        }
        self.blocks
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use std::io::Write;

    const TEXT: &str = "Выписка \u{13}PAGE \\* x\u{14}7\u{15}\rТест\u{7}Результат\u{7}\u{7}WBC\u{7}\u{7}12,4\u{7}\u{7}after\u{c}two\rClinic\rClinic\r";

    /// A text with a letterhead, a field, and a table whose second heading covers two columns and whose second row has
    /// an empty cell.
    pub(crate) fn letter() -> Vec<u8> {
        let characters: Vec<u16> = TEXT.encode_utf16().collect();
        let (body, start) = (characters.len() - 14, 1024u32);
        let place = |n: usize| start + 2 * n as u32;
        // The end of each paragraph and what its properties say.
        let heading_row = row(&[0, 2000, 6000]);
        let other_row = row(&[0, 2000, 4000, 6000]);
        let mut runs: Vec<(u32, Vec<u8>)> = Vec::new();
        let mut rows_met = 0;
        for (n, unit) in characters.iter().enumerate() {
            let ends = [13, 7, 12].contains(unit);
            let ends_row = [37, 48].contains(&n);
            let properties = match (ends, ends_row, *unit) {
                (false, ..) => continue,
                (_, true, _) => {
                    rows_met += 1;
                    let cells = if rows_met == 1 { &heading_row } else { &other_row };
                    [&[0x16, 0x24, 1, 0x17, 0x24, 1][..], cells].concat()
                }
                (_, _, 7) => vec![0x16, 0x24, 1],
                _ => Vec::new(),
            };
            runs.push((place(n + 1), properties));
        }
        let mut word = vec![0; start as usize];
        let mut put = |at: usize, bytes: &[u8]| word[at..at + bytes.len()].copy_from_slice(bytes);
        put(0, &0xa5ecu16.to_le_bytes());
        put(2, &0xc1u16.to_le_bytes());
        put(0x4c, &(body as u32).to_le_bytes());
        put(0x54, &14u32.to_le_bytes());
        let pieces_length = 5 + 8 + 8;
        put(0x1a6, &(pieces_length as u32).to_le_bytes());
        put(0x102, &(pieces_length as u32).to_le_bytes());
        put(0x106, &12u32.to_le_bytes());
        word.extend(characters.iter().flat_map(|unit| unit.to_le_bytes()));
        let page = word.len().div_ceil(512);
        word.resize(page * 512, 0);
        word.extend(properties_page(start, &runs));
        let mut table = vec![2];
        table.extend(16u32.to_le_bytes());
        table.extend(0u32.to_le_bytes());
        table.extend((characters.len() as u32).to_le_bytes());
        table.extend([0, 0]);
        table.extend(start.to_le_bytes());
        table.extend([0, 0]);
        table.extend(start.to_le_bytes());
        table.extend(place(characters.len()).to_le_bytes());
        table.extend((page as u32).to_le_bytes());
        let mut file = CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        file.create_stream("/WordDocument").unwrap().write_all(&word).unwrap();
        file.create_stream("/0Table").unwrap().write_all(&table).unwrap();
        file.flush().unwrap();
        file.into_inner().into_inner()
    }

    /// What the end of a row says of its cells: their edges.
    fn row(edges: &[i16]) -> Vec<u8> {
        let mut cells = vec![(edges.len() - 1) as u8];
        cells.extend(edges.iter().flat_map(|edge| edge.to_le_bytes()));
        let mut row = vec![0x08, 0xd6];
        row.extend((cells.len() as u16 + 1).to_le_bytes());
        row.extend(cells);
        row
    }

    fn properties_page(start: u32, runs: &[(u32, Vec<u8>)]) -> Vec<u8> {
        let mut page = vec![0; 512];
        page[..4].copy_from_slice(&start.to_le_bytes());
        let mut at = 511;
        for (n, (end, properties)) in runs.iter().enumerate() {
            page[4 + 4 * n..8 + 4 * n].copy_from_slice(&end.to_le_bytes());
            let mut stored = vec![0, 0];
            stored.extend(properties);
            stored.resize(stored.len().next_multiple_of(2), 0);
            at = (at - stored.len() - 2) & !1;
            page[at + 1] = (stored.len() / 2) as u8;
            page[at + 2..at + 2 + stored.len()].copy_from_slice(&stored);
            page[4 * (runs.len() + 1) + 13 * n] = (at / 2) as u8;
        }
        page[511] = runs.len() as u8;
        page
    }

    #[test]
    fn paragraphs_tables_fields_and_headers() {
        let bytes = letter();
        assert_eq!(crate::detect::detect(&bytes), crate::detect::Format::Doc);
        let reading = read(&bytes, &Limits::default());
        assert_eq!(reading.issues, []);
        assert_eq!(reading.pages[0].text(), "Clinic\nВыписка 7\nТест Результат\nWBC 12,4\nafter");
        let rows: Vec<Vec<&str>> = reading.pages[0].tables[0]
            .rows
            .iter()
            .map(|r| r.iter().map(|c| c.text.as_str()).collect())
            .collect();
        assert_eq!(
            rows,
            [["Тест", "Результат", "Результат"], ["WBC", "", "12,4"]],
            "an empty cell keeps its place"
        );
        assert_eq!(reading.pages[1].text(), "two");
    }

    #[test]
    fn what_cannot_be_read_has_its_reason() {
        let bytes = letter();
        let word = crate::detect::find(&bytes, &[0xec, 0xa5, 0xc1, 0]).unwrap();
        let mut locked = bytes.clone();
        locked[word + 0x0b] |= 1;
        assert_eq!(read(&locked, &Limits::default()).issues[0].code, ReasonCode::Unsupported);
        let mut old = bytes.clone();
        old[word + 2] = 0x68;
        assert_eq!(read(&old, &Limits::default()).issues[0].code, ReasonCode::Unsupported);
        assert_eq!(read(&bytes[..600], &Limits::default()).issues[0].code, ReasonCode::Corrupt);
    }
}
