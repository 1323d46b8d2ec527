//! `check`: whether the vault holds together.

use satchel::api::ApiResult;

use crate::exit::Status;
use crate::line;
use crate::options::Global;
use crate::{context, output};

pub fn run(global: &Global, full: bool) -> ApiResult<Status> {
    let view = context::unlocked(global)?.check(full)?;
    if global.json {
        output::json(&view)?;
    } else if view.ok {
        line!("Everything holds.");
    } else {
        view.problems.iter().for_each(|problem| line!("{problem}"));
    }
    Ok(if view.ok { Status::Done } else { Status::Damaged })
}
