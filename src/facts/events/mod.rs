//! Events told in a document: by its sentences, and by the document itself being about one.

mod details;
mod narrative;

use std::collections::BTreeMap;

use satchel_records::{
    DicomStudy, DocumentId, DocumentKind, EventKind, EventSuggestion, LabSuggestion, PartialDate, Source,
    Specimen,
};

use super::dates::{DateStyle, FoundDate};
use super::forms::DatedField;
use super::prose::Passage;
use super::text::{find_words, fold_tight};

/// What the document says of itself, for its events.
#[derive(Debug, Clone)]
pub(super) struct Telling<'a> {
    /// The document every source points to.
    pub document_id: DocumentId,
    /// Its kind.
    pub kind: DocumentKind,
    /// Its date.
    pub date: Option<FoundDate>,
    /// Its labelled dates.
    pub dated: &'a [DatedField],
    /// Its running text.
    pub passages: &'a [Passage],
    /// Its lab values.
    pub labs: &'a [LabSuggestion],
    /// Order of day and month.
    pub style: DateStyle,
    /// Its title.
    pub title: &'a str,
    /// What it examined.
    pub specimen: Specimen,
}

/// Every event of a document: its own first, then those it retells, in reading order.
pub(super) fn read(telling: &Telling<'_>) -> Vec<EventSuggestion> {
    let told = match telling.kind {
        // Tables and forms of these papers tell results and persons, not a course.
        DocumentKind::LabReport
        | DocumentKind::IdentityAdmin
        | DocumentKind::TransplantDonor
        | DocumentKind::Medication => Vec::new(),
        _ => narrative::read(telling),
    };
    let mut events = own(telling, &told);
    for event in told {
        match events.iter_mut().find(|other| is_same(other, &event)) {
            Some(other) => merge(other, event),
            None => events.push(event),
        }
    }
    events
}

/// Two suggestions of one document that tell the same.
fn is_same(a: &EventSuggestion, b: &EventSuggestion) -> bool {
    let agrees = |key: &str| match (a.details.get(key), b.details.get(key)) {
        (Some(a), Some(b)) => a == b,
        _ => true,
    };
    a.kind == b.kind
        && (a.date == b.date
            || a.end.is_none()
                && b.end.is_none()
                && a.date.precision() != b.date.precision()
                && a.date.may_equal(&b.date))
        && ["toxicity", "modality", "procedure"].iter().all(|key| agrees(key))
}

fn merge(into: &mut EventSuggestion, other: EventSuggestion) {
    if into.date.precision() < other.date.precision() {
        into.date = other.date;
    }
    into.end = into.end.or(other.end);
    for (key, value) in other.details {
        into.details.entry(key).or_insert(value);
    }
}

/// The event a document is about.
fn own(telling: &Telling<'_>, told: &[EventSuggestion]) -> Vec<EventSuggestion> {
    if telling.kind == DocumentKind::DischargeSummary {
        return stay(telling);
    }
    let Some(date) = telling.date.as_ref() else { return Vec::new() };
    let kind = match telling.kind {
        DocumentKind::Pathology => Some(EventKind::Pathology),
        DocumentKind::FlowCytometry => Some(EventKind::Assessment),
        DocumentKind::Genetics => {
            let assesses = |lab: &LabSuggestion| lab.analyte.starts_with("mrd") || lab.analyte == "chimerism";
            telling.labs.iter().any(assesses).then_some(EventKind::Assessment)
        }
        DocumentKind::ImagingReport => Some(EventKind::Imaging),
        DocumentKind::TreatmentRecord => given(telling, told),
        DocumentKind::Consultation => Some(EventKind::Consultation),
        _ => None,
    };
    let Some(kind) = kind else { return Vec::new() };
    let text: String = telling.passages.iter().map(|p| p.text.as_str()).collect::<Vec<_>>().join("\n");
    let mut details = match kind {
        EventKind::Consultation => BTreeMap::new(),
        EventKind::Imaging => details::of(kind, telling.title),
        EventKind::Pathology | EventKind::Assessment => BTreeMap::new(),
        _ => details::of(kind, &text),
    };
    if matches!(kind, EventKind::Pathology | EventKind::Assessment) {
        details.extend(findings(telling, date));
    }
    // A record that tells its own event in a sentence dates it there.
    let spoken = told.iter().find(|e| {
        e.kind == kind
            && e.date.precision() == satchel_records::DatePrecision::Day
            && matches!(kind, EventKind::CarTInfusion | EventKind::Hsct)
    });
    let source = source_of_date(telling, date);
    vec![EventSuggestion {
        kind,
        date: spoken.map_or(date.date, |e| e.date),
        end: spoken.map_or(date.end, |e| e.end),
        label: telling.title.to_owned(),
        details,
        source: spoken.map_or(source, |e| e.source.clone()),
        own_event: true,
    }]
}

/// What a report of cells found, in the words of its values.
fn findings(telling: &Telling<'_>, date: &FoundDate) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let specimen = match telling.specimen {
        Specimen::Marrow => Some("marrow"),
        Specimen::Csf => Some("csf"),
        Specimen::Blood => Some("blood"),
        _ => None,
    };
    if let Some(specimen) = specimen {
        found.insert("specimen".to_owned(), specimen.to_owned());
    }
    for lab in telling.labs.iter().filter(|lab| lab.collected.is_none_or(|day| day == date.date)) {
        let key = match lab.analyte.as_str() {
            key if key.starts_with("mrd") => "mrd",
            "blasts_bm" => "blasts",
            "chimerism" => "chimerism",
            _ => continue,
        };
        let unit = lab.as_reported.unit.as_deref().map(|unit| format!(" {unit}")).unwrap_or_default();
        found.entry(key.to_owned()).or_insert_with(|| format!("{}{unit}", lab.as_reported.value));
        if key == "mrd" {
            for (key, value) in [("method", &lab.method), ("sensitivity", &lab.sensitivity)] {
                if let Some(value) = value {
                    found.entry(key.to_owned()).or_insert_with(|| value.clone());
                }
            }
        }
    }
    found
}

/// Which treatment a record is about: what its title says, else what its text tells of most.
fn given(telling: &Telling<'_>, told: &[EventSuggestion]) -> Option<EventKind> {
    let kinds = [
        EventKind::CarTInfusion,
        EventKind::Hsct,
        EventKind::Leukapheresis,
        EventKind::Lymphodepletion,
        EventKind::Immunotherapy,
        EventKind::Radiotherapy,
        EventKind::Chemotherapy,
    ];
    let title = fold_tight(telling.title);
    let named = kinds.into_iter().find(|kind| narrative::names(*kind, &title));
    let told_of = || kinds.into_iter().find(|kind| told.iter().any(|event| event.kind == *kind));
    let body = || {
        let text: String =
            telling.passages.iter().take(40).map(|p| fold_tight(&p.text)).collect::<Vec<_>>().join(" ");
        kinds.into_iter().find(|kind| narrative::names(*kind, &text))
    };
    named.or_else(told_of).or_else(body)
}

/// Admission with its end, and discharge, from the head of a summary.
fn stay(telling: &Telling<'_>) -> Vec<EventSuggestion> {
    let labelled = |key: &str| telling.dated.iter().find(|d| d.key == key);
    let admitted = labelled("admitted");
    let discharged = labelled("discharged");
    let mut events = Vec::new();
    let end =
        discharged.map(|d| d.date.end.unwrap_or(d.date.date)).or_else(|| admitted.and_then(|d| d.date.end));
    let mut push = |kind: EventKind, date: PartialDate, end: Option<PartialDate>, field: &DatedField| {
        events.push(EventSuggestion {
            kind,
            date,
            end,
            label: telling.title.to_owned(),
            details: BTreeMap::new(),
            source: Source {
                document_id: telling.document_id,
                page: field.field.page,
                quote: field.field.line.clone(),
                bounds: Some(field.field.bounds),
                name_box: None,
                rule: "event:stay".to_owned(),
            },
            own_event: true,
        });
    };
    if let Some(field) = admitted {
        push(EventKind::Admission, field.date.date, end.filter(|end| *end >= field.date.date), field);
    }
    if let (Some(end), Some(field)) = (end, discharged.or(admitted)) {
        push(EventKind::Discharge, end, None, field);
    }
    events
}

fn source_of_date(telling: &Telling<'_>, date: &FoundDate) -> Source {
    let field = telling.dated.iter().find(|d| d.date.date == date.date);
    let passage = telling
        .passages
        .iter()
        .find(|p| fold_tight(&p.text) == fold_tight(telling.title))
        .or(telling.passages.first());
    Source {
        document_id: telling.document_id,
        page: field.map_or_else(|| passage.map_or(1, |p| p.page), |f| f.field.page),
        quote: field.map_or_else(|| telling.title.to_owned(), |f| f.field.line.clone()),
        bounds: field.map(|f| f.field.bounds).or_else(|| passage.and_then(|p| p.bounds(0, p.text.len()))),
        name_box: None,
        rule: "event:document".to_owned(),
    }
}

/// The examination that an imaging study is.
pub(super) fn of_study(document_id: DocumentId, study: &DicomStudy, title: &str) -> Vec<EventSuggestion> {
    let Some(date) = study.date else { return Vec::new() };
    let mut modalities: Vec<&str> =
        study.series.iter().map(|s| s.modality.as_str()).filter(|m| !m.is_empty()).collect();
    modalities.sort_unstable();
    modalities.dedup();
    let mut details = BTreeMap::new();
    if !modalities.is_empty() {
        details.insert("modality".to_owned(), modalities.join(", "));
    }
    vec![EventSuggestion {
        kind: EventKind::Imaging,
        date,
        end: None,
        label: title.to_owned(),
        details,
        source: Source {
            document_id,
            page: 1,
            quote: title.to_owned(),
            bounds: None,
            name_box: None,
            rule: "dicom:study".to_owned(),
        },
        own_event: true,
    }]
}

/// Whether a folded text holds a phrase as whole words.
fn holds(folded: &str, phrase: &str) -> bool {
    find_words(folded, phrase).next().is_some()
}
