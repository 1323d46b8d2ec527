//! A pool of reader processes.

use std::path::PathBuf;
use std::sync::{Condvar, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use satchel_formats::dicom::GreyWindow;
use satchel_formats::{Limits, Picture};
use satchel_records::{Issue, Reading, ReasonCode};

use super::StopFlag;
use super::process::{Failure, Process, Watch};
use super::recognise::Recogniser;
use super::sandbox::Protection;
use super::watchdog::Ended;

/// A process is replaced after this many files: what one file may have done to it does not last.
const FILES_PER_PROCESS: u32 = 100;

/// How reader processes are started and bounded.
#[derive(Debug, Clone)]
pub struct ReaderConfig {
    /// The program to re-execute: this program, or `satchel-cli`. Its `main` begins with
    /// [`run_if_worker`](super::run_if_worker).
    pub program: PathBuf,
    /// Folder with the recognition models.
    pub ocr_models: Option<PathBuf>,
    /// Fallback fonts.
    pub fonts: Vec<PathBuf>,
    /// How many files are read at a time.
    pub processes: usize,
    /// How long one page may take before the reader is stopped.
    pub time_limit: Duration,
    /// Bytes of address space one reader may use.
    pub memory_limit: u64,
}

impl ReaderConfig {
    /// The usual bounds: one process a core, two minutes a page, 3 GiB of address space.
    #[must_use]
    pub fn new(program: PathBuf) -> Self {
        Self {
            program,
            ocr_models: None,
            fonts: Vec::new(),
            processes: std::thread::available_parallelism().map_or(2, std::num::NonZero::get),
            time_limit: Duration::from_secs(120),
            memory_limit: 3 << 30,
        }
    }

    /// Processor time of a process's whole life. The wall clock is the finer bound; this one holds if the parent dies.
    pub(super) fn processor_seconds(&self) -> u64 {
        self.time_limit.as_secs().max(1).saturating_mul(u64::from(FILES_PER_PROCESS))
    }
}

/// A pool of reader processes. Processes start when they are needed and end with the pool.
pub struct Readers {
    config: ReaderConfig,
    limits: Limits,
    recogniser: OnceLock<Option<Recogniser>>,
    pool: Mutex<Pool>,
    freed: Condvar,
}

#[derive(Default)]
struct Pool {
    idle: Vec<Process>,
    busy: usize,
    protection: Option<Protection>,
}

impl Readers {
    /// Prepares the pool; processes start with the first file.
    #[must_use]
    pub fn new(config: ReaderConfig) -> Self {
        Self {
            config,
            limits: Limits::default(),
            recogniser: OnceLock::new(),
            pool: Mutex::new(Pool::default()),
            freed: Condvar::new(),
        }
    }

    /// Reads one file in a reader process. `progress` is told pages done and pages in all.
    ///
    /// A reader that dies or is late costs this file only: its issue says so. When `stop` is set, the reading ends at
    /// once and its result is of no use; the caller asks the flag.
    pub fn read(
        &self,
        name: &str,
        bytes: &[u8],
        password: Option<&str>,
        stop: &StopFlag,
        progress: &mut dyn FnMut(u32, u32),
    ) -> Reading {
        let mut watch = Watch { stop, progress };
        let answer = self
            .with_process(stop, &mut |process| process.read(name, bytes, password, &self.limits, &mut watch));
        answer.unwrap_or_else(|failure| Reading {
            media_type: "application/octet-stream".to_owned(),
            issues: vec![explain(&failure)],
            ..Reading::default()
        })
    }

    /// Draws one page (counted from 1) in a reader process.
    pub fn render(
        &self,
        bytes: &[u8],
        page: u32,
        dpi: f32,
        password: Option<&str>,
    ) -> Result<Picture, Issue> {
        self.with_process(&StopFlag::default(), &mut |process| process.render(bytes, page, dpi, password))
            .unwrap_or_else(|failure| Err(explain(&failure)))
    }

    /// Draws one frame (counted from 1) of a DICOM object in a reader process.
    pub fn render_frame(&self, bytes: &[u8], frame: u32, window: GreyWindow) -> Result<Picture, Issue> {
        self.with_process(&StopFlag::default(), &mut |process| process.render_frame(bytes, frame, window))
            .unwrap_or_else(|failure| Err(explain(&failure)))
    }

    /// Which walls stand around the readers on this machine. Starts one when none has run yet; all `false` when none
    /// can be started.
    #[must_use]
    pub fn protection(&self) -> Protection {
        let known = self.lock().protection;
        known.unwrap_or_else(|| {
            let started = self.acquire(&StopFlag::default()).ok();
            let protection = started.as_ref().map(|process| process.protection).unwrap_or_default();
            self.release(started);
            protection
        })
    }

    /// Runs one request. A process that served others before and dies is given one fresh successor: the fault may be
    /// of an earlier file.
    fn with_process<T>(
        &self,
        stop: &StopFlag,
        request: &mut dyn FnMut(&mut Process) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        loop {
            let mut process = match self.acquire(stop) {
                Ok(process) => process,
                Err(failure) => {
                    self.release(None);
                    return Err(failure);
                }
            };
            let used = process.served > 0;
            match request(&mut process) {
                Ok(answer) => {
                    self.release(Some(process));
                    return Ok(answer);
                }
                Err(failure) => {
                    drop(process);
                    self.release(None);
                    if !(used && matches!(failure, Failure::Died)) {
                        return Err(failure);
                    }
                }
            }
        }
    }

    /// Waits for a free place and gives its process. The place is taken even when this fails, until `release`.
    fn acquire(&self, stop: &StopFlag) -> Result<Process, Failure> {
        let mut pool = self.lock();
        while pool.busy >= self.config.processes.max(1) && !stop.is_stopped() {
            let waited = self.freed.wait_timeout(pool, Duration::from_millis(100));
            pool = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
        pool.busy += 1;
        if stop.is_stopped() {
            return Err(Failure::Ended(Ended::Stopped));
        }
        if let Some(process) = pool.idle.pop() {
            return Ok(process);
        }
        drop(pool);
        let recogniser = self.recogniser.get_or_init(|| Recogniser::find(&self.config.program)).clone();
        let process = Process::start(&self.config, recogniser)?;
        self.lock().protection = Some(process.protection);
        Ok(process)
    }

    fn release(&self, process: Option<Process>) {
        let mut pool = self.lock();
        pool.busy = pool.busy.saturating_sub(1);
        let spent = match process {
            Some(process) if process.served < FILES_PER_PROCESS => {
                pool.idle.push(process);
                None
            }
            spent => spent,
        };
        drop(pool);
        self.freed.notify_one();
        // Ending a spent process takes a moment, which nobody need wait for under the lock.
        drop(spent);
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Pool> {
        self.pool.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn explain(failure: &Failure) -> Issue {
    let (code, detail) = match failure {
        Failure::NotStarted => (
            ReasonCode::TimeLimit,
            "The closed-in reader could not be started, and nothing is read outside it; the original is kept. \
             Start the program again, or see whether the machine has memory left.",
        ),
        Failure::Died => (
            ReasonCode::TimeLimit,
            "The reader stopped while it read this file, which is damaged or asks for too much; the original is kept \
             and no other file is touched.",
        ),
        Failure::Ended(Ended::Late) => {
            (ReasonCode::TimeLimit, "Reading the file took too long and was ended; the original is kept.")
        }
        Failure::Ended(Ended::Stopped) => {
            (ReasonCode::TimeLimit, "Reading was stopped before the end; nothing was changed.")
        }
    };
    Issue { code, detail: detail.to_owned(), page: None }
}
