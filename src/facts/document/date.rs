//! The date that counts for a paper.

use satchel_records::{DatePrecision, DocumentKind, LabSuggestion, Page, PartialDate};

use super::super::dates::{DateStyle, FoundDate, find_dates};
use super::super::forms::DatedField;
use super::super::knowledge::knowledge;
use super::super::lexicon::holds;
use super::super::text::fold_tight;

/// The date that counts: of the sample, the study or the stay; of reporting only where nothing better is printed. The birth date that the paper
/// prints (`born`) is none of them.
pub(in super::super) fn date(
    kind: DocumentKind,
    dated: &[DatedField],
    labs: &[LabSuggestion],
    pages: &[Page],
    style: DateStyle,
    born: Option<PartialDate>,
) -> Option<(FoundDate, Option<DatedField>)> {
    let order: &[&str] = match kind {
        DocumentKind::DischargeSummary => &["admitted", "study", "date", "discharged", "reported"],
        DocumentKind::LabReport
        | DocumentKind::FlowCytometry
        | DocumentKind::Genetics
        | DocumentKind::Pathology
        | DocumentKind::TransplantDonor => &["collected", "study", "date", "received", "reported"],
        DocumentKind::ImagingReport
        | DocumentKind::TreatmentRecord
        | DocumentKind::Consultation
        | DocumentKind::Medication => &["study", "collected", "date", "admitted", "received", "reported"],
        _ => &["study", "date", "collected", "admitted", "received", "reported"],
    };
    // "…transplant performed in November 2023": where a line of a letter breaks, its first word is no label.
    let labelled = |d: &&DatedField| kind != DocumentKind::Consultation || !is_in_prose(d);
    let full = |d: &&DatedField| d.date.date.precision() == DatePrecision::Day;
    let pick = |key: &str| {
        let all = || dated.iter().filter(|d| d.key == key).filter(labelled);
        // A stay's first day is the earlier of what is printed; a sample is the first named.
        if key == "admitted" {
            all().filter(full).min_by_key(|d| d.date.date)
        } else {
            all().find(full).or_else(|| all().next())
        }
    };
    // A sheet of several days begins with its first.
    let days: Vec<_> = labs
        .iter()
        .filter(|lab| lab.source.rule.starts_with("table"))
        .filter_map(|lab| lab.collected)
        .collect();
    if matches!(kind, DocumentKind::LabReport)
        && !dated.iter().any(|d| d.key == "collected")
        && let Some(first) = days.iter().min()
    {
        return Some((
            FoundDate { date: *first, end: None, time: None, start: 0, stop: 0, ambiguous: false },
            None,
        ));
    }
    if let Some(found) = order.iter().find_map(|key| pick(key)) {
        return Some((found.date.clone(), Some(found.clone())));
    }
    // No label: the first date in the head of the paper that is no birth date, then any in it.
    let other = dated.iter().filter(|d| matches!(d.key, "birth" | "printed")).map(|d| d.date.date);
    let born: Vec<PartialDate> = other.chain(born).collect();
    let lines: Vec<String> =
        pages.iter().flat_map(|p| p.lines.iter().map(satchel_records::Line::text)).collect();
    let free = |line: &String| {
        find_dates(line, style).into_iter().find(|d| !born.contains(&d.date) && !is_birth(line, d))
    };
    let head = lines.iter().take(16).find_map(free);
    let tail = || lines.iter().rev().take(8).find_map(free);
    let found = match kind {
        DocumentKind::Consultation | DocumentKind::Medication | DocumentKind::IdentityAdmin => {
            head.or_else(tail)
        }
        _ => head.or_else(|| lines.iter().find_map(free)),
    };
    found.map(|date| (date, None))
}

/// Whether a label is only the first word of a line of prose.
pub(in super::super) fn is_in_prose(field: &DatedField) -> bool {
    /// Letters of such a line.
    const LINE: usize = 60;
    let line = &field.field.line;
    !line.contains([':', '：']) && line.chars().count() >= LINE
}

/// Whether the words before a date say that it is a birthday.
pub(in super::super) fn is_birth(text: &str, date: &FoundDate) -> bool {
    let folded = fold_tight(&text[..date.start]);
    let near: String = {
        let skip = folded.chars().count().saturating_sub(24);
        folded.chars().skip(skip).collect()
    };
    let behind: String = fold_tight(&text[date.stop..]).chars().take(12).collect();
    knowledge().labels.perhaps_in("label", &near).filter(|p| p.key == "birth").any(|p| holds(&near, &p.text))
        || knowledge().dates.list("birth").any(|p| match p.key.as_str() {
            "before" => holds(&near, &p.text),
            _ => holds(&behind, &p.text),
        })
}
