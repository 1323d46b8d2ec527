//! A quotation as the report shows it: words, translation, who and when, and the page when it is in the packet.

use serde_json::{Value, json};

use crate::decision::Quotation;
use crate::packet::selection::Selection;

pub(super) fn quoted(said: &Quotation, selection: &Selection<'_>) -> Value {
    let place = said.document_id.zip(said.page).filter(|(id, _)| selection.holds(*id));
    json!({
        "text": said.text.trim(),
        "translation": said.translation.as_deref().map(str::trim).filter(|text| !text.is_empty()),
        "who": said.who.as_deref().map(str::trim).filter(|who| !who.is_empty()),
        "when": said.when,
        "src": place.map(|(id, page)| json!({ "doc": id.0, "page": page })),
    })
}
