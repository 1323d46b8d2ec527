//! Names of tests by their LOINC code, for records that state the code alone.
//!
//! They are those of our own table of analytes, so that a coded result is known by the same name as a printed one.

use std::collections::HashMap;
use std::sync::OnceLock;

/// The table that the facts are read by; its source and the day it was reviewed stand in each row.
const ANALYTES: &str = include_str!("../../../../assets/knowledge/analytes.csv");

/// The English name of a code: the first that papers use, else the table's own.
pub(super) fn name(code: &str) -> Option<&'static str> {
    static NAMES: OnceLock<HashMap<String, String>> = OnceLock::new();
    NAMES.get_or_init(names).get(code).map(String::as_str)
}

fn names() -> HashMap<String, String> {
    let mut table = csv::Reader::from_reader(ANALYTES.as_bytes());
    let Ok(head) = table.headers().cloned() else { return HashMap::new() };
    let column = |name: &str| head.iter().position(|title| title == name);
    let (Some(code), Some(name), Some(names)) = (column("loinc"), column("name"), column("names_en")) else {
        return HashMap::new();
    };
    let mut found = HashMap::new();
    for row in table.into_records().flatten() {
        let cell = |at: usize| row.get(at).unwrap_or_default();
        let printed = cell(names).split('|').next().filter(|name| !name.is_empty()).unwrap_or(cell(name));
        if !cell(code).is_empty() && !printed.is_empty() {
            // One method of a test comes before the others that share its code.
            found.entry(cell(code).to_owned()).or_insert_with(|| printed.to_owned());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn codes_of_the_table_have_names() {
        assert_eq!(name("26464-8"), Some("WBC"));
        assert_eq!(name("0-0"), None);
    }
}
