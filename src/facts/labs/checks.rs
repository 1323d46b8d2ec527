//! Figures that must agree with each other. A failed check marks, it never changes.

use satchel_records::{Doubt, LabSuggestion};

use super::super::knowledge::knowledge;

/// Marks the values of one sample that contradict each other.
pub(super) fn cross_check(labs: &mut [LabSuggestion]) {
    let mut marked = Vec::new();
    for (at, lab) in labs.iter().enumerate() {
        for relation in knowledge().relations.iter().filter(|relation| relation.keys[0] == lab.analyte) {
            let same = |other: &LabSuggestion| {
                other.collected == lab.collected
                    && other.collected_time == lab.collected_time
                    && other.specimen == lab.specimen
                    && other.source.page == lab.source.page
                    && other.comparator.is_none()
            };
            let places: Option<Vec<usize>> = relation
                .keys
                .iter()
                .map(|key| {
                    let all: Vec<usize> =
                        (0..labs.len()).filter(|i| labs[*i].analyte == *key && same(&labs[*i])).collect();
                    // Two values of one analyte in a sample leave the relation open.
                    (all.len() == 1).then(|| all[0])
                })
                .collect();
            let Some(places) = places else { continue };
            let values: Option<Vec<f64>> = places.iter().map(|place| labs[*place].value).collect();
            if places[0] == at && values.is_some_and(|values| !relation.agrees(&values)) {
                marked.extend(places);
            }
        }
    }
    for place in marked {
        doubt(&mut labs[place], Doubt::CrossCheck);
    }
}

/// Adds a doubt once.
pub(super) fn doubt(lab: &mut LabSuggestion, doubt: Doubt) {
    if !lab.doubts.contains(&doubt) {
        lab.doubts.push(doubt);
    }
}
