//! The name of a test in the languages of the tables.

use satchel_records::LabSuggestion;

use crate::checklist::Words;
use crate::facts::knowledge;

/// The coded name of a value's test; the printed one, where no code is known.
pub(super) fn test_name(lab: &LabSuggestion) -> Words {
    Words(match knowledge().analyte(&lab.analyte) {
        Some(analyte) => ["en", "zh"].map(|l| (l.to_owned(), analyte.name(l).to_owned())).into(),
        None => [("en".to_owned(), lab.as_reported.name.clone())].into(),
    })
}
