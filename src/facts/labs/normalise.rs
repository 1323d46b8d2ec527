//! Working a value out anew from its printed words, once a person has corrected them.

use satchel_records::LabSuggestion;

use super::super::knowledge::knowledge;
use super::super::number::{self, Decimal, DecimalMark};
use super::worded;

/// Sets value, comparator, canonical unit, factor and code of a lab value from its analyte and its printed words.
///
/// Only a listed factor converts; with an unknown unit or test the canonical value stays empty.
pub fn normalise(lab: &mut LabSuggestion) {
    let printed = &lab.as_reported;
    let words = [Some(printed.value.as_str()), printed.range.as_deref()];
    let mark = DecimalMark::of_text(words.into_iter().flatten(), DecimalMark::Both);
    let number = worded::parse(&printed.value, mark);
    (lab.value, lab.unit, lab.factor) = (None, None, None);
    lab.comparator = number.as_ref().and_then(|number| number.comparator);
    let Some(analyte) = knowledge().analyte(&lab.analyte) else { return };
    lab.loinc.clone_from(&analyte.loinc);
    let Some(number) = number else { return };
    let units = match printed.unit.as_deref().filter(|unit| !unit.trim().is_empty()) {
        Some(unit) => knowledge().units(unit),
        None => vec!["1".to_owned()],
    };
    for unit in units {
        if unit == analyte.unit {
            lab.value = number.value.to_f64();
        } else if let Some(listed) = analyte.factors.iter().find(|factor| factor.unit == unit)
            && let Some(factor) = Decimal::parse(&listed.factor)
        {
            lab.value = number.value.times(factor).and_then(Decimal::to_f64);
            lab.factor = factor.to_f64();
        } else {
            continue;
        }
        lab.unit = Some(analyte.unit.clone());
        return;
    }
}

/// The ends of a printed reference range in its printed unit; an open end is none.
#[must_use]
pub fn range_of(printed: &str) -> (Option<f64>, Option<f64>) {
    let mark = DecimalMark::of_text(std::iter::once(printed), DecimalMark::Both);
    number::parse_range(printed, mark).map_or((None, None), |range| (range.low, range.high))
}

#[cfg(test)]
mod tests {
    use super::*;
    use satchel_records::{AsReported, Comparator, DocumentId, Source, Specimen};

    fn value(analyte: &str, value: &str, unit: &str) -> LabSuggestion {
        LabSuggestion {
            analyte: analyte.to_owned(),
            loinc: None,
            value: Some(99.0),
            comparator: None,
            unit: None,
            factor: None,
            as_reported: AsReported {
                value: value.to_owned(),
                unit: Some(unit.to_owned()),
                ..AsReported::default()
            },
            collected: None,
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
        }
    }

    #[test]
    fn a_corrected_value_is_worked_out_anew() {
        let mut lab = value("hgb", "9,8", "g/dL");
        normalise(&mut lab);
        assert_eq!(
            (lab.value, lab.factor),
            (Some(98.0), Some(10.0)),
            "9,8 g/dL are 98 g/L by the listed factor"
        );
        let mut lab = value("plt", "<10", "10^9/L");
        normalise(&mut lab);
        assert_eq!((lab.value, lab.comparator), (Some(10.0), Some(Comparator::Less)));
    }

    #[test]
    fn an_unknown_unit_leaves_no_canonical_value() {
        let mut lab = value("hgb", "9.8", "spoons");
        normalise(&mut lab);
        assert_eq!(
            (lab.value, lab.unit),
            (None, None),
            "the old value must not stay beside a unit it was not in"
        );
    }

    #[test]
    fn ranges_keep_their_open_ends() {
        assert_eq!(range_of("3,6-10,0"), (Some(3.6), Some(10.0)));
        assert_eq!(range_of("no range"), (None, None));
    }
}
