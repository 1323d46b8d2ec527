//! The evidence table: a quoted criterion on one side, what the records show on the other. Whether one meets the other is
//! for the reader.

use satchel_records::{DocumentId, EventKind, PartialDate};
use serde::{Deserialize, Serialize};

use super::library::library;
use super::quotation::Quotation;
use super::test_name::test_name;
use crate::checklist::{self, Case, Find, Match, MatchedBy, Provenance, Value, Words};

/// The table of one therapy in one disease: the shape of `assets/checklist/evidence/*.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Criteria {
    /// Its fixed word.
    pub id: String,
    /// The list of the disease it belongs to.
    pub list: String,
    /// What it is about.
    pub title: Words,
    /// Counted up when a row or a quotation changes.
    pub version: u32,
    /// When a person last went through it.
    pub reviewed: PartialDate,
    /// Rows, in order.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Row {
    /// Its fixed word.
    pub id: String,
    /// What it is about.
    pub title: Words,
    /// The criterion, word for word; none while no public source is quoted.
    pub criterion: Option<Quoted>,
    /// What the records are searched for.
    #[serde(default)]
    pub find: Vec<Find>,
    /// At most so many findings are shown, the newest.
    pub newest: usize,
    /// The patient's birth date and age are shown.
    #[serde(default)]
    pub birth_date: bool,
}

/// A criterion as its source words it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Quoted {
    /// Word for word.
    pub quote: String,
    /// Translations by language, made for this program.
    #[serde(default)]
    pub translation: Words,
    /// Who says so: a key of `sources.toml`.
    pub source: String,
}

/// The table over a case.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct EvidenceTable {
    /// Its fixed word.
    pub id: String,
    /// What it is about.
    pub title: Words,
    /// Its version.
    pub version: u32,
    /// When a person last went through it.
    pub reviewed: PartialDate,
    /// Rows, in order.
    pub rows: Vec<EvidenceRow>,
}

/// A criterion and what the records show.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct EvidenceRow {
    /// Its fixed word.
    pub id: String,
    /// What it is about.
    pub title: Words,
    /// The criterion as a public source words it.
    pub criterion: Option<Criterion>,
    /// The criterion in the words of the family's own team.
    pub own: Option<Quotation>,
    /// What the records show, newest first; empty when nothing was found.
    pub records: Vec<Shown>,
    /// How many older findings there are beside those shown.
    pub more: u32,
}

/// A quoted criterion.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct Criterion {
    /// Word for word.
    pub quote: String,
    /// Translations by language, made for this program.
    pub translation: Words,
    /// Who says so.
    pub source: Provenance,
}

/// Something the records show.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct Shown {
    /// What it is, in coded words: a test's name, the birth date.
    pub what: Words,
    /// The kind of event it is.
    pub event: Option<EventKind>,
    /// As written.
    pub text: String,
    /// Date of the sample, the study or the event.
    pub date: Option<PartialDate>,
    /// Whole days from that date to today; none without a full date.
    pub age_days: Option<i32>,
    /// The document.
    pub document_id: Option<DocumentId>,
    /// The page, counted from 1.
    pub page: Option<u32>,
    /// The fact: `l12` or `e4`.
    pub fact: Option<String>,
    /// A person stands behind it.
    pub confirmed: bool,
}

/// The family's own criterion for a row.
pub type OwnCriterion<'a> = &'a dyn Fn(&str) -> Option<Quotation>;

/// The table of a disease's list over a case; none when no table belongs to the list. Age is counted on the case's day.
#[must_use]
pub fn evidence(list: &str, case: &Case<'_>, own: OwnCriterion<'_>) -> Option<EvidenceTable> {
    let criteria = library().criteria(list)?;
    Some(EvidenceTable {
        id: criteria.id.clone(),
        title: criteria.title.clone(),
        version: criteria.version,
        reviewed: criteria.reviewed,
        rows: criteria.rows.iter().map(|row| over(row, case, own(&row.id))).collect(),
    })
}

fn over(row: &Row, case: &Case<'_>, own: Option<Quotation>) -> EvidenceRow {
    let found = checklist::findings(&row.find, case);
    let mut records: Vec<Shown> = row.birth_date.then(|| birth(case)).flatten().into_iter().collect();
    records.extend(found.iter().take(row.newest).map(|m| shown(m, case)));
    EvidenceRow {
        id: row.id.clone(),
        title: row.title.clone(),
        criterion: row.criterion.as_ref().map(|quoted| Criterion {
            quote: quoted.quote.clone(),
            translation: quoted.translation.clone(),
            source: checklist::library().source(&quoted.source),
        }),
        own,
        records,
        more: u32::try_from(found.len().saturating_sub(row.newest)).unwrap_or(u32::MAX),
    }
}

fn birth(case: &Case<'_>) -> Option<Shown> {
    let born = case.patient?.born?;
    let age = case.age_years().map(i64::from);
    let code = if age.is_some() { "born_aged" } else { "born" };
    let values = [("date", Value::Date(born)), ("age", Value::Number(age.unwrap_or_default()))];
    Some(Shown {
        what: library().sentence(code).fill(&values),
        event: None,
        text: String::new(),
        date: None,
        age_days: None,
        document_id: None,
        page: None,
        fact: None,
        confirmed: true,
    })
}

fn shown(found: &Match, case: &Case<'_>) -> Shown {
    let (what, event, text) = told(found, case);
    Shown {
        what,
        event,
        text,
        date: found.date,
        age_days: found.date.and_then(|date| PartialDate::from(case.today).days_since(&date)),
        document_id: found.document_id,
        page: found.page,
        fact: found.fact.clone(),
        confirmed: found.confirmed,
    }
}

/// What a finding is, and its words: a value as printed, an event's label with its details, or the line that was found.
fn told(found: &Match, case: &Case<'_>) -> (Words, Option<EventKind>, String) {
    let fact = found.fact.as_deref().unwrap_or_default();
    if found.by == MatchedBy::Lab
        && let Some(value) = case.labs.iter().find(|lab| lab.id.to_string() == fact)
    {
        let printed = &value.lab.as_reported;
        let name = test_name(&value.lab);
        let parts = [Some(printed.value.as_str()), printed.unit.as_deref(), printed.flag.as_deref()];
        return (name, None, parts.into_iter().flatten().collect::<Vec<_>>().join(" "));
    }
    if found.by == MatchedBy::Event
        && let Some(event) = case.events.iter().find(|event| event.id.to_string() == fact)
    {
        let details = event.details.values().filter(|value| !value.trim().is_empty()).map(String::as_str);
        let label = Some(event.label.as_str()).filter(|label| !label.trim().is_empty());
        return (
            Words::default(),
            Some(event.kind),
            label.into_iter().chain(details).collect::<Vec<_>>().join("; "),
        );
    }
    let title = || {
        let read = case.documents.iter().find(|read| Some(read.document.id) == found.document_id);
        read.map(|read| read.document.facts.title.clone()).unwrap_or_default()
    };
    (Words::default(), None, found.quote.clone().unwrap_or_else(title))
}
