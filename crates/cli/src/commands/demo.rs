//! `demo`: the main job on the sample case, and where each result lies.

use std::path::Path;

use satchel::api::{
    ApiError, ApiResult, ErrorCode, Satchel, demo::DemoFolder, labs::LabsRequest, search::SearchRequest,
    timeline::TimelineRequest,
};
use satchel::host::SystemClock;

use crate::exit::Status;
use crate::line;
use crate::options::Global;
use crate::{context, output};

/// Words looked for, one for each way of writing.
const QUERIES: [&str; 4] = ["CAR-T", "тромбоциты", "嵌合", "ciclofosfamida"];

pub fn run(global: &Global, dir: &Path, fresh: bool) -> ApiResult<Status> {
    std::fs::create_dir_all(dir).map_err(|error| unwritable(dir, &error))?;
    let dir = dir.canonicalize().map_err(|error| unwritable(dir, &error))?;
    let folder = DemoFolder::new(&dir);
    let satchel = Satchel::new(context::config(folder.vault())?, Box::new(SystemClock));
    let view = satchel.demo(&folder, fresh, &super::import::Progress::default())?;
    if global.json {
        satchel.lock()?;
        output::json(&view)?;
        return Ok(Status::Done);
    }
    if view.vault_kept {
        line!("The vault of the last demo is used again: this program filled it. --fresh makes a new one.\n");
    }
    line!("== Files");
    super::import::print(&view.import);
    line!("\n== Search");
    for query in QUERIES {
        let found = satchel.search(&SearchRequest {
            text: query.to_owned(),
            limit: 2,
            ..SearchRequest::default()
        })?;
        line!("{query}: {} hits in {:.1} ms", found.total, found.took_ms);
        for hit in &found.hits {
            line!("    {} {}  {}", hit.document_id, hit.title, hit.snippet.replace('\n', " "));
        }
    }
    let labs = satchel.labs(&LabsRequest::default())?;
    line!(
        "\n== Lab values: {} in {} series; the latest of each pinned one",
        labs.labs.len(),
        labs.series.len()
    );
    for series in labs.series.iter().filter(|series| series.pinned) {
        let name = series.names.get("en").map_or(series.analyte.as_str(), String::as_str);
        if let Some(last) = series.points.last() {
            line!(
                "{:<34} {:<10} {:<22} of {}",
                name,
                last.date.to_string(),
                last.printed,
                series.points.len()
            );
        }
    }
    let timeline = satchel.timeline(&TimelineRequest::default())?;
    line!("\n== Timeline: {} events", timeline.events.len());
    super::timeline::print(&timeline.events);
    satchel.lock()?;
    line!(
        "\n== Review: {} facts settled by the sample's own review now, {} left open",
        view.settled,
        view.open
    );
    line!("\n== Packet");
    super::packet::print(&view.verification);
    line!("{} pages, {} documents, {} bytes", view.packet.pages, view.packet.documents, view.packet.bytes);
    line!("\n== Where each result lies");
    line!("papers      {}", view.papers);
    line!("vault       {}   (passphrase: {})", view.vault, view.passphrase);
    line!("packet      {}   (passphrase: {})", view.packet.file, view.packet.passphrase.unwrap_or_default());
    line!("opened      {}", view.opened.folder);
    line!("report      {}", view.opened.report);
    Ok(Status::Done)
}

fn unwritable(dir: &Path, error: &std::io::Error) -> ApiError {
    let message = format!("{} could not be used: {}. Choose another folder.", dir.display(), error.kind());
    ApiError::new(ErrorCode::Unreadable, message)
}
