//! Plain domain types of Satchel, shared by every layer: what a page is, what a document is, what a fact is.
//!
//! Nothing here reads a file, opens a vault or draws a screen. The types say what is stored and handed on, in the
//! words of the field: specimen, analyte, reference range, line of therapy, Day 0.

mod date;
mod dicom;
mod document;
mod event;
mod fact;
mod ids;
mod lab;
mod page;
mod patient;
mod reading;
mod record;

pub use date::{DateError, DatePrecision, PartialDate};
pub use dicom::{DicomInstance, DicomSeries, DicomStudy};
pub use document::{
    DateReading, DayOrder, Document, DocumentFacts, DocumentKind, DocumentStatus, IdentityCheck, OrderBasis,
    PrintedIdentity,
};
pub use event::{Event, EventKind, EventSuggestion, TimelineLane};
pub use fact::{Fact, FactStatus, Source};
pub use ids::{DocumentId, EventId, IdError, LabId};
pub use lab::{AsReported, Comparator, Doubt, LabSuggestion, LabValue, Specimen};
pub use page::{Line, Page, Rect, Table, TableCell, TextSource, Word};
pub use patient::Patient;
pub use reading::{ImportStatus, Issue, Member, Reading, ReasonCode};
pub use record::{FilePiece, PartRole, RecordPart};
