//! `search`: words in documents, values and events.

use satchel::api::{ApiResult, search::SearchRequest};

use crate::exit::Status;
use crate::line;
use crate::options::Global;
use crate::{context, output};

pub fn run(
    global: &Global,
    query: &str,
    kind: Option<&str>,
    after: Option<&str>,
    before: Option<&str>,
    limit: u32,
) -> ApiResult<Status> {
    let date = |text: Option<&str>| text.map(|text| super::parse(text, "a date such as 2024-05")).transpose();
    let request = SearchRequest {
        text: query.to_owned(),
        kind: super::kind(kind)?,
        after: date(after)?,
        before: date(before)?,
        limit,
    };
    let view = context::unlocked(global)?.search(&request)?;
    if global.json {
        output::json(&view)?;
    } else {
        for hit in &view.hits {
            let page = hit.page.map(|page| format!(" p.{page}")).unwrap_or_default();
            line!("{}{page}  {}  {}", hit.document_id, output::or_dash(hit.date.as_ref()), hit.title);
            line!("      {}", hit.snippet.replace('\n', " "));
        }
        line!("{} hits in {:.1} ms", view.total, view.took_ms);
    }
    Ok(Status::Done)
}
