//! What the vault knows of the facility a paper comes from, brought to its next paper, and to its earlier ones where the next settles them.

use std::collections::BTreeSet;

use satchel_records::{DayOrder, DocumentId, FactStatus, LabValue, OrderBasis, Page, Patient, Source};

use crate::facts::{self, Filed, PaperLesson, Practice, Redated, ResultLesson, same_facility};
use crate::records::Document;
use crate::vault::{Actor, Change, Letterhead, Timestamp, Vault, VaultError, Writer};

/// The notes that hold the family's answers about a facility's dates begin so; its name follows.
const ANSWER: &str = "day_order:";

/// The name of the note that answers for a facility, or for a single paper that names none.
#[must_use]
pub fn answer_about(facility: Option<&str>, document: DocumentId) -> String {
    format!("{ANSWER}{}", facility.map_or_else(|| document.to_string(), facts::folded))
}

/// What is asked of a vault about a facility, inside a transaction or outside; each as the same read of [`Vault`].
pub(super) trait Papers {
    /// As [`Vault::letterheads`].
    fn letterheads(&self) -> Result<Vec<Letterhead>, VaultError>;
    /// As [`Vault::first_read`].
    fn first_read(&self, subject: &str) -> Result<Option<serde_json::Value>, VaultError>;
    /// As [`Vault::document`].
    fn document(&self, id: DocumentId) -> Result<Option<Document>, VaultError>;
    /// As [`Vault::labs_of`].
    fn labs_of(&self, id: DocumentId) -> Result<Vec<LabValue>, VaultError>;
    /// As [`Vault::notes`].
    fn notes(&self, prefix: &str) -> Result<Vec<(String, serde_json::Value)>, VaultError>;
}

macro_rules! asked {
    ($($vault:ty),*) => { $(
        impl Papers for $vault {
            fn letterheads(&self) -> Result<Vec<Letterhead>, VaultError> {
                self.letterheads()
            }
            fn first_read(&self, subject: &str) -> Result<Option<serde_json::Value>, VaultError> {
                self.first_read(subject)
            }
            fn document(&self, id: DocumentId) -> Result<Option<Document>, VaultError> {
                self.document(id)
            }
            fn labs_of(&self, id: DocumentId) -> Result<Vec<LabValue>, VaultError> {
                self.labs_of(id)
            }
            fn notes(&self, prefix: &str) -> Result<Vec<(String, serde_json::Value)>, VaultError> {
                self.notes(prefix)
            }
        }
    )* };
}
asked!(Vault, Writer<'_>);

/// What the vault knows of the facility whose letterhead stands on these pages.
///
/// # Errors
/// When the vault cannot be read.
pub(super) fn practice_of(vault: &impl Papers, pages: &[Page]) -> Result<Practice, VaultError> {
    facts::facility_of(pages)
        .map_or_else(|| Ok(Practice::default()), |facility| practice_at(vault, &facility))
}

/// What the vault knows of a facility.
///
/// # Errors
/// When the vault cannot be read.
pub(super) fn practice_at(vault: &impl Papers, facility: &str) -> Result<Practice, VaultError> {
    let mut practice = Practice::default();
    let mut papers = vault.letterheads()?;
    // A corrected letterhead is known by what was read of it too.
    papers.retain(|paper| {
        let names = paper.read_first.iter().chain([&paper.facility]);
        names.into_iter().any(|name| same_facility(name, facility))
    });
    practice.order = order_of(vault, facility, &papers)?;
    for paper in &papers {
        let corrected = vault.first_read(&paper.id.to_string())?;
        let first_read = corrected.and_then(|before| serde_json::from_value::<Document>(before).ok());
        if let (Some(first_read), Some(now)) = (first_read, vault.document(paper.id)?) {
            practice.papers.extend(PaperLesson::new(&first_read.facts, &now.facts, paper.id.to_string()));
        }
    }
    for paper in &papers {
        for lab in vault.labs_of(paper.id)? {
            if matches!(lab.status, FactStatus::Confirmed | FactStatus::Corrected) {
                practice.results.push(result_lesson(vault, &lab)?);
            }
        }
    }
    Ok(practice)
}

fn result_lesson(vault: &impl Papers, lab: &LabValue) -> Result<ResultLesson, VaultError> {
    let before = vault.first_read(&lab.id.to_string())?;
    let first_read = before.and_then(|before| serde_json::from_value::<LabValue>(before).ok());
    Ok(ResultLesson::new(first_read.as_ref().map_or(&lab.lab, |read| &read.lab), lab))
}

/// The order of day and month at a facility: the family's answer, else what its papers all show.
fn order_of(
    vault: &impl Papers,
    facility: &str,
    papers: &[Letterhead],
) -> Result<Option<(DayOrder, OrderBasis)>, VaultError> {
    for (name, answer) in vault.notes(ANSWER)? {
        let about = name.strip_prefix(ANSWER).unwrap_or_default();
        if same_facility(about, facility)
            && let Ok(order) = serde_json::from_value::<DayOrder>(answer)
        {
            return Ok(Some((order, OrderBasis::Family)));
        }
    }
    let shown = facts::order_shown(papers.iter().filter_map(|paper| paper.dates));
    Ok(shown.map(|order| (order, OrderBasis::Facility)))
}

/// The papers of a facility whose dates of two small numbers are not settled by the papers themselves.
///
/// # Errors
/// When the vault cannot be read.
pub fn unsettled_papers(vault: &Vault, facility: &str) -> Result<Vec<DocumentId>, VaultError> {
    papers_by(vault, facility, |basis| basis != Some(OrderBasis::Paper))
}

/// The papers whose dates were read by the answer that a note holds.
///
/// # Errors
/// When the vault cannot be read.
pub fn papers_by_answer(vault: &Vault, note: &str) -> Result<Vec<DocumentId>, VaultError> {
    let Some(about) = note.strip_prefix(ANSWER) else { return Ok(Vec::new()) };
    papers_by(vault, about, |basis| basis == Some(OrderBasis::Family))
}

/// The papers of a facility whose order of day and month rests on such a basis.
fn papers_by(
    vault: &Vault,
    facility: &str,
    is_such: impl Fn(Option<OrderBasis>) -> bool,
) -> Result<Vec<DocumentId>, VaultError> {
    let rests_so = |paper: &Letterhead| paper.dates.is_some_and(|dates| is_such(dates.basis));
    let papers = letterheads_of(vault, facility)?.into_iter();
    Ok(papers.filter(rests_so).map(|paper| paper.id).collect())
}

fn letterheads_of(vault: &Vault, facility: &str) -> Result<Vec<Letterhead>, VaultError> {
    let mut papers = vault.letterheads()?;
    papers.retain(|paper| same_facility(&paper.facility, facility));
    Ok(papers)
}

/// A filed paper with its dates read in an order; none when there is no such paper.
///
/// # Errors
/// When the vault cannot be read.
pub fn redated(
    vault: &Vault,
    id: DocumentId,
    order: Option<(DayOrder, OrderBasis)>,
    may_change: impl Fn(FactStatus) -> bool,
) -> Result<Option<Redated>, VaultError> {
    let Some(document) = vault.document(id)? else { return Ok(None) };
    let (pages, labs, events) = (vault.pages(id)?, vault.labs_of(id)?, vault.events_of(id)?);
    let patient: Option<Patient> = vault.patient()?;
    let filed = Filed { document: &document, pages: &pages, labs: &labs, events: &events };
    Ok(Some(facts::redate(filed, patient.as_ref(), order, may_change)))
}

/// The papers and values nobody has looked at that were read by what these facts taught, as they are read without it.
///
/// # Errors
/// When the vault cannot be read.
pub fn unlearnt(
    vault: &Vault,
    taught_by: &BTreeSet<String>,
) -> Result<(Vec<Document>, Vec<LabValue>), VaultError> {
    let is_learnt = |rule: &str| facts::learnt_from(rule).is_some_and(|from| taught_by.contains(from));
    let of_paper = |source: Option<&Source>| source.is_some_and(|source| is_learnt(&source.rule));
    let (mut papers, mut values) = (Vec::new(), Vec::new());
    for mut document in vault.documents()? {
        let labs = vault.labs_of(document.id)?.into_iter();
        let labs: Vec<LabValue> = labs
            .filter(|lab| !lab.status.is_settled_by_person() && is_learnt(&lab.lab.source.rule))
            .collect();
        let kind = of_paper(document.facts.kind.source.as_ref());
        let facility = document.facts.facility.as_ref().is_some_and(|fact| of_paper(fact.source.as_ref()));
        if labs.is_empty() && !kind && !facility {
            continue;
        }
        let pages = vault.pages(document.id)?;
        let practice = practice_of(vault, &pages)?.without(taught_by);
        let read = facts::read_again(&document, &pages, vault.patient()?.as_ref(), &practice);
        for mut value in labs {
            let there = read.labs.iter().find(|one| facts::stand_together(&one.source, &value.lab.source));
            if let Some(there) = there {
                value.lab = there.clone();
                values.push(value);
            }
        }
        if kind {
            document.facts.kind = read.facts.kind;
        }
        if facility {
            document.facts.facility = read.facts.facility;
        }
        if kind || facility {
            papers.push(document);
        }
    }
    Ok((papers, values))
}

/// Reads the open dates of a facility's earlier papers again, once a new paper shows how the facility writes them. What a person settled stays.
///
/// # Errors
/// When the vault cannot be read or written.
pub(super) fn settle_earlier(
    vault: &mut Vault,
    id: DocumentId,
    now: &Timestamp,
) -> Result<Vec<DocumentId>, VaultError> {
    let Some(document) = vault.document(id)? else { return Ok(Vec::new()) };
    let shows = document.facts.dates.is_some_and(|dates| dates.basis == Some(OrderBasis::Paper));
    let Some(facility) = document.facts.facility.filter(|_| shows) else { return Ok(Vec::new()) };
    let papers = letterheads_of(vault, &facility.value)?;
    let Some(order) = order_of(&*vault, &facility.value, &papers)? else { return Ok(Vec::new()) };
    let mut changed = Vec::new();
    for paper in papers {
        let is_other = paper.dates.is_some_and(|dates| {
            !matches!(dates.basis, Some(OrderBasis::Paper | OrderBasis::Family))
                && (dates.order, dates.basis) != (order.0, Some(order.1))
        });
        if !is_other {
            continue;
        }
        if let Some(redated) = redated(vault, paper.id, Some(order), FactStatus::is_untouched)? {
            write(vault, &redated, now)?;
            changed.push(paper.id);
        }
    }
    Ok(changed)
}

/// Writes a paper whose dates are read in another order, with a line of the history for each fact.
fn write(vault: &mut Vault, redated: &Redated, now: &Timestamp) -> Result<(), VaultError> {
    let change = |subject: String, before: serde_json::Value, after: serde_json::Value| Change {
        at: now.clone(),
        by: Actor::Program,
        subject,
        field: "day_order".to_owned(),
        before,
        after,
    };
    let json = |value: serde_json::Result<serde_json::Value>| value.unwrap_or_default();
    let mut changes = Vec::new();
    let document = &redated.document;
    let before = vault.document(document.id)?;
    changes.push(change(
        document.id.to_string(),
        json(serde_json::to_value(before)),
        json(serde_json::to_value(document)),
    ));
    for lab in &redated.labs {
        let before = json(serde_json::to_value(vault.lab(lab.id)?));
        changes.push(change(lab.id.to_string(), before, json(serde_json::to_value(lab))));
    }
    for event in &redated.events {
        let before = json(serde_json::to_value(vault.event(event.id)?));
        changes.push(change(event.id.to_string(), before, json(serde_json::to_value(event))));
    }
    vault.write(|writer| {
        let d = document;
        writer.update_document(d.id, &d.facts, d.status, d.identity_check, d.pages, d.reason.as_ref())?;
        redated.labs.iter().try_for_each(|lab| writer.update_lab(lab))?;
        redated.events.iter().try_for_each(|event| writer.update_event(event))?;
        changes.iter().try_for_each(|change| writer.record_change(change))
    })
}
