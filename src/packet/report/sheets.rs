//! The flow sheet of what was measured again and again, and the list of all other results.

use std::collections::{BTreeMap, BTreeSet};

use satchel_records::{LabValue, PartialDate, Specimen};
use serde_json::{Value, json};

use super::case::{place, status};
use super::labs::printed;
use super::notation::{exponents, plain_unit};
use super::words::{self, analyte, word};
use crate::packet::labs_csv;
use crate::packet::selection::Selection;

/// Columns of a flow sheet that fit across a landscape page.
const COLUMNS: usize = 13;
/// An analyte measured on fewer days is no course; it stands in the list.
const LEAST_DAYS: usize = 3;

/// Flow sheets of days on pages, and the list. MRD has a table of its own and is left out of both.
pub(super) fn laboratory(selection: &Selection<'_>) -> Value {
    let is_mrd = |key: &str| words::charts().mrd.values().flatten().any(|k| k == key);
    let values: Vec<&LabValue> = selection.labs.iter().filter(|l| !is_mrd(&l.lab.analyte)).collect();
    let mut days: BTreeMap<(&str, Specimen), BTreeSet<PartialDate>> = BTreeMap::new();
    for value in &values {
        days.entry(subject(value)).or_default().extend(value.lab.collected);
    }
    let (repeated, single): (Vec<&LabValue>, Vec<&LabValue>) =
        values.into_iter().partition(|v| days.get(&subject(v)).is_some_and(|d| d.len() >= LEAST_DAYS));
    let mut columns: Vec<Column> = Vec::new();
    for value in &repeated {
        let column = Column::of(value);
        if !columns.contains(&column) {
            columns.push(column);
        }
    }
    let pages = columns.len().div_ceil(COLUMNS).max(1);
    let sheets = columns.chunks(columns.len().div_ceil(pages).max(1));
    json!({
        "sheets": sheets.map(|chunk| sheet(chunk, &repeated, selection)).collect::<Vec<_>>(),
        "others": others(single, selection),
    })
}

/// What is measured: an analyte in a specimen.
fn subject(value: &LabValue) -> (&str, Specimen) {
    (value.lab.analyte.as_str(), value.lab.specimen)
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

/// What makes a row: analyte, specimen, unit.
type RowKey<'a> = (usize, &'a str, Specimen, String);

/// The unit of the printed figure. Spellings that mean the same unit, so that the figure is the same in both, share a
/// row; whatever needs a conversion keeps its own.
fn unit(value: &LabValue) -> String {
    let lab = &value.lab;
    let is_same = lab.value.is_some() && lab.factor.is_none_or(|factor| (factor - 1.0).abs() < f64::EPSILON);
    match (&lab.unit, &lab.as_reported.unit) {
        (Some(canonical), Some(_)) if is_same => plain_unit(canonical),
        (_, printed) => printed.as_deref().map(exponents).unwrap_or_default(),
    }
}

fn sheet(columns: &[Column], values: &[&LabValue], selection: &Selection<'_>) -> Value {
    let mut rows: BTreeMap<RowKey<'_>, Vec<Vec<&LabValue>>> = BTreeMap::new();
    for value in values.iter().copied() {
        let Some(at) = columns.iter().position(|c| *c == Column::of(value)) else { continue };
        let (key, specimen) = subject(value);
        let key = (order(key), key, specimen, unit(value));
        rows.entry(key).or_insert_with(|| vec![Vec::new(); columns.len()])[at].push(value);
    }
    json!({
        "columns": columns.iter().map(|c| json!({
            "date": c.date, "time": c.time, "src": { "doc": c.document, "page": c.page },
            "day": day(c.date, selection),
        })).collect::<Vec<_>>(),
        "rows": rows.iter().map(|(key, cells)| row(key, cells)).collect::<Vec<_>>(),
    })
}

fn row((_, key, specimen, unit): &RowKey<'_>, cells: &[Vec<&LabValue>]) -> Value {
    let all = || cells.iter().flatten();
    let printed_name = all().next().map_or("", |v| v.lab.as_reported.name.as_str());
    let ranges: BTreeSet<&str> =
        all().filter_map(|v| v.lab.as_reported.range.as_deref()).map(str::trim).collect();
    json!({
        "name": analyte(key, printed_name),
        "unit": unit,
        "specimen": specimen_word(*specimen),
        "ranges": ranges,
        "cells": cells.iter().map(|values| values.iter().map(|v| json!({
            "text": exponents(&v.lab.as_reported.value), "flag": v.lab.as_reported.flag, "status": status(v.status),
        })).collect::<Vec<_>>()).collect::<Vec<_>>(),
    })
}

/// What was measured once or twice: one line a value, in the order of the analyte table.
fn others(mut values: Vec<&LabValue>, selection: &Selection<'_>) -> Vec<Value> {
    values.sort_by_key(|v| (order(&v.lab.analyte), v.lab.analyte.as_str(), v.lab.collected, v.id));
    values
        .into_iter()
        .map(|v| {
            let lab = &v.lab;
            json!({
                "name": analyte(&lab.analyte, &lab.as_reported.name),
                "specimen": specimen_word(lab.specimen),
                "date": lab.collected,
                "day": day(lab.collected, selection),
                "printed": printed(v),
                "flag": lab.as_reported.flag,
                "range": lab.as_reported.range,
                "status": status(v.status),
                "src": place(&lab.source),
            })
        })
        .collect()
}

fn day(date: Option<PartialDate>, selection: &Selection<'_>) -> Option<i32> {
    date.zip(selection.anchor()).and_then(|(day, zero)| day.days_since(&zero))
}

/// Blood is what is meant when nothing is said.
fn specimen_word(specimen: Specimen) -> Option<words::Bi> {
    let is_blood = matches!(specimen, Specimen::Blood | Specimen::Unknown);
    (!is_blood).then(|| word("specimen", &labs_csv::word(&specimen)))
}

/// The order of the analyte table; unknown tests behind it.
fn order(key: &str) -> usize {
    let analytes = crate::facts::knowledge().analytes();
    analytes.iter().position(|a| a.key == key).unwrap_or(analytes.len())
}
