//! The event that an imaging study is.

use std::collections::BTreeMap;

use satchel_records::{DicomStudy, DocumentId, EventKind, EventSuggestion, Source};

/// The examination that an imaging study is.
pub(in super::super) fn of_study(
    document_id: DocumentId,
    study: &DicomStudy,
    title: &str,
) -> Vec<EventSuggestion> {
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
