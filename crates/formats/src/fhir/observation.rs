//! Results as tables: one for each day and specimen, so that a day never stands beside another's values.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Record;
use super::loinc;
use super::value::{amount, code, concept, list, moment, number, quantity, text, unit, when};
use crate::text::layout::{Block, Cell};

const HEADINGS: [&str; 6] = ["Test", "Result", "Unit", "Reference range", "Flag", "Method"];
/// Statuses under which a value is none, or none yet.
const NOT_VALID: [&str; 4] = ["entered-in-error", "cancelled", "registered", "unknown"];

type Row = [String; HEADINGS.len()];

/// What the rows of one table have in common.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Sample {
    collected: String,
    reported: String,
    specimen: String,
}

/// The tables of all results, by day.
pub(super) fn blocks(record: &Record<'_>) -> Vec<Block> {
    let mut samples: BTreeMap<Sample, Vec<Row>> = BTreeMap::new();
    let mut withdrawn = 0usize;
    for observation in record.of_kind("Observation") {
        if NOT_VALID.contains(&text(observation, "status").as_str()) {
            withdrawn += 1;
            continue;
        }
        let collected = when(observation, &["effective"]);
        let reported = if collected.is_empty() { moment(observation.get("issued")) } else { String::new() };
        let specimen = record.named(observation.get("specimen"));
        let rows = rows(observation);
        if !rows.is_empty() {
            samples.entry(Sample { collected, reported, specimen }).or_default().extend(rows);
        }
    }
    let mut blocks = Vec::new();
    for (sample, rows) in samples {
        let captions = [
            ("Collection date", sample.collected),
            ("Report date", sample.reported),
            ("Specimen", sample.specimen),
        ];
        let captions = captions.into_iter().filter(|(_, value)| !value.is_empty());
        blocks.extend(captions.map(|(label, value)| Block::Text(format!("{label}: {value}"))));
        blocks.push(Block::Table(table(&rows)));
    }
    if withdrawn > 0 {
        blocks.push(Block::Text(format!(
            "Results that their maker withdrew or has not yet reported: {withdrawn}"
        )));
    }
    blocks
}

/// A result, and its components as results of their own.
fn rows(observation: &Value) -> Vec<Row> {
    let own = row(observation).into_iter();
    own.chain(list(observation, "component").filter_map(row)).collect()
}

/// One result; `None` when it has no value, as the heading of components.
fn row(of: &Value) -> Option<Row> {
    let (result, unit) = result(of)?;
    let flag = list(of, "interpretation").map(|flag| code(Some(flag))).find(|flag| !flag.is_empty());
    // `N` says that nothing is remarkable, and is printed nowhere.
    let flag = flag.filter(|flag| flag != "N").unwrap_or_default();
    Some([test_name(of.get("code")), result, unit, range(of), flag, concept(of.get("method"))])
}

/// What a test is called: in words where there are any, else as our own table calls its LOINC code.
fn test_name(code: Option<&Value>) -> String {
    const LOINC: &str = "http://loinc.org";
    let words = concept(code);
    let codings = || code.into_iter().flat_map(|code| list(code, "coding"));
    let mut known = codings().filter(|coding| text(coding, "system") == LOINC);
    // Words are kept as they stand; only a bare code is looked up.
    let is_bare = codings().any(|coding| text(coding, "code") == words);
    let name = is_bare.then(|| known.find_map(|coding| loinc::name(&text(coding, "code")))).flatten();
    name.map_or(words, str::to_owned)
}

/// The value as printed, and its unit where it has one.
fn result(of: &Value) -> Option<(String, String)> {
    let fields = of.as_object()?;
    let (kind, value) = fields.iter().find_map(|(key, value)| Some((key.strip_prefix("value")?, value)))?;
    let result = match kind {
        "Quantity" => (amount(value), unit(value)),
        "CodeableConcept" => (concept(Some(value)), String::new()),
        "Range" => (
            [amount(value.get("low")?), amount(value.get("high")?)].join(" - "),
            value.get("low").map(unit).unwrap_or_default(),
        ),
        "Ratio" => (
            [quantity(value.get("numerator")), quantity(value.get("denominator"))].join(" : "),
            String::new(),
        ),
        "Period" => ([moment(value.get("start")), moment(value.get("end"))].join(" - "), String::new()),
        "DateTime" | "Time" => (moment(Some(value)), String::new()),
        "Boolean" => (if value.as_bool()? { "yes" } else { "no" }.to_owned(), String::new()),
        "Integer" | "String" => (number(Some(value)), String::new()),
        _ => return None,
    };
    (!result.0.is_empty()).then_some(result)
}

/// The reference range as printed, else from its bounds.
fn range(of: &Value) -> String {
    let Some(range) = list(of, "referenceRange").next() else { return String::new() };
    let bound = |key: &str| range.get(key).map(amount).unwrap_or_default();
    match (text(range, "text"), bound("low"), bound("high")) {
        (printed, _, _) if !printed.is_empty() => printed,
        (_, low, high) if !low.is_empty() && !high.is_empty() => format!("{low} - {high}"),
        (_, low, _) if !low.is_empty() => format!(">= {low}"),
        (_, _, high) if !high.is_empty() => format!("<= {high}"),
        _ => String::new(),
    }
}

/// The rows under their headings, without columns that no row fills.
fn table(rows: &[Row]) -> Vec<Vec<Cell>> {
    let filled: Vec<usize> =
        (0..HEADINGS.len()).filter(|column| rows.iter().any(|row| !row[*column].is_empty())).collect();
    let cells =
        |texts: [&str; HEADINGS.len()]| filled.iter().map(|column| Cell::new(texts[*column])).collect();
    let body = rows.iter().map(|row| cells(row.each_ref().map(String::as_str)));
    std::iter::once(cells(HEADINGS)).chain(body).collect()
}
