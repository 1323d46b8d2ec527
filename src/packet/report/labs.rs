//! MRD, trends and the flow sheet.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use jiff::civil::Date;
use regex::Regex;
use satchel_records::{Comparator, Event, LabValue, PartialDate, Specimen, TimelineLane};
use serde_json::{Value, json};

use super::case::{place, status};
use super::charts::{self, pieces};
use super::words::{self, analyte, listed, word};
use crate::packet::selection::Selection;

/// Columns of a flow sheet that fit across a page.
const COLUMNS: usize = 9;
/// A curve needs this many values.
const LEAST_POINTS: usize = 2;
/// Diagnosis, relapse and Day 0 are marked in the MRD chart when a result lies within so many days.
const FLAG_DAYS: i32 = 75;

/// The MRD chart and its table.
pub(super) fn mrd(selection: &Selection<'_>) -> Value {
    let choice = words::charts();
    let method =
        |key: &str| choice.mrd.iter().find(|(_, keys)| keys.iter().any(|k| k == key)).map(|(m, _)| m.clone());
    let rows: Vec<(&LabValue, String)> =
        selection.labs.iter().filter_map(|l| Some((l, method(&l.lab.analyte)?))).collect();
    let points: Vec<Value> = rows.iter().filter_map(|(value, method)| mrd_point(value, method)).collect();
    let drawn = rows.iter().filter(|(v, m)| mrd_point(v, m).is_some());
    let mut days: Vec<Date> = drawn.filter_map(|(v, _)| v.lab.collected?.exact()).collect();
    let marks = |e: &&Event| e.kind.lane() == TimelineLane::Disease || e.kind.is_day_zero();
    let flags: Vec<(&Event, Date)> = selection
        .events
        .iter()
        .filter(marks)
        .filter_map(|e| Some((e, e.date.exact()?)))
        .filter(|(_, day)| days.iter().any(|other| charts::between(*day, *other).abs() <= FLAG_DAYS))
        .collect();
    days.extend(flags.iter().map(|(_, day)| *day));
    let pieces = pieces(days);
    let flags = flags.iter().map(|(e, _)| json!({ "date": e.date, "label": word("event", e.kind.key()) }));
    json!({
        "segments": charts::json(&pieces),
        "points": points,
        "flags": flags.collect::<Vec<_>>(),
        "rows": rows.iter().map(|(value, method)| mrd_row(value, method, selection)).collect::<Vec<_>>(),
    })
}

/// A point of the chart: a fraction of cells on a known day. Not detected is drawn at the stated limit.
fn mrd_point(value: &LabValue, method: &str) -> Option<Value> {
    let lab = &value.lab;
    lab.collected?.exact()?;
    let factor = lab.unit.as_ref().and_then(|u| words::charts().mrd_units.get(u)).copied();
    let measured = lab.value.zip(factor).map(|(v, f)| v * f);
    let below = matches!(lab.comparator, Some(Comparator::Less | Comparator::AtMost));
    let limit = lab.sensitivity.as_deref().and_then(fraction);
    let (fraction, not_detected) = match measured {
        Some(f) if f > 0.0 => (f, below),
        _ if is_number(&lab.as_reported.value) && measured.is_none() => return None,
        _ => (limit?, true),
    };
    (1e-8..=1.0).contains(&fraction).then(|| {
        json!({
            "date": lab.collected, "method": method, "value": fraction, "nd": not_detected,
            "printed": printed(value), "status": status(value.status), "src": place(&lab.source),
        })
    })
}

fn mrd_row(value: &LabValue, method: &str, selection: &Selection<'_>) -> Value {
    let lab = &value.lab;
    json!({
        "date": lab.collected,
        "day": lab.collected.zip(selection.anchor()).and_then(|(d, zero)| d.days_since(&zero)),
        "method": method,
        "stated_method": lab.method,
        "sensitivity": lab.sensitivity,
        "specimen": word("specimen", &crate::packet::labs_csv::word(&lab.specimen)),
        "nd": mrd_point(value, method).is_some_and(|p| p["nd"] == json!(true)),
        "printed": printed(value),
        "status": status(value.status),
        "src": place(&lab.source),
    })
}

/// Charts of one list of analytes on a common axis.
pub(super) fn trends(list: &str, selection: &Selection<'_>) -> Value {
    let series: Vec<(&String, Vec<Point<'_>>)> = listed(&words::charts().trends, list)
        .iter()
        .map(|key| (key, points(key, selection)))
        .filter(|(_, points)| points.len() >= LEAST_POINTS)
        .collect();
    let pieces = pieces(series.iter().flat_map(|(_, points)| points.iter().filter_map(|p| p.day.exact())));
    let charts: Vec<Value> = series
        .iter()
        .filter_map(|(key, points)| {
            let first = points.first()?;
            Some(json!({
                "name": analyte(key, &first.value.lab.as_reported.name),
                "unit": first.value.lab.unit.as_deref().map(plain_unit),
                "points": points.iter().map(Point::json).collect::<Vec<_>>(),
            }))
        })
        .collect();
    json!({ "segments": charts::json(&pieces), "charts": charts })
}

/// A value that can be drawn: a number on a known day.
struct Point<'a> {
    value: &'a LabValue,
    day: PartialDate,
    number: f64,
}

/// All values of an analyte in its canonical unit and the specimen that most of them have.
fn points<'a>(key: &str, selection: &'a Selection<'_>) -> Vec<Point<'a>> {
    let all = selection.labs.iter().filter(|l| l.lab.analyte == key);
    let drawable: Vec<Point<'a>> = all
        .filter_map(|value| {
            let day = value.lab.collected.filter(|d| d.exact().is_some())?;
            let number = value.lab.value.filter(|v| v.is_finite() && *v >= 0.0)?;
            value.lab.unit.as_ref()?;
            Some(Point { value, day, number })
        })
        .collect();
    let mut specimens = BTreeMap::new();
    for point in &drawable {
        *specimens.entry((point.value.lab.specimen, point.value.lab.unit.as_deref())).or_insert(0_u32) += 1;
    }
    let most = specimens.iter().max_by_key(|(_, count)| **count).map(|(key, _)| *key);
    drawable
        .into_iter()
        .filter(|p| Some((p.value.lab.specimen, p.value.lab.unit.as_deref())) == most)
        .collect()
}

impl Point<'_> {
    fn json(&self) -> Value {
        let lab = &self.value.lab;
        let factor = lab.factor.unwrap_or(1.0);
        let range = lab.as_reported.range.as_deref().and_then(reference_range);
        json!({
            "date": self.day, "value": self.number,
            "below": matches!(lab.comparator, Some(Comparator::Less | Comparator::AtMost)),
            "above": matches!(lab.comparator, Some(Comparator::More | Comparator::AtLeast)),
            "status": status(self.value.status),
            "range": range.map(|(low, high)| [low.map(|v| v * factor), high.map(|v| v * factor)]),
        })
    }
}

/// Flow sheets: rows are analytes, columns are days on pages, as many sheets as the columns need.
///
/// MRD has a table of its own and is left out here.
pub(super) fn sheets(selection: &Selection<'_>) -> Vec<Value> {
    let is_mrd = |key: &str| words::charts().mrd.values().flatten().any(|k| k == key);
    let values: Vec<&LabValue> = selection.labs.iter().filter(|l| !is_mrd(&l.lab.analyte)).collect();
    let mut columns: Vec<Column> = Vec::new();
    for value in &values {
        let column = Column::of(value);
        if !columns.contains(&column) {
            columns.push(column);
        }
    }
    columns.chunks(COLUMNS).map(|chunk| sheet(chunk, &values, selection)).collect()
}

/// One day on one page of one document.
#[derive(PartialEq, Clone)]
struct Column {
    date: Option<PartialDate>,
    time: Option<String>,
    document: u32,
    page: u32,
}

impl Column {
    fn of(value: &LabValue) -> Self {
        let lab = &value.lab;
        Self {
            date: lab.collected,
            time: lab.collected_time.clone(),
            document: lab.source.document_id.0,
            page: lab.source.page,
        }
    }
}

/// What makes a row: analyte, printed unit, specimen. Nothing else is put together.
type RowKey<'a> = (usize, &'a str, &'a str, Specimen);

fn sheet(columns: &[Column], values: &[&LabValue], selection: &Selection<'_>) -> Value {
    let mut rows: BTreeMap<RowKey<'_>, Vec<Vec<&LabValue>>> = BTreeMap::new();
    for value in values.iter().copied() {
        let Some(at) = columns.iter().position(|c| *c == Column::of(value)) else { continue };
        let lab = &value.lab;
        let key = (
            order(&lab.analyte),
            lab.analyte.as_str(),
            lab.as_reported.unit.as_deref().unwrap_or(""),
            lab.specimen,
        );
        rows.entry(key).or_insert_with(|| vec![Vec::new(); columns.len()])[at].push(value);
    }
    json!({
        "columns": columns.iter().map(|c| json!({
            "date": c.date, "time": c.time, "src": { "doc": c.document, "page": c.page },
            "day": c.date.zip(selection.anchor()).and_then(|(d, zero)| d.days_since(&zero)),
        })).collect::<Vec<_>>(),
        "rows": rows.iter().map(|(key, cells)| row(key, cells)).collect::<Vec<_>>(),
    })
}

fn row((_, key, unit, specimen): &RowKey<'_>, cells: &[Vec<&LabValue>]) -> Value {
    let printed_name = cells.iter().flatten().next().map_or("", |v| v.lab.as_reported.name.as_str());
    let mut ranges: Vec<&str> =
        cells.iter().flatten().filter_map(|v| v.lab.as_reported.range.as_deref()).collect();
    ranges.sort_unstable();
    ranges.dedup();
    let blood = matches!(specimen, Specimen::Blood | Specimen::Unknown);
    json!({
        "name": analyte(key, printed_name),
        "unit": unit,
        "specimen": (!blood).then(|| word("specimen", &crate::packet::labs_csv::word(specimen))),
        "ranges": ranges,
        "cells": cells.iter().map(|values| values.iter().map(|v| json!({
            "text": v.lab.as_reported.value, "flag": v.lab.as_reported.flag, "status": status(v.status),
        })).collect::<Vec<_>>()).collect::<Vec<_>>(),
    })
}

/// The order of the analyte table; unknown tests behind it.
fn order(key: &str) -> usize {
    let analytes = crate::facts::knowledge().analytes();
    analytes.iter().position(|a| a.key == key).unwrap_or(analytes.len())
}

/// Value and unit as the paper has them.
fn printed(value: &LabValue) -> String {
    let printed = &value.lab.as_reported;
    let has_unit = |u: &&str| !u.is_empty() && is_number(&printed.value) && !printed.value.contains(*u);
    match printed.unit.as_deref().filter(has_unit) {
        Some(unit) => format!("{} {unit}", printed.value),
        None => printed.value.clone(),
    }
}

/// The same with method and limit as stated, for page 1.
pub(super) fn printed_with_limit(value: &LabValue) -> String {
    let lab = &value.lab;
    let extra: Vec<&str> =
        [lab.method.as_deref(), lab.sensitivity.as_deref()].into_iter().flatten().collect();
    if extra.is_empty() { printed(value) } else { format!("{} ({})", printed(value), extra.join(", ")) }
}

/// A UCUM unit as people write it.
fn plain_unit(unit: &str) -> String {
    match unit {
        "10*9/L" => "10⁹/L".into(),
        "10*12/L" => "10¹²/L".into(),
        "10*6/L" => "10⁶/L".into(),
        "umol/L" => "µmol/L".into(),
        "ug/L" => "µg/L".into(),
        "/uL" | "{cells}/uL" => "/µL".into(),
        "1" => String::new(),
        other => other.to_owned(),
    }
}

fn is_number(text: &str) -> bool {
    text.chars().any(|c| c.is_ascii_digit())
}

/// A limit as stated, as a fraction: `10^-4`, `1E-4`, `10⁻⁴`, `0.01 %`.
fn fraction(text: &str) -> Option<f64> {
    let text: String = text
        .chars()
        .filter_map(|c| match c {
            '⁻' | '−' | '–' => Some('-'),
            '⁰' => Some('0'),
            '¹' => Some('1'),
            '²' => Some('2'),
            '³' => Some('3'),
            '⁴' => Some('4'),
            '⁵' => Some('5'),
            '⁶' => Some('6'),
            ',' => Some('.'),
            '^' | '*' => None,
            c if c.is_whitespace() => None,
            c => Some(c),
        })
        .collect();
    static FORMS: OnceLock<Option<(Regex, Regex)>> = OnceLock::new();
    let (power, percent) = FORMS
        .get_or_init(|| Some((Regex::new(r"(?:10|1[eE])-(\d)").ok()?, Regex::new(r"(\d+(?:\.\d+)?)%").ok()?)))
        .as_ref()?;
    if let Some(found) = power.captures(&text) {
        return Some(10_f64.powi(-found[1].parse::<i32>().ok()?));
    }
    percent.captures(&text).and_then(|found| found[1].parse::<f64>().ok()).map(|p| p / 100.0)
}

/// The two ends of a printed range: `3.5–9.5`, `<5`, `> 90`, `3,5 - 9,5`.
fn reference_range(text: &str) -> Option<(Option<f64>, Option<f64>)> {
    static FORM: OnceLock<Option<Regex>> = OnceLock::new();
    let form = FORM
        .get_or_init(|| {
            Regex::new(r"^[\[(\s]*([<>≤≥]=?)?\s*(\d+(?:[.,]\d+)?)\s*(?:(?:-|–|—|~|～|−|\.\.\.|…)+\s*(\d+(?:[.,]\d+)?))?").ok()
        })
        .as_ref()?;
    let found = form.captures(text)?;
    let number = |at: usize| found.get(at).and_then(|m| m.as_str().replace(',', ".").parse::<f64>().ok());
    match (found.get(1).map(|m| m.as_str()), number(2), number(3)) {
        (None, Some(low), Some(high)) if low <= high => Some((Some(low), Some(high))),
        (Some(sign), Some(end), None) if sign.starts_with(['<', '≤']) => Some((None, Some(end))),
        (Some(_), Some(end), None) => Some((Some(end), None)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_read_as_fractions() {
        for (text, expected) in [
            ("10^-4", 1e-4),
            ("10⁻⁵", 1e-5),
            ("1E-6", 1e-6),
            ("0.01 %", 1e-4),
            ("0,01%", 1e-4),
            ("10*-4", 1e-4),
        ] {
            let found = fraction(text).unwrap();
            assert!((found - expected).abs() < expected * 1e-9, "{text} is {expected}, not {found}");
        }
        assert_eq!(fraction("sensitive"), None, "words are no limit");
    }

    #[test]
    fn ranges_are_read_as_printed_and_doubtful_ones_not_at_all() {
        assert_eq!(reference_range("3.5–9.5"), Some((Some(3.5), Some(9.5))));
        assert_eq!(reference_range("3,5 - 9,5"), Some((Some(3.5), Some(9.5))));
        assert_eq!(reference_range("<5"), Some((None, Some(5.0))));
        assert_eq!(reference_range("≥ 90"), Some((Some(90.0), None)));
        assert_eq!(reference_range("negative"), None);
        assert_eq!(reference_range("9-3"), None, "a range the wrong way round is a misreading");
        assert_eq!(reference_range("12"), None, "one number is no range");
    }
}
