//! The Noto fonts, from the folders given and from nowhere else.

use std::path::{Path, PathBuf};

use typst::foundations::Bytes;
use typst::layout::Abs;
use typst::text::{Font, FontBook, FontInstance, FontVariant, FontVariations};

use crate::packet::{FontPaths, PacketError};

/// Families the template names; each must be there.
const NEEDED: [&str; 4] = ["Noto Sans", "Noto Sans CJK SC", "Noto Naskh Arabic", "Noto Sans Mono"];
/// How the files of these families begin on the usual systems.
const FILES: [&str; 4] = ["NotoSans-", "NotoSansCJK", "NotoNaskhArabic", "NotoSansMono-"];
/// Small type of charts and tables, in points.
const SMALL: f64 = 8.0;
const MM_PER_POINT: f64 = 25.4 / 72.0;

/// Loaded fonts, in an order that depends on names only.
pub(super) struct Fonts {
    fonts: Vec<Font>,
    others: Vec<PathBuf>,
    /// Regular faces of the needed families, to measure with.
    regular: Vec<FontInstance>,
}

impl Fonts {
    /// Loads the needed families. Fonts of other scripts are noted and loaded when a letter asks for one.
    pub(super) fn load(paths: &FontPaths) -> Result<Self, PacketError> {
        let (needed, others): (Vec<PathBuf>, Vec<PathBuf>) = font_files(&paths.0)
            .into_iter()
            .partition(|path| FILES.iter().any(|prefix| name(path).starts_with(prefix)));
        let fonts: Vec<Font> = needed
            .iter()
            .flat_map(|path| faces(path))
            .filter(|font| NEEDED.contains(&font.info().family.as_str()))
            .collect();
        for family in NEEDED {
            if !fonts.iter().any(|font| font.info().family == family) {
                return Err(PacketError::FontMissing { family });
            }
        }
        let others = others
            .into_iter()
            .filter(|path| name(path).starts_with("NotoSans") && name(path).contains("-Regular."))
            .collect();
        let regular = NEEDED
            .iter()
            .filter_map(|family| fonts.iter().find(|font| font.info().family == *family))
            .map(|font| {
                font.clone().instantiate(FontVariant::default(), Abs::pt(SMALL), &FontVariations::default())
            })
            .collect();
        Ok(Self { fonts, others, regular })
    }

    pub(super) fn book(&self) -> FontBook {
        FontBook::from_fonts(&self.fonts)
    }

    pub(super) fn get(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    /// Whether a character can be drawn, loading one further font if that helps.
    pub(super) fn can_draw(&mut self, c: char) -> bool {
        let covers = |font: &Font| font.info().coverage.contains(c as u32);
        if self.fonts.iter().any(covers) {
            return true;
        }
        let found = self.others.iter().find_map(|path| faces(path).into_iter().find(covers));
        let drawable = found.is_some();
        self.fonts.extend(found);
        drawable
    }

    /// The width of small type in millimetres.
    pub(super) fn width(&self, text: &str) -> f32 {
        let ems: f64 = text.chars().map(|c| self.advance(c)).sum();
        #[allow(clippy::cast_possible_truncation, reason = "a width on paper fits")]
        let width = (ems * SMALL * MM_PER_POINT) as f32;
        width
    }

    fn advance(&self, c: char) -> f64 {
        let advance = |font: &FontInstance| {
            let face = font.ttf();
            let glyph = face.glyph_index(c)?;
            Some(f64::from(face.glyph_hor_advance(glyph)?) / font.units_per_em())
        };
        self.regular.iter().find_map(advance).unwrap_or(0.6)
    }
}

fn name(path: &Path) -> String {
    path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Font files of the folders themselves, regular faces first, so that the first face of a family is its plain one.
fn font_files(folders: &[PathBuf]) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = folders
        .iter()
        .filter_map(|folder| std::fs::read_dir(folder).ok())
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            let name = name(path);
            name.starts_with("Noto") && [".ttf", ".otf", ".ttc"].iter().any(|end| name.ends_with(end))
        })
        .collect();
    files.sort_by_cached_key(|path| (!name(path).contains("Regular"), name(path), path.clone()));
    files
}

fn faces(path: &Path) -> Vec<Font> {
    std::fs::read(path).map(|bytes| Font::iter(Bytes::new(bytes)).collect()).unwrap_or_default()
}
