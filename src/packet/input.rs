//! What a packet is made of. The caller hands over the whole case; [`super::build`] decides what may leave.

use std::path::PathBuf;

use jiff::civil::Date;
use satchel_records::{
    DicomStudy, Document, DocumentId, DocumentKind, Event, EventId, LabValue, Page, Patient,
};
use serde::{Deserialize, Serialize};

use crate::checklist::Checklist;
use crate::decision::{Board, CalendarEntry, ChangedSince, Donor, EvidenceTable, Worksheet};
use crate::timeline::Assembly;

/// Everything a packet is made of.
///
/// Documents of another patient, unread ones, trashed ones and the facts that rest on them may be given: they are held
/// back, and those that are not trashed are named in the report.
#[derive(Debug, Clone)]
pub struct PacketInput {
    /// The packet's number, for example `7K4M-2Q9T-XR63`: letters, digits and hyphens.
    pub id: String,
    /// The day printed on every page.
    pub made: Date,
    /// The moment of making, RFC 3339 in UTC.
    pub timestamp: String,
    /// The person whose records these are.
    pub patient: Patient,
    /// The family's question, when one is written.
    pub question: Option<Question>,
    /// For whom, and how much.
    pub profile: Profile,
    /// What was prepared for the review beside the records themselves.
    pub prepared: Prepared,
    /// The documents.
    pub documents: Vec<PacketDocument>,
    /// Lab values; rejected ones are left out.
    pub labs: Vec<LabValue>,
    /// Events; rejected ones are left out.
    pub events: Vec<Event>,
    /// The studies behind the documents of kind `imaging_study`.
    pub studies: Vec<PacketStudy>,
    /// What the family corrected of the lines of therapy and the episodes.
    pub assembly: Assembly,
    /// The event whose day is Day 0 of the report; the latest CAR-T infusion or transplant when none is chosen.
    pub day_zero: Option<EventId>,
}

/// What a reviewer asks for, set beside what the records show. Each part is left out when it was not made.
#[derive(Debug, Clone, Default)]
pub struct Prepared {
    /// What is here and what is not, for this recipient.
    pub checklist: Option<Checklist>,
    /// Quoted criteria beside what the records show.
    pub evidence: Option<EvidenceTable>,
    /// Dates counted from each Day 0.
    pub calendar: Vec<CalendarEntry>,
    /// What the records state of one subject each.
    pub boards: Vec<Board>,
    /// Persons of the donor search.
    pub donors: Vec<Donor>,
    /// The family's question, options and quotations.
    pub worksheet: Option<Worksheet>,
    /// How the documents differ from the last packet to the same recipient.
    pub changed: Option<ChangedSince>,
}

/// A document and what was read on its pages.
#[derive(Debug, Clone)]
pub struct PacketDocument {
    /// The document.
    pub document: Document,
    /// Its pages; they become the derived text.
    pub pages: Vec<Page>,
}

/// A DICOM study and the document it is filed as.
#[derive(Debug, Clone)]
pub struct PacketStudy {
    /// The document of kind `imaging_study`.
    pub document_id: DocumentId,
    /// The study.
    pub study: DicomStudy,
}

/// What the family asks, in their own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// The question as written.
    pub text: String,
    /// Its language as a BCP 47 tag.
    pub language: String,
    /// Translations as `(language, text)`, made or checked by the family.
    pub translations: Vec<(String, String)>,
}

/// For whom the packet is, and how much of the case goes in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// The recipient as printed on page 1; empty when nobody is named.
    pub recipient: String,
    /// Languages of the report's labels: `en`, `zh`, or both in this order.
    pub languages: Vec<String>,
    /// Whether raw DICOM goes in, or reports only.
    pub dicom: bool,
    /// Whether the documents' pages are appended to the report as images.
    pub page_images: bool,
}

impl Default for Profile {
    /// Reports only, English and Chinese, without page images.
    fn default() -> Self {
        Self {
            recipient: String::new(),
            languages: vec!["en".into(), "zh".into()],
            dicom: false,
            page_images: false,
        }
    }
}

/// Where originals and pictures of pages come from: the vault.
pub trait Originals {
    /// The original bytes of a document; `None` when they cannot be read.
    fn original(&self, id: DocumentId) -> Option<Vec<u8>>;
    /// The bytes of one DICOM object of a study; `None` when they cannot be read.
    fn instance(&self, id: DocumentId, sop_instance_uid: &str) -> Option<Vec<u8>>;
    /// A picture (PNG or JPEG) of a page, counted from 1, at about `dpi`; `None` when the page cannot be drawn.
    fn page_image(&self, id: DocumentId, page: u32, dpi: f32) -> Option<Vec<u8>>;
}

/// The folders that hold the report's fonts. No other font of the system is used, so that the same case gives the same
/// bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FontPaths(pub Vec<PathBuf>);

impl Default for FontPaths {
    /// The folders of Debian's and Ubuntu's Noto packages.
    fn default() -> Self {
        Self(vec!["/usr/share/fonts/truetype/noto".into(), "/usr/share/fonts/opentype/noto".into()])
    }
}

/// A document that stays at home, named in the report without its content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldBack {
    /// Its number.
    pub document_id: DocumentId,
    /// What sort of paper it is thought to be.
    pub kind: DocumentKind,
    /// Why it stays.
    pub reason: HeldReason,
}

/// Why something of the case is not in the packet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HeldReason {
    /// It prints another name or birth date than the patient's, and the family has not settled it.
    OtherPatient,
    /// Its text could not be read yet, so nobody can say what it holds.
    NotReadYet,
    /// The document is here as a report or a list; its DICOM images are not, by the chosen profile.
    ImagesNotIncluded,
}
