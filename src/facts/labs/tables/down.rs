//! Rows of tests, one or several in a row, told by what their cells hold and, where there are headings, by where they stand.

use satchel_records::{Specimen, Word};

use super::super::super::dates::{FoundDate, whole_date};
use super::super::super::knowledge::knowledge;
use super::super::super::layout::Cell;
use super::super::cells::Piece;
use super::super::{Raw, Sheet, cells, context};
use super::columns::{Column, column_at, nearest};
use super::heading::Shape;
use super::names::{
    begin, complete, contradict, join, name_and_pieces, result_pieces, short_name_and_pieces, take_pieces,
    take_value, tells_all,
};
use super::{RULE_OPEN, RULE_TESTS, State, short_days};

/// The results of one row.
pub(super) fn read(sheet: &Sheet<'_>, cells: &[Cell], state: &State, ocr: bool) -> Vec<Raw> {
    let mut reader = Reader::new(state, ocr, cells.len());
    let cells = split_by_headings(cells, state);
    for (at, cell) in cells.iter().enumerate() {
        if state.shape == Shape::Open && reader.begins_row(sheet, cell, at) {
            continue;
        }
        reader.take(sheet, cell);
    }
    reader.finish()
}

/// A row on its way to results.
struct Reader<'a> {
    state: &'a State,
    ocr: bool,
    rule: &'static str,
    cells: usize,
    done: Vec<Raw>,
    current: Option<Raw>,
    /// The day a column of dates gives the whole row.
    date: Option<FoundDate>,
    /// What a column of specimens says of the whole row.
    specimen: Option<Specimen>,
}

impl<'a> Reader<'a> {
    fn new(state: &'a State, ocr: bool, cells: usize) -> Self {
        let rule = if state.shape == Shape::Tests { RULE_TESTS } else { RULE_OPEN };
        Self { state, ocr, rule, cells, done: Vec::new(), current: None, date: None, specimen: None }
    }

    /// "11.03.2024  Hb 92 g/L", "CSF  2024-09-11  Protein  0.24  g/L": without headings a row may begin with its day and with what was
    /// examined.
    fn begins_row(&mut self, sheet: &Sheet<'_>, cell: &Cell, at: usize) -> bool {
        if self.current.is_some() || !self.done.is_empty() {
            return false;
        }
        if at == 0 || self.specimen.is_some() {
            self.date = self.date.take().or_else(|| whole_date(&cell.text, sheet.style));
            if self.date.is_some() && whole_date(&cell.text, sheet.style).is_some() {
                return true;
            }
        }
        let specimen = context::specimen_of_cell(&cell.text).filter(|_| self.cells > 2);
        self.specimen = self.specimen.or(specimen);
        specimen.is_some()
    }

    fn take(&mut self, sheet: &Sheet<'_>, cell: &Cell) {
        let column =
            (self.state.shape == Shape::Tests).then(|| column_at(&self.state.headings, cell.slot)).flatten();
        // "СОЭ 22 мм/ч": a name with its value and unit would pass for a longer name.
        let whole = self.state.shape == Shape::Open && (tells_all(cell) || self.takes_short_name(cell));
        if whole && self.take_name_and_pieces(cell) {
            return;
        }
        if self.stands_aside(sheet, cell, column) || self.names(cell, column) {
            return;
        }
        // "K........ 4,1 mmol/L": a short name that is a unit elsewhere begins the row.
        if self.current.is_none() && cell.text.contains("..") && self.take_name_and_pieces(cell) {
            return;
        }
        let result_due = matches!(column, None | Some(Column::Result)) && self.current.is_some();
        if let Some(pieces) = result_pieces(cell, self.ocr && result_due) {
            self.begin_with_name_above(cell);
            if let Some(raw) = &mut self.current {
                take_pieces(raw, &pieces, cell, column);
            }
            return;
        }
        if !self.take_name_and_pieces(cell) {
            self.take_words(cell, column);
        }
    }

    /// Whether a cell with a short name is a result of its own: beside others, none of which waits for its value.
    fn takes_short_name(&self, cell: &Cell) -> bool {
        let last = self.current.as_ref().or(self.done.last());
        self.state.shape == Shape::Open
            && last.is_some_and(|raw| !raw.value.is_empty())
            && short_name_and_pieces(cell).is_some()
    }

    /// A cell that holds a name and its value.
    fn take_name_and_pieces(&mut self, cell: &Cell) -> bool {
        let short = || short_name_and_pieces(cell).filter(|_| self.takes_short_name(cell));
        let known = name_and_pieces(cell).map(|(name, pieces)| (name, None, pieces));
        let Some((name, found, pieces)) = known.or_else(short) else { return false };
        self.done.extend(self.current.take());
        let mut raw = begin(&Cell { text: name, ..cell.clone() }, self.ocr, self.rule);
        raw.found = found.or(raw.found);
        take_pieces(&mut raw, &pieces, cell, None);
        self.current = Some(raw);
        true
    }

    /// A cell of a column that holds no result: its number is none, its words are the method or the specimen.
    fn stands_aside(&mut self, sheet: &Sheet<'_>, cell: &Cell, column: Option<&Column>) -> bool {
        let Some(column) = column.filter(|column| column.holds_no_result()) else { return false };
        if *column == Column::Date
            && let Some(date) = short_days::in_column(sheet, cell)
        {
            self.date = Some(date);
            return true;
        }
        if let Some(pieces) = cells::pieces(&cell.text) {
            let signed = |text: &str| text.starts_with(['<', '>', '≤', '≥', '＜', '＞']);
            let unit = pieces.iter().any(|piece| matches!(piece, Piece::Unit(_)));
            let shows_itself = pieces.iter().all(|piece| match piece {
                Piece::Unit(_) | Piece::Range(_) => true,
                Piece::Value(text) => unit && signed(text),
                Piece::Flag(_) | Piece::Mark => false,
            });
            // "K" and "PCT" are units and short names of tests.
            let shows_itself = shows_itself && knowledge().analytes_named(&cell.text).is_none();
            return !(*column == Column::Unread && shows_itself);
        }
        if *column == Column::Method
            && let Some(specimen) = context::specimen_of_cell(&cell.text)
        {
            // What was examined may stand before the result, and before the name.
            self.specimen = Some(specimen);
            return true;
        }
        let has_value = self.current.as_ref().is_some_and(|raw| !raw.value.is_empty());
        let is_name = knowledge().analytes_named(&cell.text).is_some();
        let is_aside = match column {
            Column::Method | Column::Date => has_value && !is_name,
            Column::Other | Column::Unread => !is_name && self.state.has(&Column::Name),
            _ => false,
        };
        if is_aside
            && *column == Column::Method
            && let Some(raw) = &mut self.current
        {
            raw.method = context::method_in(&cell.text);
        }
        is_aside
    }

    /// A cell that names a test, where a name is due.
    fn names(&mut self, cell: &Cell, column: Option<&Column>) -> bool {
        let is_name = knowledge().analytes_named(&cell.text).is_some();
        let in_name_column = matches!(column, Some(Column::Name | Column::Code));
        let no_pieces = cells::pieces(&cell.text).is_none();
        let open = self.current.as_ref().is_some_and(|raw| raw.value.is_empty());
        // A name and a value that stand too close together to be two cells.
        if !is_name && no_pieces && in_name_column && self.take_name_and_pieces(cell) {
            return true;
        }
        // "K", "P" and "Ca" are names where a name is due, flags or units elsewhere.
        let name_due =
            !open && !matches!(column, Some(Column::Unit | Column::Flag | Column::Range | Column::Result));
        if is_name && (name_due || in_name_column) || in_name_column && no_pieces {
            match &mut self.current {
                // Code and name side by side: one test under two names.
                Some(raw) if raw.value.is_empty() => {
                    let is_code = column == Some(&Column::Code);
                    let second = begin(cell, self.ocr, self.rule);
                    if !is_code && contradict(raw, &second) {
                        // The first test has lost its value; the second one's is not its.
                        self.start(cell);
                    } else if is_code || !complete(raw, cell) {
                        join(raw, second, is_code);
                    }
                }
                _ => self.start(cell),
            }
            return true;
        }
        if is_name && open && no_pieces && !matches!(column, Some(Column::Unit | Column::Flag)) {
            if let Some(raw) = &mut self.current {
                join(raw, begin(cell, self.ocr, self.rule), false);
            }
            return true;
        }
        false
    }

    /// The name may have been left alone on the row above.
    fn begin_with_name_above(&mut self, cell: &Cell) {
        if self.current.is_some() || self.cells < 2 {
            return;
        }
        let above = self.state.pending.as_ref().filter(|name| name.bounds.x0 <= cell.bounds.x1);
        self.current = above
            .filter(|name| knowledge().analytes_named(&name.text).is_some())
            .map(|name| begin(name, self.ocr, self.rule));
    }

    /// Words that are no name of a known test, no value and no unit.
    fn take_words(&mut self, cell: &Cell, column: Option<&Column>) {
        if self.ocr
            && let Some(raw) = self.current.as_mut().filter(|raw| !raw.value.is_empty() && raw.unit.is_none())
            && has_form_of_unit(&cell.text)
        {
            raw.unit = Some(cell.text.clone());
            return;
        }
        match (&mut self.current, column) {
            (Some(raw), Some(Column::Unit)) if raw.unit.is_none() => raw.unit = Some(cell.text.clone()),
            (Some(raw), Some(Column::Range)) if raw.range.is_none() => raw.range = Some(cell.text.clone()),
            (Some(raw), Some(Column::Result)) if raw.value.is_empty() && raw.found.is_some() => {
                take_value(raw, &cell.text, cell);
            }
            (Some(raw), Some(Column::Flag | Column::Range)) if !raw.value.is_empty() => {}
            (Some(raw), _) if raw.value.is_empty() => {
                // Text where a value was due: a second name, or a name with a remark.
                let second = begin(cell, self.ocr, self.rule);
                if !complete(raw, cell) && second.found.is_some() {
                    join(raw, second, false);
                }
            }
            _ => self.start(cell),
        }
    }

    fn start(&mut self, cell: &Cell) {
        self.done.extend(self.current.take());
        self.current = Some(begin(cell, self.ocr, self.rule));
    }

    fn finish(mut self) -> Vec<Raw> {
        self.done.extend(self.current.take());
        self.done.retain(|raw| !raw.value.is_empty());
        let state = self.state;
        if state.shape != Shape::Tests {
            // Without headings a known name needs more than a bare number: page numbers and addresses hold numbers too.
            self.done.retain(|raw| {
                let by_name = raw.found.as_ref().is_some_and(|found| {
                    found.unit.is_some() || state.known >= 2 || !cells::is_number(&raw.value)
                });
                raw.unit.is_some() || raw.range.is_some() || by_name
            });
        }
        for raw in &mut self.done {
            raw.collected = raw.collected.take().or_else(|| self.date.clone());
            raw.specimen = self.specimen.unwrap_or(raw.specimen);
            if raw.unit.is_none() && raw.found.as_ref().is_none_or(|found| found.unit.is_none()) {
                raw.unit = state.result_unit().cloned();
            }
        }
        self.done
    }
}

/// Whether a word on a picture is most likely a unit that was misread: short, with the stroke or the power of one.
fn has_form_of_unit(text: &str) -> bool {
    /// The longest usual unit.
    const LONGEST: usize = 10;
    let short = text.chars().count() <= LONGEST && !text.contains(' ');
    short && text.contains(['/', '^', '~']) && knowledge().analytes_named(text).is_none()
}

/// A cell that reaches over several columns is cut where the headings change.
fn split_by_headings(cells: &[Cell], state: &State) -> Vec<Cell> {
    if state.shape != Shape::Tests {
        return cells.to_vec();
    }
    let mut out = Vec::new();
    for cell in cells {
        let whole = cell.words.len() < 2
            || cells::pieces(&cell.text).is_some()
            || knowledge().analytes_named(&cell.text).is_some()
            || name_and_pieces(cell).is_some();
        if whole {
            out.push(cell.clone());
            continue;
        }
        let mut groups: Vec<(Option<usize>, Vec<Word>)> = Vec::new();
        for word in &cell.words {
            let at = nearest(&state.headings, (word.bounds.x0, word.bounds.x1));
            match groups.last_mut() {
                Some((column, words)) if *column == at => words.push(word.clone()),
                _ => groups.push((at, vec![word.clone()])),
            }
        }
        let parts: Vec<Cell> = groups.into_iter().map(|(_, words)| Cell::of_words(words)).collect();
        // Cutting must make sense of the parts, or the cell is one long name.
        let sensible = parts.iter().skip(1).all(|part| cells::pieces(&part.text).is_some());
        if sensible { out.extend(parts) } else { out.push(cell.clone()) }
    }
    out
}
