//! The boards as the report shows them: rows of findings, and charts of what was measured since Day 0.

use std::collections::BTreeMap;

use satchel_records::LabValue;
use serde_json::{Value, json};

use super::labs;
use super::notation::{exponents, limit};
use super::quoted::quoted;
use super::tables::shortened;
use super::words::word;
use crate::checklist::MatchedBy;
use crate::decision::{Board, BoardRow, Dated, Donor, Finding, Scale, Shows};
use crate::packet::labs_csv;
use crate::packet::selection::Selection;

/// A longer finding is told more briefly; its page has it whole.
const FINDING_LETTERS: usize = 420;

/// Boards on which something is found, and the persons of the donor search with the board that has room for them.
pub(super) fn section(boards: &[Board], donors: &[Donor], selection: &Selection<'_>) -> Vec<Value> {
    let shown = |board: &Board| {
        let rows: Vec<(&BoardRow, Vec<&Finding>)> = board
            .rows
            .iter()
            .map(|row| (row, row.findings.iter().filter(|finding| may_leave(finding, selection)).collect()))
            .collect();
        let persons: &[Donor] = if board.takes_donors { donors } else { &[] };
        let has_findings = rows.iter().any(|(_, findings)| !findings.is_empty());
        (has_findings || !persons.is_empty()).then(|| self::board(board, &rows, persons, selection))
    };
    boards.iter().filter_map(shown).collect()
}

/// What stands on no paper of this packet stays, but for what a person entered.
fn may_leave(finding: &Finding, selection: &Selection<'_>) -> bool {
    finding.by == MatchedBy::Family || finding.places.iter().any(|place| selection.holds(place.document_id))
}

fn board(
    board: &Board,
    rows: &[(&BoardRow, Vec<&Finding>)],
    persons: &[Donor],
    selection: &Selection<'_>,
) -> Value {
    let shown = rows.iter().filter(|(row, findings)| row.expected || !findings.is_empty());
    json!({
        "title": board.title,
        "note": board.note,
        "version": board.version,
        "reviewed": board.reviewed,
        "own_page": board.own_page,
        "zero": board.day_zero.as_ref().map(|zero| json!({ "label": word("event", zero.kind.key()), "date": zero.date })),
        "charts": if board.day_zero.is_some() { charts(board, rows, selection) } else { Value::Null },
        "rows": shown.map(|(row, findings)| json!({
            "title": row.title,
            "count": row.count.filter(|count| *count > 0 && row.shows == Shows::Doses),
            "findings": findings.iter().map(|finding| self::finding(finding, selection)).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "persons": persons.iter().map(|donor| person(donor, selection)).collect::<Vec<_>>(),
    })
}

fn finding(finding: &Finding, selection: &Selection<'_>) -> Value {
    let what = match finding.event {
        Some(kind) => json!(word("event", kind.key())),
        None if finding.what.0.is_empty() => Value::Null,
        None => json!({ "en": finding.what.get("en"), "zh": finding.what.get("zh") }),
    };
    let specimen = labs_csv::word(&finding.specimen);
    let places = finding.places.iter().filter(|place| selection.holds(place.document_id));
    json!({
        "what": what,
        "text": exponents(&shortened(&finding.text, FINDING_LETTERS)),
        "translation": finding.translation,
        "quoted": finding.by == MatchedBy::Words || finding.by == MatchedBy::Family,
        "date": finding.date, "stop": finding.until, "of_paper": finding.dated == Dated::Document,
        "days": finding.days,
        "who": finding.who,
        "method": finding.method,
        "sensitivity": finding.sensitivity.as_deref().map(limit),
        "specimen": (specimen != "unknown").then(|| word("specimen", &specimen)),
        "drugs": finding.drugs,
        "number": finding.number,
        "entered": finding.by == MatchedBy::Family,
        // A sentence is quoted as it stands; whether it is well read can be seen on its page.
        "status": if finding.confirmed || finding.fact.is_none() { "confirmed" } else { "unconfirmed" },
        "src": places.map(|place| json!({ "doc": place.document_id.0, "page": place.page })).collect::<Vec<_>>(),
    })
}

/// One chart a series, on days from Day 0: residual disease one method at a time, everything else by its test.
fn charts(board: &Board, rows: &[(&BoardRow, Vec<&Finding>)], selection: &Selection<'_>) -> Value {
    let mut residual: Vec<Value> = Vec::new();
    let mut tests: Vec<labs::Series<'_>> = Vec::new();
    let zero = board.day_zero.as_ref().map(|zero| zero.date);
    for (row, findings) in rows.iter().filter(|(row, _)| row.shows == Shows::Series) {
        let mut series: BTreeMap<&str, Vec<&LabValue>> = BTreeMap::new();
        for finding in findings {
            let value = selection.labs.iter().find(|lab| Some(lab.id.to_string()) == finding.fact);
            if let (Some(name), Some(value)) = (finding.series.as_deref(), value) {
                series.entry(name).or_default().push(value);
            }
        }
        let mut values: Vec<&LabValue> = series.values().flatten().copied().collect();
        values.sort_by_key(|value| (value.lab.collected, value.id));
        match labs::one_method(&values, zero) {
            Some(chart) => residual.push(json!({ "title": row.title, "mrd": chart })),
            None => tests.extend(
                series.values().filter_map(|values| labs::Series::of(values, row.scale == Scale::Log)),
            ),
        }
    }
    json!({ "residual": residual, "tests": labs::on_one_axis(&tests, zero) })
}

fn person(donor: &Donor, selection: &Selection<'_>) -> Value {
    let has = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let state = donor.state.as_ref().filter(|state| !state.is_blank());
    json!({
        "person": word("person", &labs_csv::word(&donor.person)),
        "name": has(&donor.name),
        "born": donor.born, "age": donor.age_years,
        "sex": donor.sex.as_deref().map(|sex| word("sex", sex)),
        "blood_group": has(&donor.blood_group), "cmv": has(&donor.cmv),
        "hla": donor.hla.iter().filter(|(_, found)| !found.trim().is_empty()).collect::<Vec<_>>(),
        "typed": donor.typed, "method": has(&donor.method),
        "state": state.map(|state| quoted(state, selection)),
        "said": quoted(&donor.said, selection),
    })
}
