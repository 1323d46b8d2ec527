//! HTML as browsers see it: paragraphs, headings and tables; scripts, styles and pictures are left out.

use ego_tree::iter::Edge;
use satchel_records::{Issue, Reading, ReasonCode, TextSource};
use scraper::{Html, Node};

use crate::grid::Grid;
use crate::text::encoding;
use crate::text::layout::{self, Block};
use crate::{Limits, issue};

/// Larger pages are kept but not read: the tree takes many times the bytes.
const MAX_BYTES: usize = 24 << 20;

/// Elements whose content is no text of the page.
const SILENT: [&str; 11] = [
    "script", "style", "head", "noscript", "template", "svg", "object", "iframe", "select", "textarea",
    "math",
];

/// Elements that begin and end a line.
const BLOCKS: [&str; 33] = [
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "ul",
    "ol",
    "dl",
    "dt",
    "dd",
    "section",
    "article",
    "header",
    "footer",
    "main",
    "nav",
    "aside",
    "address",
    "blockquote",
    "figure",
    "figcaption",
    "form",
    "fieldset",
    "legend",
    "hr",
    "center",
    "body",
    "caption",
    "pre",
];

/// Elements that the standard closes by itself; they do not count as nesting.
const SELF_CLOSING: [&str; 22] = [
    "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "br", "hr", "img", "input",
    "meta", "link", "col", "colgroup", "wbr", "area", "base",
];

/// Reads an HTML page.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Reading {
    let mut reading = Reading { media_type: "text/html".to_owned(), ..Reading::default() };
    let text = encoding::decode(bytes, encoding::declared(bytes));
    let blocks = blocks(&text, limits, &mut reading.issues);
    if blocks.is_empty() && reading.issues.is_empty() {
        reading.issues.push(issue(ReasonCode::Empty, "The web page holds no words; the original is kept."));
    }
    reading.pages = layout::lay_out(&blocks, TextSource::Structured, limits, &mut reading.issues);
    reading
}

/// The paragraphs and tables of a page that is decoded already.
pub(crate) fn blocks(text: &str, limits: &Limits, issues: &mut Vec<Issue>) -> Vec<Block> {
    if text.len() > MAX_BYTES {
        issues.push(issue(ReasonCode::TooLarge, "The web page is too large to be read; it is kept."));
        return Vec::new();
    }
    // Parsers take time that grows with the square of the nesting, so pages nested beyond reason lose their structure.
    if nesting(text) > limits.max_depth as usize {
        issues.push(issue(
            ReasonCode::Corrupt,
            "The web page is nested beyond reason: its words were read, its tables were not; the original is kept.",
        ));
        vec![Block::Text(without_tags(text))]
    } else {
        Walk::over(&Html::parse_document(text))
    }
}

#[derive(Default)]
struct Walk {
    blocks: Vec<Block>,
    line: String,
    /// Open tables, the innermost last; only the outermost becomes a table, inner ones are text of its cells.
    tables: usize,
    grid: Grid,
    cell: Option<(usize, usize)>,
    silent: usize,
    verbatim: usize,
}

impl Walk {
    fn over(html: &Html) -> Vec<Block> {
        let mut walk = Self::default();
        for edge in html.tree.root().traverse() {
            match edge {
                Edge::Open(node) => match node.value() {
                    Node::Text(text) => walk.text(text),
                    Node::Element(element) => {
                        let span =
                            |name: &str| element.attr(name).and_then(|v| v.trim().parse().ok()).unwrap_or(1);
                        walk.open(element.name(), span("colspan"), span("rowspan"));
                    }
                    _ => {}
                },
                Edge::Close(node) => {
                    if let Node::Element(element) = node.value() {
                        walk.close(element.name());
                    }
                }
            }
        }
        walk.end_line();
        walk.blocks
    }

    fn text(&mut self, text: &str) {
        if self.silent > 0 {
            return;
        }
        for c in text.chars() {
            if self.verbatim > 0 {
                self.line.push(c);
            } else if c.is_whitespace() {
                if !self.line.is_empty() && !self.line.ends_with([' ', '\n']) {
                    self.line.push(' ');
                }
            } else {
                self.line.push(c);
            }
        }
    }

    fn open(&mut self, name: &str, columns: usize, rows: usize) {
        match name {
            "table" => {
                if self.tables == 0 {
                    self.end_line();
                } else {
                    self.soft_break();
                }
                self.tables += 1;
            }
            "tr" if self.tables == 1 => self.grid.begin_row(),
            "td" | "th" if self.tables == 1 => {
                self.line.clear();
                self.cell = Some((columns, rows));
            }
            "br" => self.soft_break(),
            "pre" => {
                self.end_block();
                self.verbatim += 1;
            }
            name if SILENT.contains(&name) => self.silent += 1,
            name if BLOCKS.contains(&name) => self.end_block(),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "table" => {
                self.tables = self.tables.saturating_sub(1);
                if self.tables == 0 {
                    let rows = std::mem::take(&mut self.grid).finish();
                    if !rows.is_empty() {
                        self.blocks.push(Block::Table(rows));
                    }
                    self.line.clear();
                }
            }
            "td" | "th" if self.tables == 1 => {
                if let Some((columns, rows)) = self.cell.take() {
                    let text = std::mem::take(&mut self.line);
                    self.grid.cell(text.trim(), columns, rows);
                }
            }
            "td" | "th" => self.text(" "),
            "pre" => {
                self.end_block();
                self.verbatim = self.verbatim.saturating_sub(1);
            }
            name if SILENT.contains(&name) => self.silent = self.silent.saturating_sub(1),
            name if BLOCKS.contains(&name) || name == "tr" => self.end_block(),
            _ => {}
        }
    }

    fn soft_break(&mut self) {
        if !self.line.is_empty() {
            self.line.push('\n');
        }
    }

    fn end_block(&mut self) {
        if self.tables > 0 {
            self.soft_break();
        } else {
            self.end_line();
        }
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        if !line.trim().is_empty() {
            self.blocks.push(Block::Text(line.trim_end().trim_start_matches('\n').to_owned()));
        }
    }
}

/// The deepest nesting of elements that must be closed, counted without building a tree.
fn nesting(text: &str) -> usize {
    let (mut depth, mut deepest) = (0usize, 0usize);
    for tag in text.split('<').skip(1) {
        let closing = tag.starts_with('/');
        let name: String = tag
            .trim_start_matches('/')
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .take(12)
            .collect::<String>()
            .to_ascii_lowercase();
        if name.is_empty() || SELF_CLOSING.contains(&name.as_str()) {
            continue;
        }
        if closing {
            depth = depth.saturating_sub(1);
        } else {
            depth += 1;
            deepest = deepest.max(depth);
        }
    }
    deepest
}

fn without_tags(text: &str) -> String {
    let mut words = String::new();
    for (number, part) in text.split('<').enumerate() {
        let shown = if number == 0 { part } else { part.split_once('>').map_or("", |(_, after)| after) };
        if !shown.trim().is_empty() {
            words.push_str(shown);
            words.push(' ');
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(html: &str) -> String {
        let reading = read(html.as_bytes(), &Limits::default());
        reading.pages.iter().map(|p| p.text()).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn paragraphs_and_tables() {
        let html = "<html><head><title>t</title><style>x{}</style></head><body><h1>Blood count</h1>\
                    <p>Taken <b>2024-05-21</b><br>at night<table><tr><th colspan=2>WBC<tr><td>12&nbsp;G/L<td>high\
                    </table><script>evil()</script>end";
        assert_eq!(text(html), "Blood count\nTaken 2024-05-21\nat night\nWBC\n12 G/L high\nend");
        let reading = read(html.as_bytes(), &Limits::default());
        assert_eq!(reading.pages[0].tables[0].rows[0][1].text, "WBC", "a merged heading covers both columns");
    }

    #[test]
    fn the_declared_encoding_is_used() {
        let mut html = b"<html><meta charset=windows-1251><p>".to_vec();
        html.extend_from_slice(&encoding_rs::WINDOWS_1251.encode("Лейкоциты").0);
        let reading = read(&html, &Limits::default());
        assert_eq!(reading.pages[0].text(), "Лейкоциты");
    }

    #[test]
    fn nesting_without_end_is_read_as_words() {
        let html = format!("<html>{}WBC 4.1{}", "<div>".repeat(200_000), "<p>".repeat(1000));
        let reading = read(html.as_bytes(), &Limits::default());
        assert_eq!(reading.issues[0].code, ReasonCode::Corrupt, "lost structure must be said");
        assert_eq!(reading.pages[0].text(), "WBC 4.1");
    }

    #[test]
    fn nested_tables_are_text_of_their_cell() {
        let html = "<table><tr><td>a<table><tr><td>b<td>c</table><td>d</table>";
        let reading = read(html.as_bytes(), &Limits::default());
        assert_eq!(reading.pages[0].tables[0].rows[0].len(), 2, "the outer table has two columns");
        assert!(reading.pages[0].tables[0].rows[0][0].text.contains("b c"), "inner text is kept");
    }
}
