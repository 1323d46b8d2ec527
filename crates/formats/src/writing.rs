//! A letter while it is put together from a word processor's file: paragraphs, text boxes in them, tables in tables.

use crate::grid::Grid;
use crate::text::layout::Block;

/// Deeper nesting of paragraphs or tables is a mistake or an attack.
const DEEPEST_PARAGRAPHS: usize = 64;
const DEEPEST_TABLES: usize = 32;

/// What was read so far, and what is open.
#[derive(Default)]
pub(crate) struct Writing {
    blocks: Vec<Block>,
    /// Open paragraphs: a text box stands inside the paragraph it is anchored to.
    paragraphs: Vec<String>,
    tables: Vec<OpenTable>,
}

#[derive(Default)]
struct OpenTable {
    grid: Grid,
    cell: String,
    columns: usize,
    rows: usize,
    continues: bool,
}

impl Writing {
    pub(crate) fn begin_paragraph(&mut self) {
        self.paragraphs.push(String::new());
        if self.paragraphs.len() > DEEPEST_PARAGRAPHS {
            self.end_paragraph();
        }
    }

    pub(crate) fn end_paragraph(&mut self) {
        let Some(text) = self.paragraphs.pop() else { return };
        if let Some(table) = self.tables.last_mut() {
            if !table.cell.is_empty() {
                table.cell.push('\n');
            }
            table.cell.push_str(&text);
        } else {
            self.blocks.push(Block::Text(text));
        }
    }

    /// Adds to the innermost open paragraph; text outside paragraphs is no text of the letter.
    pub(crate) fn push(&mut self, text: &str) {
        if let Some(paragraph) = self.paragraphs.last_mut() {
            paragraph.push_str(text);
        }
    }

    /// What the innermost open paragraph holds so far.
    pub(crate) fn paragraph(&self) -> Option<&str> {
        self.paragraphs.last().map(String::as_str)
    }

    /// Begins a new page; inside tables a break is not followed.
    pub(crate) fn page_break(&mut self) {
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

    pub(crate) fn begin_table(&mut self) {
        if self.tables.len() < DEEPEST_TABLES {
            self.tables.push(OpenTable::default());
        }
    }

    pub(crate) fn begin_row(&mut self) {
        if let Some(table) = self.tables.last_mut() {
            table.grid.begin_row();
        }
    }

    /// Begins a cell that covers `columns` by `rows` places.
    pub(crate) fn begin_cell(&mut self, columns: usize, rows: usize) {
        if let Some(table) = self.tables.last_mut() {
            *table =
                OpenTable { grid: std::mem::take(&mut table.grid), columns, rows, ..OpenTable::default() };
        }
    }

    /// Says how many columns the open cell covers.
    pub(crate) fn widen_cell(&mut self, columns: usize) {
        if let Some(table) = self.tables.last_mut() {
            table.columns = columns;
        }
    }

    /// Says whether the open cell is the rest of the one above it.
    pub(crate) fn continue_cell(&mut self, continues: bool) {
        if let Some(table) = self.tables.last_mut() {
            table.continues = continues;
        }
    }

    pub(crate) fn end_cell(&mut self) {
        let Some(table) = self.tables.last_mut() else { return };
        let text = std::mem::take(&mut table.cell);
        if table.continues {
            table.grid.continue_above(table.columns);
        } else {
            table.grid.cell(text.trim(), table.columns, table.rows);
        }
        table.continues = false;
    }

    /// Ends a table; one inside a cell becomes lines of that cell.
    pub(crate) fn end_table(&mut self) {
        let Some(table) = self.tables.pop() else { return };
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

    /// All blocks; what a truncated file left open is closed.
    pub(crate) fn finish(mut self) -> Vec<Block> {
        while !self.paragraphs.is_empty() {
            self.end_paragraph();
        }
        while let Some(table) = self.tables.last() {
            if !table.cell.trim().is_empty() {
                self.end_cell();
            }
            self.end_table();
        }
        self.blocks
    }
}

/// Whether a block shows anything.
pub(crate) fn has_text(block: &Block) -> bool {
    match block {
        Block::Text(text) => !text.trim().is_empty(),
        Block::Table(rows) => rows.iter().flatten().any(|cell| !cell.text.trim().is_empty()),
        Block::PageBreak => false,
    }
}
