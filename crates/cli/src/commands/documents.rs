//! `documents`: the list.

use satchel::api::{ApiResult, library::LibraryRequest};

use crate::exit::Status;
use crate::line;
use crate::options::Global;
use crate::{context, output};

pub fn run(global: &Global, kind: Option<&str>) -> ApiResult<Status> {
    let request = LibraryRequest { kind: super::kind(kind)?, ..LibraryRequest::default() };
    let rows = context::unlocked(global)?.documents(&request)?;
    if global.json {
        output::json(&rows)?;
    } else {
        for row in &rows {
            let date = output::or_dash(row.date.as_ref());
            line!(
                "{:>5}  {date:<10}  {:<18} {:<17} {}",
                row.id,
                row.kind.key(),
                output::word(&row.status),
                row.title
            );
        }
    }
    Ok(Status::Done)
}
