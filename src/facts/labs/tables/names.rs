//! Names of tests in cells, and the parts of a result beside them.

use satchel_records::Specimen;

use super::super::super::knowledge::{NameMatch, knowledge, specimen};
use super::super::super::layout::Cell;
use super::super::super::text::Folded;
use super::super::Raw;
use super::super::cells::{self, Piece};
use super::super::{context, donor, shorthand};
use super::columns::Column;

/// What a name cell may mean, with an error of recognition forgiven on pictures.
pub(super) fn named(text: &str, ocr: bool) -> (Option<NameMatch>, bool) {
    let exact = || knowledge().analytes_named(text).or_else(|| knowledge().residual_named(text));
    let misread = || ocr.then(|| before_misread_unit(text)).flatten();
    if let Some(found) = donor::named(text).or_else(exact) {
        // "WCC (1049/L)": a misspelt unit passes for a laboratory's code.
        return match misread()
            .filter(|(other, fuzzy)| found.unit.is_none() && !fuzzy && other.rows == found.rows)
        {
            Some((with_unit, _)) => (Some(with_unit), false),
            None => (Some(found), false),
        };
    }
    if let Some(found) = misread() {
        return (Some(found.0), found.1);
    }
    let nearly = |name: &str| knowledge().analytes_nearly_named(name);
    let found = ocr.then(|| before_unit(text, nearly).or_else(|| nearly(text))).flatten();
    let fuzzy = found.is_some();
    (found, fuzzy)
}

/// A misspelt name with its unit in brackets or behind a comma: "Антитромбин Ш, %".
fn before_unit(text: &str, nearly: impl Fn(&str) -> Option<NameMatch>) -> Option<NameMatch> {
    let (name, unit) = name_and_unit(text)
        .or_else(|| text.trim().rsplit_once(',').filter(|(_, unit)| cells::is_unit(unit)))?;
    Some(NameMatch { unit: Some(unit.trim().to_owned()), ..nearly(name)? })
}

/// A name with a misspelt unit behind it, and whether the name is misspelt too: "WBC 1049/L", "Plaguetas (1043/pL)". What the unit was
/// is settled with the value.
fn before_misread_unit(text: &str) -> Option<(NameMatch, bool)> {
    let (name, unit) = text.trim().split_once([' ', '(', '（'])?;
    let unit = unit.trim_matches([' ', '(', ')', '（', '）']);
    if !cells::looks_like_unit(unit) {
        return None;
    }
    let exact = knowledge().analytes_named(name);
    let fuzzy = exact.is_none();
    let found = exact.or_else(|| knowledge().analytes_nearly_named(name))?;
    Some((NameMatch { unit: Some(unit.to_owned()), ..found }, fuzzy))
}

/// Begins a raw value with its name.
pub(super) fn begin(cell: &Cell, ocr: bool, rule: &'static str) -> Raw {
    let (found, fuzzy) = named(&cell.text, ocr);
    // A test that is not known may print its unit behind its name all the same.
    let apart = found.is_none().then(|| name_and_unit(&cell.text)).flatten();
    let (name, unit) = apart.map_or((cell.text.as_str(), None), |(name, unit)| (name, Some(unit.to_owned())));
    Raw {
        name: name.trim_matches(|c: char| matches!(c, ':' | '*' | ' ')).to_owned(),
        unit,
        specimen: found.as_ref().and_then(|found| specimen_of(found, &cell.text)).unwrap_or_default(),
        found,
        fuzzy,
        name_box: Some(cell.bounds),
        ocr,
        rule,
        ..Raw::default()
    }
}

/// The specimen a name itself tells: beside the test's name, or as the word in it that makes it a test of that specimen ("CSF protein").
fn specimen_of(found: &NameMatch, name: &str) -> Option<Specimen> {
    let own = || {
        let specimen = context::specimen_in(name)?;
        found.rows.iter().all(|row| specimen_of_row(*row) == specimen).then_some(specimen)
    };
    found.specimen.or_else(own)
}

/// The specimen that a row of the table of tests is meant for.
fn specimen_of_row(row: usize) -> Specimen {
    specimen(&knowledge().row(row).specimen)
}

/// A name and the unit in brackets behind it: "Soluble factor [ng/mL]".
fn name_and_unit(text: &str) -> Option<(&str, &str)> {
    let inner = text.trim().strip_suffix([')', ']', '）'])?;
    let (name, unit) = inner.rsplit_once(['(', '[', '（'])?;
    (!name.trim().is_empty() && cells::is_unit(unit)).then_some((name.trim(), unit))
}

/// Completes a name that a wide gap parted, where the parts together name a test that the first alone does not.
pub(super) fn complete(raw: &mut Raw, rest: &Cell) -> bool {
    let whole = format!("{} {}", raw.name, rest.text);
    let Some(found) = knowledge().analytes_named(&whole) else { return false };
    let first = raw.found.as_ref().map(|found| &found.rows);
    if first == Some(&found.rows) || knowledge().analytes_named(&rest.text).is_some() {
        return false;
    }
    raw.specimen = found.specimen.unwrap_or(raw.specimen);
    (raw.name, raw.found, raw.fuzzy) = (whole, Some(found), false);
    raw.name_box = raw.name_box.map(|bounds| bounds.union(rest.bounds));
    true
}

/// Whether two names are those of different tests.
pub(super) fn contradict(first: &Raw, second: &Raw) -> bool {
    match (&first.found, &second.found) {
        (Some(first), Some(second)) => !first.rows.iter().any(|row| second.rows.contains(row)),
        _ => false,
    }
}

/// Two cells that name one test; they must not contradict each other.
pub(super) fn join(raw: &mut Raw, second: Raw, second_is_code: bool) {
    match (&raw.found, &second.found) {
        (Some(first), Some(other)) => {
            let common: Vec<usize> =
                first.rows.iter().copied().filter(|row| other.rows.contains(row)).collect();
            if !common.is_empty() {
                raw.found = Some(NameMatch {
                    rows: common,
                    unit: first.unit.clone().or_else(|| other.unit.clone()),
                    specimen: first.specimen.or(other.specimen),
                });
            }
        }
        // A code that is also the short name of a test says less than a name that is none.
        (None, Some(_)) if !second_is_code || raw.name.chars().count() < 2 => {
            raw.found = second.found;
            raw.fuzzy = second.fuzzy;
        }
        (None, Some(_)) => {
            raw.found = second.found;
            raw.fuzzy = true;
        }
        _ => {}
    }
    if !second_is_code && raw.name.chars().count() < 6 && raw.name.is_ascii() && !second.name.is_ascii() {
        // The spelled-out name tells more than its abbreviation.
        raw.name = second.name;
        raw.name_box = match (raw.name_box, second.name_box) {
            (Some(a), Some(b)) => Some(a.union(b)),
            (a, b) => a.or(b),
        };
    }
}

/// A name and its value in one cell: `WBC: 3.2 10^9/L`.
pub(super) fn name_and_pieces(cell: &Cell) -> Option<(String, Vec<Piece>)> {
    let folded = Folded::new(&cell.text);
    let start = folded.text.len() - folded.text.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
    let (end, _) = knowledge().analyte_name_at(&folded.text, start)?;
    let at = folded.origin(end);
    let (name, rest) = cell.text.split_at_checked(at)?;
    let rest = rest.trim_start_matches([':', '：', '=', '-', ' ', '.', ')', '…']);
    let found = cells::pieces(rest)?;
    // A name alone before a unit ("Hb g/L") is a heading, not a result.
    found.iter().any(|piece| matches!(piece, Piece::Value(_))).then(|| (name.trim().to_owned(), found))
}

/// Whether a cell is a name, its figure and a unit that the test has.
pub(super) fn tells_all(cell: &Cell) -> bool {
    name_and_pieces(cell)
        .and_then(|(name, pieces)| Some((knowledge().analytes_named(&name)?, pieces)))
        .is_some_and(|(found, pieces)| fits(&found, &pieces))
}

/// A name too short to be one elsewhere, its figure and a unit that the test has: "Л 2,9×10^9/л".
pub(super) fn short_name_and_pieces(cell: &Cell) -> Option<(String, Option<NameMatch>, Vec<Piece>)> {
    let (name, rest) = cell.text.trim().split_once(' ')?;
    let (found, pieces) = (shorthand::named(name)?, cells::pieces(rest)?);
    fits(&found, &pieces).then(|| (name.to_owned(), Some(found), pieces))
}

/// Whether the parts of a cell are a figure and a unit of a test.
fn fits(found: &NameMatch, pieces: &[Piece]) -> bool {
    let figure = |piece: &Piece| matches!(piece, Piece::Value(text) if cells::is_number(text));
    let unit = |piece: &Piece| {
        let Piece::Unit(text) = piece else { return false };
        let units = knowledge().units(text);
        found.rows.iter().any(|row| units.iter().any(|unit| knowledge().row(*row).conversion(unit).is_some()))
    };
    pieces.iter().any(figure) && pieces.iter().any(unit)
}

pub(super) fn take_value(raw: &mut Raw, text: &str, cell: &Cell) {
    text.trim().clone_into(&mut raw.value);
    raw.value_box = Some(cell.bounds);
    raw.doubtful |= cell.doubtful;
}

/// The parts of a cell where a result is due; on a picture, a sign in the place of a flag may have been misread.
pub(super) fn result_pieces(cell: &Cell, ocr: bool) -> Option<Vec<Piece>> {
    if ocr { cells::pieces_on_picture(&cell.text) } else { cells::pieces(&cell.text) }
}

/// Whether a cell behind a value looks like a second value, and is a unit whose power of ten was misread: "1043/uL".
fn is_unreadable_unit(pieces: &[Piece], cell: &Cell, column: Option<&Column>) -> bool {
    let has = |wanted: fn(&Piece) -> bool| pieces.iter().any(wanted);
    let number = has(|piece| matches!(piece, Piece::Value(text) if cells::is_number(text)));
    let unit = has(|piece| matches!(piece, Piece::Unit(_)));
    match column {
        Some(Column::Unit) => number || !unit && has(|piece| matches!(piece, Piece::Range(_))),
        _ => number && unit && cell.words.len() == 1,
    }
}

/// Gives a value the parts found in a cell, by what is still lacking and by the column the cell stands in.
pub(super) fn take_pieces(raw: &mut Raw, pieces: &[Piece], cell: &Cell, column: Option<&Column>) {
    // On a picture a figure in the column of units is a misread unit ("s" as "5"), also before the result.
    let due = !raw.value.is_empty() || raw.ocr && column == Some(&Column::Unit);
    if due && is_unreadable_unit(pieces, cell, column) {
        raw.unit.get_or_insert_with(|| cell.text.clone());
        return;
    }
    for piece in pieces {
        match piece {
            Piece::Mark => raw.mark = true,
            Piece::Value(text) if column == Some(&Column::Range) => {
                raw.range.get_or_insert_with(|| text.clone());
            }
            Piece::Value(text) | Piece::Range(text)
                if column == Some(&Column::Result) && raw.value.is_empty() =>
            {
                take_value(raw, text, cell);
            }
            Piece::Value(text) if raw.value.is_empty() => take_value(raw, text, cell),
            // "<0.5" reads as an open range too; before any value it is the value.
            Piece::Range(text) if raw.value.is_empty() && cells::is_number(text) => {
                take_value(raw, text, cell)
            }
            Piece::Value(text) if raw.range.is_none() && text.starts_with(['<', '>', '≤', '≥', '＜']) => {
                raw.range = Some(text.clone())
            }
            Piece::Value(text) if raw.range.is_none() && !cells::is_number(text) => {
                raw.range = Some(text.clone())
            }
            Piece::Range(text) if raw.range.is_none() => raw.range = Some(text.clone()),
            Piece::Unit(text) if raw.unit.is_none() => raw.unit = Some(text.clone()),
            // A star says less than the letter beside it.
            Piece::Flag(text)
                if raw.flag.as_deref().is_none_or(|flag| flag == "*")
                    && !matches!(text.as_str(), "-" | "—") =>
            {
                raw.flag = Some(text.clone())
            }
            _ => {}
        }
    }
}
