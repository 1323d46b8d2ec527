//! `data/labs/labs.csv`: every lab value, one a row, as printed and in the canonical unit.

use satchel_records::{Comparator, LabValue};

use super::PacketError;

const HEADER: [&str; 22] = [
    "id",
    "collected",
    "time",
    "analyte",
    "loinc",
    "name_printed",
    "value_printed",
    "unit_printed",
    "range_printed",
    "flag_printed",
    "comparator",
    "value",
    "ucum",
    "factor",
    "specimen",
    "method",
    "sensitivity",
    "document",
    "page",
    "box",
    "status",
    "doubts",
];

/// The table as UTF-8 with a header row and CRLF line ends (RFC 4180).
pub(super) fn write(labs: &[LabValue]) -> Result<Vec<u8>, PacketError> {
    let mut csv = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    csv.write_record(HEADER).map_err(problem)?;
    for lab in labs {
        csv.write_record(row(lab)).map_err(problem)?;
    }
    csv.into_inner().map_err(|_| PacketError::Part { part: "labs" })
}

fn row(value: &LabValue) -> [String; 22] {
    let lab = &value.lab;
    let text = |t: &Option<String>| t.as_deref().map(harmless).unwrap_or_default();
    let doubts: Vec<String> = lab.doubts.iter().map(word).collect();
    [
        value.id.to_string(),
        lab.collected.map(|d| d.to_string()).unwrap_or_default(),
        text(&lab.collected_time),
        harmless(&lab.analyte),
        text(&lab.loinc),
        harmless(&lab.as_reported.name),
        harmless(&lab.as_reported.value),
        text(&lab.as_reported.unit),
        text(&lab.as_reported.range),
        text(&lab.as_reported.flag),
        lab.comparator.as_ref().map(comparator).unwrap_or_default().to_owned(),
        lab.value.map(|v| v.to_string()).unwrap_or_default(),
        text(&lab.unit),
        lab.factor.map(|f| f.to_string()).unwrap_or_default(),
        word(&lab.specimen),
        text(&lab.method),
        text(&lab.sensitivity),
        lab.source.document_id.to_string(),
        lab.source.page.to_string(),
        lab.source.bounds.map(|b| format!("{} {} {} {}", b.x0, b.y0, b.x1, b.y1)).unwrap_or_default(),
        word(&value.status),
        doubts.join(" "),
    ]
}

/// The sign as text.
pub(super) fn comparator(comparator: &Comparator) -> &'static str {
    match comparator {
        Comparator::Less => "<",
        Comparator::AtMost => "<=",
        Comparator::AtLeast => ">=",
        Comparator::More => ">",
    }
}

/// The fixed word of an enumeration, as JSON spells it.
pub(super) fn word<T: serde::Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(text)) => text,
        _ => String::new(),
    }
}

/// A cell that a spreadsheet would run as a formula gets an apostrophe in front. Signs before figures are left alone:
/// `+`, `-0.3` and `+++` are results.
fn harmless(text: &str) -> String {
    let first = text.chars().next();
    let formula = matches!(first, Some('=' | '@' | '\t' | '\r'))
        || (matches!(first, Some('+' | '-')) && text.chars().any(char::is_alphabetic));
    if formula { format!("'{text}") } else { text.to_owned() }
}

fn problem(_: csv::Error) -> PacketError {
    PacketError::Part { part: "labs" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_disarmed_and_results_are_not() {
        assert_eq!(harmless("=cmd|' /C calc'!A0"), "'=cmd|' /C calc'!A0");
        assert_eq!(harmless("+HYPERLINK(1)"), "'+HYPERLINK(1)");
        for result in ["+", "+++", "-0.3", "<0.41", "3,6"] {
            assert_eq!(harmless(result), result, "a result must stay as printed");
        }
    }
}
