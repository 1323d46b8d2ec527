//! What the family says itself: kept as notes, checked against the papers it names.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::document::no_document;
use super::error::{ApiError, ApiResult, ErrorCode};
use crate::decision::Quotation;
use crate::records::DocumentId;
use crate::vault::Vault;

/// A quotation names a page that is there, or none.
pub(super) fn check(said: &Quotation, vault: &Vault) -> ApiResult<()> {
    match (said.document_id, said.page) {
        (Some(id), page) => page_exists(vault, id, page.unwrap_or(1)),
        (None, None) => Ok(()),
        (None, Some(_)) => Err(ApiError::new(
            ErrorCode::BadRequest,
            "A page is named without its document. Nothing was changed. Name both, or neither.",
        )),
    }
}

/// A document's page, counted from 1, is there.
pub(super) fn page_exists(vault: &Vault, id: DocumentId, page: u32) -> ApiResult<()> {
    let document = vault.document(id)?.ok_or_else(|| no_document(id))?;
    if page == 0 || page > document.pages.max(1) {
        return Err(ApiError::new(
            ErrorCode::NotFound,
            format!("Document {id} has no page {page}. Nothing was changed. Look at its pages first."),
        ));
    }
    Ok(())
}

/// A note's value.
pub(super) fn to_note<T: Serialize>(said: &T) -> ApiResult<serde_json::Value> {
    serde_json::to_value(said).map_err(unreadable)
}

/// What a note says.
pub(super) fn from_note<T: DeserializeOwned>(note: serde_json::Value) -> ApiResult<T> {
    serde_json::from_value(note).map_err(unreadable)
}

fn unreadable(_: serde_json::Error) -> ApiError {
    ApiError::new(
        ErrorCode::Internal,
        "Something the family wrote cannot be read by this version. Nothing was changed.",
    )
}
