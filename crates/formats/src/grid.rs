//! Tables with merged cells, shared by HTML and DOCX: each place a cell covers repeats its text.

use crate::text::layout::Cell;

/// A cell spanning more places than this is a mistake or an attack.
const WIDEST: usize = 200;
const TALLEST: usize = 2_000;

/// Collects rows, filling in what cells above and to the left cover.
#[derive(Debug, Default)]
pub(crate) struct Grid {
    rows: Vec<Vec<Cell>>,
    /// For each column: how many further rows a cell above covers, and its text.
    open: Vec<(usize, String)>,
    row: Vec<Cell>,
    started: bool,
}

impl Grid {
    pub(crate) fn begin_row(&mut self) {
        self.end_row();
        self.started = true;
    }

    /// Adds a cell covering `columns` by `rows` places.
    pub(crate) fn cell(&mut self, text: &str, columns: usize, rows: usize) {
        self.started = true;
        self.fill_covered();
        let (columns, rows) = (columns.clamp(1, WIDEST), rows.clamp(1, TALLEST));
        for column in 0..columns {
            let at = self.row.len();
            self.row.push(Cell { text: text.to_owned(), repeated: column > 0 });
            if rows > 1 {
                if self.open.len() <= at {
                    self.open.resize(at + 1, (0, String::new()));
                }
                self.open[at] = (rows, text.to_owned());
            }
        }
    }

    /// Text of the cell above the next place: DOCX says of a cell only that it continues.
    pub(crate) fn continue_above(&mut self, columns: usize) {
        self.started = true;
        for _ in 0..columns.clamp(1, WIDEST) {
            let at = self.row.len();
            let above =
                self.rows.last().and_then(|row| row.get(at)).map(|c| c.text.clone()).unwrap_or_default();
            self.row.push(Cell { text: above, repeated: true });
        }
    }

    fn fill_covered(&mut self) {
        while let Some((left, text)) = self.open.get(self.row.len()) {
            if *left == 0 {
                break;
            }
            let text = text.clone();
            self.row.push(Cell { text, repeated: true });
        }
    }

    fn end_row(&mut self) {
        if !self.started {
            return;
        }
        self.fill_covered();
        for (left, _) in &mut self.open {
            *left = left.saturating_sub(1);
        }
        self.rows.push(std::mem::take(&mut self.row));
        self.started = false;
    }

    pub(crate) fn finish(mut self) -> Vec<Vec<Cell>> {
        self.end_row();
        self.rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn merged_cells_repeat_and_show_once() {
        let mut grid = Grid::default();
        grid.begin_row();
        grid.cell("Blood", 1, 2);
        grid.cell("Counts", 2, 1);
        grid.begin_row();
        grid.cell("WBC", 1, 1);
        grid.cell("12", 1, 1);
        let rows = grid.finish();
        let texts: Vec<Vec<&str>> =
            rows.iter().map(|r| r.iter().map(|c| c.text.as_str()).collect()).collect();
        assert_eq!(texts, [["Blood", "Counts", "Counts"], ["Blood", "WBC", "12"]]);
        assert!(
            rows[1][0].repeated && rows[0][2].repeated,
            "a repeated text is shown in its first place only"
        );
    }

    #[test]
    fn a_cell_that_claims_a_million_columns_is_cut() {
        let mut grid = Grid::default();
        grid.cell("x", 1_000_000, 1_000_000);
        assert_eq!(grid.finish()[0].len(), WIDEST);
    }
}
