//! Search: one box over documents, values and events.

use serde::{Deserialize, Serialize};

use crate::records::{DocumentId, DocumentKind, PartialDate};

/// What to look for.
#[derive(Debug, Clone, Default, Deserialize, ts_rs::TS)]
#[serde(default)]
pub struct SearchRequest {
    /// Words as typed; `"…"` for a phrase.
    pub text: String,
    /// Only this kind of document.
    pub kind: Option<DocumentKind>,
    /// Only documents of this date or later.
    pub after: Option<PartialDate>,
    /// Only documents of this date or earlier.
    pub before: Option<PartialDate>,
    /// At most so many hits; 0 means 20.
    pub limit: u32,
}

/// What was found.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct SearchView {
    /// Milliseconds the index took.
    pub took_ms: f64,
    /// Hits in all.
    pub total: u32,
    /// The best ones.
    pub hits: Vec<SearchHitRow>,
}

/// One hit.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct SearchHitRow {
    /// The document.
    pub document_id: DocumentId,
    /// Its title.
    pub title: String,
    /// The page, counted from 1; none for a hit in the title.
    pub page: Option<u32>,
    /// The document's date.
    pub date: Option<PartialDate>,
    /// Its kind.
    pub kind: DocumentKind,
    /// Words around the hit.
    pub snippet: String,
    /// Places of the found words in the snippet, in characters: from, to.
    pub highlights: Vec<(u32, u32)>,
    /// What the hit is in: `page`, `lab`, `event` or `title`.
    pub found_in: String,
    /// Relevance; only its order means something.
    pub score: f32,
}
