//! `import`: files and folders come in.

use std::io::IsTerminal;
use std::path::PathBuf;

use satchel::api::{
    ApiResult,
    inbox::{ImportRequest, ImportView},
};
use satchel::intake::worker::StopFlag;
use satchel::intake::{Observer, Outcome};
use serde::Serialize;

use crate::exit::Status;
use crate::line;
use crate::options::{Global, Interrupted};
use crate::{context, output};

/// What an interrupted import has left.
#[derive(Serialize)]
struct Left {
    left: Vec<String>,
}

pub fn run(global: &Global, paths: &[PathBuf], interrupted: &Interrupted) -> ApiResult<Status> {
    let satchel = context::unlocked(global)?;
    if interrupted.forget {
        satchel.forget_left()?;
    }
    let left = satchel.inbox()?.left;
    if interrupted.left || interrupted.forget {
        satchel.lock()?;
        output::view(global.json, &Left { left }, |view| {
            view.left.iter().for_each(|name| line!("{name}"));
            line!("{} left.", view.left.len());
        })?;
        return Ok(Status::Done);
    }
    if !left.is_empty() {
        eprintln!("{} files that an interrupted import has left are read first.", left.len());
    }
    let request = ImportRequest { paths: paths.iter().map(|path| path.display().to_string()).collect() };
    let view = satchel.import(&request, &Progress::default(), &StopFlag::default())?;
    satchel.lock()?;
    output::view(global.json, &view, print)?;
    Ok(if view.not_read > 0 { Status::SomeUnread } else { Status::Done })
}

/// Reads what waits for an engine.
pub fn again(global: &Global) -> ApiResult<Status> {
    let satchel = context::unlocked(global)?;
    let view = satchel.read_again(&Progress::default(), &StopFlag::default())?;
    satchel.lock()?;
    output::view(global.json, &view, print)?;
    Ok(if view.not_read > 0 { Status::SomeUnread } else { Status::Done })
}

/// The list of files with what became of each.
pub fn print(view: &ImportView) {
    for file in &view.files {
        let id = output::or_dash(file.document_id.as_ref());
        let kind = file.kind.map(|kind| kind.key()).unwrap_or_default();
        line!("{:<16} {id:>5}  {kind:<18} {}", output::word(&file.status), file.path);
        if let Some(reason) = &file.reason {
            line!("{:<16}        {reason}", "");
        }
    }
    line!("{} added, {} already there, {} not read.", view.added, view.already_present, view.not_read);
}

/// Progress for eyes, on standard error and only on a terminal.
#[derive(Default)]
pub struct Progress {
    done: std::sync::atomic::AtomicUsize,
    total: std::sync::atomic::AtomicUsize,
}

impl Observer for Progress {
    fn found(&self, names: &[String]) {
        self.total.fetch_add(names.len(), std::sync::atomic::Ordering::Relaxed);
    }

    fn reading(&self, _name: &str, _page: u32, _of: u32) {}

    fn done(&self, name: &str, _outcomes: &[Outcome]) {
        let done = self.done.fetch_add(1, std::sync::atomic::Ordering::Relaxed) + 1;
        if std::io::stderr().is_terminal() {
            let total = self.total.load(std::sync::atomic::Ordering::Relaxed).max(done);
            eprintln!("{done} of {total}  {name}");
        }
    }
}
