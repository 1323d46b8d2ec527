//! Search: one box over documents, values and events.

use serde::{Deserialize, Serialize};

use super::error::ApiResult;
use super::host::{OpenVault, Satchel};
use crate::records::{DocumentId, DocumentKind, DocumentStatus, PartialDate};
use crate::search::{Query, SearchHit, SearchIndex};
use crate::vault::Vault;

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

const DEFAULT_LIMIT: usize = 20;

impl Satchel {
    /// Looks for words in documents, values and events.
    ///
    /// # Errors
    /// When the vault is locked or the index cannot be read.
    pub fn search(&self, request: &SearchRequest) -> ApiResult<SearchView> {
        let open = self.opened()?;
        let query = Query {
            text: request.text.clone(),
            kind: request.kind,
            after: request.after,
            before: request.before,
            limit: if request.limit == 0 { DEFAULT_LIMIT } else { request.limit as usize },
        };
        let results = open.index().query(&query)?;
        Ok(SearchView {
            took_ms: results.took.as_secs_f64() * 1000.0,
            total: u32::try_from(results.total).unwrap_or(u32::MAX),
            hits: results.hits.into_iter().map(SearchHitRow::from).collect(),
        })
    }
}

impl From<SearchHit> for SearchHitRow {
    fn from(hit: SearchHit) -> Self {
        Self {
            document_id: hit.document_id,
            title: hit.title,
            page: hit.page,
            date: hit.date,
            kind: hit.kind,
            snippet: hit.snippet,
            highlights: hit.highlights,
            found_in: hit.found_in.key().to_owned(),
            score: hit.score,
        }
    }
}

/// Writes the whole index anew from the vault.
pub(super) fn rebuild(vault: &Vault, index: &mut SearchIndex) -> ApiResult<()> {
    for document in vault.documents()? {
        put(vault, index, document.id)?;
    }
    index.commit_at(vault.commit_number())?;
    Ok(())
}

/// Brings the index up to date for documents that a decision touched.
///
/// The caller has let go of the vault: the index is locked first and the vault for a moment at a time, as a running
/// import does. In the other order each would wait for what the other holds.
pub(super) fn renew(open: &OpenVault, mut touched: Vec<DocumentId>) -> ApiResult<()> {
    touched.sort_unstable();
    touched.dedup();
    let mut index = open.index();
    for id in touched {
        put(&open.vault(), &mut index, id)?;
    }
    index.commit()?;
    Ok(())
}

/// Brings the index up to date for one document, without committing it.
pub(super) fn put(vault: &Vault, index: &mut SearchIndex, id: DocumentId) -> ApiResult<()> {
    let document = vault.document(id)?.filter(|document| document.status != DocumentStatus::Trashed);
    let Some(document) = document else {
        index.remove(id)?;
        return Ok(());
    };
    let labs = vault.labs_of(id)?;
    index.put(&document, &vault.pages(id)?, &labs, &vault.events_of(id)?)?;
    Ok(())
}
