//! A folder of 300 mixed files taken in, beside `recollindex` on the same folder. Files whose words must be recognised from a picture are
//! left out: the peer does not read them.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use satchel::api::inbox::ImportRequest;
use satchel::intake::worker::StopFlag;
use satchel::intake::{Observer, Outcome};
use satchel::sample;
use satchel::vault::KdfParams;

use super::common::{create, disk, files, program, time};
use super::pdf::text_pages;

const FILES: usize = 300;
const KINDS: [&str; 5] = ["csv", "docx", "html", "txt", "xlsx"];

pub fn run() {
    let home = tempfile::tempdir().unwrap();
    let papers = home.path().join("papers");
    sample::write_papers(&papers).unwrap();
    let inbox = home.path().join("inbox");
    let kinds = fill(&inbox, &papers);
    println!(
        "{FILES} files with text, copies of {kinds} papers of the sample case, {} KiB",
        disk(&inbox) / 1024
    );

    let vault = home.path().join("Bench.satchel");
    let satchel = program(&vault, KdfParams::FLOOR);
    create(&satchel, &vault, "Zarina Tolkun", "2016-08-17");
    let request = ImportRequest { paths: vec![inbox.display().to_string()] };
    let watch = FirstFile { dropped: Instant::now(), filed: OnceLock::new() };
    let (taken, import) = time(|| satchel.import(&request, &watch, &StopFlag::default()).unwrap());
    assert_eq!(import.added as usize, FILES, "every file is filed: {import:?}");
    let first = watch.filed.get().copied().unwrap_or(taken);
    println!(
        "ours, encrypted, with facts: {taken:.1?}; the first file stands in the library after {first:.2?}"
    );

    match recoll(home.path(), &inbox) {
        Some(peer) => println!(
            "recollindex, words alone, in the clear: {peer:.1?}; ours takes {:.2} of its time",
            taken.as_secs_f64() / peer.as_secs_f64()
        ),
        None => println!("recollindex: left out, it is not installed"),
    }
}

/// Notes when the first file was done.
struct FirstFile {
    dropped: Instant,
    filed: OnceLock<Duration>,
}

impl Observer for FirstFile {
    fn found(&self, _names: &[String]) {}
    fn reading(&self, _name: &str, _page: u32, _of: u32) {}
    fn done(&self, _name: &str, _outcomes: &[Outcome]) {
        let _ = self.filed.set(self.dropped.elapsed());
    }
}

/// Writes copies that a vault takes for other files; the number of papers they are copies of.
fn fill(inbox: &Path, papers: &Path) -> usize {
    std::fs::create_dir(inbox).unwrap();
    let mut sources: Vec<(PathBuf, Vec<u8>)> = Vec::new();
    for path in files(papers) {
        let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
        let has_text = KINDS.contains(&ending.as_str()) || ending == "pdf" && text_pages(&path).is_some();
        let bytes = std::fs::read(&path).unwrap();
        if has_text && sources.iter().all(|(_, other)| *other != bytes) {
            sources.push((path, bytes));
        }
    }
    for number in 0..FILES {
        let (path, bytes) = &sources[number % sources.len()];
        let ending = path.extension().unwrap_or_default().to_string_lossy();
        let copy = other(bytes.clone(), &ending, number / sources.len());
        std::fs::write(inbox.join(format!("{number}.{ending}")), copy).unwrap();
    }
    sources.len()
}

/// The same paper in other bytes: a comment where its format has one, blank lines elsewhere.
fn other(mut bytes: Vec<u8>, ending: &str, copy: usize) -> Vec<u8> {
    match ending {
        "pdf" => bytes.extend_from_slice(format!("\n% {copy}\n").as_bytes()),
        "docx" | "xlsx" => {
            // The last two bytes of an archive without a comment are the comment's length.
            let length = u16::try_from(copy).unwrap();
            let end = bytes.len() - 2;
            bytes[end..].copy_from_slice(&length.to_le_bytes());
            bytes.extend(std::iter::repeat_n(b' ', copy));
        }
        _ => bytes.extend(std::iter::repeat_n(b'\n', copy)),
    }
    bytes
}

/// The time of a first index by the peer, with a configuration of its own.
fn recoll(home: &Path, inbox: &Path) -> Option<Duration> {
    let config = home.join("recoll");
    std::fs::create_dir(&config).unwrap();
    std::fs::write(config.join("recoll.conf"), format!("topdirs = {}\n", inbox.display())).unwrap();
    let mut command = Command::new("recollindex");
    command.arg("-c").arg(&config).stdout(Stdio::null()).stderr(Stdio::null());
    let (taken, status) = time(|| command.status());
    status.is_ok_and(|status| status.success()).then_some(taken)
}
