//! Fonts that stand in for those a file names but does not bring along.

use std::sync::Arc;

use hayro_interpret::font::{FallbackFontQuery, FontData, FontQuery};
use hayro_interpret::hayro_cmap::CidFamily;

/// Fonts in memory, by the writing they are made for.
#[derive(Default, Clone)]
pub(crate) struct FallbackFonts {
    faces: Vec<Face>,
}

#[derive(Clone)]
struct Face {
    data: FontData,
    /// Number of the face in a collection, 0 for a single font.
    index: u32,
    family: String,
}

impl FallbackFonts {
    /// Takes font files (TrueType, OpenType or collections of them); what is none is left out.
    pub(crate) fn new(files: Vec<Vec<u8>>) -> Self {
        let mut faces = Vec::new();
        for file in files {
            let file = Arc::new(file);
            for (index, at) in (0..).zip(face_offsets(&file)) {
                if let Some(family) = family_name(&file, at) {
                    faces.push(Face { data: file.clone(), index, family });
                }
            }
        }
        Self { faces }
    }

    /// Every face in order of preference: the font file and the face's number in it.
    pub(crate) fn faces(&self) -> impl Iterator<Item = (&[u8], u32)> {
        self.faces.iter().map(|face| ((*face.data).as_ref(), face.index))
    }

    /// The font to draw text with whose own font is missing.
    pub(crate) fn find(&self, query: &FontQuery) -> Option<(FontData, u32)> {
        match query {
            FontQuery::Standard(standard) => Some(standard.get_font_data()),
            FontQuery::Fallback(wanted) => {
                self.substitute(wanted).or_else(|| Some(wanted.pick_standard_font().get_font_data()))
            }
        }
    }

    fn substitute(&self, wanted: &FallbackFontQuery) -> Option<(FontData, u32)> {
        let collection = wanted.character_collection.as_ref()?;
        // The same character is drawn differently in each country; Google's fonts name the country in the family.
        let country = match collection.family {
            CidFamily::AdobeGB1 => Some(" SC"),
            CidFamily::AdobeCNS1 => Some(" TC"),
            CidFamily::AdobeJapan1 => Some(" JP"),
            CidFamily::AdobeKorea1 => Some(" KR"),
            _ => None,
        };
        let face = match country {
            Some(country) => self
                .faces
                .iter()
                .find(|f| f.family.contains("CJK") && f.family.ends_with(country))
                .or_else(|| self.faces.iter().find(|f| f.family.contains("CJK"))),
            None => self.faces.iter().find(|f| !f.family.contains("CJK")),
        };
        face.map(|f| (f.data.clone(), f.index))
    }
}

fn face_offsets(file: &[u8]) -> Vec<usize> {
    if file.get(..4) != Some(b"ttcf") {
        return vec![0];
    }
    let count = number(file, 8, 4).unwrap_or(0).min(64);
    (0..count).filter_map(|i| number(file, 12 + 4 * i, 4)).collect()
}

/// The family name (name 1, or 16 where there is one) of the face whose table directory starts at `at`.
fn family_name(file: &[u8], at: usize) -> Option<String> {
    let tables = number(file, at + 4, 2)?;
    let entry = (0..tables).map(|i| at + 12 + 16 * i).find(|&e| file.get(e..e + 4) == Some(b"name"))?;
    let table = number(file, entry + 8, 4)?;
    let (count, strings) = (number(file, table + 2, 2)?, table + number(file, table + 4, 2)?);
    let mut family = None;
    for record in (0..count).map(|i| table + 6 + 12 * i) {
        // Windows, Unicode, English: every font in use has it.
        let english = number(file, record, 2)? == 3 && number(file, record + 4, 2)? == 0x409;
        let name = number(file, record + 6, 2)?;
        if english && (name == 16 || name == 1 && family.is_none()) {
            let (length, start) = (number(file, record + 8, 2)?, strings + number(file, record + 10, 2)?);
            let units =
                file.get(start..start + length)?.as_chunks::<2>().0.iter().map(|u| u16::from_be_bytes(*u));
            family = Some(char::decode_utf16(units).filter_map(Result::ok).collect());
        }
    }
    family
}

fn number(file: &[u8], at: usize, bytes: usize) -> Option<usize> {
    Some(file.get(at..at.checked_add(bytes)?)?.iter().fold(0, |n, &b| n << 8 | usize::from(b)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_are_no_font_are_left_out() {
        let fonts = FallbackFonts::new(vec![vec![], b"ttcf\0\0\0\0\xff\xff\xff\xff".to_vec(), vec![0; 64]]);
        assert!(fonts.faces.is_empty(), "a broken font file must not stop the program");
    }
}
