//! Tables as Word keeps them, in RTF and in its own files: each row states the right edges of its cells, and merged
//! cells show in edges that are missing.

use crate::grid::Grid;
use crate::text::layout::{Block, Cell};

/// Edges closer together than this are one, in twentieths of a point.
const SAME_EDGE: i32 = 60;
/// More cells in a row are a mistake or an attack.
const WIDEST: usize = 200;

/// How a row defines one of its cells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Definition {
    edge: i32,
    /// The rest of the cell above.
    continues: bool,
    /// The rest of the cell to the left.
    joins: bool,
}

/// Rows that follow each other without a paragraph between them.
#[derive(Debug, Default)]
pub(crate) struct Rows {
    rows: Vec<(Vec<Definition>, Vec<String>)>,
    definitions: Vec<Definition>,
    /// The cell being defined.
    next: Definition,
    cells: Vec<String>,
}

impl Rows {
    pub(crate) fn begin_definition(&mut self) {
        self.definitions.clear();
        self.next = Definition::default();
    }

    pub(crate) fn continues(&mut self) {
        self.next.continues = true;
    }

    pub(crate) fn joins(&mut self) {
        self.next.joins = true;
    }

    /// Ends the definition of a cell.
    pub(crate) fn edge(&mut self, edge: i32) {
        if self.definitions.len() < WIDEST {
            self.definitions.push(Definition { edge, ..self.next });
        }
        self.next = Definition::default();
    }

    /// Defines a cell in one go.
    pub(crate) fn define(&mut self, edge: i32, continues: bool, joins: bool) {
        self.next = Definition { edge, continues, joins };
        self.edge(edge);
    }

    pub(crate) fn cell(&mut self, text: &str) {
        self.cells.push(text.to_owned());
    }

    pub(crate) fn end_row(&mut self) {
        if !self.cells.is_empty() {
            self.rows.push((self.definitions.clone(), std::mem::take(&mut self.cells)));
        }
    }

    /// Ends the table of all rows since the last one, if there are any, and adds it to what was read.
    pub(crate) fn end_table(&mut self, blocks: &mut Vec<Block>) {
        let rows = self.finish();
        if !rows.is_empty() {
            blocks.push(Block::Table(rows));
        }
    }

    /// Rows with their merged cells repeated.
    fn finish(&mut self) -> Vec<Vec<Cell>> {
        self.end_row();
        let rows = std::mem::take(&mut self.rows);
        let edges = edges(&rows);
        let mut grid = Grid::default();
        for (definitions, cells) in rows {
            grid.begin_row();
            let mut left = None;
            let mut cells =
                cells.into_iter().zip(definitions.iter().map(Some).chain(std::iter::repeat(None))).peekable();
            while let Some((text, definition)) = cells.next() {
                let mut right = definition.map(|d| d.edge);
                while let Some((_, Some(joined))) = cells.next_if(|(_, next)| next.is_some_and(|d| d.joins)) {
                    right = Some(joined.edge);
                }
                let columns = right
                    .map_or(1, |right| place(&edges, right).saturating_sub(left.map_or(0, |l| l + 1)) + 1);
                left = right.map(|right| place(&edges, right));
                if definition.is_some_and(|d| d.continues) {
                    grid.continue_above(columns);
                } else {
                    grid.cell(&text, columns, 1);
                }
            }
        }
        grid.finish()
    }
}

/// All right edges of the table, from left to right.
fn edges(rows: &[(Vec<Definition>, Vec<String>)]) -> Vec<i32> {
    let mut edges: Vec<i32> = rows.iter().flat_map(|(definitions, _)| definitions).map(|d| d.edge).collect();
    edges.sort_unstable();
    edges.dedup_by(|next, kept| next.saturating_sub(*kept) < SAME_EDGE);
    edges
}

/// The number of the column that ends at an edge.
fn place(edges: &[i32], edge: i32) -> usize {
    edges.partition_point(|kept| kept.saturating_add(SAME_EDGE) <= edge)
}
