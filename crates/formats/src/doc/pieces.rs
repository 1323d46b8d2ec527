//! Where the text lies: in pieces, each in UTF-16 or in one byte a character (MS-DOC 2.4.1).

use encoding_rs::{UTF_16LE, WINDOWS_1252};

use super::{Character, Refusal};

/// How many characters the stories of a file have, and where its pieces are listed.
pub(super) struct Stories {
    pub(super) body: usize,
    pub(super) notes: usize,
    pub(super) headers: usize,
    /// The stream with the file's tables.
    pub(super) table: &'static str,
    pieces_at: usize,
    pieces_length: usize,
}

impl Stories {
    /// From the head of the main stream (FIB, MS-DOC 2.5).
    pub(super) fn read(text: &[u8]) -> Result<Self, Refusal> {
        let short = |at: usize| text.get(at..at + 2).and_then(|b| b.try_into().ok()).map(u16::from_le_bytes);
        let long = |at: usize| number(text, at).ok_or(Refusal::Damaged);
        let (mark, version, flags) = (short(0), short(2), short(0x0a).ok_or(Refusal::Damaged)?);
        if mark != Some(0xa5ec) || version.is_none_or(|version| version < 0xc1) {
            return Err(Refusal::TooOld);
        }
        if flags & 0x0100 != 0 {
            return Err(Refusal::Locked);
        }
        Ok(Self {
            body: long(0x4c)?,
            notes: long(0x50)?,
            headers: long(0x54)?,
            table: if flags & 0x0200 != 0 { "1Table" } else { "0Table" },
            pieces_at: long(0x1a2)?,
            pieces_length: long(0x1a6)?,
        })
    }
}

/// The four bytes at a place as a number.
pub(super) fn number(bytes: &[u8], at: usize) -> Option<usize> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?) as usize)
}

/// The pieces in the order of the text.
pub(super) struct Pieces(Vec<Piece>);

struct Piece {
    characters: usize,
    place: usize,
    /// One byte a character instead of two.
    narrow: bool,
}

impl Pieces {
    /// From the list of pieces in the table stream; property changes that stand before it are passed over.
    pub(super) fn read(stories: &Stories, table: &[u8]) -> Option<Self> {
        let end = stories.pieces_at.checked_add(stories.pieces_length)?;
        let mut list = table.get(stories.pieces_at..end)?;
        while let Some((1, rest)) = list.split_first() {
            let length = usize::from(u16::from_le_bytes(rest.get(..2)?.try_into().ok()?));
            list = rest.get(2 + length..)?;
        }
        let (2, rest) = list.split_first()? else { return None };
        let list = rest.get(4..number(rest, 0)?.checked_add(4)?)?;
        let count = list.len().checked_sub(4)? / 12;
        let piece = |n: usize| {
            let (from, to) = (number(list, 4 * n)?, number(list, 4 * n + 4)?);
            let stored = number(list, 4 * (count + 1) + 8 * n + 2)?;
            let narrow = stored & 0x4000_0000 != 0;
            let place = stored & 0x3fff_ffff;
            Some(Piece {
                characters: to.checked_sub(from)?,
                place: if narrow { place / 2 } else { place },
                narrow,
            })
        };
        Some(Self((0..count).map_while(piece).collect()))
    }

    /// All characters, at most `most`; what lies outside the file is left out.
    pub(super) fn characters(&self, text: &[u8], most: u64) -> Vec<Character> {
        let mut characters = Vec::new();
        for piece in &self.0 {
            let width = if piece.narrow { 1 } else { 2 };
            let rest = text.get(piece.place..).unwrap_or_default();
            let bytes = rest.get(..piece.characters.saturating_mul(width)).unwrap_or(rest);
            for (n, unit) in bytes.chunks_exact(width).enumerate() {
                if characters.len() as u64 >= most {
                    return characters;
                }
                let encoding = if piece.narrow { WINDOWS_1252 } else { UTF_16LE };
                let (decoded, _) = encoding.decode_without_bom_handling(unit);
                let place = u32::try_from(piece.place + n * width).unwrap_or(u32::MAX);
                // One entry a unit keeps the count of the stories right.
                characters.push(Character { shown: decoded.chars().next().unwrap_or('\u{fffd}'), place });
            }
        }
        characters
    }
}
