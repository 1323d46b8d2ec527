//! Library: the documents.

use serde::{Deserialize, Serialize};

use crate::records::{
    DatePrecision, DocumentId, DocumentKind, DocumentStatus, FactStatus, IdentityCheck, Issue, PartialDate,
};

/// Which documents.
#[derive(Debug, Clone, Default, Deserialize, ts_rs::TS)]
#[serde(default)]
pub struct LibraryRequest {
    /// Only this kind.
    pub kind: Option<DocumentKind>,
    /// Only titles, facilities and paths that hold these characters, without regard to case.
    pub text: Option<String>,
    /// Trashed documents too.
    pub trashed: bool,
}

/// A document as lists show it.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct DocumentRow {
    /// Its id.
    pub id: DocumentId,
    /// Its title.
    pub title: String,
    /// What sort of paper it is.
    pub kind: DocumentKind,
    /// Who says so.
    pub kind_status: FactStatus,
    /// Date of sample, study or stay.
    pub date: Option<PartialDate>,
    /// How much of the date is known.
    pub date_precision: Option<DatePrecision>,
    /// Who says so.
    pub date_status: Option<FactStatus>,
    /// Main language, BCP 47.
    pub language: Option<String>,
    /// Hospital or laboratory as printed.
    pub facility: Option<String>,
    /// Number of pages.
    pub pages: u32,
    /// SHA-256 of the original.
    pub sha256: String,
    /// The name it came under.
    pub source_path: String,
    /// Media type by content.
    pub media_type: String,
    /// Where it stands.
    pub status: DocumentStatus,
    /// The patient as printed.
    pub identity: IdentityView,
    /// When it was filed.
    pub added_at: String,
    /// Why it could not be read, or not wholly.
    pub reason: Option<Issue>,
    /// Facts read from it that no person has looked at.
    pub open_facts: u32,
}

/// The patient as a document prints them, and whether it is ours.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct IdentityView {
    /// Name as printed.
    pub name: Option<String>,
    /// Birth date as printed.
    pub born: Option<PartialDate>,
    /// How it compares with the patient.
    pub matches: IdentityCheck,
}
