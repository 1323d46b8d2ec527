//! Figures that must agree with each other. A failed check marks, it never changes.

use satchel_records::{Doubt, LabSuggestion};

/// A relation between analytes of one sample: the values, in canonical units, and whether they agree.
struct Relation {
    keys: &'static [&'static str],
    agrees: fn(&[f64]) -> bool,
}

/// Rounding on paper moves the last figure of each factor.
fn near(a: f64, b: f64, share: f64, least: f64) -> bool {
    (a - b).abs() <= least.max(share * a.abs().max(b.abs()))
}

const RELATIONS: [Relation; 5] = [
    Relation { keys: &["wbc", "neut_pct", "anc"], agrees: |v| near(v[0] * v[1] / 100.0, v[2], 0.12, 0.11) },
    Relation { keys: &["wbc", "lymph_pct", "alc"], agrees: |v| near(v[0] * v[1] / 100.0, v[2], 0.12, 0.11) },
    Relation { keys: &["hct", "rbc", "mcv"], agrees: |v| near(v[0] / v[1] * 10.0, v[2], 0.06, 1.0) },
    Relation { keys: &["hgb", "rbc", "mch"], agrees: |v| near(v[0] / v[1], v[2], 0.06, 0.6) },
    Relation { keys: &["bilirubin_direct", "bilirubin_total"], agrees: |v| v[0] <= v[1] * 1.02 },
];

/// Marks the values of one sample that contradict each other.
pub(super) fn cross_check(labs: &mut [LabSuggestion]) {
    let mut marked = Vec::new();
    for (at, lab) in labs.iter().enumerate() {
        for relation in RELATIONS.iter().filter(|r| r.keys[0] == lab.analyte) {
            let same = |other: &LabSuggestion| {
                other.collected == lab.collected
                    && other.collected_time == lab.collected_time
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
            if places[0] == at && values.is_some_and(|values| !(relation.agrees)(&values)) {
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
