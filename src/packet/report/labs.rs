//! MRD and trends.

use std::collections::BTreeMap;

use jiff::civil::Date;
use satchel_records::{Comparator, Event, EventKind, LabValue, PartialDate};
use serde_json::{Value, json};

use super::case::{place, status};
use super::charts::{self, pieces};
use super::notation::{exponents, fraction, is_number, limit, plain_unit};
use super::words::{self, analyte, listed, word};
use crate::facts::range_of;
use crate::packet::selection::Selection;
use crate::timeline;

/// A curve needs this many values.
const LEAST_POINTS: usize = 2;
/// Diagnosis, relapse and Day 0 are marked in the MRD chart when a result lies within so many days.
const FLAG_DAYS: i32 = 75;

/// The MRD chart and its table.
pub(super) fn mrd(selection: &Selection<'_>) -> Value {
    let rows: Vec<(&LabValue, String)> =
        selection.labs.iter().filter_map(|l| Some((l, method(&l.lab.analyte)?))).collect();
    let points: Vec<Value> = rows.iter().filter_map(|(value, method)| mrd_point(value, method)).collect();
    let drawn = rows.iter().filter(|(v, m)| mrd_point(v, m).is_some());
    let mut days: Vec<Date> = drawn.filter_map(|(v, _)| v.lab.collected?.exact()).collect();
    let flags: Vec<(&Event, Date)> = landmarks(selection)
        .into_iter()
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

/// The method of an analyte of residual disease; none for any other.
fn method(analyte: &str) -> Option<String> {
    let mut methods = words::charts().mrd.iter();
    methods.find(|(_, keys)| keys.iter().any(|key| key == analyte)).map(|(method, _)| method.clone())
}

/// A chart of residual disease by one method, with Day 0; none when a value is of something else, or none can be drawn.
pub(super) fn one_method(values: &[&LabValue], zero: Option<PartialDate>) -> Option<Value> {
    let method = method(&values.first()?.lab.analyte)?;
    if values.iter().any(|value| self::method(&value.lab.analyte).as_ref() != Some(&method)) {
        return None;
    }
    let points: Vec<Value> = values.iter().filter_map(|value| mrd_point(value, &method)).collect();
    let drawn = values.iter().filter(|value| mrd_point(value, &method).is_some());
    let days = drawn.filter_map(|value| value.lab.collected?.exact());
    let pieces = pieces(days.chain(zero.and_then(|zero| zero.exact())));
    (!points.is_empty()).then(|| {
        json!({ "segments": charts::json(&pieces), "points": points, "flags": [], "rows": [], "zero": zero })
    })
}

/// What the chart names: diagnosis, relapses and Day 0s, the settled ones as soon as there are some.
fn landmarks<'a>(selection: &'a Selection<'_>) -> Vec<&'a Event> {
    let mut found = timeline::day_zeros(&selection.events);
    for kind in [EventKind::Diagnosis, EventKind::Relapse] {
        found.extend(timeline::settled_first(&selection.events, |event| event.kind == kind));
    }
    found.sort_by_key(|event| (event.date, event.id));
    found
}

/// A point of the chart: a fraction of cells on a known day. Not detected is drawn at the stated limit.
fn mrd_point(value: &LabValue, method: &str) -> Option<Value> {
    let lab = &value.lab;
    lab.collected?.exact()?;
    let factor = lab.unit.as_ref().and_then(|u| words::charts().mrd_units.get(u)).copied();
    let measured = lab.value.zip(factor).map(|(v, f)| v * f);
    let below = matches!(lab.comparator, Some(Comparator::Less | Comparator::AtMost));
    let stated = lab.sensitivity.as_deref().and_then(fraction);
    let (fraction, not_detected) = match measured {
        Some(f) if f > 0.0 => (f, below),
        _ if is_number(&lab.as_reported.value) && measured.is_none() => return None,
        _ => (stated?, true),
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
        "sensitivity": lab.sensitivity.as_deref().map(limit),
        "specimen": word("specimen", &crate::packet::labs_csv::word(&lab.specimen)),
        "nd": mrd_point(value, method).is_some_and(|p| p["nd"] == json!(true)),
        "printed": printed(value),
        "status": status(value.status),
        "src": place(&lab.source),
    })
}

/// Charts of one list of analytes on a common axis.
pub(super) fn trends(list: &str, selection: &Selection<'_>) -> Value {
    let of = |key: &String| {
        let values: Vec<&LabValue> = selection.labs.iter().filter(|l| l.lab.analyte == *key).collect();
        Series::of(&values, false)
    };
    let series: Vec<Series<'_>> = listed(&words::charts().trends, list).iter().filter_map(of).collect();
    on_one_axis(&series, None)
}

/// Charts on a common axis, of calendar months, or of days counted from a Day 0.
pub(super) fn on_one_axis(series: &[Series<'_>], zero: Option<PartialDate>) -> Value {
    let days = series.iter().flat_map(|series| series.points.iter().filter_map(|p| p.day.exact()));
    let pieces = pieces(days.chain(zero.and_then(|zero| zero.exact())));
    json!({
        "segments": charts::json(&pieces),
        "zero": zero,
        "charts": series.iter().map(Series::json).collect::<Vec<_>>(),
    })
}

/// Values of one analyte that can be drawn as one line.
pub(super) struct Series<'a> {
    first: &'a LabValue,
    points: Vec<Point<'a>>,
    log: bool,
}

impl<'a> Series<'a> {
    /// The values that share a unit and a specimen with most of them; none when they are too few for a line.
    pub(super) fn of(values: &[&'a LabValue], log: bool) -> Option<Self> {
        let points = points(values);
        let first = points.first()?.value;
        (points.len() >= LEAST_POINTS).then_some(Self { first, points, log })
    }

    fn json(&self) -> Value {
        let lab = &self.first.lab;
        // Only figures above nothing have a power of ten.
        let log = self.log && self.points.iter().any(|point| point.number > 0.0);
        json!({
            "name": analyte(&lab.analyte, &lab.as_reported.name),
            "unit": lab.unit.as_deref().map(plain_unit),
            "log": log,
            "points": self.points.iter().map(Point::json).collect::<Vec<_>>(),
        })
    }
}

/// A value that can be drawn: a number on a known day.
struct Point<'a> {
    value: &'a LabValue,
    day: PartialDate,
    number: f64,
}

/// Values in their canonical unit and the specimen that most of them have.
fn points<'a>(values: &[&'a LabValue]) -> Vec<Point<'a>> {
    let drawable: Vec<Point<'a>> = values
        .iter()
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
        let (low, high) = lab.as_reported.range.as_deref().map(range_of).unwrap_or_default();
        let has_range = low.is_some() || high.is_some();
        json!({
            "date": self.day, "value": self.number,
            "below": matches!(lab.comparator, Some(Comparator::Less | Comparator::AtMost)),
            "above": matches!(lab.comparator, Some(Comparator::More | Comparator::AtLeast)),
            "status": status(self.value.status),
            "range": has_range.then(|| [low.map(|v| v * factor), high.map(|v| v * factor)]),
        })
    }
}

/// Value and unit as the paper has them.
pub(super) fn printed(value: &LabValue) -> String {
    let printed = &value.lab.as_reported;
    let has_unit = |u: &&str| !u.is_empty() && is_number(&printed.value) && !printed.value.contains(*u);
    match printed.unit.as_deref().filter(has_unit) {
        Some(unit) => format!("{} {}", exponents(&printed.value), exponents(unit)),
        None => exponents(&printed.value),
    }
}

/// The same with method and limit as stated, for page 1.
pub(super) fn printed_with_limit(value: &LabValue) -> String {
    let lab = &value.lab;
    let extra: Vec<String> =
        lab.method.clone().into_iter().chain(lab.sensitivity.as_deref().map(limit)).collect();
    if extra.is_empty() { printed(value) } else { format!("{} ({})", printed(value), extra.join(", ")) }
}
