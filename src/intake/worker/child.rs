//! The child's side: load, close in, then read what comes.

use std::fs::File;
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use satchel_formats::{EnginePaths, Engines, Picture, ReadOptions, Tesseract};
use satchel_records::{Issue, Reading, ReasonCode};

use super::frame::{FromReader, ToReader, receive, send};
use super::sandbox::{self, Protection, Resources};

/// The hidden argument that makes the program a reader.
pub(super) const ROLE: &str = "--satchel-reader-process";

/// Serves until the parent closes the pipe. Gives the process's exit code.
pub(super) fn serve() -> i32 {
    match Channel::take_over().and_then(serve_on) {
        // The parent went away or closed the pipe: the usual end.
        Ok(()) => 0,
        Err(_) => 1,
    }
}

/// The pipes to the parent, out of reach of any library that prints.
pub(super) struct Channel {
    from_parent: File,
    to_parent: File,
}

impl Channel {
    /// Takes the standard streams for frames, and puts nothing in their place: what a library prints is lost, and what
    /// it reads is empty.
    pub(super) fn take_over() -> io::Result<Self> {
        #[cfg(target_os = "linux")]
        super::raw::close_inherited();
        #[cfg(unix)]
        {
            use std::os::fd::AsFd;
            let from_parent = io::stdin().as_fd().try_clone_to_owned()?;
            let to_parent = io::stdout().as_fd().try_clone_to_owned()?;
            let nothing = File::options().read(true).write(true).open("/dev/null")?;
            rustix::stdio::dup2_stdin(&nothing)?;
            rustix::stdio::dup2_stdout(&nothing)?;
            rustix::stdio::dup2_stderr(&nothing)?;
            Ok(Self { from_parent: from_parent.into(), to_parent: to_parent.into() })
        }
        #[cfg(windows)]
        {
            use std::os::windows::io::AsHandle;
            let from_parent = io::stdin().as_handle().try_clone_to_owned()?;
            let to_parent = io::stdout().as_handle().try_clone_to_owned()?;
            Ok(Self { from_parent: from_parent.into(), to_parent: to_parent.into() })
        }
    }

    pub(super) fn send(&mut self, head: &FromReader, body: &[u8]) -> io::Result<()> {
        send(&mut self.to_parent, head, body)
    }

    fn receive(&mut self) -> io::Result<(ToReader, Vec<u8>)> {
        receive(&mut self.from_parent)
    }

    /// Raw bytes, for the probes' report.
    #[cfg(target_os = "linux")]
    pub(super) fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        io::Write::write_all(&mut self.to_parent, bytes)
    }
}

fn serve_on(mut channel: Channel) -> io::Result<()> {
    // A reader's panic is answered with an issue; its text could hold patient data and goes nowhere.
    std::panic::set_hook(Box::new(|_| ()));
    let (ToReader::Start { ocr_models, fonts, languages, memory, processor_seconds }, _) =
        channel.receive()?
    else {
        return Err(io::ErrorKind::InvalidData.into());
    };
    let readable: Vec<&Path> = ocr_models.iter().chain(&fonts).map(std::path::PathBuf::as_path).collect();
    let mut protection = sandbox::close_files(Resources { memory, processor_seconds }, &readable);
    let mut engines = Engines::load(&EnginePaths { ocr_models: ocr_models.clone(), fonts: fonts.clone() });
    if !sandbox::close_system_calls(&mut protection) {
        return channel.send(&FromReader::Refused, &[]);
    }
    channel.send(&FromReader::Ready { protection }, &[])?;
    let channel = Arc::new(Mutex::new(channel));
    if !languages.is_empty() {
        engines.tesseract = Some(tesseract(languages, Arc::clone(&channel)));
    }
    loop {
        let request = lock(&channel).receive();
        match request {
            Ok((ToReader::Read { name, password, limits }, bytes)) => {
                read(&channel, &name, &bytes, &ReadOptions { password, limits }, &engines)?;
            }
            Ok((ToReader::Render { page, dpi, password }, bytes)) => {
                let drawn = satchel_formats::render_page(&bytes, page, dpi, &engines, password.as_deref());
                answer(&channel, drawn)?;
            }
            Ok((ToReader::RenderFrame { frame, window }, bytes)) => {
                answer(&channel, satchel_formats::render_frame(&bytes, frame, window))?;
            }
            Ok(_) => return Err(io::ErrorKind::InvalidData.into()),
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(()),
            Err(error) => return Err(error),
        }
    }
}

fn answer(channel: &Mutex<Channel>, drawn: Result<Picture, Issue>) -> io::Result<()> {
    match drawn {
        Ok(Picture { width, height, png }) => {
            lock(channel).send(&FromReader::Picture { width, height }, &png)
        }
        Err(issue) => lock(channel).send(&FromReader::Failed(issue), &[]),
    }
}

fn read(
    channel: &Arc<Mutex<Channel>>,
    name: &str,
    bytes: &[u8],
    options: &ReadOptions,
    engines: &Engines,
) -> io::Result<()> {
    let mut progress = |done, all| {
        // A parent that went away is noticed at the end of this file at the latest.
        let _ = lock(channel).send(&FromReader::Progress { done, all }, &[]);
    };
    let mut reading = satchel_formats::read(name, bytes, options, engines, &mut progress);
    drop_impossible_places(&mut reading);
    for member in std::mem::take(&mut reading.members) {
        lock(channel).send(&FromReader::Member { name: member.name }, &member.bytes)?;
    }
    lock(channel).send(&FromReader::Reading(reading), &[])
}

/// JSON has no word for an infinite edge; a word without a place cannot be shown or quoted.
fn drop_impossible_places(reading: &mut Reading) {
    for page in &mut reading.pages {
        let mut lost = false;
        for line in &mut page.lines {
            let before = line.words.len();
            line.words.retain(|w| {
                let b = w.bounds;
                [b.x0, b.y0, b.x1, b.y1].iter().all(|edge| edge.is_finite())
                    && w.confidence.is_none_or(f32::is_finite)
            });
            lost |= line.words.len() < before;
        }
        if lost {
            reading.issues.push(Issue {
                code: ReasonCode::Corrupt,
                detail: "Some words of the page have no place and were left out; the original is kept."
                    .to_owned(),
                page: Some(page.number),
            });
        }
    }
}

/// Tesseract as the reader sees it: a question to the parent.
fn tesseract(languages: Vec<String>, channel: Arc<Mutex<Channel>>) -> Tesseract {
    Tesseract::new(
        languages,
        Box::new(move |languages, tiff| {
            let mut channel = lock(&channel);
            channel.send(&FromReader::Recognise { languages: languages.to_owned() }, tiff)?;
            match channel.receive()? {
                (ToReader::Recognised { done: true }, text) => {
                    String::from_utf8(text).map_err(|_| io::ErrorKind::InvalidData.into())
                }
                _ => Err(io::ErrorKind::Other.into()),
            }
        }),
    )
}

fn lock(channel: &Mutex<Channel>) -> std::sync::MutexGuard<'_, Channel> {
    channel.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The walls alone, for the probes.
#[cfg(target_os = "linux")]
pub(super) fn close_in() -> (Protection, bool) {
    let resources = Resources { memory: 2 << 30, processor_seconds: 60 };
    let mut protection = sandbox::close_files(resources, &[]);
    let closed = sandbox::close_system_calls(&mut protection);
    (protection, closed)
}
