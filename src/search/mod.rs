//! Search: one box over pages, values, events and titles, across languages.
//!
//! The index is Tantivy's, kept in sealed files ([`directory`]): no word of a record is on the disk in the clear. It is
//! disposable. Whatever is wrong with it, it is dropped and the caller builds it again from the vault. No other module
//! names tantivy.
//!
//! ```text
//! fold.rs       letters and digits of six languages brought to one form
//! words.rs      a text cut into words, with their places and variants
//! stems.rs      word stems, for recall
//! synonyms.rs   the names of one analyte find one another
//! directory.rs  Tantivy's files, sealed
//! index.rs      what is indexed; opening, writing
//! query.rs      from what was typed to what is looked for
//! snippet.rs    the words around a hit
//! ```

mod directory;
mod fold;
mod index;
mod query;
mod schema;
mod snippet;
mod stems;
mod synonyms;
mod words;

use std::time::Duration;

use satchel_records::{DocumentId, DocumentKind, PartialDate};

pub use index::{IndexState, SearchIndex};
pub use synonyms::Synonyms;

/// What to look for.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Query {
    /// Words as typed, all of which must be found; `"…"` for a phrase; the last word may be unfinished. Every text is
    /// a valid query.
    pub text: String,
    /// Only this kind of document.
    pub kind: Option<DocumentKind>,
    /// Only documents that may be of this date or later.
    pub after: Option<PartialDate>,
    /// Only documents that may be of this date or earlier.
    pub before: Option<PartialDate>,
    /// At most so many hits; 0 means 20.
    pub limit: usize,
}

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub struct SearchResults {
    /// The best hits, best first.
    pub hits: Vec<SearchHit>,
    /// Hits in all.
    pub total: usize,
    /// How long it took.
    pub took: Duration,
}

/// One hit.
#[derive(Debug, Clone, PartialEq)]
pub struct SearchHit {
    /// The document.
    pub document_id: DocumentId,
    /// Its title.
    pub title: String,
    /// The page, counted from 1; none for a hit in the title or in a fact without a page.
    pub page: Option<u32>,
    /// The document's date.
    pub date: Option<PartialDate>,
    /// Its kind.
    pub kind: DocumentKind,
    /// What the hit is in.
    pub found_in: FoundIn,
    /// Words around the hit, in one line.
    pub snippet: String,
    /// The found words in the snippet: from, to, counted in characters.
    pub highlights: Vec<(u32, u32)>,
    /// Relevance; only its order means something.
    pub score: f32,
}

/// What a hit is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FoundIn {
    /// The text of a page.
    Page,
    /// A lab value.
    Lab,
    /// An event.
    Event,
    /// Title, facility or file name.
    Title,
}

impl FoundIn {
    const ALL: [Self; 4] = [Self::Page, Self::Lab, Self::Event, Self::Title];

    /// The fixed word: `page`, `lab`, `event`, `title`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Lab => "lab",
            Self::Event => "event",
            Self::Title => "title",
        }
    }

    fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|found_in| found_in.key() == key)
    }
}

/// Why searching did not work. The records themselves are never concerned.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// A file of the index is not as it was written.
    #[error("the search index was damaged; the records are safe; open the vault again to rebuild it")]
    Damaged,
    /// The index could not be read or written.
    #[error(
        "the search index could not be read or written; the records are safe; free some space or check the disk: {0}"
    )]
    Io(#[from] std::io::Error),
    /// The index engine refused.
    #[error(
        "the search index could not be used; the records are safe; open the vault again to rebuild it ({0})"
    )]
    Engine(&'static str),
}
