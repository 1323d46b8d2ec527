//! Tesseract behind a transport: line pictures go out as one multi-page TIFF, words come back as TSV.

use image::GrayImage;

/// Runs Tesseract on a multi-page TIFF, one line of text a page: `--psm 7 tsv` with the languages given as `rus+eng`.
/// Gives what it prints.
pub type RunTesseract = Box<dyn Fn(&str, &[u8]) -> std::io::Result<String> + Send>;

/// The Tesseract of this machine.
pub struct Tesseract {
    languages: Vec<String>,
    run: RunTesseract,
}

/// A word as Tesseract read it on a line picture.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Reading {
    pub(crate) text: String,
    /// Left and right edge in pixels of the line picture.
    pub(crate) x0: f32,
    pub(crate) x1: f32,
    /// 0 to 1.
    pub(crate) confidence: f32,
}

impl Tesseract {
    /// A Tesseract that knows `languages` (its own three-letter names) and is reached through `run`.
    #[must_use]
    pub fn new(languages: Vec<String>, run: RunTesseract) -> Self {
        Self { languages, run }
    }

    /// Whether it knows a language.
    #[must_use]
    pub fn knows(&self, language: &str) -> bool {
        self.languages.iter().any(|l| l == language)
    }

    /// Reads line pictures with the given languages; one list of words for each picture, empty where it read nothing.
    /// `None` when it could not be run.
    pub(crate) fn read(&self, languages: &str, lines: &[&GrayImage]) -> Option<Vec<Vec<Reading>>> {
        if lines.is_empty() {
            return Some(Vec::new());
        }
        let tsv = (self.run)(languages, &tiff(lines)).ok()?;
        Some(parse(&tsv, lines.len()))
    }
}

/// A TIFF file of uncompressed 8-bit grey pages at 300 dots an inch.
fn tiff(pages: &[&GrayImage]) -> Vec<u8> {
    let mut file = b"II\x2a\0\0\0\0\0".to_vec();
    let mut link = 4;
    for page in pages {
        let pixels = position(&file);
        file.extend_from_slice(page.as_raw());
        if file.len() % 2 == 1 {
            file.push(0);
        }
        let resolution = position(&file);
        file.extend([300u32, 1].iter().flat_map(|n| n.to_le_bytes()));
        let directory = position(&file);
        if let Some(slot) = file.get_mut(link..link + 4) {
            slot.copy_from_slice(&directory.to_le_bytes());
        }
        let (width, height) = page.dimensions();
        // Tag, type (3 short, 4 long, 5 rational), value; each entry holds one value.
        let entries: [(u16, u16, u32); 11] = [
            (256, 4, width),
            (257, 4, height),
            (258, 3, 8),
            (259, 3, 1),
            (262, 3, 1),
            (273, 4, pixels),
            (277, 3, 1),
            (278, 4, height),
            (279, 4, width * height),
            (282, 5, resolution),
            (283, 5, resolution),
        ];
        file.extend((entries.len() as u16).to_le_bytes());
        for (tag, kind, value) in entries {
            file.extend(tag.to_le_bytes());
            file.extend(kind.to_le_bytes());
            file.extend(1u32.to_le_bytes());
            file.extend(value.to_le_bytes());
        }
        link = file.len();
        file.extend([0; 4]);
    }
    file
}

#[allow(clippy::cast_possible_truncation, reason = "a page's line pictures are a few megabytes")]
fn position(file: &[u8]) -> u32 {
    file.len() as u32
}

/// Words by page from Tesseract's table: level, page, block, paragraph, line, word, left, top, width, height,
/// confidence, text.
fn parse(tsv: &str, pages: usize) -> Vec<Vec<Reading>> {
    let mut lines = vec![Vec::new(); pages];
    for row in tsv.lines() {
        let cells: Vec<&str> = row.split('\t').collect();
        let [level, page, _, _, _, _, left, _, width, _, confidence, text] = cells.as_slice() else {
            continue;
        };
        let number = |cell: &str| cell.parse::<f32>().ok();
        let (Some(left), Some(width), Some(confidence)) = (number(left), number(width), number(confidence))
        else {
            continue;
        };
        let line = page.parse::<usize>().ok().and_then(|p| lines.get_mut(p.checked_sub(1)?));
        let text = text.trim();
        if let Some(line) = line
            && *level == "5"
            && !text.is_empty()
        {
            line.push(Reading {
                text: text.to_owned(),
                x0: left,
                x1: left + width,
                confidence: (confidence / 100.0).clamp(0.0, 1.0),
            });
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::Luma;

    #[test]
    fn each_line_is_a_page_of_the_tiff() {
        let (a, b) = (GrayImage::from_pixel(5, 3, Luma([7])), GrayImage::from_pixel(4, 2, Luma([9])));
        let file = tiff(&[&a, &b]);
        let first =
            image::load_from_memory_with_format(&file, image::ImageFormat::Tiff).unwrap().into_luma8();
        assert_eq!(first, a, "a TIFF reader must find the first line's pixels");
        let next = crate::image_file::directories(&file);
        assert_eq!(next.len(), 2, "the second line must be linked as the second page");
    }

    #[test]
    fn words_go_back_to_their_lines() {
        let tsv = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n\
                   1\t1\t0\t0\t0\t0\t0\t0\t90\t48\t-1\t\n\
                   5\t2\t1\t1\t1\t1\t10\t4\t30\t40\t91.5\tглюкоза\n\
                   5\t9\t1\t1\t1\t1\t10\t4\t30\t40\t91.5\tx\n";
        let lines = parse(tsv, 2);
        assert!(lines[0].is_empty(), "a page without words stays empty");
        assert_eq!(lines[1][0].text, "глюкоза");
        assert_eq!((lines[1][0].x0, lines[1][0].x1), (10.0, 40.0), "places are edges, not widths");
    }
}
