//! Tables of RTF: each row states the right edges of its cells, and merged cells show in edges that are missing.

use crate::grid::Grid;
use crate::text::layout;

/// Edges closer together than this are one, in twentieths of a point.
const SAME_EDGE: i32 = 60;
/// More cells in a row are a mistake or an attack.
const WIDEST: usize = 200;

/// A cell's text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Cell(String);

impl Cell {
    pub(super) fn new(text: &str) -> Self {
        Self(text.to_owned())
    }
}

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
pub(super) struct Rows {
    rows: Vec<(Vec<Definition>, Vec<Cell>)>,
    definitions: Vec<Definition>,
    /// The cell being defined.
    next: Definition,
    cells: Vec<Cell>,
}

impl Rows {
    pub(super) fn begin_definition(&mut self) {
        self.definitions.clear();
        self.next = Definition::default();
    }

    pub(super) fn continues(&mut self) {
        self.next.continues = true;
    }

    pub(super) fn joins(&mut self) {
        self.next.joins = true;
    }

    /// Ends the definition of a cell.
    pub(super) fn edge(&mut self, edge: i32) {
        if self.definitions.len() < WIDEST {
            self.definitions.push(Definition { edge, ..self.next });
        }
        self.next = Definition::default();
    }

    pub(super) fn cell(&mut self, cell: Cell) {
        self.cells.push(cell);
    }

    pub(super) fn end_row(&mut self) {
        if !self.cells.is_empty() {
            self.rows.push((self.definitions.clone(), std::mem::take(&mut self.cells)));
        }
    }

    /// The table of all rows since the last one, merged cells repeated.
    pub(super) fn finish(&mut self) -> Vec<Vec<layout::Cell>> {
        self.end_row();
        let rows = std::mem::take(&mut self.rows);
        let edges = edges(&rows);
        let mut grid = Grid::default();
        for (definitions, cells) in rows {
            grid.begin_row();
            let mut left = None;
            let mut cells =
                cells.into_iter().zip(definitions.iter().map(Some).chain(std::iter::repeat(None))).peekable();
            while let Some((Cell(text), definition)) = cells.next() {
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
fn edges(rows: &[(Vec<Definition>, Vec<Cell>)]) -> Vec<i32> {
    let mut edges: Vec<i32> = rows.iter().flat_map(|(definitions, _)| definitions).map(|d| d.edge).collect();
    edges.sort_unstable();
    edges.dedup_by(|next, kept| next.saturating_sub(*kept) < SAME_EDGE);
    edges
}

/// The number of the column that ends at an edge.
fn place(edges: &[i32], edge: i32) -> usize {
    edges.partition_point(|kept| kept.saturating_add(SAME_EDGE) <= edge)
}
