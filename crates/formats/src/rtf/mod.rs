//! RTF texts: paragraphs and tables in the code pages that their fonts name. Pictures inside are left out.
//!
//! Maintained RTF readers take text that is Unicode already, which loses the Cyrillic, Chinese and Arabic letters of
//! hospital programs: those are written as bytes in a code page that changes with the font.

mod charset;
mod token;

use std::collections::HashMap;

use encoding_rs::Encoding;
use satchel_records::{Reading, ReasonCode, TextSource};

use crate::edges::Rows;
use crate::text::layout::{self, Block};
use crate::writing::has_text;
use crate::{Limits, issue};
use token::{Token, Tokens};

pub(crate) use charset::code_page;

/// Groups nested deeper than this are an attack.
const DEEPEST: usize = 2_000;

/// Groups that hold no text of the page.
const SILENT: [&str; 26] = [
    "colortbl",
    "stylesheet",
    "info",
    "pict",
    "objdata",
    "fldinst",
    "sp",
    "shprslt",
    "themedata",
    "datastore",
    "latentstyles",
    "listtable",
    "listoverridetable",
    "rsidtbl",
    "generator",
    "xmlnstbl",
    "filetbl",
    "revtbl",
    "annotation",
    "atnid",
    "atnauthor",
    "bkmkstart",
    "bkmkend",
    "nonshppict",
    "nonesttables",
    "nesttableprops",
];
/// Groups that old readers may ignore, with text of the page all the same.
const IGNORABLE_WITH_TEXT: [&str; 2] = ["shpinst", "shptxt"];

/// Reads a text.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Reading {
    let mut reading = Reading { media_type: "application/rtf".to_owned(), ..Reading::default() };
    let mut letter = Letter::default();
    let whole = letter.take(bytes);
    let blocks = letter.finish();
    if !whole {
        reading.issues.push(issue(
            ReasonCode::Corrupt,
            "The text breaks off or is damaged; what came before was read and the original is kept.",
        ));
    } else if !blocks.iter().any(has_text) {
        reading.issues.push(issue(
            ReasonCode::Empty,
            "The text file holds no text (perhaps only pictures); the original is kept.",
        ));
    }
    reading.pages = layout::lay_out(&blocks, TextSource::Structured, limits, &mut reading.issues);
    reading
}

/// The paragraphs and tables of a text that came inside another file.
pub(crate) fn blocks(bytes: &[u8]) -> Vec<Block> {
    let mut letter = Letter::default();
    letter.take(bytes);
    letter.finish()
}

/// The words of a text, a line each paragraph.
pub(crate) fn plain(bytes: &[u8]) -> String {
    let words = |block| match block {
        Block::Text(text) => text,
        Block::Table(rows) => {
            let line = |row: Vec<layout::Cell>| {
                let shown = row.into_iter().filter(|cell| !cell.repeated).map(|cell| cell.text);
                shown.collect::<Vec<_>>().join("\t")
            };
            rows.into_iter().map(line).collect::<Vec<_>>().join("\n")
        }
        Block::PageBreak => String::new(),
    };
    blocks(bytes).into_iter().map(words).collect::<Vec<_>>().join("\n")
}

/// What a group sets for itself and the groups in it.
#[derive(Clone, Copy)]
struct State {
    silent: bool,
    /// Directly inside the table of fonts, where words are their names.
    fonts: bool,
    hidden: bool,
    font: i32,
    /// How many characters stand in for one Unicode character in old readers.
    stand_ins: i32,
}

#[derive(Default)]
struct Letter {
    blocks: Vec<Block>,
    paragraph: String,
    /// Bytes whose code page is decided when they end: a character may take two of them.
    bytes: Vec<u8>,
    /// The first half of a character beyond the basic plane.
    high: Option<u16>,
    rows: Rows,
    in_table: bool,
    /// Code pages: of the whole text, and of each font that names one.
    page: Option<&'static Encoding>,
    fonts: HashMap<i32, &'static Encoding>,
    default_font: i32,
}

impl Letter {
    /// Reads all; `false` when the text ends inside a group.
    fn take(&mut self, bytes: &[u8]) -> bool {
        let mut states: Vec<State> = Vec::new();
        let mut now = State { silent: false, fonts: false, hidden: false, font: 0, stand_ins: 1 };
        let mut skip = 0i32;
        let mut optional = false;
        for token in Tokens::new(bytes) {
            match token {
                Token::Open if states.len() >= DEEPEST => return false,
                Token::Open => states.push(now),
                Token::Close => {
                    self.end_bytes(now);
                    skip = 0;
                    match states.pop() {
                        Some(before) => now = before,
                        None => return true,
                    }
                    if states.is_empty() {
                        return true;
                    }
                }
                Token::Optional => {
                    optional = true;
                    continue;
                }
                Token::Word("u", Some(unit)) => {
                    self.unicode(unit, now);
                    skip = now.stand_ins;
                }
                Token::Word(word, number) => {
                    skip = 0;
                    let ignored = optional && !IGNORABLE_WITH_TEXT.contains(&word) && word != "fonttbl";
                    if ignored || SILENT.contains(&word) {
                        self.end_bytes(now);
                        if word == "nesttableprops" && !now.silent {
                            // It ends a row of a table in a cell.
                            self.paragraph.push('\n');
                        }
                        now.silent = true;
                    } else {
                        self.word(word, number, &mut now);
                    }
                }
                Token::Byte(_) if skip > 0 => skip -= 1,
                Token::Byte(byte) if !now.silent && !now.hidden && !now.fonts => self.bytes.push(byte),
                Token::Byte(_) => {}
            }
            optional = false;
        }
        self.end_bytes(now);
        false
    }

    fn word(&mut self, word: &str, number: Option<i32>, now: &mut State) {
        match word {
            "ansicpg" | "cpg" => {
                let page = number.and_then(charset::code_page);
                if now.fonts {
                    self.set_font(now.font, page);
                } else {
                    self.page = page.or(self.page);
                }
            }
            "mac" => self.page = Some(encoding_rs::MACINTOSH),
            "fonttbl" => now.fonts = true,
            "fcharset" => {
                let page = number.and_then(charset::of_font);
                self.set_font(now.font, page);
            }
            "deff" => {
                self.default_font = number.unwrap_or(0);
                now.font = self.default_font;
            }
            "f" => {
                self.end_bytes(*now);
                now.font = number.unwrap_or(0);
            }
            "plain" => {
                self.end_bytes(*now);
                (now.font, now.hidden) = (self.default_font, false);
            }
            "uc" => now.stand_ins = number.unwrap_or(1).clamp(0, 16),
            "v" | "deleted" => {
                self.end_bytes(*now);
                now.hidden = number != Some(0);
            }
            _ if now.silent => {}
            _ => {
                self.end_bytes(*now);
                self.shape(word, number);
            }
        }
    }

    /// Words that shape paragraphs, pages and tables.
    fn shape(&mut self, word: &str, number: Option<i32>) {
        match word {
            "par" | "sect" => self.end_paragraph(),
            "line" | "softline" => self.paragraph.push('\n'),
            "tab" => self.paragraph.push('\t'),
            "page" | "pagebb" => {
                self.end_paragraph();
                self.rows.end_table(&mut self.blocks);
                self.blocks.push(Block::PageBreak);
            }
            "pard" => self.in_table = false,
            "intbl" => self.in_table = true,
            "trowd" => {
                self.in_table = true;
                self.rows.begin_definition();
            }
            "cellx" => self.rows.edge(number.unwrap_or(0)),
            "clvmrg" => self.rows.continues(),
            "clmrg" => self.rows.joins(),
            "cell" | "nestcell" => {
                let text = std::mem::take(&mut self.paragraph);
                if word == "cell" {
                    self.rows.cell(text.trim());
                } else {
                    // A table in a cell becomes words of that cell.
                    self.paragraph = format!("{}  ", text.trim_end());
                }
            }
            "row" => {
                self.rows.end_row();
                self.in_table = false;
            }
            "emdash" => self.paragraph.push('—'),
            "endash" => self.paragraph.push('–'),
            "bullet" => self.paragraph.push('•'),
            "lquote" => self.paragraph.push('‘'),
            "rquote" => self.paragraph.push('’'),
            "ldblquote" => self.paragraph.push('“'),
            "rdblquote" => self.paragraph.push('”'),
            "emspace" | "enspace" | "qmspace" | "~" => self.paragraph.push(' '),
            "_" => self.paragraph.push('-'),
            _ => {}
        }
    }

    fn set_font(&mut self, font: i32, page: Option<&'static Encoding>) {
        if let Some(page) = page {
            self.fonts.insert(font, page);
        }
    }

    fn unicode(&mut self, unit: i32, now: State) {
        self.end_bytes(now);
        if now.silent || now.hidden || now.fonts {
            return;
        }
        // The format writes units above 32767 as negative numbers.
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the unit is 16 bits wide"
        )]
        let unit = unit as u16;
        match (self.high.take(), unit) {
            (None, 0xd800..=0xdbff) => self.high = Some(unit),
            (high, unit) => {
                let characters = char::decode_utf16(high.into_iter().chain([unit])).flatten();
                self.paragraph.extend(characters.filter(|c| !c.is_control()));
            }
        }
    }

    fn end_bytes(&mut self, now: State) {
        if self.bytes.is_empty() {
            return;
        }
        let page = self.fonts.get(&now.font).copied().or(self.page).unwrap_or(encoding_rs::WINDOWS_1252);
        let (text, _) = page.decode_without_bom_handling(&self.bytes);
        self.paragraph.extend(text.chars().filter(|c| !c.is_control()));
        self.bytes.clear();
    }

    fn end_paragraph(&mut self) {
        if self.in_table {
            self.paragraph.push('\n');
            return;
        }
        self.rows.end_table(&mut self.blocks);
        self.blocks.push(Block::Text(std::mem::take(&mut self.paragraph)));
    }

    fn finish(mut self) -> Vec<Block> {
        self.rows.end_table(&mut self.blocks);
        if !self.paragraph.trim().is_empty() {
            self.blocks.push(Block::Text(std::mem::take(&mut self.paragraph)));
        }
        self.blocks
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A letter in two code pages with a table whose heading covers two columns.
    pub(crate) const LETTER: &[u8] =
        b"{\\rtf1\\ansi\\ansicpg1251\\deff0{\\fonttbl{\\f0\\fcharset204 Times;}{\\f1\\fcharset134 SimSun;}}\
        {\\info{\\title secret}}{\\*\\generator x;}\\pard \\'c0\\'ed\\'e0\\'eb\\'e8\\'e7\\par\n\
        {\\f1 \\'b0\\'d7\\'cf\\'b8\\'b0\\'fb} \\uc1\\u8595?\\u-10179?\\u-8704? 3.5\\par\
        \\trowd\\cellx2000\\cellx6010\\pard\\intbl Test\\cell Result\\cell\\row\
        \\trowd\\cellx2000\\cellx4000\\cellx6000\\pard\\intbl WBC\\cell 12,4\\cell 10^9/l\\cell\\row\
        \\pard{\\v hidden}after{\\pict\\wmetafile8 010203}\\page two\\par}";

    fn read_letter(bytes: &[u8]) -> Reading {
        read(bytes, &Limits::default())
    }

    #[test]
    fn code_pages_unicode_tables_and_pages() {
        let reading = read_letter(LETTER);
        assert_eq!(reading.issues, []);
        assert_eq!(reading.pages[0].text(), "Анализ\n白细胞 ↓😀 3.5\nTest Result\nWBC 12,4 10^9/l\nafter");
        let first = &reading.pages[0].tables[0].rows[0];
        assert_eq!(first.len(), 3, "a wide cell covers the columns of the rows below");
        assert_eq!(first[2].text, "Result");
        assert_eq!(reading.pages[1].text(), "two");
    }

    #[test]
    fn cells_merged_downwards_repeat() {
        let reading = read_letter(
            b"{\\rtf1\\trowd\\clvmgf\\cellx100\\cellx200 Blood\\cell WBC\\cell\\row\
            \\trowd\\clvmrg\\cellx100\\cellx200\\cell PLT\\cell\\row}",
        );
        let rows: Vec<&str> = reading.pages[0].tables[0].rows.iter().map(|r| r[0].text.as_str()).collect();
        assert_eq!(rows, ["Blood", "Blood"]);
    }

    #[test]
    fn old_dos_and_chinese_texts_without_fonts() {
        let (dos, _, _) = encoding_rs::WINDOWS_1251.encode("Выписка");
        let text = [b"{\\rtf1\\ansi\\ansicpg1251 ", &dos[..], b"}"].concat();
        assert_eq!(read_letter(&text).pages[0].text(), "Выписка", "raw bytes are in the text's code page");
        let (big5, _, _) = encoding_rs::BIG5.encode("血液檢驗");
        let text = [b"{\\rtf1\\ansi\\ansicpg950 ", &big5[..], b"}"].concat();
        assert_eq!(read_letter(&text).pages[0].text(), "血液檢驗");
    }

    #[test]
    fn what_breaks_off_is_said() {
        let reading = read_letter(&LETTER[..LETTER.len() - 30]);
        assert!(reading.pages[0].text().starts_with("Анализ"), "what came is kept");
        assert_eq!(reading.issues[0].code, ReasonCode::Corrupt);
        assert_eq!(read_letter(&b"{".repeat(100_000)).issues[0].code, ReasonCode::Corrupt, "nesting ends");
        assert_eq!(read_letter(b"{\\rtf1 }").issues[0].code, ReasonCode::Empty);
    }
}
