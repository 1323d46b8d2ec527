//! The one import that may run in the background, and what the inbox shows of it.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Instant;

use super::error::{ApiError, ApiResult, ErrorCode};
use super::inbox::{FileState, ImportedFile, InboxFile, InboxView};
use crate::intake::worker::StopFlag;
use crate::intake::{Observer, Outcome};

/// A background import.
#[derive(Default)]
pub(super) struct Job(Mutex<State>);

#[derive(Default)]
struct State {
    view: InboxView,
    stop: StopFlag,
    /// A person stopped it, so what is left is not wanted.
    cancelled: bool,
    began: Option<Instant>,
    worker: Option<JoinHandle<()>>,
}

impl Job {
    /// Marks the job as running and hands out its switch.
    pub(super) fn begin(&self) -> ApiResult<StopFlag> {
        let mut state = self.lock();
        if state.view.running {
            return Err(ApiError::new(
                ErrorCode::BadRequest,
                "Files are being added already. Nothing was changed. Wait until they are done, or stop them.",
            ));
        }
        state.view = InboxView { running: true, ..InboxView::default() };
        state.stop = StopFlag::default();
        state.cancelled = false;
        state.began = Some(Instant::now());
        Ok(state.stop.clone())
    }

    /// Remembers the thread, so that locking the vault can wait for it.
    pub(super) fn watch(&self, worker: JoinHandle<()>) {
        self.lock().worker = Some(worker);
    }

    /// Marks the job as done.
    pub(super) fn end(&self, error: Option<ApiError>) {
        let mut state = self.lock();
        let seconds = state.seconds();
        state.began = None;
        state.view.seconds = seconds;
        state.view.running = false;
        state.view.stopping = false;
        state.view.error = error;
        for file in &mut state.view.files {
            if !matches!(file.state, FileState::Done { .. }) {
                file.state = FileState::Cancelled;
            }
        }
    }

    /// A person stops the job: what is not done is not wanted.
    pub(super) fn stop(&self) {
        let mut state = self.lock();
        state.stop.stop();
        state.cancelled = state.view.running;
        state.view.stopping = state.view.running;
    }

    /// Whether a person stopped the job.
    pub(super) fn is_cancelled(&self) -> bool {
        self.lock().cancelled
    }

    /// Interrupts the job and waits until its thread has let go of the vault. What is not done waits for the next time.
    pub(super) fn stop_and_wait(&self) {
        let worker = {
            let mut state = self.lock();
            state.stop.stop();
            state.view.stopping = state.view.running;
            state.worker.take()
        };
        if let Some(worker) = worker {
            // A panic in the thread has been reported by the panic hook; there is nothing left to wait for.
            let _ = worker.join();
        }
    }

    /// What the inbox shows now, without the history.
    pub(super) fn view(&self) -> InboxView {
        let state = self.lock();
        InboxView { seconds: state.seconds(), ..state.view.clone() }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn seconds(&self) -> u32 {
        let elapsed = self.began.map(|began| began.elapsed().as_secs());
        elapsed.map_or(self.view.seconds, |seconds| u32::try_from(seconds).unwrap_or(u32::MAX))
    }

    /// The file a name belongs to: its own entry, or that of the container it came out of.
    fn file(&mut self, name: &str) -> Option<&mut InboxFile> {
        let outer = name.split("!/").next().unwrap_or(name);
        self.view.files.iter_mut().find(|file| file.path == outer)
    }
}

impl Observer for Job {
    fn found(&self, names: &[String]) {
        let mut state = self.lock();
        let new = names.iter().map(|name| InboxFile {
            path: name.clone(),
            state: FileState::Waiting,
            result: None,
        });
        state.view.files.extend(new);
        state.view.total = u32::try_from(state.view.files.len()).unwrap_or(u32::MAX);
    }

    fn reading(&self, name: &str, page: u32, of: u32) {
        if let Some(file) = self.lock().file(name) {
            file.state = FileState::Reading { page, of };
        }
    }

    fn done(&self, name: &str, outcomes: &[Outcome]) {
        let mut state = self.lock();
        let results: Vec<ImportedFile> = outcomes.iter().cloned().map(ImportedFile::from).collect();
        if let Some(at) = state.view.files.iter().position(|file| file.path == name) {
            state.view.files.remove(at);
            let entries = results.into_iter().map(entry);
            state.view.files.splice(at..at, entries);
        } else {
            state.view.files.extend(results.into_iter().map(entry));
        }
        let is_done = |file: &&InboxFile| matches!(file.state, FileState::Done { .. });
        state.view.done = u32::try_from(state.view.files.iter().filter(is_done).count()).unwrap_or(u32::MAX);
        state.view.total = u32::try_from(state.view.files.len()).unwrap_or(u32::MAX);
    }
}

fn entry(result: ImportedFile) -> InboxFile {
    InboxFile {
        path: result.path.clone(),
        state: FileState::Done { status: result.status },
        result: Some(result),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use satchel_records::ImportStatus;

    fn outcome(name: &str) -> Outcome {
        let status = ImportStatus::Added;
        Outcome { name: name.to_owned(), status, document_id: None, kind: None, pages: 1, reason: None }
    }

    #[test]
    fn a_container_gives_way_to_its_members_and_the_count_follows() {
        let job = Job::default();
        job.begin().unwrap();
        job.found(&["a.pdf".to_owned(), "box.zip".to_owned()]);
        job.reading("box.zip!/inner.pdf", 2, 3);
        assert_eq!(job.view().files[1].state, FileState::Reading { page: 2, of: 3 });
        job.done("box.zip", &[outcome("box.zip!/inner.pdf"), outcome("box.zip!/other.pdf")]);
        let view = job.view();
        assert_eq!((view.done, view.total), (2, 3), "members are counted, the container is not");
    }

    #[test]
    fn only_one_import_runs_and_stopping_cancels_what_has_not_begun() {
        let job = Job::default();
        let stop = job.begin().unwrap();
        assert!(job.begin().is_err(), "a second import must wait");
        job.found(&["a.pdf".to_owned()]);
        job.stop();
        assert!(stop.is_stopped());
        job.end(None);
        assert_eq!(job.view().files[0].state, FileState::Cancelled);
    }
}
