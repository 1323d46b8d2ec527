//! Which analyte a printed name means, and how its printed unit becomes the canonical one.

use satchel_records::Specimen;

use super::super::knowledge::{Conversion, NameMatch, Row, knowledge};
use super::super::number::{Decimal, Number, Range};
use super::plausible;

/// Which row of the analyte table, and how its printed unit becomes canonical.
pub(super) struct Settled<'a> {
    /// The row.
    pub row: &'a Row,
    /// None where the unit is unknown.
    pub conversion: Option<Conversion>,
    /// The unit was misspelt, and nothing but its likeness says what it is.
    pub guessed: bool,
}

/// The row of the table that unit and specimen single out.
pub(super) fn settle(
    found: &NameMatch,
    unit: Option<&str>,
    specimen: Specimen,
    number: Option<&Number>,
    range: Option<Range>,
    ocr: bool,
) -> Option<Settled<'static>> {
    let knowledge = knowledge();
    let mut rows: Vec<&Row> =
        found.rows.iter().map(|row| knowledge.row(*row)).filter(|row| examines(row, specimen)).collect();
    // In marrow, a row meant for marrow goes first; elsewhere the others do.
    let own = match specimen {
        Specimen::Marrow => "marrow",
        Specimen::Csf => "csf",
        Specimen::Urine => "urine",
        _ => "blood",
    };
    rows.sort_by_key(|row| row.specimen != own);
    let first = *rows.first()?;
    let Some(unit) = unit else {
        let pure = rows.iter().find(|row| row.unit == "1");
        let lost = || ocr.then(|| settle_by_range(&rows, range)).flatten();
        return Some(match pure {
            Some(row) => Settled { row, conversion: row.conversion("1"), guessed: false },
            None => lost().unwrap_or(Settled { row: first, conversion: None, guessed: false }),
        });
    };
    let mut units = knowledge.units(unit);
    if units.is_empty() && unit.split_whitespace().next() == Some("%") {
        // "% of mononuclear cells" is a share, whatever it is a share of.
        units = knowledge.units("%");
    }
    for row in &rows {
        if let Some(conversion) = units.iter().find_map(|ucum| row.conversion(ucum)) {
            return Some(Settled { row, conversion: Some(conversion), guessed: false });
        }
    }
    let misread = || {
        settle_misread(&rows, unit, number, range)
            .or_else(|| settle_by_range(&rows, range))
            .or_else(|| settle_by_value(&rows, number, range))
    };
    if ocr && let Some(settled) = misread() {
        return Some(settled);
    }
    Some(Settled { row: first, conversion: None, guessed: false })
}

/// A unit that recognition lost: the only one of the test's with which the printed range is a usual one. It stays a guess.
fn settle_by_range(rows: &[&'static Row], range: Option<Range>) -> Option<Settled<'static>> {
    let mut usual: Vec<(&'static Row, Conversion)> = Vec::new();
    for row in rows {
        for conversion in row.units().filter_map(|unit| row.conversion(unit)) {
            let same = |(other, known): &(&Row, Conversion)| {
                other.key == row.key && factor_of(*known) == factor_of(conversion)
            };
            if plausible::range_is_usual(row, conversion, range) == Some(true) && !usual.iter().any(same) {
                usual.push((row, conversion));
            }
        }
    }
    match usual.as_slice() {
        [(row, conversion)] => Some(Settled { row, conversion: Some(*conversion), guessed: true }),
        _ => None,
    }
}

/// A unit that cannot be read at all, and no range to tell it by: the only one of the test's with which the value is one that people
/// have. It stays a guess.
fn settle_by_value(
    rows: &[&'static Row],
    number: Option<&Number>,
    range: Option<Range>,
) -> Option<Settled<'static>> {
    let [row] = rows else { return None };
    let mut possible: Vec<(&'static Row, Conversion)> = Vec::new();
    for conversion in row.units().filter_map(|unit| row.conversion(unit)) {
        let known = possible.iter().any(|(_, known)| factor_of(*known) == factor_of(conversion));
        if !known && !plausible::contradicts(row, Some(conversion), number, range) {
            possible.push((row, conversion));
        }
    }
    match possible.as_slice() {
        [(row, conversion)] => Some(Settled { row, conversion: Some(*conversion), guessed: true }),
        several => nearest_to_usual(several, number),
    }
}

/// How many times nearer to the usual one unit must bring a value than every other, to be the one that was printed.
const NEARER: f64 = 25.0;

/// The unit that brings a value far nearer to what is usual than every other does; it stays a guess.
fn nearest_to_usual(
    units: &[(&'static Row, Conversion)],
    number: Option<&Number>,
) -> Option<Settled<'static>> {
    let mut ranked: Vec<(f64, &(&'static Row, Conversion))> = units
        .iter()
        .map(|unit| Some((plausible::times_from_usual(unit.0, unit.1, number)?, unit)))
        .collect::<Option<_>>()?;
    ranked.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (first, (row, conversion)) = *ranked.first()?;
    let alone = ranked.get(1).is_none_or(|(second, _)| *second >= NEARER * first);
    alone.then_some(Settled { row, conversion: Some(*conversion), guessed: true })
}

/// A unit that recognition misspelt: the one unit of the test that looks like it, and with which the printed range is a usual one or,
/// without a range, the value is.
fn settle_misread(
    rows: &[&'static Row],
    unit: &str,
    number: Option<&Number>,
    range: Option<Range>,
) -> Option<Settled<'static>> {
    let mut likely: Vec<(&'static Row, Conversion)> = Vec::new();
    let mut confirmed = true;
    for row in rows {
        let wanted: Vec<&str> = row.units().collect();
        for ucum in knowledge().units_nearly(unit, &wanted) {
            let Some(conversion) = row.conversion(&ucum) else { continue };
            match plausible::range_is_usual(row, conversion, range) {
                Some(false) => continue,
                Some(true) => {}
                None => confirmed = false,
            }
            // Two spellings of one quantity ("10^9/L", "10^3/µL") make no difference.
            let same = |(other, known): &(&Row, Conversion)| {
                other.key == row.key && factor_of(*known) == factor_of(conversion)
            };
            if !likely.iter().any(same) {
                likely.push((row, conversion));
            }
        }
    }
    match likely.as_slice() {
        [(row, conversion)] => Some(Settled { row, conversion: Some(*conversion), guessed: !confirmed }),
        several => nearest_to_usual(several, number),
    }
}

fn factor_of(conversion: Conversion) -> String {
    conversion.factor.map_or_else(|| "1".to_owned(), Decimal::to_plain)
}

/// Whether a row's test is examined in a specimen.
pub(super) fn examines(row: &Row, specimen: Specimen) -> bool {
    match (row.specimen.as_str(), specimen) {
        // Antigens of a marrow's cells are no lymphocyte subsets of blood.
        ("blood", Specimen::Marrow) => row.group != "immunity",
        ("marrow", Specimen::Blood) => row.is_residual_disease(),
        ("blood", Specimen::Urine | Specimen::Csf | Specimen::Other) => false,
        ("marrow", Specimen::Urine | Specimen::Csf | Specimen::Other) => row.is_residual_disease(),
        ("csf", other) => other == Specimen::Csf,
        ("urine", other) => other == Specimen::Urine,
        _ => true,
    }
}
