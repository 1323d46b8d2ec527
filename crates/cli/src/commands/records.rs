//! `records`, `append`, `merge`, `split`: the files of a record.

use std::path::PathBuf;

use satchel::api::{
    ApiResult,
    files::{RecordRequest, RecordsView, SamePaper},
    inbox::ImportRequest,
};
use satchel::intake::worker::StopFlag;
use satchel::records::DocumentId;

use super::import::Progress;
use crate::exit::Status;
use crate::line;
use crate::options::Global;
use crate::{context, output};

/// Which records have several files, which files were split, what may be the same paper.
pub fn list(global: &Global) -> ApiResult<Status> {
    let satchel = context::unlocked(global)?;
    let view = satchel.record_files()?;
    satchel.lock()?;
    output::view(global.json, &view, print)?;
    Ok(Status::Done)
}

/// Imports files as further pages of a record.
pub fn append(global: &Global, id: &str, paths: &[PathBuf]) -> ApiResult<Status> {
    let record = document(id)?;
    let request = ImportRequest { paths: paths.iter().map(|path| path.display().to_string()).collect() };
    let satchel = context::unlocked(global)?;
    let view = satchel.append_files(record, &request, &Progress::default(), &StopFlag::default())?;
    satchel.lock()?;
    output::view(global.json, &view, print)?;
    Ok(Status::Done)
}

/// Puts documents into a record, or says that they never belong there.
pub fn merge(global: &Global, record: &str, ids: &[String], copy: bool, never: bool) -> ApiResult<Status> {
    let record = document(record)?;
    let requests = ids.iter().map(|id| -> ApiResult<RecordRequest> {
        let document_id = document(id)?;
        Ok(match (copy, never) {
            (_, true) => RecordRequest::NotTheSame { document_id, other: record },
            (true, _) => RecordRequest::Join { document_id, record },
            (false, _) => RecordRequest::Append { document_id, record },
        })
    });
    regroup(global, &requests.collect::<ApiResult<Vec<_>>>()?)
}

/// Splits a file by pages, makes it whole again, or takes a document out of its record.
pub fn split(global: &Global, id: &str, pages: &[String], whole: bool) -> ApiResult<Status> {
    let document_id = document(id)?;
    let request = if whole {
        RecordRequest::Whole { document_id }
    } else if pages.is_empty() {
        RecordRequest::Apart { document_id }
    } else {
        let ranges = pages.iter().map(|pages| range(pages)).collect::<ApiResult<_>>()?;
        RecordRequest::Split { document_id, ranges }
    };
    regroup(global, &[request])
}

fn regroup(global: &Global, requests: &[RecordRequest]) -> ApiResult<Status> {
    let satchel = context::unlocked(global)?;
    let mut view = satchel.record_files()?;
    for request in requests {
        view = satchel.regroup(request)?;
    }
    satchel.lock()?;
    output::view(global.json, &view, print)?;
    Ok(Status::Done)
}

fn document(id: &str) -> ApiResult<DocumentId> {
    super::parse(id, "a document such as d12")
}

/// Pages given as `3-5`, or `3` for one.
fn range(pages: &str) -> ApiResult<(u32, u32)> {
    let (first, last) = pages.split_once('-').unwrap_or((pages, pages));
    let expected = "pages such as 3-5";
    Ok((super::parse(first, expected)?, super::parse(last, expected)?))
}

fn print(view: &RecordsView) {
    for record in &view.records {
        line!("{:>6}  {}", record.id, record.title);
        for file in &record.files {
            let role = file.role.map(|role| output::word(&role)).unwrap_or_default();
            line!("        {:>6}  {role:<12}  {} pages  {}", file.document_id, file.pages, file.source_path);
        }
    }
    for file in &view.split {
        line!("{:>6}  {}", file.id, file.source_path);
        for piece in &file.pieces {
            line!("        {:>6}  pages {}-{}  {}", piece.document_id, piece.first, piece.last, piece.title);
        }
    }
    for pair in &view.proposals {
        let SamePaper { record, copy, shared_values } = pair;
        line!("{copy} may show the same paper as {record}; {shared_values} results stand on both.");
        line!("        merge {record} {copy} --copy, or merge {record} {copy} --never");
    }
}
