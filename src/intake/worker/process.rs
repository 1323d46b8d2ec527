//! One reader process, as the parent holds it.

use std::io;
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Duration;

use satchel_formats::dicom::GreyWindow;
use satchel_formats::{Limits, Picture};
use satchel_records::{Issue, Member, Reading};

use super::StopFlag;
use super::check;
use super::frame::{FromReader, ToReader, receive, send};
use super::pool::ReaderConfig;
use super::recognise::Recogniser;
use super::sandbox::Protection;
use super::watchdog::{Ended, Watchdog};

/// Loading engines and closing the sandbox may take this long.
const START: Duration = Duration::from_secs(60);

/// A page asks for Tesseract a few times; a reader that asks without end is no reader.
const MOST_RECOGNITIONS: u32 = 50_000;

/// Takes a frame that comes before the answer; `None` for one that has no place there.
type OnFrame<'a> = dyn FnMut(FromReader, Vec<u8>, &Watchdog) -> Option<()> + 'a;

/// A running reader. Dropping it ends it.
pub(super) struct Process {
    child: Child,
    input: ChildStdin,
    output: ChildStdout,
    recogniser: Option<Recogniser>,
    step: Duration,
    /// Files read so far.
    pub(super) served: u32,
    /// The walls it reported.
    pub(super) protection: Protection,
}

/// Why a request has no answer.
#[derive(Debug)]
pub(super) enum Failure {
    /// The process could not be started or closed in.
    NotStarted,
    /// It died, or what it said was no answer.
    Died,
    /// It was ended from here.
    Ended(Ended),
}

/// What is told about a file while it is read.
pub(super) struct Watch<'a> {
    pub(super) stop: &'a StopFlag,
    pub(super) progress: &'a mut dyn FnMut(u32, u32),
}

impl Process {
    /// Starts a process and waits until it is closed in.
    pub(super) fn start(config: &ReaderConfig, recogniser: Option<Recogniser>) -> Result<Self, Failure> {
        let mut command = Command::new(&config.program);
        command.arg(super::child::ROLE).env_clear().current_dir(root());
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().map_err(|_| Failure::NotStarted)?;
        let (Some(input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(Failure::NotStarted);
        };
        #[cfg(target_os = "linux")]
        for pipe in [std::os::fd::AsFd::as_fd(&input), std::os::fd::AsFd::as_fd(&output)] {
            // Large files cross in fewer steps; where the system refuses, they cross all the same.
            let _ = rustix::pipe::fcntl_setpipe_size(pipe, 1 << 20);
        }
        let mut process = Self {
            child,
            input,
            output,
            recogniser,
            step: config.time_limit,
            served: 0,
            protection: Protection::default(),
        };
        let start = ToReader::Start {
            ocr_models: config.ocr_models.clone(),
            fonts: config.fonts.clone(),
            languages: process.recogniser.as_ref().map(|r| r.languages.clone()).unwrap_or_default(),
            memory: config.memory_limit,
            processor_seconds: config.processor_seconds(),
        };
        let watchdog = Watchdog::start(&process.child, START, &StopFlag::default());
        let answer = send(&mut process.input, &start, &[]).and_then(|()| receive(&mut process.output));
        watchdog.end();
        match answer {
            Ok((FromReader::Ready { protection }, _)) => {
                process.protection = protection;
                Ok(process)
            }
            _ => Err(Failure::NotStarted),
        }
    }

    /// Reads one file.
    pub(super) fn read(
        &mut self,
        name: &str,
        bytes: &[u8],
        password: Option<&str>,
        limits: &Limits,
        watch: &mut Watch<'_>,
    ) -> Result<Reading, Failure> {
        let request = ToReader::Read {
            name: name.to_owned(),
            password: password.map(str::to_owned),
            limits: limits.clone(),
        };
        let mut members = Vec::new();
        let (mut budget, mut furthest) = (limits.max_unpacked_bytes, 0);
        let (head, _) = self.ask(&request, bytes, watch.stop, &mut |frame, body, watchdog| match frame {
            FromReader::Progress { done, all } if done <= all && all <= limits.max_pages => {
                // Only a page further is progress: repeating oneself buys no time.
                if done > furthest {
                    furthest = done;
                    watchdog.extend();
                }
                (watch.progress)(done, all);
                Some(())
            }
            FromReader::Member { name } => {
                watchdog.extend();
                budget = budget.checked_sub(body.len() as u64)?;
                members.push(Member { name: check::name(&name), bytes: body });
                (members.len() <= limits.max_members as usize).then_some(())
            }
            _ => None,
        })?;
        self.served += 1;
        match head {
            FromReader::Reading(reading) => {
                check::reading(Reading { members, ..reading }, limits).ok_or(Failure::Died)
            }
            _ => Err(Failure::Died),
        }
    }

    /// Draws one page.
    pub(super) fn render(
        &mut self,
        bytes: &[u8],
        page: u32,
        dpi: f32,
        password: Option<&str>,
    ) -> Result<Result<Picture, Issue>, Failure> {
        self.draw(&ToReader::Render { page, dpi, password: password.map(str::to_owned) }, bytes)
    }

    /// Draws one frame of a DICOM object.
    pub(super) fn render_frame(
        &mut self,
        bytes: &[u8],
        frame: u32,
        window: GreyWindow,
    ) -> Result<Result<Picture, Issue>, Failure> {
        self.draw(&ToReader::RenderFrame { frame, window }, bytes)
    }

    fn draw(&mut self, request: &ToReader, bytes: &[u8]) -> Result<Result<Picture, Issue>, Failure> {
        let (head, png) = self.ask(request, bytes, &StopFlag::default(), &mut |_, _, _| None)?;
        self.served += 1;
        match head {
            FromReader::Picture { width, height } => {
                check::picture(Picture { width, height, png }).map(Ok).ok_or(Failure::Died)
            }
            FromReader::Failed(issue) => Ok(Err(check::issue(issue))),
            _ => Err(Failure::Died),
        }
    }

    /// Sends a request and takes frames until the answer.
    fn ask(
        &mut self,
        request: &ToReader,
        bytes: &[u8],
        stop: &StopFlag,
        on_frame: &mut OnFrame<'_>,
    ) -> Result<(FromReader, Vec<u8>), Failure> {
        let watchdog = Watchdog::start(&self.child, self.step, stop);
        let answer = self.converse(request, bytes, stop, &watchdog, on_frame);
        match (watchdog.end(), answer) {
            (Some(ended), _) => Err(Failure::Ended(ended)),
            (None, Ok(answer)) => Ok(answer),
            (None, Err(_)) => Err(Failure::Died),
        }
    }

    fn converse(
        &mut self,
        request: &ToReader,
        bytes: &[u8],
        stop: &StopFlag,
        watchdog: &Watchdog,
        on_frame: &mut OnFrame<'_>,
    ) -> io::Result<(FromReader, Vec<u8>)> {
        send(&mut self.input, request, bytes)?;
        let mut recognised = 0;
        loop {
            let (frame, body) = receive(&mut self.output)?;
            match frame {
                FromReader::Reading(_) | FromReader::Picture { .. } | FromReader::Failed(_) => {
                    return Ok((frame, body));
                }
                FromReader::Recognise { languages } => {
                    recognised += 1;
                    if recognised > MOST_RECOGNITIONS {
                        return Err(io::ErrorKind::InvalidData.into());
                    }
                    watchdog.extend();
                    let text = match &self.recogniser {
                        Some(recogniser) => recogniser.run(&languages, &body, self.step, stop).ok(),
                        None => None,
                    };
                    watchdog.extend();
                    let done = ToReader::Recognised { done: text.is_some() };
                    send(&mut self.input, &done, text.unwrap_or_default().as_bytes())?;
                }
                other => on_frame(other, body, watchdog).ok_or(io::ErrorKind::InvalidData)?,
            }
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A folder that exists everywhere and belongs to nobody's records.
fn root() -> PathBuf {
    PathBuf::from(if cfg!(windows) { "C:\\" } else { "/" })
}
