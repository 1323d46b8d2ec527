//! Document: its pages, and the facts read from them.

use serde::{Deserialize, Serialize};

use super::error::{ApiError, ApiResult, ErrorCode};
use super::host::Satchel;
use super::labs::{self, LabRow};
use super::library::{DocumentRow, OpenCounts};
use super::timeline::EventRow;
use crate::records::{DicomStudy, DocumentId, Page, TextSource};

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

/// Resolution of page pictures on the screen, in dots an inch.
const SCREEN_DPI: u32 = 144;

impl Satchel {
    /// One document with its pages' text and the facts read from it.
    ///
    /// # Errors
    /// When there is no such document, or the vault is locked.
    pub fn document(&self, id: DocumentId) -> ApiResult<DocumentView> {
        let open = self.opened()?;
        let vault = open.vault();
        let document = vault.document(id)?.ok_or_else(|| no_document(id))?;
        let page_text = |page: &Page| PageText {
            page: page.number,
            text: page.text(),
            ocr_confidence: page.ocr_confidence(),
        };
        let labs = labs::marked(&vault)?.into_iter().filter(|lab| {
            lab.lab.source.document_id == id || lab.also.iter().any(|source| source.document_id == id)
        });
        Ok(DocumentView {
            document: DocumentRow::new(document, &OpenCounts::of(&vault)?),
            page_texts: vault.pages(id)?.iter().map(page_text).collect(),
            labs: labs.map(LabRow::from).collect(),
            events: vault.events_of(id)?.into_iter().map(|event| EventRow::new(event, None)).collect(),
            study: vault.study(id)?,
        })
    }

    /// A page's words with their places.
    ///
    /// # Errors
    /// When there is no such page, or the vault is locked.
    pub fn page(&self, request: PageRequest) -> ApiResult<PageView> {
        let open = self.opened()?;
        let page = open.vault().page(request.document_id, request.page)?;
        let page = page.ok_or_else(|| no_document(request.document_id))?;
        let has_image = page.text_source != TextSource::Structured;
        Ok(PageView { page, has_image })
    }

    /// A page's picture as PNG, drawn at the first look and kept encrypted from then on.
    ///
    /// # Errors
    /// When the page cannot be drawn, or the vault is locked.
    pub fn page_image(&self, request: PageRequest) -> ApiResult<Vec<u8>> {
        self.page_image_at(request, SCREEN_DPI)
    }

    pub(super) fn page_image_at(&self, request: PageRequest, dpi: u32) -> ApiResult<Vec<u8>> {
        let open = self.opened()?;
        let PageRequest { document_id, page } = request;
        if let Some(png) = open.vault().cached_image(document_id, page, dpi)? {
            return Ok(png);
        }
        let (original, piece) = {
            let vault = open.vault();
            (vault.original(document_id)?, vault.piece(document_id)?)
        };
        // A piece counts its own pages, the file behind it those before them too.
        let (file, in_file) = piece.map_or((document_id, page), |piece| (piece.file, page + piece.first - 1));
        // The vault stays free while the page is drawn.
        let password = open.vault().setting(&super::inbox::password_setting(file))?;
        #[allow(clippy::cast_precision_loss, reason = "resolutions are small numbers")]
        let picture = self.readers.render(&original, in_file, dpi as f32, password.as_deref());
        let png = picture.map_err(|issue| ApiError::new(ErrorCode::Unreadable, issue.detail))?.png;
        open.vault().write(|writer| writer.cache_image(document_id, page, dpi, &png))?;
        Ok(png)
    }

    /// The original, bit for bit.
    ///
    /// # Errors
    /// When there is no such document, its stored file is damaged, or the vault is locked.
    pub fn original(&self, id: DocumentId) -> ApiResult<Vec<u8>> {
        Ok(self.opened()?.vault().original(id)?)
    }
}

pub(super) fn no_document(id: DocumentId) -> ApiError {
    ApiError::new(
        ErrorCode::NotFound,
        format!("There is no document or page {id}. Look the number up in the library."),
    )
}
