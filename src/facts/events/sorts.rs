//! What kinds of events have in common.

use satchel_records::EventKind;

/// Examinations, which bring a verdict about.
pub(super) fn is_examination(kind: EventKind) -> bool {
    matches!(kind, EventKind::Pathology | EventKind::Assessment | EventKind::Procedure | EventKind::Imaging)
}

/// What an examination may find.
pub(super) fn is_verdict(kind: EventKind) -> bool {
    matches!(kind, EventKind::Diagnosis | EventKind::Relapse | EventKind::Remission)
}

/// What comes of a treatment.
pub(super) fn is_outcome(kind: EventKind) -> bool {
    matches!(kind, EventKind::Toxicity | EventKind::Gvhd | EventKind::Infection)
}

/// Treatments, which often last.
pub(super) fn is_treatment(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::Chemotherapy
            | EventKind::Radiotherapy
            | EventKind::Immunotherapy
            | EventKind::Lymphodepletion
            | EventKind::Supportive
    )
}
