//! `document`: one document, its text or its original.

use std::path::Path;

use satchel::api::{ApiError, ApiResult, ErrorCode, document::DocumentView, inbox::FilePasswordRequest};
use serde::Serialize;

use crate::exit::Status;
use crate::line;
use crate::options::Global;
use crate::{context, output};

/// The contract's shape: `pages` holds the pages' text.
#[derive(Serialize)]
struct Printed<'a> {
    #[serde(flatten)]
    view: &'a DocumentView,
}

pub fn run(
    global: &Global,
    id: &str,
    text: bool,
    original: Option<&Path>,
    file_password: Option<&Path>,
) -> ApiResult<Status> {
    let id = super::parse(id, "a document such as d12")?;
    let satchel = context::unlocked(global)?;
    if let Some(file) = file_password {
        satchel.read_with_password(&FilePasswordRequest {
            document_id: id,
            password: context::first_line(file)?,
        })?;
    }
    if let Some(out) = original {
        output::file(out, &satchel.original(id)?)?;
        eprintln!("A readable copy was written to {}. It is no longer protected there.", out.display());
    }
    let view = satchel.document(id)?;
    if global.json {
        output::json(&shaped(&Printed { view: &view })?)?;
    } else if text {
        for page in &view.page_texts {
            line!("--- page {} ---\n{}", page.page, page.text);
        }
    } else {
        let row = &view.document;
        line!("{}  {}", row.id, row.title);
        line!("{}, {}, {}", row.kind.key(), output::or_dash(row.date.as_ref()), output::word(&row.status));
        line!("{} pages, {} lab values, {} events", row.pages, view.labs.len(), view.events.len());
        line!("from {}", row.source_path);
    }
    Ok(Status::Done)
}

/// The view with `pages` as the list of texts, and the count of pages as `page_count`.
fn shaped(printed: &Printed<'_>) -> ApiResult<serde_json::Value> {
    let failed = |_| ApiError::new(ErrorCode::Internal, "The result could not be written as JSON.");
    let mut value = serde_json::to_value(printed).map_err(failed)?;
    if let Some(fields) = value.as_object_mut() {
        let texts = fields.remove("pages_text").unwrap_or_default();
        if let Some(count) = fields.insert("pages".to_owned(), texts) {
            fields.insert("page_count".to_owned(), count);
        }
    }
    Ok(value)
}
