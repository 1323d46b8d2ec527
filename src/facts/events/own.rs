//! The event a document is about: the examination it reports, the treatment it records, the stay it sums up.

use std::collections::BTreeMap;

use satchel_records::{
    DatePrecision, DocumentKind, EventKind, EventSuggestion, LabSuggestion, PartialDate, Source,
};

use super::super::dates::FoundDate;
use super::super::forms::DatedField;
use super::super::knowledge::knowledge;
use super::super::lexicon::holds;
use super::super::prose::Passage;
use super::super::scope::Section;
use super::super::text::fold_tight;
use super::findings::{concluded, findings};
use super::sorts::{is_treatment, is_verdict};
use super::{Telling, details, record, triggers};

/// The event a document is about, given what its sentences tell.
pub(super) fn read(telling: &Telling<'_>, told: &[EventSuggestion]) -> Vec<EventSuggestion> {
    if telling.kind == DocumentKind::DischargeSummary {
        return stay(telling);
    }
    let Some(date) = telling.date.as_ref() else { return Vec::new() };
    if telling.kind == DocumentKind::TreatmentRecord && told.is_empty() && is_plan(telling) {
        return Vec::new();
    }
    let mut events: Vec<EventSuggestion> = subject(telling, date, told).into_iter().collect();
    events.extend(concluded(telling, date, told));
    events
}

/// Whether the head of a paper calls it a plan: it records nothing that was done.
fn is_plan(telling: &Telling<'_>) -> bool {
    /// Passages that hold a letterhead and a title.
    const HEAD: usize = 4;
    let opens = |passage: &Passage| {
        let mut section = Section::default();
        section.enter(&passage.text);
        section == Section::Plan && !passage.is_row
    };
    telling.passages.iter().take(HEAD).any(opens)
}

/// The examination, treatment or visit.
fn subject(telling: &Telling<'_>, date: &FoundDate, told: &[EventSuggestion]) -> Option<EventSuggestion> {
    let assesses = || {
        let lab = |lab: &LabSuggestion| {
            (lab.analyte.starts_with("mrd") || lab.analyte == "chimerism")
                && lab.collected.is_none_or(|day| day == date.date)
        };
        telling.labs.iter().any(lab) || triggers::names(EventKind::Assessment, &fold_tight(telling.title))
    };
    let kind = match telling.kind {
        DocumentKind::Pathology => Some(EventKind::Pathology),
        // An immunophenotype at diagnosis is no measure of a response.
        DocumentKind::FlowCytometry | DocumentKind::Genetics => assesses().then_some(EventKind::Assessment),
        DocumentKind::ImagingReport => Some(EventKind::Imaging),
        DocumentKind::TreatmentRecord => record::treatment(telling, told),
        DocumentKind::Consultation => Some(EventKind::Consultation),
        _ => None,
    }?;
    // A record that tells its own event in a sentence dates it there.
    let spoken = told.iter().find(|e| {
        e.kind == kind
            && e.date.precision() == DatePrecision::Day
            && matches!(kind, EventKind::CarTInfusion | EventKind::Hsct)
    });
    // A summary of several treatments has no day of its own, only those that it tells.
    let is_labelled = telling.dated.iter().any(|d| d.date.date == date.date);
    let summary = !is_labelled && spoken.is_none() && !told.is_empty();
    if telling.kind == DocumentKind::TreatmentRecord && summary {
        return None;
    }
    let details = match kind {
        EventKind::Consultation => BTreeMap::new(),
        EventKind::Imaging => details::of(kind, telling.title),
        EventKind::Pathology | EventKind::Assessment => findings(telling, date),
        _ => details::of(kind, &whole_text(telling)),
    };
    let stopped = |first: PartialDate| {
        let lasts = is_treatment(kind) && telling.kind == DocumentKind::TreatmentRecord;
        lasts.then(|| record::last_day(telling, first)).flatten()
    };
    let source = source_of_date(telling, date);
    Some(EventSuggestion {
        kind,
        date: spoken.map_or(date.date, |e| e.date),
        end: spoken.map_or(date.end, |e| e.end).or_else(|| stopped(date.date)),
        label: telling.title.to_owned(),
        details,
        source: spoken.map_or(source, |e| e.source.clone()),
        own_event: true,
    })
}

/// Admission with its end, and discharge, from the head of a summary.
fn stay(telling: &Telling<'_>) -> Vec<EventSuggestion> {
    let labelled = |key: &str| telling.dated.iter().find(|d| d.key == key);
    let (admitted, discharged) = (labelled("admitted"), labelled("discharged"));
    let end =
        discharged.map(|d| d.date.end.unwrap_or(d.date.date)).or_else(|| admitted.and_then(|d| d.date.end));
    let event = |kind: EventKind, date: PartialDate, end: Option<PartialDate>, field: &DatedField| {
        let mut event = suggestion(telling, kind, date, &field.field.line);
        event.end = end;
        event.source.page = field.field.page;
        event.source.bounds = Some(field.field.bounds);
        "event:stay".clone_into(&mut event.source.rule);
        event
    };
    let mut events = Vec::new();
    if let Some(field) = admitted {
        let end = end.filter(|end| *end >= field.date.date);
        events.push(event(EventKind::Admission, field.date.date, end, field));
    }
    if let (Some(end), Some(field)) = (end, discharged.or(admitted)) {
        events.push(event(EventKind::Discharge, end, None, field));
    }
    events
}

/// Infusions that a form dates beside a label ("Date of infusion (D0)").
pub(super) fn labelled(telling: &Telling<'_>) -> Vec<EventSuggestion> {
    let text = fold_tight(&whole_text(telling));
    let infused = |d: &&DatedField| {
        let line = fold_tight(&d.field.line);
        d.key != "birth"
            && d.date.date.precision() == DatePrecision::Day
            && knowledge().events.list("infusion_label").any(|phrase| holds(&line, &phrase.text))
    };
    let kind_of = |field: &DatedField| {
        let line = fold_tight(&field.field.line);
        let kinds = [EventKind::CarTInfusion, EventKind::Hsct];
        let by = |text: &str| {
            let named: Vec<_> = kinds.into_iter().filter(|kind| triggers::names(*kind, text)).collect();
            (named.len() == 1).then(|| named[0])
        };
        by(&line).or_else(|| by(&text))
    };
    let event = |field: &DatedField| {
        let mut event = suggestion(telling, kind_of(field)?, field.date.date, &field.field.line);
        event.label = field.field.line.clone();
        event.own_event = false;
        event.source.page = field.field.page;
        event.source.bounds = Some(field.field.bounds);
        Some(event)
    };
    telling.dated.iter().filter(infused).filter_map(event).collect()
}

/// Fills details that stand elsewhere on the paper: the cells behind a report's verdict; the donor, graft and conditioning of the one
/// infusion a stay was for.
pub(super) fn complete(telling: &Telling<'_>, events: &mut [EventSuggestion]) {
    if let Some(date) = telling.date.as_ref().filter(|_| reports_cells(telling.kind)) {
        let found = findings(telling, date);
        for event in events.iter_mut().filter(|e| is_verdict(e.kind) && e.own_event) {
            for key in ["blasts", "mrd", "method", "sensitivity"] {
                if let Some(value) = found.get(key) {
                    event.details.entry(key.to_owned()).or_insert_with(|| value.clone());
                }
            }
        }
    }
    if telling.kind != DocumentKind::DischargeSummary {
        return;
    }
    let text = whole_text(telling);
    for kind in [EventKind::Hsct, EventKind::CarTInfusion] {
        let mut of_kind = events.iter_mut().filter(|e| e.kind == kind && e.own_event);
        let (Some(event), None) = (of_kind.next(), of_kind.next()) else { continue };
        for (key, value) in details::of(kind, &text) {
            event.details.entry(key).or_insert(value);
        }
    }
}

/// Reports whose verdict rests on cells they counted themselves.
fn reports_cells(kind: DocumentKind) -> bool {
    matches!(kind, DocumentKind::Pathology | DocumentKind::FlowCytometry)
}

/// The running text without plans and relatives, a line a passage.
pub(super) fn whole_text(telling: &Telling<'_>) -> String {
    let mut section = Section::default();
    let donor = |text: &str| {
        let folded = fold_tight(text);
        knowledge().details.list("donor_word").any(|phrase| holds(&folded, &phrase.text))
    };
    let mut text = String::new();
    for passage in telling.passages {
        section.enter(&passage.text);
        // A form's row about the donor opens no section.
        let of_another = section.is_of_another() && telling.kind != DocumentKind::TreatmentRecord;
        if section == Section::Plan || of_another && !donor(&passage.text) {
            continue;
        }
        text.push_str(&passage.text);
        text.push('\n');
    }
    text
}

/// A suggestion of the document's own event, without a place yet.
pub(super) fn suggestion(
    telling: &Telling<'_>,
    kind: EventKind,
    date: PartialDate,
    quote: &str,
) -> EventSuggestion {
    EventSuggestion {
        kind,
        date,
        end: None,
        label: telling.title.to_owned(),
        details: BTreeMap::new(),
        source: Source {
            document_id: telling.document_id,
            page: 1,
            quote: quote.to_owned(),
            bounds: None,
            name_box: None,
            rule: "event:document".to_owned(),
        },
        own_event: true,
    }
}

fn source_of_date(telling: &Telling<'_>, date: &FoundDate) -> Source {
    let field = telling.dated.iter().find(|d| d.date.date == date.date);
    let passage = telling
        .passages
        .iter()
        .find(|p| fold_tight(&p.text) == fold_tight(telling.title))
        .or(telling.passages.first());
    let mut event = suggestion(telling, EventKind::Pathology, date.date, telling.title);
    event.source.page = field.map_or_else(|| passage.map_or(1, |p| p.page), |f| f.field.page);
    event.source.bounds =
        field.map(|f| f.field.bounds).or_else(|| passage.and_then(|p| p.bounds(0, p.text.len())));
    if let Some(field) = field {
        event.source.quote.clone_from(&field.field.line);
    }
    event.source
}
