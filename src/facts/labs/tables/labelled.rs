//! Results as portals print them: the name of a test, and behind or below it labels ("Your value", "Normal range") with what they
//! say. Each becomes a row of a name, a value and a range.

use satchel_records::Word;

use super::super::super::knowledge::knowledge;
use super::super::super::layout::{Cell, Row};
use super::super::cells;
use super::columns::{Column, headings_of};

/// Most words of a label.
const LONGEST_LABEL: usize = 4;

/// Most lines that the block of one test has below its name.
const MOST_LINES: usize = 8;

/// More than this many heights of its type between two lines, and the second is no part of the block.
const WIDEST_GAP: f32 = 1.6;

/// A part of a cell: what stands before its labels, or a label and what stands behind it.
#[derive(Debug, Clone)]
struct Part {
    /// The column that the label names; none for what stands before the first.
    label: Option<Column>,
    /// The words without the label; none where the label stands alone.
    words: Vec<Word>,
}

/// What the labels of one test say.
#[derive(Debug, Default)]
struct Block {
    value: Option<Vec<Word>>,
    range: Option<Vec<Word>>,
}

impl Block {
    /// Takes what a label says; false where the words are no result or range.
    fn take(&mut self, label: &Column, words: &[Word]) -> bool {
        let cell = Cell::of_words(words.to_vec());
        let place = match label {
            Column::Result if cells::holds_value(&cell.text) => &mut self.value,
            Column::Range if cells::pieces(&cell.text).is_some() => &mut self.range,
            _ => return false,
        };
        place.get_or_insert_with(|| words.to_vec());
        true
    }

    /// The block as a row, where it holds a result.
    fn row(self, name: &Cell) -> Option<Row> {
        let value = Cell::of_words(self.value?);
        let range = self.range.map(Cell::of_words);
        Some(Row { cells: [Some(name.clone()), Some(value), range].into_iter().flatten().collect() })
    }
}

/// Rows in which each labelled block is a row of its own.
pub(super) fn gather(rows: &[Row]) -> Vec<Row> {
    let mut taken: Vec<Vec<bool>> = rows.iter().map(|row| vec![false; row.cells.len()]).collect();
    let mut gathered = Vec::with_capacity(rows.len());
    for (at, row) in rows.iter().enumerate() {
        if let Some(blocks) = in_line(row).filter(|_| !taken[at].contains(&true)) {
            gathered.extend(blocks);
            continue;
        }
        let mut blocks = Vec::new();
        for (nth, cell) in row.cells.iter().enumerate() {
            if taken[at][nth] || knowledge().analytes_named(&cell.text).is_none() {
                continue;
            }
            let (block, places) = below(cell, at, rows, &taken);
            if let Some(block) = block.row(cell) {
                blocks.push(block);
                taken[at][nth] = true;
                places.into_iter().for_each(|(line, nth)| taken[line][nth] = true);
            }
        }
        let left =
            row.cells.iter().zip(&taken[at]).filter(|(_, taken)| !**taken).map(|(cell, _)| cell.clone());
        let left = Row { cells: left.collect() };
        if !left.cells.is_empty() {
            gathered.push(left);
        }
        gathered.extend(blocks);
    }
    gathered
}

/// The blocks of a line that holds nothing else: "Hemoglobin  Your value: 11.6 g/dL  Normal range: 11.5 - 15.5 g/dL".
fn in_line(row: &Row) -> Option<Vec<Row>> {
    let parts: Vec<Part> = row.cells.iter().flat_map(parts).collect();
    if !parts.iter().any(|part| part.label == Some(Column::Result)) {
        return None;
    }
    let mut found = Vec::new();
    let mut current: Option<(Cell, Block)> = None;
    for part in parts {
        match (&part.label, &mut current) {
            (None, _) => {
                let name = Cell::of_words(part.words);
                knowledge().analytes_named(&name.text)?;
                let last = current.replace((name, Block::default()));
                found.extend(last.map(|(name, block)| block.row(&name)));
            }
            (Some(label), Some((_, block))) => block.take(label, &part.words).then_some(())?,
            (Some(_), None) => return None,
        }
    }
    found.extend(current.map(|(name, block)| block.row(&name)));
    found.into_iter().collect()
}

/// What the lines right below a name say, and their places.
fn below(name: &Cell, at: usize, rows: &[Row], taken: &[Vec<bool>]) -> (Block, Vec<(usize, usize)>) {
    let (mut block, mut places) = (Block::default(), Vec::new());
    let mut due: Option<Column> = None;
    let mut last = name;
    for (line, row) in rows.iter().enumerate().skip(at + 1).take(MOST_LINES) {
        let height = name.bounds.height().max(1.0);
        if row.bounds().y0 - last.bounds.y1 > WIDEST_GAP * height {
            break;
        }
        let stands_below = |cell: &Cell| (cell.bounds.x0 - name.bounds.x0).abs() < 1.5 * height;
        let Some(nth) = row.cells.iter().position(stands_below).filter(|nth| !taken[line][*nth]) else {
            continue;
        };
        let cell = &row.cells[nth];
        let parts = parts(cell);
        let is_taken = match parts.as_slice() {
            [Part { label: Some(label), words }] if words.is_empty() => {
                due = Some(label.clone());
                true
            }
            [Part { label: None, words }] => match due.take() {
                Some(label) => block.take(&label, words),
                // The ends of a scale stand between name and value.
                None => cells::pieces(&cell.text).is_some() && block.value.is_none(),
            },
            labelled => labelled
                .iter()
                .all(|part| part.label.as_ref().is_some_and(|label| block.take(label, &part.words))),
        };
        if !is_taken {
            break;
        }
        places.push((line, nth));
        last = cell;
    }
    (block, places)
}

/// A cell cut before its labels.
fn parts(cell: &Cell) -> Vec<Part> {
    let mut found = vec![Part { label: None, words: Vec::new() }];
    let mut at = 0;
    while at < cell.words.len() {
        match label_at(&cell.words[at..]) {
            Some((label, length)) => {
                found.push(Part { label: Some(label), words: Vec::new() });
                at += length;
            }
            None => {
                if let Some(part) = found.last_mut() {
                    part.words.push(cell.words[at].clone());
                }
                at += 1;
            }
        }
    }
    if found[0].words.is_empty() && found.len() > 1 {
        found.remove(0);
    }
    found
}

/// The label that words begin with, and how many it takes: a heading of results or of ranges with a colon, or one that stands alone.
fn label_at(words: &[Word]) -> Option<(Column, usize)> {
    (1..=words.len().min(LONGEST_LABEL)).rev().find_map(|length| {
        let cell = Cell::of_words(words[..length].to_vec());
        let ends = cell.text.ends_with([':', '：']) || length == words.len();
        let column = match headings_of(&cell, false).as_slice() {
            [heading] => heading.column.clone(),
            _ => return None,
        };
        (ends && matches!(column, Column::Result | Column::Range)).then_some((column, length))
    })
}
