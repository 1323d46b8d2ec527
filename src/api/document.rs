//! Document: its pages, and the facts read from them.

use serde::{Deserialize, Serialize};

use super::labs::LabRow;
use super::library::DocumentRow;
use super::timeline::EventRow;
use crate::records::{DicomStudy, DocumentId, Page};

/// One document with its pages' text and its facts.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct DocumentView {
    /// The document.
    #[serde(flatten)]
    pub document: DocumentRow,
    /// Pages as text.
    #[serde(rename = "pages_text")]
    pub page_texts: Vec<PageText>,
    /// Lab values read from it.
    pub labs: Vec<LabRow>,
    /// Events told in it.
    pub events: Vec<EventRow>,
    /// Series and images, for an imaging study.
    pub study: Option<DicomStudy>,
}

/// The text of a page.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct PageText {
    /// Counted from 1.
    pub page: u32,
    /// Its lines.
    pub text: String,
    /// Mean certainty of recognition, 0 to 1; none for text that was not recognised from a picture.
    pub ocr_confidence: Option<f32>,
}

/// Which page.
#[derive(Debug, Clone, Copy, Deserialize, ts_rs::TS)]
pub struct PageRequest {
    /// The document.
    pub document_id: DocumentId,
    /// Counted from 1.
    pub page: u32,
}

/// A page with its words' places; the picture comes by its own channel.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct PageView {
    /// Words with places, in the units of `width` and `height`.
    pub page: Page,
    /// Whether a picture of the page can be asked for.
    pub has_image: bool,
}
