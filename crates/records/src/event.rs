//! Events of the disease and its treatment.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{EventId, FactStatus, PartialDate, Source};

/// What happened. The shapes of `details` follow the registries' forms (CIBMTR, EBMT).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names are the registries' own")]
pub enum EventKind {
    Diagnosis,
    Relapse,
    Remission,
    Assessment,
    Chemotherapy,
    Radiotherapy,
    Immunotherapy,
    Leukapheresis,
    Lymphodepletion,
    CarTInfusion,
    Toxicity,
    BCellRecovery,
    Hsct,
    Gvhd,
    Infection,
    Admission,
    Discharge,
    Procedure,
    Imaging,
    Pathology,
    Consultation,
    Supportive,
    Logistics,
}

/// A row of the timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names are the rows' own")]
pub enum TimelineLane {
    Disease,
    Systemic,
    Cell,
    Transplant,
    Response,
    Imaging,
    Pathology,
    Admission,
    Supportive,
}

impl TimelineLane {
    /// Every lane, top to bottom.
    pub const ALL: [Self; 9] = [
        Self::Disease,
        Self::Systemic,
        Self::Cell,
        Self::Transplant,
        Self::Response,
        Self::Imaging,
        Self::Pathology,
        Self::Admission,
        Self::Supportive,
    ];
}

impl EventKind {
    /// Every kind.
    pub const ALL: [Self; 23] = [
        Self::Diagnosis,
        Self::Relapse,
        Self::Remission,
        Self::Assessment,
        Self::Chemotherapy,
        Self::Radiotherapy,
        Self::Immunotherapy,
        Self::Leukapheresis,
        Self::Lymphodepletion,
        Self::CarTInfusion,
        Self::Toxicity,
        Self::BCellRecovery,
        Self::Hsct,
        Self::Gvhd,
        Self::Infection,
        Self::Admission,
        Self::Discharge,
        Self::Procedure,
        Self::Imaging,
        Self::Pathology,
        Self::Consultation,
        Self::Supportive,
        Self::Logistics,
    ];

    /// The fixed word of the command line, of data files and of every export.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Diagnosis => "diagnosis",
            Self::Relapse => "relapse",
            Self::Remission => "remission",
            Self::Assessment => "assessment",
            Self::Chemotherapy => "chemotherapy",
            Self::Radiotherapy => "radiotherapy",
            Self::Immunotherapy => "immunotherapy",
            Self::Leukapheresis => "leukapheresis",
            Self::Lymphodepletion => "lymphodepletion",
            Self::CarTInfusion => "car_t_infusion",
            Self::Toxicity => "toxicity",
            Self::BCellRecovery => "b_cell_recovery",
            Self::Hsct => "hsct",
            Self::Gvhd => "gvhd",
            Self::Infection => "infection",
            Self::Admission => "admission",
            Self::Discharge => "discharge",
            Self::Procedure => "procedure",
            Self::Imaging => "imaging",
            Self::Pathology => "pathology",
            Self::Consultation => "consultation",
            Self::Supportive => "supportive",
            Self::Logistics => "logistics",
        }
    }

    /// The kind a fixed word names.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// The lane that shows it.
    #[must_use]
    pub fn lane(self) -> TimelineLane {
        match self {
            Self::Diagnosis | Self::Relapse => TimelineLane::Disease,
            Self::Chemotherapy | Self::Radiotherapy | Self::Immunotherapy => TimelineLane::Systemic,
            Self::Leukapheresis
            | Self::Lymphodepletion
            | Self::CarTInfusion
            | Self::Toxicity
            | Self::BCellRecovery => TimelineLane::Cell,
            Self::Hsct | Self::Gvhd => TimelineLane::Transplant,
            Self::Remission | Self::Assessment => TimelineLane::Response,
            Self::Imaging => TimelineLane::Imaging,
            Self::Pathology | Self::Procedure => TimelineLane::Pathology,
            Self::Admission | Self::Discharge | Self::Infection | Self::Consultation => {
                TimelineLane::Admission
            }
            Self::Supportive | Self::Logistics => TimelineLane::Supportive,
        }
    }

    /// Whether other dates may be counted from it (`D-5`, `D+28`).
    #[must_use]
    pub fn is_day_zero(self) -> bool {
        matches!(self, Self::CarTInfusion | Self::Hsct)
    }
}

/// An event as found in a document, before it is filed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct EventSuggestion {
    /// What happened.
    pub kind: EventKind,
    /// When, or when it began. Events without any date are not suggested.
    pub date: PartialDate,
    /// When it ended, for intervals.
    pub end: Option<PartialDate>,
    /// A short label in the document's words, for example `CAR-T infusion, CD19`.
    pub label: String,
    /// Details in fixed keys (`product`, `target`, `dose`, `agents`, `grade`, `scale`, `site`, `cr_number`, `donor_type`,
    /// `graft_source`, `conditioning`, `cns_status`, `disease`, `response`, `stated_by`), values as written.
    pub details: BTreeMap<String, String>,
    /// Where it is told.
    pub source: Source,
    /// Whether the document is about this event itself rather than retelling it.
    pub own_event: bool,
}

/// An event in the vault.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Event {
    /// Its identifier.
    pub id: EventId,
    /// What happened.
    pub kind: EventKind,
    /// When, or when it began.
    pub date: PartialDate,
    /// When it ended.
    pub end: Option<PartialDate>,
    /// A short label.
    pub label: String,
    /// Details in fixed keys; see [`EventSuggestion::details`].
    pub details: BTreeMap<String, String>,
    /// Who says so.
    pub status: FactStatus,
    /// Every place that tells it; the first outranks the others.
    pub sources: Vec<Source>,
    /// Other dates the sources give for it, to be settled by a person.
    pub conflicting_dates: Vec<PartialDate>,
}
