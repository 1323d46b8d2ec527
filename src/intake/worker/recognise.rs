//! Tesseract in a sandbox of its own.
//!
//! The parent starts this program with a hidden argument; that process closes itself in (reading system folders only,
//! no sockets, no new processes, no writing) and then becomes Tesseract. Pictures go in and words come out by pipes.

use std::ffi::OsString;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use super::StopFlag;
use super::sandbox::{self, Resources};
use super::watchdog::Watchdog;

/// The hidden argument that makes the program Tesseract's wrapper.
pub(super) const ROLE: &str = "--satchel-recognise-process";

/// The languages Satchel reads with Tesseract; others that are installed are not asked for.
const LIST: &str = "list";
/// More words than any page has.
const MAX_OUTPUT: u64 = 64 << 20;

/// The Tesseract of this machine.
#[derive(Debug, Clone)]
pub(super) struct Recogniser {
    wrapper: PathBuf,
    tesseract: PathBuf,
    /// Installed languages by Tesseract's names.
    pub(super) languages: Vec<String>,
}

impl Recogniser {
    /// Finds Tesseract and asks for its languages; `None` when it is not installed.
    pub(super) fn find(wrapper: &Path) -> Option<Self> {
        const PLACES: [&str; 4] = [
            "/usr/bin/tesseract",
            "/usr/local/bin/tesseract",
            "/opt/homebrew/bin/tesseract",
            "/bin/tesseract",
        ];
        let tesseract = PLACES.iter().map(PathBuf::from).find(|place| place.is_file())?;
        let mut found = Self { wrapper: wrapper.to_owned(), tesseract, languages: Vec::new() };
        let listing = found.run(LIST, &[], Duration::from_secs(20), &StopFlag::default()).ok()?;
        found.languages =
            listing.lines().map(str::trim).filter(|l| is_language(l)).map(str::to_owned).collect();
        (!found.languages.is_empty()).then_some(found)
    }

    /// Reads the lines of a TIFF, one a page, in `languages` (`rus+eng`); gives Tesseract's table.
    pub(super) fn run(
        &self,
        languages: &str,
        tiff: &[u8],
        limit: Duration,
        stop: &StopFlag,
    ) -> io::Result<String> {
        if !languages.split('+').all(is_language) {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        let mut child = Command::new(&self.wrapper)
            .arg(ROLE)
            .arg(&self.tesseract)
            .arg(languages)
            .env_clear()
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let watchdog = Watchdog::start(&child, limit, stop);
        let (input, output) = (child.stdin.take(), child.stdout.take());
        let mut text = String::new();
        let read = std::thread::scope(|scope| {
            scope.spawn(move || {
                // A program that does not want its input is judged by its output.
                let _ = input.map(|mut input| input.write_all(tiff));
            });
            match output {
                Some(output) => output.take(MAX_OUTPUT).read_to_string(&mut text),
                None => Err(io::ErrorKind::BrokenPipe.into()),
            }
        });
        let ended = watchdog.end();
        if read.is_err() {
            let _ = child.kill();
        }
        let status = child.wait()?;
        read?;
        if ended.is_none() && status.success() { Ok(text) } else { Err(io::ErrorKind::TimedOut.into()) }
    }
}

/// The child's side: closes in and becomes Tesseract. Returns only when that fails.
pub(super) fn become_tesseract(mut arguments: impl Iterator<Item = OsString>) -> i32 {
    let (Some(tesseract), Some(languages)) = (arguments.next(), arguments.next()) else { return 2 };
    let Some(languages) = languages.to_str().filter(|l| l.split('+').all(is_language)) else { return 2 };
    #[cfg(target_os = "linux")]
    super::raw::close_inherited();
    let mut command = Command::new(&tesseract);
    command.env_clear().env("OMP_THREAD_LIMIT", "1");
    if languages == LIST {
        command.arg("--list-langs");
    } else {
        command.args(["stdin", "stdout", "-l", languages, "--psm", "7", "tsv"]);
    }
    let system = [
        "/usr",
        "/lib",
        "/lib64",
        "/bin",
        "/etc/ld.so.cache",
        "/etc/ld.so.preload",
        "/opt/homebrew",
        "/dev/null",
    ];
    let readable: Vec<&Path> = system.iter().map(Path::new).filter(|path| path.exists()).collect();
    sandbox::close_files(Resources { memory: 2 << 30, processor_seconds: 300 }, &readable);
    if !sandbox::close_for_program() {
        return 3;
    }
    become_program(&mut command)
}

#[cfg(unix)]
fn become_program(command: &mut Command) -> i32 {
    use std::os::unix::process::CommandExt;
    let _ = command.exec();
    4
}

#[cfg(not(unix))]
fn become_program(command: &mut Command) -> i32 {
    command.status().ok().and_then(|status| status.code()).unwrap_or(4)
}

fn is_language(name: &str) -> bool {
    !name.is_empty() && name.len() <= 40 && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
}
