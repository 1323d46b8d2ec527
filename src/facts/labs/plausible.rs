//! Whether unit and decimal mark can be right: a range and a value held against what laboratories print. A check marks, it never
//! changes.

use super::super::knowledge::{Conversion, Row, knowledge};
use super::super::number::{Decimal, Number, Range};

/// How far a printed range may lie from the usual one: children, methods and laboratories differ, decimal places differ more.
const RANGE_TOLERANCE: f64 = 5.0;

/// Whether a printed range, in a unit, is one that laboratories print for a test; none where nothing can be said.
pub(super) fn range_is_usual(row: &Row, conversion: Conversion, range: Option<Range>) -> Option<bool> {
    let (low, high) = knowledge().analyte(&row.key)?.usual?;
    let range = range?;
    let canonical = |end: f64| end * factor(conversion);
    // The upper end decides: lower ends are often near zero.
    match (range.low, range.high) {
        (_, Some(end)) if high > 0.0 => Some(within(canonical(end), high)),
        (Some(end), None) if low > 0.0 => Some(within(canonical(end), low) || within(canonical(end), high)),
        _ => None,
    }
}

/// Whether the range says that the unit is another one, or the value is none that a living patient has.
pub(super) fn contradicts(
    row: &Row,
    conversion: Option<Conversion>,
    number: Option<&Number>,
    range: Option<Range>,
) -> bool {
    let Some(conversion) = conversion else { return false };
    if range_is_usual(row, conversion, range) == Some(false) {
        return true;
    }
    let possible = knowledge().analyte(&row.key).and_then(|analyte| analyte.possible);
    let value = number.and_then(|number| number.value.to_f64()).map(|value| value * factor(conversion));
    match (possible, value) {
        (Some((low, high)), Some(value)) => value < low || value > high,
        _ => false,
    }
}

/// How far from the usual a value must lie before another unit is thought of, and how near that unit must bring it.
const FAR: f64 = 10.0;
const NEAR: f64 = 3.0;

/// Whether a value lies far from the usual, and another listed unit with the same figures would bring it near.
pub(super) fn another_unit_fits(row: &Row, conversion: Option<Conversion>, number: Option<&Number>) -> bool {
    let usual = knowledge().analyte(&row.key).and_then(|analyte| analyte.usual);
    let (Some((low, high)), Some(conversion), Some(number)) = (usual, conversion, number) else {
        return false;
    };
    let Some(printed) = number.value.to_f64() else { return false };
    let inside = |value: f64, slack: f64| value >= low / slack && value <= high * slack;
    let mut others = row.units().filter_map(|unit| row.conversion(unit));
    !inside(printed * factor(conversion), FAR) && others.any(|other| inside(printed * factor(other), NEAR))
}

/// How many times a value lies below or above the usual of a test, with a unit: 1 inside; none where nothing is usual or the value is 0.
pub(super) fn times_from_usual(row: &Row, conversion: Conversion, number: Option<&Number>) -> Option<f64> {
    let (low, high) = knowledge().analyte(&row.key)?.usual?;
    let value = number?.value.to_f64()? * factor(conversion);
    (value > 0.0 && high > 0.0).then(|| (low / value).max(value / high).max(1.0))
}

fn within(end: f64, usual: f64) -> bool {
    end <= usual * RANGE_TOLERANCE && end >= usual / RANGE_TOLERANCE
}

fn factor(conversion: Conversion) -> f64 {
    conversion.factor.and_then(Decimal::to_f64).unwrap_or(1.0)
}
