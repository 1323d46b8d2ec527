//! Values beside the other values of their series.

use std::collections::{BTreeMap, BTreeSet};

use satchel_records::{LabId, LabValue, Specimen};

/// Values on each side that a value is compared with.
const BESIDE: usize = 2;
/// Largest ratio among neighbours that agree with each other.
const AGREE: f64 = 3.0;
/// A misplaced decimal mark makes ten times the value; what changed meanwhile makes it a little less.
const TEN_TIMES: f64 = 8.0;

/// What makes values one series: analyte, specimen, canonical unit.
type Key<'a> = (&'a str, Specimen, Option<&'a str>);

/// The values that lie ten times above or below neighbours that agree with each other, as a misplaced decimal mark makes them. A value that a
/// person settled is none; it is compared with all the same.
#[must_use]
pub fn outliers(labs: &[LabValue]) -> BTreeSet<LabId> {
    let mut series: BTreeMap<Key<'_>, Vec<(&LabValue, f64)>> = BTreeMap::new();
    for value in labs.iter().filter(|value| value.status.is_shown() && value.lab.collected.is_some()) {
        let lab = &value.lab;
        if let Some(figure) = lab.value.filter(|figure| *figure > 0.0 && lab.comparator.is_none()) {
            let key = (lab.analyte.as_str(), lab.specimen, lab.unit.as_deref());
            series.entry(key).or_default().push((value, figure));
        }
    }
    let mut found = BTreeSet::new();
    for mut points in series.into_values() {
        points.sort_by_key(|(value, _)| (value.lab.collected, value.lab.collected_time.clone(), value.id));
        for (at, (value, figure)) in points.iter().enumerate() {
            let from = at.saturating_sub(BESIDE);
            let beside = points[from..at].iter().chain(points.iter().skip(at + 1).take(BESIDE));
            let beside: Vec<f64> = beside.map(|(_, figure)| *figure).collect();
            let low = beside.iter().copied().fold(f64::MAX, f64::min);
            let high = beside.iter().copied().fold(0.0, f64::max);
            let agree = beside.len() >= BESIDE && high <= AGREE * low;
            let is_apart = *figure >= TEN_TIMES * high || *figure <= low / TEN_TIMES;
            if agree && is_apart && !value.status.is_settled_by_person() {
                found.insert(value.id);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use satchel_records::{AsReported, DocumentId, FactStatus, LabSuggestion, Source};

    use super::*;

    fn check(figures: &[f64], status: FactStatus, expect: &[u32]) {
        let value = |(day, figure): (u32, f64)| LabValue {
            id: LabId(day),
            lab: LabSuggestion {
                analyte: "hgb".to_owned(),
                loinc: None,
                value: Some(figure),
                comparator: None,
                unit: Some("g/L".to_owned()),
                factor: None,
                as_reported: AsReported::default(),
                collected: format!("2026-03-{day:02}").parse().ok(),
                collected_time: None,
                specimen: Specimen::Blood,
                method: None,
                sensitivity: None,
                doubts: Vec::new(),
                source: Source {
                    document_id: DocumentId(1),
                    page: 1,
                    quote: String::new(),
                    bounds: None,
                    name_box: None,
                    rule: String::new(),
                },
            },
            status,
            also: Vec::new(),
        };
        let labs: Vec<LabValue> = (1..).zip(figures.iter().copied()).map(value).collect();
        let found: Vec<u32> = outliers(&labs).into_iter().map(|id| id.0).collect();
        assert_eq!(found, expect, "{figures:?}");
    }

    #[test]
    fn a_misplaced_decimal_mark_stands_out() {
        use FactStatus::{Confirmed, Suggested};
        check(&[98.0, 101.0, 1040.0, 95.0, 99.0], Suggested, &[3]);
        check(&[98.0, 9.9, 101.0], Suggested, &[2]);
        check(&[980.0, 98.0, 97.0], Suggested, &[1]);
        check(&[98.0, 1040.0, 95.0], Confirmed, &[]);
        // Two values cannot tell which of them is wrong, and neither can neighbours that move.
        check(&[98.0, 980.0], Suggested, &[]);
        check(&[1.0, 10.0, 100.0, 900.0], Suggested, &[]);
    }
}
