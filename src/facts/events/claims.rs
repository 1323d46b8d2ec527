//! Which dates a paper claims for itself: when it was written, and what its labels say of it rather than of an event.

use std::collections::BTreeSet;

use satchel_records::{DocumentKind, EventKind, PartialDate};

use super::super::dates::{find_dates, whole_date};
use super::super::document::is_in_prose;
use super::super::forms::DatedField;
use super::super::knowledge::knowledge;
use super::super::lexicon::holds;
use super::super::prose::Passage;
use super::super::text::fold_tight;
use super::{Telling, triggers};

/// When the paper was written, as far as it says: the latest of its labelled dates. A paper that mostly tells of days after
/// such a date was not written on it.
pub(super) fn written(telling: &Telling<'_>) -> Option<PartialDate> {
    let written = latest_label(telling)?;
    let own = |passage: &Passage| find_dates(&passage.text, telling.style);
    let dates = telling.passages.iter().flat_map(own).map(|found| found.date);
    let (later, before): (BTreeSet<PartialDate>, BTreeSet<PartialDate>) =
        dates.partition(|date| date.first_day() > written.last_day());
    (later.len() < MOSTLY_LATER || later.len() <= before.len()).then_some(written)
}

/// So many days after a date, and more than before it, show that a paper is younger.
const MOSTLY_LATER: usize = 3;

fn latest_label(telling: &Telling<'_>) -> Option<PartialDate> {
    let labelled = telling
        .dated
        .iter()
        // A stay's first day is often told in a paper written at its end or later.
        .filter(|d| !matches!(d.key, "birth" | "admitted"))
        // The heading of a column ("Date") is no label of the value below it.
        .filter(|d| d.field.line.contains(&d.field.value) && !names_event(&label(d)))
        // "ANC recovery: yes. Date: 25 May" dates the recovery.
        .filter(|d| !answers_yes(&d.field.line))
        .map(|d| d.date.end.unwrap_or(d.date.date))
        .max_by_key(PartialDate::last_day);
    labelled.or_else(|| unlabelled(telling))
}

/// Without a label, only a date that has a line of its own, as at the head of a letter, or ends a short line of the head ("Intake
/// summary, 27 February 2025") says when a paper was written.
fn unlabelled(telling: &Telling<'_>) -> Option<PartialDate> {
    /// Passages that hold a letterhead and a title, and letters of one of them.
    const HEAD: usize = 4;
    const HEADING: usize = 96;
    let head = || telling.passages.iter().take(HEAD);
    let ends_line = |passage: &Passage| {
        let mut dates = find_dates(&passage.text, telling.style);
        dates.retain(|date| telling.born != Some(date.date));
        let [found] = dates.as_slice() else { return None };
        let heads = passage.text.chars().count() <= HEADING
            && passage.text[found.stop..].trim_matches([' ', ')', '.']).is_empty()
            && !names_event(&passage.text);
        heads.then_some(found.date)
    };
    let Some(date) = telling.date.as_ref().map(|found| found.date) else {
        // The paper's date was not found, as where only a birthday was.
        let told_of = matches!(telling.kind, DocumentKind::TreatmentRecord | DocumentKind::DischargeSummary);
        return if told_of { None } else { head().find_map(ends_line) };
    };
    let own_line =
        |passage: &Passage| whole_date(&passage.text, telling.style).is_some_and(|found| found.date == date);
    let alone =
        || telling.passages.iter().any(own_line) || head().filter_map(ends_line).any(|found| found == date);
    let visit = matches!(
        telling.kind,
        DocumentKind::Consultation | DocumentKind::ImagingReport | DocumentKind::Other
    );
    (visit && alone()).then_some(date)
}

/// The dates of a form's row that its labels claim for the paper itself.
pub(super) fn claimed_dates(telling: &Telling<'_>, passage: &Passage) -> Vec<PartialDate> {
    let plain = |text: &str| text.split_whitespace().collect::<String>();
    let text = plain(&passage.text);
    telling
        .dated
        .iter()
        .filter(|d| {
            // A stay is the paper's own only in its summary.
            let of_paper = match d.key {
                "date" => false,
                "admitted" | "discharged" => telling.kind == DocumentKind::DischargeSummary,
                _ => true,
            };
            let here = of_paper && d.field.page == passage.page && text.contains(&plain(&d.field.line));
            d.key == "birth" || here && !is_in_prose(d) && !names_event(&label(d))
        })
        .map(|d| d.date.date)
        .collect()
}

/// The label of a field with the words up to its date.
fn label(field: &DatedField) -> String {
    let (line, value) = (field.field.line.as_str(), field.field.value.as_str());
    let end = line.find(value).unwrap_or(line.len());
    let before = line[..end].trim_end();
    let own = before.rsplit("  ").next().unwrap_or(before);
    format!("{own} {}", value.get(..field.date.start).unwrap_or_default())
}

/// Whether a label tells of an event ("Date of transplant") rather than of the paper.
fn names_event(label: &str) -> bool {
    let folded = fold_tight(label);
    let infusion = knowledge().events.list("infusion_label").any(|phrase| holds(&folded, &phrase.text));
    infusion
        || [
            EventKind::Hsct,
            EventKind::CarTInfusion,
            EventKind::Diagnosis,
            EventKind::Relapse,
            EventKind::Remission,
            EventKind::Gvhd,
            EventKind::Toxicity,
            EventKind::Infection,
        ]
        .into_iter()
        .any(|kind| triggers::names(kind, &folded))
}

/// Whether a form's line answers a question before its date.
fn answers_yes(line: &str) -> bool {
    let folded = fold_tight(line);
    knowledge().scope.list("yes").any(|phrase| holds(&folded, &phrase.text))
}
