//! Names too short to be names everywhere: "L" over a column of a Russian chart, "N 0.3" between "WBC 1.2" and "Plt 17".

use super::super::knowledge::{NameMatch, knowledge};

/// The tests a short name stands for where other names around it show that tests are named. Case counts.
pub(super) fn named(printed: &str) -> Option<NameMatch> {
    let printed = printed.trim().trim_end_matches('.');
    let mut rows = Vec::new();
    for phrase in knowledge().headings.list("shorthand").filter(|phrase| phrase.printed == printed) {
        let names = knowledge().analyte(&phrase.key).into_iter().flat_map(|analyte| analyte.all_names());
        let of_key = |found: &NameMatch| {
            let own = |row: &&usize| knowledge().row(**row).key == phrase.key;
            found.rows.iter().find(own).copied()
        };
        rows.extend(
            names.filter_map(|name| knowledge().analytes_named(name)).find_map(|found| of_key(&found)),
        );
    }
    (!rows.is_empty()).then(|| NameMatch { rows, ..NameMatch::default() })
}

/// A short name with its unit: "L, x10^9/L", "М (%)".
pub(super) fn named_with_unit(printed: &str) -> Option<NameMatch> {
    let (name, rest) = printed.split_once([',', '(', '（']).unwrap_or((printed, ""));
    let unit = rest.trim_matches([')', '）', ' ']);
    let found = named(name)?;
    match unit {
        "" => Some(found),
        unit if !knowledge().units(unit).is_empty() => {
            Some(NameMatch { unit: Some(unit.to_owned()), ..found })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_names_a_test_in_its_own_case_only() {
        assert!(named("L").is_some(), "leucocytes over a column of a chart");
        assert!(named("l").is_none(), "litres, not leucocytes");
        assert_eq!(named_with_unit("L, x10^9/L").and_then(|found| found.unit).as_deref(), Some("x10^9/L"));
        assert!(named_with_unit("L, remark").is_none(), "what follows is no unit");
    }

    #[test]
    fn every_short_name_leads_to_an_analyte() {
        for phrase in knowledge().headings.list("shorthand") {
            assert!(named(&phrase.printed).is_some(), "{} leads nowhere", phrase.printed);
        }
    }
}
