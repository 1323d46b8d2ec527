//! What the ends of paragraphs say: whether they stand in a table, and where a row's cells end (MS-DOC 2.9.175).

use std::collections::BTreeMap;

use super::pieces::number;

const PAGE: usize = 512;
/// Properties by their numbers (MS-DOC 2.6): in a table, end of a row, the cells of a row.
const IN_TABLE: u16 = 0x2416;
const ENDS_ROW: u16 = 0x2417;
const CELLS: u16 = 0xd608;
/// A property whose length is stated in a way of its own.
const TAB_STOPS: u16 = 0xc615;

/// The properties of one paragraph that matter here.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) in_table: bool,
    pub(super) ends_row: bool,
    pub(super) cells: Vec<Cell>,
}

/// How a row defines one of its cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cell {
    /// Right edge in twentieths of a point.
    pub(super) edge: i32,
    /// The rest of the cell above.
    pub(super) continues: bool,
    /// The rest of the cell to the left.
    pub(super) joins: bool,
}

/// The marks of all paragraphs, by the place behind their ends.
pub(super) struct Marks(BTreeMap<u32, Mark>);

impl Marks {
    pub(super) fn read(text: &[u8], table: &[u8]) -> Self {
        let mut marks = BTreeMap::new();
        let (at, length) = (number(text, 0x102).unwrap_or(0), number(text, 0x106).unwrap_or(0));
        let list = at.checked_add(length).and_then(|end| table.get(at..end)).unwrap_or_default();
        let count = list.len().saturating_sub(4) / 8;
        for n in 0..count {
            let page = number(list, 4 * (count + 1) + 4 * n).and_then(|page| page.checked_mul(PAGE));
            if let Some(page) = page.and_then(|start| text.get(start..start.checked_add(PAGE)?)) {
                read_page(page, &mut marks);
            }
        }
        Self(marks)
    }

    /// The mark of the paragraph that a character belongs to.
    pub(super) fn at(&self, place: u32) -> Mark {
        self.0.range(place.saturating_add(1)..).next().map(|(_, mark)| mark.clone()).unwrap_or_default()
    }
}

/// A page of runs: their ends, then for each where its properties lie on the page.
fn read_page(page: &[u8], marks: &mut BTreeMap<u32, Mark>) {
    let runs = usize::from(page[PAGE - 1]);
    for n in 0..runs {
        let end = number(page, 4 * (n + 1)).and_then(|end| u32::try_from(end).ok());
        let offset = page.get(4 * (runs + 1) + 13 * n).map(|offset| usize::from(*offset) * 2);
        let (Some(end), Some(offset)) = (end, offset) else { return };
        let mark = if offset == 0 { None } else { properties(page, offset).map(read_properties) };
        marks.insert(end, mark.unwrap_or_default());
    }
}

/// The properties at a place, without the style that stands before them.
fn properties(page: &[u8], offset: usize) -> Option<&[u8]> {
    let (start, length) = match page.get(offset)? {
        0 => (offset + 2, usize::from(*page.get(offset + 1)?) * 2),
        words => (offset + 1, usize::from(*words) * 2 - 1),
    };
    page.get(start + 2..start + length)
}

fn read_properties(mut rest: &[u8]) -> Mark {
    let mut mark = Mark::default();
    while let Some(&[low, high]) = rest.get(..2) {
        let property = u16::from_le_bytes([low, high]);
        rest = &rest[2..];
        let stated = |at: usize| rest.get(at).map_or(0, |length| usize::from(*length));
        // The length follows from the number, or stands before the value.
        let length = match (property, property >> 13) {
            (CELLS, _) => (stated(0) + 256 * stated(1)).saturating_sub(1) + 2,
            (TAB_STOPS, _) if stated(0) == 255 => return mark,
            (_, 0 | 1) => 1,
            (_, 2 | 4 | 5) => 2,
            (_, 3) => 4,
            (_, 7) => 3,
            _ => stated(0) + 1,
        };
        let Some(value) = rest.get(..length) else { break };
        match property {
            IN_TABLE => mark.in_table = value != [0],
            ENDS_ROW => mark.ends_row = value != [0],
            CELLS => mark.cells = cells(&value[2..]),
            _ => {}
        }
        rest = &rest[length..];
    }
    mark
}

/// The cells of a row: their number, the edges, and of each cell how it is merged.
fn cells(value: &[u8]) -> Vec<Cell> {
    let Some((&count, rest)) = value.split_first() else { return Vec::new() };
    let count = usize::from(count);
    let short = |at: usize| rest.get(at..at + 2).and_then(|b| b.try_into().ok()).map(i16::from_le_bytes);
    let cell = |n: usize| {
        let merged = short(2 * (count + 1) + 20 * n).unwrap_or(0);
        Some(Cell {
            edge: i32::from(short(2 * (n + 1))?),
            continues: merged & 0x20 != 0 && merged & 0x40 == 0,
            joins: merged & 0x02 != 0,
        })
    };
    (0..count).map_while(cell).collect()
}
