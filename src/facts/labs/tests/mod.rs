//! Laboratory sheets as hospitals print them, read whole: what a layout must give, and what must not be taken for a result.

mod days;
mod layouts;
mod page;
mod pictures;
mod portals;
mod prose;
mod specimens;
mod wards;

use page::{Print, labs};

/// As [`check`], of a table that its file declares.
fn check_table(rows: &[&[&str]], expect: &[&str]) {
    let found: Vec<String> = page::labs_of_table(rows).iter().map(show).collect();
    assert_eq!(found, expect, "read from: {rows:?}");
}

/// Each value as `analyte value unit day`, with `?` behind a value that is in doubt.
fn check(print: Print, text: &str, expect: &[&str]) {
    let found: Vec<String> = labs(print, text).iter().map(show).collect();
    assert_eq!(found, expect, "read from:\n{text}");
}

fn show(lab: &satchel_records::LabSuggestion) -> String {
    let value = lab.value.map_or_else(|| lab.as_reported.value.clone(), |value| value.to_string());
    let sign = match lab.comparator {
        Some(satchel_records::Comparator::Less) => "<",
        Some(satchel_records::Comparator::More) => ">",
        _ => "",
    };
    let day = lab.collected.map_or_else(|| "-".to_owned(), |day| day.to_string());
    let doubt = if lab.doubts.is_empty() { "" } else { "?" };
    format!("{} {sign}{value} {} {day}{doubt}", lab.analyte, lab.unit.as_deref().unwrap_or("-"))
}
