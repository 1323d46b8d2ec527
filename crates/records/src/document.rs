//! Documents: what a family filed, and what was read about it as a whole.

use serde::{Deserialize, Serialize};

use crate::{DocumentId, Fact, PartialDate};

/// What sort of paper a document is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// Morphology, biopsy, histology.
    Pathology,
    /// Immunophenotype or MRD by flow cytometry.
    FlowCytometry,
    /// Karyotype, FISH, fusion genes, sequencing, MRD by PCR or NGS.
    Genetics,
    /// Blood counts, chemistry, coagulation, virology.
    LabReport,
    /// The written report of a scan.
    ImagingReport,
    /// The images themselves (DICOM).
    ImagingStudy,
    /// Summary of a stay.
    DischargeSummary,
    /// What was given: chemotherapy sheets, infusion and conditioning records.
    TreatmentRecord,
    /// A doctor's visit or opinion.
    Consultation,
    /// HLA typing, donor search, transplant papers.
    TransplantDonor,
    /// Prescriptions and medicine lists.
    Medication,
    /// Passports, consents, insurance.
    IdentityAdmin,
    /// Anything else.
    #[default]
    Other,
}

impl DocumentKind {
    /// Every kind, in the order filters show them.
    pub const ALL: [Self; 13] = [
        Self::Pathology,
        Self::FlowCytometry,
        Self::Genetics,
        Self::LabReport,
        Self::ImagingReport,
        Self::ImagingStudy,
        Self::DischargeSummary,
        Self::TreatmentRecord,
        Self::Consultation,
        Self::TransplantDonor,
        Self::Medication,
        Self::IdentityAdmin,
        Self::Other,
    ];

    /// The fixed word of the command line and of every export.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Pathology => "pathology",
            Self::FlowCytometry => "flow_cytometry",
            Self::Genetics => "genetics",
            Self::LabReport => "lab_report",
            Self::ImagingReport => "imaging_report",
            Self::ImagingStudy => "imaging_study",
            Self::DischargeSummary => "discharge_summary",
            Self::TreatmentRecord => "treatment_record",
            Self::Consultation => "consultation",
            Self::TransplantDonor => "transplant_donor",
            Self::Medication => "medication",
            Self::IdentityAdmin => "identity_admin",
            Self::Other => "other",
        }
    }

    /// The kind a fixed word names.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// Where a document stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum DocumentStatus {
    /// Read, and nothing about it is open.
    Ready,
    /// Read; a person has yet to look at what was found.
    #[default]
    NeedsReview,
    /// It carries another name or birth date than the patient's.
    IdentityMismatch,
    /// Kept, but its text could not be read yet (a password, a missing engine, damage).
    NotReadYet,
    /// Thrown away, kept for 30 days.
    Trashed,
}

/// The patient as a document prints them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ts_rs::TS)]
pub struct PrintedIdentity {
    /// The name as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The birth date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub born: Option<PartialDate>,
}

/// What comparing a document's printed identity with the patient gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum IdentityCheck {
    /// Nothing that could be compared was printed, or the patient is not known yet.
    #[default]
    Unknown,
    /// What is printed agrees with the patient.
    Matches,
    /// Name or birth date differ: a question for the family.
    Differs,
    /// The family said that it is the same person.
    Linked,
}

/// What was read about a document as a whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct DocumentFacts {
    /// A short title made of kind, facility and date, or the heading of the page.
    pub title: String,
    /// What sort of paper it is.
    pub kind: Fact<DocumentKind>,
    /// The date of the sample, the study or the stay (its first day), not of printing.
    pub date: Option<Fact<PartialDate>>,
    /// Main language as a BCP 47 tag: `en`, `zh`, `ru`, `tr`, `es`, `ar`.
    pub language: Option<Fact<String>>,
    /// The hospital or laboratory on the letterhead, as printed.
    pub facility: Option<Fact<String>>,
    /// The patient as printed.
    pub identity: PrintedIdentity,
    /// How its dates such as `03/04/2026` are read; absent when it prints none that could be read otherwise or show it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub dates: Option<DateReading>,
}

/// Which number of `03/04/2026` is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum DayOrder {
    /// The third of April.
    DayFirst,
    /// The fourth of March.
    MonthFirst,
}

/// What settles the order of day and month on a paper, the strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum OrderBasis {
    /// Its own other dates: on `31/03/2026` only one number can be the day.
    Paper,
    /// The family, asked once for all papers of the facility.
    Family,
    /// Other papers of its facility.
    Facility,
    /// The habit of its language.
    Language,
}

/// How dates of two small numbers are read on a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ts_rs::TS)]
pub struct DateReading {
    /// The order they were read in.
    pub order: DayOrder,
    /// What settles it; nothing, when the order is a guess that the family is asked about.
    pub basis: Option<OrderBasis>,
}

/// A document in the vault, without its pages.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Document {
    /// Its number, which never changes.
    pub id: DocumentId,
    /// What was read about it.
    pub facts: DocumentFacts,
    /// Where it stands.
    pub status: DocumentStatus,
    /// How its identity compares with the patient's.
    pub identity_check: IdentityCheck,
    /// Number of pages; 0 when nothing could be read.
    pub pages: u32,
    /// SHA-256 of the original bytes, in lower-case hexadecimal. For an imaging study, of its sorted instance sums.
    pub sha256: String,
    /// The name it came under: a path, `box.zip!/inner.pdf` for a member, ending in `/` for a study.
    pub source_path: String,
    /// Media type found by content, for example `application/pdf`.
    pub media_type: String,
    /// Size of the original in bytes.
    pub bytes: u64,
    /// When it was filed, RFC 3339 in UTC.
    pub added_at: String,
    /// Why it could not be read, or not wholly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<crate::Issue>,
}
