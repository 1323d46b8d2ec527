//! `watch`: what comes to rest in a folder is added.

use std::path::{Path, PathBuf};
use std::time::Duration;

use satchel::api::{ApiError, ApiResult, ErrorCode, Satchel, inbox::ImportView};
use satchel::intake::worker::StopFlag;
use serde::Serialize;

use super::import::{self, Progress};
use crate::exit::Status;
use crate::line;
use crate::options::Global;
use crate::{context, output};

/// The remembered folder.
#[derive(Serialize)]
struct Remembered {
    folder: Option<String>,
}

pub fn run(
    global: &Global,
    folder: Option<&Path>,
    every: u64,
    looks: Option<u64>,
    set: bool,
    off: bool,
) -> ApiResult<Status> {
    let satchel = context::unlocked(global)?;
    let whole = |folder: &Path| std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let folder = folder.map(whole);
    if set || off {
        let folder = folder.map(|folder| folder.display().to_string());
        satchel.set_watched_folder(folder.as_deref())?;
        satchel.lock()?;
        output::view(global.json, &Remembered { folder }, |kept| {
            line!("{}", output::or_dash(kept.folder.as_ref()))
        })?;
        return Ok(Status::Done);
    }
    let remembered = || satchel.watched_folder().map(|folder| folder.map(PathBuf::from));
    let folder = match folder {
        Some(folder) => folder,
        None => remembered()?.ok_or_else(|| {
            ApiError::new(ErrorCode::BadRequest, "No folder is watched. Nothing was changed. Name one.")
        })?,
    };
    let view = watch(&satchel, &folder, every, looks, global.json)?;
    satchel.lock()?;
    if global.json {
        output::json(&view)?;
    }
    Ok(if view.not_read > 0 { Status::SomeUnread } else { Status::Done })
}

/// Looks until enough looks are taken, and gives all that came in.
fn watch(
    satchel: &Satchel,
    folder: &Path,
    every: u64,
    looks: Option<u64>,
    quiet: bool,
) -> ApiResult<ImportView> {
    let mut all = ImportView::default();
    let mut look = 0;
    loop {
        let view = satchel.look_into(folder, &Progress::default(), &StopFlag::default())?;
        if !view.files.is_empty() && !quiet {
            import::print(&view);
        }
        all.added += view.added;
        all.already_present += view.already_present;
        all.not_read += view.not_read;
        // Without an end there is nobody to tell in the end.
        if looks.is_some() {
            all.files.extend(view.files);
        }
        look += 1;
        if looks.is_some_and(|looks| look >= looks) {
            return Ok(all);
        }
        std::thread::sleep(Duration::from_secs(every));
    }
}
